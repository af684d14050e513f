#include "target/unit_names.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <unordered_map>

namespace ansinh::target {

UnitNames discovered_names(const table::Table& table, std::span<const table::Row* const> rows) {
    UnitNames names;
    for (const table::Row* row : rows) {
        names.bare.push_back(row->name);
        names.shown.push_back(table.shown_name(*row));
    }
    return names;
}

UnitNames names_in(const table::Sheet& sheet, std::span<const table::Position> cells,
                   std::span<const table::Row* const> rows) {
    UnitNames names;
    std::unordered_map<std::string, int> times;
    for (const table::Position at : cells) {
        std::string name = text::one_line(sheet.shown(at.row, at.column).text);
        if (name.empty()) name = table::cell_name(at);
        ++times[text::name_key(name)];
        names.bare.push_back(std::move(name));
    }
    for (std::size_t unit = 0; unit < names.bare.size(); ++unit) {
        const std::string& name = names.bare[unit];
        const bool told_apart =
            !rows.empty() && !rows[unit]->section.empty() && times[text::name_key(name)] > 1;
        names.shown.push_back(told_apart ? name + " (" + rows[unit]->section + ")" : name);
    }
    return names;
}

std::string common_unit_word(const std::vector<std::string>& names, const table::Vocabulary& words) {
    std::string word = names.front();
    while (!word.empty()) {
        const std::string beginning = text::name_key(word) + " ";
        if (words.meaning(word) == table::Meaning::unit &&
            std::ranges::all_of(
                names, [&](const std::string& name) { return text::name_key(name).starts_with(beginning); }))
            break;
        const std::size_t blank = word.find_last_of(' ');
        word.resize(blank == std::string::npos ? 0 : blank);
    }
    return word;
}

UnitNames names_of_units(const table::Sheet& sheet, const table::Table& table, std::optional<int> column) {
    const auto rows = table.units();
    if (!column || column == table.name_column) return discovered_names(table, rows);
    std::vector<table::Position> cells;
    for (const table::Row* row : rows)
        cells.push_back({row->row, *column});
    return names_in(sheet, cells, rows);
}

} // namespace ansinh::target
