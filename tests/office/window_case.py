"""An office one can see: a screen of its own with a window manager, keys by xdotool, pictures, and the office's windows.

Under gtk3 the office may hang for good when a program opens a document in a visible window, since it asks for the
clipboard outside its main thread. So a class has one document, opened by the office itself.
"""

import shutil
import subprocess

from allocate_case import AllocateCase
from ansinh_office import Office, select
from ansinh_screen import come_to_rest, loaded_spreadsheet, screen, wait_for, xdotool
from office_case import BINARY, ExtensionCase, installed_profile

TOOLS = ("Xvfb", "openbox", "xdotool", "import")


def window_profile():
    """A new profile with the extension, for the length of the module. Call it from setUpModule."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise RuntimeError(f"{', '.join(missing)} not found: run scripts/setup test")
    ExtensionCase.installed = installed_profile()


class WindowCase(AllocateCase):
    """One document for all tests of a class. `toolkit` is the office's drawing plug-in, `surroundings` more of its
    environment; `picture_prefix` begins the names of the class's pictures."""

    toolkit = None
    surroundings = {}
    size = (1500, 900)
    time_limit = 300  # seconds for the whole class
    picture_prefix = "window"

    @classmethod
    def setUpClass(cls):
        width, height = cls.size
        cls.display = cls.enterClassContext(screen(width, height))
        super().setUpClass()
        cls.document = wait_for(lambda: loaded_spreadsheet(cls.office), "the document")
        cls.window = wait_for(lambda: cls.x("search", "--onlyvisible", "--name", "Calc"), "the window")[-1]
        cls.x("windowsize", cls.window, str(width), str(height - 20))
        cls.x("windowmove", cls.window, "0", "0")

    @classmethod
    def another_office(cls, language, locale):
        profile = cls.folder / "profile"
        shutil.copytree(cls.installed, profile)
        with Office(profile, language=language, locale=locale, time_limit=120) as office:
            cls.prepare(office)
            path = office.store(office.open(), cls.folder / "thôn.ods")
        return Office(
            profile, language=language, locale=locale, headless=False, display=cls.display, time_limit=cls.time_limit,
            environment={"SAL_USE_VCLPLUGIN": cls.toolkit, "GDK_BACKEND": "x11"} | cls.surroundings,
            arguments=("--calc", str(path)),
        )  # fmt: skip

    @classmethod
    def prepare(cls, office):
        """What the profile needs besides, done in an office without a window."""

    @classmethod
    def x(cls, *arguments):
        return xdotool(cls.display, *arguments)

    def rest(self):
        """Until the office has done what the last keys asked for."""
        come_to_rest(self.office.pid)

    def focus(self):
        self.x("windowactivate", "--sync", self.window)
        self.x("windowfocus", "--sync", self.window)

    def type(self, document, cell, keys):
        """Keys into a cell without Enter; the cell itself must not know of them yet."""
        table = document.Sheets.getByIndex(0)
        before = table.getCellRangeByName(cell).Formula
        select(document, cell)
        self.rest()
        self.x("type", "--delay", "60", keys)
        self.rest()
        self.assertEqual(table.getCellRangeByName(cell).Formula, before)

    def top_windows(self):
        """All the office's windows that are shown, as UNO sees them."""
        toolkit = self.office.service("com.sun.star.awt.Toolkit")
        windows = (toolkit.getTopWindow(index) for index in range(toolkit.getTopWindowCount()))
        return [window for window in windows if window.isVisible()]

    def top_window(self, title):
        """The shown window of that title (a dialog, a message), waited for."""

        def find():
            return next((window for window in self.top_windows() if getattr(window, "Title", None) == title), None)

        return wait_for(find, f"the window “{title}”")

    def picture(self, name):
        path = BINARY / "pictures" / f"{self.picture_prefix}-{self.toolkit}-{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(("import", "-display", self.display, "-window", "root", path), check=True, timeout=60)
        self.assertGreater(path.stat().st_size, 10_000)
        return path
