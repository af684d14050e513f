#include "report/rules_json.hxx"

#include "data/json.hxx"
#include "message.hxx"
#include "report/rule_words.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

/// A rule as the file has it, to be made for one indicator or for each of several.
struct Form {
    Rule rule;
    std::string claim, name;
    std::vector<std::pair<std::string, std::string>> indicators; ///< code and word; none: the rule once
};

std::string filled(std::string text, std::string_view mark, const std::string& with) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
        text.replace(at, mark.size(), with);
    return text;
}

void read_claim(data::Fields& fields, Form& form) {
    form.rule.topic = fields.need("topic").line();
    form.name = fields.need("name").line();
    form.claim = fields.need("claim").line();
    form.rule.tolerance = fields.need("tolerance").decimal();
    const data::Node missing = fields.need("missing");
    form.rule.missing = data::named(rule_missings, missing.line(), missing);
    if (const data::Node choice = fields.may("choice"); !choice.is_null()) form.rule.choice = choice.line();
    if (const data::Node year = fields.may("within_year"); !year.is_null())
        form.rule.within_year = year.boolean();
    if (const data::Node each = fields.may("for"); !each.is_null())
        for (const auto& [code, word] : each.members())
            form.indicators.emplace_back(code, word.line());
}

Form read_form(const data::Node& node) {
    data::Fields fields(node);
    Form form;
    form.rule.id = fields.need("id").line();
    if (const data::Node kind = fields.may("kind"); !kind.is_null())
        form.rule.kind = data::named(rule_kinds, kind.line(), kind);
    if (form.rule.kind != RuleKind::check) read_claim(fields, form);
    const data::Node severity = fields.need("severity");
    form.rule.severity = data::named(rule_severities, severity.line(), severity);
    form.rule.instruction = fields.need("instruction").line();
    form.rule.source = fields.need("source").line();
    fields.finish();
    return form;
}

/// "total" for "target" is "total-target".
Rule made(const Form& form, const std::string& code, const std::string& word) {
    Rule rule = form.rule;
    if (rule.kind == RuleKind::check) return rule;
    if (!code.empty()) rule.id += "-" + code;
    rule.name = filled(form.name, "{1}", word);
    rule.claim = parse_expression(filled(form.claim, "{0}", code));
    return rule;
}

std::vector<Rule> rules_of(const data::Node& node) {
    const Form form = read_form(node);
    std::vector<Rule> rules;
    try {
        for (const auto& [code, word] : form.indicators)
            rules.push_back(made(form, code, word));
        if (form.indicators.empty()) rules.push_back(made(form, {}, {}));
    } catch (const Error&) {
        node.refuse(form.claim);
    }
    // The left side of a rate is the rate itself.
    for (const Rule& rule : rules)
        if (rule.kind == RuleKind::rate &&
            (rule.claim.left.size() != 1 || rule.claim.left.front().operation != Operation::operand))
            node.refuse(form.claim);
    return rules;
}

} // namespace

std::vector<Rule> read_rules(std::string_view json, std::string_view file) {
    data::Fields root(data::Node::parse(json, file));
    root.need("title").line();
    root.need("source").line();
    root.need("note").line();
    std::vector<Rule> rules;
    for (const data::Node& node : root.need("rules").elements())
        for (Rule& rule : rules_of(node)) {
            if (std::ranges::find(rules, rule.id, &Rule::id) != rules.end()) node.refuse(rule.id);
            rules.push_back(std::move(rule));
        }
    root.finish();
    return rules;
}

} // namespace ansinh::report
