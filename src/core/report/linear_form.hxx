// A rule's claim as one sum, where it is one: left side less right side.
#pragma once

#include "report/expression.hxx"

#include <optional>
#include <vector>

namespace ansinh::report {

struct LinearForm {
    std::vector<Rational> factors; ///< one per operand of the expression
    Rational constant;
};

/// Nothing where numbers of the report are multiplied or divided by each other, or a function is used.
std::optional<LinearForm> linear_form(const Expression& expression);

} // namespace ansinh::report
