#include "committee/words.hxx"

#include "data/json.hxx"
#include "profile/names.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

ListWords list_words(data::Fields& lists, std::string_view name) {
    data::Fields fields(lists.need(name));
    ListWords words{fields.need("sheet").line(), fields.need("title").line(), fields.need("below").line()};
    fields.finish();
    return words;
}

/// Refused unless there are so many.
std::vector<std::string> lines(const data::Node& node, std::size_t count) {
    std::vector<std::string> all;
    for (const data::Node& line : node.elements())
        all.push_back(line.line());
    if (all.size() != count) node.refuse(std::to_string(all.size()));
    return all;
}

} // namespace

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
    for (const data::Node& address : root.need("addresses").elements())
        words.addresses.push_back(text::name_key(address.line()));
    data::Fields lists(root.need("lists"));
    words.members = list_words(lists, "members");
    words.changes = list_words(lists, "changes");
    words.duties = list_words(lists, "duties");
    words.findings = list_words(lists, "findings");
    lists.finish();
    words.vacant = root.need("vacant").line();
    words.out = root.need("out").line();
    words.in = root.need("in").line();
    words.changed = root.need("changed").line();
    words.until = root.need("until").line();
    words.since = root.need("since").line();
    words.in_place_of = root.need("in_place_of").line();
    words.before = root.need("before").line();
    words.duty = root.need("duty").line();
    words.source = root.need("source_header").line();
    words.numbered_duty = root.need("numbered_duty").line();
    words.no_duties = root.need("no_duties").line();
    words.finding_columns = lines(root.need("finding_columns"), 4);
    words.severities = lines(root.need("severities"), 4);
    words.annex_line = root.need("annex_line").any_text();
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
