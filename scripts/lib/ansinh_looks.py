"""How a sample looks and prints: fonts, borders, widths, rules, paper. Decree 30/2020 gives the measures of the paper."""

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.lang import Locale
from com.sun.star.table import BorderLine2

ENGLISH = Locale("en", "US", "")
A4 = (21000, 29700)
VERTICAL = {"top": 1, "middle": 2, "bottom": 3}


def hundredths(millimetres):
    return round(millimetres * 100)


def format_key(document, code, locale):
    """Number format codes are in English notation; the document keeps and shows them in its own."""
    formats = document.NumberFormats
    if code == "General":
        return formats.getStandardIndex(locale)
    return formats.addNewConverted(code, ENGLISH, locale)


def set_widths(table, widths):
    for letters, millimetres in widths.items():
        first, _, last = letters.partition(":")
        table.getCellRangeByName(f"{first}1:{last or first}1").Columns.Width = hundredths(millimetres)


def _set_heights(table, heights):
    for numbers, millimetres in heights.items():
        first, _, last = numbers.partition(":")
        table.getCellRangeByName(f"A{first}:A{last or first}").Rows.Height = hundredths(millimetres)


def _border(area, points):
    line = BorderLine2()
    line.LineWidth = line.OuterLineWidth = round(points * 35.28)
    border = area.TableBorder2
    for side in ("TopLine", "BottomLine", "LeftLine", "RightLine", "HorizontalLine", "VerticalLine"):
        setattr(border, side, line)
        setattr(border, f"Is{side}Valid", True)
    area.TableBorder2 = border


def _pad(area, distance):
    """Room between text and the lines at both sides, so that figures do not stick to the border."""
    area.ParaLeftMargin = area.ParaRightMargin = distance


def _look(area, look):
    setters = {
        "size": lambda value: setattr(area, "CharHeight", value),
        "bold": lambda value: setattr(area, "CharWeight", 150.0 if value else 100.0),
        "italic": lambda value: setattr(area, "CharPosture", uno.Enum("com.sun.star.awt.FontSlant", "ITALIC" if value else "NONE")),
        "align": lambda value: setattr(area, "HoriJustify", uno.Enum("com.sun.star.table.CellHoriJustify", value.upper())),
        "vertical": lambda value: setattr(area, "VertJustify", VERTICAL[value]),
        "padding": lambda value: _pad(area, hundredths(value)),
        "wrap": lambda value: setattr(area, "IsTextWrapped", value),
        "fill": lambda value: setattr(area, "CellBackColor", int(value, 16)),
        "border": lambda value: _border(area, value),
    }
    for key, value in look.items():
        if key != "on":
            setters[key](value)


def _draw_rule(document, table, under, width, gap=0.5):
    """The line below the motto and the issuing body: drawn, because an underline would touch the letters."""
    area = table.getCellRangeByName(under)
    left = area.Position.X + (area.Size.Width - hundredths(width)) // 2
    shape = document.createInstance("com.sun.star.drawing.LineShape")
    table.DrawPage.add(shape)
    shape.setPosition(Point(left, area.Position.Y + area.Size.Height + hundredths(gap)))
    shape.setSize(Size(hundredths(width), 0))
    shape.LineWidth, shape.LineColor = 25, 0


def _number_pages(document, style):
    """Centred in the top margin, and not on the first page."""
    style.HeaderIsOn, style.HeaderIsShared, style.FirstPageHeaderIsShared = True, True, False
    for name, numbered in (("RightPageHeaderContent", True), ("FirstPageHeaderContent", False)):
        content = getattr(style, name)
        for part in (content.LeftText, content.CenterText, content.RightText):
            part.setString("")
        if numbered:
            cursor = content.CenterText.createTextCursor()
            number = document.createInstance("com.sun.star.text.TextField.PageNumber")
            content.CenterText.insertTextContent(cursor, number, False)
        setattr(style, name, content)


def _set_page(document, table, page):
    style = document.StyleFamilies.getByName("PageStyles").getByName(table.PageStyle)
    style.IsLandscape = page["landscape"]
    style.Width, style.Height = reversed(A4) if page["landscape"] else A4
    for side, millimetres in page["margins"].items():
        setattr(style, f"{side.capitalize()}Margin", hundredths(millimetres))
    style.ScaleToPagesX, style.ScaleToPagesY = 1, 0
    style.CenterHorizontally, style.FooterIsOn = True, False
    style.HeaderHeight, style.HeaderBodyDistance = 800, 200
    _number_pages(document, style)
    table.setPrintAreas((table.getCellRangeByName(page["print"]).RangeAddress,))
    table.setTitleRows(table.getCellRangeByName(page["repeat"]).RangeAddress)
    table.setPrintTitleRows(True)


def set_defaults(document, spec, locale):
    default = document.StyleFamilies.getByName("CellStyles").getByName("Default")
    default.CharLocale = locale
    if "font" in spec:
        default.CharFontName, default.CharHeight = spec["font"]["name"], spec["font"]["size"]


def dress(document, table, spec):
    """The optional part of a sheet's specification: looks, heights, rules, page."""
    for look in spec.get("looks", []):
        for area in look["on"].split():
            _look(table.getCellRangeByName(area), look)
    _set_heights(table, spec.get("heights", {}))
    for rule in spec.get("rules", []):
        _draw_rule(document, table, **rule)
    if "page" in spec:
        _set_page(document, table, spec["page"])
