#!/usr/bin/python3
"""`check-report` by URL: findings on a sheet of their own, what the clerk writes there, repairs, marks, requests to senders."""

import unittest

import uno
from allocate_case import AllocateCase, settle
from ansinh_office import differences, properties, snapshot, undo_titles
from office_case import fill, installed_profile

SHEET = "Kết quả kiểm tra"
HEADERS = ["STT", "Mức độ", "Đơn vị", "Ô", "Nội dung", "Số báo cáo", "Số đối chiếu", "Chênh lệch", "Cách sửa đề nghị", "Căn cứ",
           "Tình trạng", "Lý do giải trình", "Người xác nhận", "Ngày"]  # fmt: skip
NAMES = ["Thôn Đông", "Thôn Tây", "Thôn Nam", "Thôn Bắc"]
FLOWS = [(430, 80, 5, 35), (210, 12, 0, 7), (350, 21, 3, 14), (128, 9, 1, 0)]


def setUpModule():
    AllocateCase.installed = installed_profile()


def report(flows=FLOWS, openings=None):
    """Cells of a quarter's report: opening, joined, returned, decrease, closing; then the sums."""
    cells = {f"{column}1": header for column, header in
             zip("ABCDEFG", ("STT", "Đơn vị", "Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ"))}  # fmt: skip
    rows = [(opening, joined, back, left, opening + joined + back - left) for opening, joined, back, left in flows]
    rows.append(tuple(sum(column) for column in zip(*rows)))
    for number, row in enumerate(rows, start=2):
        name = NAMES[number - 2] if number < len(rows) + 1 else "Toàn xã"
        cells |= {f"A{number}": number - 1, f"B{number}": name} if name != "Toàn xã" else {f"B{number}": name}
        cells |= {f"{column}{number}": value for column, value in zip("CDEFG", row)}
    return cells


class CheckCase(AllocateCase):
    def check(self, document, **arguments):
        return self.office.command(document, "check-report", {key.rstrip("_"): value for key, value in arguments.items()})

    def found(self, document, **arguments):
        """The rows of findings, without the line that counts them."""
        outcome = self.check(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.sentence = outcome.sentence
        return self.rows(document)

    def rows(self, document, name=SHEET):
        sheet = document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = sheet.getCellRangeByPosition(0, 0, len(HEADERS) - 1, cursor.RangeAddress.EndRow).getDataArray()
        [header] = [place for place, row in enumerate(rows) if list(row) == HEADERS]
        return [row for row in rows[header + 2 :] if isinstance(row[0], float)]

    def refused_check(self, document, *phrases, **arguments):
        self.refused(document, *phrases, dispatch=lambda: self.check(document, **arguments))

    def errors(self, rows):
        return [row for row in rows if row[1] == "Lỗi"]


Q2 = [(402, 18, 10, 410), (270, 20, 3, 278), (350, 14, 8, 356), (195, 9, 6, 198), (515, 22, 14, 523), (140, 8, 3, 145), (1872, 91, 44, 1919)]
Q3 = [(410, 35, 12, 433), (287, 21, 9, 299), (356, 28, 15, 369), (198, 17, 6, 290), (523, 44, 20, 547), (145, 11, 4, 152), (1919, 165, 66, 2009)]


def balances(rows, providers=()):
    """A quarter's report from A4 on, all typed; `providers` are the closings below the total."""
    cells = {f"{column}4": header for column, header in zip("ABCDEF", ("STT", "Thôn", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"))}
    for number, row in enumerate(rows, start=1):
        unit = number < len(rows)
        cells |= {f"B{4 + number}": f"Thôn {number}" if unit else "Toàn xã"} | ({f"A{4 + number}": number} if unit else {})
        cells |= {f"{column}{4 + number}": value for column, value in zip("CDEF", row)}
    for place, (name, closing) in enumerate(providers):
        cells |= {f"B{12 + place}": f"Trong đó: {name}", f"F{12 + place}": closing}
    return cells


def with_sheet(document, name, cells):
    document.Sheets.insertNewByName(name, document.Sheets.Count)
    fill(document.Sheets.getByName(name), cells)
    document.CurrentController.setActiveSheet(document.Sheets.getByIndex(0))
    settle(document)


class BalanceCase(CheckCase):
    def quarters(self):
        """N08: digits swapped in a village and in the total, a wrong figure in the report before, a real tie."""
        document = self.workbook(balances(Q3, [("Bưu điện", 1205), ("Viettel", 795)]), "Q3")
        with_sheet(document, "Q2", balances(Q2))
        return document

    def type_reason(self, document, number, reason, name=SHEET):
        sheet = document.Sheets.getByName(name)
        for row in range(7, 60):
            if sheet.getCellByPosition(0, row).Value == number:
                sheet.getCellByPosition(11, row).String = reason
                sheet.getCellByPosition(12, row).String = "Chị Lan"
                sheet.getCellByPosition(13, row).Value = 46300
                return
        self.fail(f"no finding {number}")

    def number_of(self, rows, cell):
        return int(next(row[0] for row in rows if row[3] == cell and row[1] == "Lỗi"))


class Findings(BalanceCase):
    def test_a_clean_report_has_no_error_and_says_what_it_could_not_show(self):
        rows = self.found(self.workbook(report()))
        self.assertEqual(self.errors(rows), [])
        self.assertIn("Chưa đủ số liệu để kiểm tra", {row[1] for row in rows})
        self.assertIn("0 lỗi", self.sentence)

    def test_n08_one_cell_behind_two_sums_the_report_before_and_a_tie(self):
        document = self.quarters()
        before = snapshot(document)
        rows = self.errors(self.found(document, sheet="Q3", previous="Q2"))
        self.assertEqual({row[3] for row in rows}, {"F8", "D11", "Q2.F6", "F12:F13"}, rows)
        mending = {row[3]: row[8] for row in rows}
        self.assertIn("F8: 290 → 209 (hai chữ số đổi chỗ", mending["F8"])
        self.assertIn("D11: 165 → 156", mending["D11"])
        self.assertIn("Q2.F6: 278 → 287", mending["Q2.F6"])
        self.assertLess(mending["F12:F13"].index("F12: 1.205 → 1.214"), mending["F12:F13"].index("F13: 795 → 804"))
        self.assertEqual(undo_titles(document), ("Kiểm tra báo cáo",))
        after = snapshot(document)
        self.check_undo_and_redo(document, before, after)

    def test_links_filter_and_a_sheet_name_with_an_apostrophe(self):
        document = self.workbook(report() | {"G2": 408}, "Xã Tân An '26")
        self.found(document)
        sheet = document.Sheets.getByName(SHEET)
        links = [sheet.getCellByPosition(3, row).Formula for row in range(7, 12) if sheet.getCellByPosition(3, row).Formula.startswith("=")]
        self.assertIn("=HYPERLINK(\"#'Xã Tân An ''26'.G2\";\"G2\")", links)
        area = document.getPropertyValue("UnnamedDatabaseRanges").getByTable(sheet.RangeAddress.Sheet)
        self.assertTrue(area.AutoFilter)
        self.assertEqual(area.DataArea.StartRow, 6)
        self.assertNotEqual(sheet.getCellByPosition(1, 7).CellBackColor, -1)

    def test_cells_that_are_no_numbers_of_people(self):
        rows = self.found(self.workbook(report() | {"C3": "chưa có", "D4": -2, "E5": 1.5}))
        self.assertLessEqual({"C3", "D4", "E5"}, {row[3] for row in self.errors(rows)})

    def test_n06_two_tables_without_an_answer(self):
        document = self.sample("n06")
        document.CurrentController.select(document.Sheets.getByIndex(0).getCellRangeByName("L20"))
        self.refused_check(document, "A4:E11", "table=")
        rows = self.found(document, table="A4:E11", columns="E=closing:bhyt")
        self.assertTrue(rows)

    def test_n10_faults_in_the_numbers(self):
        document = self.sample("n10")
        rows = self.found(document, columns="C=closing")
        self.assertLessEqual({"C6", "C7", "C8"}, {cell for row in rows for cell in row[3].split(", ")})


class Reasons(BalanceCase):
    def test_a_reason_stays_with_its_numbers_and_expires_with_them(self):
        document = self.quarters()
        number = self.number_of(self.found(document, sheet="Q3"), "F8")
        self.type_reason(document, number, "Đã hỏi lại thôn")
        before = snapshot(document)
        again = self.found(document, sheet="Q3")
        row = next(row for row in again if row[3] == "F8")
        self.assertEqual(row[10:], ("Đã giải trình", "Đã hỏi lại thôn", "Chị Lan", 46300.0))
        self.assertEqual(list(document.Sheets.ElementNames).count(SHEET), 1)
        self.check_undo_and_redo(document, before, snapshot(document))
        self.assertEqual(self.found(document, sheet="Q3"), again)
        document.Sheets.getByName("Q3").getCellRangeByName("F8").Value = 291
        row = next(row for row in self.found(document, sheet="Q3") if row[3] == "F8")
        self.assertEqual(row[10:], ("Số đã đổi, lý do cũ hết hiệu lực: Đã hỏi lại thôn", "", "", ""))
        document.Sheets.getByName("Q3").getCellRangeByName("F8").Value = 209
        rows = self.found(document, sheet="Q3")
        self.assertEqual([row[10] for row in rows if row[3] == "F8"], ["Đã sửa"])
        self.assertEqual(self.found(document, sheet="Q3"), rows)

    def test_a_reason_survives_files_sorting_and_filters(self):
        document = self.quarters()
        self.type_reason(document, self.number_of(self.found(document, sheet="Q3"), "F8"), "Đã hỏi lại thôn")
        sheet = document.Sheets.getByName(SHEET)
        end = 6 + len(self.rows(document))
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = 4, False
        area = sheet.getCellRangeByPosition(0, 7, len(HEADERS) - 1, end)
        area.sort(properties(SortFields=uno.Any("[]com.sun.star.table.TableSortField", (field,)), ContainsHeader=False))
        self.assertNotEqual([row[0] for row in self.rows(document)], list(range(1, len(self.rows(document)) + 1)))
        sheet.Rows.getByIndex(9).IsVisible = False
        for ending in (".ods", ".xlsx"):
            again = self.open(self.office.store(document, self.folder / f"lý do{ending}"))
            row = next(row for row in self.found(again, sheet="Q3") if row[3] == "F8")
            self.assertEqual(row[10:], ("Đã giải trình", "Đã hỏi lại thôn", "Chị Lan", 46300.0), ending)

    def test_answers_are_remembered_and_survive_a_file(self):
        document = self.quarters()
        self.found(document, sheet="Q3", previous="Q2", columns="E=-")
        self.assertFalse([row for row in self.errors(self.found(document, sheet="Q3")) if row[3] == "F8"])
        path = self.folder / "nho.xlsx"
        document.storeToURL(path.as_uri(), properties(FilterName="Calc MS Excel 2007 XML"))
        again = self.open(path)
        rows = self.found(again, sheet="Q3")
        self.assertFalse([row for row in self.errors(rows) if row[3] == "F8"])
        self.assertIn("Q2", again.DocumentProperties.UserDefinedProperties.getPropertyValue("An Sinh: kiểm tra báo cáo"))


class Received(BalanceCase):
    def test_a_received_file_stays_as_it_is(self):
        path = self.folder / "nhan.ods"
        document = self.quarters()
        document.storeToURL(path.as_uri(), properties(FilterName="calc8"))
        received = path.read_bytes()
        document = self.open(path, read_only=True)
        before = snapshot(document)
        self.refused_check(document, "findings=new", sheet="Q3")
        outcome = self.check(document, sheet="Q3", previous="Q2", findings="new")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertFalse(document.isModified())
        self.assertEqual(differences(before, snapshot(document)), [])
        self.assertEqual(path.read_bytes(), received)
        made = next(one for one in self.office.desktop.Components if one.supportsService("com.sun.star.sheet.SpreadsheetDocument") and SHEET in one.Sheets.ElementNames)
        self.addCleanup(made.close, True)
        self.assertEqual(made.Sheets.ElementNames, (SHEET,))
        rows = self.rows(made)
        self.assertIn("F8", [row[3] for row in rows])
        links = [made.Sheets.getByIndex(0).getCellByPosition(3, row).Formula for row in range(7, 12)]
        self.assertTrue(any(f"{path.as_uri()}#'Q3'.F8" in link for link in links), links)


class Repairs(BalanceCase):
    def test_a_repair_is_applied_when_picked_and_the_old_number_kept(self):
        document = self.quarters()
        rows = self.found(document, sheet="Q3", previous="Q2")
        before = snapshot(document)
        outcome = self.check(document, apply=self.number_of(rows, "F8"))
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        report = document.Sheets.getByName("Q3")
        self.assertEqual(report.getCellRangeByName("F8").Value, 209)
        self.assertIn("290", report.Annotations.getByIndex(0).String)
        self.assertIn("Đã sửa theo đề nghị: F8: 290 → 209", [row[10] for row in self.rows(document)])
        self.assertEqual(undo_titles(document)[0], "Sửa theo đề nghị")
        self.check_undo_and_redo(document, before, snapshot(document))

    def test_what_is_never_applied(self):
        document = self.quarters()
        rows = self.found(document, sheet="Q3", previous="Q2")
        self.refused_check(document, "Q2.F6", apply=self.number_of(rows, "Q2.F6"))
        tie = self.number_of(rows, "F12:F13")
        self.refused_check(document, "way=", apply=tie)
        self.refused_check(document, "99", apply=99)
        report = document.Sheets.getByName("Q3")
        report.protect("")
        self.refused_check(document, "F8", apply=self.number_of(rows, "F8"))
        report.unprotect("")
        report.getCellRangeByName("F8").Value = 289
        self.refused_check(document, "F8", "290", apply=self.number_of(rows, "F8"))
        report.getCellRangeByName("F8").Formula = "=289+1"
        self.refused_check(document, "F8", "công thức", apply=self.number_of(rows, "F8"))
        self.assertEqual(self.check(document, apply=tie, way=2).state, "SUCCESS")
        self.assertEqual(report.getCellRangeByName("F13").Value, 804)


class Marks(BalanceCase):
    def test_marks_come_and_go_without_a_trace(self):
        document = self.quarters()
        report = document.Sheets.getByName("Q3")
        report.Annotations.insertNew(report.getCellRangeByName("D11").CellAddress, "của tôi")
        self.found(document, sheet="Q3")
        before = snapshot(document)
        outcome = self.check(document, marks="add")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        marked = {note.Position.Row: note.String for note in report.Annotations}
        self.assertIn("Lỗi", marked[7])
        self.assertEqual(marked[10], "của tôi")
        self.check_undo_and_redo(document, before, snapshot(document))
        outcome = self.check(document, marks="remove")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(differences({key: value for key, value in before.items() if key.startswith("Q3")},
                                     {key: value for key, value in snapshot(document).items() if key.startswith("Q3")}), [])
        self.refused_check(document, "đánh dấu", marks="remove")


class Requests(BalanceCase):
    def test_each_sender_is_asked_for_its_own_figures(self):
        document = self.quarters()
        self.found(document, sheet="Q3", previous="Q2")
        before = snapshot(document)
        text = self.check(document, note="Thôn 4", as_="text").sentence
        self.assertIn("Kính gửi: Thôn 4", text)
        self.assertIn("F8", text)
        self.assertNotIn("F6", text)
        self.assertEqual(differences(before, snapshot(document)), [])
        self.refused_check(document, "Thôn 4", note="Thôn 2")
        outcome = self.check(document, note="all", profile="xa-mo-cay")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("Đề nghị Thôn 4", document.Sheets.ElementNames)
        self.check_undo_and_redo(document, before, snapshot(document))


class OwnRules(BalanceCase):
    def test_the_sheet_is_made_and_its_rules_are_checked(self):
        document = self.quarters()
        before = snapshot(document)
        outcome = self.check(document, rules="new")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        rules = document.Sheets.getByName("Quy tắc kiểm tra")
        self.assertEqual([cell for row in rules.getCellRangeByName("A1:I1").getDataArray() for cell in row],
                         ["STT", "Tên quy tắc", "Biểu thức", "Sai số cho phép", "Mức độ", "Khi thiếu số liệu", "Hướng dẫn xử lý", "Căn cứ", "Áp dụng"])
        self.check_undo_and_redo(document, before, snapshot(document))
        self.refused_check(document, "Quy tắc kiểm tra", rules="new")
        rules = document.Sheets.getByName("Quy tắc kiểm tra")  # the office's redo made it anew
        rules.getCellRangeByName("B3:C4").setDataArray((("Tăng không quá 20", "Tăng <= 20"), ("Hỏng", "Tăng + <= 2")))
        rows = self.found(document, sheet="Q3")
        self.assertIn("Thôn 5", [row[2] for row in rows if "Tăng không quá 20" in row[4]])
        [fault] = [row for row in rows if row[3] == "Quy tắc kiểm tra.C4"]
        self.assertIn("C4", fault[4])


class Refused(BalanceCase):
    """Each with a sentence of the language spoken, and nothing changed."""

    said = {"no-numbers": "chưa có số", "no-check": "kiểm tra báo cáo trước", "protected": "bảo vệ", "no-table": "Không tìm thấy bảng nào ở trang",
            "closing": "Cuối kỳ"}  # fmt: skip

    def test_sheets_without_a_table(self):
        self.refused_check(self.workbook({}), self.said["no-table"])
        headers = {cell: value for cell, value in report().items() if cell.endswith("1")}
        self.refused_check(self.workbook(headers), "A1:G1", self.said["no-numbers"])

    def test_a_table_without_columns_of_a_report(self):
        cells = {"A1": "STT", "B1": "Thôn", "C1": "Số trâu"} | {f"B{row}": NAMES[row - 2] for row in range(2, 6)}
        self.refused_check(self.workbook(cells | {f"C{row}": row for row in range(2, 6)}), "A1:C5", self.said["closing"])

    def test_a_table_without_numbers(self):
        texts = {f"{column}{row}": "chưa có" for column in "CDEFG" for row in range(2, 7)}
        self.refused_check(self.workbook(report() | texts), "A1:G6", self.said["no-numbers"])

    def test_two_tables_and_no_cursor_in_either(self):
        document = self.sample("n06")
        document.CurrentController.select(document.Sheets.getByIndex(0).getCellRangeByName("L20"))
        self.refused_check(document, "A4:E11", "table=")

    def test_sheets_and_arguments_that_are_not_there(self):
        document = self.workbook(report())
        self.refused_check(document, "Quý I", previous="Quý I")
        self.refused_check(document, "year", year="2026")
        self.refused_check(document, "2026-Q9", period="2026-Q9")
        self.refused_check(document, "opening", columns="C=heads")
        self.refused_check(document, "Z", columns="Z=opening")
        self.refused_check(document, "findings=", "here", "new", "year", findings="elsewhere")
        self.refused_check(document, "findings=year", "here", "new", findings="year")
        self.refused_check(document, self.said["no-check"], apply=1)
        document.protect("")
        self.refused_check(document, self.said["protected"])
        document.unprotect("")

    def test_a_protected_report_is_read_and_never_written(self):
        document = self.quarters()
        sheet = document.Sheets.getByName("Q3")
        sheet.protect("")
        rows = self.found(document, sheet="Q3", previous="Q2")
        self.assertTrue(sheet.isProtected())
        self.refused_check(document, "F8", apply=self.number_of(rows, "F8"))
        self.refused_check(document, "F8", marks="add")

    def test_a_document_that_can_only_be_read(self):
        path = self.folder / f"chỉ đọc {self.language}.ods"
        self.office.store(self.quarters(), path)
        self.refused_check(self.open(path, read_only=True), "findings=new", sheet="Q3")

    def test_a_rule_that_cannot_be_read_is_named_and_the_others_hold(self):
        document = self.quarters()
        self.assertEqual(self.check(document, rules="new").state, "SUCCESS")
        rules = document.Sheets.getByName("Quy tắc kiểm tra")
        rules.getCellRangeByName("B3:C4").setDataArray((("Hỏng", "Tăng + <= 2"), ("Tăng không quá 20", "Tăng <= 20")))
        rows = self.found(document, sheet="Q3")
        [fault] = [row for row in rows if row[3] == "Quy tắc kiểm tra.C3"]
        self.assertEqual(fault[1], "Lỗi")
        self.assertIn("C3", fault[4])
        self.assertIn("Thôn 5", [row[2] for row in rows if "Tăng không quá 20" in row[4]])


class RefusedInEnglish(Refused):
    language = "en"
    said = {"no-numbers": "no number yet", "no-check": "check", "protected": "protected", "no-table": "No table was found on the sheet",
            "closing": "closing"}  # fmt: skip


class InEnglish(CheckCase):
    language = "en"

    def test_the_sentence_is_english_and_the_sheet_vietnamese(self):
        rows = self.errors(self.found(self.workbook(report() | {"G2": 408})))
        self.assertIn("1 errors", self.sentence)
        self.assertIn("hai chữ số đổi chỗ", rows[0][8])


if __name__ == "__main__":
    unittest.main()
