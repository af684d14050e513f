"""How long a year of the committee's papers takes: 24 villages, 40 members, four meetings; all that `meeting` and
`committee-paper` make of them."""

from ansinh_year import body, new_year
from figures import Figure, clock

VILLAGES = 24
LIMIT = 30  # seconds
ON = "20/3/2026"
ONCE = ("reorganisation", "commitment", "handover", "target-proposal", "target-resolution", "target-decision", "inspection",
        "communication", "conference", "authorisation")  # fmt: skip
QUARTERS = [f"2026-Q{number}" for number in range(1, 5)]
PERIODS = [f"2026-{month:02}" for month in range(1, 13)] + QUARTERS + ["2026"]
YEAR = [("committee-paper", {"paper": paper, "on": ON}) for paper in ONCE]
YEAR += [("committee-paper", {"paper": "programme", "on": ON, "period": period}) for period in PERIODS]
YEAR += [("committee-paper", {"paper": "reminder", "on": day}) for day in ("20/3/2026", "20/6/2026", "20/9/2026", "20/12/2026")]
YEAR += [("committee-paper", {"paper": "commendation", "on": ON, "period": "2026-Q1"})]
MEETINGS = [46095 + 90 * number for number in range(4)]  # from 14/3/2026 on
YEAR += [("meeting", {"paper": paper, "meeting": str(number + 1)}) for number in range(len(MEETINGS))
         for paper in ("invitation", "minutes", "conclusions", "opinion", "tally")]  # fmt: skip
EACH = [("meeting", {"paper": paper, "meeting": "1", "each": "yes"}) for paper in ("invitation", "opinion")]


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
    for row in range(_members(document)):
        _cell(document, "thanh_vien", 1, row).String = f"Thành viên {row + 1}"
        _cell(document, "thanh_vien", 9, row).Value = 45916 if row % 10 else 46082  # 16/9/2025, 1/3/2026
    _cell(document, "ra_quan", 1, 0).String = "Thôn 1"
    for number, day in enumerate(MEETINGS):
        _cell(document, "lich_hop", 1, number).String = "định kỳ"
        _cell(document, "lich_hop", 3, number).Value = day
        _cell(document, "lich_hop", 5, number).String = "Thành viên 1"
    document.calculateAll()


def _members(document):
    return body(document, "thanh_vien").Rows.Count


def _command(office, document, command, arguments):
    outcome = office.command(document, command, arguments)
    if outcome.state != "SUCCESS":
        raise RuntimeError(f"{command} {arguments}: {outcome.sentence}")


def _attendance(office, document):
    for number in range(len(MEETINGS)):
        known = set(document.Sheets.ElementNames)
        _command(office, document, "meeting", {"paper": "attendance", "meeting": str(number + 1)})
        (made,) = set(document.Sheets.ElementNames) - known
        for row in range(_members(document)):
            document.Sheets.getByName(made).getCellByPosition(3, 6 + row).String = "có mặt"
            document.Sheets.getByName(made).getCellByPosition(8, 6 + row).String = "đồng ý"


def _commands(office, document, commands, how):
    for command, arguments in commands:
        _command(office, document, command, arguments | {"as": how})


def measure(office):
    document = new_year(office, office.open(), "xa-mo-cay", VILLAGES)
    _fill(document)
    _attendance(office, document)
    members = _members(document)
    figures = []
    for how, where in (("sheet", "on sheets"), ("writer", "in Writer")):
        for commands, called in ((YEAR, "a year of the committee's papers"), (EACH, "an invitation and an opinion form for each member")):
            seconds = clock(lambda how=how, commands=commands: _commands(office, document, commands, how))
            what = f"{called} {where}, {VILLAGES} villages, {members} members, {len(commands)} commands"
            figures.append(Figure(what, seconds, seconds_limit=LIMIT))
    return figures
