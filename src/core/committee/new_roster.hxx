// The sheet *Danh sách thành viên BCĐ* for a workbook that has none.
#pragma once

#include "committee/roster.hxx"

#include <span>
#include <string>

namespace ansinh::committee {

struct NewRoster {
    table::Sheet sheet; ///< a cell that is a formula has it for its text
    int header_row = 0; ///< the numbers of the columns stand below
    int title_lines = 1; ///< that the title takes over the five printed columns
};

/// Title, headers, a row for each seat with its post, title and article, and rows to come; at least 15, so that a
/// regulation without a roster has a plain form. Names, dates and decisions are the clerk's.
NewRoster new_roster(std::span<const Seat> seats, const Words& words, const workbook::Form& form,
                     const std::string& committee);

} // namespace ansinh::committee
