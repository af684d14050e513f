#!/usr/bin/python3
"""The dialog of `meeting` in a real window over a year's workbook: what it proposes, Escape, and one click that makes a sheet."""

import datetime
import shutil
import time
import unittest

from allocate_case import Answer
from ansinh_office import Office, command_url
from dialog_fit import TABLES, keys_of, misfits
from open_dialog import OpenDialog
from window_case import WindowCase, window_profile
from workbook_case import enter, named

TITLE = TABLES["vi"]["meeting.title"].text
NEW = "Điểm danh, ý kiến định kỳ 1"


def setUpModule():
    window_profile()


class Dialog(WindowCase):
    toolkit = "gtk3"
    picture_prefix = "meeting"

    @classmethod
    def another_office(cls, language, locale):
        """Its document is a year's workbook with one meeting called."""
        profile = cls.folder / "profile"
        shutil.copytree(cls.installed, profile)
        with Office(profile, language=language, locale=locale, time_limit=120) as office:
            office.command(office.open(), "new-workbook", {"profile": "xa-mo-cay", "year": 2026, "units": 2})
            book = next(one for one in office.documents() if one.NamedRanges.hasByName("lich_hop"))
            for row in range(named(book, "thanh_vien").Rows.Count):
                named(book, "thanh_vien").getCellByPosition(1, row).String = f"Người Mẫu {row + 1}"
            enter(book, "Lịch họp", {"D6": datetime.date(2026, 3, 14), "F6": "Người Mẫu 1"})
            path = office.store(book, cls.folder / "so-2026.ods")
        return Office(
            profile, language=language, locale=locale, headless=False, display=cls.display, time_limit=cls.time_limit,
            environment={"SAL_USE_VCLPLUGIN": cls.toolkit, "GDK_BACKEND": "x11"}, arguments=("--calc", str(path)),
        )  # fmt: skip

    def said(self, code):
        return TABLES["vi"][f"dialog.meeting.{code}"].text.replace("~", "")

    def opened(self):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("meeting"))
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), answer)
        dialog = OpenDialog(self, self.top_window(TITLE))
        time.sleep(1)
        return dialog, answer

    def test_escape_leaves_all_as_it_was_and_a_click_makes_the_meetings_sheet(self):
        names = self.document.Sheets.ElementNames
        dialog, answer = self.opened()
        self.assertEqual(len(dialog.items(self.said("paper-wanted"))), 7)
        self.assertIn("14/03/2026", dialog.items(self.said("of"))[0])
        self.assertTrue(dialog.is_enabled(self.said("each")))
        self.picture("dialog")
        dialog.keys("Escape")
        self.assertEqual(answer.wait(30).state, "FAILURE")
        self.assertEqual(self.document.Sheets.ElementNames, names)

        dialog, answer = self.opened()
        dialog.keys("Down", "Down", "Down", "Down", "Down")  # the sheet of attendance
        fields = [self.said(code) for code in ("each", "writer", "agenda", "secretary", "delegation")]
        self.assertEqual([dialog.is_enabled(field) for field in fields], [False] * 5)
        self.picture("attendance")
        self.x("key", "Return")
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertTrue(self.document.Sheets.hasByName(NEW), outcome.sentence)
        time.sleep(1)
        self.picture("sheet")
        dialog, answer = self.opened()
        dialog.keys("Down", "Down", "Down", "Down", "Down")
        self.x("key", "Return")  # a second click keeps what is there
        outcome = answer.wait(60)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.assertIn(f"đã có trang “{NEW}”", outcome.sentence)

    def test_every_text_fits_and_every_letter_of_alt_is_used_once_in_both_languages(self):
        for language in TABLES:
            self.assertEqual(misfits(self.office, "Meeting", language), [])
            self.assertEqual({key: codes for key, codes in keys_of("Meeting", language).items() if len(codes) > 1}, {})


if __name__ == "__main__":
    unittest.main()
