#!/usr/bin/python3
"""What a document remembers of targets handed out: one property that survives formats, undo and life without An Sinh."""

import json
import shutil
import unittest

from allocate_case import MEMORY, UNITS, AllocateCase, numbers, remembered, table_entries, user_properties
from ansinh_office import Office, install, redo, remove, undo, undo_titles
from office_case import OXT, ExtensionCase, fill, installed_profile, scratch_folder

EXPECTED = {"D4": 24, "D5": 18, "D6": 0, "D7": 30, "D8": 13, "D9": 35}


def setUpModule():
    ExtensionCase.installed = installed_profile()


def versions(document):
    return [version for table in json.loads(remembered(document))["tables"] for version in table["versions"]]


class MemoryCase(AllocateCase):
    def register(self, total=120):
        return self.workbook(table_entries(UNITS, total=total), sheet="Biểu 01")


class UrlForm(MemoryCase):
    def test_an_allocation_is_remembered_with_the_time_given(self):
        document = self.register()
        self.assertEqual(self.allocate(document, on="2026-05-12T08:30:00").state, "SUCCESS")
        (version,) = versions(document)
        self.assertEqual((version["when"], version["total"]), ("2026-05-12T08:30:00", 120))
        self.assertEqual([unit[1] for unit in version["units"]], list(EXPECTED.values()))
        self.assertEqual(self.allocate(document, on="2026-06-01", overwrite="yes", total=60, min=5, uncovered="ignore").state, "SUCCESS")
        self.assertEqual([version["when"] for version in versions(document)], ["2026-06-01", "2026-05-12T08:30:00"])
        (table,) = json.loads(remembered(document))["tables"]
        self.assertIn('"5"', json.dumps(table["form"]))

    def test_without_a_time_it_is_the_present(self):
        document = self.register()
        self.assertEqual(self.allocate(document).state, "SUCCESS")
        self.assertRegex(versions(document)[0]["when"], r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\Z")

    def test_what_is_no_time_is_refused(self):
        for wrong in ("hôm nay", "12/05/2026", "2026-5-1", "2026-05-12 08:30"):
            self.refused(self.register(), "on=", on=wrong)

    def test_memory_and_numbers_are_one_step(self):
        document = self.register()
        self.allocate(document, on="2026-05-12")
        first = remembered(document)
        self.allocate(document, on="2026-06-01", overwrite="yes", total=60)
        second = remembered(document)
        self.assertNotEqual(first, second)
        self.assertEqual(len(undo_titles(document)), 2)
        for _ in range(2):
            undo(document)
            self.assertEqual(remembered(document), first)
            undo(document)
            self.assertIsNone(remembered(document))
            redo(document)
            self.assertEqual((remembered(document), numbers(document.Sheets.getByIndex(0), EXPECTED)), (first, EXPECTED))
            redo(document)
            self.assertEqual(remembered(document), second)

    def test_a_refusal_remembers_nothing(self):
        document = self.register()
        self.refused(document, total=-1)
        self.assertIsNone(remembered(document))

    def test_year_end_locks_names_and_participants(self):
        document = self.register(total=200)
        table = document.Sheets.getByIndex(0)
        fill(table, {"E3": "Đang tham gia", "F3": "Tên gọi"} | {f"E{row}": 10 for row in range(4, 10)}
             | {f"F{row}": f"Xóm {row}" for row in range(4, 10)})  # fmt: skip
        outcome = self.allocate(document, kind="year-end", participants="E", names="F", lock="D5=12,D6=10", on="2026-05-12")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        written = numbers(table, EXPECTED)
        self.assertEqual((sum(written.values()), written["D5"], written["D6"]), (200, 12, 10))
        (version,) = versions(document)
        self.assertEqual([unit[0] for unit in version["units"]], [f"Xóm {row}" for row in range(4, 10)])
        self.assertEqual([len(unit) > 2 and unit[2] for unit in version["units"]], [False, True, True, False, False, False])

    def test_year_end_as_formulas(self):
        document = self.register(total=200)
        table = document.Sheets.getByIndex(0)
        fill(table, {"E3": "Đang tham gia"} | {f"E{row}": 10 for row in range(4, 10)})
        values = self.allocate(document, kind="year-end", on="2026-05-12")
        self.assertEqual(values.state, "SUCCESS", values.sentence)
        expected = numbers(table, EXPECTED)
        undo(document)
        self.written(document, expected, kind="year-end", as_="formulas", on="2026-05-12")

    def test_a_broken_or_newer_memory_is_left_alone(self):
        for text in ('{"version": 1, "tables": [', '{"version": 999, "tables": "?"}'):
            document = self.register()
            user_properties(document).addProperty(MEMORY, 128, text)
            self.assertEqual(self.allocate(document).state, "SUCCESS")
            self.assertEqual(remembered(document), text)
            undo(document)
            self.assertEqual(remembered(document), text)

    def test_a_property_of_somebody_else_is_left_alone(self):
        document = self.register()
        user_properties(document).addProperty(MEMORY, 128, 12.5)
        self.assertEqual(self.allocate(document).state, "SUCCESS")
        self.assertEqual(remembered(document), 12.5)

    def test_ranges_without_a_table_are_not_remembered(self):
        document = self.workbook({"B2": 3, "B3": 4, "B4": 5})
        self.assertEqual(self.allocate(document, basis="B2:B4", into="C2:C4", total=12).state, "SUCCESS")
        self.assertIsNone(remembered(document))


class Files(MemoryCase):
    def test_it_survives_every_format(self):
        for ending in (".ods", ".fods", ".xlsx"):
            with self.subTest(ending):
                document = self.register()
                self.allocate(document, on="2026-05-12")
                path = self.office.store(document, self.folder / f"nhớ{ending}")
                again = self.open(path)
                self.assertEqual(remembered(again), remembered(document))
                self.assertFalse(again.isModified())
                self.assertEqual(self.allocate(again, on="2026-06-01", overwrite="yes").state, "SUCCESS")
                self.assertEqual([version["when"] for version in versions(again)], ["2026-06-01", "2026-05-12"])

    def test_it_survives_life_without_the_extension(self):
        folder = scratch_folder(self.enterContext)
        document = self.register()
        self.allocate(document, on="2026-05-12", as_="formulas")
        text = remembered(document)
        path = self.office.store(document, folder / "nhớ.ods")
        profile = folder / "profile"
        shutil.copytree(self.installed, profile)
        self.assertTrue(remove(profile))
        with Office(profile, language="vi", time_limit=200) as plain:
            without = plain.open(path)
            self.assertEqual(remembered(without), text)
            without.Sheets.getByIndex(0).getCellRangeByName("H1").Value = 1
            kept = plain.store(without, folder / "sửa.ods")
        install(profile, OXT)
        with Office(profile, language="vi", time_limit=200) as back:
            again = back.open(kept)
            self.assertEqual(remembered(again), text)
            outcome = back.command(again, "allocate", {"on": "2026-06-01", "overwrite": "yes"})
            self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
            self.assertEqual([version["when"] for version in versions(again)], ["2026-06-01", "2026-05-12"])


del AllocateCase, MemoryCase

if __name__ == "__main__":
    unittest.main()
