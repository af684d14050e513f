#include "workbook/closings.hxx"

#include "target/numbers.hxx"
#include "text/normalise.hxx"
#include "workbook/place.hxx"

#include <algorithm>
#include <array>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;
using table::Sheet;

constexpr std::array<std::array<std::string_view, 2>, 4> numerals{{{"i", "1"}, {"ii", "2"}, {"iii", "3"}, {"iv", "4"}}};

struct QuarterSheet {
    unsigned quarter;
    const Sheet* sheet;
    std::vector<Place> places;
};

std::optional<unsigned> quarter_of(const Sheet& sheet, int first_header_row) {
    if (const auto named = quarter_in(sheet.name)) return named;
    for (int row = 0; row < first_header_row; ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            if (const auto titled = quarter_in(sheet.cell(row, column).text)) return titled;
    return std::nullopt;
}

bool says_nothing(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && text::one_line(cell.text).empty());
}

void read_block(const Sheet& sheet, const Place& place, Closings& closings, std::vector<Message>& faults) {
    const int column = place.column("closing");
    if (column < 0) return;
    const int names = place.column("unit");
    for (const int row : place.rows) {
        const Cell& cell = sheet.cell(row, column);
        const auto people = says_nothing(cell) ? std::nullopt : target::people_in(cell);
        if (!says_nothing(cell) && (!people || *people < 0))
            faults.push_back({"takeover.figure",
                              {sheet.name + "!" + table::cell_name({row, column}), text::one_line(cell.text)}});
        closings.lines.push_back({text::one_line(sheet.cell(row, names).text), place.product, people});
    }
}

Closings closings_of(const QuarterSheet& source, std::vector<Message>& faults) {
    Closings closings{source.quarter, source.sheet->name, {}};
    for (const Place& place : source.places) {
        if (place.product == table::Product::none)
            faults.push_back({"takeover.no-product",
                              {source.sheet->name, table::cell_name({place.first_header_row, place.column("unit")})}});
        read_block(*source.sheet, place, closings, faults);
    }
    return closings;
}

bool has_figures(const Closings& closings) {
    return std::ranges::any_of(closings.lines, [](const Closing& line) { return line.people.has_value(); });
}

std::vector<QuarterSheet> quarter_sheets(std::span<const Sheet> sheets, const Forms& forms,
                                         const table::Vocabulary& words) {
    std::vector<QuarterSheet> found;
    for (const Sheet& sheet : sheets) {
        std::vector<Place> places = find_places(sheet, forms.form("results"), "unit", words);
        if (places.empty()) continue;
        if (const auto quarter = quarter_of(sheet, places.front().first_header_row))
            found.push_back({*quarter, &sheet, std::move(places)});
    }
    std::ranges::stable_sort(found, {}, &QuarterSheet::quarter);
    return found;
}

} // namespace

std::optional<unsigned> quarter_in(std::string_view text) {
    const std::string key = text::name_key(text);
    std::optional<unsigned> found;
    constexpr std::string_view word = "quý ";
    for (std::size_t at = key.find(word); at != std::string::npos; at = key.find(word, at + 1)) {
        const std::size_t start = at + word.size();
        const std::string_view number = std::string_view(key).substr(start, key.find_first_not_of("iv1234", start) - start);
        for (unsigned quarter = 0; quarter < numerals.size(); ++quarter)
            if (number == numerals[quarter][0] || number == numerals[quarter][1]) {
                if (found && *found != quarter + 1) return std::nullopt;
                found = quarter + 1;
            }
    }
    return found;
}

Closings last_closings(std::span<const Sheet> sheets, const Forms& forms, const table::Vocabulary& words,
                       std::vector<Message>& faults) {
    const std::vector<QuarterSheet> found = quarter_sheets(sheets, forms, words);
    for (std::size_t index = 1; index < found.size(); ++index)
        if (found[index].quarter == found[index - 1].quarter)
            faults.push_back({"takeover.quarter-twice", {found[index - 1].sheet->name, found[index].sheet->name}});
    for (auto source = found.rbegin(); source != found.rend(); ++source) {
        std::vector<Message> of_this;
        Closings closings = closings_of(*source, of_this);
        if (of_this.empty() && !has_figures(closings)) continue;
        faults.insert(faults.end(), of_this.begin(), of_this.end());
        return closings;
    }
    return {};
}

} // namespace ansinh::workbook
