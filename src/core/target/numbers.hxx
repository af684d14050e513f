// Reading a column of people from a clerk's cells: what is certain is a number, what is not is a fault that
// names the cell and, where there is a sensible reading, offers it.
#pragma once

#include "message.hxx"
#include "quota/allocation.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ansinh::target {

enum class Whole { required, not_required }; ///< people are whole; a basis of another kind may have decimals

struct ColumnReading {
    std::vector<double> values;  ///< one per cell; 0 where there is a fault
    std::vector<Message> faults; ///< "cell.…" codes, argument {0} the cell's address
    std::size_t accepted = 0;    ///< cells whose doubtful number was taken as its candidate
};

/// A basis: no cell may be empty, a text, an error, negative, or shown otherwise than it is (a format that
/// divides by 1,000). With `accept`, a doubtful number counts as its one whole candidate.
ColumnReading read_basis(const table::Sheet& sheet, std::span<const table::Position> cells, Whole whole,
                         bool accept);

/// The whole number of people a cell holds, typed or computed; none where it holds anything else.
std::optional<std::int64_t> people_in(const table::Cell& cell);

struct BoundsReading {
    std::vector<quota::Bound> values; ///< a cell that is empty or whose formula shows nothing is no bound
    std::vector<Message> faults;
    std::size_t accepted = 0;
};

BoundsReading read_bounds(const table::Sheet& sheet, std::span<const table::Position> cells, bool accept);

} // namespace ansinh::target
