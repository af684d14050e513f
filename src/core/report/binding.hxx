// Where the numbers that a rule names stand: in which columns of which reports.
#pragma once

#include "report/evaluate.hxx"
#include "report/rule.hxx"
#include "report/sources.hxx"

namespace ansinh::report {

/// Blocks are the report's products and periods; a rule stands in each in which all its names are found, one
/// of them in the block itself. Population and targets may stand outside, and columns without a product
/// belong to every one. Only what is actual counts, unless a rule asks for estimates; of the parts of a
/// longer period the last may be an estimate, because Thanh Hóa's half-year report is due before the quarter
/// ends (Điều 12).
Applied bind(const Sources& sources, const Rule& rule, const Names& names);

} // namespace ansinh::report
