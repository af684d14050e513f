#!/usr/bin/python3
"""The dialog "Chia chỉ tiêu theo quý, tháng, tuần…" in a real window, used by keyboard alone, in both languages."""

import re
import time
import unittest

import unohelper
from allocate_case import settle
from ansinh_office import command_url, differences, select, snapshot, undo_titles
from ansinh_screen import wait_for
from ansinh_snapshot import address
from com.sun.star.frame import XStatusListener
from dialog_case import CommandDialogCase
from dialog_fit import TABLES, misfits
from office_case import SOURCE, fill
from open_dialog import OpenDialog
from window_case import window_profile

ADDONS = SOURCE / "extension" / "registry" / "Addons.xcu"
MONTHS = [f"Tháng {month}" for month in range(1, 13)]
TARGETS = [12, 7, 0, 31, 5, 20]


def setUpModule():
    window_profile()


def commune(headers=MONTHS, year=2026):
    """A table of villages with a target, and a column for each header."""
    entries = {"A1": f"CHỈ TIÊU NĂM {year}"}
    entries |= {address(x, 2): text for x, text in enumerate(["STT", "Thôn", "Chỉ tiêu", *headers])}
    for place, target in enumerate(TARGETS):
        entries |= {address(0, 3 + place): place + 1, address(1, 3 + place): f"Thôn {place + 1}", address(2, 3 + place): target}
    return entries | {"B10": "Cộng", "C10": "=SUM(C4:C9)"}


def place_in_menu(command):
    """Which of the menu's items it is, from 0; the bars between them are none."""
    urls = re.findall(r"vnd\.ansinh:([a-z-]+)", ADDONS.read_text(encoding="utf-8").partition("OfficeToolBar")[0])
    return urls.index(command)


class Listener(unohelper.Base, XStatusListener):
    """What a menu item would show now."""

    enabled = text = None

    def statusChanged(self, event):
        self.enabled = event.IsEnabled
        self.text = event.State if isinstance(event.State, str) else self.text

    def disposing(self, event):
        pass


class DialogCase(CommandDialogCase):
    picture_prefix = "split-dialog"
    command, title_code = "split-by-time", "split.title"
    labels = ("split", "allocate")

    def say(self, code, *arguments):
        """As the window says it: a sentence of its own goes before the URL form's."""
        own = f"dialog.{code}"
        return super().say(own if own in TABLES[self.texts] else code, *arguments)

    def in_window(self, entries, cursor="A1"):
        """The sheet in a window that has the keyboard, as if just opened."""
        document = self.document
        table = self.table()
        if table.isProtected():
            table.unprotect("")
        table.getCellRangeByName("A1:Z100").clearContents(1023)
        table.Rows.IsVisible = True
        fill(table, entries)
        select(document, cursor)
        settle(document)
        self.focus()
        return document

    def lines(self, dialog):
        """{period or unit: its line} of the preview, the sum last."""
        return {line[:15].strip(): line for line in dialog.items(self.label("preview"))}

    def people(self, dialog):
        """The numbers of the preview without the sum."""
        return [int(line[51:61]) for line in dialog.items(self.label("preview"))[:-1]]

    def check_undo(self, before):
        """The whole document goes and comes back, by the keyboard too."""
        document = self.document
        after = snapshot(document)
        self.assertNotEqual(differences(before, after), [])
        self.assertEqual(len(undo_titles(document)), 1)
        manager = document.getUndoManager()
        time.sleep(1)
        for turn in range(2):
            self.x("key", "ctrl+z") if turn else manager.undo()
            wait_for(lambda: not undo_titles(document), "undo")
            self.assertEqual(differences(before, snapshot(document)), [])
            self.x("key", "ctrl+y") if turn else manager.redo()
            wait_for(lambda: undo_titles(document), "redo")
            self.assertEqual(differences(after, snapshot(document)), [])

    def write(self, dialog):
        dialog.keys("Return")
        outcome = self.answer.wait(30)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence

    def rows(self, area):
        return [[cell if isinstance(cell, str) else int(cell) for cell in row] for row in self.table().getCellRangeByName(area).getDataArray()]


class Texts:
    """What is not the same in every language."""

    def test_every_control_has_a_name_and_its_turn(self):
        self.in_window(commune())
        dialog = self.opened()
        names = [name for name, _ in dialog.controls()]
        codes = ("attention", "table", "total", "year", "first", "last", "grain", "weights", "profile", "achieved", "by-header", "into",
                 "overwrite", "preview", "view", "reason", "write", "cancel")  # fmt: skip
        self.assertEqual(names, [self.label(code) for code in codes])
        self.check_order_and_size(dialog, names, self.label("total"))
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down")
        self.picture("open")

    def test_the_menu_opens_it(self):
        """An Sinh is the third menu from the right, whatever the others are called."""
        self.in_window(commune())
        parsed, dispatch = self.dispatch_object(self.document, "vnd.ansinh:split-by-time")
        listener = Listener()
        dispatch.addStatusListener(listener, parsed)
        dispatch.removeStatusListener(listener, parsed)
        self.assertEqual((listener.enabled, listener.text), (True, self.say("menu.split")))
        for key in ("F10", "Left", "Left", "Left", *("Down",) * (place_in_menu("split-by-time") + 1)):
            self.x("key", key)
            self.rest()
        self.picture("menu")
        self.x("key", "Return")
        self.addCleanup(self.closed)
        dialog = OpenDialog(self, self.top_window(self.say("split.title")))
        dialog.wait(lambda: dialog.focused() is not None, "the keyboard in the dialog")
        dialog.keys("Escape")
        self.assertFalse(self.document.isModified())

    def test_every_text_fits(self):
        days = ("01/01/2026", "31/12/2026", 53, self.say("split.weeks"), "249")
        long = {"header": "", "doing": "", "time": f"{self.say('split.time', *days)} {self.say('split.first-week', '01/01/2026')}"}
        self.assertEqual(misfits(self.office, "SplitByTime", self.texts, long), [])

    def test_weeks_of_a_campaign_and_their_sums(self):
        self.in_window({"A1": "Chỉ tiêu", "B1": 24})
        dialog = self.opened()
        self.assertEqual(dialog.text(self.label("total")), "B1")
        dialog.replace(self.letter("first"), "20/10/2025")
        dialog.go_to(self.label("last"))
        dialog.type("31/12/2025")
        self.assertEqual(self.choose(dialog, "grain", "End"), self.say("choice.weeks"))
        self.choose(dialog, "weights", "Home", "Down")
        self.assertEqual(self.people(dialog), [3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2])
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down")
        dialog.wait_for_long_text(self.label("reason"), self.say("split.why.part", 10, 3))
        self.picture("weeks")
        self.choose(dialog, "view", "Down")
        self.assertEqual(sum(self.people(dialog)), 24)
        self.assertEqual(list(self.lines(dialog))[0], "Tháng 10/2025")
        self.choose(dialog, "view", "Down")
        self.assertEqual(self.people(dialog), [24])
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")


class Journeys(Texts):
    def test_the_months_of_a_table_are_guessed_and_written(self):
        document = self.in_window(commune())
        before = snapshot(document)
        dialog = self.opened()
        self.assertEqual(dialog.text(self.label("total")), "C: Chỉ tiêu")
        self.assertEqual(dialog.text(self.label("year")), "2026")
        self.assertEqual(dialog.text(self.label("grain")), self.say("choice.months"))
        self.assertEqual(dialog.text(self.label("by-header")), self.say("choice.headed-columns"))
        self.assertFalse(dialog.is_enabled(self.label("into")))
        february = self.lines(dialog)["Tháng 2/2026"]
        self.assertIn("Tết Âm lịch (5)", february)
        self.assertEqual(sum(self.people(dialog)), 75)
        shown = self.people(dialog)
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down")
        dialog.wait_for_long_text(self.label("reason"), "Tết Âm lịch (5)")
        self.assertIn("Thôn 4", dialog.long_text(self.label("reason")))
        self.choose(dialog, "view", "End")
        self.picture("units")
        self.assertIn("Thôn 4", dialog.items(self.label("preview"))[3])
        dialog.go_to(self.label("preview"))
        dialog.keys("Home", "Down", "Down", "Down")
        dialog.wait_for_long_text(self.label("reason"), "Tháng 12/2026: ")
        dialog.go_to(self.label("total"))
        sentence = self.write(dialog)
        self.assertIn("D4:O9", sentence)
        rows = self.rows("D4:O9")
        self.assertEqual([sum(row) for row in rows], TARGETS)
        self.assertEqual([sum(column) for column in zip(*rows)], shown)
        self.check_undo(before)

    def test_one_total_goes_into_a_new_table(self):
        document = self.in_window({"A1": "Chỉ tiêu năm 2026", "B1": 475})
        before = snapshot(document)
        dialog = self.opened()
        self.assertEqual((dialog.text(self.label("total")), dialog.text(self.label("into"))), ("B1", "A3"))
        self.assertEqual(dialog.text(self.label("by-header")), self.say("choice.new-table"))
        self.assertNotIn(self.say("split.doubt.year", 2026), dialog.long_text(self.label("attention")))
        shown = self.people(dialog)
        dialog.replace(self.letter("total"), "500")
        self.assertEqual(sum(self.people(dialog)), 500)
        dialog.replace(self.letter("total"), "B1")
        self.assertEqual(self.people(dialog), shown)
        self.choose(dialog, "weights", "Home", "Down")
        self.assertEqual((sum(self.people(dialog)), set(self.people(dialog))), (475, {39, 40}))
        self.choose(dialog, "weights", "Home")
        self.picture("total")
        self.write(dialog)
        table = self.rows("A3:F16")
        self.assertEqual([row[4] for row in table[1:13]], shown)
        self.assertEqual(table[13][4], 475)
        self.check_undo(before)

    def test_escape_leaves_no_trace(self):
        document = self.in_window(commune())
        before = snapshot(document)
        dialog = self.opened()
        dialog.replace(self.letter("year"), "2027")
        self.choose(dialog, "grain", "Home")
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")
        self.assertFalse(document.isModified())
        self.assertEqual(undo_titles(document), ())
        self.assertEqual(differences(before, snapshot(document)), [])

    def test_what_stands_in_the_way_is_said_and_the_keyboard_goes_there(self):
        document = self.in_window(commune() | {"D5": 7, "E6": "chữ"})
        before = snapshot(document)
        dialog = self.opened()
        attention = dialog.long_text(self.label("attention"))
        for cell in ("D5", "E6"):
            self.assertIn(cell, attention)
        self.assertEqual(sum(self.people(dialog)), 75)  # the numbers are known, only the cells are not free
        dialog.go_to(self.label("year"))
        dialog.keys("Return")
        self.assertIn("D5", self.message() or "D5")
        self.assertEqual(dialog.focused(), self.label("overwrite"))
        for field, typed, said in (
            ("year", "1999", "1999"),
            ("first", "32/1/2026", "32/1/2026"),
            ("total", "", self.say("split.total-missing")),
            ("total", "12,5", "12,5"),
        ):
            dialog.replace(self.letter(field), typed)
            dialog.wait_for_long_text(self.label("attention"), said)
            self.assertEqual(dialog.items(self.label("preview")), [])
            dialog.keys("Return")
            self.assertIn(said, self.message() or said)
            self.assertEqual(dialog.focused(), self.label(field), typed)
            dialog.replace(self.letter(field), {"year": "2026", "first": "", "total": "C4:C9"}[field])
        self.choose(dialog, "weights", "End")
        dialog.wait_for_long_text(self.label("attention"), self.say("split.profile-missing"))
        dialog.replace(self.letter("profile"), "Q1:Q3")
        dialog.wait_for_long_text(self.label("attention"), "Q1")
        self.choose(dialog, "weights", "Home")
        dialog.replace(self.letter("achieved"), "Q4:Q5")
        dialog.wait_for_long_text(self.label("attention"), "Q4:Q5")
        dialog.replace(self.letter("achieved"), "")
        self.assertEqual(differences(before, snapshot(document)), [])
        dialog.go_to(self.label("overwrite"))
        dialog.keys("space")
        dialog.go_to(self.label("total"))
        self.write(dialog)
        self.assertEqual([sum(row) for row in self.rows("D4:O9")], TARGETS)
        self.check_undo(before)

    def test_what_was_achieved_is_kept(self):
        self.in_window(commune([*MONTHS, "Thực hiện tháng 1"]) | {f"P{row}": 3 for row in range(4, 10)})
        dialog = self.opened()
        self.choose(dialog, "achieved", "Down")
        dialog.wait_for_long_text(self.label("attention"), "Thôn 3")
        self.assertEqual(self.people(dialog)[0], 18)
        self.assertIn(self.say("split.preview.kept"), self.lines(dialog)["Tháng 1/2026"])
        self.picture("achieved")
        self.write(dialog)
        self.assertEqual([row[0] for row in self.rows("D4:O9")], [3] * 6)

    def test_another_table_of_the_sheet(self):
        other = {"R3": "Thôn", "S3": "Chỉ tiêu BHXH", "T3": "Quý I", "U3": "Quý II", "V3": "Quý III", "W3": "Quý IV",
                 "R4": "Thôn 1", "S4": 9, "R5": "Thôn 2", "S5": 6}  # fmt: skip
        self.in_window(commune() | other)
        dialog = self.opened()
        self.assertEqual(dialog.text(self.label("total")), "C: Chỉ tiêu")
        self.choose(dialog, "table", "Down")
        self.assertEqual(dialog.text(self.label("total")), "S: Chỉ tiêu BHXH")
        self.assertEqual(dialog.text(self.label("grain")), self.say("choice.quarters"))
        self.assertEqual(sum(self.people(dialog)), 15)
        self.picture("tables")
        self.write(dialog)
        self.assertEqual([sum(row) for row in self.rows("T4:W5")], [9, 6])

    def test_columns_side_by_side(self):
        self.in_window(commune([]))
        dialog = self.opened()
        self.assertEqual(dialog.text(self.label("by-header")), self.say("choice.next-columns"))
        self.assertEqual(dialog.text(self.label("into")), "D")
        self.choose(dialog, "grain", "Home")
        dialog.replace(self.letter("total"), "c")
        self.assertEqual(sum(self.people(dialog)), 75)
        dialog.replace(self.letter("into"), "C")
        dialog.wait_for_long_text(self.label("attention"), self.say("split.into-total", "C"))
        dialog.replace(self.letter("into"), "F")
        self.write(dialog)
        self.assertEqual([sum(row) for row in self.rows("F4:I9")], TARGETS)

    def test_a_protected_sheet_is_said_and_stays(self):
        document = self.in_window(commune())
        self.table().protect("")
        settle(document)
        before = snapshot(document)
        dialog = self.opened()
        dialog.keys("Return")
        sentence = self.message() or "D4:D9 bị khóa; hãy bỏ bảo vệ trang tính"
        self.assertIn("D4:D9 bị khóa; hãy bỏ bảo vệ trang tính", sentence)
        self.assertFalse(document.isModified())
        self.assertEqual(differences(before, snapshot(document)), [])
        dialog.keys("Escape")
        self.assertEqual(self.answer.wait(30).state, "FAILURE")

    def test_a_second_dialog_is_refused(self):
        self.in_window(commune())
        dialog = self.opened()
        for command in ("split-by-time", "allocate"):
            outcome = self.dispatch_and_listen(self.document, command_url(command))
            self.assertEqual((outcome.state, outcome.sentence), ("FAILURE", self.say("window.busy")))
        dialog.keys("Escape")
        self.answer.wait(30)

    def test_a_sheet_that_changed_is_shown_again_before_anything_is_written(self):
        self.in_window(commune())
        dialog = self.opened()
        fill(self.table(), {"C4": 112})
        dialog.keys("Return")
        self.assertIn(self.message(), (self.say("allocate.changed"), None))
        self.assertEqual(set(self.rows("D4:D9")[0]), {""})
        self.assertEqual(sum(self.people(dialog)), 175)
        self.write(dialog)
        self.assertEqual(sum(self.rows("D4:O4")[0]), 112)


class Gtk(Journeys, DialogCase):
    toolkit = "gtk3"


class Generic(Journeys, DialogCase):
    """Here messages can be read; what is about answers only, gtk3 has done."""

    toolkit = "gen"
    test_columns_side_by_side = None
    test_another_table_of_the_sheet = None
    test_what_was_achieved_is_kept = None
    test_weeks_of_a_campaign_and_their_sums = None
    test_one_total_goes_into_a_new_table = None


class English(Texts, DialogCase):
    toolkit = "gtk3"
    language = "en-US"
    texts = "en"
    picture_prefix = "split-dialog-en"


del Journeys, DialogCase

if __name__ == "__main__":
    unittest.main()
