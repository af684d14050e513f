// Units, sections, totals and parts, row by row.
#include "table/row_judge.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <string_view>
#include <vector>

namespace ansinh::table {

namespace {

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

} // namespace

RowKind Judge::judge(const Sight& sight, const Sight* next) {
    const RowKind kind = decide(sight, next);
    if (kind != RowKind::blank) m_last = kind;
    m_unit_seen = m_unit_seen || kind == RowKind::unit;
    m_summed_up = (m_summed_up && kind != RowKind::unit) || (kind == RowKind::total && m_unit_seen);
    if (kind == RowKind::section) m_section = text::plain_key(sight.name);
    return kind;
}

RowKind Judge::decide(const Sight& sight, const Sight* next) const {
    if (sight.is_blank()) return RowKind::blank;
    if (sight.ordinal.kind == OrdinalKind::arabic) return numbered(sight, next);
    if (sight.name.empty()) return nameless(sight);
    const Wording name = sight.wording ? *sight.wording : Wording(sight.name);
    if (is_total(sight, name)) return RowKind::total;
    if (is_part(sight, name)) return RowKind::part;
    if (sight.coded || sight.ordinal.kind == OrdinalKind::bullet) return RowKind::unit;
    if (sight.ordinal.kind != OrdinalKind::none) return RowKind::section;
    return unnumbered(sight, name, next);
}

RowKind Judge::numbered(const Sight& sight, const Sight* next) const {
    if (sight.name.empty() && m_habits.named && sight.figures() == 0) return RowKind::blank;
    return is_parent(sight, next) ? RowKind::section : RowKind::unit;
}

/// Figures that nobody named are a sum; formulas prepared for rows to come show 0.
RowKind Judge::nameless(const Sight& sight) const {
    if (sight.coded) return RowKind::unit;
    if (sight.figures() == 0 || (sight.typed == 0 && sight.zeros == sight.formulas)) return RowKind::blank;
    return m_habits.named ? RowKind::total : RowKind::unit;
}

bool Judge::is_total(const Sight& sight, const Wording& name) const {
    if (sight.coded) return false;
    if (m_words.is_total(name)) return true;
    if (m_habits.one_commune && m_habits.numbered && sight.ordinal.kind == OrdinalKind::none &&
        sight.figures() > 0 && m_words.is_commune(name) && !m_words.is_section(name))
        return true;
    if (!m_words.begins_like_total(name)) return false;
    // "Cộng Tân Hòa" is a village, unless the section is called so or the row only adds up.
    const std::string_view rest = name.plain(1, name.size());
    return (!rest.empty() && m_section.ends_with(rest)) ||
           (sight.formulas > 0 && sight.typed == 0 && m_habits.numbered);
}

bool Judge::is_part(const Sight& sight, const Wording& name) const {
    if (m_words.is_part(name)) return true;
    const bool itemised = sight.ordinal.kind == OrdinalKind::bullet || name.begins_with_bullet();
    if (itemised && (m_habits.numbered || m_last == RowKind::part)) return true;
    return m_habits.numbered && m_last == RowKind::part && sight.ordinal.kind == OrdinalKind::none &&
           !sight.coded && sight.figures() > 0 && !m_words.is_section(name);
}

RowKind Judge::unnumbered(const Sight& sight, const Wording& name, const Sight* next) const {
    const bool like_others = !m_habits.first_word.empty() && name.plain(0, 1) == m_habits.first_word;
    // "(thôn mới sáp nhập)" says something about the row above.
    if (sight.is_text_only() && sight.name.front() == '(') return RowKind::part;
    // "Tỷ lệ", "Xã giao", "Chênh lệch" below the total; where totals come first, more units may follow
    // the last one.
    const bool totals_close = m_habits.numbered || !m_habits.total_on_top;
    if (m_summed_up && totals_close && sight.row > m_habits.last_counted_row && sight.figures() > 0 &&
        !like_others)
        return RowKind::part;
    if (m_words.is_section(name) && !like_others) return RowKind::section;
    if (sight.wide) return RowKind::section;
    if (m_habits.numbered && starts_count(next)) return RowKind::section;
    if (sight.displaced && sight.figures() == 0) return RowKind::section;
    if (!sight.is_text_only() || like_others) return RowKind::unit;
    // A text and nothing else, where the others have numbers or begin alike and have figures.
    const bool different = m_habits.numbered || (!m_habits.first_word.empty() && m_habits.figures_used);
    return different ? RowKind::section : RowKind::unit;
}

} // namespace ansinh::table
