#!/usr/bin/python3
"""The committee's reports of all periods of a year, by both regulations: every number is that of its cells, the printed words are
those of the sheets, and what a workbook remembers of them is stored in every format."""

import unittest
from collections import Counter

from allocate_case import AllocateCase, user_properties
from ansinh_office import differences, snapshot
from ansinh_year import body
from office_case import installed_profile
from paper_case import text_of, words_of
from report_case import ReportCase

COMMUNE, PROVINCE = "xa-mo-cay", "tinh-thanh-hoa"
PERIODS = {"2026-Q1": (1,), "2026-Q2": (2,), "2026-Q3": (3,), "2026-Q4": (4,), "2026-H1": (1, 2), "2026-H2": (3, 4),
           "2026": (1, 2, 3, 4)}  # fmt: skip
LABELS = {"2026-Q1": "quý I/2026", "2026-Q2": "quý II/2026", "2026-Q3": "quý III/2026", "2026-Q4": "quý IV/2026",
          "2026-H1": "6 tháng đầu năm 2026", "2026-H2": "6 tháng cuối năm 2026", "2026": "năm 2026"}  # fmt: skip
AFTER = "20/1/2027"
MEMORY = "An Sinh: báo cáo đã lập"
# Columns of a quarterly sheet, of BHYT; BHXH has the same 15 further on.
TARGET, OPENING, NEW, RETURNED, LEFT, CLOSING, TO_DATE, DUE, RENEWED, YEAR_BEFORE = 2, 3, 4, 5, 6, 7, 8, 11, 12, 14
ESTIMATE = 15


def setUpModule():
    AllocateCase.installed = installed_profile()


def shown(number):
    """As papers write it: people in whole numbers, rates with one decimal."""
    if number == int(number):
        return f"{int(number):,}".replace(",", ".")
    return f"{number:.1f}".replace(".", ",")


class Periods(ReportCase):
    UNITS = 3
    QUARTERS = (1, 2, 3, 4)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.books = {COMMUNE: cls.book, PROVINCE: cls.filled_workbook(cls.UNITS, PROVINCE, cls.QUARTERS)}

    @classmethod
    def tearDownClass(cls):
        cls.books[PROVINCE].close(True)
        super().tearDownClass()

    def tearDown(self):
        """What a failed test has left would be in the way of the next one."""
        for document in self.books.values():
            document.CurrentController.Frame.activate()  # what a test itself put in, the office undoes where its window is active
            while document.UndoManager.isUndoPossible():
                document.UndoManager.undo()

    def fresh(self, profile):
        """A workbook of the test's own, for what is stored or printed."""
        document = self.filled_workbook(self.UNITS, profile, self.QUARTERS)
        self.addCleanup(document.close, True)
        return document

    def made_in(self, document, **arguments):
        """The new sheets' names; the report stays until it is undone."""
        before = document.Sheets.ElementNames
        outcome = self.report(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return [name for name in document.Sheets.ElementNames if name not in before]

    @staticmethod
    def numbers_of(lines, unit):
        """All numbers of that unit's row, behind its name; of the whole, which has no ordinal, likewise."""
        line = next(line for line in lines if unit in line[:2])
        return [cell for cell in line[line.index(unit) + 1:] if isinstance(cell, float)]

    def of_cells(self, document, quarters, row, product):
        """What the two tables must say of a unit: read from the cells of the quarterly sheets."""
        told = {quarter: body(document, f"tong_hop_{quarter}_thon").getDataArray()[row] for quarter in {*quarters, max(1, quarters[0] - 1)}}
        at = lambda quarter, column: told[quarter][column + 15 * product]  # noqa: E731
        added = lambda column: sum(at(quarter, column) for quarter in quarters)  # noqa: E731
        first, last = quarters[0], quarters[-1]
        target, closing = at(last, TARGET), at(last, CLOSING)
        before = at(first - 1, CLOSING) if first > 1 else at(first, OPENING)
        people = self.cell(document, "ds_thon", 7 + product, row).Value
        results = [target, at(first, OPENING), added(NEW), added(RETURNED), added(LEFT), closing, at(last, TO_DATE),
                   closing / target * 100, max(0, target - closing)]  # fmt: skip
        then = at(last, YEAR_BEFORE)
        comparison = [closing, before, closing - before, then, closing - then, added(DUE), added(RENEWED),
                      added(RENEWED) / added(DUE) * 100, people, closing / people * 100]  # fmt: skip
        return results, comparison

    def assert_same(self, found, expected, what):
        self.assertEqual(len(found), len(expected), (what, found, expected))
        for one, other in zip(found, expected, strict=True):
            self.assertAlmostEqual(one, other, delta=0.051 if other % 1 else 1e-9, msg=(what, found, expected))

    def test_every_number_of_every_period_is_that_of_its_cells(self):
        for profile, document in self.books.items():
            for period, quarters in PERIODS.items():
                made = self.made_in(document, period=period, on=AFTER)
                self.assertIn(f"Kết quả thực hiện chính sách BHXH, BHYT {LABELS[period]}", self.text(document, made[0]))
                for product in (0, 1):
                    tables = [self.lines(document, made[place + product]) for place in (1, 3)]
                    sums = [0.0] * 7
                    for row in range(self.UNITS):
                        unit = self.cell(document, "ds_thon", 2, row).String
                        expected = self.of_cells(document, quarters, row, product)
                        for table, numbers in zip(tables, expected, strict=True):
                            self.assert_same(self.numbers_of(table, unit), numbers, (profile, period, unit))
                        sums = [one + other for one, other in zip(sums, expected[0], strict=False)]
                    whole = self.cell(document, "toan_don_vi", 0, 0).String
                    self.assert_same(self.numbers_of(tables[0], whole)[:7], sums, (profile, period, whole))
                document.UndoManager.undo()
                self.assertNotIn(made[0], document.Sheets.ElementNames)

    def shown_words(self, document, name):
        for line in self.lines(document, name):
            for cell in line:
                yield from (cell if isinstance(cell, str) else shown(cell)).split()

    def test_printed_words_are_those_of_the_sheets(self):
        """No more and no less, but for page numbers; the charts, which come last, have words of their own."""
        for profile, period in ((COMMUNE, "2026-Q3"), (PROVINCE, "2026-H1"), (COMMUNE, "2026")):
            document, target = self.fresh(profile), self.folder / f"{period}.pdf"
            made = self.made_in(document, period=period, on=AFTER, pdf=str(target))
            charts = [name for name in made if document.Sheets.getByName(name).Charts.hasElements()]
            tables = [name for name in made if name not in charts]
            pages = text_of(target)
            self.assertIn(f"BHYT {LABELS[period]}", pages[0])
            first_chart = next(number for number, page in enumerate(pages) if "BIỂU ĐỒ" in page)
            # A rate that is whole is shown with its decimal.
            words = Counter(word.text.removesuffix(",0") for page in words_of(target)[:first_chart] for word in page)
            cells = Counter(word.removesuffix(",0") for name in tables for word in self.shown_words(document, name))
            self.assertEqual(dict(cells - words), {}, period)
            self.assertEqual([word for word in words if word not in cells and not word.isdigit()], [], period)
            document.UndoManager.undo()

    def test_a_half_that_is_due_before_its_second_quarter(self):
        document = self.books[PROVINCE]
        second = [self.cell(document, "tong_hop_2_thon", column, row) for row in range(self.UNITS)
                  for column in (NEW, RETURNED, LEFT, NEW + 15, RETURNED + 15, LEFT + 15)]  # fmt: skip
        kept = [cell.Value for cell in second]
        for cell in second:
            cell.String = ""
        for row in range(self.UNITS):
            for product in (0, 1):
                self.cell(document, "tong_hop_2_thon", ESTIMATE + 15 * product, row).Value = 450 + row
        try:
            document.calculateAll()
            made = self.made_in(document, period="2026-H1", on="8/6/2026")
            text = self.text(document, made[0])
            for phrase in ("Ước 6 tháng: 1.353 người", "quý II/2026 (ước)", "Điều 12.2", "Số liệu tính đến hết ngày 31/03/2026"):
                self.assertIn(phrase, text)
            results = self.lines(document, made[1])
            for row in range(self.UNITS):
                numbers = self.numbers_of(results, self.cell(document, "ds_thon", 2, row).String)
                closing = self.cell(document, "tong_hop_1_thon", CLOSING, row).Value
                self.assertEqual(numbers[5:7], [closing, 450 + row])
            document.UndoManager.undo()
        finally:
            for cell, value in zip(second, kept, strict=True):
                cell.Value = value
            for row in range(self.UNITS):
                for product in (0, 1):
                    self.cell(document, "tong_hop_2_thon", ESTIMATE + 15 * product, row).String = ""
            document.calculateAll()

    def remembered(self, document):
        properties = user_properties(document)
        known = properties.PropertySetInfo.hasPropertyByName(MEMORY)
        return properties.getPropertyValue(MEMORY) if known else None

    def test_undone_and_redone_all_of_it(self):
        document = self.book
        document.UndoManager.clear()
        before, memory = snapshot(document), self.remembered(document)
        self.made_in(document, period="2026-Q3", on=AFTER)
        after, new_memory = snapshot(document), self.remembered(document)
        self.assertNotEqual(memory, new_memory)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), ("Lập báo cáo quý III/2026",))
        for _ in range(2):
            document.UndoManager.undo()
            told = [line for line in differences(before, snapshot(document)) if "<number-style" not in line]
            self.assertEqual(told, [])  # a number format nobody uses stays known to the office
            self.assertEqual(self.remembered(document), memory)
            document.UndoManager.redo()
            self.assertEqual(differences(after, snapshot(document)), [])
            self.assertEqual(self.remembered(document), new_memory)
        document.UndoManager.undo()

    def test_two_reports_are_stored(self):
        """The second one's sheets come in front of the first one's charts: the office saves without end where a chart is
        held to a cell of a sheet that has moved since."""
        document = self.fresh(COMMUNE)
        made = [self.made_in(document, period=period, on=AFTER) for period in ("2026-Q1", "2026-Q2")]
        path = self.office.store(document, self.folder / "hai-bao-cao.ods")
        self.assertLess(path.stat().st_size, 2_000_000)
        again = self.office.open(path)
        for sheets in made:
            self.assertEqual(len(again.Sheets.getByName(sheets[-1]).Charts.ElementNames), 4)
        again.close(True)

    def test_what_is_remembered_is_stored_in_every_format(self):
        document = self.fresh(COMMUNE)
        for period in ("2026-Q1", "2026-Q2", "2026"):
            self.made_in(document, period=period, on=AFTER)
        memory = self.remembered(document)
        self.assertGreater(len(memory), 3000)
        paths = [self.office.store(document, self.folder / f"nho.{ending}") for ending in ("ods", "fods", "xlsx")]
        for path in paths:
            again = self.office.open(path)
            self.assertEqual(self.remembered(again), memory, path.suffix)
            cell = self.cell(again, "tong_hop_4_thon", LEFT, 0)
            cell.Value = cell.Value + 2
            again.calculateAll()
            made = self.made_in(again, period="2026", on=AFTER)
            changes = next(name for name in made if "Số đã báo cáo" in self.text(again, name))
            told = [line[1:] for line in self.lines(again, changes) if "Thôn Tân Lập" in line]
            closing = self.cell(again, "tong_hop_4_thon", CLOSING, 0).Value
            self.assertEqual(told[-1], ["Thôn Tân Lập", "BHYT tự đóng", "Cuối kỳ", closing + 2, closing], path.suffix)
            again.close(True)


if __name__ == "__main__":
    unittest.main()
