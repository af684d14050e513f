#!/usr/bin/python3
"""The dialog "Giao chỉ tiêu…" in a real window, used by keyboard alone, under both of the office's toolkits."""

import time
import unittest

from allocate_case import MEMORY, numbers, remembered, settle, user_properties
from ansinh_office import command_url, differences, snapshot, undo_titles
from ansinh_screen import wait_for
from com.sun.star.util import CloseVetoException
from dialog_case import CommandDialogCase
from dialog_fit import TABLES, misfits
from office_case import fill
from window_case import window_profile

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


def setUpModule():
    window_profile()


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


class Journeys(Texts):
    """The same for every toolkit and language."""

    def test_enter_writes_both_products_in_one_step(self):
        document = self.in_window()
        before = snapshot(document)
        dialog = self.opened()
        self.assertEqual([line.split("  ")[0][:33] for line in dialog.items(self.label("preview"))],
                         [name if len(name) < 34 else name[:33] for name in UNITS])  # fmt: skip
        dialog.keys("Return")
        outcome = self.answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        for phrase in ("120", "F5:F10", "50", "I5:I10"):
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(numbers(self.table(), HEALTH | PENSION), HEALTH | PENSION)
        self.assertEqual(len(undo_titles(document)), 1)
        self.check_undo(before)

    def test_escape_leaves_no_trace(self):
        document = self.in_window()
        before = snapshot(document)
        dialog = self.opened()
        dialog.replace(self.letter("total"), "77")
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        self.assertIsNone(remembered(document))
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_formulas(self):
        document = self.in_window()
        before = snapshot(document)
        dialog = self.opened()
        self.assertEqual(self.choose(dialog, "form", "Down"), self.say("choice.formulas"))
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(numbers(self.table(), HEALTH | PENSION), HEALTH | PENSION)
        self.assertIn("ALLOCATE", self.table().getCellRangeByName("F5").Formula)
        self.check_undo(before)

    def test_a_locked_number_stays_and_enter_in_its_field_is_lock(self):
        self.in_window()
        dialog = self.opened()
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down")
        dialog.wait_for_long_text(self.label("reason"), "Thôn Đồng Xuân")
        dialog.go_to(self.label("lock-number"))
        dialog.type("30")
        dialog.keys("Return")
        self.assertEqual(numbers(self.table(), HEALTH), dict.fromkeys(HEALTH, ""))
        self.assertEqual(self.column(dialog)[1], "30")
        self.assertEqual(sum(map(int, self.column(dialog))), 120)
        self.assertIn(self.say("draft.short.locked"), dialog.items(self.label("preview"))[1])
        self.picture("locked")
        self.assertIn(self.say("lock.unlock"), [name for name, _ in dialog.controls()])
        dialog.keys(f"alt+{TABLES[self.texts]['lock.lock'].text.partition('~')[2][0].lower()}")
        self.assertEqual(self.column(dialog), ["40", "15", "0", "25", "11", "29"])
        dialog.keys(f"alt+{TABLES[self.texts]['lock.lock'].text.partition('~')[2][0].lower()}")
        dialog.replace(self.letter("total"), "100")
        self.assertEqual(self.column(dialog)[1], "15")
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        written = numbers(self.table(), HEALTH)
        self.assertEqual((written["F6"], sum(written.values())), (15, 100))

    def test_groups_have_lines_of_their_own_and_keep_a_number(self):
        self.in_window()
        areas = ["Khu vực Tân Hòa", "Khu vực Tân Phú"]
        fill(self.table(), {"J3": "Khu vực"} | {f"J{row}": areas[row > 7] for row in range(5, 11)})
        settle(self.document)
        dialog = self.opened()
        dialog.go_to(self.label("levels"))
        dialog.keys("Down")
        lines = dialog.items(self.label("preview"))
        self.assertEqual([line[:15].rstrip() for line in lines if line.startswith("K")], areas)
        self.assertEqual(self.column(dialog), ["55", "40", "15", "0", "65", "25", "11", "29"])
        dialog.go_to(self.label("preview"))
        dialog.keys("Home")
        dialog.wait_for_long_text(self.label("reason"), areas[0])
        dialog.go_to(self.label("lock-number"))
        dialog.type("70")
        dialog.keys("Return")
        self.assertEqual(self.column(dialog)[0], "70")
        self.assertEqual(self.column(dialog)[4], "50")
        self.assertIn(self.say("draft.short.locked"), dialog.items(self.label("preview"))[0])
        self.picture("groups")
        dialog.go_to(self.label("total"))
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        written = numbers(self.table(), HEALTH)
        self.assertEqual([sum(written[f"F{row}"] for row in rows) for rows in ((5, 6, 7), (8, 9, 10))], [70, 50])
        self.assertIn("locked_groups", remembered(self.document))
        again = self.opened()
        self.assertEqual(self.column(again)[0], "70")
        again.keys("Escape")

    def test_a_second_dialog_is_refused(self):
        self.in_window()
        dialog = self.opened()
        outcome = self.dispatch_and_listen(self.document, command_url("allocate"))
        self.assertEqual((outcome.state, outcome.sentence), ("FAILURE", self.say("window.busy")))
        self.assertEqual(dialog.window.Title, self.say("allocate.title"))

    def test_nothing_closes_the_document_or_the_office_meanwhile(self):
        self.in_window()
        dialog = self.opened()
        with self.assertRaises(CloseVetoException):
            self.document.close(True)
        with self.assertRaises(CloseVetoException):
            self.document.CurrentController.Frame.close(True)
        self.assertFalse(self.office.desktop.terminate())
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")
        self.assertEqual(self.table().getCellRangeByName("B5").String, "Thôn Tân Hòa")

    def test_a_sheet_that_changed_is_shown_again_before_anything_is_written(self):
        self.in_window()
        dialog = self.opened()
        fill(self.table(), {"E5": 300})
        dialog.keys("Return")
        self.assertIn(self.message(), (self.say("allocate.changed"), None))
        self.assertEqual(numbers(self.table(), HEALTH), dict.fromkeys(HEALTH, ""))
        self.assertEqual(self.column(dialog)[0], "67")
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(numbers(self.table(), {"F5": 0}), {"F5": 67})

    def test_a_sheet_that_is_gone_is_said(self):
        document = self.in_window()
        document.Sheets.insertNewByName("Trang khác", 1)
        name = self.table().Name
        settle(document)
        dialog = self.opened()
        document.Sheets.removeByName(name)
        dialog.keys("Return")
        self.assertIn(self.message(), (self.say("dialog.sheet.unknown", name), None))
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")
        self.assertEqual(self.table().Name, "Trang khác")
        self.table().Name = name

    def test_an_earlier_result_can_be_looked_at(self):
        self.in_window()
        dialog = self.opened()
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        dialog = self.opened()
        dialog.replace(self.letter("total"), "60")
        self.assertEqual(self.column(dialog)[0], "20")
        self.assertIn("120", self.choose(dialog, "versions", "Down", "Down"))
        self.assertEqual(self.column(dialog)[0], "40")
        self.assertIn("120", dialog.long_text(self.label("reason")))
        self.assertFalse(dialog.is_enabled(self.say("lock.lock")))
        self.picture("earlier")
        dialog.keys("Escape")
        self.answer.wait(30)

    def test_methods_are_compared_and_another_one_is_chosen_and_written(self):
        self.in_window()
        fill(self.table(), {"F5": 38, "F6": 15, "F7": 0, "F8": 26, "F9": 11, "F10": 29})
        settle(self.document)
        dialog = self.opened()
        dialog.go_to(self.label("overwrite"))
        dialog.keys("space")
        first = dialog.items(self.label("preview"))[0]
        self.assertEqual((first[48:59].strip(), first[60:70].strip(), first[71:80].strip()), ("38", "40", "+2"))
        dialog.wait_for_long_text(self.label("attention"), self.say("changes.summary", 1, 1, 4).partition(":")[0])
        self.picture("changes")
        dialog.replace(self.letter("total"), "13")
        self.assertEqual(self.choose(dialog, "versions", "Down"), self.say("compare.choice"))
        lines = dialog.items(self.label("preview"))
        found = [[int(line[place + 1 : place + 11]) for place in range(34, 100, 11)] for line in lines]
        self.assertTrue(all(sum(column) == 13 for column in zip(*found)))
        self.assertEqual([line.endswith(" *") for line in lines], [len(set(row)) > 1 for row in found])
        self.assertGreater(sum(line.endswith(" *") for line in lines), 1)
        dialog.wait_for_long_text(self.label("reason"), "*")
        self.picture("methods")
        self.assertEqual(self.choose(dialog, "method", "Down", "Down", "Down"), self.say("choice.adams"))
        self.choose(dialog, "versions", "Up")
        self.assertEqual(self.column(dialog), [str(row[3]) for row in found])
        dialog.keys("Return")
        outcome = self.answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("→", outcome.sentence)
        self.assertIn('"method":"adams"', remembered(self.document))
        self.assertEqual(list(numbers(self.table(), HEALTH).values()), [row[3] for row in found])
        dialog = self.opened()
        self.assertEqual(dialog.text(self.label("method")), self.say("choice.adams"))
        dialog.replace(self.letter("total"), "+6")
        self.assertEqual(sum(map(int, self.column(dialog))), 19)
        dialog.keys("Escape")
        self.answer.wait(30)

    def test_what_was_answered_is_remembered(self):
        """Also when a column was inserted; and forgotten on request."""
        self.in_window()
        dialog = self.opened()
        self.assertIn("C: ", self.choose(dialog, "basis", "Home"))
        dialog.replace(self.letter("minimum"), "9")
        dialog.go_to(self.label("uncovered"))
        dialog.keys("space")
        self.choose(dialog, "form", "Down")
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.table().Columns.insertByIndex(2, 1)
        dialog = self.opened()
        self.assertIn("D: ", dialog.text(self.label("basis")))
        self.assertEqual(dialog.text(self.label("minimum")), "9")
        self.assertEqual(dialog.text(self.label("form")), self.say("choice.formulas"))
        self.picture("remembered")
        dialog.go_to(self.label("forget"))
        dialog.keys("space")
        self.assertIn("F: ", dialog.text(self.label("basis")))
        self.assertEqual(dialog.text(self.label("minimum")), "")
        self.assertEqual(dialog.text(self.label("form")), self.say("choice.values"))
        self.assertEqual(len(dialog.items(self.label("versions"))), 3)
        dialog.keys("Escape")
        self.answer.wait(30)
        self.table().Columns.removeByIndex(2, 1)

    def test_a_broken_memory_is_kept_until_it_is_thrown_away(self):
        document = self.in_window()
        user_properties(document).addProperty(MEMORY, 128, "{")
        settle(document)
        dialog = self.opened()
        self.assertIn(self.label("forget"), dialog.long_text(self.label("attention")))
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertEqual(remembered(document), "{")
        document.getUndoManager().undo()
        dialog = self.opened()
        dialog.go_to(self.label("forget"))
        dialog.keys("space")
        self.assertNotIn(self.label("forget"), dialog.long_text(self.label("attention")))
        dialog.go_to(self.label("attention"))
        dialog.keys("Return")
        self.assertEqual(self.answer.wait(30).state, "SUCCESS")
        self.assertIn("Thôn 3", remembered(document))
        document.getUndoManager().undo()
        self.assertEqual(remembered(document), "{")


class Gtk(Journeys, DialogCase):
    toolkit = "gtk3"


class Generic(Journeys, DialogCase):
    """Without the longest journeys: they are about answers, not about a toolkit, and gtk3 makes them."""

    toolkit = "gen"
    test_formulas = None
    test_the_preview_follows_every_answer = None
    test_what_stands_in_the_way_is_said_and_the_keyboard_goes_there = None
    test_what_was_answered_is_remembered = None
    test_methods_are_compared_and_another_one_is_chosen_and_written = None


class English(Texts, DialogCase):
    toolkit = "gtk3"
    language = "en-US"
    texts = "en"
    picture_prefix = "allocate-dialog-en"


del Journeys, DialogCase

if __name__ == "__main__":
    unittest.main()
