"""What the tests of the committee's report share: a year's workbook with figures of so many villages."""

from ansinh_year import body, fill_year, new_year
from paper_case import PaperCase


class ReportCase(PaperCase):
    """One workbook for the class: whoever changes it undoes that."""

    UNITS = 6
    PROFILE = "xa-mo-cay"
    QUARTERS = (1, 2)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.book = cls.filled_workbook(cls.UNITS, cls.PROFILE, cls.QUARTERS)

    @classmethod
    def tearDownClass(cls):
        cls.book.close(True)
        super().tearDownClass()

    @classmethod
    def filled_workbook(cls, units, profile, quarters=(1, 2)):
        """Some quarters of figures of both products, all whole and consistent."""
        starter = cls.office.open()
        book = new_year(cls.office, starter, profile, units)
        starter.close(True)
        fill_year(book, units, quarters)
        return book

    @classmethod
    def settle(cls, document):
        """As if just opened. A document counts as modified while a chart in it does."""
        for sheet in document.Sheets:
            for chart in sheet.Charts:
                chart.EmbeddedObject.setModified(False)
        document.UndoManager.clear()
        document.setModified(False)

    @staticmethod
    def lines(document, sheet):
        """The cells of each row that hold anything, from above."""
        page = document.Sheets.getByName(sheet)
        cursor = page.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        rows = page.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()
        return [[cell for cell in row if cell != ""] for row in rows]

    def text(self, document, sheet):
        """All its cells, line breaks and the like within one as blanks."""
        return "\n".join(" ".join(str(cell).split()) for line in self.lines(document, sheet) for cell in line)

    @staticmethod
    def cell(document, name, column, row):
        return body(document, name).getCellByPosition(column, row)

    def report(self, document=None, **arguments):
        return self.office.command(document or self.book, "report", {key.rstrip("_"): value for key, value in arguments.items()})

    def made_report(self, **arguments):
        """The sentence and the new sheets' names; undone when the test is over."""
        before = self.book.Sheets.ElementNames
        outcome = self.report(**arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.addCleanup(self.book.UndoManager.undo)
        return outcome.sentence, [name for name in self.book.Sheets.ElementNames if name not in before]

    def charts(self, *sheets):
        """[(name, chart) …] of these sheets."""
        return [(name, chart.EmbeddedObject) for sheet in sheets
                for chart in self.book.Sheets.getByName(sheet).Charts for name in [chart.Name]]  # fmt: skip
