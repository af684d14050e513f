// Broken rules of a sum that only follow from those of the lines it adds up.
#pragma once

#include "report/evaluate.hxx"
#include "report/sources.hxx"

#include <cstddef>
#include <span>
#include <vector>

namespace ansinh::report {

/// A total of formulas is as wrong as its units are: where the differences of its units come to its own, mending
/// them mends it, and there is nothing else to tell. `source` is the report that was decided; places in
/// Evaluation::verdicts, rising.
std::vector<std::size_t> consequences(const Sources& sources, std::size_t source, std::span<const Rule> rules,
                                      const Evaluation& evaluation);

} // namespace ansinh::report
