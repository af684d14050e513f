// Tables whose results others have published (tests/data/quota).
#include "quota/cases.hxx"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace ansinh;

namespace {

boost::json::array published() {
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/quota/hamilton.json");
    REQUIRE(file);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return boost::json::parse(text).as_array();
}

} // namespace

TEST_CASE("published tables") {
    const auto tables = published();
    REQUIRE(tables.size() >= 6);
    for (const auto& entry : tables) {
        const auto& table = entry.as_object();
        INFO(table.at("id").as_string());
        const test::Case problem{table.at("total").to_number<std::int64_t>(),
                                 boost::json::value_to<std::vector<double>>(table.at("basis")),
                                 {},
                                 {}};
        const auto allocation = quota::allocate(problem.problem());
        CHECK(allocation.given == boost::json::value_to<test::Given>(table.at("expected")));
        REQUIRE(allocation.tie.has_value() == !table.at("tie").is_null());
        if (!allocation.tie) continue;
        const auto& tie = table.at("tie").as_object();
        CHECK(allocation.tie->units == boost::json::value_to<std::vector<std::size_t>>(tie.at("units")));
        CHECK(allocation.tie->people == tie.at("people").to_number<std::int64_t>());
    }
}
