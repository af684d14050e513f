#!/usr/bin/python3
"""The flat template of the year's workbook: people can read it, nothing tells who made it, and it keeps what
docs/design/workbook.md promises: headers, formulas, formats, print ranges, panes, protection."""

import json
import re
import unittest
from xml.etree import ElementTree

from catalogue_case import EXTENSION, SOURCE

TEMPLATE = SOURCE / "sheets" / "templates" / "so-cong-tac.fods"
FORMS = json.loads((EXTENSION / "data" / "workbook-sheets.json").read_text(encoding="utf-8"))["sheets"]
SPACES = {
    prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
                         ("number", "datastyle"), ("config", "config"), ("chart", "chart"), ("svg", "svg-compatible"))
}  # fmt: skip
DASHBOARD, PARAMETERS, FIGURES = "Bảng theo dõi chung", "Tham số", "Kết quả"
RESULTS = tuple(f"Biểu tổng hợp kết quả quý {quarter}" for quarter in ("I", "II", "III", "IV"))
PRODUCTS = ("BHYT tự đóng", "BHXH tự nguyện")
# Forms that are made by commands when they are needed, not by the template.
ELSEWHERE = {"findings", "rules"}
# Never ISERROR or ISNA: in Vietnamese the office (7.4) calls IFERROR and IFNA so, too, and undoing inserted rows reads formulas
# back by their Vietnamese names.
CALC = set(
    """AND CHOOSE COUNT DATE FIND IF IFERROR INDEX ISNUMBER LEFT LEN LOWER MATCH MAX MID MIN MMULT MOD N NOT OR
    ROUND ROW SMALL SUBSTITUTE SUM SUMPRODUCT TEXT TODAY TRANSPOSE TRIM UPPER VLOOKUP""".split()
)
STORED = {
    line.split("=")[0]
    for line in (SOURCE / "tests" / "catalogue" / "stored_names.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


def name(prefixed):
    prefix, _, local = prefixed.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


class Template(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = TEMPLATE.read_text(encoding="utf-8")
        cls.root = ElementTree.fromstring(cls.text)
        spreadsheet = cls.root.find("office:body/office:spreadsheet", SPACES)
        cls.tables = {table.get(name("table:name")): table for table in spreadsheet.findall("table:table", SPACES)}

    def grid(self, table):
        """Row by row what cells show, repeated ones written out; a merged cell says the same all over its area."""
        rows, down = [], {}
        for row in table.iter(name("table:table-row")):
            shown, column = [], 0
            for cell in row:
                times = int(cell.get(name("table:number-columns-repeated"), 1))
                value = cell.get(name("office:string-value"))
                if value is None:
                    value = "\n".join("".join(part.itertext()) for part in cell.findall("text:p", SPACES))
                wide = int(cell.get(name("table:number-columns-spanned"), 1))
                for place in range(wide):
                    for below in range(int(cell.get(name("table:number-rows-spanned"), 1))):
                        if wide > 1 or below:
                            down[len(rows) + below, column + place] = value
                shown += [down.get((len(rows), column + place), value) for place in range(times)]
                column += times
            rows.append(shown)
        return rows


class Readable(Template):
    def test_one_element_a_line_indented(self):
        for number, line in enumerate(self.text.splitlines(), start=1):
            self.assertNotIn("\t", line)
            outside = re.sub(r"<text:p>.*?</text:p>|<text:p/>", "", line)
            if "<!--" in line or "-->" in line:
                continue
            elements = len(re.findall(r"<[a-z]", outside))
            # A short text stands in its element's line, as a title does.
            self.assertLessEqual(elements, 1, f"{number}: {line.strip()[:100]}")

    def test_nothing_tells_where_by_whom_or_with_what_it_was_made(self):
        self.assertNotRegex(self.text, r"(file:/|/home/|/root/|/tmp/|/usr/|[A-Z]:\\)")
        self.assertNotRegex(self.text, r"generator|creator|creation-date|editing-|print-date|printed-by|dc:date|user-defined")
        self.assertNotRegex(self.text, r"(?i)printer|rsid|office:scripts|binary-data")

    def test_settings_hold_the_panes_and_nothing_else(self):
        sets = [item.get(name("config:name")) for item in self.root.iter(name("config:config-item-set"))]
        self.assertEqual(sets, ["ooo:view-settings"])

    def test_styles_have_names_people_gave_them(self):
        for style in self.root.iter(name("style:style")):
            self.assertNotRegex(style.get(name("style:name")), r"\A(ce|co|ro|ta|P|T|gr|fr|ch|N)\d+\Z")


class Styles(Template):
    FAMILIES = {"table-cell": "table-cell", "covered-table-cell": "table-cell", "table-row": "table-row", "table-column": "table-column",
                "table": "table"}  # fmt: skip

    def styles(self):
        return {
            (style.get(name("style:family")), style.get(name("style:name")))
            for part in ("office:styles", "office:automatic-styles")
            for style in self.root.find(part, SPACES).iter(name("style:style"))
        }

    def test_every_style_that_is_used_is_there_and_the_other_way_round(self):
        known, used = self.styles(), {("table-cell", "Default")}
        for table in self.tables.values():
            for element in table.iter():
                family = self.FAMILIES.get(element.tag.rpartition("}")[2])
                style = element.get(name("table:style-name"))
                if family and element.tag.startswith(f"{{{SPACES['table']}}}") and style:
                    used.add((family, style))
                default = element.get(name("table:default-cell-style-name"))
                if default:
                    used.add(("table-cell", default))
                if element.tag == name("draw:frame"):
                    used.add(("graphic", element.get(name("draw:style-name"))))
        self.assertEqual(used - known, set())
        parents = {(style.get(name("style:family")), style.get(name("style:parent-style-name")))
                   for style in self.root.iter(name("style:style"))}  # fmt: skip
        self.assertEqual({style for style in known - used - parents if style[0] == "table-cell"}, set())

    def test_formats_of_numbers_are_there_and_dates_are_those_of_vietnam(self):
        formats = {element.get(name("style:name")): element for kind in ("number", "percentage", "date", "text")
                   for element in self.root.iter(name(f"number:{kind}-style"))}  # fmt: skip
        for style in self.root.iter(name("style:style")):
            self.assertIn(style.get(f"{{{SPACES['style']}}}data-style-name"), formats.keys() | {None})
        for element in self.root.iter(name("number:date-style")):
            parts = [part.tag.rpartition("}")[2] + (part.text or "").strip() for part in element]
            self.assertEqual(parts, ["day", "text/", "month", "text/", "year"])
            self.assertEqual([part.get(name("number:style")) for part in element if "text" not in part.tag], ["long"] * 3)


class Contents(Template):
    def test_headers_are_those_of_the_list(self):
        for form in FORMS:
            if form["id"] in ELSEWHERE:
                continue
            for sheet in RESULTS if form["id"] == "results" else (form["name"],):
                with self.subTest(sheet):
                    self.check_headers(self.grid(self.tables[sheet]), form)

    def check_headers(self, grid, form):
        wanted = list(form["columns"].values())
        if form["id"] == "results":  # the same for each product, behind unit and number
            wanted = wanted[:2] + [f"{product} › {header}" for product in PRODUCTS for header in wanted[2:]]
        first = next(index for index, row in enumerate(grid) if row[0] in ("STT", wanted[0].partition(" (")[0]))
        deep = max(header.count(" › ") for header in wanted) + 1
        found = []
        for column in range(len(wanted)):
            texts = [grid[first + below][column] for below in range(deep)]
            found.append(" › ".join(text for index, text in enumerate(texts) if text != texts[index - 1] or index == 0))
        for there, header in zip(found, wanted, strict=True):
            if header.endswith("…"):
                self.assertRegex(there, rf"\A{re.escape(header[:-1])}\d{{4}}\Z")
            else:
                self.assertEqual(there.partition(" (")[0] if "(" not in header else there, header)

    def test_formulas_are_of_ours_and_calcs_functions(self):
        formulas = [element.get(name("table:formula")) for table in self.tables.values() for element in table.iter()
                    if element.get(name("table:formula"))]  # fmt: skip
        self.assertGreater(len(formulas), 500)
        for formula in formulas:
            self.assertTrue(formula.startswith("of:="), formula)
            bare = re.sub(r'"[^"]*"', "", re.sub(r"\[[^\]]*\]", "", formula))
            for function in re.findall(r"([A-Za-zÀ-ỹ_.][\w.]*)\(", bare.removeprefix("of:=")):
                self.assertIn(function, STORED if "." in function else CALC, formula)
            self.assertNotIn("#REF!", formula)

    def test_names_in_formulas_are_there(self):
        names = {element.get(name("table:name")) for element in self.root.iter(name("table:named-range"))}
        self.assertEqual(len(names), len(list(self.root.iter(name("table:named-range")))))
        for table in self.tables.values():
            for element in table.iter():
                formula = element.get(name("table:formula"))
                if not formula:
                    continue
                bare = re.sub(r'"[^"]*"', "", re.sub(r"\[[^\]]*\]", "", formula)).removeprefix("of:=")
                for word in re.findall(r"(?<![\w.])([a-z][a-z_0-9]+)(?![\w.(])", bare):
                    self.assertIn(word, names, formula)

    def test_figures_of_the_dashboard_come_from_the_other_sheets(self):
        """It has no figures of its own: nothing in it is typed but words."""
        for cell in self.tables[DASHBOARD].iter(name("table:table-cell")):
            if cell.get(name("office:value-type")) == "float":
                self.assertIsNotNone(cell.get(name("table:formula")))
        self.assertEqual(len(list(self.tables[DASHBOARD].iter(name("draw:object")))), len(PRODUCTS))

    def test_charts_print_in_grey(self):
        colours = set()
        for document in self.tables[DASHBOARD].iter(name("office:document")):
            text = ElementTree.tostring(document, encoding="unicode")
            colours |= set(re.findall(r"#([0-9a-f]{6})\b", text))
            self.assertIn("data-label-number", text)
        self.assertTrue(colours)
        for colour in colours:
            self.assertEqual(len({colour[0:2], colour[2:4], colour[4:6]}), 1, colour)


class Sheets(Template):
    def test_all_but_the_hidden_one_have_a_print_range(self):
        for sheet, table in self.tables.items():
            self.assertEqual(bool(table.get(name("table:print-ranges"))), sheet != FIGURES, sheet)

    def test_headers_and_formulas_are_locked_where_clerks_type(self):
        for sheet, table in self.tables.items():
            self.assertEqual(table.get(name("table:protected")) == "true", sheet not in (PARAMETERS, FIGURES), sheet)
        self.assertNotIn("protection-key", self.text)

    def test_headers_stay_in_sight(self):
        frozen = {}
        for views in self.root.iter(name("config:config-item-map-named")):
            for entry in views:
                items = {item.get(name("config:name")): item.text for item in entry.iter(name("config:config-item"))}
                frozen[entry.get(name("config:name"))] = items["VerticalSplitMode"] == "2"
        loose = {DASHBOARD, PARAMETERS, FIGURES}
        for sheet in self.tables:
            if sheet not in loose:
                self.assertTrue(frozen.get(sheet), sheet)

    def test_pages_are_a4(self):
        layouts = list(self.root.iter(name("style:page-layout-properties")))
        self.assertTrue(layouts)
        for layout in layouts:
            sides = {value for key, value in layout.attrib.items() if key.endswith(("page-width", "page-height"))}
            self.assertEqual(sides, {"210mm", "297mm"})


if __name__ == "__main__":
    unittest.main()
