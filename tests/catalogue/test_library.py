#!/usr/bin/python3
"""The packed library: what it needs, what it shows, and how old a system may be.

A stray dependency or symbol would only show on somebody else's machine.
"""

import re
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from catalogue_case import OXT

ALLOWED = re.compile(r"libuno_\w+\.so\.3|lib(c|m)\.so\.6|libstdc\+\+\.so\.6|libgcc_s\.so\.1|ld-linux-x86-64\.so\.2")
# Debian 12: the oldest system the package promises to run on.
NEWEST = {"GLIBC": (2, 36), "GLIBCXX": (3, 4, 30), "CXXABI": (1, 3, 13), "GCC": (12, 0, 0)}
COMPONENTS = "{http://openoffice.org/2010/uno-components}"


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        with zipfile.ZipFile(OXT) as package:
            components = ElementTree.fromstring(package.read("ansinh.components"))
            uri = components.find(f"{COMPONENTS}component").get("uri")
            cls.file = Path(package.extract(uri, folder))
        cls.constructors = {e.get("constructor") for e in components.iter(f"{COMPONENTS}implementation")}

    def readelf(self, *options):
        return subprocess.run(["readelf", "-W", *options, self.file], check=True, capture_output=True, text=True,
                              env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout

    def test_it_needs_the_office_and_the_run_time_and_nothing_else(self):
        needed = re.findall(r"\(NEEDED\)\s+Shared library: \[(.+)\]", self.readelf("-d"))
        self.assertTrue(any(name.startswith("libuno_") for name in needed))
        self.assertEqual([name for name in needed if not ALLOWED.fullmatch(name)], [])

    def test_it_searches_no_folder_of_the_build_machine(self):
        self.assertNotRegex(self.readelf("-d"), r"\((RPATH|RUNPATH)\)")

    def test_it_shows_its_constructors_and_nothing_else(self):
        symbols = [line.split() for line in self.readelf("--dyn-syms").splitlines() if re.match(r"\s*\d+:", line)]
        shown = {columns[7].partition("@")[0] for columns in symbols if len(columns) > 7 and columns[6] != "UND"}
        self.assertEqual(shown, self.constructors)

    def test_it_runs_on_the_oldest_system_promised(self):
        needs = self.readelf("-V").partition("Version needs section")[2]
        versions = re.findall(r"Name: ([A-Z]+)_([0-9.]+)\b", needs)
        self.assertIn("GLIBCXX", {name for name, version in versions})
        for name, version in versions:
            if name in NEWEST:
                self.assertLessEqual(tuple(map(int, version.split("."))), NEWEST[name], f"{name}_{version}")

    def test_it_carries_no_debug_information(self):
        self.assertNotIn(".debug_info", self.readelf("-S"))


if __name__ == "__main__":
    unittest.main()
