#!/usr/bin/python3
"""What `allocate` refuses: one sentence that says what is wrong, where, and what to do; the workbook stays as it was."""

import unittest

import unohelper
from allocate_case import AllocateCase, settle, table_entries
from ansinh_office import command_url, properties, select
from com.sun.star.frame import XStatusListener
from com.sun.star.sheet.ConditionOperator import BETWEEN, GREATER_EQUAL
from com.sun.star.sheet.ValidationAlertStyle import STOP, WARNING
from com.sun.star.sheet.ValidationType import LIST, WHOLE
from office_case import ExtensionCase, fill, installed_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]
SHARES = {"D4": 24, "D5": 18, "D6": 0, "D7": 30, "D8": 13, "D9": 35}
REFUSED = "Chưa giao chỉ tiêu, bảng tính không thay đổi: "


def setUpModule():
    ExtensionCase.installed = installed_profile()


class StatusListener(unohelper.Base, XStatusListener):
    def __init__(self, keep):
        self.statusChanged = keep

    def disposing(self, event):
        pass


class RefusalCase(AllocateCase):
    def simple(self, more=None, *, total=120, units=UNITS):
        """The plainest table with some cells replaced or added."""
        return self.workbook(table_entries(units, total=total) | (more or {}))

    def refused_as(self, document, clauses, **arguments):
        """The whole sentence, for what is collected in one refusal."""
        self.assertEqual(self.refused(document, **arguments), f"{REFUSED}{clauses}.")


class Samples(RefusalCase):
    def test_everything_wrong_with_a_destination_and_a_basis_in_one_sentence(self):
        document = self.sample("n10")
        select(document, "F5")
        self.refused_as(
            document,
            "C6 âm (-4); C7 lỗi #REF!; C8 là chữ “chưa có”; C11 lỗi theo; "
            "F6 đã có công thức; F7 trông như trống nhưng có dấu cách; "
            "F8 đã có số 12; F9:F10 gộp ô, không ghi riêng cho từng đơn vị được; "
            "F5 bị khóa; hãy bỏ bảo vệ trang tính hoặc mở khóa ô; thêm overwrite=yes để ghi đè",
            total=100,
        )

    def test_every_doubtful_number_with_what_it_may_mean(self):
        self.refused_as(
            self.sample("n02"),
            "C4 chứa chữ “1.234”, có thể hiểu là 1.234; "
            "C5 không phải số người nguyên (1,056), có thể hiểu là 1.056; "
            "C6 chứa chữ “1,120”, có thể hiểu là 1.120; "
            "C7 chứa chữ “980 người”, có thể hiểu là 980; "
            "C8 chứa chữ “1 045”, có thể hiểu là 1.045; "
            "C9 hiện “1.150” nhưng giá trị gấp nghìn lần, có thể hiểu là 1.150; "
            "thêm numbers=accept để đồng ý với các số hiểu lại",
            total=100, basis="C4:C9", into="G4:G9",
        )  # fmt: skip

    def test_too_little_room_says_by_how_much(self):
        document = self.sample("n10")
        table = document.Sheets.getByIndex(0)
        table.unprotect("")
        table.getCellRangeByName("F9:F10").merge(False)
        fill(table, {"C6": 4, "C7": 16, "C8": 10, "E8": 10})
        settle(document)
        select(document, "F5")
        self.refused(document, "80", "thiếu 20", "chỉ tiêu 100", total=100, max="E5:E10", overwrite="yes")


class Tables(RefusalCase):
    def test_an_empty_sheet_and_one_with_notes_only(self):
        for entries in ({}, {"B2": "Ghi chú", "C7": "đã gọi điện"}, {"A1": 5, "A2": 6}):
            with self.subTest(entries=entries):
                self.refused(self.workbook(entries), "Không tìm thấy bảng nào", "basis=", "into=", total=10)

    def test_a_table_without_units(self):
        self.refused(self.workbook({"A1": "STT", "B1": "Thôn", "C1": "Chưa tham gia", "D1": "Chỉ tiêu"}), total=10)

    def test_several_tables_and_the_cursor_in_none(self):
        document = self.sample("n06")
        select(document, "L2")
        self.refused(document, "A4:E11", "G4:J11", "A13:D16", "table=")

    def test_an_area_that_is_no_table(self):
        self.refused(self.simple(), "M4:N9", "table=", table="M4:N9")
        self.refused(self.simple(), "đây", "table=", table="đây")

    def test_two_products_and_the_cursor_in_neither(self):
        document = self.sample("n01")
        select(document, "K13")
        self.refused(document, "F", "J", "product=bhyt", "product=bhxh", "into=")

    def test_an_unknown_product(self):
        self.refused(self.sample("n01"), "product=bhtn", "bhyt", "bhxh", product="bhtn")

    def test_no_target_column_and_no_basis(self):
        units = [(name, 1) for name, _ in UNITS]
        header = ("STT", "Thôn", "Trưởng thôn", "Chỉ tiêu")
        document = self.workbook(table_entries(units, total=10, header=header))
        self.refused(document, "basis=")
        header = ("STT", "Thôn", "Chưa tham gia", "Ghi chú")
        self.refused(self.workbook(table_entries(UNITS, header=header)), "into=", total=10)

    def test_the_same_column_as_basis_and_target(self):
        self.refused(self.simple(), "Cột C", basis="C", into="C", overwrite="yes")


class Totals(RefusalCase):
    def test_totals_that_are_no_number_of_people(self):
        document = self.simple()
        for total in ("12,5", "1.200", "1200 người", "abc", "-3", "99999999999999999999", "9007199254740993", "F99", "A1:A2"):
            with self.subTest(total=total):
                self.refused(document, total, total=total)

    def test_a_total_that_is_too_large_is_not_called_a_fraction(self):
        for total in ("99999999999999999999", "9007199254740993"):
            with self.subTest(total=total):
                self.refused(self.simple(), "9.007.199.254.740.992", total=total)

    def test_a_total_cell_that_holds_none(self):
        for entry in ("một trăm", 12.5, -3, "=1/0"):
            with self.subTest(entry=entry):
                self.refused(self.simple({"H1": entry}), "H1", total="H1")
                self.refused(self.simple({"D10": entry}), "D10" if isinstance(entry, float | int) else "total=")

    def test_no_total_anywhere(self):
        self.refused_as(
            self.simple(total=None),
            "cột D chưa có tổng chỉ tiêu ghi sẵn ở dòng tổng; hãy thêm total= với số người cần giao",
        )
        self.refused(self.simple({"D10": "=SUM(D4:D9)"}), "total=")

    def test_below_the_minimums_with_the_units_that_have_one(self):
        document = self.simple({"E3": "Tối thiểu", "E4": 70, "E7": 80})
        self.refused(document, "150", "vượt 30", "chỉ tiêu 120", "Thôn 1, Thôn 4", min="E")

    def test_above_the_maximums(self):
        self.refused(self.simple(), "50", "thiếu 70", "chỉ tiêu 120", max=10)

    def test_above_the_maximums_where_a_unit_without_basis_could_have_helped(self):
        self.refused(self.simple(), "thiếu 2", "căn cứ bằng 0", "Thôn 3", max="30", total=152)

    def test_minimum_above_maximum_names_the_units(self):
        document = self.simple({"E3": "Tối thiểu", "E5": 9, "E8": 8, "F3": "Tối đa", "F5": 3, "F8": 4})
        self.refused(document, "Thôn 2, Thôn 5", min="E", max="F")

    def test_nobody_has_a_basis(self):
        self.refused(self.simple(units=[(name, 0) for name, _ in UNITS]), "120", "bằng 0")

    def test_bounds_that_are_none(self):
        for bound in ("-1", "99999999999999999999"):
            with self.subTest(bound=bound):
                self.refused(self.simple(), f"min={bound}", min=bound)
        document = self.simple({"E3": "Tối đa", "E4": "nhiều", "E5": 2.5, "E6": -1, "E7": "=1/0"})
        self.refused(document, "E4", "E5", "E6", "E7", max="E")


class Basis(RefusalCase):
    def test_texts_blanks_negatives_errors_and_fractions_all_at_once(self):
        units = [("Thôn 1", "nhiều"), ("Thôn 2", None), ("Thôn 3", -7), ("Thôn 4", "=1/0"), ("Thôn 5", 12.25), ("Thôn 6", 87)]
        self.refused_as(
            self.simple(units=units),
            "C4 là chữ “nhiều”; C5 để trống; C6 âm (-7); C7 lỗi #DIV/0!; C8 không phải số người nguyên (12,250), "
            "có thể hiểu là 12.250; C10 lỗi theo; thêm numbers=accept để đồng ý với các số hiểu lại",
        )

    def test_what_has_no_whole_reading_cannot_be_agreed_to(self):
        units = [("Thôn 1", "nhiều"), ("Thôn 2", " "), ("Thôn 3", -7), ("Thôn 4", "12/24"), ("Thôn 5", 0.5), ("Thôn 6", 87)]
        units[4] = ("Thôn 5", 1 / 3)
        self.refused(self.simple(units=units), "C4", "C5", "C6", "C7", "C8", numbers="accept")

    def test_many_faults_of_a_kind_are_counted_after_a_dozen(self):
        units = [(f"Thôn {index}", -index) for index in range(1, 41)]
        sentence = self.refused(self.simple(units=units, total=10), "C4 âm (-1)", "C15 âm (-12)", "và 28 chỗ khác")
        self.assertNotIn("C16", sentence)


class Destinations(RefusalCase):
    def test_cells_that_hold_something(self):
        document = self.simple({"D4": 7, "D5": "x", "D6": '=""', "D7": "  ", "D8": 1.5, "D9": "=1/0"})
        self.refused_as(
            document,
            "D4 đã có số 7; D5 đã có chữ “x”; "
            "D6 đã có công thức; D7 trông như trống nhưng có dấu cách; "
            "D8 đã có số 1,50; D9 đã có công thức; "
            "thêm overwrite=yes để ghi đè",
        )

    def test_overwriting_agreed_does_not_open_merged_locked_or_array_cells(self):
        document = self.simple({"D4": 5})
        table = document.Sheets.getByIndex(0)
        table.getCellRangeByName("D5:D6").merge(True)
        table.getCellRangeByName("D8:E9").setArrayFormula("=B8:C9")
        self.refused(document, "D5:D6 gộp ô", "D8:D9 thuộc một công thức mảng", overwrite="yes")
        table.protect("")
        settle(document)
        sentence = self.refused(document, "D4:D9 bị khóa", "bỏ bảo vệ trang tính", overwrite="yes")
        self.assertIn("gộp ô", sentence)

    def test_a_protected_sheet_whose_target_cells_are_open_is_written(self):
        document = self.simple()
        table = document.Sheets.getByIndex(0)
        protection = table.getCellRangeByName("D4:D9").CellProtection
        protection.IsLocked = False
        table.getCellRangeByName("D4:D9").CellProtection = protection
        table.protect("")
        settle(document)
        self.written(document, SHARES)

    def validity(self, document, cells, kind, operator, first, second="", *, style=STOP):
        area = document.Sheets.getByIndex(0).getCellRangeByName(cells)
        rule = area.Validation
        rule.Type, rule.ErrorAlertStyle, rule.ShowErrorMessage = kind, style, True
        rule.setOperator(operator)
        rule.setFormula1(first)
        rule.setFormula2(second)
        area.Validation = rule
        settle(document)

    def test_a_validity_rule_against_the_number(self):
        document = self.simple()
        self.validity(document, "D4:D9", WHOLE, BETWEEN, "1", "29")
        self.refused_as(document, "D6:D7, D9 có ràng buộc dữ liệu không cho ghi số này")
        self.validity(document, "D4:D9", WHOLE, GREATER_EQUAL, "0")
        self.written(document, SHARES)

    def test_a_rule_that_cannot_be_decided_stops_and_one_that_only_warns_does_not(self):
        document = self.simple()
        self.validity(document, "D7", LIST, BETWEEN, "$Z$1:$Z$5")
        self.refused(document, "D7 có ràng buộc")
        self.validity(document, "D7", WHOLE, BETWEEN, "1", "2", style=WARNING)
        self.written(document, SHARES)

    def test_hidden_rows_without_an_answer(self):
        document = self.simple()
        for row in (5, 8):
            document.Sheets.getByIndex(0).Rows.getByIndex(row - 1).IsVisible = False
        settle(document)
        self.refused(document, "dòng 5, 8 đang ẩn", "hidden=include", "hidden=exclude")
        self.written(document, {"D4": 32, "D6": 0, "D7": 41, "D9": 47}, hidden="exclude")

    def test_formulas_need_one_range_and_numbers_as_they_stand(self):
        document = self.sample("n01")
        select(document, "F13")
        self.refused_as(document, "không ghi được công thức vì giữa các đơn vị có dòng khác; hãy dùng as=values", as_="formulas")
        self.refused(self.simple(), "as=values", as_="formulas", numbers="accept")


class Arguments(RefusalCase):
    def test_names_and_values_that_do_not_exist(self):
        cases = [
            ({"totla": 5}, ["totla", "total, basis, into, min, max"]),
            ({"as": "formula"}, ["as", "“formula”", "values, formulas"]),
            ({"hidden": "yes"}, ["hidden", "“yes”", "include", "exclude"]),
            ({"overwrite": "Yes"}, ["overwrite", "“Yes”", "no, yes"]),
            ({"numbers": "ok"}, ["numbers", "“ok”", "accept"]),
            ({"method": "wegner"}, ["wegner", "hamilton"]),
            ({"basis": "Số trẻ em"}, ["basis=Số trẻ em", "chữ cái"]),
            ({"into": "Chỉ tiu"}, ["into=Chỉ tiu"]),
            ({"max": "Cao nhất"}, ["max=Cao nhất"]),
            ({"basis": "ZZZZ"}, ["basis=ZZZZ"]),
            ({"basis": "C4:D9"}, ["basis=C4:D9", "một cột"]),
            ({"basis": "C4:C6"}, ["basis=C4:C6", "3 ô", "6 đơn vị"]),
            ({"basis": "'Không có'.C4:C9"}, ["“Không có”"]),
        ]
        document = self.simple()
        for arguments, phrases in cases:
            with self.subTest(arguments=arguments):
                self.refused(document, *phrases, **{key + "_": value for key, value in arguments.items()})

    def test_ranges_on_two_sheets(self):
        document = self.simple()
        document.Sheets.insertNewByName("Tờ 2", 1)
        settle(document)
        name = document.Sheets.ElementNames[0]
        self.refused(document, f"“{name}”", "“Tờ 2”", basis=f"{name}.C4:C9", into="'Tờ 2'.D4:D9")

    def test_urls_that_cannot_be_read(self):
        document = self.simple()
        urls = {
            "vnd.ansinh:allocate?total": ["“total”"],
            "vnd.ansinh:allocate?=5": ["“=5”"],
            "vnd.ansinh:allocate?total=%C3%28": ["“%C3%28”"],
            "vnd.ansinh:allocate?total=%2": ["%2"],
            "vnd.ansinh:allocate?total=%zz": ["%zz"],
            "vnd.ansinh:allocate?total=5&total=6": ["total", "hai lần"],
            "vnd.ansinh:alocate": ["alocate"],
            "vnd.ansinh:": ["lệnh"],
        }
        for url, phrases in urls.items():
            with self.subTest(url=url):
                self.refused(document, *phrases, dispatch=lambda url=url: self.office.dispatch(document, url))


class Documents(RefusalCase):
    def test_a_document_opened_read_only(self):
        path = self.office.store(self.simple(), self.folder / "read-only.ods")
        document = self.open(path, read_only=True)
        self.refused(document, "chỉ đọc", "Sửa tài liệu")

    def answer_in(self, frame):
        helper = self.office.service("com.sun.star.frame.DispatchHelper")
        with self.office.limit(60):
            return helper.executeDispatch(frame, command_url("allocate"), "_self", 0, ())

    def check_no_spreadsheet(self, frame):
        answer = self.answer_in(frame)
        self.assertEqual(answer.State, 0)
        self.assertEqual(answer.Result, "Lệnh này chỉ dùng trong bảng tính Calc.")

    def test_a_chart_is_no_spreadsheet(self):
        chart = self.office.desktop.loadComponentFromURL("private:factory/schart", "_blank", 0, properties(Hidden=True))
        self.addCleanup(chart.close, True)
        self.check_no_spreadsheet(chart.CurrentController.Frame)

    def test_a_frame_without_a_document(self):
        frame = self.office.desktop.findFrame("_blank", 0)
        self.addCleanup(frame.close, True)
        self.assertIsNone(frame.Controller)
        self.check_no_spreadsheet(frame)

    def test_a_dispatch_that_outlived_its_document(self):
        document = self.office.open()
        fill(document.Sheets.getByIndex(0), table_entries(UNITS, total=120))
        parsed, dispatch = self.dispatch_object(document, command_url("allocate"))
        document.close(True)
        for synchronous in (True, False):
            with self.subTest(synchronous=synchronous):
                answer = self.answer_of(dispatch, parsed, SynchronMode=synchronous)
                self.assertEqual(answer.state, "FAILURE")
                self.check_sentence(answer.sentence)

    def test_a_command_is_offered_in_spreadsheets_only(self):
        states = []
        listener = StatusListener(states.append)
        document = self.simple()
        parsed, dispatch = self.dispatch_object(document, command_url("allocate"))
        dispatch.addStatusListener(listener, parsed)
        dispatch.removeStatusListener(listener, parsed)
        frame = self.office.desktop.findFrame("_blank", 0)
        self.addCleanup(frame.close, True)
        frame.queryDispatch(parsed, "_self", 0).addStatusListener(listener, parsed)
        self.assertEqual([state.IsEnabled for state in states], [True, False])


if __name__ == "__main__":
    unittest.main()
