#!/usr/bin/python3
"""The year's workbook: made for every profile, filled, recalculated, saved and reopened; its lists, locks and pages; bad input."""

import datetime
import os
import unittest

from ansinh_office import select, undo_titles
from office_case import ExtensionCase, installed_profile, result_of, serial
from workbook_case import PROFILES, QUARTERS, TARGETS, WorkbookCase, enter, errors, named, path_of, shown, template_of
from com.sun.star.sheet.ValidationType import DATE, LIST, WHOLE

ADDED = ("Biểu giao chỉ tiêu", *QUARTERS, "Đợt ra quân", "Danh sách thành viên BCĐ", "Sổ theo dõi báo cáo",
         "Sổ theo dõi danh sách, số liệu", "Lịch họp", "Điểm danh, ý kiến", "Theo dõi kết luận", "Kiến nghị, vướng mắc",
         "Sổ đăng ký văn bản đi", "Tham số", "Ngày nghỉ", "Kết quả")  # fmt: skip


def setUpModule():
    ExtensionCase.installed = installed_profile()


def day(year, month, number):
    return serial(datetime.date(year, month, number))


class Profiles(WorkbookCase):
    UNIT_SHEETS = {"xa-mo-cay": "Thôn", "tinh-thanh-hoa": "Huyện, thị xã, thành phố", "phuong-quy-nhon": "Tổ dân phố",
                   "xa-ia-nan": "Thôn, làng", "tinh-hue-2014": "Đơn vị"}  # fmt: skip
    SUMS = {"xa-mo-cay": "Toàn xã", "tinh-thanh-hoa": "Toàn tỉnh", "phuong-quy-nhon": "Toàn phường",
            "xa-ia-nan": "Toàn xã", "tinh-hue-2014": "Toàn tỉnh"}  # fmt: skip

    def test_every_profile_in_every_year_shows_no_error(self):
        for profile in PROFILES:
            for year in (2000, 2026, 2099):
                with self.subTest(profile, year=year):
                    document = self.made(profile, year, units=3)
                    self.assertEqual(errors(document), [])
                    names = document.Sheets.ElementNames
                    self.assertEqual(names[:3], ("Bảng theo dõi chung", self.UNIT_SHEETS[profile], "Mạng lưới thu"))
                    self.assertEqual(names[3:], ADDED)
                    self.assertIn(str(year), named(document, "giao_cong").Spreadsheet.getCellRangeByName("A1").String)
                    self.assertEqual(named(document, "giao_cong").getCellByPosition(1, 0).String, self.SUMS[profile])
                    document.calculateAll()
                    self.assertEqual(errors(document), [])

    def test_a_new_document_that_nobody_has_touched(self):
        document = self.made()
        self.assertFalse(document.hasLocation())
        self.assertFalse(document.isModified())
        self.assertFalse(document.isReadonly())
        self.assertEqual(undo_titles(document), ())
        self.assertFalse(self.before.isModified())
        self.assertTrue(document.CurrentController.Frame.ContainerWindow.isVisible())
        self.assertEqual(document.CurrentController.ActiveSheet.Name, "Thôn")
        where = document.CurrentController.Selection.CellAddress
        self.assertEqual((where.Column, where.Row), (2, 6))

    def test_undo_works_from_the_first_entry_on(self):
        document = self.made()
        enter(document, "Thôn", {"C7": "Thôn 1"})
        self.assertTrue(document.isModified())
        document.UndoManager.undo()
        self.assertEqual(shown(document, TARGETS, "B8"), "")

    def test_it_says_what_to_do_next(self):
        self.made(units=24, schools=5, providers=2)
        for phrase in ("2026", "xa-mo-cay", "24 đơn vị", "45 dòng thành viên", "270 dòng theo dõi báo cáo", "“Thôn”"):
            self.assertIn(phrase, self.sentence)

    def test_bodies_have_the_rows_that_were_asked_for(self):
        for units in (1, 2, 3, 24, 61):
            with self.subTest(units):
                document = self.made(units=units)
                for name in ("ds_thon", "giao_thon", "tong_hop_1_thon", "tong_hop_4_thon", "ten_thon", "ra_quan"):
                    self.assertEqual(named(document, name).Rows.Count, max(2, units), name)
                last = max(2, units) - 1
                named(document, "ds_thon").getCellByPosition(2, last).String = "Thôn cuối"
                for name in ("giao_thon", "tong_hop_1_thon", "tong_hop_4_thon"):
                    row = named(document, name)
                    self.assertEqual(row.getCellByPosition(1, last).String, "Thôn cuối", name)
                    self.assertEqual(row.getCellByPosition(0, last).Value, last + 1, name)

    def test_names_of_three_hundred_units(self):
        document = self.made(units=300, schools=20, providers=5)
        self.assertEqual(errors(document), [])
        self.assertEqual(named(document, "so_bao_cao").Rows.Count, 6 * (13 + 20 + 300 + 5 + 1) + 5)

    def test_the_command_needs_no_document_that_can_be_changed(self):
        stored = self.office.store(self.before, self.folder / "chi-doc.ods")
        read_only = self.open(stored, read_only=True)
        outcome = self.office.command(read_only, "new-workbook", {"profile": "xa-ia-nan", "year": 2026})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        made = [document for document in self.documents() if "quy_che" in document.NamedRanges.ElementNames]
        self.assertEqual(len(made), 1)
        made[0].close(True)


class Figures(WorkbookCase):
    """Three units: rows 7 to 9 of Thôn, 8 to 10 of the targets, 9 to 11 of the quarters."""

    I, II, III, IV = QUARTERS

    def filled(self):
        document = self.made(units=3)
        enter(document, "Thôn", {"C7": "Thôn Đông", "C8": "Thôn Tây", "C9": "Làng O", "H7": 1000, "H8": 500, "E7": "Người phụ trách",
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
        self.assertEqual(shown(document, self.II, "D9", "H9", "I9", "K9"), [475, "", 80, ""])
        enter(document, self.II, {"E9": 10, "F9": 2, "G9": 1})
        self.assertEqual(shown(document, self.II, "D9", "H9", "I9", "K9", "Q9"), [475, 486, 90, 0, "Vượt 6 người"])
        self.assertEqual(shown(document, self.III, "D9", "H9", "I9"), [486, "", 90])
        self.assertEqual(shown(document, self.IV, "D9", "I9"), ["", 90])
        enter(document, self.III, {"D9": 481, "E9": 0})
        self.assertEqual(shown(document, self.III, "H9", "K9"), [481, 0])

    def test_nothing_reported_is_not_zero(self):
        document = self.filled()
        self.assertEqual(shown(document, self.I, "H11", "K11", "J11", "N9", "N10"), ["", "", "", 0.8, ""])
        enter(document, self.I, {"E11": 0})
        self.assertEqual(shown(document, self.I, "C11", "H11", "J11"), ["", 0, ""])

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
        self.assertGreater(area.Rows.getByIndex(0).Height, 1000)  # a post of three lines


class Files(WorkbookCase):
    def test_saved_where_it_was_asked_for(self):
        target = self.folder / "Sổ công tác 2026.ods"
        document = self.made(file=str(target))
        self.assertTrue(target.exists())
        self.assertEqual(path_of(document.URL), target)
        self.assertFalse(document.isModified())
        self.assertIn(str(target), self.sentence)
        self.refused("đang mở", profile="xa-mo-cay", year=2026, file=str(target), overwrite="yes")

    def test_an_ending_is_added(self):
        self.made(file=str(self.folder / "so-moi"))
        self.assertTrue((self.folder / "so-moi.ods").exists())

    def test_an_existing_file_stays_unless_it_may_be_replaced(self):
        target = self.folder / "da-co.ods"
        target.write_text("cũ")
        self.refused("Đã có tệp", "overwrite=yes", profile="xa-mo-cay", year=2026, file=str(target))
        self.assertEqual(target.read_text(), "cũ")
        self.made(file=str(target), overwrite="yes")
        self.assertGreater(target.stat().st_size, 10000)

    def test_places_that_cannot_be_written_to(self):
        where = {"profile": "xa-mo-cay", "year": 2026}
        self.refused("Không có thư mục", file=str(self.folder / "khong-co" / "so.ods"), **where)
        self.refused("đường dẫn đầy đủ", file="so.ods", **where)
        self.refused(".ods", file=str(self.folder / "so.xlsx"), **where)
        self.refused("Không lưu được", file="/proc/so.ods", **where)
        self.refused("đường dẫn đầy đủ", file=str(self.folder), **where)

    @unittest.skipIf(os.geteuid() == 0, "nothing is forbidden to root")
    def test_a_folder_without_the_right_to_write(self):
        forbidden = self.folder / "cam"
        forbidden.mkdir(mode=0o555)
        self.refused("Không lưu được", profile="xa-mo-cay", year=2026, file=str(forbidden / "so.ods"))


class Refusals(WorkbookCase):
    def test_arguments(self):
        self.refused("profile=", "xa-mo-cay", "tinh-hue-2014")
        self.refused("year=", profile="xa-mo-cay")
        self.refused("xa-la", "tinh-thanh-hoa", profile="xa-la", year=2026)
        for year in ("1999", "2101", "hai nghìn", "2026,5", "-1"):
            self.refused(year, "2000", "2100", profile="xa-mo-cay", year=year)
        for units in ("0", "301", "x"):
            self.refused("units=", "300", profile="xa-mo-cay", year=2026, units=units)
        self.refused("schools=", profile="xa-mo-cay", year=2026, schools=101)
        self.refused("providers=", profile="xa-mo-cay", year=2026, providers=-1)
        self.refused("overwrite", profile="xa-mo-cay", year=2026, overwrite="yes")
        self.refused("nam", profile="xa-mo-cay", year=2026, nam=1)


class BrokenTemplate(WorkbookCase):
    def setUp(self):
        super().setUp()
        self.file = template_of(self.office.profile)
        content = self.file.read_bytes()
        self.addCleanup(self.file.write_bytes, content)
        self.text = content.decode()

    def refused_with(self, text, *phrases):
        self.file.write_text(text)
        self.refused(*phrases, profile="xa-mo-cay", year=2026)

    def test_a_missing_template(self):
        self.file.unlink()
        self.refused("so-cong-tac.fods", profile="xa-mo-cay", year=2026)

    def test_a_template_that_is_none(self):
        self.refused_with("không phải XML", "mẫu sổ")
        self.refused_with("", "“nam”")  # the office takes it for an empty workbook

    def test_a_range_that_is_gone_or_of_another_shape(self):
        self.refused_with(self.text.replace('table:name="giao_thon"', 'table:name="giao_khac"'), "“giao_thon”")
        self.refused_with(self.text.replace("$A$8:.$M$9", "$A$8:.$M$10"), "“giao_thon”")
        self.refused_with(self.text.replace("$A$8:.$M$9", "$A$8:.$L$9"), "“giao_thon”")

    def test_a_text_document(self):
        self.refused_with(self.text.replace("vnd.oasis.opendocument.spreadsheet", "vnd.oasis.opendocument.text")
                          .replace("office:spreadsheet", "office:text"), "mẫu sổ")  # fmt: skip


class English(WorkbookCase):
    language = "en"

    def test_sentences_are_english_and_the_workbook_is_not(self):
        document = self.made()
        self.assertIn("Made the workbook of 2026", self.sentence)
        self.assertEqual(shown(document, "Thôn", "A1"), "DANH SÁCH THÔN NĂM 2026")
        self.refused("1999", "must be from", profile="xa-mo-cay", year=1999)

    def test_a_workbook_whose_office_writes_numbers_the_other_way(self):
        document = self.made()
        self.assertEqual(errors(document), [])
        enter(document, "Thôn", {"H7": 12345, "J7": datetime.date(2026, 1, 5)})
        self.assertEqual(document.Sheets.getByName("Thôn").getCellRangeByName("H7").String, "12.345")
        self.assertEqual(document.Sheets.getByName("Thôn").getCellRangeByName("J7").String, "05/01/2026")


if __name__ == "__main__":
    unittest.main()
