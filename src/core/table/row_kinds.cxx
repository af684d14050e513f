// Deciding row by row, then mending what only the rows around can tell.
#include "table/row_kinds.hxx"

#include "table/contents.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace ansinh::table {

namespace {

/// What is known about the table as a whole.
struct Habits {
    bool numbered = false;    ///< units have numbers, so what has none is none, or forgot it
    bool named = true;        ///< there is a column of names
    std::string first_word;   ///< what most names begin with ("thon"), or empty
    bool figures_used = true; ///< some rows hold figures
};

enum class SectionClass { none, letter, roman, arabic };

struct Judged {
    const Sight* sight = nullptr;
    RowKind kind = RowKind::unit;
};

std::string first_word(const std::string& name) {
    const std::string key = text::plain_key(name);
    return key.substr(0, key.find(' '));
}

Habits habits_of(const std::vector<Sight>& sights, const KeyColumns& keys, const Vocabulary& words) {
    Habits habits;
    habits.named = keys.name.has_value();
    habits.figures_used = false;
    std::unordered_map<std::string, int> counts;
    int names = 0;
    for (const Sight& sight : sights) {
        habits.numbered = habits.numbered || sight.ordinal.kind == OrdinalKind::arabic;
        habits.figures_used = habits.figures_used || sight.figures() > 0;
    }
    for (const Sight& sight : sights) {
        const bool unit_like = habits.numbered ? sight.ordinal.kind == OrdinalKind::arabic
                                               : !sight.name.empty() && !words.is_total(sight.name);
        if (!unit_like || sight.name.empty()) continue;
        ++names;
        ++counts[first_word(sight.name)];
    }
    for (const auto& [word, count] : counts)
        if (count > 1 && count * 5 >= names * 3) habits.first_word = word;
    return habits;
}

const Sight* next_filled(const std::vector<Sight>& sights, std::size_t i) {
    for (++i; i < sights.size(); ++i)
        if (!sights[i].is_blank()) return &sights[i];
    return nullptr;
}

/// 3 before 3.1: the parent's figures are those of its children.
bool is_parent(const Sight& sight, const Sight* next) {
    if (next == nullptr || next->ordinal.kind != OrdinalKind::arabic) return false;
    const std::vector<int>& parent = sight.ordinal.numbers;
    const std::vector<int>& child = next->ordinal.numbers;
    return child.size() > parent.size() && std::equal(parent.begin(), parent.end(), child.begin());
}

bool starts_count(const Sight* next) {
    return next != nullptr && next->ordinal.kind == OrdinalKind::arabic && next->ordinal.numbers.back() == 1;
}

/// Decides a row by itself and its neighbours.
class Judge {
public:
    Judge(const Habits& habits, const Vocabulary& words) : m_habits(habits), m_words(words) {}

    RowKind judge(const Sight& sight, const Sight* next) {
        const RowKind kind = decide(sight, next);
        if (kind != RowKind::blank) m_last = kind;
        if (kind == RowKind::section) m_section = text::plain_key(sight.name);
        return kind;
    }

private:
    RowKind decide(const Sight& sight, const Sight* next) const {
        if (sight.is_blank()) return RowKind::blank;
        if (sight.ordinal.kind == OrdinalKind::arabic) return numbered(sight, next);
        if (sight.name.empty()) return nameless(sight);
        const Wording name(sight.name);
        if (is_total(sight, name)) return RowKind::total;
        if (is_part(sight, name)) return RowKind::part;
        if (sight.coded || sight.ordinal.kind == OrdinalKind::bullet) return RowKind::unit;
        if (sight.ordinal.kind != OrdinalKind::none) return RowKind::section;
        return unnumbered(sight, name, next);
    }

    RowKind numbered(const Sight& sight, const Sight* next) const {
        if (sight.name.empty() && m_habits.named && sight.figures() == 0) return RowKind::blank;
        if (!sight.name.empty() && m_words.is_part(sight.name)) return RowKind::part;
        return is_parent(sight, next) ? RowKind::section : RowKind::unit;
    }

    /// Figures that nobody named are a sum; formulas prepared for rows to come show 0.
    RowKind nameless(const Sight& sight) const {
        if (sight.coded) return RowKind::unit;
        if (sight.figures() == 0 || (sight.typed == 0 && sight.zeros == sight.formulas)) return RowKind::blank;
        return m_habits.named ? RowKind::total : RowKind::unit;
    }

    bool is_total(const Sight& sight, const Wording& name) const {
        if (sight.coded) return false;
        if (m_words.is_total(name)) return true;
        if (!m_words.begins_like_total(name)) return false;
        // "Cộng Tân Hòa" is a village, unless the section is called so or the row only adds up.
        const std::string_view rest = name.plain(1, name.size());
        return (!rest.empty() && m_section.ends_with(rest)) || (sight.formulas > 0 && sight.typed == 0 && m_habits.numbered);
    }

    bool is_part(const Sight& sight, const Wording& name) const {
        if (m_words.is_part(name)) return true;
        const bool itemised = sight.ordinal.kind == OrdinalKind::bullet || name.begins_with_bullet();
        if (itemised && (m_habits.numbered || m_last == RowKind::part)) return true;
        return m_habits.numbered && m_last == RowKind::part && sight.ordinal.kind == OrdinalKind::none &&
               !sight.coded && sight.figures() > 0 && !m_words.is_section(name);
    }

    RowKind unnumbered(const Sight& sight, const Wording& name, const Sight* next) const {
        const bool like_others = !m_habits.first_word.empty() && name.plain(0, 1) == m_habits.first_word;
        if (m_words.is_section(name) && !like_others) return RowKind::section;
        if (sight.wide) return RowKind::section;
        if (m_habits.numbered && starts_count(next)) return RowKind::section;
        if (sight.displaced && sight.figures() == 0) return RowKind::section;
        if (!sight.is_text_only() || like_others) return RowKind::unit;
        // A text and nothing else, where the others have numbers or begin alike and have figures.
        const bool different = m_habits.numbered || (!m_habits.first_word.empty() && m_habits.figures_used);
        return different ? RowKind::section : RowKind::unit;
    }

    const Habits& m_habits;
    const Vocabulary& m_words;
    RowKind m_last = RowKind::blank;
    std::string m_section;
};

SectionClass class_of(const Sight& sight) {
    switch (sight.ordinal.kind) {
    case OrdinalKind::letter: return SectionClass::letter;
    case OrdinalKind::roman: return SectionClass::roman;
    case OrdinalKind::arabic: return SectionClass::arabic;
    default: return SectionClass::none;
    }
}

/// Whether something stands under the section: a unit, or a section of another class.
bool has_children(const std::vector<Judged>& rows, std::size_t section) {
    for (std::size_t i = section + 1; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::unit) return true;
        if (rows[i].kind == RowKind::total) return false;
        if (rows[i].kind == RowKind::section) return class_of(*rows[i].sight) != class_of(*rows[section].sight);
    }
    return false;
}

/// "II. Công an xã" with typed figures and nothing under it is a unit like those numbered 1, 2, 3; so are its like, and
/// so is every such row where there would be no unit otherwise.
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

/// A total right before the next section or another total sums its own section up; the last one sums up everything.
bool closes_section(const std::vector<Judged>& rows, std::size_t total) {
    for (std::size_t i = total + 1; i < rows.size(); ++i)
        if (rows[i].kind == RowKind::section || rows[i].kind == RowKind::total) return true;
        else if (rows[i].kind == RowKind::unit) return false;
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

void mark_repeated_names(std::vector<Row>& rows) {
    std::unordered_map<std::string, Row*> first;
    for (Row& row : rows) {
        if (row.kind != RowKind::unit || row.name.empty()) continue;
        const auto [known, fresh] = first.emplace(text::name_key(row.name), &row);
        if (!fresh) row.repeated = known->second->repeated = true;
    }
}

} // namespace

std::vector<Row> classify_rows(const std::vector<Sight>& sights, const KeyColumns& keys, const Vocabulary& words) {
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
