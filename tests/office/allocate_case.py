"""What the tests of the command `allocate` share: an office with the extension, workbooks, and the two promises.

A refusal leaves everything as it was; a success is one undo step that changes the named cells and nothing else.
"""

import re
import threading

import unohelper
from ansinh_office import STATES, Outcome, differences, properties, snapshot, undo_titles
from ansinh_samples import build, position, specifications
from ansinh_snapshot import address
from com.sun.star.frame import XDispatchResultListener
from com.sun.star.task import XStatusIndicator
from com.sun.star.util import URL
from office_case import SOURCE, ExtensionCase, fill

SPECS = specifications(SOURCE / "sheets" / "samples")
TITLE = "Giao chỉ tiêu"
MEMORY = "An Sinh"  # the document property
UNITS = [("Thôn 1", 60), ("Thôn 2", 45), ("Thôn 3", 0), ("Thôn 4", 75), ("Thôn 5", 33), ("Thôn 6", 87)]


def table_entries(units, *, total=None, anchor="A3", header=("STT", "Thôn", "Chưa tham gia", "Chỉ tiêu")):
    """{address: entry} of the plainest table: a row for each (name, basis), and a total row below them."""
    x, y = position(anchor)
    entries = {address(x + index, y): text for index, text in enumerate(header)}
    for index, (name, basis) in enumerate(units, start=1):
        row = {address(x, y + index): index, address(x + 1, y + index): name}
        entries |= row | ({address(x + 2, y + index): basis} if basis is not None else {})
    last = y + len(units) + 1
    entries[address(x + 1, last)] = "Cộng"
    entries[address(x + 2, last)] = f"=SUM({address(x + 2, y + 1)}:{address(x + 2, last - 1)})"
    if total is not None:
        entries[address(x + 3, last)] = total
    return entries


def numbers(table, cells):
    """{address: value} of cells that hold numbers; anything else is shown as its text."""
    read = {cell: table.getCellRangeByName(cell) for cell in cells}
    return {name: cell.Value if not cell.getError() and cell.String != "" else cell.String for name, cell in read.items()}


def selected(document):
    """The addresses of all the cells that are selected."""
    selection = document.CurrentController.getSelection()
    areas = selection.getRangeAddresses() if hasattr(selection, "getRangeAddresses") else (selection.getRangeAddress(),)
    return {
        address(x, y)
        for area in areas
        for x in range(area.StartColumn, area.EndColumn + 1)
        for y in range(area.StartRow, area.EndRow + 1)
    }


def user_properties(document):
    return document.DocumentProperties.UserDefinedProperties


def remembered(document):
    """What the document remembers of targets handed out, as text, or None."""
    properties = user_properties(document)
    known = properties.getPropertySetInfo().hasPropertyByName(MEMORY)
    return properties.getPropertyValue(MEMORY) if known else None


def visible(table, cells):
    """The office does not select cells in filtered rows."""
    return {cell for cell in cells if table.Rows.getByIndex(position(cell)[1]).IsVisible}


def heights_apart(before, after):
    """Whether rows differ in more than the height they need for what they hold."""

    def rows_without(runs):
        return [
            (row, re.sub("row-height='[^']*' use-optimal-row-height='true'", "", str(value)))
            for first, last, value in runs
            for row in range(first, min(last, 20_000) + 1)
        ]

    return rows_without(before) != rows_without(after)


def settle(document):
    """As if just opened: nothing modified, nothing to undo."""
    document.getUndoManager().clear()
    document.setModified(False)


class Indicator(unohelper.Base, XStatusIndicator):
    """Keeps what it is told; `on_value` is called with every value."""

    def __init__(self, on_value=None):
        self.calls = []
        self._on_value = on_value

    def start(self, text, full):
        self.calls.append(("start", text, full))

    def setValue(self, value):
        self.calls.append(("value", value))
        if self._on_value:
            self._on_value(value)

    def end(self):
        self.calls.append(("end",))

    def setText(self, text):
        self.calls.append(("text", text))

    def reset(self):
        self.calls.append(("reset",))

    def values(self):
        return [call[1] for call in self.calls if call[0] == "value"]


class Answer(unohelper.Base, XDispatchResultListener):
    """Waits for a command's answer."""

    def __init__(self):
        self._arrived = threading.Event()
        self._outcome = None

    def dispatchFinished(self, event):
        self._outcome = Outcome(STATES.get(event.State, str(event.State)), event.Result)
        self._arrived.set()

    def disposing(self, event):
        pass

    def wait(self, seconds):
        if not self._arrived.wait(seconds):
            raise TimeoutError(f"no answer within {seconds} s")
        return self._outcome


class AllocateCase(ExtensionCase):
    maxDiff = None

    def sample(self, name, index=0):
        """A sample in its main format, or in the other one it also comes in."""
        paths = build(self.office, SPECS[name], self.folder / name)
        return self.open(paths[index])

    def workbook(self, entries, sheet=None, **options):
        document = self.open(**options)
        table = document.Sheets.getByIndex(0)
        if sheet is not None:
            table.Name = sheet
        fill(table, entries)
        settle(document)
        return document

    def allocate(self, document, **arguments):
        return self.office.command(document, "allocate", {key.rstrip("_"): value for key, value in arguments.items()})

    def dispatch_object(self, document, url):
        """The URL as the office takes it, and who answers it in the document's frame."""
        parsed = URL()
        parsed.Complete = url
        _, parsed = self.office.service("com.sun.star.util.URLTransformer").parseStrict(parsed)
        return parsed, document.CurrentController.Frame.queryDispatch(parsed, "_self", 0)

    def dispatch_and_listen(self, document, url, *, time_limit=60, **arguments):
        parsed, dispatch = self.dispatch_object(document, url)
        return self.answer_of(dispatch, parsed, time_limit=time_limit, **arguments)

    def answer_of(self, dispatch, parsed, *, time_limit=60, **arguments):
        answer = Answer()
        with self.office.limit(time_limit):
            dispatch.dispatchWithNotification(parsed, properties(**arguments), answer)
            return answer.wait(time_limit)

    def check_sentence(self, sentence):
        """One line, a capital or the argument meant first, a full stop last, and nothing of the machinery behind it."""
        self.assertRegex(sentence, r"\A[^\n]+\.\Z")
        self.assertTrue(sentence[0].isupper() or re.match("[a-z]+=", sentence), sentence)
        self.assertNotRegex(sentence, r"\{|\}|Exception|com\.sun|ngoài dự kiến|unexpected")

    def refused(self, document, *phrases, dispatch=None, **arguments):
        """FAILURE with one sentence that says all the phrases; the workbook is as it was. Returns the sentence."""
        document.setModified(False)
        before, steps = snapshot(document), undo_titles(document)
        outcome = dispatch() if dispatch else self.allocate(document, **arguments)
        self.assertEqual(outcome.state, "FAILURE", outcome.sentence)
        self.assertFalse(document.isModified(), outcome.sentence)
        self.assertEqual(undo_titles(document), steps)
        self.assertEqual(differences(before, snapshot(document)), [])
        self.check_sentence(outcome.sentence)
        for phrase in phrases:
            self.assertIn(phrase, outcome.sentence)
        return outcome.sentence

    def written(self, document, expected, *, title=TITLE, dispatch=None, sheet=None, **arguments):
        """SUCCESS: the expected numbers, no other cell touched, one undo step that undoes and redoes all of it."""
        table = document.Sheets.getByName(sheet) if sheet is not None else document.CurrentController.ActiveSheet
        before, steps = snapshot(document), undo_titles(document)
        outcome = dispatch() if dispatch else self.allocate(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        self.assertEqual(numbers(table, expected), expected)
        after = snapshot(document)
        self.check_changes(before, after, table.Name, set(expected))
        self.assertTrue(document.isModified())
        self.assertLessEqual(selected(document), set(expected))
        self.assertLessEqual(visible(table, expected), selected(document))
        self.assertEqual(undo_titles(document), (title, *steps))
        manager = document.getUndoManager()
        for _ in range(2):
            manager.undo()
            self.assertEqual(differences(before, snapshot(document)), [])
            self.assertEqual(undo_titles(document), steps)
            manager.redo()
            self.assertEqual(differences(after, snapshot(document)), [])
        manager.undo()
        self.assertEqual(differences(before, snapshot(document)), [])
        return outcome.sentence

    def check_undo_and_redo(self, document, before, after):
        manager = document.getUndoManager()
        for _ in range(2):
            manager.undo()
            self.assertEqual(differences(before, snapshot(document)), [])
            manager.redo()
            self.assertEqual(differences(after, snapshot(document)), [])

    def check_changes(self, before, after, sheet, targets):
        """Only target cells changed, and formulas that show something else because of them."""
        changed = {aspect for aspect in before.keys() | after.keys() if before.get(aspect) != after.get(aspect)}
        allowed = {f"{sheet}: {aspect}" for aspect in ("formulas", "values", "rich text", "errors")}
        rows = f"{sheet}: rows"
        if rows in changed and not heights_apart(before[rows], after[rows]):
            changed.remove(rows)
        self.assertEqual(changed - allowed, set(), differences(before, after))
        formulas = after[f"{sheet}: formulas"]
        for aspect in changed:
            old, new = before[aspect], after[aspect]
            cells = {cell for cell in old.keys() | new.keys() if old.get(cell, "") != new.get(cell, "")} - targets
            if aspect.endswith((": values", ": errors")):
                cells = {cell for cell in cells if not str(formulas.get(cell, "")).startswith("=")}
            self.assertEqual(cells, set(), f"{aspect} changed outside the target cells")
