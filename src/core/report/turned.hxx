// Tables with units in columns and what is counted, or months, in rows: read by exchanging rows and columns.
#pragma once

#include "report/indicators.hxx"
#include "table/discovery.hxx"
#include "table/vocabulary.hxx"

#include <vector>

namespace ansinh::report {

/// Contents and merges; row states are those of columns, which tables do not hide units in.
table::Sheet turned(const table::Sheet& sheet);

/// A table of a turned sheet and what its columns count, labels read from the document's rows.
struct TurnedTable {
    table::Table table;
    Recognised recognised;
};

/// Tables of `sheet`, which is turned: the labels in one row (a group label above, or on a line of its own
/// before them), at least two of them indicators or periods, the units' names in one column left of them.
std::vector<TurnedTable> find_turned_tables(const table::Sheet& sheet, const table::Vocabulary& words,
                                            const Indicators& indicators);

} // namespace ansinh::report
