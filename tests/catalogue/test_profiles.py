#!/usr/bin/python3
"""Regulation profiles and law parameters: they keep the form of docs/design/profile.md, say where each value comes
from, and hold as many seats and duties as the documents have. Read here without the component's own reader."""

import datetime
import json
import re
import unicodedata
import unittest
from collections import Counter
from decimal import Decimal

from catalogue_case import EXTENSION

PROFILES = EXTENSION / "data" / "profiles"
PARAMETERS = EXTENSION / "data" / "parameters"
NAMES = ["phuong-quy-nhon", "tinh-hue-2014", "tinh-thanh-hoa", "xa-ia-nan", "xa-mo-cay"]

TEXT, IDENTIFIER, LINES = "text", "identifier", "lines"
ANSWER = ("yes", "no")
PERIODS = ("year", "half", "quarter", "month", "week", "round", "request")
ROLES = ("head", "standing_deputy", "deputy", "member", "invited", "party")
EACH = ("subunit", "school", "provider", "district")
MONTHS = ("last_of_period", "after_period")
PRODUCTS = ("social", "health", "unemployment")
KINDS = ("year", "first_half", "second_half", "quarter", "month", "week", "round")


class Several(tuple):
    """One or more of these, none twice."""


SETTINGS = {
    "committee_name": TEXT, "committee_scope": Several(PRODUCTS),
    "level": ("province", "ward", "commune", "special_zone"), "subunit": TEXT, "standing_body": TEXT, "seal": TEXT,
    "number_series": ("committee", "symbol", "office"),
    "product_health": TEXT, "product_pension": TEXT, "meeting_months": range(1, 61), "meeting_extraordinary": TEXT,
    "meeting_absence": TEXT, "meeting_substitute_required": ANSWER, "meeting_written_opinion": ANSWER,
    "meeting_written_counts": ANSWER, "meeting_prepared_by": TEXT, "decision_majority": ANSWER,
    "decision_dissent": TEXT, "reports_combined": ANSWER,
    "collectors_per": ("provider_round", "collection_point", "subunit"),
    "collectors_least": range(0, 1001), "collectors_most": range(0, 1001), "collectors_collaborators": ANSWER,
    "collectors_tenure_years": range(1, 61), "emulation_periods": Several(PERIODS)}

# A field whose kind stands in brackets is never null.
RECORDS = {
    "chairs": {"role": [ROLES], "delegation": ANSWER},
    "gatherings": {"id": [IDENTIFIER], "name": TEXT, "period": PERIODS},
    "reports": {"kind": [KINDS], "tier": [range(1, 10)], "from": TEXT, "to": TEXT, "day": range(1, 32), "month": MONTHS,
                "strictly_before": ANSWER, "roll": ("none", "back", "forward"), "cut_off_day": range(1, 32),
                "cut_off_month": MONTHS},
    "reporters": {"id": [IDENTIFIER], "tier": [range(1, 10)], "name": [TEXT], "seat": IDENTIFIER, "each": EACH},
    "targets": {"id": [IDENTIFIER], "from": TEXT, "to": TEXT, "grain": Several(PERIODS)},
    "lists": {"id": [IDENTIFIER], "name": TEXT, "from": TEXT, "to": TEXT, "period": PERIODS},
    "signatures": {"id": [IDENTIFIER], "paper": TEXT, "lines": LINES},
    "symbols": {"id": [IDENTIFIER], "paper": TEXT, "symbol": TEXT},
    "seats": {"id": [IDENTIFIER], "role": [ROLES], "title": [TEXT], "post": TEXT, "each": EACH, "successor": TEXT},
    "duties": {"seat": IDENTIFIER, "roles": Several(ROLES), "order": [range(1, 100)], "text": [TEXT]}}
KEYS = {"chairs": ("role",), "reports": ("kind", "tier"), "duties": ("source", "order")}
ORIGIN = {"source"}
ORIGIN_OPTIONAL = {"document", "restored", "note"}
DOCUMENT = {"id", "name", "date", "from", "to", "scan"}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def date(text):
    return None if text is None else datetime.date.fromisoformat(text)


def texts(value):
    """Every text anywhere in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


class Case(unittest.TestCase):
    def check_line(self, text):
        self.assertIsInstance(text, str)
        self.assertTrue(unicodedata.is_normalized("NFC", text), text)
        self.assertEqual(text, " ".join(text.split()), "blanks or line breaks")
        self.assertNotEqual(text, "")

    def check_value(self, value, kind):
        if isinstance(kind, list):
            self.assertIsNotNone(value)
            kind = kind[0]
        if value is None:
            return
        if kind == TEXT:
            self.check_line(value)
        elif kind == IDENTIFIER:
            self.assertRegex(value, r"\A[a-z0-9-]+\Z")
        elif kind == LINES:
            self.assertTrue(value)
            for line in value:
                self.check_line(line)
        elif isinstance(kind, Several):
            self.assertTrue(value)
            self.assertEqual(len(value), len(set(value)), value)
            self.assertLessEqual(set(value), set(kind))
        else:
            self.assertNotIsInstance(value, bool)
            self.assertIn(value, kind)


class Profiles(Case):
    @classmethod
    def setUpClass(cls):
        cls.profiles = {path.stem: load(path) for path in sorted(PROFILES.glob("*.json"))}

    def each_origin(self):
        """Every setting and record: the profile's name, where it stands, itself, its own fields."""
        for name, profile in self.profiles.items():
            for key, setting in profile["settings"].items():
                yield name, key, setting, ["value"]
            for key, fields in RECORDS.items():
                for record in profile[key]:
                    yield name, key, record, list(fields)

    def test_the_five_documents_are_there_each_under_its_name(self):
        self.assertEqual(sorted(self.profiles), NAMES)
        for name, profile in self.profiles.items():
            self.assertEqual(profile["profile"], name)
            self.check_line(profile["title"])

    def test_no_field_is_missing_and_none_is_unknown(self):
        for name, profile in self.profiles.items():
            self.assertEqual(list(profile), ["profile", "title", "documents", "settings", *RECORDS], name)
            self.assertEqual(list(profile["settings"]), list(SETTINGS), name)
            for document in profile["documents"]:
                self.assertEqual(set(document), DOCUMENT, name)
        for name, key, record, fields in self.each_origin():
            with self.subTest(profile=name, where=key, record=record):
                self.assertLessEqual(set(fields) | ORIGIN, set(record))
                self.assertLessEqual(set(record), set(fields) | ORIGIN | ORIGIN_OPTIONAL)

    def test_values_are_of_their_kind(self):
        for name, profile in self.profiles.items():
            for key, kind in SETTINGS.items():
                with self.subTest(profile=name, setting=key):
                    self.check_value(profile["settings"][key]["value"], kind)
            for key, fields in RECORDS.items():
                for record in profile[key]:
                    with self.subTest(profile=name, record=record):
                        for field, kind in fields.items():
                            self.check_value(record[field], kind)

    def test_texts_are_single_lines_in_nfc(self):
        for profile in self.profiles.values():
            for text in texts(profile):
                self.check_line(text)

    def test_every_value_names_its_article_and_a_document_there_is(self):
        for name, key, record, fields in self.each_origin():
            with self.subTest(profile=name, where=key, record=record):
                if record["source"] is None:
                    self.assertEqual([record[field] for field in fields], [None] * len(fields))
                else:
                    self.assertRegex(record["source"], r"\A(Điều \d|Mục [\dIV]|Phần |Tên Quy chế)")
                if "document" in record:
                    self.assertIn(record["document"], [document["id"] for document in self.profiles[name]["documents"]])

    def test_what_was_read_from_a_scan_without_marks_says_so(self):
        for name, key, record, fields in self.each_origin():
            documents = self.profiles[name]["documents"]
            meant = next(d for d in documents if d["id"] == record.get("document", documents[0]["id"]))
            with self.subTest(profile=name, where=key, record=record):
                self.assertEqual(record.get("restored", False), meant["scan"] and record["source"] is not None)

    def test_dates_are_dates_in_order(self):
        for name, profile in self.profiles.items():
            self.assertTrue(profile["documents"], name)
            for document in profile["documents"]:
                with self.subTest(profile=name, document=document["id"]):
                    self.check_value(document["id"], [IDENTIFIER])
                    known = [day for day in map(date, (document["date"], document["from"], document["to"])) if day]
                    self.assertEqual(known, sorted(known))
                    self.assertIsInstance(document["scan"], bool)

    def test_nothing_is_there_twice(self):
        for name, profile in self.profiles.items():
            for key in ["documents", *RECORDS]:
                marks = [tuple(record[field] for field in KEYS.get(key, ("id",))) for record in profile[key]]
                self.assertEqual([m for m, count in Counter(marks).items() if count > 1], [], (name, key))
            seats = [(seat["title"], seat["post"]) for seat in profile["seats"]]
            self.assertEqual(len(seats), len(set(seats)), name)

    def test_seats_that_duties_and_reporters_name_are_there(self):
        for name, profile in self.profiles.items():
            seats = {seat["id"] for seat in profile["seats"]}
            for record in profile["duties"] + profile["reporters"]:
                self.assertIn(record["seat"], seats | {None}, name)
            roles = {seat["role"] for seat in profile["seats"]}
            for duty in profile["duties"]:
                self.assertEqual((duty["seat"] is None) + (duty["roles"] is None), 1, duty["text"])
                self.assertLessEqual(set(duty["roles"] or []), roles)

    def test_the_duties_of_an_article_are_counted_without_gaps(self):
        for name, profile in self.profiles.items():
            orders = {}
            for duty in profile["duties"]:
                orders.setdefault(duty["source"], []).append(duty["order"])
            for article, found in orders.items():
                self.assertEqual(found, list(range(1, len(found) + 1)), (name, article))

    def test_a_duty_is_a_whole_bullet_without_its_mark(self):
        for profile in self.profiles.values():
            for duty in profile["duties"]:
                self.assertTrue(duty["text"][0].isupper(), duty["text"])
                self.assertNotRegex(duty["text"], r"[.:;] (-|[a-zđ]\)|\d+\.) ")

    def test_deadlines_are_whole_and_tiers_have_no_gaps(self):
        for name, profile in self.profiles.items():
            tiers = {report["tier"] for report in profile["reports"]}
            self.assertEqual(tiers, set(range(1, len(tiers) + 1)), name)
            for report in profile["reports"]:
                with self.subTest(profile=name, report=report):
                    silent = report["day"] is None
                    self.assertEqual([report["month"] is None, report["strictly_before"] is None], [silent, silent])
                    self.assertEqual(report["cut_off_day"] is None, report["cut_off_month"] is None)
                    if report["kind"] in ("week", "round"):
                        self.assertIsNone(report["day"])

    def test_sign_blocks_hold_titles_and_no_names(self):
        for name, profile in self.profiles.items():
            for signature in profile["signatures"]:
                for line in signature["lines"] or []:
                    self.assertEqual(line, line.upper(), name)

    def test_no_telephone_and_no_mail_address_came_along(self):
        for name, profile in self.profiles.items():
            for text in texts(profile):
                self.assertNotRegex(text, r"\d[\d. ]{8,}\d|@", name)


class Contents(Case):
    """Counted by hand in the documents."""

    def profile(self, name):
        return load(PROFILES / f"{name}.json")

    def duties(self, name):
        """How many duties each seat, and each group of roles, has: in the order of the document."""
        return list(Counter(d["seat"] or "+".join(d["roles"]) for d in self.profile(name)["duties"]).items())

    def roles(self, name):
        return Counter(seat["role"] for seat in self.profile(name)["seats"])

    def due(self, name):
        return {(r["kind"], r["tier"]): (r["day"], r["month"]) for r in self.profile(name)["reports"]}

    def test_mo_cay(self):
        profile = self.profile("xa-mo-cay")
        self.assertEqual(self.roles("xa-mo-cay"), {"head": 1, "standing_deputy": 1, "deputy": 3, "member": 12})
        self.assertEqual([seat["id"] for seat in profile["seats"] if seat["each"]],
                         ["hieu-truong", "truong-thon", "to-chuc-dich-vu-thu"])
        counts = [count for seat, count in self.duties("xa-mo-cay")]
        self.assertEqual(counts, [5, 3, 5, 6, 4, 6, 4, 3, 4, 4, 4, 3, 1, 1, 2, 2, 2, 1, 6])
        self.assertEqual(sum(counts), 66)
        # The regulation has two items 2.5.
        twice = [(d["seat"], d["order"]) for d in profile["duties"] if d["source"] == "Điều 5.2.5"]
        self.assertEqual(twice, [("hieu-truong", 1), ("hieu-truong", 2), ("hieu-truong", 3), ("mat-tran", 4)])
        self.assertEqual(len([r for r in profile["reporters"] if r["tier"] == 1]), 16)
        fifteenth, open_day = (15, "last_of_period"), (None, None)
        self.assertEqual(self.due("xa-mo-cay"),
                         {(kind, tier): day for tier, day in ((1, fifteenth), (2, open_day))
                          for kind in ("quarter", "first_half", "year")})
        self.assertEqual(profile["settings"]["meeting_months"]["value"], 3)
        self.assertIsNone(profile["settings"]["standing_body"]["value"])

    def test_thanh_hoa(self):
        self.assertEqual(self.roles("tinh-thanh-hoa"),
                         {"head": 1, "standing_deputy": 1, "deputy": 3, "member": 13, "invited": 7, "party": 2})
        duties = self.duties("tinh-thanh-hoa")
        self.assertEqual([count for seat, count in duties],
                         [9, 3, 7, 9, 8, 7, 3, 2, 3, 2, 2, 3, 2, 4, 1, 1, 1, 3, 2, 3, 1, 2, 2, 3, 1, 1, 1])
        self.assertEqual(sum(count for seat, count in duties), 86)
        articles = Counter(re.match(r"Điều (\d+)", d["source"])[1] for d in self.profile("tinh-thanh-hoa")["duties"])
        self.assertEqual(articles, {"3": 9, "4": 3, "5": 7, "6": 24, "7": 29, "8": 3, "9": 11})
        self.assertEqual(self.due("tinh-thanh-hoa"),
                         {("quarter", 1): (5, "after_period"), ("first_half", 1): (10, "last_of_period"),
                          ("year", 1): (10, "last_of_period"), ("quarter", 2): (10, "after_period"),
                          ("first_half", 2): (15, "last_of_period"), ("year", 2): (15, "last_of_period")})
        settings = self.profile("tinh-thanh-hoa")["settings"]
        self.assertEqual(settings["meeting_months"]["value"], 6)
        self.assertEqual(settings["meeting_substitute_required"]["value"], "yes")

    def test_quy_nhon(self):
        self.assertEqual(self.roles("phuong-quy-nhon"), {"head": 1, "party": 3})
        self.assertEqual(dict(self.duties("phuong-quy-nhon")),
                         {"bhxh-tinh": 15, "ban-chi-dao": 22, "to-chuc-dich-vu-thu": 12})
        self.assertEqual(set(self.due("phuong-quy-nhon").values()), {(None, None)})
        self.assertIsNone(self.profile("phuong-quy-nhon")["settings"]["meeting_months"]["value"])

    def test_ia_nan(self):
        self.assertEqual(self.roles("xa-ia-nan"), {"head": 1, "deputy": 1, "party": 7})
        self.assertEqual([count for seat, count in self.duties("xa-ia-nan")], [5, 2, 2, 3, 2, 3, 2])
        settings = self.profile("xa-ia-nan")["settings"]
        self.assertEqual([settings[f"collectors_{key}"]["value"] for key in ("per", "least", "most")],
                         ["provider_round", 3, 5])

    def test_hue(self):
        self.assertEqual(self.roles("tinh-hue-2014"), {"party": 17})
        counts = [count for seat, count in self.duties("tinh-hue-2014")]
        self.assertEqual(counts, [4, 7, 6, 5, 3, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2])
        self.assertEqual(self.profile("tinh-hue-2014")["reports"], [])


class Parameters(Case):
    FIELDS = {"code", "title", "unit", "kind", "values"}
    VALUE = {"value", "from", "to", "source"}
    UNITS = {"money": ("đồng", "đồng/tháng"), "percent": ("%",), "whole": ("tháng", "năm", "lần")}

    @classmethod
    def setUpClass(cls):
        cls.files = {path.stem: load(path) for path in sorted(PARAMETERS.glob("*.json"))}
        cls.parameters = [parameter for file in cls.files.values() for parameter in file["parameters"]]

    def on(self, code, day):
        """The value in force on that day, or none."""
        found = [v["value"] for p in self.parameters if p["code"] == code for v in p["values"]
                 if (v["from"] or day) <= day <= (v["to"] or day)]
        return found[0] if found else None

    def test_no_field_is_missing_and_none_is_unknown(self):
        self.assertTrue(self.files)
        for name, file in self.files.items():
            self.assertEqual(set(file), {"title", "parameters"}, name)
            self.check_line(file["title"])
        for parameter in self.parameters:
            with self.subTest(code=parameter["code"]):
                self.assertEqual(set(parameter), self.FIELDS)
                self.assertRegex(parameter["code"], r"\A[a-z0-9_]+\Z")
                self.assertNotIn(parameter["code"], SETTINGS)
                self.assertTrue(parameter["values"])
                for value in parameter["values"]:
                    self.assertLessEqual(self.VALUE, set(value))
                    self.assertLessEqual(set(value), self.VALUE | {"note"})

    def test_codes_are_there_once(self):
        codes = [parameter["code"] for parameter in self.parameters]
        self.assertEqual(len(codes), len(set(codes)))

    def test_texts_are_single_lines_in_nfc(self):
        for file in self.files.values():
            for text in texts(file):
                self.check_line(text)

    def test_numbers_fit_their_kind(self):
        for parameter in self.parameters:
            with self.subTest(code=parameter["code"]):
                self.assertIn(parameter["unit"], self.UNITS[parameter["kind"]])
                for value in parameter["values"]:
                    if parameter["kind"] == "percent":
                        self.assertTrue(0 <= value["value"] <= 100)
                    else:
                        self.assertIs(type(value["value"]), int)
                        self.assertGreater(value["value"], 0)

    def test_every_value_cites_a_law_or_a_decree(self):
        for parameter in self.parameters:
            for value in parameter["values"]:
                self.assertRegex(value["source"], r"\A(Luật .* số \d+/\d{4}/QH\d+|Nghị định số \d+/\d{4}/NĐ-CP)")
                # Whoever did not see the article says so.
                article = re.search(r"Điều \d+", value["source"])
                self.assertTrue(article or "hưa đối chiếu" in value.get("note", ""), value)

    def test_validity_is_in_order_and_never_overlaps(self):
        for parameter in self.parameters:
            with self.subTest(code=parameter["code"]):
                spans = [(date(value["from"]), date(value["to"])) for value in parameter["values"]]
                for begin, end in spans:
                    self.assertLessEqual(begin or datetime.date.min, end or datetime.date.max)
                for (_, end), (begin, _) in zip(spans, spans[1:]):
                    self.assertLess(end, begin)

    def test_the_reference_level_is_the_base_salary_as_long_as_there_is_one(self):
        for parameter in self.parameters:
            if parameter["code"] == "reference_level":
                for value in parameter["values"]:
                    self.assertEqual(value["value"], self.on("base_salary", value["from"]))

    def test_amounts_that_were_published(self):
        """Monthly premiums as health insurance publishes them, and the support for the voluntary pension."""
        ladder = ("first", "second", "third", "fourth", "fifth")
        for day, amounts in (("2026-06-30", [105300, 73710, 63180, 52650, 42120]),
                             ("2026-07-01", [113850, 79695, 68310, 56925, 45540])):
            first = self.on("base_salary", day) * self.on("health_rate", day) / 100
            self.assertEqual([first * self.on(f"health_household_{step}", day) / 100 for step in ladder], amounts)
        groups = ("poor", "near_poor", "ethnic", "other")
        for day, amounts in (("2025-07-01", [165000, 132000, 99000, 66000]),
                             ("2027-01-01", [242000, 193600, 145200, 96800])):
            least = Decimal(self.on("rural_poverty_line", day) * self.on("pension_rate", day)) / 100
            self.assertEqual([least * self.on(f"pension_support_{group}", day) / 100 for group in groups], amounts)


if __name__ == "__main__":
    unittest.main()
