// Rosters made up for tests: a sheet of members as the year's workbook has it.
#pragma once

#include "committee/roster.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::test {

/// A row of the roster; dates as people type them.
struct MemberRow {
    std::string name = {}, post = {}, title = {}, from = {}, to = {};
    std::string decision = {}, decided = {}, article = {}, phone = {}, note = {}, substitute = {};
};

const committee::Words& committee_words();
const workbook::Words& workbook_words();

/// "Trường 1" … "Trường 5", "Thôn 1" …
committee::Places places(int units, int schools, int providers);

/// A row for each seat of a profile, all held from the first day by "Người 1" …
std::vector<MemberRow> full_rows(const profile::Profile& profile, const committee::Places& places,
                                 const std::string& from = "04/8/2025");

/// Headers in row 4, the row of numbers below, rows from row 6 on.
table::Sheet members_sheet(const std::vector<MemberRow>& rows);

/// The rows read for a profile; none: a committee without a regulation.
committee::Roster read_members(const std::vector<MemberRow>& rows, const profile::Profile* profile,
                               const committee::Places& places = {});

} // namespace ansinh::test
