#!/usr/bin/python3
"""`check-report` on the nasty sample workbooks, opened as files: what it says of which cells, and the same once the file
has been .ods, .xlsx and .ods again."""

import copy
import unittest

import test_check_report as reports
from allocate_case import SPECS
from ansinh_office import differences, snapshot
from ansinh_samples import build
from office_case import fill, installed_profile

NOT_ENOUGH = "Chưa đủ số liệu để kiểm tra"
LEVEL, UNIT, CELLS, TEXT, REPORTED, EXPECTED, DIFFERENCE, MENDING = range(1, 9)


def setUpModule():
    reports.AllocateCase.installed = installed_profile()


class SampleCase(reports.CheckCase):
    def built(self, spec, folder):
        return build(self.office, spec, self.folder / folder)[0]

    def travelled(self, path):
        """The file after .ods, .xlsx and .ods."""
        for ending in (".ods", ".xlsx", ".ods"):
            document = self.office.open(path)
            path = self.office.store(document, self.folder / f"{path.parent.name} travels" / (path.stem + ending))
            document.close(True)
        return path

    def said(self, spec, folder, travels=True, **arguments):
        """{cells: row} of what is more than missing, the same for the file as made and after its travels.

        .xlsx keeps neither the document's language nor which rows a filter hides: what turns on these stays at home.
        """
        path = self.built(spec, folder)
        document = self.open(path)
        before = self.content(document)
        found = self.found(document, **arguments)
        sentence = self.sentence
        document.getUndoManager().undo()
        self.assertEqual(differences(before, self.content(document)), [])
        if travels:
            self.assertEqual(self.found(self.open(self.travelled(path)), **arguments), found)
            self.assertEqual(self.sentence, sentence)
        self.unverifiable = [row[TEXT] for row in found if row[LEVEL] == NOT_ENOUGH]
        rows = [row for row in found if row[LEVEL] != NOT_ENOUGH]
        by_cells = {row[CELLS] or row[TEXT]: row for row in rows}
        self.assertEqual(len(by_cells), len(rows), rows)
        return by_cells

    def content(self, document):
        """What the sheets hold and look like; storing a document of a file renames fonts and adds empty forms."""
        aspects = (": formulas", ": values", ": formats", ": rows", ": columns", ": errors")
        return {key: value for key, value in snapshot(document).items() if key.endswith(aspects)}

    def levels(self, said):
        return {cells: row[LEVEL] for cells, row in said.items()}

    def check_numbers(self, row, reported, expected):
        self.assertEqual((row[REPORTED], row[EXPECTED]), (reported, expected))


class Numbers(SampleCase):
    def test_n02_numbers_as_text_scaled_displays_and_thousands(self):
        said = self.said(SPECS["n02"], "n02")
        self.assertEqual(self.levels(said), {
            "C4, C6:C8, C10": "Lỗi", "C5": "Lỗi", "C9": "Lỗi", "E5": "Cần xem", "E6": "Cần xem", "F6": "Cần xem"})  # fmt: skip
        texts = said["C4, C6:C8, C10"]
        for phrase in ("C4 “1.234” là 1.234;", "C6 “1,120” có thể là 1.120 hoặc 1,120;", "C7 “980 người” là 980;",
                       "C8 “1 045” là 1.045;", "tổng là 6.585"):  # fmt: skip
            self.assertIn(phrase, texts[TEXT].replace("\u202f", " ").replace("\u00a0", " "))
        self.assertEqual(texts[EXPECTED], 6585)
        self.check_numbers(said["C5"], "1,056", 1056)
        self.assertIn("không phải số người nguyên", said["C5"][TEXT])
        self.check_numbers(said["C9"], 1150000, 1150)
        self.assertIn("hiện “1.150” nhưng giá trị của ô là 1.150.000", said["C9"][TEXT])
        self.check_numbers(said["E5"], 95, "0,95")
        self.assertIn("E6 “93,5%” là 0,935", said["E6"][TEXT])
        self.check_numbers(said["F6"], "53.071,2", 53071200)
        self.assertIn("có thể ghi bằng nghìn đồng", said["F6"][TEXT])
        self.assertEqual(said["C5"][MENDING], "C5: 1,056 → 1.056 (lệch nghìn lần)")
        # A dash is a zero once somebody says so; 0 is one, and an empty cell is nothing.
        [dashes] = [text for text in self.unverifiable if "dấu “-”" in text]
        self.assertTrue(dashes.startswith("D8, F8 ghi"), dashes)
        self.assertFalse([cells for cells in said if "D7" in cells or "D9" in cells])

    def test_n02_in_an_american_document(self):
        spec = copy.deepcopy(SPECS["n02"]) | {"locale": "en-US"}
        said = self.said(spec, "n02-en", travels=False)
        texts = said["C4, C6:C8, C10"][TEXT]
        self.assertIn("C4 “1.234” có thể là 1.234 hoặc 1,234;", texts)
        self.assertIn("C6 “1,120” là 1.120;", texts)
        self.assertEqual(said["C4, C6:C8, C10"][EXPECTED], 6585)
        self.check_numbers(said["C9"], 1150000, 1150)

    def test_n10_negative_error_and_words_on_a_protected_sheet(self):
        said = self.said(SPECS["n10"], "n10")
        self.assertEqual(self.levels(said), {"C6": "Lỗi", "C7, C11, E7": "Lỗi", "C8": "Lỗi"})
        self.assertIn("C6 là số âm", said["C6"][TEXT])
        self.assertIn("C7 lỗi #REF!, kéo theo C11, E7", said["C7, C11, E7"][TEXT])
        self.assertIn("C8 ghi “chưa có”, không phải là số", said["C8"][TEXT])
        document = self.open(self.built(SPECS["n10"], "n10 again"))
        self.found(document)
        sheet = document.Sheets.getByName(reports.SHEET)
        links = [sheet.getCellByPosition(3, row).Formula for row in range(7, 11)]
        self.assertIn("=HYPERLINK(\"#'Xã Tân An ''26'.C6\";\"C6\")", links)
        table = document.Sheets.getByIndex(0)
        table.unprotect("")
        fill(table, {"C6": 4, "C7": 16, "C8": 10})
        rows = self.found(document, sheet="Xã Tân An '26")
        self.assertEqual([row for row in self.errors(rows) if row[10] == "Chưa xử lý"], [])

    def test_a_number_that_became_a_day(self):
        spec = copy.deepcopy(SPECS["n08"])
        spec["sheets"][1]["rows"][5][4] = "d:2026-02-01"
        said = self.said(spec, "day", travels=False, sheet="Q3")
        self.assertIn("E9 là ngày 01/02/2026, không phải là số", said["E9"][TEXT])


class Names(SampleCase):
    def test_n03_certain_asked_refused_and_missing(self):
        said = self.said(SPECS["n03"], "n03", sheet="BC quý III", on="2026-10-05")
        self.assertEqual(self.levels(said), {
            "B8": "Cần xem", "B12:B13": "Lỗi", "B14": "Lỗi", "B16": "Cần xem", "Thiếu 04 Thôn Làng": "Lỗi", "Thiếu 11 Thôn Mới": "Lỗi"})  # fmt: skip
        self.assertIn("04 Thôn Làng; 02 Thôn Lăng; 03 Thôn Láng", said["B8"][TEXT])
        self.assertIn("07 Thôn 1 (Tân Hòa); 08 Thôn 1 (Tân Phú)", said["B12:B13"][TEXT])
        self.assertIn("30/06/2026", said["B14"][TEXT])
        self.assertIn("09 Thôn 10", said["B16"][TEXT])
        self.assertIn("có thể là dòng “Thon Lang”", said["Thiếu 04 Thôn Làng"][MENDING])

    def test_n01_a_table_of_targets_has_no_fault(self):
        """Sections, one name twice, a village called "Cộng Hòa"; targets are still to be handed out."""
        self.assertEqual(self.said(SPECS["n01"], "n01"), {})

    def test_n05_a_total_that_follows_the_filter(self):
        said = self.said(SPECS["n05"] | {"file": "n05_loc.ods"}, "n05", travels=False)
        self.assertEqual(self.levels(said), {"D13": "Lỗi"})
        self.assertIn("tổng chỉ cộng các dòng đang hiện", said["D13"][TEXT])
        self.check_numbers(said["D13"], 395, 550)


class Sums(SampleCase):
    def test_n06_asks_which_table_and_compares_the_totals(self):
        path = self.built(SPECS["n06"], "n06")
        for one in (path, self.travelled(path)):
            document = self.open(one)
            self.refused_check(document, "A4:E11", "G4:J11", "A13:D16", "table=")
            for table, total in (("A4:E11", "90"), ("G4:J11", "60")):
                notes = [row[TEXT] for row in self.found(document, table=table) if row[LEVEL] == "Lưu ý"]
                self.assertIn(f"Chỉ tiêu: tổng {total} ở bảng {table} khớp với bảng A13:D16", notes)
                self.assertEqual(len(notes), 2)
                self.assertEqual(self.errors(self.rows(document)), [])
                document.getUndoManager().undo()

    def mended(self, row):
        return row[MENDING].split("\n")

    def test_n08_eight_broken_rules_are_four_findings(self):
        said = self.said(SPECS["n08"], "n08", sheet="Q3", previous="Q2")
        self.assertEqual(self.levels(said), dict.fromkeys(("F8", "D11", "F12:F13", "Q2.F6"), "Lỗi"))
        broken = {cells: row[TEXT].count("báo cáo ") for cells, row in said.items()}
        self.assertEqual(broken, {"F8": 2, "D11": 2, "F12:F13": 1, "Q2.F6": 3})
        self.assertEqual(self.mended(said["F8"])[0], "F8: 290 → 209 (hai chữ số đổi chỗ; khớp thêm 2 quy tắc)")
        self.assertEqual(self.mended(said["D11"])[0], "D11: 165 → 156 (hai chữ số đổi chỗ; khớp thêm 2 quy tắc)")
        self.assertEqual(self.mended(said["Q2.F6"]), ["Q2.F6: 278 → 287 (hai chữ số đổi chỗ; khớp thêm 3 quy tắc; chỉ nêu ra, không sửa ở báo cáo này)"])
        self.assertEqual(self.mended(said["F12:F13"])[:2], ["Cách 1: F12: 1.205 → 1.214 (khớp thêm 1 quy tắc)", "Cách 2: F13: 795 → 804 (khớp thêm 1 quy tắc)"])

    def variant(self):
        spec = copy.deepcopy(SPECS["n08"])
        rows = spec["sheets"][1]["rows"]
        rows[7][3], rows[7][5], rows[8][5] = 156, 2090, 1214
        return spec

    def test_n08_variant_a_two_cells_that_need_each_other(self):
        said = self.said(self.variant(), "n08a", sheet="Q3", previous="Q2")
        self.assertEqual({cells: row[TEXT].count("báo cáo ") for cells, row in said.items()}, {"F8, F11": 3, "Q2.F6": 3})
        self.assertEqual(self.mended(said["F8, F11"])[0],
                         "F8: 290 → 209 (hai chữ số đổi chỗ); F11: 2.090 → 2.009 (hai chữ số đổi chỗ; khớp thêm 3 quy tắc)")  # fmt: skip

    def test_n08_variant_b_three_ways_the_swapped_digits_first(self):
        spec = self.variant()
        spec["sheets"] = [spec["sheets"][1]]
        del spec["sheets"][0]["rows"][8:]
        [row] = self.said(spec, "n08b", sheet="Q3").values()
        self.assertEqual(row[TEXT].count("báo cáo "), 2)
        self.assertEqual(self.mended(row)[:3], [
            "Cách 1: F8: 290 → 209 (hai chữ số đổi chỗ); F11: 2.090 → 2.009 (hai chữ số đổi chỗ; khớp thêm 2 quy tắc)",
            "Cách 2: C8: 198 → 279; C11: 1.919 → 2.000 (khớp thêm 2 quy tắc)",
            "Cách 3: D8: 17 → 98; D11: 156 → 237 (khớp thêm 2 quy tắc)"])  # fmt: skip

    def test_units_in_columns(self):
        rows = [["t:TT", "t:Nội dung", "t:Thôn 1", "t:Thôn 2", "t:Thôn 3", "t:Toàn xã"], [1, "t:Đầu kỳ", 402, 270, 350, "=SUM(C4:E4)"],
                [2, "t:Tăng trong kỳ", 18, 20, 14, "=SUM(C5:E5)"], [3, "t:Giảm trong kỳ", 10, 3, 8, "=SUM(C6:D6)"],
                [4, "t:Cuối kỳ", 401, 287, 356, "=SUM(C7:E7)"]]  # fmt: skip
        spec = {"file": "cot.ods", "sheets": [{"sheet": "Quý III", "anchor": "A3", "rows": rows}]}
        said = self.said(spec, "turned", travels=False)
        self.assertIn("F6", said)
        self.assertIn("tổng bỏ sót Thôn 3", said["F6"][TEXT])
        [wrong] = [row for cells, row in said.items() if "C7" in cells]
        self.assertIn("C7: 401 → 410 (hai chữ số đổi chỗ", wrong[MENDING])


class InEnglish(SampleCase):
    language, locale = "en", "en-US"

    def test_the_findings_are_the_same_and_vietnamese(self):
        said = self.said(SPECS["n08"], "n08", travels=False, sheet="Q3", previous="Q2")
        self.assertEqual(set(said), {"F8", "D11", "F12:F13", "Q2.F6"})
        self.assertIn("hai chữ số đổi chỗ", said["F8"][MENDING])
        self.assertIn("4 errors", self.sentence)
        self.assertIn("6.585", self.said(SPECS["n02"], "n02", travels=False)["C4, C6:C8, C10"][TEXT])


if __name__ == "__main__":
    unittest.main()
