#!/usr/bin/python3
"""`allocate` with a total given as a rate of the population: one number for the commune, then handed out."""

import json
import unittest

from allocate_case import AllocateCase, numbers, remembered
from office_case import installed_profile

TARGETS = ("E2", "E3", "E4")


def setUpModule():
    AllocateCase.installed = installed_profile()


class Rate(AllocateCase):
    def commune(self, target="Chỉ tiêu", participants=300):
        header = ("STT", "Thôn", "Dân số", "Đang tham gia", target)
        entries = dict(zip(("A1", "B1", "C1", "D1", "E1"), header))
        for row in (2, 3, 4):
            entries |= {f"A{row}": row - 1, f"B{row}": f"Thôn {row - 1}", f"C{row}": 333, f"D{row}": participants}
        return self.workbook(entries | {"B5": "Toàn xã", "C5": "=SUM(C2:C4)", "D5": "=SUM(D2:D4)", "E5": "=SUM(E2:E4)"})

    def test_three_villages_of_333_get_950_together(self):
        sentence = self.written(self.commune(), dict(zip(TARGETS, (317, 317, 316))), total="95%", kind="year-end")
        self.assertIn("95% của 999 người (cột C) là 950 người", sentence)
        sentence = self.written(self.commune(), dict(zip(TARGETS, (17, 17, 16))), total="95%")
        self.assertIn("95% của 999 người (cột C) là 950 người, trừ 900 người đang tham gia (cột D) còn 50 người", sentence)

    def test_the_url_may_hold_the_mark_as_it_is_written(self):
        document = self.commune()
        for url in ("vnd.ansinh:allocate?kind=year-end&total=95%", "vnd.ansinh:allocate?total=95%25&kind=year-end"):
            with self.subTest(url=url):
                self.written(document, dict(zip(TARGETS, (317, 317, 316))), dispatch=lambda: self.office.dispatch(document, url))

    def test_decimals_and_the_population_by_name(self):
        document = self.commune()
        sentence = self.written(document, dict(zip(TARGETS, (19, 18, 18))), total="95,5%", population="Dân số", participants="D")
        self.assertIn("955 người", sentence)

    def test_what_it_was_is_remembered_and_not_what_it_came_to(self):
        document = self.commune()
        outcome = self.allocate(document, total="95,5 %", on="2026-05-12")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        table = json.loads(remembered(document))["tables"][0]
        self.assertIn('"95,5 %"', json.dumps(table["form"], ensure_ascii=False))
        self.assertEqual(table["versions"][0]["total"], 55)
        self.assertEqual(sum(numbers(document.Sheets.getByIndex(0), TARGETS).values()), 55)

    def test_refusals(self):
        document = self.commune()
        self.refused(document, "0% đến 100%", total="101%", kind="year-end")
        self.refused(document, "90%", "900", "không còn chỉ tiêu", total="90%")
        self.refused(document, "công thức", "95%", total="95%", **{"as": "formulas"})
        self.refused(document, "95.5%", "95,5%", total="95.5%")
        self.refused(document, "population=", total="95%", population="Không có")
        document.Sheets.getByIndex(0).getCellRangeByName("C3").String = "chưa rõ"
        document.getUndoManager().clear()
        self.refused(document, "C3", total="95%", basis="D")
        self.refused(self.workbook({"A1": "Thôn", "B1": "Chưa tham gia", "C1": "Chỉ tiêu", "A2": "Thôn 1", "B2": 5, "A3": "Thôn 2",
                                    "B3": 6}), "Dân số", "population=", total="95%")  # fmt: skip


if __name__ == "__main__":
    unittest.main()
