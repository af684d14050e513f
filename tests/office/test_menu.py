#!/usr/bin/python3
"""What menus and toolbars show of the commands, and what the window says when one was run from it."""

import time
import unittest

import unohelper
from allocate_case import AllocateCase, numbers, settle, table_entries
from ansinh_office import command_url, select
from ansinh_screen import wait_for
from com.sun.star.beans import NamedValue
from com.sun.star.frame import XStatusListener
from office_case import fill
from window_case import WindowCase, window_profile

UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 15)]
RESULT = {"D4": 60, "D5": 45, "D6": 15}
INFOBAR = "vn.ansinh.infobar"
TEXTS = {
    "vi": {
        "allocate": "Giao chỉ tiêu…",
        "guide": "Hướng dẫn sử dụng",
        "language?choice=interface": "Theo giao diện",
    },
    "en": {"allocate": "Allocate Target…", "guide": "Guide", "language?choice=interface": "Same as Interface"},
}
EXTENSION_TAB = (945, 16)  # where the tabbed notebookbar has it, in pixels of the window
CHOICES = ("interface", "vi", "en")


def setUpModule():
    window_profile()


class Listener(unohelper.Base, XStatusListener):
    """What a menu item would show now."""

    def __init__(self):
        self.enabled = self.text = self.checked = None
        self.heard = 0
        self.gone = False

    def statusChanged(self, event):
        self.heard += 1
        self.enabled = event.IsEnabled
        if isinstance(event.State, str):
            self.text = event.State
        elif event.State is not None:
            self.checked = event.State

    def disposing(self, event):
        self.gone = True


class StatesCase(AllocateCase):
    def listen(self, document, command):
        parsed, dispatch = self.dispatch_object(document, "vnd.ansinh:" + command)
        listener = Listener()
        dispatch.addStatusListener(listener, parsed)
        self.addCleanup(dispatch.removeStatusListener, listener, parsed)
        return listener

    def listen_to_all(self, document):
        commands = ("allocate", "guide", *(f"language?choice={choice}" for choice in CHOICES))
        return {command: self.listen(document, command) for command in commands}

    def choose(self, choice):
        outcome = self.office.command(self.document, "language", {"choice": choice})
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        return outcome.sentence

    def uno(self, document, command):
        helper = self.office.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(document.CurrentController.Frame, command, "_self", 0, ())

    def setUp(self):
        self.document = self.workbook(table_entries(UNITS, total=120))
        self.addCleanup(lambda: self.choose("interface"))


class Vietnamese(StatesCase):
    def check_texts(self, listeners, language, chosen):
        for command, text in TEXTS[language].items():
            self.assertEqual(listeners[command].text, text)
        checked = [choice for choice in CHOICES if listeners[f"language?choice={choice}"].checked]
        self.assertEqual(checked, [chosen])

    def test_texts_and_check_marks_follow_the_language_at_once_in_every_window(self):
        other = self.workbook({})
        windows = [self.listen_to_all(self.document), self.listen_to_all(other)]
        for listeners in windows:
            self.check_texts(listeners, self.language, "interface")
        for choice in ("en", "vi", "interface"):
            self.choose(choice)
            for listeners in windows:
                self.check_texts(listeners, self.language if choice == "interface" else choice, choice)

    def test_enabled_follows_the_view_and_the_document(self):
        listeners = self.listen_to_all(self.document)

        def disabled():
            return {name for name, one in listeners.items() if not one.enabled}

        self.assertEqual(disabled(), set())
        self.uno(self.document, ".uno:PrintPreview")
        wait_for(lambda: disabled() == {"allocate"}, "the page preview")
        self.uno(self.document, ".uno:ClosePreview")
        wait_for(lambda: disabled() == set(), "the sheet")

    def test_a_read_only_document_and_its_release(self):
        path = self.office.store(self.document, self.folder / "chỉ đọc.ods")
        document = self.open(path, read_only=True)
        listeners = self.listen_to_all(document)
        self.assertEqual({name for name, one in listeners.items() if not one.enabled}, {"allocate"})
        self.uno(document, ".uno:EditDoc")
        self.assertFalse(document.isReadonly())
        self.assertEqual({name for name, one in listeners.items() if not one.enabled}, set())
        self.uno(document, ".uno:EditDoc")
        self.assertEqual({name for name, one in listeners.items() if not one.enabled}, {"allocate"})

    def test_a_listener_that_went_hears_nothing_more_and_one_added_twice_goes_once(self):
        parsed, dispatch = self.dispatch_object(self.document, command_url("allocate"))
        listener = Listener()
        dispatch.addStatusListener(listener, parsed)
        dispatch.addStatusListener(listener, parsed)
        dispatch.removeStatusListener(listener, parsed)
        self.choose("en")
        self.assertEqual(listener.text, TEXTS["en"]["allocate"])
        dispatch.removeStatusListener(listener, parsed)
        heard = listener.heard  # the office tells of the view whenever it likes, too
        self.choose("vi")
        self.assertEqual((listener.heard, listener.text), (heard, TEXTS["en"]["allocate"]))

    def test_listeners_hear_that_the_window_closed(self):
        document = self.office.open()
        listener = self.listen(document, "allocate")
        document.close(True)
        wait_for(lambda: listener.gone, "disposing")

    def test_a_url_that_no_command_reads_is_disabled(self):
        for command in ("nothing", "language", "language?choice=fr", "allocate?x"):
            self.assertFalse(self.listen(self.document, command).enabled, command)


class English(Vietnamese):
    language = "en-US"

    def check_texts(self, listeners, language, chosen):
        super().check_texts(listeners, language[:2], chosen)


class Menu:
    """By the keyboard, in a window."""

    picture_prefix = "menu"

    def setUp(self):
        self.focus()
        self.table = self.document.Sheets.getByIndex(0)
        self.table.getCellRangeByName("A1:J20").clearContents(1023)
        fill(self.table, table_entries(UNITS, total=120))
        select(self.document, "G3")
        settle(self.document)

    def open_menu(self, *keys):
        """An Sinh is the third menu from the right, whatever the others are called."""
        self.focus()
        for key in ("F10", "Left", "Left", "Left", *keys):
            self.x("key", key)
            self.rest()

    def close_menu(self):
        self.x("key", "Escape", "Escape", "Escape")

    def from_window(self, name, **arguments):
        """As a menu does, without anybody who listens."""
        parsed, dispatch = self.dispatch_object(self.document, command_url(name, arguments))
        dispatch.dispatch(parsed, ())

    def boxes(self):
        return self.x("search", "--onlyvisible", "--name", "^An Sinh$")

    def infobar(self):
        return self.document.CurrentController.hasInfobar(INFOBAR)

    def test_the_menu_and_a_language_chosen_in_it(self):
        self.open_menu("Down")
        time.sleep(0.5)
        self.picture("open")
        self.close_menu()
        self.open_menu("Down", "Up", "Up", "Right")
        self.picture("languages")
        self.x("key", "Up", "Return")
        parsed, dispatch = self.dispatch_object(self.document, command_url("allocate"))
        listener = Listener()

        def text():
            dispatch.addStatusListener(listener, parsed)
            dispatch.removeStatusListener(listener, parsed)
            return listener.text

        wait_for(lambda: text() == TEXTS["en"]["allocate"], "the English text")
        wait_for(self.infobar, "the infobar")
        self.open_menu("Down", "Up", "Up", "Right")
        self.picture("english")
        self.close_menu()
        self.from_window("language", choice="interface")
        wait_for(lambda: text() == TEXTS["vi"]["allocate"], "the Vietnamese text")

    def test_success_is_said_above_the_sheet_and_replaces_what_was_said(self):
        self.from_window("allocate", overwrite="yes")
        wait_for(lambda: self.document.isModified() and self.infobar(), "the infobar")
        self.assertEqual(numbers(self.table, RESULT), RESULT)
        self.from_window("allocate", overwrite="yes")
        wait_for(lambda: len(self.document.getUndoManager().getAllUndoActionTitles()) == 2, "the second run")
        time.sleep(0.5)
        self.picture("success")
        self.assertEqual(self.boxes(), [])

    def test_a_refusal_is_a_box_that_keeps_the_document_open(self):
        self.table.getCellRangeByName("D4:D6").setFormulaArray((("a",), ("=1+1",), ("chưa rõ",)))
        self.table.getCellRangeByName("C4").String = "1.234"
        settle(self.document)
        self.from_window("allocate", method="x", basis="C4:C6")
        wait_for(self.boxes, "the box")
        time.sleep(0.5)
        self.picture("refusal")
        self.x("windowfocus", "--sync", self.boxes()[-1])
        self.x("key", "Escape")
        wait_for(lambda: not self.boxes(), "the end of the box")
        self.assertFalse(self.document.isModified())

    def test_a_long_refusal_can_be_read(self):
        self.table.getCellRangeByName("D4:D6").setDataArray((("a",), ("b",), ("chưa rõ",)))
        self.from_window("allocate", table="A3:D7")
        wait_for(self.boxes, "the box")
        time.sleep(0.5)
        self.picture("long-refusal")
        self.x("windowfocus", "--sync", self.boxes()[-1])
        self.x("key", "Return")
        wait_for(lambda: not self.boxes(), "the end of the box")

    def test_the_toolbar_has_its_name_and_shows(self):
        layout = self.document.CurrentController.Frame.LayoutManager
        toolbar = layout.getElement("private:resource/toolbar/addon_vn.ansinh.calc.toolbar")
        self.assertIsNotNone(toolbar)
        self.assertTrue(layout.isElementVisible(toolbar.ResourceURL))

    def test_what_needs_a_sheet_is_grey_in_the_page_preview(self):
        self.focus()
        self.x("key", "ctrl+shift+o")
        parsed, dispatch = self.dispatch_object(self.document, command_url("allocate"))
        listener = Listener()

        def enabled():
            dispatch.addStatusListener(listener, parsed)
            dispatch.removeStatusListener(listener, parsed)
            return listener.enabled

        wait_for(lambda: not enabled(), "the page preview")
        time.sleep(1)
        self.open_menu("Down")
        self.picture("preview")
        self.close_menu()
        helper = self.office.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(self.document.CurrentController.Frame, ".uno:ClosePreview", "_self", 0, ())
        wait_for(enabled, "the sheet")


class Generic(Menu, WindowCase):
    toolkit = "gen"


class Gtk(Menu, WindowCase):
    toolkit = "gtk3"


class DarkGtk(Menu, WindowCase):
    """The same under a dark theme: the pictures show whether the images can be seen."""

    toolkit = "gtk3"
    surroundings = {"GTK_THEME": "Adwaita:dark"}
    picture_prefix = "menu-dark"
    test_what_needs_a_sheet_is_grey_in_the_page_preview = None  # no other picture than under a light theme


class Tabbed(WindowCase):
    """The tabbed notebookbar: its tab for extensions has the commands."""

    toolkit = "gtk3"
    picture_prefix = "notebookbar"

    @classmethod
    def prepare(cls, office):
        def configure(path, name):
            provider = office.service("com.sun.star.configuration.ConfigurationProvider")
            node = NamedValue("nodepath", "/org.openoffice.Office.UI.ToolbarMode" + path)
            access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (node,))
            access.replaceByName(name, "notebookbar.ui")
            access.commitChanges()

        configure("", "ActiveCalc")
        configure("/Applications/Calc", "Active")

    def test_the_commands_are_in_the_tab_for_extensions(self):
        """Its last tab; there is no other way to tell it than to look at the picture."""
        time.sleep(2)
        self.focus()
        self.x("mousemove", *map(str, EXTENSION_TAB), "click", "1")
        time.sleep(1)
        self.picture("tab")


if __name__ == "__main__":
    unittest.main()
