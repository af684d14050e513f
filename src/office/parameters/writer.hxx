// Writes the sheet *Tham số* into an open workbook.
#pragma once

#include "office/document.hxx"
#include "profile/rows.hxx"
#include "profile/sheet_words.hxx"

#include <rtl/ustring.hxx>

#include <string_view>
#include <vector>

namespace ansinh::office {

/// Adds the sheet behind all others and fills it: the headers in row 1, a row for each of `rows`, dates as
/// DD/MM/YYYY, a list of allowed values in the cells that have one. One undo step.
css::uno::Reference<css::sheet::XSpreadsheet>
write_parameters(const Document& document, std::string_view name, const std::vector<profile::Row>& rows,
                 const profile::SheetWords& words, const rtl::OUString& undo_title);

/// The same rows in a sheet that has the headers and the formats of the columns, from `first_row` on.
void write_parameter_rows(const Document& document,
                          const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, int first_row,
                          const std::vector<profile::Row>& rows);

} // namespace ansinh::office
