// What the units of a table can be grouped by.
#include "target/form.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace ansinh::target {

namespace {

using table::Column;
using table::Meaning;
using table::RowKind;

bool is_of_words(const Column& column, const table::Table& table) {
    constexpr Meaning words[] = {Meaning::unit, Meaning::area, Meaning::other, Meaning::unknown};
    return column.column != table.name_column && std::ranges::find(words, column.meaning) != std::end(words);
}

/// By unit, the text that stands in the column or above it; empty where there is none, or a figure.
std::vector<std::string> texts_in(const table::Table& table, const table::Sheet& sheet, int column) {
    std::vector<std::string> texts;
    std::string last;
    for (const table::Row& row : table.rows) {
        if (row.kind == RowKind::section || row.kind == RowKind::total) last.clear();
        if (row.kind != RowKind::unit) continue;
        const table::Cell& cell = sheet.shown(row.row, column);
        if (cell.kind != table::CellKind::empty && cell.kind != table::CellKind::text) return {};
        if (std::string key = text::name_key(cell.text); !key.empty()) last = std::move(key);
        texts.push_back(last);
    }
    if (std::ranges::find(texts, std::string()) != texts.end()) texts.clear();
    return texts;
}

std::size_t different(const std::vector<std::string>& texts) {
    return std::set<std::string>(texts.begin(), texts.end()).size();
}

bool groups(std::size_t count, std::size_t units) {
    return count > 1 && count < units;
}

std::string header_of(const Column& column) {
    return column.path.empty() ? table::column_name(column.column) : column.path.back();
}

std::size_t sections_of(const table::Table& table) {
    std::size_t count = 0;
    bool fresh = false;
    for (const table::Row& row : table.rows) {
        if (row.kind == RowKind::section) fresh = true;
        if (row.kind == RowKind::unit && fresh) ++count;
        if (row.kind == RowKind::unit) fresh = false;
    }
    return count;
}

} // namespace

std::vector<LevelsOffer> level_choices(const table::Table& table, const table::Sheet& sheet) {
    std::vector<LevelsOffer> offers;
    const std::size_t units = table.units().size();
    if (const std::size_t sections = sections_of(table); sections > 1)
        offers.push_back({{true, {}}, {}, sections});
    struct Grouping {
        const Column* column;
        std::vector<std::string> texts;
    };
    std::vector<Grouping> groupings;
    for (const Column& column : table.columns) {
        if (!is_of_words(column, table)) continue;
        std::vector<std::string> texts = texts_in(table, sheet, column.column);
        const std::size_t count = different(texts);
        if (!groups(count, units)) continue;
        offers.push_back({{false, {column.column}}, {header_of(column)}, count});
        groupings.push_back({&column, std::move(texts)});
    }
    for (std::size_t outer = 0; outer < groupings.size(); ++outer)
        for (std::size_t inner = outer + 1; inner < groupings.size(); ++inner) {
            std::vector<std::string> both = groupings[outer].texts;
            for (std::size_t unit = 0; unit < both.size(); ++unit)
                both[unit] += "\n" + groupings[inner].texts[unit];
            const std::size_t count = different(both);
            if (count <= different(groupings[outer].texts) || !groups(count, units)) continue;
            const Column& left = *groupings[outer].column;
            const Column& right = *groupings[inner].column;
            offers.push_back(
                {{false, {left.column, right.column}}, {header_of(left), header_of(right)}, count});
        }
    return offers;
}

} // namespace ansinh::target
