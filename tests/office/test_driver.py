#!/usr/bin/python3
"""The tools the other office tests stand on: starting and ending an office, snapshots that see every change, profiles."""

import contextlib
import io
import os
import signal
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

SOURCE = Path(os.environ.get("ANSINH_SOURCE_DIR") or Path(__file__).resolve().parents[2])
BINARY = Path(os.environ.get("ANSINH_BINARY_DIR") or SOURCE / "build")
sys.path.insert(0, str(SOURCE / "scripts" / "lib"))

from ansinh_office import (  # noqa: E402
    InstallError, Office, ProfileInUse, command_url, differences, install, installed_version, is_running, redo, remove,
    select, snapshot, undo, undo_titles,
)  # fmt: skip
from ansinh_profile import profile_url  # noqa: E402
from com.sun.star.util import CellProtection  # noqa: E402

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
<manifest:file-entry manifest:media-type="application/vnd.sun.star.configuration-data" manifest:full-path="a.xcu"/>
</manifest:manifest>"""
CONFIGURATION = """<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="Misc" oor:package="org.openoffice.Office.Common"/>"""
DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006"
 xmlns:l="http://libreoffice.org/extensions/description/2011"><identifier value="vn.ansinh.test"/><version value="{version}"/>
<dependencies><l:LibreOffice-minimal-version value="{needs}" name="LibreOffice {needs}"/></dependencies></description>"""

NOT_REDONE_BY_CALC = {"a row's height"}  # 7.4 redoes a height set through the API as "optimal height"


def folder_for(case):
    BINARY.mkdir(parents=True, exist_ok=True)
    return Path(case.enterContext(tempfile.TemporaryDirectory(prefix="driver-", dir=BINARY)))


class Snapshots(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = cls.enterClassContext(Office(time_limit=300))

    def setUp(self):
        self.document = self.office.open()
        self.addCleanup(self.document.close, True)
        self.sheet = self.document.Sheets.getByIndex(0)
        rows = tuple((str(i), f"'{i:05}", f"Thôn {i}", f"=A{i + 1}*2", "=1/0" if i == 7 else "") for i in range(40))
        self.sheet.getCellRangeByName("A1:E40").setFormulaArray(rows)
        self.document.setModified(False)

    def cell(self, address):
        return self.sheet.getCellRangeByName(address)

    def changes(self):
        def number_format():
            formats, locale = self.document.NumberFormats, self.cell("A3").CharLocale
            self.cell("A3").NumberFormat = formats.queryKey("#.##0", locale, False)

        return {
            "a number": lambda: self.cell("H50").setValue(5),
            "a number that becomes text": lambda: self.cell("A2").setString("một"),
            "a text that becomes a number": lambda: self.cell("B2").setValue(1),
            "a formula that becomes its value": lambda: self.cell("D3").setValue(4),
            "a formula with an empty result": lambda: self.cell("G3").setFormula('=""'),
            "an error": lambda: self.cell("A1").setFormula("=#REF!"),
            "one error for another": lambda: self.cell("E8").setFormula("=SQRT(-1)"),
            "a background": lambda: setattr(self.cell("C5:C6"), "CellBackColor", 0xFFCC00),
            "bold": lambda: setattr(self.cell("C5"), "CharWeight", 150.0),
            "a number format": number_format,
            "a lock": lambda: setattr(self.cell("C5"), "CellProtection", CellProtection(False, False, False, False)),
            "a merge": lambda: self.cell("G1:H2").merge(True),
            "a row's height": lambda: setattr(self.sheet.Rows.getByIndex(20), "Height", 2000),
            "a hidden row": lambda: setattr(self.sheet.Rows.getByIndex(20), "IsVisible", False),
            "a column's width": lambda: setattr(self.sheet.Columns.getByIndex(2), "Width", 7000),
            "a hidden column": lambda: setattr(self.sheet.Columns.getByIndex(2), "IsVisible", False),
            "a note": lambda: self.sheet.Annotations.insertNew(self.cell("C9").CellAddress, "ghi chú"),
            "a new sheet": lambda: self.document.Sheets.insertNewByName("Trang mới", 1),
            "an inserted row": lambda: self.sheet.Rows.insertByIndex(10, 1),
        }

    def test_two_snapshots_of_one_state_are_equal_and_leave_no_trace(self):
        before = len(undo_titles(self.document))
        self.assertEqual(differences(snapshot(self.document), snapshot(self.document)), [])
        self.assertFalse(self.document.isModified())
        self.assertEqual(len(undo_titles(self.document)), before)

    def test_every_kind_of_change_is_seen_and_its_undo_and_redo_too(self):
        for name, change in self.changes().items():
            with self.subTest(name):
                before, steps = snapshot(self.document), len(undo_titles(self.document))
                change()
                after = snapshot(self.document)
                self.assertNotEqual(differences(before, after), [])
                self.assertGreater(len(undo_titles(self.document)), steps)
                undo(self.document)
                self.assertEqual(differences(before, snapshot(self.document)), [])
                if name not in NOT_REDONE_BY_CALC:
                    redo(self.document)
                    self.assertEqual(differences(after, snapshot(self.document)), [])
                    undo(self.document)

    def test_protection_of_a_sheet_is_seen(self):
        before = snapshot(self.document)
        self.sheet.protect("")
        self.assertNotEqual(differences(before, snapshot(self.document)), [])

    def test_a_difference_names_its_cell(self):
        before = snapshot(self.document)
        self.cell("F13").Value = 24
        self.assertIn(f"{self.sheet.Name}: values F13: '' -> 24.0", differences(before, snapshot(self.document)))

    def test_ten_thousand_rows_take_seconds(self):
        rows = tuple((str(i), f"'{i:05}", f"=A{i + 1}*2") * 3 for i in range(10_000))
        self.sheet.getCellRangeByName("A1:I10000").setFormulaArray(rows)
        begin = time.monotonic()
        content = snapshot(self.document)
        self.assertEqual(len(content[f"{self.sheet.Name}: values"]), 90_000)
        self.assertLess(time.monotonic() - begin, 15)


class Offices(unittest.TestCase):
    def test_its_own_profile_is_in_use_while_it_runs_and_gone_afterwards(self):
        with Office(time_limit=120) as office:
            profile, pid = office.profile, office.pid
            self.assertTrue(is_running(profile))
            self.assertEqual(Path(f"/proc/{pid}/comm").read_text().strip(), "soffice.bin")
            with self.assertRaises(ProfileInUse):
                Office(profile).start()
        self.assertFalse(is_running(profile))
        self.assertFalse(profile.exists())
        self.assertFalse(Path(f"/proc/{pid}").exists())

    def test_an_unsaved_document_does_not_keep_it_from_ending(self):
        with Office(time_limit=120) as office:
            pid = office.pid
            document = office.open()
            document.Sheets.getByIndex(0).getCellRangeByName("A1").Value = 1
        self.assertFalse(Path(f"/proc/{pid}").exists())

    def test_a_call_without_an_answer_ends_it(self):
        with Office(time_limit=120) as office:
            with self.assertRaises(TimeoutError), office.limit(0.5):
                time.sleep(1)
                office.desktop.getCurrentFrame()

    def test_one_that_dies_says_where(self):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            with Office(time_limit=120) as office:
                os.kill(office.pid, signal.SIGSEGV)
        self.assertRegex(said.getvalue(), r"(?s)\Athe office died \(\d+\): .*[Ss]ignal (11|6)\nStack:\n.*Application")
        with contextlib.redirect_stderr(io.StringIO()) as said, Office(time_limit=120):
            pass
        self.assertEqual(said.getvalue(), "")

    def test_interface_language_and_document_locale_are_chosen_apart(self):
        for language, first_sheet in (("vi", "Trang1"), ("en-US", "Sheet1")):
            with self.subTest(language), Office(language=language, locale="vi-VN", time_limit=120) as office:
                sheet = office.open().Sheets.getByIndex(0)
                cell = sheet.getCellRangeByName("A1")
                cell.Formula = "=1/4"
                self.assertEqual((sheet.Name, cell.String), (first_sheet, "0,25"))

    def test_a_lock_left_by_a_crash_does_not_count_but_another_machine_s_does(self):
        profile = folder_for(self)
        (profile / ".lock").write_text(f"[Lockdata]\nHost={os.uname().nodename}\n")
        self.assertFalse(is_running(profile))
        (profile / ".lock").write_text("[Lockdata]\nHost=may-khac\n")
        self.assertTrue(is_running(profile))

    def test_a_profile_with_a_space_and_marks_in_its_name_is_recognised(self):
        profile = folder_for(self) / "hồ sơ 1"
        with Office(profile, language="vi", time_limit=120):
            self.assertTrue(is_running(profile))
            self.assertIn("%20", profile_url(profile))
        self.assertTrue(profile.exists())

    def test_a_command_nobody_knows_gets_no_answer(self):
        with Office(time_limit=120) as office:
            document = office.open()
            select(document, "B2")
            self.assertTrue(document.CurrentSelection.AbsoluteName.endswith("$B$2"))
            self.assertEqual(office.dispatch(document, "vnd.ansinh-unknown:nothing"), (None, ""))

    def test_arguments_are_percent_encoded_as_utf_8(self):
        url = command_url("allocate", {"basis": "Chưa tham gia", "total": 120, "as": "a&b"})
        self.assertEqual(url, "vnd.ansinh:allocate?basis=Ch%C6%B0a%20tham%20gia&total=120&as=a%26b")


class Extensions(unittest.TestCase):
    NAME = "vn.ansinh.test"

    def setUp(self):
        self.folder = folder_for(self)
        self.profile = self.folder / "profile"

    def package(self, version="1.0.0", needs="7.4", configuration=CONFIGURATION):
        path = self.folder / "test.oxt"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("META-INF/manifest.xml", MANIFEST)
            archive.writestr("description.xml", DESCRIPTION.format(version=version, needs=needs))
            archive.writestr("a.xcu", configuration)
        return path

    def test_it_is_added_replaced_and_removed(self):
        self.assertIsNone(installed_version(self.profile, self.NAME))
        self.assertEqual(install(self.profile, self.package("1.0.0")), "1.0.0")
        self.assertEqual(install(self.profile, self.package("1.2.0")), "1.2.0")
        self.assertEqual(installed_version(self.profile, self.NAME), "1.2.0")
        self.assertTrue(remove(self.profile, self.NAME))
        self.assertFalse(remove(self.profile, self.NAME))
        self.assertIsNone(installed_version(self.profile, self.NAME))

    def test_what_cannot_be_installed_says_why_and_changes_nothing(self):
        broken = self.folder / "broken.oxt"
        broken.write_text("not a zip file")
        cases = {
            "needs a newer office": (lambda: self.package(needs="77.0"), "older"),
            "broken registry": (lambda: self.package(configuration="<wrong/>"), "a.xcu"),
            "no package": (lambda: broken, "[Zz]ip"),
        }
        for name, (make, says) in cases.items():
            with self.subTest(name), self.assertRaisesRegex(InstallError, says):
                install(self.profile, make())
            self.assertIsNone(installed_version(self.profile, self.NAME))

    def test_a_profile_in_use_is_left_alone(self):
        with Office(self.profile, language="vi", time_limit=120):
            with self.assertRaises(ProfileInUse):
                install(self.profile, self.package())


if __name__ == "__main__":
    unittest.main()
