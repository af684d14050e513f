#!/usr/bin/python3
"""The extension is upgraded or removed in an office that has a workbook with its formulas and memory open.

What was loaded stays until the office is started again, so nothing is promised of commands meanwhile: the workbook must stay
whole, can be saved, and heals where the extension is.
"""

import shutil
import unittest
import zipfile

from allocate_case import UNITS, AllocateCase, remembered, table_entries
from ansinh_office import EXTENSION, Answers, Office, differences, snapshot
from com.sun.star.beans import NamedValue
from office_case import OXT, ExtensionCase, installed_profile, scratch_folder

STORED = "VN.ANSINH.QUOTA.ALLOCATE"


def setUpModule():
    ExtensionCase.installed = installed_profile()


def newer_package(folder):
    """The same package under a later version."""
    path = folder / "newer.oxt"
    with zipfile.ZipFile(OXT) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "description.xml":
                content, count = content.replace(b'<version value="', b'<version value="9.'), content.count(b"<version value=")
                assert count == 1
            new.writestr(name, content)
    return path


class OpenWorkbook(AllocateCase):
    def setUp(self):
        self.own = scratch_folder(self.enterContext)
        shutil.copytree(self.installed, self.own / "profile")

    def manager(self, office):
        return office.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")

    def live(self, office):
        """A workbook with formulas and a memory, as it is when the extension changes under it."""
        document = office.open()
        sheet = document.Sheets.getByIndex(0)
        for address, entry in table_entries(UNITS, total=120).items():
            cell = sheet.getCellRangeByName(address)
            if isinstance(entry, str):
                cell.setFormula(entry)
            else:
                cell.setValue(entry)
        outcome = office.command(document, "allocate", {"as": "formulas", "on": "2026-05-12"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        return document

    def check_whole(self, office, document, before, memory):
        self.assertEqual(differences(before, snapshot(document)), [])
        self.assertEqual(remembered(document), memory)
        for ending in (".ods", ".xlsx"):
            path = office.store(document, self.own / f"sau{ending}")
            with zipfile.ZipFile(path) as stored:
                texts = b"".join(stored.read(name) for name in stored.namelist() if name.endswith(".xml"))
            self.assertIn(STORED.encode(), texts.upper())
            self.assertIn("Thôn 6".encode(), texts)

    def check_healed(self, memory):
        """Opened where the extension is, it shows its numbers and is remembered."""
        for ending in (".ods", ".xlsx"):
            again = self.open(self.own / f"sau{ending}")
            again.calculateAll()
            sheet = again.Sheets.getByIndex(0)
            self.assertEqual(sum(sheet.getCellRangeByName(f"D{row}").Value for row in range(4, 10)), 120, ending)
            self.assertEqual(remembered(again), memory)

    def test_removed_while_it_is_open(self):
        with Office(self.own / "profile", language="vi", time_limit=200) as office:
            document = self.live(office)
            before, memory = snapshot(document), remembered(document)
            manager = self.manager(office)
            manager.removeExtension(EXTENSION, OXT.name, "user", manager.createAbortChannel(), Answers())
            self.check_whole(office, document, before, memory)
        self.check_healed(memory)

    def test_upgraded_while_it_is_open(self):
        with Office(self.own / "profile", language="vi", time_limit=200) as office:
            document = self.live(office)
            before, memory = snapshot(document), remembered(document)
            manager = self.manager(office)
            options = (NamedValue("SUPPRESS_LICENSE", "1"),)
            newer = newer_package(self.own)
            manager.addExtension(newer.as_uri(), options, "user", manager.createAbortChannel(), Answers())
            self.check_whole(office, document, before, memory)
        with Office(self.own / "profile", language="vi", time_limit=200) as office:
            again = office.open(self.own / "sau.ods")
            outcome = office.command(again, "values", {"scope": "sheet"})
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_healed(memory)


del AllocateCase

if __name__ == "__main__":
    unittest.main()
