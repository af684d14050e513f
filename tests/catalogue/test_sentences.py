#!/usr/bin/python3
"""Sentences: both languages say everything, the source uses all of it, and the package carries what was written."""

import re
import unittest
import zipfile

from catalogue_case import OXT, SOURCE, STRINGS

import strings

# Codes are written as whole literals everywhere; what else looks like one names services, protocols or files.
LITERAL = re.compile(r'"([a-z]+(?:\.[a-z-]+)+)"')
NOT_CODES = re.compile(r"(vn\.ansinh|vnd\.ansinh|com\.sun)\..*|.*\.(json|xdl|properties|hxx|so)")
GIVEN = re.compile(r'(?:Error|Message)\s*[({]\s*"([^"]*)"')


def source_files():
    return [path for path in sorted((SOURCE / "src").rglob("*.?xx")) if path.suffix in (".cxx", ".hxx")]


def code_only(text):
    """Without comments and #include lines: there codes are only mentioned."""
    return re.sub(r"//[^\n]*|/\*.*?\*/|^\s*#\s*include[^\n]*", "", text, flags=re.DOTALL | re.MULTILINE)


def used_codes():
    """code -> a file that uses it"""
    used = {}
    for path in source_files():
        for code in LITERAL.findall(code_only(path.read_text(encoding="utf-8"))):
            if not NOT_CODES.fullmatch(code):
                used.setdefault(code, path.relative_to(SOURCE).as_posix())
    return used


def read_as_the_office_does(content):
    """code -> sentence of a packed .properties file: Latin-1, \\u escapes are UTF-16 units"""
    table = {}
    for line in content.decode("latin-1").splitlines():
        code, equals, text = line.partition("=")
        units = re.sub(r"\\u([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), text)
        table[code] = units.encode("utf-16", "surrogatepass").decode("utf-16")
    return table


class Sentences(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = strings.load(STRINGS)

    def test_both_languages_hold_the_same_codes_and_placeholders(self):
        """strings.load refuses anything else; here it is seen to have looked at every file."""
        lines = {language: sum(len(re.findall(r"(?m)^[a-z][^=\s]*\s*=", path.read_text(encoding="utf-8")))
                               for path in STRINGS.glob(f"*.{language}.properties")) for language in ("vi", "en")}
        self.assertEqual(lines, {language: len(table) for language, table in self.tables.items()})
        self.assertGreater(lines["vi"], 50)

    def test_every_code_in_the_source_has_a_sentence(self):
        silent = {code: path for code, path in used_codes().items() if code not in self.tables["vi"]}
        self.assertEqual(silent, {})

    def test_every_code_given_to_an_error_or_message_is_a_literal_of_the_right_form(self):
        for path in source_files():
            for code in GIVEN.findall(code_only(path.read_text(encoding="utf-8"))):
                self.assertIn(code, self.tables["vi"], path)

    def test_no_sentence_is_unused(self):
        used = used_codes()
        idle = {code: sentence.where for code, sentence in self.tables["vi"].items() if code not in used}
        self.assertEqual(idle, {})

    def test_the_languages_are_not_mixed_up(self):
        vietnamese = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
        for code, sentence in self.tables["en"].items():
            # An English sentence may quote what a sheet says.
            own_words = re.sub("“[^”]*”", "", sentence.text.lower())
            self.assertIsNone(vietnamese.search(own_words), f"{sentence.where}: {code}")
        for code, sentence in self.tables["vi"].items():
            self.assertNotRegex(sentence.text, r"\b(the|and|of|is|are|not)\b", f"{sentence.where}: {code}")


class Packed(unittest.TestCase):
    def test_the_package_says_the_same(self):
        tables = strings.load(STRINGS)
        with zipfile.ZipFile(OXT) as package:
            for language, locale in strings.LOCALES.items():
                packed = read_as_the_office_does(package.read(f"strings/ansinh_{locale}.properties"))
                self.assertEqual(packed, {code: sentence.text for code, sentence in tables[language].items()})

    def test_english_stands_in_for_other_languages(self):
        with zipfile.ZipFile(OXT) as package:
            self.assertEqual(package.read("strings/ansinh_en_US.default"), b"")


if __name__ == "__main__":
    unittest.main()
