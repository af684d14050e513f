// Which word a misspelt one was meant to be.
#include "text/nearest.hxx"

#include <catch2/catch.hpp>

#include <vector>

using ansinh::text::nearest;

TEST_CASE("The nearest word takes the fewest changes") {
    const std::vector<std::string> words{"meeting_months", "seal", "level"};
    CHECK(nearest("meeting_month", words) == "meeting_months");
    CHECK(nearest("seel", words) == "seal");
    CHECK(nearest("leval", words) == "level");
    CHECK(nearest("seal", words) == "seal");
    CHECK(nearest("", words) == "seal");
    CHECK(nearest(std::string(100000, 'x'), words) == "meeting_months");
    CHECK(nearest("anything", {}).empty());
    // Of equally near ones the first.
    CHECK(nearest("ab", std::vector<std::string>{"ax", "xb"}) == "ax");
}
