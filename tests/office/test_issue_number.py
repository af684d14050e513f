#!/usr/bin/python3
"""Numbers for papers: draft and register written as one undo step, never twice, never over what stands there."""

import datetime
import unittest

from allocate_case import AllocateCase, settle
from ansinh_office import differences, snapshot, undo_titles
from office_case import NULL_DATE_1904, fill, installed_profile, serial
from com.sun.star.lang import Locale
from com.sun.star.util import CellProtection, Date

REGISTER = "Sổ đăng ký văn bản đi"
TITLE = "Cấp số văn bản"
HEADERS = ("Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
           "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ghi chú")  # fmt: skip
DRAFT = {
    "A1": "UBND XÃ MẪU", "A2": "BAN CHỈ ĐẠO", "A3": "Số:      /KH-BCĐ", "D3": "Xã Mẫu, ngày      tháng      năm     ",
    "A5": "KẾ HOẠCH", "A6": "Mỗi tuần một thôn hoàn thành chỉ tiêu", "A8": "Nội dung …",
    "A10": "Nơi nhận:", "D10": "TRƯỞNG BAN", "A11": "- Như trên;", "A12": "- Lưu: VT.", "D13": "Nguyễn Văn Mẫu",
}  # fmt: skip


def setUpModule():
    AllocateCase.installed = installed_profile()


class IssueCase(AllocateCase):
    def issue(self, document, **arguments):
        return self.office.command(document, "issue-number", arguments)

    def papers(self, *rows, drafts=("Kế hoạch",), register=REGISTER):
        """A workbook with drafts and a register of the rows."""
        document = self.workbook(DRAFT)
        document.Sheets.getByIndex(0).Name = drafts[0]
        for name in drafts[1:]:
            document.Sheets.insertNewByName(name, document.Sheets.Count)
            fill(document.Sheets.getByName(name), DRAFT)
        if register:
            document.Sheets.insertNewByName(register, document.Sheets.Count)
            book = document.Sheets.getByName(register)
            fill(book, {"A1": "SỔ ĐĂNG KÝ VĂN BẢN ĐI"})
            fill(book, {f"{letter}3": header for letter, header in zip("ABCDEFGH", HEADERS, strict=True)})
            for number, row in enumerate(rows, start=4):
                fill(book, {f"{letter}{number}": value for letter, value in zip("ABCDEFGH", row, strict=False)})
        settle(document)
        return document

    def book(self, document, row, name=REGISTER):
        return document.Sheets.getByName(name).getCellRangeByPosition(0, row - 1, 7, row - 1).getDataArray()[0]

    def draft(self, document, name="Kế hoạch"):
        sheet = document.Sheets.getByName(name)
        return tuple(sheet.getCellRangeByName(cell).String for cell in ("A3", "D3"))

    def issued(self, document, **arguments):
        outcome = self.issue(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def refused_issue(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.issue(document, **arguments))


DAY = datetime.date(2026, 1, 5)
FIRST = ("01/GM-BCĐ", datetime.date(2026, 1, 2), "Giấy mời họp", "x", "y", "VT", 3)


class Issued(IssueCase):
    def test_draft_and_register_are_one_undo_step(self):
        document = self.papers(FIRST)
        before = snapshot(document)
        said = self.issued(document, on="2026-01-05", copies=12)
        for phrase in ("02/KH-BCĐ", "05/01/2026", "Kế hoạch", f"{REGISTER}!A5"):
            self.assertIn(phrase, said)
        self.assertEqual(self.draft(document), ("Số: 02/KH-BCĐ", "Xã Mẫu, ngày 05 tháng 01 năm 2026"))
        self.assertEqual(self.book(document, 5), (
            "02/KH-BCĐ", serial(DAY), "Kế hoạch Mỗi tuần một thôn hoàn thành chỉ tiêu", "Nguyễn Văn Mẫu", "Như trên", "VT",
            12.0, ""))  # fmt: skip
        self.assertEqual(undo_titles(document), (TITLE,))
        after = snapshot(document)
        manager = document.getUndoManager()
        for _ in range(2):
            manager.undo()
            self.assertEqual(differences(before, snapshot(document)), [])
            self.assertEqual(undo_titles(document), ())
            manager.redo()
            self.assertEqual(differences(after, snapshot(document)), [])

    def test_two_in_a_row_get_consecutive_numbers_and_none_is_given_twice(self):
        document = self.papers(FIRST, drafts=("Kế hoạch", "Kế hoạch 2"))
        self.issued(document, paper="Kế hoạch", on="2026-01-05")
        self.refused(document, "02/KH-BCĐ", dispatch=lambda: self.issue(document, paper="Kế hoạch", on="2026-01-05"))
        self.issued(document, paper="Kế hoạch 2", on="2026-01-05")
        self.assertEqual([self.book(document, row)[0] for row in (4, 5, 6, 7)], ["01/GM-BCĐ", "02/KH-BCĐ", "03/KH-BCĐ", ""])
        document.getUndoManager().undo()
        self.issued(document, paper="Kế hoạch 2", on="2026-01-06")
        self.assertEqual(self.book(document, 6)[:2], ("03/KH-BCĐ", serial(datetime.date(2026, 1, 6))))

    def test_the_year_turns(self):
        document = self.papers(("118/KH-BCĐ", datetime.date(2025, 12, 31), "A"))
        self.issued(document, on="2026-01-05")
        self.assertEqual(self.book(document, 5)[0], "01/KH-BCĐ")

    def test_a_new_register(self):
        document = self.papers(register=None, drafts=("Kế hoạch", "Kế hoạch 2"))
        before = snapshot(document)
        self.refused_issue(document, REGISTER, "register=new", on="2026-01-05")
        self.issued(document, on="2026-01-05", register="new")
        self.assertEqual(self.book(document, 4), HEADERS)
        self.assertEqual(self.book(document, 1)[0], "SỔ ĐĂNG KÝ VĂN BẢN ĐI")
        self.assertEqual(self.book(document, 2)[0], "Năm 2026")
        self.assertEqual(self.book(document, 6)[:2], ("01/KH-BCĐ", serial(DAY)))
        self.assertEqual(undo_titles(document), (TITLE,))
        after = snapshot(document)
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])
        document.getUndoManager().redo()
        self.assertEqual(differences(after, snapshot(document)), [])
        self.refused_issue(document, REGISTER, paper="Kế hoạch 2", register="new", on="2026-01-05")

    def test_a_register_of_another_name_and_place(self):
        document = self.papers(FIRST, register="Sổ công văn")
        self.refused_issue(document, REGISTER, on="2026-01-05")
        self.issued(document, on="2026-01-05", register="Sổ công văn")
        self.assertEqual(self.book(document, 5, "Sổ công văn")[0], "02/KH-BCĐ")

    def test_the_office_gives_its_own_numbers(self):
        document = self.papers(("657/QĐ-UBND", datetime.date(2025, 8, 4), "A"))
        document.Sheets.getByIndex(0).getCellRangeByName("A3").String = "Số:      /QĐ-BCĐ"
        settle(document)
        self.refused_issue(document, "number=", on="2025-09-16", series="office")
        self.refused_issue(document, "657", f"{REGISTER}!A4", on="2025-09-16", series="office", number=657)
        self.issued(document, on="2025-09-16", series="office", number=872)
        self.assertEqual(self.book(document, 5)[0], "872/QĐ-BCĐ")

    def test_dates_show_as_days_whatever_the_locale_and_the_null_date(self):
        for locale in (Locale("vi", "VN", ""), Locale("en", "US", "")):
            with self.subTest(locale.Language):
                document = self.papers()
                document.CharLocale = locale
                document.NullDate = Date(NULL_DATE_1904.day, NULL_DATE_1904.month, NULL_DATE_1904.year)
                settle(document)
                self.issued(document, on="2026-01-05")
                self.assertEqual(document.Sheets.getByName(REGISTER).getCellRangeByName("B4").String, "05/01/2026")

    def test_what_it_says_itself_goes_before_what_the_draft_says(self):
        document = self.papers()
        self.issued(document, on="2026-01-05", title="=1+1", signer="Trần Thị Mẫu", recipients="Các thôn", kept="VHXH",
                    note="gửi thêm")  # fmt: skip
        self.assertEqual(self.book(document, 4)[2:], ("=1+1", "Trần Thị Mẫu", "Các thôn", "VHXH", "", "gửi thêm"))
        self.assertEqual(document.Sheets.getByName(REGISTER).getCellRangeByName("C4").String, "=1+1")

    def test_without_a_day_it_is_today(self):
        document = self.papers()
        self.issued(document)
        day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(self.book(document, 4)[1]))
        self.assertLessEqual(abs(day - datetime.date.today()), datetime.timedelta(days=1))

    def test_it_goes_through_every_file_format(self):
        document = self.papers(FIRST, drafts=("Kế hoạch", "Kế hoạch 2"))
        self.issued(document, paper="Kế hoạch", on="2026-01-05")
        for ending in (".ods", ".fods", ".xlsx"):
            with self.subTest(ending):
                again = self.open(self.office.store(document, self.folder / f"so{ending}"))
                self.issued(again, paper="Kế hoạch 2", on="2026-01-05")
                self.assertEqual(self.book(again, 6)[0], "03/KH-BCĐ")


class OfPapers(IssueCase):
    """Papers that An Sinh drafted, on sheets and in text documents."""

    COMMITTEE = {"profile": "xa-mo-cay", "kind": "KH", "about": "Mỗi tuần một thôn", "copies": "Các thôn", "keeper": "VHXH",
                 "name": "Nguyễn Văn Mẫu"}  # fmt: skip

    def drafted(self, **arguments):
        """A workbook with a draft, its annex and a register; the names of the sheets the command made."""
        document = self.papers(FIRST, drafts=("Biểu",))
        document.CurrentController.setActiveSheet(document.Sheets.getByName("Biểu"))
        fill(document.Sheets.getByName("Biểu"), {"A20": "STT", "B20": "Thôn", "C20": "Chỉ tiêu", "A21": 1, "B21": "Thôn 1", "C21": 5})
        before = set(document.Sheets.ElementNames)
        outcome = self.office.command(document, "paper", self.COMMITTEE | {"annex": "$Biểu.A20:C21"} | arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        settle(document)
        return document, [name for name in document.Sheets.ElementNames if name not in before]

    def test_a_sheet_and_its_annex(self):
        document, (paper, annex) = self.drafted()
        before = snapshot(document)
        self.issued(document, paper=paper, on="2026-01-05")
        self.assertEqual(self.book(document, 5), (
            "02/KH-BCĐ", serial(DAY), "Kế hoạch Mỗi tuần một thôn", "Nguyễn Văn Mẫu", "Các thôn", "VT, VHXH", "", ""))  # fmt: skip
        texts = [str(cell) for name in (paper, annex) for row in self.used(document, name) for cell in row]
        self.assertIn("Số: 02/KH-BCĐ", texts)
        self.assertIn("Mỏ Cày, ngày 05 tháng 01 năm 2026", texts)
        self.assertTrue(any("số 02/KH-BCĐ ngày 05 tháng 01 năm 2026 của" in text for text in texts), texts)
        self.assertEqual(undo_titles(document), (TITLE,))
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])

    def used(self, document, name):
        cursor = document.Sheets.getByName(name).createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return document.Sheets.getByName(name).getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()

    def test_a_text_document(self):
        document, _ = self.drafted(**{"as": "writer"})
        [text] = [open_ for open_ in self.office.documents() if open_.supportsService("com.sun.star.text.TextDocument")]
        self.addCleanup(text.close, True)
        self.addCleanup(text.setModified, False)
        before = snapshot(document)
        said = self.issued(document, paper="Kế hoạch", on="2026-01-05")
        self.assertIn("Writer", said)
        self.assertEqual(self.book(document, 5)[:6], (
            "02/KH-BCĐ", serial(DAY), "Kế hoạch Mỗi tuần một thôn", "Nguyễn Văn Mẫu", "Các thôn", "VT, VHXH"))  # fmt: skip
        head = text.TextTables.getByName("Đầu văn bản")
        self.assertEqual(head.getCellByName("A2").String, "Số: 02/KH-BCĐ")
        self.assertEqual(head.getCellByName("B2").String, "Mỏ Cày, ngày 05 tháng 01 năm 2026")
        self.assertIn("số 02/KH-BCĐ ngày 05 tháng 01 năm 2026 của", text.Text.String)
        self.assertEqual(text.getUndoManager().getAllUndoActionTitles(), (TITLE,))
        self.refused_issue(document, "02/KH-BCĐ", paper="Kế hoạch", on="2026-01-05")
        text.getUndoManager().undo()
        self.assertEqual(head.getCellByName("A2").String, "Số:       /KH-BCĐ")
        document.getUndoManager().undo()
        self.assertEqual(differences(before, snapshot(document)), [])
        self.refused_issue(document, "Không có", paper="Không có", on="2026-01-05")


class Series(IssueCase):
    def test_the_workbook_says_which_papers_are_numbered_together(self):
        document = self.papers(FIRST)
        outcome = self.office.command(document, "parameters", {"profile": "xa-mo-cay", "on": "2026-01-01"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        sheet = document.Sheets.getByName("Tham số")
        codes = [row[0] for row in sheet.getCellRangeByName("A1:A200").getDataArray()]
        cell = sheet.getCellByPosition(2, codes.index("number_series"))
        cell.String = "riêng theo từng ký hiệu"
        settle(document)
        self.issued(document, paper="Kế hoạch", on="2026-01-05")
        self.assertEqual(self.book(document, 5)[0], "01/KH-BCĐ")
        document.getUndoManager().undo()
        sheet.Rows.removeByIndex(codes.index("number_series"), 1)  # as in a workbook older than the setting
        settle(document)
        self.issued(document, paper="Kế hoạch", on="2026-01-05")
        self.assertEqual(self.book(document, 5)[0], "02/KH-BCĐ")


class Refused(IssueCase):
    def test_bad_arguments(self):
        document = self.papers(FIRST)
        for arguments, phrase in [
            ({"on": "mai"}, "on=mai"), ({"on": "31/6/2026"}, "31/6/2026"), ({"number": "0"}, "number=0"),
            ({"number": "1.5"}, "number=1.5"), ({"copies": "nhiều"}, "copies=nhiều"), ({"series": "all"}, "series"),
            ({"paper": "Không có"}, "Không có"), ({"register": "Không có"}, "Không có"), ({"so": "1"}, "so"),
            ({"number": "1", "on": "2026-01-05"}, f"{REGISTER}!A4"),
            ({"on": "2026-01-01"}, "02/01/2026"),
            ({"paper": REGISTER, "on": "2026-01-05"}, REGISTER),
        ]:  # fmt: skip
            with self.subTest(arguments):
                self.refused_issue(document, phrase, **arguments)

    def test_what_is_wrong_in_the_register_is_named_by_cell(self):
        cases = [
            ([FIRST, ("01/KH-BCĐ", DAY, "B")], (f"{REGISTER}!A5", f"{REGISTER}!A4")),
            ([("số 1", DAY, "A")], (f"{REGISTER}!A4", "số 1")),
            ([("01/KH-BCĐ", "", "A")], (f"{REGISTER}!B4",)),
            ([("01/KH-BCĐ", "tháng giêng", "A")], (f"{REGISTER}!B4", "tháng giêng")),
            ([("=1/0", DAY, "A")], (f"{REGISTER}!A4",)),
        ]
        for rows, phrases in cases:
            with self.subTest(rows):
                self.refused_issue(self.papers(*rows), *phrases, on="2026-01-05")

    def test_a_protected_draft_or_register(self):
        for name in ("Kế hoạch", REGISTER):
            with self.subTest(name):
                document = self.papers(FIRST)
                document.Sheets.getByName(name).protect("")
                settle(document)
                self.refused_issue(document, on="2026-01-05")

    def test_unlocked_cells_of_a_protected_register_are_written(self):
        document = self.papers(FIRST)
        book = document.Sheets.getByName(REGISTER)
        book.getCellRangeByName("A5:H9").CellProtection = CellProtection(False, False, False, False)
        book.protect("")
        settle(document)
        self.issued(document, on="2026-01-05")

    def test_a_read_only_workbook(self):
        path = self.office.store(self.papers(FIRST), self.folder / "chi-doc.ods")
        document = self.open(path, read_only=True)
        self.assertEqual(self.issue(document, on="2026-01-05").state, "FAILURE")

    def test_what_stands_below_is_not_written_over(self):
        document = self.papers(FIRST)
        document.Sheets.getByName(REGISTER).getCellRangeByName("D5").String = "Người lập sổ"
        document.Sheets.getByName(REGISTER).getCellRangeByName("D6").String = "x"
        settle(document)
        self.issued(document, on="2026-01-05")  # a further line of the entry above
        self.assertEqual(self.book(document, 7)[0], "02/KH-BCĐ")

    def test_a_number_or_date_made_by_a_formula(self):
        document = self.papers(FIRST)
        document.Sheets.getByName("Kế hoạch").getCellRangeByName("A3").Formula = '="Số:      /KH-BCĐ"'
        settle(document)
        self.refused_issue(document, "Kế hoạch!A3", on="2026-01-05")


class InEnglish(IssueCase):
    language = "en-US"

    def test_it_speaks_english_and_writes_vietnamese(self):
        document = self.papers(FIRST)
        self.assertIn("number", self.issued(document, on="2026-01-05"))
        self.assertEqual(self.draft(document)[0], "Số: 02/KH-BCĐ")
        self.refused(document, "has a number", dispatch=lambda: self.issue(document, on="2026-01-05"))


if __name__ == "__main__":
    unittest.main()
