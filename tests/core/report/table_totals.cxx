// By villages and by providers: the totals of several tables on one sheet.
#include "report/shipped.hxx"

#include "report/table_totals.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Grid;

namespace {

/// Two tables side by side that share the names, a third glued below.
Grid three_tables(int by_provider) {
    Grid grid;
    grid.put("A3", {{"I. BHYT TỰ ĐÓNG", {}, {}, {}, {}, {}, "II. BHXH TỰ NGUYỆN"}});
    grid.put("A4",
             {{"STT",
               "Thôn",
               "Chưa tham gia",
               "Chỉ tiêu",
               "Đã đạt",
               {},
               "Chưa tham gia",
               "Chỉ tiêu",
               "Đã đạt",
               "%"},
              {1, "Thôn 1", 40, {}, 3, {}, 310, {}, 1, {}},
              {2, "Thôn 2", 25, {}, 0, {}, 266, {}, 0, {}},
              {3, "Thôn 3", 0, {}, 0, {}, 120, {}, 2, {}},
              {4, "Thôn 4", 61, {}, 5, {}, 350, {}, 0, {}},
              {5, "Thôn 5", 33, {}, 1, {}, 201, {}, 0, {}},
              {6, "Thôn 6", 21, {}, 2, {}, 398, {}, 3, {}},
              {"Cộng", {}, test::sum(180), 90, test::sum(11), {}, test::sum(1645), 60, test::sum(6), {}},
              {"III. TỔNG HỢP THEO TỔ CHỨC DỊCH VỤ THU"},
              {"STT", "TCDVT", "CT BHYT", "CT BHXH TN"},
              {1, "Bưu điện", by_provider, 35},
              {2, "Viettel", 40, 25},
              {"Cộng", {}, test::sum(by_provider + 40), test::sum(60)}});
    grid.merge({"A3:E3", "G3:J3", "A11:B11", "A12:J12", "A16:B16"});
    return grid;
}

std::vector<Finding> compared(const Grid& grid) {
    const auto all = test::all_figures_of(grid);
    REQUIRE(all.size() == 3);
    Material material;
    material.now = &all[0];
    material.beside = {&all[1], &all[2]};
    std::vector<Finding> found;
    for (Finding& finding : test::findings(material))
        if (finding.rule.starts_with("tables.")) found.push_back(std::move(finding));
    return found;
}

} // namespace

TEST_CASE("totals by providers that agree with those by villages are noted", "[report][tables]") {
    const auto found = compared(three_tables(50));
    REQUIRE(found.size() == 2);
    for (const Finding& finding : found) {
        CHECK(finding.rule == "tables.agree");
        CHECK(finding.severity == Severity::note);
    }
    CHECK(found[0].reported == Rational(90));
    CHECK(found[1].reported == Rational(60));
}

TEST_CASE("totals that differ are wrong in one of the tables", "[report][tables]") {
    const auto found = compared(three_tables(55));
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "tables.differ");
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].reported == Rational(90));
    CHECK(found[0].expected == Rational(95));
    CHECK(found[1].rule == "tables.agree");
}
