// From a clerk's sheet and a request to a complete two-way problem: which cells get people, what rows and
// columns add up to, or everything that stands in the way, all at once. See docs/design/allocate-matrix.md.
#pragma once

#include "crosstable/blocks.hxx"
#include "crosstable/request.hxx"
#include "quota/matrix.hxx"
#include "table/discovery.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::crosstable {

/// Where the totals of the columns come from.
enum class ColumnTotals {
    read,       ///< from cells
    by_weights, ///< the sum of the rows, handed out by the weights of the columns
    equal       ///< the sum of the rows, handed out equally
};

struct Plan {
    std::vector<int> rows;    ///< of the sheet, rising: one per unit
    std::vector<int> columns; ///< of the sheet, rising: one per period or provider
    std::vector<std::string> row_names, column_names;
    std::string unit_word; ///< what all row names begin with ("Thôn"); empty where it is no word for a unit
    Across across = Across::other;

    std::vector<std::int64_t> row_totals, column_totals;
    bool row_totals_are_known = true, column_totals_are_known = true; ///< all their cells could be read
    ColumnTotals column_totals_from = ColumnTotals::read;
    std::vector<double> weights;       ///< row by row
    std::vector<quota::Bound> maximum; ///< row by row; empty: none
    std::optional<quota::Method> method;

    // What a formula refers to; none where it is not one range.
    std::optional<table::Area> row_totals_area, column_totals_area, weights_area, maximum_area;
    std::optional<std::int64_t> maximum_number;

    std::vector<Message> faults; ///< what stands in the way; to be carried out only when there are none
    std::vector<Message> notes;  ///< what the clerk should know when it succeeds

    std::int64_t total() const; ///< of the rows
    /// Valid as long as the plan and only without faults.
    quota::MatrixProblem problem() const { return {row_totals, column_totals, weights, maximum, method}; }
    table::Position cell(std::size_t row, std::size_t column) const { return {rows[row], columns[column]}; }
    /// Row by row.
    std::vector<table::Position> cells() const;
    /// The cells of one column, in rising rows.
    std::vector<table::Position> cells_of_column(std::size_t column) const;
    /// From the first cell to the last one; all of them only where `is_one_range`.
    table::Area area() const { return {rows.front(), columns.front(), rows.back(), columns.back()}; }
    bool is_one_range() const;
    /// What messages about the matrix call their units, numbered as quota::MatrixUnits does.
    std::vector<std::string> names() const;
};

/// Throws Error for what makes looking further senseless (no table, an unknown column, a question of which);
/// everything else that is wrong is collected in `faults`.
Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request);

/// "D5:O8, D10:O12".
std::string cell_names(const Plan& plan);

} // namespace ansinh::crosstable
