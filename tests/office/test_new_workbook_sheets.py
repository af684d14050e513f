#!/usr/bin/python3
"""The year's workbook at work: figures filled in and worked out, registers, lists of allowed values, locks and pages."""

import datetime
import unittest

from ansinh_office import select
from office_case import ExtensionCase, installed_profile, result_of, serial
from workbook_case import PROFILES, QUARTERS, TARGETS, WorkbookCase, enter, errors, named, shown
from com.sun.star.sheet.ValidationType import DATE, LIST, WHOLE


def setUpModule():
    ExtensionCase.installed = installed_profile()


def day(year, month, number):
    return serial(datetime.date(year, month, number))


class Figures(WorkbookCase):
    """Three units: rows 7 to 9 of Thôn, 8 to 10 of the targets, 9 to 11 of the quarters."""

    I, II, III, IV = QUARTERS

    def filled(self, profile="xa-mo-cay"):
        document = self.made(profile, units=3)
        enter(document, named(document, "ds_thon").Spreadsheet.Name, {"C7": "Thôn Đông", "C8": "Thôn Tây", "C9": "Làng O", "H7": 1000, "H8": 500, "E7": "Người phụ trách",
                                 "C11": "Trường tiểu học"})  # fmt: skip
        enter(document, TARGETS, {"D8": 430, "F8": 480, "D9": 20, "F9": 30, "H8": 5, "J8": 9})
        enter(document, self.I, {"E9": 80, "G9": 35, "L9": 120, "M9": 96, "E10": 1, "T9": 2})
        return document

    def test_names_and_people_come_from_the_list_of_units(self):
        document = self.filled()
        self.assertEqual(shown(document, TARGETS, "A8", "B8", "C8", "L8"), [1, "Thôn Đông", 1000, "Người phụ trách"])
        self.assertEqual(shown(document, TARGETS, "A10", "B10", "C10"), [3, "Làng O", ""])
        self.assertEqual(shown(document, TARGETS, "A12", "B12", "A13", "B13"), [1, "Trường tiểu học", "", ""])
        self.assertEqual(shown(document, TARGETS, "A7", "B7", "C7", "C17"), ["I", "Các thôn", 1500, 1500])
        self.assertEqual(shown(document, self.IV, "B9", "B13", "B12"), ["Thôn Đông", "Trường tiểu học", "Trường học, nhóm đối tượng"])

    def test_targets_are_stocks_unless_somebody_says_otherwise(self):
        document = self.filled()
        self.assertEqual(shown(document, TARGETS, "G8", "G9", "G10", "G17", "K8"), [50, 10, "", 60, 4])
        self.assertEqual(shown(document, self.I, "C9", "D9", "H9", "I9", "K9", "Q9"), [480, 430, 475, 80, 5, ""])
        self.assertAlmostEqual(shown(document, self.I, "J9"), 475 / 480)
        self.assertAlmostEqual(shown(document, self.I, "N9"), 0.8)
        self.assertEqual(shown(document, self.I, "R9", "S9", "W9", "Z9"), [9, 5, 7, 2])

    def test_every_profile_works_the_same_figures_out_and_keeps_them_in_its_file(self):
        cells = ("C9", "D9", "H9", "I9", "K9", "C18", "E18", "H18", "K18", "R9", "S9", "W9", "Z9")
        for profile in PROFILES:
            with self.subTest(profile):
                document = self.filled(profile)
                self.assertEqual(errors(document), [])
                figures = shown(document, self.I, *cells)
                self.assertEqual(figures, [480, 430, 475, 80, 5, 510, 81, 496, 14, 9, 5, 7, 2])
                saved = self.open(self.office.store(document, self.folder / f"{profile}.ods"))
                saved.calculateAll()
                self.assertEqual((errors(saved), shown(saved, self.I, *cells)), ([], figures))

    def test_kinds_of_targets(self):
        document = self.filled()
        kind = named(document, "loai_chi_tieu_bhyt").getCellByPosition(0, 0)
        kind.String = "phát triển mới"
        self.assertEqual(shown(document, self.I, "C9", "K9", "Q9"), [50, 0, "Vượt 30 người"])
        self.assertAlmostEqual(shown(document, self.I, "J9"), 80 / 50)
        kind.String = "tăng thuần"
        self.assertEqual(shown(document, self.I, "C9", "K9", "Q9"), [50, 5, ""])
        self.assertEqual(shown(document, self.I, "R9", "W9"), [9, 7])

    def test_quarters_follow_each_other(self):
        document = self.filled()
        self.assertEqual(shown(document, self.II, "D9", "H9", "I9", "K9"), [475, "", "", ""])
        enter(document, self.II, {"E9": 10, "F9": 2, "G9": 1})
        self.assertEqual(shown(document, self.II, "D9", "H9", "I9", "K9", "Q9"), [475, 486, 90, 0, "Vượt 6 người"])
        self.assertEqual(shown(document, self.III, "D9", "H9", "I9"), [486, "", ""])
        enter(document, self.IV, {"E9": 4})
        self.assertEqual(shown(document, self.IV, "D9", "H9", "I9", "Q9"), ["", "", "", "Thiếu số đầu kỳ"])
        enter(document, self.III, {"D9": 481, "E9": 0})
        self.assertEqual(shown(document, self.III, "H9", "I9", "K9"), [481, 90, 0])
        self.assertEqual(shown(document, self.IV, "D9", "H9", "I9"), [481, 485, 94])

    def test_nothing_reported_is_not_zero(self):
        document = self.filled()
        self.assertEqual(shown(document, self.I, "H11", "K11", "J11", "N9", "N10"), ["", "", "", 0.8, ""])
        enter(document, self.I, {"E11": 0})
        self.assertEqual(shown(document, self.I, "C11", "H11", "I11", "J11", "Q11"), ["", "", 0, "", "Thiếu số đầu kỳ"])
        enter(document, TARGETS, {"D10": 0})
        self.assertEqual(shown(document, self.I, "C11", "H11", "J11", "Q11"), ["", 0, "", ""])

    def test_sums(self):
        document = self.filled()
        self.assertEqual(shown(document, self.I, "C8", "D8", "E8", "G8", "H8"), [510, 450, 81, 35, 496])
        self.assertEqual(shown(document, self.I, "C18", "E18", "H18", "K18", "B18"), [510, 81, 496, 14, "Toàn xã"])
        self.assertAlmostEqual(shown(document, self.I, "J18"), 496 / 510)
        enter(document, TARGETS, {"F12": 40, "D12": 38})
        enter(document, self.I, {"E13": 3})
        self.assertEqual(shown(document, self.I, "C12", "H12", "C18", "H18"), [40, 41, 550, 537])
        self.assertEqual(shown(document, self.I, "C17", "B17"), ["", ""])

    def test_a_sum_of_nothing_is_empty(self):
        document = self.made(units=3)
        self.assertEqual(shown(document, self.I, "C8", "H8", "J8", "C18", "H18", "K18", "J18", "N18"), [""] * 8)

    def test_rounds(self):
        document = self.made("xa-ia-nan", 2025, units=3)
        named(document, "ngay_ra_quan").getCellByPosition(0, 0).Value = day(2025, 10, 20)
        enter(document, "Đợt ra quân", {"B7": "Thôn Đông", "C7": datetime.date(2025, 10, 20), "H7": 12, "I7": 13, "K7": 2, "L7": 1,
                                        "B8": "Thôn Tây", "C8": datetime.date(2025, 12, 31), "H8": 12, "I8": 13, "K8": 1, "L8": 1,
                                        "C9": datetime.date(2025, 10, 1)})  # fmt: skip
        self.assertEqual(shown(document, "Đợt ra quân", "A7", "A8", "A9", "N7", "N8", "N9"), [1, 11, "", "Không đạt", "Đạt", ""])
        self.assertAlmostEqual(shown(document, "Đợt ra quân", "J7"), 13 / 12)
        self.assertEqual(shown(document, "Đợt ra quân", "H10", "I10", "M10"), [24, 26, 2 / 3])

    def test_commands_find_the_tables(self):
        document = self.filled()
        enter(document, "Thôn", {"C11": "", "C9": ""})
        enter(document, TARGETS, {"E8": 200, "E9": 100, "I8": 20, "I9": 10, "J9": 4})
        select(document, "F8", TARGETS)
        outcome = self.office.command(document, "allocate", {"total": 90, "product": "bhyt", "overwrite": "yes"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(shown(document, TARGETS, "F8", "F9", "F10", "F7", "F17"), [60, 30, "", 90, 90])
        outcome = self.office.command(document, "annex")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("2 đơn vị", outcome.sentence)
        select(document, "C9", self.I)
        outcome = self.office.command(document, "annex")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)

    def test_saved_and_opened_again(self):
        document = self.filled()
        places = [(TARGETS, "G8"), (self.I, "K9"), (self.I, "J18"), (self.II, "D9"), ("Sổ theo dõi báo cáo", "H6"),
                  ("Sổ theo dõi báo cáo", "B6"), ("Lịch họp", "C6")]  # fmt: skip
        expected = [shown(document, *place) for place in places]
        for ending in ("ods", "xlsx"):
            with self.subTest(ending):
                again = self.open(self.office.store(document, self.folder / f"so.{ending}"))
                again.calculateAll()
                self.assertEqual(errors(again), [])
                self.assertEqual([shown(again, *place) for place in places], expected)
                self.assertTrue(again.Sheets.getByName(TARGETS).isProtected())
                self.assertEqual(named(again, "giao_thon").Rows.Count, 3)
                enter(again, self.I, {"E9": 81})
                self.assertEqual(shown(again, self.I, "K9"), 4)


class Registers(WorkbookCase):
    BOOK = "Sổ theo dõi báo cáo"

    def lines(self, document, name):
        return [row for row in named(document, name).getDataArray()]

    def due(self, document, reporter):
        """{period: (before, last day)} of one reporter."""
        return {row[1]: (row[6], row[7]) for row in self.lines(document, "so_bao_cao") if row[3] == reporter}

    def test_due_dates_of_a_commune(self):
        document = self.made(units=3)
        expected = {label: (day(2026, month, 15), day(2026, month, 14)) for label, month in
                    (("quý I/2026", 3), ("quý II/2026", 6), ("6 tháng đầu năm 2026", 6), ("quý III/2026", 9),
                     ("quý IV/2026", 12), ("năm 2026", 12))}  # fmt: skip
        self.assertEqual(self.due(document, "Lãnh đạo Công an xã"), expected)
        silent = self.due(document, "Thường trực Ban Chỉ đạo")
        self.assertEqual(set(silent.values()), {("chưa quy định", "chưa quy định")})
        self.assertEqual(len(silent), 6)

    def test_due_dates_of_a_province(self):
        document = self.made("tinh-thanh-hoa", 2026, units=2)
        last = [value[1] for value in self.due(document, "Các sở, ban, ngành liên quan").values()]
        self.assertEqual(last, [day(2026, 4, 4), day(2026, 7, 4), day(2026, 6, 9), day(2026, 10, 4), day(2027, 1, 4), day(2026, 12, 9)])
        agency = [value[1] for value in self.due(document, "Bảo hiểm xã hội tỉnh").values()]
        self.assertEqual(agency[0::4], [day(2026, 4, 9), day(2027, 1, 9)])
        self.assertEqual([agency[2], agency[5]], [day(2026, 6, 14), day(2026, 12, 14)])

    def test_states_follow_the_day(self):
        document = self.made(units=3)
        on = named(document, "ngay_theo_doi").getCellByPosition(0, 0)
        self.assertEqual(on.Formula, "=TODAY()")
        on.Value = day(2026, 3, 14)
        self.assertEqual(shown(document, self.BOOK, "K6"), "Hạn cuối hôm nay")
        on.Value = day(2026, 3, 9)
        self.assertEqual(shown(document, self.BOOK, "K6"), "Còn 5 ngày")
        on.Value = day(2026, 3, 16)
        self.assertEqual(shown(document, self.BOOK, "K6"), "Quá hạn 2 ngày")
        enter(document, self.BOOK, {"I6": datetime.date(2026, 3, 17)})
        self.assertEqual(shown(document, self.BOOK, "K6"), "Trễ 3 ngày")
        enter(document, self.BOOK, {"I6": datetime.date(2026, 3, 14)})
        self.assertEqual(shown(document, self.BOOK, "K6"), "Đúng hạn")
        states = {row[10] for row in self.lines(document, "so_bao_cao") if row[3] == "Thường trực Ban Chỉ đạo"}
        self.assertEqual(states, {"Chưa quy định hạn"})
        self.assertEqual(self.lines(document, "so_bao_cao")[-1][10], "")

    def test_the_workbooks_own_parameters_decide(self):
        document = self.made(units=3)
        rows = named(document, "tham_so").getDataArray()
        sheet = document.Sheets.getByName("Tham số")
        at = [row[0] for row in rows].index("reports.quarter.1.day") + 19
        sheet.getCellRangeByName(f"C{at}").Value = 20
        self.assertEqual(shown(document, self.BOOK, "H6"), day(2026, 3, 19))
        at = [row[0] for row in rows].index("meeting_months") + 19
        sheet.getCellRangeByName(f"C{at}").Value = 2
        self.assertEqual(shown(document, "Lịch họp", "C6"), day(2026, 2, 28))

    def test_parameters_can_be_checked_where_they_stand(self):
        for profile in PROFILES:
            with self.subTest(profile):
                document = self.made(profile)
                outcome = self.office.command(document, "parameters", {"check": "Tham số", "on": "2026-01-01"})
                self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)

    def test_meetings(self):
        document = self.made(units=3)
        self.assertEqual(shown(document, "Lịch họp", "B6", "C6", "C7", "C9", "B10", "C10"),
                         ["định kỳ", day(2026, 3, 31), day(2026, 6, 30), day(2026, 12, 30), "", ""])  # fmt: skip
        self.assertIn("31/12/2025", shown(document, "Lịch họp", "O6"))
        named(document, "ngay_hop_truoc").getCellByPosition(0, 0).Value = day(2025, 11, 30)
        self.assertEqual(shown(document, "Lịch họp", "C6", "O6"), [day(2026, 2, 28), ""])
        enter(document, "Lịch họp", {"D6": datetime.date(2026, 2, 20), "B7": "đột xuất", "D7": datetime.date(2026, 4, 1)})
        self.assertEqual(shown(document, "Lịch họp", "C7", "C8"), ["", day(2026, 5, 20)])

    def test_a_written_round_counts_where_the_regulation_says_so(self):
        for profile, due in (("tinh-thanh-hoa", day(2026, 10, 1)), ("xa-mo-cay", day(2026, 3, 31))):
            document = self.made(profile)
            enter(document, "Lịch họp", {"B6": "lấy ý kiến bằng văn bản", "D6": datetime.date(2026, 4, 1)})
            self.assertEqual(shown(document, "Lịch họp", "C7"), due)

    def test_a_silent_regulation_is_silent(self):
        document = self.made("phuong-quy-nhon")
        self.assertEqual(shown(document, "Lịch họp", "C6"), "chưa quy định")

    def test_units_are_called_by_their_names(self):
        document = self.made(units=3)
        sheet, row = "Danh sách thành viên BCĐ", 6 + 15
        self.assertEqual(shown(document, sheet, f"C{row}"), "Trưởng các Thôn: số 1")
        enter(document, "Thôn", {"C7": "Thôn Đông"})
        self.assertEqual(shown(document, sheet, f"C{row}"), "Trưởng các Thôn: Thôn Đông")
        self.assertEqual(shown(document, "Điểm danh, ý kiến", f"C{row}"), "Trưởng các Thôn: Thôn Đông")
        self.assertIn("Trưởng các Thôn: Thôn Đông", [line[3] for line in self.lines(document, "so_bao_cao")])

    def test_days_off_serve_the_functions(self):
        document = self.made()
        cell = document.Sheets.getByName("Kết quả").getCellRangeByName("L1")
        cell.Formula = '=PERIOD_WORKDAYS("2026-01";ngay_nghi)'
        self.assertEqual(result_of(cell), 21)


class Pages(WorkbookCase):
    def setUp(self):
        super().setUp()
        self.document = self.made(units=30)

    def test_headers_are_locked_and_bodies_are_not(self):
        for sheet in self.document.Sheets:
            if sheet.Name in ("Tham số", "Kết quả"):
                continue
            self.assertTrue(sheet.isProtected(), sheet.Name)
            self.assertTrue(sheet.getCellRangeByName("A1").CellProtection.IsLocked, sheet.Name)
        for name in ("ds_thon", "giao_nhom", "tong_hop_2_thon", "so_bao_cao", "lich_hop", "van_ban_di", "ngay_nghi"):
            area = named(self.document, name)
            for row in (0, area.Rows.Count // 2, area.Rows.Count - 1):
                for column in range(area.Columns.Count):
                    self.assertFalse(area.getCellByPosition(column, row).CellProtection.IsLocked, (name, row, column))
        self.assertTrue(named(self.document, "giao_cong").getCellByPosition(3, 0).CellProtection.IsLocked)

    def test_no_password(self):
        sheet = self.document.Sheets.getByName(TARGETS)
        sheet.unprotect("")
        self.assertFalse(sheet.isProtected())

    def rule(self, name, column, row=0):
        return named(self.document, name).getCellByPosition(column, row).Validation

    def test_lists_of_allowed_values_in_every_row(self):
        for name, column, kind in (("ds_thon", 7, WHOLE), ("giao_thon", 3, WHOLE), ("tong_hop_3_thon", 4, WHOLE), ("mang_luoi_thu", 5, LIST),
                                   ("mang_luoi_thu", 6, LIST), ("lich_hop", 1, LIST), ("ngay_nghi", 2, LIST), ("ngay_nghi", 0, DATE),
                                   ("so_bao_cao", 8, DATE), ("diem_danh", 3, LIST)):  # fmt: skip
            for row in (0, 1, named(self.document, name).Rows.Count - 1):
                self.assertEqual(self.rule(name, column, row).Type, kind, (name, column, row))
        self.assertEqual(self.rule("mang_luoi_thu", 6).getFormula1(), "ten_thon")
        self.assertIn("làm bù", self.rule("ngay_nghi", 2).getFormula1())
        self.assertIn("Ô này", self.rule("ds_thon", 7).ErrorMessage)

    def test_panes_are_frozen_behind_the_headers(self):
        view = self.document.CurrentController
        for sheet, column, row in ((TARGETS, 2, 6), (QUARTERS[0], 2, 7), ("Sổ theo dõi báo cáo", 4, 5), ("Ngày nghỉ", 0, 5)):
            view.setActiveSheet(self.document.Sheets.getByName(sheet))
            self.assertTrue(view.hasFrozenPanes(), sheet)
            self.assertEqual((view.SplitColumn, view.SplitRow), (column, row), sheet)

    def test_pages(self):
        styles = self.document.StyleFamilies.getByName("PageStyles")
        for sheet in self.document.Sheets:
            if sheet.Name == "Kết quả":
                self.assertFalse(sheet.IsVisible)
                continue
            style = styles.getByName(sheet.PageStyle)
            for side, expected in zip(sorted((style.Width, style.Height)), (21000, 29700)):
                self.assertAlmostEqual(side, expected, delta=5, msg=sheet.Name)
            if sheet.Name == "Bảng theo dõi chung":
                continue
            self.assertEqual(len(sheet.PrintAreas), 1, sheet.Name)
            self.assertTrue(sheet.getPrintTitleRows(), sheet.Name)
            used = sheet.createCursor()
            used.gotoEndOfUsedArea(False)
            self.assertGreaterEqual(sheet.PrintAreas[0].EndRow, used.RangeAddress.EndRow - 1, sheet.Name)
        members = self.document.Sheets.getByName("Danh sách thành viên BCĐ")
        self.assertEqual(members.PrintAreas[0].EndColumn, 4)

    def test_dates_and_numbers_as_in_vietnam(self):
        enter(self.document, "Thôn", {"H7": 12345, "J7": datetime.date(2026, 1, 5)})
        self.assertEqual(self.document.Sheets.getByName("Thôn").getCellRangeByName("H7").String, "12.345")
        self.assertEqual(self.document.Sheets.getByName("Thôn").getCellRangeByName("J7").String, "05/01/2026")

    def test_rows_are_as_high_as_their_texts(self):
        area = named(self.document, "so_bao_cao")
        self.assertGreater(area.Rows.getByIndex(0).Height, 1.5 * area.Rows.getByIndex(2).Height)  # a post of two lines


if __name__ == "__main__":
    unittest.main()
