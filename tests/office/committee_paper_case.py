"""What the tests of the committee's papers share: a year's workbook of 24 villages, filled as a clerk would."""

import datetime

from ansinh_office import snapshot
from test_results import Results as Base
from test_results import still
from paper_case import PaperCase

VILLAGES = 24
DAY = datetime.date


class CommitteePaperCase(PaperCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        starter = cls.office.open()
        known = [document.RuntimeUID for document in cls.documents()]
        arguments = {"profile": "xa-mo-cay", "year": 2026, "units": VILLAGES, "schools": 2, "providers": 1}
        outcome = cls.office.command(starter, "new-workbook", arguments)
        if outcome.state != "SUCCESS":
            raise AssertionError(outcome.sentence)
        cls.book = next(document for document in cls.documents() if document.RuntimeUID not in known)
        cls.addClassCleanup(cls.book.close, True)
        starter.close(True)
        fill_year(cls.book)
        still(cls.book)
