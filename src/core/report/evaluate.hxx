// Deciding rules for every line of a report: they hold, they are broken, or it cannot be decided. Never a
// silent pass: a rule that says nothing of any line is told.
#pragma once

#include "report/figures.hxx"
#include "report/material.hxx"
#include "report/rule.hxx"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::report {

enum class Outcome : std::uint8_t { holds, broken, undecidable };

/// A rule applied to one line of one block of columns.
struct Verdict {
    std::size_t rule = 0, line = 0;
    std::size_t block = 0; ///< of Applied::blocks
    Outcome outcome = Outcome::holds;
    Rational left, right;         ///< both sides; of undecidable ones 0
    bool divides_by_zero = false; ///< of a broken rate: there is nothing to be a rate of
};

/// A column of one of the reports (Sources).
struct Spot {
    std::size_t source = 0, column = 0;
    bool operator==(const Spot&) const = default;
};

/// Where a rule's names were found, for each product and period of the report that has them all.
struct Block {
    std::string product, period;             ///< as the series of the report have them
    std::vector<std::vector<Spot>> operands; ///< per operand what is added up
};

struct Applied {
    std::vector<Block> blocks;
    std::vector<std::string> unknown; ///< names of no column: where there are any, the rule is not applied
    std::size_t held = 0, broken = 0, undecidable = 0; ///< lines
    bool never_fired() const { return held + broken + undecidable == 0; }
};

struct Evaluation {
    std::vector<Applied> rules;    ///< one per rule
    std::vector<Verdict> verdicts; ///< broken and undecidable ones, rule by rule, line by line
};

/// Whether a column is what a rule's name means: by the indicator's code or by the header.
using Names = std::function<bool(const Series& series, const std::string& name)>;

/// Decides rules of the kinds claim and rate; of others nothing is said. Of rules that are each other's
/// alternatives (Rule::choice) only the one counts in a block that holds at most lines: one rate may be of
/// several numbers, and only the sender knows of which.
Evaluation evaluate(const Material& material, std::span<const Rule> rules, const Names& names);

} // namespace ansinh::report
