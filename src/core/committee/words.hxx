// The Vietnamese words of a committee's lists: extension/data/committee-words.json.
#pragma once

#include "profile/profile.hxx"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::committee {

using profile::Role;

/// How a printed list is headed.
struct ListWords {
    std::string sheet; ///< the name wished for
    std::string title; ///< {0}: the committee
    std::string below; ///< the line below the title; {0}, {1}: what it is of
};

struct Words {
    /// Throws Error "data.broken".
    static Words from_json(std::string_view json);

    /// The role that a title in the committee says, by the longest beginning there is a word for, in any case
    /// and with or without marks; an ordinary member for any other title.
    Role role_of(std::string_view title) const;

    std::vector<std::pair<std::string, Role>> titles; ///< keys (text::plain_key), the longest first
    std::vector<std::string> addresses; ///< keys (text::name_key) of what does not belong to a name: "ông"
    ListWords members, changes, duties, findings;
    std::string vacant;             ///< said of a seat nobody holds
    std::string out, in, changed;   ///< headings of the changes
    std::string until, since;       ///< {0}: a day
    std::string in_place_of;        ///< {0}: a name
    std::string before;             ///< {0}: the post and title somebody had
    std::string duty, source;       ///< headers
    std::string numbered_duty;      ///< {0}: the article, {1}: which bullet of it
    std::string no_duties;
    std::vector<std::string> finding_columns; ///< headers: how grave, where, what, how to mend
    std::vector<std::string> severities;      ///< by report::Severity
    std::string annex_line; ///< below the title of a list that is to go with a paper
};

} // namespace ansinh::committee
