#!/usr/bin/python3
"""Sentences: extension/strings/*.{vi,en}.properties (UTF-8) read, checked and written as the office wants them.

A line is `code = sentence`, a comment (`#`) or empty. In a sentence `{0}`, `{1}` … stand for the arguments and `\\n`,
`\\t`, `\\\\` for a line break, a tab and a backslash. All files of a language make one table.
    strings.py --strings DIR --output DIR
"""

import argparse
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

# The language of a source file and the locale the office knows it by.
LOCALES = {"vi": "vi", "en": "en_US"}
DEFAULT_LOCALE = "en_US"
BASE_NAME = "ansinh"

CODE = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)+")
PLACEHOLDER = re.compile(r"\{(\d)\}")


class StringsError(Exception):
    """Everything that is wrong, one line each, with file and line."""


@dataclass(frozen=True)
class Sentence:
    text: str   # with escapes as in the source
    where: str  # file:line


def placeholders(text):
    return frozenset(PLACEHOLDER.findall(text))


def problem_of(code, text):
    """Why a line is malformed, or None."""
    if not CODE.fullmatch(code):
        return f"'{code}' is not a code"
    if not text:
        return f"'{code}' has no sentence"
    if not unicodedata.is_normalized("NFC", text):
        return f"'{code}' is not NFC"
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        return f"'{code}' has a brace that is no placeholder"
    if re.search(r"\\(?!\\|n|t)", text.replace("\\\\", "")):
        return f"'{code}' has an unknown escape"
    return None


def read_lines(path, faults):
    """(place, code, sentence) of every well-formed line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        faults.append(f"{path.name}: not UTF-8 ({error})")
        return
    for number, line in enumerate(lines, 1):
        where = f"{path.name}:{number}"
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        code, equals, text = (part.strip() for part in line.partition("="))
        problem = problem_of(code, text) if equals else "neither 'code = sentence' nor a comment"
        if problem:
            faults.append(f"{where}: {problem}")
        else:
            yield where, code, text


def read_language(folder, language, faults):
    table = {}
    for path in sorted(Path(folder).glob(f"*.{language}.properties")):
        for where, code, text in read_lines(path, faults):
            if code in table:
                faults.append(f"{where}: '{code}' is already in {table[code].where}")
            else:
                table[code] = Sentence(text, where)
    return table


def compare(tables, faults):
    vi, en = tables["vi"], tables["en"]
    for mine, other, language in ((vi, en, "English"), (en, vi, "Vietnamese")):
        for code in sorted(mine.keys() - other.keys()):
            faults.append(f"{mine[code].where}: '{code}' has no {language} sentence")
    for code in sorted(vi.keys() & en.keys()):
        if placeholders(vi[code].text) != placeholders(en[code].text):
            faults.append(f"{vi[code].where} and {en[code].where}: '{code}' has different placeholders")


def load(folder):
    """language -> code -> Sentence. Raises StringsError."""
    faults = []
    for path in sorted(Path(folder).glob("*.properties")):
        if path.name.split(".")[-2] not in LOCALES:
            faults.append(f"{path.name}: named neither *.vi.properties nor *.en.properties")
    tables = {language: read_language(folder, language, faults) for language in LOCALES}
    compare(tables, faults)
    if not tables["vi"]:
        faults.append(f"{folder}: no sentences")
    if faults:
        raise StringsError("\n".join(faults))
    return tables


def escape(text):
    """Latin-1 with \\u escapes, UTF-16 units as the office reads them."""
    units = text.encode("utf-16-be")
    codes = (int.from_bytes(units[i:i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if 0x20 <= code < 0x7F else f"\\u{code:04X}" for code in codes)


def write(tables, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for language, locale in LOCALES.items():
        lines = (f"{code}={escape(sentence.text)}\n" for code, sentence in sorted(tables[language].items()))
        (folder / f"{BASE_NAME}_{locale}.properties").write_text("".join(lines), encoding="latin-1", newline="\n")
    # An empty file that tells the office which locale stands in for all others.
    (folder / f"{BASE_NAME}_{DEFAULT_LOCALE}.default").write_bytes(b"")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--strings", required=True, type=Path, help="folder of the sources")
    arguments.add_argument("--output", required=True, type=Path, help="folder to write into")
    given = arguments.parse_args()
    try:
        write(load(given.strings), given.output)
    except StringsError as error:
        sys.exit("\n".join(f"error: {line}" for line in str(error).splitlines()))


if __name__ == "__main__":
    main()
