#include "office/annex/sheet.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <cmath>

namespace ansinh::office {

namespace {

using annex::Annex;
using annex::Column;
using annex::Line;
using annex::LineKind;
using annex::Role;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using table::Area;

// From the top: heading, title, reference, a gap, the measure; then the header.
constexpr int heading_row = 0, title_row = 1, reference_row = 2, measure_row = 4, header_row = 5;
constexpr double title_line = 7, sign_room = 45; ///< mm
constexpr sal_Int32 thin = 18;                   ///< half a point, in 1/100 mm
constexpr sal_Int32 beside_text = 80;            ///< between a cell's text and its border, in 1/100 mm

sal_Int32 hundredths(double millimetres) {
    return static_cast<sal_Int32>(std::lround(millimetres * 100));
}

/// Fills one sheet step by step.
class Filler {
public:
    Filler(const Reference<css::sheet::XSpreadsheetDocument>& model,
           const Reference<css::sheet::XSpreadsheet>& sheet, const Annex& annex, const annex::Paper& paper,
           Recording recording)
        : m_model(model),
          m_manager(undo_manager_of(model)),
          m_sheet(sheet),
          m_annex(annex),
          m_paper(paper),
          m_recording(recording) {}

    void fill() const {
        set_widths();
        format_all();
        write_contents();
        write_sums();
        merge_cells();
        format_head();
        format_table();
        format_lines();
        format_signatures();
        set_print();
    }
    void set_heights() const;

private:
    int last_column() const { return static_cast<int>(m_annex.columns.size()) - 1; }
    int number_row() const { return header_row + (m_annex.has_groups() ? 2 : 1); }
    int first_line() const { return number_row() + 1; }
    int last_line() const { return number_row() + static_cast<int>(m_annex.lines.size()); }
    int sign_row() const { return last_line() + 2; }
    /// The last column of the block on the left and the first of that on the right.
    int left_end() const { return last_column() / 2 - (last_column() > 2 ? 1 : 0); }
    int right_begin() const { return last_column() - left_end(); }
    Area row(int at) const { return {at, 0, at, last_column()}; }
    Area header() const { return {header_row, 0, number_row() - 1, last_column()}; }

    template <class Change>
    void apply(Change&& change) const {
        if (m_recording == Recording::on) return change();
        const Unrecorded lock(m_manager);
        change();
    }
    void set(const Reference<XPropertySet>& what, const char* name, const Any& value) const {
        apply([&] { what->setPropertyValue(rtl::OUString::createFromAscii(name), value); });
    }
    void set(const Area& area, const char* name, const Any& value) const {
        set(Reference<XPropertySet>(range_of(m_sheet, area), UNO_QUERY_THROW), name, value);
    }
    void merge(const Area& area) const {
        if (area.rows() * area.columns() < 2) return;
        apply(
            [&] { Reference<css::util::XMergeable>(range_of(m_sheet, area), UNO_QUERY_THROW)->merge(true); });
    }
    void embolden(const Area& area) const { set(area, "CharWeight", Any(css::awt::FontWeight::BOLD)); }
    void slant(const Area& area) const { set(area, "CharPosture", Any(css::awt::FontSlant_ITALIC)); }
    void justify(const Area& area, css::table::CellHoriJustify side) const {
        set(area, "HoriJustify", Any(side));
    }
    Reference<css::table::XColumnRowRange> parts() const { return {m_sheet, UNO_QUERY_THROW}; }

    std::vector<std::vector<Any>> grid() const;
    void put_headers(std::vector<std::vector<Any>>& cells) const;
    rtl::OUString formula(const annex::Sum& sum, int column) const;
    sal_Int32 whole_numbers() const;
    std::vector<Area> group_areas() const;

    void set_widths() const;
    void format_all() const;
    void write_contents() const;
    void write_sums() const;
    void merge_cells() const;
    void format_head() const;
    void format_table() const;
    void format_lines() const;
    void mark_cells() const;
    void format_signatures() const;
    void set_height(int row, double millimetres) const;
    double height(int first, int last) const;
    void keep_signatures_company() const;
    void set_print() const;

    const Reference<css::sheet::XSpreadsheetDocument>& m_model;
    const Reference<css::document::XUndoManager> m_manager;
    const Reference<css::sheet::XSpreadsheet>& m_sheet;
    const Annex& m_annex;
    const annex::Paper& m_paper;
    const Recording m_recording;
};

Any text(const std::string& utf8) {
    return Any(border::to_office(utf8));
}

Any content(const annex::Content& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return Any(static_cast<double>(*number));
    if (const auto* words = std::get_if<std::string>(&cell)) return text(*words);
    return Any(rtl::OUString());
}

void Filler::put_headers(std::vector<std::vector<Any>>& cells) const {
    for (std::size_t index = 0; index < m_annex.columns.size(); ++index) {
        const Column& column = m_annex.columns[index];
        const bool grouped = !column.group.empty();
        const bool first = grouped && (index == 0 || m_annex.columns[index - 1].group != column.group);
        if (first) cells[header_row][index] = text(column.group);
        cells[static_cast<std::size_t>(header_row + (grouped ? 1 : 0))][index] = text(column.header);
        cells[static_cast<std::size_t>(number_row())][index] = text("(" + std::to_string(index + 1) + ")");
    }
}

std::vector<std::vector<Any>> Filler::grid() const {
    std::vector cells(static_cast<std::size_t>(sign_row()) + 1,
                      std::vector<Any>(m_annex.columns.size(), Any(rtl::OUString())));
    cells[heading_row][0] = text(m_annex.heading);
    cells[title_row][0] = text(m_annex.title);
    cells[reference_row][0] = text(m_annex.attached);
    cells[measure_row].back() = text(m_annex.measure);
    put_headers(cells);
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        std::ranges::transform(m_annex.lines[line].cells,
                               cells[static_cast<std::size_t>(first_line()) + line].begin(), content);
    cells.back().front() = text(boost::algorithm::join(m_annex.left, "\n"));
    cells.back()[static_cast<std::size_t>(right_begin())] = text(boost::algorithm::join(m_annex.right, "\n"));
    return cells;
}

/// As data: what begins with "=" is a text there.
void Filler::write_contents() const {
    const auto cells = grid();
    Sequence<Sequence<Any>> block(static_cast<sal_Int32>(cells.size()));
    std::ranges::transform(cells, block.getArray(), [](const std::vector<Any>& row) {
        return Sequence<Any>(row.data(), static_cast<sal_Int32>(row.size()));
    });
    const Reference<css::sheet::XCellRangeData> range(range_of(m_sheet, {0, 0, sign_row(), last_column()}),
                                                      UNO_QUERY_THROW);
    apply([&] { range->setDataArray(block); });
}

rtl::OUString Filler::formula(const annex::Sum& sum, int column) const {
    std::string areas;
    for (const auto& [first, last] : sum.lines)
        areas +=
            (areas.empty() ? "" : ";") + table::area_name({first_line() + static_cast<int>(first), column,
                                                           first_line() + static_cast<int>(last), column});
    return border::to_office("=SUM(" + areas + ")");
}

void Filler::write_sums() const {
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        for (int column = 0; column <= last_column(); ++column)
            if (const auto* sum =
                    std::get_if<annex::Sum>(&m_annex.lines[line].cells[static_cast<std::size_t>(column)]))
                apply([&] {
                    m_sheet->getCellByPosition(column, first_line() + static_cast<int>(line))
                        ->setFormula(formula(*sum, column));
                });
}

void Filler::set_widths() const {
    const Reference<css::container::XIndexAccess> columns(parts()->getColumns(), UNO_QUERY_THROW);
    for (int column = 0; column <= last_column(); ++column)
        set(Reference<XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW), "Width",
            Any(hundredths(m_paper.widths[static_cast<std::size_t>(column)])));
}

void Filler::format_all() const {
    const Area all{0, 0, sign_row(), last_column()};
    set(all, "CharFontName", Any(rtl::OUString("Times New Roman")));
    set(all, "CharHeight", Any(static_cast<float>(annex::text_points)));
    set(all, "IsTextWrapped", Any(true));
    for (const char* side : {"ParaLeftMargin", "ParaRightMargin"})
        set(all, side, Any(beside_text));
    set(all, "VertJustify", Any(css::table::CellVertJustify2::CENTER));
}

std::vector<Area> Filler::group_areas() const {
    std::vector<Area> areas;
    for (int column = 0; column <= last_column(); ++column) {
        const auto index = static_cast<std::size_t>(column);
        const std::string& group = m_annex.columns[index].group;
        if (group.empty())
            areas.push_back({header_row, column, number_row() - 1, column});
        else if (index > 0 && m_annex.columns[index - 1].group == group)
            areas.back().last_column = column;
        else
            areas.push_back({header_row, column, header_row, column});
    }
    return areas;
}

void Filler::merge_cells() const {
    for (const int at : {heading_row, title_row, reference_row})
        merge(row(at));
    for (const Area& area : group_areas())
        merge(area);
    merge({sign_row(), 0, sign_row(), left_end()});
    merge({sign_row(), right_begin(), sign_row(), last_column()});
}

void Filler::format_head() const {
    for (const int at : {heading_row, title_row, reference_row})
        justify(row(at), css::table::CellHoriJustify_CENTER);
    for (const int at : {heading_row, title_row}) {
        embolden(row(at));
        set(row(at), "CharHeight", Any(static_cast<float>(annex::title_points)));
    }
    slant(row(reference_row));
    const Area measure{measure_row, last_column(), measure_row, last_column()};
    slant(measure);
    justify(measure, css::table::CellHoriJustify_RIGHT);
    set(measure, "IsTextWrapped", Any(false)); // it may reach over its column to the left
}

void Filler::format_table() const {
    css::table::BorderLine2 line;
    line.OuterLineWidth = thin;
    line.LineWidth = thin;
    css::table::TableBorder2 border;
    border.TopLine = border.BottomLine = border.LeftLine = border.RightLine = line;
    border.HorizontalLine = border.VerticalLine = line;
    border.IsTopLineValid = border.IsBottomLineValid = border.IsLeftLineValid = border.IsRightLineValid =
        true;
    border.IsHorizontalLineValid = border.IsVerticalLineValid = true;
    set({header_row, 0, last_line(), last_column()}, "TableBorder2", Any(border));
    embolden(header());
    justify(header(), css::table::CellHoriJustify_CENTER);
    slant(row(number_row()));
    justify(row(number_row()), css::table::CellHoriJustify_CENTER);
}

/// As Vietnamese papers write them, whatever the document's own language.
sal_Int32 Filler::whole_numbers() const {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(m_model, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    return formats->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000INT,
                                   css::lang::Locale("vi", "VN", ""));
}

void Filler::format_lines() const {
    const Any whole(whole_numbers());
    for (int column = 0; column <= last_column(); ++column) {
        const Area cells{first_line(), column, last_line(), column};
        const Role role = m_annex.columns[static_cast<std::size_t>(column)].role;
        if (role == Role::people) {
            set(cells, "NumberFormat", whole);
            justify(cells, css::table::CellHoriJustify_RIGHT);
        } else {
            justify(cells, role == Role::ordinal ? css::table::CellHoriJustify_CENTER
                                                 : css::table::CellHoriJustify_LEFT);
        }
    }
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        if (m_annex.lines[line].kind != LineKind::unit) embolden(row(first_line() + static_cast<int>(line)));
    mark_cells();
    justify({last_line(), 1, last_line(), 1}, css::table::CellHoriJustify_CENTER);
}

/// Bold on light grey, which a black-and-white printer keeps.
void Filler::mark_cells() const {
    constexpr sal_Int32 light_grey = 0xD9D9D9;
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        for (const std::size_t marked : m_annex.lines[line].marked) {
            const int at = first_line() + static_cast<int>(line), column = static_cast<int>(marked);
            embolden({at, column, at, column});
            set({at, column, at, column}, "CellBackColor", Any(light_grey));
        }
}

void Filler::format_signatures() const {
    embolden(row(sign_row()));
    justify(row(sign_row()), css::table::CellHoriJustify_CENTER);
    set(row(sign_row()), "VertJustify", Any(css::table::CellVertJustify2::TOP));
}

void Filler::set_height(int row, double millimetres) const {
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW), "Height",
        Any(hundredths(millimetres)));
}

void Filler::set_heights() const {
    const Reference<css::table::XColumnRowRange> table(
        range_of(m_sheet, {header_row, 0, last_line(), last_column()}), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(table->getRows(), UNO_QUERY_THROW), "OptimalHeight", Any(true));
    set_height(title_row, title_line * m_paper.title_lines);
    set_height(reference_row, title_line);
    set_height(sign_row(), sign_room);
    keep_signatures_company();
}

double Filler::height(int first, int last) const {
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    sal_Int32 sum = 0;
    for (int row = first; row <= last; ++row) {
        sal_Int32 height = 0;
        Reference<XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW)->getPropertyValue("Height") >>=
            height;
        sum += height;
    }
    return sum / 100.0;
}

/// The office cannot say where pages end before it has printed a sheet that is scaled to a width.
void Filler::keep_signatures_company() const {
    annex::Heights heights{height(0, number_row()), height(header_row, number_row()), {}, 0};
    for (int line = first_line(); line <= last_line(); ++line)
        heights.lines.push_back(height(line, line));
    heights.below = height(last_line() + 1, sign_row());
    const auto line = annex::line_to_break_before(m_annex, m_paper, heights);
    if (!line) return;
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(rows->getByIndex(first_line() + static_cast<int>(*line)), UNO_QUERY_THROW),
        "IsStartOfNewPage", Any(true));
}

void Filler::set_print() const {
    const Reference<css::sheet::XPrintAreas> print(m_sheet, UNO_QUERY_THROW);
    const sal_Int16 sheet = index_of(m_sheet);
    const css::table::CellRangeAddress all(sheet, 0, 0, last_column(), sign_row());
    apply([&] { print->setPrintAreas(Sequence<css::table::CellRangeAddress>(&all, 1)); });
    apply([&] { print->setTitleRows({sheet, 0, header_row, last_column(), number_row()}); });
    apply([&] { print->setPrintTitleRows(true); });
}

} // namespace

void fill_annex_sheet(const Reference<css::sheet::XSpreadsheetDocument>& model,
                      const Reference<css::sheet::XSpreadsheet>& sheet, const Annex& annex,
                      const annex::Paper& paper, Recording recording) {
    Filler(model, sheet, annex, paper, recording).fill();
}

void set_annex_heights(const Reference<css::sheet::XSpreadsheetDocument>& model,
                       const Reference<css::sheet::XSpreadsheet>& sheet, const Annex& annex,
                       const annex::Paper& paper) {
    Filler(model, sheet, annex, paper, Recording::off).set_heights();
}

} // namespace ansinh::office
