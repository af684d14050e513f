#include "office/paper/filler.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/paper/changes.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using paper::LaidCell;
using paper::SheetLayout;
using table::Area;

constexpr sal_Int32 thin = 18;        ///< half a point, in 1/100 mm
constexpr sal_Int32 beside_text = 80; ///< between a padded cell's text and its sides, in 1/100 mm
constexpr sal_Int32 light_grey = 0xD9D9D9, light_yellow = 0xFFF2CC;

sal_Int32 hundredths(double millimetres) {
    return static_cast<sal_Int32>(std::lround(millimetres * 100));
}

css::table::CellHoriJustify justified(paper::Side side) {
    switch (side) {
    case paper::Side::left:
        return css::table::CellHoriJustify_LEFT;
    case paper::Side::centre:
        return css::table::CellHoriJustify_CENTER;
    case paper::Side::right:
        return css::table::CellHoriJustify_RIGHT;
    case paper::Side::justified:
        break;
    }
    return css::table::CellHoriJustify_BLOCK;
}

sal_Int32 upright(paper::Upright upright) {
    return upright == paper::Upright::top      ? css::table::CellVertJustify2::TOP
           : upright == paper::Upright::middle ? css::table::CellVertJustify2::CENTER
                                               : css::table::CellVertJustify2::BOTTOM;
}

/// Cells that look the same get their look at once.
using Look = std::tuple<double, bool, bool, paper::Side, paper::Upright, bool>; // points, bold, italic, …

Look look_of(const LaidCell& cell, const paper::Form& form) {
    const paper::TextStyle& style = form.style(cell.style);
    return {style.points, style.bold || cell.bold, style.italic || cell.italic, cell.side, cell.upright,
            cell.padded};
}

class Filler {
public:
    Filler(const Reference<css::sheet::XSpreadsheetDocument>& model,
           const Reference<css::sheet::XSpreadsheet>& sheet, const SheetLayout& layout, Recording recording)
        : m_model(model),
          m_sheet(sheet),
          m_layout(layout),
          m_changes(model, recording) {}

    void set_widths() const;
    void write_contents() const;
    void merge_cells() const;
    void dress(const paper::Form& form) const;
    void draw_borders() const;
    void set_print() const;

    void set_heights() const;
    void start_pages() const;
    void set_letters() const;

private:
    Area all() const { return {0, 0, m_layout.rows() - 1, m_layout.columns() - 1}; }

    void set(const Reference<XPropertySet>& what, const char* name, const Any& value) const {
        m_changes.set(what, name, value);
    }
    void set(const std::vector<Area>& areas, const char* name, const Any& value) const {
        if (!areas.empty())
            set(Reference<XPropertySet>(ranges_of(m_model, m_sheet, std::span<const Area>(areas)),
                                        UNO_QUERY_THROW),
                name, value);
    }
    Reference<css::table::XColumnRowRange> parts() const { return {m_sheet, UNO_QUERY_THROW}; }
    Reference<XPropertySet> row(int at) const {
        const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
        return {rows->getByIndex(at), UNO_QUERY_THROW};
    }

    rtl::OUString formula(const LaidCell& cell) const;
    sal_Int32 number_format(int places) const;
    void set_number_formats() const;

    const Reference<css::sheet::XSpreadsheetDocument>& m_model;
    const Reference<css::sheet::XSpreadsheet>& m_sheet;
    const SheetLayout& m_layout;
    const Changes m_changes;
};

void Filler::set_widths() const {
    const Reference<css::container::XIndexAccess> columns(parts()->getColumns(), UNO_QUERY_THROW);
    for (int column = 0; column < m_layout.columns(); ++column)
        set(Reference<XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW), "Width",
            Any(hundredths(m_layout.widths[static_cast<std::size_t>(column)])));
}

Any content(const LaidCell& cell) {
    if (const auto* people = std::get_if<std::int64_t>(&cell.content))
        return Any(static_cast<double>(*people));
    if (const auto* number = std::get_if<Quantity>(&cell.content))
        return Any(number->value.convert_to<double>());
    if (const auto* words = std::get_if<std::string>(&cell.content)) return Any(border::to_office(*words));
    return Any(rtl::OUString());
}

rtl::OUString Filler::formula(const LaidCell& cell) const {
    const int column = cell.area.first_column;
    std::string areas;
    for (const auto& lines : std::get<paper::Sum>(cell.content).lines)
        areas += (areas.empty() ? "" : ";") + table::area_name({static_cast<int>(lines.first), column,
                                                                static_cast<int>(lines.second), column});
    return border::to_office("=SUM(" + areas + ")");
}

/// As data: what begins with "=" is a text there.
void Filler::write_contents() const {
    std::vector cells(static_cast<std::size_t>(m_layout.rows()),
                      std::vector<Any>(static_cast<std::size_t>(m_layout.columns()), Any(rtl::OUString())));
    for (const LaidCell& cell : m_layout.cells)
        cells[static_cast<std::size_t>(cell.area.first_row)]
             [static_cast<std::size_t>(cell.area.first_column)] = content(cell);
    Sequence<Sequence<Any>> block(static_cast<sal_Int32>(cells.size()));
    std::ranges::transform(cells, block.getArray(), [](const std::vector<Any>& row) {
        return Sequence<Any>(row.data(), static_cast<sal_Int32>(row.size()));
    });
    const Reference<css::sheet::XCellRangeData> range(range_of(m_sheet, all()), UNO_QUERY_THROW);
    m_changes.make([&] { range->setDataArray(block); });
    for (const LaidCell& cell : m_layout.cells)
        if (std::holds_alternative<paper::Sum>(cell.content))
            m_changes.make([&] {
                m_sheet->getCellByPosition(cell.area.first_column, cell.area.first_row)
                    ->setFormula(formula(cell));
            });
}

void Filler::merge_cells() const {
    for (const LaidCell& cell : m_layout.cells)
        if (cell.area.rows() * cell.area.columns() > 1)
            m_changes.make([&] {
                Reference<css::util::XMergeable>(range_of(m_sheet, cell.area), UNO_QUERY_THROW)->merge(true);
            });
}

void Filler::dress(const paper::Form& form) const {
    const std::vector<Area> everything{all()};
    set(everything, "CharFontName", Any(border::to_office(form.font)));
    set(everything, "IsTextWrapped", Any(true));
    set(everything, "NumberFormat", Any(sal_Int32{0})); // writing "(1)" leaves a text format, redoing it none
    for (const char* side : {"ParaLeftMargin", "ParaRightMargin", "ParaTopMargin", "ParaBottomMargin"})
        set(everything, side, Any(sal_Int32{0}));
    std::map<Look, std::vector<Area>> looks;
    for (const LaidCell& cell : m_layout.cells)
        looks[look_of(cell, form)].push_back(cell.area);
    for (const auto& [look, areas] : looks) {
        set(areas, "CharHeight", Any(static_cast<float>(std::get<0>(look))));
        if (std::get<1>(look)) set(areas, "CharWeight", Any(css::awt::FontWeight::BOLD));
        if (std::get<2>(look)) set(areas, "CharPosture", Any(css::awt::FontSlant_ITALIC));
        set(areas, "HoriJustify", Any(justified(std::get<3>(look))));
        set(areas, "VertJustify", Any(upright(std::get<4>(look))));
        if (!std::get<5>(look)) continue;
        for (const char* side : {"ParaLeftMargin", "ParaRightMargin"})
            set(areas, side, Any(beside_text));
    }
    std::vector<Area> filled, blank;
    for (const LaidCell& cell : m_layout.cells) {
        if (cell.filled) filled.push_back(cell.area);
        if (cell.blank) blank.push_back(cell.area);
    }
    set(filled, "CellBackColor", Any(light_grey));
    set(blank, "CellBackColor", Any(light_yellow));
    set_number_formats();
}

/// As Vietnamese papers write them, whatever the document's own language.
sal_Int32 Filler::number_format(int places) const {
    const css::lang::Locale vietnamese("vi", "VN", "");
    const Reference<css::util::XNumberFormats> formats(
        Reference<css::util::XNumberFormatsSupplier>(m_model, UNO_QUERY_THROW)->getNumberFormats());
    const std::string code =
        places == 0 ? "#.##0" : "#.##0," + std::string(static_cast<std::size_t>(places), '0');
    const rtl::OUString format = border::to_office(code);
    const sal_Int32 known = formats->queryKey(format, vietnamese, false);
    return known >= 0 ? known : formats->addNew(format, vietnamese);
}

void Filler::set_number_formats() const {
    std::map<int, std::vector<Area>> by_places;
    for (const LaidCell& cell : m_layout.cells) {
        if (const auto* number = std::get_if<Quantity>(&cell.content))
            by_places[number->places].push_back(cell.area);
        else if (std::holds_alternative<std::int64_t>(cell.content) ||
                 std::holds_alternative<paper::Sum>(cell.content))
            by_places[0].push_back(cell.area);
    }
    for (const auto& [places, areas] : by_places)
        set(areas, "NumberFormat", Any(number_format(places)));
}

void Filler::draw_borders() const {
    css::table::BorderLine2 line;
    line.OuterLineWidth = thin;
    line.LineWidth = thin;
    for (const paper::LaidBorder& border : m_layout.borders) {
        css::table::TableBorder2 lines;
        lines.TopLine = line;
        lines.IsTopLineValid = true;
        if (border.grid) {
            lines.BottomLine = lines.LeftLine = lines.RightLine = lines.HorizontalLine = lines.VerticalLine =
                line;
            lines.IsBottomLineValid = lines.IsLeftLineValid = lines.IsRightLineValid = true;
            lines.IsHorizontalLineValid = lines.IsVerticalLineValid = true;
        }
        set(Reference<XPropertySet>(range_of(m_sheet, border.area), UNO_QUERY_THROW), "TableBorder2",
            Any(lines));
    }
}

void Filler::set_print() const {
    const Reference<css::sheet::XPrintAreas> print(m_sheet, UNO_QUERY_THROW);
    const sal_Int16 sheet = index_of(m_sheet);
    const css::table::CellRangeAddress area(sheet, 0, 0, m_layout.columns() - 1, m_layout.rows() - 1);
    m_changes.make([&] { print->setPrintAreas(Sequence<css::table::CellRangeAddress>(&area, 1)); });
    if (!m_layout.repeated) return;
    const Area& rows = *m_layout.repeated;
    m_changes.make([&] { print->setTitleRows({sheet, 0, rows.first_row, rows.last_column, rows.last_row}); });
    m_changes.make([&] { print->setPrintTitleRows(true); });
}

void Filler::set_heights() const {
    for (int at = 0; at < m_layout.rows(); ++at)
        set(row(at), "Height", Any(hundredths(m_layout.heights[static_cast<std::size_t>(at)])));
}

void Filler::start_pages() const {
    for (const int at : m_layout.page_starts)
        set(row(at), "IsStartOfNewPage", Any(true));
}

void Filler::set_letters() const {
    for (const LaidCell& cell : m_layout.cells) {
        if (cell.runs.empty()) continue;
        const Reference<css::text::XText> text(
            m_sheet->getCellByPosition(cell.area.first_column, cell.area.first_row), UNO_QUERY_THROW);
        sal_Int32 at = 0;
        for (const paper::Run& run : cell.runs) {
            const sal_Int32 length = border::to_office(run.text).getLength();
            at += length;
            if (run.mark != paper::Mark::bold && run.mark != paper::Mark::italic) continue;
            const Reference<css::text::XTextCursor> cursor = text->createTextCursor();
            cursor->gotoStart(false);
            cursor->goRight(static_cast<sal_Int16>(at - length), false);
            cursor->goRight(static_cast<sal_Int16>(length), true);
            const Reference<XPropertySet> letters(cursor, UNO_QUERY_THROW);
            if (run.mark == paper::Mark::bold)
                set(letters, "CharWeight", Any(css::awt::FontWeight::BOLD));
            else
                set(letters, "CharPosture", Any(css::awt::FontSlant_ITALIC));
        }
    }
}

} // namespace

void fill_paper_sheet(const Reference<css::sheet::XSpreadsheetDocument>& model,
                      const Reference<css::sheet::XSpreadsheet>& sheet, const SheetLayout& layout,
                      Recording recording) {
    const Filler filler(model, sheet, layout, recording);
    filler.write_contents();
    filler.merge_cells();
}

void finish_paper_sheet(const Reference<css::sheet::XSpreadsheetDocument>& model,
                        const Reference<css::sheet::XSpreadsheet>& sheet, const SheetLayout& layout,
                        const paper::Form& form) {
    const Filler filler(model, sheet, layout, Recording::off);
    filler.set_widths();
    filler.dress(form);
    filler.draw_borders();
    filler.set_letters();
    filler.set_heights();
    filler.start_pages();
    filler.set_print();
}

} // namespace ansinh::office
