#!/usr/bin/python3
"""The dialog "Giao chỉ tiêu theo thôn và tháng…" in a real window, used by keyboard alone."""

import time
import unittest

from allocate_case import Answer, numbers, remembered, settle
from ansinh_office import command_url, differences, select, snapshot, undo_titles
from ansinh_screen import wait_for
from dialog_case import CommandDialogCase
from dialog_fit import misfits
from office_case import fill
from window_case import window_profile

MONTHS = "DEFGHIJKLMNO"
UNITS = {"Thôn Tân Hòa": 24, "Thôn Đồng Xuân": 18, "Thôn 3": 0, "Tổ dân phố Nguyễn Trãi số 12 (khu vực chợ cũ)": 30}
ROWS = range(5, 9)
CELLS = [f"{column}{row}" for row in ROWS for column in MONTHS]
FIRST, LAST = "D", "O"


def setUpModule():
    window_profile()


def year(units, *, per_month=None):
    """{address: entry} of a register with a year's target for each unit, twelve months and a total row below."""
    last = 5 + len(units)
    entries = {"A1": "BIỂU GIAO CHỈ TIÊU THEO THÁNG", "A4": "STT", "B4": "Đơn vị", "C4": "Chỉ tiêu năm", "P4": "Cộng",
               f"B{last}": "Toàn xã", f"C{last}": f"=SUM(C5:C{last - 1})", f"P{last}": f"=SUM(P5:P{last - 1})"}  # fmt: skip
    for month, column in enumerate(MONTHS, start=1):
        entries[f"{column}4"] = f"Tháng {month}"
        entries[f"{column}{last}"] = per_month[month - 1] if per_month else f"=SUM({column}5:{column}{last - 1})"
    for row, (name, people) in enumerate(units.items(), start=5):
        entries |= {f"A{row}": row - 4, f"B{row}": name, f"C{row}": people, f"P{row}": f"=SUM(D{row}:O{row})"}
    return entries


class MatrixDialogCase(CommandDialogCase):
    picture_prefix = "matrix-dialog"
    command, title_code = "allocate-matrix", "matrix.title"
    labels = ("matrix", "allocate")

    def in_window(self, entries=None):
        """The register in a window that has the keyboard, as if just opened."""
        document = self.document
        while document.Sheets.Count > 1:
            document.Sheets.removeByName(document.Sheets.ElementNames[-1])
        table = document.Sheets.getByIndex(0)
        table.Rows.IsVisible = True
        table.getCellRangeByName("A1:BZ100").clearContents(1023)
        fill(table, year(UNITS) if entries is None else entries)
        select(document, "D5")
        settle(document)
        self.focus()
        return document

    def lines(self, dialog):
        """{name: (numbers, sum)} of the preview."""
        found = {}
        for line in dialog.items(self.label("preview")):
            words = line.replace("!", "").split()
            place = next((at for at in range(len(words)) if all(word.strip("*").isdigit() for word in words[at:])), len(words))
            figures = [int(word.strip("*")) for word in words[place:]]
            found[line[:34].strip()] = (figures[:-1], figures[-1] if figures else None)
        return found

    def check_closes(self, row_totals=tuple(UNITS.values()), per_month=(6,) * 12):
        given = numbers(self.table(), CELLS)
        self.assertEqual([sum(given[f"{column}{row}"] for column in MONTHS) for row in ROWS], list(row_totals))
        self.assertEqual([sum(given[f"{column}{row}"] for row in ROWS) for column in MONTHS], list(per_month))


class Texts:
    """What is not the same in every language."""

    def test_every_control_has_a_name_and_its_turn(self):
        self.in_window()
        dialog = self.opened()
        self.picture("open")
        names = [name for name, _ in dialog.controls()]
        codes = ("attention", "hidden", "accept", "overwrite", "table", "into", "rows", "columns", "weights", "shares",
                 "maximum", "method", "form", "preview", "column", "reason", "write", "cancel")  # fmt: skip
        self.assertEqual(names, [self.label(code) for code in codes])
        usable = [name for name in names if dialog.is_enabled(name)]
        self.assertEqual(dialog.focused(), self.label("into"))
        passed = [dialog.focused()]
        for _ in usable[1:]:
            dialog.keys("Tab")
            passed.append(dialog.focused())
        begin = usable.index(self.label("into"))
        self.assertEqual(passed, usable[begin:] + usable[:begin])
        size = dialog.window.PosSize
        self.assertLessEqual((size.Width, size.Height), (1000, 700))

    def test_every_text_fits(self):
        self.assertEqual(misfits(self.office, "AllocateMatrix", self.texts, {"header": "", "doing": ""}), [])


class Journeys(Texts):
    pass


class Gtk(Journeys, MatrixDialogCase):
    toolkit = "gtk3"


class English(Texts, MatrixDialogCase):
    toolkit = "gtk3"
    language = "en-US"
    texts = "en"
    picture_prefix = "matrix-dialog-en"


del Journeys, MatrixDialogCase, Texts

if __name__ == "__main__":
    unittest.main()
