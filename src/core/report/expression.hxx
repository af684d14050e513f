// What a rule claims, as a person writes it: "Cuối kỳ = Đầu kỳ + Mới + Quay lại − Giảm trong kỳ".
#pragma once

#include "number/rational.hxx"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// Which lines a name is about.
enum class Lines : std::uint8_t {
    own,   ///< the line itself
    below, ///< tổng(…): added up over the lines below a sum
    parts  ///< trong đó(…): added up over the parts of a line, two at least
};

/// Which period's number a name is about.
enum class When : std::uint8_t {
    now,           ///< the period the rule is decided for
    previous,      ///< trước(…): the period before
    reported,      ///< đã báo cáo(…): the same period, as another report had it
    months,        ///< các tháng(…): added up over the months of the period
    first_month,   ///< tháng đầu(…)
    second_month,  ///< tháng thứ hai(…)
    last_month,    ///< tháng cuối(…)
    quarters,      ///< các quý(…)
    first_quarter, ///< quý đầu(…)
    last_quarter   ///< quý cuối(…)
};

/// A number of the report, by the header or the code of its column.
struct Operand {
    std::string name; ///< one_line form, as written
    When when = When::now;
    Lines lines = Lines::own;
    bool estimate = false; ///< ước(…): else only what is actual counts
    bool operator==(const Operand&) const = default;
};

enum class Operation : std::uint8_t {
    number,
    operand,
    add,
    subtract,
    multiply,
    divide,
    negate,
    absolute,
    least,
    greatest
};

struct Step {
    Operation operation = Operation::number;
    Rational number;         ///< of a number
    std::size_t operand = 0; ///< index into Expression::operands
    bool operator==(const Step&) const = default;
};

enum class Comparison : std::uint8_t { equal, unequal, less, at_most, greater, at_least };

/// Both sides in postfix order, so that a stack computes them.
struct Expression {
    std::vector<Operand> operands; ///< each once
    std::vector<Step> left, right;
    Comparison comparison = Comparison::equal;
};

/// Names may have blanks and marks of any kind but those of operators; a name that has such a mark, or looks
/// like a number, stands in square brackets. Numbers are Vietnamese: "0,95", "95%", "1.200". Operators: + − ×
/// * / ÷, brackets, = ≠ <> < ≤ <= > ≥ >=; functions: trước(name), tổng(name), trị tuyệt đối(x), lớn nhất(x;
/// y), nhỏ nhất(x; y), with and without marks. Throws Error "rule.syntax" (place of the character, from 1;
/// what stands there).
Expression parse_expression(std::string_view text);

} // namespace ansinh::report
