"""A screen without a monitor: a display of its own with a window manager, and keys and mouse for it."""

import contextlib
import os
import subprocess
import time
from pathlib import Path

PATIENCE = 30


@contextlib.contextmanager
def _running(*command, **options):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def screen(width, height):
    """The display's name. There is a window manager: without one no window gets the keyboard."""
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    with _running("Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{int(told.readline())}"
        with _running("openbox", env=os.environ | {"DISPLAY": display}):
            yield display


def xdotool(display, *arguments):
    """Keys, mouse and windows; what it answers, in words."""
    environment = os.environ | {"DISPLAY": display}
    ran = subprocess.run(("xdotool", *arguments), env=environment, capture_output=True, text=True, timeout=60)
    return ran.stdout.split()


def wait_for(condition, what, patience=PATIENCE):
    """What the condition yields once it is something."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise TimeoutError(f"{what} not within {patience} s")


def come_to_rest(pid, quiet=0.08, idle=0.0005, patience=5):
    """Returns once a program's main thread has slept for `quiet` seconds but for `idle` seconds of work (a cursor blinks
    for less): it is done with the keys it got."""
    deadline = time.monotonic() + patience
    since, before = time.monotonic(), None
    while time.monotonic() < deadline:
        worked = _worked_and_asleep(pid)
        if worked is None or before is None or worked - before > idle:
            since, before = time.monotonic(), worked
        elif time.monotonic() - since >= quiet:
            return
        time.sleep(0.02)


def _worked_and_asleep(pid):
    """The seconds that the main thread has worked; None when it is at work, waits for a processor or is gone."""
    thread = Path(f"/proc/{pid}/task/{pid}")
    try:
        asleep = (thread / "stat").read_text().rpartition(")")[2].split()[0] == "S"
        return int((thread / "schedstat").read_text().split()[0]) / 1e9 if asleep else None
    except OSError:
        return None


def loaded_spreadsheet(office):
    """The spreadsheet the office was started with; None as long as it is not there."""
    document = office.desktop.getCurrentComponent()
    return document if document is not None and hasattr(document, "Sheets") else None
