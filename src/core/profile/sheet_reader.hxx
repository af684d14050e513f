// Reading a *Tham số* sheet back: the regulation and the parameters as the clerk has set them. Every fault is
// found and named by its cell.
#pragma once

#include "message.hxx"
#include "profile/parameters.hxx"
#include "profile/regulation.hxx"
#include "profile/sheet_words.hxx"
#include "table/sheet.hxx"

#include <vector>

namespace ansinh::profile {

/// What the sheet says. Rows of one code may follow each other in time, so it is a regulation over time.
/// Roster, reporters and duties are not in the sheet.
struct ParameterSheet {
    Regulation regulation;
    Parameters parameters; ///< the shipped ones, each replaced by the sheet's rows where it has any
};

struct SheetFault {
    table::Position cell;
    Message message; ///< its first argument is the cell's full name
};

/// What stands there, and all that is wrong with it. The regulation is sound only where nothing is.
struct SheetReading {
    ParameterSheet sheet;
    std::vector<SheetFault> faults; ///< in the order of the cells
};

struct SheetContext {
    const SheetWords& words;
    const Parameters& parameters; ///< the shipped ones
    Date null_date;               ///< of the document
};

/// `area` holds the headers and all rows; title rows above and blank rows between are passed over, and so is
/// a row without a code. A whole column is cut to what is used.
SheetReading read_sheet(const table::Sheet& sheet, const table::Area& area, const SheetContext& context);

/// The same for whom a fault is the end: throws Error "profile.refused" (the first dozen faults, the others
/// counted).
ParameterSheet from_rows(const table::Sheet& sheet, const table::Area& area, const SheetContext& context);

} // namespace ansinh::profile
