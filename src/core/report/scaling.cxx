#include "report/scaling.hxx"

#include "report/finding_list.hxx"
#include "report/magnitude.hxx"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace ansinh::report {

namespace {

/// A number of a unit, typed or computed, above 0.
struct Peer {
    std::size_t line = 0;
    Rational value;
};

std::vector<Peer> peers_of(const Cells& cells, const CountedColumn& column) {
    std::vector<Peer> peers;
    for (std::size_t line = 0; line < cells.rows.size(); ++line) {
        const table::Cell& cell = cells.at(line, column);
        if (cells.figures->lines[line].kind == LineKind::unit && cell.kind == table::CellKind::number &&
            cell.value > 0)
            peers.push_back({line, number::from_cell(cell.value)});
    }
    return peers;
}

Rational median(std::vector<Rational> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<Rational> values_without(std::span<const Peer> peers, std::size_t line) {
    std::vector<Rational> values;
    for (const Peer& peer : peers)
        if (peer.line != line) values.push_back(peer.value);
    return values;
}

class Scales {
public:
    explicit Scales(const Cells& cells) : m_cells(cells) {}

    std::vector<Finding> look() {
        for (const CountedColumn& column : m_cells.columns) {
            if (column.counts == Counts::unknown || !may_differ(column)) continue;
            const std::vector<Peer> peers = peers_of(m_cells, column);
            if (column.counts == Counts::share) look_at_shares(column, peers);
            if (column.counts == Counts::money) look_at_money(column, peers);
            if (column.counts == Counts::people) look_at_people(column, peers);
        }
        return std::move(m_findings);
    }

private:
    /// People a thousandfold are whole thousands: a column without any needs no closer look.
    bool may_differ(const CountedColumn& column) const {
        if (column.counts != Counts::people) return true;
        for (std::size_t line = 0; line < m_cells.rows.size(); ++line) {
            const table::Cell& cell = m_cells.at(line, column);
            if (cell.kind == table::CellKind::number && cell.value >= 1000 && std::fmod(cell.value, 1000) == 0)
                return true;
        }
        return false;
    }

    /// Whether most of the numbers are fractions, or most are per cent; neither where it cannot be told.
    void look_at_shares(const CountedColumn& column, std::span<const Peer> peers) {
        const Rational most_of_fractions(3, 2), least_of_per_cent = 10;
        const auto fractions = static_cast<std::size_t>(
            std::ranges::count_if(peers, [&](const Peer& peer) { return peer.value <= most_of_fractions; }));
        const auto per_cents = static_cast<std::size_t>(
            std::ranges::count_if(peers, [&](const Peer& peer) { return peer.value >= least_of_per_cent; }));
        for (const Peer& peer : peers) {
            if (fractions >= fewest_alike && fractions > 2 * (peers.size() - fractions) &&
                peer.value > most_of_fractions && peer.value <= 100 * most_of_fractions)
                tell(column, peer, "scale.percent", peer.value / 100);
            if (per_cents >= fewest_alike && per_cents > 2 * (peers.size() - per_cents) &&
                peer.value < most_of_fractions && peer.value * 100 >= least_of_per_cent)
                tell(column, peer, "scale.share", peer.value * 100);
        }
    }

    /// A thousandth of what the peers have for each of the people of some column, or without such a column of
    /// what they have at all.
    void look_at_money(const CountedColumn& column, std::span<const Peer> peers) {
        for (const Peer& peer : peers)
            if (is_thousandth_per_head(column, peer, peers) || is_thousandth(peer, peers))
                tell(column, peer, "scale.thousand-money", peer.value * 1000);
    }

    bool is_thousandth_per_head(const CountedColumn& column, const Peer& peer,
                                std::span<const Peer> peers) const {
        for (const CountedColumn& people : m_cells.columns) {
            if (people.counts != Counts::people && people.counts != Counts::unknown) continue;
            const auto head_count = heads(people, peer.line);
            if (people.column == column.column || !head_count) continue;
            std::vector<Rational> each;
            for (const Peer& other : peers)
                if (const auto count = other.line == peer.line ? std::nullopt : heads(people, other.line))
                    each.push_back(other.value / *count);
            if (each.size() < 2) continue;
            const Rational usual = median(each);
            const auto is_near = [&](const Rational& value) {
                return 4 * value >= 3 * usual && 3 * value <= 4 * usual;
            };
            const auto near = static_cast<std::size_t>(std::ranges::count_if(each, is_near));
            if (near >= 2 && 4 * near >= 3 * each.size() && is_near(peer.value * 1000 / *head_count)) return true;
        }
        return false;
    }

    std::optional<Rational> heads(const CountedColumn& people, std::size_t line) const {
        const table::Cell& cell = m_cells.at(line, people);
        if (cell.kind != table::CellKind::number || cell.value <= 0) return {};
        return number::from_cell(cell.value);
    }

    /// A hundred times below the least of at least four others, and among them a thousandfold.
    static bool is_thousandth(const Peer& peer, std::span<const Peer> peers) {
        const std::vector<Rational> others = values_without(peers, peer.line);
        if (others.size() < 4) return false;
        const auto [least, most] = std::ranges::minmax(others);
        return peer.value * 100 < least && peer.value * 1000 <= 2 * most;
    }

    void look_at_people(const CountedColumn& column, std::span<const Peer> peers) {
        for (const Peer& peer : peers) {
            const table::Cell& cell = m_cells.at(peer.line, column);
            if (cell.formula || denominator(peer.value) != 1 || numerator(peer.value) % 1000 != 0) continue;
            const std::vector<Rational> others = values_without(peers, peer.line);
            if (others.size() < 4) continue;
            const auto [least, most] = std::ranges::minmax(others);
            if (peer.value > 100 * most && peer.value >= 500 * least)
                tell(column, peer, "scale.thousand", peer.value / 1000);
        }
    }

    void tell(const CountedColumn& column, const Peer& peer, const char* code, const Rational& candidate) {
        Finding finding;
        finding.severity = Severity::warning;
        finding.rule = code;
        finding.unit = m_cells.figures->lines[peer.line].name;
        finding.cells = {m_cells.place(peer.line, column)};
        const int places = column.counts == Counts::share ? 4 : 1;
        finding.text = {code, {table::cell_name(finding.cells[0]), shown(peer.value, places),
                               shown(candidate, places)}};
        finding.reported = peer.value;
        finding.expected = candidate;
        finding.effect = column.counts == Counts::share ? Rational(0) : magnitude(candidate - peer.value);
        finding.ways = {{suggestion(finding.cells[0], peer.value, candidate)}};
        m_findings.push_back(std::move(finding));
    }

    static constexpr std::size_t fewest_alike = 3;
    const Cells& m_cells;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> scale_findings(const Cells& cells) {
    return Scales(cells).look();
}

} // namespace ansinh::report
