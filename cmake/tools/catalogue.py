#!/usr/bin/python3
"""The function catalogue: extension/functions/*.toml read and checked, as values.

As a program it writes what is generated from it: Calc's registration and the function reference.
    catalogue.py --functions DIR --xcu OUT
    catalogue.py --functions DIR --reference OUT
"""

import argparse
import datetime
import re
import sys
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("vi", "en")
# The only strings Calc knows; any other puts a function among the add-ins without a word.
CATEGORIES = ("Database", "Date&Time", "Financial", "Information", "Logical", "Mathematical", "Matrix",
              "Statistical", "Spreadsheet", "Text", "Add-In")
EXPECTATIONS = ("number", "date", "text", "error", "matrix", "contains")


class CatalogueError(Exception):
    """What is wrong and where, for whoever edits the catalogue."""


@dataclass(frozen=True)
class Texts:
    """One text in both languages."""
    vi: str
    en: str


@dataclass(frozen=True)
class Parameter:
    idl: str
    name: Texts
    description: Texts
    optional: bool


@dataclass(frozen=True)
class Example:
    """A formula over some cells, and what it must give.

    cells: address -> number, date, text, or formula (begins with "="); every other cell is empty.
    formula: display name, semicolons, decimal points. Goes into a cell outside those named; where the expectation is
        a matrix, as an array formula of that size.
    kind, expected: one of EXPECTATIONS. number: compare to 15 digits; date: the number this day is in the workbook;
        error: Calc's number; contains: every one of these is in the text.
    """
    cells: dict
    formula: str
    kind: str
    expected: object
    note: Texts


@dataclass(frozen=True)
class Function:
    service: str
    idl: str
    name: str
    category: str
    description: Texts
    parameters: tuple
    examples: tuple

    @property
    def stored_name(self):
        """How Calc writes the function into files: it must never change."""
        return f"{self.service}.{self.idl}".upper()


@dataclass(frozen=True)
class Family:
    service: str
    title: Texts
    functions: tuple


def require(condition, where, problem):
    if not condition:
        raise CatalogueError(f"{where}: {problem}")


def only_keys(table, allowed, where):
    for key in table:
        require(key in allowed, where, f"unknown key '{key}'")


def read_texts(table, key, where):
    pair = table.get(key)
    require(isinstance(pair, dict) and set(pair) == set(LANGUAGES), where, f"'{key}' needs exactly 'vi' and 'en'")
    for language, text in pair.items():
        require(isinstance(text, str) and text and text.strip() == text, where,
                f"'{key}.{language}' is empty or padded")
        require(unicodedata.is_normalized("NFC", text), where, f"'{key}.{language}' is not NFC")
    return Texts(**pair)


def read_parameter(idl, table, optional, where):
    where = f"{where}, parameter {idl}"
    require(re.fullmatch(r"[a-z][A-Za-z0-9]*", idl), where, "not an IDL parameter name")
    only_keys(table, ("name", "description"), where)
    return Parameter(idl, read_texts(table, "name", where), read_texts(table, "description", where), optional)


def read_parameters(table, shared, where):
    own = table.get("parameter", {})
    names = table.get("parameters", [])
    optional = table.get("optional", [])
    require(names and len(set(names)) == len(names), where, "'parameters' is empty or names one twice")
    # Calc finds an omitted argument by its place, so what may be left out comes last.
    require(optional == names[len(names) - len(optional):], where, "'optional' is not the end of 'parameters'")
    require(set(own) <= set(names), where, "describes a parameter it does not have")
    for name in names:
        require(name in own or name in shared, where, f"nothing describes the parameter '{name}'")
    return tuple(read_parameter(n, own.get(n, shared.get(n)), n in optional, where) for n in names)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_date(value):
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def check_expected(kind, expected, where):
    if kind == "matrix":
        right = (isinstance(expected, list) and expected and all(isinstance(row, list) and row for row in expected)
                 and len({len(row) for row in expected}) == 1 and all(is_number(v) for row in expected for v in row))
    elif kind == "contains":
        right = isinstance(expected, list) and expected and all(isinstance(v, str) and v for v in expected)
    else:
        right = {"number": is_number(expected), "date": is_date(expected), "text": isinstance(expected, str),
                 "error": type(expected) is int and 500 <= expected <= 599}[kind]
    require(right, where, f"'expect.{kind}' is not of its kind")


def read_example(table, function, where):
    only_keys(table, ("cells", "formula", "expect", "note"), where)
    cells = table.get("cells")
    require(isinstance(cells, dict), where, "'cells' is missing")
    for address, value in cells.items():
        require(re.fullmatch(r"[A-Z]{1,2}[1-9][0-9]*", address), where, f"'{address}' is not a cell")
        require(is_number(value) or is_date(value) or isinstance(value, str), where,
                f"'{address}' is neither number, date nor text")
    formula = table.get("formula", "")
    require(formula.startswith("=") and f"{function}(" in formula, where, "the formula does not call the function")
    expect = table.get("expect", {})
    require(len(expect) == 1 and next(iter(expect)) in EXPECTATIONS, where, f"'expect' needs one of {EXPECTATIONS}")
    kind, expected = next(iter(expect.items()))
    check_expected(kind, expected, where)
    return Example(cells, formula, kind, expected, read_texts(table, "note", where))


def read_function(table, service, shared, where):
    name = table.get("name", "")
    # ASCII, and with an underscore or longer than a column's name, so that it can never be read as a cell address.
    require(re.fullmatch(r"[A-Z]+(_[A-Z]+)+|[A-Z]{4,}", name), where, f"'{name}' is not a display name")
    where = f"{where}, {name}"
    only_keys(table, ("idl", "name", "category", "description", "parameters", "optional", "parameter", "example"),
              where)
    idl = table.get("idl", "")
    require(re.fullmatch(r"[a-z][A-Za-z0-9]*", idl), where, f"'{idl}' is not an IDL method name")
    require(table.get("category") in CATEGORIES, where, f"'category' is not one of {CATEGORIES}")
    examples = tuple(read_example(example, name, f"{where}, example {number}")
                     for number, example in enumerate(table.get("example", []), 1))
    return Function(service, idl, name, table["category"], read_texts(table, "description", where),
                    read_parameters(table, shared, where), examples)


def read_family(path):
    where = path.name
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{where}: {error}") from error
    only_keys(table, ("service", "title", "parameter", "function"), where)
    service = table.get("service", "")
    require(re.fullmatch(r"vn\.ansinh\.[A-Z][A-Za-z]*", service), where, f"'{service}' is not a service of ours")
    shared = table.get("parameter", {})
    functions = tuple(read_function(f, service, shared, where) for f in table.get("function", []))
    require(functions, where, "no functions")
    used = {parameter.idl for function in functions for parameter in function.parameters}
    require(set(shared) <= used, where, f"no function has {sorted(set(shared) - used)}")
    return Family(service, read_texts(table, "title", where), functions)


def load(folder):
    """Every family of the folder, by file name. Raises CatalogueError."""
    families = tuple(read_family(path) for path in sorted(Path(folder).glob("*.toml")))
    require(families, folder, "no catalogue files")
    for what in ("name", "stored_name"):
        names = [getattr(function, what) for family in families for function in family.functions]
        twice = sorted({name for name in names if names.count(name) > 1})
        require(not twice, folder, f"declared twice: {twice}")
    return families


def main():
    import calc_addins
    import function_reference

    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--functions", required=True, type=Path, help="folder of the .toml files")
    output = arguments.add_mutually_exclusive_group(required=True)
    output.add_argument("--xcu", type=Path, help="CalcAddIns.xcu to write")
    output.add_argument("--reference", type=Path, help="function reference (Markdown) to write")
    given = arguments.parse_args()
    try:
        text = (calc_addins if given.xcu else function_reference).write(load(given.functions))
    except CatalogueError as error:
        sys.exit(f"error: {error}")
    (given.xcu or given.reference).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
