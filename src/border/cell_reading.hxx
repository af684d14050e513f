// Cells of a range as core's pictures of sheets have them: what commands and functions read alike.
#pragma once

#include "report/formulas.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <functional>
#include <string>
#include <vector>

namespace ansinh::border {

/// What a cell of XCellRangeData holds. An error has no value there: empty.
table::Cell cell_of(const css::uno::Any& value);

/// Where the range has formulas, and of these where they yield errors.
std::vector<css::table::CellRangeAddress> formulas_in(const css::uno::Reference<css::table::XCellRange>& range);
std::vector<css::table::CellRangeAddress> errors_in(const css::uno::Reference<css::table::XCellRange>& range);

/// What Calc shows for an error of that number: "#DIV/0!", "Err:502".
std::string error_name(sal_Int32 code);

/// Every formula of the range by its place in the sheet, as the office stores it.
report::Formulas formula_texts(const css::uno::Reference<css::table::XCellRange>& range);

/// The merges that show in the range, by their places in the sheet. `step` is called between looks and may throw.
std::vector<table::Area> merges_in(const css::uno::Reference<css::table::XCellRange>& range,
                                   const std::function<void()>& step);

} // namespace ansinh::border
