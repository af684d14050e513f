"""What the tests of the dialog "Giao chỉ tiêu…" share: a register in a window, and what is not the same in every language."""

import time

from allocate_case import MEMORY, numbers, remembered, settle, user_properties
from ansinh_office import differences, snapshot, undo_titles
from ansinh_screen import wait_for
from dialog_case import CommandDialogCase
from dialog_fit import misfits
from office_case import fill

# Village: population, taking part in BHYT, not yet, taking part in BHXH, not yet
UNITS = {
    "Thôn Tân Hòa": (620, 500, 120, 20, 60), "Thôn Đồng Xuân": (545, 500, 45, 12, 45), "Thôn 3": (410, 410, 0, 9, 30),
    "Thôn 4": (575, 500, 75, 31, 75), "Thôn 5": (433, 400, 33, 8, 33),
    "Tổ dân phố Nguyễn Trãi số 12 (khu vực chợ cũ)": (487, 400, 87, 14, 87),
}  # fmt: skip
HEADER = {
    "A1": "BIỂU GIAO CHỈ TIÊU", "A3": "STT", "B3": "Đơn vị", "C3": "Dân số", "D3": "BHYT tự đóng",
    "D4": "Đang tham gia", "E4": "Chưa tham gia", "F4": "Chỉ tiêu: số người phát triển mới",
    "G3": "BHXH tự nguyện", "G4": "Đang tham gia", "H4": "Chưa tham gia", "I4": "Chỉ tiêu: số người phát triển mới",
}  # fmt: skip
HEALTH = dict(zip((f"F{row}" for row in range(5, 11)), (40, 15, 0, 25, 11, 29)))
PENSION = dict(zip((f"I{row}" for row in range(5, 11)), (9, 7, 5, 11, 5, 13)))


def register(units, *, health=120, pension=50):
    """{address: entry} of a register with both products, and a total row below."""
    last = 5 + len(units)
    entries = HEADER | {f"B{last}": "Toàn xã", f"F{last}": health, f"I{last}": pension}
    for row, (name, (population, in_health, not_health, in_pension, not_pension)) in enumerate(units.items(), start=5):
        entries |= {f"A{row}": row - 4, f"B{row}": name, f"C{row}": population, f"D{row}": in_health,
                    f"E{row}": not_health, f"G{row}": in_pension, f"H{row}": not_pension}  # fmt: skip
    return entries | {f"{column}{last}": f"=SUM({column}5:{column}{last - 1})" for column in "CDEGH"}


def forget(document):
    if remembered(document) is not None:
        user_properties(document).removeProperty(MEMORY)


class DialogCase(CommandDialogCase):
    picture_prefix = "allocate-dialog"
    command, title_code = "allocate", "allocate.title"
    labels = ("allocate",)

    def in_window(self, units=UNITS, **totals):
        """The register in a window that has the keyboard, as if just opened; more is filled in on top."""
        document = self.document
        while document.Sheets.Count > 1:
            document.Sheets.removeByName(document.Sheets.ElementNames[-1])
        table = document.Sheets.getByIndex(0)
        table.Rows.IsVisible = True
        table.getCellRangeByName("A1:J100").clearContents(1023)
        for area in ("D3:F3", "G3:I3"):
            table.getCellRangeByName(area).merge(True)
        fill(table, register(units, **totals))
        forget(document)
        settle(document)
        self.focus()
        return document

    def column(self, dialog):
        """The numbers of the preview."""
        return [line[60:70].strip() for line in dialog.items(self.label("preview"))]


class Texts:
    """What is not the same in every language."""

    def test_every_control_has_a_name_and_its_turn(self):
        self.in_window()
        dialog = self.opened()
        names = [name for name, _ in dialog.controls()]
        codes = ("attention", "hidden", "accept", "overwrite", "uncovered", "table", "names", "levels", "method", "form", "product", "taking-part",
                 "into", "kind", "basis", "participants", "total", "minimum", "maximum", "preview", "versions", "reason",
                 "lock-number")  # fmt: skip
        expected = [self.label(code) for code in codes] + [self.say("lock.lock")]
        self.assertEqual(names, expected + [self.label(code) for code in ("forget", "compare", "write", "cancel")])
        self.check_order_and_size(dialog, names, self.label("total"))
        self.picture("open")

    def check_undo(self, before):
        """Cells and memory go and come back, by the keyboard too."""
        document = self.document
        after, kept = snapshot(document), remembered(document)
        self.assertIsNotNone(kept)
        self.assertNotEqual(differences(before, after), [])
        manager = document.getUndoManager()
        time.sleep(1)
        for turn in range(2):
            self.x("key", "ctrl+z") if turn else manager.undo()
            wait_for(lambda: not undo_titles(document), "undo")
            self.assertEqual(differences(before, snapshot(document)), [])
            self.assertIsNone(remembered(document))
            self.x("key", "ctrl+y") if turn else manager.redo()
            wait_for(lambda: undo_titles(document), "redo")
            self.assertEqual(differences(after, snapshot(document)), [])
            self.assertEqual(remembered(document), kept)

    def test_the_preview_follows_every_answer(self):
        self.in_window()
        dialog = self.opened()
        self.assertEqual(self.column(dialog), ["40", "15", "0", "25", "11", "29"])
        dialog.replace(self.letter("total"), "60")
        self.assertEqual(self.column(dialog), ["20", "8", "0", "13", "5", "14"])
        dialog.replace(self.letter("total"), "90")
        self.assertIn("C", self.choose(dialog, "basis", "Home"))
        self.assertEqual(sum(map(int, self.column(dialog))), 90)
        self.choose(dialog, "basis", "Down", "Down")
        dialog.replace(self.letter("minimum"), "9")  # in Thôn 3 nobody is left to join
        self.assertEqual(set(self.column(dialog)), {""})
        dialog.wait_for_long_text(self.label("attention"), "Thôn 3")
        self.picture("uncovered")
        dialog.go_to(self.label("uncovered"))
        dialog.keys("space")
        self.assertEqual(self.column(dialog)[2], "9")
        dialog.go_to(self.label("maximum"))
        dialog.type("25")
        self.assertEqual(max(map(int, self.column(dialog))), 25)
        dialog.keys("ctrl+a", "Delete")
        dialog.replace(self.letter("minimum"), "")
        self.assertTrue(self.choose(dialog, "kind", "Down"))
        self.assertTrue(dialog.is_enabled(self.label("participants")))
        self.assertEqual(set(self.column(dialog)), {""})
        dialog.wait_for_long_text(self.label("attention"), "2.710" if self.texts == "vi" else "2,710")
        self.picture("below-participants")
        dialog.replace(self.letter("total"), "2830")
        self.assertEqual(self.column(dialog)[0], "540")
        self.assertEqual(self.choose(dialog, "kind", "Up"), self.say("choice.newly-joined"))
        dialog.replace(self.letter("total"), "120")
        self.assertEqual(self.choose(dialog, "product", "Down"), self.say("product.pension"))
        self.assertEqual(self.column(dialog), ["9", "7", "5", "11", "5", "13"])
        self.assertIn("I", self.choose(dialog, "into", "End"))
        dialog.go_to(self.label("taking-part"))
        dialog.keys("space")
        self.assertEqual(dialog.items(self.label("preview")), [])
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(numbers(self.table(), HEALTH | PENSION), HEALTH | dict.fromkeys(PENSION, ""))

    def test_a_total_given_as_a_rate(self):
        self.in_window()
        dialog = self.opened()
        self.assertFalse(dialog.is_enabled(self.label("participants")))
        dialog.replace(self.letter("total"), "92%")
        # ⌈3070 × 92 %⌉ = 2825 people, less the 2710 taking part
        self.assertTrue(dialog.is_enabled(self.label("participants")))
        self.assertEqual(sum(map(int, self.column(dialog))), 115)
        dialog.wait_for_long_text(self.label("attention"), "92%")
        self.picture("rate")
        dialog.replace(self.letter("total"), "80%")
        self.assertEqual(set(self.column(dialog)), {""})
        dialog.wait_for_long_text(self.label("attention"), "80%")
        dialog.replace(self.letter("total"), "92%")
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(sum(numbers(self.table(), HEALTH).values()), 115)
        again = self.opened()
        self.assertEqual(again.text(self.label("total")), "92%")
        again.keys("Escape")

    def test_what_stands_in_the_way_is_said_and_the_keyboard_goes_there(self):
        self.in_window()
        fill(self.table(), {"E6": "45 người", "F8": 7})
        self.table().Rows.getByIndex(8).IsVisible = False
        settle(self.document)
        dialog = self.opened()
        for cell in ("E6", "F8"):
            self.assertIn(cell, dialog.long_text(self.label("attention")))
        self.picture("questions")
        for name, answer in (("hidden", ("Down",)), ("accept", ("space",)), ("overwrite", ("space",))):
            dialog.go_to(self.label("total"))
            dialog.keys("Return")
            said = self.message()
            self.assertRegex(said or "E6", "E6|F8|9")
            self.assertIn(dialog.focused(), {self.label(one) for one in ("hidden", "accept", "overwrite")})
            dialog.keys(f"alt+{self.letter(name)}") if name == "hidden" else dialog.go_to(self.label(name))
            dialog.keys(*answer)
            if not dialog.is_enabled(self.label(name)):
                self.fail(f"{name} cannot be taken back")
        self.assertEqual(numbers(self.table(), {"F5": 0}), {"F5": ""})
        dialog.go_to(self.label("total"))
        dialog.keys("Return")
        outcome = self.answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(numbers(self.table(), HEALTH), HEALTH)

    def test_eighty_villages_with_long_names(self):
        units = {f"Thôn {number} (nhập từ thôn Đông Thượng và thôn Nguyễn Xá cũ)": (500 + number, 300, 200 + 7 * number, 9, 90 + number)
                 for number in range(1, 81)}  # fmt: skip
        self.in_window(units, health=900, pension=300)
        dialog = self.opened()
        lines = dialog.items(self.label("preview"))
        self.assertEqual(len(lines), 80)
        self.assertEqual({line[33] for line in lines}, {"…"})
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "End")
        dialog.wait_for_long_text(self.label("reason"), "Thôn 80 (nhập từ thôn Đông Thượng và thôn Nguyễn Xá cũ)")
        self.picture("eighty")
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(sum(self.table().getCellRangeByName(f"F{row}").Value for row in range(5, 85)), 900)

    def test_every_text_fits(self):
        long = {"header": "", "doing": "", "lock": self.say("lock.unlock")}
        self.assertEqual(misfits(self.office, "Allocate", self.texts, long), [])
