#!/usr/bin/python3
"""Allocations in a real Calc: the shapes they take, the references they follow, and that they follow every edit."""

import random
import time
import unittest

from ansinh_office import undo
from office_case import (
    NOT_AVAILABLE, WRONG_ARGUMENT, Err, ExtensionCase, column, fill, installed_profile, result_of, results_of,
)  # fmt: skip
from com.sun.star.table import CellAddress

VILLAGES = {"B2": 310, "B3": 268, "B4": 422}
SHARES = [12.0, 11.0, 17.0]


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Shapes(ExtensionCase):
    def test_a_column_a_row_and_a_block(self):
        sheet = self.new_sheet(VILLAGES | {"D6": 310, "E6": 268, "F6": 422, "B8": 310, "C8": 268, "B9": 422, "C9": 0})
        self.assertEqual(self.compute_array(sheet, "=QUOTA_ALLOCATE(40;B2:B4)", "J2:J4"), column(SHARES))
        self.assertEqual(self.compute_array(sheet, "=QUOTA_ALLOCATE(40;D6:F6)", "J6:L6"), [SHARES])
        self.assertEqual(self.compute_array(sheet, "=QUOTA_ALLOCATE(40;B8:C9)", "J8:K9"), [[12, 11], [17, 0]])
        self.assertEqual(self.compute(sheet, "=SUM(QUOTA_ALLOCATE(41;B2:B4))"), 41.0)

    def test_one_unit_gets_everything(self):
        sheet = self.new_sheet({"B2": 7})
        self.assertEqual(self.compute(sheet, "=QUOTA_ALLOCATE(40;B2)"), 40.0)
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;40;B2:B2)"), 40.0)

    def test_shares_are_the_numbers_of_the_array_row_by_row(self):
        rng = random.Random(20260114)
        basis = {f"{letter}{row}": rng.randrange(500) for row in (2, 3, 4) for letter in "BCDE"}
        sheet = self.new_sheet(basis)
        given = self.compute_array(sheet, "=QUOTA_ALLOCATE(997;B2:E4;10;200)", "J2:M4")
        self.assertEqual(sum(sum(row) for row in given), 997)
        flat = [value for row in given for value in row]
        shares = [self.compute(sheet, f"=QUOTA_SHARE({place};997;B2:E4;10;200)") for place in range(1, 13)]
        self.assertEqual(shares, flat)

    def test_an_array_larger_than_the_basis_says_so_beyond_it(self):
        sheet = self.new_sheet(VILLAGES)
        formula = "=QUOTA_ALLOCATE(40;B2:B4)"
        self.assertEqual(self.compute_array(sheet, formula, "J2:J5"), column([*SHARES, NOT_AVAILABLE]))
        self.assertEqual(self.compute_array(sheet, formula, "K2:K3"), column(SHARES[:2]))

    def test_bounds_must_have_the_shape_of_the_basis(self):
        sheet = self.new_sheet(VILLAGES | {"C2": 1, "D2": 1, "E2": 1})
        for bounds in ("C2:C3", "C2:E2", "C2:D4", "C2:C5"):
            self.assertEqual(self.compute(sheet, f"=QUOTA_SHARE(1;40;B2:B4;{bounds})"), WRONG_ARGUMENT, bounds)
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;40;B2:B4;C2:C4)"), 12.0)

    def test_a_text_from_a_formula_is_no_blank_in_a_basis_and_none_in_bounds(self):
        sheet = self.new_sheet(VILLAGES | {"B3": '=""', "C2": 5, "C3": '=""', "C4": '=" "', "D2": 5, "D3": '=""'})
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;40;B2:B4)"), WRONG_ARGUMENT)
        fill(sheet, {"B3": 268})
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;40;B2:B4;;D2:D4)"), 5.0)
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;40;B2:B4;;C2:C4)"), WRONG_ARGUMENT)


class WholeColumns(ExtensionCase):
    """B:B is a million cells: the basis ends with the last one that holds something, whatever other columns hold."""

    UNITS = 240

    def setUp(self):
        rng = random.Random(7)
        self.numbers = [rng.randrange(1, 2000) for _ in range(self.UNITS)]
        self.sheet = self.new_sheet({f"B{row}": number for row, number in enumerate(self.numbers, 1)})

    def both(self, total=5000, more=""):
        last = self.UNITS
        return [
            self.compute_array(self.sheet, f"=QUOTA_ALLOCATE({total};{area}{more})", f"{at}1:{at}{last}")
            for area, at in ((f"B1:B{last}", "J"), ("B:B", "K"))
        ]

    def test_it_is_the_range_that_is_filled(self):
        wanted, found = self.both()
        self.assertEqual(found, wanted)
        self.assertEqual(sum(value for (value,) in found), 5000)

    def test_longer_columns_beside_it_change_nothing(self):
        fill(self.sheet, {"A300": "Người lập biểu", "D500": 1})
        wanted, found = self.both()
        self.assertEqual(found, wanted)
        self.assertEqual(self.compute(self.sheet, "=SUM(QUOTA_ALLOCATE(5000;B:B))", "H700"), 5000.0)

    def test_it_grows_and_shrinks_with_the_column(self):
        cell = self.sheet.getCellRangeByName("H1")
        cell.Formula = "=QUOTA_SHARE(1;5000;B:B)"
        fixed = self.sheet.getCellRangeByName("H2")
        for change in (lambda: fill(self.sheet, {"B241": 90000}), lambda: fill(self.sheet, {"A900": 1}),
                       lambda: self.sheet.getCellRangeByName("B241").clearContents(31)):  # fmt: skip
            change()
            last = 241 if self.sheet.getCellRangeByName("B241").Value else 240
            fixed.Formula = f"=QUOTA_SHARE(1;5000;B1:B{last})"
            self.assertEqual(result_of(cell), result_of(fixed))

    def test_bounds_in_whole_columns(self):
        fill(self.sheet, {"C1": 3, "C2": 500, "A300": "Ghi chú"})
        _, found = self.both(more=";;C:C")
        fixed = self.compute_array(self.sheet, "=QUOTA_ALLOCATE(5000;B1:B240;;C1:C240)", "J1:J240")
        self.assertEqual(found, fixed)
        fill(self.sheet, {"C241": 3})
        self.assertEqual(self.compute(self.sheet, "=QUOTA_SHARE(1;5000;B:B;;C:C)"), WRONG_ARGUMENT)

    def test_a_header_or_a_gap_is_refused_and_named(self):
        fill(self.sheet, {"B1": "Chưa tham gia"})
        self.assertEqual(self.compute(self.sheet, "=QUOTA_SHARE(1;5000;B:B)"), WRONG_ARGUMENT)
        self.assertIn("B1 ", self.compute(self.sheet, "=QUOTA_EXPLAIN(0;5000;B:B)"))
        fill(self.sheet, {"B1": 1})
        self.sheet.getCellRangeByName("B7").clearContents(31)
        self.assertIn("B7 ", self.compute(self.sheet, "=QUOTA_EXPLAIN(0;5000;B:B)"))

    def test_an_empty_column_is_refused_in_words(self):
        self.assertEqual(self.compute(self.sheet, "=QUOTA_SHARE(1;5;F:F)"), WRONG_ARGUMENT)
        self.assertIn("F1", self.compute(self.sheet, "=QUOTA_EXPLAIN(1;5;F:F)"))

    def test_two_columns_at_once_end_where_the_longer_one_ends(self):
        sheet = self.new_sheet({"B1": 3, "C1": 2, "B2": 4, "C2": 1})
        self.assertEqual(self.compute_array(sheet, "=QUOTA_ALLOCATE(10;B:C)", "J1:K2"), [[3, 2], [4, 1]])
        fill(sheet, {"C3": 1})
        self.assertEqual(self.compute(sheet, "=QUOTA_SHARE(1;10;B:C)"), WRONG_ARGUMENT)

    def test_it_takes_well_under_a_second_a_call(self):
        begin = time.monotonic()
        for place in range(1, 11):
            self.compute(self.sheet, f"=QUOTA_SHARE({place};5000;B:B)", f"H{place}")
        self.assertLess((time.monotonic() - begin) / 10, 0.5)


class References(ExtensionCase):
    def setUp(self):
        self.document = self.open()
        self.sheets = self.document.Sheets
        self.sheet = self.sheets.getByIndex(0)
        fill(self.sheet, VILLAGES)

    def shares(self, basis):
        return self.compute_array(self.sheet, f"=QUOTA_ALLOCATE(40;{basis})", "J2:J4")

    def test_another_sheet_also_with_an_apostrophe_and_spaces_in_its_name(self):
        for name in ("Căn cứ", "Xã Tân An '26", "a;b (c)"):
            self.sheets.insertNewByName(name, self.sheets.Count)
            fill(self.sheets.getByName(name), VILLAGES)
            quoted = "$'" + name.replace("'", "''") + "'"
            self.assertEqual(self.shares(f"{quoted}.B2:B4"), column(SHARES), name)
            self.assertIn("12,4", self.compute(self.sheet, f"=QUOTA_EXPLAIN(1;40;{quoted}.B2:B4)"))
            self.sheets.getByName(name).getCellRangeByName("B2").Value = 0
            self.assertEqual(results_of(self.sheet.getCellRangeByName("J2:J4"))[0], [0.0], name)

    def test_a_named_range(self):
        where = CellAddress(0, 0, 0)
        self.document.NamedRanges.addNewByName("CanCu", f"${self.sheet.Name}.$B$2:$B$4", where, 0)
        self.assertEqual(self.shares("CanCu"), column(SHARES))

    def test_references_that_are_computed(self):
        fill(self.sheet, {"A1": "B2:B4"})
        for basis in ("OFFSET(B1;1;0;3;1)", "INDIRECT(A1)", "INDEX(A1:B4;2;2):INDEX(A1:B4;4;2)", 'IF(1;B2:B4;"")'):
            with self.subTest(basis):
                self.assertEqual(self.shares(basis), column(SHARES))

    def test_filtered_and_hidden_rows_take_part(self):
        self.sheet.Rows.getByIndex(2).IsVisible = False
        self.assertEqual(self.shares("B2:B4"), column(SHARES))

    def test_a_basis_of_formulas_and_its_error(self):
        fill(self.sheet, {"B3": "=A3-C3", "A3": 300, "C3": 32})
        self.assertEqual(self.shares("B2:B4"), column(SHARES))
        fill(self.sheet, {"C3": "=1/0"})
        self.assertEqual(self.shares("B2:B4"), column([WRONG_ARGUMENT] * 3))
        self.assertIn("B3 ", self.compute(self.sheet, "=QUOTA_EXPLAIN(0;40;B2:B4)"))

    def test_of_many_wrong_cells_the_first_are_named_and_the_others_counted(self):
        said = self.compute(self.sheet, "=QUOTA_EXPLAIN(0;40;B2:B2004)")
        for name in ("B5 ", "B12 ", "1.992 chỗ khác"):
            self.assertIn(name, said)
        self.assertNotIn("B13", said)

    def test_a_circular_reference_is_an_error_and_no_number(self):
        self.assertIsInstance(self.compute(self.sheet, "=QUOTA_SHARE(1;40;B2:B4)", "B3"), Err)


class Recalculation(ExtensionCase):
    def setUp(self):
        self.document = self.open()
        self.sheet = self.document.Sheets.getByIndex(0)
        fill(self.sheet, VILLAGES | {"A1": 40, "C2": 0, "C3": 0, "C4": 0})
        self.array = self.sheet.getCellRangeByName("J2:J4")
        self.array.setArrayFormula("=QUOTA_ALLOCATE(A1;B2:B4;C2:C4)")
        self.share = self.sheet.getCellRangeByName("K2")
        self.share.Formula = "=QUOTA_SHARE(2;$A$1;B$2:B$4;C$2:C$4)"
        self.explained = self.sheet.getCellRangeByName("L2")
        self.explained.Formula = "=QUOTA_EXPLAIN(0;A1;B2:B4;C2:C4)"

    def given(self):
        return [value for (value,) in results_of(self.array)]

    def test_after_an_edit_of_the_total_the_basis_or_a_bound(self):
        self.assertEqual((self.given(), result_of(self.share)), (SHARES, 11.0))
        fill(self.sheet, {"A1": 41})
        self.assertEqual((self.given(), result_of(self.share)), ([13.0, 11.0, 17.0], 11.0))
        fill(self.sheet, {"B3": 0})
        self.assertEqual((self.given(), result_of(self.share)), ([17.0, 0.0, 24.0], 0.0))
        fill(self.sheet, {"C3": 5})
        self.assertEqual((self.given(), result_of(self.share)), ([15.0, 5.0, 21.0], 5.0))
        self.assertIn("41", result_of(self.explained))

    def test_an_error_goes_away_with_its_cause(self):
        fill(self.sheet, {"B3": "chưa có"})
        self.assertEqual((self.given(), result_of(self.share)), ([WRONG_ARGUMENT] * 3, WRONG_ARGUMENT))
        self.assertIn("B3 ", result_of(self.explained))
        fill(self.sheet, {"B3": 268})
        self.assertEqual((self.given(), result_of(self.share)), (SHARES, 11.0))

    def test_a_row_inserted_inside_counts_as_soon_as_it_is_filled(self):
        self.sheet.getCellRangeByName("L20").Formula = "=QUOTA_SHARE(2;A1;B2:B4)"
        self.sheet.Rows.insertByIndex(10, 1)
        self.array.clearContents(31)
        self.sheet.Rows.insertByIndex(2, 1)
        self.assertIn("B3 ", result_of(self.explained))
        self.assertEqual(result_of(self.share), WRONG_ARGUMENT)
        fill(self.sheet, {"B3": 1000})
        self.assertEqual(result_of(self.share), 20.0)
        self.assertIn("4 đơn vị", result_of(self.explained))
        self.assertEqual(result_of(self.sheet.getCellRangeByName("L22")), 20.0)

    def test_undo_brings_the_old_numbers_back(self):
        fill(self.sheet, {"B3": 0})
        self.assertNotEqual(self.given(), SHARES)
        undo(self.document)
        self.assertEqual(self.given(), SHARES)

    def test_a_copied_formula_follows_its_new_place(self):
        source = self.sheet.getCellRangeByName("K2").RangeAddress
        fill(self.sheet, {"A2": 1, "A3": 2, "A4": 3, "K2": "=QUOTA_SHARE(A2;A$1;B$2:B$4)"})
        for row in (3, 4):
            self.sheet.copyRange(self.sheet.getCellRangeByName(f"K{row}").CellAddress, source)
        self.assertEqual(results_of(self.sheet.getCellRangeByName("K2:K4")), column(SHARES))


if __name__ == "__main__":
    unittest.main()
