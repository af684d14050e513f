#!/usr/bin/python3
"""Meetings in the year's workbook: what each paper says, one undo step, what is refused with its cell, no number taken."""

import datetime
import re
import unittest

from allocate_case import AllocateCase, Answer, Indicator, settle
from ansinh_office import command_url, differences, properties, snapshot, undo_titles
from office_case import installed_profile, serial
from paper_case import text_of
from workbook_case import enter, named

MEMBERS, CALENDAR, ATTENDANCE, TASKS = ("Danh sách thành viên BCĐ", "Lịch họp", "Điểm danh, ý kiến", "Theo dõi kết luận")
REPORTS = "Sổ theo dõi báo cáo"
TITLE = "Họp: giấy mời, biên bản, kết luận"
FIRST = 6  # row of every body
EIGHT = serial(datetime.date(2026, 10, 14)) + 8 / 24


def setUpModule():
    AllocateCase.installed = installed_profile()


class MeetingCase(AllocateCase):
    """One filled workbook a class; every test leaves it as it was."""

    profile, sizes = "xa-mo-cay", {"units": 2, "schools": 1, "providers": 1}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        before = cls.office.open()
        known = {document.RuntimeUID for document in cls.components()}
        outcome = cls.office.command(before, "new-workbook", {"profile": cls.profile, "year": 2026} | cls.sizes)
        assert outcome.state == "SUCCESS", outcome.sentence
        [cls.document] = [document for document in cls.components() if document.RuntimeUID not in known]
        before.close(True)
        cls.fill_in(cls.document)
        settle(cls.document)

    @classmethod
    def components(cls):
        return cls.office.documents()

    @classmethod
    def fill_in(cls, document):
        cls.count = sum(1 for row in named(document, "thanh_vien").getDataArray() if row[3])
        enter(document, named(document, "ds_thon").Spreadsheet.Name, {"C7": "Thôn Đông", "C8": "Thôn Tây"})
        enter(document, MEMBERS, {f"B{FIRST + n}": f"Người Mẫu {n + 1}" for n in range(cls.count)})
        enter(document, CALENDAR, {f"D{FIRST}": EIGHT, f"E{FIRST}": "Hội trường tầng 2", f"F{FIRST}": "Người Mẫu 1",
                                   "B10": "đột xuất", "D10": datetime.date(2026, 11, 2)})  # fmt: skip
        states = {0: ("có mặt", "đồng ý"), 1: ("có mặt", "ý kiến khác"), 2: ("họp thay", "đồng ý"), 3: ("vắng được đồng ý", None)}
        cells = {}
        for number in range(cls.count):
            state, vote = states.get(number, ("có mặt", "đồng ý"))
            row = FIRST + number
            cells |= {f"B{row}": f"Người Mẫu {number + 1}", f"C{row}": f"Chức vụ {number + 1}", f"D{row}": state}
            if vote:
                cells[f"I{row}"] = vote
        cells |= {f"E{FIRST + 2}": "Người Thay", f"H{FIRST + 1}": "Đề nghị làm trước ở Thôn Đông"}
        enter(document, ATTENDANCE, cells)
        enter(document, TASKS, {f"B{FIRST}": datetime.date(2026, 10, 14), f"C{FIRST}": "Rà soát danh sách hộ chưa tham gia",
                                f"D{FIRST}": "Người Mẫu 1", f"F{FIRST}": datetime.date(2026, 10, 30)})  # fmt: skip

    def meeting(self, **arguments):
        return self.office.command(self.document, "meeting", {key.rstrip("_"): value for key, value in arguments.items()})

    def drafted(self, *phrases, undone=True, **arguments):
        """The new sheets' texts; the command is one undo step that is exact both ways."""
        before, steps = snapshot(self.document), undo_titles(self.document)
        names = set(self.document.Sheets.ElementNames)
        outcome = self.meeting(meeting="1", **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(undo_titles(self.document), (TITLE, *steps))
        new = [name for name in self.document.Sheets.ElementNames if name not in names]
        texts = {name: self.words_on(name) for name in new}
        if undone:
            self.check_undo_and_redo(self.document, before, snapshot(self.document))
            self.document.getUndoManager().undo()
            self.assertEqual(differences(before, snapshot(self.document)), [])
        return texts

    def words_on(self, name):
        sheet = self.document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        return re.sub(r"\s+", " ", " ".join(str(cell) for row in area.getDataArray() for cell in row))

    def says(self, text, *phrases):
        for phrase in phrases:
            self.assertIn(phrase, text)

    def settle_charts(self):
        """A workbook counts as modified while a chart in it does, and one that follows its figures does."""
        for sheet in self.document.Sheets:
            for chart in sheet.Charts:
                chart.EmbeddedObject.setModified(False)

    def refused_meeting(self, *phrases, changed=None, **arguments):
        """With some cells changed for the while."""
        manager, steps = self.document.getUndoManager(), 0
        for sheet, cells in (changed or {}).items():
            enter(self.document, sheet, cells)
            steps += len(cells)
        self.settle_charts()
        try:
            return self.refused(self.document, *phrases, dispatch=lambda: self.meeting(**arguments))
        finally:
            for _ in range(steps):
                manager.undo()


class OfACommune(MeetingCase):
    def test_an_invitation_with_its_list(self):
        texts = self.drafted(paper="invitation", agenda="Đánh giá quý III")
        self.assertEqual(list(texts), ["Giấy mời", "Phụ lục"])
        self.says(texts["Giấy mời"], "ỦY BAN NHÂN DÂN XÃ MỎ CÀY", "Số: /GM-BCĐ", "Mỏ Cày, ngày tháng năm",
                  "trân trọng kính mời: Các thành viên Ban Chỉ đạo (có danh sách kèm theo)",
                  "Tới dự: Họp định kỳ Ban Chỉ đạo lần 1 năm 2026", "Chủ trì: Ông (bà) Người Mẫu 1, Trưởng Ban Chỉ đạo",
                  "Thời gian: 08 giờ 00 phút, thứ Tư, ngày 14 tháng 10 năm 2026", "Địa điểm: Hội trường tầng 2",
                  "Nội dung: Đánh giá quý III", "phải được sự đồng ý của Trưởng Ban Chỉ đạo (Điều 7.2)", "TRƯỞNG BAN",
                  "- Các thành viên Ban Chỉ đạo;", "- Lưu: VT.")  # fmt: skip
        self.says(texts["Phụ lục"], "Danh sách mời họp".upper(), "Người Mẫu 2", "Phó Trưởng Ban thường trực")

    def test_minutes(self):
        texts = self.drafted("vắng mà chưa ghi ngày Trưởng Ban đồng ý: Người Mẫu 3, Người Mẫu 4 (Điều 7.2)", paper="minutes")
        present = self.count - 2
        self.says(texts["Biên bản"], "Số: /BB-BCĐ", f"Ban Chỉ đạo có {self.count} thành viên: có mặt {present}, họp thay 1",
                  "Thư ký: Ông (bà) Người Mẫu 5, Chánh Văn phòng HĐND-UBND xã", "là ông (bà) Người Thay.",
                  "Đề nghị làm trước ở Thôn Đông.", f"Số thành viên có mặt: {present}. Đồng ý {present - 1}, không đồng ý 0, ý "
                  "kiến khác 1", "Có ý kiến khác nhau; kết luận của Trưởng Ban Chỉ đạo (Điều 7.1)",
                  "1. Rà soát danh sách hộ chưa tham gia. Đơn vị chủ trì: Người Mẫu 1. Thời hạn: 30/10/2026.",
                  "THƯ KÝ", "CHỦ TRÌ")  # fmt: skip
        self.assertNotIn("ngày tháng", texts["Biên bản"])
        self.assertNotIn("thông qua", texts["Biên bản"])
        self.says(texts["Phụ lục"], "DANH SÁCH ĐIỂM DANH", "vắng được Trưởng Ban Chỉ đạo đồng ý, có người họp thay")

    def test_conclusions_of_a_meeting_that_a_deputy_chairs(self):
        cells = {f"F{FIRST}": "Người Mẫu 2", f"G{FIRST}": "05/GUQ-BCĐ"}
        enter(self.document, CALENDAR, cells)
        texts = self.drafted("Phó Trưởng Ban thường trực chủ trì theo ủy quyền (Điều 4.2.1)", paper="conclusions")
        for _ in cells:
            self.document.getUndoManager().undo()
        self.says(texts["Thông báo"], "Số: /TB-BCĐ", "KT. TRƯỞNG BAN", "Người Mẫu 2",
                  "Trưởng Ban Chỉ đạo kết luận (Điều 7.1): [nội dung kết luận].", "1. Rà soát danh sách")  # fmt: skip

    def test_one_invitation_for_each_member(self):
        texts = self.drafted(f"Đã soạn {self.count} văn bản", paper="invitation", each="yes")
        self.assertEqual(len(texts), self.count)
        self.says(texts["Giấy mời Người Mẫu 7"], "kính mời: Ông (bà) Người Mẫu 7", "- Như trên;")

    def test_counts_and_names_go_into_the_clerks_sheets(self):
        before = snapshot(self.document)
        outcome = self.meeting(paper="counts", meeting="2026-10-14")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        row = self.document.Sheets.getByName(CALENDAR).getCellRangeByName(f"I{FIRST}:M{FIRST}").getDataArray()[0]
        self.assertEqual(row, (self.count, self.count - 2, 1, 1, 0))
        self.assertEqual(self.meeting(paper="counts", meeting="1").state, "SUCCESS")  # the same again
        self.refused_meeting("Lịch họp!J6", "overwrite=yes", paper="counts", meeting="1", changed={CALENDAR: {f"J{FIRST}": 1}})
        manager = self.document.getUndoManager()
        manager.undo()
        manager.undo()
        self.assertEqual(differences(before, snapshot(self.document)), [])

    def test_each_meeting_has_a_sheet_of_attendance_of_its_own(self):
        before, manager, own = snapshot(self.document), self.document.getUndoManager(), "Điểm danh, ý kiến định kỳ 1"
        steps = len(undo_titles(self.document))
        said = f"Đã lập trang “{own}” với {self.count} thành viên theo danh sách ngày 14/10/2026"
        self.drafted(said, paper="attendance")
        text = self.drafted(said, paper="attendance", undone=False)[own]
        self.says(text, "ĐIỂM DANH, Ý KIẾN CỦA THÀNH VIÊN BAN CHỈ ĐẠO", "Họp định kỳ Ban Chỉ đạo lần 1 năm 2026",
                  "Thời gian: 08 giờ 00 phút, thứ Tư, ngày 14 tháng 10 năm 2026; địa điểm: Hội trường tầng 2; chủ trì: Người Mẫu 1",
                  "Người Mẫu 1", f"Người Mẫu {self.count}", "Mỏ Cày, ngày tháng năm 2026", "NGƯỜI LẬP BIỂU", "CHỦ TRÌ")  # fmt: skip
        sheet = self.document.Sheets.getByName(own)
        lists = [sheet.getCellRangeByName(cell).Validation.getFormula1() for cell in ("D7", "I7", f"D{9 + self.count}")]
        self.assertEqual([formula.count('"') for formula in lists], [8, 6, 8])
        self.refused_meeting(f"đã có trang “{own}”", paper="attendance", meeting="1")

        # Its marks count, not those of the common sheet; who has no line is told.
        for row in range(self.count):
            sheet.getCellByPosition(3, 6 + row).String = "có mặt" if row else "vắng được đồng ý"
        sheet.getCellByPosition(1, 6 + 6).String = "Khách Mời"
        outcome = self.meeting(paper="counts", meeting="1")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.says(outcome.sentence, "không có dòng điểm danh: Người Mẫu 7", "vẫn được đếm: Khách Mời")
        row = self.document.Sheets.getByName(CALENDAR).getCellRangeByName(f"I{FIRST}:M{FIRST}").getDataArray()[0]
        self.assertEqual(row, (self.count, self.count - 1, 0, 1, 0))
        minutes = self.meeting(paper="minutes", meeting="1")
        self.says(self.words_on("Biên bản"), f"có mặt {self.count - 1}, họp thay 0")
        self.assertNotIn("trang chung", minutes.sentence)
        other = self.meeting(paper="minutes", meeting="2026-11-02")
        self.says(other.sentence, "điểm danh lấy ở trang chung “Điểm danh, ý kiến”", "“Điểm danh, ý kiến đột xuất 1”")
        while len(undo_titles(self.document)) > steps:
            manager.undo()
        self.assertEqual(differences(before, snapshot(self.document)), [])

    def test_cancelling_leaves_nothing(self):
        for arguments, least in (({"paper": "opinion", "each": "yes"}, 50), ({"paper": "attendance"}, 0)):
            with self.subTest(arguments):
                self.settle_charts()
                self.document.setModified(False)
                before, steps = snapshot(self.document), undo_titles(self.document)
                url = command_url("meeting", arguments | {"meeting": "1"})
                parsed, dispatch = self.dispatch_object(self.document, url)
                answer, indicator = Answer(), Indicator(lambda value, least=least, dispatch=dispatch: value >= least and dispatch.sendAbort())
                dispatch.dispatchWithNotification(parsed, properties(SynchronMode=True, StatusIndicator=indicator), answer)
                self.assertEqual(answer.wait(60).state, "FAILURE")
                self.assertTrue(indicator.values())
                self.assertEqual((differences(before, snapshot(self.document)), undo_titles(self.document)), ([], steps))

    def test_a_file_edited_into_nonsense_or_missing_stops_before_writing_in_both_languages(self):
        self.addCleanup(self.office.command, self.document, "language", {"choice": "interface"})
        for name, arguments in (("meeting-papers.json", {}), ("paper-kinds.json", {}), ("van-ban.fodt", {"as_": "writer"})):
            (file,) = self.folder.rglob(name)
            whole = file.read_bytes()
            try:
                for broken, language in ((whole[: len(whole) // 2], "vi"), (None, "en")):
                    file.unlink() if broken is None else file.write_bytes(broken)
                    self.office.command(self.document, "language", {"choice": language})
                    with self.subTest(name, language=language):
                        self.settle_charts()
                        self.refused_meeting(name, paper="minutes", meeting="1", **arguments)
            finally:
                file.write_bytes(whole)

    def test_drafts_take_no_number_and_two_commands_take_two(self):
        register = "Sổ đăng ký văn bản đi"
        before, manager = snapshot(self.document), self.document.getUndoManager()
        self.drafted(paper="invitation", undone=False)
        outcome = self.office.command(self.document, "committee-paper", {"paper": "communication", "on": "2026-10-05"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.drafted(paper="conclusions", undone=False)
        self.assertEqual(named(self.document, "van_ban_di").getDataArray()[0][0], "")

        def issue(sheet):
            outcome = self.office.command(self.document, "issue-number", {"paper": sheet, "on": "2026-10-05"})
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            self.assertIn(register, outcome.sentence)
            return named(self.document, "van_ban_di").getDataArray()[len(taken)][0]

        taken = []
        for sheet in ("Giấy mời", "Kế hoạch truyền thông", "Thông báo"):
            taken.append(issue(sheet))
        self.assertEqual(taken, ["01/GM-BCĐ", "02/KH-BCĐ", "03/TB-BCĐ"])
        manager.undo()  # the last number is free again
        taken.pop()
        self.assertEqual(issue("Thông báo"), "03/TB-BCĐ")
        for _ in range(6):
            manager.undo()
        self.assertEqual(differences(before, snapshot(self.document)), [])

    def test_what_is_refused_says_where(self):
        self.refused_meeting("paper=invitation|minutes|opinion|tally|conclusions|attendance|counts")
        self.refused_meeting("meeting=", "1 (14/10/2026)", paper="minutes")
        self.refused_meeting("meeting=9", paper="minutes", meeting="9")
        self.refused_meeting("on=mai", paper="minutes", meeting="1", on="mai")
        for sheet, cells, phrases in (
            (CALENDAR, {f"D{FIRST}": datetime.date(2025, 10, 14)}, ("Lịch họp!D6", "14/10/2025", "2026")),
            (CALENDAR, {f"F{FIRST}": "Người Mẫu 2"}, ("Lịch họp!G6", "Điều 4.2.1", "delegation=")),
            (CALENDAR, {f"F{FIRST}": "Người Mẫu 9"}, ("Lịch họp!F6", "không được chủ trì", "Trưởng Ban Chỉ đạo (Điều 3.3)")),
            (CALENDAR, {f"F{FIRST}": "Người Lạ"}, ("Lịch họp!F6", "không có trong danh sách")),
            (MEMBERS, {f"B{FIRST + 6}": ""}, (f"{MEMBERS}!B{FIRST + 6}", "chưa có họ và tên")),
            (MEMBERS, {f"D{FIRST + 1}": "Trưởng Ban Chỉ đạo"}, (f"{MEMBERS}!B{FIRST}", f"{MEMBERS}!B{FIRST + 1}", "hai Trưởng Ban")),
            (ATTENDANCE, {f"D{FIRST}": "đi muộn"}, (f"{ATTENDANCE}!D{FIRST}", "đi muộn", "họp thay")),
        ):
            with self.subTest(cells=cells):
                self.refused_meeting(*phrases, changed={sheet: cells}, paper="minutes", meeting="1")
        self.refused_meeting("không có thành viên nào vào ngày 14/10/2026", paper="minutes", meeting="1", changed={
            MEMBERS: {f"K{FIRST + n}": datetime.date(2026, 1, 31) for n in range(self.count)}})  # fmt: skip

    def test_reminders_are_a_sheet_of_their_own(self):
        before, names = snapshot(self.document), set(self.document.Sheets.ElementNames)
        outcome = self.office.command(self.document, "reminders", {"on": "2026-11-05"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        [new] = set(self.document.Sheets.ElementNames) - names
        self.assertEqual(new, "Nhắc việc")
        self.says(self.words_on(new), "CÔNG VIỆC QUÁ HẠN VÀ SẮP ĐẾN HẠN", "(Tính đến ngày 05 tháng 11 năm 2026)",
                  "1. Người Mẫu 1", "Rà soát danh sách hộ chưa tham gia", "Quá hạn 6 ngày", "Báo cáo quý III/2026",
                  "Kính gửi Người Mẫu 1: đến ngày 05/11/2026 còn")  # fmt: skip
        self.check_undo_and_redo(self.document, before, snapshot(self.document))
        self.document.getUndoManager().undo()
        self.settle_charts()
        self.refused(self.document, "member=Không ai", dispatch=lambda: self.office.command(
            self.document, "reminders", {"on": "2026-11-05", "member": "Không ai"}))  # fmt: skip
        self.refused(self.document, "không có việc nào", dispatch=lambda: self.office.command(
            self.document, "reminders", {"on": "2026-01-05", "ahead": "0"}))  # fmt: skip

    def test_several_papers_are_one_text_document(self):
        before, known = snapshot(self.document), {document.RuntimeUID for document in self.components()}
        outcome = self.meeting(paper="opinion", meeting="1", each="yes", as_="writer")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn(f"Đã lập {self.count} văn bản Writer", outcome.sentence)
        [text] = [document for document in self.components() if document.RuntimeUID not in known]
        self.addCleanup(text.close, True)
        self.assertEqual(differences(before, snapshot(self.document)), [])
        pages = text_of(self.office.store(text, self.folder / "opinions.pdf"))
        self.assertEqual(len(pages), self.count)
        for page in pages:  # no number above the first page of any of them
            self.assertRegex(page, r"^ỦY BAN NHÂN DÂN.*PHIẾU LẤY Ý KIẾN.*NGƯỜI CHO Ý KIẾN")
        whose = {re.search(r"Họ và tên: (Người Mẫu \d+) ", page)[1] for page in pages}
        self.assertEqual(whose, {f"Người Mẫu {number}" for number in range(1, self.count + 1)})


class OfAProvince(MeetingCase):
    profile, sizes = "tinh-thanh-hoa", {"units": 2}

    def test_an_invitation_asks_for_a_substitute(self):
        texts = self.drafted(paper="invitation")
        self.says(texts["Giấy mời"], "phải được sự đồng ý của Trưởng Ban Chỉ đạo và phải cử cán bộ họp thay (Điều 10.2b)",
                  "Thanh Hóa, ngày")  # fmt: skip

    def test_minutes_say_who_sent_nobody(self):
        texts = self.drafted("vắng được đồng ý, chưa cử người họp thay: Người Mẫu 4 (Điều 10.2b)", paper="minutes")
        self.says(texts["Biên bản"], "Người Mẫu 4, Chức vụ 4: vắng được đồng ý, chưa cử người họp thay.", "(Điều 10.1)")

    def test_written_opinions_are_tallied(self):
        texts = self.drafted(paper="tally")
        self.says(texts["Biên bản"], f"Số phiếu gửi đi {self.count}, số phiếu nhận lại {self.count - 1}, chưa nhận lại 1",
                  "Chưa nhận lại phiếu của: Người Mẫu 4.")  # fmt: skip
        forms = self.drafted(paper="opinion")
        self.says(forms["Phiếu lấy ý kiến"], "Phiếu gửi về Bảo hiểm xã hội tỉnh trước ngày 14 tháng 10 năm 2026")
        self.assertNotIn("Số:", forms["Phiếu lấy ý kiến"])

    def test_lists_of_periods_that_are_over_show_on_the_dashboard(self):
        """Three quarterly lists (Điều 7.2b, 7.8c, 7.12c), three quarters over."""
        named(self.document, "ngay_theo_doi").getCellByPosition(0, 0).Value = serial(datetime.date(2026, 11, 5))
        self.document.calculateAll()
        self.assertIn("Danh sách, số liệu qua kỳ chưa nhận (9)", self.words_on("Bảng theo dõi chung"))
        self.document.getUndoManager().undo()


class InEnglish(MeetingCase):
    language = "en-US"

    def test_it_speaks_english_and_writes_vietnamese(self):
        outcome = self.meeting(paper="conclusions", meeting="1")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertTrue(outcome.sentence.startswith("Drafted"), outcome.sentence)
        self.says(self.words_on("Thông báo"), "Số: /TB-BCĐ", "kết luận như sau")
        self.document.getUndoManager().undo()
        refusal = self.refused_meeting("paper=invitation")
        self.assertIn("Say what is wanted", refusal)


if __name__ == "__main__":
    unittest.main()
