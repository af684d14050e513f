"""A year's workbook made by the command `new-workbook` and filled with figures that agree with each other: for tests, measurements
and the guide's pictures."""

VILLAGES = ("Tân Lập", "Hòa Bình", "Phú Đông", "An Thạnh", "Long Mỹ", "Thạnh Phú")
# Columns of a quarterly sheet by their place, of BHYT; those of BHXH stand 15 further on.
FURTHER = 15


def new_year(office, starter, profile, units, year=2026, **sizes):
    """The workbook that the command opens, called from the document `starter`; `sizes`: schools, providers."""
    known = [document.RuntimeUID for document in office.documents()]
    outcome = office.command(starter, "new-workbook", {"profile": profile, "year": year, "units": units} | sizes)
    if outcome.state != "SUCCESS":
        raise RuntimeError(f"new-workbook: {outcome.sentence}")
    return next(document for document in office.documents() if document.RuntimeUID not in known)


def body(document, name):
    """The rows of a table of the workbook, by its named range."""
    return document.NamedRanges.getByName(name).getReferredCells()


def fill_column(document, name, column, values):
    cells = body(document, name)
    cells.getCellRangeByPosition(column, 0, column, len(values) - 1).setDataArray(tuple((value,) for value in values))


def fill_year(document, units, quarters):
    """So many villages with people, targets and the results of these quarters, all whole and consistent."""
    names = [VILLAGES[row % len(VILLAGES)] + (f" {row // len(VILLAGES) + 1}" if units > len(VILLAGES) else "") for row in range(units)]
    fill_column(document, "ds_thon", 1, [f"T{row + 1}" for row in range(units)])
    fill_column(document, "ds_thon", 2, [f"Thôn {name}" for name in names])
    fill_column(document, "ds_thon", 7, [900 + row for row in range(units)])
    fill_column(document, "ds_thon", 8, [500 + row for row in range(units)])
    for product, size in ((0, 400), (1, 60)):
        fill_column(document, "giao_thon", 3 + 4 * product, [size + 7 * row for row in range(units)])
        fill_column(document, "giao_thon", 5 + 4 * product, [size + 50 + 9 * row for row in range(units)])
        for quarter in quarters:
            for column, least, step in ((4, 20, 1), (5, 3, 0), (6, 5, 0), (11, 40, 1), (12, 35, 0), (14, size - 10, 3)):
                values = [least + step * row for row in range(units)]
                fill_column(document, f"tong_hop_{quarter}_thon", column + FURTHER * product, values)
    document.calculateAll()
    document.UndoManager.clear()
