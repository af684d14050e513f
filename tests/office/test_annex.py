#!/usr/bin/python3
"""The annex of targets: a sheet ready to print, one undo step, or a refusal that names the cells."""

import re
import subprocess
import unittest

from allocate_case import SPECS, AllocateCase, settle, table_entries
from ansinh_office import differences, select, snapshot, undo_titles
from ansinh_samples import build
from office_case import installed_profile

SHEET = "Phụ lục giao chỉ tiêu"
TITLE = "Lập Phụ lục giao chỉ tiêu"
UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 15)]


def setUpModule():
    AllocateCase.installed = installed_profile()


class AnnexCase(AllocateCase):
    def annex(self, document, **arguments):
        return self.office.command(document, "annex", arguments)

    def made(self, document, **arguments):
        outcome = self.annex(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def refused_annex(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.annex(document, **arguments))

    def sample(self, name, *columns, hidden=False):
        """A sample commune whose targets are handed out in these columns."""
        path, *_ = build(self.office, SPECS[name], self.folder / f"{name}-{hidden}")
        document = self.open(path, hidden=hidden)
        for cell in columns:
            select(document, cell)
            self.assertEqual(self.allocate(document, into=cell).state, "SUCCESS")
        settle(document)
        return document

    def plain(self, units=UNITS, targets=(60, 45, 15), **more):
        """The plainest table, its targets typed."""
        entries = table_entries(units, total=sum(targets))
        return self.workbook(entries | {f"D{row}": target for row, target in enumerate(targets, start=4)} | more)

    def pages(self, document):
        """The text of every page of the annex alone, as printed."""
        for name in document.Sheets.ElementNames:
            if name != SHEET:
                document.Sheets.getByName(name).setPrintAreas(())
                document.Sheets.getByName(name).IsVisible = False
        pdf = self.office.store(document, self.folder / "annex.pdf")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        return pdf, text.split("\f")[:-1]


class Made(AnnexCase):
    def test_one_undo_step_that_takes_all_of_it_back_with_and_without_a_window(self):
        for hidden in (False, True):
            with self.subTest(hidden=hidden):
                document = self.sample("xa-mau", "G11", "K11", hidden=hidden)
                before = snapshot(document)
                self.made(document)
                self.assertEqual(undo_titles(document), (TITLE,))
                self.assertEqual(document.Sheets.ElementNames, ("Biểu giao chỉ tiêu", SHEET))
                document.getUndoManager().undo()
                self.assertEqual(differences(before, snapshot(document)), [])
                self.assertEqual(undo_titles(document), ())

    def test_it_can_be_redone_and_undone_again(self):
        """All but the text format of "(1)", which the office's own redo forgets."""
        document = self.sample("xa-mau", "G11", "K11")
        before = snapshot(document)
        self.made(document)
        after, manager = snapshot(document), document.getUndoManager()
        for _ in range(2):
            manager.undo()
            self.assertEqual(differences(before, snapshot(document)), [])
            manager.redo()
            again = snapshot(document)
            changed = {aspect for aspect in after.keys() | again.keys() if after.get(aspect) != again.get(aspect)}
            self.assertLessEqual(changed, {f"{SHEET}: formats"}, differences(after, again))
            self.assertEqual(undo_titles(document), (TITLE,))

    def test_numbers_are_copied_and_sums_live(self):
        document = self.sample("n01", "F13", "J13")
        self.made(document)
        sheet = document.Sheets.getByName(SHEET)
        rows = sheet.getCellRangeByName("A9:J17").getDataArray()
        self.assertEqual([row[0] for row in rows], ["I", 1.0, 2.0, 3.0, "II", 1.0, 2.0, 3.0, ""])
        self.assertEqual(rows[-1][1:9], ("Toàn xã", 6167.0, 4960.0, 300.0, 120.0, 210.0, 1645.0, 60.0))
        self.assertEqual([row[5] for row in rows], [42.0, 24.0, 18.0, 0.0, 78.0, 30.0, 13.0, 35.0, 120.0])
        self.assertEqual(sheet.getCellRangeByName("F17").Formula, "=SUM(F10:F12;F14:F16)")
        document.Sheets.getByIndex(0).getCellRangeByName("F13").Value = 1000
        self.assertEqual(sheet.getCellRangeByName("F10").Value, 24)
        sheet.getCellRangeByName("F10").Value = 25
        self.assertEqual((sheet.getCellRangeByName("F9").Value, sheet.getCellRangeByName("F17").Value), (43, 121))

    def test_it_prints_as_an_annex_does(self):
        document = self.sample("xa-mau", "G11", "K11")
        self.made(document, unit="Ủy ban nhân dân xã Mẫu")
        pdf, pages = self.pages(document)
        size = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        self.assertRegex(size, r"Page size: +841\.\d+ x 595\.\d+")
        self.assertEqual(len(pages), 2)
        first, second = (re.sub(r"\s+", " ", page) for page in pages)
        for phrase in ("Phụ lục", "NĂM 2026", "của Ủy ban nhân dân xã Mẫu)", "Đvt: người", "BHYT tự đóng", "(13)", "Thôn Chợ"):
            self.assertIn(phrase, first)
        self.assertNotRegex(pages[0].strip().splitlines()[0], r"^\d+$")
        self.assertEqual(pages[1].strip().splitlines()[0].strip(), "2")
        self.assertIn("Đơn vị", second)  # the header, again
        # Signatures never stand alone under a repeated header: the total and a unit go with them.
        self.assertNotIn("Toàn xã", first)
        self.assertRegex(second, r"Thôn Suối.* Toàn xã 30\.000 9\.824 1\.508 10\.544 720 622 9\.290 838 216")
        self.assertRegex(second, r"Toàn xã.*LẬP BIỂU TM\. BAN CHỈ ĐẠO TRƯỞNG BAN")
        style = document.StyleFamilies.getByName("PageStyles").getByName(document.Sheets.getByName(SHEET).PageStyle)
        margins = (style.LeftMargin, style.RightMargin, style.BottomMargin, style.TopMargin + style.HeaderHeight)
        for margin, wanted in zip(margins, (3000, 1500, 2000, 2000), strict=True):
            self.assertAlmostEqual(margin, wanted, delta=2)

    def test_long_names_wrap_and_nothing_is_cut(self):
        name = " ".join(["Thôn", "Đồng"] * 8)
        self.assertEqual(len(name), 79)
        document = self.plain([(name, 60), *UNITS[1:]], (600_000_000, 45, 15))
        self.made(document)
        sheet = document.Sheets.getByName(SHEET)
        row = next(row for row in range(30) if sheet.getCellByPosition(1, row).String == name)
        self.assertGreater(sheet.Rows.getByIndex(row).Height, 1.5 * sheet.Rows.getByIndex(row + 1).Height)
        _, [page] = self.pages(document)
        self.assertEqual(page.count("Đồng"), 8)
        self.assertIn("600.000.060", page)
        self.assertNotIn("###", page)

    def test_a_text_stays_a_text_whatever_it_begins_with(self):
        notes = {f"E{row}": text for row, text in enumerate(("Ghi chú", "=1+1", "+5", "@x"), start=3)}
        document = self.plain(**notes)
        for cell, text in list(notes.items())[1:]:
            document.Sheets.getByIndex(0).getCellRangeByName(cell).String = text
        self.made(document)
        sheet = document.Sheets.getByName(SHEET)
        self.assertEqual([sheet.getCellByPosition(4, row).String for row in range(7, 10)], ["=1+1", "+5", "@x"])
        self.assertEqual([sheet.getCellByPosition(4, row).Type.value for row in range(7, 10)], ["TEXT"] * 3)

    def test_a_second_one_gets_a_second_name_and_shares_the_page_style(self):
        document = self.plain()
        table = document.Sheets.getByIndex(0)
        self.made(document)
        document.CurrentController.setActiveSheet(table)
        self.made(document)
        self.assertEqual(document.Sheets.ElementNames, (table.Name, SHEET + " (2)", SHEET))
        style = document.Sheets.getByName(SHEET).PageStyle
        self.assertEqual(document.Sheets.getByName(SHEET + " (2)").PageStyle, style)
        document.getUndoManager().undo()
        self.assertEqual(document.Sheets.getByName(SHEET).PageStyle, style)
        document.getUndoManager().undo()
        self.assertFalse(document.StyleFamilies.getByName("PageStyles").hasByName(style))


class Refused(AnnexCase):
    def test_targets_that_are_missing_or_no_people_are_named(self):
        document = self.plain()
        cell = document.Sheets.getByIndex(0).getCellRangeByName("D5")
        for content, phrases in (("", ["D5", "chưa có chỉ tiêu"]), ("=1/0", ["D5", "#DIV/0!"]), ("=1.5", ["D5", "nguyên"]),
                                 ("chờ", ["D5", "“chờ”"]), ("=-1", ["D5", "âm"])):  # fmt: skip
            with self.subTest(content):
                cell.Formula = content
                self.refused_annex(document, *phrases)

    def test_a_typed_total_that_the_units_do_not_give(self):
        document = self.plain()
        document.Sheets.getByIndex(0).getCellRangeByName("D7").Value = 121
        self.refused_annex(document, "D7", "121", "120")

    def test_hidden_rows_are_asked_about(self):
        document = self.plain()
        document.Sheets.getByIndex(0).Rows.getByIndex(4).IsVisible = False
        self.refused_annex(document, "B5", "hidden=include", "hidden=exclude")
        self.assertIn("B5", self.made(document, hidden="include"))

    def test_arguments_that_say_nothing_known(self):
        document = self.plain()
        for arguments, phrase in (({"year": "26"}, "year=26"), ({"product": "x"}, "product=x"), ({"table": "Z99"}, "Z99"),
                                  ({"color": "red"}, "color"), ({"hidden": "yes"}, "hidden")):  # fmt: skip
            with self.subTest(arguments):
                self.refused_annex(document, phrase, **arguments)

    def test_a_protected_structure(self):
        document = self.plain()
        document.protect("")
        self.refused_annex(document, "bảo vệ")

    def test_a_sheet_without_a_table(self):
        self.refused_annex(self.workbook({"A1": "Sổ"}), "bảng")


class InEnglish(AnnexCase):
    language = "en"

    def test_the_sentence_is_english_and_the_paper_vietnamese(self):
        document = self.plain()
        self.assertIn("ready to print", self.made(document))
        self.assertEqual(document.Sheets.getByName(SHEET).getCellRangeByName("A1").String, "Phụ lục")
        document.CurrentController.setActiveSheet(document.Sheets.getByIndex(0))
        document.Sheets.getByIndex(0).getCellRangeByName("D5").String = ""
        self.refused_annex(document, "D5", "has no target")


if __name__ == "__main__":
    unittest.main()
