#include "report/outliers.hxx"

#include "calendar/period.hxx"
#include "report/finding_list.hxx"
#include "report/line_matching.hxx"
#include "report/robust.hxx"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace ansinh::report {

namespace {

/// Fewer people apart are nobody's outlier; among peers, where small units scatter widely, it takes more.
constexpr int fewest_people = 10, fewest_people_of_peers = 50;

std::optional<Rational> number_at(const Figures& figures, std::size_t line, std::size_t column) {
    const Figure& figure = figures.at(line, column);
    return figure.state == FigureState::number ? std::optional(figure.value) : std::nullopt;
}

std::optional<std::size_t> column_like(const Figures& figures, const Series& series) {
    for (std::size_t column = 0; column < figures.series.size(); ++column) {
        const Series& other = figures.series[column];
        if (other.indicator == series.indicator && other.product == series.product &&
            other.estimate == series.estimate && other.cut_off == series.cut_off && other.period.empty())
            return column;
    }
    return {};
}

/// Reports of periods as long as this one's; of several for one period the last given.
std::vector<const Figures*> comparable(const Figures& now, std::span<const Figures* const> earlier) {
    std::vector<const Figures*> chosen;
    if (now.period.empty()) return chosen;
    const auto kind = calendar::Period::parse(now.period).kind();
    for (const Figures* report : earlier) {
        if (report->period.empty() || report->period == now.period ||
            calendar::Period::parse(report->period).kind() != kind)
            continue;
        const auto same = std::ranges::find(chosen, report->period, &Figures::period);
        if (same == chosen.end())
            chosen.push_back(report);
        else
            *same = report;
    }
    return chosen;
}

Finding note(const Figures& now, std::size_t line, std::size_t column, const char* code) {
    Finding finding;
    finding.severity = Severity::note;
    finding.rule = code;
    finding.unit = now.lines[line].name;
    finding.cells = {now.cell(line, column)};
    finding.reported = now.at(line, column).value;
    finding.text = {code, {finding.unit, now.series[column].header, shown(*finding.reported, 2)}};
    return finding;
}

/// Counts scatter by their square root at least, however near each other a few of them happen to lie.
Rational least_deviation(const Spread& spread) {
    const Rational normal(6745, 10000);
    const Rational median = magnitude(spread.median);
    const Integer whole = numerator(median) / denominator(median);
    const Rational scatter = normal * Rational(boost::multiprecision::sqrt(whole));
    return std::max({Rational(median / 20), Rational(1), scatter});
}

/// One report against those before.
class History {
public:
    History(const Figures& now, const std::vector<const Figures*>& earlier) : m_now(now), m_earlier(earlier) {
        for (const Figures* report : earlier)
            m_lines.push_back(lines_before(now, *report));
    }

    void look(std::vector<Finding>& findings) const {
        for (std::size_t column = 0; column < m_now.series.size(); ++column) {
            const Series& series = m_now.series[column];
            if (series.indicator.empty() || series.estimate || !series.period.empty()) continue;
            std::vector<std::optional<std::size_t>> columns;
            for (const Figures* report : m_earlier)
                columns.push_back(column_like(*report, series));
            for (std::size_t line = 0; line < m_now.lines.size(); ++line)
                if (m_now.lines[line].kind == LineKind::unit) look_at(line, column, columns, findings);
        }
    }

private:
    void look_at(std::size_t line, std::size_t column, const std::vector<std::optional<std::size_t>>& columns,
                 std::vector<Finding>& findings) const {
        const auto value = number_at(m_now, line, column);
        if (!value) return;
        std::vector<Rational> before;
        for (std::size_t report = 0; report < m_earlier.size(); ++report)
            if (const auto there = m_lines[report][line]; there && columns[report])
                if (auto number = number_at(*m_earlier[report], *there, *columns[report]))
                    before.push_back(*std::move(number));
        if (before.size() < fewest_periods) return;
        const auto zeros = static_cast<std::size_t>(std::ranges::count(before, Rational(0)));
        if (2 * zeros >= before.size()) return;
        const Spread spread = spread_of(std::move(before));
        const bool outside = *value < spread.least || *value > spread.most;
        if (!outside) return;
        if (magnitude(*value - spread.median) < fewest_people ||
            !is_far(*value, spread, Rational(7, 2), least_deviation(spread)))
            return;
        Finding finding = note(m_now, line, column, "outlier.history");
        for (const Rational& each : {spread.least, spread.median, spread.most})
            finding.text.arguments.push_back(shown(each, 1));
        finding.effect = magnitude(*value - spread.median);
        findings.push_back(std::move(finding));
    }

    const Figures& m_now;
    const std::vector<const Figures*>& m_earlier;
    std::vector<std::vector<std::optional<std::size_t>>> m_lines;
};

/// What moves, as a share of the opening number of the same product.
void look_at_peers(const Figures& now, std::size_t opening, std::size_t column,
                   std::vector<Finding>& findings) {
    struct Share {
        std::size_t line = 0;
        Rational share;
    };
    std::vector<Share> shares;
    for (std::size_t line = 0; line < now.lines.size(); ++line) {
        if (now.lines[line].kind != LineKind::unit) continue;
        const auto from = number_at(now, line, opening), moved = number_at(now, line, column);
        if (from && moved && *from > 0 && *moved >= 0) shares.push_back({line, *moved / *from});
    }
    if (shares.size() < fewest_peers) return;
    // Only the largest can be three times the next.
    const Share share = *std::ranges::max_element(shares, {}, &Share::share);
    std::vector<Rational> others;
    for (const Share& other : shares)
        if (other.line != share.line) others.push_back(other.share);
    const Spread spread = spread_of(std::move(others));
    const Rational usual = spread.median * now.at(share.line, opening).value;
    const Rational& moved = now.at(share.line, column).value;
    if (spread.median == 0 || share.share <= 3 * spread.most || moved - usual < fewest_people_of_peers ||
        !is_far(share.share, spread, Rational(7, 2), spread.median / 20))
        return;
    Finding finding = note(now, share.line, column, "outlier.peers");
    finding.text.arguments.push_back(shown(now.at(share.line, opening).value, 0));
    finding.text.arguments.push_back(shown(spread.most * 100, 1));
    finding.effect = moved - usual;
    findings.push_back(std::move(finding));
}

void look_at_all_peers(const Figures& now, std::vector<Finding>& findings) {
    constexpr std::array<std::string_view, 4> moving{"joined", "returned", "increase", "decrease"};
    for (std::size_t column = 0; column < now.series.size(); ++column) {
        const Series& series = now.series[column];
        if (std::ranges::find(moving, series.indicator) == moving.end() || series.estimate) continue;
        Series opening = series;
        opening.indicator = "opening";
        if (const auto from = column_like(now, opening)) look_at_peers(now, *from, column, findings);
    }
}

} // namespace

std::vector<Finding> outliers(const Figures& now, std::span<const Figures* const> earlier) {
    std::vector<Finding> findings;
    const std::vector<const Figures*> reports = comparable(now, earlier);
    if (reports.size() >= fewest_periods) History(now, reports).look(findings);
    look_at_all_peers(now, findings);
    return findings;
}

} // namespace ansinh::report
