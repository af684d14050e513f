#include "report/noted.hxx"

#include "report/line_matching.hxx"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>

namespace ansinh::test {

namespace {

using report::Figure;
using report::Figures;
using report::FigureState;
using report::LineKind;

constexpr std::string_view lines = "12TPV";

/// Cuts `text` at the mark and gives what stood behind it.
std::string cut(std::string& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == text.npos) return {};
    std::string behind = text.substr(at + 1);
    text.erase(at);
    return behind;
}

/// "0.95" as a number of two decimals.
Figure figure_of(const std::string& written) {
    Figure figure;
    if (written.empty()) return figure;
    figure.state = written == "?" ? FigureState::unreadable : FigureState::number;
    if (written == "?") return figure;
    std::string whole = written;
    const std::string decimals = cut(whole, '.');
    const std::string digits = whole + decimals;
    figure.value = Rational(Integer(digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1))));
    for (std::size_t place = 0; place < decimals.size(); ++place)
        figure.value /= 10;
    figure.places = static_cast<std::uint8_t>(decimals.size());
    return figure;
}

Figures empty_report() {
    Figures figures;
    for (const char line : lines) {
        report::Line made;
        made.kind = line == 'T' ? LineKind::total : line < 'A' ? LineKind::unit : LineKind::part;
        made.name = made.sender = std::string("Dòng ") + line;
        if (made.kind == LineKind::unit) made.sum = 2;
        if (made.kind == LineKind::part) made.whole = 2;
        figures.lines.push_back(made);
    }
    return figures;
}

using Column = std::tuple<std::string, std::string, bool>; ///< indicator, period, estimate

/// What was noted of one report.
using Entries = std::map<Column, std::map<std::size_t, Figure>>;

Figures report_of(const Entries& entries, const std::string& period) {
    Figures figures = empty_report();
    figures.period = period;
    for (const auto& entry : entries) {
        report::Series series;
        std::tie(series.indicator, series.period, series.estimate) = entry.first;
        series.header = series.indicator;
        figures.series.push_back(series);
    }
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        for (const auto& entry : entries) {
            const auto found = entry.second.find(line);
            figures.figures.push_back(found == entry.second.end() ? Figure() : found->second);
            figures.cells.push_back({static_cast<int>(line), static_cast<int>(figures.cells.size())});
        }
    return figures;
}

} // namespace

Noted::Noted(std::string_view notation) {
    std::map<std::string, Entries> reports{{"", {}}};
    std::string own_period = "2026-Q3";
    std::istringstream words{std::string(notation)};
    for (std::string word; words >> word;) {
        const std::string value = cut(word, '=');
        if (word == "period") {
            own_period = value;
            continue;
        }
        std::string where;
        if (std::string behind = cut(word, '/'); !behind.empty()) where = std::exchange(word, behind);
        const std::string line = cut(word, ':'), period = cut(word, '@');
        const bool estimate = word.ends_with('~');
        if (estimate) word.pop_back();
        const std::size_t at = line.empty() ? 0 : lines.find(line);
        if (at == lines.npos) throw std::invalid_argument(line);
        reports[where][{word, period, estimate}][at] = figure_of(value);
    }
    m_reports.push_back(report_of(reports[""], own_period));
    for (const auto& [where, entries] : reports)
        if (!where.empty()) {
            m_reports.push_back(report_of(entries, where == "before" ? "2026-Q2" : where));
            m_reports.back().sheet = where;
        }
    m_material.now = &m_reports.front();
    for (const Figures& each : m_reports) {
        if (&each == m_material.now) continue;
        if (each.sheet == "before")
            m_material.previous = &each;
        else
            m_material.earlier.push_back(&each);
    }
    if (m_material.previous != nullptr)
        m_material.line_before = report::lines_before(*m_material.now, *m_material.previous);
}

} // namespace ansinh::test
