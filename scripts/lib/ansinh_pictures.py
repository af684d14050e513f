"""The guide's pictures: an office on a screen of its own, the sample commune in it, and what is to be seen."""

import contextlib
import subprocess
import time
from pathlib import Path

from ansinh_office import Office, command_url, install, select
from ansinh_samples import build, load
from ansinh_screen import loaded_spreadsheet, screen, wait_for, xdotool
from ansinh_year import body, fill_year, new_year
from com.sun.star.util import URL

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "sheets" / "samples" / "xa-mau.json"
SIZE = (1280, 800)
TARGET = "G11"  # the first village's target of health insurance
VILLAGES = range(11, 24)
FOLLOWING = "Theo dõi"
BY_MONTH = "Theo tháng"
YEAR = (24, 31, 18, 27, 22, 35, 16, 29, 20, 33, 26, 15, 28)  # what each village gets in the picture of months
REPORT_VILLAGES, REPORT_DAY = 24, "=DATE(2026;6;10)"
PATIENCE = 60
COLOURS = "64"  # of a window: enough for letters and lines


class Stage:
    """with Stage(folder, oxt) as stage: the sample commune in a window with the keyboard, in Vietnamese."""

    def __init__(self, folder, oxt):
        self._folder = folder
        self._oxt = oxt
        self._open = contextlib.ExitStack()
        self.display = self.office = self.document = self.window = None

    def __enter__(self):
        try:
            self._set_up()
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(self, *_):
        self._open.close()

    def _set_up(self):
        profile = self._folder / "profile"
        install(profile, self._oxt)
        with Office(profile, language="vi", time_limit=300) as office:
            [sample] = build(office, load(SAMPLE), self._folder)
            self._adorn(office, sample)
        self.display = self._open.enter_context(screen(*SIZE))
        self.office = self._open.enter_context(
            Office(profile, language="vi", headless=False, display=self.display, time_limit=300,
                   environment={"SAL_USE_VCLPLUGIN": "gtk3", "GDK_BACKEND": "x11"}, arguments=("--calc", str(sample)))
        )  # fmt: skip
        self.document = wait_for(lambda: loaded_spreadsheet(self.office), "the document", PATIENCE)
        self.window = wait_for(lambda: self.x("search", "--onlyvisible", "--name", "Calc"), "the window", PATIENCE)[-1]
        self.x("windowsize", "--sync", self.window, *map(str, SIZE))
        self.x("windowmove", self.window, "0", "0")
        self.x("windowactivate", "--sync", self.window)
        select(self.document, TARGET)
        time.sleep(3)

    @staticmethod
    def _adorn(office, sample):
        """A second sheet that follows the targets by formulas, for the picture that counts them, and one with months."""
        document = office.open(sample)
        document.Sheets.insertNewByName(FOLLOWING, 1)
        sheet = document.Sheets.getByName(FOLLOWING)
        source = f"$'{document.Sheets.getByIndex(0).Name}'"
        lines = [("Thôn", "Chỉ tiêu", "Đã thực hiện", "Còn phải phát triển", "Tỷ lệ")]
        for row, village in enumerate(VILLAGES, start=2):
            lines.append((f"={source}.B{village}", f"={source}.E{village}", 0, f"=QUOTA_REMAINING(B{row};C{row})",
                          f"=QUOTA_RATE(B{row};C{row})"))  # fmt: skip
        sheet.getCellRangeByName(f"A1:E{len(lines)}").setFormulaArray(tuple(tuple(map(str, line)) for line in lines))
        Stage._add_months(document, source)
        office.store(document, sample)
        document.close(True)

    @staticmethod
    def _add_months(document, source):
        """Villages, a year's target for each and twelve empty months."""
        document.Sheets.insertNewByName(BY_MONTH, 2)
        sheet = document.Sheets.getByName(BY_MONTH)
        lines = [("STT", "Thôn", "Chỉ tiêu năm", *(f"Tháng {month}" for month in range(1, 13)), "Cộng")]
        for row, (village, people) in enumerate(zip(VILLAGES, YEAR), start=2):
            lines.append((row - 1, f"={source}.B{village}", people, *[""] * 12, f"=SUM(D{row}:O{row})"))
        last = len(lines)
        lines.append(("", "Toàn xã", *(f"=SUM({column}2:{column}{last})" for column in "CDEFGHIJKLMNOP")))
        sheet.getCellRangeByName(f"A1:P{len(lines)}").setFormulaArray(tuple(tuple(map(str, line)) for line in lines))

    def x(self, *arguments):
        return xdotool(self.display, *arguments)

    def ask(self, command):
        """The command as the menu gives it, without waiting for it: its dialog stays open."""
        url = URL()
        url.Complete = command_url(command)
        _, url = self.office.service("com.sun.star.util.URLTransformer").parseStrict(url)
        self.document.CurrentController.Frame.queryDispatch(url, "_self", 0).dispatch(url, ())

    def dialog(self, title):
        """The X window of the dialog of that title, once it has drawn itself."""
        window = wait_for(lambda: self.x("search", "--onlyvisible", "--name", title), f"the dialog “{title}”", PATIENCE)[-1]
        time.sleep(2)
        return window

    def take(self, window, path):
        """The window with its frame, in few colours and without dots between them: a dialog is some ten kilobytes."""
        taken = self._folder / "taken.png"
        subprocess.run(("import", "-display", self.display, "-frame", "-window", window, taken), check=True, timeout=60)
        few = ("+dither", "-colors", COLOURS, "-type", "Palette", "-define", "png:compression-level=9", "-strip")
        subprocess.run(("convert", taken, *few, path), check=True, timeout=60)
        return path


def take_menu(stage, path):
    """The window with An Sinh's menu open: from the first menu one comes leftwards to the last two, and then to it."""
    stage.x("key", "--delay", "200", "F10", "Left", "Left", "Left", "Down")
    time.sleep(1.5)
    return stage.take("root", path)


def take_allocate(stage, path):
    stage.ask("allocate")
    return stage.take(stage.dialog("Giao chỉ tiêu"), path)


def take_months(stage, path):
    select(stage.document, "D2", BY_MONTH)
    stage.ask("allocate-matrix")
    dialog = stage.dialog("Giao chỉ tiêu theo thôn và tháng")
    stage.x("key", "--delay", "200", "alt+q", "shift+Tab", "shift+Tab", "Home", "Down")
    time.sleep(1)
    return stage.take(dialog, path)


def take_values(stage, path):
    select(stage.document, "A1", FOLLOWING)
    stage.ask("values")
    return stage.take(stage.dialog("Chuyển công thức An Sinh thành giá trị"), path)


def take_split(stage, path):
    """Tết chosen in the list, to which Shift+Tab leads from the list of views."""
    select(stage.document, "A1", FOLLOWING)
    stage.ask("split-by-time")
    window = stage.dialog("Chia chỉ tiêu theo thời gian")
    stage.x("key", "--delay", "200", "alt+d", "shift+Tab", "Home", "Down")
    time.sleep(1)
    return stage.take(window, path)


def take_check(stage, path):
    """A quarter's report with one header that nobody knows, whose column is told what it counts."""
    sheets = stage.document.Sheets
    sheets.insertNewByName("Quý III", sheets.Count)
    rows = (("STT", "Thôn", "Đầu kỳ", "Thêm vào trong ba tháng vừa qua", "Giảm", "Cuối kỳ"),
            (1, "Thôn 1", 410, 35, 12, 433), (2, "Thôn 2", 278, 21, 9, 290), ("", "Toàn xã", 688, 56, 21, 723))  # fmt: skip
    sheets.getByName("Quý III").getCellRangeByName("A1:F4").setDataArray(rows)
    select(stage.document, "C2", "Quý III")
    stage.ask("check-report")
    window = stage.dialog("Kiểm tra báo cáo")
    stage.x("key", "--delay", "200", "alt+c", "Home", "Down", "alt+s", "Home", *["Down"] * 6)
    time.sleep(1)
    return stage.take(window, path)


def year_workbook(stage):
    """A year's workbook of 24 villages in the window, with a village that has not reported yet."""
    book = new_year(stage.office, stage.document, "xa-mo-cay", REPORT_VILLAGES)
    fill_year(book, REPORT_VILLAGES, (1, 2))
    for column in (4, 5, 6):
        body(book, "tong_hop_2_thon").getCellByPosition(column, 3).String = ""
    body(book, "ngay_theo_doi").getCellByPosition(0, 0).Formula = REPORT_DAY
    book.calculateAll()
    return book


def take_report(stage, path):
    stage.document = year_workbook(stage)
    time.sleep(2)
    stage.ask("report")
    window = stage.dialog("Lập báo cáo của Ban Chỉ đạo")
    stage.x("key", "--delay", "200", "Home", "Down")
    time.sleep(1)
    return stage.take(window, path)


def take_report_pages(stage, path):
    """The first page and the first one with charts, printed without colours."""
    book, printed = year_workbook(stage), path.with_suffix(".pdf")
    outcome = stage.office.command(book, "report", {"period": "2026-Q2", "pdf": str(printed.resolve())})
    if outcome.state != "SUCCESS":
        raise RuntimeError(outcome.sentence)
    text = subprocess.run(["pdftotext", "-layout", printed, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    charts = next(number for number, page in enumerate(text, start=1) if "BIỂU ĐỒ" in page)
    pages = []
    for number in (1, charts):
        page = path.with_name(f"{path.stem}-{number}")
        subprocess.run(["pdftoppm", "-gray", "-r", "60", "-png", "-singlefile", "-f", str(number), printed, page], check=True)
        pages.append(page.with_suffix(".png"))
    few = ("-bordercolor", "gray", "-border", "1", "+append", "+dither", "-colors", "16", "-define", "png:compression-level=9", "-strip")
    subprocess.run(("convert", *pages, *few, path), check=True, timeout=60)
    for scratch in (printed, *pages):
        scratch.unlink()
    return path


PICTURES = {
    "calc": take_menu,
    "giao-chi-tieu": take_allocate,
    "giao-theo-thang": take_months,
    "chia-theo-thoi-gian": take_split,
    "chuyen-gia-tri": take_values,
    "kiem-tra-bao-cao": take_check,
    "bao-cao-ban-chi-dao": take_report,
    "bao-cao-trang-in": take_report_pages,
}
