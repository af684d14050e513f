#!/usr/bin/python3
"""The year's workbook: made for every profile, saved where it was asked for; bad input and broken templates."""

import datetime
import os
import unittest

from ansinh_office import undo_titles
from office_case import ExtensionCase, installed_profile
from workbook_case import PROFILES, QUARTERS, TARGETS, WorkbookCase, enter, errors, named, path_of, shown, template_of

ADDED = ("Biểu giao chỉ tiêu", *QUARTERS, "Đợt ra quân", "Danh sách thành viên BCĐ", "Sổ theo dõi báo cáo",
         "Sổ theo dõi danh sách, số liệu", "Lịch họp", "Điểm danh, ý kiến", "Theo dõi kết luận", "Kiến nghị, vướng mắc",
         "Sổ đăng ký văn bản đi", "Tham số", "Ngày nghỉ", "Kết quả")  # fmt: skip


def setUpModule():
    ExtensionCase.installed = installed_profile()


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
