#!/usr/bin/python3
"""The committee's roster: rows added without losing anything, lists of a day, changes and duties, one undo step each."""

import unittest

from allocate_case import AllocateCase, Answer, Indicator
from ansinh_office import command_url, differences, properties, snapshot, undo_titles
from office_case import ExtensionCase, installed_profile
from workbook_case import WorkbookCase, named

SHEET = "Danh sách thành viên BCĐ"
TITLE = "Danh sách thành viên Ban Chỉ đạo"


def setUpModule():
    ExtensionCase.installed = installed_profile()


def rows_of(sheet, first=5, columns=13):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, first, columns - 1, cursor.RangeAddress.EndRow).getDataArray()


class Roster(WorkbookCase):
    def setUp(self):
        super().setUp()
        self.document = self.before

    def roster(self, **arguments):
        return self.office.command(self.document, "roster", arguments)

    def done(self, *phrases, **arguments):
        outcome = self.roster(**arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        return outcome.sentence

    def denied(self, *phrases, **arguments):
        """One sentence, nothing changed, no step to undo."""
        before, steps = snapshot(self.document), undo_titles(self.document)
        modified = self.document.isModified()
        outcome = self.roster(**arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(differences(before, snapshot(self.document)), [])
        self.assertEqual(undo_titles(self.document), steps)
        self.assertEqual(self.document.isModified(), modified)

    def undone_and_redone(self, before):
        """Exactly, as often as somebody does it."""
        after = snapshot(self.document)
        manager = self.document.UndoManager
        for _ in range(2):
            manager.undo()
            self.assertEqual(differences(before, snapshot(self.document)), [])
            manager.redo()
            self.assertEqual(differences(after, snapshot(self.document)), [])

    def in_years_workbook(self):
        self.document = self.made(units=3, schools=2, providers=1)
        return self.document.Sheets.getByName(SHEET), named(self.document, "thanh_vien")

    def test_a_new_sheet_has_45_rows_for_mo_cay_and_is_one_step(self):
        before = snapshot(self.document)
        self.done("45 dòng", profile="xa-mo-cay", units=24, schools=5, providers="Bưu điện;Viettel", on="2026-08-01")
        rows = rows_of(self.document.Sheets.getByName(SHEET))
        self.assertEqual([row[0] for row in rows if row[3]], list(range(1, 46)))
        self.assertEqual(rows[0][1:4], ("", "", "Trưởng Ban Chỉ đạo"))
        self.assertEqual(rows[44][2], "Đại diện Tổ chức dịch vụ thu BHXH, BHYT: Viettel")
        self.assertEqual(rows[44][12], "Điều 5.2.11")
        self.assertEqual(undo_titles(self.document)[0], TITLE)
        self.undone_and_redone(before)
        # A second time it is found again, and the names typed stay.
        sheet = self.document.Sheets.getByName(SHEET)
        sheet.getCellByPosition(1, 5).String = "Lê Thị Mẫu"
        self.done("thêm 1 dòng", units=25, schools=5, providers="Bưu điện;Viettel", profile="xa-mo-cay")
        self.assertEqual(sheet.getCellByPosition(1, 5).String, "Lê Thị Mẫu")
        self.assertEqual(sheet.getCellByPosition(2, 5 + 43).String, "Trưởng các Thôn: số 25")
        sheet.protect("")
        self.denied(SHEET, "không cho thêm dòng", units=26, profile="xa-mo-cay")
        self.denied("C52", "bảo vệ", providers=3, profile="xa-mo-cay")

    def test_the_years_workbook_gets_what_it_lacks_and_loses_nothing(self):
        sheet, body = self.in_years_workbook()
        first, count = body.RangeAddress.StartRow, body.RangeAddress.EndRow - body.RangeAddress.StartRow + 1
        self.assertEqual(count, 20)
        posts = [row[2] for row in body.getDataArray()]
        for row in range(count):
            sheet.getCellByPosition(1, first + row).String = f"Lê Thị Số {row + 1}"
        sheet.getCellByPosition(2, first).String = "Chủ tịch UBND xã"
        self.done("đủ 20 chức danh", "H6")
        self.done("thêm 1 dòng", units=4)  # the sheet is protected and allows new rows
        self.document.UndoManager.undo()
        sheet.unprotect("")
        for row in (19, 10, 0):  # the last, one in the middle, the first
            sheet.Rows.removeByIndex(first + row, 1)
        before = snapshot(self.document)
        self.done("thêm 3 dòng", schools=2, providers=1, findings="sheet")
        self.assertEqual(undo_titles(self.document)[0], TITLE)
        body = named(self.document, "thanh_vien")
        self.assertEqual(body.RangeAddress.EndRow - body.RangeAddress.StartRow + 1, count)
        rows = body.getDataArray()
        self.assertEqual([row[2] for row in rows][1:], posts[1:])
        self.assertEqual([row[1] for row in rows], ["" if row in (0, 10, 19) else f"Lê Thị Số {row + 1}" for row in range(count)])
        self.assertEqual([row[0] for row in rows], list(range(1, count + 1)))
        found = rows_of(self.document.Sheets.getByName("Kiểm tra danh sách BCĐ"), 0, 12)
        self.assertTrue(any("chưa có Trưởng Ban" in str(cell) for row in found for cell in row))
        self.undone_and_redone(before)
        sheet.Rows.removeByIndex(first + 17, 1)
        self.done("thêm 1 dòng")
        named(self.document, "ten_thon").getCellByPosition(0, 1).String = "Thôn Mẫu"
        self.document.calculateAll()
        self.assertEqual(named(self.document, "thanh_vien").getDataArray()[17][2], "Trưởng các Thôn: Thôn Mẫu")
        self.done("đủ 20 chức danh")

    def test_the_common_sheet_of_attendance_gets_a_line_for_each_inserted_row(self):
        sheet, body = self.in_years_workbook()
        count = body.Rows.Count
        for row in range(count):
            body.getCellByPosition(1, row).String = f"Lê Thị Số {row + 1}"
        lines = named(self.document, "diem_danh")
        village, last = 18, count - 1  # the third village, the only provider
        for row in (village, last):
            lines.getCellByPosition(3, row).String = "có mặt"
            lines.getCellByPosition(7, row).String = f"Ý kiến của Lê Thị Số {row + 1}"
        self.document.calculateAll()
        before = snapshot(self.document)
        self.done("thêm 2 dòng", units=4, providers=2)
        rows = [row for row in named(self.document, "diem_danh").getDataArray() if row[2]]
        people = named(self.document, "thanh_vien").getDataArray()
        self.assertEqual([row[1] for row in rows], [row[1] for row in people if row[3]])
        self.assertEqual(len(rows), count + 2)
        self.assertIn("Trưởng các Thôn: số 4", [row[2] for row in people])  # *Thôn* has no fourth row
        opinions = {row[1]: (row[3], row[7]) for row in rows if row[3]}
        self.assertEqual(opinions, {f"Lê Thị Số {row + 1}": ("có mặt", f"Ý kiến của Lê Thị Số {row + 1}") for row in (village, last)})
        self.undone_and_redone(before)

    def test_villages_of_one_name_have_seats_of_their_own(self):
        sheet, body = self.in_years_workbook()
        villages = named(self.document, "ds_thon")
        for row, (name, area) in enumerate((("Thôn 1", "Hưng Khánh"), ("Thôn 1", "Tân Thanh"), ("Thôn 2", "Tân Thanh"))):
            villages.getCellByPosition(2, row).String = name
            villages.getCellByPosition(3, row).String = area
        self.document.calculateAll()
        posts = [row[2] for row in body.getDataArray() if row[2].startswith("Trưởng các Thôn")]
        self.assertEqual(posts, [f"Trưởng các Thôn: {name}" for name in ("Thôn 1 (Hưng Khánh)", "Thôn 1 (Tân Thanh)", "Thôn 2")])
        for row in range(body.Rows.Count):
            body.getCellByPosition(1, row).String = f"Lê Thị Số {row + 1}"
        self.assertNotIn("cùng lúc", self.done("đủ 20 chức danh"))
        villages.getCellByPosition(3, 1).String = ""
        villages.getCellByPosition(1, 1).String = "T02"
        self.document.calculateAll()
        self.assertIn("Trưởng các Thôn: Thôn 1 (T02)", [row[2] for row in body.getDataArray()])
        self.done("đủ 20 chức danh")

    def test_cancelling_leaves_nothing(self):
        self.in_years_workbook()
        named(self.document, "thanh_vien").getCellByPosition(1, 0).String = "Lê Thị Mẫu"
        before, steps = snapshot(self.document), undo_titles(self.document)
        for arguments in ({"units": 4}, {"on": "2026-08-01"}, {"sheet": "duties"}):
            with self.subTest(arguments):
                parsed, dispatch = AllocateCase.dispatch_object(self, self.document, command_url("roster", arguments))
                answer, indicator = Answer(), Indicator(lambda value, dispatch=dispatch: dispatch.sendAbort())
                dispatch.dispatchWithNotification(parsed, properties(SynchronMode=True, StatusIndicator=indicator), answer)
                self.assertEqual(answer.wait(60).state, "FAILURE")
                self.assertEqual((differences(before, snapshot(self.document)), undo_titles(self.document)), ([], steps))

    def test_a_file_of_words_edited_into_nonsense_or_missing_stops_before_writing(self):
        self.addCleanup(self.office.command, self.document, "language", {"choice": "interface"})
        (file,) = self.folder.rglob("committee-words.json")
        whole = file.read_bytes()
        self.addCleanup(file.write_bytes, whole)
        for broken in (whole.replace(b'"numbered_duty"', b'"numbered_duties"'), whole[: len(whole) // 2], None):
            file.unlink() if broken is None else file.write_bytes(broken)
            for language in ("vi", "en"):
                self.office.command(self.document, "language", {"choice": language})
                with self.subTest(language=language, missing=broken is None):
                    self.denied("committee-words.json", profile="xa-mo-cay")

    def filled(self):
        """One seat changed hands: out 31/7, in 01/8."""
        sheet, body = self.in_years_workbook()
        first, count = body.RangeAddress.StartRow, 20
        for row in range(count):
            sheet.getCellByPosition(1, first + row).String = f"Người Thứ {row + 1}"
            sheet.getCellByPosition(7, first + row).String = "657/QĐ-UBND"
            for column in (8, 9):
                sheet.getCellByPosition(column, first + row).Formula = "2025-08-04"
        self.date = sheet.getCellByPosition(9, first).Value
        sheet.Rows.insertByIndex(first + 7, 1)
        for column in (2, 3, 7, 12):
            sheet.getCellByPosition(column, first + 7).String = sheet.getCellByPosition(column, first + 6).String
        sheet.getCellByPosition(1, first + 7).String = "Người Mới"
        sheet.getCellByPosition(8, first + 7).Formula = "2026-07-15"
        sheet.getCellByPosition(9, first + 7).Formula = "2026-08-01"
        sheet.getCellByPosition(10, first + 6).Formula = "2026-07-31"
        return sheet, first

    def printed(self, name):
        return [str(cell) for row in rows_of(self.document.Sheets.getByName(name), 0, 12) for cell in row if cell != ""]

    def test_lists_changes_and_duties(self):
        sheet, first = self.filled()
        before = snapshot(self.document)
        self.done("20 thành viên tính đến ngày 31/07/2026", "không có lỗi", on="2026-07-31")
        cells = self.printed("Thành viên BCĐ")
        self.assertIn("(Tính đến ngày 31/07/2026)", cells)
        self.assertIn("Người Thứ 7", cells)
        self.assertNotIn("Người Mới", cells)
        self.undone_and_redone(before)
        self.document.UndoManager.undo()

        self.done("1 người thôi, 1 người mới, 0 người thay đổi", sheet="changes", **{"from": "2026-07-31", "to": "2026-08-01"})
        cells = self.printed("Thay đổi thành viên BCĐ")
        self.assertIn("Từ ngày 01/08/2026, thay Người Thứ 7", cells)
        self.document.UndoManager.undo()
        self.assertIn("không có thay đổi", self.roster(sheet="changes", **{"from": "2026-08-01", "to": "2026-08-02"}).sentence)

        self.done("20 thành viên, mỗi thành viên bắt đầu một trang in", sheet="duties", on="2026-08-01")
        duties = self.document.Sheets.getByName("Phân công nhiệm vụ BCĐ")
        breaks = [place.Position for place in duties.RowPageBreaks if place.ManualBreak]
        self.assertEqual(len(breaks), 19)
        text = "\n".join(self.printed(duties.Name))
        self.assertEqual(text.count("Họ và tên: "), 20)
        self.assertIn("Điều 5.2.5, ý 4", text)
        self.undone_and_redone(before)
        self.document.UndoManager.undo()

        self.denied("from=", "to=", sheet="changes")
        self.denied("trước", sheet="changes", **{"from": "2026-08-01", "to": "2026-07-31"})
        self.denied("on:", "hôm nay", on="hôm nay")
        self.denied("members, duties, changes", sheet="people")
        self.denied("xa-mo-cay", profile="xa-nao-do")
        sheet.getCellByPosition(3, first + 7).String = "Trưởng Ban Chỉ đạo"
        self.denied("hai Trưởng Ban", "Người Thứ 1", "B6", "Người Mới", "B13", on="2026-08-01")
        self.done("hai Trưởng Ban cùng lúc từ ngày 01/08/2026")
        sheet.getCellByPosition(9, first + 7).String = "đầu tháng tám"
        self.denied("đầu tháng tám", "J13", sheet="duties")

    def test_nothing_is_written_where_the_sheet_is_not_open_to_it(self):
        self.denied("xa-mo-cay")  # no regulation
        self.denied("chưa có trang", profile="xa-mo-cay", sheet="changes", **{"from": "2026-08-01", "to": "2026-08-02"})
        self.in_years_workbook()
        self.denied("chưa có họ và tên", on="2026-08-01")

    def test_english_speaks_english_and_writes_vietnamese(self):
        self.office.command(self.document, "language", {"choice": "en"})
        self.addCleanup(self.office.command, self.document, "language", {"choice": "vi"})
        self.done("Made sheet", profile="tinh-thanh-hoa")
        self.assertEqual(self.document.Sheets.getByName(SHEET).getCellByPosition(1, 3).String, "Họ và tên")
        self.denied("has no member's name", profile="tinh-thanh-hoa", on="2026-08-01")


if __name__ == "__main__":
    unittest.main()
