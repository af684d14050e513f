#!/usr/bin/python3
"""The committee's report with its charts, on sheets and as PDF: what is drawn, what is printed, one undo step, and
consent before doubtful numbers are printed."""

import subprocess
import time
import unittest

from allocate_case import AllocateCase, settle
from ansinh_office import differences, snapshot
from office_case import installed_profile
from paper_case import text_of
from report_case import ReportCase

PERIOD, DAY = "2026-Q1", "10/4/2026"
LINE, COLUMN = "com.sun.star.chart2.LineChartType", "com.sun.star.chart2.ColumnChartType"


def setUpModule():
    AllocateCase.installed = installed_profile()


class ReportPrinted(ReportCase):
    UNITS = 24

    def report(self, document=None, **arguments):
        return super().report(document, **{"period": PERIOD, "on": DAY, **arguments})

    def refused_report(self, *phrases, **arguments):
        """Nothing was made: no sheet, no step, no change."""
        settle(self.book)
        sheets, possible = self.book.Sheets.ElementNames, self.book.UndoManager.isUndoPossible()
        outcome = self.report(**arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.check_sentence(outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(self.book.Sheets.ElementNames, sheets)
        self.assertEqual(self.book.UndoManager.isUndoPossible(), possible)

    def drawn(self, chart):
        """{series: (kind, values)} and the names below them, as the chart has them now."""
        system, = chart.FirstDiagram.CoordinateSystems
        series = {}
        for kind in system.ChartTypes:
            for one in kind.DataSeries:
                data, = one.DataSequences
                series["".join(data.Label.TextualData)] = (kind.ChartType, data.Values.NumericalData)
        names = system.getAxisByDimension(0, 0).ScaleData.Categories.Values.TextualData
        return names, series

    def test_charts_draw_the_annexes_and_follow_them(self):
        _, sheets = self.made_report()
        charts = self.charts(*sheets)
        self.assertEqual(len(charts), 4)
        names, series = self.drawn(charts[0][1])
        self.assertEqual(names, tuple(row[0] for row in self.rows("ds_thon", 2)))
        self.assertEqual(series["Cuối kỳ"], (COLUMN, tuple(row[0] for row in self.rows("tong_hop_1_thon", 7))))
        self.assertEqual(series["Chỉ tiêu năm"], (LINE, tuple(row[0] for row in self.rows("giao_thon", 5))))
        self.assertEqual(charts[0][1].Title.String, "BHYT tự đóng quý I/2026: thực hiện so với chỉ tiêu, theo thôn")
        _, compared = self.drawn(charts[2][1])
        self.assertEqual({name: kind for name, (kind, _) in compared.items()},
                         {"Cuối kỳ": COLUMN, "Kỳ trước": COLUMN, "Cùng kỳ năm trước": COLUMN})  # fmt: skip
        annex = self.book.Sheets.getByName(sheets[1])
        at = annex.createSearchDescriptor()
        at.SearchString = names[0]
        row = annex.findFirst(at).CellAddress.Row
        column = next(column for column in range(60) if annex.getCellByPosition(column, row).Value == series["Cuối kỳ"][1][0])
        annex.getCellByPosition(column, row).Value = 777
        self.addCleanup(self.book.UndoManager.undo)
        self.assertEqual(self.drawn(charts[0][1])[1]["Cuối kỳ"][1][0], 777)

    def rows(self, name, column):
        cells = self.book.NamedRanges.getByName(name).getReferredCells()
        return cells.getCellRangeByPosition(column, 0, column, self.UNITS - 1).getDataArray()

    def test_undone_and_redone_with_its_charts(self):
        settle(self.book)
        objects = lambda: [(sheet.Name, len(sheet.Charts.ElementNames)) for sheet in self.book.Sheets if sheet.Charts.hasElements()]
        count, before = objects(), snapshot(self.book)
        outcome = self.report()
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.addCleanup(lambda: self.book.UndoManager.isUndoPossible() and self.book.UndoManager.undo())
        after, drawn = snapshot(self.book), objects()
        self.assertNotEqual(drawn, count)
        for _ in range(2):
            self.book.UndoManager.undo()
            self.assertEqual(objects(), count)
            self.assertEqual([told for told in differences(before, snapshot(self.book)) if not told.startswith("styles")], [])
            self.book.UndoManager.redo()
            self.assertEqual(objects(), drawn)
            self.assertEqual(differences(after, snapshot(self.book)), [])
        self.book.UndoManager.undo()
        self.assertFalse(self.book.UndoManager.isUndoPossible())
        self.office.store(self.book, self.folder / "undone.ods")
        listed = subprocess.run(["unzip", "-l", self.folder / "undone.ods"], check=True, capture_output=True, text=True).stdout
        self.assertEqual(listed.count("Object "), listed.count("Object 1/") + listed.count("Object 2/") +
                         listed.count("Object 1\n") + listed.count("Object 2\n"))  # fmt: skip

    def test_a_pdf_of_the_reports_sheets_alone(self):
        target = self.folder / "Báo cáo quý I.pdf"
        start = time.monotonic()
        sentence, sheets = self.made_report(pdf=str(target))
        self.assertLess(time.monotonic() - start, 10)
        for phrase in (str(target), sheets[0], sheets[-1]):
            self.assertIn(phrase, sentence)
        self.check_sentence(sentence)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith(".")], [])
        pages = text_of(target)
        self.assertIn("BÁO CÁO Kết quả thực hiện chính sách BHXH, BHYT quý I/2026", pages[0])
        self.assertNotRegex(pages[0], r"^1 ")
        self.assertRegex(pages[1], r"^2 ")
        whole = " ".join(pages)
        for phrase in ("Phụ lục I", "Toàn xã", "theo thôn", "TRƯỞNG BAN", "Thôn Tân Lập"):
            self.assertIn(phrase, whole)
        for other in ("BẢNG THEO DÕI CHUNG", "DANH SÁCH THÔN", "BIỂU TỔNG HỢP KẾT QUẢ"):
            self.assertNotIn(other, whole)
        signed = next(page for page in pages if "TRƯỞNG BAN" in page)
        self.assertIn("Trên đây là báo cáo", signed)  # a signature never stands alone
        annexes = [page for page in pages if "(Kèm theo Báo cáo" in page and "BIỂU ĐỒ" not in page]
        self.assertGreaterEqual(len(annexes), 5)
        for page in annexes:
            self.assertRegex(page, "^Phụ lục [IV]+ ")  # a count of its own, whose first page shows no number

    def test_charts_are_readable_without_colours(self):
        target = self.folder / "grey.pdf"
        self.made_report(pdf=str(target))
        page = next(number for number, text in enumerate(text_of(target), 1) if "BIỂU ĐỒ" in text)
        command = ["pdftoppm", "-r", "60", "-f", str(page), "-l", str(page)]
        colours = subprocess.run([*command, target], check=True, capture_output=True).stdout
        pixels = colours.split(b"255\n", 1)[1]
        self.assertTrue(all(abs(pixels[at] - pixels[at + 1]) < 3 and abs(pixels[at] - pixels[at + 2]) < 3
                            for at in range(0, len(pixels) - 2, 3)))  # fmt: skip
        greys = {tone: pixels.count(bytes((tone,) * 3)) for tone in (0xBF, 0x00)}
        self.assertGreater(greys[0xBF], 1000)  # bars
        self.assertGreater(greys[0x00], 100)  # their edges, the line of the target

    def test_a_file_is_replaced_with_consent_only(self):
        target = self.folder / "there.pdf"
        target.write_text("somebody's")
        self.refused_report(str(target), "overwrite=yes", pdf=str(target))
        self.assertEqual(target.read_text(), "somebody's")
        self.made_report(pdf=str(target), overwrite="yes")
        self.assertTrue(target.read_bytes().startswith(b"%PDF"))

    def test_what_cannot_be_printed(self):
        self.refused_report("report.doc", pdf=str(self.folder / "report.doc"))
        self.refused_report("thư mục", pdf="/nowhere/at/all.pdf")
        self.refused_report("đường dẫn", pdf="report.pdf")
        self.refused_report("as=writer", pdf=str(self.folder / "x.pdf"), as_="writer")
        self.refused_report("overwrite=", overwrite="yes")
        self.refused_report("doubtful=", doubtful="print")
        self.refused_report("print", pdf=str(self.folder / "x.pdf"), doubtful="maybe")
        self.assertFalse((self.folder / "x.pdf").exists())

    def test_doubtful_numbers_are_printed_with_consent_only(self):
        cell = self.cell(self.book, "tong_hop_1_thon", 7, 2)
        formula = cell.Formula
        cell.Value = 9999  # a closing that is no sum of its parts any more
        self.book.UndoManager.clear()
        self.addCleanup(self.book.UndoManager.clear)
        self.addCleanup(lambda: setattr(cell, "Formula", formula))
        target = self.folder / "doubtful.pdf"
        self.refused_report("chưa qua được kiểm tra", "doubtful=print", "Biểu tổng hợp kết quả quý I!H", pdf=str(target))
        self.assertFalse(target.exists())
        sentence, _ = self.made_report(pdf=str(target), doubtful="print")
        self.assertIn("in đậm trên nền xám", sentence)
        whole = " ".join(text_of(target))
        self.assertRegex(whole, r"9\.999")
        self.assertIn("(1) Số in đậm trên nền xám chưa qua được kiểm tra: ", whole)
        self.assertRegex(whole, r"Thôn Phú Đông 1: báo cáo 9\.999, tính ra 434")


if __name__ == "__main__":
    unittest.main()
