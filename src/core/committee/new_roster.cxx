#include "committee/new_roster.hxx"

#include "profile/sheet_words.hxx"
#include "text/capitals.hxx"
#include "text/code_points.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

constexpr int header = 3, first = 5, least_rows = 15, spare_rows = 5;
constexpr int letters_a_line = 50; ///< capitals, bold, over the five printed columns

void write(table::Sheet& sheet, int row, Column column, const std::string& text, bool formula = false) {
    if (text.empty()) return;
    table::Cell& cell = sheet.cell_for_writing(row, static_cast<int>(column));
    cell.kind = table::CellKind::text;
    cell.text = text;
    cell.formula = formula;
}

/// Counts the rows that have a title, as the year's workbook does.
std::string ordinal(int row) {
    const std::string title = table::cell_name({row, static_cast<int>(Column::title)});
    return "=IF(" + title + "=\"\";\"\";ROW()-ROW($A$" + std::to_string(first) + "))";
}

} // namespace

NewRoster new_roster(std::span<const Seat> seats, const Words& words, const workbook::Form& form,
                     const std::string& committee) {
    const int rows = std::max(least_rows, static_cast<int>(seats.size()) + spare_rows);
    NewRoster made{table::Sheet(first + rows, static_cast<int>(column_count)), header, 1};
    made.sheet.name = form.name;
    const std::string title = text::in_capitals(profile::fill(words.members.title, {committee}));
    made.title_lines = 1 + static_cast<int>(text::decode(title).size()) / letters_a_line;
    write(made.sheet, 0, Column::ordinal, title);
    write(made.sheet, 1, Column::ordinal, words.annex_line);
    for (std::size_t column = 0; column < column_count; ++column) {
        write(made.sheet, header, static_cast<Column>(column), form.columns[column].header);
        write(made.sheet, header + 1, static_cast<Column>(column), '(' + std::to_string(column + 1) + ')');
    }
    for (int row = 0; row < rows; ++row) {
        write(made.sheet, first + row, Column::ordinal, ordinal(first + row), true);
        if (row >= static_cast<int>(seats.size())) continue;
        const Seat& seat = seats[static_cast<std::size_t>(row)];
        write(made.sheet, first + row, Column::post, seat.post);
        write(made.sheet, first + row, Column::title, seat.title);
        write(made.sheet, first + row, Column::article, seat.article);
    }
    return made;
}

} // namespace ansinh::committee
