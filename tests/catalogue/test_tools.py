#!/usr/bin/python3
"""The build's own tools: what they refuse, and that the same input gives the same bytes."""

import datetime
import hashlib
import tempfile
import unittest
from pathlib import Path

import catalogue_case  # noqa: F401  the tools' folder

import calc_addins
import catalogue
import flat_odf
import function_reference
import guide_pages
import pack_oxt
import package
import strings

FAMILY = """
service = "vn.ansinh.Quota"
title.vi = "Chỉ tiêu"
title.en = "Targets"
[parameter.target]
name.vi = "chỉ tiêu"
name.en = "target"
description.vi = "Chỉ tiêu <& \\"người\\">."
description.en = "The target <& \\"people\\">."
[[function]]
idl = "remaining"
name = "QUOTA_REMAINING"
category = "Add-In"
description.vi = "Còn lại."
description.en = "Remaining."
parameters = ["target"]
[[function.example]]
cells = { B2 = 1 }
formula = "=QUOTA_REMAINING(B2)"
expect.number = 1
note.vi = "Một."
note.en = "One."
"""

ENTRY = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
MANIFEST = '<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">{}</manifest:manifest>'
TYPES, COMPONENTS, CONFIGURATION, SCHEMA = package.MEDIA_TYPES


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, **files):
        for name, content in files.items():
            (self.folder / name.replace("__", ".")).write_text(content, encoding="utf-8")


class Catalogue(InFolder):
    def load(self, text):
        self.write(quota__toml=text)
        return catalogue.load(self.folder)

    def test_the_sample_is_accepted_and_escaped(self):
        written = calc_addins.write(self.load(FAMILY))
        self.assertIn('<value xml:lang="vi">Chỉ tiêu &lt;&amp; "người"&gt;.</value>', written)

    def test_dates_are_taken_as_dates_and_shown_as_each_language_writes_them(self):
        text = FAMILY.replace("{ B2 = 1 }", "{ B2 = 2026-09-14 }").replace("expect.number = 1", "expect.date = 2026-01-05")
        families = self.load(text)
        example = families[0].functions[0].examples[0]
        self.assertEqual((example.cells["B2"], example.kind, example.expected),
                         (datetime.date(2026, 9, 14), "date", datetime.date(2026, 1, 5)))
        written = function_reference.write(families)
        self.assertIn("| B2 = 14/09/2026 | `=QUOTA_REMAINING(B2)` | 05/01/2026 | Một. |", written)
        self.assertIn("| B2 = 2026-09-14 | `=QUOTA_REMAINING(B2)` | 2026-01-05 | One. |", written)

    def test_it_refuses_what_would_register_wrongly(self):
        changes = {
            "an unknown category": ('"Add-In"', '"An Sinh"'),
            "a name that is no function name": ('"QUOTA_REMAINING"', '"QUOTA1"'),
            "a language missing": ('description.en = "Remaining."', ""),
            "an empty text": ('"Remaining."', '" "'),
            "decomposed text": ('"Còn lại."', '"Co\u0300n lại."'),
            "a parameter nobody describes": ('["target"]', '["target", "achieved"]'),
            "a parameter nobody has": ('["target"]', '["goal"]'),
            "the optional one first": ('parameters = ["target"]', """
                parameters = ["target", "goal"]
                optional = ["target"]
                parameter.goal = { name = {vi="a", en="a"}, description = {vi="a", en="a"} }"""),
            "a misspelt key": ("parameters =", "arguments ="),
            "two expectations": ("expect.number = 1", "expect.number = 1\nexpect.text = ''"),
            "an expectation of another kind": ("expect.number = 1", "expect.number = 'one'"),
            "a date with a time": ("expect.number = 1", "expect.date = 2026-09-14T08:00:00"),
            "a name that is a column": ('"QUOTA_REMAINING"', '"QUO"'),
            "a formula of another function": ("=QUOTA_REMAINING(B2)", "=QUOTA_RATE(B2)"),
            "a foreign service": ('"vn.ansinh.Quota"', '"com.sun.star.Quota"'),
            "broken TOML": ("[[function]]", "[[function]"),
        }
        for name, (old, new) in changes.items():
            with self.subTest(name):
                self.assertIn(old, FAMILY)
                with self.assertRaises(catalogue.CatalogueError) as caught:
                    self.load(FAMILY.replace(old, new))
                self.assertIn("quota.toml", str(caught.exception))

    def test_it_refuses_a_name_declared_in_two_files(self):
        self.write(quota__toml=FAMILY, more__toml=FAMILY.replace("vn.ansinh.Quota", "vn.ansinh.More"))
        with self.assertRaisesRegex(catalogue.CatalogueError, "QUOTA_REMAINING"):
            catalogue.load(self.folder)


class GuidePages(unittest.TestCase):
    def test_the_functions_come_into_the_one_place_kept_for_them(self):
        texts = {"a": "<h1>A</h1>", "b": f"<h1>B</h1>{guide_pages.PLACE}."}
        self.assertEqual(guide_pages.put_functions(texts, "F"), {"a": "<h1>A</h1>", "b": "<h1>B</h1>F."})

    def test_no_place_or_several_are_refused(self):
        for texts in ({"a": ""}, {"a": guide_pages.PLACE * 2}, {"a": guide_pages.PLACE, "b": guide_pages.PLACE}):
            with self.assertRaisesRegex(ValueError, "exactly one"):
                guide_pages.put_functions(texts, "F")


class Strings(InFolder):
    def fault(self, vi, en):
        self.write(a__vi__properties=vi, a__en__properties=en)
        with self.assertRaises(strings.StringsError) as caught:
            strings.load(self.folder)
        return str(caught.exception)

    def test_it_names_file_and_line(self):
        self.assertEqual(self.fault("# a\na.b=x\na.b=y\n", "a.b=x\n"),
                         "a.vi.properties:3: 'a.b' is already in a.vi.properties:2")
        self.assertIn("a.vi.properties:1: neither", self.fault("words\n", ""))
        self.assertIn("a.vi.properties:1: 'A.b' is not a code", self.fault("A.b=x", ""))
        self.assertIn("a.vi.properties:1: 'a.b' has no sentence", self.fault("a.b=", ""))
        self.assertIn("is not NFC", self.fault("a.b=Co\u0300n", "a.b=x"))
        self.assertIn("a brace that is no placeholder", self.fault("a.b={x}", "a.b=x"))
        self.assertIn("an unknown escape", self.fault("a.b=\\u0041", "a.b=x"))

    def test_it_compares_the_languages(self):
        self.assertIn("'a.b' has no English sentence", self.fault("a.b=x\na.c=y", "a.c=y"))
        self.assertIn("'a.b' has no Vietnamese sentence", self.fault("a.c=y", "a.b=x\na.c=y"))
        self.assertIn("different placeholders", self.fault("a.b={0} {1}", "a.b={0}"))

    def test_placeholders_may_change_places(self):
        self.write(a__vi__properties="a.b={0} {1}", a__en__properties="a.b={1} {0}")
        self.assertEqual(set(strings.load(self.folder)["vi"]), {"a.b"})

    def test_a_code_may_not_be_in_two_files_of_a_language(self):
        self.write(b__vi__properties="a.b=x", b__en__properties="a.c=x")
        self.assertIn("b.vi.properties:1: 'a.b' is already in a.vi.properties:1", self.fault("a.b=x", "a.b=x"))

    def test_it_writes_latin_1_with_utf_16_escapes(self):
        self.write(a__vi__properties="a.b=Chỉ tiêu \\n {0} 👍", a__en__properties="a.b=Target \\n {0}")
        output = self.folder / "out"
        strings.write(strings.load(self.folder), output)
        self.assertEqual((output / "ansinh_vi.properties").read_bytes(),
                         b"a.b=Ch\\u1EC9 ti\\u00EAu \\n {0} \\uD83D\\uDC4D\n")
        self.assertEqual((output / "ansinh_en_US.properties").read_bytes(), b"a.b=Target \\n {0}\n")


class Pack(InFolder):
    def files(self, manifest):
        self.write(manifest=manifest, types="t", components="c", configuration="x")
        return {"META-INF/manifest.xml": self.folder / "manifest", "a.rdb": self.folder / "types",
                "a.components": self.folder / "components", "b/a.xcu": self.folder / "configuration"}

    def manifest(self, *entries):
        return MANIFEST.format("".join(ENTRY.format(*entry) for entry in entries))

    def good(self):
        return self.manifest(("a.rdb", TYPES), ("a.components", COMPONENTS), ("b/a.xcu", CONFIGURATION))

    def test_the_same_files_give_the_same_bytes_in_any_order(self):
        files = self.files(self.good())
        digests = set()
        for number, order in enumerate((sorted(files), sorted(files, reverse=True))):
            output = self.folder / f"{number}.oxt"
            pack_oxt.pack({path: files[path] for path in order}, output)
            digests.add(hashlib.sha256(output.read_bytes()).hexdigest())
        self.assertEqual(len(digests), 1)

    def test_it_refuses_a_package_that_would_register_wrongly(self):
        bad = {
            "is not in the package": self.manifest(("a.rdb", TYPES), ("missing.xcu", CONFIGURATION)),
            "unknown media type": self.manifest(("a.rdb", TYPES), ("b/a.xcu", "application/vnd.sun.star.config-data")),
            "the type library is not the first": self.manifest(("a.components", COMPONENTS), ("a.rdb", TYPES)),
            "named twice": self.manifest(("a.rdb", TYPES), ("a.rdb", TYPES)),
            "the root is not": "<manifest/>",
            "line 1, column": "<manifest",
        }
        for reason, manifest in bad.items():
            with self.subTest(reason):
                output = self.folder / "bad.oxt"
                with self.assertRaises(package.PackageError) as caught:
                    pack_oxt.pack(self.files(manifest), output)
                self.assertRegex(str(caught.exception), reason)
                self.assertFalse(output.exists())

    def test_it_refuses_paths_that_leave_the_package_and_missing_files(self):
        for path in ("/a", "../a", "b\\a"):
            with self.assertRaisesRegex(package.PackageError, "not a path inside"):
                pack_oxt.pack(self.files(self.good()) | {path: self.folder / "types"}, self.folder / "bad.oxt")
        with self.assertRaisesRegex(package.PackageError, "not a file"):
            pack_oxt.pack(self.files(self.good()) | {"c": self.folder / "nowhere"}, self.folder / "bad.oxt")

    def test_a_staging_folder_packs_as_the_list_does(self):
        files = self.files(self.good())
        staging = self.folder / "staging"
        for path, source in files.items():
            (staging / path).parent.mkdir(parents=True, exist_ok=True)
            (staging / path).write_bytes(source.read_bytes())
        pack_oxt.pack(files, self.folder / "list.oxt")
        pack_oxt.pack(pack_oxt.from_staging(staging), self.folder / "staging.oxt")
        self.assertEqual((self.folder / "list.oxt").read_bytes(), (self.folder / "staging.oxt").read_bytes())


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.{kind}">
 <office:styles/>
 <office:body><office:spreadsheet><table:table table:name="Thôn">{inside}</table:table></office:spreadsheet></office:body>
</office:document>"""
CHART = """<draw:object><office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.chart">
 <office:automatic-styles/><office:body><office:chart/></office:body></office:document></draw:object>"""


class FlatTemplates(InFolder):
    def streams(self, kind="spreadsheet", inside="", title="Sổ & mẫu"):
        return dict(flat_odf.streams(FLAT.format(kind=kind, inside=inside), title))

    def test_parts_go_where_the_package_has_them(self):
        streams = self.streams()
        self.assertEqual(streams["mimetype"], b"application/vnd.oasis.opendocument.spreadsheet-template")
        self.assertEqual(list(streams), ["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"])
        self.assertIn("Thôn", streams["content.xml"].decode())
        self.assertIn(b"xmlns:of=", streams["content.xml"])  # formulas need it though no element does
        self.assertIn("<dc:title>Sổ &amp; mẫu</dc:title>", streams["meta.xml"].decode())

    def test_charts_become_documents_of_their_own(self):
        streams = self.streams(inside=CHART + CHART)
        self.assertIn(b'xlink:href="./Object 2"', streams["content.xml"])
        self.assertNotIn(b"office:chart", streams["content.xml"])
        for number in (1, 2):
            self.assertIn(b"<office:chart/>", streams[f"Object {number}/content.xml"])
            self.assertIn(f'full-path="Object {number}/" manifest:media-type="application/vnd.oasis.opendocument.chart"',
                          streams["META-INF/manifest.xml"].decode())

    def test_the_same_bytes_each_time(self):
        self.write(so__fods=FLAT.format(kind="spreadsheet", inside=CHART))
        for name in ("one", "two"):
            flat_odf.pack(self.folder / "so.fods", self.folder / name, "Sổ")
        self.assertEqual((self.folder / "one").read_bytes(), (self.folder / "two").read_bytes())

    def test_what_is_refused(self):
        with self.assertRaises(flat_odf.FlatFileError):
            self.streams(kind="presentation")
        with self.assertRaises(flat_odf.FlatFileError):
            self.streams(inside="<office:binary-data/>")
        with self.assertRaises(flat_odf.FlatFileError):
            flat_odf.template_name("so.ods")


if __name__ == "__main__":
    unittest.main()
