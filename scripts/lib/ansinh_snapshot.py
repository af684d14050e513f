"""The whole content of an open workbook as plain comparable values, to prove that undo restores everything.

Cell contents come through the API as arrays. All the rest (formats, rows, columns, merges, notes, protection, filters,
names, shapes) comes from a flat ODF copy, read with its automatic style names replaced by what the styles say: one
call to the office instead of one for each row, and nothing is forgotten because nobody thought of asking for it.
"""

import os
import re
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from com.sun.star.beans import PropertyValue

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def _q(name):
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


STYLE_NAME = _q("style:name")
VALIDATION = _q("table:content-validation-name")
ROWS_REPEATED = _q("table:number-rows-repeated")
COLUMNS_REPEATED = _q("table:number-columns-repeated")
PARAGRAPH = _q("text:p")
ANNOTATION = _q("office:annotation")
VALUE_TYPE = _q("calcext:value-type")
ROW, COLUMN = _q("table:table-row"), _q("table:table-column")
CELLS = {_q("table:table-cell"), _q("table:covered-table-cell")}
# What a cell shows and computes is compared through the API; here only what the API arrays do not say.
CELL_ATTRIBUTES = [
    _q("table:style-name"), _q("table:number-columns-spanned"), _q("table:number-rows-spanned"), VALIDATION,
    _q("table:protect"),
]  # fmt: skip


def column_name(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def address(column, row):
    return f"{column_name(column)}{row + 1}"


class _Styles:
    """Automatic names (styles, number formats, validations) and what they stand for, since names change at each export."""

    def __init__(self, root):
        self._elements = {}
        self._said = {}
        automatic = root.find(_q("office:automatic-styles"))
        for element in automatic if automatic is not None else []:
            self._elements[element.get(STYLE_NAME)] = element
        for element in root.iter(_q("table:content-validation")):
            self._elements[element.get(_q("table:name"))] = element

    def say(self, name):
        if name not in self._elements:
            return name
        if name not in self._said:
            self._said[name] = name  # a style that refers to itself must not send us round for ever
            self._said[name] = self.text(self._elements[name], {STYLE_NAME, _q("table:name")})
        return self._said[name]

    def attribute(self, name, value):
        return self.say(value) if name.endswith("style-name") or name == VALIDATION else value

    def text(self, element, without=()):
        """One element as text: attributes sorted, automatic names resolved."""
        attributes = sorted((name, self.attribute(name, value)) for name, value in element.items() if name not in without)
        said = " ".join(f"{name.rpartition('}')[2]}={value!r}" for name, value in attributes)
        inside = _kept(element.text) + "".join(self.text(child) + _kept(child.tail) for child in element)
        return f"<{element.tag.rpartition('}')[2]} {said}>{inside}</>"


def _kept(text):
    """Text without the indentation of a pretty-printed export."""
    return "" if text is None or ("\n" in text and not text.strip()) else text


def _repeat(element, attribute):
    return int(element.get(attribute, "1"))


class _Runs:
    """Equal neighbours joined, so that it does not matter how an export cut them up."""

    def __init__(self):
        self._runs = []
        self.position = 0

    def add(self, count, value):
        if self._runs and self._runs[-1][2] == value:
            self._runs[-1][1] += count
        else:
            self._runs.append([self.position, self.position + count - 1, value])
        self.position += count

    def items(self):
        return tuple((first, last, value) for first, last, value in self._runs)


def _note(annotation):
    said = [annotation.get(_q("office:display"), ""), annotation.findtext(_q("dc:creator"), "")]
    return "|".join(said + ["".join(paragraph.itertext()) for paragraph in annotation.findall(PARAGRAPH)])


class _Sheet:
    def __init__(self, table, styles):
        self.styles = styles
        self.columns, self.rows, self.formats = _Runs(), _Runs(), _Runs()
        self.notes, self.errors, self.rich, self.rest = {}, {}, {}, []
        self.own = self._attributes(table, None)
        self._read(table, ())

    def _read(self, parent, groups):
        """Header rows, groups and outlines nest the rows and columns; the way there belongs to what a row is."""
        for child in parent:
            if child.tag == COLUMN:
                self.columns.add(_repeat(child, COLUMNS_REPEATED), groups + self._attributes(child, COLUMNS_REPEATED))
            elif child.tag == ROW:
                self._read_row(child, groups)
            elif child.tag.rpartition("}")[2].startswith(("table-row", "table-column", "table-header")):
                self._read(child, groups + (child.tag.rpartition("}")[2],) + self._attributes(child, None))
            else:
                self.rest.append(self.styles.text(child))

    def _attributes(self, element, without):
        return tuple(
            sorted((name.rpartition("}")[2], self.styles.attribute(name, value)) for name, value in element.items() if name != without)
        )

    def _read_row(self, element, groups):
        row, count = self.rows.position, _repeat(element, ROWS_REPEATED)
        cells = _Runs()
        for cell in element:
            if cell.tag in CELLS:
                self._read_cell(cell, cells, row)
        self.rows.add(count, groups + self._attributes(element, ROWS_REPEATED))
        self.formats.add(count, cells.items())

    def _read_cell(self, cell, cells, row):
        format_ = tuple(self.styles.attribute(name, cell.get(name)) if cell.get(name) else None for name in CELL_ATTRIBUTES)
        where = address(cells.position, row)
        cells.add(_repeat(cell, COLUMNS_REPEATED), format_)
        if cell.get(VALUE_TYPE) == "error":
            self.errors[where] = "".join(cell.findtext(PARAGRAPH, ""))
        for child in cell:
            if child.tag == ANNOTATION:
                self.notes[where] = _note(child)
            elif child.tag != PARAGRAPH or len(child):
                self.rich[where] = self.rich.get(where, "") + self.styles.text(child)


def _flat_copy(document):
    handle, name = tempfile.mkstemp(prefix="ansinh-snapshot-", suffix=".fods")
    os.close(handle)
    try:
        arguments = {"FilterName": "OpenDocument Spreadsheet Flat XML", "Overwrite": True}
        document.storeToURL(
            Path(name).as_uri(), tuple(PropertyValue(key, 0, value, 0) for key, value in arguments.items())
        )
        return ElementTree.parse(name).getroot()
    finally:
        os.unlink(name)


def _contents(array):
    return {address(x, y): value for y, row in enumerate(array) for x, value in enumerate(row) if value != ""}


def _used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)


def _named_styles(root, styles):
    """Cell and page styles. Styles of drawn things appear with the first note and outlive its undo: not content."""
    return tuple(
        styles.text(element)
        for part in (_q("office:styles"), _q("office:master-styles"))
        for element in root.findall(f"{part}/*")
        if element.get(_q("style:family")) != "graphic" and "drawing" not in element.tag
    )


def snapshot(document):
    """{aspect: content}: equal for equal workbooks. Cells are {address: …}, the rest is text and tuples."""
    root = _flat_copy(document)
    styles = _Styles(root)
    spreadsheet = root.find(f"{_q('office:body')}/{_q('office:spreadsheet')}")
    result = {"sheets": tuple(document.Sheets.ElementNames)}
    for sheet, table in zip(document.Sheets, spreadsheet.findall(_q("table:table")), strict=True):
        used, read = _used(sheet), _Sheet(table, styles)
        aspects = {
            "formulas": _contents(used.getFormulaArray()), "values": _contents(used.getDataArray()),
            "errors": read.errors, "notes": read.notes, "rich text": read.rich, "sheet": read.own,
            "columns": read.columns.items(), "rows": read.rows.items(), "formats": read.formats.items(),
            "other": tuple(read.rest),
        }  # fmt: skip
        result |= {f"{sheet.Name}: {aspect}": content for aspect, content in aspects.items()}
    inside = {_q("table:table"), _q("table:content-validations")}
    result["document"] = tuple(styles.text(child) for child in spreadsheet if child.tag not in inside)
    result["styles"] = _named_styles(root, styles)
    return result


def _short(value, length=120):
    text = re.sub(r"\s+", " ", repr(value))
    return text if len(text) <= length else text[: length - 1] + "…"


def _runs_apart(before, after):
    return [run for run in before if run not in after], [run for run in after if run not in before]


def differences(before, after, limit=40):
    """What two snapshots disagree about, one readable line each; empty when they are equal."""
    lines = []
    for aspect in sorted(before.keys() | after.keys()):
        one, other = before.get(aspect), after.get(aspect)
        if one == other:
            continue
        if isinstance(one, dict) and isinstance(other, dict):
            cells = [cell for cell in one.keys() | other.keys() if one.get(cell, "") != other.get(cell, "")]
            cells.sort(key=lambda cell: (int(re.sub(r"\D", "", cell)), cell))
            lines += [f"{aspect} {cell}: {_short(one.get(cell, ''))} -> {_short(other.get(cell, ''))}" for cell in cells]
        elif isinstance(one, tuple) and isinstance(other, tuple):
            gone, come = _runs_apart(one, other)
            lines.append(f"{aspect}: {_short(gone, 400)} -> {_short(come, 400)}")
        else:
            lines.append(f"{aspect}: {_short(one)} -> {_short(other)}")
    return lines[:limit]
