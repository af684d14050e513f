"""The committee's part of scripts/demo: a received report with a slip, and papers from a year's workbook."""

import sys
from pathlib import Path

from ansinh_samples import build, fill_columns, load
from ansinh_year import body, new_year

SAMPLES = Path(__file__).resolve().parent.parent.parent / "sheets" / "samples"
RECEIVED = SAMPLES / "n08.json"
YEAR = SAMPLES / "years" / "nam-mau.json"


def done(office, document, name, arguments):
    """The command, as a menu or a macro would call it; its sentence on the screen."""
    outcome = office.command(document, name, arguments)
    print(f"  {name}: {outcome.sentence}", flush=True)
    if outcome.state != "SUCCESS":
        sys.exit("demo: the command did not succeed")


def checked(office, folder):
    """The findings of a received report, in a document of their own."""
    [file] = build(office, load(RECEIVED), folder)
    received = office.open(file)
    arguments = {"sheet": "Q3", "previous": "Q2", "findings": "new"}
    done(office, received, "check-report", arguments)
    [findings] = [document for document in office.documents() if document.RuntimeUID != received.RuntimeUID]
    received.close(True)
    return findings


def year_begun(office):
    """The sample year: a workbook made by the command, with the sample's lists and figures typed in."""
    sample = load(YEAR)
    empty = office.open()
    book = new_year(office, empty, **sample["workbook"])
    empty.close(True)
    for name, columns in sample["ranges"].items():
        fill_columns(book, body(book, name), columns)
    members = body(book, "thanh_vien")
    seats = [row for row, line in enumerate(members.getDataArray()) if line[3]]
    fill_columns(book, members, {"B": [f"t:{sample['members']} {row + 1}" for row in seats]})
    book.calculateAll()
    return book


def papers(office, book, folder):
    """The report of the second quarter as sheets and PDF, and a meeting's invitation."""
    pdf = folder / "bao-cao-quy-2-2026.pdf"
    done(office, book, "report", {"period": "2026-Q2", "on": "2026-07-02", "pdf": str(pdf), "overwrite": "yes"})
    done(office, book, "meeting", {"paper": "invitation", "meeting": "1", "on": "2026-07-03"})
    return pdf
