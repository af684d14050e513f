// What a clerk changed in *Tham số* goes on, what the package changed does not come back.
#include "workbook/settings.hxx"

#include "calendar/days.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::workbook;
using ansinh::test::day;
using profile::Row;

namespace {

using Rows = std::vector<Row>;

Rows rows_of(std::string_view name, int year) {
    return profile::to_rows(test::shipped_profile(name), test::shipped_parameters(), day(1, 1, year),
                            test::sheet_words());
}

Row& row_of(Rows& rows, std::string_view code) {
    const auto found = std::ranges::find(rows, code, &Row::code);
    REQUIRE(found != rows.end());
    return *found;
}

SettingsTaken taken(const Rows& old, const Rows& shipped, std::string_view fresh = "xa-mo-cay") {
    const table::Sheet sheet = test::sheet_of(old);
    return take_settings({&sheet, {2, 0, sheet.rows() - 1, 7}}, shipped, rows_of(fresh, 2027),
                         fresh == "xa-mo-cay", day(1, 1, 2027),
                         {test::sheet_words(), test::shipped_parameters(), test::common_null_date});
}

} // namespace

TEST_CASE("what nobody touched stays as the new package has it", "[takeover]") {
    const Rows old = rows_of("xa-mo-cay", 2026);
    const SettingsTaken result = taken(old, old);
    CHECK(result.changed == 0);
    CHECK(result.rows == rows_of("xa-mo-cay", 2027));
}

TEST_CASE("a value the clerk changed goes on, with its place and its list of allowed values", "[takeover]") {
    const Rows shipped = rows_of("xa-mo-cay", 2026);
    Rows old = shipped;
    row_of(old, "meeting_months").value = 6.0;
    row_of(old, "seal").value = std::string("Con dấu của Ủy ban nhân dân");
    SettingsTaken result = taken(old, shipped);
    CHECK(result.changed == 2);
    Rows expected = rows_of("xa-mo-cay", 2027);
    row_of(expected, "meeting_months").value = 6.0;
    row_of(expected, "seal").value = std::string("Con dấu của Ủy ban nhân dân");
    REQUIRE(result.rows.size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        CHECK(result.rows[index].code == expected[index].code);
        CHECK(result.rows[index].value == expected[index].value);
        CHECK(result.rows[index].allowed == expected[index].allowed);
    }
}

TEST_CASE("of values that follow each other in time those of the new year go on", "[takeover]") {
    const Rows shipped = rows_of("xa-mo-cay", 2026);
    Rows old = shipped;
    Row& first = row_of(old, "meeting_months");
    first.to = day(30, 6, 2026);
    Row second = first;
    second.value = 1.0;
    second.from = day(1, 7, 2026);
    second.to.reset();
    old.insert(std::ranges::find(old, "meeting_months", &Row::code) + 1, second);
    SettingsTaken result = taken(old, shipped);
    CHECK(result.changed == 1);
    CHECK(std::ranges::count(result.rows, "meeting_months", &Row::code) == 1);
    CHECK(row_of(result.rows, "meeting_months").value == second.value);
    CHECK(row_of(result.rows, "meeting_months").from == second.from);
}

TEST_CASE("a law the package has learnt since is no change of the clerk's", "[takeover]") {
    // Last year's package did not know the last value of the base salary, and what came before had no end.
    Rows old = rows_of("xa-mo-cay", 2026);
    const auto last =
        std::find_if(old.rbegin(), old.rend(), [](const Row& row) { return row.code == "base_salary"; });
    REQUIRE(last != old.rend());
    if (std::ranges::count(old, "base_salary", &Row::code) > 1) {
        old.erase(std::next(last).base());
        std::find_if(old.rbegin(), old.rend(), [](const Row& row) {
            return row.code == "base_salary";
        })->to.reset();
    }
    CHECK(taken(old, rows_of("xa-mo-cay", 2026)).changed == 0);
}

TEST_CASE("with another regulation only the law's parameters go on", "[takeover]") {
    const Rows shipped = rows_of("xa-mo-cay", 2026);
    Rows old = shipped;
    row_of(old, "meeting_months").value = 6.0;
    const SettingsTaken result = taken(old, shipped, "xa-ia-nan");
    CHECK(result.changed == 0);
    CHECK(result.rows == rows_of("xa-ia-nan", 2027));
}

TEST_CASE("a broken sheet is refused", "[takeover]") {
    const Rows shipped = rows_of("xa-mo-cay", 2026);
    Rows old = shipped;
    row_of(old, "meeting_months").value = std::string("ba tháng hoặc hơn");
    CHECK(test::refusal([&] { taken(old, shipped); }).code == "profile.refused");
}
