#!/usr/bin/python3
"""The package: manifest, components, description and contents agree, and nothing in it points to the network."""

import re
import unittest
import zipfile
from xml.etree import ElementTree

from catalogue_case import EXTENSION, FUNCTIONS, OXT, SOURCE

import catalogue
import package as package_tools

COMPONENTS = "{http://openoffice.org/2010/uno-components}"
DESCRIPTION = "{http://openoffice.org/extensions/description/2006}"
LIBREOFFICE = "{http://libreoffice.org/extensions/description/2011}"
HREF = "{http://www.w3.org/1999/xlink}href"
OOR = "{http://openoffice.org/2001/registry}"

GENERATED = {"META-INF/manifest.xml", "description.xml", "ansinh.components", "ansinh.rdb", "ansinh.uno.so",
             "registry/CalcAddIns.xcu", "strings/ansinh_vi.properties", "strings/ansinh_en_US.properties",
             "strings/ansinh_en_US.default", "LICENSE"}
GENERATED |= {f"guide/{path.name}" for path in (EXTENSION / "guide").glob("*.html")}
SHIPPED_AS_THEY_ARE = ("registry/*.xcu", "registry/*.xcs", "dialogs/*.xdl", "data/**/*.json", "description/*.txt",
                       "icons/*.png", "guide/**/*.css", "guide/**/*.png")


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.zip = cls.enterClassContext(zipfile.ZipFile(OXT))
        cls.names = cls.zip.namelist()

    def xml(self, path):
        return ElementTree.fromstring(self.zip.read(path))


class Contents(Package):
    def test_nothing_is_missing_and_nothing_is_extra(self):
        shipped = {path.relative_to(EXTENSION).as_posix() for pattern in SHIPPED_AS_THEY_ARE
                   for path in EXTENSION.glob(pattern)}
        templates = {f"templates/{path.name}" for path in (SOURCE / "sheets" / "templates" / "papers").glob("*.fodt")}
        self.assertEqual(set(self.names), GENERATED | shipped | templates)
        self.assertEqual(len(self.names), len(set(self.names)))

    def test_what_ships_as_it_is_was_not_changed(self):
        for name in set(self.names) - GENERATED:
            source = SOURCE / "sheets" if name.startswith("templates/") else EXTENSION
            place = name.replace("templates/", "templates/papers/", 1) if source != EXTENSION else name
            self.assertEqual(self.zip.read(name), (source / place).read_bytes(), name)
        self.assertEqual(self.zip.read("LICENSE"), (SOURCE / "LICENSE").read_bytes())

    def test_no_placeholder_of_a_template_is_left(self):
        for name in ("META-INF/manifest.xml", "description.xml", "ansinh.components"):
            self.assertNotRegex(self.zip.read(name).decode(), r"@\w+@")


class Manifest(Package):
    def test_entries_exist_with_media_types_the_office_knows(self):
        package_tools.check_manifest(self.zip.read(package_tools.MANIFEST_PATH), set(self.names))

    def test_all_that_registers_is_named(self):
        named = {path for path, kind in package_tools.read_manifest(self.zip.read(package_tools.MANIFEST_PATH))}
        self.assertEqual(named, {n for n in self.names if n.endswith((".rdb", ".components", ".xcu", ".xcs"))})

    def test_each_kind_of_file_has_its_media_type(self):
        suffixes = {"application/vnd.sun.star.uno-typelibrary;type=RDB": ".rdb",
                    "application/vnd.sun.star.uno-components;platform=Linux_x86_64": ".components",
                    "application/vnd.sun.star.configuration-data": ".xcu",
                    "application/vnd.sun.star.configuration-schema": ".xcs"}
        for path, kind in package_tools.read_manifest(self.zip.read(package_tools.MANIFEST_PATH)):
            self.assertTrue(path.endswith(suffixes[kind]), path)


class Components(Package):
    """The office's parser throws over what it does not know, and then registers nothing."""

    ATTRIBUTES = {"component": {"loader", "environment", "uri"}, "implementation": {"name", "constructor"},
                  "service": {"name"}}

    def elements(self, name):
        return list(self.xml("ansinh.components").iter(f"{COMPONENTS}{name}"))

    def test_only_known_elements_and_attributes(self):
        root = self.xml("ansinh.components")
        self.assertEqual(root.tag, f"{COMPONENTS}components")
        for element in list(root.iter())[1:]:
            name = element.tag.removeprefix(COMPONENTS)
            self.assertIn(name, self.ATTRIBUTES)
            self.assertEqual(set(element.attrib), self.ATTRIBUTES[name], name)

    def test_the_library_is_in_the_package(self):
        for component in self.elements("component"):
            self.assertIn(component.get("uri"), self.names)
            self.assertEqual(component.get("loader"), "com.sun.star.loader.SharedLibrary")
            self.assertEqual(component.get("environment"), "gcc3")

    def test_every_family_of_functions_is_a_service(self):
        services = {service.get("name") for service in self.elements("service")}
        families = {family.service for family in catalogue.load(FUNCTIONS)}
        self.assertEqual(services, families | {"vn.ansinh.ProtocolHandler"})

    def test_the_source_calls_its_implementations_the_same(self):
        source = "".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "src").rglob("*.cxx")))
        for element in self.elements("implementation"):
            self.assertIn(f'"{element.get("name")}"', source)
            for service in element:
                self.assertIn(f'"{service.get("name")}"', source)

    def test_commands_go_to_an_implementation_there_is(self):
        handlers = [node.get(f"{OOR}name") for node in self.xml("registry/ProtocolHandler.xcu")[0]]
        self.assertEqual(handlers, ["vn.ansinh.ProtocolHandlerImpl"])
        self.assertIn(handlers[0], {element.get("name") for element in self.elements("implementation")})


class Description(Package):
    def test_identifier_version_and_oldest_office(self):
        root = self.xml("description.xml")
        project = re.search(r"project\(ansinh VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8"))
        self.assertEqual(root.find(f"{DESCRIPTION}identifier").get("value"), "vn.ansinh.calc")
        self.assertEqual(root.find(f"{DESCRIPTION}version").get("value"), project[1])
        oldest = root.find(f"{DESCRIPTION}dependencies/{LIBREOFFICE}LibreOffice-minimal-version")
        self.assertEqual(oldest.get("value"), "7.4")

    def test_it_installs_only_where_the_library_runs(self):
        self.assertEqual(self.xml("description.xml").find(f"{DESCRIPTION}platform").get("value"), "linux_x86_64")

    def test_nothing_points_to_the_network_and_nothing_asks_for_a_licence(self):
        root = self.xml("description.xml")
        for element in ("update-information", "release-notes", "registration"):
            self.assertIsNone(root.find(f"{DESCRIPTION}{element}"), element)
        links = [element.get(HREF) for element in root.iter() if element.get(HREF)]
        self.assertEqual([link for link in links if "://" in link], [])

    def test_files_it_names_are_in_the_package(self):
        for element in self.xml("description.xml").iter():
            if element.get(HREF):
                self.assertIn(element.get(HREF), self.names)

    def test_its_texts_are_there_in_both_languages(self):
        root = self.xml("description.xml")
        for path in ("publisher/{0}name", "display-name/{0}name", "extension-description/{0}src"):
            found = root.findall(DESCRIPTION + path.format(DESCRIPTION))
            self.assertEqual([element.get("lang") for element in found], ["vi", "en"], path)


if __name__ == "__main__":
    unittest.main()
