// From what Calc hands over to what core computes with: the one place where arguments are read. A text where
// a number is wanted is an error and never parsed, because the locale would decide whether "1.234" is 1234
// or 1.234.
#pragma once

#include "calendar/period.hxx"
#include "message.hxx"
#include "quota/allocation.hxx"

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <optional>
#include <string>
#include <vector>

namespace ansinh::calc {

/// The cells of a range as Calc hands them to an `any`, row by row.
using Block = css::uno::Sequence<css::uno::Sequence<css::uno::Any>>;

/// A reference to whole columns ends with the last of its cells that holds something: B:B has a million rows, and
/// what stands in other columns must not change the result. `address` is the range's.
css::table::CellRangeAddress filled_part(const css::uno::Reference<css::table::XCellRange>& range,
                                         css::table::CellRangeAddress address);

/// What the Function Wizard calls the argument; `name` is the code of that, "name.total".
Argument named(const char* name);

/// A range of one cell stands for that cell's value. Throws Error "argument.not-single".
css::uno::Any single(const css::uno::Any& argument, const char* name);

/// A mandatory number. Throws Error "argument.missing",
/// "argument.not-number".
double number(const css::uno::Any& argument, const char* name);

/// Nothing where the argument was omitted.
std::optional<double> optional_number(const css::uno::Any& argument, const char* name);

/// Like number, and whole. Throws Error "argument.not-whole" too.
std::int64_t whole_number(const css::uno::Any& argument, const char* name);

/// Nothing where the argument was omitted.
std::optional<std::int64_t> optional_whole_number(const css::uno::Any& argument, const char* name);

/// A mandatory text. Throws Error "argument.missing", "argument.not-text".
std::string text(const css::uno::Any& argument, const char* name);

/// Nothing where the argument was omitted.
std::optional<std::string> optional_text(const css::uno::Any& argument, const char* name);

/// A blank cell to a function: 0 alone, an empty text in a range or from a formula; also where omitted.
bool is_blank(const css::uno::Any& argument, const char* name);

/// A mandatory period, "2026-Q3"; a year may be a number. Throws Error "argument.missing", "period.unknown",
/// "date.range".
calendar::Period period(const css::uno::Any& argument);

/// The name of a method; hamilton where omitted.
quota::Method method(const css::uno::Any& argument);

/// A range of cells, row by row, and how to name its cells to a person.
class Numbers {
public:
    /// Every cell must hold a number: an empty one could be a forgotten village. A whole-column reference
    /// ends with its last cell that holds something. Throws Error "argument.missing", "basis.cells" naming
    /// the first cells at fault.
    explicit Numbers(const css::uno::Reference<css::table::XCellRange>& range);

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    const std::vector<double>& values() const { return m_values; }
    /// The reference named whole columns, so it was cut to the filled rows.
    bool whole_columns() const { return m_whole_columns; }
    /// "C6" for the number at `index`.
    std::string cell_name(std::size_t index) const;

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    bool m_whole_columns = false;
    int m_first_row = 0;
    int m_first_column = 0;
    std::vector<double> m_values;
};

/// Bounds shaped like `like`: a number for all, a range cell by cell (a blank is no bound), or none where
/// omitted (the result is empty then). Throws Error "quota.shape", "argument.not-number",
/// "quota.bound-invalid".
std::vector<quota::Bound> bounds(const css::uno::Any& argument, const Numbers& like, const char* name);

} // namespace ansinh::calc
