#include "workbook/words.hxx"

#include "data/json.hxx"
#include "profile/names.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::workbook {

namespace {

Subunit subunit_of(const data::Node& node) {
    data::Fields fields(node);
    Subunit subunit{fields.need("word").line(), fields.need("sheet").line(), fields.need("head").line()};
    fields.finish();
    return subunit;
}

std::array<std::string, 4> totals_of(const data::Node& node) {
    data::Fields fields(node);
    std::array<std::string, 4> totals;
    std::ranges::transform(profile::enumeration<profile::Level>().values, totals.begin(),
                           [&](std::string_view level) { return fields.need(level).line(); });
    fields.finish();
    return totals;
}

/// In the order of calendar::DayKind.
std::array<std::string, 4> day_kinds_of(const data::Node& node) {
    data::Fields fields(node);
    std::array<std::string, 4> kinds{fields.need("holiday").line(), fields.need("compensation").line(),
                                     fields.need("swapped_off").line(), fields.need("made_up").line()};
    fields.finish();
    return kinds;
}

} // namespace

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "workbook-words.json"));
    root.may("source");
    Words words;
    words.totals = totals_of(root.need("totals"));
    words.total_unknown = root.need("total").line();
    std::ranges::transform(root.need("subunits").elements(), std::back_inserter(words.subunits), subunit_of);
    words.subunit_silent = subunit_of(root.need("subunit"));
    words.committee = root.need("committee").line();
    data::Fields products(root.need("products"));
    words.health = products.need("health").line();
    words.pension = products.need("pension").line();
    products.finish();
    words.report = root.need("report").line();
    words.numbered = root.need("numbered").line();
    words.named = root.need("named").line();
    words.unnamed = root.need("unnamed").line();
    words.regular_meeting = root.need("regular_meeting").line();
    words.school = root.need("school").line();
    words.group = root.need("group").line();
    words.actual = root.need("actual").line();
    words.estimate = root.need("estimate").line();
    words.first_meeting = root.need("first_meeting").line();
    words.day_kinds = day_kinds_of(root.need("day_kinds"));
    root.finish();
    return words;
}

Subunit Words::subunit(const profile::Text& word) const {
    if (!word) return subunit_silent;
    const std::string key = text::name_key(*word);
    const auto found = std::ranges::find_if(
        subunits, [&](const Subunit& known) { return text::name_key(known.word) == key; });
    if (found != subunits.end()) return *found;
    return {*word, subunit_silent.sheet, subunit_silent.head};
}

const std::string& Words::total(const profile::Setting<profile::Level>& level) const {
    return level.value ? totals[static_cast<std::size_t>(*level.value)] : total_unknown;
}

} // namespace ansinh::workbook
