// A new sheet for the clerk to fill: headers, a few rows, lists of what may stand in a column.
#pragma once

#include "office/document.hxx"

#include <rtl/ustring.hxx>

#include <map>
#include <string>
#include <vector>

namespace ansinh::office {

struct FormSheet {
    std::string name;
    std::vector<std::string> headers;
    std::vector<double> widths;                         ///< mm, one per header
    std::vector<std::vector<std::string>> rows;         ///< texts, one per header
    std::map<std::size_t, std::vector<std::string>> lists; ///< by column; other texts may stand there too
    int ready_rows = 0;                                 ///< below the headers, with the lists
};

/// Behind all sheets, one undo step. Its name must be free. Texts stay texts, whatever they begin with.
css::uno::Reference<css::sheet::XSpreadsheet>
insert_form_sheet(const Document& document, FormSheet form, const rtl::OUString& undo_title);

} // namespace ansinh::office
