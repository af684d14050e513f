#include "report/rules_json.hxx"

#include "data/json.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::report {

namespace {

constexpr std::array severities{std::pair{"error", Severity::error}, std::pair{"warning", Severity::warning},
                                std::pair{"note", Severity::note}};
constexpr std::array missings{
    std::pair{"non_null", Missing::non_null},         std::pair{"non_zero", Missing::non_zero},
    std::pair{"partial_null", Missing::partial_null}, std::pair{"partial_zero", Missing::partial_zero},
    std::pair{"always_null", Missing::always_null},   std::pair{"always_zero", Missing::always_zero}};

template <class Names>
auto choice(const data::Node& node, const Names& names) {
    const std::string name = node.line();
    for (const auto& [known, value] : names)
        if (known == name) return value;
    node.refuse(name);
}

Expression claim_of(const data::Node& node) {
    try {
        return parse_expression(node.line());
    } catch (const Error&) {
        node.refuse(node.line());
    }
}

Rule read_rule(const data::Node& node) {
    data::Fields fields(node);
    Rule rule;
    rule.id = fields.need("id").line();
    rule.topic = fields.need("topic").line();
    rule.name = fields.need("name").line();
    rule.claim = claim_of(fields.need("claim"));
    rule.tolerance = fields.need("tolerance").decimal();
    rule.severity = choice(fields.need("severity"), severities);
    rule.missing = choice(fields.need("missing"), missings);
    rule.instruction = fields.need("instruction").line();
    rule.source = fields.need("source").line();
    fields.finish();
    return rule;
}

} // namespace

std::vector<Rule> read_rules(std::string_view json, std::string_view file) {
    data::Fields root(data::Node::parse(json, file));
    root.need("title").line();
    root.need("source").line();
    std::vector<Rule> rules;
    for (const data::Node& node : root.need("rules").elements()) {
        Rule rule = read_rule(node);
        if (std::ranges::find(rules, rule.id, &Rule::id) != rules.end()) node.refuse(rule.id);
        rules.push_back(std::move(rule));
    }
    root.finish();
    return rules;
}

} // namespace ansinh::report
