#!/usr/bin/python3
"""`check-report`: findings on a sheet of their own, the report untouched, one undo step."""

import unittest

from allocate_case import AllocateCase
from ansinh_office import differences, snapshot, undo_titles
from office_case import installed_profile

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
        return self.office.command(document, "check-report", arguments)

    def found(self, document, **arguments):
        """The rows of findings, without the line that counts them."""
        outcome = self.check(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.sentence = outcome.sentence
        sheet = document.Sheets.getByName(SHEET)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = sheet.getCellRangeByPosition(0, 0, len(HEADERS) - 1, cursor.RangeAddress.EndRow).getDataArray()
        [header] = [place for place, row in enumerate(rows) if list(row) == HEADERS]
        return [row for row in rows[header + 2 :] if isinstance(row[0], float)]

    def errors(self, rows):
        return [row for row in rows if row[1] == "Lỗi"]


class Findings(CheckCase):
    def test_a_clean_report_has_no_error_and_says_what_it_could_not_show(self):
        rows = self.found(self.workbook(report()))
        self.assertEqual(self.errors(rows), [])
        self.assertEqual({row[1] for row in rows}, {"Chưa đủ số liệu để kiểm tra"})
        self.assertIn("0 lỗi", self.sentence)

    def test_swapped_digits_are_found_in_their_cell(self):
        document = self.workbook(report() | {"G2": 408})  # 480 in truth
        before = snapshot(document)
        rows = self.errors(self.found(document))
        [row] = rows  # its row and its column are broken, and it explains both
        self.assertEqual((row[2], row[3], *row[5:8]), ("Thôn Đông", "G2", 408, 480, -72))
        self.assertIn("G2: 408 → 480 (hai chữ số đổi chỗ)", row[8])
        self.assertIn("Điều", row[9])
        self.assertEqual(undo_titles(document), ("Kiểm tra báo cáo",))
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])
        document.getUndoManager().redo()
        self.assertIn(SHEET, document.Sheets.ElementNames)

    def test_cells_that_are_no_numbers_of_people(self):
        rows = self.found(self.workbook(report() | {"C3": "chưa có", "D4": -2, "E5": 1.5}))
        cells = {row[3]: row[4] for row in self.errors(rows) if row[4].startswith(row[3])}
        self.assertEqual(set(cells), {"C3", "D4", "E5"})
        self.assertIn("số âm", cells["D4"])

    def test_the_period_before(self):
        document = self.workbook(report())
        document.Sheets.insertNewByName("Quý II", 1)
        earlier = document.Sheets.getByName("Quý II")
        flows = [(opening - 10, 10, 0, 0) for opening, *_ in FLOWS]
        flows[2] = (flows[2][0], 11, 0, 0)
        for address, value in report(flows).items():
            cell = earlier.getCellRangeByName(address)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value
        rows = self.errors(self.found(document, previous="Quý II"))
        self.assertEqual([(row[2], row[5], row[6]) for row in rows], [("Thôn Nam", 350, 351), ("Toàn xã", 1118, 1119)])

    def test_a_second_run_gets_a_sheet_of_its_own(self):
        document = self.workbook(report())
        self.found(document)
        document.CurrentController.setActiveSheet(document.Sheets.getByIndex(0))
        self.assertIn(f"{SHEET} (2)", self.check(document).sentence)


class Refused(CheckCase):
    def refused_check(self, document, *phrases, **arguments):
        before = snapshot(document)
        outcome = self.check(document, **arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_a_table_without_columns_of_a_report(self):
        cells = {"A1": "STT", "B1": "Thôn", "C1": "Số trâu"} | {f"B{row}": NAMES[row - 2] for row in range(2, 6)}
        self.refused_check(self.workbook(cells | {f"C{row}": row for row in range(2, 6)}), "A1:C5", "Cuối kỳ")

    def test_sheets_and_arguments_that_are_not_there(self):
        document = self.workbook(report())
        self.refused_check(document, "Quý I", previous="Quý I")
        self.refused_check(document, "period", period="2026-Q3")


class InEnglish(CheckCase):
    language = "en"

    def test_the_sentence_is_english_and_the_sheet_vietnamese(self):
        rows = self.errors(self.found(self.workbook(report() | {"G2": 408})))
        self.assertIn("1 errors", self.sentence)
        self.assertIn("G2: 408 → 480", rows[0][8])


if __name__ == "__main__":
    unittest.main()
