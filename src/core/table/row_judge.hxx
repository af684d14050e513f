// What a row is, by itself, its neighbours and the habits of its table.
#pragma once

#include "table/body.hxx"
#include "table/discovery.hxx"
#include "table/row_habits.hxx"

#include <string>

namespace ansinh::table {

/// Judges rows in order: what came before counts.
class Judge {
public:
    Judge(const Habits& habits, const Vocabulary& words) : m_habits(habits), m_words(words) {}

    /// `next` is the next row that is not blank, or null.
    RowKind judge(const Sight& sight, const Sight* next);

private:
    RowKind decide(const Sight& sight, const Sight* next) const;
    RowKind numbered(const Sight& sight, const Sight* next) const;
    RowKind nameless(const Sight& sight) const;
    RowKind unnumbered(const Sight& sight, const Wording& name, const Sight* next) const;
    bool is_total(const Sight& sight, const Wording& name) const;
    bool is_part(const Sight& sight, const Wording& name) const;

    const Habits& m_habits;
    const Vocabulary& m_words;
    RowKind m_last = RowKind::blank;
    bool m_unit_seen = false;
    bool m_summed_up = false; ///< a total below units, and no unit since
    std::string m_section;
};

} // namespace ansinh::table
