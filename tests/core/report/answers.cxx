// Columns as the clerk says them: by letter, and by number where the table lies the other way.
#include "report/answers.hxx"

#include "report/shipped.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;

TEST_CASE("a column is said by its letter, of a turned table by its row's number", "[report][answers]") {
    const Indicators indicators = test::indicators();
    const ColumnAnswer closing{4, "closing", "bhyt", "2026-Q3"};
    CHECK(read_column_answers("E=closing:bhyt:2026-Q3", indicators).front() == closing);
    CHECK(read_column_answers("5=closing:bhyt:2026-Q3; 7=-", indicators, true).front() == closing);
    CHECK(column_said(4, false) == "E");
    CHECK(column_said(4, true) == "5");
    CHECK_THROWS_AS(read_column_answers("5=closing", indicators), Error);
    for (const char* wrong : {"E=closing", "0=closing", "-1=closing", "=closing", "5", "99999999999=closing"})
        CHECK_THROWS_AS(read_column_answers(wrong, indicators, true), Error);
}
