// The checks of writer.hxx: what the office enforces for people but not for programs.
#include "office/areas.hxx"
#include "office/writer.hxx"

#include "border/text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <utility>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using table::Area;
using table::Position;

/// Visits the cells in groups that share all formatting, protection and validity included: a few calls for a
/// column of ten thousand cells.
void for_format_groups(
    const Reference<XSpreadsheet>& sheet, std::span<const Position> cells,
    const std::function<void(const Reference<XPropertySet>&, const std::vector<Area>&)>& visit) {
    for (const Area& run : runs_of(cells)) {
        const Reference<css::sheet::XUniqueCellFormatRangesSupplier> supplier(range_of(sheet, run),
                                                                              UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> groups(supplier->getUniqueCellFormatRanges(),
                                                             UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < groups->getCount(); ++index) {
            const Reference<XPropertySet> group(groups->getByIndex(index), UNO_QUERY_THROW);
            visit(group, areas_of(Reference<css::sheet::XSheetCellRanges>(group, UNO_QUERY_THROW)));
        }
    }
}

void add_cells(std::vector<Position>& to, const std::vector<Area>& areas) {
    for (const Area& area : areas)
        for (int row = area.first_row; row <= area.last_row; ++row)
            to.push_back({row, area.first_column});
}

void report(std::vector<Message>& faults, const char* code, std::vector<Position> cells) {
    if (cells.empty()) return;
    std::ranges::sort(cells, {}, [](Position at) { return std::pair(at.column, at.row); });
    faults.push_back(Message{code, {table::list_names(cells)}});
}

std::optional<double> plain_number(const rtl::OUString& formula) {
    const std::string text = border::to_utf8(formula);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool is_numeric(css::sheet::ValidationType type) {
    return type == css::sheet::ValidationType_WHOLE || type == css::sheet::ValidationType_DECIMAL;
}

/// A validity rule that stops wrong input, as far as it can be decided without evaluating formulas.
class Validity {
public:
    explicit Validity(const Reference<XPropertySet>& rule) {
        bool shows_error = false;
        rule->getPropertyValue("Type") >>= m_type;
        rule->getPropertyValue("ShowErrorMessage") >>= shows_error;
        css::sheet::ValidationAlertStyle style = css::sheet::ValidationAlertStyle_STOP;
        rule->getPropertyValue("ErrorAlertStyle") >>= style;
        m_active = m_type != css::sheet::ValidationType_ANY && shows_error &&
                   style == css::sheet::ValidationAlertStyle_STOP;
        const Reference<css::sheet::XSheetCondition> condition(rule, UNO_QUERY_THROW);
        m_operator = condition->getOperator();
        m_first = plain_number(condition->getFormula1());
        m_second = plain_number(condition->getFormula2());
    }

    bool active() const { return m_active; }

    bool lets(double value) const {
        using namespace css::sheet;
        if (!is_numeric(m_type) || !m_first) return false;
        switch (m_operator) {
        case ConditionOperator_EQUAL:
            return value == *m_first;
        case ConditionOperator_NOT_EQUAL:
            return value != *m_first;
        case ConditionOperator_GREATER:
            return value > *m_first;
        case ConditionOperator_GREATER_EQUAL:
            return value >= *m_first;
        case ConditionOperator_LESS:
            return value < *m_first;
        case ConditionOperator_LESS_EQUAL:
            return value <= *m_first;
        case ConditionOperator_BETWEEN:
            return m_second && value >= *m_first && value <= *m_second;
        case ConditionOperator_NOT_BETWEEN:
            return m_second && (value < *m_first || value > *m_second);
        default:
            return false;
        }
    }

private:
    css::sheet::ValidationType m_type = css::sheet::ValidationType_ANY;
    css::sheet::ConditionOperator m_operator = css::sheet::ConditionOperator_NONE;
    bool m_active = false;
    std::optional<double> m_first, m_second;
};

bool is_in_array(const Reference<XSpreadsheet>& sheet, Position at) {
    const Reference<css::sheet::XArrayFormulaRange> cell(range_of(sheet, Area::of(at)), UNO_QUERY_THROW);
    return !cell->getArrayFormula().isEmpty();
}

/// Those of the cells whose array formula reaches beyond them: it can only be replaced as a whole.
std::vector<Position> array_cells(const Document& document, const Reference<XSpreadsheet>& sheet,
                                  std::span<const Position> cells) {
    std::vector<Position> found;
    std::vector<Position> sorted(cells.begin(), cells.end());
    std::ranges::sort(sorted);
    const auto is_beyond = [&](Position at) { return !std::ranges::binary_search(sorted, at); };
    Area array; // cells of one follow each other
    bool replaceable = true;
    const Reference<css::sheet::XCellRangesQuery> query(ranges_of(document.model(), sheet, cells),
                                                        UNO_QUERY_THROW);
    for (const Position at : cells_of(filled_areas(query, css::sheet::CellFlags::FORMULA))) {
        if (!array.contains(at)) {
            array = is_in_array(sheet, at) ? array_around(sheet, at) : Area::of(at);
            replaceable = std::ranges::none_of(cells_of(std::span(&array, 1)), is_beyond);
        }
        if (!replaceable) found.push_back(at);
    }
    return found;
}

} // namespace

std::vector<Position> locked_cells(const Reference<XSpreadsheet>& sheet, std::span<const Position> cells) {
    std::vector<Position> locked;
    const Reference<css::util::XProtectable> protectable(sheet, UNO_QUERY);
    if (!protectable.is() || !protectable->isProtected()) return locked;
    for_format_groups(sheet, cells,
                      [&](const Reference<XPropertySet>& group, const std::vector<Area>& areas) {
                          css::util::CellProtection protection;
                          group->getPropertyValue("CellProtection") >>= protection;
                          if (protection.IsLocked) add_cells(locked, areas);
                      });
    return locked;
}

std::vector<Message> check_writable(const Document& document, const Reference<XSpreadsheet>& sheet,
                                    std::span<const Position> cells) {
    std::vector<Message> faults;
    report(faults, "into.protected", locked_cells(sheet, cells));
    report(faults, "into.array", array_cells(document, sheet, cells));
    return faults;
}

std::vector<Message> check_validity(const Reference<XSpreadsheet>& sheet, std::span<const Position> cells,
                                    std::span<const std::int64_t> values) {
    std::vector<Position> stopped;
    for_format_groups(
        sheet, cells, [&](const Reference<XPropertySet>& group, const std::vector<Area>& areas) {
            const Reference<XPropertySet> rule(group->getPropertyValue("Validation"), UNO_QUERY);
            if (!rule.is()) return;
            const Validity validity(rule);
            if (!validity.active()) return;
            std::vector<Position> of_group;
            add_cells(of_group, areas);
            for (const Position at : of_group) {
                const auto index = std::lower_bound(cells.begin(), cells.end(), at) - cells.begin();
                if (!validity.lets(static_cast<double>(values[static_cast<std::size_t>(index)])))
                    stopped.push_back(at);
            }
        });
    std::vector<Message> faults;
    report(faults, "into.validity", std::move(stopped));
    return faults;
}

} // namespace ansinh::office
