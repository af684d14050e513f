#!/usr/bin/python3
"""*Bảng theo dõi chung* and the committee's report say the same, for every kind of target and whoever has not reported; no cell
shows an error; a broken *Tham số* is told in words."""

import datetime
import unittest

from ansinh_year import fill_column
from office_case import installed_profile, serial
from report_case import ReportCase
from workbook_case import errors, named

BOARD = "Bảng theo dõi chung"
KINDS = ("số người tham gia cuối năm", "phát triển mới", "tăng thuần")
UNITS = 4
START, TARGET = ((100, 110, 120, 130), (10, 11, 12, 13)), ((120, 121, 150, 150), (20, 12, 30, 20))
NEW, DUE, BEFORE = 4, 11, 14  # columns of the quarterly sheets, of the first product: three flows, two of payment
TARGET_COLUMN, ACHIEVED, RATE, STATE, COVERAGE = range(5)  # of a product on the dashboard


def setUpModule():
    ReportCase.installed = installed_profile()


def day(of_month, month):
    return serial(datetime.date(2026, month, of_month))


def flows(quarter, unit, product):
    """What a unit reports: new, come back, left, due, paid on. The second one loses more than it gains."""
    return (quarter + unit, 1, 9 if unit == 1 and not product else 2, 8 + unit, 5 + unit)


class Case:
    """Who reports which quarter; units that came, went or began with a typed opening."""

    def __init__(self, quarters, founded=None, merged=None, openings=()):
        self.quarters = quarters  # {quarter: units}
        self.founded, self.merged = founded, merged  # the unit set up, or merged into the first, in quarter II
        self.openings = dict(openings)  # {(quarter, unit): by product}

    @property
    def last(self):
        return max((quarter for quarter, units in self.quarters.items() if units), default=0)

    def owed(self, quarter, unit):
        return not (unit == self.founded and quarter < 2) and not (unit == self.merged and quarter >= 2)

    def achieved(self, kind, unit, product):
        """By the definitions, not by the sheet's formulas: a quarter that is owed and missing makes sums unknown."""
        opening = None if unit == self.founded else START[product][unit]
        closing, new, net = opening, 0, 0
        for quarter in range(1, self.last + 1):
            typed = self.openings.get((quarter, unit))
            opening = typed[product] if typed else closing
            if unit in self.quarters.get(quarter, ()):
                joined, back, left, *_ = flows(quarter, unit, product)
                closing = None if opening is None else opening + joined + back - left
                new = None if new is None else new + joined
                net = None if net is None or opening is None else net + joined + back - left
            else:
                closing = None
                if self.owed(quarter, unit):
                    new = net = None
        return {KINDS[0]: closing, KINDS[1]: new, KINDS[2]: net}[kind]


EVERYBODY = range(UNITS)
CASES = {
    "all reported": Case({1: EVERYBODY, 2: EVERYBODY}),
    "half missing": Case({1: EVERYBODY, 2: (0, 1)}),
    "none reported": Case({}),
    "one quarter missing in between": Case({1: EVERYBODY, 2: (0, 2, 3), 3: EVERYBODY}),
    "one merged, one new": Case({1: (0, 1, 3), 2: (0, 1, 2)}, founded=2, merged=3,
                                openings={(2, 0): (250, 40), (2, 2): (7, 1)}),
}  # fmt: skip


class Agreement(ReportCase):
    UNITS = UNITS

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for product in (0, 1):
            fill_column(cls.book, "giao_thon", 3 + 4 * product, START[product])
            fill_column(cls.book, "giao_thon", 5 + 4 * product, TARGET[product])
        for quarter in (1, 2, 3, 4):
            for product in (0, 1):
                for column in (NEW, NEW + 1, NEW + 2, DUE, DUE + 1, BEFORE):
                    fill_column(cls.book, f"tong_hop_{quarter}_thon", column + 15 * product, [""] * UNITS)
        cls.blank = {quarter: cls.quarter(quarter).getFormulaArray() for quarter in (1, 2, 3, 4)}
        cls.put("ngay_theo_doi", 0, 0, day(1, 11))

    @classmethod
    def quarter(cls, number):
        """The part of a quarter's body that is printed; what stands behind it is locked."""
        return named(cls.book, f"tong_hop_{number}_thon").getCellRangeByPosition(0, 0, 31, UNITS - 1)

    @classmethod
    def put(cls, name, column, row, value):
        cell = cls.cell(cls.book, name, column, row)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    def fill(self, case):
        for row in range(UNITS):
            for column in (12, 13, 14):
                self.put("ds_thon", column, row, "")
            self.put("giao_thon", 3, row, "" if row == case.founded else START[0][row])
            self.put("giao_thon", 7, row, "" if row == case.founded else START[1][row])
        if case.founded is not None:
            self.put("ds_thon", 12, case.founded, day(1, 5))
        if case.merged is not None:
            self.put("ds_thon", 13, case.merged, day(15, 5))
            self.put("ds_thon", 14, case.merged, "Thôn đầu")
        for quarter, cells in self.blank.items():
            self.quarter(quarter).setFormulaArray(cells)
            for unit in case.quarters.get(quarter, ()):
                for product in (0, 1):
                    told = flows(quarter, unit, product)
                    for column, values in ((NEW, told[:3]), (DUE, told[3:])):
                        first = column + 15 * product
                        self.quarter(quarter).getCellRangeByPosition(first, unit, first + len(values) - 1, unit).setDataArray((values,))
        for (quarter, unit), openings in case.openings.items():
            for product, opening in enumerate(openings):
                self.put(f"tong_hop_{quarter}_thon", 3 + 15 * product, unit, opening)

    def choose(self, health, pension):
        self.put("loai_chi_tieu_bhyt", 0, 0, health)
        self.put("loai_chi_tieu_bhxh", 0, 0, pension)
        self.book.calculateAll()

    def board(self, product):
        """{unit: target, achieved, rate, state, coverage}, the whole last."""
        body = named(self.book, "theo_doi_thon").RangeAddress
        sheet = self.book.Sheets.getByName(BOARD)
        rows = sheet.getCellRangeByPosition(0, body.StartRow, 12, body.EndRow + 1).getDataArray()
        return {row[1]: row[2 + 5 * product:7 + 5 * product] for row in rows if row[1]}  # fmt: skip

    def annex(self, name):
        """{unit: cells from the third column on} of a report's table, by the row that numbers its columns."""
        sheet = self.book.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = cursor.Spreadsheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()
        start = next(index for index, row in enumerate(rows) if "(1)" in row and "(2)" in row)
        columns = [column for column, text in enumerate(rows[start]) if str(text).startswith("(")]
        return {row[columns[1]]: [row[column] for column in columns[2:]] for row in rows[start + 1:] if row[columns[1]]}  # fmt: skip

    def same(self, shown, told, scale, *about):
        if "" in (shown, told):
            self.assertEqual(shown, told, about)
        else:
            self.assertAlmostEqual(shown * scale, told, delta=0.06, msg=str(about))

    def compare(self, product, kind, case, *about):
        results, comparison = (self.annex(("Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV")[place]) for place in (product, product + 2))
        board = self.board(product)
        self.assertEqual(list(board), list(results), about)
        for unit, shown in board.items():
            told = results[unit]
            self.same(shown[TARGET_COLUMN], told[0], 1, "target", unit, *about)
            self.same(shown[RATE], told[7], 100, "rate", unit, *about)
            if kind != KINDS[2]:
                self.same(shown[ACHIEVED], told[5 if kind == KINDS[0] else 6], 1, "achieved", unit, *about)
            self.same(shown[COVERAGE], comparison[unit][9], 100, "coverage", unit, *about)
            if shown[STATE] in ("Chưa báo cáo", "Đã sáp nhập", "Thiếu số đầu kỳ"):
                self.assertIn(shown[STATE], told[9], (unit, *about))
        top = self.book.Sheets.getByName(BOARD).getCellRangeByName("A4:M5").getDataArray()[product]
        self.same(top[7], results["Toàn xã"][8], 1, "remaining", *about)
        self.same(top[8], comparison["Toàn xã"][7], 100, "retention", *about)
        wanted = [case.achieved(kind, unit, product) for unit in range(UNITS)]
        self.assertEqual([board[unit][ACHIEVED] for unit in list(board)[:UNITS]], ["" if one is None else one for one in wanted], about)
        known = [one for one in wanted if one is not None]
        self.assertEqual(board["Toàn xã"][ACHIEVED], sum(known) if known else "", about)

    def test_every_kind_of_target_whoever_has_not_reported(self):
        for name, case in CASES.items():
            self.fill(case)
            for place, kind in enumerate(KINDS):
                other = KINDS[(place + 1) % len(KINDS)]
                self.choose(kind, other)
                self.assertEqual(errors(self.book), [], (name, kind))
                outcome = self.report(period=f"2026-Q{case.last or 1}", on="2026-11-01")
                if not case.last:
                    self.assertEqual(outcome.state, "FAILURE", name)
                    self.assertEqual({cell for row in self.board(0).values() for cell in row[1:]} - {"Chưa báo cáo"}, {""}, name)
                    continue
                self.assertEqual(outcome.state, "SUCCESS", (name, kind, outcome.sentence))
                self.compare(0, kind, case, name, kind)
                self.compare(1, other, case, name, other)
                self.undo()

    def test_the_whole_is_not_judged_while_units_are_missing(self):
        self.fill(CASES["half missing"])
        self.choose(KINDS[0], KINDS[2])
        self.assertEqual([self.board(product)["Toàn xã"][STATE] for product in (0, 1)], ["Chưa đủ báo cáo"] * 2)
        self.assertIn("còn 2 thôn chưa báo cáo", self.book.Sheets.getByName(BOARD).getCellRangeByName("A2").String)
        self.assertEqual(self.report(period="2026-Q2", on="2026-11-01").state, "SUCCESS")
        self.assertIn("(chưa đủ báo cáo)", "\n".join(str(cell) for row in self.cells("Báo cáo") for cell in row))
        self.undo()

    def undo(self):
        """The office undoes sheets in the window that is in front; a workbook that was closed may have been."""
        self.book.CurrentController.Frame.activate()
        self.book.UndoManager.undo()

    def cells(self, sheet):
        page = self.book.Sheets.getByName(sheet)
        cursor = page.createCursor()
        cursor.gotoEndOfUsedArea(False)
        return page.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()

    def test_a_whole_year_and_next_year_without_an_error_cell(self):
        case = Case({quarter: EVERYBODY for quarter in (1, 2, 3, 4)})
        self.fill(case)
        for kind in KINDS:
            self.choose(kind, kind)
            self.assertEqual(errors(self.book), [], kind)
            self.assertEqual(self.board(1)["Toàn xã"][ACHIEVED], sum(case.achieved(kind, unit, 1) for unit in EVERYBODY))

    def test_a_flow_without_an_opening_is_no_closing(self):
        self.fill(Case({2: (0,)}))
        self.choose(KINDS[0], KINDS[1])
        row = named(self.book, "tong_hop_2_thon").getDataArray()[0]
        self.assertEqual((row[3], row[7], row[16], row[23]), ("", "", "Thiếu số đầu kỳ", ""))

    def test_a_broken_head_of_tham_so_is_told_in_words(self):
        self.fill(CASES["all reported"])
        self.choose(KINDS[0], KINDS[0])
        for range_, typed, phrase in (("nam", "hai nghìn", "Trang Tham số có ô thiếu hoặc sai"), ("nam", "", "Trang Tham số có ô thiếu hoặc sai"),
                                      ("ngay_theo_doi", "hôm nay", "Trang Tham số có ô thiếu hoặc sai"),
                                      ("loai_chi_tieu_bhyt", "nhiều hơn", "BHYT chưa rõ"), ("loai_chi_tieu_bhxh", "", "BHXH chưa rõ")):  # fmt: skip
            cell = self.cell(self.book, range_, 0, 0)
            before = cell.Formula
            cell.String = typed
            self.book.calculateAll()
            with self.subTest(range_, typed=typed):
                self.assertEqual([place for place in errors(self.book) if place.startswith(BOARD)], [])
                self.assertIn(phrase, "\n".join(str(text) for row in self.cells(BOARD) for text in row))
                states = {row[STATE] for product in (0, 1) for row in self.board(product).values()}
                self.assertTrue(states & {"Sai tham số", "Chưa rõ loại chỉ tiêu"}, states)
            cell.Formula = before
        self.book.calculateAll()

    def test_rows_missing_from_tham_so(self):
        book = self.filled_workbook(2, "tinh-thanh-hoa")
        self.addCleanup(book.close, True)
        sheet = book.Sheets.getByName("Tham số")
        codes = named(book, "tham_so").RangeAddress
        sheet.copyRange(sheet.getCellByPosition(0, codes.EndRow + 1).CellAddress, sheet.getCellRangeByPosition(0, codes.StartRow + 1, 7, codes.StartRow + 1).RangeAddress)
        book.calculateAll()
        for row in range(16, 1, -1):
            sheet.Rows.removeByIndex(row, 1)
            book.calculateAll()
            self.assertEqual([place for place in errors(book) if place.startswith(BOARD)], [], row)
        self.assertIn("Trang Tham số có ô thiếu hoặc sai", book.Sheets.getByName(BOARD).getCellRangeByName("A2").String)


if __name__ == "__main__":
    unittest.main()
