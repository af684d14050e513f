#!/usr/bin/python3
"""`values` and files: what it put there survives storing in each format, and copies for sending."""

import stat
import unittest
from pathlib import Path

import uno
from allocate_case import MEMORY, settle, user_properties
from ansinh_office import differences, snapshot, undo_titles
from com.sun.star.table.CellContentType import VALUE
from office_case import ExtensionCase, fill, installed_profile
from values_case import ValuesCase


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Stored(ValuesCase):
    """Files as clerks keep them."""

    ENTRIES = {"A1": 310, "A2": 268, "A3": 422, "C1": "=QUOTA_RATE(4;1)", "C2": '=IF(A1>0;QUOTA_REMAINING(A1;10);"")', "C3": "=SUM(C1:C2)"}

    def test_stored_and_opened_again_in_each_format(self):
        made = self.document(self.ENTRIES)
        made.Sheets.getByName("A").getCellRangeByName("D1:D3").setArrayFormula("=QUOTA_ALLOCATE(40;A1:A3)")
        for suffix in (".ods", ".xlsx", ".fods"):
            with self.subTest(suffix):
                document = self.open(self.office.store(made, self.folder / f"lưu{suffix}"))
                settle(document)
                self.converted(document, {"A": {"C1", "C2", "D1", "D2", "D3"}}, scope="workbook")
                again = self.open(self.office.store(document, self.folder / "ra" / f"lưu{suffix}"))
                self.assertNotIn("ANSINH", str(snapshot(again)["A: formulas"]))
                self.assertEqual(again.Sheets.getByName("A").getCellRangeByName("D3").Value, 17)


class Copies(ValuesCase):
    ENTRIES = Stored.ENTRIES | {"E1": "=QUOTA_REMAINING(1.5;1)"}

    def stored(self, suffix=".ods", name="biểu số 1"):
        made = self.document(self.ENTRIES, {"B2": "=QUOTA_RATE(5;A.A1)"})
        made.Sheets.getByName("B").IsVisible = False
        user_properties(made).addProperty(MEMORY, 128, '{"version":1}')
        user_properties(made).addProperty("Khác", 128, "giữ lại")
        document = self.open(self.office.store(made, self.folder / self.id() / f"{name}{suffix}"))
        settle(document)
        return document

    def beside(self, document, name):
        return Path(uno.fileUrlToSystemPath(document.URL)).parent / name

    def copied(self, document, target, **arguments):
        """SUCCESS: the copy has values and no memory, the document is as it was, and nothing else lies about."""
        before, steps, modified, url = snapshot(document), undo_titles(document), document.isModified(), document.URL
        files = {path.name for path in target.parent.iterdir()}
        outcome = self.values(document, scope="copy", **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        self.assertIn(str(target), outcome.sentence)
        self.assertEqual((document.isModified(), document.URL, undo_titles(document)), (modified, url, steps))
        self.assertEqual(differences(before, snapshot(document)), [])
        self.assertEqual({path.name for path in target.parent.iterdir()} - {target.name}, files - {target.name})
        return outcome.sentence

    def check_copy(self, target):
        copy = self.open(target)
        said = snapshot(copy)
        formulas = {f"{s}.{c}": f for s in "AB" for c, f in said[f"{s}: formulas"].items() if "ANSINH" in str(f)}
        self.assertEqual(set(formulas), {"A.E1"})
        self.assertEqual(self.cell(copy, "C2").Value, 300)
        self.assertEqual(self.cell(copy, "B2", "B").Type, VALUE)
        self.assertEqual(self.cell(copy, "C3").Formula, "=SUM(C1:C2)")
        names = {p.Name for p in user_properties(copy).PropertySetInfo.Properties}
        self.assertIn("Khác", names)
        self.assertNotIn("An Sinh", names)
        return copy

    def test_in_the_document_s_format(self):
        for suffix, kind in ((".ods", "calc8"), (".xlsx", "Calc MS Excel 2007 XML")):
            with self.subTest(suffix):
                document = self.stored(suffix)
                target = self.beside(document, f"biểu số 1 (gửi){suffix}")
                sentence = self.copied(document, target, to=str(target))
                self.assertIn("3 ô", sentence)
                self.assertIn("trang tính “A”, E1", sentence)
                copy = self.check_copy(target)
                self.assertIn(kind, {argument.Value for argument in copy.Args if argument.Name == "FilterName"})
                self.assertEqual(stat.S_IMODE(target.stat().st_mode), stat.S_IMODE(self.beside(document, f"biểu số 1{suffix}").stat().st_mode))

    def test_a_url_a_missing_ending_and_dots_in_the_way(self):
        document = self.stored()
        target = self.beside(document, "gửi huyện.ods")
        self.copied(document, target, to=target.as_uri())
        self.check_copy(target).close(True)
        target.unlink()
        self.copied(document, target, to=str(target.parent / "." / ".." / target.parent.name / "gửi huyện"))

    def test_unsaved_changes_are_in_the_copy_and_stay_unsaved(self):
        document = self.stored()
        fill(document.Sheets.getByName("A"), {"A1": 410})
        target = self.beside(document, "gửi.ods")
        self.copied(document, target, to=str(target))
        self.assertTrue(document.isModified())
        self.assertEqual(self.cell(self.open(target), "C2").Value, 400)

    def test_a_document_that_was_never_stored_gives_an_ods(self):
        document = self.document(self.ENTRIES)
        target = self.folder / "mới.ods"
        self.copied(document, target, to=str(self.folder / "mới"))
        self.assertEqual(self.cell(self.open(target), "C2").Value, 300)

    def test_without_formulas_the_copy_is_made_all_the_same(self):
        document = self.document({"A1": 5})
        target = self.folder / "không có.ods"
        self.assertIn("0 ô", self.copied(document, target, to=str(target)))

    def test_what_stands_in_the_way(self):
        document = self.stored()
        there, own = self.beside(document, "có rồi.ods"), Path(uno.fileUrlToSystemPath(document.URL))
        there.write_text("cũ")
        opened = self.beside(document, "đang mở.ods")
        self.open(self.office.store(document, opened))
        files = {path: path.read_bytes() for path in there.parent.iterdir()}
        for phrases, arguments in (
            ((str(there), "overwrite=yes"), {"to": there}),
            (("chính tài liệu",), {"to": own, "overwrite": "yes"}),
            (("chính tài liệu",), {"to": own.parent / ".." / own.parent.name / own.name, "overwrite": "yes"}),
            (("đang mở", str(opened)), {"to": opened, "overwrite": "yes"}),
            (("thư mục", str(there.parent / "không")), {"to": there.parent / "không" / "x.ods"}),
            (("đuôi .ods",), {"to": there.with_suffix(".xlsx")}),
            (("đường dẫn",), {"to": "gửi.ods"}),
            (("đường dẫn",), {"to": there.parent}),
            (("đường dẫn",), {"to": "https://example.org/x.ods"}),
            (("thư mục",), {"to": there / "x.ods"}),
        ):
            with self.subTest(**arguments):
                self.refused_values(document, *phrases, scope="copy", **{key: str(value) for key, value in arguments.items()})
                self.assertEqual({path: path.read_bytes() for path in there.parent.iterdir()}, files)

    def test_an_existing_file_is_replaced_when_told_so(self):
        document = self.stored()
        target = self.beside(document, "có rồi.ods")
        target.write_text("cũ")
        self.copied(document, target, to=str(target), overwrite="yes")
        self.check_copy(target)

    def test_a_file_that_cannot_be_written_leaves_nothing_behind(self):
        """/proc takes no files, whoever asks."""
        document = self.stored()
        self.refused_values(document, "Không lưu được tệp /proc/gửi.ods", scope="copy", to="/proc/gửi.ods")

    def test_a_read_only_document_can_be_copied(self):
        path = Path(uno.fileUrlToSystemPath(self.stored().URL))
        document = self.open(path.rename(path.with_name("chỉ đọc.ods")), read_only=True)
        target = path.with_name("gửi.ods")
        self.copied(document, target, to=str(target))


if __name__ == "__main__":
    unittest.main()
