#!/usr/bin/python3
"""The dialog "Giao chỉ tiêu theo thôn và tháng…" in a real window, used by keyboard alone."""

import re
import time
import unittest

from allocate_case import numbers, remembered, settle
from ansinh_office import command_url, differences, select, snapshot, undo_titles
from ansinh_snapshot import address
from dialog_case import CommandDialogCase
from dialog_fit import misfits
from office_case import fill
from window_case import window_profile

MONTHS = "DEFGHIJKLMNO"
UNITS = {"Thôn Tân Hòa": 24, "Thôn Đồng Xuân": 18, "Thôn 3": 0, "Tổ dân phố Nguyễn Trãi số 12 (khu vực chợ cũ)": 30}
ROWS = range(5, 9)
CELLS = [f"{column}{row}" for row in ROWS for column in MONTHS]


def setUpModule():
    window_profile()


def year(units, *, per_month=None):
    """{address: entry} of a register with a year's target for each unit, twelve months and a total row below."""
    last = 5 + len(units)
    entries = {"A1": "BIỂU GIAO CHỈ TIÊU THEO THÁNG", "A4": "STT", "B4": "Đơn vị", "C4": "Chỉ tiêu năm", "P4": "Cộng",
               f"B{last}": "Toàn xã", f"C{last}": f"=SUM(C5:C{last - 1})", f"P{last}": f"=SUM(P5:P{last - 1})"}  # fmt: skip
    for month, column in enumerate(MONTHS, start=1):
        entries[f"{column}4"] = f"Tháng {month}"
        entries[f"{column}{last}"] = per_month[month - 1] if per_month else f"=SUM({column}5:{column}{last - 1})"
    for row, (name, people) in enumerate(units.items(), start=5):
        entries |= {f"A{row}": row - 4, f"B{row}": name, f"C{row}": people, f"P{row}": f"=SUM(D{row}:O{row})"}
    return entries


class MatrixDialogCase(CommandDialogCase):
    picture_prefix = "matrix-dialog"
    command, title_code = "allocate-matrix", "matrix.title"
    labels = ("matrix", "allocate")

    def in_window(self, entries=None):
        """The register in a window that has the keyboard, as if just opened."""
        document = self.document
        while document.Sheets.Count > 1:
            document.Sheets.removeByName(document.Sheets.ElementNames[-1])
        table = document.Sheets.getByIndex(0)
        table.Rows.IsVisible = True
        table.getCellRangeByName("A1:BZ100").clearContents(1023)
        fill(table, year(UNITS) if entries is None else entries)
        select(document, "D5")
        settle(document)
        self.focus()
        return document

    def lines(self, dialog):
        """{name: (numbers, sum)} of the preview."""
        found = {}
        for line in dialog.items(self.label("preview")):
            name, figures = re.fullmatch(r"(.*?)\s{2,}(\d.*?)\s*!?", line).groups()
            figures = [int(re.sub(r"\D", "", figure)) for figure in figures.split()]
            found[name] = (figures[:-1], figures[-1])
        return found

    def check_closes(self, row_totals=tuple(UNITS.values()), per_month=(6,) * 12):
        given = numbers(self.table(), CELLS)
        self.assertEqual([sum(given[f"{column}{row}"] for column in MONTHS) for row in ROWS], list(row_totals))
        self.assertEqual([sum(given[f"{column}{row}"] for row in ROWS) for column in MONTHS], list(per_month))


class Texts:
    """What is not the same in every language."""

    def test_every_control_has_a_name_and_its_turn(self):
        self.in_window()
        dialog = self.opened()
        self.picture("open")
        names = [name for name, _ in dialog.controls()]
        codes = ("attention", "hidden", "accept", "overwrite", "table", "into", "rows", "columns", "weights", "shares",
                 "maximum", "method", "form", "preview", "column", "reason", "write", "cancel")  # fmt: skip
        self.assertEqual(names, [self.label(code) for code in codes])
        self.check_order_and_size(dialog, names, self.label("into"))

    def test_every_text_fits(self):
        self.assertEqual(misfits(self.office, "AllocateMatrix", self.texts, {"header": "", "doing": ""}), [])


class Basics(Texts):
    """The same for every toolkit and language."""

    def enter(self, dialog):
        dialog.keys("Return")
        outcome = self.answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def refused_by_enter(self, dialog, *phrases):
        """Nothing is written; what gtk3's box says only it knows."""
        before = snapshot(self.document)
        dialog.keys("Return")
        said = self.message()
        for phrase in phrases if said is not None else ():
            self.assertIn(phrase, said)
        self.assertEqual(differences(before, snapshot(self.document)), [])
        self.assertEqual(undo_titles(self.document), ())

    def escaped(self, dialog):
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")

    def test_enter_writes_what_the_preview_shows_in_one_step(self):
        document = self.in_window()
        before = snapshot(document)
        dialog = self.opened()
        shown = self.lines(dialog)
        self.assertEqual([total for _, total in shown.values()], [24, 18, 0, 30, 72])
        self.assertEqual(shown[self.say("preview.sum")][0], [6] * 12)
        sentence = self.enter(dialog)
        for phrase in ("72", "D5:O8"):
            self.assertIn(phrase, sentence)
        self.check_closes()
        for row, (given, _) in zip(ROWS, shown.values()):
            self.assertEqual(list(numbers(self.table(), [f"{column}{row}" for column in MONTHS]).values()), given)
        self.assertEqual(undo_titles(document), (self.title(),))
        self.assertIsNone(remembered(document))
        self.check_undo_and_redo(document, before, snapshot(document))

    def test_escape_leaves_no_trace(self):
        document = self.in_window()
        before = snapshot(document)
        dialog = self.opened()
        dialog.go_to(self.label("maximum"))
        dialog.type("5")
        self.escaped(dialog)
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_a_maximum_that_leaves_no_room_is_said_with_who_blocks(self):
        self.in_window()
        dialog = self.opened()
        dialog.go_to(self.label("maximum"))
        dialog.type("2")
        dialog.wait_for_long_text(self.label("attention"), "Nguyễn Trãi")
        for amount in ("30", "24", "6"):
            self.assertIn(amount, dialog.long_text(self.label("attention")))
        blocked = [line for line in dialog.items(self.label("preview")) if line.endswith("!")]
        self.assertEqual([line[:9] for line in blocked], ["Tổ dân ph"])
        self.picture("no-room")
        self.refused_by_enter(dialog, "Nguyễn Trãi", "30", "24")
        self.assertEqual(dialog.focused(), self.label("maximum"))
        dialog.keys("ctrl+a")
        dialog.type("3")
        self.assertEqual(self.lines(dialog)[self.say("preview.sum")][1], 72)
        self.enter(dialog)
        self.check_closes()
        self.assertLessEqual(max(numbers(self.table(), CELLS).values()), 3)

    def test_a_protected_sheet(self):
        self.in_window()
        self.table().protect("")
        self.addCleanup(self.table().unprotect, "")
        settle(self.document)
        dialog = self.opened()
        self.refused_by_enter(dialog, "D5:O8")
        self.escaped(dialog)
        self.assertFalse(self.document.isModified())


class Journeys(Basics):
    """What one toolkit and language is enough for."""

    def test_totals_that_do_not_meet_are_said_with_both_sums(self):
        self.in_window(year(UNITS, per_month=(6,) * 11 + (7,)))
        dialog = self.opened()
        self.assertIn("D9:O9", dialog.text(self.label("columns")))
        for phrase in ("72", "73", "1 người"):
            self.assertIn(phrase, dialog.long_text(self.label("attention")))
        self.assertEqual(dialog.focused(), self.label("columns"))
        self.picture("totals-differ")
        self.assertEqual(self.choose(dialog, "columns", "Down"), self.say("choice.columns-by-weights"))
        self.assertEqual(self.choose(dialog, "columns", "Down"), self.say("choice.columns-equal"))
        self.enter(dialog)
        self.check_closes()

    def test_weights_shares_and_a_method_are_chosen(self):
        self.in_window(year(UNITS) | {"C2": "Tỷ trọng"} | {f"{column}2": 2 if column < "J" else 1 for column in MONTHS})
        dialog = self.opened()
        self.assertIn("D2:O2", self.choose(dialog, "shares", "Down"))
        self.assertEqual(self.lines(dialog)[self.say("preview.sum")][0], [8] * 6 + [4] * 6)
        self.assertEqual(self.choose(dialog, "method", "Down", "Down"), self.say("choice.webster"))
        dialog.wait_for_long_text(self.label("attention"), "webster")
        self.picture("shares")
        self.enter(dialog)
        self.check_closes(per_month=(8,) * 6 + (4,) * 6)

    def test_why_a_row_and_a_cell(self):
        self.in_window()
        dialog = self.opened()
        dialog.wait_for_long_text(self.label("reason"), self.say("reason.choose-cell"))
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down")
        dialog.wait_for_long_text(self.label("reason"), "Thôn Đồng Xuân: 18")
        self.choose(dialog, "column", "Down", "Down")
        dialog.wait_for_long_text(self.label("reason"), "Thôn Đồng Xuân, Tháng 2: ")
        self.assertIn("1,5", dialog.long_text(self.label("reason")))
        self.picture("reason")
        dialog.go_to(self.label("preview"))
        dialog.keys("End")
        dialog.wait_for_long_text(self.label("reason"), "Tháng 2: 6")
        self.escaped(dialog)

    def test_what_needs_consent(self):
        self.in_window()
        fill(self.table(), {"C5": "24 người", "D6": 7})
        self.table().Rows.getByIndex(6).IsVisible = False
        settle(self.document)
        dialog = self.opened()
        for phrase in ("C5", "D6", "7"):
            self.assertIn(phrase, dialog.long_text(self.label("attention")))
        self.picture("questions")
        for name, answer in (("hidden", "Down"), ("accept", "space"), ("overwrite", "space")):
            self.refused_by_enter(dialog)
            dialog.go_to(self.label(name))
            dialog.keys(answer)
            self.assertTrue(dialog.is_enabled(self.label(name)), name)
        self.enter(dialog)
        self.check_closes()

    def test_formulas(self):
        document = self.in_window(year(UNITS, per_month=(6,) * 12))
        fill(self.table(), {f"{column}{row}": 1 for row in range(20, 24) for column in MONTHS})
        settle(document)
        before = snapshot(document)
        dialog = self.opened()
        self.assertEqual(self.choose(dialog, "form", "Down"), self.say("choice.formulas"))
        self.refused_by_enter(dialog)
        dialog.go_to(self.label("weights"))
        dialog.keys("ctrl+a")
        dialog.type("D20:O23")
        self.enter(dialog)
        self.check_closes()
        self.assertIn("QUOTA.MATRIX($C$5:$C$8;$D$9:$O$9;$D$20:$O$23)", self.table().getCellRangeByName("D5").Formula)
        self.check_undo_and_redo(document, before, snapshot(document))

    def test_which_block_is_asked(self):
        quarters = {f"{column}4": f"Quý {number}" for column, number in zip("QRST", ("I", "II", "III", "IV"))}
        self.in_window(year(UNITS) | quarters)
        select(self.document, "B5")
        dialog = self.opened()
        self.assertEqual(dialog.focused(), self.label("into"))
        self.assertEqual(dialog.text(self.label("into")), "")
        dialog.wait_for_long_text(self.label("attention"), "Q5:T8")
        self.picture("which-block")
        self.refused_by_enter(dialog, "Q5:T8")
        dialog.keys("Down", "Down")
        self.assertIn("Q5:T8", dialog.text(self.label("into")))
        self.assertIn("C: ", dialog.text(self.label("rows")))
        self.assertEqual(self.lines(dialog)[self.say("preview.sum")], ([18] * 4, 72))
        dialog.go_to(self.label("into"))
        dialog.keys("ctrl+a")
        dialog.type("Q5:R8")
        self.assertEqual(self.lines(dialog)[self.say("preview.sum")], ([36] * 2, 72))
        self.assertIn("Q5:R8", self.enter(dialog))

    def test_a_year_of_weeks_and_eighty_villages(self):
        columns = [address(3 + week, 0)[:-1] for week in range(52)]
        entries = {"A4": "STT", "B4": "Thôn", "C4": "Chỉ tiêu"} | {f"{column}4": f"Tuần {week}" for week, column in enumerate(columns, 1)}
        for row in range(5, 85):
            entries |= {f"A{row}": row - 4, f"B{row}": f"Thôn {row - 4} (nhập từ thôn Đông Thượng và thôn Nguyễn Xá cũ)", f"C{row}": 26 + row}
        self.in_window(entries)
        started = time.monotonic()
        dialog = self.opened()
        self.picture("weeks")
        self.assertEqual(len(dialog.items(self.label("preview"))), 81)
        self.choose(dialog, "column", "End")
        self.picture("last-week")
        self.assertLess(time.monotonic() - started, 30)
        self.enter(dialog)
        given = [self.table().getCellRangeByName(f"D{row}:BC{row}").getDataArray()[0] for row in range(5, 85)]
        self.assertEqual([sum(line) for line in given], [26 + row for row in range(5, 85)])

    def test_a_second_dialog_is_refused(self):
        self.in_window()
        dialog = self.opened()
        outcome = self.dispatch_and_listen(self.document, command_url("allocate-matrix"))
        self.assertEqual((outcome.state, outcome.sentence), ("FAILURE", self.say("window.busy")))
        self.escaped(dialog)

    def test_a_sheet_that_changed_is_shown_again_before_anything_is_written(self):
        self.in_window()
        dialog = self.opened()
        self.choose(dialog, "method", "Down", "Down")
        fill(self.table(), {"C6": 30})
        settle(self.document)
        self.refused_by_enter(dialog, self.say("allocate.changed"))
        self.assertEqual(self.lines(dialog)["Thôn Đồng Xuân"][1], 30)
        self.assertEqual(dialog.text(self.label("method")), self.say("choice.webster"))
        self.enter(dialog)
        self.check_closes((24, 30, 0, 30), (7,) * 12)

    def test_a_sheet_that_is_gone_is_said(self):
        document = self.in_window()
        document.Sheets.insertNewByName("Trang khác", 1)
        name = self.table().Name
        settle(document)
        dialog = self.opened()
        document.Sheets.removeByName(name)
        document.getUndoManager().clear()
        for _ in range(2):
            self.refused_by_enter(dialog, name)
        self.escaped(dialog)
        self.table().Name = name

    def test_rows_inserted_meanwhile_are_a_question_of_which_table(self):
        self.in_window()
        dialog = self.opened()
        self.table().Rows.insertByIndex(5, 1)
        settle(self.document)
        self.refused_by_enter(dialog)
        self.assertEqual(self.choose(dialog, "table", "Home")[:6], "A4:P10")
        self.assertIn("D5:O9", dialog.text(self.label("into")))
        self.enter(dialog)
        self.table().Rows.removeByIndex(5, 1)

    def test_with_arguments_or_without_a_window_nothing_is_asked(self):
        self.in_window()
        outcome = self.dispatch_and_listen(self.document, command_url("allocate-matrix", {"columns": "equal"}))
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_closes()


class Gtk(Journeys, MatrixDialogCase):
    toolkit = "gtk3"


class Generic(Basics, MatrixDialogCase):
    """Its message boxes can be read, too."""

    toolkit = "gen"


class English(Basics, MatrixDialogCase):
    toolkit = "gtk3"
    language = "en-US"
    texts = "en"
    picture_prefix = "matrix-dialog-en"


del Basics, Journeys, MatrixDialogCase, Texts

if __name__ == "__main__":
    unittest.main()
