#include "crosstable/blocks.hxx"

#include "table/ordinal.hxx"
#include "table/wording.hxx"
#include "target/choice.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

namespace ansinh::crosstable {

namespace {

using table::Column;
using table::Meaning;
using table::Product;

bool is_digits(std::string_view text) {
    return !text.empty() && text.size() <= 2 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool counts(std::string_view word) {
    return is_digits(word) || table::read_roman(word).has_value();
}

std::optional<Across> period_word(std::string_view word) {
    if (word == "thang" || word == "t") return Across::months;
    if (word == "quy" || word == "q") return Across::quarters;
    if (word == "tuan") return Across::weeks;
    return std::nullopt;
}

/// "Tháng 1", "T1", "Quý III/2026"; not "6 tháng đầu năm".
std::optional<Across> period_in(std::string_view text) {
    const table::Wording words(text);
    for (std::size_t place = 0; place < words.size(); ++place) {
        const std::string_view word = words.plain(place, 1);
        if (const auto kind = period_word(word))
            if (place + 1 < words.size() && counts(words.plain(place + 1, 1))) return kind;
        // written as one word
        if (word.size() > 1 && counts(word.substr(1)) && is_digits(word.substr(1)))
            if (const auto kind = period_word(word.substr(0, 1))) return kind;
    }
    return std::nullopt;
}

/// A bare number under a heading that says what it counts: "Tháng" over 1, 2 … 12.
bool counts_under(const std::string& heading, Across& kind) {
    const table::Wording words(heading);
    for (std::size_t place = 0; place < words.size(); ++place)
        if (const auto found = period_word(words.plain(place, 1));
            found && words.plain(place, 1).size() > 1) {
            kind = *found;
            return true;
        }
    return false;
}

/// The deepest text decides: "Quý I" over "Tháng 2" is a month.
std::optional<Across> period_of(const Column& column) {
    if (column.path.empty()) return std::nullopt;
    Across kind = Across::other;
    if (column.path.size() > 1 && counts(column.path.back()) &&
        counts_under(column.path[column.path.size() - 2], kind))
        return kind;
    for (auto text = column.path.rbegin(); text != column.path.rend(); ++text)
        if (const auto found = period_in(*text)) return found;
    return std::nullopt;
}

bool may_be_target(Meaning meaning) {
    return meaning == Meaning::unknown || meaning == Meaning::target || meaning == Meaning::part;
}

bool fits(const Column& column, Product product) {
    return product == Product::none || column.product == Product::none || column.product == product;
}

/// The texts above that say nothing of time: months of one block share them.
std::string heading_of(const Column& column) {
    std::string heading;
    for (std::size_t place = 0; place + 1 < column.path.size(); ++place)
        if (!period_in(column.path[place])) heading += text::plain_key(column.path[place]) + "\n";
    return heading;
}

/// More words than figures: remarks, and no place for numbers. A single one was typed where a number was not
/// known.
bool holds_words(const table::Sheet& sheet, const table::Table& table, int column) {
    int words = 0, figures = 0;
    for (const table::Row* unit : table.units()) {
        const table::Cell& cell = sheet.cell(unit->row, column);
        if (cell.kind == table::CellKind::empty || cell.formula) continue;
        const bool is_figure =
            cell.kind == table::CellKind::number || text::read_number(cell.text, sheet.separators).value;
        if (is_figure)
            ++figures;
        else if (!text::one_line(cell.text).empty())
            ++words;
    }
    return words > 1 && words > figures;
}

/// The name of somebody among columns of targets: no meaning of its own.
bool is_nameless_target(const table::Sheet& sheet, const table::Table& table, const table::Vocabulary& words,
                        const Column& column) {
    if (column.path.empty() || column.column == table.name_column) return false;
    const std::string& leaf = column.path.back();
    const table::Wording reading(leaf);
    return words.meaning(reading) == Meaning::unknown && !words.is_part(reading) && !words.is_date(reading) &&
           !words.is_product(reading) && !holds_words(sheet, table, column.column);
}

void add_runs(std::vector<Block>& blocks, const std::vector<int>& columns) {
    for (std::size_t first = 0; first < columns.size();) {
        std::size_t end = first + 1;
        while (end < columns.size() && columns[end] == columns[end - 1] + 1)
            ++end;
        if (end - first > 1)
            blocks.push_back({Across::other,
                              {columns.begin() + static_cast<std::ptrdiff_t>(first),
                               columns.begin() + static_cast<std::ptrdiff_t>(end)}});
        first = end;
    }
}

} // namespace

bool is_sum(const Column& column, const table::Vocabulary& words) {
    return !column.path.empty() && words.is_total(column.path.back());
}

std::vector<Block> find_blocks(const table::Sheet& sheet, const table::Table& table,
                               const table::Vocabulary& words, Product product) {
    std::vector<Block> blocks;
    std::map<std::tuple<Across, std::string, Product>, std::size_t> places;
    std::vector<int> others;
    for (const Column& column : table.columns) {
        if (!may_be_target(column.meaning) || !fits(column, product) || is_sum(column, words)) continue;
        if (const auto kind = period_of(column)) {
            const auto [place, is_new] =
                places.try_emplace({*kind, heading_of(column), column.product}, blocks.size());
            if (is_new) blocks.push_back({*kind, {}});
            blocks[place->second].columns.push_back(column.column);
        } else if (is_nameless_target(sheet, table, words, column)) {
            others.push_back(column.column);
        }
    }
    std::erase_if(blocks, [](const Block& block) { return block.columns.size() < 2; });
    if (blocks.empty()) add_runs(blocks, others);
    return blocks;
}

table::Area area_of(const table::Table& table, const Block& block) {
    const auto units = table.units();
    return {units.empty() ? table.area.first_row : units.front()->row, block.columns.front(),
            units.empty() ? table.area.last_row : units.back()->row, block.columns.back()};
}

Across across_of(const table::Table& table, std::span<const int> columns) {
    std::optional<Across> across;
    for (const int number : columns) {
        const Column* column = table.find_column(number);
        const auto kind = column == nullptr ? std::nullopt : period_of(*column);
        if (!kind || (across && across != kind)) return Across::other;
        across = kind;
    }
    return across.value_or(Across::other);
}

std::vector<std::string> column_names(const table::Table* table, std::span<const int> columns) {
    std::vector<std::string> names;
    for (const int number : columns) {
        const Column* column = table == nullptr ? nullptr : table->find_column(number);
        if (column == nullptr || column->path.empty()) {
            names.push_back(table::column_name(number));
            continue;
        }
        const std::vector<std::string>& path = column->path;
        const bool bare = path.size() > 1 && counts(path.back());
        names.push_back(bare ? path[path.size() - 2] + " " + path.back() : path.back());
    }
    std::map<std::string, int> times;
    for (const std::string& name : names)
        ++times[text::name_key(name)];
    for (std::size_t place = 0; place < names.size(); ++place)
        if (times[text::name_key(names[place])] > 1)
            names[place] = target::shown_path(table->find_column(columns[place])->path);
    return names;
}

} // namespace ansinh::crosstable
