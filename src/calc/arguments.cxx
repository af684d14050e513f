#include "calc/arguments.hxx"

#include "border/cell_flags.hxx"
#include "border/text.hxx"
#include "number/rational.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <cmath>

namespace ansinh::calc {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

std::optional<double> finite(const Any& value) {
    double result = 0;
    if (value.getValueTypeClass() == css::uno::TypeClass_STRING || !(value >>= result) ||
        !std::isfinite(result))
        return std::nullopt;
    return result;
}

bool is_empty_text(const Any& value) {
    rtl::OUString text;
    return (value >>= text) && text.isEmpty();
}

/// What is wrong with cells: the first ones by name, the others counted.
class Faults {
public:
    void add(const Any& cell, std::string name) {
        if (m_named.size() == most_named) {
            ++m_others;
            return;
        }
        const char* code = !cell.hasValue() ? "cell.error" : is_empty_text(cell) ? "cell.blank" : "cell.text";
        m_named.push_back(Message{code, {std::move(name)}});
    }

    void throw_if_any() {
        if (m_others > 0) m_named.push_back(Message{"list.more-faults", {m_others}});
        if (!m_named.empty()) throw Error("basis.cells", {std::move(m_named)});
    }

private:
    static constexpr std::size_t most_named = 8;
    std::vector<Message> m_named;
    std::int64_t m_others = 0;
};

} // namespace

css::table::CellRangeAddress filled_part(const Reference<css::table::XCellRange>& range,
                                         css::table::CellRangeAddress address) {
    // Asked of the sheet only where it could matter: this runs in every cell of a column of QUOTA_SHARE.
    if (address.StartRow != 0) return address;
    const Reference<css::table::XColumnRowRange> sheet(
        Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet(), UNO_QUERY_THROW);
    if (address.EndRow + 1 != sheet->getRows()->getCount()) return address;
    const Reference<css::sheet::XSheetCellRanges> filled =
        Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
            ->queryContentCells(border::content_flags);
    address.EndRow = address.StartRow;
    const auto parts = filled->getRangeAddresses();
    for (const css::table::CellRangeAddress& part : parts)
        address.EndRow = std::max(address.EndRow, part.EndRow);
    return address;
}

Argument named(const char* name) {
    return std::vector<Message>{Message{name, {}}};
}

Any single(const Any& argument, const char* name) {
    Block block;
    if (!(argument >>= block)) return argument;
    if (block.getLength() != 1 || block[0].getLength() != 1)
        throw Error("argument.not-single", {named(name)});
    return block[0][0];
}

std::optional<double> optional_number(const Any& argument, const char* name) {
    const Any value = single(argument, name);
    if (!value.hasValue()) return std::nullopt;
    const auto result = finite(value);
    if (!result) throw Error("argument.not-number", {named(name)});
    return result;
}

double number(const Any& argument, const char* name) {
    double plain = 0;
    if (argument.getValueTypeClass() == css::uno::TypeClass_DOUBLE && (argument >>= plain) &&
        std::isfinite(plain))
        return plain;
    const auto value = optional_number(argument, name);
    if (!value) throw Error("argument.missing", {named(name)});
    return *value;
}

std::optional<std::int64_t> optional_whole_number(const Any& argument, const char* name) {
    const auto given = optional_number(argument, name);
    if (!given) return std::nullopt;
    const auto value = number::whole(*given);
    if (!value) throw Error("argument.not-whole", {named(name)});
    return value;
}

std::int64_t whole_number(const Any& argument, const char* name) {
    const auto value = number::whole(number(argument, name));
    if (!value) throw Error("argument.not-whole", {named(name)});
    return *value;
}

std::optional<std::string> optional_text(const Any& argument, const char* name) {
    const Any value = single(argument, name);
    if (!value.hasValue()) return std::nullopt;
    rtl::OUString result;
    if (!(value >>= result)) throw Error("argument.not-text", {named(name)});
    return border::to_utf8(result);
}

std::string text(const Any& argument, const char* name) {
    auto result = optional_text(argument, name);
    if (!result) throw Error("argument.missing", {named(name)});
    return *std::move(result);
}

bool is_blank(const Any& argument, const char* name) {
    const Any value = single(argument, name);
    return !value.hasValue() || is_empty_text(value) || finite(value) == 0.0;
}

calendar::Period period(const Any& argument) {
    const Any value = single(argument, "name.period");
    if (finite(value)) return calendar::Period::parse(std::to_string(whole_number(value, "name.period")));
    return calendar::Period::parse(text(value, "name.period"));
}

quota::Method method(const Any& argument) {
    const auto name = optional_text(argument, "name.method");
    return name ? quota::parse_method(*name) : quota::Method::hamilton;
}

Numbers::Numbers(const Reference<css::table::XCellRange>& range) {
    if (!range.is()) throw Error("argument.missing", {named("name.basis")});
    const css::table::CellRangeAddress given =
        Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
    const css::table::CellRangeAddress address = filled_part(range, given);
    m_whole_columns = address.EndRow != given.EndRow;
    m_first_row = address.StartRow;
    m_first_column = address.StartColumn;
    const Reference<css::table::XCellRange> part =
        m_whole_columns ? range->getCellRangeByPosition(0, 0, address.EndColumn - address.StartColumn,
                                                        address.EndRow - address.StartRow)
                        : range;
    const Block block = Reference<css::sheet::XCellRangeData>(part, UNO_QUERY_THROW)->getDataArray();
    m_rows = static_cast<std::size_t>(block.getLength());
    m_columns = m_rows == 0 ? 0 : static_cast<std::size_t>(block[0].getLength());
    m_values.reserve(m_rows * m_columns);

    Faults faults;
    for (const Sequence<Any>& row : block) {
        for (const Any& cell : row) {
            const auto value = finite(cell);
            if (!value) faults.add(cell, cell_name(m_values.size()));
            m_values.push_back(value.value_or(0));
        }
    }
    faults.throw_if_any();
}

std::string Numbers::cell_name(std::size_t index) const {
    return table::cell_name({m_first_row + static_cast<int>(index / m_columns),
                             m_first_column + static_cast<int>(index % m_columns)});
}

std::vector<quota::Bound> bounds(const Any& argument, const Numbers& like, const char* name) {
    const std::size_t count = like.values().size();
    const auto people = [&](double value) {
        const auto whole = number::whole(value);
        if (!whole || *whole < 0) throw Error("argument.bound", {named(name)});
        return quota::Bound(*whole);
    };
    if (!argument.hasValue()) return {};
    Block block;
    if (!(argument >>= block)) return std::vector<quota::Bound>(count, people(number(argument, name)));

    const auto rows = static_cast<std::size_t>(block.getLength());
    const auto columns = rows == 0 ? 0 : static_cast<std::size_t>(block[0].getLength());
    // Bounds in whole columns end where the basis in whole columns ended.
    if (columns != like.columns() || rows < like.rows() || (rows > like.rows() && !like.whole_columns()))
        throw Error("quota.shape");
    std::vector<quota::Bound> result;
    result.reserve(count);
    for (const Sequence<Any>& row : block) {
        for (const Any& cell : row) {
            const auto value = finite(cell);
            const bool beyond = result.size() == count;
            if (beyond && (value || !is_empty_text(cell))) throw Error("quota.shape");
            if (beyond) continue;
            if (!value && !is_empty_text(cell)) throw Error("argument.not-number", {named(name)});
            result.push_back(value ? people(*value) : quota::Bound());
        }
    }
    return result;
}

} // namespace ansinh::calc
