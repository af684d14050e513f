// A draft as it is shown: units and, through levels, each group in a line above what is in it.
#pragma once

#include "target/form.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::target {

struct DraftLine {
    std::size_t spoken = 0; ///< place in Plan::spoken_names(): what why() takes
    std::string name;
    std::size_t depth = 0;          ///< how many groups it is in
    std::vector<std::size_t> units; ///< the unit, or those of the group
    std::optional<int> row;         ///< of the target cell, of a unit only
    // As in DraftRow and DraftGroup.
    double basis = 0;
    std::optional<Quantity> share;
    std::optional<std::int64_t> number;
    bool locked = false;
    Message why_short;
};

/// In the order shown: a group comes where its first unit is, and its units that stand elsewhere come to it.
std::vector<DraftLine> lines_of(const Draft& draft);

/// What the line's units have together, one number a unit; nothing where none of them has one.
std::optional<std::int64_t> sum_of(const DraftLine& line,
                                   std::span<const std::optional<std::int64_t>> numbers);
std::int64_t sum_of(const DraftLine& line, std::span<const std::int64_t> numbers);

/// Keeps the number of a unit or group in the product's answers; without one it is handed out again.
void lock(ProductForm& product, const DraftLine& line, std::optional<std::int64_t> people);

} // namespace ansinh::target
