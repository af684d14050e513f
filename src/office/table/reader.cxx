#include "office/table/reader.hxx"

#include "border/cell_flags.hxx"
#include "border/cell_reading.hxx"
#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/table/filters.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/NumberFormatter.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XCellRangesQuery;
using css::sheet::XSheetCellRanges;
using css::sheet::XSpreadsheet;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using table::Area;
using table::CellKind;

/// The part of the sheet that holds content. The office's own used area also counts formatted empty cells,
/// which can reach to the last of a million rows.
Area content_area(const Reference<XSpreadsheet>& sheet) {
    const Reference<XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
    Area whole{0, 0, 0, 0};
    for (const Area& area : areas_of(query->queryContentCells(border::content_flags))) {
        whole.last_row = std::max(whole.last_row, area.last_row);
        whole.last_column = std::max(whole.last_column, area.last_column);
    }
    return whole;
}

/// Fills one sheet step by step.
class Reader {
public:
    Reader(const Reference<XSpreadsheet>& sheet, const Reference<css::util::XNumberFormatter>& formatter,
           std::vector<Filter> filters, Progress& progress)
        : m_sheet(sheet),
          m_formatter(formatter),
          m_filters(std::move(filters)),
          m_area(content_area(sheet)),
          m_range(range_of(sheet, m_area)),
          m_progress(progress),
          m_result(m_area.rows(), m_area.columns()) {}

    table::Sheet read(text::Separators separators) {
        m_result.name =
            border::to_utf8(Reference<css::container::XNamed>(m_sheet, UNO_QUERY_THROW)->getName());
        m_result.separators = separators;
        read_values();
        mark_formulas();
        read_misleading_displays();
        read_row_states();
        for (const Area& merge : border::merges_in(m_range, [this] { m_progress.check(); }))
            m_result.add_merge(merge);
        return std::move(m_result);
    }

private:
    void read_values();
    void mark_formulas();
    void read_misleading_displays();
    void read_row_states();
    table::RowState unseen_state(int row, bool marked_filtered) const;
    template <class Visit>
    void for_cells(const Area& area, Visit visit);

    Reference<XSpreadsheet> m_sheet;
    Reference<css::util::XNumberFormatter> m_formatter;
    std::vector<Filter> m_filters;
    Area m_area;
    Reference<XCellRange> m_range;
    Progress& m_progress;
    table::Sheet m_result;
};

template <class Visit>
void Reader::for_cells(const Area& area, Visit visit) {
    for (int row = area.first_row; row <= std::min(area.last_row, m_area.last_row); ++row)
        for (int column = area.first_column; column <= std::min(area.last_column, m_area.last_column);
             ++column)
            visit(row, column, m_result.cell_for_writing(row, column));
}

void Reader::read_values() {
    constexpr int rows_at_once = 2000;
    for (int first = 0; first <= m_area.last_row; first += rows_at_once) {
        m_progress.step(first, m_area.rows());
        const Area part{first, 0, std::min(first + rows_at_once - 1, m_area.last_row), m_area.last_column};
        const Sequence<Sequence<Any>> block =
            Reference<css::sheet::XCellRangeData>(range_of(m_sheet, part), UNO_QUERY_THROW)->getDataArray();
        for_cells(part, [&](int row, int column, table::Cell& cell) {
            cell = border::cell_of(block[row - first][column]);
        });
    }
}

void Reader::mark_formulas() {
    for (const auto& formulas : border::formulas_in(m_range))
        for_cells(area_of(formulas), [](int, int, table::Cell& cell) {
            cell.formula = true;
            if (cell.kind == CellKind::empty) cell.kind = CellKind::text; // shows nothing, and is not empty
        });
    for (const auto& errors : border::errors_in(m_range))
        for_cells(area_of(errors), [&](int row, int column, table::Cell& cell) {
            cell.kind = CellKind::error;
            cell.text = border::to_utf8(
                Reference<css::text::XTextRange>(m_sheet->getCellByPosition(column, row), UNO_QUERY_THROW)
                    ->getString());
        });
}

/// Whether a format shows numbers divided by 1,000 or more, as "#,##0," does: it is asked to show a million.
bool divides_by_thousand(const Reference<css::util::XNumberFormatter>& formatter, sal_Int32 key,
                         text::Separators separators) {
    const auto shown =
        text::read_number(border::to_utf8(formatter->convertNumberToString(key, 1000000.0)), separators);
    const auto is_less = [](const Rational& value) { return value == 1000 || value == 1; };
    return (shown.value && is_less(*shown.value)) ||
           std::any_of(shown.candidates.begin(), shown.candidates.end(), is_less);
}

bool shows_days(const Reference<css::util::XNumberFormatter>& formatter, sal_Int32 key) {
    sal_Int16 type = 0;
    formatter->getNumberFormatsSupplier()->getNumberFormats()->getByKey(key)->getPropertyValue("Type") >>= type;
    return (type & css::util::NumberFormat::DATE) != 0;
}

/// What is shown where it is another number than the value's, or a day: only there the display is of interest.
void Reader::read_misleading_displays() {
    const Reference<css::container::XIndexAccess> groups(
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(m_range, UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges(),
        UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < groups->getCount(); ++index) {
        const Reference<XPropertySet> properties(groups->getByIndex(index), UNO_QUERY_THROW);
        sal_Int32 key = 0;
        properties->getPropertyValue("NumberFormat") >>= key;
        if (key == 0 ||
            (!shows_days(m_formatter, key) && !divides_by_thousand(m_formatter, key, m_result.separators)))
            continue;
        for (const Area& area : areas_of(Reference<XSheetCellRanges>(properties, UNO_QUERY_THROW)))
            for_cells(area, [&](int, int, table::Cell& cell) {
                if (cell.kind == CellKind::number)
                    cell.text = border::to_utf8(m_formatter->convertNumberToString(key, cell.value));
            });
    }
}

void Reader::read_row_states() {
    const Reference<XCellRangesQuery> query(m_range, UNO_QUERY_THROW);
    std::vector<bool> visible(static_cast<std::size_t>(m_area.rows()), false);
    for (const Area& area : areas_of(query->queryVisibleCells()))
        for (int row = area.first_row; row <= std::min(area.last_row, m_area.last_row); ++row)
            visible[static_cast<std::size_t>(row)] = true;
    const Reference<css::container::XIndexAccess> rows(
        Reference<css::table::XColumnRowRange>(m_range, UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW);
    for (int row = 0; row < m_area.rows(); ++row) {
        if (visible[static_cast<std::size_t>(row)]) continue;
        bool filtered = false;
        Reference<XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW)->getPropertyValue("IsFiltered") >>=
            filtered;
        m_result.set_row_state(row, unseen_state(row, filtered));
    }
}

/// Filtered, unless the row passes the filter over it: then somebody hid it by hand before the file was
/// stored.
table::RowState Reader::unseen_state(int row, bool marked_filtered) const {
    if (!marked_filtered) return table::RowState::hidden;
    for (const Filter& filter : m_filters)
        if (row > filter.area.first_row && row <= filter.area.last_row)
            return table::passes(m_result, row, filter.criteria).value_or(false) ? table::RowState::hidden
                                                                                 : table::RowState::filtered;
    return table::RowState::filtered;
}

} // namespace

table::Sheet read_sheet(const border::Context& context, const Document& document,
                        const Reference<XSpreadsheet>& sheet, Progress& progress) {
    const Reference<css::util::XNumberFormatter> formatter(css::util::NumberFormatter::create(context),
                                                           UNO_QUERY_THROW);
    formatter->attachNumberFormatsSupplier(
        Reference<css::util::XNumberFormatsSupplier>(document.model(), UNO_QUERY_THROW));
    return Reader(sheet, formatter, filters_on(document.model(), index_of(sheet)), progress)
        .read(document.separators(context));
}

} // namespace ansinh::office
