// Rows whose figures sit on each other's lines: told by what each opened with and the others had closed with.
#pragma once

#include "report/evaluate.hxx"
#include "report/sources.hxx"

#include <cstddef>
#include <span>
#include <vector>

namespace ansinh::report {

/// Lines that carry each other's figures, rising, and the verdicts that this explains.
struct SwappedRows {
    std::vector<std::size_t> lines;
    std::vector<std::size_t> verdicts; ///< indexes into Evaluation::verdicts
};

/// Of each rule that sets a number equal to one of the period before (opening = trước(closing)): broken lines
/// whose left sides are the right sides of one another, each value there once.
std::vector<SwappedRows> swapped_rows(const Sources& sources, std::span<const Rule> rules,
                                      const Evaluation& evaluation);

} // namespace ansinh::report
