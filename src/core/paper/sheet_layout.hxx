// A composed paper as cells of a sheet: columns, rows, merged areas, borders and heights, ready to be put
// there as they are.
#pragma once

#include "paper/compose.hxx"
#include "paper/metrics.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::paper {

enum class Upright : std::uint8_t { top, middle, bottom };

/// What stands in a cell, or in an area whose cells are merged.
struct LaidCell {
    table::Area area;
    Content content;       ///< a text may have several lines; a Sum's lines are rows of the sheet here
    std::vector<Run> runs; ///< of a text whose letters differ within: together they are the text
    Style style = Style::body;
    Side side = Side::left;
    Upright upright = Upright::top;
    bool bold = false; ///< beyond what the style says
    bool italic = false;
    bool padded = false; ///< room between the text and the cell's sides: tables
    bool filled = false; ///< a grey ground: a table's cell that stands out
    bool blank = false;  ///< a ground that shows that something is to be filled in here
};

/// Lines along areas. `top`: above the area's first row, a rule; `grid`: around every cell.
struct LaidBorder {
    table::Area area;
    bool grid = false;
};

/// Where a table's cells are that charts speak of.
struct LaidTable {
    std::string id;
    std::vector<table::Position> headers; ///< of each column its own header, not its group's
    int first_line = 0;                   ///< row
};

/// A column of cells and the cell that names it.
struct LaidSeries {
    table::Position header;
    table::Area values;
    SeriesLook look = SeriesLook::bar;
};

struct LaidChart {
    table::Area area; ///< that it covers on its own sheet
    std::string title;
    std::size_t source = 0; ///< the place among the paper's sheets of that with the cells
    table::Area names;
    std::vector<LaidSeries> series;
    ChartLook look;
};

struct SheetLayout {
    std::string name; ///< wished for
    bool across = false;
    std::vector<double> widths;  ///< mm, one per column
    std::vector<double> heights; ///< mm, one per row
    std::vector<LaidCell> cells;
    std::vector<LaidBorder> borders;
    std::vector<LaidTable> tables; ///< that have an id
    std::vector<LaidChart> charts;
    std::optional<table::Area> repeated; ///< rows of headers, repeated on every page
    std::vector<int> page_starts;        ///< rows that begin a page by order, so that signatures never part

    int rows() const { return static_cast<int>(heights.size()); }
    int columns() const { return static_cast<int>(widths.size()); }
};

/// The paper's sheet, then one for each annex.
std::vector<SheetLayout> lay_out_sheets(const Composed& paper, const Form& form, const Metrics& metrics);

/// One annex's sheet, or that of a list on its own, called by its label.
SheetLayout lay_out_annex(const ComposedAnnex& annex, const Form& form, const Metrics& metrics);

} // namespace ansinh::paper
