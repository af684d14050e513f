#include "office/annex/sheet.hxx"

#include "border/text.hxx"
#include "office/annex/rows.hxx"
#include "office/areas.hxx"
#include "office/paper/changes.hxx"

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
#include <boost/algorithm/string/replace.hpp>

#include <algorithm>
#include <array>

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

constexpr sal_Int32 thin = 18;                   ///< half a point, in 1/100 mm
constexpr sal_Int32 beside_text = 80;            ///< between a cell's text and its border, in 1/100 mm

/// Fills one sheet step by step.
class Filler : private AnnexRows {
public:
    Filler(const Reference<css::sheet::XSpreadsheetDocument>& model,
           const Reference<css::sheet::XSpreadsheet>& sheet, const Annex& annex, const annex::Paper& paper,
           Recording recording)
        : AnnexRows(annex),
          m_model(model),
          m_sheet(sheet),
          m_annex(annex),
          m_paper(paper),
          m_changes(model, recording) {}

    void fill() const {
        freeze_heights();
        set_widths();
        format_all();
        write_contents();
        write_formulas();
        merge_cells();
        format_head();
        format_table();
        format_lines();
        format_signatures();
        set_print();
    }

private:
    void set(const Reference<XPropertySet>& what, const char* name, const Any& value) const {
        m_changes.set(what, name, value);
    }
    void set(const Area& area, const char* name, const Any& value) const {
        set(Reference<XPropertySet>(range_of(m_sheet, area), UNO_QUERY_THROW), name, value);
    }
    void merge(const Area& area) const {
        if (area.rows() * area.columns() < 2) return;
        m_changes.make(
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
    css::lang::Locale vietnamese() const { return {"vi", "VN", ""}; }
    sal_Int32 whole_numbers() const;
    sal_Int32 days() const;
    std::vector<Area> group_areas() const;

    void freeze_heights() const;
    void set_widths() const;
    void format_all() const;
    void write_contents() const;
    void write_formulas() const;
    void merge_cells() const;
    void format_head() const;
    void format_table() const;
    void format_lines() const;
    void mark_cells() const;
    void shade_cells() const;
    void format_signatures() const;
    void set_print() const;

    const Reference<css::sheet::XSpreadsheetDocument>& m_model;
    const Reference<css::sheet::XSpreadsheet>& m_sheet;
    const Annex& m_annex;
    const annex::Paper& m_paper;
    const Changes m_changes;
};

Any text(const std::string& utf8) {
    return Any(border::to_office(utf8));
}

Any content(const annex::Content& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return Any(static_cast<double>(*number));
    if (const auto* words = std::get_if<std::string>(&cell)) return text(*words);
    if (const auto* day = std::get_if<annex::Day>(&cell)) return Any(day->number);
    return Any(rtl::OUString());
}

std::string quoted(const std::string& text) {
    return "\"" + boost::algorithm::replace_all_copy(text, "\"", "\"\"") + "\"";
}

rtl::OUString formula(const annex::Link& link) {
    return border::to_office("=HYPERLINK(" + quoted(link.target) + ";" + quoted(link.text) + ")");
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
    m_changes.make([&] { range->setDataArray(block); });
}

rtl::OUString Filler::formula(const annex::Sum& sum, int column) const {
    std::string areas;
    for (const auto& [first, last] : sum.lines)
        areas +=
            (areas.empty() ? "" : ";") + table::area_name({first_line() + static_cast<int>(first), column,
                                                           first_line() + static_cast<int>(last), column});
    return border::to_office("=SUM(" + areas + ")");
}

void Filler::write_formulas() const {
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        for (int column = 0; column <= last_column(); ++column) {
            const annex::Content& cell = m_annex.lines[line].cells[static_cast<std::size_t>(column)];
            const auto* sum = std::get_if<annex::Sum>(&cell);
            const auto* link = std::get_if<annex::Link>(&cell);
            if (sum == nullptr && link == nullptr) continue;
            const rtl::OUString written = sum != nullptr ? formula(*sum, column) : office::formula(*link);
            m_changes.make([&] {
                m_sheet->getCellByPosition(column, first_line() + static_cast<int>(line))
                    ->setFormula(written);
            });
        }
}

/// Rows that fit their texts would be laid out anew with every format; set_annex_heights() lets them, once.
void Filler::freeze_heights() const {
    constexpr double any_height = 5;
    const Reference<css::table::XColumnRowRange> all(range_of(m_sheet, {0, 0, sign_row(), 0}), UNO_QUERY_THROW);
    Changes(m_model, Recording::off)
        .set(Reference<XPropertySet>(all->getRows(), UNO_QUERY_THROW), "Height", Any(hundredths(any_height)));
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
    // "(1)" looks like a number and got a text's format, which the office's redo would forget.
    set(row(number_row()), "NumberFormat", Any(sal_Int32{0}));
    slant(row(number_row()));
    justify(row(number_row()), css::table::CellHoriJustify_CENTER);
}

/// As Vietnamese papers write them, whatever the document's own language.
sal_Int32 Filler::whole_numbers() const {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(m_model, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    return formats->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000INT, vietnamese());
}

sal_Int32 Filler::days() const {
    const Reference<css::util::XNumberFormats> formats =
        Reference<css::util::XNumberFormatsSupplier>(m_model, UNO_QUERY_THROW)->getNumberFormats();
    const rtl::OUString day_month_year("DD/MM/YYYY");
    const sal_Int32 known = formats->queryKey(day_month_year, vietnamese(), false);
    return known >= 0 ? known
                      : formats->addNewConverted(day_month_year, {"en", "US", ""}, vietnamese());
}

void Filler::format_lines() const {
    const Any whole(whole_numbers());
    for (int column = 0; column <= last_column(); ++column) {
        const Area cells{first_line(), column, last_line(), column};
        const Role role = m_annex.columns[static_cast<std::size_t>(column)].role;
        if (role == Role::people) {
            set(cells, "NumberFormat", whole);
            justify(cells, css::table::CellHoriJustify_RIGHT);
        } else if (role == Role::day) {
            set(cells, "NumberFormat", Any(days()));
            justify(cells, css::table::CellHoriJustify_CENTER);
        } else {
            justify(cells, role == Role::ordinal ? css::table::CellHoriJustify_CENTER
                                                 : css::table::CellHoriJustify_LEFT);
        }
    }
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line)
        if (m_annex.lines[line].kind != LineKind::unit) embolden(row(first_line() + static_cast<int>(line)));
    mark_cells();
    shade_cells();
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

/// Colours that become clearly different greys on paper; the gravest is bold as well.
void Filler::shade_cells() const {
    constexpr std::array<sal_Int32, 4> colours{-1, 0xE8EEF5, 0xFFE08A, 0xE08A7A};
    for (std::size_t line = 0; line < m_annex.lines.size(); ++line) {
        const annex::Shade shade = m_annex.lines[line].shade;
        if (shade == annex::Shade::none) continue;
        const int at = first_line() + static_cast<int>(line);
        set({at, 1, at, 1}, "CellBackColor", Any(colours.at(static_cast<std::size_t>(shade))));
        if (shade == annex::Shade::strong) embolden({at, 1, at, 1});
    }
}

void Filler::format_signatures() const {
    embolden(row(sign_row()));
    justify(row(sign_row()), css::table::CellHoriJustify_CENTER);
    set(row(sign_row()), "VertJustify", Any(css::table::CellVertJustify2::TOP));
}

void Filler::set_print() const {
    const Reference<css::sheet::XPrintAreas> print(m_sheet, UNO_QUERY_THROW);
    const sal_Int16 sheet = index_of(m_sheet);
    const css::table::CellRangeAddress all(sheet, 0, 0, last_column(), sign_row());
    m_changes.make([&] { print->setPrintAreas(Sequence<css::table::CellRangeAddress>(&all, 1)); });
    m_changes.make([&] { print->setTitleRows({sheet, 0, header_row, last_column(), number_row()}); });
    m_changes.make([&] { print->setPrintTitleRows(true); });
}

} // namespace

void fill_annex_sheet(const Reference<css::sheet::XSpreadsheetDocument>& model,
                      const Reference<css::sheet::XSpreadsheet>& sheet, const Annex& annex,
                      const annex::Paper& paper, Recording recording) {
    Filler(model, sheet, annex, paper, recording).fill();
}

} // namespace ansinh::office
