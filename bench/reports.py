"""How long the committee's report takes: 24 villages, two products, all annexes and charts, on sheets, in Writer and with the
PDF of its pages."""

import tempfile
from pathlib import Path

from ansinh_year import fill_year, new_year
from figures import Figure, clock, medians_in_turns

VILLAGES = 24
LIMIT = 10  # seconds
TURNS = 5
ASKED = {"period": "2026-H1", "on": "10/7/2026"}


def _documents(office):
    components = office.desktop.Components.createEnumeration()
    while components.hasMoreElements():
        yield components.nextElement()


def _make(office, document, more):
    """The seconds of the command alone; the sheets, or the text document, are gone afterwards."""
    known = [other.RuntimeUID for other in _documents(office)]

    def work():
        outcome = office.command(document, "report", ASKED | more)
        if outcome.state != "SUCCESS":
            raise RuntimeError(f"report: {outcome.sentence}")

    seconds = clock(work)
    if document.UndoManager.isUndoPossible():
        document.UndoManager.undo()
    for other in [other for other in _documents(office) if other.RuntimeUID not in known]:
        other.close(True)
    return seconds


def measure(office):
    document = new_year(office, office.open(), "xa-mo-cay", VILLAGES)
    fill_year(document, VILLAGES, (1, 2))
    with tempfile.TemporaryDirectory(prefix="ansinh-bench-") as folder:
        printed = {"pdf": str(Path(folder) / "report.pdf"), "overwrite": "yes", "doubtful": "print"}
        ways = {"on sheets": {}, "on sheets and as PDF": printed, "in Writer": {"as": "writer"}}
        medians = medians_in_turns(
            {way: lambda more=more: _make(office, document, more) for way, more in ways.items()}, TURNS)  # fmt: skip
    what = f"the committee's report of {VILLAGES} villages, two products, with charts"
    return [Figure(f"{what}, {way}", seconds, seconds_limit=LIMIT) for way, seconds in medians.items()]
