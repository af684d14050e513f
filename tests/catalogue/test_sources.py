#!/usr/bin/python3
"""Rules that hold for every file of a kind: data name their source, texts are NFC, core knows no office."""

import functools
import json
import re
import unicodedata
import unittest

from catalogue_case import EXTENSION, SOURCE

BINARY_KINDS = {".png"}
OFFICE_INCLUDE = re.compile(
    r'^\s*#\s*include\s*[<"](com/sun/star|vn/ansinh|rtl|sal|osl|uno|cppu|cppuhelper|typelib|salhelper)/', re.MULTILINE)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
# What the precompiled headers would bring a file that forgot to ask for it, and how such a file gives itself away.
PRECOMPILED = {
    "algorithm": r"std::(?:ranges::)?(?:sort|stable_sort|find|find_if|count|count_if|any_of|all_of|none_of|transform|copy|fill|"
                 r"m(?:ax|in)(?:_element)?|lower_bound|upper_bound|reverse|clamp|remove_if|rotate|nth_element)\s*\(",
    "chrono": r"std::chrono\b",
    "map": r"std::(?:multi)?map<",
    "optional": r"std::(?:optional<|nullopt)",
    "string": r"std::(?:string\b|to_string\()",
    "vector": r"std::vector<",
    "boost/multiprecision/cpp_int.hpp": r"boost::multiprecision",
}


def system_headers(text):
    """The system's headers a text asks for, itself or through headers of ours."""
    found = set()
    for bracket, name in INCLUDE.findall(text):
        ours = [folder / name for folder in (SOURCE / "src", SOURCE / "src" / "core") if (folder / name).exists()]
        if bracket == "<":
            found.add(name)
        elif ours:
            found |= headers_of(ours[0])
    return found


@functools.cache
def headers_of(path):
    return frozenset(system_headers(path.read_text(encoding="utf-8")))


def relied_upon(text):
    """The precompiled headers a text uses without asking for them."""
    code = re.sub(r"//.*", "", text)
    asked = system_headers(text)
    return [header for header, use in PRECOMPILED.items() if header not in asked and re.search(use, code)]


class Sources(unittest.TestCase):
    def test_data_files_parse_and_say_where_they_come_from(self):
        files = sorted((EXTENSION / "data").rglob("*.json"))
        self.assertTrue(files)
        for path in files:
            said = []
            json.loads(path.read_text(encoding="utf-8"), object_hook=lambda part: said.extend(
                part[key] for key in ("source", "note") if isinstance(part.get(key), str)))
            self.assertTrue(any(text.strip() for text in said), path.name)

    def test_data_files_name_nothing_twice(self):
        def unique(pairs):
            keys = [key for key, value in pairs]
            self.assertEqual(len(keys), len(set(keys)), keys)
            return dict(pairs)
        for path in sorted((EXTENSION / "data").rglob("*.json")):
            json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)

    def test_every_text_that_ships_is_utf_8_and_nfc(self):
        for path in sorted(EXTENSION.rglob("*")):
            if path.is_file() and path.suffix not in BINARY_KINDS:
                text = path.read_bytes().decode("utf-8")
                self.assertTrue(unicodedata.is_normalized("NFC", text), path)
                self.assertNotIn("\r", text, path)
                self.assertFalse(text.startswith("\ufeff"), path)

    def test_core_includes_no_office(self):
        files = [path for folder in ("src/core", "tests/core") for path in (SOURCE / folder).rglob("*.?xx")]
        self.assertTrue(files)
        for path in files:
            self.assertIsNone(OFFICE_INCLUDE.search(path.read_text(encoding="utf-8")), path)

    def test_every_file_asks_for_the_headers_that_are_precompiled(self):
        self.assertEqual(["vector"], relied_upon("#include <string>\nstd::vector<std::string> names;"))
        self.assertEqual([], relied_upon("#include <string>\n#include <vector>\nstd::vector<std::string> names;"))
        for path in sorted((SOURCE / "src").rglob("*.?xx")):
            self.assertEqual([], relied_upon(path.read_text(encoding="utf-8")), path)


if __name__ == "__main__":
    unittest.main()
