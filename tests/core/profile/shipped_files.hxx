// What the extension ships of profiles and parameters, and *Tham số* sheets made from it.
#pragma once

#include "profile/parameters.hxx"
#include "profile/profile.hxx"
#include "profile/rows.hxx"
#include "profile/sheet_reader.hxx"
#include "profile/sheet_words.hxx"
#include "table/sheet.hxx"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::test {

/// A file of extension/, as it stands.
std::string shipped_text(const std::string& path);

/// The files of a folder of extension/data, without their endings.
std::set<std::string> shipped_names_in(const std::string& folder);

const profile::Profile& shipped_profile(std::string_view name);
const profile::Parameters& shipped_parameters();
const profile::SheetWords& sheet_words();

inline constexpr calendar::Date common_null_date{std::chrono::year{1899} / 12 / 30};
inline constexpr calendar::Date mac_null_date{std::chrono::year{1904} / 1 / 1};

table::Cell text_cell(std::string text);
table::Cell number_cell(double value, std::string shown = {});

/// A *Tham số* sheet: a title in A1, the headers in row 3, the rows from row 4 on.
table::Sheet sheet_of(const std::vector<profile::Row>& rows, calendar::Date null_date = common_null_date);

/// All of a sheet.
table::Area whole(const table::Sheet& sheet);

profile::SheetReading read(const table::Sheet& sheet, calendar::Date null_date = common_null_date);

/// What a sheet can carry of a profile: without articles, roster and documents.
profile::Profile bare(profile::Profile profile);

/// The Vietnamese sentence of a message.
std::string sentence(const Message& message);

} // namespace ansinh::test
