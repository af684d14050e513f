// Building a sheet's layout from above: rows of boxes measured in millimetres, which become columns and
// merged cells at the end.
#pragma once

#include "paper/sheet_layout.hxx"

#include <string>
#include <utility>
#include <vector>

namespace ansinh::paper {

/// A cell to be, in millimetres from the left edge of the text.
struct Box {
    double left = 0, right = 0;
    LaidCell cell; ///< its area's rows; the columns are found at the end
};

/// A cell in the look of a composed line; `text`: what stands in it, broken into lines or not.
LaidCell cell_of(const StyledLine& line, std::string text, Side side);

class SheetBuilder {
public:
    /// A row below the others, mm. `kept`: never on another page than the row above.
    int add_row(double height, bool kept = false);
    int rows() const { return static_cast<int>(m_heights.size()); }
    double height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    void raise(int row, double height) { m_heights[static_cast<std::size_t>(row)] = height; }
    /// The next row added is kept with the last one.
    void keep_next() { m_keep_next = true; }
    /// The next row added begins a page.
    void start_page() { m_starts.push_back(rows()); }

    /// In rows `first` to `last`, which are there already.
    void add_box(double left, double right, int first, int last, LaidCell cell);
    /// A line above a row that is to come or there.
    void add_rule(double left, double right, int row);
    void add_grid(double left, double right, int first, int last);
    /// `headers`: of each column the left edge and the row.
    void name_table(std::string id, std::vector<std::pair<double, int>> headers, int first_line);
    void repeat(int first, int last) { m_repeated = std::pair(first, last); }

    /// `width`: of all columns together; `page_height`: of the text on a page, mm.
    SheetLayout finish(double width, double page_height) const;

private:
    struct Lines {
        double left, right;
        int first, last;
        bool grid;
    };

    struct Named {
        std::string id;
        std::vector<std::pair<double, int>> headers;
        int first_line;
    };

    std::vector<double> m_heights;
    std::vector<bool> m_kept;
    std::vector<int> m_starts; ///< rows that begin a page by order
    std::vector<Box> m_boxes;
    std::vector<Lines> m_lines;
    std::vector<Named> m_tables;
    std::optional<std::pair<int, int>> m_repeated;
    bool m_keep_next = false;
};

/// Rows that must begin a page lest rows kept together are parted, or lest an office breaks one row later
/// than is reckoned here: its heights may add up to a little more or less on a page. `kept[row]`: not on
/// another page than the row above; `repeated`: height of what every further page begins with.
/// `ordered`: rows that begin a page in any case, rising.
std::vector<int> page_starts(const std::vector<double>& heights, const std::vector<bool>& kept,
                             double page_height, double repeated, const std::vector<int>& ordered = {});

} // namespace ansinh::paper
