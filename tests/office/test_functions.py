#!/usr/bin/python3
"""The functions in a real Calc: every example of the catalogue, every argument gone wrong, the Function Wizard."""

import unicodedata
import unittest

from function_arguments import ANSWERS, CALLS, CELLS, Says, formula_under, role_of
from office_case import (
    FUNCTIONS, NULL_DATE_1904, USUAL_NULL_DATE, WRONG_ARGUMENT, Err, ExtensionCase, catalogue, column, fill,
    installed_profile, serial,
)  # fmt: skip
from com.sun.star.lang import Locale
from com.sun.star.sheet.FunctionCategory import ADDIN
from com.sun.star.util import Date

EXAMPLES = [
    (f"{name} {number}", example)
    for name, function in FUNCTIONS.items()
    for number, example in enumerate(function.examples, 1)
]
FORMULA_AT = "J20"
VIETNAMESE = Locale("vi", "VN", "")


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Catalogue(unittest.TestCase):
    def test_every_function_has_examples_and_a_table_for_every_argument(self):
        self.assertEqual(set(ANSWERS), set(FUNCTIONS))
        self.assertEqual(set(CALLS), set(FUNCTIONS))
        for name, function in FUNCTIONS.items():
            with self.subTest(name):
                self.assertGreaterEqual(len(function.examples), 3)
                self.assertEqual(list(CALLS[name].arguments), [parameter.idl for parameter in function.parameters])
                for parameter in function.parameters:
                    self.assertEqual(set(ANSWERS[name][parameter.idl]), set(role_of(parameter.idl)), parameter.idl)


class ExampleCase(ExtensionCase):
    def check_examples(self, examples, null_date=USUAL_NULL_DATE, locale=None):
        """One after the other on the same sheet."""
        document = self.open()
        if locale:
            document.CharLocale = locale
        document.NullDate = Date(null_date.day, null_date.month, null_date.year)
        sheet = document.Sheets.getByIndex(0)
        for label, example in examples:
            with self.subTest(label, formula=example.formula):
                sheet.getCellRangeByName("A1:Z40").clearContents(1023)
                fill(sheet, example.cells, null_date)
                self.check_example(sheet, example, null_date)

    def check_example(self, sheet, example, null_date):
        if example.kind == "matrix":
            wanted = [[float(value) for value in row] for row in example.expected]
            self.assertEqual(self.compute_array(sheet, example.formula, self.area_of(wanted)), wanted)
            return
        found = self.compute(sheet, example.formula, FORMULA_AT)
        if example.kind == "contains":
            self.assertIsInstance(found, str)
            for fragment in example.expected:
                self.assertIn(fragment, found)
        else:
            kinds = {"number": float, "date": lambda day: serial(day, null_date), "text": str, "error": Err}
            wanted = kinds[example.kind](example.expected)
            self.assertEqual(found, wanted)
            self.assertIs(type(found), type(wanted))

    def area_of(self, rows):
        return f"J20:{chr(ord('J') + len(rows[0]) - 1)}{19 + len(rows)}"


class InA1904Workbook(ExampleCase):
    """A day is another number there, in cells and in results."""

    def test_every_example_with_a_date(self):
        dated = [(label, example) for label, example in EXAMPLES
                 if example.kind == "date" or any(map(catalogue.is_date, example.cells.values()))]  # fmt: skip
        self.assertGreater(len(dated), 40)
        self.check_examples(dated, NULL_DATE_1904)


class InVietnamese(ExampleCase):
    """These hold under every interface language and locale: InEnglish runs them again."""

    def test_every_example_of_the_catalogue(self):
        self.check_examples(EXAMPLES)

    def test_sums_of_decimals_are_taken_as_the_decimals_they_show(self):
        sheet = self.new_sheet({"A1": "=0.9+0.05", "A2": 0.07, "A3": "=100*0.07", "A4": "=1-0.9"})
        exact = {
            "=QUOTA_TARGET(1000;0.9+0.05;900)": 50.0, "=QUOTA_TARGET(1000;A1;900)": 50.0,
            "=QUOTA_TARGET(100;0.07)": 7.0, "=QUOTA_TARGET(100;A2)": 7.0, "=QUOTA_TARGET(10;A4)": 1.0,
            "=QUOTA_REMAINING(A3;0)": 7.0, "=QUOTA_TARGET(999999999999999;1)": 999999999999999.0,
            "=REPORT_BALANCE(A3;0;0;7)": 0.0, "=QUOTA_RATE(3;1)": 1 / 3,
        }  # fmt: skip
        for formula, wanted in exact.items():
            with self.subTest(formula):
                self.assertEqual(self.compute(sheet, formula), wanted)

    def test_it_explains_in_vietnamese_whatever_the_interface_speaks(self):
        sheet = self.new_sheet({"B2": 187, "B3": 213, "B4": 200})
        said = self.compute(sheet, "=QUOTA_EXPLAIN(1;40;B2:B4)")
        self.assertRegex(said, "^B2: tính theo tỷ lệ được 12,47 người, giao 13; ")
        self.assertTrue(unicodedata.is_normalized("NFC", said))

    def test_the_function_wizard_describes_every_function_in_the_interface_s_language(self):
        descriptions = self.office.service("com.sun.star.sheet.FunctionDescriptions")
        for name, function in FUNCTIONS.items():
            with self.subTest(name):
                found = {one.Name: one.Value for one in descriptions.getByName(name)}
                self.assertEqual(found["Category"], ADDIN)
                self.assertEqual(found["Description"], self.spoken(function.description))
                self.check_parameters(function.parameters, found["Arguments"])

    def check_parameters(self, wanted, found):
        self.assertEqual(len(found), len(wanted))
        for parameter, argument in zip(wanted, found, strict=True):
            self.assertEqual(argument.Name, self.spoken(parameter.name))
            self.assertEqual(argument.Description, self.spoken(parameter.description))
            self.assertNotIn("#", argument.Name + argument.Description)

    def spoken(self, texts):
        return texts.vi

    def test_typed_as_the_locale_writes_it(self):
        sheet = self.new_sheet({"B2": 1000, "C2": 900})
        cell = sheet.getCellRangeByName("J20")
        cell.FormulaLocal = self.typed()
        self.assertEqual((cell.getError(), cell.Value), (0, 50.0))
        self.assertEqual(cell.FormulaLocal, self.typed())

    def typed(self):
        return "=QUOTA_TARGET(B2;0,9+0,05;C2)"


class InEnglish(InVietnamese):
    language = "en-US"
    locale = "en-US"

    def spoken(self, texts):
        return texts.en

    def typed(self):
        return "=QUOTA_TARGET(B2,0.9+0.05,C2)"

    def test_a_vietnamese_workbook_gives_the_same_numbers_in_an_english_office(self):
        numbers = [(label, example) for label, example in EXAMPLES if example.kind in ("number", "date")]
        self.check_examples(numbers, locale=VIETNAMESE)


class Arguments(ExtensionCase):
    """What is wrong with one argument, for every argument of every function, against function_arguments.py."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.document = cls.office.open()
        cls.sheet = cls.document.Sheets.getByIndex(0)
        fill(cls.sheet, CELLS)

    def found(self, name, formula):
        if name not in ("QUOTA_ALLOCATE", "QUOTA_MATRIX"):
            return self.compute(self.sheet, formula)
        values = tuple(row[0] for row in self.compute_array(self.sheet, formula, "Q19:Q21"))
        self.sheet.getCellRangeByName("Q19:Q21").clearContents(31)
        return values[0] if len(set(values)) == 1 and isinstance(values[0], Err) else values

    def check(self, wanted, found):
        if isinstance(wanted, Says):
            self.assertIsInstance(found, str)
            for fragment in wanted:
                self.assertIn(fragment, found)
        else:
            self.assertEqual(found, wanted)
            self.assertIs(type(found), type(wanted))

    def test_the_calls_the_tables_start_from(self):
        for name, call in CALLS.items():
            with self.subTest(name):
                self.check(call.result, self.found(name, formula_under(name)))

    def test_every_argument_under_every_condition(self):
        for name, parameters in ANSWERS.items():
            for parameter, answers in parameters.items():
                for condition, wanted in answers.items():
                    formula = formula_under(name, parameter, condition)
                    with self.subTest(name, argument=parameter, condition=condition, formula=formula):
                        self.check(wanted, self.found(name, formula))

    def test_too_many_arguments(self):
        for name, call in CALLS.items():
            with self.subTest(name):
                self.assertIsInstance(self.found(name, formula_under(name)[:-1] + ";1)"), Err)

    def test_a_range_of_one_cell_is_that_cell(self):
        self.assertEqual(self.compute(self.sheet, "=QUOTA_REMAINING(B19:B19;B20:B20)"), 42.0)
        self.assertEqual(self.compute(self.sheet, "=QUOTA_TARGET(C20:C20;0.5)"), WRONG_ARGUMENT)

    def test_a_text_result_is_an_empty_text_and_no_error_for_those_who_use_it(self):
        self.assertEqual(self.compute(self.sheet, "=ISTEXT(QUOTA_RATE(0;5))"), 1.0)
        self.assertEqual(self.compute(self.sheet, "=SUM(B19;QUOTA_REMAINING(5;2))"), 313.0)

    def test_results_of_one_function_feed_another(self):
        formula = "=QUOTA_REMAINING(QUOTA_TARGET(1000;0.95;900);QUOTA_SHARE(2;40;B19:B21))"
        self.assertEqual(self.compute(self.sheet, formula), 39.0)

    def test_method_names_in_any_case(self):
        answers = dict.fromkeys(("hamilton", "HAMILTON", "Hamilton", "largest-remainder", "LARGEST-Remainder"), 11.0)
        answers |= dict.fromkeys(("webster", "Sainte-Lague", "DHONDT", "adams", "Huntington-Hill", "dean"), 11.0)
        answers |= dict.fromkeys(("ước", "", "hamilton ", "Hàmilton"), WRONG_ARGUMENT)
        for method, wanted in answers.items():
            self.assertEqual(self.compute(self.sheet, f'=QUOTA_SHARE(2;40;B19:B21;;;"{method}")'), wanted, method)

    def test_an_array_in_the_formula_may_be_bounds_but_no_scalar(self):
        found = self.compute_array(self.sheet, "=QUOTA_ALLOCATE(40;B19:B21;;{5|100|20})", "Q19:Q21")
        self.assertEqual(found, column([5, 15, 20]))
        self.sheet.getCellRangeByName("Q19:Q21").clearContents(31)
        self.assertEqual(self.compute(self.sheet, "=QUOTA_REMAINING({480|475};1)"), WRONG_ARGUMENT)


if __name__ == "__main__":
    unittest.main()
