#!/usr/bin/python3
"""The dialog of `roster` in a real window: what it proposes, and the sheet it makes."""

import time
import unittest

from allocate_case import Answer
from ansinh_office import command_url
from dialog_fit import TABLES, keys_of, misfits
from open_dialog import OpenDialog
from window_case import WindowCase, window_profile

TITLE = TABLES["vi"]["roster.title"].text


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    toolkit = "gtk3"
    picture_prefix = "roster"

    def test_enter_makes_the_sheet_of_the_first_regulation(self):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("roster"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer)
        dialog = OpenDialog(self, self.top_window(TITLE))
        time.sleep(1)
        said = lambda code: TABLES["vi"][f"dialog.roster.{code}"].text.replace("~", "")
        self.assertEqual(len(dialog.items(said("task"))), 4)
        self.assertEqual(len(dialog.items(said("profile"))), 5)
        self.assertRegex(dialog.text(said("on")), r"^\d\d/\d\d/20\d\d$")
        self.picture("dialog")
        self.x("key", "Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("17 dòng", outcome.sentence)
        self.assertTrue(self.document.Sheets.hasByName("Danh sách thành viên BCĐ"))
        for language in ("vi", "en"):
            self.assertEqual(misfits(self.office, "Roster", language), [])
            self.assertEqual({key: codes for key, codes in keys_of("Roster", language).items() if len(codes) > 1}, {})


if __name__ == "__main__":
    unittest.main()
