"""What the tests of the extension share: an office that has it, cells filled and read, the catalogue of functions.

Every module installs once (installed_profile, from setUpModule); each of its classes gets an office on a copy of that
profile, in the interface language the class names.
"""

import contextlib
import datetime
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(os.environ.get("ANSINH_SOURCE_DIR") or Path(__file__).resolve().parents[2])
BINARY = Path(os.environ.get("ANSINH_BINARY_DIR") or SOURCE / "build")
OXT = Path(os.environ.get("ANSINH_OXT") or BINARY / "ansinh.oxt")
for folder in (SOURCE / "scripts" / "lib", SOURCE / "cmake" / "tools"):
    sys.path.insert(0, str(folder))

import catalogue  # noqa: E402
from ansinh_office import Office, install  # noqa: E402
from com.sun.star.util import Date  # noqa: E402

LIBRARY = "ansinh.uno.so"
FAMILIES = catalogue.load(SOURCE / "extension" / "functions")
FUNCTIONS = {function.name: function for family in FAMILIES for function in family.functions}

# The days that workbooks count from: most of them, and those that once came from a Macintosh.
USUAL_NULL_DATE = datetime.date(1899, 12, 30)
NULL_DATE_1904 = datetime.date(1904, 1, 1)

STRING_RESULT = 2  # com.sun.star.sheet.FormulaResult.STRING


class Err(NamedTuple):
    """A cell's error, by Calc's number."""

    number: int

    def __repr__(self):
        return f"Err:{self.number}"


DIVISION_BY_ZERO = Err(532)
NO_VALUE = Err(519)
UNKNOWN_NAME = Err(525)
WRONG_ARGUMENT = Err(502)
WRONG_PARAMETER_LIST = Err(504)
NOT_AVAILABLE = Err(32767)


def scratch_folder(case):
    """A folder that goes away with the module, class or test that asked for it; anybody may look inside.

    Nothing of our name is in its own: profiles keep their paths, and test_package.py searches them for our name.
    """
    folder = Path(case(tempfile.TemporaryDirectory(prefix="office-test-")))
    folder.chmod(0o755)
    return folder


def installed_profile():
    """A new profile with the extension, for the length of the module. Call it from setUpModule."""
    profile = scratch_folder(unittest.enterModuleContext) / "profile"
    install(profile, OXT)
    return profile


def result_of(cell):
    """What a cell shows to other cells: a number, a text or an Err."""
    if cell.getError():
        return Err(cell.getError())
    return cell.String if cell.FormulaResultType2 == STRING_RESULT else cell.Value


def results_of(area):
    """Row by row what the cells of a range show."""
    where = area.RangeAddress
    rows, columns = where.EndRow - where.StartRow + 1, where.EndColumn - where.StartColumn + 1
    return [[result_of(area.getCellByPosition(x, y)) for x in range(columns)] for y in range(rows)]


def column(values):
    return [[value] for value in values]


def serial(day, null_date=USUAL_NULL_DATE):
    """The number a day is in a workbook that counts from null_date."""
    return float((day - null_date).days)


def fill(sheet, cells, null_date=USUAL_NULL_DATE):
    """{address: number, date, text or formula}. A text is entered as text, whatever it looks like."""
    for address, value in cells.items():
        cell = sheet.getCellRangeByName(address)
        if isinstance(value, str) and value.startswith("="):
            cell.Formula = value
        elif isinstance(value, str):
            cell.String = value
        elif isinstance(value, datetime.date):
            cell.Value = serial(value, null_date)
        else:
            cell.Value = value


class ExtensionCase(unittest.TestCase):
    """One office a class. `language` is the interface's, `locale` that of new documents."""

    installed = None  # the module's profile, set by its setUpModule
    language = "vi"
    locale = "vi-VN"

    @classmethod
    def setUpClass(cls):
        cls.folder = scratch_folder(cls.enterClassContext)
        cls.office = cls.enterClassContext(cls.another_office(cls.language, cls.locale))

    @classmethod
    def another_office(cls, language, locale):
        profile = cls.folder / f"profile-{language}"
        shutil.copytree(cls.installed, profile)
        return Office(profile, language=language, locale=locale, time_limit=600)

    def open(self, *path, **options):
        document = self.office.open(*path, **options)
        self.addCleanup(document.close, True)
        return document

    def new_sheet(self, cells=None, null_date=USUAL_NULL_DATE):
        """The only sheet of a new workbook, filled."""
        document = self.open()
        if null_date != USUAL_NULL_DATE:
            document.NullDate = Date(null_date.day, null_date.month, null_date.year)
        sheet = document.Sheets.getByIndex(0)
        fill(sheet, cells or {}, null_date)
        return sheet

    def compute(self, sheet, formula, at="J20"):
        cell = sheet.getCellRangeByName(at)
        cell.Formula = formula
        return result_of(cell)

    def compute_array(self, sheet, formula, at):
        area = sheet.getCellRangeByName(at)
        area.setArrayFormula(formula)
        return results_of(area)


def mapped_libraries(office):
    """{process name: libraries of ours it has in memory}, for every process of an office."""
    session = os.getsid(office.pid)
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.getsid(int(process.name)) == session:
                maps = (process / "maps").read_text(errors="replace").splitlines()
                name = (process / "comm").read_text().strip()
                found.setdefault(name, set()).update(Path(line.split()[-1]).name for line in maps if LIBRARY in line)
    return found
