#!/usr/bin/python3
"""The guide as it is packed: valid pages that reach each other, need no network, and cover every command and function."""

import posixpath
import re
import struct
import unicodedata
import unittest
import zipfile
from xml.etree import ElementTree

from catalogue_case import EXTENSION, FUNCTIONS, OXT, SOURCE

import catalogue
import guide_reference

FOLDER = "guide/"
TAGS = set("html head meta title link body nav a h1 h2 h3 p b i code kbd br ul ol li table tr th td figure img figcaption "
           "div".split())
# What a page needs inside which element, so that a browser does not have to guess.
INSIDE = {"li": {"ul", "ol"}, "tr": {"table"}, "th": {"tr"}, "td": {"tr"}, "figcaption": {"figure"}, "img": {"figure"}}
ATTRIBUTES = {"lang", "charset", "name", "content", "rel", "href", "id", "class", "src", "alt"}
LARGEST_PICTURE = 200_000
COMMAND_TABLE = SOURCE / "src" / "commands" / "command_table.cxx"


def commands():
    return set(re.findall(r'\{"([a-z-]+)",\s*\{"', COMMAND_TABLE.read_text(encoding="utf-8")))


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with zipfile.ZipFile(OXT) as package:
            cls.files = {name: package.read(name) for name in package.namelist() if name.startswith(FOLDER)}
        cls.texts = {name: content.decode("utf-8") for name, content in cls.files.items() if not name.endswith(".png")}
        cls.pages = {name: ElementTree.fromstring(text) for name, text in cls.texts.items() if name.endswith(".html")}

    def words_of(self, name):
        return re.sub(r"\s+", " ", "".join(self.pages[name].itertext()))


class Pages(Guide):
    def test_the_pages_there_are(self):
        sources = {f"{FOLDER}{path.name}" for path in (EXTENSION / "guide").glob("*.html")}
        self.assertEqual(set(self.pages), sources)
        self.assertIn(f"{FOLDER}index.html", self.pages)

    def test_names_are_plain(self):
        for name in self.files:
            self.assertRegex(name, r"\Aguide/(pictures/)?[a-z0-9-]+\.(html|css|png)\Z")

    def test_each_is_a_whole_vietnamese_page(self):
        for name, page in self.pages.items():
            with self.subTest(name):
                self.assertTrue(self.texts[name].startswith("<!DOCTYPE html>\n"))
                self.assertEqual((page.tag, page.get("lang")), ("html", "vi"))
                self.assertEqual([child.tag for child in page], ["head", "body"])
                self.assertEqual(page.find("head/meta").get("charset"), "utf-8")
                self.assertEqual(len(page.findall(".//h1")), 1)
                self.assertTrue(page.findtext("head/title").startswith(page.findtext("body/h1")))
                self.assertTrue(unicodedata.is_normalized("NFC", self.texts[name]))

    def test_only_known_elements_in_their_places_and_no_scripts(self):
        for name, page in self.pages.items():
            for parent in page.iter():
                self.assertIn(parent.tag, TAGS, name)
                self.assertLessEqual(set(parent.attrib), ATTRIBUTES, name)
                for child in parent:
                    self.assertIn(parent.tag, INSIDE.get(child.tag, {parent.tag}), f"{name}: {child.tag}")

    def test_rows_of_a_table_are_equally_long(self):
        for name, page in self.pages.items():
            for table in page.iter("table"):
                self.assertEqual(len({len(row) for row in table}), 1, f"{name}: {''.join(table[0].itertext())}")

    def test_ids_are_unique(self):
        for name, page in self.pages.items():
            ids = [element.get("id") for element in page.iter() if element.get("id")]
            self.assertEqual(len(ids), len(set(ids)), name)

    def test_every_page_has_the_same_way_to_every_other_page(self):
        ways = {name: [a.get("href") for a in page.find("body/nav")] for name, page in self.pages.items()}
        self.assertEqual({tuple(way) for way in ways.values()}, {tuple(ways[f"{FOLDER}index.html"])})
        self.assertEqual({FOLDER + href for href in ways[f"{FOLDER}index.html"]}, set(self.pages))


class Links(Guide):
    def targets(self):
        for name, page in self.pages.items():
            for element in page.iter():
                for attribute in ("href", "src"):
                    if element.get(attribute) is not None:
                        yield name, element.get(attribute)

    def test_every_link_and_picture_leads_somewhere_in_the_guide(self):
        for name, target in self.targets():
            with self.subTest(page=name, target=target):
                path, _, fragment = target.partition("#")
                file = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
                self.assertIn(file, sorted(self.files))
                if fragment:
                    self.assertIn(fragment, {element.get("id") for element in self.pages[file].iter()})

    def test_nothing_points_to_the_network(self):
        for name, text in self.texts.items():
            self.assertNotRegex(text.replace("<!DOCTYPE", ""), r"(?i)\b(https?|ftp|mailto|file|javascript|data):|//[a-z]|@import|url\(", name)

    def test_every_file_is_used(self):
        used = {posixpath.normpath(posixpath.join(FOLDER, target.partition("#")[0])) for _, target in self.targets()}
        self.assertEqual(set(self.files) - used, set())


class Pictures(Guide):
    def test_each_says_in_words_what_it_shows(self):
        for name, page in self.pages.items():
            for picture in page.iter("img"):
                self.assertGreater(len(picture.get("alt", "").split()), 4, f"{name}: {picture.get('src')}")

    def test_they_are_small_pngs(self):
        for name, content in self.files.items():
            if name.endswith(".png"):
                self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n", name)
                self.assertLess(len(content), LARGEST_PICTURE, name)
                width, height = struct.unpack(">II", content[16:24])
                self.assertLessEqual(width, 1400, name)
                self.assertLessEqual(height, 1000, name)


class Coverage(Guide):
    def test_every_command_has_one_page(self):
        said = [meta.get("content") for page in self.pages.values() for meta in page.findall("head/meta")
                if meta.get("name") == "ansinh-command"]
        self.assertEqual(sorted(said), sorted(commands()))
        self.assertTrue(said)

    def test_every_function_is_in_the_reference_with_all_that_is_known_of_it(self):
        text = self.words_of(f"{FOLDER}ham.html")
        ids = {element.get("id") for element in self.pages[f"{FOLDER}ham.html"].iter()}
        for family in catalogue.load(FUNCTIONS):
            self.assertIn(family.title.vi, text)
            for function in family.functions:
                self.assertIn(guide_reference.anchor(function), ids)
                said = [f"{function.name}(", function.description.vi, function.stored_name]
                said += [parameter.description.vi for parameter in function.parameters]
                said += [example.note.vi for example in function.examples]
                for part in said:
                    self.assertIn(re.sub(r"\s+", " ", part), text, function.name)

    def test_functions_other_pages_speak_of_exist(self):
        names = {function.name for family in catalogue.load(FUNCTIONS) for function in family.functions}
        for name in self.pages:
            self.assertLessEqual(set(re.findall(r"\b[A-Z]+_[A-Z_]+\b", self.words_of(name))), names, name)


if __name__ == "__main__":
    unittest.main()
