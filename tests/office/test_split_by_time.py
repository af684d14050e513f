#!/usr/bin/python3
"""`split-by-time` in a real office: one total into a new table, a column of targets into columns, undo, refusals."""

import datetime
import unittest

from allocate_case import AllocateCase, settle
from ansinh_office import command_url, differences, snapshot, undo_titles
from ansinh_snapshot import address
from com.sun.star.sheet.ConditionOperator import LESS_EQUAL
from com.sun.star.sheet.ValidationAlertStyle import STOP
from com.sun.star.sheet.ValidationType import WHOLE
from com.sun.star.util import CellProtection
from office_case import ExtensionCase, fill, installed_profile

TITLE = "Chia chỉ tiêu theo thời gian"
MONTHS = [f"Tháng {month}" for month in range(1, 13)]


def setUpModule():
    ExtensionCase.installed = installed_profile()


def commune(headers, targets, at=1):
    """STT, Thôn, Chỉ tiêu and the headers of periods, a row for each target and their sum."""
    entries = {address(x, at - 1): text for x, text in enumerate(["STT", "Thôn", "Chỉ tiêu", *headers])}
    for place, target in enumerate(targets):
        entries |= {address(0, at + place): place + 1, address(1, at + place): f"Thôn {place + 1}"}
        if target is not None:
            entries[address(2, at + place)] = target
    last = at + len(targets)
    return entries | {address(1, last): "Cộng", address(2, last): f"=SUM({address(2, at)}:{address(2, last - 1)})"}


class SplitCase(AllocateCase):
    def split(self, document, **arguments):
        return self.office.command(document, "split-by-time", {key.rstrip("_"): str(value) for key, value in arguments.items()})

    def refused_split(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.split(document, **arguments))

    def done(self, document, title=TITLE, **arguments):
        """SUCCESS, and one step that undoes and redoes the whole document."""
        before, steps = snapshot(document), undo_titles(document)
        outcome = self.split(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        self.assertEqual(undo_titles(document), (title, *steps))
        self.check_undo_and_redo(document, before, snapshot(document))
        return outcome.sentence

    def rows(self, document, area):
        table = document.CurrentController.ActiveSheet
        return [[cell if isinstance(cell, str) else int(cell) for cell in row] for row in table.getCellRangeByName(area).getDataArray()]

    def shown(self, document, *cells):
        table = document.CurrentController.ActiveSheet
        return [table.getCellRangeByName(cell).String for cell in cells]


class OneTotal(SplitCase):
    def test_months_of_a_year_by_working_days(self):
        document = self.workbook({"A1": "Chỉ tiêu năm", "B1": 475})
        sentence = self.done(document, total="B1", year=2026, grain="month", into="A3")
        self.assertIn("475 người cho 12 tháng từ 01/01/2026 đến 31/12/2026, ghi vào A3:F16", sentence)
        table = self.rows(document, "A3:F16")
        self.assertEqual(table[0], ["Kỳ", "Từ ngày", "Đến ngày", "Ngày làm việc", "Chỉ tiêu", "Ghi chú"])
        self.assertEqual([row[0] for row in table[1:13]], [f"Tháng {month}/2026" for month in range(1, 13)])
        self.assertEqual(table[13][0], "Cộng")
        self.assertEqual(sum(row[4] for row in table[1:13]), 475)
        self.assertEqual((table[13][3], table[13][4]), (sum(row[3] for row in table[1:13]), 475))
        self.assertLess(table[2][4], table[3][4])  # Tết
        self.assertEqual(self.shown(document, "B4", "C4", "C5"), ["01/01/2026", "31/01/2026", "28/02/2026"])
        # The same months by the office's own working days, holidays as HOLIDAY knows them.
        fill(document.CurrentController.ActiveSheet, {"H4": '=PERIOD_WORKDAYS("2026-02")'})
        self.assertEqual(self.rows(document, "H4")[0][0], table[2][3])

    def test_weeks_of_a_campaign_are_counted_from_its_start(self):
        document = self.workbook({})
        self.done(document, total=24, start="2025-10-20", end="2025-12-31", grain="week", weights="equal", into="B2")
        table = self.rows(document, "B2:G14")
        self.assertEqual([row[4] for row in table[1:12]], [3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2])
        self.assertEqual([table[1][0], table[11][0], table[11][3]], ["Tuần 1", "Tuần 11", 3])
        self.assertEqual(table[2][5], "Tháng 10: 3; tháng 11: 0")  # 27/10 to 02/11: the weekend is in November
        self.assertEqual(self.shown(document, "C13", "D13"), ["29/12/2025", "31/12/2025"])

    def test_quarters_by_a_season(self):
        document = self.workbook({f"A{row}": value for row, value in enumerate((1, 2, 3, 4), start=1)})
        self.done(document, total=100, year=2026, grain="quarter", weights="A1:A4", into="C1")
        self.assertEqual([row[4] for row in self.rows(document, "C1:H6")], ["Chỉ tiêu", 10, 20, 30, 40, 100])

    def test_what_was_achieved_is_kept(self):
        document = self.workbook({"A1": 20, "A2": 5, "A3": 4})
        sentence = self.done(document, total=120, year=2026, grain="month", weights="equal", into="C1", kept="A1:A12", on="2026-04-10")
        self.assertIn("3 kỳ đã qua (29 người", sentence)
        table = self.rows(document, "C1:H14")
        self.assertEqual([row[4] for row in table[1:13]], [20, 5, 4, 11, 10, 10, 10, 10, 10, 10, 10, 10])
        self.assertEqual([table[1][5], table[4][5]], ["Đã thực hiện", ""])

    def test_a_surplus_leaves_nothing_and_is_said(self):
        document = self.workbook({"A1": 100, "A2": 50})
        sentence = self.done(document, total=120, year=2026, grain="quarter", into="C1", kept="A1:A2")
        self.assertIn("vượt chỉ tiêu 30 người", sentence)
        self.assertEqual([row[4] for row in self.rows(document, "C2:H6")], [100, 50, 0, 0, 150])

    def test_the_workbook_s_own_days_off_count_also_in_1904(self):
        arguments = {"total": 100, "year": 2026, "grain": "month"}
        for null_date in (datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)):
            document = self.open()
            document.NullDate = type(document.NullDate)(null_date.day, null_date.month, null_date.year)
            document.Sheets.insertNewByName("Ngày nghỉ", 1)
            days = {"A1": "Ngày", "B1": "Tên ngày", "C1": "Loại", "A2": datetime.date(2026, 9, 5), "C2": "làm bù", "A3": "09/06/2026", "C3": "nghỉ bù"}
            fill(document.Sheets.getByName("Ngày nghỉ"), days, null_date)
            settle(document)
            with self.subTest(null_date):
                self.done(document, into="A1", **arguments)
                table = document.CurrentController.ActiveSheet
                fill(table, {"H1": '=PERIOD_WORKDAYS("2026-09")', "H2": '=PERIOD_WORKDAYS("2026-06")'})
                # September: one day more. June: one less.
                self.assertEqual([self.rows(document, "D10")[0][0], self.rows(document, "D7")[0][0]],
                                 [self.rows(document, "H1")[0][0] + 1, self.rows(document, "H2")[0][0] - 1])
                self.assertEqual(self.shown(document, "B2"), ["01/01/2026"])

    def test_it_replaces_what_was_there_when_told_so_and_undo_brings_it_back(self):
        document = self.workbook({"A1": "chữ", "E2": "=1+1", "E3": 7})
        self.refused_split(document, "A1", "E2", "E3", "overwrite=yes", total=10, year=2026, grain="quarter", into="A1")
        self.done(document, total=10, year=2026, grain="quarter", into="A1", overwrite="yes")
        self.assertEqual(self.rows(document, "E6")[0][0], 10)

    def test_stored_and_opened_again(self):
        document = self.workbook({})
        self.done(document, total=53, year=2026, grain="week", into="A1")
        for suffix in (".ods", ".xlsx"):
            again = self.open(self.office.store(document, self.folder / f"tuần{suffix}"))
            self.assertEqual(self.rows(again, "A1:F55"), self.rows(document, "A1:F55"), suffix)
            self.assertEqual(self.shown(again, "B2", "C54"), ["01/01/2026", "31/12/2026"], suffix)


class WholeTable(SplitCase):
    TARGETS = [12, 7, 0, 31, 5, 20]

    def check_table(self, document, columns, targets, first=2):
        """Rows and columns add up, in whole numbers; returns what the columns add up to."""
        rows = self.rows(document, f"D{first}:{columns}{first + len(targets) - 1}")
        self.assertEqual([sum(row) for row in rows], targets)
        return [sum(column) for column in zip(*rows, strict=True)]

    def test_columns_are_found_by_their_headers(self):
        for grain, headers, last in (("month", MONTHS, "O"), ("quarter", ["Quý I", "Quý II", "Quý III", "Quý IV"], "G")):
            with self.subTest(grain):
                document = self.workbook(commune(headers, self.TARGETS))
                sentence = self.done(document, total="Chỉ tiêu", year=2026, grain=grain)
                self.assertIn(f"75 người cho {len(headers)}", sentence)
                of_all = self.check_table(document, last, self.TARGETS)
                # The commune's months are the split of the commune's own number.
                alone = self.workbook({})
                self.done(alone, total=75, year=2026, grain=grain, into="A1")
                self.assertEqual(of_all, [row[4] for row in self.rows(alone, f"A2:F{len(headers) + 1}")])
                self.assertEqual(self.shown(document, "D8"), [""])  # the total row is the clerk's

    def test_columns_that_hold_something_are_replaced_when_told_so(self):
        entries = {f"{column}{row}": f"={row}*2" if column == "E" else row for column in "DEFG" for row in range(2, 8)}
        document = self.workbook(commune(["Quý I", "Quý II", "Quý III", "Quý IV"], self.TARGETS) | entries)
        self.refused_split(document, "D2", "E2", "overwrite=yes", total="C", year=2026, grain="quarter")
        self.done(document, total="C", year=2026, grain="quarter", overwrite="yes")
        self.check_table(document, "G", self.TARGETS)

    def test_columns_given_by_the_first_one(self):
        document = self.workbook(commune([], self.TARGETS))
        self.done(document, total="C2:C7", year=2026, grain="quarter", into="F")
        self.assertEqual([sum(row) for row in self.rows(document, "F2:I7")], self.TARGETS)

    def test_what_each_village_achieved_is_kept(self):
        document = self.workbook(commune(MONTHS, self.TARGETS) | {f"Q{row}": 3 for row in range(2, 8)})
        sentence = self.done(document, total="C", year=2026, grain="month", kept="Q2:Q7")
        self.assertIn("Thôn 3 đã vượt chỉ tiêu (cộng lại 3 người)", sentence)
        rows = self.rows(document, "D2:O7")
        self.assertEqual([row[0] for row in rows], [3] * 6)
        self.assertEqual([sum(row) for row in rows], [12, 7, 3, 31, 5, 20])

    def test_a_target_that_is_missing_is_named(self):
        document = self.workbook(commune(MONTHS, [12, None, 5]))
        self.refused_split(document, "C3 để trống", total="C", year=2026, grain="month")

    def test_a_target_typed_as_text_is_named_and_cannot_be_accepted(self):
        document = self.workbook(commune(MONTHS, [12, "7 người", 5]))
        sentence = self.refused_split(document, "C3", "7 người", total="C", year=2026, grain="month")
        self.assertNotIn("numbers=", sentence)

    def test_periods_without_a_column_are_named(self):
        document = self.workbook(commune(MONTHS[:10], self.TARGETS))
        self.refused_split(document, "Tháng 11/2026, Tháng 12/2026", "into=", total="C", year=2026, grain="month")
        self.refused_split(document, "Cột C", total="C", year=2026, grain="month", into="A")
        self.refused_split(document, "10 cột", "12", total="C", year=2026, grain="month", into="D1:M1")

    def test_protected_cells(self):
        document = self.workbook(commune(MONTHS, self.TARGETS))
        table = document.CurrentController.ActiveSheet
        table.getCellRangeByName("A1:N9").CellProtection = CellProtection(False, False, False, False)
        table.protect("")
        settle(document)
        self.refused_split(document, "O2:O7 bị khóa", total="C", year=2026, grain="month")

    def test_columns_of_weeks(self):
        """Also without marks, with a word for a target in front, in any order, beside months that are not asked for."""
        headers = ["Tuần 3", "TUẦN 1", "Tuan 2", "Chỉ tiêu tuần 4", "Tháng 10", "Tuần 5"]
        document = self.workbook(commune(headers, self.TARGETS))
        campaign = {"total": "C", "start": "2025-10-20", "end": "2025-11-20", "grain": "week"}
        sentence = self.done(document, **campaign)
        self.assertIn("75 người cho 5 tuần từ 20/10/2025 đến 20/11/2025", sentence)
        rows = self.rows(document, "D2:I7")
        self.assertEqual([row[4] for row in rows], [""] * 6)  # nobody asked for October
        self.assertEqual([sum(row[:4]) + row[5] for row in rows], self.TARGETS)
        alone = self.workbook({})
        self.done(alone, **campaign | {"total": 75, "into": "A1"})
        weeks = [row[4] for row in self.rows(alone, "A2:F6")]
        in_order = [1, 2, 0, 3, 5]  # where week 1, 2 … stands
        self.assertEqual([sum(row[place] for row in rows) for place in in_order], weeks)

    def test_a_validity_rule_on_target_cells(self):
        document = self.workbook(commune(MONTHS, self.TARGETS))
        cells = document.CurrentController.ActiveSheet.getCellRangeByName("E2:E7")
        rule = cells.Validation
        rule.Type, rule.ErrorAlertStyle, rule.ShowErrorMessage = WHOLE, STOP, True
        rule.setOperator(LESS_EQUAL)
        rule.setFormula1("1")
        cells.Validation = rule
        settle(document)
        self.refused_split(document, "E5", "ràng buộc dữ liệu", total="C", year=2026, grain="month")  # Thôn 4 gets more
        rule = cells.Validation
        rule.setFormula1("100")
        cells.Validation = rule
        settle(document)
        self.done(document, total="C", year=2026, grain="month")
        self.check_table(document, "O", self.TARGETS)

    def test_two_columns_for_a_month_are_a_question(self):
        document = self.workbook(commune([*MONTHS, "T2"], self.TARGETS))
        self.refused_split(document, "Tháng 2/2026", "E, P", "into=", total="C", year=2026, grain="month")

    def test_of_two_columns_for_a_month_that_of_the_product_is_taken(self):
        entries = {"A1": "STT", "B1": "Thôn", "C1": "BHYT tự đóng", "D1": "", "E1": "BHXH tự nguyện", "F1": ""}
        entries |= {"C2": "Chỉ tiêu", "D2": "Quý IV", "E2": "Chỉ tiêu", "F2": "Quý IV"}
        entries |= {f"{column}{row}": value for row in (3, 4, 5) for column, value in zip("ABCE", (row - 2, f"Thôn {row - 2}", 10, 4))}
        document = self.workbook(entries)
        for area in ("C1:D1", "E1:F1"):
            document.CurrentController.ActiveSheet.getCellRangeByName(area).merge(True)
        settle(document)
        last_quarter = {"start": "2026-10-01", "end": "2026-12-31", "grain": "quarter"}
        self.done(document, total="E", **last_quarter)
        self.assertEqual(self.rows(document, "C3:F3")[0], [10, "", 4, 4])

    def test_numbers_achieved_must_reach_from_the_first_village_to_the_last(self):
        document = self.workbook(commune(MONTHS, self.TARGETS) | {f"Q{row}": 3 for row in range(2, 8)})
        for area in ("Q3:Q7", "Q2:Q6"):
            self.refused_split(document, f"kept={area}", "từ dòng 2 đến dòng 7", total="C", year=2026, grain="month", kept=area)

    def test_a_village_without_a_number_achieved_is_named(self):
        document = self.workbook(commune(MONTHS, self.TARGETS) | {f"Q{row}": 3 for row in range(2, 7)})
        self.refused_split(document, "Thôn 6", "Tháng 1/2026", total="C", year=2026, grain="month", kept="Q2:Q7")


class Refusals(SplitCase):
    def test_arguments_are_checked(self):
        document = self.workbook({"A1": 5, "A2": "chữ", "A3": 2, "B1": 0, "B2": 0, "B3": 0, "B4": 0})
        whole = {"total": 10, "year": 2026, "grain": "month", "into": "D1"}
        for phrases, changed in (
            (("total=",), {"total": ""}),
            (("grain=", "quarter", "month", "week"), {"grain": ""}),
            (("day", "quarter, month, week"), {"grain": "day"}),
            (("year=", "start="), {"year": ""}),
            (("1999", "2000 đến 2100"), {"year": 1999}),
            (("abc",), {"year": "abc"}),
            (("into=",), {"into": ""}),
            (("into=F1:F2", "14 dòng, 6 cột"), {"into": "F1:F2"}),
            (("A2",), {"total": "A2"}),
            (("total=-1",), {"total": -1}),
            (("start=1/1/2026",), {"start": "1/1/2026"}),
            (("29/2/2026",), {"start": "2026-02-29"}),
            (("trước ngày bắt đầu",), {"start": "2026-12-01", "end": "2026-11-30"}),
            (("không có ngày làm việc", "10 người"), {"start": "2026-11-28", "end": "2026-11-29"}),
            (("weights=mùa",), {"weights": "mùa"}),
            (("3 số", "12 số"), {"weights": "B1:B3"}),
            (("bằng 0",), {"weights": "B1:B4"}),
            (("A2",), {"kept": "A1:A3"}),
            (("Tháng 2/2026", "chưa có số thực hiện"), {"kept": "A3:A4", "on": "2026-03-01"}),
            (("Tháng 1/2026", "chưa kết thúc"), {"kept": "A1", "on": "2026-01-31"}),
            (("Ngày nghi",), {"holidays": "$'Ngày nghi'.A1:C9"}),
            (("holidays",), {"holidays": "Tết"}),
            (("quy", "total, year, grain"), {"quy": 1}),
        ):
            with self.subTest(**changed):
                self.refused_split(document, *phrases, **whole | changed)

    def test_without_arguments_it_refuses_and_opens_nothing(self):
        document = self.workbook({"A1": 5})
        self.refused(document, "total=", dispatch=lambda: self.dispatch_and_listen(document, command_url("split-by-time")))

    def test_a_read_only_document_is_refused(self):
        path = self.office.store(self.workbook({"A1": 5}), self.folder / "đọc.ods")
        self.refused_split(self.open(path, read_only=True), "chỉ đọc", total="A1", year=2026, grain="month", into="C1")

    def test_a_day_off_that_cannot_be_read_is_named(self):
        document = self.workbook({"A1": datetime.date(2026, 9, 5), "A2": "mai"})
        self.refused_split(document, "ô A2", total=5, year=2026, grain="month", into="D1", holidays="A1:C2")


class English(SplitCase):
    language = "en-US"

    def test_success_and_refusal(self):
        document = self.workbook({})
        sentence = self.done(document, "Split target over time", total=14, year=2026, grain="quarter", weights="equal", into="A1")
        self.assertEqual(sentence, "Split 14 people over 4 quarters from 01/01/2026 to 31/12/2026, written to A1:F6 (Ctrl+Z takes it back).")
        self.assertEqual([row[4] for row in self.rows(document, "A2:F5")], [4, 4, 3, 3])
        self.assertEqual(self.rows(document, "A1:F1")[0][0], "Kỳ")  # cells speak Vietnamese
        document.getUndoManager().clear()
        self.refused_split(document, "Add grain=", total=14, year=2026, into="A9")


if __name__ == "__main__":
    unittest.main()
