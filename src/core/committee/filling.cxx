#include "committee/filling.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

/// The body while rows are added to it.
class Growing {
public:
    Growing(const Table& table, const Roster& roster) : m_body(table.body) {
        for (int row = m_body.first_row; row <= m_body.last_row; ++row)
            m_empty.push_back(true);
        m_last.resize(roster.seats.size(), none);
        for (const Holding& holding : roster.holdings) {
            m_empty[static_cast<std::size_t>(holding.row - m_body.first_row)] = false;
            m_last[holding.seat] = std::max(m_last[holding.seat], holding.row);
        }
    }

    bool has(std::size_t seat) const { return m_last[seat] != none; }

    /// In that row, pushing down what stands there.
    NewRow add(std::size_t seat, int row) {
        const auto place = static_cast<std::size_t>(row - m_body.first_row);
        const bool inserted = place >= m_empty.size() || !m_empty[place];
        if (inserted) {
            m_empty.insert(m_empty.begin() + static_cast<std::ptrdiff_t>(place), false);
            ++m_body.last_row;
            for (int& last : m_last)
                if (last >= row) ++last;
        } else {
            m_empty[place] = false;
        }
        m_last[seat] = row;
        return {seat, row, inserted};
    }

    int below(std::size_t seat) const { return m_last[seat] + 1; }
    const table::Area& body() const { return m_body; }

private:
    static constexpr int none = -1;

    table::Area m_body;
    std::vector<bool> m_empty;
    std::vector<int> m_last; ///< of each seat
};

} // namespace

Filling missing_rows(const Table& table, const Roster& roster) {
    Growing growing(table, roster);
    Filling filling;
    int next = table.body.first_row;
    for (std::size_t seat = 0; seat < roster.seats.size(); ++seat) {
        if (!growing.has(seat)) filling.rows.push_back(growing.add(seat, next));
        next = growing.below(seat);
    }
    filling.body = growing.body();
    return filling;
}

Roster with_rows(const Roster& roster, const Filling& filling) {
    Roster filled = roster;
    const auto make_room = [](int& row, int inserted) {
        if (row >= inserted) ++row;
    };
    for (const NewRow& added : filling.rows) {
        if (added.inserted) {
            for (Holding& holding : filled.holdings)
                make_room(holding.row, added.row);
            for (report::Finding& fault : filled.faults) {
                make_room(fault.cells.front().row, added.row);
                fault.text.arguments.front() = filled.sheet + '!' + table::cell_name(fault.cells.front());
            }
        }
        const Seat& seat = filled.seats[added.seat];
        Holding& holding = filled.holdings.emplace_back();
        holding.seat = added.seat;
        holding.row = added.row;
        holding.post = seat.post;
        holding.title = seat.title;
        holding.article = seat.article;
    }
    std::ranges::sort(filled.holdings, {}, &Holding::row);
    return filled;
}

} // namespace ansinh::committee
