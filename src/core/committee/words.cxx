#include "committee/words.hxx"

#include "data/json.hxx"
#include "profile/names.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::committee {

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "committee-words.json"));
    root.may("source");
    Words words;
    for (const auto& [name, spellings] : root.need("roles").members()) {
        const auto role = profile::find(profile::enumeration<Role>(), name);
        if (!role) spellings.refuse(name);
        for (const data::Node& spelling : spellings.elements())
            words.titles.emplace_back(text::plain_key(spelling.line()), static_cast<Role>(*role));
    }
    root.finish();
    std::ranges::stable_sort(words.titles, std::ranges::greater(),
                             [](const auto& title) { return title.first.size(); });
    return words;
}

Role Words::role_of(std::string_view title) const {
    const std::string key = text::plain_key(title) + ' ';
    for (const auto& [word, role] : titles)
        if (key.starts_with(word + ' ')) return role;
    return Role::member;
}

} // namespace ansinh::committee
