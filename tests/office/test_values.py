#!/usr/bin/python3
"""`values` in a real office: which formulas it finds, what it puts in their place, undo and refusals."""

import unittest

import uno
from allocate_case import Indicator, settle
from ansinh_looks import format_key
from ansinh_office import command_url, differences, properties, select, snapshot
from com.sun.star.lang import Locale
from com.sun.star.sheet import TableFilterField2
from com.sun.star.sheet.FilterOperator2 import EQUAL
from com.sun.star.util import CellProtection
from office_case import FUNCTIONS, ExtensionCase, fill, installed_profile
from values_case import EMPTY_TEXT, ValuesCase

VIETNAM = Locale("vi", "VN", "")


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Finding(ValuesCase):
    def test_every_function_is_found_by_its_display_name_and_its_stored_name(self):
        arguments = "1;2;3;4;5;6".split(";")
        entries = {}
        for row, function in enumerate(FUNCTIONS.values(), start=1):
            for column, name in zip("AB", (function.name, function.stored_name.lower()), strict=True):
                call = f"{name}({';'.join(arguments[:len(function.parameters)])})"
                entries[f"{column}{row}"] = f'=IF(ISERROR({call});"lỗi";"được")'
        document = self.document(entries)
        self.converted(document, {"A": set(entries)}, scope="sheet")

    def test_nested_formulas_are_found_and_others_stay(self):
        ours = {
            "A1": '=IF(C1>0;QUOTA_REMAINING(10;3)*2;"")', "A2": "=SUM(A1;QUOTA_RATE(4;1);$C$1)",
            "A3": "=-(1+ReTeNtIoN_rAtE(1;2))^2", "A4": '="Còn "&QUOTA_REMAINING(10;3)&" người, “A”"',
        }  # fmt: skip
        others = {
            "B1": '="QUOTA_REMAINING(10;3)"', "B2": '="VN.ANSINH.QUOTA.RATE(1;2)"', "B3": "=SUM(A1:A3)",
            "B4": '=IF("a""QUOTA_RATE("="x";1;2)', "B5": "=A1*2",
        }  # fmt: skip
        document = self.document(ours | others | {"C1": 5})
        self.converted(document, {"A": set(ours)}, scope="sheet")

    def test_a_sheet_called_like_a_function_is_none(self):
        document = self.document({"A1": "=QUOTA_RATE(2;1)"}, {})
        document.Sheets.getByIndex(1).Name = "VN.ANSINH.QUOTA x's y"
        fill(document.Sheets.getByIndex(0), {"A2": "=$'VN.ANSINH.QUOTA x''s y'.A1+1"})
        settle(document)
        self.assertIn("VN.ANSINH", self.cell(document, "A2").Formula)
        self.converted(document, {"A": {"A1"}}, scope="workbook")

    def test_formulas_with_defined_names_that_stand_for_our_functions_are_found(self):
        document = self.document({})
        origin = uno.createUnoStruct("com.sun.star.table.CellAddress")
        names = document.NamedRanges
        names.addNewByName("còn_lại", "QUOTA_REMAINING(10;3)", origin, 0)
        names.addNewByName("gấp_đôi", "còn_lại*2", origin, 0)
        names.addNewByName("khác", "5", origin, 0)
        fill(document.Sheets.getByIndex(0), {"A1": "=còn_lại+1", "A2": "=gấp_đôi", "A3": "=khác+1"})
        settle(document)
        self.assertEqual([self.cell(document, f"A{row}").Value for row in (1, 2, 3)], [8, 14, 6])
        self.converted(document, {"A": {"A1", "A2"}}, scope="sheet")

    def test_hidden_sheets_hidden_rows_and_columns_and_filtered_rows_take_part(self):
        rows = {f"A{row}": "x" if row % 2 else "y" for row in range(2, 12)} | {"A1": "Loại", "B1": "Số", "C1": "Còn"}
        formulas = {f"C{row}": f"=QUOTA_REMAINING(B{row};1)" for row in range(2, 12)}
        numbers = {f"B{row}": row * 10 for row in range(2, 12)}
        document = self.document(rows | numbers | formulas, formulas | numbers)
        table = document.Sheets.getByName("A")
        self.filter(document, table, "A1:C11", 0, "x")
        table.Rows.getByIndex(4).IsVisible = False
        table.Columns.getByIndex(2).IsVisible = False
        document.Sheets.getByName("B").IsVisible = False
        settle(document)
        self.assertFalse(table.Rows.getByIndex(1).IsVisible)
        sentence = self.converted(document, {"A": set(formulas), "B": set(formulas)}, scope="workbook")
        for phrase in ("20 ô", "“A”", "“B”", "C2:C11"):
            self.assertIn(phrase, sentence)

    def filter(self, document, table, area, field, equals):
        address = table.getCellRangeByName(area).RangeAddress
        unnamed = document.getPropertyValue("UnnamedDatabaseRanges")
        unnamed.setByTable(address)
        database = unnamed.getByTable(address.Sheet)
        database.AutoFilter = True
        wanted = TableFilterField2(Field=field, Operator=EQUAL, StringValue=equals)
        descriptor = database.getFilterDescriptor()
        descriptor.ContainsHeader = True
        descriptor.setFilterFields2((wanted,))
        database.refresh()

    def test_the_selection_is_what_is_selected_and_of_filtered_rows_what_shows(self):
        formulas = {f"B{row}": f"=QUOTA_REMAINING({row};1)" for row in range(2, 9)}
        document = self.document(formulas | {f"A{row}": "x" if row < 5 else "y" for row in range(2, 9)} | {"A1": "L", "B1": "S"})
        select(document, "B3:B4")
        sentence = self.converted(document, {"A": {"B3", "B4"}}, scope="selection")
        self.assertIn("2 ô", sentence)
        document.getUndoManager().undo()
        self.filter(document, document.Sheets.getByName("A"), "A1:B8", 0, "x")
        settle(document)
        select(document, "B1:B8")
        self.converted(document, {"A": {"B2", "B3", "B4"}}, scope="selection")

    def test_several_areas_and_whole_columns_can_be_selected(self):
        formulas = {f"{column}{row}": "=QUOTA_RATE(4;1)" for column in "BDF" for row in (1, 3)}
        document = self.document(formulas)
        areas = document.createInstance("com.sun.star.sheet.SheetCellRanges")
        for column in (1, 3):
            areas.addRangeAddress(uno.createUnoStruct("com.sun.star.table.CellRangeAddress", 0, column, 0, column, 1048575), False)
        document.CurrentController.select(areas)
        self.converted(document, {"A": {"B1", "B3", "D1", "D3"}}, scope="selection")

    def test_the_sheet_is_the_one_that_shows(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)"}, {"A1": "=QUOTA_RATE(2;1)"})
        document.CurrentController.setActiveSheet(document.Sheets.getByName("B"))
        self.assertIn("“B”, A1", self.converted(document, {"B": {"A1"}}, scope="sheet"))

    def test_formulas_between_sheets_keep_their_results(self):
        document = self.document(
            {"A1": "=QUOTA_REMAINING(B.A1;1)", "A2": "=SUM(A1;B.A1)"}, {"A1": "=QUOTA_REMAINING(100;A.B1)", "A2": "=A.A1+A1"}
        )
        self.converted(document, {"A": {"A1"}, "B": {"A1"}}, scope="workbook")

    def test_the_sentence_names_a_dozen_areas_and_counts_the_rest(self):
        formulas = {f"A{row}": "=QUOTA_RATE(4;1)" for row in range(1, 60, 2)}
        document = self.document(formulas)
        sentence = self.converted(document, {"A": set(formulas)}, scope="sheet")
        self.assertIn("A23 và 18 ô khác", sentence)
        self.assertNotIn("A25", sentence)


class Putting(ValuesCase):
    """What is there afterwards is what showed, whatever it looks like."""

    TEXTS = ["007", "=1+1", "'nháy", "1.234", "1,5", "23/11/2026", "ĐÚNG", "  hai dấu cách ", "+84", "@x", "{=A1}", "dài " * 200]

    def test_numbers_stay_numbers_and_texts_stay_texts(self):
        formulas = {f"A{row}": f"=IF(QUOTA_RATE(2;1)=0.5;B{row};0)" for row in range(1, len(self.TEXTS) + 1)}
        document = self.document(formulas | {"D1": "=QUOTA_REMAINING(7.0;3)", "D2": "=QUOTA_RATE(3;1)"})
        for row, text in enumerate(self.TEXTS, start=1):
            self.cell(document, f"B{row}").String = text
        settle(document)
        results = {cell: self.cell(document, cell).String for cell in formulas}
        self.assertEqual(list(results.values()), self.TEXTS)
        self.converted(document, {"A": {*formulas, "D1", "D2"}}, scope="sheet")
        self.assertEqual(self.kinds(document, formulas), dict.fromkeys(formulas, "TEXT"))
        self.assertEqual([self.cell(document, cell).Value for cell in ("D1", "D2")], [4, 1 / 3])
        for suffix in (".ods", ".xlsx"):
            stored = self.open(self.office.store(document, self.folder / f"chữ{suffix}"))
            self.assertEqual({cell: self.cell(stored, cell).String for cell in formulas}, results, suffix)
            self.assertEqual(self.kinds(stored, formulas), dict.fromkeys(formulas, "TEXT"), suffix)

    def test_several_lines_stay_several_lines(self):
        document = self.document({"A1": '="một"&CHAR(10)&QUOTA_REMAINING(9;1)&CHAR(10)&"ba"'})
        document.Sheets.getByName("A").Rows.getByIndex(0).OptimalHeight = True
        settle(document)
        self.converted(document, {"A": {"A1"}}, scope="sheet")
        self.assertEqual(self.cell(document, "A1").String, "một\n8\nba")

    def test_an_empty_text_stays_a_text(self):
        """An empty cell would be something else to the formulas that look at it."""
        document = self.document({"A1": "=QUOTA_RATE(0;1)", "B1": "=COUNTA(A1)", "B2": "=ISTEXT(A1)", "B3": "=ISERROR(A1+1)"})
        looks = [self.cell(document, cell).String for cell in ("B1", "B2", "B3")]
        self.converted(document, {"A": {"A1"}}, scope="sheet")
        self.assertEqual(self.cell(document, "A1").Formula, EMPTY_TEXT)
        for suffix in (".ods", ".xlsx"):
            stored = self.open(self.office.store(document, self.folder / f"trống{suffix}"))
            for each in (document, stored):
                each.calculateAll()
                table = each.Sheets.getByName("A")
                self.assertEqual([table.getCellRangeByName(cell).String for cell in ("B1", "B2", "B3")], looks, suffix)
        self.assertEqual(looks, ["1", "ĐÚNG", "ĐÚNG"])

    def test_an_empty_text_in_a_cell_formatted_as_text_shows_nothing(self):
        document = self.document({"A1": "=QUOTA_RATE(0;1)", "A2": "=QUOTA_RATE(4;1)", "A3": '="0"&QUOTA_REMAINING(7;1)'})
        for cell in ("A1", "A2", "A3"):
            self.cell(document, cell).NumberFormat = format_key(document, "@", VIETNAM)
        settle(document)
        before = snapshot(document)
        outcome = self.values(document, scope="sheet")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual([self.cell(document, cell).String for cell in ("A1", "A2", "A3")], ["", "0,25", "06"])
        self.assertNotIn("ANSINH", str(snapshot(document)["A: formulas"]))
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_formats_comments_rules_and_notes_stay(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)", "A2": "=IF(QUOTA_RATE(4;1)=0.25;TODAY();0)", "A3": "=QUOTA_RATE(4;3)", "B1": 0.1})
        self.cell(document, "A1").NumberFormat = format_key(document, "0.0%", VIETNAM)
        self.cell(document, "A3").CellBackColor = 0xFFEEAA
        table = document.Sheets.getByName("A")
        table.Annotations.insertNew(self.cell(document, "A1").CellAddress, "xem lại tỷ lệ")
        rule = self.cell(document, "A1").Validation
        rule.Type = uno.Enum("com.sun.star.sheet.ValidationType", "DECIMAL")
        rule.setFormula1("0.5")
        rule.setOperator(uno.Enum("com.sun.star.sheet.ConditionOperator", "GREATER"))
        self.cell(document, "A1").Validation = rule
        conditions = self.cell(document, "A3").ConditionalFormat
        conditions.addNew(properties(Operator=uno.Enum("com.sun.star.sheet.ConditionOperator", "GREATER"), Formula1="0.1", StyleName="Good"))
        self.cell(document, "A3").ConditionalFormat = conditions
        settle(document)
        shown = [self.cell(document, f"A{row}").String for row in (1, 2, 3)]
        self.converted(document, {"A": {"A1", "A2", "A3"}}, scope="sheet")
        self.assertEqual([self.cell(document, f"A{row}").String for row in (1, 2, 3)], shown)
        self.assertEqual(shown[0], "25,0%")
        self.assertEqual(table.Annotations.getByIndex(0).String, "xem lại tỷ lệ")

    def test_merged_cells(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)"})
        document.Sheets.getByName("A").getCellRangeByName("A1:C2").merge(True)
        settle(document)
        self.converted(document, {"A": {"A1"}}, scope="sheet")


class Arrays(ValuesCase):
    BASIS = {"A1": 310, "A2": 268, "A3": 422}

    def arrays(self, *areas, formula="=QUOTA_ALLOCATE(40;$A$1:$A$3)"):
        document = self.document(self.BASIS)
        for area in areas:
            document.Sheets.getByName("A").getCellRangeByName(area).setArrayFormula(formula)
        settle(document)
        return document

    def test_an_array_formula_becomes_its_numbers(self):
        document = self.arrays("C1:C3")
        self.assertNotIn("cả vùng", self.converted(document, {"A": {"C1", "C2", "C3"}}, scope="sheet"))
        self.assertEqual([self.cell(document, f"C{row}").Value for row in (1, 2, 3)], [12, 11, 17])

    def test_one_over_several_columns_does_too(self):
        document = self.arrays("C1:D3", formula="=QUOTA_ALLOCATE(40;$A$1:$A$3)*{1;2}")
        cells = {f"{column}{row}" for column in "CD" for row in (1, 2, 3)}
        self.converted(document, {"A": cells}, scope="sheet")

    def test_a_selected_part_converts_the_whole_and_the_sentence_says_so(self):
        document = self.arrays("C1:C3", "E1:E3")
        select(document, "C2")
        sentence = self.converted(document, {"A": {"C1", "C2", "C3"}}, scope="selection")
        self.assertIn("công thức mảng được chuyển cả vùng: trang tính “A”, C1:C3", sentence)
        self.assertIn("3 ô", sentence)

    def test_an_array_with_an_error_in_it_stays(self):
        document = self.arrays("C1:C3")
        document.Sheets.getByName("A").getCellRangeByName("E1:E4").setArrayFormula("=QUOTA_ALLOCATE(40;$A$1:$A$3)")
        settle(document)
        sentence = self.converted(document, {"A": {"C1", "C2", "C3"}}, scope="sheet")
        self.assertIn("vẫn giữ công thức: trang tính “A”, E1:E4", sentence)

    def test_neighbouring_columns_undo_and_redo_again_and_again(self):
        document = self.arrays("D1:D3")
        fill(document.Sheets.getByName("A"), {"C1": "=QUOTA_RATE(4;1)", "C2": "=QUOTA_RATE(4;3)", "C3": "=SUM(C1:C2)"})
        settle(document)
        self.converted(document, {"A": {"C1", "C2", "D1", "D2", "D3"}}, scope="sheet")

    def test_arrays_beside_plain_formulas(self):
        document = self.arrays("C1:C3", "D2:D4")
        fill(document.Sheets.getByName("A"), {"C4": "=QUOTA_RATE(4;1)", "D1": "=QUOTA_RATE(4;3)", "D5": "=SUM(C1:D4)"})
        document.Sheets.getByName("A").getCellRangeByName("D2:D4").clearContents(1023)
        document.Sheets.getByName("A").getCellRangeByName("D2:D4").setArrayFormula("=QUOTA_ALLOCATE(40;$A$1:$A$3)")
        settle(document)
        self.converted(document, {"A": {"C1", "C2", "C3", "C4", "D1", "D2", "D3", "D4"}}, scope="sheet")


class Refusals(ValuesCase):
    def test_nothing_to_convert_is_said_for_each_scope(self):
        document = self.document({"A1": "=SUM(1;2)", "A2": 5}, {"A1": "chữ"})
        self.refused_values(document, "các ô đang chọn", scope="selection")
        self.refused_values(document, "Trang tính “A”", scope="sheet")
        self.refused_values(document, "Tài liệu không có", scope="workbook")

    def test_a_selection_to_the_right_of_all_that_is_kept_holds_no_formulas(self):
        document = self.document({"A1": "x", "BL1": "=QUOTA_RATE(4;1)"})
        select(document, "ZZ1:ZZ9")
        self.refused_values(document, "các ô đang chọn", scope="selection")

    def test_locked_cells_are_named_with_their_sheets_and_nothing_is_changed(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)", "A2": "=QUOTA_RATE(4;2)", "B1": "=QUOTA_RATE(4;3)"}, {"C5": "=QUOTA_RATE(4;1)"})
        self.cell(document, "A2").CellProtection = CellProtection(False, False, False, False)
        for sheet in "AB":
            document.Sheets.getByName(sheet).protect("mật khẩu")
        sentence = self.refused_values(document, "trang tính “A”, A1, B1 bị khóa", "trang tính “B”, C5 bị khóa", scope="workbook")
        self.assertNotIn("A2", sentence)
        self.refused_values(document, "A1, B1", scope="copy", to=str(self.folder / "khóa.ods"))
        self.assertFalse((self.folder / "khóa.ods").exists())

    def test_unlocked_cells_of_a_protected_sheet_are_converted(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)", "B1": "=SUM(1)"})
        self.cell(document, "A1").CellProtection = CellProtection(False, False, False, False)
        document.Sheets.getByName("A").protect("")
        settle(document)
        self.converted(document, {"A": {"A1"}}, scope="sheet")

    def test_errors_stay_formulas_and_are_named(self):
        document = self.document({"A1": "=QUOTA_REMAINING(1.5;1)", "A2": "=QUOTA_RATE(4;1)", "A3": "=QUOTA_RATE(A1;1)", "A4": "=1/0"})
        sentence = self.converted(document, {"A": {"A2"}}, scope="sheet")
        self.assertIn("ô đang báo lỗi vẫn giữ công thức: trang tính “A”, A1, A3", sentence)
        self.assertNotIn("A4", sentence)
        document.getUndoManager().clear()
        self.refused_values(document, "A1, A3", "báo lỗi", scope="sheet")

    def test_a_read_only_document_is_refused(self):
        path = self.office.store(self.document({"A1": "=QUOTA_RATE(4;1)"}), self.folder / "đọc.ods")
        self.refused_values(self.open(path, read_only=True), "chỉ đọc", scope="sheet")

    def test_arguments_are_checked(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)"})
        self.refused_values(document, "scope=selection", "scope=copy")
        self.refused_values(document, "scope", "all", "selection, sheet, workbook, copy", scope="all")
        self.refused_values(document, "to=", scope="copy")
        self.refused_values(document, "scope=copy", scope="sheet", to="/x.ods")
        self.refused_values(document, "scope=copy", scope="sheet", overwrite="yes")
        self.refused_values(document, "pham_vi", "scope, to, overwrite", pham_vi="sheet")


class English(ValuesCase):
    language = "en-US"

    def test_success_and_refusal(self):
        document = self.document({"A1": "=QUOTA_RATE(4;1)", "A2": "=QUOTA_REMAINING(1.5;1)"})
        sentence = self.converted(document, {"A": {"A1"}}, title="Convert An Sinh formulas to values", scope="sheet")
        self.assertEqual(
            sentence,
            "Converted 1 cells with An Sinh formulas to values: sheet “A”, A1 (Ctrl+Z undoes it); "
            "cells that show an error keep their formula: sheet “A”, A2.",
        )
        document.getUndoManager().clear()
        self.refused_values(document, "all An Sinh formulas here show an error (sheet “A”, A2)", scope="sheet")


class Many(ValuesCase):
    def test_ten_thousand_formulas(self):
        document = self.document({})
        table = document.Sheets.getByName("A")
        rows = range(1, 10_001)
        table.getCellRangeByName("A1:A10000").setDataArray(tuple((row,) for row in rows))
        table.getCellRangeByName("C1:C10000").setFormulaArray(tuple((f"=QUOTA_REMAINING(A{row};100)",) for row in rows))
        table.getCellRangeByName("D1:D10000").setFormulaArray(tuple((f"=A{row}*2",) for row in rows))
        fill(table, {"F1": "=SUM(C1:C10000)"})
        settle(document)
        self.converted(document, {"A": {f"C{row}" for row in rows}}, scope="workbook")

    def test_ten_thousand_scattered_formulas(self):
        document = self.document({})
        table = document.Sheets.getByName("A")
        lines = [(f"=QUOTA_RATE({row};1)", "x", f"=QUOTA_RATE({row};2)") if row % 2 else ("", 1, "") for row in range(1, 10_001)]
        table.getCellRangeByName("A1:C10000").setFormulaArray(tuple(lines))
        settle(document)
        self.converted(document, {"A": {f"{c}{row}" for c in "AC" for row in range(1, 10_001, 2)}}, scope="sheet")


class Progress(ValuesCase):
    def large(self):
        document = self.document({})
        table = document.Sheets.getByName("A")
        table.getCellRangeByName("C1:C3000").setFormulaArray(tuple((f"=QUOTA_REMAINING({row};1)",) for row in range(1, 3001)))
        settle(document)
        return document

    def test_it_shows_how_far_it_is(self):
        indicator = Indicator()
        url = command_url("values", {"scope": "workbook"})
        answer = self.dispatch_and_listen(self.large(), url, StatusIndicator=indicator)
        self.assertEqual(answer.state, "SUCCESS", answer.sentence)
        self.assertEqual(indicator.calls[-1], ("end",))
        self.assertGreater(len(set(indicator.values())), 4)

    def test_it_stops_when_asked_and_leaves_everything_as_it_was(self):
        """Also when half of the cells are written."""
        document = self.large()
        for arguments, leave in (({"scope": "workbook"}, 1), ({"scope": "workbook"}, 60), ({"scope": "copy", "to": self.folder / "dừng.ods"}, 60)):
            with self.subTest(leave=leave, **arguments):
                parsed, dispatch = self.dispatch_object(document, command_url("values", arguments))
                indicator = Indicator(lambda value, leave=leave, dispatch=dispatch: value >= leave and dispatch.sendAbort())
                sentence = self.refused(document, dispatch=lambda d=dispatch, p=parsed, i=indicator: self.answer_of(d, p, StatusIndicator=i))
                self.assertEqual(sentence, "Đã dừng theo yêu cầu; bảng tính không thay đổi.")
        self.assertFalse([path for path in self.folder.iterdir() if "dừng" in path.name or path.name.startswith(".ansinh")])


if __name__ == "__main__":
    unittest.main()
