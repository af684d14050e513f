#include "report/units.hxx"

#include "report/unit_answers.hxx"
#include "report/unit_findings.hxx"
#include "report/unit_names.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

using Indexes = std::vector<std::size_t>;

class Matcher {
public:
    Matcher(const Figures& figures, const UnitList& list) : m_list(list) {
        std::map<std::string, std::size_t> called;
        for (const ExpectedUnit& unit : list.units)
            ++called[text::name_key(unit.name)];
        for (const ExpectedUnit& unit : list.units) {
            const bool shared = called[text::name_key(unit.name)] > 1;
            m_units.emplace_back(shared ? shown_name(unit) : unit.name);
        }
        m_lines_of_unit.resize(list.units.size());
        for (std::size_t line = 0; line < figures.lines.size(); ++line) {
            if (figures.lines[line].kind != LineKind::unit) continue;
            m_names.emplace_back(figures.lines[line].name);
            LineMatch match;
            match.line = line;
            match.occurrence = m_of_name[m_names.back().key()].size();
            m_of_name[m_names.back().key()].push_back(m_matches.size());
            m_matches.push_back(std::move(match));
        }
    }

    std::vector<LineMatch> match() {
        take_answers();
        each_open([&](std::size_t at) { return same_name(at); });
        each_open([&](std::size_t at) { return same_place(at); });
        each_open([&](std::size_t at) { return only_one_without_marks(at); });
        for (std::size_t at = 0; at < m_matches.size(); ++at)
            if (m_matches[at].state == MatchState::refused) offer(at);
        return std::move(m_matches);
    }

private:
    bool is_open(std::size_t at) const {
        return m_matches[at].state == MatchState::refused && !m_matches[at].unit;
    }
    bool is_doubled(std::size_t at) const { return m_of_name.at(m_names[at].key()).size() > 1; }

    void settle(std::size_t at, std::size_t unit, MatchState state) {
        m_matches[at].state = state;
        m_matches[at].unit = unit;
        m_lines_of_unit[unit].push_back(at);
    }

    void take_answers();
    void offer(std::size_t at);

    /// Names are settled together: what one line takes must not depend on the order of the lines.
    template <class Choose>
    void each_open(Choose choose) {
        std::vector<std::pair<std::size_t, std::size_t>> chosen;
        for (std::size_t at = 0; at < m_matches.size(); ++at)
            if (is_open(at) && !m_refused[at] && !is_doubled(at))
                if (const auto unit = choose(at)) chosen.emplace_back(at, *unit);
        for (const auto& choice : chosen)
            settle(choice.first, choice.second, MatchState::certain);
    }

    /// The only unit that is meant: of several the one that is there in the period.
    std::optional<std::size_t> single(const Indexes& units) const {
        if (units.size() == 1) return units.front();
        Indexes active;
        for (const std::size_t unit : units)
            if (is_there(m_list.units[unit], m_list.period)) active.push_back(unit);
        return active.size() == 1 ? std::optional(active.front()) : std::nullopt;
    }
    template <class Fits>
    Indexes units_where(Fits fits) const {
        Indexes units;
        for (std::size_t unit = 0; unit < m_units.size(); ++unit)
            if (fits(unit)) units.push_back(unit);
        return units;
    }

    std::optional<std::size_t> same_name(std::size_t at) const {
        return single(
            units_where([&](std::size_t unit) { return m_units[unit].key() == m_names[at].key(); }));
    }
    /// "Thôn 1 (Khu vực xã cũ Tân Hòa)" of the report's section is "Thôn 1 (Tân Hòa)" of the list.
    std::optional<std::size_t> same_place(std::size_t at) const {
        const UnitName& name = m_names[at];
        if (name.bracket().empty()) return {};
        const Indexes units = units_where([&](std::size_t unit) {
            const std::string area = text::name_key(m_list.units[unit].area);
            return m_units[unit].bare() == name.bare() && m_lines_of_unit[unit].empty() &&
                   (ends_in_words(name.bracket(), m_units[unit].bracket()) ||
                    ends_in_words(name.bracket(), area));
        });
        return units.size() == 1 ? std::optional(units.front()) : std::nullopt;
    }
    std::optional<std::size_t> only_one_without_marks(std::size_t at) const {
        if (m_names[at].has_marks()) return {};
        const auto unit = single(
            units_where([&](std::size_t place) { return m_units[place].plain() == m_names[at].plain(); }));
        return unit && m_lines_of_unit[*unit].empty() ? unit : std::nullopt;
    }

    const UnitList& m_list;
    std::vector<UnitName> m_units, m_names; ///< of the list; of the lines of kind unit
    std::vector<LineMatch> m_matches;
    std::vector<bool> m_refused = {};         ///< lines that the clerk said are none of ours
    std::map<std::string, Indexes> m_of_name; ///< places in m_matches
    std::vector<Indexes> m_lines_of_unit;     ///< places in m_matches
};

void Matcher::take_answers() {
    m_refused.assign(m_matches.size(), false);
    for (const UnitAnswer& answer : m_list.answers) {
        const auto lines = m_of_name.find(text::name_key(answer.name));
        if (lines == m_of_name.end() || answer.occurrence >= lines->second.size()) continue;
        const std::size_t at = lines->second[answer.occurrence];
        if (answer.code.empty()) {
            m_refused[at] = true;
            continue;
        }
        if (const auto unit = unit_answered(m_list, answer); unit && is_open(at))
            settle(at, *unit, MatchState::answered);
    }
}

void Matcher::offer(std::size_t at) {
    if (m_refused[at]) return;
    const UnitName& name = m_names[at];
    Indexes offers = units_where([&](std::size_t unit) { return m_units[unit].looks_like(name); });
    if (offers.empty()) offers = units_where([&](std::size_t unit) { return m_units[unit].resembles(name); });
    if (offers.empty()) return;
    const auto taken = std::stable_partition(offers.begin(), offers.end(),
                                             [&](std::size_t unit) { return m_lines_of_unit[unit].empty(); });
    // Of two lines "Thôn 1" the first is likelier the first of the two units, the second the other.
    const auto free = static_cast<std::size_t>(taken - offers.begin());
    if (const std::size_t place = m_matches[at].occurrence; is_doubled(at) && place < free)
        std::rotate(offers.begin(), offers.begin() + static_cast<std::ptrdiff_t>(place), taken);
    m_matches[at].state = MatchState::asked;
    m_matches[at].offers = std::move(offers);
}

} // namespace

bool is_there(const ExpectedUnit& unit, const std::optional<calendar::Period>& period) {
    if (!period) return !unit.to;
    return (!unit.from || *unit.from <= period->end()) && (!unit.to || *unit.to >= period->end());
}

std::string shown_name(const ExpectedUnit& unit) {
    return unit.area.empty() || unit.name.ends_with(")") ? unit.name : unit.name + " (" + unit.area + ")";
}

std::string listed_name(const ExpectedUnit& unit) {
    return unit.code.empty() ? shown_name(unit) : unit.code + " " + shown_name(unit);
}

UnitMatching match_units(const Figures& figures, const UnitList& list) {
    UnitMatching matching;
    matching.lines = Matcher(figures, list).match();
    matching.findings = unit_findings(figures, list, matching.lines);
    return matching;
}

} // namespace ansinh::report
