// The Vietnamese words that depend on a regulation and a year: extension/data/workbook-words.json.
#pragma once

#include "calendar/holiday_law.hxx"
#include "profile/profile.hxx"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

/// A kind of units: "thôn", the sheet "Thôn", its head "Trưởng thôn".
struct Subunit {
    std::string word, sheet, head;
};

struct Words {
    /// Throws Error "data.broken".
    static Words from_json(std::string_view json);

    /// Of the profile's own word, or of what stands for a silent one. A word that is not in the data keeps
    /// itself, with the silent one's sheet and head.
    Subunit subunit(const profile::Text& word) const;
    /// "Toàn xã"
    const std::string& total(const profile::Setting<profile::Level>& level) const;

    std::array<std::string, 4> totals; ///< by profile::Level
    std::string total_unknown;
    std::vector<Subunit> subunits;
    Subunit subunit_silent;
    std::string committee;
    std::string health, pension;
    std::string report;   ///< {0}: the kind of period
    std::string numbered; ///< {0}: what there are several of, {1}: the number
    std::string named;    ///< {0}: what there is one of for each unit; a blank and the unit's name follow
    std::string unnamed;  ///< {0}: the number of a unit without a name
    std::string group; ///< a row of *Kết quả* that is neither unit nor school
    std::string actual, estimate; ///< of *Kết quả*
    std::string school; ///< what the names of schools begin with
    std::string regular_meeting;
    std::string first_meeting;            ///< the year before follows
    std::array<std::string, 4> day_kinds; ///< by calendar::DayKind
};

} // namespace ansinh::workbook
