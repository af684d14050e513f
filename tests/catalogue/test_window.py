#!/usr/bin/python3
"""Menu, toolbar and notebookbar: they show the commands there are, in both languages, with images that can be seen."""

import re
import subprocess
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

from catalogue_case import EXTENSION, SOURCE, STRINGS

import strings

OOR = "{http://openoffice.org/2001/registry}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CALC = "com.sun.star.sheet.SpreadsheetDocument"
ADDONS = EXTENSION / "registry" / "Addons.xcu"
IMAGES = "vnd.sun.star.extension://vn.ansinh.calc/"
SIZES = {"ImageSmallURL": 16, "ImageBigURL": 26}
BACKGROUNDS = {"white": (255, 255, 255), "dark": (0x2B, 0x2B, 0x2B)}


def name(node):
    return node.get(f"{OOR}name")


def child(node, *path):
    for step in path:
        node = next(one for one in node if name(one) == step)
    return node


def value(node, prop):
    """The text of a property, or its texts by language."""
    values = next((one for one in node if name(one) == prop), ())
    texts = {one.get(LANG): one.text for one in values}
    return texts.get(None) if set(texts) <= {None} else texts


def items(node):
    """Every node below that has a command, with those of submenus."""
    return [one for one in node.iter("node") if (value(one, "URL") or "").startswith("vnd.ansinh:")]


def pixels(path):
    """(red, green, blue, alpha) of every pixel, row by row."""
    raw = subprocess.run(["convert", path, "-depth", "8", "rgba:-"], check=True, capture_output=True).stdout
    return [tuple(raw[at : at + 4]) for at in range(0, len(raw), 4)]


def luminance(colour):
    """Relative luminance, WCAG 2.1."""
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class Addons(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ui = child(ElementTree.parse(ADDONS).getroot(), "AddonUI")
        cls.places = {place: items(child(cls.ui, place)) for place in ("OfficeMenuBar", "OfficeToolBar", "OfficeNotebookBar")}

    def commands(self, place):
        return {re.fullmatch(r"vnd\.ansinh:([a-z-]+)(\?.*)?", value(item, "URL"))[1] for item in self.places[place]}

    def test_the_menu_has_every_command_and_none_that_is_not_there(self):
        table = (SOURCE / "src" / "commands" / "command_table.cxx").read_text(encoding="utf-8")
        there = set(re.findall(r'\{"([a-z-]+)", \{"', table))
        for_programs = set(re.findall(r'\{"([a-z-]+)", \{"[^}]*, nullptr\}\}', table))
        self.assertIn("allocate", there - for_programs)
        self.assertEqual(self.commands("OfficeMenuBar"), there - for_programs)
        self.assertLess(self.commands("OfficeToolBar"), there)
        self.assertEqual(self.commands("OfficeNotebookBar"), self.commands("OfficeToolBar"))

    def test_titles_are_in_both_languages_and_everything_is_for_calc(self):
        for place in self.places.values():
            for item in place:
                self.assertEqual(set(value(item, "Title")), {"vi", "en-US"}, value(item, "URL"))
                self.assertEqual(value(item, "Context"), CALC)
                self.assertEqual(value(item, "Target"), "_self")
        for menu in child(self.ui, "OfficeMenuBar"):
            self.assertEqual((value(menu, "Title"), value(menu, "Context")), ({"vi": "An Sinh", "en-US": "An Sinh"}, CALC))

    def test_titles_are_what_the_window_says_later(self):
        """Two texts for one item would change under the clerk's eyes."""
        tables = strings.load(STRINGS)
        spoken = {language: {sentence.text.replace("~", "") for sentence in table.values()} for language, table in tables.items()}
        names = {"Tiếng Việt", "English"}
        for place in self.places.values():
            for item in place:
                for locale, language in (("vi", "vi"), ("en-US", "en")):
                    self.assertIn(value(item, "Title")[locale].replace("~", ""), spoken[language] | names)

    def test_every_command_of_the_toolbar_has_images_in_both_sizes(self):
        images = {value(node, "URL"): child(node, "UserDefinedImages") for node in child(self.ui, "Images")}
        self.assertEqual(set(images), {value(item, "URL") for item in self.places["OfficeToolBar"]})
        for sizes in images.values():
            for prop, side in SIZES.items():
                url = value(sizes, prop)
                self.assertTrue(url.startswith(IMAGES), url)
                content = (EXTENSION / url.removeprefix(IMAGES)).read_bytes()
                self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
                self.assertEqual((int.from_bytes(content[16:20]), int.from_bytes(content[20:24])), (side, side))

    def test_the_toolbar_has_a_name_in_both_languages(self):
        states = child(ElementTree.parse(EXTENSION / "registry" / "CalcWindowState.xcu").getroot(), "UIElements", "States")
        toolbar = name(child(self.ui, "OfficeToolBar")[0])
        state = child(states, f"private:resource/toolbar/addon_{toolbar}")
        self.assertEqual(value(state, "UIName"), {"vi": "An Sinh", "en-US": "An Sinh"})
        self.assertEqual(value(state, "Visible"), "true")


class Icons(unittest.TestCase):
    ICONS = sorted((EXTENSION / "icons").glob("*_*.png"))

    def test_they_can_be_seen_on_white_and_on_a_dark_window(self):
        """3:1 is what WCAG asks for images; there is one image for both, since the office looks up no dark one."""
        self.assertTrue(self.ICONS)
        for icon in self.ICONS:
            opaque = [pixel[:3] for pixel in pixels(icon) if pixel[3] >= 250]
            self.assertGreater(len(opaque), 20, icon.name)
            for background, colour in BACKGROUNDS.items():
                self.assertGreaterEqual(min(contrast(pixel, colour) for pixel in opaque), 3, f"{icon.name} on {background}")

    def test_they_are_what_the_drawings_show(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([SOURCE / "scripts" / "make-icons", folder], check=True)
            self.assertEqual({path.name for path in Path(folder).iterdir()}, {path.name for path in self.ICONS})
            for icon in self.ICONS:
                drawn = pixels(Path(folder) / icon.name)
                apart = [max(abs(a - b) for a, b in zip(one, other)) for one, other in zip(pixels(icon), drawn) if one[3] > 200]
                self.assertLess(max(apart), 24, icon.name)


if __name__ == "__main__":
    unittest.main()
