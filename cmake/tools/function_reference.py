"""The function reference (docs/functions.md) from the catalogue: Vietnamese first, English second."""

import datetime
import re

WORDS = {
    "vi": {"language": "Tiếng Việt", "argument": "Đối số", "meaning": "Ý nghĩa", "optional": "không bắt buộc",
           "cells": "Ô", "formula": "Công thức", "result": "Kết quả", "note": "Ghi chú",
           "stored": "Tên lưu trong tệp", "empty": "(để trống)", "none": "–", "error": "Lỗi:{}", "contains": "câu có {}"},
    "en": {"language": "English", "argument": "Argument", "meaning": "Meaning", "optional": "optional",
           "cells": "Cells", "formula": "Formula", "result": "Result", "note": "Note", "stored": "Stored name",
           "empty": "(empty)", "none": "–", "error": "Err:{}", "contains": "a sentence with {}"},
}

HEAD = """<!-- Generated from extension/functions by cmake/tools/catalogue.py: do not edit. -->
# Các hàm An Sinh trong Calc · The An Sinh functions in Calc

Công thức viết theo cách nhập của tiếng Việt: dấu `;` giữa các đối số, dấu `,` cho số thập phân. Một số trong ô được hiểu
là số thập phân hiện ra với 15 chữ số. Đối số sai cho kết quả Lỗi:502; vùng sai hình dạng hoặc ô lỗi bên trong cho lỗi
riêng của Calc (Lỗi:504, #VALUE!). Ngày là số ngày của Calc: ô kết quả cần định dạng ngày, ví dụ DD/MM/YYYY. Trong bảng ví
dụ, ô không được kể là ô trống.

Formulas are written as typed under an English locale, with `;` between arguments. A number in a cell is taken as the
decimal it shows with 15 significant digits. A wrong argument gives Err:502; ranges of the wrong shape and error cells
inside give Calc's own errors (Err:504, #VALUE!). Dates are Calc's numbers: give the result's cell a date format, for
example DD/MM/YYYY. In the tables of examples, cells not named are empty.

"""


def number(value, language):
    shown = repr(value)
    return shown.replace(".", ",") if language == "vi" else shown


def date(value, language):
    return f"{value:%d/%m/%Y}" if language == "vi" else value.isoformat()


def formula(source, language):
    # Digits on both sides: a dot inside a text such as "1.234" stays, texts keep their quotes.
    if language == "en":
        return source
    parts = re.split(r'("[^"]*")', source)
    return "".join(p if p.startswith('"') else re.sub(r"(?<=\d)\.(?=\d)", ",", p) for p in parts)


def cell(value, language):
    if isinstance(value, str):
        return formula(value, language) if value.startswith("=") else f'"{value}"'
    if isinstance(value, datetime.date):
        return date(value, language)
    return number(value, language)


def result(example, language):
    """What an example gives, line by line: a matrix has one for each row."""
    words = WORDS[language]
    if example.kind == "number":
        return [number(example.expected, language)]
    if example.kind == "date":
        return [date(example.expected, language)]
    if example.kind == "text":
        return [f'"{example.expected}"' if example.expected else words["empty"]]
    if example.kind == "error":
        return [words["error"].format(example.expected)]
    if example.kind == "matrix":
        return [" ".join(number(value, language) for value in row) for row in example.expected]
    return [words["contains"].format(", ".join(f"“{part}”" for part in example.expected))]


def cells_in_words(example, language):
    return ", ".join(f"{address} = {cell(value, language)}" for address, value in example.cells.items())


def row(*columns):
    return "| " + " | ".join(column.replace("|", "\\|") for column in columns) + " |\n"


def table(headers, rows):
    return row(*headers) + "|" + "---|" * len(headers) + "\n" + "".join(row(*columns) for columns in rows) + "\n"


def signature(function, language):
    shown = [getattr(p.name, language) for p in function.parameters]
    return ("; ".join(f"[{name}]" if p.optional else name for name, p in zip(shown, function.parameters)))


def parameters(function, language):
    words = WORDS[language]
    rows = []
    for parameter in function.parameters:
        name = getattr(parameter.name, language) + (f" ({words['optional']})" if parameter.optional else "")
        rows.append((name, getattr(parameter.description, language)))
    return table((words["argument"], words["meaning"]), rows)


def examples(function, language):
    words = WORDS[language]
    rows = []
    for example in function.examples:
        rows.append((cells_in_words(example, language) or words["none"], f"`{formula(example.formula, language)}`",
                     "<br>".join(result(example, language)), getattr(example.note, language)))
    return table((words["cells"], words["formula"], words["result"], words["note"]), rows)


def section(function, language):
    words = WORDS[language]
    return (f"#### {words['language']}: `{function.name}({signature(function, language)})`\n\n"
            f"{getattr(function.description, language)}\n\n"
            + parameters(function, language) + examples(function, language))


def write(families):
    content = HEAD
    for family in families:
        content += f"## {family.title.vi} · {family.title.en}\n\n"
        for function in family.functions:
            content += (f"### {function.name}\n\n"
                        f"{WORDS['vi']['stored']} · {WORDS['en']['stored']}: `{function.stored_name}`\n\n"
                        + section(function, "vi") + section(function, "en"))
    return content.rstrip("\n") + "\n"
