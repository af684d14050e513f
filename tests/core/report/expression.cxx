// Rules as people write them: what they mean, and where they cannot be read.
#include "report/expression.hxx"

#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace ansinh;
using namespace ansinh::report;

namespace {

using Values = std::map<std::string, Rational>;

std::string spoken(const Operand& operand) {
    return (operand.when == When::previous ? "trước " : "") +
           std::string(operand.lines == Lines::below ? "tổng " : "") + operand.name;
}

Rational computed(const std::vector<Step>& steps, const Expression& expression, const Values& values) {
    std::vector<Rational> stack;
    const auto pop = [&] {
        Rational top = stack.back();
        stack.pop_back();
        return top;
    };
    for (const Step& step : steps) {
        if (step.operation == Operation::number) {
            stack.push_back(step.number);
            continue;
        }
        if (step.operation == Operation::operand) {
            stack.push_back(values.at(spoken(expression.operands[step.operand])));
            continue;
        }
        const Rational right = pop();
        switch (step.operation) {
        case Operation::negate:
            stack.push_back(-right);
            break;
        case Operation::absolute:
            stack.push_back(right < 0 ? Rational(-right) : right);
            break;
        case Operation::add:
            stack.push_back(pop() + right);
            break;
        case Operation::subtract:
            stack.push_back(pop() - right);
            break;
        case Operation::multiply:
            stack.push_back(pop() * right);
            break;
        case Operation::divide:
            stack.push_back(pop() / right);
            break;
        case Operation::least:
            stack.push_back(std::min(pop(), right));
            break;
        case Operation::greatest:
            stack.push_back(std::max(pop(), right));
            break;
        default:
            FAIL("no such step");
        }
    }
    REQUIRE(stack.size() == 1);
    return stack.back();
}

Rational right_of(const std::string& text, const Values& values = {}) {
    const Expression expression = parse_expression("x = " + text);
    return computed(expression.right, expression, values);
}

void check_refused(const std::string& text, std::int64_t place) {
    const Message refusal = test::refusal([&] { parse_expression(text); });
    CAPTURE(text);
    CHECK(refusal.code == "rule.syntax");
    CHECK(std::get<std::int64_t>(refusal.arguments.at(0)) == place);
}

} // namespace

TEST_CASE("a rule is read with the names of columns as they stand", "[report][expression]") {
    const Expression rule = parse_expression("Cuối kỳ = Đầu kỳ + Mới+Quay lại − Giảm  trong kỳ");
    CHECK(rule.comparison == Comparison::equal);
    std::vector<std::string> names;
    for (const Operand& operand : rule.operands)
        names.push_back(operand.name);
    CHECK(names == std::vector<std::string>{"Cuối kỳ", "Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ"});
    CHECK(computed(rule.right, rule, {{"Đầu kỳ", 10}, {"Mới", 3}, {"Quay lại", 2}, {"Giảm trong kỳ", 4}}) ==
          11);
}

TEST_CASE("numbers are Vietnamese, signs bind as in school", "[report][expression]") {
    CHECK(right_of("1 + 2 * 3") == 7);
    CHECK(right_of("(1 + 2) × 3") == 9);
    CHECK(right_of("7 − 2 – 1") == 4);
    CHECK(right_of("-2 * -3") == 6);
    CHECK(right_of("12 / 4 / 3") == 1);
    CHECK(right_of("1.200,5") == Rational(2401, 2));
    CHECK(right_of("95%") == Rational(19, 20));
    CHECK(right_of("0,1 + 0,2") == Rational(3, 10));
}

TEST_CASE("functions, with and without marks", "[report][expression]") {
    CHECK(right_of("trị tuyệt đối(3 - 5)") == 2);
    CHECK(right_of("LON NHAT(3; 5) - Nhỏ nhất(3; 5)") == 2);
    CHECK(right_of("trước(Cuối kỳ) + tổng([Số 31/12])", {{"trước Cuối kỳ", 5}, {"tổng Số 31/12", 6}}) == 11);
}

TEST_CASE("every comparison has its signs", "[report][expression]") {
    const std::map<std::string, Comparison> signs{
        {"=", Comparison::equal},   {"<>", Comparison::unequal},  {"≠", Comparison::unequal},
        {"<", Comparison::less},    {"<=", Comparison::at_most},  {"≤", Comparison::at_most},
        {">", Comparison::greater}, {">=", Comparison::at_least}, {"≥", Comparison::at_least}};
    for (const auto& [sign, comparison] : signs)
        CHECK(parse_expression("a" + sign + "b").comparison == comparison);
}

TEST_CASE("what cannot be read is told by its place", "[report][expression]") {
    check_refused("", 1);
    check_refused("Cuối kỳ", 8);
    check_refused("Cuối kỳ = ", 10);
    check_refused("a = b +", 8);
    check_refused("a = (b", 7);
    check_refused("a = b = c", 7);
    check_refused("a = [b", 7);
    check_refused("a = 5 người", 7);
    check_refused("a = hàm lạ(b)", 12);
}

TEST_CASE("random sums mean what they say", "[report][expression]") {
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        Rational expected = 0;
        Values values;
        for (int term = 0; term < 1 + static_cast<int>(random() % 8); ++term) {
            const bool minus = term > 0 && random() % 2 == 0;
            const int number = static_cast<int>(random() % 100), factor = 1 + static_cast<int>(random() % 3);
            const std::string name = "cột " + std::string(1, static_cast<char>('a' + term));
            values[name] = number;
            text += (term == 0 ? ""
                     : minus   ? "-"
                               : "+") +
                    name + (factor > 1 ? " * " + std::to_string(factor) : "");
            expected += (minus ? -1 : 1) * number * factor;
        }
        CAPTURE(text);
        CHECK(right_of(text, values) == expected);
    }
}
