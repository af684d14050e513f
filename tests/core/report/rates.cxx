// Rates computed anew: as parts or in per cent, to the decimals shown, of the number the sender means.
#include "report/shipped.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::Grid;
using ansinh::test::told;

namespace {

Figures retention(const std::vector<test::Value>& rates) {
    const std::vector<std::pair<int, int>> of{{120, 96}, {30, 20}, {0, 0}, {7, 7}};
    Grid grid;
    std::vector<test::Line> lines{{"STT", "Thôn", "Đến hạn", "Tiếp tục đóng", "Tỷ lệ duy trì (%)"}};
    for (std::size_t row = 0; row < of.size(); ++row)
        lines.push_back({static_cast<int>(row + 1), "Thôn " + std::to_string(row + 1), of[row].first,
                         of[row].second, rates[row]});
    grid.put("A3", lines);
    return figures_of(grid);
}

std::vector<std::string> looked_at(const Figures& figures) {
    return told(test::findings(figures), Severity::warning);
}

} // namespace

TEST_CASE("a rate agrees within the decimals it shows, as a part or in per cent", "[report][rates]") {
    CHECK(looked_at(retention({80, 66.7, {}, 100})).empty());
    CHECK(looked_at(retention({0.8, 0.667, {}, 1})).empty());
    CHECK(looked_at(retention({"80%", "66,67%", {}, "100%"})).empty());
    CHECK(looked_at(retention({80, test::sum(20.0 / 30 * 100), {}, 100})).empty());
    CHECK(looked_at(retention({80, 67, {}, 100})).empty());
    CHECK(looked_at(retention({80, 66.6, {}, 100})) == std::vector<std::string>{"retention-rate Thôn 2"});
    CHECK(looked_at(retention({0.8, 0.67, {}, 0.9})) == std::vector<std::string>{"retention-rate Thôn 4"});
}

TEST_CASE("nothing due, nothing to be a rate of", "[report][rates]") {
    const auto found = test::findings(retention({80, 66.7, 100, 100}));
    REQUIRE(told(found, Severity::warning) == std::vector<std::string>{"retention-rate Thôn 3"});
    const auto finding = std::ranges::find(found, Severity::warning, &Finding::severity);
    CHECK(finding->text.code == "rate.of-nothing");
    CHECK_FALSE(finding->expected);
}

TEST_CASE("a rate of the target is of whichever number fits most lines", "[report][rates]") {
    const auto table = [](const std::vector<int>& rates) {
        Grid grid;
        std::vector<test::Line> lines{{"STT", "Thôn", "Chỉ tiêu năm", "Cuối kỳ",
                                       "Phát triển mới lũy kế từ đầu năm", "Tỷ lệ so với chỉ tiêu (%)"}};
        for (std::size_t row = 0; row < rates.size(); ++row)
            lines.push_back(
                {static_cast<int>(row + 1), "Thôn " + std::to_string(row + 1), 50, 40, 25, rates[row]});
        grid.put("A3", lines);
        return figures_of(grid);
    };
    CHECK(looked_at(table({80, 80, 80})).empty());
    CHECK(looked_at(table({50, 50, 50})).empty());
    CHECK(looked_at(table({50, 50, 80})) == std::vector<std::string>{"target-by-cumulative Thôn 3"});
    CHECK(looked_at(table({80, 50, 80})) == std::vector<std::string>{"target-by-closing Thôn 2"});
}

TEST_CASE("coverage is of the population", "[report][rates]") {
    Grid grid;
    grid.put("A3", {{"STT", "Thôn", "Dân số", "Cuối kỳ", "Tỷ lệ bao phủ"},
                    {1, "Thôn 1", 1000, 950, 0.95},
                    {2, "Thôn 2", 800, 700, 0.88},
                    {3, "Thôn 3", 400, 390, 0.96}});
    const auto found = test::findings(figures_of(grid));
    REQUIRE(told(found, Severity::warning) == std::vector<std::string>{"coverage-rate Thôn 3"});
}
