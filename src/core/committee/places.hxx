// What a regulation's seats repeat over, from the clerk's lists: villages, schools, the providers of the network.
#pragma once

#include "committee/roster.hxx"
#include "workbook/form_table.hxx"
#include "workbook/picture.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee {

/// The clerk's lists; a table without a sheet is one the workbook does not have.
struct PlaceLists {
    const workbook::Forms& forms;
    workbook::FormTable units;   ///< form "villages"
    workbook::FormTable groups;  ///< form "villages": schools are those whose name begins with the word for one
    workbook::FormTable network; ///< form "network"
    std::string school;          ///< that word
    bool all_rows = false;       ///< a row of units without a name is a unit whose name is not known yet
};

/// Those of a year's workbook, by its named ranges `ds_thon`, `ds_nhom` and `mang_luoi_thu`; its rows of units are
/// all the units it was made for.
PlaceLists lists_of_year(const workbook::Picture& book, const workbook::Forms& forms, const workbook::Words& words);

/// What a clerk said instead; empty: nothing.
struct PlacesGiven {
    std::optional<std::vector<std::string>> units, schools, providers;
};

/// "5" is five whose names are not known, anything else names, parted by ";". Throws Error `code` (what was given,
/// least, most) for a number out of the bounds or more names.
std::vector<std::string> read_places(std::string_view given, const char* code, workbook::Bounds bounds);

/// Those that have not ended on `day`. Of what no list names there are as many as the roster's rows speak of; in a
/// workbook without a roster one.
Places places_on(const PlaceLists& lists, const PlacesGiven& given, const Profile& profile, const Table& roster,
                 const Words& words, Date day, Date null_date);

} // namespace ansinh::committee
