// The numbers every method would give, unit by unit, for whoever has to choose a method.
#pragma once

#include "target/plan.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::target {

struct MethodColumn {
    quota::Method method = quota::Method::hamilton;
    std::vector<std::int64_t> numbers; ///< as they would be written, one per unit; empty when refused
    std::optional<Message> refusal;    ///< as target::solve says it
};

struct MethodTable {
    std::vector<MethodColumn> columns;  ///< one per method, in the order of quota::all_methods
    std::vector<std::size_t> differing; ///< units whose number is not the same by all methods, ascending
    bool differs(std::size_t unit) const;
};

/// Of a plan without faults; its own method does not matter.
MethodTable compare_methods(const Plan& plan);

} // namespace ansinh::target
