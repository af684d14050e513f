#!/usr/bin/python3
"""What stands in the way of the committee's report, each thing alone: one sentence in the interface's language, and the
workbook as it was. What does not, but must be seen: villages that have not reported, numbers that fail the clerk's own rules."""

import datetime
import unittest

from allocate_case import AllocateCase, Indicator, user_properties
from ansinh_office import command_url, differences, snapshot, undo_titles
from office_case import installed_profile, serial
from report_case import ReportCase

PERIOD, DAY = "2026-Q2", "10/7/2026"
SETTINGS = "Tham số"
CODE, VALUE, UNIT, FROM, TO = 0, 2, 3, 5, 6  # columns of its table
OWN_RULES = "Quy tắc kiểm tra"


def setUpModule():
    AllocateCase.installed = installed_profile()


def day(of_month, month, year=2026):
    return serial(datetime.date(year, month, of_month))


class Faults(ReportCase):
    UNITS = 4

    def setUp(self):
        self.settle(self.book)

    def put(self, cell, value):
        """Changed until the test is over."""
        self.addCleanup(setattr, cell, "Formula", cell.Formula)
        if isinstance(value, str):
            cell.Formula = value
        else:
            cell.Value = value

    def setting(self, code, column):
        """The cell of *Tham số* in the row of that code."""
        head = self.book.NamedRanges.getByName("tham_so").getReferredCells().RangeAddress.StartRow
        sheet = self.book.Sheets.getByName(SETTINGS)
        row = next(row for row in range(head, head + 400) if sheet.getCellByPosition(CODE, row).String == code)
        return sheet.getCellByPosition(column, row)

    def refused_report(self, *phrases, **arguments):
        """One sentence; no sheet, no step, no change."""
        self.settle(self.book)
        sheets = self.book.Sheets.ElementNames
        outcome = self.report(**{"period": PERIOD, "on": DAY, **arguments})
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.assertRegex(outcome.sentence, r"\A[^\n]+\.\Z")
        self.assertNotRegex(outcome.sentence, r"\{|\}|Exception|com\.sun|ngoài dự kiến|unexpected")
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(self.book.Sheets.ElementNames, sheets)
        self.assertEqual(undo_titles(self.book), ())
        self.assertFalse(self.book.isModified(), outcome.sentence)
        return outcome.sentence

    def in_english(self, *phrases, **arguments):
        self.office.command(self.book, "language", {"choice": "en"})
        try:
            self.refused_report(*phrases, **arguments)
        finally:
            self.office.command(self.book, "language", {"choice": "interface"})

    # Tham số

    def broken(self, *phrases, english=None, **cells):
        """Each way its table can be broken: cells as (code, column) = value."""
        kept = []
        for (code, column), value in cells["cells"].items():
            cell = self.setting(code, column)
            kept.append((cell, cell.Formula))
            if isinstance(value, str):
                cell.Formula = value
            else:
                cell.Value = value
        try:
            self.refused_report(SETTINGS, *phrases)
            if english:
                self.in_english(english)
        finally:
            for cell, formula in reversed(kept):
                cell.Formula = formula

    def test_a_broken_table_of_settings(self):
        before = snapshot(self.book)
        report_day = "reports.quarter.1.day"
        ways = {
            "không phải chữ": {("committee_name", VALUE): 7},
            "đang lỗi công thức": {("committee_name", VALUE): "=1/0"},
            "chỉ nhận số nguyên từ 1 đến 31": {(report_day, VALUE): "mười lăm"},
            "chỉ nhận một trong các từ": {("level", VALUE): "làng"},
            "sớm hơn “Áp dụng từ ngày”": {("committee_name", FROM): day(1, 7), ("committee_name", TO): day(1, 6)},
            "không phải ngày": {("committee_name", FROM): "hôm qua"},
            "mã gần nhất là “meeting_months”": {("meeting_months", CODE): "meeting_moths"},
            "hãy nhập cả hai": {(report_day, VALUE): "chưa quy định"},
        }
        for phrase, cells in ways.items():
            with self.subTest(phrase):
                self.broken(phrase, cells=cells)
        self.broken(english="cell", cells={("committee_name", VALUE): "=1/0"})
        self.assertEqual(differences(before, snapshot(self.book)), [])

    def test_its_single_cells(self):
        for name, value, phrase, english in (
            ("nam", "năm nay", "năm nay", "năm nay"), ("nam", 2025, "2025", "2025"),
            ("loai_chi_tieu_bhyt", "số lượt", "số lượt", "kind of target"), ("ngay_theo_doi", "hôm kia", "hôm kia", "no date"),
        ):  # fmt: skip
            cell = self.cell(self.book, name, 0, 0)
            kept = cell.Formula
            cell.Formula = value if isinstance(value, str) else str(value)
            try:
                on = {"on": ""} if name == "ngay_theo_doi" else {}
                self.refused_report(phrase, **on)
                self.in_english(english, **on)
            finally:
                cell.Formula = kept

    def test_no_settings_at_all(self):
        sheet = self.book.Sheets.getByName(SETTINGS)
        head = self.book.NamedRanges.getByName("tham_so").getReferredCells().RangeAddress.StartRow
        for column in (CODE, VALUE):
            cell = sheet.getCellByPosition(column, head)
            kept = cell.String
            cell.String = "?"
            try:
                self.refused_report("Mã", "Giá trị")
            finally:
                cell.String = kept
        name = sheet.Name
        sheet.Name = "Sổ khác"
        try:
            self.refused_report("chưa có trang “Tham số”")
            self.in_english("Tham số")
        finally:
            sheet.Name = name

    # Figures

    def test_no_target_and_no_results(self):
        for name, columns, phrase, english in (
            ("giao_thon", (5, 9), "Biểu giao chỉ tiêu", "No unit has a target"),
            ("tong_hop", (4, 5, 6, 19, 20, 21), "Chưa có đơn vị nào báo cáo", "No unit has reported"),
        ):  # fmt: skip
            names = [f"tong_hop_{quarter}_thon" for quarter in (1, 2)] if name == "tong_hop" else [name]
            cells = [self.cell(self.book, one, column, row) for one in names for column in columns for row in range(self.UNITS)]
            kept = [cell.Value for cell in cells]
            for cell in cells:
                cell.String = ""
            self.book.calculateAll()
            try:
                self.refused_report(phrase)
                self.in_english(english)
            finally:
                for cell, value in zip(cells, kept, strict=True):
                    cell.Value = value
                self.book.calculateAll()

    def test_periods_that_are_none(self):
        for period, phrase, english in (("2026-Q5", "2026-Q5", "2026-Q5"), ("2026-Q9", "2026-Q9", "2026-Q9"), ("Quý 2", "Quý 2", "Quý 2"),
                                        ("2026-H3", "2026-H3", "2026-H3"), ("2026-06", "một tháng", "is a month"), ("", "period=", "period="),
                                        ("2026-Q4", "01/10/2026", "too early"), ("2026-H2", "01/07/2026", "too early")):  # fmt: skip
            on = {"on": "30/6/2026"} if english == "too early" else {}
            with self.subTest(period):
                self.refused_report(phrase, period=period, **on)
                self.in_english(english, period=period, **on)

    def test_half_of_the_villages_have_not_reported(self):
        for row in (1, 3):
            for column in (4, 5, 6):
                self.put(self.cell(self.book, "tong_hop_2_thon", column, row), "")
        self.book.calculateAll()
        self.addCleanup(self.book.calculateAll)
        sentence, sheets = self.made_report(period=PERIOD, on=DAY)
        self.assertIn("BHYT tự đóng: 2/4 thôn chưa báo cáo", sentence)
        text = self.text(self.book, sheets[0])
        self.assertIn("Mới có 2/4 thôn báo cáo; chưa báo cáo: Thôn Hòa Bình, Thôn An Thạnh. Số cộng chỉ gồm các đơn vị đã báo cáo.", text)
        rows = {line[1]: line for line in self.lines(self.book, sheets[1]) if len(line) > 2 and str(line[1]).startswith("Thôn ")}
        told = sum(rows[name][line_of_closing] for name in ("Thôn Tân Lập", "Thôn Phú Đông") for line_of_closing in [7])
        for name in ("Thôn Hòa Bình", "Thôn An Thạnh"):
            self.assertEqual(rows[name][-1], "Chưa báo cáo")
        whole = next(line for line in self.lines(self.book, sheets[1]) if line and line[0] == "Toàn xã")
        self.assertIn(told, whole)
        self.assertEqual(whole[-1], "Mới có 2/4 thôn báo cáo")

    def test_a_period_without_figures(self):
        sentence, sheets = self.made_report(period="2026-Q3", on="20/10/2026")
        self.assertIn("4/4 thôn chưa báo cáo", sentence)
        self.assertIn("Chưa có đơn vị nào báo cáo số liệu quý III/2026.", self.text(self.book, sheets[0]))
        rows = [line for line in self.lines(self.book, sheets[1]) if len(line) > 2 and str(line[1]).startswith("Thôn ")]
        self.assertEqual([line[-1] for line in rows], ["Chưa báo cáo"] * 4)

    def test_where_no_sheet_may_be_added(self):
        self.book.protect("")
        try:
            self.refused_report("Bảo vệ cấu trúc")
            self.in_english("structure")
        finally:
            self.book.unprotect("")
        path = self.office.store(self.book, self.folder / "chi-doc.ods")
        read_only = self.open(path, read_only=True)
        outcome = self.report(read_only, period=PERIOD, on=DAY)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.assertIn("chỉ đọc", outcome.sentence)

    # The day, the regulation of the period

    def test_the_day_that_the_workbook_follows(self):
        self.put(self.cell(self.book, "ngay_theo_doi", 0, 0), day(5, 6))
        self.refused_report("05/06/2026", "Tham số!C", "on=", period="2026-Q3", on="")
        self.in_english("05/06/2026", "Tham số!C", "on=", period="2026-Q3", on="")
        sentence, sheets = self.made_report(period=PERIOD)
        self.assertRegex(sentence, r"tính đến ngày 05/06/2026 theo ô Tham số!C\d+")
        self.assertIn("Đến ngày lập báo cáo (05/06/2026), quý II/2026 chưa kết thúc.", self.text(self.book, sheets[0]))

    def test_what_held_on_the_periods_last_day(self):
        """The report on a quarter goes to whom the regulation then named, whatever has changed since."""
        report_to = "reports.quarter.2.to"
        sheet = self.book.Sheets.getByName(SETTINGS)
        old = self.setting(report_to, VALUE)
        row = old.CellAddress.Row
        sheet.Rows.insertByIndex(row + 1, 1)
        self.addCleanup(sheet.Rows.removeByIndex, row + 1, 1)
        for column in range(8):
            sheet.getCellByPosition(column, row + 1).Formula = sheet.getCellByPosition(column, row).Formula
        self.put(self.setting(report_to, TO), day(30, 6))
        sheet.getCellByPosition(FROM, row + 1).Value = day(1, 7)
        sheet.getCellByPosition(VALUE, row + 1).String = "Đảng ủy xã"
        for period, wanted, other in (("2026-Q2", "Ủy ban nhân dân xã", "Đảng ủy xã"), ("2026-Q3", "Đảng ủy xã", "- Ủy ban nhân dân xã")):
            made = [name for name in self.book.Sheets.ElementNames]
            outcome = self.report(period=period, on="20/10/2026")
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            sheet_name = next(name for name in self.book.Sheets.ElementNames if name not in made)
            text = self.text(self.book, sheet_name)
            self.assertIn(wanted, text)
            self.assertNotIn(other, text)
            self.book.UndoManager.undo()

    # Own rules

    def test_the_clerks_own_rules_mark_numbers_too(self):
        outcome = self.office.command(self.book, "check-report", {"rules": "new"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.addCleanup(self.book.Sheets.removeByName, OWN_RULES)
        sheet = self.book.Sheets.getByName(OWN_RULES)
        headers = [sheet.getCellByPosition(column, 0).String for column in range(9)]
        column = {name: headers.index(name) for name in ("Tên quy tắc", "Biểu thức", "Áp dụng")}
        sheet.getCellByPosition(column["Tên quy tắc"], 2).String = "Giảm không quá 3 người"
        sheet.getCellByPosition(column["Biểu thức"], 2).String = "decrease <= 3"
        sheet.getCellByPosition(column["Tên quy tắc"], 3).String = "Quy tắc hỏng"
        sheet.getCellByPosition(column["Biểu thức"], 3).String = "decrease <= ("
        sentence, sheets = self.made_report(period=PERIOD, on=DAY)
        self.assertRegex(sentence, r"\d+ số chưa qua được kiểm tra")
        self.assertRegex(sentence, OWN_RULES + r"”.*Ô C4: biểu thức không đọc được")
        self.assertIn("Giảm không quá 3 người", self.text(self.book, sheets[1]))

    # Cancelled

    def test_cancelled_while_it_is_read_and_while_it_is_printed(self):
        target = self.folder / "half.pdf"
        for arguments, at_least in (({}, 1), ({"pdf": str(target), "doubtful": "print"}, 1)):
            asked = {"period": PERIOD, "on": DAY, **arguments}
            self.settle(self.book)
            whole = self.steps_of(asked)
            self.book.UndoManager.undo()
            target.unlink(missing_ok=True)
            self.assertGreater(len(whole), 3)  # progress is shown
            for at in sorted({at_least, len(whole) // 2, len(whole)}):
                self.settle(self.book)
                before, memory = snapshot(self.book), len(user_properties(self.book).PropertySetInfo.Properties)
                steps = self.steps_of(asked, stop_at=at)
                self.assertEqual(differences(before, snapshot(self.book)), [], at)
                self.assertEqual(undo_titles(self.book), (), (at, steps))
                self.assertEqual(len(user_properties(self.book).PropertySetInfo.Properties), memory)
                self.assertEqual([path.name for path in self.folder.iterdir() if "pdf" in path.name], [])

    def steps_of(self, asked, stop_at=None):
        """What the progress shows; cancelled at that step the command says so."""
        parsed, dispatch = self.dispatch_object(self.book, command_url("report", asked))
        values = []

        def stop(value):
            values.append(value)
            if len(values) == stop_at:
                dispatch.sendAbort()

        outcome = self.answer_of(dispatch, parsed, StatusIndicator=Indicator(stop))
        self.assertEqual(outcome.state, "FAILURE" if stop_at else "SUCCESS", (stop_at, outcome.sentence))
        return values


if __name__ == "__main__":
    unittest.main()
