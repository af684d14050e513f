// Which lines of two reports are about the same unit.
#pragma once

#include "report/figures.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace ansinh::report {

/// For each line of `now` the line of `before` of the same kind and name, in whatever spelling; the totals
/// are each other's. Nothing where a name is not there or there twice: guessing would compare strangers.
std::vector<std::optional<std::size_t>> lines_before(const Figures& now, const Figures& before);

} // namespace ansinh::report
