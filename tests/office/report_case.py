"""What the tests of the committee's report share: a year's workbook with figures of so many villages."""

from paper_case import PaperCase

VILLAGES = ("Tân Lập", "Hòa Bình", "Phú Đông", "An Thạnh", "Long Mỹ", "Thạnh Phú")


class ReportCase(PaperCase):
    """One workbook for the class: whoever changes it undoes that."""

    UNITS = 6
    PROFILE = "xa-mo-cay"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.book = cls.filled_workbook(cls.UNITS, cls.PROFILE)

    @classmethod
    def tearDownClass(cls):
        cls.book.close(True)
        super().tearDownClass()

    @classmethod
    def documents(cls):
        found, components = [], cls.office.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            found.append(components.nextElement())
        return found

    @classmethod
    def filled_workbook(cls, units, profile):
        """Two quarters of figures of both products, all whole and consistent."""
        starter = cls.office.open()
        known = [document.RuntimeUID for document in cls.documents()]
        outcome = cls.office.command(starter, "new-workbook", {"profile": profile, "year": 2026, "units": units})
        assert outcome.state == "SUCCESS", outcome.sentence
        book = next(document for document in cls.documents() if document.RuntimeUID not in known)
        starter.close(True)
        names = [VILLAGES[row % len(VILLAGES)] + (f" {row // len(VILLAGES) + 1}" if units > len(VILLAGES) else "")
                 for row in range(units)]  # fmt: skip
        cls.fill_column(book, "ds_thon", 1, [f"T{row + 1}" for row in range(units)])
        cls.fill_column(book, "ds_thon", 2, [f"Thôn {name}" for name in names])
        cls.fill_column(book, "ds_thon", 7, [900 + row for row in range(units)])
        cls.fill_column(book, "ds_thon", 8, [500 + row for row in range(units)])
        for product, size in ((0, 400), (1, 60)):
            cls.fill_column(book, "giao_thon", 3 + 4 * product, [size + 7 * row for row in range(units)])
            cls.fill_column(book, "giao_thon", 5 + 4 * product, [size + 50 + 9 * row for row in range(units)])
            for quarter in (1, 2):
                for column, least, step in ((4, 20, 1), (5, 3, 0), (6, 5, 0), (11, 40, 1), (12, 35, 0), (14, size - 10, 3)):
                    values = [least + step * row for row in range(units)]
                    cls.fill_column(book, f"tong_hop_{quarter}_thon", column + 15 * product, values)
        book.calculateAll()
        book.UndoManager.clear()
        return book

    @staticmethod
    def fill_column(document, name, column, values):
        cells = document.NamedRanges.getByName(name).getReferredCells()
        cells.getCellRangeByPosition(column, 0, column, len(values) - 1).setDataArray(tuple((value,) for value in values))

    @staticmethod
    def cell(document, name, column, row):
        return document.NamedRanges.getByName(name).getReferredCells().getCellByPosition(column, row)

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
