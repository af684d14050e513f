#!/usr/bin/python3
"""Sentences: both languages say everything, the source uses all of it, and the package carries what was written."""

import re
import unittest
import zipfile
from xml.etree import ElementTree

from catalogue_case import OXT, SOURCE, STRINGS

import strings

# Codes are written as whole literals everywhere; what else looks like one names services, protocols or files.
LITERAL = re.compile(r'"([a-z][a-z-]*(?:\.[a-z-]+)+)"')
NOT_CODES = re.compile(r"(vn\.ansinh|vnd\.ansinh|com\.sun|system)\..*|.*\.(json|xdl|html|properties|hxx|so)")
# What the URL form calls its answers: "total=".
ARGUMENT = re.compile(r"(?<![\w-])[a-z-]+=")
# Only the URL form can be wrong about these.
NEVER_IN_A_WINDOW = {"lock.group-text", "lock.text"}
DIALOG = "{http://openoffice.org/2000/dialog}"
GIVEN = re.compile(r'(?:Error|Message)\s*[({]\s*"([^"]*)"')


def source_files():
    return [path for path in sorted((SOURCE / "src").rglob("*.?xx")) if path.suffix in (".cxx", ".hxx")]


def code_only(text):
    """Without comments and #include lines: there codes are only mentioned."""
    return re.sub(r"//[^\n]*|/\*.*?\*/|^\s*#\s*include[^\n]*", "", text, flags=re.DOTALL | re.MULTILINE)


def dialogs():
    """name -> the controls of each dialog, in the order of the file"""
    files = sorted((SOURCE / "extension" / "dialogs").glob("*.xdl"))
    return {path.stem: controls_in(ElementTree.parse(path).getroot().find(f"{DIALOG}bulletinboard")) for path in files}


def controls_in(board):
    """Radio buttons stand in a group that is no control itself."""
    return [control for top in board for control in (list(top) if top.tag == f"{DIALOG}radiogroup" else [top])]


def codes_in_dialogs():
    """code -> the dialog that names it"""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((SOURCE / "extension" / "dialogs").glob("*.xdl"))}
    return {code: path.name for path, text in texts.items() for code in re.findall(r'="&amp;([^"]*)"', text)}


def used_codes():
    """code -> a file that uses it"""
    used = codes_in_dialogs()
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
        """"dialog.<code>" takes the place of <code> in a window, so it is used where that is."""
        used = used_codes()
        idle = {code: sentence.where for code, sentence in self.tables["vi"].items()
                if code not in used and code.removeprefix("dialog.") not in used}
        self.assertEqual(idle, {})

    def test_no_sentence_in_a_window_speaks_of_arguments(self):
        planning = [path for folder in ("crosstable", "target", "quota", "split") for path in (SOURCE / "src" / "core" / folder).glob("*.cxx")]
        codes = {code for path in planning for code in LITERAL.findall(code_only(path.read_text(encoding="utf-8")))}
        for language, table in self.tables.items():
            for code in codes - NEVER_IN_A_WINDOW:
                shown = table.get(f"dialog.{code}", table.get(code))
                self.assertNotRegex(shown.text, ARGUMENT, f"{language}: {code}")
            for code, sentence in table.items():
                if code.startswith("dialog."):
                    self.assertNotRegex(sentence.text, ARGUMENT, f"{language}: {code}")

    def test_the_languages_are_not_mixed_up(self):
        vietnamese = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
        for code, sentence in self.tables["en"].items():
            # An English sentence may quote what a sheet says.
            own_words = re.sub("“[^”]*”", "", sentence.text.lower())
            self.assertIsNone(vietnamese.search(own_words), f"{sentence.where}: {code}")
        for code, sentence in self.tables["vi"].items():
            self.assertNotRegex(sentence.text, r"\b(the|and|of|is|are|not)\b", f"{sentence.where}: {code}")


def number(control, attribute):
    return int(control.get(f"{DIALOG}{attribute}"))


class Dialogs(unittest.TestCase):
    """Dialog files hold codes, never texts, and can be used by keyboard and by ear."""

    NEED_A_LABEL = {"textfield", "menulist", "combobox"}

    @classmethod
    def setUpClass(cls):
        cls.tables = strings.load(STRINGS)
        cls.dialogs = dialogs()

    def test_they_hold_codes_only(self):
        self.assertTrue(self.dialogs)
        for name, controls in self.dialogs.items():
            for control in [element for top in controls for element in top.iter()]:
                for attribute in ("value", "help-text", "title"):
                    text = control.get(f"{DIALOG}{attribute}")
                    self.assertTrue(not text or text.startswith("&"), f"{name}: {text}")
        self.assertEqual(list((SOURCE / "extension" / "dialogs").glob("*.properties")), [])

    def test_the_order_of_tab_is_that_of_the_file(self):
        for name, controls in self.dialogs.items():
            self.assertEqual([number(control, "tab-index") for control in controls], list(range(len(controls))), name)
            identifiers = [control.get(f"{DIALOG}id") for control in controls]
            self.assertEqual(len(set(identifiers)), len(identifiers), name)

    def test_a_field_follows_its_label_and_stands_right_of_or_below_it(self):
        """The office takes the text right before a field in tab order for its name."""
        for name, controls in self.dialogs.items():
            for label, control in zip([None, *controls], controls):
                if control.tag.removeprefix(DIALOG) in self.NEED_A_LABEL:
                    where = f"{name}: {control.get(f'{DIALOG}id')}"
                    self.assertEqual(label.tag, f"{DIALOG}text", where)
                    right = number(label, "left") + number(label, "width") <= number(control, "left")
                    below = number(label, "top") + number(label, "height") <= number(control, "top")
                    self.assertTrue(right or below, where)

    def test_no_two_controls_share_a_letter_of_alt(self):
        for language, table in self.tables.items():
            for name, controls in self.dialogs.items():
                texts = [control.get(f"{DIALOG}value", "&")[1:] for control in controls]
                letters = [letter.lower() for code in texts if code for letter in re.findall("~(.)", table[code].text)]
                self.assertEqual(sorted(letters), sorted(set(letters)), f"{language}: {name}")
                self.assertTrue(all(letter.isascii() for letter in letters), f"{language}: {name}")


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
