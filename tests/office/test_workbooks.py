#!/usr/bin/python3
"""What a stored workbook keeps of the functions: the frozen names, formulas and values through every format, and what
happens to it on a machine without the extension.
"""

import datetime
import re
import unittest
import zipfile

from ansinh_office import Office
from office_case import (
    FUNCTIONS, UNKNOWN_NAME, ExtensionCase, column, fill, installed_profile, result_of, results_of,
)  # fmt: skip

# How workbooks store the functions. A formula is a file format: a line here is never changed, only added to.
STORED = {
    "QUOTA_REMAINING": "VN.ANSINH.QUOTA.REMAINING",
    "QUOTA_RATE": "VN.ANSINH.QUOTA.RATE",
    "QUOTA_TARGET": "VN.ANSINH.QUOTA.TARGETFORCOVERAGE",
    "QUOTA_ALLOCATE": "VN.ANSINH.QUOTA.ALLOCATE",
    "QUOTA_SHARE": "VN.ANSINH.QUOTA.SHARE",
    "QUOTA_EXPLAIN": "VN.ANSINH.QUOTA.EXPLAIN",
    "REPORT_BALANCE": "VN.ANSINH.REPORT.BALANCE",
    "COVERAGE_RATE": "VN.ANSINH.REPORT.COVERAGE",
    "RETENTION_RATE": "VN.ANSINH.REPORT.RETENTION",
    "REPORT_ERRORS": "VN.ANSINH.REPORT.ERRORS",
    "REPORT_FINDING": "VN.ANSINH.REPORT.FINDING",
    "QUOTA_PACE": "VN.ANSINH.QUOTA.PACE",
    "QUOTA_STATUS": "VN.ANSINH.QUOTA.STATUS",
    "PERIOD": "VN.ANSINH.CALENDAR.PERIOD",
    "PERIOD_LABEL": "VN.ANSINH.CALENDAR.LABEL",
    "PERIOD_START": "VN.ANSINH.CALENDAR.START",
    "PERIOD_END": "VN.ANSINH.CALENDAR.END",
    "PERIOD_NEXT": "VN.ANSINH.CALENDAR.NEXT",
    "PERIOD_WORKDAYS": "VN.ANSINH.CALENDAR.WORKDAYS",
    "HOLIDAY": "VN.ANSINH.CALENDAR.HOLIDAY",
    "LUNAR_DATE": "VN.ANSINH.CALENDAR.LUNAR",
    "REPORT_DUE": "VN.ANSINH.CALENDAR.DUE",
    "REPORT_STATUS": "VN.ANSINH.CALENDAR.REPORTSTATUS",
    "MEETING_DUE": "VN.ANSINH.CALENDAR.MEETINGDUE",
    "CAMPAIGN_WEEK": "VN.ANSINH.CALENDAR.CAMPAIGNWEEK",
    "DATE_WORDS": "VN.ANSINH.CALENDAR.DATEWORDS",
    "QUOTA_MATRIX": "VN.ANSINH.QUOTA.MATRIX",
}
STORED_PARAMETERS = {
    "QUOTA_REMAINING": "target achieved",
    "QUOTA_RATE": "target achieved",
    "QUOTA_TARGET": "population rate participants",
    "QUOTA_ALLOCATE": "total basis minimum maximum method",
    "QUOTA_SHARE": "index total basis minimum maximum method",
    "QUOTA_EXPLAIN": "index total basis minimum maximum method",
    "REPORT_BALANCE": "opening increase decrease closing",
    "COVERAGE_RATE": "participants population",
    "RETENTION_RATE": "renewed due",
    "REPORT_ERRORS": "table previous profile",
    "REPORT_FINDING": "number table previous profile",
    "QUOTA_PACE": "target achieved on end holidays",
    "QUOTA_STATUS": "target achieved start end on",
    "PERIOD": "date kind",
    "PERIOD_LABEL": "period",
    "PERIOD_START": "period",
    "PERIOD_END": "period",
    "PERIOD_NEXT": "period steps",
    "PERIOD_WORKDAYS": "period holidays",
    "HOLIDAY": "date holidays",
    "LUNAR_DATE": "date",
    "REPORT_DUE": "profile period tier",
    "REPORT_STATUS": "due sent on",
    "MEETING_DUE": "profile last",
    "CAMPAIGN_WEEK": "date start",
    "DATE_WORDS": "date place",
    "QUOTA_MATRIX": "rowTotals columnTotals weights maximum method",
}

CELLS = {"A1": "Căn cứ", "B2": 310, "B3": 268, "B4": 422, "C2": 5, "D2": 480, "E2": 475, "F2": 0, "G2": "1.234",
         "H2": datetime.date(2026, 9, 14), "H3": datetime.date(2026, 8, 14), "H4": datetime.date(2026, 8, 15),
         "I2": 1000,
         "T2": "Thôn", "U2": "Đầu kỳ", "V2": "Tăng", "W2": "Giảm", "X2": "Cuối kỳ",
         "T3": "Thôn 1", "U3": 430, "V3": 80, "W3": 35, "X3": 457, "T4": "Thôn 2", "U4": 210, "V4": 12, "W4": 7, "X4": 215,
         }  # fmt: skip
FORMULAS = {
    "J2": "=QUOTA_REMAINING(D2;E2)",
    "J3": "=QUOTA_RATE(E2;D2)",
    "J4": "=QUOTA_RATE(F2;D2)",  # an empty text
    "J5": "=QUOTA_TARGET(1000;0.9+0.05;900)",
    "J6": '=QUOTA_SHARE(2;40;$B$2:B$4;;C2:C4;"largest-remainder")',
    "J7": "=QUOTA_EXPLAIN(1;40;B2:B4)",
    "J8": "=REPORT_BALANCE(430;80;35;E2)",
    "J9": "=COVERAGE_RATE(E2;D2)",
    "J10": "=RETENTION_RATE(96;120)",
    "J11": "=QUOTA_TARGET(1000;0.95)",
    "J12": "=QUOTA_REMAINING(G2;1)",  # Err:502
    "J13": "=IF(QUOTA_REMAINING(D2;E2)>0;SUM(QUOTA_SHARE(1;10;B2:B4);1);0)",
    "J14": "=QUOTA_SHARE(1;40;$'Xã Tân An ''26'.B2:B4)",
    "J15": "=QUOTA_PACE(40;28;DATE(2025;12;22);DATE(2025;12;31);H3:H4)",
    "J16": "=QUOTA_STATUS(50;11;DATE(2026;1;1);DATE(2026;12;31);H2)",
    "J17": '=PERIOD(H2;"quý")',
    "J18": "=PERIOD_LABEL(J17)",
    "J19": "=PERIOD_START(J17)",
    "J20": "=PERIOD_END(2026)",
    "J21": "=PERIOD_NEXT(J17;-2)",
    "J22": '=PERIOD_WORKDAYS("2026-08";H3:H4)',
    "J23": "=HOLIDAY(H2)",
    "J24": "=LUNAR_DATE(H2)",
    "J25": '=REPORT_DUE("xa-mo-cay";J17)',
    "J26": "=REPORT_STATUS(J25;H5;H2+3)",
    "J27": '=MEETING_DUE("xa-mo-cay";H2)',
    "J28": "=CAMPAIGN_WEEK(H2;J19)",
    "J29": '=DATE_WORDS(H2;"Ia Nan")',
    "J30": '=REPORT_DUE("xa-ia-nan";J17)',  # a text
    "J31": "=INDEX(QUOTA_MATRIX(B2:B4;I2;B2:B4);3;1)",
    "J32": "=REPORT_ERRORS(T2:X4)",
    "J33": "=REPORT_FINDING(1;T2:X4)",
}
ARRAY_AT, ARRAY = "L2:L4", "=QUOTA_ALLOCATE(40;B2:B4;C2:C4)"
DEPENDENT = {"N2": "=J2*2", "N3": "=SUM(L2:L4)", "N4": '=IF(ISERROR(J2);"thiếu";"đủ")', "N5": '="Còn "&J2&" người"'}
WHERE = [*FORMULAS, "L2", "L3", "L4", *DEPENDENT]


def setUpModule():
    ExtensionCase.installed = installed_profile()


def as_shown(values):
    """Files keep a computed number with 15 digits."""
    return {address: f"{value:.14g}" if isinstance(value, float) else value for address, value in values.items()}


class Names(unittest.TestCase):
    def test_names_and_the_order_of_arguments_are_the_frozen_ones(self):
        self.assertEqual({name: function.stored_name for name, function in FUNCTIONS.items()}, STORED)
        found = {name: " ".join(one.idl for one in function.parameters) for name, function in FUNCTIONS.items()}
        self.assertEqual(found, STORED_PARAMETERS)

    def test_every_function_is_in_the_workbook_of_these_tests(self):
        used = set(re.findall(r"\b[A-Z_]+(?=\()", " ".join([*FORMULAS.values(), ARRAY])))
        self.assertEqual(used & set(FUNCTIONS), set(FUNCTIONS))


class WorkbookCase(ExtensionCase):
    def workbook(self):
        document = self.open()
        document.Sheets.insertNewByName("Xã Tân An '26", 1)
        fill(document.Sheets.getByIndex(1), CELLS)
        sheet = document.Sheets.getByIndex(0)
        fill(sheet, CELLS | FORMULAS)
        sheet.getCellRangeByName(ARRAY_AT).setArrayFormula(ARRAY)
        fill(sheet, DEPENDENT)
        return document

    def stored(self, ending):
        """A new workbook with every function, stored: where, the formulas and the values it had."""
        document = self.workbook()
        path = self.office.store(document, self.folder / f"{self.id().rpartition('.')[2]}{ending}")
        return path, self.formulas(document), self.values(document)

    def formulas(self, document):
        sheet = document.Sheets.getByIndex(0)
        return {address: sheet.getCellRangeByName(address).Formula for address in WHERE}

    def values(self, document):
        sheet = document.Sheets.getByIndex(0)
        return {address: result_of(sheet.getCellRangeByName(address)) for address in WHERE}

    def check_same(self, path, formulas, values):
        document = self.open(path)
        self.assertEqual(self.formulas(document), formulas)
        self.assertEqual(as_shown(self.values(document)), as_shown(values))
        document.calculateAll()
        self.assertEqual(self.values(document), values)


class Formats(WorkbookCase):
    def test_the_values_these_tests_compare_with_are_right(self):
        values = self.values(self.workbook())
        wanted = {"J2": 5.0, "J4": "", "J5": 50.0, "J6": 14.0, "J8": 0.0, "J10": 0.8, "J11": 950.0, "J13": 4.0}
        wanted |= {"J15": 1.5, "J17": "2026-Q3", "J19": 46204.0, "J25": 46279.0, "J26": "Quá hạn 3 ngày"}
        wanted |= {"J30": "chưa quy định", "J32": 1.0}
        wanted |= {"L4": 17.0, "N3": 40.0, "N4": "đủ", "N5": "Còn 5 người"}
        self.assertEqual({address: values[address] for address in wanted}, wanted)

    def test_formulas_and_values_stay_in_every_format(self):
        for ending in (".ods", ".fods", ".xlsx"):
            with self.subTest(ending):
                self.check_same(*self.stored(ending))

    def test_from_ods_to_xlsx_and_back(self):
        path, formulas, values = self.stored(".ods")
        for number, ending in enumerate((".xlsx", ".ods", ".fods")):
            document = self.open(path)
            path = self.office.store(document, self.folder / f"chain{number}{ending}")
        self.check_same(path, formulas, values)

    def test_it_is_still_one_array_and_follows_edits(self):
        for ending in (".ods", ".fods", ".xlsx"):
            with self.subTest(ending):
                path, _, _ = self.stored(ending)
                sheet = self.open(path).Sheets.getByIndex(0)
                area = sheet.getCellRangeByName(ARRAY_AT)
                self.assertTrue(area.getArrayFormula().startswith("{="))
                fill(sheet, {"B3": 0})
                self.assertEqual(results_of(area), column([17, 0, 23]))
                self.assertEqual(sheet.getCellRangeByName("N3").Value, 40)

    def test_files_hold_the_frozen_names(self):
        path, _, _ = self.stored(".fods")
        content = path.read_text(encoding="utf-8")
        self.assertIn('table:formula="of:=VN.ANSINH.QUOTA.REMAINING([.D2];[.E2])"', content)
        self.check_names(set(re.findall(r"VN\.ANSINH\.[A-Z.]+(?=\()", content)), content)

    def test_ods_files_too(self):
        path, _, _ = self.stored(".ods")
        with zipfile.ZipFile(path) as archive:
            content = archive.read("content.xml").decode("utf-8")
        self.check_names(set(re.findall(r"VN\.ANSINH\.[A-Z.]+(?=\()", content)), content)

    def check_names(self, found, content):
        self.assertEqual(found, set(STORED.values()))
        formulas = " ".join(re.findall(r'table:formula="([^"]*)"', content))
        self.assertFalse([name for name in STORED if re.search(rf"(?<![A-Z.]){name}\(", formulas)])

    def test_an_english_office_reads_what_a_vietnamese_one_stored(self):
        path, formulas, values = self.stored(".ods")
        with self.another_office("en-US", "en-US") as english:
            document = english.open(path)
            self.assertEqual(self.formulas(document), formulas)
            document.calculateAll()
            self.assertEqual(self.values(document), values)


class WithoutTheExtension(WorkbookCase):
    """A second office, with a profile of its own, in which nobody installed anything."""

    FORMATS = (".ods", ".fods", ".xlsx")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bare = cls.enterClassContext(Office(language="vi", time_limit=300))

    def open_bare(self, path):
        document = self.bare.open(path)
        self.addCleanup(document.close, True)
        return document

    def through_bare(self, path, change=None):
        """The file as the other machine stores it again."""
        document = self.open_bare(path)
        if change:
            change(document.Sheets.getByIndex(0))
        return self.bare.store(document, path.with_stem(path.stem + "-khac"))

    def test_it_shows_that_the_functions_are_missing_and_keeps_the_rest(self):
        for ending in self.FORMATS:
            with self.subTest(ending):
                path, _, _ = self.stored(ending)
                document = self.open_bare(path)
                document.calculateAll()
                values = self.values(document)
                for address in [*FORMULAS, "L2", "N2", "N3", "N5"]:
                    self.assertEqual(values[address], UNKNOWN_NAME, address)
                self.assertEqual(values["N4"], "thiếu")
                self.assertEqual(document.Sheets.getByIndex(0).getCellRangeByName("J2").String, "#NAME?")

    def test_stored_there_it_heals_here(self):
        for ending in self.FORMATS:
            with self.subTest(ending):
                path, formulas, values = self.stored(ending)
                self.check_same(self.through_bare(path), formulas, values)

    def test_what_was_edited_there_counts_here(self):
        """In .xlsx a cell that looked whether a function fails (N4) keeps what it saw there until recalculated."""
        for ending in self.FORMATS:
            with self.subTest(ending):
                path, formulas, values = self.stored(ending)
                back = self.through_bare(path, lambda sheet: fill(sheet, {"B3": 0, "D2": 500}))
                document = self.open(back)
                self.assertEqual(self.formulas(document), formulas)
                if ending == ".xlsx":
                    document.calculateAll()
                changed = self.values(document)
                wanted = {"J2": 25.0, "L2": 17.0, "L3": 0.0, "L4": 23.0, "N2": 50.0, "N3": 40.0, "N4": "đủ"}
                wanted["N5"] = "Còn 25 người"
                self.assertEqual({address: changed[address] for address in wanted}, wanted)
                self.assertEqual(changed["J8"], values["J8"])

    def test_the_file_still_has_the_frozen_names(self):
        path, _, _ = self.stored(".fods")
        content = self.through_bare(path).read_text(encoding="utf-8").upper()
        for name in STORED.values():
            self.assertIn(f"{name}(", content)


if __name__ == "__main__":
    unittest.main()
