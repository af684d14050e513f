// The sums of a table's sum lines, and how what they add up differs from what stands in the table.
#pragma once

#include "report/cells.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::report {

struct AuditedSum {
    std::size_t line = 0;     ///< the sum's
    std::size_t column = 0;   ///< of Cells::columns
    table::Position place;    ///< in the document
    Rational result, right;   ///< what the cell says; what the numbers of its units add up to
    std::vector<std::size_t> left_out, doubled, hidden; ///< units by line, rising
    std::vector<table::Position> strangers; ///< cells of the sheet with numbers that are none of its units
};

/// Every sum of cells of its own column at a line that others are added up in. A unit is left out where neither
/// it nor a sum it belongs to is added; sums of other things, which take in less than half of the units, are no
/// sums of the table. Units that are empty in every such sum's column are not missed.
std::vector<AuditedSum> audited_sums(const Cells& cells);

} // namespace ansinh::report
