#!/usr/bin/python3
"""The dialog "Giao chỉ tiêu…" in a real window, used by keyboard alone, under gtk3."""

import unittest

from allocate_dialog_case import DialogCase
from allocate_dialog_journeys import Journeys
from window_case import window_profile


def setUpModule():
    window_profile()


class Gtk(Journeys, DialogCase):
    toolkit = "gtk3"


del Journeys, DialogCase

if __name__ == "__main__":
    unittest.main()
