"""What a column of 20,000 Calc functions costs to recalculate, against doing nothing, Basic and a built-in formula."""

import random

from ansinh_office import NEW_WORKBOOK, properties
from com.sun.star.sheet.FillDirection import TO_BOTTOM

from figures import Figure, clock, medians_in_turns

ROWS = 20_000
REPETITIONS = 15
AS_NOTHING, AS_BASIC = 1.30, 0.10

BASIC = """
Function BenchRemaining(Target As Double, Achieved As Double) As Double
    If Target > Achieved Then BenchRemaining = Target - Achieved
End Function

Function BenchBalance(Opening As Double, Increase As Double, Decrease As Double, Closing As Double) As Double
    BenchBalance = Closing - (Opening + Increase - Decrease)
End Function
"""


def nothing(*_):
    return 0


def remaining(target, achieved, *_):
    return max(0, target - achieved)


def balance(opening, increase, decrease, closing):
    return closing - (opening + increase - decrease)


# name: (formula of the first row, what a row must give)
# Basic comes last and the built-in formula first: what runs right after Basic finds the processor's caches cold.
VARIANTS = {
    "built-in =A1-B1": ("=A1-B1", lambda target, achieved, *_: target - achieved),
    "nothing of 2": ("=VN.ANSINH.BENCH.NOOP.TWO(A1;B1)", nothing),
    "QUOTA_REMAINING": ("=VN.ANSINH.QUOTA.REMAINING(A1;B1)", remaining),
    "nothing of 4": ("=VN.ANSINH.BENCH.NOOP.FOUR(A1;B1;C1;D1)", nothing),
    "REPORT_BALANCE": ("=VN.ANSINH.REPORT.BALANCE(A1;B1;C1;D1)", balance),
    "Basic remaining": ("=BENCHREMAINING(A1;B1)", remaining),
    "Basic balance": ("=BENCHBALANCE(A1;B1;C1;D1)", balance),
}


def _open(office, formula, expected):
    """A workbook with four columns of whole numbers and the formula beside them, the same numbers in each workbook."""
    arguments = properties(Hidden=True, MacroExecutionMode=4)
    document = office.desktop.loadComponentFromURL(NEW_WORKBOOK, "_blank", 0, arguments)
    document.BasicLibraries.createLibrary("Standard").insertByName("Bench", BASIC)
    numbers = random.Random(1)
    values = [tuple(numbers.randrange(100_000) for _ in range(4)) for _ in range(ROWS)]
    sheet = document.Sheets.getByIndex(0)
    sheet.getCellRangeByName(f"A1:D{ROWS}").setDataArray(tuple(values))
    results = sheet.getCellRangeByName(f"E1:E{ROWS}")
    results.getCellByPosition(0, 0).setFormula(formula)
    results.fillAuto(TO_BOTTOM, 1)  # thousands of times faster than an array of formulas
    document.calculateAll()
    if [value for (value,) in results.getDataArray()] != [expected(*row) for row in values]:
        raise RuntimeError(f"{formula} does not give what it should, but for example {results.getDataArray()[0][0]!r}")
    return document


def time_of_a_cell(documents, formulas, timer=clock):
    """Median seconds of each workbook's recalculation, divided by its number of formulas; closes the workbooks."""
    calls = {name: lambda document=document: timer(document.calculateAll) for name, document in documents.items()}
    medians = medians_in_turns(calls, REPETITIONS)
    for document in documents.values():
        document.close(True)
    return {name: seconds / formulas for name, seconds in medians.items()}


def measure(office):
    documents = {name: _open(office, *variant) for name, variant in VARIANTS.items()}
    cell = time_of_a_cell(documents, ROWS)

    def compared(name, with_, limit=None):
        return Figure(f"{name}, a cell", cell[name], with_, cell[with_], ratio_limit=limit)

    return [
        compared("QUOTA_REMAINING", "nothing of 2", AS_NOTHING),
        compared("QUOTA_REMAINING", "Basic remaining", AS_BASIC),
        compared("REPORT_BALANCE", "nothing of 4", AS_NOTHING),
        compared("REPORT_BALANCE", "Basic balance", AS_BASIC),
        compared("nothing of 2", "built-in =A1-B1"),
    ]
