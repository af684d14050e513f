#!/usr/bin/python3
"""The dialog of `report` in a real window, by keyboard: what it proposes, what it shows, what it makes."""

import time
import unittest

from allocate_case import Answer
from ansinh_office import command_url
from ansinh_screen import wait_for
from dialog_fit import TABLES, keys_of, misfits
from open_dialog import OpenDialog
from report_case import ReportCase
from window_case import WindowCase, window_profile

TITLE = TABLES["vi"]["committee.title"].text


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    toolkit = "gen"
    picture_prefix = "report"

    def shown_book(self):
        ReportCase.office = self.office
        book = ReportCase.filled_workbook(3, "xa-mo-cay")
        self.addCleanup(book.close, True)
        time.sleep(2)
        self.window = self.x("search", "--onlyvisible", "--name", "Calc")[-1]
        width, height = self.size
        self.x("windowsize", self.window, str(width), str(height - 20))
        self.document = book
        return book

    def ask(self):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("report"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer)
        dialog = OpenDialog(self, self.top_window(TITLE))
        time.sleep(1)
        return dialog, answer

    def said(self, code):
        return TABLES["vi"][f"dialog.report.{code}"].text.replace("~", "")

    def test_looked_at_left_and_made_by_keyboard(self):
        book = self.shown_book()
        sheets = book.Sheets.ElementNames
        dialog, answer = self.ask()
        periods = dialog.items(self.said("period"))
        self.assertEqual(periods[:3], ["quý I/2026", "quý II/2026", "6 tháng đầu năm 2026"])
        self.assertIn(dialog.text(self.said("period")), periods)
        self.assertIn("Mỏ Cày", dialog.text(self.said("regulation")))
        self.assertFalse(dialog.is_enabled(self.said("doubtful")))
        self.assertNotEqual(dialog.long_text(self.said("found")), "")
        self.picture("dialog")
        dialog.keys("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")
        self.assertEqual(book.Sheets.ElementNames, sheets)

        dialog, answer = self.ask()
        dialog.keys("Home")  # the list of periods has the focus
        self.assertEqual(dialog.text(self.said("period")), "quý I/2026")
        self.assertIn("không số nào trượt kiểm tra", dialog.long_text(self.said("found")))
        dialog.keys("Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("Báo cáo", book.Sheets.ElementNames)
        wait_for(lambda: book.UndoManager.isUndoPossible(), "the undo step")
        book.UndoManager.undo()
        self.assertEqual(book.Sheets.ElementNames, sheets)
        book.UndoManager.redo()
        drawn = [chart.Name for sheet in book.Sheets if sheet.Name not in sheets for chart in sheet.Charts]
        self.assertGreaterEqual(len(drawn), 2)
        time.sleep(1)
        self.picture("made")

    def test_every_text_fits_in_both_languages(self):
        for language in ("vi", "en"):
            self.assertEqual(misfits(self.office, "Report", language), [])
            self.assertEqual({key: codes for key, codes in keys_of("Report", language).items() if len(codes) > 1}, {})


if __name__ == "__main__":
    unittest.main()
