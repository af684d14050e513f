// A new sheet with a ruled table to be written in by hand, ready to print.
#pragma once

#include "office/document.hxx"
#include "office/paper/page_style.hxx"

#include <rtl/ustring.hxx>

#include <map>
#include <string>
#include <vector>

namespace ansinh::office {

/// A text below the table over the columns of its area, in the middle.
struct BelowTable {
    table::Area area; ///< one row
    std::string text;
    bool bold = false;
};

struct RuledSheet {
    table::Sheet content; ///< texts; a cell that is a formula has it for its text. Its name must be free
    int header_row = 0;   ///< the numbers of the columns stand below; the rows above are titles over the table
    std::vector<sal_Int32> widths; ///< 1/100 mm, one per column
    std::vector<sal_Int32> heights; ///< 1/100 mm, of the first rows; the others as their texts need
    std::vector<int> centred;      ///< columns, below their headers
    std::vector<int> days;         ///< columns that hold dates
    std::map<int, std::vector<std::string>> lists; ///< by column: what to choose from; other texts may stand there too
    std::vector<BelowTable> below;                 ///< rising rows, at least one row below the table
    int ready_rows = 0;            ///< ruled rows below the contents
    int printed_columns = 0;       ///< from the first one on; 0: all
    SheetPage page;
};

/// Behind all sheets. Part of an undo step of the caller's, or one of its own.
css::uno::Reference<css::sheet::XSpreadsheet>
insert_ruled_sheet(const Document& document, const RuledSheet& sheet, const rtl::OUString& undo_title);

} // namespace ansinh::office
