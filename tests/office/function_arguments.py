"""What every function must answer when one of its arguments is blank, a text, an error, left out, a fraction, a range
or negative: the tables, written out by hand. test_functions.py enters them into a real Calc.
"""

from typing import NamedTuple

from office_case import DIVISION_BY_ZERO, NO_VALUE, WRONG_ARGUMENT, WRONG_PARAMETER_LIST


class Says(tuple):
    """A sentence that contains each of these."""

    def __new__(cls, *fragments):
        return super().__new__(cls, fragments)


class Call(NamedTuple):
    """A call that works, and what it gives."""

    arguments: dict  # IDL name -> what stands in the formula
    result: object


# Every range lies around row 20, where the formulas stand: picking the formula's own row out of a range would show.
CELLS = {
    "B19": 310, "B20": 268, "B21": 422,
    "C20": "1.234",
    "D20": "=1/0",
    "E19": 310, "E21": 422,
    "F19": 310, "F20": "1.234", "F21": 422,
    "G19": 310, "G20": "=1/0", "G21": 422,
    "H19": 310, "H20": 2.5, "H21": 422,
    "I19": 310, "I20": -1, "I21": 422,
    "K19": 5, "K21": 20,
    "L19": 5, "L20": "1.234", "L21": 20,
    "M19": 5, "M20": "=1/0", "M21": 20,
    "N19": 5, "N20": 2.5, "N21": 20,
    "O19": 5, "O20": -1, "O21": 20,
    "P19": 5, "P20": 15, "P21": 20, "P22": 40,
    "R18": "Thôn", "S18": "Đầu kỳ", "T18": "Tăng", "U18": "Giảm", "V18": "Cuối kỳ",
    "R19": "Thôn 1", "S19": 430, "T19": 80, "U19": 35, "V19": 475,
    "R20": "Thôn 2", "S20": 210, "T20": 12, "U20": 7, "V20": 225,
    "R21": "Thôn 3", "S21": 10, "T21": 2, "U21": 1, "V21": 11,
    "W18": "Thôn", "X18": "Cuối kỳ", "W19": "Thôn 1", "X19": 430, "W20": "Thôn 2", "X20": 211, "W21": "Thôn 3", "X21": 10,
}  # fmt: skip
BASIS = "B19:B21"
REPORT, LAST_REPORT = "R18:V21", "W18:X21"  # 210 + 12 − 7 is 215, not 225; and 211 closed the period before

MIDDLE, END = "left out in the middle", "left out at the end"
SCALAR = {"blank": "A1", "text": "C20", "error": "D20", "fraction": "12.5", "range": "B19:B21", "negative": "-1",
          MIDDLE: None, END: None}  # fmt: skip
BASES = {"blank inside": "E19:E21", "text inside": "F19:F21", "error inside": "G19:G21", "fraction inside": "H19:H21",
         "negative inside": "I19:I21", "blank": "A1", "text": "C20", "error": "D20", "number": "40",
         "computed range": "B19:B21*2", "several ranges": "B19:B20~B21", MIDDLE: None, END: None}  # fmt: skip
BOUNDS = {**SCALAR, "range": "B19:B20", "blank inside": "K19:K21", "text inside": "L19:L21", "error inside": "M19:M21",
          "fraction inside": "N19:N21", "negative inside": "O19:O21"}  # fmt: skip
TABLES = {"no column of a report": "B19:B21", "blank": "A1", "text": "C20", "error": "D20", "number": "40",
          "computed range": "R18:V21*1", "several ranges": "R18:V20~R21:V21", MIDDLE: None, END: None}  # fmt: skip
ROLES = {"table": TABLES, "basis": BASES, "minimum": BOUNDS, "maximum": BOUNDS, "rowTotals": BASES, "columnTotals": BASES,
         "weights": BASES}  # fmt: skip


def role_of(parameter):
    """{condition: what stands in the formula then} of a parameter."""
    return ROLES.get(parameter, SCALAR)


def _refused(conditions, others):
    """Err:502 under every condition but these; a cell with an error hands its error on."""
    return {condition: WRONG_ARGUMENT for condition in conditions} | {"error": DIVISION_BY_ZERO} | others


def scalar(**others):
    return _refused(SCALAR, {_condition(name): value for name, value in others.items()})


def holidays(unchanged):
    """Days in 1900 and no days at all change nothing here."""
    return scalar(blank=unchanged, fraction=unchanged, range=unchanged, middle=unchanged, end=unchanged)


def basis(given):
    """An argument that is no reference is Calc's own Err:504: our function is not even called."""
    own = {"error": WRONG_ARGUMENT, "number": WRONG_PARAMETER_LIST, "computed range": WRONG_PARAMETER_LIST,
           "several ranges": WRONG_PARAMETER_LIST, END: WRONG_PARAMETER_LIST}  # fmt: skip
    return _refused(BASES, own | {"fraction inside": given})


def table():
    """A report: the error cell alone is no report, and what is no reference is Calc's own error."""
    own = {"error": WRONG_ARGUMENT, "number": WRONG_PARAMETER_LIST, "computed range": NO_VALUE,
           "several ranges": WRONG_PARAMETER_LIST, END: WRONG_PARAMETER_LIST}  # fmt: skip
    return _refused(TABLES, own)


def bound(blank, blank_inside, left_out):
    own = {"blank": blank, "blank inside": blank_inside, "error inside": WRONG_PARAMETER_LIST}
    return _refused(BOUNDS, own | {MIDDLE: left_out, END: left_out})


def _condition(name):
    return {"middle": MIDDLE, "end": END}.get(name, name)


# Days as this workbook counts them.
_DAY = {
    "2025-10-20": "45950", "2025-11-30": "45991", "2025-12-22": "46013", "2025-12-31": "46022", "2026-01-01": "46023",
    "2026-01-05": "46027", "2026-02-28": "46081", "2026-03-31": "46112", "2026-04-26": "46138", "2026-07-01": "46204",
    "2026-09-14": "46279", "2026-09-17": "46282", "2026-09-20": "46285", "2026-09-30": "46295", "2026-12-31": "46387",
}  # fmt: skip
_PERIOD = '"2026-Q3"'

_HANDED_OUT = {"total": "40", "basis": BASIS, "minimum": "0", "maximum": "40", "method": '"hamilton"'}
_GIVEN = (12.0, 11.0, 17.0)

CALLS = {
    "QUOTA_REMAINING": Call({"target": "480", "achieved": "475"}, 5.0),
    "QUOTA_RATE": Call({"target": "50", "achieved": "45"}, 0.9),
    "QUOTA_TARGET": Call({"population": "1000", "rate": "0.95", "participants": "900"}, 50.0),
    "QUOTA_ALLOCATE": Call(_HANDED_OUT, _GIVEN),
    "QUOTA_SHARE": Call({"index": "2", **_HANDED_OUT}, 11.0),
    "QUOTA_EXPLAIN": Call({"index": "2", **_HANDED_OUT}, Says("B20", "10,72", "11")),
    "QUOTA_MATRIX": Call({"rowTotals": "P19:P21", "columnTotals": "P22", "weights": BASIS, "maximum": "40",
                          "method": '"webster"'}, (5.0, 15.0, 20.0)),
    "REPORT_BALANCE": Call({"opening": "430", "increase": "80", "decrease": "35", "closing": "475"}, 0.0),
    "COVERAGE_RATE": Call({"participants": "950", "population": "1000"}, 0.95),
    "RETENTION_RATE": Call({"renewed": "96", "due": "120"}, 0.8),
    "REPORT_ERRORS": Call({"table": REPORT, "previous": LAST_REPORT, "profile": '"xa-mo-cay"'}, 1.0),
    "REPORT_FINDING": Call({"number": "1", "table": REPORT, "previous": LAST_REPORT, "profile": '"xa-mo-cay"'},
                           Says("Thôn 2", "225", "215", "210", "211")),
    "QUOTA_PACE": Call({"target": "40", "achieved": "28", "on": _DAY["2025-12-22"], "end": _DAY["2025-12-31"],
                        "holidays": "B19:B21"}, 1.5),
    "QUOTA_STATUS": Call({"target": "50", "achieved": "12", "start": _DAY["2026-01-01"], "end": _DAY["2026-12-31"],
                          "on": _DAY["2026-03-31"]}, "Đúng tiến độ"),
    "PERIOD": Call({"date": _DAY["2026-09-14"], "kind": '"quý"'}, "2026-Q3"),
    "PERIOD_LABEL": Call({"period": _PERIOD}, "quý III/2026"),
    "PERIOD_START": Call({"period": _PERIOD}, float(_DAY["2026-07-01"])),
    "PERIOD_END": Call({"period": _PERIOD}, float(_DAY["2026-09-30"])),
    "PERIOD_NEXT": Call({"period": _PERIOD, "steps": "1"}, "2026-Q4"),
    "PERIOD_WORKDAYS": Call({"period": '"2026-10"', "holidays": "B19:B21"}, 22.0),
    "HOLIDAY": Call({"date": _DAY["2026-04-26"], "holidays": "B19:B21"}, "Giỗ Tổ Hùng Vương"),
    "LUNAR_DATE": Call({"date": _DAY["2026-04-26"]}, "10/3/2026"),
    "REPORT_DUE": Call({"profile": '"xa-mo-cay"', "period": _PERIOD, "tier": "1"}, float(_DAY["2026-09-14"])),
    "REPORT_STATUS": Call({"due": _DAY["2026-09-14"], "sent": _DAY["2026-09-17"], "on": _DAY["2026-09-20"]},
                          "Trễ 3 ngày"),
    "MEETING_DUE": Call({"profile": '"xa-mo-cay"', "last": _DAY["2025-11-30"]}, float(_DAY["2026-02-28"])),
    "CAMPAIGN_WEEK": Call({"date": _DAY["2025-12-31"], "start": _DAY["2025-10-20"]}, 11.0),
    "DATE_WORDS": Call({"date": _DAY["2026-01-05"], "place": '"Ia Nan"'}, "Ia Nan, ngày 05 tháng 01 năm 2026"),
}  # fmt: skip

_METHOD = "hamilton"
_SAYS_NUMBER, _SAYS_PEOPLE, _SAYS_CELL = Says("phải là số"), Says("số nguyên"), Says("một ô", "một vùng")
_SAYS_MISSING, _SAYS_BOUND = Says("Thiếu đối số"), Says("số người nguyên, không âm")


def _in_words(refused, words):
    """QUOTA_EXPLAIN answers in words where the others answer Err:502; what is Calc's own error stays one."""
    missing = {condition for condition, value in refused.items() if value == WRONG_ARGUMENT} - set(words)
    assert not missing, missing
    return refused | words


_ALLOCATED = {
    # Calc itself wants a basis: without one our function is not called.
    "total": scalar(blank=(0.0, 0.0, 0.0), end=WRONG_PARAMETER_LIST),
    "basis": basis(given=(17.0, 0.0, 23.0)),
    "minimum": bound(blank=_GIVEN, blank_inside=(11.0, 9.0, 20.0), left_out=_GIVEN),
    # A blank single cell is 0 to a function: nobody may get anything, and 40 are to be handed out.
    "maximum": bound(blank=WRONG_ARGUMENT, blank_inside=(5.0, 15.0, 20.0), left_out=_GIVEN),
    "method": scalar(middle=_GIVEN, end=_GIVEN),
}


def _second(table):
    """QUOTA_SHARE's answers for unit 2 where QUOTA_ALLOCATE's are these."""
    return {condition: value[1] if type(value) is tuple else value for condition, value in table.items()}


ANSWERS = {
    "QUOTA_REMAINING": {"target": scalar(blank=0.0), "achieved": scalar(blank=480.0)},
    "QUOTA_RATE": {"target": scalar(blank=""), "achieved": scalar(blank=0.0)},
    "QUOTA_TARGET": {
        "population": scalar(blank=0.0),
        "rate": scalar(blank=0.0),
        "participants": scalar(blank=950.0, middle=950.0, end=950.0),
    },
    "QUOTA_ALLOCATE": _ALLOCATED,
    "QUOTA_SHARE": {
        "index": scalar(end=WRONG_PARAMETER_LIST),
        **{name: _second(table) for name, table in _ALLOCATED.items()},
    },
    "QUOTA_EXPLAIN": {
        "index": _in_words(scalar(end=WRONG_PARAMETER_LIST), {
            "blank": Says("40 người", "3 đơn vị"), "text": _SAYS_NUMBER, "fraction": Says("số nguyên"),
            "range": _SAYS_CELL, "negative": Says("thứ -1"), MIDDLE: _SAYS_MISSING,
        }),
        "total": _in_words(scalar(end=WRONG_PARAMETER_LIST), {
            "blank": Says("B20", "0 người"), "text": _SAYS_NUMBER, "fraction": _SAYS_PEOPLE, "range": _SAYS_CELL,
            "negative": Says("không thể là -1"), MIDDLE: _SAYS_MISSING,
        }),
        "basis": _in_words(basis(Says("H20", "0,14")), {
            "blank inside": Says("E20", "trống"), "text inside": Says("F20", "chữ"), "error inside": Says("G20", "lỗi"),
            "negative inside": Says("I20", "không âm"), "blank": Says("A1"), "text": Says("C20"), "error": Says("D20"),
            MIDDLE: _SAYS_MISSING,
        }),
        "minimum": _in_words(bound(Says("B20", "10,72"), Says("B20", "9,27"), Says("B20", "10,72")), {
            "text": _SAYS_NUMBER, "fraction": _SAYS_BOUND, "negative": _SAYS_BOUND, "range": Says("đúng số ô"),
            "text inside": _SAYS_NUMBER, "fraction inside": _SAYS_BOUND, "negative inside": _SAYS_BOUND,
        }),
        "maximum": _in_words(bound(Says("Không chia được", "40"), Says("B20", "15"), Says("B20", "10,72")), {
            "text": _SAYS_NUMBER, "fraction": _SAYS_BOUND, "negative": _SAYS_BOUND, "range": Says("đúng số ô"),
            "text inside": _SAYS_NUMBER, "fraction inside": _SAYS_BOUND, "negative inside": _SAYS_BOUND,
        }),
        "method": _in_words(scalar(), {
            "blank": Says("phải là chữ"), "text": Says("1.234", _METHOD), "fraction": Says("phải là chữ"),
            "negative": Says("phải là chữ"), "range": _SAYS_CELL, MIDDLE: Says("B20", "10,72"),
            END: Says("B20", "10,72"),
        }),
    },
    # One column: whatever the weights, its cells are the row totals.
    "QUOTA_MATRIX": {
        "rowTotals": basis(given=WRONG_ARGUMENT),
        "columnTotals": basis(given=WRONG_ARGUMENT),
        "weights": basis(given=(5.0, 15.0, 20.0)),
        "maximum": bound(blank=WRONG_ARGUMENT, blank_inside=(5.0, 15.0, 20.0), left_out=(5.0, 15.0, 20.0)),
        "method": scalar(middle=(5.0, 15.0, 20.0), end=(5.0, 15.0, 20.0)),
    },
    # It adds up money too, and corrections may be negative.
    "REPORT_BALANCE": {
        "opening": scalar(blank=430.0, fraction=417.5, negative=431.0),
        "increase": scalar(blank=80.0, fraction=67.5, negative=81.0),
        "decrease": scalar(blank=-35.0, fraction=-22.5, negative=-36.0),
        "closing": scalar(blank=-475.0, fraction=-462.5, negative=-476.0),
    },
    "COVERAGE_RATE": {"participants": scalar(blank=0.0), "population": scalar(blank="")},
    "RETENTION_RATE": {"renewed": scalar(blank=0.0), "due": scalar(blank="")},
    "REPORT_ERRORS": {
        "table": table(),
        "previous": scalar(middle=1.0, end=1.0),
        "profile": scalar(middle=1.0, end=1.0),
    },
    "REPORT_FINDING": {
        "number": scalar(end=WRONG_PARAMETER_LIST),
        "table": table(),
        "previous": scalar(middle=Says("Thôn 2", "225", "215"), end=Says("Thôn 2", "225", "215")),
        "profile": scalar(middle=Says("Thôn 2", "211"), end=Says("Thôn 2", "211")),
    },
    # As a date 12.5 is noon of 11/1/1900; the numbers in the range are days of 1900 as well.
    "QUOTA_PACE": {
        "target": scalar(blank=0.0), "achieved": scalar(blank=5.0), "on": scalar(), "end": scalar(),
        "holidays": holidays(1.5),
    },
    "QUOTA_STATUS": {
        "target": scalar(blank="Không có chỉ tiêu"), "achieved": scalar(blank="Chậm tiến độ"),
        "start": scalar(fraction="Chậm tiến độ"), "end": scalar(), "on": scalar(fraction="Chưa bắt đầu"),
    },
    "PERIOD": {"date": scalar(fraction="1900-Q1"), "kind": scalar()},
    "PERIOD_LABEL": {"period": scalar()},
    "PERIOD_START": {"period": scalar()},
    "PERIOD_END": {"period": scalar()},
    "PERIOD_NEXT": {
        "period": scalar(),
        "steps": scalar(blank="2026-Q3", negative="2026-Q2", middle="2026-Q4", end="2026-Q4"),
    },
    "PERIOD_WORKDAYS": {"period": scalar(), "holidays": holidays(22.0)},
    # The list of public holidays begins later than 1900.
    "HOLIDAY": {"date": scalar(), "holidays": holidays("Giỗ Tổ Hùng Vương")},
    "LUNAR_DATE": {"date": scalar(fraction="11/12/1899")},
    "REPORT_DUE": {
        "profile": scalar(), "period": scalar(),
        "tier": scalar(middle=float(_DAY["2026-09-14"]), end=float(_DAY["2026-09-14"])),
    },
    "REPORT_STATUS": {
        "due": scalar(fraction="Trễ 46270 ngày"),
        "sent": scalar(blank="Quá hạn 6 ngày", fraction="Đúng hạn", middle="Quá hạn 6 ngày"),
        "on": scalar(),
    },
    "MEETING_DUE": {"profile": scalar(), "last": scalar(fraction=102.0)},
    "CAMPAIGN_WEEK": {"date": scalar(), "start": scalar(fraction=6573.0)},
    "DATE_WORDS": {
        "date": scalar(fraction="Ia Nan, ngày 11 tháng 01 năm 1900"),
        "place": scalar(blank="ngày 05 tháng 01 năm 2026", text="1.234, ngày 05 tháng 01 năm 2026",
                        middle="ngày 05 tháng 01 năm 2026", end="ngày 05 tháng 01 năm 2026"),
    },
}  # fmt: skip


def formula_under(name, parameter=None, condition=None):
    """The formula of a function's working call with one argument as the condition wants it."""
    arguments = dict(CALLS[name].arguments)
    names = list(arguments)
    if condition == END:
        return f"={name}({';'.join(arguments[one] for one in names[: names.index(parameter)])})"
    if condition is not None:
        arguments[parameter] = role_of(parameter)[condition] or ""
    return f"={name}({';'.join(arguments.values())})"
