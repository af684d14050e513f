#include "quota/matrix_checks.hxx"

#include "quota/matrix_flow.hxx"
#include "quota/reconciliation.hxx"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ansinh::quota {

namespace {

MatrixUnits units_of(const MatrixTable& table) {
    return {table.rows(), table.columns()};
}

template <class Predicate>
void refuse_cells(const char* code, const MatrixProblem& problem, Predicate at_fault) {
    const MatrixUnits units{problem.rows(), problem.columns()};
    Units found;
    for (std::size_t cell = 0; cell < problem.weights.size(); ++cell)
        if (at_fault(cell)) found.indexes.push_back(units.cell(cell));
    if (!found.indexes.empty()) throw Error(code, {std::move(found)});
}

bool out_of_range(std::int64_t people) {
    return people < 0 || people > number::largest_exact;
}

void check_shapes(const MatrixProblem& problem) {
    const std::size_t cells = problem.rows() * problem.columns();
    if (cells == 0 || problem.weights.size() != cells ||
        (!problem.maximum.empty() && problem.maximum.size() != cells))
        throw Error("quota.matrix-shape", {static_cast<std::int64_t>(problem.rows()),
                                           static_cast<std::int64_t>(problem.columns())});
}

void check_totals(const MatrixProblem& problem) {
    Units found;
    const auto look = [&](std::span<const std::int64_t> totals, std::size_t first) {
        for (std::size_t line = 0; line < totals.size(); ++line)
            if (out_of_range(totals[line])) found.indexes.push_back(first + line);
    };
    look(problem.row_totals, 0);
    look(problem.column_totals, problem.rows());
    if (!found.indexes.empty()) throw Error("quota.matrix-total-invalid", {std::move(found)});
    const SplitTotals totals = compare_splits(problem.row_totals, problem.column_totals);
    if (!totals.agree())
        throw Error("quota.matrix-totals-differ",
                    {people(totals.rows), people(totals.columns), people(totals.apart())});
    if (totals.rows > number::largest_exact) throw Error("quota.total-invalid", {people(totals.rows)});
}

/// Refuses a total that leaves less than one person for each of its cells with a weight.
void check_least(const MatrixTable& table, const Margins& margins) {
    const auto refuse_below = [](const std::vector<std::int64_t>& left, std::span<const std::int64_t> totals,
                                 std::size_t first) {
        for (std::size_t line = 0; line < left.size(); ++line)
            if (left[line] < 0)
                throw Error("quota.matrix-each-cell",
                            {Units{{first + line}}, totals[line], totals[line] - left[line]});
    };
    refuse_below(margins.row, table.row_totals, 0);
    refuse_below(margins.column, table.column_totals, table.rows());
}

/// Of a cut: the lines that need more than there is room for, from whichever side has fewer to name.
struct Blocked {
    Units lines;
    Units across; ///< those that all other people of the lines would have to go to
    std::int64_t needed = 0;
    std::int64_t available = 0;
    bool maximum = false; ///< whether maximums limit cells of the lines
    bool weight = false;  ///< whether any cell of the lines has a weight
};

Blocked blocked_lines(const MatrixTable& table, const Margins& margins, const Cut& cut) {
    const auto rows = static_cast<std::size_t>(std::ranges::count(cut.row, true));
    const auto columns = static_cast<std::size_t>(std::ranges::count(cut.column, false));
    const bool by_row = rows <= columns;
    const MatrixUnits units = units_of(table);
    Blocked result;
    const auto name = [](Units& side, std::int64_t& sum, std::size_t unit, std::int64_t people) {
        side.indexes.push_back(unit);
        sum += people;
    };
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (cut.row[row] == by_row)
            name(by_row ? result.lines : result.across, by_row ? result.needed : result.available,
                 units.row(row), margins.row[row]);
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (cut.column[column] == by_row)
            name(by_row ? result.across : result.lines, by_row ? result.available : result.needed,
                 units.column(column), margins.column[column]);
    for (std::size_t cell = 0; cell < table.cells(); ++cell) {
        const bool row_in = cut.row[cell / table.columns()];
        const bool column_in = cut.column[cell % table.columns()];
        if (by_row ? !row_in : column_in) continue;
        result.weight = result.weight || table.weights[cell] > 0;
        if (!row_in || column_in || table.weights[cell] == 0) continue;
        result.maximum = true;
        result.available += table.capacity(cell) - table.least(cell);
    }
    return result;
}

[[noreturn]] void refuse(Blocked blocked) {
    const std::int64_t missing = blocked.needed - blocked.available;
    if (!blocked.weight) throw Error("quota.matrix-no-weight", {std::move(blocked.lines), blocked.needed});
    if (blocked.across.indexes.empty())
        throw Error("quota.matrix-maximum",
                    {std::move(blocked.lines), blocked.needed, blocked.available, missing});
    throw Error(
        blocked.maximum ? "quota.matrix-blocked-maximum" : "quota.matrix-blocked",
        {std::move(blocked.lines), std::move(blocked.across), blocked.needed, blocked.available, missing});
}

} // namespace

void check_matrix_values(const MatrixProblem& problem) {
    check_shapes(problem);
    refuse_cells("quota.basis-invalid", problem, [&](std::size_t cell) {
        return !std::isfinite(problem.weights[cell]) || problem.weights[cell] < 0;
    });
    if (!problem.maximum.empty())
        refuse_cells("quota.bound-invalid", problem, [&](std::size_t cell) {
            return problem.maximum[cell] && out_of_range(*problem.maximum[cell]);
        });
    check_totals(problem);
}

void check_matrix_room(const MatrixTable& table) {
    const Margins margins(table);
    check_least(table, margins);
    bool everywhere = table.maximum.empty();
    for (std::size_t cell = 0; everywhere && cell < table.cells(); ++cell)
        everywhere = table.weights[cell] > 0;
    if (everywhere) return;
    if (const auto cut = blocking_cut(table, margins.row, margins.column))
        refuse(blocked_lines(table, margins, *cut));
}

} // namespace ansinh::quota
