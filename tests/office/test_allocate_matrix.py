#!/usr/bin/python3
"""`allocate-matrix` in a real office: months, quarters and providers, values and formulas, and every refusal."""

import unittest

from allocate_case import AllocateCase, numbers
from ansinh_office import command_url
from ansinh_screen import wait_for
from office_case import ExtensionCase, fill, installed_profile
from test_menu import Listener

TITLE = "Giao chỉ tiêu theo thôn và tháng"
BY_VILLAGE = (20, 13, 0, 31, 16, 10)  # what `allocate` gives the villages of the sample n06
CELLS = [f"{column}{row}" for row in range(5, 11) for column in "DE"]


def setUpModule():
    ExtensionCase.installed = installed_profile()


def providers(post=50, viettel=40):
    """Village × provider: 90 people by village, as many by provider."""
    entries = {"A4": "STT", "B4": "Thôn", "C4": "Chỉ tiêu", "D4": "Bưu điện", "E4": "Viettel", "F4": "Cộng"}
    for row, people in enumerate(BY_VILLAGE, start=5):
        entries |= {f"A{row}": row - 4, f"B{row}": f"Thôn {row - 4}", f"C{row}": people, f"F{row}": f"=SUM(D{row}:E{row})"}
    return entries | {"B11": "Cộng", "C11": "=SUM(C5:C10)", "D11": post, "E11": viettel, "F11": "=SUM(F5:F10)"}


def months():
    """Village × month with sums at the end of rows and columns, all of them formulas."""
    entries = {"A3": "STT", "B3": "Thôn", "C3": "Chỉ tiêu năm", "P3": "Cộng", "B7": "Toàn xã", "C7": "=SUM(C4:C6)"}
    for index, column in enumerate("DEFGHIJKLMNO", start=1):
        entries |= {f"{column}3": f"Tháng {index}", f"{column}7": f"=SUM({column}4:{column}6)"}
    for row, people in ((4, 25), (5, 17), (6, 31)):
        entries |= {f"A{row}": row - 3, f"B{row}": f"Thôn {row - 3}", f"C{row}": people, f"P{row}": f"=SUM(D{row}:O{row})"}
    return entries


class MatrixCase(AllocateCase):
    def allocate(self, document, **arguments):
        return self.office.command(document, "allocate-matrix", {key.rstrip("_"): value for key, value in arguments.items()})

    def table(self, document):
        return document.Sheets.getByIndex(0)

    def preview(self, document, cells, **arguments):
        """The numbers a call writes, taken back at once."""
        outcome = self.allocate(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        given = numbers(self.table(document), cells)
        document.getUndoManager().undo()
        return given

    def check_closes(self, given, rows, columns, row_totals, column_totals):
        by_row = [sum(given[f"{column}{row}"] for column in columns) for row in rows]
        by_column = [sum(given[f"{column}{row}"] for row in rows) for column in columns]
        self.assertEqual(by_row, list(row_totals))
        self.assertEqual(by_column, list(column_totals))
        self.assertTrue(all(value >= 0 and value == int(value) for value in given.values()), given)


class Values(MatrixCase):
    def test_the_splits_by_village_and_by_provider_close_both_ways(self):
        document = self.workbook(providers())
        given = self.preview(document, CELLS)
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (50, 40))
        for row, people in enumerate(BY_VILLAGE, start=5):
            self.assertLess(abs(given[f"D{row}"] - people * 50 / 90), 1)
        sentence = self.written(document, given, title=TITLE)
        self.assertTrue(sentence.startswith("Đã giao 90 người cho 6 thôn × 2 cột, ghi vào D5:E10; làm tròn"), sentence)

    def test_pension_targets_of_n06_close_too(self):
        entries = providers(35, 25) | {f"C{row}": people for row, people in enumerate((11, 10, 4, 13, 7, 15), start=5)}
        document = self.workbook(entries)
        self.check_closes(self.preview(document, CELLS), range(5, 11), "DE", (11, 10, 4, 13, 7, 15), (35, 25))

    def test_a_years_target_goes_into_twelve_months_and_stays_on_the_line(self):
        document = self.workbook(months())
        cells = [f"{column}{row}" for row in (4, 5, 6) for column in "DEFGHIJKLMNO"]
        given = self.preview(document, cells)
        per_month = [7] + [6] * 11
        self.check_closes(given, (4, 5, 6), "DEFGHIJKLMNO", (25, 17, 31), per_month)
        for row, people in ((4, 25), (5, 17), (6, 31)):
            so_far = expected = 0
            for column, of_month in zip("DEFGHIJKLMNO", per_month):
                so_far += given[f"{column}{row}"]
                expected += people * of_month / 73
                self.assertLess(abs(so_far - expected), 1, f"{column}{row}")
        sentence = self.written(document, given, title=TITLE)
        self.assertIn("73 người cho 3 thôn × 12 tháng, ghi vào D4:O6", sentence)
        self.assertIn("chia đều", sentence)

    def test_sections_and_totals_stay_as_they_are(self):
        entries = {"A2": "TT", "B2": "Thôn", "C2": "Chỉ tiêu", "D2": "Quý I", "E2": "Quý II",
                   "B3": "Khu vực xã cũ Tân Hòa", "C3": "=SUM(C4:C5)", "D3": "=SUM(D4:D5)",
                   "A4": 1, "B4": "Thôn 1", "C4": 7, "A5": 2, "B5": "Thôn 2", "C5": 4,
                   "B6": "Khu vực xã cũ Tân Phú", "C6": "=SUM(C7:C8)", "D6": "=SUM(D7:D8)",
                   "A7": 1, "B7": "Thôn 1", "C7": 6, "A8": 2, "B8": "Thôn 2", "C8": 3,
                   "B9": "Toàn xã", "C9": "=C3+C6", "D9": 12, "E9": 8}  # fmt: skip
        document = self.workbook(entries)
        cells = [f"{column}{row}" for row in (4, 5, 7, 8) for column in "DE"]
        given = self.preview(document, cells)
        self.check_closes(given, (4, 5, 7, 8), "DE", (7, 4, 6, 3), (12, 8))
        self.assertIn("D4:E5, D7:E8", self.written(document, given, title=TITLE))

    def test_weights_maximums_and_ranges_elsewhere(self):
        document = self.workbook(providers() | {f"H{row}": row for row in range(5, 11)} | {f"I{row}": 2 for row in range(5, 11)}
                                 | {"K1": 45, "K2": 45})  # fmt: skip
        given = self.preview(document, CELLS, weights="H5:I10", method="webster")
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (50, 40))
        given = self.preview(document, CELLS, max=17)
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (50, 40))
        self.assertLessEqual(max(given.values()), 17)
        given = self.preview(document, CELLS, columns="K1:K2", rows="C5:C10", into="D5:E10", weights="H5:H10")
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (45, 45))

    def test_shares_of_the_columns_beside_needs_of_the_units(self):
        entries = months() | {f"{column}1": 2 if column < "J" else 1 for column in "DEFGHIJKLMNO"} | {"R4": 5, "R5": 1, "R6": 3}
        document = self.workbook(entries | {"C4": 30, "C5": 18, "C6": 42})
        cells = [f"{column}{row}" for row in (4, 5, 6) for column in "DEFGHIJKLMNO"]
        given = self.preview(document, cells, weights="R4:R6", shares="D1:O1")
        self.check_closes(given, (4, 5, 6), "DEFGHIJKLMNO", (30, 18, 42), [10] * 6 + [5] * 6)
        self.assertIn("theo tỷ trọng ở D1:O1", self.written(document, given, title=TITLE, shares="D1:O1"))
        self.refused(document, "shares=D1:N1", "11 ô", "12 cột", shares="D1:N1")

    def test_what_stands_in_the_cells_says_how_they_are_replaced(self):
        rough = dict(zip(CELLS, (11, 8, 9, 5, 1, 1, 20, 10, 8, 9, 4, 4)))
        document = self.workbook(providers() | rough)
        self.refused(document, "D5 đã có số 11", "overwrite=yes", weights="into")
        given = self.preview(document, CELLS, weights="into", overwrite="yes")
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (50, 40))
        self.written(document, given, title=TITLE, weights="into", overwrite="yes")
        self.refused(document, "as=values", weights="into", overwrite="yes", as_="formulas")

    def test_typed_totals_can_be_left_aside(self):
        document = self.workbook(providers(60, 30) | {"K1": 1, "L1": 2})
        given = self.preview(document, CELLS, columns="weights", shares="K1:L1")
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (30, 60))

    def test_what_stood_there_comes_back(self):
        document = self.workbook(providers() | {"D5": 3, "E6": "chưa rõ", "D7": '=""', "E8": "=C8*2"})
        given = self.preview(document, CELLS, overwrite="yes")
        self.written(document, given, title=TITLE, overwrite="yes")

    def test_another_sheet_by_name(self):
        document = self.workbook(providers(), sheet="Chỉ tiêu '26")
        document.Sheets.insertNewByName("Khác", 0)
        document.CurrentController.setActiveSheet(document.Sheets.getByName("Khác"))
        outcome = self.allocate(document, into="$'Chỉ tiêu ''26'.D5:E10")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(document.Sheets.getByName("Chỉ tiêu '26").getCellRangeByName("F11").Value, 90)


class Refusals(MatrixCase):
    def test_two_splits_that_do_not_meet(self):
        document = self.workbook(providers(50, 45))
        self.refused(document, "tổng theo dòng là 90 (C5:C10)", "tổng theo cột là 95 (D11:E11)", "lệch 5 người")

    def test_all_faults_at_once_with_what_answers_them(self):
        document = self.workbook(providers() | {"C5": -4, "C6": "1.150", "E11": "", "D7": 7, "E9": "=1+1"})
        self.table(document).Rows.getByIndex(7).IsVisible = False
        self.refused(document, "C5 âm", "C6 chứa chữ", "E11", "D7 đã có số 7", "E9 đã có công thức", "dòng 8 đang ẩn",
                     "hidden=include", "overwrite=yes", "numbers=accept")  # fmt: skip

    def test_hidden_rows_are_answered(self):
        document = self.workbook(providers(35, 24))
        self.table(document).Rows.getByIndex(7).IsVisible = False
        cells = [cell for cell in CELLS if cell[1:] != "8"]
        given = self.preview(document, cells, hidden="exclude")
        self.check_closes(given, (5, 6, 7, 9, 10), "DE", (20, 13, 0, 16, 10), (35, 24))

    def test_cells_that_cannot_be_written(self):
        document = self.workbook(providers())
        table = self.table(document)
        table.getCellRangeByName("D6:E6").merge(True)
        table.getCellRangeByName("D8:D9").merge(True)
        table.getCellRangeByName("E9:E12").setArrayFormula("=ROW(A1:A4)")
        table.protect("")
        self.refused(document, "D6:E6 gộp ô", "D8:D9 gộp ô", "D5:E10 bị khóa", "E9:E10 thuộc một công thức mảng",
                     overwrite="yes", columns="equal")  # fmt: skip

    def test_an_array_formula_inside_the_block_is_replaced(self):
        document = self.workbook(providers())
        self.table(document).getCellRangeByName("D5:E10").setArrayFormula("=C5:C10*{1,2}")
        given = self.preview(document, CELLS, overwrite="yes")
        self.check_closes(given, range(5, 11), "DE", BY_VILLAGE, (50, 40))

    def test_no_solution_names_who_blocks(self):
        document = self.workbook(providers())
        self.refused(document, "Thôn 4", max=12)
        fill(self.table(document), {f"H{row}": 0 for row in range(5, 11)} | {f"I{row}": 1 for row in range(5, 11)})
        self.refused(document, "Bưu điện", weights="H5:I10")

    def test_arguments(self):
        document = self.workbook(providers() | {f"H{row}": 1 for row in range(5, 11)})
        self.refused(document, "total", "rows, columns, weights", total=90)
        self.refused(document, "as", "values, formulas", as_="text")
        self.refused(document, "hidden", "include, exclude", hidden="yes")
        self.refused(document, "hamilton", method="nhanh")
        self.refused(document, "weights=H5:J6", "2 dòng × 3 cột", "6 × 2", weights="H5:J6")
        self.refused(document, "max=H5:H6", max="H5:H6")
        self.refused(document, "columns=D11:F12", columns="D11:F12")
        self.refused(document, "columns=nhiều", "equal", columns="nhiều")
        self.refused(document, "rows=Không có", rows="Không có")
        self.refused(document, "weights=C5:C10", "vừa là số liệu vừa là nơi ghi", into="C5:C10", weights="C5:C10",
                     rows="F5:F10", columns="equal")  # fmt: skip

    def test_a_sheet_without_a_place_for_it(self):
        self.refused(self.workbook({"A1": "Ghi chú"}), "Không tìm thấy bảng")
        document = self.workbook({"A1": "STT", "B1": "Thôn", "C1": "Chỉ tiêu", "A2": 1, "B2": "Thôn 1", "C2": 3,
                                  "A3": 2, "B3": "Thôn 2", "C3": 4})  # fmt: skip
        self.refused(document, "into=", "Tháng 1")


class Formulas(MatrixCase):
    WEIGHTS = {f"{column}{row}": 1 for row in range(5, 11) for column in "HI"}

    def test_one_formula_lives(self):
        document = self.workbook(providers() | self.WEIGHTS)
        given = self.preview(document, CELLS)
        self.written(document, given, title=TITLE, as_="formulas", weights="H5:I10")
        self.assertEqual(self.allocate(document, as_="formulas", weights="H5:I10").state, "SUCCESS")
        table = self.table(document)
        self.assertEqual(table.getCellRangeByName("D5:E10").getArrayFormula(),
                         "{=QUOTA_MATRIX($C$5:$C$10;$D$11:$E$11;$H$5:$I$10)}")  # fmt: skip
        fill(table, {"D11": 60, "E11": 30})
        self.check_closes(numbers(table, CELLS), range(5, 11), "DE", BY_VILLAGE, (60, 30))
        for file in ("matrix.ods", "matrix.xlsx", "matrix-again.ods"):
            document = self.open(self.office.store(document, self.folder / file))
            self.check_closes(numbers(self.table(document), CELLS), range(5, 11), "DE", BY_VILLAGE, (60, 30))
            fill(self.table(document), {"D11": 45, "E11": 45})
            self.check_closes(numbers(self.table(document), CELLS), range(5, 11), "DE", BY_VILLAGE, (45, 45))
            fill(self.table(document), {"D11": 60, "E11": 30})

    def test_what_a_formula_cannot_say(self):
        document = self.workbook(providers())
        self.refused(document, "weights=", "as=values", as_="formulas")
        self.refused(self.workbook(months()), "tổng của từng cột", "as=values", as_="formulas")


class RoundTrips(MatrixCase):
    def test_the_numbers_survive_ods_and_xlsx(self):
        document = self.workbook(providers())
        outcome = self.allocate(document)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        given = numbers(self.table(document), CELLS)
        for file in ("values.ods", "values.xlsx", "values-again.ods"):
            document = self.open(self.office.store(document, self.folder / file))
            self.assertEqual(numbers(self.table(document), CELLS), given)
            self.assertEqual(self.preview(document, CELLS, overwrite="yes"), given)


class MenuItem(MatrixCase):
    """What the menu shows of the command."""

    text = "Giao chỉ tiêu theo thôn và tháng…"

    def listen(self, document):
        parsed, dispatch = self.dispatch_object(document, command_url("allocate-matrix"))
        listener = Listener()
        dispatch.addStatusListener(listener, parsed)
        self.addCleanup(dispatch.removeStatusListener, listener, parsed)
        return listener

    def uno(self, document, command):
        helper = self.office.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(document.CurrentController.Frame, command, "_self", 0, ())

    def test_its_text_and_when_it_is_grey(self):
        document = self.workbook(providers())
        listener = self.listen(document)
        self.assertEqual((listener.text, listener.enabled), (self.text, True))
        self.uno(document, ".uno:PrintPreview")
        wait_for(lambda: not listener.enabled, "the page preview")
        self.uno(document, ".uno:ClosePreview")
        wait_for(lambda: listener.enabled, "the sheet")

    def test_a_program_that_waits_meets_no_dialog(self):
        document = self.workbook(providers())
        outcome = self.allocate(document)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)


class EnglishMenuItem(MenuItem):
    language = "en-US"
    text = "Allocate by Village and Month…"
    test_a_program_that_waits_meets_no_dialog = None


class English(MatrixCase):
    language = "en-US"

    def test_the_sentences_follow_the_interface(self):
        document = self.workbook(providers())
        given = self.preview(document, CELLS)
        sentence = self.written(document, given, title="Allocate target by village and month")
        self.assertTrue(sentence.startswith("Allocated 90 people to 6 villages × 2 columns, written to D5:E10; "), sentence)
        fill(self.table(document), {"E11": 45})
        self.refused(document, "the rows add up to 90 (C5:C10) but the columns to 95 (D11:E11), 5 people apart")


if __name__ == "__main__":
    unittest.main()
