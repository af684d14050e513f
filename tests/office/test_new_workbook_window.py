#!/usr/bin/python3
"""The dialog of `new-workbook` in a real window, by keyboard, and the workbook's own window."""

import unittest

from allocate_case import Answer
from ansinh_office import command_url
from ansinh_screen import wait_for
from dialog_fit import TABLES, keys_of, misfits
from open_dialog import OpenDialog
from window_case import WindowCase, window_profile
from workbook_case import named, shown

TITLE = TABLES["vi"]["workbook.title"].text


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    picture_prefix = "new-workbook"

    def ask(self, listener=True):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("new-workbook"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer) if listener else dispatch.dispatch(parsed, ())
        dialog = OpenDialog(self, self.top_window(TITLE))
        dialog.wait(dialog.focused, "the keyboard in the dialog")
        self.rest()
        return dialog, answer

    def made(self):
        """The workbook that was made, which goes away with the test."""

        def find():
            for document in self.office.documents():
                if document.NamedRanges.hasByName("quy_che") and document.CurrentController.Frame.ContainerWindow.isVisible():
                    return document

        document = wait_for(find, "the workbook")
        self.addCleanup(document.close, True)
        self.rest()
        return document

    def said(self, code):
        return TABLES["vi"][f"dialog.workbook.{code}"].text.replace("~", "")

    def test_enter_takes_what_is_proposed(self):
        dialog, answer = self.ask()
        self.assertEqual(len(dialog.items(self.said("profile"))), 5)
        self.assertEqual(dialog.text(self.said("units")), "20")
        self.assertRegex(dialog.text(self.said("year")), r"^20\d\d$")
        self.picture("dialog")
        self.x("key", "Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        document = self.made()
        self.assertFalse(document.isModified())
        self.assertEqual(named(document, "ds_thon").Rows.Count, 20)
        self.assertFalse(self.document.isModified())

    def test_typed_by_letters_and_told_in_the_new_window(self):
        dialog, _ = self.ask(listener=False)
        for code, text in (("year", "2031"), ("units", "7"), ("schools", "2"), ("providers", "1")):
            letter = TABLES["vi"][f"dialog.workbook.{code}"].text.partition("~")[2][0]
            dialog.replace(letter, text)
        dialog.keys("Return")
        document = self.made()
        self.assertEqual(named(document, "nam").getCellByPosition(0, 0).Value, 2031)
        self.assertEqual(shown(document, "Thôn", "A1"), "DANH SÁCH THÔN NĂM 2031")
        self.assertEqual(named(document, "ds_thon").Rows.Count, 7)
        self.rest()
        self.picture("made")

    def test_what_cannot_be_used_is_told_and_can_be_mended(self):
        dialog, answer = self.ask()
        letter = TABLES["vi"]["dialog.workbook.year"].text.partition("~")[2][0]
        dialog.replace(letter, "26")
        dialog.keys("Return")
        wait_for(lambda: self.x("search", "--onlyvisible", "--name", "^An Sinh$"), "the refusal")
        self.rest()
        self.picture("refused")
        dialog.keys("Return")
        dialog.wait(dialog.focused, "the keyboard in the dialog again")
        self.assertEqual(dialog.focused(), self.said("year"))
        dialog.replace(letter, "2026")
        dialog.keys("Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.made()

    def test_last_years_workbook_brings_its_own_numbers(self):
        dialog, answer = self.ask()
        letter = TABLES["vi"]["dialog.workbook.takeover"].text.partition("~")[2][0]
        brought = [self.said(code) for code in ("profile", "units", "schools", "providers")]
        dialog.keys(f"alt+{letter}")
        self.assertTrue(dialog.is_checked(self.said("takeover")))
        self.assertEqual([dialog.is_enabled(name) for name in brought], [False] * 4)
        self.assertTrue(dialog.is_enabled(self.said("year")))
        self.picture("takeover")
        dialog.keys(f"alt+{letter}")
        self.assertEqual([dialog.is_enabled(name) for name in brought], [True] * 4)
        dialog.keys("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")

    def test_escape_makes_nothing(self):
        dialog, answer = self.ask()
        dialog.keys("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")
        self.assertEqual(len(self.office.documents()), 1)

    def test_every_text_fits_in_both_languages(self):
        for language in TABLES:
            self.assertEqual(misfits(self.office, "NewWorkbook", language), [])

    def test_every_letter_of_alt_is_used_once(self):
        for language in TABLES:
            self.assertEqual({key: codes for key, codes in keys_of("NewWorkbook", language).items() if len(codes) > 1}, {})


class Generic(Dialog):
    toolkit = "gen"


class Gtk(Dialog):
    toolkit = "gtk3"


def load_tests(loader, tests, pattern):
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in (Generic, Gtk))


if __name__ == "__main__":
    unittest.main()
