#include "office/numbering/writer.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/undo.hxx"
#include "office/writer.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>
#include <array>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using table::Area;

constexpr std::array<sal_Int32, numbering::column_count> widths{2900, 2500, 7200, 3200,
                                                                4300, 3200, 1900, 2300}; // 1/100 mm
constexpr int ready_rows = 40; ///< of a new register: with lines to write on
constexpr sal_Int32 thin = 18; ///< half a point, in 1/100 mm

template <class Text>
std::vector<table::Position> cells_of_pairs(const std::vector<std::pair<table::Position, Text>>& pairs) {
    std::vector<table::Position> cells;
    std::ranges::transform(pairs, std::back_inserter(cells), [](const auto& pair) { return pair.first; });
    std::ranges::sort(cells, {}, [](table::Position at) { return std::pair(at.column, at.row); });
    return cells;
}

Cells text_cells(const std::vector<std::pair<table::Position, std::string>>& texts) {
    Cells cells;
    for (const auto& entry : texts) {
        cells.areas.push_back(Area::of(entry.first));
        cells.values.emplace_back(border::to_office(entry.second));
    }
    return cells;
}

Cells register_cells(const numbering::Issue& issue, calendar::Date null_date) {
    Cells cells;
    for (const auto& entry : issue.of_register) {
        const Area area = Area::of(entry.first);
        cells.areas.push_back(area);
        if (const auto* day = std::get_if<calendar::Date>(&entry.second)) {
            cells.values.emplace_back(calendar::to_serial(*day, null_date));
            cells.dates.push_back(area);
        } else if (const auto* number = std::get_if<std::int64_t>(&entry.second)) {
            cells.values.emplace_back(static_cast<double>(*number));
        } else {
            cells.values.emplace_back(border::to_office(std::get<std::string>(entry.second)));
        }
    }
    return cells;
}

/// Fills the sheet of a new register step by step.
class NewSheet {
public:
    NewSheet(const Document& document, const numbering::NewRegister& book)
        : m_model(document.model()), m_book(book) {
        const Reference<css::sheet::XSpreadsheets> sheets = document.model()->getSheets();
        const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
        sheets->insertNewByName(border::to_office(book.sheet.name), static_cast<sal_Int16>(count));
        m_sheet = document.sheet_named(book.sheet.name);
    }

    Reference<XSpreadsheet> fill(const rtl::OUString& undo_title) const {
        write_contents(undo_title);
        set_widths();
        format();
        return m_sheet;
    }

private:
    int last_column() const { return m_book.sheet.columns() - 1; }
    int last_row() const { return m_book.sheet.rows() - 1 + ready_rows; }
    Reference<XPropertySet> properties(const Area& area) const {
        return Reference<XPropertySet>(range_of(m_sheet, area), UNO_QUERY_THROW);
    }

    void write_contents(const rtl::OUString& undo_title) const {
        Filling filling{index_of(m_sheet), {}, {}};
        for (int column = 0; column < m_book.sheet.columns(); ++column)
            for (int row = 0; row < m_book.sheet.rows(); ++row)
                if (const std::string& text = m_book.sheet.cell(row, column).text; !text.empty()) {
                    filling.cells.push_back({row, column});
                    filling.values.emplace_back(border::to_office(text));
                }
        fill_empty_cells(m_model, undo_title, std::move(filling));
    }

    void set_widths() const {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(m_sheet, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (int column = 0; column <= last_column(); ++column)
            Reference<XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW)
                ->setPropertyValue("Width", Any(widths[static_cast<std::size_t>(column)]));
    }

    void centre(const Area& area) const {
        properties(area)->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_CENTER));
    }
    void embolden(const Area& area) const {
        properties(area)->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    }

    void format() const {
        const int header = m_book.header_row;
        const Area all{0, 0, last_row(), last_column()};
        properties(all)->setPropertyValue("CharFontName", Any(rtl::OUString("Times New Roman")));
        properties(all)->setPropertyValue("CharHeight", Any(12.0f));
        properties(all)->setPropertyValue("VertJustify", Any(css::table::CellVertJustify2::TOP));
        for (int row = 0; row < header; ++row) {
            const Area line{row, 0, row, last_column()};
            Reference<css::util::XMergeable>(range_of(m_sheet, line), UNO_QUERY_THROW)->merge(true);
            centre(line);
        }
        embolden({0, 0, header, last_column()});
        const Area headers{header, 0, header + 1, last_column()};
        centre(headers);
        properties(headers)->setPropertyValue("VertJustify", Any(css::table::CellVertJustify2::CENTER));
        const Area table{header, 0, last_row(), last_column()};
        properties(table)->setPropertyValue("IsTextWrapped", Any(true));
        draw_grid(table);
    }

    void draw_grid(const Area& area) const {
        css::table::BorderLine2 line;
        line.OuterLineWidth = static_cast<sal_Int16>(thin);
        line.LineWidth = thin;
        css::table::TableBorder2 grid;
        for (auto* side : {&grid.TopLine, &grid.BottomLine, &grid.LeftLine, &grid.RightLine,
                           &grid.HorizontalLine, &grid.VerticalLine})
            *side = line;
        for (auto* valid : {&grid.IsTopLineValid, &grid.IsBottomLineValid, &grid.IsLeftLineValid,
                            &grid.IsRightLineValid, &grid.IsHorizontalLineValid, &grid.IsVerticalLineValid})
            *valid = true;
        properties(area)->setPropertyValue("TableBorder2", Any(grid));
    }

    const Reference<css::sheet::XSpreadsheetDocument> m_model;
    const numbering::NewRegister& m_book;
    Reference<XSpreadsheet> m_sheet;
};

} // namespace

std::vector<Message> check_issue(const Document& document, const IssuePlaces& places,
                                 const numbering::Issue& issue) {
    std::vector<Message> faults;
    const auto check = [&](const Reference<XSpreadsheet>& sheet, const std::vector<table::Position>& cells) {
        for (Message& fault : check_writable(document, sheet, cells))
            faults.push_back(std::move(fault));
    };
    for (const SheetTexts& sheet : places.of_paper)
        check(sheet.sheet, cells_of_pairs(sheet.texts));
    if (places.book.is()) check(places.book, cells_of_pairs(issue.of_register));
    return faults;
}

void write_issue(const Document& document, const IssuePlaces& places, const numbering::Issue& issue,
                 const rtl::OUString& undo_title) {
    UndoStep step(document.undo_manager(), undo_title);
    const Reference<XSpreadsheet> book =
        places.book.is() ? places.book : NewSheet(document, *places.new_book).fill(undo_title);
    write_result(document, book, register_cells(issue, document.null_date()), undo_title);
    for (const SheetTexts& sheet : places.of_paper)
        write_result(document, sheet.sheet, text_cells(sheet.texts), undo_title);
    if (places.text.document.is()) write_text_draft(places.text, issue.of_draft, undo_title);
    step.keep();
}

} // namespace ansinh::office
