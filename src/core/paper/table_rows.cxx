#include "paper/table_rows.hxx"

#include "number/rational.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <numeric>

namespace ansinh::paper {

namespace {

constexpr double side = 0.8;          ///< mm between a cell's text and its sides
constexpr double above_and_below = 1; ///< mm, together
constexpr double reserve = 0.4;       ///< mm by which an office's letters may be wider
constexpr double least_number = 16, least_ordinal = 11;
constexpr double least_name = 30, most_name = 60, least_words = 22, most_words = 45;

std::string shown(const Content& content) {
    if (const auto* people = std::get_if<std::int64_t>(&content))
        return text::format_whole(*people, text::Language::vietnamese);
    if (const auto* number = std::get_if<Quantity>(&content))
        return text::format_quantity(*number, text::Language::vietnamese);
    if (const auto* words = std::get_if<std::string>(&content)) return *words;
    return {};
}

/// What a sum will show, which is the widest number of its column where none is negative.
std::string all_together(const Table& table, std::size_t column) {
    std::int64_t sum = 0;
    for (const Line& line : table.lines)
        if (const auto* people = std::get_if<std::int64_t>(&line.cells[column])) sum += std::abs(*people);
    return text::format_whole(sum, text::Language::vietnamese);
}

bool has_sums(const Table& table, std::size_t column) {
    return std::ranges::any_of(
        table.lines, [&](const Line& line) { return std::holds_alternative<Sum>(line.cells[column]); });
}

double longest_word(const std::string& text, const TextStyle& style, const Metrics& metrics) {
    double longest = 0;
    for (const std::string& word : metrics.lines(text, style, 0))
        longest = std::max(longest, metrics.width(word, style));
    return longest;
}

/// What a column can be: so wide that no word of it breaks, and as it would be.
struct Width {
    double least = 0, wanted = 0;
};

Width width_of(const Table& table, std::size_t index, const Form& form, const Metrics& metrics) {
    const Column& column = table.columns[index];
    TextStyle body = form.style(Style::table_body);
    body.bold = true; // totals are
    const double padding = 2 * side + reserve;
    double least = longest_word(column.header, form.style(Style::table_header), metrics);
    double longest = 0;
    for (const Line& line : table.lines) {
        const std::string text = shown(line.cells[index]);
        longest = std::max(longest, metrics.width(text, body));
        least = std::max(least, longest_word(text, body, metrics));
    }
    if (has_sums(table, index)) least = std::max(least, metrics.width(all_together(table, index), body));
    least += padding;
    switch (column.role) {
    case ColumnRole::ordinal:
        least = std::max(least, least_ordinal);
        return {least, least};
    case ColumnRole::name:
        return {least, std::max(least, std::clamp(longest + padding, least_name, most_name))};
    case ColumnRole::words:
    case ColumnRole::label:
        return {least, std::max(least, std::clamp(longest + padding, least_words, most_words))};
    case ColumnRole::people:
        break;
    }
    least = std::max(least, least_number);
    return {least, least};
}

double total(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

bool takes_room(const Column& column) {
    return column.role == ColumnRole::name || column.role == ColumnRole::words;
}

/// Puts a table's rows on a sheet.
class Rows {
public:
    Rows(SheetBuilder& sheet, const Table& table, const std::vector<double>& widths, const Form& form,
         const Metrics& metrics)
        : m_sheet(sheet), m_table(table), m_form(form), m_metrics(metrics), m_edges{0} {
        for (const double width : widths)
            m_edges.push_back(m_edges.back() + width);
    }

    TableRows add() {
        add_measure();
        const int first = m_sheet.rows();
        add_headers();
        const int last = m_sheet.rows() - 1;
        if (!m_table.id.empty()) m_sheet.name_table(m_table.id, places_of_headers(first), last + 1);
        for (const Line& line : m_table.lines)
            add_line(line, last + 1);
        m_sheet.add_grid(0, m_edges.back(), first, m_sheet.rows() - 1);
        return {first, last};
    }

private:
    double width(std::size_t first, std::size_t last) const { return m_edges[last + 1] - m_edges[first]; }

    double height_of(const std::string& text, const TextStyle& style, double room) const {
        const auto lines = m_metrics.lines(text, style, room - 2 * side - reserve).size();
        return static_cast<double>(std::max<std::size_t>(lines, 1)) * m_metrics.line_height(style) +
               above_and_below;
    }

    void add_measure() {
        if (m_table.measure.empty()) return;
        const TextStyle& style = m_form.style(Style::table_measure);
        const int row = m_sheet.add_row(m_metrics.line_height(style) + 0.5);
        m_sheet.keep_next();
        LaidCell cell{{}, m_table.measure, {}, Style::table_measure, style.side};
        const double left = std::max(0.0, m_edges.back() - m_metrics.width(m_table.measure, style) - 5);
        // From where a column begins, so that no further one is needed.
        const auto edge = std::ranges::upper_bound(m_edges, left);
        m_sheet.add_box(edge == m_edges.begin() ? 0 : *std::prev(edge), m_edges.back(), row, row, cell);
    }

    std::vector<std::pair<double, int>> places_of_headers(int first) const {
        std::vector<std::pair<double, int>> places;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            places.emplace_back(m_edges[column], m_table.columns[column].group.empty() ? first : first + 1);
        return places;
    }

    void add_headers() {
        const bool groups = m_table.has_groups();
        const TextStyle& style = m_form.style(Style::table_header);
        const int first = m_sheet.add_row(0);
        if (groups) m_sheet.keep_next();
        const int last = groups ? m_sheet.add_row(0, true) : first;
        double group_height = 0, lower = 0, whole = 0;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            const Column& it = m_table.columns[column];
            const double height = height_of(it.header, style, width(column, column));
            (it.group.empty() ? whole : lower) = std::max(it.group.empty() ? whole : lower, height);
            header(column, column, it.group.empty() ? first : last, last, it.header);
            if (it.group.empty() || (column > 0 && m_table.columns[column - 1].group == it.group)) continue;
            std::size_t end = column;
            while (end + 1 < m_table.columns.size() && m_table.columns[end + 1].group == it.group)
                ++end;
            group_height = std::max(group_height, height_of(it.group, style, width(column, end)));
            header(column, end, first, first, it.group);
        }
        m_sheet.raise(first, groups ? group_height : whole);
        if (groups) m_sheet.raise(last, std::max(lower, whole - group_height));
        if (m_table.number_row) add_numbers();
        m_sheet.keep_next();
    }

    void header(std::size_t first, std::size_t last, int top, int bottom, const std::string& text) {
        LaidCell cell{{}, text, {}, Style::table_header, Side::centre, Upright::middle};
        cell.padded = true;
        m_sheet.add_box(m_edges[first], m_edges[last + 1], top, bottom, cell);
    }

    void add_numbers() {
        const TextStyle& style = m_form.style(Style::table_body);
        const int row = m_sheet.add_row(m_metrics.line_height(style) + above_and_below, true);
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            LaidCell cell{{},           "(" + std::to_string(column + 1) + ")",
                          {},           Style::table_body,
                          Side::centre, Upright::middle};
            cell.italic = cell.padded = true;
            m_sheet.add_box(m_edges[column], m_edges[column + 1], row, row, cell);
        }
    }

    void add_line(const Line& line, int first_line) {
        TextStyle style = m_form.style(Style::table_body);
        style.bold = line.kind != LineKind::unit;
        double height = 0;
        for (std::size_t column = 0; column < line.cells.size(); ++column)
            height = std::max(height, height_of(shown(line.cells[column]), style, width(column, column)));
        const int row = m_sheet.add_row(height);
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            LaidCell cell{
                {}, line.cells[column], {}, Style::table_body, side_of(line, column), Upright::middle};
            if (auto* sum = std::get_if<Sum>(&cell.content))
                for (auto& lines : sum->lines) {
                    lines.first += static_cast<std::size_t>(first_line);
                    lines.second += static_cast<std::size_t>(first_line);
                }
            cell.padded = true;
            cell.filled = std::ranges::find(line.marked, column) != line.marked.end();
            cell.bold = style.bold || cell.filled;
            m_sheet.add_box(m_edges[column], m_edges[column + 1], row, row, cell);
        }
    }

    Side side_of(const Line& line, std::size_t column) const {
        switch (m_table.columns[column].role) {
        case ColumnRole::ordinal:
            return Side::centre;
        case ColumnRole::people:
            return Side::right;
        case ColumnRole::name:
            return line.kind == LineKind::total ? Side::centre : Side::left;
        case ColumnRole::words:
        case ColumnRole::label:
            break;
        }
        return Side::left;
    }

    SheetBuilder& m_sheet;
    const Table& m_table;
    const Form& m_form;
    const Metrics& m_metrics;
    std::vector<double> m_edges;
};

} // namespace

std::vector<double> column_widths(const Table& table, const Form& form, const Metrics& metrics, double room) {
    std::vector<double> widths;
    for (std::size_t index = 0; index < table.columns.size(); ++index)
        widths.push_back(width_of(table, index, form, metrics).wanted);
    const double more = room - total(widths);
    const auto takers = std::ranges::count_if(table.columns, takes_room);
    for (std::size_t index = 0; more > 0 && index < widths.size(); ++index)
        if (takers == 0)
            widths[index] += more / static_cast<double>(widths.size());
        else if (takes_room(table.columns[index]))
            widths[index] += more / static_cast<double>(takers);
    return widths;
}

std::vector<double> fitted_widths(const Table& table, const Form& form, const Metrics& metrics, double room) {
    std::vector<double> widths = column_widths(table, form, metrics, room);
    const double excess = total(widths) - room;
    if (excess <= 0) return widths;
    // What has many words gives way first: an ordinal number that breaks cannot be read.
    std::vector<double> spare;
    for (std::size_t index = 0; index < widths.size(); ++index)
        spare.push_back(widths[index] - width_of(table, index, form, metrics).least);
    if (const double all = total(spare); all > 0)
        for (std::size_t index = 0; index < widths.size(); ++index)
            widths[index] -= spare[index] * std::min(1.0, excess / all);
    if (const double wanted = total(widths); wanted > room)
        for (double& width : widths)
            width *= room / wanted;
    return widths;
}

TableRows add_table(SheetBuilder& sheet, const Table& table, const std::vector<double>& widths,
                    const Form& form, const Metrics& metrics) {
    return Rows(sheet, table, widths, form, metrics).add();
}

} // namespace ansinh::paper
