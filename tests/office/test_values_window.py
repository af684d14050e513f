#!/usr/bin/python3
"""The dialog of `values` in a real window: what it proposes and counts, by keyboard, under both of the office's toolkits."""

import time
import unittest
from pathlib import Path

import uno
from allocate_case import Answer, settle
from ansinh_office import command_url, differences, select, snapshot, undo_titles
from ansinh_screen import wait_for
from com.sun.star.table.CellContentType import FORMULA, VALUE
from dialog_fit import TABLES, keys_of, misfits
from office_case import fill
from window_case import WindowCase, window_profile

FORMULAS = {f"C{row}": f"=QUOTA_REMAINING(B{row};1)" for row in range(2, 6)}
ENTRIES = {"A1": "Thôn", "B1": "Chỉ tiêu", "C1": "Còn"} | {f"B{row}": row * 10 for row in range(2, 6)} | FORMULAS
TITLE = TABLES["vi"]["values.title"].text


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    picture_prefix = "values"

    def prepared(self):
        """A document with formulas on two sheets, as if just opened, in a window that has the keyboard."""
        self.focus()
        sheets = self.document.Sheets
        if sheets.Count == 1:
            sheets.insertNewByName("Khác", 1)
        for index in (0, 1):
            sheets.getByIndex(index).getCellRangeByName("A1:J20").clearContents(1023)
            fill(sheets.getByIndex(index), ENTRIES)
        self.document.CurrentController.setActiveSheet(sheets.getByIndex(0))
        select(self.document, "A1")
        settle(self.document)
        return self.document

    def ask(self, document):
        """The command as the menu gives it; the dialog is there, and its answer will come."""
        parsed, dispatch = self.dispatch_object(document, command_url("values"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer)
        self.top_window(TITLE)
        time.sleep(1)
        return answer

    def press(self, *keys):
        self.x("key", "--delay", "120", *keys)

    def kinds(self, document, sheet=0):
        table = document.Sheets.getByIndex(sheet)
        return {table.getCellRangeByName(cell).Type.value for cell in FORMULAS}

    def test_with_only_a_cursor_the_sheet_is_proposed_and_enter_converts_it(self):
        document = self.prepared()
        before = snapshot(document)
        answer = self.ask(document)
        self.picture("sheet")
        self.press("Return")
        outcome = answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual((self.kinds(document), self.kinds(document, 1)), ({VALUE.value}, {FORMULA.value}))
        self.assertEqual(undo_titles(document), (TITLE,))
        self.focus()
        self.press("ctrl+z")
        wait_for(lambda: not undo_titles(document), "undo")
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_with_cells_selected_the_selection_is_proposed(self):
        document = self.prepared()
        select(document, "C2:C3")
        answer = self.ask(document)
        self.picture("selection")
        self.press("Return")
        outcome = answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("2 ô", outcome.sentence)
        table = document.Sheets.getByIndex(0)
        self.assertEqual([table.getCellRangeByName(f"C{row}").Type for row in (2, 3, 4, 5)], [VALUE, VALUE, FORMULA, FORMULA])

    def test_arrow_keys_and_letters_choose(self):
        document = self.prepared()
        for keys in (("Down",), ("alt+l",)):
            with self.subTest(keys):
                document = self.prepared()
                answer = self.ask(document)
                self.press(*keys, "Return")
                outcome = answer.wait(30)
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
                self.assertEqual((self.kinds(document), self.kinds(document, 1)), ({VALUE.value}, {VALUE.value}))

    def test_escape_changes_nothing(self):
        document = self.prepared()
        before = snapshot(document)
        answer = self.ask(document)
        self.press("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")
        self.assertFalse(document.isModified())
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_a_copy_is_asked_for_by_the_file_picker_under_the_name_proposed(self):
        document = self.prepared()
        own = Path(uno.fileUrlToSystemPath(document.URL))
        target = own.with_name(f"{own.stem} (gửi).ods")
        target.unlink(missing_ok=True)
        answer = self.ask(document)
        self.press("alt+b")
        self.picture("copy")
        self.press("Return")
        wait_for(lambda: self.x("search", "--onlyvisible", "--name", TABLES["vi"]["values.copy-title"].text), "the file picker")
        time.sleep(2)
        self.picture("picker")
        self.press("Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertTrue(target.is_file(), outcome.sentence)
        self.assertEqual(self.kinds(document), {FORMULA.value})
        self.assertFalse(document.isModified())

    def test_every_text_fits_in_both_languages(self):
        for language in TABLES:
            count = TABLES[language]["values.count"].text.format("1.048.576")
            given = {f"{name}_count": count for name in ("selection", "sheet", "workbook", "copy")}
            self.assertEqual(misfits(self.office, "Values", language, given), [])

    def test_every_letter_of_alt_is_used_once(self):
        for language in TABLES:
            self.assertEqual({key: codes for key, codes in keys_of("Values", language).items() if len(codes) > 1}, {})


class Generic(Dialog):
    toolkit = "gen"


class Gtk(Dialog):
    toolkit = "gtk3"


def load_tests(loader, tests, pattern):
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in (Generic, Gtk))


if __name__ == "__main__":
    unittest.main()
