#!/usr/bin/python3
"""A long command in a real window: it shows how far it is, can be stopped, and nothing typed meanwhile gets anywhere."""

import time
import unittest

from allocate_case import numbers, settle, table_entries
from ansinh_office import command_url, select, undo_titles
from ansinh_screen import wait_for
from com.sun.star.frame import TerminationVetoException
from com.sun.star.util import CloseVetoException
from office_case import fill
from window_case import WindowCase, window_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 15)]
RESULT = {"D4": 60, "D5": 45, "D6": 15}
# So much is read that the command takes seconds.
FAR_ROW, FAR_COLUMN = 1_000_000, 25


def setUpModule():
    window_profile()


class LongCommand:
    picture_prefix = "progress"

    def setUp(self):
        self.focus()
        table = self.document.Sheets.getByIndex(0)
        table.getCellRangeByName("A1:J20").clearContents(1023)
        fill(table, table_entries(UNITS, total=120))
        table.getCellByPosition(FAR_COLUMN, FAR_ROW).String = "Người lập biểu"
        select(self.document, "G3")
        settle(self.document)
        self.table = table
        self.before = self.content()

    def content(self):
        """Where there is anything in the sheet, and all of it in the table's corner: the whole has millions of cells."""
        filled = self.table.queryContentCells(23).RangeAddressesAsString
        return filled, self.table.getCellRangeByName("A1:J20").getFormulaArray()

    def run_from_window(self):
        """As a menu does: without anybody who listens. Returns when the progress window is there."""
        parsed, dispatch = self.dispatch_object(self.document, command_url("allocate", {"as": "values"}))
        dispatch.dispatch(parsed, ())
        wait_for(self.progress_windows, "the progress window")

    def progress_windows(self):
        return self.x("search", "--onlyvisible", "--name", "^An Sinh$")

    def wait_until_done(self):
        wait_for(lambda: not self.progress_windows(), "the end of the command")
        time.sleep(1)

    def type_into_window(self, *keys):
        """Into the document's window, whoever has the keyboard."""
        self.focus()
        self.x("type", "--delay", "20", "77")
        self.x("key", *keys)

    def test_keys_and_menus_do_nothing_meanwhile_and_all_comes_back(self):
        self.run_from_window()
        self.picture("shown")
        self.type_into_window("Return", "8", "Return", "ctrl+a", "Delete")
        self.x("key", "F10", "Down")
        time.sleep(0.7)
        self.picture("menu")
        self.x("key", "Up", "Return", "Escape", "Escape", "Escape")
        self.wait_until_done()
        self.assertEqual(numbers(self.table, RESULT), RESULT)
        self.assertEqual(undo_titles(self.document), ("Giao chỉ tiêu",))
        self.picture("done")
        self.document.getUndoManager().undo()
        self.assertEqual(self.content(), self.before)
        self.focus()
        select(self.document, "G3")
        time.sleep(0.5)
        self.x("type", "5")
        self.x("key", "Return")
        wait_for(lambda: self.table.getCellRangeByName("G3").Value == 5, "typing after the command")

    def check_stopped(self):
        self.wait_until_done()
        self.assertFalse(self.document.isModified())
        self.assertEqual(undo_titles(self.document), ())
        self.assertEqual(self.content(), self.before)

    def test_escape_stops_it(self):
        self.run_from_window()
        self.x("windowfocus", "--sync", self.progress_windows()[-1])
        self.x("key", "Escape")
        self.check_stopped()

    def test_the_closing_button_of_the_progress_window_stops_it(self):
        self.run_from_window()
        self.x("windowfocus", "--sync", self.progress_windows()[-1])
        self.x("key", "alt+F4")
        self.check_stopped()

    def test_closing_is_refused_and_the_window_says_why(self):
        self.run_from_window()
        self.focus()
        self.x("key", "alt+F4")
        with self.assertRaises(CloseVetoException):
            self.document.close(False)
        self.assertFalse(self.terminate())
        time.sleep(0.5)
        self.picture("veto")
        self.wait_until_done()
        self.assertEqual(numbers(self.table, RESULT), RESULT)
        self.assertIsNotNone(self.document.CurrentController)
        self.document.getUndoManager().undo()

    def terminate(self):
        try:
            return self.office.desktop.terminate()
        except TerminationVetoException:
            return False


class Generic(LongCommand, WindowCase):
    toolkit = "gen"


class Gtk(LongCommand, WindowCase):
    toolkit = "gtk3"


if __name__ == "__main__":
    unittest.main()
