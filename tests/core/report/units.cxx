// Lines and units: certain, asked or refused, in every spelling; what is missing, ended, doubled, out of
// order.
#include "report/shipped.hxx"

#include "report/unit_answers.hxx"
#include "text/code_points.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::Grid;

namespace {

/// Fully decomposed, as some keyboards of other systems write.
std::string nfd(const std::string& text) {
    static const std::map<std::string, std::string> letters{{"Ă", "A\u0306"}, {"ă", "a\u0306"},
                                                            {"Ô", "O\u0302"}, {"ô", "o\u0302"},
                                                            {"á", "a\u0301"}, {"Á", "A\u0301"}};
    std::string result;
    for (const char32_t c : text::decode(text)) {
        const std::string letter = text::encode(std::u32string(1, c));
        const auto found = letters.find(letter);
        result += found == letters.end() ? letter : found->second;
    }
    return result;
}

calendar::Date day(int year, unsigned month, unsigned date) {
    return calendar::date(year, month, date);
}

ExpectedUnit unit(const std::string& code, const std::string& name) {
    ExpectedUnit unit;
    unit.code = code;
    unit.name = name;
    unit.from = day(2025, 7, 1);
    return unit;
}

UnitList village_list() {
    UnitList list;
    list.period = calendar::Period::parse("2026-Q3");
    list.units = {unit("01", "Thôn Hòa Bình"),    unit("02", "Thôn Lăng"),        unit("03", "Thôn Láng"),
                  unit("04", "Thôn Làng"),        unit("05", "Thôn Đội 1"),       unit("06", "Thôn Đồi 1"),
                  unit("07", "Thôn 1 (Tân Hòa)"), unit("08", "Thôn 1 (Tân Phú)"), unit("09", "Thôn 10"),
                  unit("10", "Thôn Viễn"),        unit("11", "Thôn Mới")};
    list.units[8].to = day(2026, 6, 30);
    list.units[10].from = day(2026, 7, 1);
    return list;
}

Figures report_of(const std::vector<std::string>& names) {
    Grid grid;
    std::vector<test::Line> lines{{"TT", "Đơn vị", "Cuối kỳ"}};
    for (std::size_t row = 0; row < names.size(); ++row)
        lines.push_back({static_cast<int>(row + 1), names[row], 10 + static_cast<int>(row)});
    grid.put("A5", lines);
    return figures_of(grid);
}

/// "01 certain", "asked 04 02 03", "refused"
std::vector<std::string> shown(const UnitMatching& matching, const UnitList& list) {
    std::vector<std::string> lines;
    for (const LineMatch& match : matching.lines) {
        if (match.unit)
            lines.push_back(list.units[*match.unit].code +
                            (match.state == MatchState::certain ? " certain" : " answered"));
        else if (match.state == MatchState::refused)
            lines.emplace_back("refused");
        else {
            std::string text = "asked";
            for (const std::size_t offer : match.offers)
                text += " " + list.units[offer].code;
            lines.push_back(text);
        }
    }
    return lines;
}

std::vector<std::string> rules_of(const UnitMatching& matching) {
    std::vector<std::string> rules;
    for (const Finding& finding : matching.findings)
        rules.push_back(finding.rule + " " + finding.unit);
    return rules;
}

bool has(const UnitMatching& matching, const std::string& rule) {
    const auto rules = rules_of(matching);
    return std::ranges::find(rules, rule) != rules.end();
}

const std::vector<std::string> n03{
    "Thôn Hoà Bình",    nfd("THÔN LĂNG"), "Thon Lang", nfd("Thôn Láng"), "thôn \u200B\u00D0ội 1",
    "Thôn Đồi 1\u00A0", "Thôn 1",         "Thôn 1",    "Thôn 10",        "Thôn Vie\u0303\u0302n",
    "Thôn 1O"};

} // namespace

TEST_CASE("names in every spelling are matched, asked, never guessed", "[report][units]") {
    const UnitList list = village_list();
    const Figures figures = report_of(n03);
    const UnitMatching matching = match_units(figures, list);
    CHECK(shown(matching, list) == std::vector<std::string>{"01 certain", "02 certain", "asked 04 02 03",
                                                            "03 certain", "05 certain", "06 certain",
                                                            "asked 07 08", "asked 08 07", "09 certain",
                                                            "10 certain", "asked 09"});
    CHECK(rules_of(matching) == std::vector<std::string>{"unit.asked Thon Lang", "unit.ended Thôn 10",
                                                         "unit.asked Thôn 1O", "unit.doubled Thôn 1",
                                                         "unit.missing Thôn Làng", "unit.missing Thôn Mới"});
    const auto doubled = std::ranges::find(matching.findings, "unit.doubled", &Finding::rule);
    CHECK(doubled->severity == Severity::error);
    CHECK(table::list_names(doubled->cells) == "B12:B13");
    CHECK(doubled->text.arguments.at(2) ==
          Argument(std::vector<Message>{{"unit.offer", {"07 Thôn 1 (Tân Hòa)"}},
                                        {"unit.offer", {"08 Thôn 1 (Tân Phú)"}}}));
    const auto missing = std::ranges::find(matching.findings, "unit.missing", &Finding::rule);
    CHECK(missing->instruction == Message{"unit.maybe", {"Thon Lang"}});
    // What asks says how to answer, and its answer is taken as it stands.
    const auto asked = std::ranges::find(matching.findings, "unit.asked", &Finding::rule);
    CHECK(asked->instruction == Message{"unit.answer", {"Thon Lang=04"}});
    CHECK(doubled->instruction == Message{"unit.answer", {"Thôn 1=07; Thôn 1=08:2"}});
    UnitList answered = list;
    answered.answers = read_unit_answers("Thon Lang=04; Thôn 1=07; Thôn 1=08:2").answers;
    check_unit_answers(answered.answers, figures, list);
    CHECK(rules_of(match_units(figures, answered)) ==
          std::vector<std::string>{"unit.ended Thôn 10", "unit.asked Thôn 1O", "unit.missing Thôn Mới",
                                   "unit.order "}); // 04 stands before 03 in the report
}

TEST_CASE("answers are read as they are written", "[report][units]") {
    const std::vector<UnitAnswer> answers{
        {"Thon Lang", 0, "04"}, {"Thôn 1", 1, "08"}, {"Trường TH, THCS", 0, ""}};
    CHECK(write_unit_answers(answers) == "Thon Lang=04; Thôn 1=08:2; Trường TH, THCS=-");
    CHECK(read_unit_answers(write_unit_answers(answers)).answers == answers);
    CHECK(read_unit_answers(" Thon Lang = 04 , Thôn 1=08 : 2, Trường TH, THCS=-").answers == answers);
    CHECK(read_unit_answers("").answers.empty());
    CHECK_FALSE(read_unit_answers("Thon Lang=04").forgets);
    const std::string part =
        GENERATE("Thon Lang", "Thon Lang=", "=04", "Thôn 1=08:0", "Thôn 1=08:x", "Thôn 1=:2");
    try {
        read_unit_answers("Thôn 2=02; " + part);
        FAIL(part);
    } catch (const Error& error) {
        CHECK(error.message() == Message{"check.units", {part}});
    }
}

TEST_CASE("answers given later stand in place of those of the same row", "[report][units]") {
    const std::vector<UnitAnswer> known{{"Thon Lang", 0, "04"}, {"Thôn 1", 1, "08"}};
    CHECK(answers_with(known, read_unit_answers("THON LANG=02")) ==
          std::vector<UnitAnswer>{{"Thôn 1", 1, "08"}, {"THON LANG", 0, "02"}});
    CHECK(answers_with(known, read_unit_answers("-")).empty());
    CHECK(answers_with(known, read_unit_answers("-, Thôn 1O=-")) ==
          std::vector<UnitAnswer>{{"Thôn 1O", 0, ""}});
}

TEST_CASE("answers about no row or no unit are refused", "[report][units]") {
    UnitList list = village_list();
    list.units.push_back(unit("", "Trường Tiểu học"));
    const Figures figures = report_of(n03);
    const auto refusal = [&](const std::string& text) {
        try {
            check_unit_answers(read_unit_answers(text).answers, figures, list);
        } catch (const Error& error) {
            return error.message();
        }
        return Message();
    };
    CHECK(refusal("Thôn 7=04") == Message{"check.no-row", {"Thôn 7", std::int64_t{1}, figures.area}});
    CHECK(refusal("Thôn 1=08:3") == Message{"check.no-row", {"Thôn 1", std::int64_t{3}, figures.area}});
    const Message unknown = refusal("Thôn 1=99");
    CHECK(unknown.code == "check.no-unit");
    CHECK(std::get<std::vector<Message>>(unknown.arguments.at(1)).size() == list.units.size());
    // A unit without a code is answered by its name.
    CHECK(refusal("Thôn 1O=trường tiểu học").code.empty());
    list.answers = {{"Thôn 1O", 0, "Trường Tiểu học"}};
    CHECK_FALSE(has(match_units(figures, list), "unit.asked Thôn 1O"));
}

TEST_CASE("an answer settles a line, and only that one", "[report][units]") {
    UnitList list = village_list();
    list.answers = {{"THON LANG", 0, "04"}, {"Thôn 1", 0, "07"}, {"Thôn 1", 1, "08"}, {"Thôn 1O", 0, ""}};
    const UnitMatching matching = match_units(report_of(n03), list);
    CHECK(shown(matching, list) == std::vector<std::string>{"01 certain", "02 certain", "04 answered",
                                                            "03 certain", "05 certain", "06 certain",
                                                            "07 answered", "08 answered", "09 certain",
                                                            "10 certain", "refused"});
    CHECK(has(matching, "unit.missing Thôn Mới"));
    CHECK_FALSE(has(matching, "unit.missing Thôn Làng"));
    CHECK(has(matching, "unit.unknown Thôn 1O"));
}

TEST_CASE("look-alikes are never merged", "[report][units]") {
    UnitList list;
    list.units = {unit("05", "Thôn Đội 1"), unit("10", "Thôn 10")};
    const UnitMatching matching = match_units(report_of({"Thôn Đồi 1", "Thôn 1", "Thôn 10"}), list);
    CHECK(shown(matching, list) == std::vector<std::string>{"asked 05", "refused", "10 certain"});
    CHECK(has(matching, "unit.missing Thôn Đội 1"));
    CHECK(has(matching, "unit.unknown Thôn 1"));
}

TEST_CASE("a unit's days are those of the list", "[report][units]") {
    UnitList list;
    list.period = calendar::Period::parse("2026-Q3");
    list.units = {unit("1", "Thôn Đông"), unit("2", "Thôn Tây"), unit("3", "Thôn Nam"),
                  unit("4", "Thôn Bắc")};
    list.units[1].to = day(2026, 8, 15);
    list.units[2].to = day(2026, 6, 30);
    list.units[2].merged_into = "Thôn Đông";
    list.units[3].from = day(2026, 10, 1);
    const auto all = match_units(report_of({"Thôn Đông", "Thôn Tây", "Thôn Nam", "Thôn Bắc"}), list);
    CHECK(rules_of(all) ==
          std::vector<std::string>{"unit.ends Thôn Tây", "unit.merged Thôn Nam", "unit.not-yet Thôn Bắc"});
    // Nobody is missing who is not there at the end of the period.
    CHECK(match_units(report_of({"Thôn Đông"}), list).findings.empty());
}

TEST_CASE("a section tells two villages of one name apart", "[report][units]") {
    UnitList list;
    list.period = calendar::Period::parse("2026-Q3");
    list.units = {unit("1", "Thôn 1"), unit("2", "Thôn 1")};
    list.units[0].area = "Tân Hòa";
    list.units[1].area = "Tân Phú";
    Grid grid;
    grid.put("A1", {{"TT", "Đơn vị", "Cuối kỳ"},
                    {"I", "Khu vực xã cũ Tân Hòa", {}},
                    {1, "Thôn 1", 2},
                    {"II", "Khu vực xã cũ Tân Phú", {}},
                    {1, "Thôn 1", 4},
                    {{}, "Toàn xã", 6}});
    const UnitMatching matching = match_units(figures_of(grid), list);
    CHECK(shown(matching, list) == std::vector<std::string>{"1 certain", "2 certain"});
    CHECK(matching.findings.empty());
}

TEST_CASE("rows in another order are told, by the fewest that moved", "[report][units]") {
    UnitList list;
    list.period = calendar::Period::parse("2026-Q3");
    list.units = {unit("1", "Thôn A"), unit("2", "Thôn B"), unit("3", "Thôn C"), unit("4", "Thôn D")};
    const auto moved = match_units(report_of({"Thôn D", "Thôn A", "Thôn B", "Thôn C"}), list);
    REQUIRE(rules_of(moved) == std::vector<std::string>{"unit.order "});
    CHECK(moved.findings[0].severity == Severity::note);
    CHECK(table::list_names(moved.findings[0].cells) == "B6");
    CHECK(match_units(report_of({"Thôn A", "Thôn B", "Thôn C", "Thôn D"}), list).findings.empty());
}

TEST_CASE("a line without figures, and one with more people than live there", "[report][units]") {
    UnitList list;
    list.period = calendar::Period::parse("2026-Q3");
    list.units = {unit("1", "Thôn A"), unit("2", "Thôn B"), unit("3", "Thôn C")};
    list.units[0].population = 5;
    Grid grid;
    grid.put("A1", {{"TT", "Đơn vị", "Cuối kỳ"}, {1, "Thôn A", 6}, {2, "Thôn B", {}}, {3, "Thôn C", 0}});
    CHECK(rules_of(match_units(figures_of(grid), list)) ==
          std::vector<std::string>{"unit.nothing Thôn B", "unit.population Thôn A"});
}

TEST_CASE("a table by something else is no list of missing villages", "[report][units]") {
    const UnitMatching matching = match_units(report_of({"Bưu điện", "Viettel"}), village_list());
    REQUIRE(rules_of(matching) == std::vector<std::string>{"unit.other-list "});
    CHECK(matching.findings[0].severity == Severity::unverifiable);
}

TEST_CASE("what is said of units has its gravity, its article and what to do from the rules",
          "[report][units]") {
    const Figures figures = report_of(n03);
    const UnitList list = village_list();
    Material material;
    material.now = &figures;
    material.units = &list;
    for (const Finding& finding : test::findings(material))
        if (finding.rule.starts_with("unit.")) {
            CHECK_FALSE(finding.advice.empty());
            CHECK_FALSE(finding.source.empty());
        }
}
