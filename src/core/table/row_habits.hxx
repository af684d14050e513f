// What the rows of a body have in common: what a single row means depends on it.
#pragma once

#include "table/body.hxx"
#include "table/vocabulary.hxx"

#include <string>
#include <vector>

namespace ansinh::table {

/// What is known about the table as a whole.
struct Habits {
    bool numbered = false;    ///< units have numbers, so what has none is none, or forgot it
    bool named = true;        ///< there is a column of names
    std::string first_word;   ///< what most names begin with ("thon"), or empty
    bool figures_used = true; ///< some rows hold figures
    bool total_on_top = false;
    bool one_commune = false;  ///< no row is called a total, but one "Xã …": several would be sections
    int last_counted_row = -1; ///< below the last number and the last total there are no more units
};

Habits habits_of(const std::vector<Sight>& sights, const KeyColumns& keys, const Vocabulary& words);

} // namespace ansinh::table
