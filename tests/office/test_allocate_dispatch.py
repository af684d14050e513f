#!/usr/bin/python3
"""`allocate` as other programs meet it: both ways to dispatch, progress and stopping, size, formulas, the interface's language."""

import time
import unittest

from allocate_case import TITLE, AllocateCase, Indicator, numbers, settle, table_entries
from ansinh_office import command_url, differences, select, snapshot, undo_titles
from office_case import ExtensionCase, fill, installed_profile

ROWS = 10_000
FIRST = 4
UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]
SHARES = {"D4": 24, "D5": 18, "D6": 0, "D7": 30, "D8": 13, "D9": 35}
TARGET = [f"D{row}" for row in range(4, 10)]


def setUpModule():
    ExtensionCase.installed = installed_profile()


def largest_remainders(total, basis):
    """What the command should give, from the definition."""
    whole = sum(basis)
    given = [total * one // whole for one in basis]
    by_remainder = sorted(range(len(basis)), key=lambda index: (-(total * basis[index] % whole), index))
    for index in by_remainder[: total - sum(given)]:
        given[index] += 1
    return given


class Dispatching(AllocateCase):
    def test_a_caller_that_waits_and_one_that_listens_get_the_same_answer(self):
        document = self.workbook(table_entries(UNITS, total=120))
        good, bad = command_url("allocate"), command_url("allocate", {"total": "abc"})
        waited = self.written(document, SHARES, dispatch=lambda: self.office.dispatch(document, good))
        for arguments in ({}, {"SynchronMode": False}, {"SynchronMode": True}):
            with self.subTest(arguments=arguments):
                listened = self.written(
                    document, SHARES, dispatch=lambda: self.dispatch_and_listen(document, good, **arguments)
                )
                self.assertEqual(listened, waited)
        refused = self.refused(document, "total=abc", dispatch=lambda: self.office.dispatch(document, bad))
        listened = self.refused(document, "total=abc", dispatch=lambda: self.dispatch_and_listen(document, bad))
        self.assertEqual(listened, refused)

    def test_without_a_listener_it_runs_all_the_same(self):
        document = self.workbook(table_entries(UNITS, total=120))
        parsed, dispatch = self.dispatch_object(document, command_url("allocate"))
        dispatch.dispatch(parsed, ())
        deadline = time.monotonic() + 30
        while not undo_titles(document) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(numbers(document.Sheets.getByIndex(0), SHARES), SHARES)

    def test_it_works_in_a_window_that_is_shown_as_in_a_hidden_one(self):
        for hidden in (True, False):
            with self.subTest(hidden=hidden):
                self.written(self.workbook(table_entries(UNITS, total=120), hidden=hidden), SHARES)

    def test_one_dispatch_answers_again_and_again(self):
        document = self.workbook(table_entries(UNITS, total=120))
        parsed, dispatch = self.dispatch_object(document, command_url("allocate", {"overwrite": "yes"}))
        for _ in range(3):
            dispatch.dispatch(parsed, ())
        deadline = time.monotonic() + 30
        while len(undo_titles(document)) < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(undo_titles(document), (TITLE,) * 3)
        self.assertEqual(numbers(document.Sheets.getByIndex(0), SHARES), SHARES)


class Size(AllocateCase):
    """Ten thousand villages: more than any commune has, so that what is slow would show."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.basis = [(index * 7919) % 613 for index in range(ROWS)]
        cls.total = 1_234_567

    def large(self):
        document = self.open()
        table = document.Sheets.getByIndex(0)
        rows = [(index + 1, f"Thôn {index + 1}", basis, "") for index, basis in enumerate(self.basis)]
        table.getCellRangeByName(f"A{FIRST}:D{FIRST + ROWS - 1}").setDataArray(tuple(rows))
        fill(table, dict(zip(("A3", "B3", "C3", "D3"), ("STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"), strict=True)))
        last = FIRST + ROWS
        fill(table, {f"B{last}": "Cộng", f"C{last}": f"=SUM(C{FIRST}:C{last - 1})", f"D{last}": self.total})
        fill(table, {f"D{FIRST}": "sẽ báo sau", f"D{FIRST + 1}": '=""'})
        select(document, f"D{FIRST}")
        settle(document)
        return document

    def test_ten_thousand_rows_add_up_and_undo_restores_the_whole_sheet(self):
        expected = {f"D{row}": given for row, given in enumerate(largest_remainders(self.total, self.basis), start=FIRST)}
        document = self.large()
        table = document.Sheets.getByIndex(0)
        before = snapshot(document)
        outcome = self.allocate(document, overwrite="yes")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        given = [row[0] for row in table.getCellRangeByName(f"D{FIRST}:D{FIRST + ROWS - 1}").getDataArray()]
        self.assertEqual(given, list(expected.values()))
        self.assertEqual(sum(given), self.total)
        self.assertIn("1.234.567 người cho 10.000 thôn", outcome.sentence)
        after = snapshot(document)
        self.check_changes(before, after, table.Name, set(expected))
        manager = document.getUndoManager()
        self.assertEqual(manager.getAllUndoActionTitles(), (TITLE,))
        started = time.monotonic()
        manager.undo()
        self.assertLess(time.monotonic() - started, 1)
        self.assertEqual(differences(before, snapshot(document)), [])
        manager.redo()
        self.assertEqual(differences(after, snapshot(document)), [])
        manager.undo()
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_progress_is_shown_from_start_to_end(self):
        document = self.large()
        indicator = Indicator()
        url = command_url("allocate", {"overwrite": "yes"})
        answer = self.dispatch_and_listen(document, url, StatusIndicator=indicator)
        self.assertEqual(answer.state, "SUCCESS", answer.sentence)
        self.assertEqual((indicator.calls[0], indicator.calls[-1]), (("start", TITLE, 100), ("end",)))
        values = indicator.values()
        self.assertGreater(len(values), 2)
        self.assertTrue(all(0 <= value <= 100 for value in values), values)
        self.assertEqual(values, sorted(values))
        self.assertEqual([call[0] for call in indicator.calls].count("end"), 1)

    def test_a_refusal_ends_its_progress_too(self):
        document = self.large()
        indicator = Indicator()
        answer = self.dispatch_and_listen(document, command_url("allocate"), StatusIndicator=indicator)
        self.assertEqual(answer.state, "FAILURE")
        self.assertEqual(indicator.calls[-1], ("end",))

    def test_it_stops_when_asked_and_leaves_everything_as_it_was(self):
        document = self.large()
        url = command_url("allocate", {"overwrite": "yes"})
        parsed, dispatch = self.dispatch_object(document, url)
        for synchronous in (True, False):
            with self.subTest(synchronous=synchronous):
                indicator = Indicator(lambda value: value > 0 and dispatch.sendAbort())
                sentence = self.refused(
                    document, dispatch=lambda: self.listen(dispatch, parsed, indicator, synchronous)
                )
                self.assertEqual(sentence, "Đã dừng theo yêu cầu; bảng tính không thay đổi.")
                self.assertEqual(len([value for value in indicator.values() if value > 0]), 1)
                self.assertEqual(indicator.calls[-1], ("end",))
        answer = self.listen(dispatch, parsed, Indicator(), False)
        self.assertEqual(answer.state, "SUCCESS", answer.sentence)

    def listen(self, dispatch, parsed, indicator, synchronous):
        return self.answer_of(dispatch, parsed, StatusIndicator=indicator, SynchronMode=synchronous)


class Formulas(AllocateCase):
    def test_an_array_formula_fills_the_body_and_lives(self):
        document = self.workbook(table_entries(UNITS, total=120))
        table = document.Sheets.getByIndex(0)
        self.written(document, SHARES, as_="formulas")
        self.assertEqual(self.allocate(document, as_="formulas").state, "SUCCESS")
        formula = table.getCellRangeByName("D4:D9").getArrayFormula()
        self.assertEqual(formula, "{=QUOTA_ALLOCATE($D$10;$C$4:$C$9;;$C$4:$C$9)}")
        fill(table, {"C6": 60})
        self.assertEqual(numbers(table, TARGET), {"D4": 20, "D5": 15, "D6": 20, "D7": 25, "D8": 11, "D9": 29})
        fill(table, {"D10": 240})
        self.assertEqual(sum(numbers(table, TARGET).values()), 240)

    def test_what_a_formula_replaced_comes_back_and_comments_stay(self):
        document = self.workbook(table_entries(UNITS, total=120))
        table = document.Sheets.getByIndex(0)
        fill(table, {"D4": 5, "D5": "chưa rõ", "D6": '=""', "D7": "=C7*2"})
        table.getAnnotations().insertNew(table.getCellRangeByName("D5").CellAddress, "Bà Hoa báo sau")
        settle(document)
        self.written(document, SHARES, as_="formulas", overwrite="yes")

    def test_bounds_and_a_typed_total_go_into_the_formula(self):
        document = self.workbook(table_entries(UNITS) | {"E3": "Tối đa", "E5": 16})
        table = document.Sheets.getByIndex(0)
        outcome = self.allocate(document, as_="formulas", total=120, min=2, max="E", uncovered="ignore")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        formula = table.getCellRangeByName("D4:D9").getArrayFormula()
        self.assertEqual(formula, "{=QUOTA_ALLOCATE(120;$C$4:$C$9;2;$E$4:$E$9)}")
        given = numbers(table, TARGET)
        self.assertEqual((sum(given.values()), given["D5"], given["D6"]), (120, 16, 2))

    def test_a_formula_keeps_to_the_lesser_of_a_maximum_and_the_people_left_to_join(self):
        document = self.workbook(table_entries(UNITS, total=120) | {"E3": "Tối đa", "E5": 16, "E6": 9, "E8": 50})
        table = document.Sheets.getByIndex(0)
        outcome = self.allocate(document, as_="formulas", max="E")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn("IF(", table.getCellRangeByName("D4:D9").getArrayFormula())
        live = numbers(table, TARGET)
        self.assertEqual(self.allocate(document, max="E", overwrite="yes").state, "SUCCESS")
        self.assertEqual(live, numbers(table, TARGET))
        document.getUndoManager().undo()
        fill(table, {"C8": 10, "D10": 248})  # as many as there is room for
        self.assertEqual(numbers(table, TARGET), {"D4": 60, "D5": 16, "D6": 0, "D7": 75, "D8": 10, "D9": 87})
        fill(table, {"D10": 249})
        self.assertEqual({table.getCellRangeByName(cell).getError() for cell in TARGET}, {502})

    def test_the_method_goes_into_the_formula(self):
        document = self.workbook(table_entries(UNITS, total=121))
        table = document.Sheets.getByIndex(0)
        outcome = self.allocate(document, as_="formulas", method="Sainte-Lague")
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        formula = table.getCellRangeByName("D4:D9").getArrayFormula()
        self.assertEqual(formula, '{=QUOTA_ALLOCATE($D$10;$C$4:$C$9;;$C$4:$C$9;"webster")}')
        self.assertEqual(sum(numbers(table, TARGET).values()), 121)

    def test_values_and_formulas_give_the_same_numbers(self):
        document = self.sample("n06")
        select(document, "D7")
        loose = {"uncovered": "ignore"}  # a village has nobody left to join
        arguments = [{"min": 3} | loose, {"max": 25}, {"min": 1, "max": 30} | loose, {"total": 179}]
        for extra in arguments:
            with self.subTest(extra=extra):
                select(document, "D7")
                results = []
                for kind in ("values", "formulas"):
                    outcome = self.allocate(document, as_=kind, **extra)
                    self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
                    results.append(numbers(document.Sheets.getByIndex(0), [f"D{row}" for row in range(5, 11)]))
                    document.getUndoManager().undo()
                self.assertEqual(results[0], results[1])

    def test_rows_between_the_units_allow_values_only(self):
        document = self.sample("n01")
        select(document, "F13")
        self.refused(document, "as=values", as_="formulas")

    def test_formulas_survive_ods_and_xlsx(self):
        document = self.workbook(table_entries(UNITS, total=120))
        self.assertEqual(self.allocate(document, as_="formulas").state, "SUCCESS")
        for ending in (".ods", ".xlsx"):
            with self.subTest(ending=ending):
                again = self.open(self.office.store(document, self.folder / f"formulas{ending}"))
                table = again.Sheets.getByIndex(0)
                self.assertEqual(numbers(table, TARGET), SHARES)
                fill(table, {"C6": 60})
                self.assertEqual(table.getCellRangeByName("D6").Value, 20)


class English(AllocateCase):
    language = "en-US"

    def test_the_sentence_follows_the_interface(self):
        document = self.sample("n06")
        select(document, "D7")
        sentence = self.written(document, {"D5": 20, "D6": 13, "D7": 0, "D8": 31, "D9": 16, "D10": 10},
                                title="Allocate target")  # fmt: skip
        self.assertEqual(
            sentence,
            "Allocated 90 people to 6 villages by “Chưa tham gia” (C), written to D5:D10 (Ctrl+Z takes it back); "
            "equal remainders in 4 units (Thôn 2, Thôn 4, Thôn 5, Thôn 6) for only 2 people: "
            "the earlier units in the table come first.",
        )

    def test_so_does_a_refusal(self):
        document = self.sample("n10")
        select(document, "F5")
        sentence = self.refused(document, "F9:F10", "is locked; unprotect the sheet", total=100)
        self.assertTrue(sentence.startswith("Nothing was allocated and the workbook is unchanged: C6 is negative (-4); "))


if __name__ == "__main__":
    unittest.main()
