// Every rule that ships is tried in each of its outcomes: it holds, is broken, cannot be decided, says nothing of
// any line, misses a column. A rule without a case fails here.
#include "report/noted.hxx"
#include "report/shipped.hxx"

#include "data/json.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Noted;

namespace {

constexpr std::array outcomes{"holds", "broken", "unverifiable", "never", "missing"};

/// What each rule of the file is called there; "total-joined" is made of "total".
struct Named {
    std::string id;
    std::vector<std::string> indicators;
};

std::vector<Named> rules_in_file() {
    std::vector<Named> rules;
    const data::Node root = data::Node::parse(test::shipped_data("rules/report.json"), "report.json");
    for (const data::Node& node : data::Fields(root).need("rules").elements()) {
        data::Fields fields(node);
        if (const data::Node kind = fields.may("kind"); !kind.is_null() && kind.line() == "check") continue;
        Named rule{fields.need("id").line(), {}};
        if (const data::Node each = fields.may("for"); !each.is_null())
            for (const auto& member : each.members())
                rule.indicators.emplace_back(member.first);
        rules.push_back(std::move(rule));
    }
    return rules;
}

using Cases = std::map<std::string, std::map<std::string, std::string>>;

Cases cases_in_file() {
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/report/outcomes.json");
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    Cases cases;
    for (const auto& [id, node] : data::Fields(data::Node::parse(json, "outcomes.json")).need("rules").members())
        for (const auto& [outcome, notation] : node.members())
            cases[std::string(id)][std::string(outcome)] = notation.line();
    return cases;
}

std::string filled(std::string text, const std::string& code) {
    for (std::size_t at = text.find("{0}"); at != text.npos; at = text.find("{0}"))
        text.replace(at, 3, code);
    return text;
}

/// What a check says of the one rule.
std::string outcome_of(const Rule& rule, const std::string& notation) {
    const Noted noted(notation);
    const std::array one{rule};
    std::set<std::string> said;
    for (const Finding& finding : check(noted.material(), one, names_series)) {
        if (finding.rule != rule.id) continue;
        const std::string& code = finding.text.code;
        if (code == "rule.undecidable")
            said.insert("unverifiable");
        else if (code == "rule.never")
            said.insert("never");
        else if (code == "rule.no-columns" || code == "rule.no-previous" || code == "rule.no-periods")
            said.insert("missing");
        else
            said.insert(finding.severity == rule.severity ? "broken" : "broken with another severity");
    }
    const Evaluation evaluation = evaluate(noted.material(), one, names_series);
    if (said.empty()) return evaluation.rules.front().held > 0 ? "holds" : "nothing";
    return said.size() == 1 ? *said.begin() : "several";
}

} // namespace

TEST_CASE("every shipped rule has each outcome, and says so", "[report][outcomes]") {
    const Cases cases = cases_in_file();
    std::set<std::string> known;
    std::size_t tried = 0;
    for (const Named& named : rules_in_file()) {
        known.insert(named.id);
        CAPTURE(named.id);
        REQUIRE(cases.contains(named.id));
        std::vector<std::string> codes = named.indicators;
        if (codes.empty()) codes.emplace_back();
        for (const std::string& code : codes) {
            const std::string id = code.empty() ? named.id : named.id + "-" + code;
            const auto rule = std::ranges::find(test::shipped_rules(), id, &Rule::id);
            REQUIRE(rule != test::shipped_rules().end());
            for (const char* outcome : outcomes) {
                const auto& own = cases.at(named.id);
                CAPTURE(id, outcome);
                REQUIRE(own.contains(outcome));
                CHECK(outcome_of(*rule, filled(own.at(outcome), code)) == outcome);
                ++tried;
            }
        }
    }
    for (const auto& one : cases)
        CHECK(known.contains(one.first));
    const auto decided = std::ranges::count_if(test::shipped_rules(), [](const Rule& rule) {
        return rule.kind != RuleKind::check;
    });
    CHECK(tried == 5 * static_cast<std::size_t>(decided));
}
