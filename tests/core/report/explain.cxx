// One wrong cell behind two broken sums, a wrong report before, ties: what is told, in which order, how
// proven.
#include "report/shipped.hxx"

#include "report/line_matching.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <optional>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::Grid;

namespace {

/// Six villages and their sum from A4 on, all typed.
Grid quarter(const std::vector<std::array<int, 4>>& numbers) {
    std::vector<test::Line> lines{{"STT", "Thôn", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"}};
    for (std::size_t line = 0; line < numbers.size(); ++line) {
        const auto& [opening, increase, decrease, closing] = numbers[line];
        const bool total = line + 1 == numbers.size();
        const int number = static_cast<int>(line) + 1;
        lines.push_back({total ? test::Value() : test::Value(number),
                         total ? std::string("Toàn xã") : "Thôn " + std::to_string(number), opening, increase,
                         decrease, closing});
    }
    Grid grid;
    grid.put("A4", lines);
    return grid;
}

Grid second_quarter() {
    return quarter({{402, 18, 10, 410}, {270, 20, 3, 278}, {350, 14, 8, 356}, {195, 9, 6, 198},
                    {515, 22, 14, 523}, {140, 8, 3, 145}, {1872, 91, 44, 1919}});
}

Grid third_quarter() {
    return quarter({{410, 35, 12, 433}, {287, 21, 9, 299}, {356, 28, 15, 369}, {198, 17, 6, 290},
                    {523, 44, 20, 547}, {145, 11, 4, 152}, {1919, 165, 66, 2009}});
}

Grid with_providers(Grid grid) {
    grid.put("A12",
             {{{}, "Trong đó: Bưu điện", {}, {}, {}, 1205}, {{}, "Trong đó: Viettel", {}, {}, {}, 795}});
    return grid;
}

std::vector<Finding> checked(const Grid& now, const Grid* before) {
    const Figures report = figures_of(now, "Q3");
    Material material;
    material.now = &report;
    std::optional<Figures> previous;
    if (before) {
        previous = figures_of(*before, "Q2");
        material.previous = &*previous;
        material.line_before = lines_before(report, *previous);
    }
    return test::findings(material);
}

/// "Q2.F6 278>287 slip 8 mends 3 breaks 0; …" for each way, ways in their order.
std::vector<std::string> ways_of(const Finding& finding) {
    std::vector<std::string> ways;
    for (const Way& way : finding.ways) {
        std::string text;
        for (const Change& change : way) {
            text += (text.empty() ? "" : " + ") + (change.sheet.empty() ? "" : change.sheet + ".") +
                    table::cell_name(change.cell) + " " + change.from.str() + ">" +
                    (change.to ? change.to->str() : "?") + (change.applicable ? "" : " shown") +
                    (change.slip == Slip::swapped_digits ? " swapped" : "");
        }
        ways.push_back(text);
    }
    return ways;
}

std::vector<std::vector<std::string>> explained(const std::vector<Finding>& findings) {
    std::vector<std::vector<std::string>> all;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error) all.push_back(ways_of(finding));
    std::ranges::sort(all);
    return all;
}

std::size_t broken_rules(const std::vector<Finding>& findings) {
    std::size_t count = 0;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error)
            count += finding.text.code == "rule.broken-together"
                         ? static_cast<std::size_t>(std::get<std::int64_t>(finding.text.arguments.front()))
                         : 1;
    return count;
}

using Ways = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("eight broken rules are four findings: two cells, one of the report before, one tie",
          "[report][explain]") {
    const Grid before = second_quarter();
    const auto found = checked(with_providers(third_quarter()), &before);
    CHECK(explained(found) == Ways{{"D11 165>156 swapped"},
                                   {"F12 1205>1214", "F13 795>804"},
                                   {"F8 290>209 swapped"},
                                   {"Q2.F6 278>287 shown swapped"}});
    CHECK(broken_rules(found) == 8);
    for (const Finding& finding : found)
        for (const Way& way : finding.ways)
            for (const Change& change : way)
                CHECK(change.breaks == 0);
}

TEST_CASE("what is wrong in the report before is shown there and asks nothing of this one's sender",
          "[report][explain]") {
    const Grid before = second_quarter();
    const auto found = checked(third_quarter(), &before);
    const auto finding = std::ranges::find(found, "Q2", &Finding::sheet);
    REQUIRE(finding != found.end());
    CHECK(table::list_names(finding->cells) == "F6");
    CHECK(finding->instruction.code == "rule.suspects-elsewhere");
    CHECK(finding->advice.empty());
    CHECK(finding->reported == Rational(278));
    CHECK(finding->expected == Rational(287));
    CHECK(finding->ways[0][0].mends == 3);
    CHECK_FALSE(finding->ways[0][0].applicable);
}

TEST_CASE("two cells that need each other are one finding", "[report][explain]") {
    Grid now = with_providers(third_quarter());
    now.put("D11", {{156}}).put("F11", {{2090}}).put("F12", {{1214}});
    const Grid before = second_quarter();
    const auto found = checked(now, &before);
    CHECK(explained(found) ==
          Ways{{"F8 290>209 swapped + F11 2090>2009 swapped"}, {"Q2.F6 278>287 shown swapped"}});
    CHECK(broken_rules(found) == 6);
}

TEST_CASE("of three ways to mend two rules the likelier slips come first", "[report][explain]") {
    Grid now = third_quarter();
    now.put("D11", {{156}}).put("F11", {{2090}});
    const auto found = checked(now, nullptr);
    CHECK(explained(found) == Ways{{"F8 290>209 swapped + F11 2090>2009 swapped",
                                    "C8 198>279 + C11 1919>2000", "D8 17>98 + D11 156>237"}});
    CHECK(broken_rules(found) == 2);
}

TEST_CASE("rows that carry each other's figures are told as that", "[report][explain]") {
    const Grid now = quarter({{410, 35, 12, 433}, {278, 21, 9, 290}, {198, 17, 6, 209}, {356, 28, 15, 369},
                              {523, 44, 20, 547}, {145, 11, 4, 152}, {1910, 156, 66, 2000}});
    Grid before = second_quarter();
    before.put("C6", {{261}}).put("C11", {{1863}}).put("F11", {{1910}});
    const auto found = checked(now, &before);
    const auto errors = test::told(found, Severity::error);
    REQUIRE(errors == std::vector<std::string>{"rows.swapped Thôn 3"});
    CHECK(table::list_names(found.front().cells) == "B7:B8");
    CHECK_FALSE(found.front().advice.empty());
}

TEST_CASE("a wrong report before that this one does not depend on is only to be looked at",
          "[report][explain]") {
    Grid now = third_quarter();
    now.put("F8", {{209}}).put("D11", {{156}}).put("C6", {{278}}).put("F6", {{290}});
    now.put("C11", {{1910}}).put("F11", {{2000}});
    Grid before = second_quarter();
    before.put("C6", {{261}}).put("C11", {{1863}}).put("F11", {{1910}}).put("D5", {{19}});
    const auto found = checked(now, &before);
    CHECK(test::told(found, Severity::error).empty());
    REQUIRE(test::told(found, Severity::warning).size() == 1);
    CHECK(found.front().sheet == "Q2");
    CHECK(ways_of(found.front()) == std::vector<std::string>{"Q2.D5 19>18 shown"});
}
