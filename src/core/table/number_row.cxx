// Telling column numbers from figures: they count up from the left and leave no room for a name.
#include "table/number_row.hxx"

#include "table/contents.hxx"
#include "table/ordinal.hxx"

#include <cmath>
#include <optional>
#include <vector>

namespace ansinh::table {

namespace {

constexpr int most_left_out = 2;       // columns deleted after they were numbered
constexpr std::size_t fewest_bare = 3; // bare numbers: two in a row happen by chance

std::optional<ColumnNumber> number_of(const Cell& cell) {
    if (cell.kind == CellKind::number) {
        const bool counts = cell.value >= 1 && cell.value < 1000 && std::nearbyint(cell.value) == cell.value;
        return counts ? std::optional(ColumnNumber{false, static_cast<int>(cell.value)}) : std::nullopt;
    }
    return cell.kind == CellKind::text ? read_column_number(cell.text) : std::nullopt;
}

struct Run {
    int last = 0;
    int left_out = 0;
    bool follows(int number) {
        if (number <= last) return false;
        if (last > 0) left_out += number - last - 1;
        last = number;
        return true;
    }
};

} // namespace

bool is_number_row(const Sheet& sheet, int row, int first_column, int last_column) {
    Run letters, numbers;
    std::size_t letter_count = 0, typed = 0, bare = 0;
    int first_number = 0;
    for (int column = first_column; column <= last_column; ++column) {
        const Cell& cell = sheet.cell(row, column);
        if (is_blank(cell)) continue;
        const auto number = number_of(cell);
        if (!number || !(number->letter ? letters : numbers).follows(number->number)) return false;
        if (number->letter)
            ++letter_count;
        else if (cell.kind == CellKind::text)
            ++typed;
        else
            ++bare;
        if (!number->letter && first_number == 0) first_number = number->number;
    }
    const std::size_t cells = letter_count + typed + bare;
    const auto columns = static_cast<std::size_t>(last_column - first_column + 1);
    if (cells < 2 || cells * 2 < columns || letters.left_out > 0 || numbers.left_out > most_left_out)
        return false;
    if (letter_count > 0 || bare == 0) return true;
    return cells >= fewest_bare && (first_number == 1 || numbers.left_out == 0);
}

} // namespace ansinh::table
