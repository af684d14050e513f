// The small readers of a split over time: headers of periods, and the rows of a sheet *Ngày nghỉ*.
#include "split/holiday_rows.hxx"
#include "split/period_header.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"
#include "table/grid.hxx"

using namespace ansinh;
using calendar::DayKind;
using quota::Grain;
using split::HeaderPeriod;
using split::period_in;
using test::day;

TEST_CASE("headers that name a period") {
    CHECK(period_in("Quý I") == HeaderPeriod{Grain::quarter, 1, {}});
    CHECK(period_in("QUÝ IV/2026") == HeaderPeriod{Grain::quarter, 4, 2026});
    CHECK(period_in("Quy 3") == HeaderPeriod{Grain::quarter, 3, {}});
    CHECK(period_in("Q2") == HeaderPeriod{Grain::quarter, 2, {}});
    CHECK(period_in("Tháng 12 năm 2026") == HeaderPeriod{Grain::month, 12, 2026});
    CHECK(period_in("T9") == HeaderPeriod{Grain::month, 9, {}});
    CHECK(period_in("Tháng 01") == HeaderPeriod{Grain::month, 1, {}});
    CHECK(period_in("Tuần 53") == HeaderPeriod{Grain::week, 53, {}});
    CHECK(period_in("Chỉ tiêu quý II") == HeaderPeriod{Grain::quarter, 2, {}});
    CHECK(period_in("KH giao tháng 3") == HeaderPeriod{Grain::month, 3, {}});
    for (const char* other : {"Quý V", "Tháng 13", "Tháng 0", "Thực hiện tháng 1", "Tổ 1", "Thôn 1", "Quý",
                              "Lũy kế quý I", "6 tháng đầu năm", "T", ""})
        CHECK(period_in(other) == std::nullopt);
}

TEST_CASE("days off that a workbook adds") {
    const calendar::Date null_date{std::chrono::year{1899} / 12 / 30};
    test::Grid grid;
    grid.put("A1", {{"NGÀY NGHỈ NĂM 2026"},
                    {"Ngày", "Tên ngày", "Loại"},
                    {46270, "", "làm bù"}, // 05/09/2026
                    {},
                    {"09/06/2026", "Nghỉ của xã", ""}});
    const table::Sheet sheet = grid.sheet();
    const auto days = split::holiday_rows(sheet, {0, 0, 9, 2}, null_date);
    REQUIRE(days.size() == 2);
    CHECK(days[0].date == day(5, 9, 2026));
    CHECK(days[0].kind == DayKind::made_up);
    CHECK(days[1].date == day(9, 6, 2026));
    CHECK(days[1].name == "Nghỉ của xã");
    CHECK(days[1].kind == DayKind::holiday);
    // A column of days alone.
    CHECK(split::holiday_rows(sheet, {2, 0, 2, 0}, null_date)[0].kind == DayKind::holiday);
    test::Grid wrong;
    wrong.put("A1", {{46270}, {"31/6/2026"}});
    CHECK(test::refusal([&] {
              split::holiday_rows(wrong.sheet(), {0, 0, 1, 0}, null_date);
          }).code == "split.holiday");
    test::Grid kind;
    kind.put("A1", {{46270, "", "đi chơi"}});
    CHECK(test::refusal([&] {
              split::holiday_rows(kind.sheet(), {0, 0, 0, 2}, null_date);
          }).code == "holiday.kind-unknown");
}
