// Formulas of a table: numbers typed where formulas belong, formulas unlike their neighbours, sums that leave
// out, double or take in what they should not.
#pragma once

#include "report/cells.hxx"
#include "report/finding.hxx"

#include <set>
#include <vector>

namespace ansinh::report {

struct FormulaAudit {
    std::vector<Finding> findings;
    /// Sums that do not add up what stands in the table: a finding explains them, so a rule need not.
    std::set<table::Position> explained;
};

/// One finding for each group of like formulas, with all its cells:
/// - "formula.typed" (cells, how many formulas stand beside): a number among formulas of its column, or among
///   the sums of its row;
/// - "formula.differs" (cells, the usual formula's cell): a formula unlike the others of its column;
/// - "formula.short" (cells, units), "formula.double", "formula.beyond" (cells, cells): a sum that leaves out
///   units of its table, counts some twice, or takes in cells that are no units;
/// - "formula.filtered" (cells, how many rows): a SUBTOTAL that adds up only the rows a filter shows.
/// Sums are errors where the result is wrong now, else warnings.
FormulaAudit audit_formulas(const Cells& cells);

} // namespace ansinh::report
