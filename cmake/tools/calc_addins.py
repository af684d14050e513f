"""Calc's registration of the functions (CalcAddIns.xcu) from the catalogue.

The key of an add-in is its service name and the name of a function node its IDL method: both become part of every
stored formula. Parameter nodes carry IDL names, or the Function Wizard shows "###".
"""

from xml.sax.saxutils import escape, quoteattr

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Generated from extension/functions: do not edit. -->
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
oor:name="CalcAddIns" oor:package="org.openoffice.Office">
"""


def node(name, content, depth, replace=True):
    indent = "  " * depth
    operation = ' oor:op="replace"' if replace else ""
    return f"{indent}<node oor:name={quoteattr(name)}{operation}>\n{content}{indent}</node>\n"


def text(name, vi, en, depth):
    indent = "  " * depth
    return (f"{indent}<prop oor:name={quoteattr(name)}>\n"
            f'{indent}  <value xml:lang="en-US">{escape(en)}</value>\n'
            f'{indent}  <value xml:lang="vi">{escape(vi)}</value>\n'
            f"{indent}</prop>\n")


def write_parameter(parameter, depth):
    content = (text("DisplayName", parameter.name.vi, parameter.name.en, depth + 1)
               + text("Description", parameter.description.vi, parameter.description.en, depth + 1))
    return node(parameter.idl, content, depth)


def write_function(function, depth):
    indent = "  " * (depth + 1)
    # One name in every language, also the one Excel files use: a formula must mean the same everywhere.
    names = (text("DisplayName", function.name, function.name, depth + 1)
             + text("CompatibilityName", function.name, function.name, depth + 1))
    category = (f'{indent}<prop oor:name="Category">\n{indent}  <value>{escape(function.category)}</value>\n'
                f"{indent}</prop>\n")
    parameters = "".join(write_parameter(parameter, depth + 2) for parameter in function.parameters)
    content = (names + text("Description", function.description.vi, function.description.en, depth + 1) + category
               + node("Parameters", parameters, depth + 1, replace=False))
    return node(function.idl, content, depth)


def write(families):
    add_ins = ""
    for family in families:
        functions = "".join(write_function(function, 4) for function in family.functions)
        add_ins += node(family.service, node("AddInFunctions", functions, 3, replace=False), 2)
    return HEAD + node("AddInInfo", add_ins, 1, replace=False) + "</oor:component-data>\n"
