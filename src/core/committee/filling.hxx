// Which rows a roster lacks: a row for each of the regulation's seats that has none, in the regulation's order,
// without touching what is there.
#pragma once

#include "committee/roster.hxx"

#include <vector>

namespace ansinh::committee {

/// A row to be filled in for a seat. Rows are those of the sheet at that moment, done one after the other.
struct NewRow {
    std::size_t seat = 0; ///< in Roster::seats
    int row = 0;
    bool inserted = false; ///< pushes down what stands there; else the row is there and empty
};

struct Filling {
    std::vector<NewRow> rows; ///< in the order they are to be made
    table::Area body;         ///< the table's rows afterwards
};

/// Each new row goes below the last one of the nearest seat before it in the regulation, the first of all above
/// all others; an empty row of the body there is used before one is inserted.
Filling missing_rows(const Table& table, const Roster& roster);

/// The roster as it is once these rows are there: all rows where they then stand.
Roster with_rows(const Roster& roster, const Filling& filling);

} // namespace ansinh::committee
