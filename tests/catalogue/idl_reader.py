"""Reads our .idl files: enough of UNOIDL for interfaces with methods and services based on one interface."""

import re
from dataclasses import dataclass


# An argument of this type is the workbook: Calc hands it over itself and shows it to nobody.
HIDDEN = "com::sun::star::beans::XPropertySet"


@dataclass(frozen=True)
class Method:
    result: str
    parameters: tuple  # (type, name), all of them [in]
    raises: str

    @property
    def shown(self):
        """The parameters that a formula holds."""
        return tuple((kind, name) for kind, name in self.parameters if kind != HIDDEN)


def code_of(path):
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def parameter(text):
    direction, kind, name = re.fullmatch(r"\s*(\[\w+\])\s+(.+?)\s+(\w+)\s*", text, flags=re.DOTALL).groups()
    if direction != "[in]":
        raise ValueError(f"{name} is {direction}")
    return squeezed(kind), name


def methods(path):
    """Name -> Method of the one interface in the file."""
    body = re.search(r"\binterface\s+\w+\s*\{(.*)\}\s*;\s*\}\s*;\s*\}\s*;", code_of(path), flags=re.DOTALL)[1]
    found = {}
    for declaration in filter(str.strip, body.split(";")):
        parts = re.fullmatch(r"\s*(.+?)\s+(\w+)\s*\((.*?)\)\s*raises\s*\((.*?)\)\s*",
                             declaration.replace("::", "\0"), flags=re.DOTALL)
        result, name, arguments, raises = (part.replace("\0", "::") for part in parts.groups())
        found[name] = Method(squeezed(result), tuple(map(parameter, arguments.split(","))), squeezed(raises))
    return found


def service(path):
    """(service name, interface name) as written in the file."""
    return re.search(r"\bservice\s+(\w+)\s*:\s*(\w+)\s*;", code_of(path)).groups()
