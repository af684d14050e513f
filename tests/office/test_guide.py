#!/usr/bin/python3
"""The command `guide`: which file it hands to the system's browser, with and without a document, and its refusals."""

import os
import shutil
import time
import unittest
import urllib.parse
from pathlib import Path

from allocate_case import AllocateCase
from ansinh_office import Office, command_url
from ansinh_screen import wait_for
from com.sun.star.util import URL
from office_case import scratch_folder
from window_case import WindowCase, window_profile

GUIDE = Path(os.environ["ANSINH_SOURCE_DIR"]) / "extension" / "guide"
# As deep and as foreign as a clerk's home folder may be.
DEEP = Path("Người dùng 1") / "Tài liệu của Ban Chỉ đạo" / ("thư mục dài " * 8).strip() / "hồ sơ & số liệu (2026) #1 100%"


def setUpModule():
    window_profile()


def make_launcher(folder, name="xdg-open"):
    """A stand-in for the system's launcher that writes down what it is told to open."""
    folder.mkdir(parents=True, exist_ok=True)
    script, told = folder / name, folder / "told"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{told}"\n')
    script.chmod(0o755)
    return script, told


class GuideCase(AllocateCase):
    """`surroundings` makes the office's environment from a folder of the class's own."""

    deep = False

    @classmethod
    def surroundings(cls):
        _, cls.told = make_launcher(cls.folder / "bin")
        return {"PATH": f"{cls.folder / 'bin'}:{os.environ['PATH']}", "DESKTOP_LAUNCH": ""}

    @classmethod
    def another_office(cls, language, locale):
        profile = cls.folder / DEEP / "profile" if cls.deep else cls.folder / "profile"
        shutil.copytree(cls.installed, profile)
        return Office(profile, language=language, locale=locale, time_limit=300, environment=cls.surroundings())

    def setUp(self):
        if hasattr(self, "told"):
            self.told.unlink(missing_ok=True)

    def guide(self, **arguments):
        return self.office.command(self.open(), "guide", arguments)

    def opened(self):
        """The file the launcher was told, once it has been."""
        lines = wait_for(lambda: self.told.exists() and self.told.read_text().splitlines(), "the launcher")
        self.assertEqual(len(lines), 1)
        url = urllib.parse.urlparse(lines[0])
        self.assertEqual(url.scheme, "file")
        return Path(urllib.parse.unquote(url.path))

    def check_opened(self, outcome, page):
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        file = self.opened()
        self.assertEqual(file.name, f"{page}.html")
        self.assertIn('<html lang="vi">', file.read_text(encoding="utf-8"))
        self.assertIn(str(file), outcome.sentence)
        self.assertTrue((file.parent / "huong-dan.css").exists())


class Pages(GuideCase):
    deep = True

    def test_the_first_page_opens(self):
        self.check_opened(self.guide(), "index")

    def test_each_page_opens_by_its_name(self):
        for page in sorted(path.stem for path in GUIDE.glob("*.html")):
            with self.subTest(page):
                self.check_opened(self.guide(page=page), page)
                self.told.unlink()

    def test_without_a_document(self):
        """A frame may be empty, or of another program."""
        url = URL()
        url.Complete = command_url("guide")
        dispatch = self.office.service("vn.ansinh.ProtocolHandler").queryDispatch(url, "", 0)
        self.check_opened(self.answer_of(dispatch, url), "index")

    def test_a_page_there_is_not_is_refused_with_those_there_are(self):
        pages = ", ".join(sorted(path.stem for path in GUIDE.glob("*.html")))
        sentence = self.refused(self.open(), "khong-co", pages, dispatch=lambda: self.guide(page="khong-co"))
        self.assertNotIn(".html", sentence)
        for page in ("../strings/x", "index.html", "pictures/calc"):
            self.refused(self.open(), page, dispatch=lambda: self.guide(page=page))
        self.refused(self.open(), "trang", "page", dispatch=lambda: self.guide(trang="ham"))
        self.assertFalse(self.told.exists())


class DesktopLaunch(GuideCase):
    """The variable by which a desktop names its own launcher."""

    @classmethod
    def surroundings(cls):
        script, cls.told = make_launcher(cls.folder / "desktop", "launch")
        return {"DESKTOP_LAUNCH": str(script), "PATH": "/nowhere:/usr/bin:/bin"}

    def test_it_is_used(self):
        self.check_opened(self.guide(), "index")


@unittest.skipIf(shutil.which("xdg-open", path="/usr/bin:/bin"), "this machine has a launcher where the office finds it")
class NoBrowser(GuideCase):
    @classmethod
    def surroundings(cls):
        return {"DESKTOP_LAUNCH": "", "PATH": "/usr/bin:/bin"}

    def test_the_file_is_named(self):
        sentence = self.refused(self.open(), "trình duyệt", "guide/index.html", dispatch=self.guide)
        file = Path(sentence.partition("mở tệp ")[2].rstrip("."))
        self.assertTrue(file.is_file(), sentence)


class English(NoBrowser):
    language = "en-US"

    def test_the_file_is_named(self):
        self.refused(self.open(), "No browser", "guide/index.html", dispatch=self.guide)


class InAWindow(WindowCase):
    """As the menu gives it: nobody listens, and the window says where the page is."""

    toolkit = "gtk3"
    picture_prefix = "guide"

    @classmethod
    def setUpClass(cls):
        cls.launcher = scratch_folder(cls.enterClassContext)
        script, cls.told = make_launcher(cls.launcher)
        cls.surroundings = {"DESKTOP_LAUNCH": str(script)}
        super().setUpClass()

    def test_the_menu_opens_the_first_page(self):
        self.focus()
        parsed, dispatch = self.dispatch_object(self.document, command_url("guide"))
        dispatch.dispatch(parsed, ())
        lines = wait_for(lambda: self.told.exists() and self.told.read_text().splitlines(), "the launcher")
        self.assertTrue(lines[0].endswith("/guide/index.html"), lines)
        time.sleep(2)
        self.picture("opened")
        self.assertFalse(self.document.isModified())


if __name__ == "__main__":
    unittest.main()
