#!/usr/bin/python3
"""The committee's report from a filled workbook: its sheets, its numbers and the dashboard's, what stands out, what changed, undo."""

import datetime
import unittest

from office_case import installed_profile, serial
from workbook_case import WorkbookCase, errors, named

DASHBOARD = "Bảng theo dõi chung"
RESULTS, COMPARISON = ("Phụ lục I", "Phụ lục II"), ("Phụ lục III", "Phụ lục IV")


def setUpModule():
    WorkbookCase.installed = installed_profile()


def day(of_month, month, year=2026):
    return serial(datetime.date(year, month, of_month))


def put(document, name, column, row, value):
    cell = named(document, name).getCellByPosition(column, row)
    if isinstance(value, str):
        cell.String = value
    else:
        cell.Value = value


def rows(document, name):
    sheet = document.Sheets.getByName(name)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.Spreadsheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()


def lines(document, name):
    """The cells of each row that hold anything."""
    return [[cell for cell in row if cell != ""] for row in rows(document, name)]


class CommitteeReport(WorkbookCase):
    def filled(self, profile="xa-mo-cay"):
        document = self.made(profile=profile, units=4)
        for row in range(4):
            put(document, "ds_thon", 2, row, f"Thôn {row + 1}")
            put(document, "ds_thon", 7, row, 1000 + row)
            put(document, "ds_thon", 8, row, 500)
            for column, value in ((3, 100), (5, 120 + row), (7, 10), (9, 20)):
                put(document, "giao_thon", column, row, value)
            for quarter in (1, 2):
                for column, value in ((4, 5 + row), (5, 0), (6, quarter), (11, 20), (12, 16), (14, 90), (19, 2), (20, 0), (21, 0)):
                    put(document, f"tong_hop_{quarter}_thon", column, row, value)
        put(document, "kien_nghi", 1, 0, day(1, 6))
        put(document, "kien_nghi", 2, 0, "Thôn 2")
        put(document, "kien_nghi", 3, 0, "Thiếu nhân viên thu")
        put(document, "ngay_theo_doi", 0, 0, day(2, 7))
        document.calculateAll()
        document.UndoManager.clear()
        self.settle(document)
        return document

    def settle(self, document):
        """A document counts as modified while a chart in it does."""
        for chart in document.Sheets.getByName(DASHBOARD).Charts:
            chart.EmbeddedObject.setModified(False)
        document.setModified(False)

    def report(self, document, more=None, **arguments):
        return self.office.command(document, "report", {**arguments, **(more or {})})

    def made_report(self, document, more=None, **arguments):
        outcome = self.report(document, more, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        return outcome.sentence

    def test_the_dashboard_says_the_same(self):
        document = self.filled()
        for kind in ("số người tham gia cuối năm", "phát triển mới", "tăng thuần"):
            put(document, "loai_chi_tieu_bhyt", 0, 0, kind)
            put(document, "loai_chi_tieu_bhxh", 0, 0, kind)
            document.calculateAll()
            self.made_report(document, period="2026-Q2", on="2026-07-02")
            first = named(document, "theo_doi_thon").RangeAddress.StartRow
            board = [row for row in rows(document, DASHBOARD)[first:] if row[1] != ""]
            for product, first in ((0, 2), (1, 7)):
                for unit in board:
                    name, target, rate = unit[1], unit[first], unit[first + 2]
                    result = next(line for line in lines(document, RESULTS[product]) if name in line[:2])
                    numbers = result[result.index(name) + 1:]
                    self.assertEqual(numbers[0], target, (kind, name))
                    self.assertTrue(any(isinstance(cell, float) and abs(cell - rate * 100) < 0.06 for cell in numbers), (kind, name, rate, numbers))
                    coverage = unit[first + 4]
                    line = next(line for line in lines(document, COMPARISON[product]) if name in line[:2])
                    self.assertTrue(any(isinstance(cell, float) and abs(cell - coverage * 100) < 0.06 for cell in line), (kind, name, coverage, line))
            self.assertEqual(errors(document), [])
            document.UndoManager.undo()

    def test_sheets_in_the_form_of_a_report_and_undo(self):
        document = self.filled()
        before = document.Sheets.ElementNames
        sentence = self.made_report(document, period="2026-Q2", on="2026-06-12", kind="quarter")
        self.assertIn("Ngày chốt số liệu", sentence)
        made = [name for name in document.Sheets.ElementNames if name not in before]
        self.assertEqual(made[0], "Báo cáo")
        text = "\n".join(str(cell) for line in lines(document, "Báo cáo") for cell in line)
        for phrase in ("/BC-BCĐ", "BÁO CÁO", "Kết quả thực hiện chính sách BHXH, BHYT quý II/2026", "I. KẾT QUẢ THỰC HIỆN",
                       "- Thôn 2: Thiếu nhân viên thu", "Kính gửi", "Các thành viên Ban Chỉ đạo", "TRƯỞNG BAN", "[ngày chốt số liệu]"):  # fmt: skip
            self.assertIn(phrase, text)
        self.assertEqual(errors(document), [])
        self.assertEqual(document.UndoManager.getAllUndoActionTitles()[0], "Lập báo cáo quý II/2026")
        document.UndoManager.undo()
        self.assertEqual(document.Sheets.ElementNames, before)
        document.UndoManager.redo()
        self.assertEqual([name for name in document.Sheets.ElementNames if name not in before], made)

    def test_made_again_it_says_what_changed(self):
        document = self.filled()
        self.made_report(document, period="2026-H1", on="2026-07-02")
        put(document, "tong_hop_2_thon", 6, 0, 4)
        document.calculateAll()
        self.assertIn("2", self.made_report(document, period="2026-H1", on="2026-07-05"))
        changes = [name for name in document.Sheets.ElementNames if any("Số đã báo cáo" in line for line in lines(document, name))]
        self.assertEqual(len(changes), 1)
        told = [line for line in lines(document, changes[0]) if "Thôn 1" in line]
        self.assertEqual([line[-2:] for line in told], [[3.0, 5.0], [107.0, 105.0]])
        document.UndoManager.undo()
        document.UndoManager.undo()
        document.UndoManager.undo()
        self.made_report(document, period="2026-H1", on="2026-07-06")
        self.assertFalse([name for name in document.Sheets.ElementNames if any("Số đã báo cáo" in line for line in lines(document, name))])

    def test_a_number_that_fails_a_check_is_marked(self):
        document = self.filled("tinh-thanh-hoa")
        cell = named(document, "tong_hop_2_thon").getCellByPosition(7, 1)
        cell.Value = 500
        document.calculateAll()
        sentence = self.made_report(document, period="2026-Q2", on="2026-07-02")
        self.assertRegex(sentence, r"\d+ (numbers fail|số chưa qua)")
        self.assertTrue(any("Số in đậm trên nền xám" in str(cell) for line in lines(document, RESULTS[0]) for cell in line))

    def test_a_text_document_leaves_the_workbook_alone(self):
        document = self.filled("tinh-thanh-hoa")
        known = [other.RuntimeUID for other in self.documents()]
        self.made_report(document, {"as": "writer"}, period="2026-H1", on="2026-06-08")
        text = next(other for other in self.documents() if other.RuntimeUID not in known)
        self.addCleanup(text.close, True)
        said = text.Text.String
        for phrase in ("Ước 6 tháng", "Điều 12.2", "[kiến nghị, đề xuất]"):
            self.assertIn(phrase, said)
        self.assertGreater(text.TextTables.Count, 4)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), ())

    def test_sentences_follow_the_interface_papers_do_not(self):
        document = self.filled()
        self.office.command(document, "language", {"choice": "en"})
        self.addCleanup(self.office.command, self.before, "language", {"choice": "interface"})
        sentence = self.made_report(document, period="2026-Q1", on="2026-07-02")
        self.assertRegex(sentence, "^Drafted ")
        self.assertIn("It is too early", self.report(document, period="2026-Q4", on="2026-07-02").sentence)
        self.assertTrue(any("Kết quả thực hiện chính sách BHXH, BHYT quý I/2026" in str(cell) for line in lines(document, "Báo cáo") for cell in line))

    def test_what_stands_in_the_way(self):
        document = self.filled()
        for arguments, phrase in (({}, "period="), ({"period": "2026-Q9"}, "2026-Q9"), ({"period": "2026-09"}, "2026-09"),
                                  ({"period": "2026-Q4", "on": "2026-07-02"}, "01/10/2026"), ({"period": "2025-Q4"}, "2025"),
                                  ({"period": "2026-Q2", "kind": "half"}, "half"), ({"period": "2026-Q2", "profile": "x"}, "xa-mo-cay")):  # fmt: skip
            outcome = self.report(document, **arguments)
            self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
            self.assertIn(phrase, outcome.sentence)
            self.assertFalse(document.isModified())
        cell = named(document, "tong_hop_2_thon").getCellByPosition(4, 1)
        cell.String = "năm"
        self.settle(document)
        outcome = self.report(document, period="2026-Q2", on="2026-07-02")
        self.assertIn("“năm”", outcome.sentence)
        self.assertFalse(document.isModified())
        outcome = self.office.command(self.before, "report", {"period": "2026-Q2", "on": "2026-07-02"})
        self.assertEqual(outcome.state, "FAILURE")
        empty = self.made(units=2)
        self.settle(empty)
        self.assertEqual(self.report(empty, period="2026-Q2", on="2026-07-02").state, "FAILURE")
        self.assertFalse(empty.isModified())


if __name__ == "__main__":
    unittest.main()
