#!/usr/bin/python3
"""`compare-methods`: a sheet ready to print with every method side by side, one undo step, the table untouched."""

import unittest

from allocate_case import UNITS, AllocateCase, table_entries
from ansinh_office import differences, snapshot, undo_titles
from office_case import installed_profile

SHEET = "So sánh cách chia"
TITLE = "So sánh các cách chia"
METHODS = ("hamilton", "webster", "jefferson", "adams", "hill", "dean")


def setUpModule():
    AllocateCase.installed = installed_profile()


class CompareCase(AllocateCase):
    def compare(self, document, **arguments):
        return self.office.command(document, "compare-methods", arguments)

    def made(self, document, **arguments):
        outcome = self.compare(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence


class Sheet(CompareCase):
    def test_numbers_are_those_allocate_writes(self):
        document = self.workbook(table_entries(UNITS, total=13))
        self.made(document)
        rows = document.Sheets.getByName(SHEET).getCellRangeByName("A9:J15").getDataArray()
        self.assertEqual([row[1] for row in rows], [name for name, _ in UNITS] + ["Cộng"])
        for place, method in enumerate(METHODS, start=3):
            table = document.Sheets.getByIndex(0)
            document.CurrentController.setActiveSheet(table)
            outcome = self.allocate(document, method=method, overwrite="yes")
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            given = [table.getCellRangeByName(f"D{row}").Value for row in range(4, 10)]
            self.assertEqual([row[place] for row in rows], [*given, 13.0], method)
        for row in rows[:-1]:
            spread = max(row[3:9]) - min(row[3:9])
            self.assertEqual(row[9], spread if spread else "")

    def test_what_differs_from_the_chosen_method_stands_out_in_grey_and_bold(self):
        document = self.workbook(table_entries(UNITS, total=13))
        self.made(document, method="adams")
        sheet = document.Sheets.getByName(SHEET)
        rows = sheet.getCellRangeByName("A9:J14").getDataArray()
        marked = 0
        for y, row in enumerate(rows):
            for x in range(3, 9):
                cell = sheet.getCellByPosition(x, 8 + y)
                differs = row[x] != row[6]
                marked += differs
                self.assertEqual((cell.CellBackColor == 0xD9D9D9, cell.CharWeight > 100), (differs, differs), cell.AbsoluteName)
        self.assertGreater(marked, 3)
        self.assertIn("Adams", sheet.getCellRangeByName("A3").String)
        style = document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
        self.assertEqual(sorted((round(style.Width, -2), round(style.Height, -2))), [21000, 29700])
        self.assertEqual(sheet.getCellRangeByName("D15").Formula, "=SUM(D9:D14)")

    def test_one_undo_step_takes_the_sheet_away(self):
        document = self.workbook(table_entries(UNITS, total=13))
        before = snapshot(document)
        self.made(document)
        self.assertEqual(undo_titles(document), (TITLE,))
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])
        document.getUndoManager().redo()
        self.assertIn(SHEET, document.Sheets.ElementNames)

    def test_a_second_one_gets_a_name_of_its_own(self):
        document = self.workbook(table_entries(UNITS, total=13))
        self.made(document)
        document.CurrentController.setActiveSheet(document.Sheets.getByIndex(0))
        self.assertIn(f"“{SHEET} (2)”", self.made(document))

    def test_full_target_cells_are_no_hindrance(self):
        document = self.workbook(table_entries(UNITS, total=13) | {"D4": 5})
        sentence = self.made(document)
        self.assertIn("trong 6 đơn vị", sentence)


class Refusals(CompareCase):
    def refused_comparison(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.compare(document, **arguments))

    def test_what_nothing_can_be_handed_out_of(self):
        document = self.workbook(table_entries([("Thôn 1", "nhiều"), ("Thôn 2", 3)], total=13))
        self.refused_comparison(document, "C4", "Chưa lập bảng so sánh")
        document = self.workbook(table_entries(UNITS, total=13))
        self.refused_comparison(document, "tối đa", "thiếu 8", max="1", total=13)
        self.refused_comparison(document, "overwrite", overwrite="yes")

    def test_a_document_whose_sheets_are_protected(self):
        document = self.workbook(table_entries(UNITS, total=13))
        document.protect("")
        self.refused_comparison(document, "bảo vệ")


if __name__ == "__main__":
    unittest.main()
