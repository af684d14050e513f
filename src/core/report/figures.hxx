// A report under check: the numbers of one table by unit and indicator, and where each stands.
#pragma once

#include "number/rational.hxx"
#include "table/sheet.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

enum class FigureState : std::uint8_t {
    empty,     ///< nothing was reported: no zero
    number,    ///< a number, or a text that is one beyond doubt
    doubtful,  ///< a text or a dash that may be a number: rules do not see it before the clerk agrees
    unreadable ///< words, or an error cell
};

struct Figure {
    FigureState state = FigureState::empty;
    bool formula = false;
    Rational value;          ///< of a number
    std::uint8_t places = 0; ///< decimals that the cell shows, those of its value at least; "93,5%" has three
};

enum class LineKind : std::uint8_t { unit, subtotal, total, part };

struct Line {
    LineKind kind = LineKind::unit;
    std::string name;               ///< as shown to people
    std::string sender;             ///< who has to correct it; the unit, unless the clerk says otherwise
    std::optional<std::size_t> sum; ///< the line it is added up in
    std::optional<table::Position> cell{}; ///< of the name, where it stands in the sheet
    std::optional<std::size_t> whole{};    ///< of a part: the line it is a part of
};

/// What a column (or a row, in a table laid the other way) counts.
struct Series {
    std::string
        indicator; ///< code in extension/data/report-words.json: "opening", "joined" …; empty: unknown
    std::string product;   ///< "bhyt", "bhxh", or empty
    std::string period;    ///< "2026-Q3", "2026-09", or empty: the report's own
    bool estimate = false; ///< "Ước cả kỳ": never compared as if it were actual
    std::string header;    ///< as the table has it
    bool cut_off = false;  ///< "Thực hiện đến 10/9": as of a day before the end, no closing figure
};

/// Rates are no whole numbers of people; everything else is.
bool counts_people(const Series& series);

/// lines × series; cells[line * series + series index].
struct Figures {
    std::string sheet;
    std::vector<Line> lines;
    std::vector<Series> series;
    std::vector<Figure> figures;
    std::vector<table::Position> cells;
    std::string period{}; ///< of columns that name none; empty: unknown
    std::string area{};   ///< "A4:E11"

    std::size_t index(std::size_t line, std::size_t column) const { return line * series.size() + column; }
    const Figure& at(std::size_t line, std::size_t column) const { return figures[index(line, column)]; }
    table::Position cell(std::size_t line, std::size_t column) const { return cells[index(line, column)]; }
};

/// Where a line's name stands; without one its first figure. Nothing for a table without columns.
std::vector<table::Position> name_cell(const Figures& figures, std::size_t line);

/// For each line those that are added up in it.
std::vector<std::vector<std::size_t>> lines_below(const Figures& figures);

/// For each line its parts, where there are two at least: one alone does not make up the whole.
std::vector<std::vector<std::size_t>> parts_of(const Figures& figures);

} // namespace ansinh::report
