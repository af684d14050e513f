#!/usr/bin/python3
"""Periods, dates and deadlines in a real Calc: the days off a clerk adds, workbooks that count from 1904, dates as they
get into cells, and the register of reports.
"""

import datetime
import unittest

from ansinh_office import undo
from office_case import (
    FUNCTIONS, NULL_DATE_1904, WRONG_ARGUMENT, ExtensionCase, fill, installed_profile, result_of, serial,
)  # fmt: skip
from com.sun.star.sheet.FunctionCategory import ADDIN
from com.sun.star.table.CellContentType import TEXT, VALUE


def setUpModule():
    ExtensionCase.installed = installed_profile()


def day(year, month, number):
    return datetime.date(year, month, number)


class Names(ExtensionCase):
    def test_no_function_of_the_office_has_a_name_of_ours(self):
        functions = self.office.service("com.sun.star.sheet.FunctionDescriptions")
        found = {}
        for index in range(functions.Count):
            properties = {one.Name: one.Value for one in functions.getByIndex(index)}
            found.setdefault(properties["Name"], []).append(properties["Category"])
        for name in FUNCTIONS:
            self.assertEqual(found[name], [ADDIN], name)


class Holidays(ExtensionCase):
    """The rows of a sheet "Ngày nghỉ"."""

    ROWS = {
        "A1": "Ngày", "B1": "Tên ngày", "C1": "Loại", "D1": "Căn cứ",
        "A2": day(2026, 10, 16), "B2": "Ngày hội toàn xã", "C2": "hoán đổi nghỉ", "D2": "Thông báo số 01/TB-UBND",
        "A3": day(2026, 10, 24), "B3": "Làm bù ngày 16/10", "C3": "làm bù",
        "A5": day(2026, 10, 30), "B5": "Nghỉ thêm", "C5": "NGHỈ BÙ",
    }  # fmt: skip

    def setUp(self):
        self.document = self.open()
        self.sheet = self.document.Sheets.getByIndex(0)
        fill(self.sheet, self.ROWS)

    def workdays(self, area, period='"2026-10"'):
        return self.compute(self.sheet, f"=PERIOD_WORKDAYS({period};{area})")

    def test_a_table_with_its_header_a_blank_row_and_a_made_up_day(self):
        for area in ("A1:D6", "A2:D6", "A1:C5", "$A$1:$D$60"):
            self.assertEqual(self.workdays(area), 21.0, area)

    def test_the_dates_alone_are_days_off(self):
        self.assertEqual(self.workdays("A1:A5"), 20.0)
        self.assertEqual(self.workdays("A2"), 21.0)
        self.assertEqual(self.workdays("F7"), 22.0)

    def test_they_follow_an_edit_and_undo(self):
        cell = self.sheet.getCellRangeByName("J20")
        self.assertEqual(self.workdays("A1:D6"), 21.0)
        self.sheet.getCellRangeByName("C5").String = "hoán đổi nghỉ"
        self.assertEqual(result_of(cell), 21.0)
        self.sheet.getCellRangeByName("A5").clearContents(31)
        self.assertEqual(result_of(cell), WRONG_ARGUMENT)
        undo(self.document)
        self.assertEqual(result_of(cell), 21.0)

    def test_a_row_that_cannot_be_understood_is_refused(self):
        for cells in ({"A4": "16/10/2026"}, {"B4": "Ngày gì đó"}, {"C3": "nghỉ chơi"}, {"A4": -5}):
            with self.subTest(cells):
                self.sheet.getCellRangeByName("A1:D9").clearContents(31)
                fill(self.sheet, self.ROWS | cells)
                self.assertEqual(self.workdays("A1:D6"), WRONG_ARGUMENT)

    def test_names_and_the_pace_know_them_too(self):
        self.assertEqual(self.compute(self.sheet, "=HOLIDAY(A2;A1:D6)"), "Ngày hội toàn xã")
        self.assertEqual(self.compute(self.sheet, "=HOLIDAY(A3;A1:D6)"), "")
        pace = "=QUOTA_PACE(22;1;DATE(2026;10;1);DATE(2026;10;31);A1:D6)"
        self.assertEqual(self.compute(self.sheet, pace), 1.0)

    def test_in_a_workbook_that_counts_from_1904(self):
        self.sheet = self.new_sheet(self.ROWS, NULL_DATE_1904)
        self.assertEqual(self.sheet.getCellRangeByName("A2").Value, serial(day(2026, 10, 16)) - 1462)
        self.assertEqual(self.workdays("A1:D6"), 21.0)


class Dates(ExtensionCase):
    def test_the_same_day_is_another_number_in_a_workbook_that_counts_from_1904(self):
        formula = '=REPORT_DUE("xa-mo-cay";"2026-Q3")'
        self.assertEqual(self.compute(self.new_sheet(), formula), 46279.0)
        self.assertEqual(self.compute(self.new_sheet(None, NULL_DATE_1904), formula), 44817.0)

    def test_a_program_that_calls_a_function_without_a_workbook_counts_as_usual(self):
        call = self.office.service("com.sun.star.sheet.FunctionAccess").callFunction
        self.assertEqual(call("VN.ANSINH.CALENDAR.START", ("2026-Q3",)), serial(day(2026, 7, 1)))

    def test_a_result_with_a_date_format_shows_the_day(self):
        document = self.open()
        cell = document.Sheets.getByIndex(0).getCellRangeByName("J20")
        cell.Formula = '=REPORT_DUE("xa-mo-cay";"2025-Q4")'
        key = document.NumberFormats.queryKey("DD/MM/YYYY", cell.CharLocale, False)
        cell.NumberFormat = key if key != -1 else document.NumberFormats.addNew("DD/MM/YYYY", cell.CharLocale)
        self.assertEqual(cell.String, "14/12/2025")

    def test_the_first_and_the_last_year(self):
        sheet = self.new_sheet()
        self.assertEqual(self.compute(sheet, "=PERIOD_START(1900)"), 2.0)
        self.assertEqual(self.compute(sheet, "=PERIOD_END(2100)"), serial(day(2100, 12, 31)))
        for formula in ("=PERIOD_START(1899)", "=PERIOD_END(2101)", '=PERIOD_NEXT("2100-Q4")', '=PERIOD(1;"năm")'):
            self.assertEqual(self.compute(sheet, formula), WRONG_ARGUMENT, formula)

    def test_the_time_of_day_is_ignored(self):
        sheet = self.new_sheet({"B2": "=DATE(2026;9;14)+TIME(23;59;59)", "C2": "=DATE(2026;9;14)+TIME(16;30;0)"})
        self.assertEqual(self.compute(sheet, "=REPORT_STATUS(DATE(2026;9;14);B2;C2)"), "Đúng hạn")
        self.assertEqual(self.compute(sheet, '=PERIOD(B2;"quý")'), "2026-Q3")


class Register(ExtensionCase):
    """The register of reports with dates as clerks type them: what Calc takes as a date counts, what stays a text is
    refused, and never a wrong day in between."""

    AS_DATES = ("14/9/2026", "14/09/2026", "14/9/26", "2026-09-14", "14/9/2026 16:30", "=DATE(2026;9;14)")
    AS_TEXTS = ("'14/9/2026", "14-9-2026", "ngày 14/9/2026", "14.9.2026", "14/9/2026 (fax)", "31/9/2026", "9/14/2026", "9/14/2026 chiều", "đã gửi",
                "đã gửi 14/9")

    def typed(self, sheet, address, text):
        cell = sheet.getCellRangeByName(address)
        cell.FormulaLocal = text
        return cell

    def test_as_typed_under_a_vietnamese_locale(self):
        sheet = self.new_sheet({"B2": '=REPORT_DUE("xa-mo-cay";"2026-Q3")', "D2": day(2026, 9, 20)})
        status = "=REPORT_STATUS(B2;C2;D2)"
        for text in self.AS_DATES:
            with self.subTest(text):
                cell = self.typed(sheet, "C2", text)
                self.assertEqual(int(cell.Value), serial(day(2026, 9, 14)))
                self.assertEqual(self.compute(sheet, status), "Đúng hạn")
        for text in self.AS_TEXTS:
            with self.subTest(text):
                cell = self.typed(sheet, "C2", text)
                self.assertEqual(cell.Type, TEXT)
                self.assertEqual(self.compute(sheet, status), WRONG_ARGUMENT)

    def test_a_row_from_the_due_date_to_the_receipt(self):
        sheet = self.new_sheet({"A2": "2026-Q3", "B2": '=REPORT_DUE("xa-mo-cay";A2)', "D2": day(2026, 9, 1)})
        cell = sheet.getCellRangeByName("E2")
        cell.Formula = '=REPORT_STATUS(B2;C2;D2)'
        self.assertEqual(result_of(cell), "Còn 13 ngày")
        for on, wanted in ((day(2026, 9, 14), "Hạn cuối hôm nay"), (day(2026, 9, 16), "Quá hạn 2 ngày")):
            fill(sheet, {"D2": on})
            self.assertEqual(result_of(cell), wanted)
        fill(sheet, {"C2": day(2026, 9, 15)})
        self.assertEqual(result_of(cell), "Trễ 1 ngày")
        fill(sheet, {"C2": '=""'})
        self.assertEqual(result_of(cell), "Quá hạn 2 ngày")
        fill(sheet, {"A2": "2026-H2"})
        self.assertEqual(result_of(cell), "Chưa quy định hạn")

    def test_a_date_merged_over_three_villages_counts_for_the_first_alone(self):
        """A merged cell has its value in its first row; what the other rows see is a blank, and so not sent."""
        sheet = self.new_sheet({"B2": day(2026, 9, 14), "B3": day(2026, 9, 14), "B4": day(2026, 9, 14),
                                "C2": day(2026, 9, 12), "D2": day(2026, 9, 16)})  # fmt: skip
        sheet.getCellRangeByName("C2:C4").merge(True)
        statuses = [self.compute(sheet, f"=REPORT_STATUS(B{row};C{row};$D$2)") for row in (2, 3, 4)]
        self.assertEqual(statuses, ["Đúng hạn", "Quá hạn 2 ngày", "Quá hạn 2 ngày"])

    def test_day_and_month_swapped(self):
        """4/9 typed under a Vietnamese locale is 4 September; 9/12 for 12/9 would be a receipt in the future, which is
        refused instead of counted."""
        sheet = self.new_sheet({"B2": day(2026, 9, 14), "D2": day(2026, 9, 20)})
        cell = self.typed(sheet, "C2", "4/9/2026")
        self.assertEqual(int(cell.Value), serial(day(2026, 9, 4)))
        self.assertEqual(self.compute(sheet, "=REPORT_STATUS(B2;C2;D2)"), "Đúng hạn")
        fill(sheet, {"C2": day(2026, 12, 9)})
        self.assertEqual(self.compute(sheet, "=REPORT_STATUS(B2;C2;D2)"), WRONG_ARGUMENT)

    def test_a_year_as_a_number_and_a_month_that_calc_takes_for_a_date(self):
        sheet = self.new_sheet()
        self.assertEqual(self.typed(sheet, "A2", "2026").Type, VALUE)
        self.assertEqual(self.compute(sheet, "=PERIOD_LABEL(A2)"), "năm 2026")
        month = self.typed(sheet, "A2", "2026-09")
        found = self.compute(sheet, "=PERIOD_LABEL(A2)")
        self.assertEqual(found, "tháng 9/2026" if month.Type == TEXT else WRONG_ARGUMENT)


if __name__ == "__main__":
    unittest.main()
