#include "report/audited_sums.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::report {

namespace {

/// Follows one sum to the units it adds up.
class Adder {
public:
    explicit Adder(const Cells& cells) : m_cells(cells), m_below(lines_below(*cells.figures)) {
        for (std::size_t line = 0; line < cells.rows.size(); ++line)
            m_holds_numbers.push_back(std::ranges::any_of(cells.columns, [&](const CountedColumn& column) {
                return cells.at(line, column).kind == table::CellKind::number;
            }));
    }

    std::optional<AuditedSum> look_at(std::size_t line, std::size_t column) const {
        const CountedColumn& counted = m_cells.columns[column];
        const table::Position at{m_cells.rows[line], counted.column};
        const std::string* text = m_below[line].empty() ? nullptr : m_cells.formulas->find(at);
        if (text == nullptr || m_cells.sheet->cell(at).kind != table::CellKind::number) return {};
        const std::vector<Summand> summands = read_formula(*text, at).summands;
        const bool own_column = std::ranges::all_of(summands, [&](const Summand& summand) {
            return summand.area.first_column == at.column && summand.area.last_column == at.column;
        });
        if (summands.empty() || !own_column) return {};
        AuditedSum sum{line, column, m_cells.place(at), number::from_cell(m_cells.sheet->cell(at).value), 0,
                       {}, {}, {}, {}};
        return compare(summands, at, sum) ? std::optional(std::move(sum)) : std::nullopt;
    }

private:
    /// How often each line was added, and which were left out because they are hidden.
    struct Taken {
        std::vector<int> directly, in_all;
        std::vector<bool> hidden;
        std::vector<table::Position> others; ///< no lines of the table
    };

    /// The lines that nothing is added up in, from `line` down.
    template <class Visit>
    void visit_leaves(std::size_t line, const Visit& visit) const {
        if (m_below[line].empty()) visit(line);
        for (const std::size_t below : m_below[line])
            visit_leaves(below, visit);
    }
    std::vector<std::size_t> leaves(std::size_t line) const {
        std::vector<std::size_t> found;
        visit_leaves(line, [&](std::size_t leaf) { found.push_back(leaf); });
        return found;
    }

    bool is_left_out(Adds adds, int row) const {
        const table::RowState state = m_cells.sheet->row_state(row);
        return (adds == Adds::unfiltered && state == table::RowState::filtered) ||
               (adds == Adds::visible && state != table::RowState::visible);
    }

    /// A SUBTOTAL does not add up the SUBTOTALs among its cells.
    bool is_nested(Adds adds, table::Position at) const {
        const std::string* text = adds == Adds::all ? nullptr : m_cells.formulas->find(at);
        if (text == nullptr) return false;
        const std::vector<Summand> inner = read_formula(*text, at).summands;
        return !inner.empty() && inner.front().adds != Adds::all;
    }

    void take(const Summand& summand, table::Position sum, Taken& taken) const {
        const int last = std::min(summand.area.last_row, m_cells.sheet->rows() - 1);
        for (int row = summand.area.first_row; row <= last; ++row) {
            const table::Position at{row, sum.column};
            if (row == sum.row || is_nested(summand.adds, at)) continue;
            const auto line = m_cells.line_of(row);
            const bool left_out = is_left_out(summand.adds, row);
            if (!line) {
                if (m_cells.sheet->cell(at).kind == table::CellKind::number && !left_out)
                    taken.others.push_back(at);
                continue;
            }
            if (!left_out) ++taken.directly[*line];
            visit_leaves(*line, [&](std::size_t leaf) {
                if (left_out)
                    taken.hidden[leaf] = true;
                else
                    ++taken.in_all[leaf];
            });
        }
    }

    Rational number_at(std::size_t line, int column) const {
        const table::Cell& cell = m_cells.sheet->cell(m_cells.rows[line], column);
        return cell.kind == table::CellKind::number ? number::from_cell(cell.value) : Rational(0);
    }

    bool compare(const std::vector<Summand>& summands, table::Position at, AuditedSum& sum) const {
        const std::size_t count = m_cells.rows.size();
        Taken taken{std::vector<int>(count), std::vector<int>(count), std::vector<bool>(count), {}};
        for (const Summand& summand : summands)
            take(summand, at, taken);
        const std::vector<std::size_t> expected = leaves(sum.line);
        std::size_t met = 0;
        std::vector<bool> belongs(count);
        for (const std::size_t leaf : expected) {
            belongs[leaf] = true;
            if (taken.in_all[leaf] > 0 || taken.hidden[leaf]) ++met;
            sum.right += number_at(leaf, at.column);
            if (taken.in_all[leaf] == 0 && taken.hidden[leaf] && number_at(leaf, at.column) != 0)
                sum.hidden.push_back(leaf);
            else if (taken.in_all[leaf] == 0 && !taken.hidden[leaf] && m_holds_numbers[leaf])
                sum.left_out.push_back(leaf);
        }
        if (2 * met < expected.size()) return false;
        tell_doubled(taken, sum);
        sum.strangers = std::move(taken.others);
        for (std::size_t line = 0; line < count; ++line)
            if (taken.directly[line] > 0 && m_below[line].empty() && !belongs[line] &&
                m_cells.sheet->cell(m_cells.rows[line], at.column).kind == table::CellKind::number)
                sum.strangers.push_back({m_cells.rows[line], at.column});
        return true;
    }

    /// A sum whose own units are added too is named instead of these.
    void tell_doubled(const Taken& taken, AuditedSum& sum) const {
        std::vector<bool> named(taken.in_all.size());
        for (std::size_t line = 0; line < taken.in_all.size(); ++line) {
            if (m_below[line].empty() || taken.directly[line] == 0) continue;
            const std::vector<std::size_t> below = leaves(line);
            if (!std::ranges::all_of(below, [&](std::size_t leaf) { return taken.in_all[leaf] > 1; })) continue;
            for (const std::size_t leaf : below)
                named[leaf] = true;
            sum.doubled.push_back(line);
        }
        for (std::size_t line = 0; line < taken.in_all.size(); ++line)
            if (m_below[line].empty() && taken.in_all[line] > 1 && !named[line]) sum.doubled.push_back(line);
        std::ranges::sort(sum.doubled);
    }

    const Cells& m_cells;
    const std::vector<std::vector<std::size_t>> m_below;
    std::vector<bool> m_holds_numbers; ///< per line
};

} // namespace

std::vector<AuditedSum> audited_sums(const Cells& cells) {
    const Adder adder(cells);
    std::vector<AuditedSum> sums;
    for (std::size_t line = 0; line < cells.rows.size(); ++line)
        for (std::size_t column = 0; column < cells.columns.size(); ++column)
            if (auto sum = adder.look_at(line, column)) sums.push_back(*std::move(sum));
    return sums;
}

} // namespace ansinh::report
