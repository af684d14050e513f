#!/usr/bin/python3
"""Papers as text documents: what stands where on the printed pages, what a broken template or an office without Writer
says, and that the workbook stays as it is."""

import re
import shutil
import subprocess
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path
from typing import NamedTuple

from allocate_case import AllocateCase, settle
from ansinh_office import Office, differences, location, properties, snapshot, undo_titles
from office_case import installed_profile
from report_case import ReportCase
from com.sun.star.beans import NamedValue

TEXT = "com.sun.star.text.TextDocument"
MILLIMETRES = 25.4 / 72
COMMITTEE = {"profile": "xa-mo-cay", "about": "Mỗi tuần một thôn hoàn thành chỉ tiêu bảo hiểm y tế tự đóng",
             "copies": "Các thành viên Ban Chỉ đạo; Trưởng các thôn", "keeper": "VHXH", "name": "Nguyễn Văn Mẫu"}  # fmt: skip
BODY = "\n".join(["I. Mục đích, yêu cầu", *(f"{n}. Mục đích" if n % 2 else "Huy động cả hệ thống chính trị vào cuộc. " * 8
                                             for n in range(1, 15))])  # fmt: skip


def setUpModule():
    AllocateCase.installed = installed_profile()


class Word(NamedTuple):
    """A word on a page: its box in millimetres from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.left + self.right) / 2


class Page(NamedTuple):
    width: float
    height: float
    words: list

    def find(self, phrase):
        """The boxes of a phrase's words. Blanks do not count: where letters come from two fonts, words are in pieces."""
        letters = [word for word in self.words for _ in word.text]
        start = self.text().find(phrase.replace(" ", ""))
        if start < 0:
            raise AssertionError(f"{phrase!r} is not in {' '.join(word.text for word in self.words)}")
        return letters[start : start + len(phrase.replace(" ", ""))]

    def says(self, phrase):
        return phrase.replace(" ", "") in self.text()

    def box(self, phrase):
        words = self.find(phrase)
        return Word(phrase, min(w.left for w in words), min(w.top for w in words), max(w.right for w in words),
                    max(w.bottom for w in words))  # fmt: skip

    def text(self):
        return "".join(word.text for word in self.words)


def pages_of(pdf):
    """By pdftotext -bbox."""
    raw = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    root = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>| xmlns=\"[^\"]*\"", "", raw))
    sides = ("xMin", "yMin", "xMax", "yMax")
    return [
        Page(float(page.get("width")) * MILLIMETRES, float(page.get("height")) * MILLIMETRES,
             [Word(word.text, *(float(word.get(side)) * MILLIMETRES for side in sides)) for word in page.iter("word")])
        for page in root.iter("page")
    ]  # fmt: skip


class TextCase(AllocateCase):
    def texts(self, office=None):
        found, components = [], (office or self.office).desktop.Components.createEnumeration()
        while components.hasMoreElements():
            component = components.nextElement()
            if component.supportsService(TEXT):
                found.append(component)
        return found

    def tearDown(self):
        for document in self.texts():
            document.setModified(False)
            document.close(True)

    def paper(self, document, **arguments):
        return self.office.command(document, "paper", COMMITTEE | {"as": "writer"} | arguments)

    def made(self, document=None, **arguments):
        """The text document, and the answer."""
        outcome = self.paper(document or self.workbook({}), **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        (text,) = self.texts()
        return text, outcome.sentence

    def printed(self, text, name="van-ban"):
        pdf = self.folder / f"{name}.pdf"
        text.storeToURL(pdf.as_uri(), properties(FilterName="writer_pdf_Export"))
        return pages_of(pdf)

    def refused_paper(self, document, *phrases, **arguments):
        sentence = self.refused(document, *phrases, dispatch=lambda: self.paper(document, **arguments))
        self.assertEqual(self.texts(), [])
        return sentence


class Made(TextCase):
    def test_the_workbook_stays_and_the_document_is_new(self):
        document = self.workbook({"A1": "Sổ công tác"})
        before = snapshot(document)
        text, said = self.made(document, kind="KH")
        self.assertIn("Kế hoạch", said)
        self.assertEqual(differences(before, snapshot(document)), [])
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        self.assertTrue(text.isModified())
        self.assertFalse(text.hasLocation())
        self.assertEqual(text.getUndoManager().getAllUndoActionTitles(), ())
        self.assertEqual(text.DocumentProperties.TemplateURL, "")
        self.assertEqual(text.Bookmarks.ElementNames, ())

    def test_it_stays_what_it_is_as_a_file(self):
        text, _ = self.made(kind="GM")
        for ending, name in (("odt", "writer8"), ("docx", "MS Word 2007 XML"), ("fodt", "OpenDocument Text Flat XML")):
            path = self.folder / f"giay-moi.{ending}"
            text.storeToURL(path.as_uri(), properties(FilterName=name))
            again = self.office.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, properties(Hidden=True))
            pages = self.printed(again, ending)
            again.close(True)
            self.assertTrue(pages[0].says("GIẤY MỜI"))
        with zipfile.ZipFile(self.folder / "giay-moi.docx") as package:
            fonts = set(re.findall('w:ascii="([^"]*)"', package.read("word/styles.xml").decode()))
        self.assertLessEqual({font for font in fonts if "Times" in font}, {"Times New Roman"})
        stored = (self.folder / "giay-moi.fodt").read_text(encoding="utf-8")
        self.assertNotIn("van-ban.fodt", stored)
        self.assertNotIn("uno_packages", stored)

    def test_every_kind_of_paper(self):
        for kind in ("QĐ", "KH", "BC", "TB", "CV", "TTr", "BB", "GM", "CTr", "QC"):
            with self.subTest(kind):
                text, _ = self.made(kind=kind, to="Các thôn; Các tổ chức dịch vụ thu")
                pages = self.printed(text, kind)
                self.check_page_numbers(pages)
                self.assertTrue(pages[0].says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                self.tearDown()

    def check_page_numbers(self, pages):
        """From the second page on, in the middle of the top margin."""
        for number, page in enumerate(pages, start=1):
            above = [word for word in page.words if word.bottom < 20]
            self.assertEqual([word.text for word in above], [] if number == 1 else [str(number)])
            for word in above:
                self.assertAlmostEqual(word.middle, (30 + page.width - 15) / 2, delta=1)

    def test_a_plan_on_its_pages(self):
        text, _ = self.made(kind="KH", body=BODY, signer="deputy")
        pages = self.printed(text)
        self.assertGreaterEqual(len(pages), 2)
        self.check_page_numbers(pages)
        first = pages[0]
        for page in pages:
            self.assertAlmostEqual(page.width, 210, delta=0.5)
            self.assertAlmostEqual(page.height, 297, delta=0.5)
            for word in page.words:
                self.assertGreater(word.left, 29.5, word)
                self.assertLess(word.right, 195.5, word)
                self.assertLess(word.bottom, 278, word)
        self.assertGreaterEqual(min(word.top for word in first.words), 19.5)
        nation, motto = first.box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), first.box("Độc lập - Tự do - Hạnh phúc")
        self.assertGreater(nation.left, 103)
        self.assertAlmostEqual(nation.middle, 149, delta=1)
        self.assertAlmostEqual(motto.middle, 149, delta=1)
        self.assertEqual(len({round(word.top) for word in first.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}), 1)
        number = first.box("Số: /KH-BCĐ")
        self.assertAlmostEqual(number.middle, 66.5, delta=2)
        self.assertAlmostEqual(number.top, first.box("Mỏ Cày, ngày tháng năm").top, delta=0.7)
        self.assertAlmostEqual(first.box("KẾ HOẠCH").middle, 112.5, delta=1)
        self.assertAlmostEqual(first.box("I. MỤC ĐÍCH, YÊU CẦU").left, 40, delta=0.5)
        last = pages[-1]
        recipients, sign = last.box("Nơi nhận:"), last.box("KT. TRƯỞNG BAN")
        first_of_sign = min(word.top for word in last.words if word.left > 105 and word.top > recipients.top - 3)
        self.assertAlmostEqual(recipients.top, first_of_sign, delta=1.2)
        self.assertAlmostEqual(recipients.left, 30, delta=0.5)
        self.assertGreater(sign.left, 105)
        self.assertGreater(last.box("Nguyễn Văn Mẫu").top - sign.top, 25)
        self.assertTrue(last.says("- Lưu: VT, VHXH."))

    def test_rules_are_as_long_as_the_decree_says(self):
        text, _ = self.made(kind="KH")
        rules = [(paragraph.ParaLeftMargin, paragraph.ParaRightMargin) for cell in ("A1", "B1")
                 for paragraph in self.paragraphs(text.TextTables.getByName("Đầu văn bản").getCellByName(cell))
                 if paragraph.ParaStyleName == "VB Đường kẻ"]  # fmt: skip
        self.assertEqual(len(rules), 2)
        for (left, right), room in zip(rules, (7300, 9200), strict=True):
            self.assertEqual(left, right)
            self.assertGreater(room - left - right, 1000)
        issuer, motto = (room - left - right for (left, right), room in zip(rules, (7300, 9200), strict=True))
        self.assertLess(issuer, 7300 / 2)
        page = self.printed(text)[0]
        box = page.box("Độc lập - Tự do - Hạnh phúc")
        self.assertAlmostEqual(motto / 100, box.right - box.left, delta=6)

    def paragraphs(self, text):
        found, paragraphs = [], text.createEnumeration()
        while paragraphs.hasMoreElements():
            found.append(paragraphs.nextElement())
        return found

    def test_every_part_has_its_style(self):
        text, _ = self.made(kind="CV", to="Các thôn; Các tổ chức dịch vụ thu", body=BODY)
        tables = text.TextTables
        styles = {paragraph.ParaStyleName for name in tables.ElementNames for cell in tables.getByName(name).CellNames
                  for paragraph in self.paragraphs(tables.getByName(name).getCellByName(cell))}  # fmt: skip
        styles |= {paragraph.ParaStyleName for paragraph in self.paragraphs(text.Text)
                   if paragraph.supportsService("com.sun.star.text.Paragraph")}  # fmt: skip
        self.assertTrue(all(style.startswith("VB ") for style in styles), styles)
        self.assertLessEqual({"VB Quốc hiệu", "VB Tiêu ngữ", "VB Số, ký hiệu", "VB Trích yếu công văn", "VB Kính gửi",
                              "VB Nội dung văn bản", "VB Chức vụ người ký", "VB Danh sách nơi nhận"}, styles)  # fmt: skip
        self.assertEqual(tuple(tables.ElementNames), ("Đầu văn bản", "Chữ ký một cột"))

    def test_minutes_have_two_signatures_and_no_place_and_date(self):
        text, _ = self.made(kind="BB")
        (page, *_) = pages = self.printed(text)
        self.assertNotIn("ngàythángnăm", page.text().split("BIÊNBẢN")[0])
        last = pages[-1]
        left, right = last.box("THƯ KÝ"), last.box("CHỦ TRÌ")
        self.assertAlmostEqual(left.top, right.top, delta=0.5)
        self.assertLess(left.right, right.left)
        self.assertGreater(last.box("Nơi nhận:").top, left.top + 25)
        self.assertEqual(tuple(text.TextTables.ElementNames), ("Đầu văn bản", "Chữ ký hai cột"))

    def test_blanks_are_marked(self):
        text, said = self.made(kind="GM")
        self.assertRegex(said, r"\d+ chỗ trống")
        search = text.createSearchDescriptor()
        search.SearchString = "[địa điểm]"
        self.assertEqual(text.findFirst(search).CharStyleName, "VB Chỗ trống")

    def test_an_annex_counts_its_own_pages(self):
        rows = {"A1": "STT", "B1": "Thôn", "C1": "Chỉ tiêu"}
        for row in range(2, 62):
            rows |= {f"A{row}": row - 1, f"B{row}": f"Thôn {row - 1}", f"C{row}": 1000 + row}
        text, _ = self.made(self.workbook(rows, sheet="Biểu"), kind="KH", annex="Biểu")
        pages = self.printed(text)
        starts = [number for number, page in enumerate(pages) if page.text().lstrip("0123456789").startswith("Phụlục")]
        self.assertEqual(len(starts), 1)
        annex = pages[starts[0] :]
        self.assertGreaterEqual(len(annex), 2)
        self.check_page_numbers(annex)
        self.check_page_numbers(pages[: starts[0]])
        for page in annex:
            self.assertTrue(page.says("STT"))
        self.assertTrue(annex[0].says("1.002"))

    def test_a_wide_annex_lies_across(self):
        rows = {"A1": "STT", "B1": "Thôn"} | {f"{letter}1": f"Chỉ tiêu tháng {number}" for number, letter
                                              in enumerate("CDEFGHIJKLMN", start=1)}  # fmt: skip
        for row in range(2, 12):
            rows |= {f"A{row}": row - 1, f"B{row}": f"Thôn {row - 1}"}
            rows |= {f"{letter}{row}": row * 100 for letter in "CDEFGHIJKLMN"}
        text, _ = self.made(self.workbook(rows, sheet="Biểu"), kind="KH", annex="Biểu")
        last = self.printed(text)[-1]
        self.assertAlmostEqual(last.width, 297, delta=0.5)
        self.assertLess(max(word.right for word in last.words), 282.5)

    def test_a_read_only_workbook_will_do(self):
        path = self.office.store(self.workbook({"A1": "x"}), self.folder / "chi-doc.ods")
        self.made(self.open(path, read_only=True), kind="TB")


class Refused(TextCase):
    def setUp(self):
        super().setUp()
        provider = self.office.context.getValueByName(
            "/singletons/com.sun.star.deployment.PackageInformationProvider")
        place = urllib.parse.urlsplit(provider.getPackageLocation("vn.ansinh.calc")).path
        self.template = Path(urllib.parse.unquote(place)) / "templates" / "van-ban.fodt"
        self.original = self.template.read_text(encoding="utf-8")
        self.addCleanup(lambda: self.template.write_text(self.original, encoding="utf-8"))

    def test_no_template(self):
        self.template.unlink()
        self.refused_paper(self.workbook({}), "van-ban.fodt", kind="KH")

    def test_a_template_that_is_none(self):
        for content in ("", "Không phải XML", "<a/>", self.original[: len(self.original) // 2]):
            with self.subTest(content[:20]):
                self.template.write_text(content, encoding="utf-8")
                self.refused_paper(self.workbook({}), "van-ban.fodt", kind="KH")

    def test_a_template_without_what_it_must_have(self):
        for missing, changed in [
            ("VB Tiêu ngữ", self.original.replace('"VB Tiêu ngữ"', '"Tiêu ngữ của tôi"')),
            ("VB Chỗ trống", self.original.replace('"VB Chỗ trống"', '"Chỗ trống"')),
            ("VB Trang phụ lục", self.original.replace('"VB Trang phụ lục"', '"Trang"')),
            ("Chữ ký hai cột", self.original.replace('"Chữ ký hai cột"', '"Bảng 1"')),
            ("Nội dung", self.original.replace('<text:bookmark text:name="Nội dung"/>', "")),
        ]:
            with self.subTest(missing):
                self.assertNotEqual(changed, self.original)
                self.template.write_text(changed, encoding="utf-8")
                self.refused_paper(self.workbook({}), missing, kind="KH")

    def test_a_table_with_too_few_cells_leaves_nothing_half_made(self):
        start = self.original.index('<table:table table:name="Chữ ký một cột"')
        first = self.original.index("<table:table-column", start)
        cell = self.original.index("<table:table-cell", start)
        end = self.original.index("</table:table-cell>", cell) + len("</table:table-cell>")
        changed = self.original[:cell] + self.original[end:]
        changed = changed[:first] + changed[changed.index("\n", first) :]
        self.template.write_text(changed, encoding="utf-8")
        self.refused_paper(self.workbook({}), "Chữ ký một cột", kind="KH")

    def test_what_the_paper_lacks_is_told_before_anything_opens(self):
        self.refused_paper(self.workbook({}), "TS.", kind="KH", name="TS. Nguyễn Văn Mẫu")
        self.refused_paper(self.workbook({}), "kind=XX", kind="XX")


class WithoutWriter(TextCase):
    """An office whose configuration has no Writer, as where that package is not installed."""

    @classmethod
    def another_office(cls, language, locale):
        profile = cls.folder / f"profile-{language}"
        shutil.copytree(cls.installed, profile)
        program = Path(shutil.which("soffice") or "/usr/lib/libreoffice/program/soffice").resolve().parent
        settings = (program / "fundamentalrc").read_text(encoding="utf-8")
        layers = re.search(r"^CONFIGURATION_LAYERS=(.*)$", settings, re.MULTILINE)[1]
        layer = re.match(r"xcsxcu:(\S+)", layers)[1]
        shipped = Path(urllib.parse.urlsplit(layer.replace("${BRAND_BASE_DIR}", location(program.parent))).path)
        registry = cls.folder / "registry"
        registry.mkdir()
        for file in shipped.iterdir():
            if file.name != "writer.xcd":
                (registry / file.name).symlink_to(file.resolve())
        layers = layers.replace(layer, registry.as_uri(), 1)
        return Office(profile, language=language, locale=locale, time_limit=600,
                      arguments=[f"-env:CONFIGURATION_LAYERS={layers}"])  # fmt: skip

    def test_writer_is_away(self):
        provider = self.office.service("com.sun.star.configuration.ConfigurationProvider")
        factories = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            (NamedValue("nodepath", "/org.openoffice.Setup/Office/Factories"),))  # fmt: skip
        self.assertNotIn(TEXT, factories.ElementNames)

    def test_it_is_told_and_the_sheet_still_works(self):
        document = self.workbook({})
        self.refused_paper(document, "libreoffice-writer", "as=writer", kind="KH")
        parties = {"paper": "coordination", "profile": "phuong-quy-nhon", "as": "writer"}
        self.refused(document, "libreoffice-writer", dispatch=lambda: self.office.command(document, "committee-paper", parties))
        settle(document)
        outcome = self.office.command(document, "paper", COMMITTEE | {"kind": "KH"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)

    def test_the_committees_commands_are_told_too_and_work_on_sheets(self):
        self.office.command(self.workbook({}), "new-workbook", {"profile": "xa-mo-cay", "year": 2026, "units": 2})
        components = self.office.desktop.Components.createEnumeration()
        book = next(one for one in iter(components.nextElement, None) if one.NamedRanges.hasByName("lich_hop"))
        self.addCleanup(book.close, True)
        members = book.NamedRanges.getByName("thanh_vien").getReferredCells()
        for row in range(members.Rows.Count):
            members.getCellByPosition(1, row).String = f"Người Mẫu {row + 1}"
        book.NamedRanges.getByName("ds_thon").getReferredCells().getCellByPosition(2, 0).String = "Thôn Đông"
        for sheet in book.Sheets:  # a chart that follows its figures counts as a change of its own
            for chart in sheet.Charts.ElementNames:
                sheet.Charts.removeByName(chart)
        self.addCleanup(self.office.command, book, "language", {"choice": "interface"})
        for command, arguments in (("meeting", {"paper": "invitation", "meeting": "1", "each": "yes", "on": "2026-03-14"}),
                                   ("committee-paper", {"paper": "commitment", "on": "2026-03-14"})):  # fmt: skip
            for language in ("vi", "en"):
                self.office.command(book, "language", {"choice": language})
                settle(book)
                with self.subTest(command, language=language):
                    asked = lambda how, command=command, given=arguments: self.office.command(book, command, given | how)
                    self.refused(book, "libreoffice-writer", dispatch=lambda: asked({"as": "writer"}))
                    outcome = asked({})
                    self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        outcome = self.office.command(book, "roster", {"sheet": "duties", "on": "2026-03-14"})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)


    def test_the_report_says_so_in_both_languages(self):
        ReportCase.office = self.office
        book = ReportCase.filled_workbook(2, "xa-mo-cay")
        self.addCleanup(book.close, True)
        asked = {"period": "2026-Q2", "on": "10/7/2026"}
        for language, phrase in (("en", "is not installed"), ("vi", "chưa cài LibreOffice Writer")):
            self.office.command(book, "language", {"choice": language})
            ReportCase.settle(book)
            self.refused(book, "libreoffice-writer", phrase, dispatch=lambda: self.office.command(book, "report", asked | {"as": "writer"}))
        self.office.command(book, "language", {"choice": "interface"})
        ReportCase.settle(book)
        outcome = self.office.command(book, "report", asked)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)


class InEnglish(TextCase):
    language = "en-US"

    def test_it_speaks_english_and_writes_vietnamese(self):
        text, said = self.made(kind="KH")
        self.assertIn("text document", said)
        self.assertTrue(self.printed(text)[0].says("Độc lập - Tự do - Hạnh phúc"))


if __name__ == "__main__":
    unittest.main()
