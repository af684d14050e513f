#include "paper/sheet_builder.hxx"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ansinh::paper {

namespace {

constexpr double nearly = 1.5; ///< mm that a box or rule may give way so that it needs no column of its own
constexpr double page_reserve = 1.5; ///< mm that an office's heights may add up to more on a page

/// The edges of the columns to be, in rising order. Earlier edges are exact, later ones give way.
class Edges {
public:
    explicit Edges(double width) : m_edges{0, width} {}

    void add(double edge) {
        if (std::abs(m_edges[nearest(edge)] - edge) > nearly) m_edges.insert(place_of(edge), edge);
    }
    std::size_t nearest(double edge) const {
        const auto by_distance = [&](double a, double b) { return std::abs(a - edge) < std::abs(b - edge); };
        return static_cast<std::size_t>(std::ranges::min_element(m_edges, by_distance) - m_edges.begin());
    }
    std::vector<double> widths() const {
        std::vector<double> widths;
        for (std::size_t index = 1; index < m_edges.size(); ++index)
            widths.push_back(m_edges[index] - m_edges[index - 1]);
        return widths;
    }

private:
    std::vector<double>::iterator place_of(double edge) { return std::ranges::lower_bound(m_edges, edge); }

    std::vector<double> m_edges;
};

} // namespace

LaidCell cell_of(const StyledLine& line, std::string text, Side side) {
    LaidCell cell;
    cell.content = std::move(text);
    cell.style = line.style;
    cell.side = side;
    cell.blank = line.text.has_blank();
    return cell;
}

int SheetBuilder::add_row(double height, bool kept) {
    m_heights.push_back(height);
    m_kept.push_back(kept || std::exchange(m_keep_next, false));
    return rows() - 1;
}

void SheetBuilder::add_box(double left, double right, int first, int last, LaidCell cell) {
    cell.area.first_row = first;
    cell.area.last_row = last;
    m_boxes.push_back({left, right, std::move(cell)});
}

void SheetBuilder::add_rule(double left, double right, int row) {
    m_lines.push_back({left, right, row, row, false});
}

void SheetBuilder::add_grid(double left, double right, int first, int last) {
    m_lines.push_back({left, right, first, last, true});
}

void SheetBuilder::name_table(std::string id, std::vector<std::pair<double, int>> headers, int first_line) {
    m_tables.push_back({std::move(id), std::move(headers), first_line});
}

SheetLayout SheetBuilder::finish(double width, double page_height) const {
    Edges edges(width);
    for (const Box& box : m_boxes) {
        edges.add(box.left);
        edges.add(box.right);
    }
    for (const Lines& lines : m_lines) {
        edges.add(lines.left);
        edges.add(lines.right);
    }
    const auto columns = [&](double left, double right) {
        const auto first = static_cast<int>(edges.nearest(left));
        return std::pair(first, std::max(first, static_cast<int>(edges.nearest(right)) - 1));
    };

    SheetLayout layout;
    layout.widths = edges.widths();
    layout.heights = m_heights;
    for (const Box& box : m_boxes) {
        const auto span = columns(box.left, box.right);
        layout.cells.push_back(box.cell);
        layout.cells.back().area.first_column = span.first;
        layout.cells.back().area.last_column = span.second;
    }
    for (const Lines& lines : m_lines) {
        const auto span = columns(lines.left, lines.right);
        layout.borders.push_back({{lines.first, span.first, lines.last, span.second}, lines.grid});
    }
    for (const Named& named : m_tables) {
        LaidTable laid{named.id, {}, named.first_line};
        for (const auto& header : named.headers)
            laid.headers.push_back({header.second, static_cast<int>(edges.nearest(header.first))});
        layout.tables.push_back(std::move(laid));
    }
    double repeated = 0;
    if (m_repeated) {
        layout.repeated = table::Area{m_repeated->first, 0, m_repeated->second, layout.columns() - 1};
        for (int row = m_repeated->first; row <= m_repeated->second; ++row)
            repeated += height(row);
    }
    layout.page_starts = page_starts(m_heights, m_kept, page_height, repeated, m_starts);
    return layout;
}

std::vector<int> page_starts(const std::vector<double>& heights, const std::vector<bool>& kept,
                             double page_height, double repeated, const std::vector<int>& ordered) {
    std::vector<int> starts;
    double used = 0;
    std::size_t page = 0; // the row that the page begins with
    for (std::size_t row = 0; row < heights.size(); ++row) {
        if (std::ranges::binary_search(ordered, static_cast<int>(row))) {
            starts.push_back(static_cast<int>(row));
            page = row;
            used = repeated + heights[row];
            continue;
        }
        if (used + heights[row] <= page_height - page_reserve || row == page) {
            used += heights[row];
            continue;
        }
        std::size_t first = row;
        while (first > page && kept[first])
            --first;
        if (first == page) first = row; // what is kept together is more than a page
        if (first != row || used + heights[row] <= page_height) starts.push_back(static_cast<int>(first));
        page = first;
        used = repeated;
        for (std::size_t again = first; again <= row; ++again)
            used += heights[again];
    }
    return starts;
}

} // namespace ansinh::paper
