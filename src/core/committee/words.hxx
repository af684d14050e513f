// The Vietnamese words of a committee's lists: extension/data/committee-words.json.
#pragma once

#include "profile/profile.hxx"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::committee {

using profile::Role;

struct Words {
    /// Throws Error "data.broken".
    static Words from_json(std::string_view json);

    /// The role that a title in the committee says, by the longest beginning there is a word for, in any case
    /// and with or without marks; an ordinary member for any other title.
    Role role_of(std::string_view title) const;

    std::vector<std::pair<std::string, Role>> titles; ///< keys (text::plain_key), the longest first
};

} // namespace ansinh::committee
