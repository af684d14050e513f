// The figures of a committee's report: which quarter, which sums, from which cells; what is missing is never
// 0.
#include "committee_report/figures.hxx"

#include "calendar/days.hxx"
#include "committee_report/report_case.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::committee_report;
using namespace ansinh::test;

namespace {

std::int64_t people(const Line& line, Item item, std::size_t product = 0) {
    return line.of[product].at(item).people.value_or(-1);
}

} // namespace

TEST_CASE("a quarter's figures name their cells", "[committee]") {
    YearBook book;
    tell(book, 0, 3, {5, 1, 2, 20, 16, 90, 110});
    book.units[0].opening[2] = 100; // nobody reported quarter II
    const Figures of = figures_of(book, "2026-Q3", "2026-10-05");
    const Line& line = of.units[0];
    CHECK(people(line, Item::opening) == 100);
    CHECK(people(line, Item::closing) == 104);
    CHECK(people(line, Item::joined_to_date) == -1); // nor quarter I
    CHECK(people(line, Item::joined) == 5);
    CHECK(people(line, Item::year_before) == 90);
    CHECK(people(line, Item::estimate) == 110);
    CHECK(line.of[0].retention == Approx(0.8));
    CHECK(line.of[0].at(Item::closing).cells == std::vector<std::string>{"quý III!H7"});
    CHECK(line.of[0].at(Item::population).cells == std::vector<std::string>{"Thôn!H7"});
    CHECK(line.of[0].at(Item::remaining).cells == std::vector<std::string>{"quý III!C7", "quý III!H7"});
    CHECK(of.total.of[0].at(Item::closing).cells == std::vector<std::string>{"quý III!H7"});
    CHECK_FALSE(of.units[1].of[0].reported());
    CHECK(of.missing(0) == std::vector<std::string>{"Thôn 2"});
    CHECK_FALSE(of.total.of[1].reported());
}

TEST_CASE("a half and a year add up their quarters", "[committee]") {
    YearBook book = full_year();
    const Figures half = figures_of(book, "2026-H1", "2026-07-05");
    CHECK(people(half.units[0], Item::opening) == 100);
    CHECK(people(half.units[0], Item::joined) == 5 + 6);
    CHECK(people(half.units[0], Item::left) == 1 + 1);
    CHECK(people(half.units[0], Item::closing) == 100 + 4 + 5);
    CHECK(people(half.total, Item::closing) == 2 * (100 + 4 + 5));
    CHECK(people(half.total, Item::due) == 2 * 2 * 10);
    CHECK(half.total.of[0].rate == Approx(218.0 / 240));
    CHECK(half.units[0].of[0].at(Item::joined).cells == std::vector<std::string>{"quý I!E7", "quý II!E7"});
    const Figures year = figures_of(book, "2026", "2026-12-31");
    CHECK(people(year.units[0], Item::joined) == 5 + 6 + 7 + 8);
    CHECK(people(year.units[0], Item::joined_to_date) == 26);
    CHECK(people(year.units[0], Item::before) == 100);
    CHECK(people(figures_of(book, "2026-H2", "2026-12-31").units[0], Item::before) == 109);
    CHECK(year.quarters.size() == 4);
}

TEST_CASE("an item of the whole is the sum of its units and groups", "[committee]") {
    YearBook book = full_year();
    YearUnit school = book.units[0];
    school.name = "Trường Mẫu";
    book.groups = {school};
    book.units[1].told = {};
    for (const char* period : {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-H1", "2026-H2", "2026"}) {
        const Figures of = figures_of(book, period, "2026-12-31");
        for (std::size_t item = 0; item < item_count; ++item) {
            std::int64_t sum = 0;
            bool any = false;
            for (const auto* part : {&of.units, &of.groups})
                for (const Line& line : *part) {
                    const Figure& figure = line.of[0].items[item];
                    any = any || figure;
                    sum += figure.people.value_or(0);
                }
            INFO(period << " item " << item);
            CHECK(bool(of.total.of[0].items[item]) == any);
            if (any) CHECK(*of.total.of[0].items[item].people == sum);
        }
    }
}

TEST_CASE("a unit that left out a quarter has no part of a sum", "[committee]") {
    YearBook book = full_year();
    book.units[1].told[0] = {};
    book.units[1].opening[1] = 100;
    const Figures half = figures_of(book, "2026-H1", "2026-07-05");
    CHECK_FALSE(half.units[1].of[0].at(Item::joined));
    CHECK_FALSE(half.units[1].of[0].whole);
    CHECK(half.units[1].of[0].reported());
    CHECK(people(half.total, Item::joined) == 11);
}

TEST_CASE("Thanh Hóa's half before its second quarter is quarter I and the estimate of II", "[committee]") {
    YearBook book = full_year();
    for (YearUnit& unit : book.units) {
        unit.told[1] = {};
        unit.told[1][0].estimate = 110;
    }
    const Figures half = figures_of(book, "2026-H1", "2026-06-08", "tinh-thanh-hoa");
    CHECK(half.estimated);
    CHECK(half.until == day(31, 3, 2026));
    CHECK(people(half.total, Item::closing) == 208);
    CHECK(people(half.total, Item::estimate) == 220);
    REQUIRE(half.quarters.size() == 2);
    CHECK_FALSE(half.quarters[0].estimated);
    CHECK(half.quarters[1].estimated);
    CHECK(half.quarters[1].opening[0].people == 208);
    CHECK(half.total.of[0].estimated_rate == Approx(220.0 / 240));
    CHECK_FALSE(figures_of(book, "2026-Q1", "2026-04-03", "tinh-thanh-hoa").estimated);
}

TEST_CASE("Mỏ Cày reports within the quarter, up to the cut-off", "[committee]") {
    YearBook book = full_year();
    for (YearUnit& unit : book.units)
        unit.told[2][0].estimate = 117;
    const Figures open = figures_of(book, "2026-Q3", "2026-09-12");
    CHECK(open.estimated);
    CHECK_FALSE(open.until);
    book.registers["so_bao_cao"] = {{YearBook::text("Quý III/2026"), YearBook::text("Báo cáo quý"),
                                     YearBook::text("Công an"), YearBook::text(""), YearBook::day(10, 9)}};
    const Figures told = figures_of(book, "2026-Q3", "2026-09-12");
    CHECK(told.until == day(10, 9, 2026));
    CHECK(told.estimated);
    // The next quarter compares with what was reached, and tells by how much the estimate was wrong.
    const Figures next = figures_of(book, "2026-Q4", "2026-12-12");
    CHECK(people(next.total, Item::before) == 2 * 115);
    REQUIRE(next.last_estimate[0]);
    CHECK(next.last_estimate[0]->first.people == 234);
    CHECK(next.last_estimate[0]->second.people == 230);
}

TEST_CASE("what counts follows the kind of target", "[committee]") {
    YearBook book = full_year();
    CHECK(people(figures_of(book, "2026-Q2", "2026-07-01").total, Item::achieved) == 218);
    book.kind = "phát triển mới";
    CHECK(people(figures_of(book, "2026-Q2", "2026-07-01").total, Item::achieved) == 22);
    book.kind = "tăng thuần";
    const Figures net = figures_of(book, "2026-Q2", "2026-07-01");
    CHECK(people(net.total, Item::achieved) == 18);
    CHECK(people(net.total, Item::remaining) == 22);
    CHECK(net.units[0].of[0].rate == Approx(9.0 / 20));
    book.kind = "khác";
    CHECK(refusal([&] { (void)figures_of(book, "2026-Q2", "2026-07-01"); }).code == "committee.target-kind");
}

TEST_CASE("a unit that has not reported is in no sum and makes the whole no slower", "[committee]") {
    for (const char* kind : {"số người tham gia cuối năm", "phát triển mới", "tăng thuần"}) {
        INFO(kind);
        YearBook book = full_year();
        book.kind = kind;
        for (const std::size_t quarter : {1U, 2U, 3U})
            book.units[1].told[quarter] = {};
        const Figures of = figures_of(book, "2026-Q2", "2026-07-01");
        CHECK(people(of.total, Item::achieved) == people(of.units[0], Item::achieved));
        CHECK(people(of.units[1], Item::achieved) == -1);
        CHECK(of.missing(0) == std::vector<std::string>{"Thôn 2"});
        CHECK(of.expected(0) == 2);
        CHECK_FALSE(of.total.of[0].state);
        CHECK(of.units[0].of[0].state);
        // Whoever reports may already have reached what all were to reach; with net figures others can lose it.
        book.units[1].target[0] = 100;
        book.units[0].told[1][0].joined = 300;
        CHECK(bool(figures_of(book, "2026-Q2", "2026-07-01").total.of[0].state) == (book.kind != "tăng thuần"));
    }
}

TEST_CASE("a quarter left out makes what adds up over the year unknown, not smaller", "[committee]") {
    YearBook book = full_year();
    book.units[1].told[1] = {};
    book.units[1].opening[2] = 104;
    CHECK(people(figures_of(book, "2026-Q3", "2026-10-01").units[1], Item::achieved) == 110);
    for (const char* kind : {"phát triển mới", "tăng thuần"}) {
        book.kind = kind;
        const Figures of = figures_of(book, "2026-Q3", "2026-10-01");
        CHECK(people(of.units[1], Item::achieved) == -1);
        CHECK(people(of.total, Item::achieved) == people(of.units[0], Item::achieved));
    }
    book.units[1].opening[2].reset();
    book.kind = "phát triển mới";
    const Figures of = figures_of(book, "2026-Q3", "2026-10-01");
    CHECK(of.units[1].of[0].absence == Absence::no_opening);
    CHECK(of.missing(0) == std::vector<std::string>{"Thôn 2"});
}

TEST_CASE("a unit set up or merged within the year owes only its own quarters", "[committee]") {
    YearBook book = full_year();
    YearUnit late = book.units[1];
    late.name = "Thôn mới";
    late.from_quarter = 2;
    late.told[0] = {};
    late.opening[1] = 30;
    book.units.push_back(late);
    book.units[1].to_quarter = 1;
    book.units[1].merged = true;
    for (const std::size_t quarter : {1U, 2U, 3U})
        book.units[1].told[quarter] = {};
    book.units[0].opening[1] = 208; // with the people of the second
    const auto of = [&](const char* kind, const char* period = "2026-Q2") {
        book.kind = kind;
        return figures_of(book, period, "2026-12-31");
    };
    const Figures stock = of("số người tham gia cuối năm");
    CHECK(stock.missing(0).empty());
    CHECK(stock.expected(0) == 2);
    CHECK(stock.units[1].of[0].absence == Absence::merged);
    CHECK(people(stock.total, Item::achieved) == 213 + 35);
    CHECK(stock.total.of[0].state);
    CHECK(of("số người tham gia cuối năm", "2026-Q1").units[2].of[0].absence == Absence::not_yet);
    CHECK(people(of("phát triển mới").total, Item::achieved) == (5 + 6) + 5 + 6);
    CHECK(people(of("tăng thuần").total, Item::achieved) == (4 + 5) + 4 + 5); // moving is no increase
    const Figures half = of("tăng thuần", "2026-H1");
    CHECK(people(half.units[1], Item::joined) == 5);
    CHECK(people(half.units[2], Item::joined) == 6);
    book.units[1].merged = false;
    CHECK(of("tăng thuần").units[1].of[0].absence == Absence::dissolved);
}

TEST_CASE("who lost people has to win them back, too", "[committee]") {
    YearBook book = full_year();
    book.kind = "tăng thuần";
    tell(book, 0, 1, {1, 0, 9, 10, 8, {}, {}});
    const Figures of = figures_of(book, "2026-Q1", "2026-04-01");
    CHECK(people(of.units[0], Item::achieved) == -8);
    CHECK(people(of.units[0], Item::remaining) == 28);
    CHECK(of.units[0].of[0].rate == Approx(0));
    CHECK(people(of.total, Item::achieved) == -4);
}

TEST_CASE("retention is of those who told how many were due and how many paid on", "[committee]") {
    YearBook book = full_year();
    tell(book, 1, 1, {5, {}, 1, 40, {}, {}, {}});
    const Figures of = figures_of(book, "2026-Q1", "2026-04-01");
    CHECK(people(of.total, Item::due) == 50);
    CHECK(of.total.of[0].retention == Approx(0.8));
    CHECK(of.total.of[0].retained == std::pair<std::int64_t, std::int64_t>(10, 8));
}

TEST_CASE("bad input is refused by name", "[committee]") {
    YearBook book = full_year();
    CHECK(refusal([&] { (void)figures_of(book, "2025-Q3", "2026-10-01"); }).code == "committee.other-year");
    CHECK(refusal([&] { (void)check_period(calendar::Period::parse("2026-09"), {day(1, 10, 2026)}); }).code ==
          "committee.kind");
    CHECK(refusal([&] { (void)check_period(calendar::Period::parse("2026-Q4"), {day(30, 9, 2026)}); }).code ==
          "committee.not-begun");
    CHECK_NOTHROW(check_period(calendar::Period::parse("2026-Q4"), {day(1, 10, 2026)}));
    book.picture();
    book.cell("quý II", "H7") = YearBook::text("một trăm");
    book.cell("quý II", "E8") = YearBook::number(2.5);
    const Message refused =
        refusal([&] { (void)made(book.as_it_is(), "2026-H1", "2026-07-01", "xa-mo-cay"); });
    CHECK(refused.code == "results.refused");
    CHECK(std::get<std::vector<Message>>(refused.arguments[0]).size() == 2);
    std::erase_if(book.ranges(), [](const auto& range) { return range.name == "tong_hop_2_thon"; });
    CHECK(refusal([&] { (void)made(book.as_it_is(), "2026-H1", "2026-07-01", "xa-mo-cay"); }).code ==
          "results.not-workbook");
}
