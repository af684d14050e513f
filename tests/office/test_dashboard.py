#!/usr/bin/python3
"""*Bảng theo dõi chung*: its figures are those of the other sheets, its lists name who must be reminded, it prints on two pages in
grey as in colour."""

import datetime
import re
import subprocess
import unittest

from office_case import BINARY, installed_profile, serial
from workbook_case import WorkbookCase, errors, named

SHEET = "Bảng theo dõi chung"


def setUpModule():
    WorkbookCase.installed = installed_profile()


def day(of_month, month, year=2026):
    return serial(datetime.date(year, month, of_month))


class Dashboard(WorkbookCase):
    NEW = {1: (5, 6, 7, None), 2: (1, 0, 3, None), 3: (2, 4, None, None)}  # by quarter and unit

    def filled(self, **arguments):
        document = self.made(units=4, **arguments)
        put = lambda name, column, row, value: self.put(document, name, column, row, value)  # noqa: E731
        for row in range(4):
            put("ds_thon", 2, row, f"Thôn {row + 1}")
            put("ds_thon", 7, row, 1000)
            put("ds_thon", 8, row, 500)
            for column, value in ((3, 100), (7, 10)):
                put("giao_thon", column, row, value)
            for column, value in ((5, 120), (9, 12)):
                if row != 1:
                    put("giao_thon", column, row, value)
        for quarter, news in self.NEW.items():
            for row, new in enumerate(news):
                if new is not None:
                    put(f"tong_hop_{quarter}_thon", 4, row, new)
        put("ngay_theo_doi", 0, 0, day(1, 10))
        document.calculateAll()
        return document

    def put(self, document, name, column, row, value):
        cell = named(document, name).getCellByPosition(column, row)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    def rows(self, document):
        sheet = document.Sheets.getByName(SHEET)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        return sheet.getCellRangeByPosition(0, 0, 12, cursor.RangeAddress.EndRow).getDataArray()

    def lines(self, document):
        first = named(document, "theo_doi_thon").RangeAddress.StartRow
        return [row for row in self.rows(document)[first:] if row[1] != ""]

    def test_figures_of_the_last_quarter_that_has_any(self):
        document = self.filled()
        self.assertEqual(errors(document), [])
        lines = self.lines(document)
        self.assertEqual([line[1] for line in lines], ["Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4", "Toàn xã"])
        self.assertEqual([line[2] for line in lines[:4]], [120, "", 120, 120])
        self.assertEqual([line[3] for line in lines[:4]], [108, 110, "", ""])
        self.assertEqual([line[5] for line in lines[:4]], ["Đúng tiến độ", "Chưa giao chỉ tiêu", "Chưa báo cáo", "Chưa báo cáo"])
        self.assertAlmostEqual(lines[0][4], 108 / 120)
        self.assertAlmostEqual(lines[0][6], 108 / 1000)
        self.assertEqual([line[8] for line in lines[:4]], [""] * 4)  # the other product has none
        top = self.rows(document)
        self.assertIn("quý III/2026", top[1][0])
        self.assertIn("còn 2 thôn chưa báo cáo", top[1][0])
        self.assertEqual(top[5][12], 3)
        self.assertAlmostEqual(top[4][12], 274 / 365)

    def test_kinds_of_targets(self):
        document = self.filled()
        for kind, achieved in (("phát triển mới", 8), ("tăng thuần", 8), ("số người tham gia cuối năm", 108)):
            self.put(document, "loai_chi_tieu_bhyt", 0, 0, kind)
            document.calculateAll()
            self.assertEqual(self.lines(document)[0][3], achieved, kind)

    def test_before_anything_is_filled_in(self):
        document = self.made(units=4)
        self.assertEqual(errors(document), [])
        self.assertIn("chưa có", self.rows(document)[1][0])

    def test_who_must_be_reminded(self):
        document = self.filled()
        self.put(document, "ds_thon", 11, 0, "Nguyễn Văn Mẫu")
        for row, (villages, until) in enumerate((("Thôn 2; Thôn 33", ""), ("Thôn 3", day(30, 9)), ("thôn 4", day(1, 10)))):
            self.put(document, "mang_luoi_thu", 4, row, f"Người {row + 1}")
            self.put(document, "mang_luoi_thu", 6, row, villages)
            if until:
                self.put(document, "mang_luoi_thu", 9, row, until)
        for row, (task, due, done) in enumerate((("Rà soát", day(30, 9), ""), ("Đã xong", day(1, 9), day(2, 9)), ("Còn hạn", day(1, 10), ""))):
            self.put(document, "ket_luan", 2, row, task)
            self.put(document, "ket_luan", 5, row, due)
            if done:
                self.put(document, "ket_luan", 7, row, done)
        self.put(document, "so_danh_sach", 5, 0, "quý III/2026")
        self.put(document, "so_danh_sach", 5, 1, "quý IV/2026")
        document.calculateAll()
        self.assertEqual([line[12] for line in self.lines(document)], ["Nguyễn Văn Mẫu", "1 người", "Chưa có", "1 người", "1 thôn chưa có"])
        lists = self.rows(document)[8:19]
        self.assertEqual([row[6] for row in lists[6:9]], ["Chưa có nhân viên thu (1)", "Thôn 3", ""])
        self.assertEqual([row[6] for row in lists[:3]], ["Kết luận quá hạn (1)", "Quá hạn 1 ngày: Rà soát", ""])
        self.assertEqual(lists[6][0], "Danh sách, số liệu qua kỳ chưa nhận (1)")
        register = named(document, "so_bao_cao").getDataArray()
        late = sorted((row for row in register if str(row[10]).startswith("Quá hạn")), key=lambda row: row[7])
        self.assertEqual(lists[0][0], f"Báo cáo quá hạn chưa nhận ({len(late)})")
        self.assertGreater(len(late), 5)
        for told, (_, period, _, who, *rest) in zip(lists[1:5], late, strict=False):
            whole = f"Quá hạn {int(day(1, 10) - rest[3])} ngày, {who}: báo cáo {period}"
            self.assertTrue(told[0] == whole or (told[0].endswith("…") and whole.startswith(told[0][:-1])), (told[0], whole))
        self.assertEqual(lists[5][0], f"… và {len(late) - 4} mục khác")

    def test_the_list_of_reminders_says_the_same(self):
        document = self.filled()
        for row, (task, who, due, done) in enumerate((("Rà soát hộ cận nghèo", "Công an xã", day(1, 9), ""), ("Lập danh sách học sinh", "", day(28, 9), ""),
                                                      ("Đã xong", "Trạm y tế", day(1, 8), day(2, 9)), ("Đến hạn hôm nay", "Trạm y tế", day(1, 10), ""))):  # fmt: skip
            for column, value in ((2, task), (3, who), (5, due), (7, done)):
                if value:
                    self.put(document, "ket_luan", column, row, value)
        for row, (name, who, period, came) in enumerate((("Hộ nghèo", "Phòng Kinh tế", "Quý III/2026 ", ""), ("Trẻ mới sinh", "", "tháng 8/2026", ""),
                                                         ("Đã nhận", "Công an xã", "quý II/2026", day(1, 8)), ("Kỳ này", "Công an xã", "tháng 10/2026", ""),
                                                         ("Không rõ kỳ", "Công an xã", "khi cần", ""))):  # fmt: skip
            for column, value in ((1, name), (2, who), (5, period), (6, came)):
                self.put(document, "so_danh_sach", column, row, value or "")
        received = named(document, "so_bao_cao").getDataArray()
        for row in range(0, len(received), 2):  # every other one has come
            if str(received[row][10]).startswith("Quá hạn"):
                self.put(document, "so_bao_cao", 8, row, received[row][7])
        document.calculateAll()
        self.assertEqual(errors(document), [])
        board = document.Sheets.getByName(SHEET).getCellRangeByName("A9:Q19").getDataArray()
        outcome = self.office.command(document, "reminders", {"on": "2026-10-01", "ahead": "0"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        sheet = document.Sheets.getByName("Nhắc việc")
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        lines = [[cell for cell in row if cell != ""] for row in
                 sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()]  # fmt: skip
        told = [line[1:] for line in lines if len(line) == 4 and isinstance(line[0], float)]
        late = [what for what, _, state in told if state.startswith("Quá hạn") and not what.startswith("Chuẩn bị họp")]
        reports, tasks = [what for what in late if what.startswith("Báo cáo")], [what for what in late if not what.startswith("Báo cáo")]
        lists = [(what, when) for what, when, state in told if state.startswith("Chưa nhận")]
        self.assertEqual([board[row][column] for row, column in ((0, 13), (0, 14), (6, 13))], [len(reports), len(tasks), len(lists)])
        self.assertEqual([board[1][16], board[2][16], board[3][16]], ["Quá hạn 30 ngày, Công an xã: Rà soát hộ cận nghèo", "Quá hạn 3 ngày: Lập danh sách học sinh", ""])
        self.assertEqual(sorted(tasks), ["Lập danh sách học sinh", "Rà soát hộ cận nghèo"])
        self.assertEqual([board[7][15], board[8][15], board[9][15]], ["Qua kỳ 31 ngày (tháng 8/2026): Trẻ mới sinh", "Qua kỳ 1 ngày (Quý III/2026), Phòng Kinh tế: Hộ nghèo", ""])
        self.assertEqual(sorted(when for _, when in lists), ["30/09/2026", "31/08/2026"])
        everything = "\n".join(str(cell) for line in lines for cell in line)
        for row in board[1:5]:  # the longest overdue reports, by who owes them
            days, who, what = re.fullmatch(r"Quá hạn (\d+) ngày, (.*): (báo cáo .*)", row[15]).groups()
            self.assertIn([what[0].upper() + what[1:], f"Quá hạn {days} ngày"], [[line[0], line[2]] for line in told])
            self.assertIn(who, everything)

    def test_every_profile_and_many_units(self):
        for profile in ("tinh-thanh-hoa", "phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014"):
            document = self.made(profile=profile, units=40)
            self.assertEqual(errors(document), [], profile)
            body = named(document, "theo_doi_thon").RangeAddress
            self.assertEqual(body.EndRow - body.StartRow + 1, 40)
            for chart in document.Sheets.getByName(SHEET).Charts:
                self.assertIn((body.StartRow, body.EndRow), [(area.StartRow, area.EndRow) for area in chart.getRanges()])

    def test_two_pages_that_say_the_same_in_grey(self):
        document = self.filled()
        for sheet in document.Sheets:
            if sheet.Name != SHEET:
                sheet.setPrintAreas(())
                sheet.IsVisible = False
        path = BINARY / "pictures" / "dashboard.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.office.store(document, path)
        told = subprocess.run(("pdfinfo", path), check=True, capture_output=True, text=True, timeout=60).stdout
        self.assertRegex(told, r"Pages: +2\b")
        self.assertRegex(told, r"Page size: +84\d(\.\d+)? x 59\d")
        subprocess.run(("pdftoppm", "-r", "60", "-png", path, path.with_suffix("")), check=True, timeout=60)
        colour = path.with_name("dashboard-1.png")
        grey = path.with_name("dashboard-grey.png")
        subprocess.run(("convert", colour, "-colorspace", "Gray", grey), check=True, timeout=60)
        apart = subprocess.run(("compare", "-metric", "AE", "-fuzz", "3%", colour, grey, "null:"), capture_output=True, text=True, timeout=60)
        self.assertEqual(apart.stderr.split()[0], "0")  # nothing is told by colour alone


if __name__ == "__main__":
    unittest.main()
