// What goes into the year's workbook for a regulation and a year, as plain data: no office, no cell address.
#pragma once

#include "calendar/holiday_law.hxx"
#include "profile/parameters.hxx"
#include "profile/profile.hxx"
#include "profile/rows.hxx"
#include "profile/sheet_words.hxx"
#include "workbook/content.hxx"
#include "workbook/words.hxx"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

struct Bounds {
    int least, most;
};
inline constexpr Bounds years{2000, 2100}, unit_bounds{1, 300}, school_bounds{0, 100}, provider_bounds{0, 50};

/// A number typed in digits. Throws Error `code` (what was typed, least, most) for anything else and outside
/// of the bounds.
int whole_within(std::string_view typed, const char* code, Bounds bounds);

/// How many of what a regulation's seats and reporters repeat over there are.
struct Counts {
    int units = 20;
    int schools = 1;
    int providers = 1;
};

struct Request {
    profile::Profile profile;
    int year = years.least;
    Counts counts;
};

/// What the law and the shipped words say.
struct Sources {
    const profile::SheetWords& sheet_words;
    const profile::Parameters& parameters;
    const calendar::HolidayLaw& holidays;
    const Words& words;
};

/// One body of the template: how many rows it gets, and what stands in the first of them. The other rows, and
/// cells without contents, stay as the template has them.
struct Body {
    std::string range;
    int rows = 2;
    std::vector<Cells> filled;
};

struct Plan {
    std::string unit_sheet;                            ///< what the sheet of the units is called
    std::map<std::string, Content, std::less<>> cells; ///< by the single cell's name
    std::vector<Body> bodies;                          ///< in the order of workbook::bodies()
    std::vector<profile::Row> parameters;              ///< of *Tham số*
};

/// Year and counts are within their bounds.
Plan plan(const Request& request, const Sources& sources);

} // namespace ansinh::workbook
