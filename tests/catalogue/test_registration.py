#!/usr/bin/python3
"""What is generated from the catalogue: Calc's registration in the package, and the reference in the repository."""

import unittest
import zipfile
from xml.etree import ElementTree

from catalogue_case import FUNCTIONS, OXT, SOURCE

import catalogue
import function_reference

OOR = "{http://openoffice.org/2001/registry}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = {"en-US": "en", "vi": "vi"}


def child(node, name):
    return next(n for n in node if n.get(f"{OOR}name") == name)


def children(node):
    return {n.get(f"{OOR}name"): n for n in node if n.tag == "node"}


def localized(node, name):
    """language -> text of a localized property"""
    return {LANGUAGES[value.get(LANG)]: value.text for value in child(node, name)}


class CalcAddIns(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with zipfile.ZipFile(OXT) as package:
            root = ElementTree.fromstring(package.read("registry/CalcAddIns.xcu"))
        cls.root = root
        cls.add_ins = children(child(root, "AddInInfo"))
        cls.families = catalogue.load(FUNCTIONS)

    def functions(self):
        """(catalogue entry, node)"""
        for family in self.families:
            nodes = children(child(self.add_ins[family.service], "AddInFunctions"))
            for function in family.functions:
                yield function, nodes[function.idl]

    def test_it_is_for_the_component_that_calc_reads(self):
        self.assertEqual(self.root.tag, f"{OOR}component-data")
        self.assertEqual(self.root.get(f"{OOR}package"), "org.openoffice.Office")
        self.assertEqual(self.root.get(f"{OOR}name"), "CalcAddIns")

    def test_keys_are_service_names_and_functions_idl_names(self):
        self.assertEqual(list(self.add_ins), [family.service for family in self.families])
        for family in self.families:
            nodes = [n.get(f"{OOR}name") for n in child(self.add_ins[family.service], "AddInFunctions")]
            self.assertEqual(nodes, [function.idl for function in family.functions])

    def test_names_are_the_same_in_every_language_and_never_used_twice(self):
        names = []
        for function, node in self.functions():
            for which in ("DisplayName", "CompatibilityName"):
                self.assertEqual(localized(node, which), {"vi": function.name, "en": function.name})
            names.append(function.name)
        self.assertEqual(len(names), len(set(names)))
        self.assertTrue(all(name.isascii() for name in names))

    def test_every_text_is_there_in_both_languages(self):
        for function, node in self.functions():
            self.assertEqual(localized(node, "Description"), vars(function.description))
            self.assertIn(child(node, "Category")[0].text, catalogue.CATEGORIES)

    def test_parameter_nodes_are_idl_names_with_texts_in_both_languages(self):
        for function, node in self.functions():
            parameters = children(child(node, "Parameters"))
            self.assertEqual(list(parameters), [parameter.idl for parameter in function.parameters])
            for parameter in function.parameters:
                self.assertEqual(localized(parameters[parameter.idl], "DisplayName"), vars(parameter.name))
                self.assertEqual(localized(parameters[parameter.idl], "Description"), vars(parameter.description))


class Examples(unittest.TestCase):
    def test_every_function_has_at_least_three_and_an_error_unless_it_answers_in_words(self):
        for family in catalogue.load(FUNCTIONS):
            for function in family.functions:
                kinds = [example.kind for example in function.examples]
                self.assertGreaterEqual(len(kinds), 3, function.name)
                self.assertTrue("error" in kinds or "contains" in kinds, function.name)

    def test_no_example_is_there_twice(self):
        for family in catalogue.load(FUNCTIONS):
            for function in family.functions:
                seen = [(example.formula, tuple(example.cells.items())) for example in function.examples]
                self.assertEqual(len(seen), len(set(seen)), function.name)


class Reference(unittest.TestCase):
    def test_the_reference_is_what_the_catalogue_says(self):
        self.assertEqual((SOURCE / "docs" / "functions.md").read_text(encoding="utf-8"),
                         function_reference.write(catalogue.load(FUNCTIONS)),
                         "renew it: cmake --build build --target reference")

    def test_formulas_read_as_typed_under_a_vietnamese_locale(self):
        self.assertEqual(function_reference.formula('=F(0.9+0.05;"1.234";B2)', "vi"), '=F(0,9+0,05;"1.234";B2)')
        self.assertEqual(function_reference.formula('=F(0.9;"1.234")', "en"), '=F(0.9;"1.234")')


if __name__ == "__main__":
    unittest.main()
