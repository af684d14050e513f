"""What `check-report` costs on 10,000 rows of 30 columns by 40 rules, against handing over the cells and writing the findings."""

import uno
from ansinh_office import undo
from com.sun.star.beans import NamedValue

from figures import Figure, medians_in_turns, processor_clock

ROWS, MONTHS, RULES, SHIPPED = 10_000, 6, 40, 24
BROKEN_EVERY = 100
REPETITIONS = 5
RATIO_LIMIT, LOCALISING_LIMIT = 1.5, 1.0
HEADERS = ("Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ")
FIRST_ROW = 4  # below two rows of headers
SHEET, RULES_SHEET, RESULTS = "Báo cáo", "Quy tắc kiểm tra", "Kết quả kiểm tra"


def _row(number):
    """A line of six months, each opening with what the last one closed with."""
    closing, cells = 300 + number * 7 % 400, [number + 1, f"Thôn {number + 1}"]
    for month in range(MONTHS):
        opening, joined, back, left = closing, 5 + (number + month) % 31, number % 3, (number * 3 + month) % 4
        closing = opening + joined + back - left
        cells += [opening, joined, back, left, closing]
    return cells


def _rows():
    rows = [_row(number) for number in range(ROWS)]
    return [*rows, ["", "Toàn xã", *(sum(column) for column in list(zip(*rows))[2:])]]


def _fill(document, broken):
    sheet = document.Sheets.getByIndex(0)
    sheet.Name = SHEET
    sheet.getCellRangeByName("A1").String = "BÁO CÁO 6 THÁNG ĐẦU NĂM 2026"
    top = ["STT", "Đơn vị", *(f"Tháng {month + 1}/2026" if place == 0 else "" for month in range(MONTHS) for place in range(len(HEADERS)))]
    for row, cells in ((1, top), (2, ["", "", *HEADERS * MONTHS])):
        sheet.getCellRangeByPosition(0, row, len(top) - 1, row).setDataArray((tuple(cells),))
    for month in range(MONTHS):
        first = 2 + len(HEADERS) * month
        sheet.getCellRangeByPosition(first, 1, first + len(HEADERS) - 1, 1).merge(True)
    rows = _rows()
    sheet.getCellRangeByPosition(0, 3, len(top) - 1, 2 + len(rows)).setDataArray(tuple(map(tuple, rows)))
    for row in range(0, ROWS if broken else 0, BROKEN_EVERY):
        sheet.getCellByPosition(3, 3 + row).Value += 900
    document.Sheets.insertNewByName(RULES_SHEET, 1)
    rules = document.Sheets.getByName(RULES_SHEET)
    headers = ("STT", "Tên quy tắc", "Biểu thức", "Sai số cho phép", "Mức độ", "Khi thiếu số liệu", "Hướng dẫn xử lý", "Căn cứ", "Áp dụng")
    lines = [(number, f"Quy tắc {number}", f"Cuối kỳ + {number} >= Đầu kỳ − Giảm trong kỳ", "", "Lỗi", "", "", "", "có")
             for number in range(1, RULES - SHIPPED + 1)]  # fmt: skip
    rules.getCellRangeByPosition(0, 0, len(headers) - 1, len(lines)).setDataArray((headers, *lines))


class _Report:
    def __init__(self, office, broken):
        self._office = office
        self._clock = processor_clock(office.pid)
        self._document = office.open()
        _fill(self._document, broken)
        self._report = self._used(SHEET)
        self._exchange = office.service("vn.ansinh.bench.PlainExchange")
        self.check()
        results = self._used(RESULTS)
        self._answer = results.getFormulaArray()
        self.findings = len(self._answer)
        address, widths = results.RangeAddress, [column.Width for column in results.Columns]
        undo(self._document)
        self._document.Sheets.insertNewByName("Trả lời", 2)
        for column, width in enumerate(widths):
            self._document.Sheets.getByIndex(2).Columns.getByIndex(column).Width = width
        self._target = self._document.Sheets.getByIndex(2).getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)

    def _used(self, name):
        sheet = self._document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)

    def close(self):
        self._document.close(True)

    def check(self):
        outcome = self._office.command(self._document, "check-report", {"sheet": SHEET, "findings": "here"})
        if outcome.state != "SUCCESS":
            raise RuntimeError(f"check-report answered {outcome}")

    def timed_check(self):
        seconds = self._clock(self.check)
        undo(self._document)
        return seconds

    def timed_exchange(self):
        arguments = (NamedValue("from", self._report), NamedValue("to", self._target), NamedValue("answer", uno.Any("[][]string", self._answer)))
        return self._clock(lambda: self._exchange.execute(arguments))


def measure(office):
    figures = []
    for broken in (False, True):
        report = _Report(office, broken)
        seconds = medians_in_turns({"check": report.timed_check, "exchange": report.timed_exchange}, REPETITIONS)
        report.close()
        what = f"check-report on {ROWS:,} rows × {MONTHS * len(HEADERS)} columns × {RULES} rules"
        what += f", {ROWS // BROKEN_EVERY} broken rows" if broken else ""
        limit = {"seconds_limit": LOCALISING_LIMIT} if broken else {"ratio_limit": RATIO_LIMIT}
        figures.append(Figure(what, seconds["check"], "cells handed over, findings written", seconds["exchange"], **limit))
    return figures
