#!/usr/bin/python3
"""The dialog "Giao chỉ tiêu…" by keyboard alone under the generic toolkit, and in English."""

import unittest

from allocate_dialog_case import DialogCase, Texts
from allocate_dialog_journeys import Journeys
from window_case import window_profile


def setUpModule():
    window_profile()


class Generic(Journeys, DialogCase):
    """Without the longest journeys: they are about answers, not about a toolkit, and gtk3 makes them."""

    toolkit = "gen"
    test_formulas = None
    test_the_preview_follows_every_answer = None
    test_what_stands_in_the_way_is_said_and_the_keyboard_goes_there = None
    test_what_was_answered_is_remembered = None
    test_methods_are_compared_and_another_one_is_chosen_and_written = None


class English(Texts, DialogCase):
    toolkit = "gtk3"
    language = "en-US"
    texts = "en"
    picture_prefix = "allocate-dialog-en"


del Journeys, DialogCase

if __name__ == "__main__":
    unittest.main()
