#include "report/unit_findings.hxx"

#include "report/quantity.hxx"
#include "report/unit_answers.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

using Indexes = std::vector<std::size_t>;

/// Places of the longest run of `values` that rises, by patience.
std::vector<bool> in_longest_rise(const Indexes& values) {
    std::vector<std::size_t> length(values.size(), 1), before(values.size());
    std::size_t last = 0;
    for (std::size_t at = 0; at < values.size(); ++at) {
        before[at] = at;
        for (std::size_t earlier = 0; earlier < at; ++earlier)
            if (values[earlier] < values[at] && length[earlier] + 1 > length[at]) {
                length[at] = length[earlier] + 1;
                before[at] = earlier;
            }
        if (length[at] > length[last]) last = at;
    }
    std::vector<bool> rises(values.size(), false);
    for (std::size_t at = last; !values.empty(); at = before[at]) {
        rises[at] = true;
        if (before[at] == at) break;
    }
    return rises;
}

Finding told(Severity severity, const char* code, const std::string& unit,
             std::vector<table::Position> cells, std::vector<Argument> arguments) {
    Finding finding;
    finding.severity = severity;
    finding.rule = code;
    finding.unit = unit;
    finding.cells = std::move(cells);
    finding.text = {code, std::move(arguments)};
    return finding;
}

std::vector<table::Position> name_cells(const Figures& figures, const Indexes& lines) {
    std::vector<table::Position> cells;
    for (const std::size_t line : lines)
        for (const table::Position& cell : name_cell(figures, line))
            cells.push_back(cell);
    return cells;
}

/// Targets and people living there are nothing that a unit reports.
bool is_reported(const Series& series) {
    return series.indicator != "target" && series.indicator != "population";
}

/// Nothing was typed into it.
bool is_blank(const Figures& figures, std::size_t line) {
    for (std::size_t column = 0; column < figures.series.size(); ++column)
        if (const Figure& figure = figures.at(line, column);
            is_reported(figures.series[column]) && figure.state != FigureState::empty && !figure.formula)
            return false;
    return true;
}

/// Those of the lines that are blank, unless all of them are.
Indexes blank_among(const Figures& figures, const Indexes& lines) {
    Indexes blank;
    for (const std::size_t line : lines)
        if (is_blank(figures, line)) blank.push_back(line);
    if (blank.size() == lines.size()) blank.clear();
    return blank;
}

class Teller {
public:
    Teller(const Figures& figures, const UnitList& list, std::span<const LineMatch> lines)
        : m_figures(figures), m_list(list), m_lines(lines), m_of_unit(list.units.size()) {
        for (const LineMatch& match : lines)
            if (match.unit) m_of_unit[*match.unit].push_back(match.line);
    }

    std::vector<Finding> tell() {
        const bool strange = std::ranges::all_of(
            m_lines, [](const LineMatch& match) { return match.state == MatchState::refused; });
        if (strange) {
            if (!m_lines.empty()) add(Severity::unverifiable, "unit.other-list", {}, {}, {});
            return std::move(m_findings);
        }
        for (const LineMatch& match : m_lines)
            tell_line(match);
        const bool timed = std::ranges::any_of(
            m_list.units, [](const ExpectedUnit& unit) { return unit.from || unit.to; });
        if (timed && !m_list.period) add(Severity::unverifiable, "unit.no-period", {}, {}, {});
        tell_doubled();
        tell_missing();
        tell_order();
        tell_nothing();
        tell_population();
        return std::move(m_findings);
    }

private:
    Finding& add(Severity severity, const char* code, const std::string& unit,
                 std::vector<table::Position> cells, std::vector<Argument> arguments) {
        m_findings.push_back(told(severity, code, unit, std::move(cells), std::move(arguments)));
        return m_findings.back();
    }
    const std::string& name(std::size_t line) const { return m_figures.lines[line].name; }
    std::vector<Message> offered(Indexes units) const {
        std::vector<Message> messages;
        for (const std::size_t unit : units)
            messages.push_back({"unit.offer", {listed_name(m_list.units[unit])}});
        return messages;
    }

    /// With the likeliest unit of each line; the clerk changes what is not so.
    Message how_to_answer(const std::vector<const LineMatch*>& matches) const {
        std::vector<UnitAnswer> answers;
        for (const LineMatch* match : matches)
            answers.push_back(
                {name(match->line), match->occurrence, answer_code(m_list.units[match->offers.front()])});
        return {"unit.answer", {write_unit_answers(answers)}};
    }

    void tell_line(const LineMatch& match);
    void tell_time(std::size_t line, const ExpectedUnit& unit);
    void tell_doubled();
    void tell_missing();
    void tell_order();
    void tell_nothing();
    void tell_population();
    bool is_certainly_there(std::size_t unit) const;

    const Figures& m_figures;
    const UnitList& m_list;
    const std::span<const LineMatch> m_lines;
    std::vector<Indexes> m_of_unit; ///< lines of the figures
    std::vector<Finding> m_findings;
};

void Teller::tell_line(const LineMatch& match) {
    const auto cells = name_cell(m_figures, match.line);
    switch (match.state) {
    case MatchState::certain:
    case MatchState::answered:
        tell_time(match.line, m_list.units[*match.unit]);
        return;
    case MatchState::asked: {
        const auto same = std::ranges::count_if(m_lines, [&](const LineMatch& other) {
            return text::name_key(name(other.line)) == text::name_key(name(match.line));
        });
        if (same == 1)
            add(Severity::warning, "unit.asked", name(match.line), cells,
                {name(match.line), offered(match.offers)})
                .instruction = how_to_answer({&match});
        return;
    }
    case MatchState::refused:
        add(Severity::error, "unit.unknown", name(match.line), cells, {name(match.line)});
        return;
    }
}

void Teller::tell_time(std::size_t line, const ExpectedUnit& unit) {
    if (!m_list.period) return;
    const auto cells = name_cell(m_figures, line);
    if (unit.from && *unit.from > m_list.period->end()) {
        add(Severity::error, "unit.not-yet", name(line), cells, {name(line), calendar::numeric(*unit.from)});
    } else if (unit.to && *unit.to < m_list.period->start()) {
        if (unit.merged_into.empty())
            add(Severity::error, "unit.ended", name(line), cells, {name(line), calendar::numeric(*unit.to)});
        else
            add(Severity::error, "unit.merged", name(line), cells,
                {name(line), calendar::numeric(*unit.to), unit.merged_into});
    } else if (unit.to && *unit.to < m_list.period->end()) {
        add(Severity::warning, "unit.ends", name(line), cells, {name(line), calendar::numeric(*unit.to)});
    }
}

/// Lines of one name, and lines of different names that were said to be one unit.
void Teller::tell_doubled() {
    std::map<std::string, std::vector<const LineMatch*>> asked;
    for (const LineMatch& match : m_lines)
        if (match.state == MatchState::asked) asked[text::name_key(name(match.line))].push_back(&match);
    for (const auto& [key, matches] : asked) {
        if (matches.size() < 2) continue;
        std::vector<table::Position> cells;
        for (const LineMatch* match : matches)
            for (const table::Position& cell : name_cell(m_figures, match->line))
                cells.push_back(cell);
        Indexes offers = matches.front()->offers;
        const std::string& shown = name(matches.front()->line);
        add(Severity::error, "unit.doubled", shown, std::move(cells),
            {shown, static_cast<std::int64_t>(matches.size()), offered(std::move(offers))})
            .instruction = how_to_answer(matches);
    }
    for (std::size_t unit = 0; unit < m_of_unit.size(); ++unit) {
        if (m_of_unit[unit].size() < 2) continue;
        const std::string shown = listed_name(m_list.units[unit]);
        add(Severity::error, "unit.twice", shown_name(m_list.units[unit]),
            name_cells(m_figures, m_of_unit[unit]), {shown, static_cast<std::int64_t>(m_of_unit[unit].size())});
    }
}

/// It has a line, or is among as many units as there are lines of one name that can mean nothing else.
bool Teller::is_certainly_there(std::size_t unit) const {
    if (!m_of_unit[unit].empty()) return true;
    return std::ranges::any_of(m_lines, [&](const LineMatch& match) {
        if (match.state != MatchState::asked || std::ranges::find(match.offers, unit) == match.offers.end())
            return false;
        const auto same = std::ranges::count_if(m_lines, [&](const LineMatch& other) {
            return other.state == MatchState::asked &&
                   text::name_key(name(other.line)) == text::name_key(name(match.line));
        });
        const auto free = std::ranges::count_if(
            match.offers, [&](std::size_t offered) { return m_of_unit[offered].empty(); });
        return same > 1 && free <= same;
    });
}

void Teller::tell_missing() {
    for (std::size_t unit = 0; unit < m_list.units.size(); ++unit) {
        const ExpectedUnit& expected = m_list.units[unit];
        if (expected.may_be_missing || !is_there(expected, m_list.period) || is_certainly_there(unit))
            continue;
        Finding& finding =
            add(Severity::error, "unit.missing", shown_name(expected), {}, {listed_name(expected)});
        for (const LineMatch& match : m_lines)
            if (std::ranges::find(match.offers, unit) != match.offers.end() &&
                finding.instruction.code.empty())
                finding.instruction = {"unit.maybe", {name(match.line)}};
    }
}

/// Rows that are in another order than the list: figures copied by place would sit on the wrong lines.
void Teller::tell_order() {
    Indexes units, lines;
    for (const LineMatch& match : m_lines)
        if (match.unit) {
            units.push_back(*match.unit);
            lines.push_back(match.line);
        }
    const std::vector<bool> rises = in_longest_rise(units);
    std::vector<Message> names;
    std::vector<table::Position> cells;
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (rises[at]) continue;
        names.push_back({"unit.offer", {name(lines[at])}});
        for (const table::Position& cell : name_cell(m_figures, lines[at]))
            cells.push_back(cell);
    }
    if (!names.empty()) add(Severity::note, "unit.order", {}, std::move(cells), {std::move(names)});
}

/// A unit that has a line and nothing in it has not reported.
void Teller::tell_nothing() {
    Indexes lines;
    for (const LineMatch& match : m_lines)
        lines.push_back(match.line);
    const Indexes blank = blank_among(m_figures, lines);
    for (const LineMatch& match : m_lines)
        if (match.unit && std::ranges::binary_search(blank, match.line))
            add(Severity::warning, "unit.nothing", name(match.line), name_cell(m_figures, match.line),
                {name(match.line)});
}

/// More people than live there by the list, where the table itself does not say how many do.
void Teller::tell_population() {
    const auto& all = m_figures.series;
    if (std::ranges::find(all, "population", &Series::indicator) != all.end()) return;
    for (const LineMatch& match : m_lines) {
        const auto population = match.unit ? m_list.units[*match.unit].population : std::nullopt;
        if (!population) continue;
        for (std::size_t column = 0; column < all.size(); ++column) {
            const Figure& figure = m_figures.at(match.line, column);
            if (all[column].indicator != "closing" || figure.state != FigureState::number ||
                figure.value <= *population)
                continue;
            Finding& finding = add(Severity::warning, "unit.population", name(match.line),
                                   {m_figures.cell(match.line, column)},
                                   {name(match.line), quantity(figure.value), quantity(*population)});
            finding.reported = figure.value;
            finding.expected = population;
            finding.effect = figure.value - *population;
        }
    }
}

} // namespace

std::vector<Finding> unit_findings(const Figures& figures, const UnitList& list,
                                   std::span<const LineMatch> lines) {
    return Teller(figures, list, lines).tell();
}

std::vector<Finding> unit_findings(const Figures& figures) {
    std::map<std::string, Indexes> by_name;
    Indexes units;
    for (std::size_t line = 0; line < figures.lines.size(); ++line) {
        if (figures.lines[line].kind != LineKind::unit) continue;
        units.push_back(line);
        by_name[text::name_key(figures.lines[line].name)].push_back(line);
    }
    std::vector<Finding> findings;
    for (const auto& [name, lines] : by_name) {
        if (lines.size() < 2) continue;
        const std::string& shown = figures.lines[lines.front()].name;
        findings.push_back(told(Severity::error, "unit.twice", shown, name_cells(figures, lines),
                                {shown, static_cast<std::int64_t>(lines.size())}));
    }
    for (const std::size_t line : blank_among(figures, units)) {
        const std::string& name = figures.lines[line].name;
        findings.push_back(
            told(Severity::warning, "unit.nothing", name, name_cell(figures, line), {name}));
    }
    if (!units.empty()) findings.push_back(told(Severity::unverifiable, "unit.no-list", {}, {}, {}));
    return findings;
}

} // namespace ansinh::report
