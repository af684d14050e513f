#!/usr/bin/python3
"""`allocate` in a real window: an edit under way in a cell takes part and stays, under both of the office's toolkits."""

import time
import unittest

from allocate_case import numbers, settle, table_entries
from ansinh_office import command_url, differences, snapshot, undo_titles
from ansinh_screen import wait_for
from office_case import fill
from window_case import WindowCase, window_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]
WITH_150 = {"D4": 46, "D5": 14, "D6": 0, "D7": 23, "D8": 10, "D9": 27}


def setUpModule():
    window_profile()


class TableCase(WindowCase):
    picture_prefix = "allocate"

    def in_window(self):
        """The table in a window that has the keyboard, as if just opened."""
        self.focus()
        table = self.document.Sheets.getByIndex(0)
        table.getCellRangeByName("A1:J20").clearContents(1023)
        fill(table, table_entries(UNITS, total=120))
        settle(self.document)
        return self.document


class Edits:
    """The same for every toolkit."""

    def check_pending_edit(self, dispatch):
        document = self.in_window()
        table = document.Sheets.getByIndex(0)
        self.type(document, "C4", "150")
        outcome = dispatch(document, command_url("allocate", {"as": "values"}))
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        self.assertEqual(numbers(table, WITH_150), WITH_150)
        time.sleep(1)
        self.picture(dispatch.__name__)
        self.x("key", "Return")
        time.sleep(0.5)
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        self.assertEqual(numbers(table, WITH_150), WITH_150)
        self.check_undo(document, table)

    def check_undo(self, document, table):
        """The typed number is a step of its own below the command's."""
        document.getUndoManager().undo()
        self.assertEqual(numbers(table, WITH_150), dict.fromkeys(WITH_150, ""))
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        document.getUndoManager().undo()
        self.assertEqual(table.getCellRangeByName("C4").Value, 60)

    def test_a_number_typed_without_enter_takes_part_when_the_caller_waits(self):
        def waiting(document, url):
            return self.office.dispatch(document, url, time_limit=60)

        self.check_pending_edit(waiting)

    def test_and_when_the_caller_listens(self):
        def listening(document, url):
            return self.dispatch_and_listen(document, url)

        self.check_pending_edit(listening)

    def test_a_number_typed_into_a_target_cell_is_seen_and_refused(self):
        document = self.in_window()
        self.type(document, "D6", "7")
        outcome = self.allocate(document)
        self.assertEqual(outcome.state, "FAILURE")
        self.assertIn("D6 đã có số 7", outcome.sentence)
        self.assertEqual(document.Sheets.getByIndex(0).getCellRangeByName("D6").Value, 7)
        self.assertEqual(len(undo_titles(document)), 1)

    def test_undo_and_redo_by_the_keyboard_across_several_ranges(self):
        """The window repaints between the steps of an undo, which is when the office begins to record again."""
        document = self.in_window()
        table = document.Sheets.getByIndex(0)
        fill(table, {"A6": "I", "B6": "Khu vực xã cũ Tân Hòa", "D4": "chưa rõ", "D8": 4})
        table.getCellRangeByName("C6").setString("")
        settle(document)
        before = snapshot(document)
        self.assertEqual(self.allocate(document, overwrite="yes").state, "SUCCESS")
        after = snapshot(document)
        for _ in range(3):
            self.x("key", "ctrl+z")
            wait_for(lambda: not undo_titles(document), "undo")
            self.assertEqual(differences(before, snapshot(document)), [])
            self.x("key", "ctrl+y")
            wait_for(lambda: undo_titles(document), "redo")
            self.assertEqual(differences(after, snapshot(document)), [])


class Generic(Edits, TableCase):
    toolkit = "gen"


class Gtk(Edits, TableCase):
    toolkit = "gtk3"


if __name__ == "__main__":
    unittest.main()
