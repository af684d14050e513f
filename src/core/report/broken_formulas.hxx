// Rules that a filled-down formula breaks at line after line: one mistake, not many.
#pragma once

#include "report/cells.hxx"
#include "report/evaluate.hxx"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace ansinh::report {

struct BrokenFormulas {
    std::vector<std::size_t> verdicts;  ///< places in Evaluation::verdicts, top to bottom
    std::vector<table::Position> cells; ///< of the formulas, as the document has them; one per verdict
    std::string formula;                ///< the first one's text
};

/// Of each rule whose left side is one column: the lines it is broken at by one and the same formula, where these
/// are three at least and more than half of all that have the formula. `evaluation` is that of the report that
/// `cells` are of.
std::vector<BrokenFormulas> broken_formulas(const Cells& cells, std::span<const Rule> rules,
                                            const Evaluation& evaluation);

} // namespace ansinh::report
