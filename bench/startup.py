"""How long Calc takes from the start of its process to a new workbook, with the extension and without it."""

import time
from pathlib import Path

from ansinh_office import Office, install, prepare_profile
from figures import Figure, clock, medians_in_turns

REPETITIONS = 15
WARM_UPS = 2
LIMIT = 1.10


class PromptOffice(Office):
    """Connects as soon as the office listens: asking every 0.1 s would be the largest part of what is measured."""

    def _connect(self):
        pipes = Path("/tmp")
        while self._process.poll() is None and not any(pipes.glob(f"OSL_PIPE_*{self._pipe}")):
            time.sleep(0.002)
        super()._connect()


def _start(profile):
    """Seconds until a new workbook is open, with its window: menus and toolbars are where an extension shows."""
    office = PromptOffice(profile)

    def until_workbook():
        office.start()
        office.open(hidden=False)

    try:
        return clock(until_workbook)
    finally:
        office.end()


def measure(folder, oxt):
    """folder: where the two profiles are made."""
    profiles = {"without": folder / "without", "with": folder / "with"}
    for profile in profiles.values():
        prepare_profile(profile)
    install(profiles["with"], oxt)
    calls = {name: lambda profile=profile: _start(profile) for name, profile in profiles.items()}
    seconds = medians_in_turns(calls, REPETITIONS, WARM_UPS)
    return [Figure("start to a new workbook", seconds["with"], "without the extension", seconds["without"], LIMIT)]
