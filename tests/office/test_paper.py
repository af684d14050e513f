#!/usr/bin/python3
"""Papers in the form of Decree 30/2020: what is printed, where it stands, one undo step, or a refusal."""

import threading
import time
import unittest

import unohelper
from allocate_case import SPECS, AllocateCase, settle
from ansinh_office import differences, snapshot, undo_titles
from ansinh_samples import build
from com.sun.star.awt import FontDescriptor
from com.sun.star.frame import XStatusListener
from com.sun.star.util import URL
from office_case import installed_profile
from paper_case import PaperCase, dark_lines, line_with, middle, text_of, words_of

WIDTH, LEFT, RIGHT, TOP = 210, 30, 15, 20  # mm
LETTER = 0.9  # mm that a letter's box may stand off the line it belongs to
TARGETS = "Phụ lục giao chỉ tiêu"


def setUpModule():
    AllocateCase.installed = installed_profile()


class Printed(PaperCase):
    def check_margins(self, pdf):
        for page in words_of(pdf):
            for word in page:
                self.assertGreaterEqual(word.left, LEFT - LETTER, word)
                self.assertLessEqual(word.right, WIDTH - RIGHT + LETTER, word)

    def check_head(self, pdf, agency, issuer):
        """Both sides from the same line down, each in the middle of its half, the rules of the decree's lengths."""
        page = words_of(pdf)[0]
        nation, motto = line_with(page, "CỘNG", "HÒA"), line_with(page, "Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc")
        left, last = line_with(page, *agency), line_with(page, *issuer)
        self.assertAlmostEqual(nation[0].bottom, left[0].bottom, delta=0.5)
        self.assertAlmostEqual(nation[0].top, TOP, delta=1.5)
        self.assertLess(left[-1].right, nation[0].left)
        self.assertLess(nation[0].bottom, motto[0].bottom)
        lines = dark_lines(pdf, 1)
        foot = min(word.bottom for word in motto)  # letters of another font reach lower
        below = [line for line in lines if -0.6 < line[2] - foot < 3 and line[0] > left[-1].right]
        self.assertEqual(len(below), 1, lines)
        self.assertAlmostEqual(below[0][0], motto[0].left, delta=2)
        self.assertAlmostEqual(below[0][1], motto[-1].right, delta=2)
        foot = min(word.bottom for word in last)
        below = [line for line in lines if -0.6 < line[2] - foot < 3 and line[1] < nation[0].left]
        self.assertEqual(len(below), 1, lines)
        share = (below[0][1] - below[0][0]) / (last[-1].right - last[0].left)
        self.assertTrue(1 / 3 - 0.02 <= share <= 1 / 2 + 0.02, share)
        self.assertAlmostEqual((below[0][0] + below[0][1]) / 2, middle(last), delta=1.6)

    def test_an_invitation_of_a_commune_signed_by_a_deputy(self):
        pdf = self.drafted(kind="GM", about="Họp Ban Chỉ đạo quý IV năm 2026", to="Các thành viên;Trưởng các thôn",
                           signer="deputy", keeper="VHXH", profile="xa-mo-cay")  # fmt: skip
        [page] = text_of(pdf)
        for phrase in ("ỦY BAN NHÂN DÂN XÃ MỎ CÀY", "Số: /GM-BCĐ", "Mỏ Cày, ngày tháng năm", "GIẤY MỜI",
                       "y tế trên địa bàn xã Mỏ Cày trân trọng kính mời: Các thành viên, Trưởng các thôn",
                       "Tới dự: Họp Ban Chỉ đạo quý IV năm 2026", "Chủ trì: [họ tên, chức vụ]", "Địa điểm: [địa điểm]",
                       "Nơi nhận: KT. TRƯỞNG BAN", "- Lưu: VT, VHXH.", "PHÓ CHỦ TỊCH UBND XÃ"):  # fmt: skip
            self.assertIn(phrase, page)
        self.check_margins(pdf)
        self.check_head(pdf, ("ỦY", "BAN", "NHÂN", "DÂN", "XÃ"), ("CHÍNH", "SÁCH", "BHXH,", "BHYT"))

    def test_the_first_line_is_indented_and_the_body_justified(self):
        words = "Ban Chỉ đạo yêu cầu các thành viên báo cáo đúng hạn và đầy đủ số liệu của địa bàn mình phụ trách. "
        pdf = self.drafted(kind="TB", about="Thông báo", body=words * 4, profile="xa-mo-cay")
        page = words_of(pdf)[0]
        first = line_with(page, "Ban", "Chỉ", "đạo", "yêu")[0]
        self.assertTrue(9.3 <= first.left - LEFT <= 12.7, first)  # justifying widens the two blanks a little
        lines = sorted({round(word.top) for word in page if word.top >= first.top - 0.5})
        for top in lines[:3]:
            line = [word for word in page if round(word.top) == top]
            self.assertAlmostEqual(max(word.right for word in line), WIDTH - RIGHT, delta=LETTER)
        second = [word for word in page if round(word.top) == lines[1]]
        self.assertAlmostEqual(min(word.left for word in second), LEFT, delta=LETTER)

    def test_every_kind_of_head_and_signature(self):
        expected = {
            "xa-mo-cay": (("ỦY BAN NHÂN DÂN XÃ MỎ CÀY",), "TRƯỞNG BAN - Lưu: VT. [chức vụ trong Ủy ban nhân dân]",
                          "KT. TRƯỞNG BAN - Lưu: VT. PHÓ TRƯỞNG BAN PHÓ CHỦ TỊCH UBND XÃ"),
            "xa-ia-nan": (("ỦY BAN NHÂN DÂN XÃ IA NAN", "BHTN", "Ia Nan, ngày"), "TM. BAN CHỈ ĐẠO - Lưu: VT. TRƯỞNG BAN",
                          "TM. BAN CHỈ ĐẠO - Lưu: VT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN PHÓ CHỦ TỊCH UBND XÃ"),
            "tinh-thanh-hoa": (("TỈNH THANH HÓA", "Thanh Hóa, ngày"), "TRƯỞNG BAN",
                               "KT. TRƯỞNG BAN - Lưu: VT. PHÓ TRƯỞNG BAN PHÓ CHỦ TỊCH UBND TỈNH"),
            "phuong-quy-nhon": (("PHƯỜNG ………………", "[địa danh], ngày"), "TM. BAN CHỈ ĐẠO - Lưu: VT. TRƯỞNG BAN",
                                "TM. BAN CHỈ ĐẠO - Lưu: VT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN"),
        }  # fmt: skip
        for profile, (head, by_head, by_deputy) in expected.items():
            for signer, block in (("head", by_head), ("deputy", by_deputy)):
                with self.subTest(profile=profile, signer=signer):
                    pdf = self.drafted(kind="KH", about="Kế hoạch năm", signer=signer, profile=profile)
                    [page] = text_of(pdf)
                    for phrase in (*head, "Số: /KH-BCĐ", "I. MỤC ĐÍCH, YÊU CẦU"):
                        self.assertIn(phrase, page)
                    self.assertIn(block, page.replace("Nơi nhận: ", ""))
                    self.check_margins(pdf)

    def test_a_signer_without_the_seal_and_one_by_delegation(self):
        [page] = text_of(self.drafted(kind="TB", about="x", seal="none", signer="deputy", profile="xa-mo-cay"))
        self.assertNotIn("CHỦ TỊCH", page)
        [page] = text_of(self.drafted(kind="TB", about="x", signer="delegated", profile="xa-mo-cay"))
        self.assertIn("TUQ. TRƯỞNG BAN", page)
        self.assertIn("[chức vụ của người được ủy quyền]", page)

    def test_a_letter(self):
        pdf = self.drafted(kind="CV", about="đôn đốc gửi báo cáo", to="Công an xã;Trạm Y tế xã", profile="xa-mo-cay")
        [page] = text_of(pdf)
        for phrase in ("Số: /BCĐ", "V/v đôn đốc gửi báo cáo", "Kính gửi: - Công an xã; - Trạm Y tế xã.", "- Như trên;"):
            self.assertIn(phrase, page)
        self.assertNotIn("CÔNG VĂN", page)
        words = words_of(pdf)[0]
        label, dash = line_with(words, "Kính", "gửi:"), line_with(words, "-", "Công", "an")
        self.assertLess(abs(label[-1].right - dash[0].left), 2)  # the dashes stand below the colon
        [one] = text_of(self.drafted(kind="CV", about="x", to="Công an xã", profile="xa-mo-cay"))
        self.assertIn("Kính gửi: Công an xã", one)

    def test_minutes_have_no_date_in_the_head_the_secretary_left_and_the_chair_right(self):
        pdf = self.drafted(kind="BB", about="Họp Ban Chỉ đạo", profile="xa-mo-cay")
        [page] = text_of(pdf)
        self.assertIn("Số: /BB-BCĐ BIÊN BẢN", page)
        self.assertRegex(page, r"THƯ KÝ CHỦ TRÌ Nơi nhận: - Lưu: VT\.$")
        words = words_of(pdf)[0]
        secretary, chair = line_with(words, "THƯ", "KÝ"), line_with(words, "CHỦ", "TRÌ")
        self.assertAlmostEqual(secretary[0].top, chair[0].top, delta=0.5)
        self.assertAlmostEqual(middle(secretary), LEFT + 165 / 4, delta=1)
        self.assertAlmostEqual(middle(chair), LEFT + 165 * 3 / 4, delta=1)

    def test_three_parties_sign_side_by_side(self):
        words = words_of(self.drafted(kind="HĐ", about="Phối hợp", profile="phuong-quy-nhon"))[0]
        tops = {round(line_with(words, *texts)[0].top) for texts in (("BHXH", "TỈNH"), ("TM.", "BAN"), ("ĐẠI", "DIỆN"))}
        self.assertEqual(len(tops), 1)

    def test_a_decision(self):
        [page] = text_of(self.drafted(kind="QĐ", about="Về việc kiện toàn", bases="Căn cứ Luật A\nCăn cứ Luật B",
                                      body="Điều 1. Kiện toàn Ban Chỉ đạo gồm các ông, bà có tên sau.", profile="xa-mo-cay"))  # fmt: skip
        self.assertIn("TRƯỞNG BAN CHỈ ĐẠO Căn cứ Luật A; Căn cứ Luật B. QUYẾT ĐỊNH: Điều 1. Kiện toàn Ban Chỉ đạo gồm các "
                      "ông, bà có tên sau./.", page)  # fmt: skip

    def test_pages_are_numbered_from_the_second_on_and_signatures_stay_whole(self):
        for paragraphs in (27, 28, 29, 30, 31, 60):
            with self.subTest(paragraphs=paragraphs):
                body = "\n".join(f"Đoạn thứ {number} của văn bản" for number in range(1, paragraphs + 1))
                pdf = self.drafted(kind="BC", about="Báo cáo", to="Ủy ban nhân dân xã", body=body, profile="xa-mo-cay")
                pages = words_of(pdf)
                self.assertGreater(min(word.top for word in pages[0]), TOP - LETTER)
                for number, page in enumerate(pages[1:], start=2):
                    top = min(page, key=lambda word: word.top)
                    self.assertEqual(top.text, str(number))
                    self.assertLess(top.bottom, TOP)
                    self.assertAlmostEqual((top.left + top.right) / 2, LEFT + 165 / 2, delta=1)
                last = text_of(pdf)[-1]
                self.assertIn(f"Đoạn thứ {paragraphs} của văn bản./.", last)
                for phrase in ("Nơi nhận:", "TRƯỞNG BAN", "[chức vụ trong Ủy ban nhân dân]"):
                    self.assertIn(phrase, last)
                whole = " ".join(text_of(pdf))
                for number in range(1, paragraphs + 1):
                    self.assertIn(f"Đoạn thứ {number} của", whole)

    def test_no_line_of_long_texts_is_cut(self):
        sentence = "Nghiên cứu, đề xuất các giải pháp tuyên truyền, vận động hộ gia đình tham gia bảo hiểm y tế tự nguyện"
        for length in range(1, 12):
            body = " ".join(f"{sentence} lần {number};" for number in range(1, length + 1))
            pdf = self.drafted(kind="TB", about=" ".join([sentence] * 3), body=body, profile="xa-mo-cay")
            page = " ".join(text_of(pdf))
            self.assertEqual(page.replace("lần", "").count(sentence), page.count(sentence))
            self.assertIn(f"lần {length}./.", page)


class Annexed(PaperCase):
    def commune(self, hidden=False):
        """The sample commune with its targets handed out and their annex."""
        path, *_ = build(self.office, SPECS["xa-mau"], self.folder / f"xa-mau-{hidden}")
        document = self.open(path, hidden=hidden)
        for cell in ("G11", "K11"):
            self.assertEqual(self.allocate(document, into=cell).state, "SUCCESS")
        self.assertEqual(self.office.command(document, "annex", {}).state, "SUCCESS")
        settle(document)
        return document

    def test_a_decision_with_the_annex_of_targets_within_two_seconds(self):
        document = self.commune()
        start = time.monotonic()
        _, sheets = self.made(document, kind="QĐ", about="Về việc giao chỉ tiêu năm 2026", annex=TARGETS, profile="xa-mo-cay")
        self.assertLess(time.monotonic() - start, 2)
        self.assertEqual(sheets, ["Quyết định", "Phụ lục"])
        annex = document.Sheets.getByName("Phụ lục")
        self.assertTrue(document.StyleFamilies.getByName("PageStyles").getByName(annex.PageStyle).IsLandscape)
        pages = text_of(self.pdf(document, *sheets))
        self.assertEqual(len(pages), 3)
        self.assertTrue(pages[1].startswith("Phụ lục GIAO CHỈ TIÊU"), pages[1][:80])
        self.assertIn("(Kèm theo Quyết định số /QĐ-BCĐ ngày tháng năm của Ban Chỉ đạo", pages[1])
        self.assertIn("Đvt: người", pages[1])
        self.assertTrue(pages[2].startswith("2 "), pages[2][:40])  # pages of its own, the headers again
        self.assertIn("STT Đơn vị", pages[2])
        self.assertRegex(pages[2], r"Toàn xã 30\.000 9\.824 1\.508 10\.544 720 622 9\.290 838 216")

    def test_one_undo_step_with_and_without_a_window(self):
        for hidden in (False, True):
            with self.subTest(hidden=hidden):
                document = self.commune(hidden)
                before = snapshot(document)
                self.made(document, kind="QĐ", about="Giao chỉ tiêu", annex=TARGETS, profile="xa-mo-cay")
                self.assertEqual(undo_titles(document), ("Soạn Quyết định",))
                self.check_undo_and_redo(document, before, snapshot(document))
                document.getUndoManager().undo()
                self.assertEqual(differences(before, snapshot(document)), [])
                self.assertEqual(undo_titles(document), ())

    def test_a_range_a_plain_list_and_errors_in_it(self):
        document = self.workbook({"B2": "Họ và tên", "C2": "Chức vụ", "B3": "Bà A", "C3": "=\"Trưởng \"&\"thôn\"", "B4": "Ông B"})
        _, sheets = self.made(document, kind="QĐ", about="x", annex="B2:C4", profile="xa-mo-cay")
        page = text_of(self.pdf(document, *sheets))[-1]
        self.assertIn("Họ và tên Chức vụ Bà A Trưởng thôn Ông B", page)
        document = self.workbook({"B2": "Họ và tên", "B3": "=1/0"})
        self.refused_paper(document, "B3", kind="QĐ", about="x", annex="B2:B3", profile="xa-mo-cay")
        self.refused_paper(document, "Không có trang", kind="QĐ", annex="Trang nào đó", profile="xa-mo-cay")


class FromTheWorkbook(PaperCase):
    def parameters(self, profile="xa-mo-cay"):
        document = self.workbook({"A1": 1})
        self.assertEqual(self.office.command(document, "parameters", {"profile": profile}).state, "SUCCESS")
        settle(document)
        return document

    def row_of(self, document, code):
        sheet = document.Sheets.getByName("Tham số")
        return next(row for row in range(200) if sheet.getCellByPosition(0, row).String == code)

    def test_the_sheet_of_parameters_says_who_issues_and_signs(self):
        document = self.parameters("xa-ia-nan")
        sheet = document.Sheets.getByName("Tham số")
        sheet.getCellByPosition(2, self.row_of(document, "committee_name")).String = "Ban Chỉ đạo BHYT trên địa bàn xã Tân Mẫu"
        _, sheets = self.made(document, kind="KH", about="x", signer="deputy")
        [page] = text_of(self.pdf(document, *sheets))
        for phrase in ("ỦY BAN NHÂN DÂN XÃ TÂN MẪU", "BAN CHỈ ĐẠO BHYT", "Tân Mẫu, ngày", "TM. BAN CHỈ ĐẠO"):
            self.assertIn(phrase, page)

    def test_a_broken_sheet_of_parameters(self):
        document = self.parameters()
        row = self.row_of(document, "meeting_months")
        document.Sheets.getByName("Tham số").getCellByPosition(2, row).String = "ba tháng"
        self.refused_paper(document, f"C{row + 1}", "ba tháng", kind="GM", about="x")

    def test_no_sheet_of_parameters(self):
        self.refused_paper(self.workbook({"A1": 1}), "Tham số", "profile=", "xa-mo-cay", kind="GM", about="x")


class Refused(PaperCase):
    def test_arguments_that_say_nothing_known(self):
        document = self.workbook({"A1": 1})
        for arguments, phrases in (({"kind": "XYZ"}, ["kind=XYZ", "GM"]), ({"signer": "x"}, ["signer"]), ({"as": "x"}, ["as"]),
                                   ({"profile": "x"}, ["xa-mo-cay"]), ({"color": "x"}, ["color"]), ({"seal": "x"}, ["seal"]),
                                   ({"kind": ""}, ["kind="]), ({"name": "TS. Nguyễn Văn A"}, ["TS.", "học vị"]),
                                   ({"profile": "tinh-hue-2014"}, ["issuer="])):  # fmt: skip
            with self.subTest(arguments):
                self.refused_paper(document, *phrases, **({"kind": "GM", "profile": "xa-mo-cay"} | arguments))

    def test_a_protected_structure(self):
        document = self.workbook({"A1": 1})
        document.protect("")
        settle(document)
        self.refused_paper(document, "Bảo vệ cấu trúc", kind="GM", profile="xa-mo-cay")

    def test_a_document_opened_read_only(self):
        path = self.office.store(self.workbook({"A1": 1}), self.folder / "chi-doc.ods")
        document = self.open(path, read_only=True)
        self.refused_paper(document, "chỉ đọc", kind="GM", profile="xa-mo-cay")


class OnASheet(PaperCase):
    def test_texts_stay_texts_and_names_are_free(self):
        document = self.workbook({"A1": 1})
        for number in range(1, 4):
            _, [name] = self.made(document, kind="TB", about="x", body="=1+1", profile="xa-mo-cay")
            self.assertEqual(name, "Thông báo" if number == 1 else f"Thông báo ({number})")
        sheet = document.Sheets.getByName("Thông báo")
        texts = [cell.String for row in range(40) for cell in [sheet.getCellByPosition(0, row)] if cell.Type.value == "TEXT"]
        self.assertIn("\u2003\u2003=1+1./.", texts)
        self.assertFalse(document.StyleFamilies.getByName("PageStyles").hasByName("An Sinh: Văn bản A4 ngang"))

    def test_the_paper_is_in_front_and_can_be_saved_and_reopened(self):
        document = self.workbook({"A1": 1})
        _, [name] = self.made(document, kind="GM", about="Họp", profile="xa-mo-cay")
        self.assertEqual(document.CurrentController.ActiveSheet.Name, name)
        before = text_of(self.pdf(document, name))
        path = self.office.store(document, self.folder / "giay-moi.ods")
        self.assertEqual(text_of(self.pdf(self.open(path), name)), before)


class Listener(unohelper.Base, XStatusListener):
    """Does something while the office tells it a state."""

    def __init__(self, act):
        self._act = act

    def statusChanged(self, event):
        self._act()

    def disposing(self, event):
        pass


class Letters(PaperCase):
    def test_what_measuring_them_relies_on(self):
        """The office tells a new listener a command's state at once and lets nobody else work meanwhile; a font waits for
        nobody, which is why papers measure letters only there (office_lock)."""
        document = self.open()
        device = self.office.service("com.sun.star.awt.Toolkit").createScreenCompatibleDevice(1, 1)
        font = device.getFont(FontDescriptor(Name="Liberation Serif", Height=20))
        font.getStringWidth("a")
        answered = []

        def ask(name, call):
            thread = threading.Thread(target=lambda: (call(), answered.append(name)))
            thread.start()
            return thread

        def act():
            waiting.append(ask("device", device.getInfo))
            ask("font", lambda: font.getStringWidth("a")).join(20)
            waiting[0].join(0.3)
            during.extend(answered)

        waiting, during = [], []
        command = URL(Complete=".uno:EditDoc")
        _, command = self.office.service("com.sun.star.util.URLTransformer").parseStrict(command)
        dispatch = document.CurrentController.queryDispatch(command, "_self", 0)
        dispatch.addStatusListener(Listener(act), command)
        self.assertEqual(during, ["font"])
        waiting[0].join(20)
        self.assertEqual(answered, ["font", "device"])


class InEnglish(PaperCase):
    language = "en"
    locale = "en-US"

    def test_the_sentence_is_english_and_the_paper_vietnamese(self):
        document = self.workbook({"A1": 1})
        sentence, [name] = self.made(document, kind="GM", about="Họp", profile="xa-mo-cay")
        self.assertIn("blanks in square brackets", sentence)
        self.assertEqual(name, "Giấy mời")
        self.assertIn("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text_of(self.pdf(document, name))[0])
        self.refused_paper(document, "no such kind", kind="XYZ", profile="xa-mo-cay")
        document = self.workbook({"B2": "Đơn vị", "C2": "Số người", "B3": "Thôn 1", "C3": 12345})
        _, sheets = self.made(document, kind="QĐ", about="x", annex="B2:C3", profile="xa-mo-cay")
        self.assertIn("12.345", text_of(self.pdf(document, *sheets))[-1])


if __name__ == "__main__":
    unittest.main()
