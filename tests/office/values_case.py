"""What the tests of the command `values` share: workbooks with formulas, and what a conversion may change."""

from allocate_case import AllocateCase, settle
from ansinh_office import differences, snapshot, undo_titles
from com.sun.star.table.CellContentType import FORMULA
from office_case import fill

EMPTY_TEXT = '=""'
TITLE = "Chuyển công thức An Sinh thành giá trị"


class ValuesCase(AllocateCase):
    def values(self, document, **arguments):
        return self.office.command(document, "values", arguments)

    def document(self, *sheets):
        """A workbook with a sheet for each {address: entry}, called “A”, “B” …"""
        document = self.open()
        names = [chr(ord("A") + index) for index in range(len(sheets))]
        document.Sheets.getByIndex(0).Name = names[0]
        for index, name in enumerate(names[1:], start=1):
            document.Sheets.insertNewByName(name, index)
        for name, entries in zip(names, sheets, strict=True):
            fill(document.Sheets.getByName(name), entries)
        settle(document)
        return document

    def cell(self, document, address, sheet="A"):
        return document.Sheets.getByName(sheet).getCellRangeByName(address)

    def kinds(self, document, addresses, sheet="A"):
        return {address: self.cell(document, address, sheet).Type.value for address in addresses}

    def converted(self, document, expected, *, title=TITLE, **arguments):
        """SUCCESS: {sheet: cells} hold what they showed, no other formula is gone, and one step undoes and redoes it."""
        shown = self.shown(document, expected)
        before, steps = snapshot(document), undo_titles(document)
        outcome = self.values(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        after = snapshot(document)
        self.assertEqual(self.shown(document, expected), shown)
        for sheet in document.Sheets.ElementNames:
            old, new = before[f"{sheet}: formulas"], after[f"{sheet}: formulas"]
            changed = {cell for cell in old.keys() | new.keys() if old.get(cell, "") != new.get(cell, "")}
            self.assertEqual(changed, {c for c in expected.get(sheet, ()) if old.get(c, "") != new.get(c, "")}, sheet)
            for cell in expected.get(sheet, ()):
                self.check_value(document, sheet, cell, str(new.get(cell, "")))
        apart = {aspect for aspect in before.keys() | after.keys() if before.get(aspect) != after.get(aspect)}
        self.assertLessEqual(apart, {f"{sheet}: formulas" for sheet in expected}, differences(before, after))
        self.assertTrue(document.isModified())
        self.assertEqual(undo_titles(document), (title, *steps))
        self.check_undo_and_redo(document, before, after)
        return outcome.sentence

    def shown(self, document, expected):
        """What cells show, of very many a few."""
        return {(sheet, c): self.cell(document, c, sheet).String for sheet, cells in expected.items() for c in sorted(cells)[:40]}

    def check_value(self, document, sheet, cell, content):
        """No formula, but for the one that is an empty text; a text may look like one."""
        if content.startswith("=") and content != EMPTY_TEXT:
            self.assertNotEqual(self.cell(document, cell, sheet).Type, FORMULA, f"{sheet}.{cell}: {content}")

    def refused_values(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.values(document, **arguments))
