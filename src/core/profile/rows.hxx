// A profile and the law's parameters as the rows of a *Tham số* sheet. The sheet's reader understands all it
// writes.
#pragma once

#include "profile/parameters.hxx"
#include "profile/profile.hxx"
#include "profile/sheet_words.hxx"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::profile {

struct Row {
    std::string code; ///< stable ASCII name; empty: a heading, all of it in `text`
    std::string text;
    std::variant<std::string, double> value; ///< "chưa quy định" where the regulation is silent
    std::string unit;
    std::string source;
    std::optional<Date> from, to;
    std::string note;
    std::vector<std::string>
        allowed; ///< for a list of allowed values in the cell; empty: anything may be typed
    bool operator==(const Row&) const = default;
};

/// All rows below the headers, in the order of the sheet. A parameter's values that no longer hold on `on`
/// are left out; later ones follow in order of time. Rows of a regulation are not limited in time: a clerk
/// who limits one adds another for the time after it.
std::vector<Row> to_rows(const Profile& profile, const Parameters& parameters, Date on,
                         const SheetWords& words);

} // namespace ansinh::profile
