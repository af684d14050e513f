#include "calc/arguments.hxx"

#include "border/text.hxx"
#include "number/rational.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <cmath>

namespace ansinh::calc {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Block = Sequence<Sequence<Any>>;

/// A range of one cell stands for that cell's value.
Any single(const Any& argument, const char* name) {
    Block block;
    if (!(argument >>= block)) return argument;
    if (block.getLength() != 1 || block[0].getLength() != 1) throw Error("argument.not-single", {std::string(name)});
    return block[0][0];
}

std::optional<double> finite(const Any& value) {
    double result = 0;
    if (value.getValueTypeClass() == css::uno::TypeClass_STRING || !(value >>= result) || !std::isfinite(result))
        return std::nullopt;
    return result;
}

bool is_empty_text(const Any& value) {
    rtl::OUString text;
    return (value >>= text) && text.isEmpty();
}

/// A reference to whole columns ends where the sheet's content ends: B:B has a million rows.
css::table::CellRangeAddress used_part(const Reference<css::table::XCellRange>& range,
                                       css::table::CellRangeAddress address) {
    const Reference<css::sheet::XSpreadsheet> sheet =
        Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    const Reference<css::table::XColumnRowRange> whole(sheet, UNO_QUERY_THROW);
    if (address.StartRow != 0 || address.EndRow + 1 != whole->getRows()->getCount()) return address;
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    address.EndRow = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress().EndRow;
    return address;
}

} // namespace

std::optional<double> optional_number(const Any& argument, const char* name) {
    const Any value = single(argument, name);
    if (!value.hasValue()) return std::nullopt;
    const auto result = finite(value);
    if (!result) throw Error("argument.not-number", {std::string(name)});
    return result;
}

double number(const Any& argument, const char* name) {
    double plain = 0;
    if (argument.getValueTypeClass() == css::uno::TypeClass_DOUBLE && (argument >>= plain) && std::isfinite(plain))
        return plain;
    const auto value = optional_number(argument, name);
    if (!value) throw Error("argument.missing", {std::string(name)});
    return *value;
}

std::int64_t whole_number(const Any& argument, const char* name) {
    const auto value = number::whole(number(argument, name));
    if (!value) throw Error("value.not-whole", {std::string(name)});
    return *value;
}

quota::Method method(const Any& argument) {
    const Any value = single(argument, "method");
    if (!value.hasValue()) return quota::Method::hamilton;
    rtl::OUString name;
    if (!(value >>= name)) throw Error("argument.not-text", {std::string("method")});
    return quota::parse_method(border::to_utf8(name));
}

Numbers::Numbers(const Reference<css::table::XCellRange>& range) {
    if (!range.is()) throw Error("argument.missing", {std::string("basis")});
    const css::table::CellRangeAddress given =
        Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
    const css::table::CellRangeAddress address = used_part(range, given);
    m_whole_columns = address.EndRow != given.EndRow;
    m_first_row = address.StartRow;
    m_first_column = address.StartColumn;
    const Reference<css::table::XCellRange> part = range->getCellRangeByPosition(
        0, 0, address.EndColumn - address.StartColumn, address.EndRow - address.StartRow);
    const Block block = Reference<css::sheet::XCellRangeData>(part, UNO_QUERY_THROW)->getDataArray();
    m_rows = static_cast<std::size_t>(block.getLength());
    m_columns = m_rows == 0 ? 0 : static_cast<std::size_t>(block[0].getLength());
    m_values.reserve(m_rows * m_columns);

    std::vector<Message> faults;
    for (const Sequence<Any>& row : block) {
        for (const Any& cell : row) {
            const auto value = finite(cell);
            if (!value) {
                const char* code = !cell.hasValue()      ? "cell.error"
                                   : is_empty_text(cell) ? "cell.blank"
                                                         : "cell.text";
                faults.push_back(Message{code, {cell_name(m_values.size())}});
            }
            m_values.push_back(value.value_or(0));
        }
    }
    if (!faults.empty()) throw Error("basis.cells", {std::move(faults)});
}

std::string Numbers::cell_name(std::size_t index) const {
    return table::cell_name({m_first_row + static_cast<int>(index / m_columns),
                             m_first_column + static_cast<int>(index % m_columns)});
}

std::vector<quota::Bound> bounds(const Any& argument, const Numbers& like, const char* name) {
    const std::size_t count = like.values().size();
    const auto people = [&](double value) {
        const auto whole = number::whole(value);
        if (!whole || *whole < 0) throw Error("argument.bound", {std::string(name)});
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
            if (!value && !is_empty_text(cell)) throw Error("argument.not-number", {std::string(name)});
            result.push_back(value ? people(*value) : quota::Bound());
        }
    }
    return result;
}

} // namespace ansinh::calc
