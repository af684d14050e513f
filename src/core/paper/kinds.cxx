#include "paper/kinds.hxx"

#include "data/json.hxx"
#include "message.hxx"
#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::paper {

namespace {

constexpr std::array<std::pair<std::string_view, Signing>, 3> signings{
    {{"one", Signing::one}, {"pair", Signing::pair}, {"parties", Signing::parties}}};
constexpr std::array<std::pair<std::string_view, AbstractPlace>, 2> places{
    {{"below_kind", AbstractPlace::below_kind}, {"below_number", AbstractPlace::below_number}}};
/// In the order of profile::Level.
constexpr std::array<std::string_view, 4> level_names{"province", "ward", "commune", "special_zone"};

std::string line_or_nothing(const data::Node& node) {
    return node.is_null() ? std::string() : node.line();
}

std::vector<std::string> lines_of(const data::Node& node) {
    std::vector<std::string> lines;
    std::ranges::transform(node.elements(), std::back_inserter(lines), &data::Node::line);
    return lines;
}

Kind kind_of(const data::Node& node) {
    data::Fields fields(node);
    Kind kind;
    kind.id = fields.need("id").line();
    kind.symbol = line_or_nothing(fields.need("symbol"));
    kind.name = fields.need("name").line();
    if (const data::Node numbered = fields.may("numbered"); !numbered.is_null())
        kind.numbered = numbered.boolean();
    if (const data::Node dated = fields.may("dated"); !dated.is_null()) kind.dated = dated.boolean();
    if (const data::Node to = fields.may("addressed"); !to.is_null()) kind.addressed = to.boolean();
    if (const data::Node place = fields.may("abstract"); !place.is_null())
        kind.abstract = data::named(places, place.line(), place);
    if (const data::Node signing = fields.may("signing"); !signing.is_null())
        kind.signing = data::named(signings, signing.line(), signing);
    const bool pair = kind.signing == Signing::pair;
    kind.left = pair ? fields.need("left").line() : std::string();
    kind.right = pair ? fields.need("right").line() : std::string();
    kind.decides = line_or_nothing(fields.may("decides"));
    kind.skeleton = lines_of(fields.need("skeleton"));
    kind.source = fields.need("sample").line();
    if (kind.abstract == AbstractPlace::below_kind) kind.title = text::in_capitals(kind.name);
    if (const data::Node title = fields.may("title"); !title.is_null())
        kind.title = text::in_capitals(title.line());
    fields.finish();
    return kind;
}

std::pair<std::string, std::string> short_name_of(const data::Node& node) {
    data::Fields fields(node);
    std::pair<std::string, std::string> name{fields.need("full").line(), fields.need("short").line()};
    fields.finish();
    return name;
}

CommitteeWords words_of(const data::Node& node) {
    data::Fields fields(node);
    CommitteeWords words;
    words.symbol = fields.need("symbol").line();
    words.name = fields.need("name").line();
    words.head = fields.need("head").line();
    words.deputy = fields.need("deputy").line();
    words.deputy_post = fields.need("deputy_post").line();
    words.duty = fields.need("duty").line();
    words.post_blank = fields.need("post_blank").line();
    words.delegate_blank = fields.need("delegate_blank").line();
    words.party_blank = fields.need("party_blank").line();
    words.head_of_committee = fields.need("head_of_committee").line();
    words.basis_blank = fields.need("basis_blank").line();
    words.agency = fields.need("agency").line();
    words.agency_symbol = fields.need("agency_symbol").line();
    words.place = fields.need("place").line();
    words.place_blank = fields.need("place_blank").line();
    data::Fields levels(fields.need("levels"));
    for (std::size_t index = 0; index < level_names.size(); ++index)
        words.levels[index] = lines_of(levels.need(level_names[index]));
    levels.finish();
    std::ranges::transform(fields.need("short_names").elements(), std::back_inserter(words.short_names),
                           short_name_of);
    fields.finish();
    return words;
}

} // namespace

Kinds Kinds::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "paper-kinds.json"));
    root.may("source");
    Kinds kinds;
    kinds.m_words = words_of(root.need("committee"));
    std::ranges::transform(root.need("kinds").elements(), std::back_inserter(kinds.m_kinds), kind_of);
    root.finish();
    return kinds;
}

const Kind& Kinds::find(std::string_view typed) const {
    // Ids differ by their marks (CT, CTr; QC, QĐ), so the exact ones come first.
    const auto by = [&](auto&& key) {
        const std::string wanted = key(typed);
        return std::ranges::find_if(
            m_kinds, [&](const Kind& kind) { return key(kind.id) == wanted || key(kind.name) == wanted; });
    };
    auto found = by(text::name_key);
    if (found == m_kinds.end()) found = by(text::plain_key);
    if (found != m_kinds.end()) return *found;
    std::string ids;
    for (const Kind& kind : m_kinds)
        ids += (ids.empty() ? "" : ", ") + kind.id;
    throw Error("paper.kind", {std::string(typed), ids});
}

} // namespace ansinh::paper
