#include "numbering/words.hxx"

#include "data/json.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::numbering {

namespace {

constexpr std::array<const char*, column_count> column_names{"number",     "date", "title",  "signer",
                                                             "recipients", "kept", "copies", "note"};

std::vector<std::string> spellings_of(const data::Node& node) {
    std::vector<std::string> spellings;
    std::ranges::transform(node.elements(), std::back_inserter(spellings), &data::Node::line);
    if (spellings.empty()) node.refuse();
    return spellings;
}

Kind kind_from(const data::Node& node) {
    data::Fields fields(node);
    Kind kind{fields.need("symbol").line(), fields.need("name").line()};
    fields.finish();
    return kind;
}

} // namespace

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "register-words.json"));
    root.may("source");
    Words words;
    words.sheet = root.need("sheet").line();
    words.title = root.need("title").line();
    words.year = root.need("year").line();
    data::Fields columns(root.need("columns"));
    for (std::size_t column = 0; column < column_count; ++column)
        words.columns[column] = spellings_of(columns.need(column_names[column]));
    columns.finish();
    std::ranges::transform(root.need("kinds").elements(), std::back_inserter(words.kinds), kind_from);
    words.letter = root.need("letter").line();
    root.finish();
    return words;
}

const Kind* Words::kind_of(std::string_view symbol) const {
    const std::string key = text::name_key(symbol.substr(0, symbol.find('-')));
    const auto exact =
        std::ranges::find_if(kinds, [&](const Kind& kind) { return text::name_key(kind.symbol) == key; });
    if (exact != kinds.end()) return &*exact;
    const auto plain = std::ranges::find_if(
        kinds, [&](const Kind& kind) { return text::plain_key(kind.symbol) == text::plain_key(key); });
    return plain == kinds.end() ? nullptr : &*plain;
}

} // namespace ansinh::numbering
