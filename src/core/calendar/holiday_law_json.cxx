// Reading extension/data/holidays/vn.json.
#include "calendar/holiday_law.hxx"
#include "data/json.hxx"
#include "number/digits.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::calendar {

namespace {

using data::Fields;
using data::Node;

unsigned up_to(int most, std::string_view digits, const Node& where) {
    const auto value = number::digits(digits);
    if (!value || *value < 1 || *value > most) where.refuse(where.any_text());
    return static_cast<unsigned>(*value);
}

/// "day/month"
void read_day(const Node& node, HolidayRule& rule) {
    const std::string_view text = node.any_text();
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) node.refuse(text);
    rule.day = up_to(31, text.substr(0, slash), node);
    rule.month = up_to(12, text.substr(slash + 1), node);
}

void read_anchor(Fields& fields, HolidayRule& rule) {
    rule.lunar = fields.has("lunar");
    if (rule.lunar == fields.has("solar")) fields.node().refuse();
    read_day(fields.need(rule.lunar ? "lunar" : "solar"), rule);
}

std::vector<std::vector<int>> read_choices(const Node& node) {
    if (node.is_null()) return {{0}};
    std::vector<std::vector<int>> choices;
    for (const Node& choice : node.elements()) {
        auto& days = choices.emplace_back();
        for (const Node& day : choice.elements())
            days.push_back(static_cast<int>(day.whole(-15, 15)));
        if (days.empty()) choice.refuse();
    }
    if (choices.empty()) node.refuse();
    return choices;
}

void read_practice(const Node& node, HolidayRule& rule) {
    if (node.is_null()) {
        if (rule.choices.size() > 1) node.refuse();
        return;
    }
    const auto elements = node.elements();
    if (elements.size() != rule.practice.size()) node.refuse();
    const auto most = static_cast<std::int64_t>(rule.choices.size());
    std::ranges::transform(elements, rule.practice.begin(), [=](const Node& choice) {
        return static_cast<std::size_t>(choice.whole(1, most) - 1);
    });
}

HolidayDecision read_decision(const Node& node) {
    Fields fields(node);
    HolidayDecision decision{static_cast<int>(fields.need("year").whole(1900, 2100)),
                             fields.need("first").date(), fields.need("last").date(),
                             fields.need("source").line()};
    fields.finish();
    if (decision.last < decision.first || decision.last - decision.first > std::chrono::days(15))
        node.refuse();
    return decision;
}

std::vector<HolidayDecision> read_decisions(const Node& node) {
    std::vector<HolidayDecision> decisions;
    if (node.is_null()) return decisions;
    for (const Node& element : node.elements()) {
        decisions.push_back(read_decision(element));
        const int year = decisions.back().year;
        if (std::ranges::count(decisions, year, &HolidayDecision::year) > 1)
            element.refuse(std::to_string(year));
    }
    return decisions;
}

HolidayRule read_rule(const Node& node) {
    Fields fields(node);
    HolidayRule rule;
    rule.name = fields.need("name").line();
    read_anchor(fields, rule);
    rule.from = fields.need("from").date();
    const Node to = fields.may("to");
    rule.to = to.is_null() ? last_date : to.date();
    if (rule.to < rule.from) to.refuse();
    const Node compensated = fields.may("compensated");
    rule.compensated = compensated.is_null() || compensated.boolean();
    rule.source = fields.need("source").line();
    rule.choices = read_choices(fields.may("choices"));
    read_practice(fields.may("practice"), rule);
    rule.decisions = read_decisions(fields.may("decided"));
    fields.finish();
    return rule;
}

SwappedDay read_swapped(const Node& node) {
    Fields fields(node);
    SwappedDay swap{fields.need("off").date(), fields.need("worked").date(), fields.need("name").line(),
                    fields.need("source").line()};
    fields.finish();
    if (is_weekend(swap.off) || !is_weekend(swap.worked)) node.refuse();
    return swap;
}

} // namespace

HolidayLaw HolidayLaw::from_json(std::string_view json, std::string_view file) {
    Fields root(Node::parse(json, file));
    root.need("source").any_text();
    root.need("note").any_text();
    const Date covered_from = root.need("from").date();
    const std::string compensation = root.need("compensation").line();
    std::vector<HolidayRule> rules;
    for (const Node& node : root.need("holidays").elements())
        rules.push_back(read_rule(node));
    std::vector<SwappedDay> swapped;
    for (const Node& node : root.need("swapped").elements())
        swapped.push_back(read_swapped(node));
    root.finish();
    return {covered_from, rules, swapped, compensation};
}

} // namespace ansinh::calendar
