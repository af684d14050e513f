#!/usr/bin/python3
"""The hidden table *Kết quả*: made from the quarterly sheets in one step, again only when something changed, never over the
clerk's own rows."""

import unittest

from allocate_case import AllocateCase, settle
from ansinh_office import differences, snapshot, undo_titles
from office_case import installed_profile

SHEET = "Kết quả"
TITLE = "Cập nhật bảng Kết quả"
HEADERS = ("Kỳ", "Mã đơn vị", "Loại đơn vị", "Nhóm đối tượng", "Loại hình", "Chỉ số", "Giá trị", "Thực hiện/Ước", "Ngày chốt", "Nguồn")


def setUpModule():
    AllocateCase.installed = installed_profile()


def still(document):
    """As if just opened; a chart that has followed its figures counts as modified, too."""
    for sheet in document.Sheets:
        for chart in sheet.Charts:
            chart.EmbeddedObject.setModified(False)
    settle(document)


class Results(AllocateCase):
    def workbook_of_the_year(self):
        starter = self.open()
        known = [document.RuntimeUID for document in self.documents()]
        outcome = self.office.command(starter, "new-workbook", {"profile": "xa-mo-cay", "year": 2026, "units": 3})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        document = next(document for document in self.documents() if document.RuntimeUID not in known)
        self.addCleanup(document.close, True)
        for row, name in enumerate(("Thôn 1", "Thôn 2", "Thôn 3")):
            self.cell(document, "ds_thon", 1, row).String = f"T{row + 1}"
            self.cell(document, "ds_thon", 2, row).String = name
        self.cell(document, "giao_thon", 3, 0).Value = 430
        self.cell(document, "tong_hop_1_thon", 4, 0).Value = 45
        self.cell(document, "tong_hop_1_thon", 6, 0).Value = 0
        self.cell(document, "tong_hop_1_thon", 15, 0).Value = 482
        document.calculateAll()
        still(document)
        return document

    def documents(self):
        return self.office.documents()

    def cell(self, document, name, column, row):
        return document.NamedRanges.getByName(name).getReferredCells().getCellByPosition(column, row)

    def collect(self, document):
        return self.office.command(document, "collect-results", {})

    def lines(self, document):
        sheet = document.Sheets.getByName(SHEET)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = sheet.getCellRangeByPosition(0, 0, 9, cursor.RangeAddress.EndRow).getDataArray()
        return [row for row in rows if any(value != "" for value in row)]

    def test_one_step_that_changes_only_that_sheet(self):
        document = self.workbook_of_the_year()
        before = snapshot(document)
        outcome = self.collect(document)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        header, *lines = self.lines(document)
        self.assertEqual(header, HEADERS)
        first = ("2026-Q1", "T1", "thôn", "", "BHYT tự đóng")
        sheet = "Biểu tổng hợp kết quả quý I"
        self.assertEqual([line[:8] + line[9:] for line in lines[:6]], [
            (*first, "Đầu kỳ", 430.0, "Thực hiện", f"{sheet}!D9"),
            (*first, "Tăng trong kỳ – Mới", 45.0, "Thực hiện", f"{sheet}!E9"),
            (*first, "Giảm trong kỳ", 0.0, "Thực hiện", f"{sheet}!G9"),
            (*first, "Cuối kỳ", 475.0, "Thực hiện", f"{sheet}!H9"),
            (*first, "Phát triển mới lũy kế từ đầu năm", 45.0, "Thực hiện", f"{sheet}!I9"),
            (*first, "Cuối kỳ", 482.0, "Ước", f"{sheet}!P9"),
        ])  # fmt: skip
        self.assertIn(f"{len(lines)} số", outcome.sentence)
        self.assertEqual(undo_titles(document), (TITLE,))
        after = snapshot(document)
        self.assertEqual([told for told in differences(before, after) if not told.startswith(SHEET)], [])
        self.check_undo_and_redo(document, before, after)

    def test_again_nothing_changes_and_fewer_figures_leave_no_rest(self):
        document = self.workbook_of_the_year()
        self.collect(document)
        still(document)
        outcome = self.collect(document)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("không có gì thay đổi", outcome.sentence)
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        count = len(self.lines(document))
        self.cell(document, "tong_hop_1_thon", 15, 0).String = ""
        document.calculateAll()
        self.assertEqual(self.collect(document).state, "SUCCESS")
        self.assertEqual(len(self.lines(document)), count - 1)
        self.assertFalse(any(line[7] == "Ước" for line in self.lines(document)))

    def test_rows_of_the_clerks_own_are_never_lost(self):
        document = self.workbook_of_the_year()
        document.Sheets.getByName(SHEET).getCellRangeByName("G40").Value = 5
        still(document)
        sentence = self.refused(document, "Kết quả!A40", dispatch=lambda: self.collect(document))
        self.assertIn("tự ghi", sentence)

    def test_refusals(self):
        plain = self.workbook({})
        self.refused(plain, "tong_hop_1_thon", dispatch=lambda: self.collect(plain))
        document = self.workbook_of_the_year()
        self.cell(document, "tong_hop_2_thon", 4, 1).String = "khoảng 5"
        still(document)
        sheet = "Biểu tổng hợp kết quả quý II"
        self.refused(document, f"{sheet}!E10", "khoảng 5", dispatch=lambda: self.collect(document))
        self.cell(document, "tong_hop_2_thon", 4, 1).String = ""
        document.Sheets.getByName(SHEET).protect("")
        still(document)
        self.refused(document, dispatch=lambda: self.collect(document))


if __name__ == "__main__":
    unittest.main()
