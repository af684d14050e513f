#!/usr/bin/python3
"""The contract with stored workbooks: the .idl files and the catalogue agree, and what was once released stays."""

import re
import subprocess
import unittest
from pathlib import Path

import idl_reader
from catalogue_case import BINARY, FUNCTIONS, SOURCE

import catalogue

IDL = SOURCE / "idl" / "vn" / "ansinh"
RELEASED = SOURCE / "tests" / "catalogue" / "stored_names.txt"
ILLEGAL_ARGUMENT = "com::sun::star::lang::IllegalArgumentException"
RANGE = "com::sun::star::table::XCellRange"
# What a function's examples show it to return, and the type that can.
RESULTS = {frozenset({"number"}): "double", frozenset({"matrix"}): "sequence<sequence<double>>",
           frozenset({"contains"}): "string", frozenset({"contains", "text"}): "string",
           frozenset({"number", "text"}): "any", frozenset({"text"}): "string",
           frozenset({"date"}): "double", frozenset({"date", "text"}): "any"}
# Parameters whose cells the function must see one by one.
RANGES = {"basis", "rowTotals", "columnTotals", "weights", "table"}
# How a workbook writes numbers is its own matter, too: these read texts that may be numbers.
READS_TEXTS = {"REPORT_ERRORS", "REPORT_FINDING"}


def released():
    """stored name -> (display name, parameters)"""
    lines = (line for line in RELEASED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {stored: (name, tuple(parameters.split(";")))
            for stored, name, parameters in (re.fullmatch(r"([A-Z.]+)=([A-Z_]+)\(([\w;]+)\)", line).groups()
                                             for line in lines)}


class Idl(unittest.TestCase):
    def setUp(self):
        self.families = catalogue.load(FUNCTIONS)

    def interface(self, family):
        return idl_reader.methods(IDL / f"X{family.service.rpartition('.')[2]}.idl")

    def test_every_family_is_a_service_of_one_interface_and_nothing_else_is_declared(self):
        files = set()
        for family in self.families:
            name = family.service.rpartition(".")[2]
            self.assertEqual(idl_reader.service(IDL / f"{name}.idl"), (name, f"X{name}"))
            files |= {f"{name}.idl", f"X{name}.idl"}
        self.assertEqual({path.name for path in IDL.iterdir()}, files)

    def test_methods_and_parameters_are_those_of_the_catalogue_in_the_same_order(self):
        for family in self.families:
            methods = self.interface(family)
            self.assertEqual(list(methods), [function.idl for function in family.functions])
            for function in family.functions:
                self.assertEqual([name for kind, name in methods[function.idl].shown],
                                 [parameter.idl for parameter in function.parameters], function.name)

    def test_scalars_are_any_and_ranges_are_cells(self):
        for family in self.families:
            for method, declared in self.interface(family).items():
                for kind, name in declared.shown:
                    self.assertEqual(kind, RANGE if name in RANGES else "any", f"{method}.{name}")

    def test_functions_that_depend_on_the_workbook_get_it_first_and_no_others_do(self):
        """Which day a number is depends on the workbook. Calc finds the argument by its type; its name and place are
        ours."""
        for family in self.families:
            for function in family.functions:
                declared = self.interface(family)[function.idl]
                hidden = [place for place, (kind, name) in enumerate(declared.parameters) if kind == idl_reader.HIDDEN]
                dated = any(example.kind == "date" or any(map(catalogue.is_date, example.cells.values()))
                            for example in function.examples)
                asks = dated or function.name in READS_TEXTS
                self.assertEqual(hidden, [0] if asks else [], function.name)
                if asks:
                    self.assertEqual(declared.parameters[0][1], "document", function.name)

    def test_result_types_can_hold_what_the_examples_show(self):
        for family in self.families:
            methods = self.interface(family)
            for function in family.functions:
                kinds = frozenset(example.kind for example in function.examples) - {"error"}
                self.assertEqual(methods[function.idl].result, RESULTS[kinds], function.name)

    def test_every_method_raises_what_calc_shows_as_err_502(self):
        for family in self.families:
            for method, declared in self.interface(family).items():
                self.assertEqual(declared.raises, ILLEGAL_ARGUMENT, method)

    def test_every_method_and_parameter_is_documented(self):
        for family in self.families:
            text = (IDL / f"X{family.service.rpartition('.')[2]}.idl").read_text(encoding="utf-8")
            for function in family.functions:
                comment = re.search(rf"/\*\*((?:(?!\*/).)*)\*/(?:(?!/\*\*)[^;])*\b{function.idl}\s*\(", text,
                                    flags=re.DOTALL)[1]
                for kind, name in self.interface(family)[function.idl].parameters:
                    self.assertIn(f"@param {name} ", comment, function.name)
                self.assertIn("@returns", comment, function.name)
                self.assertIn(f"@throws {ILLEGAL_ARGUMENT}", comment, function.name)

    def test_the_type_library_holds_what_the_files_say(self):
        """The reader above is ours; the SDK's own must see the same methods."""
        cache = (BINARY / "CMakeCache.txt").read_text(encoding="utf-8")
        sdk = Path(re.search(r"^LO_SDK:PATH=(.+)$", cache, flags=re.MULTILINE)[1]).resolve()
        program = sdk.parent / "program"
        shown = subprocess.run([f"{sdk}/bin/unoidl-read", f"{program}/types.rdb", f"{program}/types/offapi.rdb",
                                str(BINARY / "ansinh.rdb")], check=True, capture_output=True, text=True).stdout
        shown = re.sub(r"\s+", "", shown).replace("::com::sun", "com::sun")
        for family in self.families:
            for method, declared in self.interface(family).items():
                parameters = ",".join(f"[in]{kind}{name}" for kind, name in declared.parameters)
                self.assertIn(f"{declared.result}{method}({parameters})raises({declared.raises});", shown)


class Released(unittest.TestCase):
    """Workbooks hold these names and count arguments by place. A failure here means: do not change it, undo it."""

    def test_no_name_changed_and_none_is_missing_or_unrecorded(self):
        current = {f.stored_name: f.name for family in catalogue.load(FUNCTIONS) for f in family.functions}
        self.assertEqual(current, {stored: name for stored, (name, parameters) in released().items()})

    def test_arguments_were_only_ever_added_at_the_end_and_optional(self):
        functions = {f.stored_name: f for family in catalogue.load(FUNCTIONS) for f in family.functions}
        for stored, (name, parameters) in released().items():
            now = functions[stored].parameters
            self.assertEqual(tuple(parameter.idl for parameter in now[:len(parameters)]), parameters, name)
            self.assertTrue(all(parameter.optional for parameter in now[len(parameters):]), name)


if __name__ == "__main__":
    unittest.main()
