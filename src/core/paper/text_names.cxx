#include "paper/text_names.hxx"

#include "data/json.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::paper {

namespace {

constexpr std::size_t most_signs = 3;

} // namespace

TextNames TextNames::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "text-document.json"));
    root.may("source");
    TextNames names;
    names.file = root.need("template").line();
    data::Fields styles(root.need("styles"));
    for (std::size_t style = 0; style < style_count; ++style)
        names.styles[style] = styles.need(name_of(static_cast<Style>(style))).line();
    styles.finish();
    names.rule = root.need("rule").line();
    names.addressee = root.need("addressee").line();
    names.end = root.need("end").line();
    names.sign_room = root.need("sign_room").line();
    names.blank = root.need("blank").line();
    data::Fields pages(root.need("pages"));
    names.page = pages.need("paper").line();
    names.annex_page = pages.need("annex").line();
    names.annex_across_page = pages.need("annex_across").line();
    pages.finish();
    names.head = root.need("head").line();
    const data::Node signs = root.need("signs");
    std::ranges::transform(signs.elements(), std::back_inserter(names.signs), &data::Node::line);
    if (names.signs.size() != most_signs) signs.refuse();
    names.place = root.need("place").line();
    root.finish();
    return names;
}

std::vector<std::string> TextNames::paragraph_styles() const {
    std::vector<std::string> all(styles.begin(), styles.end());
    all.push_back(rule);
    all.push_back(addressee);
    all.push_back(end);
    all.push_back(sign_room);
    return all;
}

std::vector<std::string> TextNames::tables() const {
    std::vector<std::string> all{head};
    all.insert(all.end(), signs.begin(), signs.end());
    return all;
}

} // namespace ansinh::paper
