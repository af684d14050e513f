#!/usr/bin/python3
"""`language`: the setting, what it changes and what it does not."""

import shutil
import unittest

from allocate_case import AllocateCase, table_entries
from ansinh_office import Office, command_url
from office_case import ExtensionCase, fill, installed_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45)]


def setUpModule():
    ExtensionCase.installed = installed_profile()


class LanguageCase(AllocateCase):
    def setUp(self):
        self.document = self.workbook(table_entries(UNITS, total=20))
        self.addCleanup(self.choose, "interface")

    def choose(self, choice):
        outcome = self.office.command(self.document, "language", {"choice": choice})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def refusal(self):
        return self.office.command(self.document, "allocate", {"hidden": "x"}).sentence

    def check_spoken(self, language):
        words = {"vi": "không nhận giá trị", "en": "does not take the value"}
        for other, phrase in words.items():
            self.assertEqual(phrase in self.refusal(), other == language, self.refusal())


class Vietnamese(LanguageCase):
    follows = "vi"

    def test_the_answer_and_all_that_follows_is_in_the_new_language(self):
        self.check_spoken(self.follows)
        self.assertEqual(self.choose("en"), "From now on An Sinh speaks English.")
        self.check_spoken("en")
        self.assertEqual(self.choose("vi"), "Từ nay An Sinh dùng tiếng Việt.")
        self.check_spoken("vi")
        self.choose("interface")
        self.check_spoken(self.follows)

    def test_cells_speak_vietnamese_all_the_same(self):
        self.choose("en")
        sheet = self.document.Sheets.getByIndex(0)
        fill(sheet, {"F1": "=QUOTA_EXPLAIN(1;20;C4:C5)"})
        self.assertIn("người", sheet.getCellRangeByName("F1").String)

    def test_the_document_is_not_touched(self):
        self.choose("en")
        self.assertFalse(self.document.isModified())
        self.assertEqual(self.document.getUndoManager().getAllUndoActionTitles(), ())

    def test_bad_choices_are_refused_and_change_nothing(self):
        for arguments in ({}, {"choice": ""}, {"choice": "fr"}, {"language": "en"}, {"choice": "en", "x": "1"}):
            outcome = self.office.command(self.document, "language", arguments)
            self.assertEqual(outcome.state, "FAILURE", arguments)
            self.check_sentence(outcome.sentence)
            self.check_spoken(self.follows)

    def test_it_is_heard_from_a_program_that_listens_too(self):
        answer = self.dispatch_and_listen(self.document, command_url("language", {"choice": "en"}))
        self.assertEqual((answer.state, answer.sentence), ("SUCCESS", "From now on An Sinh speaks English."))


class English(Vietnamese):
    language = "en-US"
    follows = "en"


class Kept(LanguageCase):
    def test_the_choice_is_kept_when_the_office_starts_again(self):
        profile = self.folder / "kept"
        shutil.copytree(self.installed, profile)
        for choice, expected in (("en", "does not take"), ("interface", "không nhận")):
            with Office(profile, language="vi", time_limit=120) as office:
                outcome = office.command(office.open(), "language", {"choice": choice})
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            with Office(profile, language="vi", time_limit=120) as office:
                self.assertIn(expected, office.command(office.open(), "allocate", {"hidden": "x"}).sentence)


if __name__ == "__main__":
    unittest.main()
