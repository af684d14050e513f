"""What the tests of printed papers share: a command on a workbook, the sheets it made as PDF, words and lines on it."""

import re
import subprocess
from typing import NamedTuple

from allocate_case import AllocateCase

POINT = 25.4 / 72  # mm
RESOLUTION = 150  # of rendered pages
DARK = 100
TOUCHING = 0.35  # mm between letters of one word
SAME_LINE = 4  # mm between the sums of their tops and bottoms: fonts differ in height


class Word(NamedTuple):
    """Where a word stands on its page, in millimetres from the left and top edge."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of(pdf):
    """[words of each page], in reading order."""
    page = r'<page width="[\d.]+" height="[\d.]+">(.*?)</page>'
    word = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    html = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [
        _joined([Word(text, *(float(number) * POINT for number in box)) for *box, text in re.findall(word, body)])
        for body in re.findall(page, html, re.DOTALL)
    ]


def _joined(parts):
    """Words whole again: a letter that the font does not have comes from another one, and is a word of its own."""
    words = []
    for part in parts:
        last = words[-1] if words else None
        level = last and abs((part.top + part.bottom) - (last.top + last.bottom)) < SAME_LINE
        if level and abs(part.left - last.right) < TOUCHING:
            words[-1] = Word(last.text + part.text, last.left, min(last.top, part.top), part.right,
                             max(last.bottom, part.bottom))  # fmt: skip
        else:
            words.append(part)
    return words


def dark_lines(pdf, page):
    """[(left, right, y)] in mm of the horizontal lines of at least 5 mm on a page, from its rendered pixels."""
    picture = subprocess.run(
        ["pdftoppm", "-r", str(RESOLUTION), "-gray", "-f", str(page), "-l", str(page), pdf], check=True, capture_output=True
    ).stdout
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", picture)
    width, height = int(header[1]), int(header[2])
    pixels = picture[header.end():]  # fmt: skip
    scale, found = 25.4 / RESOLUTION, []
    least = int(5 / scale)
    for y in range(height):
        row = pixels[y * width:(y + 1) * width]  # fmt: skip
        marks = bytes(1 if pixel < DARK else 0 for pixel in row)
        for run in re.finditer(b"\x01{%d,}" % least, marks):
            line = (run.start() * scale, run.end() * scale, y * scale)
            if not found or not _same(found[-1], line):
                found.append(line)
    return found


def _same(line, other):
    """A thick line is found row by row."""
    return abs(line[2] - other[2]) < 0.6 and abs(line[0] - other[0]) < 0.6 and abs(line[1] - other[1]) < 0.6


class PaperCase(AllocateCase):
    def paper(self, document, **arguments):
        return self.office.command(document, "paper", {key.rstrip("_"): value for key, value in arguments.items()})

    def made(self, document, **arguments):
        """The sentence, and the names of the sheets that are new."""
        before = set(document.Sheets.ElementNames)
        outcome = self.paper(document, **arguments)
        self.assertEqual(outcome.state, "SUCCESS", outcome.sentence)
        self.check_sentence(outcome.sentence)
        return outcome.sentence, [name for name in document.Sheets.ElementNames if name not in before]

    def refused_paper(self, document, *phrases, **arguments):
        return self.refused(document, *phrases, dispatch=lambda: self.paper(document, **arguments))

    def pdf(self, document, *sheets):
        """Those sheets alone, as printed."""
        for name in document.Sheets.ElementNames:
            if name not in sheets:
                document.Sheets.getByName(name).setPrintAreas(())
                document.Sheets.getByName(name).IsVisible = False
        return self.office.store(document, self.folder / "paper.pdf")

    def drafted(self, **arguments):
        """The PDF of a paper in a new workbook."""
        document = self.workbook({"A1": 1})
        _, sheets = self.made(document, **arguments)
        return self.pdf(document, *sheets)


def text_of(pdf):
    """The pages' texts with every run of white space one blank."""
    raw = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [re.sub(r"\s+", " ", page).strip() for page in raw.split("\f")[:-1]]


def line_with(words, *texts):
    """The words of the line on which these stand one after the other."""
    for index in range(len(words) - len(texts) + 1):
        there = words[index:index + len(texts)]  # fmt: skip
        if all(word.text == text for word, text in zip(there, texts, strict=True)):
            return there
    raise AssertionError(f"{' '.join(texts)} is not there: {' '.join(word.text for word in words)}")


def middle(words):
    return (words[0].left + words[-1].right) / 2
