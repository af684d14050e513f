#!/usr/bin/python3
"""What File - New - Templates offers: found by the office under its title, opened as an untitled document."""

import tomllib
import unittest
from urllib.parse import unquote

from ansinh_office import properties
from office_case import SOURCE, ExtensionCase, installed_profile

GROUP = "An Sinh"
TITLES = tomllib.loads((SOURCE / "extension" / "templates.toml").read_text(encoding="utf-8"))
FLAT = {path.name: path for path in (SOURCE / "sheets" / "templates").rglob("*.fod?") if path.name in TITLES}
SERVICES = {".fods": "com.sun.star.sheet.SpreadsheetDocument", ".fodt": "com.sun.star.text.TextDocument"}


def setUpModule():
    ExtensionCase.installed = installed_profile()


class Offered(ExtensionCase):
    def offered(self):
        """The entries of our group in the office's list, as URLs that end in their titles."""
        content = self.office.service("com.sun.star.frame.DocumentTemplates").getContent()
        root = content.getIdentifier().getContentIdentifier()
        files = self.office.service("com.sun.star.ucb.SimpleFileAccess")
        groups = [url for url in files.getFolderContents(root, True) if url.endswith("/" + GROUP.replace(" ", "%20"))]
        self.assertEqual(len(groups), 1, groups)
        return files.getFolderContents(groups[0], True)

    def offered_folder(self):
        """Where the office looks for our templates."""
        paths = self.office.context.getValueByName("/singletons/com.sun.star.util.thePathSettings").Template_internal
        ours = [path for path in paths if path.endswith("/offered")]
        self.assertEqual(len(ours), 1, paths)
        expander = self.office.context.getValueByName("/singletons/com.sun.star.util.theMacroExpander")
        return expander.expandMacros(ours[0].removeprefix("vnd.sun.star.expand:"))

    def test_each_is_listed_under_its_title(self):
        listed = {url.rsplit("/", 1)[1] for url in self.offered()}
        self.assertEqual({unquote(name) for name in listed}, {TITLES[name] for name in FLAT})

    def test_each_opens_untitled(self):
        for name in FLAT:
            zipped = name.replace(".fods", ".ots").replace(".fodt", ".ott")
            with self.subTest(zipped):
                document = self.office.desktop.loadComponentFromURL(
                    f"{self.offered_folder()}/{GROUP.replace(' ', '%20')}/{zipped}", "_blank", 0, properties(Hidden=True, AsTemplate=True)
                )
                self.addCleanup(document.close, True)
                self.assertTrue(document.supportsService(SERVICES[name[-5:]]))
                self.assertFalse(document.hasLocation())
                self.assertFalse(document.isModified())

    def test_the_zipped_workbook_is_the_flat_one(self):
        def content(document):
            sheets = [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]
            for sheet in sheets:
                cursor = sheet.createCursor()
                cursor.gotoEndOfUsedArea(False)
                used = cursor.RangeAddress
                area = sheet.getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow)
                print_areas = [(a.StartRow, a.StartColumn, a.EndRow, a.EndColumn) for a in sheet.getPrintAreas()]
                charts = [sheet.Charts.getByIndex(index).Name for index in range(sheet.Charts.Count)]
                shapes = [(sheet.DrawPage.getByIndex(i).Size.Width, sheet.DrawPage.getByIndex(i).Position.Y)
                          for i in range(sheet.DrawPage.Count)]  # fmt: skip
                yield (sheet.Name, sheet.IsVisible, sheet.isProtected(), sheet.PageStyle, area.getFormulaArray(), print_areas,
                       len(charts), shapes)  # fmt: skip
            yield sorted(document.NamedRanges.ElementNames)

        flat = self.open(FLAT["so-cong-tac.fods"])
        zipped = self.office.desktop.loadComponentFromURL(
            f"{self.offered_folder()}/An%20Sinh/so-cong-tac.ots", "_blank", 0, properties(Hidden=True, AsTemplate=True)
        )
        self.addCleanup(zipped.close, True)
        for one, other in zip(content(flat), content(zipped), strict=True):
            self.assertEqual(one, other)


if __name__ == "__main__":
    unittest.main()
