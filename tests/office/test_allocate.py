#!/usr/bin/python3
"""`allocate` in a real office: every sample's outcomes, the ways to name columns and numbers, what it replaces."""

import unittest

from allocate_case import SPECS, TITLE, AllocateCase, numbers, settle, table_entries
from ansinh_office import command_url, differences, select, snapshot
from ansinh_samples import build, files_of
from com.sun.star.awt.FontWeight import BOLD
from office_case import ExtensionCase, fill, installed_profile

N01_F = {"F13": 24, "F14": 18, "F15": 0, "F17": 30, "F18": 13, "F20": 35}
N01_J = {"J13": 11, "J14": 10, "J15": 4, "J17": 13, "J18": 7, "J20": 15}
N06_D = {"D5": 20, "D6": 13, "D7": 0, "D8": 31, "D9": 16, "D10": 10}
N06_H = {"H5": 11, "H6": 10, "H7": 4, "H8": 13, "H9": 7, "H10": 15}
UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]
SHARES = {"D4": 24, "D5": 18, "D6": 0, "D7": 30, "D8": 13, "D9": 35}


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Samples(AllocateCase):
    """Each outcome that a sample's specification promises, as built and again after ods, xlsx and ods."""

    def versions(self, name, folder):
        for path in build(self.office, SPECS[name], folder):
            yield path
            round_trip = folder / path.suffix[1:]
            for ending in (".ods", ".xlsx", ".ods"):
                document = self.office.open(path)
                path = self.office.store(document, round_trip / (path.stem + ending))
                document.close(True)
            yield path

    def prepare(self, document, prepare):
        table = document.CurrentController.ActiveSheet
        if prepare.get("unprotect"):
            table.unprotect("")
        for area in prepare.get("unmerge", []):
            table.getCellRangeByName(area).merge(False)
        fill(table, prepare.get("cells", {}))
        settle(document)

    def check(self, path, outcome):
        document = self.open(path)
        self.prepare(document, outcome.get("prepare", {}))
        if "cursor" in outcome:
            select(document, outcome["cursor"])
        arguments = outcome.get("arguments", {})
        if outcome["outcome"] == "failure":
            self.refused(document, *outcome["must_name"], **arguments)
        else:
            sentence = self.written(document, outcome["writes"], **arguments)
            self.assertIn("Ctrl+Z", sentence)
            self.check_restored(document, outcome.get("undo_restores", {}))
        document.close(True)

    def check_restored(self, document, entries):
        """`written` ends with an undo."""
        table = document.CurrentController.ActiveSheet
        for cell, entry in entries.items():
            expected = entry.removeprefix("t:") if isinstance(entry, str) else str(entry)
            self.assertEqual(table.getCellRangeByName(cell).Formula, expected, cell)

    def open(self, path, **options):
        return self.office.open(path, **options)

    def test_every_outcome_of_every_sample(self):
        for name, spec in SPECS.items():
            for path in self.versions(name, self.folder / name):
                for outcome in spec["expect"]:
                    place = f"{path.parent.name}/{path.name}"
                    with self.subTest(file=place, cursor=outcome.get("cursor"), arguments=outcome.get("arguments")):
                        self.check(path, outcome)

    def test_the_samples_cover_both_outcomes_and_both_formats(self):
        outcomes = {outcome["outcome"] for spec in SPECS.values() for outcome in spec["expect"]}
        self.assertEqual(outcomes, {"success", "failure"})
        self.assertEqual({file.rpartition(".")[2] for spec in SPECS.values() for file in files_of(spec)}, {"ods", "xlsx", "fods"})


class Naming(AllocateCase):
    """Total, columns, bounds and tables, each in every form a clerk or a program may give it."""

    def test_the_sentence_says_how_many_to_whom_by_what_where_and_how_to_take_it_back(self):
        document = self.sample("n01")
        select(document, "F13")
        self.assertEqual(
            self.written(document, N01_F),
            "Đã giao 120 người cho 6 thôn theo “Chưa tham gia” (E), ghi vào F13:F15, F17:F18, F20 (hoàn tác được bằng Ctrl+Z).",
        )

    def test_a_tie_is_said_with_the_units_it_concerns(self):
        document = self.sample("n06")
        select(document, "D7")
        sentence = self.written(document, N06_D)
        self.assertIn(
            "phần lẻ bằng nhau ở 4 đơn vị (Thôn 2, Thôn 4, Thôn 5, Thôn 6), chỉ còn 2 người: ưu tiên đơn vị đứng trước",
            sentence,
        )

    def test_a_table_that_borrows_its_names_says_so(self):
        document = self.sample("n06")
        select(document, "H5")
        self.assertIn("tên đơn vị lấy ở B5:B10", self.written(document, N06_H))

    def test_the_product_is_asked_for_or_given(self):
        document = self.sample("n01")
        select(document, "C13")
        sentence = self.refused(document, "product=bhyt", "product=bhxh", "F", "J")
        self.assertNotIn("G (", sentence)
        for product, expected in (("bhyt", N01_F), ("BHYT", N01_F), ("bhxh", N01_J)):
            with self.subTest(product=product):
                select(document, "C13")
                self.written(document, expected, product=product)

    def test_the_cursor_in_any_column_of_a_product_is_enough(self):
        document = self.sample("n01")
        for cursor, expected in (("D7", N01_F), ("E14", N01_F), ("F11", N01_F), ("H13", N01_J), ("I20", N01_J)):
            with self.subTest(cursor=cursor):
                select(document, cursor)
                self.written(document, expected)

    def test_the_basis_by_letter_header_range_and_cell_with_a_sheet(self):
        document = self.sample("n01")
        forms = ["E", "e", "Chưa tham gia", "CHƯA THAM GIA", "chua tham gia", "BHYT tự đóng Chưa tham gia"]
        forms += ["E13:E20", "$E$11:$E$20", "'Biểu 01'.E13:E20", "$'Biểu 01'.$E$13:$E$20", "'Biểu 01'!E13:E20"]
        for basis in forms:
            with self.subTest(basis=basis):
                select(document, "F13")
                self.written(document, N01_F, basis=basis)

    def test_the_target_by_letter_header_range_and_cell(self):
        document = self.sample("n01")
        for into in ("F", "F13", "F13:F20", "F11:F20", "'Biểu 01'.F11:F20", "'Biểu 01'.F14"):
            with self.subTest(into=into):
                select(document, "A1")
                self.written(document, N01_F, into=into)
        for into in ("J", "j", "J13:J20"):
            with self.subTest(into=into):
                select(document, "F13")
                self.written(document, N01_J, into=into)

    def test_a_header_that_two_columns_share_goes_with_the_product(self):
        document = self.sample("n01")
        self.refused(document, "into=Chỉ tiêu năm 2026", "F", "J", into="Chỉ tiêu năm 2026")
        self.written(document, N01_J, into="Chỉ tiêu năm 2026", product="bhxh")

    def test_a_range_that_begins_or_ends_within_the_table_names_its_own_units_only(self):
        document = self.sample("n01")
        expected = {"F17": 23, "F18": 10, "F20": 27}
        self.written(document, expected, into="F16:F20", basis="E17:E20", total=60)

    def test_the_total_by_number_and_by_cell_wherever_it_stands(self):
        document = self.sample("n01")
        for total in ("120", "F11", "$F$11", "'Biểu 01'.F11"):
            with self.subTest(total=total):
                select(document, "F13")
                self.written(document, N01_F, total=total)
        select(document, "F13")
        sentence = self.written(document, dict.fromkeys(N01_F, 0), total=0)
        self.assertIn("ô tổng F11 đang ghi 120, khác với số vừa giao", sentence)

    def test_bounds_by_number_letter_header_and_range(self):
        entries = table_entries(UNITS, total=120, header=("STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", "Tối thiểu", "Tối đa"))
        lowest, highest = [20, None, 5, None, None, None], [None, 16, None, 28, None, 30]
        entries |= {f"E{row}": value for row, value in enumerate(lowest, start=4) if value is not None}
        entries |= {f"F{row}": value for row, value in enumerate(highest, start=4) if value is not None}
        document = self.workbook(entries)
        bounded = {"D4": 26, "D5": 16, "D6": 5, "D7": 28, "D8": 15, "D9": 30}
        for minimum, maximum in (("E", "F"), ("Tối thiểu", "toi da"), ("E4:E9", "F4:F9"), ("$E$3:$E$10", "F3:F10")):
            with self.subTest(minimum=minimum, maximum=maximum):
                self.written(document, bounded, min=minimum, max=maximum, uncovered="ignore")
        self.written(document, {"D4": 23, "D5": 18, "D6": 6, "D7": 29, "D8": 13, "D9": 31}, min="6", max="31", uncovered="ignore")
        self.written(document, SHARES)

    def test_a_maximum_column_is_used_only_when_it_is_named(self):
        document = self.workbook(table_entries(UNITS, total=120) | {"E3": "Tối đa", "E4": 1})
        self.written(document, SHARES)

    def test_the_method_by_both_its_names(self):
        document = self.workbook(table_entries(UNITS, total=120))
        for method in ("hamilton", "Hamilton", "largest-remainder"):
            with self.subTest(method=method):
                self.written(document, SHARES, method=method)

    def test_one_of_two_tables_by_the_cursor_by_its_area_or_by_a_cell(self):
        document = self.sample("n06")
        select(document, "L6")
        self.refused(document, "A4:E11", "G4:J11", "A13:D16", "table=")
        for table, expected in (("A4:E11", N06_D), ("B6", N06_D), ("G4:J11", N06_H), ("'Chỉ tiêu'.G11", N06_H)):
            with self.subTest(table=table):
                select(document, "L6")
                self.written(document, expected, table=table)

    def test_a_sheet_name_with_an_apostrophe_on_a_sheet_that_is_not_shown(self):
        name = "Xã Tân An '26.1"
        document = self.workbook(table_entries(UNITS, total=120), sheet=name)
        document.Sheets.insertNewByName("Khác", 0)
        document.CurrentController.setActiveSheet(document.Sheets.getByName("Khác"))
        settle(document)
        outcome = self.allocate(document, into="'Xã Tân An ''26.1'.D4:D9", total="$'Xã Tân An ''26.1'.$D$10")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(numbers(document.Sheets.getByName(name), SHARES), SHARES)
        self.assertEqual(snapshot(document)["Khác: values"], {})

    def test_ranges_without_any_table(self):
        basis = {f"B{row}": value for row, value in enumerate((60, 45, 0, 75, 33, 87), start=2)}
        document = self.workbook(basis | {"J20": "ô cuối"})
        self.written(document, {f"H{row}": value for row, value in enumerate(SHARES.values(), start=11)},
                     total=120, basis="B2:B7", into="H11:H16")  # fmt: skip

    def test_doubtful_numbers_are_read_as_proposed_when_agreed(self):
        document = self.sample("n02")
        fill(document.Sheets.getByIndex(0), {"J20": "ô cuối"})
        settle(document)
        expected = {"G4": 19, "G5": 16, "G6": 17, "G7": 15, "G8": 16, "G9": 17}
        sentence = self.written(document, expected, total=100, basis="C4:C9", into="G4:G9", numbers="accept")
        self.assertIn("6 ô ghi không rõ số đã được hiểu theo cách đề nghị", sentence)

    def test_arguments_may_carry_blanks_marks_and_empty_values(self):
        document = self.sample("n01")
        select(document, "F13")
        url = "vnd.ansinh:allocate?basis=Ch%C6%B0a%20tham%20gia&min=&product=&"
        self.written(document, N01_F, dispatch=lambda: self.office.dispatch(document, url))


class Replacing(AllocateCase):
    """Target cells that hold something: replaced only when that is agreed, and undo brings everything back."""

    def filled_target(self):
        document = self.workbook(table_entries(UNITS, total=120))
        table = document.Sheets.getByIndex(0)
        fill(table, {"D4": 5, "D5": "chưa rõ", "D6": '=""', "D7": " ", "D9": "=C9*2"})
        rich = table.getCellRangeByName("D8")
        rich.setString("ước 13 người")
        cursor = rich.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(2, True)
        cursor.CharWeight = BOLD
        table.getAnnotations().insertNew(rich.CellAddress, "Bà Hoa báo qua điện thoại")
        table.getCellRangeByName("D4:D9").CellBackColor = 0xFFFF99
        settle(document)
        return document

    def test_numbers_texts_formulas_blanks_and_formatted_text_come_back(self):
        document = self.filled_target()
        before = snapshot(document)
        self.refused(document, "D4", "D5", "D6", "D7", "D8", "D9", "overwrite=yes")
        self.written(document, SHARES, overwrite="yes")
        self.assertEqual(differences(before, snapshot(document)), [])
        self.assertIn("D8", before[f"{document.Sheets.ElementNames[0]}: notes"])

    def test_a_target_far_to_the_right_leaves_the_last_column_before_it_alone(self):
        """LibreOffice keeps data for as many columns as it needs; cells beyond are not those of its last column."""
        for last in ("BL", "CV"):
            with self.subTest(last=last):
                kept = {f"{last}{row}": f"=C{row}+1" for row in range(4, 10)}
                document = self.workbook(table_entries(UNITS, total=120) | kept)
                far = dict(zip((f"ZZ{row}" for row in range(4, 10)), SHARES.values()))
                before = snapshot(document)
                outcome = self.allocate(document, total="120", basis="C4:C9", into="ZZ4:ZZ9")
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
                table = document.Sheets.getByIndex(0)
                self.assertEqual(numbers(table, far), far)
                self.assertEqual({cell: table.getCellRangeByName(cell).Formula for cell in kept}, kept)
                document.getUndoManager().undo()
                name = table.Name
                for aspect in ("formulas", "values"):
                    self.assertEqual(snapshot(document)[f"{name}: {aspect}"], before[f"{name}: {aspect}"])

    def test_formats_and_notes_of_target_cells_stay(self):
        document = self.filled_target()
        self.assertEqual(self.allocate(document, overwrite="yes").state, "SUCCESS")
        table = document.Sheets.getByIndex(0)
        self.assertEqual(table.getCellRangeByName("D8").CellBackColor, 0xFFFF99)
        self.assertEqual(table.getAnnotations().Count, 1)

    def test_what_a_second_run_replaced_comes_back_step_by_step(self):
        document = self.workbook(table_entries(UNITS, total=120))
        table = document.Sheets.getByIndex(0)
        self.assertEqual(self.allocate(document).state, "SUCCESS")
        self.assertEqual(self.allocate(document, total=60, overwrite="yes").state, "SUCCESS")
        second = numbers(table, SHARES)
        self.assertEqual(sum(second.values()), 60)
        manager = document.getUndoManager()
        self.assertEqual(manager.getAllUndoActionTitles(), (TITLE, TITLE))
        manager.undo()
        self.assertEqual(numbers(table, SHARES), SHARES)
        manager.undo()
        self.assertEqual(numbers(table, SHARES), dict.fromkeys(SHARES, ""))
        manager.redo()
        manager.redo()
        self.assertEqual(numbers(table, SHARES), second)

    def test_undo_finds_its_cells_after_a_sheet_and_rows_were_inserted_and_that_was_undone(self):
        document = self.workbook(table_entries(UNITS, total=120))
        before = snapshot(document)
        self.assertEqual(self.allocate(document).state, "SUCCESS")
        document.Sheets.insertNewByName("Mới", 0)
        document.Sheets.getByIndex(1).Rows.insertByIndex(5, 2)
        manager = document.getUndoManager()
        while manager.isUndoPossible():
            manager.undo()
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_a_filter_and_hidden_rows_stay_while_their_cells_are_written_and_emptied(self):
        document = self.sample("n05", index=1)
        rows = [document.Sheets.getByIndex(0).Rows.getByIndex(row) for row in range(13)]
        states = [(row.IsVisible, row.IsFiltered) for row in rows]
        select(document, "E5")
        url = command_url("allocate", {"total": 110, "hidden": "include"})
        expected = dict(zip((f"E{row}" for row in range(5, 13)), (20, 12, 16, 8, 10, 24, 11, 9), strict=True))
        sentence = self.written(document, expected, dispatch=lambda: self.office.dispatch(document, url))
        self.assertIn("3 dòng đang bị lọc vẫn được giao", sentence)
        self.assertIn("dòng đang ẩn vẫn được giao: 9", sentence)
        self.assertEqual([(row.IsVisible, row.IsFiltered) for row in rows], states)


if __name__ == "__main__":
    unittest.main()
