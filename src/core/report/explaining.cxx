#include "report/explaining.hxx"

#include "report/magnitude.hxx"
#include "report/quantity.hxx"
#include "report/repairs.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

using Indexes = std::vector<std::size_t>;

bool has(const LinearRule& rule, std::size_t figure) {
    return std::ranges::any_of(rule.terms, [&](const Term& term) { return term.figure == figure; });
}

/// Some figures of one explanation that share rules, directly or through each other.
struct Piece {
    Indexes figures;
    std::vector<Rational> values; ///< what they would have to be; empty: not the only choice
    Indexes rules;                ///< broken ones that have any of the figures
};

class Explainer {
public:
    Explainer(const Sources& sources, std::span<const LinearRule> rules, std::span<const Rational> values)
        : m_sources(sources), m_rules(rules), m_values(values), m_by_figure(values.size()) {
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            for (const Term& term : rules[rule].terms)
                m_by_figure[term.figure].push_back(rule);
    }

    std::vector<Explained> explain(const BrokenGroup& group) const {
        std::vector<std::vector<Piece>> all;
        for (const Explanation& explanation : group.explanations)
            all.push_back(pieces(explanation, group));
        if (all.empty()) return {{group.rules, {}, slips_of(group)}};
        const auto families = [](const std::vector<Piece>& pieces) {
            std::set<Indexes> rules;
            for (const Piece& piece : pieces)
                rules.insert(piece.rules);
            return rules;
        };
        const std::set<Indexes> family = families(all.front());
        const bool alike = std::ranges::all_of(
            all, [&](const std::vector<Piece>& pieces) { return families(pieces) == family; });
        if (!alike) return {{group.rules, ranked(group, all), {}}};
        std::vector<Explained> explained;
        for (const Indexes& rules : family)
            explained.push_back({rules, ranked_of(rules, all), {}});
        return explained;
    }

private:
    std::vector<Piece> pieces(const Explanation& explanation, const BrokenGroup& group) const;
    std::vector<Change> slips_of(const BrokenGroup& group) const;
    Way way_of(const Piece& piece) const;
    Change change_of(std::size_t figure, std::optional<Rational> to) const;
    void count_rules(const Indexes& figures, std::span<const Rational> to, Change& change) const;
    std::vector<Rational> beside(std::size_t figure) const;

    static std::vector<Way> sorted(std::vector<Way> ways) {
        std::ranges::stable_sort(ways,
                                 [](const Way& one, const Way& other) { return rank(one) < rank(other); });
        const auto again = std::unique(ways.begin(), ways.end());
        ways.erase(again, ways.end());
        return ways;
    }
    static std::tuple<std::size_t, Rational, std::vector<std::tuple<std::string, table::Position>>>
    rank(const Way& way) {
        std::size_t slips = 0;
        Rational changed = 0;
        std::vector<std::tuple<std::string, table::Position>> cells;
        for (const Change& change : way) {
            slips += static_cast<std::size_t>(change.slip);
            if (change.to) changed += magnitude(Rational(*change.to - change.from));
            cells.emplace_back(change.sheet, change.cell);
        }
        return {slips, changed, cells};
    }

    std::vector<Way> ranked(const BrokenGroup& group, const std::vector<std::vector<Piece>>& all) const {
        std::vector<Way> ways;
        for (const std::vector<Piece>& pieces : all) {
            Piece together{{}, {}, group.rules};
            for (const Piece& piece : pieces) {
                together.figures.insert(together.figures.end(), piece.figures.begin(), piece.figures.end());
                together.values.insert(together.values.end(), piece.values.begin(), piece.values.end());
            }
            if (together.values.size() != together.figures.size()) together.values.clear();
            ways.push_back(way_of(together));
        }
        return sorted(std::move(ways));
    }
    std::vector<Way> ranked_of(const Indexes& rules, const std::vector<std::vector<Piece>>& all) const {
        std::vector<Way> ways;
        for (const std::vector<Piece>& pieces : all)
            for (const Piece& piece : pieces)
                if (piece.rules == rules) ways.push_back(way_of(piece));
        return sorted(std::move(ways));
    }

    const Sources& m_sources;
    const std::span<const LinearRule> m_rules;
    const std::span<const Rational> m_values;
    std::vector<Indexes> m_by_figure; ///< rules that have it
};

std::vector<Piece> Explainer::pieces(const Explanation& explanation, const BrokenGroup& group) const {
    std::vector<Indexes> parts;
    for (const std::size_t figure : explanation.figures) {
        Indexes part{figure};
        for (auto other = parts.begin(); other != parts.end();) {
            const bool shares = std::ranges::any_of(m_by_figure[figure], [&](std::size_t rule) {
                return std::ranges::any_of(*other, [&](std::size_t one) { return has(m_rules[rule], one); });
            });
            if (!shares) {
                ++other;
                continue;
            }
            part.insert(part.end(), other->begin(), other->end());
            other = parts.erase(other);
        }
        std::ranges::sort(part);
        parts.push_back(std::move(part));
    }
    std::vector<Piece> pieces;
    for (Indexes& part : parts) {
        Piece piece;
        for (std::size_t at = 0; at < explanation.figures.size(); ++at)
            if (!explanation.values.empty() && std::ranges::binary_search(part, explanation.figures[at]))
                piece.values.push_back(explanation.values[at]);
        for (const std::size_t rule : group.rules)
            if (std::ranges::any_of(part, [&](std::size_t figure) { return has(m_rules[rule], figure); }))
                piece.rules.push_back(rule);
        piece.figures = std::move(part);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// The numbers above and below in the same column.
std::vector<Rational> Explainer::beside(std::size_t figure) const {
    const Sources::Found place = m_sources.at(figure);
    const Figures& report = m_sources.figures(place.source);
    std::vector<Rational> values;
    for (const std::size_t line : {place.line - 1, place.line + 1})
        if (line < report.lines.size() && report.at(line, place.column).state == FigureState::number)
            values.push_back(report.at(line, place.column).value);
    return values;
}

Change Explainer::change_of(std::size_t figure, std::optional<Rational> to) const {
    const Sources::Found place = m_sources.at(figure);
    const Figures& report = m_sources.figures(place.source);
    Change change;
    if (place.source != 0) change.sheet = report.sheet;
    change.applicable = place.source == 0;
    change.cell = report.cell(place.line, place.column);
    change.from = m_values[figure];
    change.to = std::move(to);
    if (!change.to) return change;
    change.slip = slip_between(change.from, *change.to, beside(figure));
    count_rules({figure}, {&*change.to, 1}, change);
    return change;
}

/// The rules that hold once all these figures are changed and did not before, and the other way round.
void Explainer::count_rules(const Indexes& figures, std::span<const Rational> to, Change& change) const {
    std::set<std::size_t> concerned;
    for (const std::size_t figure : figures)
        concerned.insert(m_by_figure[figure].begin(), m_by_figure[figure].end());
    change.mends = change.breaks = 0;
    for (const std::size_t rule : concerned) {
        LinearRule changed = m_rules[rule];
        for (const Term& term : changed.terms)
            for (std::size_t at = 0; at < figures.size(); ++at)
                if (term.figure == figures[at]) changed.constant += term.factor * (to[at] - m_values[term.figure]);
        const bool held = excess(m_rules[rule], m_values) == 0, holds = excess(changed, m_values) == 0;
        change.mends += !held && holds ? 1 : 0;
        change.breaks += held && !holds ? 1 : 0;
    }
}

/// Of figures that nothing explains together those that a slip would explain one by one.
std::vector<Change> Explainer::slips_of(const BrokenGroup& group) const {
    constexpr std::size_t most_figures = 400, most_told = 3;
    std::set<std::size_t> figures, near;
    for (const std::size_t rule : group.rules)
        for (const Term& term : m_rules[rule].terms)
            figures.insert(term.figure);
    if (figures.size() > most_figures) return {};
    for (const std::size_t figure : figures)
        near.insert(m_by_figure[figure].begin(), m_by_figure[figure].end());
    std::vector<LinearRule> rules;
    Indexes broken;
    for (const std::size_t rule : near) {
        if (std::ranges::binary_search(group.rules, rule)) broken.push_back(rules.size());
        rules.push_back(m_rules[rule]);
    }
    std::vector<Change> slips;
    const std::vector<Range> ranges(m_values.size());
    for (const Repair& repair : repairs({m_values, ranges}, rules, broken)) {
        if (repair.slip == Slip::none || repair.mends.size() <= repair.breaks.size()) continue;
        slips.push_back(change_of(repair.figure, repair.to));
        if (slips.size() == most_told) break;
    }
    return slips;
}

Way Explainer::way_of(const Piece& piece) const {
    Way way;
    for (std::size_t at = 0; at < piece.figures.size(); ++at)
        way.push_back(change_of(piece.figures[at],
                                piece.values.empty() ? std::nullopt : std::optional(piece.values[at])));
    std::ranges::sort(way, {}, [](const Change& change) { return std::tuple(change.sheet, change.cell); });
    if (way.size() < 2 || piece.values.empty()) return way;
    // Only together do they mend anything: the last one says what.
    for (Change& change : way)
        change.mends = change.breaks = 0;
    count_rules(piece.figures, piece.values, way.back());
    return way;
}

Message told(const Change& change) {
    constexpr std::array slips{"slip.swapped-digits", "slip.sign",        "slip.thousands", "slip.tens",
                               "slip.missing-digit",  "slip.extra-digit", "slip.one-digit", "slip.neighbour"};
    const std::string cell = change.sheet.empty() ? table::cell_name(change.cell)
                                                  : change.sheet + "." + table::cell_name(change.cell);
    if (!change.to) return {"rule.suspect", {cell}};
    if (change.slip == Slip::none)
        return {"rule.suspect-value", {cell, quantity(change.from), quantity(*change.to)}};
    return {"rule.suspect-slip",
            {cell, quantity(change.from), quantity(*change.to),
             std::vector<Message>{{slips.at(static_cast<std::size_t>(change.slip)), {}}}}};
}

Message told(const Way& way) {
    constexpr std::array codes{"rule.suspects-one", "rule.suspects-two", "rule.suspects-three"};
    Message message{codes.at(way.size() - 1), {}};
    for (const Change& change : way)
        message.arguments.emplace_back(std::vector<Message>{told(change)});
    return message;
}

} // namespace

std::vector<Explained> explain(const Sources& sources, std::span<const LinearRule> rules,
                               std::span<const Rational> values, std::span<const BrokenGroup> groups) {
    if (groups.empty()) return {};
    const Explainer explainer(sources, rules, values);
    std::vector<Explained> all;
    for (const BrokenGroup& group : groups)
        for (Explained& explained : explainer.explain(group))
            all.push_back(std::move(explained));
    return all;
}

Message told(const Explained& explained) {
    if (explained.ways.empty()) {
        std::vector<Message> slips;
        for (const Change& slip : explained.slips)
            slips.push_back({"rule.slip",
                             {std::vector<Message>{told(slip)}, static_cast<std::int64_t>(slip.mends),
                              static_cast<std::int64_t>(slip.breaks)}});
        if (slips.empty()) return {"rule.no-suspect", {}};
        return {"rule.no-suspect-slips", {std::move(slips)}};
    }
    std::vector<Message> ways;
    for (const Way& way : explained.ways)
        ways.push_back(told(way));
    const auto count = static_cast<std::int64_t>(ways.size());
    const auto mended = static_cast<std::int64_t>(explained.rules.size());
    const bool elsewhere = std::ranges::all_of(
        explained.ways, [](const Way& way) { return std::ranges::none_of(way, &Change::applicable); });
    if (elsewhere) return {"rule.suspects-elsewhere", {std::move(ways), mended}};
    if (count == 1) return {"rule.suspects", {std::move(ways), mended}};
    return {"rule.suspects-ways", {count, std::move(ways), mended}};
}

} // namespace ansinh::report
