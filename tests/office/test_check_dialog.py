#!/usr/bin/python3
"""The dialogs of `check-report` in a real window: what was recognised, corrected once, and what is done with findings."""

import unittest

from allocate_case import settle
from ansinh_office import select
from dialog_case import CommandDialogCase
from dialog_fit import misfits
from office_case import fill
from test_check_report import Q2, Q3, SHEET, balances, with_sheet
from window_case import window_profile

INCREASE = 6  # its place among the indicators, behind "not checked"


def setUpModule():
    window_profile()


class CheckDialog(CommandDialogCase):
    toolkit = "gen"
    picture_prefix = "check-dialog"
    command, title_code = "check-report", "check.title"
    labels = ("check", "findings")

    def in_window(self, cells):
        self.table().clearContents(1023)
        fill(self.table(), cells)
        select(self.document, "C6")
        settle(self.document)
        self.focus()

    def test_a_column_is_corrected_once_and_a_finding_repaired(self):
        self.table().Name = "Q3"
        self.in_window(balances(Q3) | {"B5": "Thôn Tân Hòa Thượng thuộc khu vực xã cũ Tân Phú Đông", "D4": "Thêm vào trong ba tháng vừa qua"})
        dialog = self.opened()
        self.assertIn("Đầu kỳ", dialog.items(self.label("columns"))[0])
        self.assertIn("Không kiểm tra", dialog.items(self.label("columns"))[1])
        dialog.keys(f"alt+{self.letter('columns')}", "Home", "Down")
        self.assertEqual(self.choose(dialog, "indicator", "Home", *["Down"] * INCREASE), "Tăng")
        self.assertEqual(dialog.text(self.label("findings")), self.say("choice.findings-new"))  # a file: evidence
        self.assertEqual(self.choose(dialog, "findings", "Home"), self.say("choice.findings-here"))
        self.picture("corrected")
        dialog.keys("Return")
        outcome = self.answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.picture("findings")
        self.repair_in_dialog()

    def test_a_turned_table_beside_two_other_reports(self):
        """Units in columns: a row's label is corrected; earlier reports are typed one behind the other."""
        self.table().Name = "Q3"
        labels = ("Đầu kỳ", "Vào thêm", "Giảm", "Cuối kỳ")
        turned = {"A1": "KẾT QUẢ QUÝ III/2026", "A4": "Chỉ tiêu"} | {f"A{row}": label for row, label in enumerate(labels, start=5)}
        for column, (name, figures) in zip("BCDEFGH", [(f"Thôn {number}", row) for number, row in enumerate(Q3, start=1)]):
            turned |= {f"{column}4": name if column != "H" else "Toàn xã"} | {f"{column}{row}": value for row, value in enumerate(figures, start=5)}
        self.in_window(turned)
        q1 = [(closing - 2, 2, 0, closing) for closing, *_ in Q2[:-1]]
        q1.append(tuple(sum(column) for column in zip(*q1)))
        for name, rows, title in (("Q1", q1, "QUÝ I/2026"), ("Q2", Q2, "QUÝ II/2026")):
            with_sheet(self.document, name, balances(rows) | {"A1": f"KẾT QUẢ {title}"})
        self.focus()
        dialog = self.opened()
        self.assertTrue(dialog.items(self.label("columns"))[1].startswith("6"), dialog.items(self.label("columns")))
        dialog.keys(f"alt+{self.letter('columns')}", "Home", "Down")
        self.assertEqual(self.choose(dialog, "indicator", "Home", *["Down"] * INCREASE), "Tăng")
        dialog.keys(f"alt+{self.letter('previous')}")
        self.x("type", "--delay", "60", "Q1; Q2")
        self.choose(dialog, "findings", "Home")
        self.picture("turned")
        dialog.keys("Return")
        outcome = self.answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        rows = [row for row in self.document.Sheets.getByName(SHEET).getCellRangeByName("A8:D40").getDataArray() if row[1] == "Lỗi"]
        self.assertIn("E8", [row[3] for row in rows], rows)
        self.table().Name = "Bảng"  # what was said is found again by what the table says
        self.focus()
        self.document.CurrentController.setActiveSheet(self.table())
        dialog = self.opened()
        self.assertIn("Tăng", dialog.items(self.label("columns"))[1])
        self.assertEqual(dialog.text(self.label("previous")), "Q1; Q2")
        dialog.keys("Escape")
        for name in ("Q1", "Q2"):
            self.document.Sheets.removeByName(name)

    def test_an_unclear_name_is_answered_in_the_field(self):
        self.table().Name = "Q3"
        self.in_window(balances(Q3) | {"B5": "Thon Lang"})
        with_sheet(self.document, "Thôn", {"A1": "Mã thôn", "B1": "Tên thôn"} | {f"A{row}": f"{row - 1:02}" for row in range(2, 10)}
                   | {f"B{row}": f"Thôn {row - 1}" for row in range(2, 8)} | {"B8": "Thôn Láng", "B9": "Thôn Làng"})  # fmt: skip
        self.focus()
        dialog = self.opened()
        dialog.keys(f"alt+{self.letter('unit-answers')}")
        self.x("type", "--delay", "60", "Thon Lang=08")
        self.choose(dialog, "findings", "Home")
        self.picture("unit-answers")
        dialog.keys("Return")
        outcome = self.answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        sheet = self.document.Sheets.getByName(SHEET)
        said = [text for row in sheet.getCellRangeByName("E8:E40").getDataArray() for text in row]
        self.assertFalse([text for text in said if "chưa rõ" in str(text)])
        self.assertIn("Thiếu 07 Thôn Láng", said)

    def repair_in_dialog(self):
        """On the sheet of findings the same menu item leads to what can be done with them."""
        self.title_code = "dialog.findings.title"
        dialog = self.opened()
        self.assertIn("F8", dialog.text(self.say("dialog.findings.finding")))
        self.picture("repair")
        dialog.keys(f"alt+{self.letter('apply')}")
        outcome = self.answer.wait(60)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(self.table().getCellRangeByName("F8").Value, 209)

    def test_texts_fit_in_both_languages(self):
        for name in ("CheckReport", "CheckFindings"):
            for language in ("vi", "en"):
                self.assertEqual(misfits(self.office, name, language), [], f"{name} {language}")


if __name__ == "__main__":
    unittest.main()
