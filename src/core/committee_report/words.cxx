#include "committee_report/words.hxx"

#include "data/json.hxx"
#include "profile/sheet_words.hxx"

#include <stdexcept>
#include <utility>

namespace ansinh::committee_report {

namespace {

using Named = std::map<std::string, std::string, std::less<>>;

Named named_lines(const data::Node& node) {
    Named lines;
    for (const auto& [name, value] : node.members())
        if (!lines.emplace(name, value.any_text()).second || value.any_text().empty()) value.refuse();
    return lines;
}

const std::string& find(const Named& lines, std::string_view name) {
    const auto found = lines.find(name);
    if (found == lines.end()) throw std::out_of_range("no such words: " + std::string(name));
    return found->second;
}

/// {0}, {1} … only: other names in braces are blanks of the paper.
std::string filled(std::string pattern, const std::vector<std::string>& parts) {
    return parts.empty() ? pattern : profile::fill(pattern, parts);
}

} // namespace

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "report-paper.json"));
    root.may("source");
    root.may("note");
    Words words;
    data::Fields kinds(root.need("target_kinds"));
    words.m_target_kinds = {kinds.need("participants").line(), kinds.need("joined").line(),
                            kinds.need("net").line()};
    kinds.finish();
    data::Fields estimates(root.need("estimates"));
    words.m_estimates = {{calendar::PeriodKind::quarter, estimates.need("quarter").line()},
                         {calendar::PeriodKind::half, estimates.need("half").line()},
                         {calendar::PeriodKind::year, estimates.need("year").line()}};
    estimates.finish();
    data::Fields items(root.need("items"));
    for (const auto& [name, item] : kept_items)
        words.m_items.emplace(item, items.need(name).line());
    items.finish();
    words.m_columns = named_lines(root.need("columns"));
    words.m_texts = named_lines(root.need("texts"));
    root.finish();
    return words;
}

std::string Words::text(std::string_view name, const std::vector<std::string>& parts) const {
    return filled(find(m_texts, name), parts);
}

std::string Words::column(std::string_view name, const std::vector<std::string>& parts) const {
    return filled(find(m_columns, name), parts);
}

} // namespace ansinh::committee_report
