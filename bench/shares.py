"""What QUOTA_SHARE and QUOTA_EXPLAIN cost a cell at 100 villages, against doing nothing with the same arguments."""

import random

from ansinh_office import NEW_WORKBOOK, properties
from com.sun.star.sheet.FillDirection import TO_BOTTOM, TO_RIGHT

from figures import Figure, processor_clock
from recalculation import AS_NOTHING, time_of_a_cell

VILLAGES = 100
COLUMNS = 20  # the same column side by side, so that the way of the call into the office counts for little
TOTAL = 1_000

NUMBERS = random.Random(1)
PEOPLE = [NUMBERS.randrange(50, 5_000) for _ in range(VILLAGES)]


def _check_nothing(column):
    return set(column) == {0}


def _check_shares(column):
    """Adds up to the total, and each village has its exact share rounded down or up."""
    everybody = sum(PEOPLE)
    in_quota = all(given - TOTAL * people // everybody in (0, 1) for given, people in zip(column, PEOPLE))
    return sum(column) == TOTAL and in_quota


def _check_reasons(column):
    """Words for each village that name the whole people of its exact share, and no refusal."""
    everybody = sum(PEOPLE)
    return all(f"{TOTAL * people // everybody}" in reason for reason, people in zip(column, PEOPLE))


# name: (function, what its column must be); one column of villages' numbers, one of people, the total in C1
VARIANTS = {
    "nothing of a range": ("VN.ANSINH.BENCH.NOOP.SHARE", _check_nothing),
    "taking the range": ("VN.ANSINH.BENCH.NOOP.SHARETAKING", _check_nothing),
    "QUOTA_SHARE": ("VN.ANSINH.QUOTA.SHARE", _check_shares),
    "QUOTA_EXPLAIN": ("VN.ANSINH.QUOTA.EXPLAIN", _check_reasons),
}


def _open(office, function, is_right):
    document = office.desktop.loadComponentFromURL(NEW_WORKBOOK, "_blank", 0, properties(Hidden=True))
    sheet = document.Sheets.getByIndex(0)
    villages = tuple(enumerate(PEOPLE, start=1))
    # The heading's row keeps the basis from starting where a whole column would.
    sheet.getCellRangeByName(f"A2:B{VILLAGES + 1}").setDataArray(villages)
    sheet.getCellRangeByName("C1").setValue(TOTAL)
    results = sheet.getCellRangeByPosition(3, 1, 2 + COLUMNS, VILLAGES)
    results.getCellByPosition(0, 0).setFormula(f"={function}($A2;$C$1;$B$2:$B${VILLAGES + 1})")
    results.getCellRangeByPosition(0, 0, 0, VILLAGES - 1).fillAuto(TO_BOTTOM, 1)
    results.fillAuto(TO_RIGHT, 1)
    document.calculateAll()
    for column in zip(*results.getDataArray()):
        if not is_right(column):
            raise RuntimeError(f"{function} does not give what it should, but for example {column[0]!r}")
    return document


def measure(office):
    documents = {name: _open(office, *variant) for name, variant in VARIANTS.items()}
    cell = time_of_a_cell(documents, VILLAGES * COLUMNS, processor_clock(office.pid))

    def compared(name, with_, limit=None):
        return Figure(f"{name}, a cell", cell[name], with_, cell[with_], ratio_limit=limit)

    return [
        compared("QUOTA_SHARE", "nothing of a range", AS_NOTHING),
        compared("QUOTA_SHARE", "taking the range", AS_NOTHING),
        compared("QUOTA_EXPLAIN", "nothing of a range"),
        compared("QUOTA_EXPLAIN", "taking the range"),
        compared("taking the range", "nothing of a range"),
    ]
