// Judging all rows, then mending what only the rows around can tell.
#include "table/row_kinds.hxx"

#include "table/row_habits.hxx"
#include "table/row_judge.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ansinh::table {

namespace {

enum class SectionClass { none, letter, roman, arabic };

struct Judged {
    const Sight* sight = nullptr;
    RowKind kind = RowKind::unit;
};

const Sight* next_filled(const std::vector<Sight>& sights, std::size_t i) {
    for (++i; i < sights.size(); ++i)
        if (!sights[i].is_blank()) return &sights[i];
    return nullptr;
}

SectionClass class_of(const Sight& sight) {
    switch (sight.ordinal.kind) {
    case OrdinalKind::letter:
        return SectionClass::letter;
    case OrdinalKind::roman:
        return SectionClass::roman;
    case OrdinalKind::arabic:
        return SectionClass::arabic;
    default:
        return SectionClass::none;
    }
}

/// Whether something stands under the section: a unit, or a section of another class.
bool has_children(const std::vector<Judged>& rows, std::size_t section) {
    for (std::size_t i = section + 1; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::unit) return true;
        if (rows[i].kind == RowKind::total) return false;
        if (rows[i].kind == RowKind::section)
            return class_of(*rows[i].sight) != class_of(*rows[section].sight);
    }
    return false;
}

/// "II. Công an xã" with typed figures and nothing under it is a unit like those numbered 1, 2, 3; so are its
/// like, and so is every such row where there would be no unit otherwise.
void promote_childless_sections(std::vector<Judged>& rows) {
    std::vector<std::size_t> childless;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind == RowKind::section && !has_children(rows, i)) childless.push_back(i);
    const bool no_units =
        std::none_of(rows.begin(), rows.end(), [](const Judged& row) { return row.kind == RowKind::unit; });
    std::map<SectionClass, bool> filled;
    for (const std::size_t i : childless)
        if (rows[i].sight->typed > 0) filled[class_of(*rows[i].sight)] = true;
    for (const std::size_t i : childless) {
        const Sight& sight = *rows[i].sight;
        const bool like_filled = filled.contains(class_of(sight)) && sight.formulas == 0 &&
                                 (sight.typed > 0 || class_of(sight) != SectionClass::none);
        if (like_filled || (no_units && !sight.wide)) rows[i].kind = RowKind::unit;
    }
}

void drop_idle_end(std::vector<Judged>& rows) {
    const auto is_idle = [](const Judged& row) {
        return row.kind == RowKind::blank || (row.kind == RowKind::section && row.sight->figures() == 0 &&
                                              row.sight->ordinal.kind == OrdinalKind::none);
    };
    while (!rows.empty() && is_idle(rows.back()))
        rows.pop_back();
}

/// "II. Khu vực xã cũ Tân Phú" is called by what follows its number.
std::string section_name(const std::string& name) {
    const std::size_t mark = name.find_first_of(".)-");
    if (mark == std::string::npos || mark + 1 >= name.size()) return name;
    const OrdinalKind kind = read_ordinal(std::string_view(name).substr(0, mark)).kind;
    if (kind == OrdinalKind::none || kind == OrdinalKind::bullet) return name;
    const std::size_t start = name.find_first_not_of(" .)-", mark);
    return start == std::string::npos ? name : name.substr(start);
}

/// A total right before the next section or another total sums its own section up; the last one sums up
/// everything.
bool closes_section(const std::vector<Judged>& rows, std::size_t total) {
    for (std::size_t i = total + 1; i < rows.size(); ++i)
        if (rows[i].kind == RowKind::section || rows[i].kind == RowKind::total)
            return true;
        else if (rows[i].kind == RowKind::unit)
            return false;
    return false;
}

std::vector<Row> named_rows(const std::vector<Judged>& judged) {
    std::vector<Row> rows;
    std::string section;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        Row row{judged[i].sight->row, judged[i].kind, judged[i].sight->name, {}, false};
        if (row.kind == RowKind::section) section = section_name(row.name);
        const bool inside = row.kind == RowKind::unit || row.kind == RowKind::part ||
                            (row.kind == RowKind::total && closes_section(judged, i));
        if (inside) row.section = section;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What names of the same key share for certain, whatever their case, marks and tone style: consonants and
/// digits. Far cheaper than the key, which then only the few names with a double need.
std::string skeleton(const std::string& name) {
    std::string skeleton;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool consonant =
            lower >= 'a' && lower <= 'z' && std::string_view("aeiouy").find(lower) == std::string::npos;
        if (consonant || (c >= '0' && c <= '9')) skeleton += lower;
    }
    return skeleton;
}

void mark_equal_names(const std::vector<Row*>& rows) {
    std::unordered_map<std::string, Row*> first;
    for (Row* row : rows) {
        const auto [known, fresh] = first.emplace(text::name_key(row->name), row);
        if (!fresh) row->repeated = known->second->repeated = true;
    }
}

void mark_repeated_names(std::vector<Row>& rows) {
    std::unordered_map<std::string, std::vector<Row*>> alike;
    for (Row& row : rows)
        if (row.kind == RowKind::unit && !row.name.empty()) alike[skeleton(row.name)].push_back(&row);
    for (const auto& [key, doubles] : alike)
        if (doubles.size() > 1) mark_equal_names(doubles);
}

} // namespace

std::vector<Row> classify_rows(const std::vector<Sight>& sights, const KeyColumns& keys,
                               const Vocabulary& words) {
    const Habits habits = habits_of(sights, keys, words);
    Judge judge(habits, words);
    std::vector<Judged> judged;
    for (std::size_t i = 0; i < sights.size(); ++i)
        judged.push_back({&sights[i], judge.judge(sights[i], next_filled(sights, i))});
    promote_childless_sections(judged);
    drop_idle_end(judged);
    std::vector<Row> rows = named_rows(judged);
    mark_repeated_names(rows);
    return rows;
}

} // namespace ansinh::table
