"""Sample workbooks, built by a real office from the specifications whose notation sheets/samples/README.md explains."""

import datetime
import json
import re
from pathlib import Path

from ansinh_looks import dress, format_key, set_defaults, set_widths
from ansinh_snapshot import address
from com.sun.star.lang import Locale
from com.sun.star.sheet import TableFilterField2
from com.sun.star.sheet.FilterOperator2 import EQUAL
from com.sun.star.util import CellProtection

DATE_FORMAT = "DD/MM/YYYY"


def load(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def specifications(folder):
    """{name: specification} of every sample in a folder."""
    return {path.stem: load(path) for path in sorted(Path(folder).glob("*.json"))}


def files_of(spec):
    return [spec["file"], *spec.get("also", [])]


def position(cell):
    """(column, row) of an address, both counted from 0."""
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, int(digits) - 1


def cells_of(sheet):
    """{address: entry} of everything a sheet's specification puts into cells; null puts nothing there."""
    column, row = position(sheet.get("anchor", "A1"))
    entries = {
        address(column + x, row + y): entry
        for y, line in enumerate(sheet.get("rows", []))
        for x, entry in enumerate(line)
        if entry is not None
    }
    return entries | sheet.get("cells", {}) | sheet.get("more", {})


def kind_of(entry):
    """number, text, formula or date: what an entry of the notation is."""
    if isinstance(entry, (int, float)) and not isinstance(entry, bool):
        return "number"
    if isinstance(entry, str) and entry[:2] in ("t:", "d:"):
        return {"t:": "text", "d:": "date"}[entry[:2]]
    if isinstance(entry, str) and entry.startswith("="):
        return "formula"
    raise ValueError(f"not in the notation: {entry!r}")


def serial(entry, null_date):
    """A date entry as the number a document with this null date keeps for it."""
    return (datetime.date.fromisoformat(entry[2:]) - datetime.date(null_date.Year, null_date.Month, null_date.Day)).days


def locale_of(spec):
    language, _, country = spec.get("locale", "vi-VN").partition("-")
    return Locale(language, country, "")


def _enter(document, cell, entry, locale):
    kind = kind_of(entry)
    if kind == "text":
        cell.setString(entry[2:])
    elif kind == "formula":
        cell.setFormula(entry)
    elif kind == "date":
        cell.setValue(serial(entry, document.NullDate))
        cell.NumberFormat = format_key(document, DATE_FORMAT, locale)
    else:
        cell.setValue(entry)


def fill_columns(document, area, columns):
    """Puts {letter: entries} into an area, each column by its place in the area, downwards; cells keep their formats."""
    for letter, entries in columns.items():
        for row, entry in enumerate(entries):
            cell = area.getCellByPosition(position(letter + "1")[0], row)
            if entry is None:
                continue
            if kind_of(entry) == "date":
                cell.setValue(serial(entry, document.NullDate))
            else:
                _enter(document, cell, entry, None)


def _filter(document, table, wanted):
    """The sheet's own unnamed filter range, as the toolbar's button makes it: a named one would not reach .xlsx."""
    area = table.getCellRangeByName(wanted["range"]).RangeAddress
    unnamed = document.getPropertyValue("UnnamedDatabaseRanges")
    unnamed.setByTable(area)
    database = unnamed.getByTable(area.Sheet)
    database.AutoFilter = True
    field = TableFilterField2()
    field.Field = position(wanted["column"] + "1")[0] - area.StartColumn
    field.Operator = EQUAL
    field.StringValue = wanted["equals"]
    descriptor = database.getFilterDescriptor()
    descriptor.ContainsHeader = True
    descriptor.setFilterFields2((field,))
    database.refresh()


def _protect(table, wanted):
    for key, locked in (("unlocked", False), ("locked", True)):
        for area in wanted.get(key, []):
            table.getCellRangeByName(area).CellProtection = CellProtection(locked, False, False, False)
    table.protect("")


def _fill(document, table, spec, locale):
    for cell, entry in cells_of(spec).items():
        _enter(document, table.getCellRangeByName(cell), entry, locale)
    for area in spec.get("merge", []):
        table.getCellRangeByName(area).merge(True)
    for area, code in spec.get("fmt", {}).items():
        table.getCellRangeByName(area).NumberFormat = format_key(document, code, locale)
    set_widths(table, spec.get("widths", {}))
    dress(document, table, spec)
    if "autofilter" in spec:
        _filter(document, table, spec["autofilter"])
    for row in spec.get("hide_manually", []):
        table.Rows.getByIndex(row - 1).IsVisible = False
    if "protect" in spec:
        _protect(table, spec["protect"])


def build(office, spec, folder):
    """Builds one workbook and stores it in the folder, in each format its specification names; returns the paths."""
    document = office.open()
    try:
        locale = locale_of(spec)
        set_defaults(document, spec, locale)
        sheets = document.Sheets
        sheets.getByIndex(0).Name = spec["sheets"][0]["sheet"]
        for index, sheet in enumerate(spec["sheets"][1:], start=1):
            sheets.insertNewByName(sheet["sheet"], index)
        for index, sheet in enumerate(spec["sheets"]):
            _fill(document, sheets.getByIndex(index), sheet, locale)
        return [office.store(document, Path(folder) / name) for name in files_of(spec)]
    finally:
        document.close(True)
