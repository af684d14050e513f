#include "paper/text_layout.hxx"

#include "text/language.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace ansinh::paper {

namespace {

constexpr double beside_text = 3; ///< mm between a text and the borders of its cell, both together

Side side_of(ColumnRole role) {
    if (role == ColumnRole::people) return Side::right;
    return role == ColumnRole::ordinal ? Side::centre : Side::left;
}

std::int64_t added_up(const Table& table, const Sum& sum, std::size_t column) {
    std::int64_t total = 0;
    for (const auto& lines : sum.lines)
        for (std::size_t line = lines.first; line <= lines.second; ++line) {
            const Content& content = table.lines.at(line).cells.at(column);
            if (const auto* people = std::get_if<std::int64_t>(&content)) total += *people;
            if (const auto* inner = std::get_if<Sum>(&content)) total += added_up(table, *inner, column);
        }
    return total;
}

std::string text_of(const Table& table, const Content& content, std::size_t column) {
    constexpr auto language = text::Language::vietnamese;
    if (const auto* people = std::get_if<std::int64_t>(&content)) return text::format_whole(*people, language);
    if (const auto* text = std::get_if<std::string>(&content)) return *text;
    if (const auto* sum = std::get_if<Sum>(&content))
        return text::format_whole(added_up(table, *sum, column), language);
    if (const auto* quantity = std::get_if<Quantity>(&content)) return text::format_quantity(*quantity, language);
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
        if (group.empty()) merged.push_back({0, column, 1, column});
        else if (last > column) merged.push_back({0, column, 0, last});
        column = last + 1;
    }
    return merged;
}

std::vector<TextCell> body_row(const Table& table, const Line& line) {
    std::vector<TextCell> row;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Content content = column < line.cells.size() ? line.cells[column] : Content();
        const bool marked = std::ranges::find(line.marked, column) != line.marked.end();
        row.push_back({text_of(table, content, column), Style::table_body, side_of(table.columns[column].role),
                       line.kind != LineKind::unit || marked, marked});
    }
    return row;
}

double widest_word(std::string_view text, const TextStyle& style, const Metrics& metrics) {
    double widest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        widest = std::max(widest, metrics.width(text.substr(begin, end - begin), style));
        begin = end + 1;
    }
    return widest;
}

struct Wish {
    double least = 0; ///< its longest word
    double whole = 0; ///< its longest text, but no more than half the table
};

std::vector<Wish> wishes_of(const Table& table, const Form& form, const Metrics& metrics, double room) {
    const TextTable texts = text_table(table);
    std::vector<Wish> wishes(table.columns.size());
    for (std::size_t row = 0; row < texts.rows.size(); ++row)
        for (std::size_t column = 0; column < wishes.size(); ++column) {
            const TextCell& cell = texts.rows[row][column];
            TextStyle style = form.style(cell.style);
            style.bold = style.bold || cell.bold;
            Wish& wish = wishes[column];
            // A group's name has all its columns to stand in.
            if (row == 0 && texts.header_rows > 0 && !table.columns[column].group.empty()) continue;
            wish.least = std::max(wish.least, widest_word(cell.text, style, metrics) + beside_text);
            if (row < texts.header_rows) continue;
            wish.whole = std::max(wish.whole, std::min(metrics.width(cell.text, style) + beside_text, room / 2));
        }
    for (Wish& wish : wishes)
        wish.whole = std::max(wish.whole, wish.least);
    return wishes;
}

} // namespace

std::optional<double> rule_indent(const StyledLine& line, const Form& form, const Metrics& metrics, double room) {
    const TextStyle& style = form.style(line.style);
    if (style.rule <= 0) return std::nullopt;
    const std::vector<std::string> lines = metrics.lines(line.text.plain(), style, room);
    const double length = style.rule * std::min(metrics.width(lines.back(), style), room);
    return (room - length) / 2;
}

std::vector<int> column_ends(const Table& table, const Form& form, const Metrics& metrics, double room, int whole) {
    const std::vector<Wish> wishes = wishes_of(table, form, metrics, room);
    double least = 0, more = 0;
    for (const Wish& wish : wishes) {
        least += wish.least;
        more += wish.whole - wish.least;
    }
    const double spare = room - least;
    const double left_over = std::max(spare - more, 0.0) / static_cast<double>(wishes.size());
    std::vector<double> widths;
    for (const Wish& wish : wishes) {
        const double wished = wish.whole - wish.least;
        const double share = spare <= 0 ? 0 : more > spare ? wished * spare / more : wished;
        widths.push_back(wish.least + share + left_over);
    }
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
        double least = 0;
        for (const Wish& wish : wishes_of(*table, form, metrics, room))
            least += wish.least;
        return least > room;
    };
    return annex.across || std::ranges::any_of(annex.pieces, too_wide);
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
            numbers.push_back({'(' + std::to_string(column) + ')', Style::table_body, Side::centre, false, false});
        made.rows.push_back(std::move(numbers));
    }
    made.header_rows = made.rows.size();
    for (const Line& line : table.lines)
        made.rows.push_back(body_row(table, line));
    return made;
}

} // namespace ansinh::paper
