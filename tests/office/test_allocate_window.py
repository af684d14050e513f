#!/usr/bin/python3
"""`allocate` in a real window: an edit under way in a cell takes part and stays, under both of the office's toolkits."""

import contextlib
import os
import shutil
import subprocess
import time
import unittest

from allocate_case import AllocateCase, numbers, settle, table_entries
from ansinh_office import Office, command_url, differences, select, snapshot, undo_titles
from office_case import BINARY, ExtensionCase, fill, installed_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]
WITH_150 = {"D4": 46, "D5": 14, "D6": 0, "D7": 23, "D8": 10, "D9": 27}
TOOLS = ("Xvfb", "openbox", "xdotool", "import")
PATIENCE = 30


def setUpModule():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise RuntimeError(f"{', '.join(missing)} not found: run scripts/setup test")
    ExtensionCase.installed = installed_profile()


@contextlib.contextmanager
def running(*command, **options):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def screen():
    """A display of its own with a window manager: without one no window gets the keyboard."""
    read, write = os.pipe()
    command = ("Xvfb", "-displayfd", str(write), "-screen", "0", "1500x900x24", "-nolisten", "tcp")
    with running(*command, stdout=subprocess.DEVNULL, pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{int(told.readline())}"
        environment = os.environ | {"DISPLAY": display}
        with running("openbox", stdout=subprocess.DEVNULL, env=environment):
            yield display


def wait_for(condition, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise TimeoutError(f"{what} not within {PATIENCE} s")


class WindowCase(AllocateCase):
    """One document for all tests of a class, opened by the office itself: under gtk3 the office may hang for good when a
    program opens a document in a visible window, since it asks for the clipboard outside its main thread."""

    toolkit = None

    @classmethod
    def setUpClass(cls):
        cls.display = cls.enterClassContext(screen())
        super().setUpClass()
        cls.document = wait_for(cls.loaded_document, "the document")
        cls.window = wait_for(lambda: cls.x("search", "--onlyvisible", "--name", "Calc"), "the window")[-1]
        cls.x("windowsize", cls.window, "1500", "880")
        cls.x("windowmove", cls.window, "0", "0")

    @classmethod
    def loaded_document(cls):
        document = cls.office.desktop.getCurrentComponent()
        return document if document is not None and hasattr(document, "Sheets") else None

    @classmethod
    def another_office(cls, language, locale):
        profile = cls.folder / "profile"
        shutil.copytree(cls.installed, profile)
        with Office(profile, language=language, locale=locale, time_limit=120) as office:
            path = office.store(office.open(), cls.folder / "thôn.ods")
        return Office(
            profile, language=language, locale=locale, headless=False, display=cls.display, time_limit=300,
            environment={"SAL_USE_VCLPLUGIN": cls.toolkit, "GDK_BACKEND": "x11"}, arguments=("--calc", str(path)),
        )  # fmt: skip

    @classmethod
    def x(cls, *arguments):
        environment = os.environ | {"DISPLAY": cls.display}
        ran = subprocess.run(("xdotool", *arguments), env=environment, capture_output=True, text=True, timeout=60)
        return ran.stdout.split()

    def in_window(self):
        """The table in a window that has the keyboard, as if just opened."""
        self.x("windowactivate", "--sync", self.window)
        self.x("windowfocus", "--sync", self.window)
        table = self.document.Sheets.getByIndex(0)
        table.getCellRangeByName("A1:J20").clearContents(1023)
        fill(table, table_entries(UNITS, total=120))
        settle(self.document)
        return self.document

    def type(self, document, cell, keys):
        """Keys into a cell without Enter; the cell itself must not know of them yet."""
        table = document.Sheets.getByIndex(0)
        before = table.getCellRangeByName(cell).Formula
        select(document, cell)
        time.sleep(0.5)
        self.x("type", "--delay", "60", keys)
        time.sleep(1)
        self.assertEqual(table.getCellRangeByName(cell).Formula, before)

    def picture(self, name):
        path = BINARY / "pictures" / f"allocate-{self.toolkit}-{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(("import", "-display", self.display, "-window", "root", path), check=True, timeout=60)
        self.assertGreater(path.stat().st_size, 10_000)


class Edits:
    """The same for every toolkit."""

    def check_pending_edit(self, dispatch):
        document = self.in_window()
        table = document.Sheets.getByIndex(0)
        self.type(document, "C4", "150")
        outcome = dispatch(document, command_url("allocate"))
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        self.assertEqual(numbers(table, WITH_150), WITH_150)
        time.sleep(1)
        self.picture(dispatch.__name__)
        self.x("key", "Return")
        time.sleep(0.5)
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        self.assertEqual(numbers(table, WITH_150), WITH_150)
        self.check_undo(document, table)

    def check_undo(self, document, table):
        """The typed number is a step of its own below the command's."""
        document.getUndoManager().undo()
        self.assertEqual(numbers(table, WITH_150), dict.fromkeys(WITH_150, ""))
        self.assertEqual(table.getCellRangeByName("C4").Value, 150)
        document.getUndoManager().undo()
        self.assertEqual(table.getCellRangeByName("C4").Value, 60)

    def test_a_number_typed_without_enter_takes_part_when_the_caller_waits(self):
        def waiting(document, url):
            return self.office.dispatch(document, url, time_limit=60)

        self.check_pending_edit(waiting)

    def test_and_when_the_caller_listens(self):
        def listening(document, url):
            return self.dispatch_and_listen(document, url)

        self.check_pending_edit(listening)

    def test_a_number_typed_into_a_target_cell_is_seen_and_refused(self):
        document = self.in_window()
        self.type(document, "D6", "7")
        outcome = self.allocate(document)
        self.assertEqual(outcome.state, "FAILURE")
        self.assertIn("D6 đã có số 7", outcome.sentence)
        self.assertEqual(document.Sheets.getByIndex(0).getCellRangeByName("D6").Value, 7)
        self.assertEqual(len(undo_titles(document)), 1)

    def test_undo_and_redo_by_the_keyboard_across_several_ranges(self):
        """The window repaints between the steps of an undo, which is when the office begins to record again."""
        document = self.in_window()
        table = document.Sheets.getByIndex(0)
        fill(table, {"A6": "I", "B6": "Khu vực xã cũ Tân Hòa", "D4": "chưa rõ", "D8": 4})
        table.getCellRangeByName("C6").setString("")
        settle(document)
        before = snapshot(document)
        self.assertEqual(self.allocate(document, overwrite="yes").state, "SUCCESS")
        after = snapshot(document)
        for _ in range(3):
            self.x("key", "ctrl+z")
            wait_for(lambda: not undo_titles(document), "undo")
            self.assertEqual(differences(before, snapshot(document)), [])
            self.x("key", "ctrl+y")
            wait_for(lambda: undo_titles(document), "redo")
            self.assertEqual(differences(after, snapshot(document)), [])


class Generic(Edits, WindowCase):
    toolkit = "gen"


class Gtk(Edits, WindowCase):
    toolkit = "gtk3"


if __name__ == "__main__":
    unittest.main()
