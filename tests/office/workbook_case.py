"""What the tests of the year's workbook share: one made for a profile, its cells by named ranges, its errors."""

import unittest
import urllib.parse
from pathlib import Path

from office_case import ExtensionCase, fill, result_of
from com.sun.star.sheet.FormulaResult import ERROR
from com.sun.star.table.CellContentType import VALUE

PROFILES = ("xa-mo-cay", "tinh-thanh-hoa", "phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014")
TARGETS = "Biểu giao chỉ tiêu"
QUARTERS = tuple(f"Biểu tổng hợp kết quả quý {number}" for number in ("I", "II", "III", "IV"))


class WorkbookCase(ExtensionCase):
    def setUp(self):
        self.before = self.open()

    def documents(self):
        return self.office.documents()

    def ask(self, **arguments):
        return self.office.command(self.before, "new-workbook", arguments)

    def made(self, profile="xa-mo-cay", year=2026, **arguments):
        """The workbook the command opened."""
        known = [document.RuntimeUID for document in self.documents()]
        outcome = self.ask(profile=profile, year=year, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        new = [document for document in self.documents() if document.RuntimeUID not in known]
        self.assertEqual(len(new), 1)
        self.addCleanup(new[0].close, True)
        self.sentence = outcome.sentence
        return new[0]

    def refused(self, *phrases, **arguments):
        """Nothing was opened or changed, and the sentence says what is wrong."""
        count = len(self.documents())
        outcome = self.ask(**arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(len(self.documents()), count)
        self.assertFalse(self.before.isModified())
        return outcome.sentence


def named(document, name):
    return document.NamedRanges.getByName(name).getReferredCells()


def errors(document):
    """Where cells show an error, sheet by sheet."""
    return [f"{sheet.Name}: {found.RangeAddressesAsString}" for sheet in document.Sheets
            if (found := sheet.queryFormulaCells(ERROR)).Count]  # fmt: skip


def enter(document, sheet, cells):
    fill(document.Sheets.getByName(sheet), cells)


def shown(document, sheet, *addresses):
    page = document.Sheets.getByName(sheet)
    cells = [page.getCellRangeByName(address) for address in addresses]
    values = [cell.Value if cell.Type == VALUE else result_of(cell) for cell in cells]
    return values[0] if len(values) == 1 else values


def template_of(profile):
    """The template inside the profile that the extension was installed into."""
    found = [path for path in Path(profile).rglob("so-cong-tac.fods")]
    if len(found) != 1:
        raise unittest.SkipTest(f"{len(found)} templates in {profile}")
    return found[0]


def path_of(url):
    return Path(urllib.parse.unquote(urllib.parse.urlparse(url).path))
