#include "crosstable/lines.hxx"

#include "crosstable/reasons.hxx"
#include "text/columns.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ansinh::crosstable {

namespace {

using text::Side;

// Names are as wide as they are within these; a title of a column is cut, a number never.
constexpr std::size_t least_name = 12, most_name = 56, most_title = 14, gap = 2, mark = 2;

struct Titles {
    std::string common; ///< "Tháng", where all begin with it
    std::vector<std::string> own;
};

/// "Tháng 1", "Tháng 2" … need no word each.
Titles titles_of(const std::vector<std::string>& names) {
    const std::size_t space = names.front().find(' ');
    if (space == std::string::npos) return {{}, names};
    const std::string common = names.front().substr(0, space + 1);
    const auto begins = [&](const std::string& name) {
        return name.size() > common.size() && name.starts_with(common);
    };
    if (!std::ranges::all_of(names, begins)) return {{}, names};
    Titles titles{common.substr(0, space), {}};
    for (const std::string& name : names)
        titles.own.push_back(name.substr(space + 1));
    return titles;
}

class Layout {
public:
    Layout(const Draft& draft, const LineWords& words, std::size_t column)
        : m_draft(draft), m_plan(draft.plan), m_words(words), m_blocking(blocking(draft)) {
        fill_in();
        measure();
        turn_to(column);
    }

    Lines lines() const {
        Lines shown;
        shown.header = line(m_corner, m_titles, m_words.sum, "…");
        for (std::size_t row = 0; row < m_plan.rows.size(); ++row)
            shown.lines.push_back(line(m_plan.row_names[row], m_cells[row], m_sums[row]) +
                                  (is_blocking(row) ? " !" : ""));
        shown.lines.push_back(line(m_words.sum, m_totals, m_total));
        return shown;
    }

private:
    using Cells = std::vector<std::string>;

    bool is_blocking(std::size_t index) const { return std::ranges::binary_search(m_blocking, index); }

    std::string people(const std::vector<std::int64_t>& numbers, std::size_t place, bool known = true) const {
        if (!known || place >= numbers.size()) return {};
        return text::format_whole(numbers[place], m_words.language);
    }

    void fill_in() {
        const std::size_t rows = m_plan.rows.size(), columns = m_plan.columns.size();
        Titles titles = titles_of(m_plan.column_names);
        m_corner = m_words.unit + (titles.common.empty() ? "" : " \\ " + titles.common);
        m_titles = std::move(titles.own);
        m_cells.assign(rows, Cells(columns));
        for (std::size_t row = 0; row < rows; ++row)
            m_sums.push_back(people(m_plan.row_totals, row, m_plan.row_totals_are_known));
        for (std::size_t column = 0; column < columns; ++column) {
            if (is_blocking(rows + column)) m_titles[column].insert(0, "!");
            m_totals.push_back(people(m_plan.column_totals, column, m_plan.column_totals_are_known));
        }
        if (!m_draft.matrix) return;
        m_total = text::format_whole(m_plan.total(), m_words.language);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                m_cells[row][column] = people(m_draft.matrix->given, row * columns + column);
        for (const quota::MatrixTie& tie : m_draft.matrix->ties)
            m_cells[tie.row][tie.column] += '*';
    }

    /// All columns are as wide, so that a year looks like one; names take what is left.
    void measure() {
        for (const std::string& title : m_titles)
            m_width = std::max(m_width, std::min(text::display_width(title), most_title));
        const auto widen = [&](std::size_t& width, const Cells& cells) {
            for (const std::string& cell : cells)
                width = std::max(width, cell.size());
        };
        widen(m_width, m_totals);
        for (const Cells& cells : m_cells)
            widen(m_width, cells);
        m_width += gap;
        m_sum_width = std::max(text::display_width(m_words.sum), m_total.size());
        widen(m_sum_width, m_sums);
        m_sum_width += 1;

        std::size_t longest = std::max(least_name, text::display_width(m_corner));
        for (const std::string& name : m_plan.row_names)
            longest = std::max(longest, text::display_width(name));
        const std::size_t others = 2 * mark + m_sum_width;
        const std::size_t wanted = others + m_titles.size() * m_width;
        const std::size_t left = wanted < line_places ? line_places - wanted : 0;
        m_name_width = std::min({longest, most_name, std::max(left, std::size_t{34})});
        m_on_page = std::max<std::size_t>(1, (line_places - others - m_name_width) / m_width);
    }

    void turn_to(std::size_t column) {
        m_first = column / m_on_page * m_on_page;
        m_end = std::min(m_first + m_on_page, m_titles.size());
    }

    std::string line(std::string_view name, const Cells& cells, std::string_view sum,
                     std::string_view more = " ") const {
        std::string text = text::in_column(name, m_name_width, Side::left);
        text += " ";
        text += m_first > 0 ? more : " ";
        for (std::size_t column = m_first; column < m_end; ++column)
            text += text::in_column(cells[column], m_width, Side::right);
        text += " ";
        text += m_end < cells.size() ? more : " ";
        return text + text::in_column(sum, m_sum_width, Side::right);
    }

    const Draft& m_draft;
    const Plan& m_plan;
    const LineWords& m_words;
    std::vector<std::size_t> m_blocking;
    std::string m_corner, m_total;
    Cells m_titles, m_sums, m_totals;
    std::vector<Cells> m_cells;
    std::size_t m_width = 0, m_sum_width = 0, m_name_width = 0, m_on_page = 1, m_first = 0, m_end = 0;
};

} // namespace

Lines lines_of(const Draft& draft, const LineWords& words, std::optional<std::size_t> column) {
    if (draft.plan.rows.empty() || draft.plan.columns.empty()) return {};
    return Layout(draft, words, column.value_or(0)).lines();
}

} // namespace ansinh::crosstable
