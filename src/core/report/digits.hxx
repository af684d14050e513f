// Hints that numbers were made up or copied: notes, never more.
#pragma once

#include "report/figures.hxx"
#include "report/finding.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::report {

/// The probability that of `count` numbers at least `hits` end with 0 or 5 when all last digits are as likely:
/// the upper tail of the binomial distribution with 1/5. Precondition: hits ≤ count.
double heaping_chance(std::size_t count, std::size_t hits);
/// The probability that ten counts of last digits differ from equal ones that much: Pearson's chi-square with 9
/// degrees of freedom.
double uneven_chance(std::span<const std::size_t> digits);

/// "digits.heaped" (how many of how many): at least 30 typed numbers of people from 10 on, no targets and no
/// population, of which so many end with 0 or 5 that chance makes it once in 10,000; "digits.uneven" (the
/// digit, how many of how many): at least 100, by chi-square.
std::vector<Finding> digit_hints(const Figures& now);

/// "copied.column" (one header, the other): two columns of this report that have no reason to agree (one
/// indicator of two products; joined, returned, decrease) and do in every line; "copied.previous" (header): a
/// column that is the period before's, of what moves. At least 5 units with at least 3 different numbers.
std::vector<Finding> copied_columns(const Figures& now, const Figures* previous,
                                    std::span<const std::optional<std::size_t>> line_before);

} // namespace ansinh::report
