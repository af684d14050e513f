#include "report/linear_form.hxx"

#include <algorithm>
#include <span>
#include <utility>

namespace ansinh::report {

namespace {

bool is_constant(const LinearForm& form) {
    return std::ranges::all_of(form.factors, [](const Rational& factor) { return factor == 0; });
}

void multiply(LinearForm& form, const Rational& by) {
    for (Rational& factor : form.factors)
        factor *= by;
    form.constant *= by;
}

void add(LinearForm& form, const LinearForm& other) {
    for (std::size_t operand = 0; operand < form.factors.size(); ++operand)
        form.factors[operand] += other.factors[operand];
    form.constant += other.constant;
}

/// Puts `left operation right` into left; false where that is no sum of numbers times constants.
bool combine(LinearForm& left, LinearForm right, Operation operation) {
    switch (operation) {
    case Operation::subtract:
        multiply(right, -1);
        [[fallthrough]];
    case Operation::add:
        add(left, right);
        return true;
    case Operation::multiply:
        if (is_constant(left)) std::swap(left, right);
        if (!is_constant(right)) return false;
        multiply(left, right.constant);
        return true;
    case Operation::divide:
        if (!is_constant(right) || right.constant == 0) return false;
        multiply(left, 1 / right.constant);
        return true;
    default:
        return false;
    }
}

std::optional<LinearForm> form_of(std::span<const Step> steps, std::size_t operands) {
    std::vector<LinearForm> stack;
    for (const Step& step : steps) {
        if (step.operation == Operation::number || step.operation == Operation::operand) {
            LinearForm form{std::vector<Rational>(operands), step.number};
            if (step.operation == Operation::operand) form.factors[step.operand] = 1;
            stack.push_back(std::move(form));
            continue;
        }
        LinearForm right = std::move(stack.back());
        if (step.operation == Operation::negate) {
            multiply(right, -1);
            stack.back() = std::move(right);
            continue;
        }
        if (step.operation == Operation::absolute) return {};
        stack.pop_back();
        if (!combine(stack.back(), std::move(right), step.operation)) return {};
    }
    return std::move(stack.back());
}

} // namespace

std::optional<LinearForm> linear_form(const Expression& expression) {
    auto left = form_of(expression.left, expression.operands.size());
    auto right = form_of(expression.right, expression.operands.size());
    if (!left || !right) return {};
    multiply(*right, -1);
    add(*left, *right);
    return left;
}

} // namespace ansinh::report
