// A table of a paper: its columns, its lines and what stands in the cells.
#pragma once

#include "message.hxx"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh::paper {

/// What a column holds, which says how wide it is and to which side its cells stand. `label`: a few words that take
/// no more room than they need.
enum class ColumnRole : std::uint8_t { ordinal, name, people, words, label };

struct Column {
    ColumnRole role = ColumnRole::words;
    std::string group; ///< the header over several columns; empty: this header takes both rows
    std::string header;
};

/// The sum of some lines' numbers in the same column, ends included.
struct Sum {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    bool operator==(const Sum&) const = default;
};

/// Nothing, people, a text, a sum (on a sheet a formula), a number with decimals (108,3).
using Content = std::variant<std::monostate, std::int64_t, std::string, Sum, Quantity>;

enum class LineKind : std::uint8_t { section, unit, total };

struct Line {
    LineKind kind = LineKind::unit;
    std::vector<Content> cells;      ///< one per column
    std::vector<std::size_t> marked; ///< columns whose cell stands out, in print without colours too
};

struct Table {
    std::string id;      ///< what the paper's charts call it; empty: none draws it
    std::string measure; ///< "Đvt: người", above it on the right; may be empty
    std::vector<Column> columns;
    bool number_row = false; ///< "(1) (2) …" below the headers
    std::vector<Line> lines;

    bool has_groups() const;
};

/// What the sum comes to: people and sums among its lines, in that column.
std::int64_t added_up(const Table& table, const Sum& sum, std::size_t column);

} // namespace ansinh::paper
