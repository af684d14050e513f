#!/usr/bin/python3
"""The built sample workbooks are what their specifications say, and stay so from ods to xlsx and back to ods."""

import functools
import os
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("ANSINH_SOURCE_DIR") or Path(__file__).resolve().parents[2])
BINARY = Path(os.environ.get("ANSINH_BINARY_DIR") or SOURCE / "build")
sys.path.insert(0, str(SOURCE / "scripts" / "lib"))

from ansinh_office import Office, differences, snapshot  # noqa: E402
from ansinh_samples import build, cells_of, files_of, kind_of, locale_of, position, serial, specifications  # noqa: E402
from ansinh_snapshot import address  # noqa: E402

SPECS = specifications(SOURCE / "sheets" / "samples")
SPANS = slice(1, 3)  # where a cell's format in a snapshot tells how many columns and rows it covers


def used_range(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)


def filled(array):
    return {address(x, y): value for y, row in enumerate(array) for x, value in enumerate(row) if value != ""}


def merges(formats):
    """Merged areas as the snapshot's format runs tell them."""
    found = set()
    for row, last_row, cells in formats:
        for column, last_column, format_ in cells:
            columns, rows = (int(span or 1) for span in format_[SPANS])
            if columns * rows > 1:
                for y in range(row, last_row + 1):
                    for x in range(column, last_column + 1):
                        found.add(f"{address(x, y)}:{address(x + columns - 1, y + rows - 1)}")
    return found


def rows_in(area):
    first, _, last = area.partition(":")
    return range(position(first)[1] + 1, position(last or first)[1] + 2)


class OfficeCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        BINARY.mkdir(parents=True, exist_ok=True)
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="samples-", dir=BINARY)))
        cls.office = cls.enterClassContext(Office(time_limit=300))
        cls.paths = {name: build(cls.office, spec, cls.folder) for name, spec in SPECS.items()}

    def open(self, path):
        document = self.office.open(path)
        self.addCleanup(document.close, True)
        return document


def on_every_version(check):
    """Runs a check on each sample as built and again after ods, xlsx and ods, and names the one that fails."""

    @functools.wraps(check)
    def run(self):
        for label, spec, document, from_xlsx in self.versions:
            with self.subTest(version=label):
                check(self, spec, document, from_xlsx)

    return run


class Content(OfficeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.versions = []
        for name, spec in SPECS.items():
            for path in cls.paths[name]:
                cls.versions.append((path.name, spec, cls.office.open(path), path.suffix == ".xlsx"))
                cls.versions.append((f"{path.name} round trip", spec, cls.round_trip(path), True))

    @classmethod
    def round_trip(cls, path):
        folder = cls.folder / f"round trip of {path.name}"
        for ending in (".ods", ".xlsx", ".ods"):
            document = cls.office.open(path)
            path = cls.office.store(document, folder / (path.stem + ending))
            document.close(True)
        return cls.office.open(path)

    def sheets(self, spec, document):
        return zip(spec["sheets"], document.Sheets, strict=True)

    @on_every_version
    def test_sheets_have_the_names_of_the_specification(self, spec, document, _):
        self.assertEqual([sheet["sheet"] for sheet in spec["sheets"]], list(document.Sheets.ElementNames))

    @on_every_version
    def test_every_cell_holds_its_entry_and_no_other_cell_anything(self, spec, document, _):
        for wanted, sheet in self.sheets(spec, document):
            used = used_range(sheet)
            formulas, values = filled(used.getFormulaArray()), filled(used.getDataArray())
            entries = cells_of(wanted)
            self.assertEqual(set(entries), set(formulas))
            for cell, entry in entries.items():
                self.check_entry(document, sheet, cell, entry, formulas[cell], values.get(cell, ""))

    def check_entry(self, document, sheet, cell, entry, formula, value):
        kind = kind_of(entry)
        if kind == "formula":
            self.assertEqual(formula, entry, cell)
            return
        self.assertFalse(formula.startswith("="), cell)
        wanted = {"text": lambda: entry[2:], "date": lambda: serial(entry, document.NullDate), "number": lambda: entry}[kind]()
        self.assertEqual(value, wanted, cell)
        self.assertIsInstance(value, str if kind == "text" else float, cell)
        if kind == "date":
            year, month, day = entry[2:].split("-")
            self.assertEqual(sheet.getCellRangeByName(cell).String, f"{day}/{month}/{year}")

    @on_every_version
    def test_formulas_compute_what_the_specification_says(self, spec, document, from_xlsx):
        sheet = document.Sheets.getByIndex(0)
        wanted = dict(spec.get("computed", {}))
        if from_xlsx and "computed_after_xlsx" in spec:
            wanted |= spec["computed_after_xlsx"]
            document.calculateAll()
        for cell, value in wanted.items():
            found = sheet.getCellRangeByName(cell)
            if isinstance(value, str):
                self.assertEqual(found.String, value, cell)
            else:
                self.assertEqual(found.getError(), 0, cell)
                self.assertAlmostEqual(found.Value, value, 9, cell)

    @on_every_version
    def test_cells_show_what_the_specification_says(self, spec, document, _):
        for wanted, sheet in self.sheets(spec, document):
            for cell, text in wanted.get("shows", {}).items():
                self.assertEqual(sheet.getCellRangeByName(cell).String, text, cell)

    @on_every_version
    def test_merged_areas_are_exactly_those_of_the_specification(self, spec, document, _):
        content = snapshot(document)
        for wanted, sheet in self.sheets(spec, document):
            self.assertEqual(merges(content[f"{sheet.Name}: formats"]), set(wanted.get("merge", [])))

    @on_every_version
    def test_rows_are_filtered_and_hidden_as_specified(self, spec, document, from_xlsx):
        for wanted, sheet in self.sheets(spec, document):
            filtered = wanted.get("filtered_from_xlsx" if from_xlsx else "filtered", [])
            hidden = set(wanted.get("filtered", [])) | set(wanted.get("hide_manually", []))
            numbers = range(1, used_range(sheet).RangeAddress.EndRow + 2)
            rows = {number: sheet.Rows.getByIndex(number - 1) for number in numbers}
            self.assertEqual({number for number, row in rows.items() if not row.IsVisible}, hidden)
            self.assertEqual({number for number, row in rows.items() if row.IsFiltered}, set(filtered))

    @on_every_version
    def test_the_filter_keeps_its_button_and_its_criterion(self, spec, document, _):
        for index, wanted in enumerate(spec["sheets"]):
            if "autofilter" not in wanted:
                continue
            database = document.getPropertyValue("UnnamedDatabaseRanges").getByTable(index)
            area, field = database.DataArea, database.getFilterDescriptor().getFilterFields2()[0]
            covered = f"{address(area.StartColumn, area.StartRow)}:{address(area.EndColumn, area.EndRow)}"
            self.assertTrue(database.AutoFilter)
            self.assertEqual(covered, wanted["autofilter"]["range"])
            self.assertEqual(address(area.StartColumn + field.Field, 0), wanted["autofilter"]["column"] + "1")
            self.assertEqual(field.StringValue, wanted["autofilter"]["equals"])

    @on_every_version
    def test_protection_and_locked_cells_are_as_specified(self, spec, document, _):
        for wanted, sheet in self.sheets(spec, document):
            self.assertEqual(sheet.isProtected(), "protect" in wanted)
            protect = wanted.get("protect", {})
            unlocked = self.cells(sheet, protect.get("unlocked", [])) - self.cells(sheet, protect.get("locked", []))
            found = {cell for cell in self.cells(sheet, self.around(sheet)) if not self.locked(sheet, cell)}
            self.assertEqual(found, unlocked if "protect" in wanted else set())

    def around(self, sheet):
        """The used area where locks matter: all of a protected sheet's, of another one a corner."""
        end = used_range(sheet).RangeAddress
        return [f"A1:{address(end.EndColumn, end.EndRow)}"] if sheet.isProtected() else ["A1:B4"]

    def cells(self, sheet, areas):
        addresses = [sheet.getCellRangeByName(area).RangeAddress for area in areas]
        return {
            address(x, y)
            for one in addresses
            for x in range(one.StartColumn, one.EndColumn + 1)
            for y in range(one.StartRow, one.EndRow + 1)
        }

    def locked(self, sheet, cell):
        return sheet.getCellRangeByName(cell).CellProtection.IsLocked

    @on_every_version
    def test_a_protected_sheet_opens_without_a_password(self, spec, document, _):
        for wanted, sheet in self.sheets(spec, document):
            if "protect" in wanted:
                sheet.unprotect("")
                self.assertFalse(sheet.isProtected())
                sheet.protect("")

    @on_every_version
    def test_columns_have_their_widths(self, spec, document, _):
        for wanted, sheet in self.sheets(spec, document):
            for letters, millimetres in wanted.get("widths", {}).items():
                width = sheet.getCellRangeByName(letters + "1").Columns.Width / 100
                self.assertAlmostEqual(width, millimetres, delta=0.5, msg=letters)

    @on_every_version
    def test_the_document_has_the_locale_of_the_specification(self, spec, document, _):
        cell = document.Sheets.getByIndex(0).getCellRangeByName("A1")
        self.assertEqual((cell.CharLocale.Language, cell.CharLocale.Country), self.locale(spec))

    def locale(self, spec):
        return (locale_of(spec).Language, locale_of(spec).Country)

    def test_building_twice_gives_the_same_workbook(self):
        again = self.folder / "again"
        for name, spec in SPECS.items():
            with self.subTest(sample=name):
                pairs = zip(self.paths[name], build(self.office, spec, again), strict=True)
                for one, other in pairs:
                    self.assertEqual(differences(snapshot(self.open(one)), snapshot(self.open(other))), [])


class ModelCommune(OfficeCase):
    SPEC = SPECS["xa-mau"]

    def setUp(self):
        self.document = self.open(self.paths["xa-mau"][0])
        self.sheet = self.document.Sheets.getByIndex(0)

    def test_it_has_24_villages_in_two_sections_and_30000_people(self):
        table = self.SPEC["expect_table"]
        cells = cells_of(self.SPEC["sheets"][0])
        self.assertEqual(len(table["body"]), 24)
        self.assertEqual(len(table["sections"]), 2)
        self.assertEqual(sum(cells[f"C{row}"] for row in table["body"]), 30000)
        for group in ("DE", "HI"):
            for row in table["body"]:
                self.assertLessEqual(sum(cells[f"{column}{row}"] for column in group), cells[f"C{row}"])

    def test_section_sums_and_totals_agree(self):
        first, second = self.SPEC["expect_table"]["sections"]
        total = self.SPEC["expect_table"]["total"][0]
        for column in "CDEHI":
            parts = [self.sheet.getCellRangeByName(f"{column}{row}").Value for row in (first, second)]
            self.assertEqual(sum(parts), self.sheet.getCellRangeByName(f"{column}{total}").Value, column)

    def test_participants_follow_once_the_new_ones_are_handed_out(self):
        """The typed totals are people to bring in; who takes part at the end is a formula beside them."""
        total = self.SPEC["expect_table"]["total"][0]
        for outcome in self.SPEC["expect"]:
            for cell, value in outcome["writes"].items():
                self.sheet.getCellRangeByName(cell).Value = value
        for column, new in (("F", "G"), ("J", "K")):
            body = [self.sheet.getCellRangeByName(f"{column}{row}").Value for row in self.SPEC["expect_table"]["body"]]
            self.assertEqual(sum(body), self.sheet.getCellRangeByName(f"{column}{total}").Value)
            sections = [self.sheet.getCellRangeByName(f"{new}{row}").Value for row in self.SPEC["expect_table"]["sections"]]
            self.assertEqual(sum(sections), self.sheet.getCellRangeByName(f"{new}{total}").Value)

    def test_it_prints_on_landscape_a4_one_page_wide_with_repeated_headers(self):
        style = self.document.StyleFamilies.getByName("PageStyles").getByName(self.sheet.PageStyle)
        self.assertTrue(style.IsLandscape)
        self.assertAlmostEqual(style.Width, 29700, delta=2)
        self.assertAlmostEqual(style.Height, 21000, delta=2)
        self.assertEqual((style.ScaleToPagesX, style.ScaleToPagesY), (1, 0))
        repeated = self.sheet.getTitleRows()
        self.assertTrue(self.sheet.getPrintTitleRows())
        self.assertEqual((repeated.StartRow, repeated.EndRow), (6, 8))
        self.assertEqual(len(self.sheet.getPrintAreas()), 1)
        self.assertEqual(self.pages(), 2)

    def pages(self):
        pdf = self.office.store(self.document, self.folder / "xa-mau.pdf")
        said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        return int(next(line for line in said.splitlines() if line.startswith("Pages:")).split()[1])

    def test_no_text_is_cut_off(self):
        """Filled in, no column of the body would need more width, and no row more height, than it has."""
        for outcome in self.SPEC["expect"]:
            for cell, value in outcome["writes"].items():
                self.sheet.getCellRangeByName(cell).Value = value
        table = self.SPEC["expect_table"]
        first, last = table["sections"][0], table["total"][0]
        for letter in "ABCDEFGHIJKL":
            columns = self.sheet.getCellRangeByName(f"{letter}{first}:{letter}{last}").Columns
            has = columns.Width
            columns.OptimalWidth = True
            self.assertLessEqual(columns.Width, has, letter)
            columns.Width = has
        for row in [7, 8, *rows_in(f"A{first}:A{last}")]:
            rows = self.sheet.getCellRangeByName(f"A{row}").Rows
            has = rows.Height
            rows.OptimalHeight = True
            self.assertLessEqual(rows.Height, has, row)


class Specifications(unittest.TestCase):
    """What can be said about the specifications without an office."""

    def test_every_sample_says_that_it_is_invented(self):
        for name, spec in SPECS.items():
            self.assertEqual(spec["source"], "invented: no real commune", name)

    def test_entries_follow_the_notation_and_stay_inside_merges(self):
        for name, spec in SPECS.items():
            for sheet in spec["sheets"]:
                for cell, entry in cells_of(sheet).items():
                    self.assertIn(kind_of(entry), {"number", "text", "formula", "date"}, f"{name} {cell}")

    def test_expected_allocations_add_up_to_the_total(self):
        for name, spec in SPECS.items():
            cells = cells_of(spec["sheets"][0])
            for outcome in spec["expect"]:
                with self.subTest(sample=name, cursor=outcome.get("cursor"), arguments=outcome.get("arguments")):
                    self.check_outcome(cells, outcome)

    def check_outcome(self, cells, outcome):
        self.assertIn(outcome["outcome"], {"success", "failure"})
        if outcome["outcome"] == "failure":
            self.assertNotIn("writes", outcome)
            self.assertIn("must_name", outcome)
            return
        writes = outcome["writes"]
        total = outcome.get("arguments", {}).get("total") or self.typed_total(cells, outcome)
        self.assertEqual(sum(writes.values()), total)
        self.assertIn(outcome["cursor"], writes)

    def typed_total(self, cells, outcome):
        """The only number typed into the target's column outside the cells to be written."""
        column = outcome["cursor"][0]
        numbers_of_columns = range(1, 14)
        typed = [
            entry
            for cell, entry in cells.items()
            if cell.rstrip("0123456789") == column and kind_of(entry) == "number" and cell not in outcome["writes"]
            and entry not in numbers_of_columns
        ]  # fmt: skip
        return next(iter(typed))

    def test_the_hard_names_reach_the_specification_undisturbed(self):
        names = [entry for entry in cells_of(SPECS["n03"]["sheets"][1]).values() if kind_of(entry) == "text"]
        decomposed = [name for name in names if not unicodedata.is_normalized("NFC", name)]
        self.assertEqual(len(decomposed), 3)
        for character in ("\u200b", "\u00d0", "\u00a0"):
            self.assertEqual(sum(character in name for name in names), 1, hex(ord(character)))


class Script(unittest.TestCase):
    def run_script(self, *arguments):
        command = [str(SOURCE / "scripts" / "make-samples"), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=300)

    def test_it_builds_the_named_samples_and_prints_a_line_for_each(self):
        with tempfile.TemporaryDirectory() as folder:
            ran = self.run_script("--out", folder, "n05", "n02")
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual([line.partition(":")[0] for line in ran.stdout.splitlines()], ["n05", "n02"])
            wanted = {file for name in ("n05", "n02") for file in files_of(SPECS[name])}
            self.assertEqual({path.name for path in Path(folder).iterdir()}, wanted)

    def test_an_unknown_name_is_refused_before_anything_is_built(self):
        with tempfile.TemporaryDirectory() as folder:
            ran = self.run_script("--out", folder, "n05", "n99")
            self.assertEqual(ran.returncode, 2)
            self.assertIn("n99", ran.stderr)
            self.assertEqual(list(Path(folder).iterdir()), [])


if __name__ == "__main__":
    unittest.main()
