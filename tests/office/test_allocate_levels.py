#!/usr/bin/python3
"""`allocate` through levels in a real office: sections of a commune's form, provider → point → collector."""

import unittest

from allocate_case import AllocateCase
from ansinh_office import select
from office_case import ExtensionCase, installed_profile
from test_allocate import N01_F

SECTIONS = {"F12": 42, "F16": 78}
NETWORK = {
    "A3": "STT", "B3": "Tổ chức dịch vụ thu", "C3": "Điểm thu", "D3": "Họ và tên", "E3": "Chưa tham gia", "F3": "Chỉ tiêu",
    "A4": 1, "B4": "Bưu điện", "C4": "Điểm 1", "D4": "Bà Hoa", "E4": 40,
    "A5": 2, "D5": "Ông Bình", "E5": 20,
    "A6": 3, "C6": "Điểm 2", "D6": "Bà Lan", "E6": 30,
    "A7": 4, "B7": "Viettel", "C7": "Điểm 1", "D7": "Ông Nam", "E7": 50,
    "A8": 5, "C8": "Điểm 2", "D8": "Bà Cúc", "E8": 35,
    "A9": 6, "D9": "Ông Tư", "E9": 25,
    "B10": "Cộng", "E10": "=SUM(E4:E9)", "F10": 90,
}  # fmt: skip
# 90 of 200 by provider: 40,5 and 49,5, the earlier one first; 41 by point: 27 and 14; 49 by point: 22 and 27
COLLECTORS = {"F4": 18, "F5": 9, "F6": 14, "F7": 22, "F8": 16, "F9": 11}


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Levels(AllocateCase):
    def form(self):
        document = self.sample("n01")
        select(document, "F13")
        return document

    def test_sections_are_written_with_their_villages_in_one_step(self):
        sentence = self.written(self.form(), SECTIONS | N01_F, levels="sections")
        self.assertIn("Đã giao 120 người cho 2 khu vực, 6 thôn", sentence)
        self.assertIn("F12:F18, F20", sentence)

    def test_without_levels_sections_are_never_written(self):
        self.written(self.form(), N01_F)

    def test_a_section_locked_keeps_its_number(self):
        self.written(
            self.form(),
            {"F12": 60, "F13": 34, "F14": 26, "F15": 0, "F16": 60, "F17": 23, "F18": 10, "F20": 27},
            levels="sections",
            lock="F12=60",
        )

    def test_a_section_that_holds_a_number_is_asked_about(self):
        document = self.form()
        document.Sheets.getByIndex(0).getCellRangeByName("F16").setValue(50)
        self.refused(document, "F16", "50", "overwrite=yes", levels="sections")
        self.written(document, SECTIONS | N01_F, levels="sections", overwrite="yes")

    def test_provider_point_collector(self):
        document = self.workbook(NETWORK)
        sentence = self.written(document, COLLECTORS, levels="B,C", names="D")
        self.assertIn("2 “Tổ chức dịch vụ thu”, 4 “Điểm thu”, 6 đơn vị", sentence)
        self.assertIn("(Bưu điện, Viettel)", sentence)  # the providers tie
        self.written(document, COLLECTORS, levels="Tổ chức dịch vụ thu,Điểm thu", names="D")

    def test_a_group_by_a_column_keeps_the_number_it_was_given(self):
        document = self.workbook(NETWORK)
        outcome = self.allocate(document, levels="B", names="D", **{"lock-groups": "bưu điện=60"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        table = document.Sheets.getByIndex(0)
        given = {"Bưu điện": 0, "Viettel": 0}
        provider = ""
        for row in range(4, 10):
            provider = table.getCellRangeByName(f"B{row}").String or provider
            given[provider] += table.getCellRangeByName(f"F{row}").Value
        self.assertEqual(given, {"Bưu điện": 60, "Viettel": 30})
        document.getUndoManager().undo()
        self.refused(document, "Bưu cục", "Bưu điện, Viettel", levels="B", names="D", **{"lock-groups": "Bưu cục=60"})
        self.refused(document, "lock-groups=Bưu điện", levels="B", names="D", **{"lock-groups": "Bưu điện"})
        self.refused(document, "levels=", names="D", **{"lock-groups": "Bưu điện=60"})

    def test_merged_cells_hold_for_all_their_rows(self):
        document = self.workbook(NETWORK)
        for area in ("B4:B6", "C4:C5", "B7:B9", "C8:C9"):
            document.Sheets.getByIndex(0).getCellRangeByName(area).merge(True)
        self.written(document, COLLECTORS, levels="B,C", names="D")

    def test_what_cannot_be_is_refused(self):
        document = self.workbook(NETWORK)
        self.refused(document, "levels=sections", levels="sections", names="D")
        self.refused(document, "Cột F", levels="F", names="D")
        self.refused(document, "as=values", levels="B", names="D", as_="formulas")
        self.refused(document, "levels=Cột lạ", levels="Cột lạ", names="D")
        form = self.form()
        self.refused(form, "Khu vực xã cũ Tân Hòa", "15", "10", "5", levels="sections", lock="F12=10,F13=8,F14=7")
        self.refused(form, "as=values", levels="sections", as_="formulas")
        document.Sheets.getByIndex(0).getCellRangeByName("C7").setString("")
        self.refused(document, "C7", levels="B,C", names="D")


class English(AllocateCase):
    language = "en"

    def test_sentences_are_english(self):
        document = self.workbook(NETWORK)
        sentence = self.written(document, COLLECTORS, title="Allocate target", levels="B,C", names="D")
        self.assertIn("Allocated 90 people to 2 “Tổ chức dịch vụ thu”, 4 “Điểm thu”, 6 units", sentence)
        self.refused(document, "use as=values", levels="B", names="D", as_="formulas")
        self.refused(document, "no section rows", levels="sections", names="D")


if __name__ == "__main__":
    unittest.main()
