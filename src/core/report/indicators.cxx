#include "report/indicators.hxx"

#include "data/json.hxx"
#include "message.hxx"
#include "table/sheet.hxx"
#include "table/wording.hxx"

#include <utility>

namespace ansinh::report {

namespace {

/// Dates and notes in brackets say nothing of what is counted.
table::Wording without_brackets(const table::Wording& header) {
    std::vector<std::size_t> kept;
    for (std::size_t word = 0; word < header.size(); ++word)
        if (!header.is_bracketed(word)) kept.push_back(word);
    return header.select(kept);
}

std::string product_code(table::Product product) {
    switch (product) {
    case table::Product::health:
        return "bhyt";
    case table::Product::pension:
        return "bhxh";
    case table::Product::none:
        break;
    }
    return {};
}

} // namespace

Indicators Indicators::from_json(std::string_view json) {
    Indicators indicators;
    data::Fields root(data::Node::parse(json, "report-words.json"));
    root.need("source").line();
    root.need("note").line();
    for (const auto& [code, node] : root.need("indicators").members()) {
        const int value = static_cast<int>(indicators.m_codes.size());
        indicators.m_codes.emplace_back(code);
        indicators.m_labels.emplace_back();
        data::Fields fields(node);
        std::string& label = indicators.m_labels.back();
        for (const char* list : {"whole", "leading"})
            for (const data::Node& phrase : fields.need(list).elements())
                if (label.empty()) label = phrase.line();
        if (label.empty()) node.refuse(code);
        for (const data::Node& phrase : fields.need("whole").elements())
            if (!indicators.m_whole.add(phrase.line(), value)) phrase.refuse();
        for (const data::Node& phrase : fields.need("leading").elements())
            if (!indicators.m_leading.add(phrase.line(), value)) phrase.refuse();
        fields.finish();
    }
    root.finish();
    return indicators;
}

std::string Indicators::of_text(const std::string& header) const {
    const table::Wording wording = without_brackets(table::Wording(header));
    if (wording.empty()) return {};
    if (const auto whole = m_whole.find(wording, 0, wording.size()))
        return m_codes[static_cast<std::size_t>(*whole)];
    const auto leading = m_leading.longest_at(wording, 0);
    return leading.length > 0 ? m_codes[static_cast<std::size_t>(leading.value)] : std::string();
}

std::string Indicators::of(const std::vector<std::string>& path) const {
    for (auto header = path.rbegin(); header != path.rend(); ++header)
        if (std::string code = of_text(*header); !code.empty()) return code;
    return {};
}

Recognised recognise(const table::Table& table, const Indicators& indicators) {
    Recognised recognised;
    for (const table::Column& column : table.columns) {
        if (column.column == table.name_column) continue;
        std::string code = indicators.of(column.path);
        if (code.empty()) continue;
        const bool estimate = code == "estimate";
        recognised.columns.push_back(column.column);
        recognised.series.push_back({std::move(code), product_code(column.product), "", estimate,
                                     column.path.empty() ? std::string() : column.path.back()});
    }
    if (recognised.series.empty()) throw Error("report.no-indicator", {table::area_name(table.area)});
    return recognised;
}

} // namespace ansinh::report
