"""The functions in the guide, in Vietnamese, from the catalogue."""

from html import escape

from function_reference import WORDS, cells_in_words, formula, result, signature

LANGUAGE = "vi"


def anchor(function):
    return function.name.lower().replace("_", "-")


def row(tag, *columns):
    return "<tr>" + "".join(f"<{tag}>{column}</{tag}>" for column in columns) + "</tr>\n"


def parameters(function):
    words = WORDS[LANGUAGE]
    rows = ""
    for parameter in function.parameters:
        name = parameter.name.vi + (f" ({words['optional']})" if parameter.optional else "")
        rows += row("td", escape(name), escape(parameter.description.vi))
    return f"<table>\n{row('th', words['argument'], words['meaning'])}{rows}</table>\n"


def examples(function):
    words = WORDS[LANGUAGE]
    rows = ""
    for example in function.examples:
        cells = escape(cells_in_words(example, LANGUAGE), quote=False) or words["none"]
        shown = "<br/>".join(escape(line, quote=False) for line in result(example, LANGUAGE))
        rows += row("td", cells, f"<code>{escape(formula(example.formula, LANGUAGE), quote=False)}</code>", shown,
                    escape(example.note.vi, quote=False))
    return f"<table>\n{row('th', words['cells'], words['formula'], words['result'], words['note'])}{rows}</table>\n"


def section(function):
    return (f'<h3 id="{anchor(function)}">{function.name}({escape(signature(function, LANGUAGE))})</h3>\n'
            f"<p>{escape(function.description.vi, quote=False)}</p>\n"
            + parameters(function) + examples(function)
            + f"<p>{WORDS[LANGUAGE]['stored']}: <code>{function.stored_name}</code></p>\n")


def contents(families):
    links = "".join(f'<li><a href="#{anchor(function)}">{function.name}</a>: {escape(function.description.vi)}</li>\n'
                    for family in families for function in family.functions)
    return f"<ul>\n{links}</ul>\n"


def text(families):
    """The list of all functions and a section for each."""
    sections = "".join(f"<h2>{escape(family.title.vi)}</h2>\n" + "".join(map(section, family.functions))
                       for family in families)
    return contents(families) + sections.rstrip("\n")
