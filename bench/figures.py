"""Measured times: how they are taken in turns, compared with their yardsticks, and shown."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

VERDICTS = {True: "PASS", False: "over", None: ""}


@dataclass(frozen=True)
class Figure:
    """A median time, with the time of its yardstick from the same run where it has one.

    ratio_limit: what time / yardstick may be at most; seconds_limit: what the time itself may be at most.
    """

    what: str
    seconds: float
    against: str = ""
    yardstick: float | None = None
    ratio_limit: float | None = None
    seconds_limit: float | None = None

    @property
    def ratio(self):
        return self.seconds / self.yardstick if self.yardstick else None

    @property
    def within(self):
        """None where nothing was asked for."""
        if self.ratio_limit is not None:
            return self.ratio <= self.ratio_limit
        return self.seconds <= self.seconds_limit if self.seconds_limit is not None else None

    def limit(self):
        if self.ratio_limit is not None:
            return f"≤ {show_ratio(self.ratio_limit)}"
        return f"≤ {show_time(self.seconds_limit)}" if self.seconds_limit is not None else ""


def clock(work):
    """The seconds that one call of `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def processor_clock(process):
    """As clock, of the processor time that all threads of the process with this number take: what else the machine
    does hardly changes it."""

    def taken():
        threads = Path(f"/proc/{process}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def seconds(work):
        start = taken()
        work()
        return taken() - start

    return seconds


def medians_in_turns(measurements, repetitions, warm_ups=1):
    """Median seconds of each; measurements: name -> a call that returns the seconds it took.

    They take turns, so that whatever else the machine does meets all of them.
    """
    taken = {name: [] for name in measurements}
    for turn in range(-warm_ups, repetitions):
        for name in measurements:
            seconds = measurements[name]()
            if turn >= 0:
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def show_time(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-6:.3g} µs"


def show_ratio(ratio):
    return f"{ratio:.3g} ×"


def _cells(figure):
    against = f"{show_time(figure.yardstick)} ({figure.against})" if figure.yardstick else ""
    ratio = show_ratio(figure.ratio) if figure.yardstick else ""
    return [figure.what, show_time(figure.seconds), against, ratio, figure.limit(), VERDICTS[figure.within]]


HEADER = ["measured", "median", "yardstick", "ratio", "limit", ""]


def text_table(figures):
    rows = [HEADER] + [_cells(figure) for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def markdown_table(figures):
    lines = ["| " + " | ".join(HEADER) + " |", "|---|---:|---:|---:|---:|---|"]
    return "\n".join(lines + ["| " + " | ".join(_cells(figure)) + " |" for figure in figures])
