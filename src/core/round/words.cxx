#include "round/words.hxx"

#include "data/json.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::round {

namespace {

/// Whole words only: "đợt" is not in "đợi".
std::string between_blanks(std::string_view text) {
    return " " + text::plain_key(text) + " ";
}

std::vector<std::string> phrases_of(const data::Node& node) {
    std::vector<std::string> phrases;
    for (const data::Node& phrase : node.elements())
        phrases.push_back(between_blanks(phrase.line()));
    return phrases;
}

bool says_any(const table::Column& column, const std::vector<std::string>& phrases) {
    return std::ranges::any_of(column.path, [&](const std::string& header) {
        std::string text = between_blanks(header);
        std::ranges::replace_if(
            text, [](char c) { return c == '(' || c == ')' || c == ':' || c == ','; }, ' ');
        return std::ranges::any_of(
            phrases, [&](const std::string& phrase) { return text.find(phrase) != std::string::npos; });
    });
}

} // namespace

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "round-words.json"));
    root.may("source");
    Words words;
    words.m_into = phrases_of(root.need("into"));
    words.m_round = phrases_of(root.need("round"));
    root.finish();
    return words;
}

bool Words::is_into(const table::Column& column) const {
    return says_any(column, m_into);
}

bool Words::is_of_round(const table::Column& column) const {
    return says_any(column, m_round);
}

} // namespace ansinh::round
