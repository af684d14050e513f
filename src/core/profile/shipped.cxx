#include "profile/shipped.hxx"

#include "message.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::profile {

std::string listed_shipped_names() {
    std::string list;
    for (const std::string_view name : shipped_names)
        list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

std::string shipped_name(std::string_view typed) {
    std::string key = text::name_key(typed);
    if (std::find(shipped_names.begin(), shipped_names.end(), key) == shipped_names.end())
        throw Error("profile.unknown", {text::one_line(typed), listed_shipped_names()});
    return key;
}

} // namespace ansinh::profile
