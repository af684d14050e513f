#!/usr/bin/python3
"""Next year's workbook takes over last year's: who and what goes on, that the old file stays as it was, what is refused."""

import datetime
import shutil
import unittest
from pathlib import Path

from allocate_case import AllocateCase
from office_case import installed_profile, scratch_folder, serial

MEMBERS_WITHOUT_STT = slice(1, 13)


def setUpModule():
    AllocateCase.installed = installed_profile()


def day(of_month, month, year):
    return serial(datetime.date(year, month, of_month))


class TakeoverCase(AllocateCase):
    def setUp(self):
        self.files = scratch_folder(self.enterContext)
        self.starter = self.open()

    def command(self, document=None, **arguments):
        return self.office.command(document or self.starter, "new-workbook", arguments)

    def opened(self, path):
        """The document of that file that is open now."""
        for document in self.office.documents():
            if document.getURL() == path.as_uri():
                return document
        self.fail(f"{path} is not open")

    def made(self, name, **arguments):
        """A new workbook and what was answered; closed with the test."""
        path = self.files / name
        outcome = self.command(file=str(path), **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        document = self.opened(path)
        self.addCleanup(document.close, True)
        return document, outcome.sentence

    def area(self, document, name):
        return document.NamedRanges.getByName(name).getReferredCells()

    def put(self, document, name, cells):
        """{(column, row): number or text} within a named range."""
        area = self.area(document, name)
        for (column, row), value in cells.items():
            cell = area.getCellByPosition(column, row)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value

    def rows(self, document, name, columns=slice(None)):
        return [row[columns] for row in self.area(document, name).getDataArray()]

    def old_workbook(self, path="old.ods", **arguments):
        """Last year's workbook, filled: closed, and its file's name."""
        document, _ = self.made("made.ods", profile="xa-mo-cay", year=2026, units=4, **arguments)
        self.put(document, "ds_thon", {
            (1, 0): "T1", (2, 0): "Thôn 1", (4, 0): "Nguyễn Văn Mẫu", (5, 0): "0901234567", (7, 0): 900, (9, 0): day(1, 7, 2026),
            (1, 1): "T2", (2, 1): "Thôn 2", (7, 1): 300, (13, 1): day(30, 6, 2026), (14, 1): "T1",
            (1, 2): "T3", (2, 2): "Thôn 3", (7, 2): 500, (13, 2): day(1, 1, 2027),
            (1, 3): "T4", (2, 3): "Thôn 4", (7, 3): 400,
        })  # fmt: skip
        self.put(document, "giao_thon", {(3, 0): 400, (7, 0): 10, (3, 1): 100, (7, 1): 5, (3, 2): 50, (3, 3): 70})
        for quarter, news in ((1, (7, 3, 2, None)), (4, (30, 0, 5, None))):
            self.put(document, f"tong_hop_{quarter}_thon",
                     {(4, row): new for row, new in enumerate(news) if new is not None})
        for quarter in (2, 3):
            self.put(document, f"tong_hop_{quarter}_thon", {(4, row): 0 for row in range(3)})
        for quarter in (1, 2, 3, 4):
            self.put(document, f"tong_hop_{quarter}_thon", {(19, 0): 1, (19, 1): 1, (15, 3): 99, (30, 3): 9})
        self.put(document, "mang_luoi_thu", {
            (1, 0): "Bưu điện", (4, 0): "Trần Thị Mẫu", (6, 0): "Thôn 2, Thôn 4", (8, 0): day(1, 1, 2025),
            (1, 1): "Bưu điện", (4, 1): "Lê Văn Mẫu", (6, 1): "Thôn 1", (9, 1): day(31, 12, 2026),
        })  # fmt: skip
        self.put(document, "thanh_vien", {(1, 0): "Phạm Văn Mẫu", (1, 1): "Đỗ Thị Mẫu", (10, 1): day(31, 7, 2026)})
        self.put(document, "dia_danh", {(0, 0): "Xã Mẫu"})
        self.change(document, "meeting_months", 6)
        document.calculateAll()
        document.store()
        copy = self.files / path
        shutil.copy(self.files / "made.ods", copy)
        return copy

    def change(self, document, code, value):
        area = self.area(document, "tham_so")
        row = next(index for index, cells in enumerate(area.getDataArray()) if cells[0] == code)
        cell = area.getCellByPosition(2, row)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    def refused_takeover(self, *phrases, document=None, **arguments):
        before = self.documents()
        outcome = self.command(document, **arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.check_sentence(outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        self.assertEqual(self.documents(), before)
        return outcome.sentence

    def documents(self):
        return len(self.office.documents())


class TakenOver(TakeoverCase):
    def test_all_of_it(self):
        old = self.old_workbook()
        content = old.read_bytes()
        document, sentence = self.made("new.ods", **{"from": str(old), "year": 2027})
        self.assertEqual(old.read_bytes(), content)
        self.assertEqual(sorted(path.name for path in self.files.iterdir() if "lock" not in path.name),
                         ["made.ods", "new.ods", "old.ods"])

        with self.subTest("units, mergers followed"):
            names = [row[2] for row in self.rows(document, "ds_thon")]
            self.assertEqual(names, ["Thôn 1", "Thôn 3", "Thôn 4"])
            first = self.rows(document, "ds_thon")[0]
            self.assertEqual(first[:6], (1.0, "T1", "Thôn 1", "", "Nguyễn Văn Mẫu", "0901234567"))
            self.assertEqual((first[7], first[9]), (900.0, day(1, 7, 2026)))
            self.assertEqual(self.area(document, "ds_thon").getCellByPosition(9, 0).String, "01/07/2026")
        with self.subTest("closings are openings, estimates never"):
            given = self.rows(document, "giao_thon")
            self.assertEqual([row[1] for row in given], ["Thôn 1", "Thôn 3", "Thôn 4"])
            self.assertEqual([row[3] for row in given], [400 + 37 + 100 + 3, 57.0, ""])
            self.assertEqual([row[7] for row in given], [10 + 4 + 5 + 4, "", ""])
            self.assertEqual(self.rows(document, "tong_hop_1_thon", slice(3, 4)), [(540.0,), (57.0,), ("",)])
        with self.subTest("people in office"):
            network = self.rows(document, "mang_luoi_thu")
            self.assertEqual([row[4] for row in network if row[4]], ["Trần Thị Mẫu"])
            self.assertEqual(network[0][6], "Thôn 1, Thôn 4")
            members = self.rows(document, "thanh_vien", MEMBERS_WITHOUT_STT)
            self.assertEqual(members[0][0], "Phạm Văn Mẫu")
            self.assertEqual(members[1][0], "")  # the seat without its holder
            self.assertNotEqual(members[1][2], "")
        with self.subTest("settings"):
            rows = {row[0]: row[2] for row in self.rows(document, "tham_so")}
            self.assertEqual(rows["meeting_months"], 6.0)
            self.assertEqual(self.area(document, "dia_danh").String, "Xã Mẫu")
            self.assertEqual(self.area(document, "nam").Value, 2027)
        for phrase in ("3 đơn vị", "1 người", "1 tham số", "quý IV/2026", "Thôn 2 đã sáp nhập vào Thôn 1"):
            self.assertIn(phrase, sentence)
        self.assertEqual(document.getUndoManager().getAllUndoActionTitles(), ())
        self.assertFalse(document.isModified())

    def test_from_the_open_workbook_with_what_was_not_saved(self):
        document = self.open(self.old_workbook())
        self.put(document, "ds_thon", {(2, 3): "Thôn Bốn"})
        made, _ = self.made("new.ods", **{"from": document.getURL(), "year": 2027})
        self.assertEqual(self.rows(made, "ds_thon")[2][2], "Thôn Bốn")
        self.assertTrue(document.isModified())
        outcome = self.command(document, **{"from": "Thôn", "year": 2027, "file": str(self.files / "again.ods")})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        again = self.opened(self.files / "again.ods")
        self.addCleanup(again.close, True)
        self.assertEqual(self.rows(again, "ds_thon"), self.rows(made, "ds_thon"))

    def test_other_formats_say_the_same(self):
        old = self.old_workbook()
        made, _ = self.made("new.ods", **{"from": str(old), "year": 2027})
        document = self.open(old)
        for ending in (".xlsx", ".fods"):
            with self.subTest(ending):
                path = self.office.store(document, self.files / f"old{ending}")
                again, _ = self.made(f"from{ending}.ods", **{"from": str(path), "year": 2027})
                for name in ("ds_thon", "giao_thon", "mang_luoi_thu", "thanh_vien", "tham_so"):
                    self.assertEqual(self.rows(again, name), self.rows(made, name), name)

    def test_another_regulation_takes_only_the_laws_parameters(self):
        old = self.old_workbook()
        made, sentence = self.made("new.ods", **{"from": str(old), "year": 2027, "profile": "phuong-quy-nhon"})
        rows = {row[0]: row[2] for row in self.rows(made, "tham_so")}
        self.assertNotEqual(rows["meeting_months"], 6.0)
        self.assertIn("xa-mo-cay", sentence)
        self.assertEqual(len(self.rows(made, "ds_thon")), 3)

    def test_taken_over_twice(self):
        """A workbook that was itself taken over is one that can be."""
        first, _ = self.made("2027.ods", **{"from": str(self.old_workbook()), "year": 2027})
        self.put(first, "tong_hop_1_thon", {(4, 0): 1, (19, 0): 0})
        first.calculateAll()
        first.store()
        second, sentence = self.made("2028.ods", **{"from": str(self.files / "2027.ods"), "year": 2028})
        self.assertEqual([row[2] for row in self.rows(second, "ds_thon")], ["Thôn 1", "Thôn 4"])  # Thôn 3 ended
        self.assertEqual([row[3] for row in self.rows(second, "giao_thon")], [541.0, ""])
        self.assertEqual({row[0]: row[2] for row in self.rows(second, "tham_so")}["meeting_months"], 6.0)
        self.assertIn("cuối quý I/2027 vì", sentence)


class Refused(TakeoverCase):
    def test_what_is_no_workbook_of_last_year(self):
        old = self.old_workbook()
        target = self.files / "new.ods"
        ask = {"year": 2027, "file": str(target)}
        self.refused_takeover("year", **{"from": str(old)})
        self.refused_takeover("2026", "2027", **{"from": str(old), "year": 2028})
        self.refused_takeover("Không có tệp", **ask, **{"from": "/khong/co/so.ods"})
        self.refused_takeover("from=Sổ cũ", **ask, **{"from": "Sổ cũ"})
        self.refused_takeover("units=", **ask, **{"from": str(old), "units": 5})
        self.refused_takeover("nam", **ask, **{"from": self.starter.Sheets.getByIndex(0).Name})
        broken = self.files / "broken.ods"
        broken.write_bytes(b"PK\3\4" + bytes(500))
        self.refused_takeover("broken.ods", **ask, **{"from": str(broken)})
        letter = self.files / "letter.txt"
        letter.write_text("Kính gửi", encoding="utf-8")
        self.refused_takeover(**ask, **{"from": str(letter)})
        self.assertFalse(target.exists())

    def test_what_stands_in_the_way_is_named_by_its_cell(self):
        old = self.open(self.old_workbook())
        self.put(old, "ds_thon", {(14, 1): "Thôn Mười", (13, 2): "cuối năm"})
        sentence = self.refused_takeover("Thôn!O8", "Thôn Mười", "Thôn!N9", "cuối năm", **{"from": old.getURL(), "year": 2027})
        self.assertNotIn("Thôn!O9", sentence)

    def test_a_broken_parameter_sheet(self):
        old = self.open(self.old_workbook())
        self.change(old, "meeting_months", "ba tháng hoặc hơn")
        self.refused_takeover("Tham số!C", "ba tháng hoặc hơn", **{"from": old.getURL(), "year": 2027})


class InEnglish(TakeoverCase):
    language = "en-US"

    def test_the_sentences_are_english(self):
        _, sentence = self.made("new.ods", **{"from": str(self.old_workbook()), "year": 2027})
        self.assertIn("Thôn 2 merged into Thôn 1", sentence)
        self.refused_takeover("There is no file", **{"from": "/khong/co/so.ods", "year": 2027})


if __name__ == "__main__":
    unittest.main()
