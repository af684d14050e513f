#!/usr/bin/python3
"""`check-report` beside the lists of the workbook: units, register, other tables of the sheet."""

import datetime
import unicodedata
import unittest

import test_check_report as reports
from ansinh_office import differences, snapshot
from office_case import installed_profile

OPEN = "Chưa xử lý"
VILLAGES = ["Thôn Hòa Bình", "Thôn Lăng", "Thôn Láng", "Thôn Làng", "Thôn Đội 1", "Thôn Đồi 1", "Thôn 1 (Tân Hòa)", "Thôn 1 (Tân Phú)",
            "Thôn 10", "Thôn Viễn", "Thôn Mới"]  # fmt: skip
NAMES = ["Thôn Hoà Bình", unicodedata.normalize("NFD", "THÔN LĂNG"), "Thon Lang", unicodedata.normalize("NFD", "Thôn Láng"),
         "thôn \u200b\u00d0ội 1", "Thôn Đồi 1\u00a0", "Thôn 1", "Thôn 1", "Thôn 10", "Thôn Vie\u0303\u0302n", "Thôn 1O"]  # fmt: skip
PEOPLE = [50, 41, 38, 37, 29, 33, 25, 27, 12, 18, 7]


def setUpModule():
    reports.AllocateCase.installed = installed_profile()


def day(year, month, date):
    return (datetime.date(year, month, date) - datetime.date(1899, 12, 30)).days


class Lists(reports.CheckCase):
    def n03(self):
        cells = {"A5": "TT", "B5": "Đơn vị", "C5": "Cuối kỳ"}
        for row, (name, people) in enumerate(zip(NAMES, PEOPLE), start=6):
            cells |= {f"A{row}": row - 5, f"B{row}": name, f"C{row}": people}
        document = self.workbook(cells)
        document.Sheets.getByIndex(0).Name = "BC quý III"
        villages = {"A1": "Mã thôn", "B1": "Tên thôn", "C1": "Từ ngày", "D1": "Đến ngày"}
        for row, name in enumerate(VILLAGES, start=2):
            villages |= {f"A{row}": f"{row - 1:02}", f"B{row}": name, f"C{row}": day(2025, 7, 1)}
        villages |= {"D10": day(2026, 6, 30), "C12": day(2026, 7, 1)}
        reports.with_sheet(document, "Thôn", villages)
        return document

    def test_n03_names_are_matched_asked_or_refused(self):
        document = self.n03()
        before = snapshot(document)
        rows = self.found(document, on="2026-10-05")
        said = [(row[1], row[3], row[4]) for row in rows if row[1] != "Chưa đủ số liệu để kiểm tra"]
        self.assertEqual(sorted(said), sorted([
            ("Lỗi", "B12:B13", "“Thôn 1” có 2 dòng, chưa rõ dòng nào là đơn vị nào: 07 Thôn 1 (Tân Hòa); 08 Thôn 1 (Tân Phú)"),
            ("Lỗi", "B14", "Thôn 10 đã kết thúc ngày 30/06/2026, trước kỳ báo cáo"),
            ("Lỗi", "", "Thiếu 04 Thôn Làng"), ("Lỗi", "", "Thiếu 11 Thôn Mới"),
            ("Cần xem", "B8", "“Thon Lang” chưa rõ là đơn vị nào, có thể là: 04 Thôn Làng; 02 Thôn Lăng; 03 Thôn Láng"),
            ("Cần xem", "B16", "“Thôn 1O” chưa rõ là đơn vị nào, có thể là: 09 Thôn 10")]))  # fmt: skip
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])

    def asked(self, rows):
        return {row[3]: row[8] for row in rows if "chưa rõ" in row[4] and row[10] == OPEN}

    def test_n03_answers_are_given_remembered_and_taken_back(self):
        document = self.n03()
        asked = self.asked(self.found(document, sheet="BC quý III", on="2026-10-05"))
        self.assertEqual(set(asked), {"B8", "B12:B13", "B16"})
        self.assertIn("units=Thon Lang=04", asked["B8"])
        self.assertIn("units=Thôn 1=07; Thôn 1=08:2", asked["B12:B13"])
        for units, phrases in (("Thôn 7=04", ("Thôn 7", "A5:C16")), ("Thon Lang=99", ("99", "04 Thôn Làng")), ("Thon Lang", ("Thon Lang",))):
            self.refused_check(document, "units=", *phrases, sheet="BC quý III", units=units)
        before = snapshot(document)
        rows = self.found(document, sheet="BC quý III", on="2026-10-05", units="Thon Lang=04, Thôn 1=07, Thôn 1=08:2")
        self.assertEqual(set(self.asked(rows)), {"B16"})
        self.assertNotIn("Thiếu 04 Thôn Làng", [row[4] for row in rows if row[10] == OPEN])
        self.check_undo_and_redo(document, before, snapshot(document))
        self.assertEqual(self.found(document, sheet="BC quý III", on="2026-10-05"), rows)
        rows = self.found(document, sheet="BC quý III", on="2026-10-05", units="Thôn 1O=-")
        self.assertEqual(self.asked(rows), {})
        self.assertIn("“Thôn 1O” không có trong danh sách đơn vị", [row[4] for row in rows])
        self.assertEqual(set(self.asked(self.found(document, sheet="BC quý III", on="2026-10-05", units="-"))), {"B8", "B12:B13", "B16"})
        document.Sheets.removeByName("Thôn")
        self.refused_check(document, "Thôn", sheet="BC quý III", units="Thon Lang=04")

    def test_a_wrong_month_on_one_of_several_sheets(self):
        quarter = [(100, 38, 13, 125), (50, 0, 0, 50), (150, 38, 13, 175)]
        months = [[(100, 12, 3, 109), (50, 0, 0, 50), (150, 12, 3, 159)], [(109, 51, 4, 120), (50, 0, 0, 50), (159, 15, 4, 170)],
                  [(120, 11, 6, 125), (50, 0, 0, 50), (170, 11, 6, 175)]]  # fmt: skip
        document = self.workbook(reports.balances(quarter) | {"A1": "KẾT QUẢ QUÝ III/2026"}, "Q3")
        for name, rows in zip(("Tháng 7", "Số liệu", "Tháng 9"), months):
            reports.with_sheet(document, name, reports.balances(rows))
        self.refused_check(document, "Số liệu", "previous=", sheet="Q3", previous="Tháng 7; Số liệu; Tháng 9")
        rows = self.errors(self.found(document, sheet="Q3", previous="Tháng 7; Số liệu:2026-08; Tháng 9"))
        self.assertEqual([row[3] for row in rows], ["Số liệu.D5"], rows)
        self.assertIn("51 → 15", rows[0][8])
        self.assertEqual(self.errors(self.found(document, sheet="Q3")), rows)
        document.Sheets.getByName("Số liệu").getCellRangeByName("D5").Value = 15
        self.assertEqual([row for row in self.errors(self.found(document, sheet="Q3")) if row[10] == OPEN], [])

    def test_who_has_not_sent_by_the_register_of_the_workbook(self):
        cells = {"A1": "BÁO CÁO QUÝ III/2026"} | {f"{column}{row + 2}": value for (column, row), value in
                 {(key[0], int(key[1:])): value for key, value in reports.report().items()}.items()}  # fmt: skip
        document = self.workbook(cells)
        headers = ("STT", "Kỳ báo cáo", "Đơn vị, thành viên báo cáo", "Hạn gửi (trước ngày)", "Ngày nhận lần đầu")
        register = {f"{column}2": header for column, header in zip("ABCDE", headers)}
        lines = [("Thôn Đông", day(2026, 9, 14)), ("Thôn Tây", day(2026, 9, 15)), ("Thôn Nam", None)]
        for row, (name, received) in enumerate(lines, start=3):
            register |= {f"A{row}": row - 2, f"B{row}": "quý III/2026", f"C{row}": name, f"D{row}": day(2026, 9, 15)}
            register |= {f"E{row}": received} if received else {}
        register |= {"A6": 4, "B6": "quý II/2026", "C6": "Thôn Bắc", "D6": day(2026, 6, 15)}
        reports.with_sheet(document, "Sổ theo dõi báo cáo", register)
        rows = self.found(document, on="2026-09-20")
        said = {row[4]: row[3] for row in rows if "quý III/2026" in row[4]}
        self.assertEqual(set(said), {
            "Thôn Tây, quý III/2026: nhận ngày 15/09/2026, ngày cuối cùng đúng hạn 14/09/2026, trễ 1 ngày",
            "Thôn Nam, quý III/2026: chưa nhận, ngày cuối cùng đúng hạn 14/09/2026, quá hạn 6 ngày",
            "quý III/2026: đã nhận 2/3 báo cáo, còn thiếu Thôn Nam"})  # fmt: skip
        self.assertFalse([row for row in rows if "quý II/2026" in row[4]])


if __name__ == "__main__":
    unittest.main()
