#!/usr/bin/python3
"""`round-targets`: what is still missing when a campaign round starts, as numbers that stay; one undo step."""

import unittest

from allocate_case import AllocateCase
from ansinh_office import select
from office_case import fill, installed_profile

TITLE = "Chốt chỉ tiêu đợt ra quân"
REGISTER = {
    "A1": "THEO DÕI CHỈ TIÊU NĂM 2026", "A3": "STT", "B3": "Thôn", "C3": "BHYT tự đóng", "F3": "BHXH tự nguyện",
    "C4": "Chỉ tiêu", "D4": "Đã thực hiện", "E4": "Còn phải phát triển (chốt khi ra quân)",
    "F4": "Chỉ tiêu", "G4": "Đã thực hiện", "H4": "Còn phải phát triển (chốt khi ra quân)",
    "A5": 1, "B5": "Thôn 1", "C5": 40, "D5": 28, "F5": 4, "G5": 2,
    "A6": 2, "B6": "Thôn 2", "C6": 30, "D6": 31, "F6": 3, "G6": 3,
    "A7": 3, "B7": "Thôn 3", "C7": 25, "D7": 0, "F7": 5, "G7": 1,
    "B8": "Toàn xã", **{f"{column}8": f"=SUM({column}5:{column}7)" for column in "CDEFGH"},
}  # fmt: skip
HEALTH = {"E5": 12, "E6": 0, "E7": 25}
PENSION = {"H5": 2, "H6": 0, "H7": 4}


def setUpModule():
    AllocateCase.installed = installed_profile()


class RoundTargets(AllocateCase):
    def register(self, more=None):
        document = self.workbook(REGISTER | (more or {}))
        table = document.Sheets.getByIndex(0)
        for area in ("C3:E3", "F3:H3", "A3:A4", "B3:B4"):
            table.getCellRangeByName(area).merge(True)
        document.getUndoManager().clear()
        document.setModified(False)
        select(document, "C6")
        return document

    def fixed(self, document, expected, **arguments):
        return self.written(document, expected, title=TITLE, dispatch=lambda: self.run_command(document, **arguments))

    def not_fixed(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.run_command(document, **arguments))

    def run_command(self, document, **arguments):
        return self.office.command(document, "round-targets", arguments)

    def test_without_arguments_both_products_are_fixed_in_one_step(self):
        sentence = self.fixed(self.register(), HEALTH | PENSION)
        self.assertEqual(
            sentence,
            "Đã chốt chỉ tiêu đợt ra quân: BHYT tự đóng: 37 người cho 3 thôn (cột C trừ cột D), ghi vào E5:E7; "
            "BHXH tự nguyện: 6 người cho 3 thôn (cột F trừ cột G), ghi vào H5:H7; "
            "BHYT tự đóng: 1 đơn vị đã đạt chỉ tiêu nên chỉ tiêu của đợt là 0 (Thôn 2); "
            "BHXH tự nguyện: 1 đơn vị đã đạt chỉ tiêu nên chỉ tiêu của đợt là 0 (Thôn 2) (hoàn tác được bằng Ctrl+Z).",
        )

    def test_numbers_stay_while_the_round_brings_people_in(self):
        document = self.register()
        self.assertEqual(self.run_command(document, product="bhyt").state, "SUCCESS")
        table = document.Sheets.getByIndex(0)
        self.assertEqual([table.getCellRangeByName(cell).Formula for cell in HEALTH], ["12", "0", "25"])
        fill(table, {"D5": 28 + 13})
        self.assertEqual(table.getCellRangeByName("E5").Value, 12)
        self.assertEqual(table.getCellRangeByName("E8").Value, 37)  # the total row's formula is left alone

    def test_one_product_and_columns_by_argument(self):
        document = self.register()
        self.fixed(document, PENSION, product="bhxh")
        self.fixed(document, HEALTH, into="E", target="C", achieved="Đã thực hiện", product="bhyt")
        self.fixed(document, {"E6": 0, "E7": 25}, into="E6:E7")
        name = document.Sheets.ElementNames[0]
        self.fixed(document, HEALTH, into=f"'{name}'.E5:E7")

    def test_blank_cells_are_refused_and_named(self):
        document = self.register()
        fill(document.Sheets.getByIndex(0), {"D7": "", "C6": ""})
        document.getUndoManager().clear()
        self.not_fixed(document, "C6 chưa giao chỉ tiêu", "D7 chưa báo cáo", "unreported=zero")
        fill(document.Sheets.getByIndex(0), {"C6": 30})
        document.getUndoManager().clear()
        sentence = self.fixed(document, HEALTH | PENSION, unreported="zero")
        self.assertIn("ô để trống được hiểu là chưa có ai: D7", sentence)

    def test_what_stands_in_the_way_is_said(self):
        document = self.register({"D5": "28 người", "E5": 9})
        self.not_fixed(document, "D5", "numbers=accept", "E5 đã có số 9", "overwrite=yes")
        self.fixed(document, HEALTH | PENSION, numbers="accept", overwrite="yes")
        document = self.register()
        document.Sheets.getByIndex(0).protect("")
        document.getUndoManager().clear()
        self.not_fixed(document, "bị khóa")
        self.not_fixed(self.register(), "E", into="E", achieved="E")
        self.not_fixed(self.register(), "achieved", "mau", mau="1")

    def test_a_table_that_leaves_questions_names_the_arguments(self):
        document = self.workbook({"A1": "STT", "B1": "Thôn", "C1": "Chỉ tiêu", "D1": "Ghi chú", "A2": 1, "B2": "Thôn 1", "C2": 4,
                                  "A3": 2, "B3": "Thôn 2", "C3": 5})  # fmt: skip
        self.not_fixed(document, "into=")
        self.not_fixed(document, "achieved=", into="D")
        self.not_fixed(self.workbook({"A1": "chỉ có chữ"}), "bảng")


if __name__ == "__main__":
    unittest.main()
