#!/usr/bin/python3
"""The dialog of `committee-paper` in a real window, by keyboard."""

import time
import unittest

from allocate_case import Answer
from ansinh_office import command_url
from dialog_fit import TABLES, keys_of, misfits
from open_dialog import OpenDialog
from window_case import WindowCase, window_profile

TITLE = TABLES["vi"]["papers.title"].text


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    picture_prefix = "committee-paper"
    toolkit = "gtk3"

    def said(self, code):
        return TABLES["vi"][f"dialog.papers.{code}"].text.replace("~", "")

    def test_what_a_paper_needs_is_told_and_what_does_not_count_cannot_be_typed(self):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("committee-paper"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer)
        dialog = OpenDialog(self, self.top_window(TITLE))
        time.sleep(1)
        self.assertEqual(len(dialog.items(self.said("paper"))), 14)
        self.assertEqual([dialog.is_enabled(self.said(code)) for code in ("period", "unit")], [False, False])
        self.picture("dialog")
        dialog.keys("Down", "Down")  # the programme
        self.assertEqual([dialog.is_enabled(self.said(code)) for code in ("period", "unit")], [True, False])
        dialog.keys("Return")
        time.sleep(1)
        self.picture("refused")
        dialog.keys("Return")
        time.sleep(1)
        dialog.keys("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")
        self.assertFalse(self.document.isModified())

    def test_every_text_fits_and_every_letter_of_alt_is_used_once_in_both_languages(self):
        for language in TABLES:
            self.assertEqual(misfits(self.office, "CommitteePaper", language), [])
            self.assertEqual({key: codes for key, codes in keys_of("CommitteePaper", language).items() if len(codes) > 1}, {})


if __name__ == "__main__":
    unittest.main()
