#!/usr/bin/python3
"""The sheet *Tham số*: written as one undo step, read back by the functions, changed by the clerk, checked by the command."""

import datetime
import re
import unicodedata
import unittest

from allocate_case import AllocateCase, settle
from ansinh_office import differences, snapshot, undo_titles
from office_case import (
    NULL_DATE_1904, USUAL_NULL_DATE, WRONG_ARGUMENT, Err, fill, installed_profile, result_of, serial,
)  # fmt: skip
from com.sun.star.lang import Locale
from com.sun.star.sheet.CellFlags import FORMULA
from com.sun.star.sheet.ValidationType import LIST
from com.sun.star.util import Date

SHEET = "Tham số"
TITLE = "Lập trang Tham số"
HEADERS = ("Mã", "Nội dung", "Giá trị", "Đơn vị tính", "Căn cứ", "Áp dụng từ ngày", "Đến ngày", "Ghi chú")
PROFILES = ("xa-mo-cay", "tinh-thanh-hoa", "phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014")
PERIODS = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-H1", "2026-H2", "2026", "2026-09")
TABLE = "$'Tham số'.$A$1:$H$400"


def setUpModule():
    AllocateCase.installed = installed_profile()


class ParametersCase(AllocateCase):
    def parameters(self, document, **arguments):
        return self.office.command(document, "parameters", arguments)

    def with_sheet(self, profile="xa-mo-cay", on="2026-01-01"):
        document = self.workbook({})
        outcome = self.parameters(document, profile=profile, on=on)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        return document

    def refused_parameters(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.parameters(document, **arguments))

    def table(self, document):
        """{code: (row, cells)} of the sheet; of several rows with a code the first, which is the earliest in time."""
        sheet = document.Sheets.getByName(SHEET)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = sheet.getCellRangeByPosition(0, 0, 7, cursor.RangeAddress.EndRow).getDataArray()
        return {row[0]: (number, row) for number, row in reversed(list(enumerate(rows))) if row[0]}

    def value_cell(self, document, code):
        return document.Sheets.getByName(SHEET).getCellByPosition(2, self.table(document)[code][0])


class Written(ParametersCase):
    def test_one_undo_step_that_undoes_and_redoes_all_of_it(self):
        for profile in PROFILES:
            with self.subTest(profile):
                document = self.workbook({"A1": "Sổ công tác", "B2": 5})
                before = snapshot(document)
                outcome = self.parameters(document, profile=profile, on="2026-01-01")
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
                self.check_sentence(outcome.sentence)
                self.assertIn("01/01/2026", outcome.sentence)
                self.assertEqual(tuple(document.Sheets.ElementNames), (document.Sheets.getByIndex(0).Name, SHEET))
                self.assertEqual(undo_titles(document), (TITLE,))
                after = snapshot(document)
                manager = document.getUndoManager()
                for _ in range(2):
                    manager.undo()
                    self.assertEqual(differences(before, snapshot(document)), [])
                    self.assertEqual(undo_titles(document), ())
                    manager.redo()
                    self.assertEqual(differences(after, snapshot(document)), [])


    def test_what_stands_in_it(self):
        document = self.with_sheet()
        rows = self.table(document)
        self.assertEqual(rows["Mã"], (0, HEADERS))
        self.assertEqual(rows["meeting_months"][1][2:5], (3.0, "tháng", "Điều 7.2"))
        self.assertEqual(rows["reports.quarter.1.day"][1][2], 15.0)
        self.assertEqual(rows["reports.quarter.1.strictly_before"][1][2], "có")
        self.assertEqual(rows["standing_body"][1][2], "chưa quy định")

    def test_dates_show_day_month_and_year_whatever_the_locale_and_the_null_date(self):
        for locale in (Locale("vi", "VN", ""), Locale("en", "US", ""), Locale("de", "DE", "")):
            for null_date in (USUAL_NULL_DATE, NULL_DATE_1904):
                with self.subTest(locale.Language, null_date=null_date):
                    document = self.workbook({})
                    document.CharLocale = locale
                    document.NullDate = Date(null_date.day, null_date.month, null_date.year)
                    settle(document)
                    self.assertEqual(self.parameters(document, profile="xa-mo-cay", on="2026-01-01").state, "SUCCESS")
                    row, cells = self.table(document)["base_salary"]
                    self.assertEqual(cells[5], serial(datetime.date(2024, 7, 1), null_date))
                    sheet = document.Sheets.getByName(SHEET)
                    shown = [sheet.getCellByPosition(column, row).String for column in (5, 2)]
                    marks = {"vi": ["01/07/2024", "2.340.000"], "en": ["01/07/2024", "2,340,000"],
                             "de": ["01.07.2024", "2.340.000"]}  # fmt: skip
                    self.assertEqual(shown, marks[locale.Language])

    def test_choices_come_with_their_list(self):
        document = self.with_sheet()
        rule = self.value_cell(document, "meeting_written_opinion").Validation
        self.assertEqual((rule.Type, rule.ShowErrorMessage), (LIST, True))
        self.assertEqual(rule.getFormula1(), '"không";"có";"chưa quy định"')
        self.assertNotEqual(self.value_cell(document, "meeting_months").Validation.Type, LIST)

    def test_it_is_the_law_of_the_day_asked_for(self):
        salaries = [self.table(self.with_sheet(on=on))["base_salary"][1][2] for on in ("2026-06-30", "2026-07-01")]
        self.assertEqual(salaries, [2340000.0, 2530000.0])

    def test_texts_from_outside_stay_texts(self):
        sheet = self.with_sheet().Sheets.getByName(SHEET)
        self.assertEqual(sheet.queryContentCells(FORMULA).RangeAddresses, ())

    def test_without_a_day_it_is_the_law_of_today(self):
        document = self.workbook({})
        said = self.parameters(document, profile="xa-mo-cay").sentence
        day = datetime.datetime.strptime(re.search(r"\d{2}/\d{2}/\d{4}", said)[0], "%d/%m/%Y").date()
        self.assertLessEqual(abs(day - datetime.date.today()), datetime.timedelta(days=1))

    def test_it_goes_through_every_file_format(self):
        document = self.with_sheet("tinh-thanh-hoa")
        for ending in (".ods", ".fods", ".xlsx"):
            with self.subTest(ending):
                again = self.open(self.office.store(document, self.folder / f"tham-so{ending}"))
                self.assertEqual(self.table(again), self.table(document))
                self.assertEqual(self.parameters(again, check=SHEET).state, "SUCCESS")
                cell = again.Sheets.getByIndex(0).getCellRangeByName("B2")
                cell.Formula = f'=REPORT_DUE({TABLE};"2026-Q4";2)'
                self.assertEqual(result_of(cell), serial(datetime.date(2027, 1, 9)))


class Asked(ParametersCase):
    """The functions answer from the sheet as they do from the shipped regulation, until the clerk changes it."""

    def asked(self, document, formula):
        cell = document.Sheets.getByIndex(0).getCellRangeByName("J20")
        cell.Formula = formula
        return result_of(cell)

    def test_the_sheet_says_what_the_regulation_says(self):
        for profile in PROFILES:
            document = self.with_sheet(profile)
            for period in PERIODS:
                for tier in ("1", "2", "3"):
                    with self.subTest(profile, period=period, tier=tier):
                        answers = [self.asked(document, f'=REPORT_DUE({which};"{period}";{tier})')
                                   for which in (f'"{profile}"', TABLE)]
                        self.assertEqual(answers[0], answers[1])
            meetings = [self.asked(document, f"=MEETING_DUE({which};DATE(2025;11;30))") for which in (f'"{profile}"', TABLE)]
            self.assertEqual(meetings[0], meetings[1], profile)

    def test_a_changed_day_changes_the_answer_at_once_and_undo_brings_it_back(self):
        document = self.with_sheet()
        formula = f'=REPORT_DUE({TABLE};"2026-Q3")'
        self.assertEqual(self.asked(document, formula), serial(datetime.date(2026, 9, 14)))
        answer = document.Sheets.getByIndex(0).getCellRangeByName("J20")
        self.value_cell(document, "reports.quarter.1.day").Value = 20
        self.assertEqual(result_of(answer), serial(datetime.date(2026, 9, 19)))
        document.getUndoManager().undo()
        self.assertEqual(result_of(answer), serial(datetime.date(2026, 9, 14)))
        self.value_cell(document, "reports.quarter.1.strictly_before").String = "không"
        self.assertEqual(result_of(answer), serial(datetime.date(2026, 9, 15)))

    def test_a_broken_value_is_refused(self):
        document = self.with_sheet()
        formula = f'=REPORT_DUE({TABLE};"2026-Q3")'
        for break_ in (lambda cell: setattr(cell, "Value", 45), lambda cell: setattr(cell, "String", "ngày rằm")):
            break_(self.value_cell(document, "reports.quarter.1.day"))
            self.assertEqual(self.asked(document, formula), WRONG_ARGUMENT)
            document.getUndoManager().undo()
        self.value_cell(document, "reports.quarter.1.day").Formula = "=1/0"
        self.assertIsInstance(self.asked(document, formula), Err)

    def test_where_the_table_lies_and_how_much_more_is_referred_to_does_not_matter(self):
        document = self.with_sheet()
        sheet = document.Sheets.getByName(SHEET)
        wanted = serial(datetime.date(2026, 9, 14))
        sheet.Rows.insertByIndex(0, 3)
        sheet.Columns.insertByIndex(0, 1)
        fill(sheet, {"A1": "BẢNG THAM SỐ NĂM 2026"})
        for area in ("$A$1:$I$400", "$B$4:$I$300", "$A$1:$J$1000"):
            self.assertEqual(self.asked(document, f"=REPORT_DUE($'Tham số'.{area};\"2026-Q3\")"), wanted, area)
        self.assertEqual(self.asked(document, "=REPORT_DUE($'Tham số'.$B$5:$I$300;\"2026-Q3\")"), WRONG_ARGUMENT)

    def test_in_a_workbook_that_counts_from_1904(self):
        document = self.workbook({})
        document.NullDate = Date(1, 1, 1904)
        self.assertEqual(self.parameters(document, profile="xa-mo-cay", on="2026-01-01").state, "SUCCESS")
        self.assertEqual(self.asked(document, f'=REPORT_DUE({TABLE};"2026-Q3")'), 44817.0)
        rule = self.value_cell(document, "reports.quarter.1.day").CellAddress.Row
        sheet = document.Sheets.getByName(SHEET)
        sheet.getCellByPosition(5, rule).Value = 44817  # this rule holds from 14/9/2026 on
        self.assertIsInstance(self.asked(document, f'=REPORT_DUE({TABLE};"2026-Q2")'), Err)


class Checked(ParametersCase):
    def test_a_sheet_as_it_was_written_can_be_used(self):
        for profile in PROFILES:
            document = self.with_sheet(profile)
            settle(document)
            before = snapshot(document)
            for where in (SHEET, "$'Tham số'.$A$1:$H$400"):
                outcome = self.parameters(document, check=where)
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
                self.check_sentence(outcome.sentence)
            self.assertEqual(differences(before, snapshot(document)), [])
            self.assertFalse(document.isModified())

    def test_every_wrong_cell_is_named_with_what_is_allowed(self):
        document = self.with_sheet()
        changes = {"reports.quarter.1.day": 45, "meeting_months": "ba tháng", "meeting_written_opinion": "đôi khi",
                   "base_salary": "nhiều"}  # fmt: skip
        rows = {}
        for code, value in changes.items():
            cell = self.value_cell(document, code)
            rows[code] = cell.CellAddress.Row + 1
            setattr(cell, "Value" if isinstance(value, int) else "String", value)
        said = self.refused_parameters(document, "từ 1 đến 31", "ba tháng", "không, có", "nhiều", check=SHEET)
        for code, row in rows.items():
            self.assertIn(f"C{row}", said, code)

    def test_the_reports_due_next_are_told_with_a_safe_day(self):
        document = self.with_sheet()
        outcome = self.parameters(document, check=SHEET, on="2025-12-01")
        self.assertIn("báo cáo quý IV/2025, cấp 1", outcome.sentence)
        self.assertIn("14/12/2025, rơi vào cuối tuần, nên gửi chậm nhất ngày làm việc 12/12/2025", outcome.sentence)
        self.value_cell(document, "reports.quarter.1.day").Value = 11
        outcome = self.parameters(document, check=SHEET, on="2025-12-01")
        self.assertIn("báo cáo quý IV/2025, cấp 1: hạn cuối ngày 10/12/2025", outcome.sentence)
        silent = self.parameters(self.with_sheet("phuong-quy-nhon"), check=SHEET, on="2025-12-01")
        self.assertIn("chưa quy định ngày gửi báo cáo", silent.sentence)

    def test_a_missing_row_and_an_unknown_code(self):
        document = self.with_sheet()
        sheet = document.Sheets.getByName(SHEET)
        row = self.table(document)["meeting_months"][0]
        sheet.getCellByPosition(0, row).String = "meeting_moths"
        self.refused_parameters(document, f"A{row + 1}", "meeting_moths", "meeting_months", check=SHEET)

    def test_what_is_no_table(self):
        document = self.workbook({"A1": "Sổ công tác"})
        self.refused_parameters(document, "Mã", "Giá trị", check="A1:H9")
        self.refused_parameters(document, "Không có trang", check="Trang nào đó")


class Refused(ParametersCase):
    def test_unknown_profiles_and_arguments(self):
        document = self.workbook({"A1": 1})
        self.refused_parameters(document, "xa-tan-an", *PROFILES, profile="xa-tan-an", on="2026-01-01")
        self.refused_parameters(document, "profile=", "check=", *PROFILES)
        self.refused_parameters(document, "profile=", "check=", profile="xa-mo-cay", check=SHEET)
        self.refused_parameters(document, "2026-13-01", profile="xa-mo-cay", on="2026-13-01")
        self.refused_parameters(document, "year", "profile", profile="xa-mo-cay", year="2026")

    def test_a_sheet_of_that_name_also_one_that_only_looks_so(self):
        for name in (SHEET, "THAM SỐ", unicodedata.normalize("NFD", SHEET)):
            with self.subTest(ascii(name)):
                document = self.workbook({"A1": 1}, name)
                self.refused_parameters(document, "đã có trang", profile="xa-mo-cay", on="2026-01-01")

    def test_a_protected_structure(self):
        document = self.workbook({"A1": 1})
        document.protect("")
        settle(document)
        self.refused_parameters(document, "Bảo vệ cấu trúc", profile="xa-mo-cay", on="2026-01-01")

    def test_a_document_opened_read_only(self):
        path = self.office.store(self.workbook({"A1": 1}), self.folder / "chi-doc.ods")
        document = self.open(path, read_only=True)
        self.refused_parameters(document, "chỉ đọc", profile="xa-mo-cay", on="2026-01-01")


if __name__ == "__main__":
    unittest.main()
