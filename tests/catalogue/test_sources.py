#!/usr/bin/python3
"""Rules that hold for every file of a kind: data name their source, texts are NFC, core knows no office."""

import json
import re
import unicodedata
import unittest

from catalogue_case import EXTENSION, SOURCE

BINARY_KINDS = {".png"}
OFFICE_INCLUDE = re.compile(
    r'^\s*#\s*include\s*[<"](com/sun/star|vn/ansinh|rtl|sal|osl|uno|cppu|cppuhelper|typelib|salhelper)/', re.MULTILINE)


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


if __name__ == "__main__":
    unittest.main()
