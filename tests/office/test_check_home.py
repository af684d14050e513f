#!/usr/bin/python3
"""`check-report` on received files: findings go to the year's workbook, the files stay as they were sent."""

import unittest

import uno
import test_check_report as reports
from allocate_case import Answer, Indicator, settle
from ansinh_office import command_url, differences, properties, snapshot, undo_titles
from ansinh_screen import wait_for
from office_case import installed_profile
from test_check_report import HEADERS, Q2, Q3, SHEET, balances, with_sheet

MEMORY = "An Sinh: kiểm tra báo cáo"
FIRST, SECOND = "Thôn 4 - quý III.ods", "Xã Tân An '26.ods"


def setUpModule():
    reports.AllocateCase.installed = installed_profile()


class Received(reports.BalanceCase):
    """One year's workbook for the class: whoever changes it undoes that."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.year = cls.years_workbook(2026)

    @classmethod
    def tearDownClass(cls):
        cls.year.close(True)
        super().tearDownClass()

    @classmethod
    def documents(cls):
        return cls.office.documents()

    @classmethod
    def years_workbook(cls, year):
        starter = cls.office.open()
        known = [document.RuntimeUID for document in cls.documents()]
        outcome = cls.office.command(starter, "new-workbook", {"profile": "xa-mo-cay", "year": year, "units": 2})
        assert outcome.state == "SUCCESS", outcome.sentence
        book = next(document for document in cls.documents() if document.RuntimeUID not in known)
        starter.close(True)
        path = cls.folder / f"sổ công tác {year}.ods"
        book.storeAsURL(path.as_uri(), properties(FilterName="calc8"))
        settle(book)
        return book

    def setUp(self):
        self.addCleanup(self.take_back)

    def take_back(self):
        self.year.CurrentController.Frame.activate()  # 7.4 crashes when a new sheet is undone while no frame is active
        while undo_titles(self.year):
            self.year.UndoManager.undo()
        settle(self.year)

    def received(self, name, cells=None, sheet="Q3"):
        """A file with two quarters of N08, or with other cells, opened."""
        made = self.workbook(cells or balances(Q3, [("Bưu điện", 1205), ("Viettel", 795)]), sheet)
        with_sheet(made, "Q2", balances(Q2))
        path = self.folder / name
        self.office.store(made, path)
        made.close(True)
        self.sent = path.read_bytes()
        return self.open(path)

    def checked(self, document, **arguments):
        """Findings in the year's workbook; nothing of the file changed."""
        path, content = document.URL, snapshot(document)
        outcome = self.check(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        self.sentence = outcome.sentence
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        self.assertEqual(differences(content, snapshot(document)), [])
        self.assertEqual(document.URL, path)
        return self.rows(self.year)

    def found_in(self, rows, file):
        return {row[3].removeprefix(f"{file}: "): row for row in rows if row[3].startswith(f"{file}: ") and row[1] == "Lỗi"}

    def links(self):
        sheet = self.year.Sheets.getByName(SHEET)
        cells = (sheet.getCellByPosition(3, row) for row in range(7, 60))
        return {cell.String: cell.Formula.split('"')[1] for cell in cells if cell.Formula.startswith("=HYPERLINK")}

    def test_each_file_has_its_own_rows_and_its_reasons(self):
        first = self.received(FIRST)
        sent = self.sent
        before = snapshot(self.year)
        rows = self.checked(first, sheet="Q3", previous="Q2")
        self.assertIn("sổ công tác 2026.ods", self.sentence)
        self.assertIn("F8: 290 → 209", self.found_in(rows, FIRST)["F8"][8])
        after = snapshot(self.year)
        self.year.CurrentController.Frame.activate()
        self.check_undo_and_redo(self.year, before, after)
        self.assertEqual(undo_titles(self.year)[0], "Kiểm tra báo cáo")
        number = int(self.found_in(rows, FIRST)["F8"][0])
        self.type_reason_in(number, "Đã hỏi lại thôn")
        second = self.received(SECOND, balances(Q2), sheet="Quý '3")
        rows = self.checked(second, sheet="Quý '3")
        explained = self.found_in(rows, FIRST)["F8"]
        self.assertEqual(explained[10:13], ("Chưa xử lý", "Đã hỏi lại thôn", "Chị Lan"))
        self.assertEqual(set(self.found_in(rows, SECOND)), {"F6"})
        self.assertEqual([row[0] for row in rows], list(range(1, len(rows) + 1)))
        parts = [row[4] for row in self.year.Sheets.getByName(SHEET).getCellRangeByName("A8:E60").getDataArray() if row[0] == "" and row[4]]
        self.assertEqual([part.partition(": ")[0] for part in parts][:2], [f"{FIRST}, Q3, A4:F13", f"{SECOND}, Quý '3, A4:F11"])
        self.assertIn("#'Q3'.F8", self.links()[f"{FIRST}: F8"])
        self.check_links(first, second)
        self.assertEqual((self.folder / FIRST).read_bytes(), sent)
        self.renewed_alone(first, second)

    def type_reason_in(self, number, reason):
        sheet = self.year.Sheets.getByName(SHEET)
        row = next(row for row in range(7, 60) if sheet.getCellByPosition(0, row).Value == number)
        sheet.getCellByPosition(11, row).String = reason
        sheet.getCellByPosition(12, row).String = "Chị Lan"

    def check_links(self, first, second):
        """They lead to the cell, also past an apostrophe in the sheet's name."""
        for document, text, cell in ((first, f"{FIRST}: F8", "$Q3.$F$8"), (second, f"{SECOND}: F6", "$'Quý ''3'.$F$6")):
            target = self.links()[text]
            self.assertTrue(target.startswith(document.URL + "#"), target)
            self.office.dispatch(document, ".uno:Deselect")  # a selection made by a program would stay
            self.office.desktop.loadComponentFromURL(target, "_default", 0, ())
            wait_for(lambda at=document, to=cell: at.CurrentSelection.AbsoluteName == to, f"the jump to {cell}", 20)

    def renewed_alone(self, first, second):
        """The second file comes again, mended; the rows of the first stay, with a reason that now is one."""
        kept = self.found_in(self.rows(self.year), FIRST)
        second.Sheets.getByName("Quý '3").getCellRangeByName("F6").Value = 287
        second.store()
        settle(second)
        rows = self.checked(second)
        self.assertEqual([row[10] for row in rows if row[3] == f"{SECOND}: F6"], ["Đã sửa"])
        again = self.found_in(rows, FIRST)
        self.assertEqual({cell: row[1:] for cell, row in again.items()}, {cell: row[1:] for cell, row in kept.items()})
        explained = self.found_in(self.checked(first), FIRST)["F8"]
        self.assertEqual(explained[10:13], ("Đã giải trình", "Đã hỏi lại thôn", "Chị Lan"))
        path = self.folder / "sổ.xlsx"
        self.office.store(self.year, path)
        self.assertIn(MEMORY, [one.Name for one in self.open(path).DocumentProperties.UserDefinedProperties.PropertyValues])

    def test_a_sorted_sheet_keeps_what_was_written(self):
        first = self.received(FIRST)
        number = int(self.found_in(self.checked(first, sheet="Q3", previous="Q2"), FIRST)["F8"][0])
        self.type_reason_in(number, "Đã hỏi lại thôn")
        sheet = self.year.Sheets.getByName(SHEET)
        last = 7 + len(self.rows(self.year))
        area = sheet.getCellRangeByPosition(0, 8, len(HEADERS) - 1, last)
        field = self.sort_field(0)
        area.sort(properties(SortFields=field, ContainsHeader=False))
        self.assertNotEqual([row[0] for row in self.rows(self.year)][0], 1)
        explained = self.found_in(self.checked(first), FIRST)["F8"]
        self.assertEqual(explained[10:12], ("Đã giải trình", "Đã hỏi lại thôn"))

    @staticmethod
    def sort_field(column):
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = column, False
        return uno.Any("[]com.sun.star.table.TableSortField", (field,))

    def test_which_workbook_is_asked_and_can_be_said(self):
        first = self.received(FIRST)
        other = self.years_workbook(2027)
        self.refused_check(first, "findings=", "sổ công tác 2026.ods", "sổ công tác 2027.ods", "here", "new", sheet="Q3")
        self.assertEqual((undo_titles(other), undo_titles(self.year)), ((), ()))
        self.refused_check(first, "findings=", "sổ công tác 2027.ods", sheet="Q3", findings="year")
        self.refused_check(first, "findings=sổ 2030", "year", "sổ công tác 2026.ods", sheet="Q3", findings="sổ 2030")
        self.checked(first, sheet="Q3", findings="sổ công tác 2026")
        self.assertNotIn(SHEET, other.Sheets.ElementNames)
        other.close(True)

    def test_the_clerks_own_documents_keep_their_findings(self):
        untitled = self.quarters()
        self.found(untitled, sheet="Q3")
        self.assertNotIn(SHEET, self.year.Sheets.ElementNames)
        self.refused_check(self.quarters(), "lưu", sheet="Q3", findings="year")
        asked = self.received(FIRST)
        self.assertEqual(self.check(asked, sheet="Q3", findings="here").state, "SUCCESS")
        settle(asked)
        self.found(asked, sheet="Q3")
        self.assertNotIn(SHEET, self.year.Sheets.ElementNames)

    def test_a_repair_goes_into_the_file_that_is_open(self):
        first = self.received(FIRST)
        number = int(self.found_in(self.checked(first, sheet="Q3", previous="Q2"), FIRST)["F8"][0])
        before = snapshot(first)
        outcome = self.check(self.year, apply=number)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertIn(FIRST, outcome.sentence)
        self.assertEqual(first.Sheets.getByName("Q3").getCellRangeByName("F8").Value, 209)
        self.assertEqual(undo_titles(first), ("Sửa theo đề nghị",))
        self.check_undo_and_redo(first, before, snapshot(first))
        self.assertEqual(self.check(self.year, marks="add").state, "FAILURE")
        text = self.check(self.year, note="Thôn 4", as_="text").sentence
        self.assertIn(f"{FIRST}, Q3", text)
        self.assertIn(f"Ô {FIRST}: F8", text)
        first.close(True)
        steps = undo_titles(self.year)
        outcome = self.check(self.year, apply=number)
        self.assertEqual((outcome.state, undo_titles(self.year)), ("FAILURE", steps), outcome.sentence)
        self.assertIn(f"“{FIRST}” chưa mở", outcome.sentence)

    def test_the_workbooks_own_rules_hold_for_received_files(self):
        self.assertEqual(self.check(self.year, rules="new").state, "SUCCESS")
        rules = self.year.Sheets.getByName("Quy tắc kiểm tra")
        rules.getCellRangeByName("B3:C4").setDataArray((("Tăng không quá 20", "Tăng <= 20"), ("Hỏng", "Tăng + <= 2")))
        rows = self.checked(self.received(FIRST), sheet="Q3")
        self.assertIn(f"{FIRST}: D5", [row[3] for row in rows if "Tăng không quá 20" in row[4]])
        self.assertIn("Quy tắc kiểm tra.C4", [row[3] for row in rows])
        self.assertTrue(self.links()["Quy tắc kiểm tra.C4"].startswith("#"))

    def run_until(self, document, stop):
        """The outcome and how often the command told how far it was; it is told to stop the `stop`-th time."""
        parsed, dispatch = self.dispatch_object(document, command_url("check-report", {"sheet": "Q3", "previous": "Q2"}))
        told, answer = [], Answer()

        def tell(value):
            told.append(value)
            if len(told) == stop:
                dispatch.sendAbort()

        dispatch.dispatchWithNotification(parsed, properties(SynchronMode=True, StatusIndicator=Indicator(tell)), answer)
        return answer.wait(60), len(told)

    def test_cancelling_anywhere_leaves_both_documents_alone(self):
        first = self.received(FIRST)
        before = snapshot(self.year)
        outcome, steps = self.run_until(first, None)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.take_back()
        self.assertGreater(steps, 2)
        for stop in (1, steps // 2, steps):
            outcome, _ = self.run_until(first, stop)
            self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
            self.assertFalse(first.isModified())
            self.assertEqual((undo_titles(first), undo_titles(self.year)), ((), ()))
        self.assertEqual(differences(before, snapshot(self.year)), [])
        self.assertEqual(first.Sheets.ElementNames, ("Q3", "Q2"))

    def test_what_a_later_version_remembers_is_not_written_over(self):
        first = self.received(FIRST)
        user = self.year.DocumentProperties.UserDefinedProperties
        for text in ('{"version":7,"tables":[],"new":1}', "nothing of ours"):
            user.addProperty(MEMORY, 128, text)
            self.refused_check(first, "An Sinh mới hơn", "2026.ods", "findings=new", sheet="Q3")
            self.assertEqual(user.getPropertyValue(MEMORY), text)
            user.removeProperty(MEMORY)


if __name__ == "__main__":
    unittest.main()
