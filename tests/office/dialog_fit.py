"""Whether all texts of a dialog fit into their controls, in a language: measured by the office that draws them."""

import re
from xml.etree import ElementTree

import strings
from office_case import SOURCE
from com.sun.star.awt import Size

TABLES = strings.load(SOURCE / "extension" / "strings")
FOLDER = SOURCE / "extension" / "dialogs"
TEXT_PROPERTIES = ("Title", "Label", "Text", "HelpText")


def codes_of(name):
    """The codes of sentences a dialog names."""
    values = (value for element in ElementTree.parse(FOLDER / f"{name}.xdl").iter() for value in element.attrib.values())
    return {value[1:] for value in values if value.startswith("&")}


def sentence(language, code):
    table = TABLES[language]
    return table.get(f"dialog.{code}", table.get(code)).text


def fill_in(model, language, given):
    for name in TEXT_PROPERTIES:
        if model.PropertySetInfo.hasPropertyByName(name):
            text = given.get(getattr(model, "Name", None), model.getPropertyValue(name))
            if name != "HelpText" or text.startswith("&"):
                model.setPropertyValue(name, sentence(language, text[1:]) if text.startswith("&") else text)


def misfits(office, name, language, given=None):
    """What needs more room than it has, one line each. given: {control: text} for texts that only a command knows."""
    provider = office.service("com.sun.star.awt.DialogProvider2")
    dialog = provider.createDialog((FOLDER / f"{name}.xdl").as_uri())
    try:
        for control in dialog.Controls:
            fill_in(control.Model, language, given or {})
        return [line for control in dialog.Controls for line in faults_of(control)]
    finally:
        dialog.dispose()


def faults_of(control):
    """A text of several lines needs height at its width, any other width. What has no text needs nothing."""
    model, place = control.Model, control.PosSize
    said = getattr(model, "Label", "") or getattr(model, "Text", "") if hasattr(model, "Label") or hasattr(model, "Text") else ""
    if not said or getattr(model, "VScroll", False):
        return
    if getattr(model, "MultiLine", False):
        needed = control.calcAdjustedSize(Size(place.Width, 0))
        if needed.Height > place.Height:
            yield f"{model.Name}: {said!r} needs the height {needed.Height}, has {place.Height}"
        return
    needed = control.PreferredSize
    if needed.Width > place.Width:
        yield f"{model.Name}: {said!r} needs the width {needed.Width}, has {place.Width}"


def keys_of(name, language):
    """{letter of Alt: codes} of everything with a ~ in the dialog."""
    keys = {}
    for code in sorted(codes_of(name)):
        found = re.search(r"~(.)", sentence(language, code))
        if found:
            keys.setdefault(found[1].lower(), []).append(code)
    return keys
