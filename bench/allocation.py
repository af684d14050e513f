"""What the command allocate costs on 10,000 villages, and its undo, against writing as many cells one by one."""

from ansinh_office import select, undo
from com.sun.star.beans import NamedValue

from figures import Figure, clock, medians_in_turns

VILLAGES = 10_000
TOTAL = 123_456
REPETITIONS = 7
LIMIT = 1.0
HEADER = ("STT", "Thôn", "Dân số", "Chưa tham gia BHYT", "Chỉ tiêu BHYT")
FIRST_ROW, LAST_ROW = 4, 3 + VILLAGES


def _fill(sheet):
    sheet.getCellRangeByName("A1").setString("GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHYT NĂM 2026")
    sheet.getCellRangeByName("A3:E3").setDataArray((HEADER,))
    rows = tuple((number, f"Thôn {number}", 400 + number % 1700, number % 97) for number in range(1, VILLAGES + 1))
    sheet.getCellRangeByName(f"A{FIRST_ROW}:D{LAST_ROW}").setDataArray(rows)
    sheet.getCellRangeByName(f"B{LAST_ROW + 1}").setString("Tổng cộng")


class _Workbook:
    """One table, its target column empty before and after each measurement."""

    def __init__(self, office, hidden):
        self._office = office
        self._document = office.open(hidden=hidden)
        sheet = self._document.Sheets.getByIndex(0)
        _fill(sheet)
        self._target = sheet.getCellRangeByName(f"E{FIRST_ROW}:E{LAST_ROW}")
        self._writer = office.service("vn.ansinh.bench.PlainWriter")
        select(self._document, f"E{FIRST_ROW}")

    def close(self):
        self._document.close(True)

    def allocate(self):
        outcome = self._office.command(self._document, "allocate", {"total": TOTAL})
        if outcome.state != "SUCCESS":
            raise RuntimeError(f"allocate answered {outcome}")

    def plain(self):
        manager = self._document.getUndoManager()
        manager.enterUndoContext("cell by cell")
        self._writer.execute((NamedValue("range", self._target),))
        manager.leaveUndoContext()

    def undo(self):
        undo(self._document)

    def expect(self, total):
        """What the target column adds up to; None when it must be empty."""
        values = [value for (value,) in self._target.getDataArray()]
        given = None if all(value == "" for value in values) else sum(values)
        if given != total:
            raise RuntimeError(f"the target column should add up to {total} and adds up to {given}")


def _steps(workbook):
    """The measurements in an order in which each finds what the one before left."""

    def step(work, total):
        def run():
            seconds = clock(work)
            workbook.expect(total)
            return seconds

        return run

    return {
        "allocate": step(workbook.allocate, TOTAL),
        "undo allocate": step(workbook.undo, None),
        "plain": step(workbook.plain, VILLAGES * (VILLAGES + 1) // 2),
        "undo plain": step(workbook.undo, None),
    }


def _measure(office, hidden):
    workbook = _Workbook(office, hidden)
    seconds = medians_in_turns(_steps(workbook), REPETITIONS)
    workbook.close()
    where = "no window" if hidden else "in a window"

    def figure(what, name, with_, yardstick):
        return Figure(f"{what}, {where}", seconds[name], with_, seconds[yardstick], seconds_limit=LIMIT)

    return [
        figure("allocate on 10,000 rows", "allocate", "10,000 × setValue", "plain"),
        figure("undo of allocate", "undo allocate", "undo of setValue", "undo plain"),
    ]


def measure(office):
    """Once as a clerk has it, once as a program does, without the drawing."""
    return _measure(office, hidden=False) + _measure(office, hidden=True)
