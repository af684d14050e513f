#include "report/expression.hxx"

#include "message.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace ansinh::report {

namespace {

namespace x3 = boost::spirit::x3;

/// Takes the steps of an expression down as the grammar reads them; nothing it is told is taken back.
class Recorder {
public:
    void number(const std::string& digits) {
        Step step;
        step.number = read(digits);
        m_steps.push_back(std::move(step));
    }
    void name(std::string_view written) { m_names.push_back(text::one_line(written)); }
    void operand() { m_steps.push_back({Operation::operand, 0, index_of({taken_name()})}); }
    void operation(Operation operation) { m_steps.push_back({operation, 0, 0}); }
    void comparison(Comparison comparison) {
        m_expression.comparison = comparison;
        m_expression.left = std::exchange(m_steps, {});
    }
    /// Of the function whose name is on top; false where there is none of that name for so many arguments.
    bool call(std::size_t arguments);
    Expression finish();

private:
    static Rational read(const std::string& digits);
    std::string taken_name() {
        std::string name = std::move(m_names.back());
        m_names.pop_back();
        return name;
    }
    std::size_t index_of(const Operand& operand) {
        auto& all = m_expression.operands;
        const auto found = std::ranges::find(all, operand);
        if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
        all.push_back(operand);
        return all.size() - 1;
    }

    Expression m_expression;
    std::vector<Step> m_steps;
    std::vector<std::string> m_names;
};

/// "1.200,5%": marks of thousands have no meaning here, the comma is the decimal mark.
Rational Recorder::read(const std::string& digits) {
    Integer value = 0, scale = 1;
    bool fraction = false;
    for (const char c : digits) {
        if (c == ',') fraction = true;
        if (c == '%') scale *= 100;
        if (c < '0' || c > '9') continue;
        value = value * 10 + (c - '0');
        if (fraction) scale *= 10;
    }
    return Rational(value, scale);
}

/// Without the names that only stood in functions.
Expression Recorder::finish() {
    m_expression.right = std::move(m_steps);
    const std::vector<Operand> recorded = std::exchange(m_expression.operands, {});
    for (std::vector<Step>* side : {&m_expression.left, &m_expression.right})
        for (Step& step : *side)
            if (step.operation == Operation::operand) step.operand = index_of(recorded[step.operand]);
    return std::move(m_expression);
}

/// What a function makes of the name in its brackets; false for another function.
bool change(Operand& operand, const std::string& function) {
    static const std::map<std::string, When> periods{{"truoc", When::previous},
                                                     {"da bao cao", When::reported},
                                                     {"cac thang", When::months},
                                                     {"thang dau", When::first_month},
                                                     {"thang thu hai", When::second_month},
                                                     {"thang cuoi", When::last_month},
                                                     {"cac quy", When::quarters},
                                                     {"quy dau", When::first_quarter},
                                                     {"quy cuoi", When::last_quarter}};
    static const std::map<std::string, Lines> lines{{"tong", Lines::below}, {"trong do", Lines::parts}};
    if (function == "uoc") {
        operand.estimate = true;
    } else if (const auto period = periods.find(function); period != periods.end()) {
        operand.when = period->second;
    } else if (const auto line = lines.find(function); line != lines.end()) {
        operand.lines = line->second;
    } else {
        return false;
    }
    return true;
}

bool Recorder::call(std::size_t arguments) {
    static const std::map<std::string, std::pair<Operation, std::size_t>> functions{
        {"tri tuyet doi", {Operation::absolute, 1}},
        {"lon nhat", {Operation::greatest, 2}},
        {"nho nhat", {Operation::least, 2}}};
    const std::string name = text::plain_key(taken_name());
    if (const auto found = functions.find(name); found != functions.end()) {
        if (found->second.second == arguments) operation(found->second.first);
        return found->second.second == arguments;
    }
    if (arguments != 1 || m_steps.empty() || m_steps.back().operation != Operation::operand) return false;
    Operand changed = m_expression.operands[m_steps.back().operand];
    if (!change(changed, name)) return false;
    m_steps.back().operand = index_of(changed);
    return true;
}

struct recorder_tag {};

Recorder& recorder(const auto& context) {
    return x3::get<recorder_tag>(context).get();
}

std::string text_of(const auto& context) {
    const auto range = x3::_attr(context);
    return {range.begin(), range.end()};
}

const auto take_number = [](auto& context) { recorder(context).number(text_of(context)); };
const auto take_name = [](auto& context) { recorder(context).name(text_of(context)); };
const auto take_operand = [](auto& context) { recorder(context).operand(); };
template <std::size_t arguments>
const auto take_call = [](auto& context) {
    if (!recorder(context).call(arguments)) x3::_pass(context) = false;
};
auto take(Operation operation) {
    return [operation](auto& context) { recorder(context).operation(operation); };
}
auto take(Comparison comparison) {
    return [comparison](auto& context) { recorder(context).comparison(comparison); };
}

// Bytes of UTF-8: the signs of operators that have several are excluded as whole texts.
const auto blank = x3::char_(" \t") | x3::lit("\xC2\xA0");
const auto minus = x3::lit("-") | x3::lit("−") | x3::lit("–");
const auto times = x3::lit("*") | x3::lit("×");
const auto over = x3::lit("/") | x3::lit("÷");
const auto sign = x3::char_("+=<>()[];*/-") | x3::lit("−") | x3::lit("–") | x3::lit("×") | x3::lit("÷") |
                  x3::lit("≠") | x3::lit("≤") | x3::lit("≥");
const auto digit = x3::char_('0', '9');
const auto number =
    x3::raw[x3::lexeme[+digit >> *(x3::lit(".") >> digit >> digit >> digit) >> -(x3::lit(",") >> +digit) >>
                       -x3::lit("%") >> !(x3::char_ - sign - blank)]];
const auto bare_name = x3::raw[x3::lexeme[(x3::char_ - sign - digit - blank) >> *(x3::char_ - sign)]];
const auto bracketed = x3::lit("[") > x3::raw[x3::lexeme[+(x3::char_ - "]")]][take_name] > x3::lit("]");

const x3::rule<class sum_tag> sum = "sum";
const x3::rule<class product_tag> product = "product";
const x3::rule<class factor_tag> factor = "factor";

const auto arguments = sum >> ((x3::lit(";") > sum > x3::eps[take_call<2>]) | x3::eps[take_call<1>]);
const auto named = bare_name[take_name] >>
                   ((x3::lit("(") > arguments > x3::lit(")")) | x3::eps[take_operand]);
const auto factor_def = number[take_number] | (bracketed > x3::eps[take_operand]) |
                        (x3::lit("(") > sum > x3::lit(")")) |
                        (minus > factor > x3::eps[take(Operation::negate)]) | named;
const auto product_def = factor > *((times > factor > x3::eps[take(Operation::multiply)]) |
                                    (over > factor > x3::eps[take(Operation::divide)]));
const auto sum_def = product > *((x3::lit("+") > product > x3::eps[take(Operation::add)]) |
                                 (minus > product > x3::eps[take(Operation::subtract)]));
BOOST_SPIRIT_DEFINE(sum, product, factor)

const auto comparison = (x3::lit("≤") | x3::lit("<="))[take(Comparison::at_most)] |
                        (x3::lit("≥") | x3::lit(">="))[take(Comparison::at_least)] |
                        (x3::lit("≠") | x3::lit("<>"))[take(Comparison::unequal)] |
                        x3::lit("<")[take(Comparison::less)] | x3::lit(">")[take(Comparison::greater)] |
                        x3::lit("=")[take(Comparison::equal)];
const auto claim = x3::eps > sum > comparison > sum > x3::eoi;

/// Of the sign that does not fit, not of the blank before it.
[[noreturn]] void refuse(std::string_view text, std::size_t at) {
    if (const std::size_t sign = text.find_first_not_of(" \t", at); sign != std::string_view::npos) at = sign;
    const auto place = static_cast<std::int64_t>(text::decode(text.substr(0, at)).size()) + 1;
    throw Error("rule.syntax", {place, std::string(text.substr(at))});
}

} // namespace

Expression parse_expression(std::string_view text) {
    Recorder taken;
    auto at = text.begin();
    const auto grammar = x3::with<recorder_tag>(std::ref(taken))[claim];
    try {
        if (!x3::phrase_parse(at, text.end(), grammar, blank)) refuse(text, 0);
    } catch (const x3::expectation_failure<std::string_view::iterator>& failure) {
        refuse(text, static_cast<std::size_t>(failure.where() - text.begin()));
    }
    return taken.finish();
}

} // namespace ansinh::report
