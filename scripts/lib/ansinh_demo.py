"""The second half of scripts/demo, in a real Calc: the sample commune's targets and their annex, a checked report, the committee's papers."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts" / "lib"))

from ansinh_demo_year import checked, papers, year_begun  # noqa: E402
from ansinh_office import Office, command_url, install  # noqa: E402
from ansinh_samples import build, load  # noqa: E402

SAMPLE = ROOT / "sheets" / "samples" / "xa-mau.json"
OUT = ROOT / "out"
NAME = "giao-chi-tieu-2026"

# The columns of the sample that receive a target, each with the basis and total the command finds by itself.
TARGETS = {"BHYT tự đóng": ("E", "G"), "BHXH tự nguyện": ("I", "K")}


def say(step, text):
    print(f"\n[{step}/8] {text}", flush=True)


def allocate(office, document):
    """Both targets through the command, as a menu or a macro would call it."""
    for product, (_, column) in TARGETS.items():
        arguments = {"into": column}
        print(f"  {product}: {command_url('allocate', arguments)}", flush=True)
        outcome = office.command(document, "allocate", arguments)
        print(f"    {outcome.state}: {outcome.sentence}", flush=True)
        if outcome.state != "SUCCESS":
            sys.exit("demo: the command did not succeed")


def annex(office, document):
    """The paper that goes with the decision, on a sheet of its own."""
    arguments = {"unit": "Ủy ban nhân dân xã Mẫu"}
    print(f"  {command_url('annex', arguments)}", flush=True)
    outcome = office.command(document, "annex", arguments)
    print(f"    {outcome.state}: {outcome.sentence}", flush=True)
    if outcome.state != "SUCCESS":
        sys.exit("demo: the annex was not made")


def unit_rows(sheet):
    """The villages of the sample: rows with a number in the first column, down to the commune's total."""
    row = 9
    while sheet.getCellByPosition(1, row).String != "Toàn xã":
        if sheet.getCellByPosition(0, row).Value > 0:
            yield row
        row += 1
    yield row


def summary(document):
    sheet = document.Sheets.getByIndex(0)
    headings = [f"{product}: {word}" for product in TARGETS for word in ("chưa tham gia", "được giao")]
    lines = [f"{'Đơn vị':<18}" + "".join(f"{heading:>30}" for heading in headings)]
    for row in unit_rows(sheet):
        numbers = [sheet.getCellRangeByName(f"{column}{row + 1}").Value for pair in TARGETS.values() for column in pair]
        lines.append(f"{sheet.getCellByPosition(1, row).String:<18}" + "".join(f"{number:>30,.0f}" for number in numbers))
    return "\n".join(lines).replace(",", ".")


def page_with(pdf, text):
    """The number of the first page that says it."""
    pages = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    return next(number for number, page in enumerate(pages, start=1) if text in page)


def picture(pdf, page, name):
    target = pdf.with_name(name)
    subprocess.run(["pdftoppm", "-r", "110", "-png", "-singlefile", "-f", str(page), pdf, target.with_suffix("")], check=True)
    return target


def main():
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ansinh-demo-") as scratch:
        profile = Path(scratch) / "profile"
        say(3, "Installing the extension into a scratch profile (your own LibreOffice is not touched)")
        print(f"  An Sinh {install(profile, ROOT / 'build' / 'ansinh.oxt')}")
        with Office(profile, language="vi", time_limit=900) as office:
            say(4, "Opening the sample commune: 24 villages, 30.000 people")
            [sample] = build(office, load(SAMPLE), Path(scratch))
            document = office.open(sample)
            say(5, "Handing out the year's two targets, and the annex that goes with the decision")
            allocate(office, document)
            annex(office, document)
            say(6, "Saving the workbook, a PDF and pictures")
            workbook = office.store(document, OUT / f"{NAME}.ods")
            pdf = office.store(document, OUT / f"{NAME}.pdf")
            text = summary(document)
            say(7, "Checking a quarterly report with one slip in it: the wrong cell, its neighbours' sums, the likely number")
            document.close(True)
            findings = checked(office, Path(scratch))
            found = office.store(findings, OUT / "ket-qua-kiem-tra.pdf")
            findings.close(True)
            say(8, "The committee's year: a workbook, its report of the second quarter and a meeting's invitation")
            book = year_begun(office)
            report = papers(office, book, OUT)
            year = office.store(book, OUT / "so-cong-tac-2026.ods")
            book.close(True)
    print(f"\n{text}\n")
    for path in (
        workbook, pdf, picture(pdf, 1, f"{NAME}.png"), picture(pdf, page_with(pdf, "Phụ lục"), "phu-luc-2026.png"),
        found, picture(found, 1, "ket-qua-kiem-tra.png"), year, report, picture(report, 1, "bao-cao-quy-2-2026.png"),
    ):  # fmt: skip
        print(f"  {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
