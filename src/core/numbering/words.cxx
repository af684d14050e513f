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

} // namespace

Words Words::from_json(std::string_view json, paper::Kinds kinds) {
    data::Fields root(data::Node::parse(json, "register-words.json"));
    root.may("source");
    Words words{{}, {}, {}, {}, {}, std::move(kinds)};
    words.sheet = root.need("sheet").line();
    words.title = root.need("title").line();
    words.year = root.need("year").line();
    words.annex = root.need("annex").line();
    data::Fields columns(root.need("columns"));
    for (std::size_t column = 0; column < column_count; ++column)
        words.columns[column] = spellings_of(columns.need(column_names[column]));
    columns.finish();
    root.finish();
    return words;
}

const paper::Kind* Words::kind_of(std::string_view symbol) const {
    const std::string_view first = symbol.substr(0, symbol.find('-'));
    const auto by = [&](std::string (*key)(std::string_view)) -> const paper::Kind* {
        for (const paper::Kind& kind : kinds.all())
            if (!kind.symbol.empty() && key(kind.symbol) == key(first)) return &kind;
        return nullptr;
    };
    // With its marks first: "ĐA" is no "DA".
    const paper::Kind* exact = by(&text::name_key);
    return exact != nullptr ? exact : by(&text::plain_key);
}

const std::string& Words::letter() const {
    return std::ranges::find(kinds.all(), std::string(), &paper::Kind::symbol)->name;
}

} // namespace ansinh::numbering
