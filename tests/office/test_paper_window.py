#!/usr/bin/python3
"""A paper in a window that paints: it is seen, and undone and redone exactly all the same."""

import time
import unittest

from allocate_case import settle
from ansinh_office import differences, snapshot, undo_titles
from office_case import fill
from paper_case import PaperCase
from window_case import WindowCase, window_profile

LIST = {"A1": "Họ và tên", "B1": "Số người"} | {f"A{row}": f"Bà {row}" for row in range(2, 40)}


def setUpModule():
    window_profile()


class InAWindow(WindowCase, PaperCase):
    toolkit = "gtk3"
    picture_prefix = "paper"

    def test_it_is_seen_and_undone_and_redone_exactly(self):
        document = self.document
        fill(document.Sheets.getByIndex(0), LIST | {f"B{row}": row for row in range(2, 40)})
        settle(document)
        before = snapshot(document)
        _, sheets = self.made(document, kind="QĐ", about="Kiện toàn", annex="A1:B39", profile="xa-mo-cay")
        time.sleep(1)
        self.assertEqual(sheets, ["Quyết định", "Phụ lục"])
        self.picture("decision")
        after, manager = snapshot(document), document.getUndoManager()
        for _ in range(3):
            manager.undo()
            time.sleep(0.3)
            self.assertEqual(differences(before, snapshot(document)), [])
            self.assertEqual(undo_titles(document), ())
            manager.redo()
            time.sleep(0.3)
            self.assertEqual(differences(after, snapshot(document)), [])
            self.assertEqual(undo_titles(document), ("Soạn Quyết định",))
        manager.undo()


if __name__ == "__main__":
    unittest.main()
