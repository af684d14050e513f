// A chart of a paper: which columns of which of its tables are drawn, and how.
#pragma once

#include "paper/table.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ansinh::paper {

/// A line is for what bars are held against: a target. Where all are lines, they are a course through time.
enum class SeriesLook : std::uint8_t { bar, line };

/// One column of the table, called by its header.
struct ChartSeries {
    std::size_t column = 0;
    SeriesLook look = SeriesLook::bar;
};

/// It draws a table that stands anywhere in the same paper, and refers to that table's cells where there are
/// any. Precondition: the paper has a table of that id, with those columns and lines.
struct Chart {
    std::string title;
    std::string table;               ///< Table::id
    std::size_t names = 0;           ///< the column whose texts stand below the bars
    std::vector<ChartSeries> series; ///< at least one, at most as many bars as there are tones of grey
    /// The first and the last line drawn; none: from the first of kind unit to the last.
    std::optional<std::pair<std::size_t, std::size_t>> lines;
};

/// Bars that tell from each other in print without colours.
inline constexpr std::size_t most_bars = 3;

inline constexpr double chart_height = 96; ///< mm, title and names included: two on a page, below its heads

/// The lines that the chart draws, ends included.
std::pair<std::size_t, std::size_t> drawn_lines(const Chart& chart, const Table& table);

/// How a chart is to look in a place of that width.
struct ChartLook {
    bool numbered = false; ///< every bar has room for its number
    bool steep = false;    ///< the names stand upright: side by side they have no room
};

/// `width` in mm.
ChartLook chart_look(const Chart& chart, const Table& table, double width);

/// What is drawn, as numbers, for documents without cells: nothing where a cell holds none.
struct ChartValues {
    std::vector<std::string> names;
    std::vector<std::string> series;                        ///< what each is called
    std::vector<std::vector<std::optional<double>>> values; ///< [line][series]
};
ChartValues chart_values(const Chart& chart, const Table& table);

} // namespace ansinh::paper
