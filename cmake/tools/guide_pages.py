#!/usr/bin/python3
"""The guide's pages: each text gets its head, its title and the menu that leads to all others.

guide_pages.py --guide DIR --functions DIR --output DIR

A text begins with its heading; pages.toml has the order and the words of the menu. Where a text says @FUNCTIONS@ comes the
reference of all functions.
"""

import argparse
import sys
import tomllib
from html import escape
from pathlib import Path

import catalogue
import guide_reference

PLACE = "@FUNCTIONS@"
HEADING = ("<h1>", "</h1>")
PAGE = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
{command}<title>{title} – An Sinh</title>
<link rel="stylesheet" href="huong-dan.css"/>
</head>
<body>
<nav>
{menu}</nav>
{text}</body>
</html>
"""


def heading(text):
    if not text.startswith(HEADING[0]) or HEADING[1] not in text:
        raise ValueError("a text begins with its <h1>")
    return text[len(HEADING[0]):text.index(HEADING[1])]


def menu(pages):
    return "".join(f'<a href="{page["name"]}.html">{escape(page["menu"], quote=False)}</a>\n' for page in pages)


def page(pages, this, text):
    command = f'<meta name="ansinh-command" content="{this["command"]}"/>\n' if "command" in this else ""
    return PAGE.format(command=command, title=heading(text), menu=menu(pages), text=text)


def put_functions(texts, functions):
    """The texts with the functions in the one place kept for them."""
    places = sum(text.count(PLACE) for text in texts.values())
    if places != 1:
        raise ValueError(f"the texts need exactly one {PLACE}, not {places}")
    return {name: text.replace(PLACE, functions) for name, text in texts.items()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--guide", required=True, type=Path, help="folder of the texts and pages.toml")
    arguments.add_argument("--functions", required=True, type=Path, help="folder of the functions' .toml files")
    arguments.add_argument("--output", required=True, type=Path, help="folder for the pages")
    given = arguments.parse_args()
    pages = tomllib.loads((given.guide / "pages.toml").read_text(encoding="utf-8"))["page"]
    try:
        functions = guide_reference.text(catalogue.load(given.functions))
        texts = {this["name"]: (given.guide / f"{this['name']}.html").read_text(encoding="utf-8") for this in pages}
        texts = put_functions(texts, functions)
        for this in pages:
            (given.output / f"{this['name']}.html").write_text(page(pages, this, texts[this["name"]]), encoding="utf-8")
    except (catalogue.CatalogueError, ValueError) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
