#!/usr/bin/python3
"""The committee's papers from a year's workbook of 24 villages: every one on sheets and in Writer, mail merge, numbers, refusals."""

import datetime
import time
import unittest

from allocate_case import Answer, Indicator, settle
from ansinh_office import command_url, differences, properties, snapshot, undo_titles
from office_case import installed_profile, serial
from paper_case import PaperCase, line_with, middle, text_of, words_of
from test_text_document import TEXT, pages_of

VILLAGES = 24
ON = "20/3/2026"
PAPERS = {
    "reorganisation": ({}, "Về việc kiện toàn Ban Chỉ đạo"),
    "reminder": ({}, "đôn đốc gửi báo cáo quá hạn tính đến ngày 20/03/2026"),
    "programme": ({"period": "2026-Q1"}, "Công tác quý I/2026 của Ban Chỉ đạo"),
    "handover": ({}, "31/03/2026"),
    "target-proposal": ({}, "trình Hội đồng nhân dân xã Mỏ Cày"),
    "target-resolution": ({}, "QUYẾT NGHỊ"),
    "target-decision": ({}, "BHXH tự nguyện 336 người"),
    "inspection": ({}, "số liệu quý I/2026"),
    "communication": ({}, "Truyền thông chính sách BHXH, BHYT trên địa bàn xã Mỏ Cày năm 2026"),
    "conference": ({}, "DANH SÁCH ĐĂNG KÝ THAM GIA"),
    "authorisation": ({}, "Người được ủy quyền: Phạm Văn 2"),
    "commendation": ({"period": "2026-Q1"}, "Thôn 1"),
}  # fmt: skip


def setUpModule():
    PaperCase.installed = installed_profile()


def put(document, name, cells):
    """{(column, row): number, date or text} of a named range."""
    area = document.NamedRanges.getByName(name).getReferredCells()
    for (column, row), value in cells.items():
        cell = area.getCellByPosition(column, row)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = serial(value) if isinstance(value, datetime.date) else value


def fill_year(document):
    founded = datetime.date(2025, 9, 16)
    for row in range(VILLAGES):
        put(document, "ds_thon", {(1, row): f"T{row + 1}", (2, row): f"Thôn {row + 1}", (4, row): f"Lê Văn {row + 1}", (7, row): 800})
        put(document, "giao_thon", {(3, row): 300, (4, row): 60, (5, row): 320, (7, row): 10, (8, row): 200, (9, row): 14})
        put(document, "tong_hop_1_thon", {(4, row): 0 if row else 25, (19, row): 0 if row else 5})
    seats = document.NamedRanges.getByName("thanh_vien").getReferredCells().Rows.Count
    for row in range(seats):
        put(document, "thanh_vien", {(1, row): f"Phạm Văn {row + 1}", (9, row): founded if row != 5 else datetime.date(2026, 3, 1)})
    put(document, "ra_quan", {(1, 0): "Thôn 1", (2, 0): datetime.date(2026, 3, 5), (5, 0): "Bưu điện", (8, 0): 13, (11, 0): 2})
    document.calculateAll()


class Papers(PaperCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        starter = cls.office.open()
        known = [document.RuntimeUID for document in cls.documents()]
        outcome = cls.office.command(starter, "new-workbook",
                                     {"profile": "xa-mo-cay", "year": 2026, "units": VILLAGES, "schools": 2})  # fmt: skip
        assert outcome.state == "SUCCESS", outcome.sentence
        cls.book = next(document for document in cls.documents() if document.RuntimeUID not in known)
        cls.addClassCleanup(cls.book.close, True)
        starter.close(True)
        fill_year(cls.book)
        for sheet in cls.book.Sheets:  # a chart that follows its figures counts as a change of its own
            for chart in sheet.Charts.ElementNames:
                sheet.Charts.removeByName(chart)

    def setUp(self):
        settle(self.book)

    def tearDown(self):
        for document in self.texts():
            document.setModified(False)
            document.close(True)
        # A headless office makes no window the active one by itself; without one Calc 7.4 cannot undo a new sheet.
        self.book.CurrentController.Frame.activate()
        manager = self.book.getUndoManager()
        while manager.isUndoPossible():
            manager.undo()

    @classmethod
    def documents(cls):
        return cls.office.documents()

    def texts(self):
        return [document for document in self.documents() if document.supportsService(TEXT)]

    def ask(self, paper, document=None, **arguments):
        return self.office.command(document or self.book, "committee-paper", {"paper": paper, "on": ON} | arguments)

    def drafted(self, paper, document=None, **arguments):
        outcome = self.ask(paper, document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def names(self):
        return list(self.book.Sheets.ElementNames)

    def said_on(self, sheet):
        cursor = self.book.Sheets.getByName(sheet).createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = self.book.Sheets.getByName(sheet).getCellRangeByPosition(
            0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()  # fmt: skip
        return "\n".join(str(value) for row in rows for value in row if value != "")

    def refused_paper(self, paper, *phrases, **arguments):
        before, names = undo_titles(self.book), self.names()
        outcome = self.ask(paper, **arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.assertFalse(self.book.isModified(), outcome.sentence)
        self.assertEqual((undo_titles(self.book), self.names()), (before, names))
        self.assertEqual(self.texts(), [])
        self.check_sentence(outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)

    def test_every_paper_is_one_step_on_sheets(self):
        before = self.names()
        started = time.monotonic()
        for paper, (arguments, phrase) in PAPERS.items():
            with self.subTest(paper=paper):
                there = self.names()
                self.drafted(paper, **arguments)
                new = [name for name in self.names() if name not in there]
                text = "\n".join(self.said_on(name) for name in new).replace("\n", " ")
                self.assertIn(phrase, text)
                self.assertNotIn("{", text)
                self.assertEqual(len(undo_titles(self.book)), 1)
                self.book.getUndoManager().undo()
                self.assertEqual(self.names(), before)
        self.assertLess(time.monotonic() - started, 60)

    def test_every_paper_is_a_text_document(self):
        for paper, (arguments, phrase) in PAPERS.items():
            with self.subTest(paper=paper):
                self.drafted(paper, **arguments | {"as": "writer"})
                (text,) = self.texts()
                tables = [text.TextTables.getByIndex(index) for index in range(text.TextTables.Count)]
                cells = [table.getCellByName(name).String for table in tables for name in table.CellNames]
                self.assertIn(phrase, "\n".join([text.Text.String, *cells]), paper)
                self.assertNotIn("VT.Phụ lục", text.Text.String)  # an annex begins a paragraph of its own
                self.assertFalse(self.book.isModified())
                text.setModified(False)
                text.close(True)

    def test_24_commitments_are_one_step_that_undoes_and_redoes_exactly(self):
        before = snapshot(self.book)
        said = self.drafted("commitment", unit="all")
        self.assertIn("24", said)
        names = [f"Cam kết Thôn {number}" for number in range(1, VILLAGES + 1)]
        self.assertEqual([name for name in self.names() if name.startswith("Cam kết")], names)
        self.assertIn("Họ và tên: Lê Văn 24", self.said_on(names[-1]))
        self.assertEqual(len(undo_titles(self.book)), 1)
        after = snapshot(self.book)
        manager = self.book.getUndoManager()
        manager.undo()
        self.assertEqual(differences(before, snapshot(self.book)), [])
        manager.redo()
        self.assertEqual(differences(after, snapshot(self.book)), [])

    def test_cancelling_half_way_leaves_nothing(self):
        names = self.names()
        parsed, dispatch = self.dispatch_object(self.book, command_url("committee-paper", {"paper": "commitment", "on": ON}))
        indicator = Indicator(lambda value: value > 50 and dispatch.sendAbort())
        answer = Answer()
        dispatch.dispatchWithNotification(parsed, properties(SynchronMode=True, StatusIndicator=indicator), answer)
        self.assertEqual(answer.wait(60).state, "FAILURE")
        self.assertTrue(any(value > 50 for value in indicator.values()))
        self.assertEqual((self.names(), undo_titles(self.book)), (names, ()))
        self.assertFalse(self.book.isModified())

    def test_24_commitments_are_one_text_document_each_from_a_first_page_on(self):
        self.drafted("commitment", **{"as": "writer"})
        (text,) = self.texts()
        pdf = self.folder / "cam-ket.pdf"
        text.storeToURL(pdf.as_uri(), properties(FilterName="writer_pdf_Export"))
        pages = pages_of(pdf)
        self.assertEqual(len(pages), VILLAGES)
        for number, page in enumerate(pages, 1):
            self.assertTrue(page.says(f"năm 2026 tại Thôn {number}") and page.says("BẢN CAM KẾT"), number)
            self.assertEqual(page.words[0].text[0], "Ủ", page.words[0])  # no page number above the head
            left, right = page.box("TRƯỞNG BAN"), page.box("NGƯỜI CAM KẾT")
            self.assertAlmostEqual(left.top, right.top, delta=1)
            self.assertLess(left.right, right.left)

    def test_recipients_below_signatures_stay_on_their_page(self):
        self.drafted("handover", **{"as": "writer"})
        (text,) = self.texts()
        pdf = self.folder / "ban-giao.pdf"
        text.storeToURL(pdf.as_uri(), properties(FilterName="writer_pdf_Export"))
        pages = [page for page in pages_of(pdf) if any(map(page.says, ("ĐẠI DIỆN BÊN GIAO", "Nơi nhận:", "Lưu: VT")))]
        self.assertEqual(len(pages), 1)
        self.assertTrue(pages[0].says("Biên bản được lập thành"))  # signatures never stand alone

    def test_three_parties_sign_side_by_side(self):
        document = self.workbook({"A1": 1})
        self.drafted("coordination", document, profile="phuong-quy-nhon")
        pdf = self.pdf(document, "Quy chế phối hợp")
        self.assertIn("Số: /QCPH-BHXH-BCĐ-BĐTP", text_of(pdf)[0])
        last = words_of(pdf)[-1]
        columns = [line_with(last, *words) for words in (("GIÁM", "ĐỐC"), ("TRƯỞNG", "BAN"), ("DỊCH", "VỤ"))]
        thirds = [30 + 165 / 6 * part for part in (1, 3, 5)]
        for words, third in zip(columns, thirds, strict=True):
            self.assertAlmostEqual(middle(words), third, delta=8)

    def test_two_in_a_row_take_consecutive_numbers(self):
        self.drafted("inspection")
        self.drafted("communication")
        numbers = []
        for sheet in ("Kế hoạch kiểm tra", "Kế hoạch truyền thông"):
            outcome = self.office.command(self.book, "issue-number", {"paper": sheet, "on": "2026-03-20", "series": "committee"})
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            numbers.append(next(line for line in self.said_on(sheet).splitlines() if line.startswith("Số:")))
        self.assertEqual(numbers, ["Số: 01/KH-BCĐ", "Số: 02/KH-BCĐ"])

    def test_what_is_wrong_is_said_and_nothing_is_written(self):
        self.refused_paper("", "paper=", "reorganisation", "coordination")
        self.refused_paper("giay-khen", "paper=giay-khen", "reminder")
        self.refused_paper("programme", "period=", "2026-Q3")
        self.refused_paper("programme", "2026-Q7", period="2026-Q7")
        self.refused_paper("programme", "2027", "2026", period="2027-Q1")
        self.refused_paper("commitment", "Thôn 99", "Thôn 1", unit="Thôn 99")
        self.refused_paper("inspection", "unit=", unit="Thôn 1")
        self.refused_paper("reminder", "không có báo cáo nào quá hạn", on="1/3/2026")
        self.refused_paper("coordination", "phuong-quy-nhon")
        self.refused_paper("reminder", "32/13/2026", on="32/13/2026")
        self.refused_paper("reminder", "as", **{"as": "pdf"})

    def test_cells_at_fault_are_named(self):
        def spoilt(name, place, value, *phrases, paper):
            area = self.book.NamedRanges.getByName(name).getReferredCells()
            cell = area.getCellByPosition(*place)
            kept = cell.Formula
            cell.Formula = value
            settle(self.book)
            self.refused_paper(paper, *phrases)
            cell.Formula = kept
            settle(self.book)

        spoilt("thanh_vien", (1, 3), "", "Danh sách thành viên BCĐ!B9", paper="reorganisation")
        spoilt("thanh_vien", (3, 3), "Trưởng Ban Chỉ đạo", "hai Trưởng Ban", "Danh sách thành viên BCĐ!B6", paper="authorisation")
        spoilt("giao_thon", (5, 2), "", "Biểu giao chỉ tiêu!F", paper="target-decision")
        spoilt("ra_quan", (2, 0), "hôm qua", "Đợt ra quân!C", paper="handover")

    def test_a_file_of_papers_edited_into_nonsense_or_missing_stops_before_writing(self):
        (file,) = self.folder.rglob("committee-papers.json")
        whole = file.read_bytes()
        self.addCleanup(file.write_bytes, whole)
        file.write_bytes(whole.replace("{kỳ} của".encode(), "{ky} của".encode(), 1))
        self.refused_paper("inspection", "committee-papers.json")
        file.unlink()
        self.refused_paper("inspection", "committee-papers.json")

    def test_it_speaks_english_and_writes_vietnamese(self):
        self.office.command(self.book, "language", {"choice": "en"})
        self.addCleanup(self.office.command, self.book, "language", {"choice": "interface"})
        outcome = self.ask("authorisation")
        self.assertIn("Drafted “Giấy ủy quyền”", outcome.sentence)
        self.assertIn("GIẤY ỦY QUYỀN", self.said_on("Giấy ủy quyền"))
        self.assertIn("no report is overdue", self.ask("reminder", on="1/3/2026").sentence)

    def test_no_other_spreadsheet_is_taken_for_a_year(self):
        document = self.workbook({"A1": 1})
        self.refused(document, "Tham số", dispatch=lambda: self.ask("commitment", document))
        self.refused(document, "sổ công tác năm", dispatch=lambda: self.ask("commitment", document, profile="xa-mo-cay"))


if __name__ == "__main__":
    unittest.main()
