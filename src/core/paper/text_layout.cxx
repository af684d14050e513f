#include "paper/text_layout.hxx"

#include "paper/sense_lines.hxx"
#include "paper/table_rows.hxx"
#include "text/language.hxx"
#include "text/sentence.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ansinh::paper {

namespace {

constexpr double least_rule = 0.2; ///< of the longest line, where a last line of one word would leave a dot

Side side_of(ColumnRole role, LineKind kind) {
    if (role == ColumnRole::people) return Side::right;
    const bool in_the_middle =
        role == ColumnRole::ordinal || (role == ColumnRole::name && kind == LineKind::total);
    return in_the_middle ? Side::centre : Side::left;
}

std::string text_of(const Table& table, const Content& content, std::size_t column) {
    constexpr auto language = text::Language::vietnamese;
    if (const auto* people = std::get_if<std::int64_t>(&content))
        return text::format_whole(*people, language);
    if (const auto* text = std::get_if<std::string>(&content)) return *text;
    if (const auto* sum = std::get_if<Sum>(&content))
        return text::format_whole(added_up(table, *sum, column), language);
    if (const auto* quantity = std::get_if<Quantity>(&content))
        return text::format_quantity(*quantity, language);
    return {};
}

TextCell header_cell(std::string text) {
    return {std::move(text), Style::table_header, Side::centre, false, false};
}

std::vector<TextCell> header_row(const Table& table, bool groups) {
    std::vector<TextCell> row;
    for (const Column& column : table.columns)
        row.push_back(header_cell(groups && !column.group.empty() ? column.group : column.header));
    return row;
}

/// The row below the groups: columns without one have their header in the row above.
std::vector<TextCell> grouped_row(const Table& table) {
    std::vector<TextCell> row;
    for (const Column& column : table.columns)
        row.push_back(header_cell(column.group.empty() ? std::string() : column.header));
    return row;
}

std::vector<MergedCells> merged_headers(const Table& table) {
    std::vector<MergedCells> merged;
    for (std::size_t column = 0; column < table.columns.size();) {
        const std::string& group = table.columns[column].group;
        std::size_t last = column;
        while (!group.empty() && last + 1 < table.columns.size() && table.columns[last + 1].group == group)
            ++last;
        if (group.empty())
            merged.push_back({0, column, 1, column});
        else if (last > column)
            merged.push_back({0, column, 0, last});
        column = last + 1;
    }
    return merged;
}

std::vector<TextCell> body_row(const Table& table, const Line& line) {
    std::vector<TextCell> row;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Content content = column < line.cells.size() ? line.cells[column] : Content();
        const bool marked = std::ranges::find(line.marked, column) != line.marked.end();
        row.push_back({text_of(table, content, column), Style::table_body,
                       side_of(table.columns[column].role, line.kind), line.kind != LineKind::unit || marked,
                       marked});
    }
    return row;
}

} // namespace

StyledLine broken_by_sense(StyledLine line, const Form& form, const Metrics& metrics, double room) {
    if (line.text.runs.size() == 1)
        line.text.runs.front().text = boost::algorithm::join(
            sense_lines(line.text.plain(), form, metrics, form.style(line.style), room), "\n");
    return line;
}

std::optional<double> rule_indent(const StyledLine& line, const Form& form, const Metrics& metrics,
                                  double room) {
    const TextStyle& style = form.style(line.style);
    if (style.rule <= 0) return std::nullopt;
    double longest = 0, last = 0;
    for (const std::string& part : metrics.lines(line.text.plain(), style, room)) {
        last = std::min(metrics.width(part, style), room);
        longest = std::max(longest, last);
    }
    const double length = std::max(style.rule * last, least_rule * longest);
    return (room - length) / 2;
}

std::vector<int> column_ends(const Table& table, const Form& form, const Metrics& metrics, double room,
                             int whole) {
    const std::vector<double> widths = fitted_widths(table, form, metrics, room);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    std::vector<int> ends;
    double end = 0;
    for (const double width : widths) {
        end += width;
        ends.push_back(static_cast<int>(std::lround(end / sum * whole)));
    }
    ends.back() = whole;
    return ends;
}

bool lies_across(const ComposedAnnex& annex, const Form& form, const Metrics& metrics) {
    const double room = form.page.text_width(false);
    const auto too_wide = [&](const Piece& piece) {
        const auto* table = std::get_if<Table>(&piece);
        if (table == nullptr) return false;
        const std::vector<double> widths = column_widths(*table, form, metrics, 0);
        return std::accumulate(widths.begin(), widths.end(), 0.0) > room;
    };
    return annex.across || std::ranges::any_of(annex.pieces, too_wide);
}

bool stays_with_signs(const Composed& paper, const Form& form, const Metrics& metrics) {
    constexpr std::size_t few = 12;
    if (paper.pieces.empty()) return false;
    const auto* line = std::get_if<StyledLine>(&paper.pieces.back());
    return line != nullptr &&
           metrics.lines(line->text.plain(), form.style(line->style), form.page.text_width()).size() <= few;
}

TextTable text_table(const Table& table) {
    TextTable made;
    const bool groups = table.has_groups();
    made.rows.push_back(header_row(table, groups));
    if (groups) {
        made.rows.push_back(grouped_row(table));
        made.merged = merged_headers(table);
    }
    if (table.number_row) {
        std::vector<TextCell> numbers;
        for (std::size_t column = 1; column <= table.columns.size(); ++column)
            numbers.push_back(
                {'(' + std::to_string(column) + ')', Style::table_body, Side::centre, false, false});
        made.rows.push_back(std::move(numbers));
    }
    made.header_rows = made.rows.size();
    for (const Line& line : table.lines)
        made.rows.push_back(body_row(table, line));
    return made;
}

} // namespace ansinh::paper
