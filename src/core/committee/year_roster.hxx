// The roster of a year's workbook, with its seats as that workbook's own lists name them.
#pragma once

#include "committee/roster.hxx"

namespace ansinh::committee {

/// What rosters are read by.
struct YearSources {
    const workbook::Picture& book; ///< with `thanh_vien`, `ds_thon`, `ds_nhom` and `mang_luoi_thu`
    const workbook::Forms& forms;
    const Profile& profile;
    const Words& words;
    const workbook::Words& workbook_words;
};

/// `day`: places that ended before have no seats. Precondition: the workbook has a range `thanh_vien` as wide as the
/// form "members".
Roster roster_of_year(const YearSources& sources, Date day);

} // namespace ansinh::committee
