#include "table/filter.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <functional>

namespace ansinh::table {

namespace {

bool is_equal(const Cell& cell, const FilterValue& value) {
    if (value.number) return cell.kind == CellKind::number && cell.value == *value.number;
    return text::name_key(cell.text) == text::name_key(value.text);
}

bool is_blank(const Cell& cell) {
    return cell.kind != CellKind::number && text::one_line(cell.text).empty();
}

template <class Compare>
bool compared(const Cell& cell, const FilterCriterion& criterion, Compare compare) {
    return cell.kind == CellKind::number && !criterion.values.empty() && criterion.values.front().number &&
           compare(cell.value, *criterion.values.front().number);
}

std::optional<bool> meets(const Cell& cell, const FilterCriterion& criterion) {
    const auto is_one_of_values = [&] {
        return std::any_of(criterion.values.begin(), criterion.values.end(),
                           [&](const FilterValue& value) { return is_equal(cell, value); });
    };
    switch (criterion.test) {
    case FilterTest::equal:
        return is_one_of_values();
    case FilterTest::not_equal:
        return !is_one_of_values();
    case FilterTest::less:
        return compared(cell, criterion, std::less<>());
    case FilterTest::less_or_equal:
        return compared(cell, criterion, std::less_equal<>());
    case FilterTest::greater:
        return compared(cell, criterion, std::greater<>());
    case FilterTest::greater_or_equal:
        return compared(cell, criterion, std::greater_equal<>());
    case FilterTest::empty:
        return is_blank(cell);
    case FilterTest::not_empty:
        return !is_blank(cell);
    case FilterTest::undecidable:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<bool> passes(const Sheet& sheet, int row, std::span<const FilterCriterion> criteria) {
    bool any_group = criteria.empty();
    bool group = true;
    for (const FilterCriterion& criterion : criteria) {
        const auto met = meets(sheet.shown(row, criterion.column), criterion);
        if (!met) return std::nullopt;
        if (criterion.either) {
            any_group = any_group || group;
            group = true;
        }
        group = group && *met;
    }
    return any_group || group;
}

} // namespace ansinh::table
