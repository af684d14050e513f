"""The second half of scripts/demo: the extension at work in a real Calc, on the sample commune."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts" / "lib"))

from ansinh_office import Office, command_url, install  # noqa: E402
from ansinh_samples import build, load  # noqa: E402

SAMPLE = ROOT / "sheets" / "samples" / "xa-mau.json"
OUT = ROOT / "out"
NAME = "giao-chi-tieu-2026"

# The columns of the sample that receive a target, each with the basis and total the command finds by itself.
TARGETS = {"BHYT tự đóng": ("E", "G"), "BHXH tự nguyện": ("I", "K")}


def say(step, text):
    print(f"\n[{step}/6] {text}", flush=True)


def allocate(office, document):
    """Both targets through the command, as a menu or a macro would call it."""
    for product, (_, column) in TARGETS.items():
        arguments = {"into": column}
        print(f"  {product}: {command_url('allocate', arguments)}", flush=True)
        outcome = office.command(document, "allocate", arguments)
        print(f"    {outcome.state}: {outcome.sentence}", flush=True)
        if outcome.state != "SUCCESS":
            sys.exit("demo: the command did not succeed")


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


def pictures(pdf):
    subprocess.run(["pdftoppm", "-r", "110", "-png", "-singlefile", pdf, pdf.with_suffix("")], check=True)
    return pdf.with_suffix(".png")


def main():
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ansinh-demo-") as scratch:
        profile = Path(scratch) / "profile"
        say(3, "Installing the extension into a scratch profile (your own LibreOffice is not touched)")
        print(f"  An Sinh {install(profile, ROOT / 'build' / 'ansinh.oxt')}")
        with Office(profile, language="vi", time_limit=300) as office:
            say(4, "Opening the sample commune: 24 villages, 30.000 people")
            [sample] = build(office, load(SAMPLE), Path(scratch))
            document = office.open(sample)
            say(5, "Handing out the year's two targets")
            allocate(office, document)
            say(6, "Saving the workbook, a PDF and a picture")
            workbook = office.store(document, OUT / f"{NAME}.ods")
            pdf = office.store(document, OUT / f"{NAME}.pdf")
            text = summary(document)
            document.close(True)
    picture = pictures(pdf)
    print(f"\n{text}\n")
    for path in (workbook, pdf, picture):
        print(f"  {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
