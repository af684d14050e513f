// Problems for the allocation tests: written by hand, or drawn from a seeded generator so that every run is
// the same.
#pragma once

#include "quota/allocation.hxx"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace ansinh::test {

/// A problem that owns its numbers.
struct Case {
    std::int64_t total = 0;
    std::vector<double> basis;
    std::vector<quota::Bound> minimum;
    std::vector<quota::Bound> maximum;
    quota::Method method = quota::Method::hamilton;

    quota::Problem problem() const { return {total, basis, minimum, maximum, method}; }
};

using Given = std::vector<std::int64_t>;

using Random = std::mt19937_64;

inline std::int64_t between(Random& random, std::int64_t lowest, std::int64_t highest) {
    return std::uniform_int_distribution<std::int64_t>(lowest, highest)(random);
}

/// A basis of one of several kinds: equal and small numbers (many ties), people, decimals, very mixed sizes.
std::vector<double> random_basis(Random& random, std::size_t units);

/// Always feasible: bounds of random kinds, and a total between what they allow.
Case random_case(Random& random, std::size_t units);

} // namespace ansinh::test
