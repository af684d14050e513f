#include "report/evaluate.hxx"

#include "report/added_lines.hxx"
#include "report/binding.hxx"
#include "report/linear_form.hxx"
#include "report/magnitude.hxx"
#include "report/sources.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

/// A report's numbers ready for quick sums.
class Quick {
public:
    explicit Quick(const Figures& figures) : m_figures(figures), m_lines(figures) {
        m_wholes.reserve(figures.figures.size());
        for (const Figure& figure : figures.figures) {
            const bool whole = figure.state == FigureState::number && denominator(figure.value) == 1 &&
                               magnitude(figure.value) <= number::largest_exact;
            m_wholes.push_back(whole ? numerator(figure.value).convert_to<std::int64_t>() : none);
        }
    }

    static constexpr std::int64_t none = INT64_MIN;

    const Figures& figures() const { return m_figures; }
    const AddedLines& lines() const { return m_lines; }
    /// The number where it is a whole one, else `none`.
    std::int64_t whole(std::size_t line, std::size_t column) const {
        return m_wholes[m_figures.index(line, column)];
    }

private:
    const Figures& m_figures;
    std::vector<std::int64_t> m_wholes;
    AddedLines m_lines;
};

/// What an operand comes to at one line.
struct Value {
    Rational sum;
    bool any = false;        ///< at least one number is there
    bool missing = false;    ///< at least one is not
    bool unreadable = false; ///< something stands there that is no certain number
    bool nowhere = false;    ///< the line has nothing the operand could be about
    bool added_up = false;   ///< of the lines below or the parts
};

void take_up(Value& value, const Figure& figure) {
    switch (figure.state) {
    case FigureState::number:
        value.sum += figure.value;
        value.any = true;
        break;
    case FigureState::empty:
        value.missing = true;
        break;
    case FigureState::doubtful:
    case FigureState::unreadable:
        value.missing = value.unreadable = true;
        break;
    }
}

bool compares(const Rational& left, const Rational& right, const Rational& tolerance, Comparison comparison) {
    const Rational difference = left - right;
    switch (comparison) {
    case Comparison::equal:
        return magnitude(difference) <= tolerance;
    case Comparison::unequal:
        return magnitude(difference) > tolerance;
    case Comparison::less:
        return difference < 0 || difference < tolerance;
    case Comparison::at_most:
        return difference <= tolerance;
    case Comparison::greater:
        return difference > 0 || -difference < tolerance;
    case Comparison::at_least:
        return -difference <= tolerance;
    }
    return false;
}

/// One rule over one block of columns.
class Application {
public:
    Application(const Sources& sources, const std::vector<Quick>& reports, const Rule& rule,
                const Block& block)
        : m_sources(sources), m_reports(reports), m_rule(rule), m_block(block) {
        prepare_quick_sum();
    }

    /// Nothing where the rule says nothing of the line.
    std::optional<Verdict> decide(std::size_t line) const {
        if (const auto quick = quickly_holds(line); quick && *quick) return Verdict{};
        std::vector<Value> values;
        for (std::size_t operand = 0; operand < m_block.operands.size(); ++operand) {
            values.push_back(value_of(operand, line));
            if (values.back().nowhere) return {};
        }
        switch (standing(values)) {
        case Standing::silent:
            return {};
        case Standing::undecidable:
            return undecidable();
        case Standing::decidable:
            break;
        }
        const auto left = computed(m_rule.claim.left, values), right = computed(m_rule.claim.right, values);
        if (m_rule.kind == RuleKind::rate) return decide_rate(line, left, right);
        if (!left || !right) return undecidable();
        const Rational tolerance =
            m_rule.relative ? Rational(m_rule.tolerance * magnitude(*right)) : m_rule.tolerance;
        return decided(*left, *right, compares(*left, *right, tolerance, m_rule.claim.comparison));
    }

private:
    enum class Standing : std::uint8_t { silent, undecidable, decidable };

    static Verdict undecidable() {
        Verdict verdict;
        verdict.outcome = Outcome::undecidable;
        return verdict;
    }
    static Verdict decided(const Rational& left, const Rational& right, bool holds) {
        Verdict verdict;
        verdict.outcome = holds ? Outcome::holds : Outcome::broken;
        verdict.left = left;
        verdict.right = right;
        return verdict;
    }
    std::optional<Verdict> decide_rate(std::size_t line, const std::optional<Rational>& rate,
                                       const std::optional<Rational>& part) const;
    void prepare_quick_sum();
    std::optional<bool> quickly_holds(std::size_t line) const;
    Value value_of(std::size_t operand, std::size_t line) const;
    Standing standing(std::span<const Value> values) const;
    std::optional<Rational> computed(std::span<const Step> steps, std::span<const Value> values) const;

    const Sources& m_sources;
    const std::vector<Quick>& m_reports; ///< one per source
    const Rule& m_rule;
    const Block& m_block;
    std::vector<std::pair<std::size_t, std::int64_t>> m_factors; ///< columns of a plain sum; else empty
    std::int64_t m_constant = 0;
};

/// Most rules compare sums of a few numbers of one line: these are added in 64 bits. Eight numbers within
/// 2^53, times 100, fit.
void Application::prepare_quick_sum() {
    constexpr std::size_t most_operands = 8;
    constexpr std::int64_t largest_factor = 100;
    const auto form = linear_form(m_rule.claim);
    if (!form || form->factors.size() > most_operands || m_rule.relative) return;
    if (denominator(form->constant) != 1 || magnitude(form->constant) > number::largest_exact) return;
    std::vector<std::pair<std::size_t, std::int64_t>> factors;
    for (std::size_t operand = 0; operand < form->factors.size(); ++operand) {
        const auto& spots = m_block.operands[operand];
        const Rational& factor = form->factors[operand];
        const bool plain = spots.size() == 1 && spots.front().source == 0 &&
                           m_rule.claim.operands[operand].lines == Lines::own;
        if (!plain || denominator(factor) != 1 || magnitude(factor) > largest_factor) return;
        factors.emplace_back(spots.front().column, numerator(factor).convert_to<std::int64_t>());
    }
    m_factors = std::move(factors);
    m_constant = numerator(form->constant).convert_to<std::int64_t>();
}

/// Nothing where it takes more than a quick sum; false where a closer look is needed.
std::optional<bool> Application::quickly_holds(std::size_t line) const {
    if (m_factors.empty() || m_rule.missing == Missing::non_zero) return {};
    std::int64_t sum = m_constant;
    for (const auto& factor : m_factors) {
        const std::int64_t number = m_reports.front().whole(line, factor.first);
        if (number == Quick::none) return {};
        sum += factor.second * number;
    }
    switch (m_rule.claim.comparison) {
    case Comparison::equal:
        return sum == 0;
    case Comparison::unequal:
        return sum != 0 && m_rule.tolerance == 0;
    case Comparison::less:
        return sum < 0;
    case Comparison::at_most:
        return sum <= 0;
    case Comparison::greater:
        return sum > 0;
    case Comparison::at_least:
        return sum >= 0;
    }
    return {};
}

Value Application::value_of(std::size_t operand, std::size_t line) const {
    const Operand& asked = m_rule.claim.operands[operand];
    Value value;
    for (const Spot& spot : m_block.operands[operand]) {
        const auto there = m_sources.line(spot.source, line);
        if (!there) {
            value.missing = true;
            continue;
        }
        const Quick& report = m_reports[spot.source];
        const std::vector<std::size_t> lines = report.lines().at(*there, asked.lines);
        if (lines.empty()) value.nowhere = true;
        value.added_up = asked.lines != Lines::own;
        for (const std::size_t at : lines)
            take_up(value, report.figures().at(at, spot.column));
    }
    return value;
}

/// A rate agrees with what it is of within half a unit of the last decimal shown, whether it is written as a
/// part (0,95) or in per cent (95). The quotient is computed exactly; a cell's own division is good to twelve
/// digits.
std::optional<Verdict> Application::decide_rate(std::size_t line, const std::optional<Rational>& rate,
                                                const std::optional<Rational>& part) const {
    if (!rate) return undecidable();
    if (!part) {
        Verdict verdict = decided(*rate, 0, false);
        verdict.divides_by_zero = true;
        return verdict;
    }
    const Spot& spot = m_block.operands[m_rule.claim.left.front().operand].front();
    const Figure& figure = m_reports[spot.source].figures().at(line, spot.column);
    Rational half_unit(1, 2);
    for (std::uint8_t place = 0; place < figure.places; ++place)
        half_unit /= 10;
    for (const int scale : {1, 100}) {
        const Rational right = *part * scale;
        const Rational tolerance = std::max(half_unit, Rational(magnitude(right) / 1'000'000'000'000));
        if (magnitude(Rational(*rate - right)) <= tolerance + m_rule.tolerance * scale)
            return decided(*rate, right, true);
    }
    const bool per_cent = magnitude(Rational(*rate - *part * 100)) < magnitude(Rational(*rate - *part));
    return decided(*rate, *part * (per_cent ? 100 : 1), false);
}

Application::Standing Application::standing(std::span<const Value> values) const {
    const bool any = std::ranges::any_of(values, &Value::any);
    const bool missing = std::ranges::any_of(values, &Value::missing);
    if (std::ranges::any_of(values, &Value::unreadable)) return Standing::undecidable;
    const auto zeros = [&] {
        return std::ranges::all_of(values, [](const Value& value) { return value.sum == 0; });
    };
    switch (m_rule.missing) {
    case Missing::non_null:
        return missing ? Standing::silent : Standing::decidable;
    case Missing::non_zero:
        return missing || zeros() ? Standing::silent : Standing::decidable;
    case Missing::partial_null:
        return !any ? Standing::silent : missing ? Standing::undecidable : Standing::decidable;
    case Missing::partial_zero: {
        // Some of the lines may have nothing; where none has anything, a target is still to be handed out.
        const bool all_missing = std::ranges::any_of(
            values, [](const Value& value) { return value.added_up && !value.any; });
        return !any ? Standing::silent : all_missing ? Standing::undecidable : Standing::decidable;
    }
    case Missing::always_null:
        return missing ? Standing::undecidable : Standing::decidable;
    case Missing::always_zero:
        return Standing::decidable;
    }
    return Standing::decidable;
}

/// Nothing where it would divide by 0.
std::optional<Rational> Application::computed(std::span<const Step> steps,
                                              std::span<const Value> values) const {
    std::vector<Rational> stack;
    for (const Step& step : steps) {
        if (step.operation == Operation::number) {
            stack.push_back(step.number);
            continue;
        }
        if (step.operation == Operation::operand) {
            stack.push_back(values[step.operand].sum);
            continue;
        }
        const Rational right = std::move(stack.back());
        if (step.operation == Operation::negate || step.operation == Operation::absolute) {
            stack.back() =
                step.operation == Operation::negate ? Rational(-right) : Rational(magnitude(right));
            continue;
        }
        stack.pop_back();
        Rational& left = stack.back();
        switch (step.operation) {
        case Operation::add:
            left += right;
            break;
        case Operation::subtract:
            left -= right;
            break;
        case Operation::multiply:
            left *= right;
            break;
        case Operation::divide:
            if (right == 0) return {};
            left /= right;
            break;
        case Operation::least:
            if (right < left) left = right;
            break;
        default:
            if (right > left) left = right;
            break;
        }
    }
    return std::move(stack.back());
}

/// A rule's outcomes in one of its blocks.
struct Decided {
    std::size_t rule = 0, block = 0;
    std::size_t held = 0, broken = 0, undecidable = 0;
    std::vector<Verdict> verdicts{}; ///< broken and undecidable ones
};

Decided decide(const Application& application, std::size_t rule, std::size_t block, std::size_t lines) {
    Decided decided{rule, block};
    for (std::size_t line = 0; line < lines; ++line) {
        auto verdict = application.decide(line);
        if (!verdict) continue;
        ++(verdict->outcome == Outcome::holds    ? decided.held
           : verdict->outcome == Outcome::broken ? decided.broken
                                                 : decided.undecidable);
        if (verdict->outcome == Outcome::holds) continue;
        verdict->rule = rule;
        verdict->line = line;
        verdict->block = block;
        decided.verdicts.push_back(*std::move(verdict));
    }
    return decided;
}

/// Whether another alternative in the same block holds at more lines, or at as many and comes first.
bool is_beaten(const Decided& one, std::span<const Decided> all, std::span<const Rule> rules,
               const std::vector<Applied>& applied) {
    const std::string& choice = rules[one.rule].choice;
    if (choice.empty()) return false;
    const Block& block = applied[one.rule].blocks[one.block];
    return std::ranges::any_of(all, [&](const Decided& other) {
        const Block& there = applied[other.rule].blocks[other.block];
        return other.rule != one.rule && rules[other.rule].choice == choice &&
               there.product == block.product && there.period == block.period &&
               (other.held > one.held || (other.held == one.held && other.rule < one.rule));
    });
}

} // namespace

Evaluation evaluate(const Material& material, std::span<const Rule> rules, const Names& names) {
    const Sources sources(material);
    std::vector<Quick> reports;
    for (std::size_t source = 0; source < sources.count(); ++source)
        reports.emplace_back(sources.figures(source));
    Evaluation evaluation;
    std::vector<Decided> all;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        evaluation.rules.push_back(rules[rule].kind == RuleKind::check ? Applied{}
                                                                       : bind(sources, rules[rule], names));
        const Applied& applied = evaluation.rules.back();
        for (std::size_t block = 0; block < applied.blocks.size(); ++block)
            all.push_back(decide(Application(sources, reports, rules[rule], applied.blocks[block]), rule,
                                 block, material.now->lines.size()));
        if (material.watch) material.watch(rule + 1, rules.size());
    }
    for (const Decided& decided : all) {
        if (is_beaten(decided, all, rules, evaluation.rules)) continue;
        Applied& applied = evaluation.rules[decided.rule];
        applied.held += decided.held;
        applied.broken += decided.broken;
        applied.undecidable += decided.undecidable;
        evaluation.verdicts.insert(evaluation.verdicts.end(), decided.verdicts.begin(),
                                   decided.verdicts.end());
    }
    return evaluation;
}

} // namespace ansinh::report
