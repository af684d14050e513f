// The data files of the package as core reads them.
#pragma once

#include "border/package.hxx"
#include "calendar/holiday_law.hxx"
#include "profile/parameters.hxx"
#include "profile/profile.hxx"
#include "profile/sheet_words.hxx"
#include "workbook/forms.hxx"
#include "workbook/words.hxx"

#include <string>

namespace ansinh::border {

/// extension/data/holidays/vn.json. Throws Error "data.missing", "data.broken".
calendar::HolidayLaw holiday_law(const Context& context);

/// extension/data/profiles/<name>.json; `name` is one of profile::shipped_names. Throws Error "data.missing",
/// "data.broken".
profile::Profile shipped_profile(const Context& context, const std::string& name);

/// extension/data/profile-words.json. Throws Error "data.missing", "data.broken".
profile::SheetWords sheet_words(const Context& context);

/// All of extension/data/parameters. Throws Error "data.missing", "data.broken".
profile::Parameters law_parameters(const Context& context);

/// extension/data/workbook-words.json. Throws Error "data.missing", "data.broken".
workbook::Words workbook_words(const Context& context);

/// extension/data/workbook-sheets.json. Throws Error "data.missing", "data.broken".
workbook::Forms workbook_forms(const Context& context);

} // namespace ansinh::border
