#include "report/evaluate.hxx"

#include "report/linear_form.hxx"
#include "report/magnitude.hxx"

#include <algorithm>
#include <map>
#include <utility>

namespace ansinh::report {

namespace {

/// A report's numbers ready for quick sums.
class Quick {
public:
    explicit Quick(const Figures& figures) : m_figures(figures), m_below(lines_below(figures)) {
        m_wholes.reserve(figures.figures.size());
        for (const Figure& figure : figures.figures) {
            const bool whole = figure.state == FigureState::number && denominator(figure.value) == 1 &&
                               magnitude(figure.value) <= number::largest_exact;
            m_wholes.push_back(whole ? numerator(figure.value).convert_to<std::int64_t>() : none);
        }
    }

    static constexpr std::int64_t none = INT64_MIN;

    const Figures& figures() const { return m_figures; }
    const std::vector<std::size_t>& below(std::size_t line) const { return m_below[line]; }
    /// The number where it is a whole one, else `none`.
    std::int64_t whole(std::size_t line, std::size_t column) const {
        return m_wholes[m_figures.index(line, column)];
    }

private:
    const Figures& m_figures;
    std::vector<std::int64_t> m_wholes;
    std::vector<std::vector<std::size_t>> m_below;
};

/// What an operand comes to at one line.
struct Value {
    Rational sum;
    bool any = false;        ///< at least one number is there
    bool missing = false;    ///< at least one is not
    bool unreadable = false; ///< something stands there that is no certain number
    bool nowhere = false;    ///< the line has nothing the operand could be about
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
    Application(const Material& material, const Quick& now, const Quick* previous, const Rule& rule,
                const Block& block)
        : m_material(material), m_now(now), m_previous(previous), m_rule(rule), m_block(block) {
        prepare_quick_sum();
    }

    /// Nothing where the rule says nothing of the line.
    std::optional<Verdict> decide(std::size_t line) const {
        if (const auto quick = quickly_holds(line); quick && *quick) return Verdict{};
        std::vector<Value> values;
        for (std::size_t operand = 0; operand < m_block.columns.size(); ++operand) {
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
        if (!left || !right) return undecidable();
        Verdict verdict;
        verdict.left = *left;
        verdict.right = *right;
        const Rational tolerance =
            m_rule.relative ? Rational(m_rule.tolerance * magnitude(*right)) : m_rule.tolerance;
        verdict.outcome =
            compares(*left, *right, tolerance, m_rule.claim.comparison) ? Outcome::holds : Outcome::broken;
        return verdict;
    }

    Value value_of(std::size_t operand, std::size_t line) const;

private:
    enum class Standing : std::uint8_t { silent, undecidable, decidable };

    static Verdict undecidable() {
        Verdict verdict;
        verdict.outcome = Outcome::undecidable;
        return verdict;
    }
    void prepare_quick_sum();
    std::optional<bool> quickly_holds(std::size_t line) const;
    Standing standing(std::span<const Value> values) const;
    std::optional<Rational> computed(std::span<const Step> steps, std::span<const Value> values) const;

    const Material& m_material;
    const Quick& m_now;
    const Quick* m_previous;
    const Rule& m_rule;
    const Block& m_block;
    std::vector<std::int64_t> m_factors; ///< of a plain sum of a line's whole numbers; else empty
    std::int64_t m_constant = 0;
};

/// Most rules compare sums of a few numbers of one line: these are added in 64 bits. Eight numbers within
/// 2^53, times 100, fit.
void Application::prepare_quick_sum() {
    constexpr std::size_t most_operands = 8;
    constexpr std::int64_t largest_factor = 100;
    const auto form = linear_form(m_rule.claim);
    const bool plain = std::ranges::none_of(
        m_rule.claim.operands, [](const Operand& operand) { return operand.previous || operand.children; });
    if (!form || !plain || form->factors.size() > most_operands || m_rule.relative) return;
    if (denominator(form->constant) != 1 || magnitude(form->constant) > number::largest_exact) return;
    for (const Rational& factor : form->factors) {
        if (denominator(factor) != 1 || magnitude(factor) > largest_factor) {
            m_factors.clear();
            return;
        }
        m_factors.push_back(numerator(factor).convert_to<std::int64_t>());
    }
    m_constant = numerator(form->constant).convert_to<std::int64_t>();
}

/// Nothing where it takes more than a quick sum; false where a closer look is needed.
std::optional<bool> Application::quickly_holds(std::size_t line) const {
    if (m_factors.empty() || m_rule.missing == Missing::non_zero) return {};
    std::int64_t sum = m_constant;
    for (std::size_t operand = 0; operand < m_factors.size(); ++operand) {
        const std::int64_t number = m_now.whole(line, m_block.columns[operand]);
        if (number == Quick::none) return {};
        sum += m_factors[operand] * number;
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
    const std::size_t column = m_block.columns[operand];
    Value value;
    const Quick* report = &m_now;
    if (asked.previous) {
        const auto before =
            line < m_material.line_before.size() ? m_material.line_before[line] : std::nullopt;
        if (!m_previous || !before) {
            value.missing = true;
            return value;
        }
        report = m_previous;
        line = *before;
    }
    if (!asked.children) {
        take_up(value, report->figures().at(line, column));
        return value;
    }
    value.nowhere = report->below(line).empty();
    for (const std::size_t below : report->below(line))
        take_up(value, report->figures().at(below, column));
    return value;
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
    case Missing::partial_zero:
        return any ? Standing::decidable : Standing::silent;
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

std::vector<std::string> products_of(const Figures& figures) {
    std::vector<std::string> products;
    for (const Series& series : figures.series)
        if (std::ranges::find(products, series.product) == products.end()) products.push_back(series.product);
    return products;
}

/// The column of a name in one product's block, or one that belongs to no product.
std::optional<std::size_t> column_of(const Figures& figures, const std::string& name,
                                     const std::string& product, const Names& names) {
    const auto find = [&](const std::string& of) -> std::optional<std::size_t> {
        for (std::size_t column = 0; column < figures.series.size(); ++column) {
            const Series& series = figures.series[column];
            if (!series.estimate && series.product == of && names(series, name)) return column;
        }
        return {};
    };
    const auto own = find(product);
    return own ? own : find("");
}

bool is_of_product(const Material& material, const Rule& rule, const Block& block) {
    for (std::size_t operand = 0; operand < block.columns.size(); ++operand) {
        const Figures& report = rule.claim.operands[operand].previous ? *material.previous : *material.now;
        if (report.series[block.columns[operand]].product == block.product) return true;
    }
    return false;
}

/// Names are looked for in the report they are about; without the one before, that one's names stand in this.
Applied bind(const Material& material, const Rule& rule, const Names& names) {
    Applied applied;
    std::map<std::string, bool> known;
    for (const Operand& operand : rule.claim.operands)
        known[operand.name] = false;
    for (const std::string& product : products_of(*material.now)) {
        Block block{product, {}};
        for (const Operand& operand : rule.claim.operands) {
            const Figures& report =
                operand.previous && material.previous ? *material.previous : *material.now;
            const auto column = column_of(report, operand.name, product, names);
            if (!column) continue;
            known[operand.name] = true;
            block.columns.push_back(*column);
        }
        if (block.columns.size() == rule.claim.operands.size() &&
            (!material.previous || is_of_product(material, rule, block)))
            applied.blocks.push_back(std::move(block));
    }
    for (const auto& [name, found] : known)
        if (!found) applied.unknown.push_back(name);
    return applied;
}

} // namespace

Evaluation evaluate(const Material& material, std::span<const Rule> rules, const Names& names) {
    const Quick now(*material.now);
    const std::optional<Quick> previous =
        material.previous ? std::optional<Quick>(std::in_place, *material.previous) : std::nullopt;
    Evaluation evaluation;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        Applied applied = bind(material, rules[rule], names);
        for (std::size_t block = 0; block < applied.blocks.size(); ++block) {
            const Application application(material, now, previous ? &*previous : nullptr, rules[rule],
                                          applied.blocks[block]);
            for (std::size_t line = 0; line < material.now->lines.size(); ++line) {
                auto verdict = application.decide(line);
                if (!verdict) continue;
                ++(verdict->outcome == Outcome::holds    ? applied.held
                   : verdict->outcome == Outcome::broken ? applied.broken
                                                         : applied.undecidable);
                if (verdict->outcome == Outcome::holds) continue;
                verdict->rule = rule;
                verdict->line = line;
                verdict->block = block;
                evaluation.verdicts.push_back(*std::move(verdict));
            }
        }
        evaluation.rules.push_back(std::move(applied));
    }
    return evaluation;
}

} // namespace ansinh::report
