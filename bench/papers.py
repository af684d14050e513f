"""How long a year of the committee's papers takes: 24 villages, 40 members, all that `committee-paper` makes of them."""

from ansinh_year import body, new_year
from figures import Figure, clock

VILLAGES = 24
LIMIT = 30  # seconds
ON = "20/3/2026"
ONCE = ("reorganisation", "commitment", "handover", "target-proposal", "target-resolution", "target-decision", "inspection",
        "communication", "conference", "authorisation")  # fmt: skip
QUARTERS = [f"2026-Q{number}" for number in range(1, 5)]
PERIODS = [f"2026-{month:02}" for month in range(1, 13)] + QUARTERS + ["2026"]
YEAR = [(paper, {}) for paper in ONCE] + [("programme", {"period": period}) for period in PERIODS]
YEAR += [("reminder", {"on": day}) for day in ("20/3/2026", "20/6/2026", "20/9/2026", "20/12/2026")]
YEAR += [("commendation", {"period": "2026-Q1"})]


def _cell(document, name, column, row):
    return body(document, name).getCellByPosition(column, row)


def _fill(document):
    for row in range(VILLAGES):
        _cell(document, "ds_thon", 2, row).String = f"Thôn {row + 1}"
        _cell(document, "ds_thon", 4, row).String = f"Trưởng thôn {row + 1}"
        for column, people in ((3, 300), (5, 320), (7, 10), (9, 14)):
            _cell(document, "giao_thon", column, row).Value = people
        _cell(document, "tong_hop_1_thon", 4, row).Value = 25
        _cell(document, "tong_hop_1_thon", 19, row).Value = 5
    for row in range(body(document, "thanh_vien").Rows.Count):
        _cell(document, "thanh_vien", 1, row).String = f"Thành viên {row + 1}"
        _cell(document, "thanh_vien", 9, row).Value = 45916 if row % 10 else 46082  # 16/9/2025, 1/3/2026
    _cell(document, "ra_quan", 1, 0).String = "Thôn 1"
    document.calculateAll()


def _year(office, document, how):
    for paper, arguments in YEAR:
        outcome = office.command(document, "committee-paper", {"paper": paper, "on": ON, "as": how} | arguments)
        if outcome.state != "SUCCESS":
            raise RuntimeError(f"{paper}: {outcome.sentence}")


def measure(office):
    document = new_year(office, office.open(), "xa-mo-cay", VILLAGES)
    _fill(document)
    figures = []
    for how, where in (("sheet", "on sheets"), ("writer", "in Writer")):
        seconds = clock(lambda how=how: _year(office, document, how))
        what = f"a year of the committee's papers {where}, {VILLAGES} villages, {len(YEAR)} papers"
        figures.append(Figure(what, seconds, seconds_limit=LIMIT))
    return figures
