// A target over time: levels that add up, weeks counted from the start, holidays, seasons, months achieved.
#include "quota/schedule_table.hxx"

#include "calendar/days.hxx"
#include "calendar/period.hxx"
#include "calendar/shipped_law.hxx"
#include "quota/allocation.hxx"
#include "quota/cases.hxx"
#include "refusal.hxx"

#include <array>
#include <numeric>

using namespace ansinh;
using quota::Grain;
using quota::make_schedule;
using quota::Schedule;
using quota::ScheduleProblem;
using quota::TimeSpan;
using quota::TimeWeights;
using test::day;
using test::Given;
using test::refusal;
using test::shipped_holidays;

namespace {

using Kept = std::vector<std::optional<std::int64_t>>;

const TimeSpan campaign{day(20, 10, 2025), day(31, 12, 2025)}; // 73 days; rules: 11 weeks, the last of 3 days

ScheduleProblem problem(std::int64_t total, TimeSpan span, Grain grain,
                        TimeWeights weights = TimeWeights::workdays) {
    ScheduleProblem result;
    result.total = total;
    result.span = span;
    result.grain = grain;
    result.weights = weights;
    result.holidays = &shipped_holidays();
    return result;
}

std::int64_t sum(std::span<const std::int64_t> people) {
    return std::accumulate(people.begin(), people.end(), std::int64_t{0});
}

Given months_of(const Schedule& schedule, Grain grain = Grain::month) {
    Given people;
    for (const auto& month : quota::sums_by(schedule, grain, shipped_holidays()))
        people.push_back(month.people);
    return people;
}

Given hamilton(std::int64_t total, const std::vector<double>& weights) {
    quota::Problem one;
    one.total = total;
    one.basis = weights;
    return quota::allocate(one).given;
}

/// The working days of January to December, counted day by day.
std::vector<double> workdays_of_months(int year) {
    std::vector<double> counts(12);
    for (auto date = day(1, 1, year); date <= day(31, 12, year); date += std::chrono::days(1))
        if (shipped_holidays().is_working_day(date))
            ++counts[static_cast<unsigned>(calendar::fields(date).month()) - 1];
    return counts;
}

Message with(const char* code, std::vector<Argument> arguments) {
    return {code, std::move(arguments)};
}

} // namespace

TEST_CASE("weeks of a campaign are counted from its first day") {
    const auto periods = quota::periods_of(campaign, Grain::week, shipped_holidays());
    REQUIRE(periods.size() == 11);
    CHECK(periods[0].days == TimeSpan{day(20, 10, 2025), day(26, 10, 2025)});
    CHECK(periods[10].days == TimeSpan{day(29, 12, 2025), day(31, 12, 2025)});
    CHECK(periods[10].workdays == 3);
    CHECK(quota::label(periods[10]) == "Tuần 11");
    // The year 2026 begins on a Thursday: its weeks run from Thursday to Wednesday, the 53rd has one day.
    const auto year = quota::periods_of(quota::whole_year(2026), Grain::week, shipped_holidays());
    CHECK(year.size() == 53);
    CHECK(year[1].days.first == day(8, 1, 2026));
    CHECK(year[52].days == TimeSpan{day(31, 12, 2026), day(31, 12, 2026)});
    CHECK(quota::periods_of(quota::whole_year(2028), Grain::week, shipped_holidays())[52].days.first ==
          day(30, 12, 2028)); // a leap year: two days are left
}

TEST_CASE("periods are called as clerks call them") {
    const auto name = [](Grain grain, std::size_t place) {
        return quota::label(quota::periods_of(quota::whole_year(2026), grain, shipped_holidays()).at(place));
    };
    CHECK(name(Grain::quarter, 2) == "Quý III/2026");
    CHECK(name(Grain::month, 8) == "Tháng 9/2026");
    CHECK(name(Grain::week, 0) == "Tuần 1");
}

TEST_CASE("a year by working days") {
    for (const int year : {2024, 2025, 2026, 2028}) {
        const std::vector<double> days = workdays_of_months(year);
        std::vector<double> of_quarters;
        for (std::size_t quarter = 0; quarter < 4; ++quarter)
            of_quarters.push_back(days[3 * quarter] + days[3 * quarter + 1] + days[3 * quarter + 2]);
        for (const std::int64_t total : {0, 1, 12, 127, 475, 100'003}) {
            const Given quarters = hamilton(total, of_quarters);
            Given months;
            for (std::size_t quarter = 0; quarter < 4; ++quarter)
                for (const std::int64_t people :
                     hamilton(quarters[quarter], {days.begin() + 3 * static_cast<int>(quarter),
                                                  days.begin() + 3 * static_cast<int>(quarter) + 3}))
                    months.push_back(people);
            CHECK(make_schedule(problem(total, quota::whole_year(year), Grain::quarter)).people == quarters);
            CHECK(make_schedule(problem(total, quota::whole_year(year), Grain::month)).people == months);
        }
    }
}

TEST_CASE("the month of Tết gets less, days worked to make up count") {
    // Tết Bính Ngọ, 17/02/2026: February has 20 weekdays, five of them are holidays.
    const auto year = quota::whole_year(2026);
    const auto february = make_schedule(problem(1000, year, Grain::month));
    CHECK(february.periods[1].workdays == shipped_holidays().working_days(day(1, 2, 2026), day(28, 2, 2026)));
    CHECK(february.periods[1].workdays < 20);
    CHECK(february.people[1] < february.people[2]);
    const std::array made_up{calendar::SpecialDay{day(7, 2, 2026), "", calendar::DayKind::made_up},
                             calendar::SpecialDay{day(28, 2, 2026), "", calendar::DayKind::made_up}};
    const calendar::Holidays more(test::shipped_law(), made_up);
    auto with_more = problem(1000, year, Grain::month);
    with_more.holidays = &more;
    CHECK(make_schedule(with_more).people[1] > february.people[1]);
}

TEST_CASE("equal weights") {
    const auto year = quota::whole_year(2026);
    CHECK(make_schedule(problem(14, year, Grain::quarter, TimeWeights::equal)).people == Given{4, 4, 3, 3});
    CHECK(make_schedule(problem(24, year, Grain::month, TimeWeights::equal)).people == Given(12, 2));
    // Rules: 24 villages over 11 weeks are at most 3 a week.
    const auto weeks = make_schedule(problem(24, campaign, Grain::week, TimeWeights::equal)).people;
    CHECK(weeks == Given{3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2});
    // Months that are not a whole quarter's weigh as much as others.
    CHECK(make_schedule(problem(30, {day(1, 2, 2026), day(30, 4, 2026)}, Grain::month, TimeWeights::equal))
              .people == Given{10, 10, 10});
}

TEST_CASE("a season's profile") {
    const auto year = quota::whole_year(2026);
    const std::array<double, 12> months{0, 0, 10, 10, 10, 10, 0, 0, 20, 20, 10, 10};
    auto asked = problem(100, year, Grain::month, TimeWeights::profile);
    asked.profile = months;
    CHECK(make_schedule(asked).people == Given{0, 0, 10, 10, 10, 10, 0, 0, 20, 20, 10, 10});
    asked.grain = Grain::quarter;
    CHECK(make_schedule(asked).people == Given{10, 30, 20, 40});
    asked.grain = Grain::week;
    CHECK(months_of(make_schedule(asked)) == Given{0, 0, 10, 10, 10, 10, 0, 0, 20, 20, 10, 10});
    const std::array<double, 4> quarters{1, 2, 3, 4};
    asked.profile = quarters;
    for (const Grain grain : {Grain::quarter, Grain::month, Grain::week}) {
        asked.grain = grain;
        CHECK(months_of(make_schedule(asked), Grain::quarter) == Given{10, 20, 30, 40});
    }
    // Of a month that the span holds half of, half the number counts: November 2025 has 20 working days.
    auto half = problem(30, {day(17, 11, 2025), day(31, 12, 2025)}, Grain::month, TimeWeights::profile);
    std::array<double, 12> equal{};
    equal.fill(0.1);
    half.profile = equal;
    CHECK(make_schedule(half).people == Given{10, 20});
    // One number for each period of the grain is taken as it is.
    const std::array<double, 2> own{2, 1};
    half.profile = own;
    CHECK(make_schedule(half).people == Given{20, 10});
}

TEST_CASE("days without work") {
    // Asked for, people go there; a season's number counts by working days.
    auto asked = problem(7, {day(27, 12, 2025), day(28, 12, 2025)}, Grain::week, TimeWeights::equal);
    CHECK(make_schedule(asked).people == Given{7});
    asked.weights = TimeWeights::profile;
    const std::array<double, 1> own{5};
    asked.profile = own;
    CHECK(make_schedule(asked).people == Given{7});
    const std::array<double, 4> quarters{0, 0, 0, 5};
    asked.profile = quarters;
    CHECK(refusal([&] { make_schedule(asked); }) == with("schedule.profile-zero", {std::int64_t{7}}));
}

TEST_CASE("months achieved are kept and the rest is split over the others") {
    auto asked = problem(120, quota::whole_year(2026), Grain::month, TimeWeights::equal);
    const Kept kept{20, 5, 4, std::nullopt};
    asked.kept = kept;
    const Schedule made = make_schedule(asked);
    CHECK(made.kept == 3);
    CHECK(made.achieved == 29);
    CHECK(made.rest == 91);
    // 91 over three quarters: 31, 30, 30.
    CHECK(made.people == Given{20, 5, 4, 11, 10, 10, 10, 10, 10, 10, 10, 10});
    const Kept beyond{100, 50};
    asked.kept = beyond;
    const Schedule surplus = make_schedule(asked);
    CHECK(surplus.surplus == 30);
    CHECK(surplus.people == Given{100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Kept all(12, 10);
    asked.kept = all;
    CHECK(make_schedule(asked).people == Given(12, 10));
    all[11] = 9;
    CHECK(refusal([&] { make_schedule(asked); }) == with("schedule.nothing-left", {std::int64_t{1}}));
}

TEST_CASE("every level adds up, whatever the span, the grain, the weights and what is achieved") {
    test::Random random(7);
    for (int round = 0; round < 3'000; ++round) {
        const auto first = day(1, 1, 2000) + std::chrono::days(test::between(random, 0, 30'000));
        const TimeSpan span{first, first + std::chrono::days(test::between(random, 0, 500))};
        const auto grain = static_cast<Grain>(test::between(random, 0, 2));
        const auto weights = static_cast<TimeWeights>(test::between(random, 0, 2));
        const auto total = test::between(random, 0, round % 3 == 0 ? 20 : 1'000'000'000'000);
        auto asked = problem(total, span, grain, weights);
        const auto periods = quota::periods_of(span, grain, shipped_holidays());
        const std::array lengths{periods.size(), std::size_t{12}, std::size_t{4}};
        const auto profile =
            test::random_basis(random, lengths[static_cast<std::size_t>(test::between(random, 0, 2))]);
        asked.profile = profile;
        Kept kept(static_cast<std::size_t>(
            test::between(random, 0, static_cast<std::int64_t>(periods.size()) / 2)));
        for (auto& people : kept)
            people = test::between(random, 0, total / static_cast<std::int64_t>(periods.size()) * 2);
        asked.kept = kept;
        Schedule made;
        try {
            made = make_schedule(asked);
        } catch (const Error& error) {
            const std::string code = error.what();
            CHECK((code == "schedule.no-working-day" || code == "schedule.profile-zero"));
            continue;
        }
        REQUIRE(made.people.size() == periods.size());
        CHECK(std::ranges::all_of(made.people, [](std::int64_t people) { return people >= 0; }));
        CHECK(sum(made.people) == std::max(total, made.achieved));
        for (std::size_t place = 0; place < kept.size(); ++place)
            CHECK(made.people[place] == *kept[place]);
        Given of_slices(periods.size());
        for (const auto& slice : made.slices) {
            of_slices[slice.period] += slice.people;
            if (weights == TimeWeights::workdays && slice.workdays == 0 && slice.period >= made.kept)
                CHECK(slice.people == 0);
        }
        CHECK(of_slices == made.people);
        CHECK(sum(months_of(made)) == sum(made.people));
        CHECK(sum(months_of(made, Grain::quarter)) == sum(made.people));
    }
}

TEST_CASE("by working days the months are the same whether weeks are asked for or not") {
    test::Random random(8);
    for (int round = 0; round < 300; ++round) {
        const auto first = day(1, 1, 2024) + std::chrono::days(test::between(random, 0, 900));
        const TimeSpan span{first, first + std::chrono::days(test::between(random, 7, 400))};
        const auto total = test::between(random, 0, 2'000);
        const Given months = make_schedule(problem(total, span, Grain::month)).people;
        CHECK(months_of(make_schedule(problem(total, span, Grain::week))) == months);
        CHECK(months_of(make_schedule(problem(total, span, Grain::month)), Grain::quarter) ==
              make_schedule(problem(total, span, Grain::quarter)).people);
    }
}

TEST_CASE("a week across two months is split by its working days") {
    // Week 2 of the campaign: 27/10 to 02/11/2025, Monday to Friday in October, the weekend in November.
    const Schedule made = make_schedule(problem(530, campaign, Grain::week));
    std::vector<quota::TimeSlice> of_week;
    std::ranges::copy_if(made.slices, std::back_inserter(of_week),
                         [](const quota::TimeSlice& slice) { return slice.period == 1; });
    REQUIRE(of_week.size() == 2);
    CHECK(of_week[0].days == TimeSpan{day(27, 10, 2025), day(31, 10, 2025)});
    CHECK(of_week[1].days == TimeSpan{day(1, 11, 2025), day(2, 11, 2025)});
    CHECK(of_week[0].people == made.people[1]);
    CHECK(of_week[1].people == 0);
}

TEST_CASE("schedules that cannot be made say why") {
    const auto year = quota::whole_year(2026);
    const auto refused = [](const ScheduleProblem& asked) { return refusal([&] { make_schedule(asked); }); };
    CHECK(refusal([] { quota::whole_year(1999); }) == with("schedule.year", {std::string("1999")}));
    CHECK(refusal([] { quota::whole_year(2101); }).code == "schedule.year");
    CHECK(refused(problem(1, {day(31, 12, 1999), day(1, 1, 2000)}, Grain::month)).code == "schedule.year");
    CHECK(refused(problem(1, {day(2, 1, 2026), day(1, 1, 2026)}, Grain::month)) ==
          with("schedule.end-before-start", {std::string("02/01/2026"), std::string("01/01/2026")}));
    CHECK(refused(problem(-1, year, Grain::month)).code == "quota.total-invalid");
    CHECK(refused(problem((std::int64_t{1} << 53) + 1, year, Grain::month)).code == "quota.total-invalid");
    CHECK(refused(problem(3, {day(27, 12, 2025), day(28, 12, 2025)}, Grain::month)) ==
          with("schedule.no-working-day",
               {std::int64_t{3}, std::string("27/12/2025"), std::string("28/12/2025")}));
    CHECK(make_schedule(problem(0, {day(27, 12, 2025), day(28, 12, 2025)}, Grain::month)).people == Given{0});

    auto asked = problem(10, year, Grain::month, TimeWeights::profile);
    const std::array<double, 5> five{1, 1, 1, 1, 1};
    asked.profile = five;
    CHECK(refused(asked) == with("schedule.profile-length", {std::int64_t{5}, std::int64_t{12}}));
    std::array<double, 12> twelve{};
    asked.profile = twelve;
    CHECK(refused(asked) == with("schedule.profile-zero", {std::int64_t{10}}));
    twelve[3] = -1;
    CHECK(refused(asked) == with("schedule.profile-value", {std::int64_t{4}}));

    asked = problem(10, year, Grain::quarter);
    const Kept many(5, 1), gap{1, std::nullopt, 1}, negative{-1};
    asked.kept = many;
    CHECK(refused(asked) == with("schedule.kept-many", {std::int64_t{5}, std::int64_t{4}}));
    asked.kept = gap;
    CHECK(refused(asked) == with("schedule.kept-gap", {std::string("Quý II/2026")}));
    asked.kept = negative;
    CHECK(refused(asked) == with("schedule.kept-value", {std::string("Quý I/2026")}));
}

TEST_CASE("a column of targets over the year: rows, columns and the line") {
    test::Random random(9);
    for (int round = 0; round < 300; ++round) {
        const auto rows = static_cast<std::size_t>(test::between(random, 1, 30));
        const auto grain = static_cast<Grain>(test::between(random, 0, 2));
        const auto weights = round % 2 == 0 ? TimeWeights::workdays : TimeWeights::equal;
        const auto asked = problem(0, quota::whole_year(2026), grain, weights);
        const std::size_t periods = quota::periods_of(asked.span, grain, shipped_holidays()).size();
        const auto kept_periods = static_cast<std::size_t>(test::between(random, 0, 3));
        Given totals, rests;
        Kept kept;
        std::int64_t all = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            totals.push_back(test::between(random, 0, 60));
            std::int64_t achieved = 0;
            for (std::size_t period = 0; period < kept_periods; ++period) {
                kept.push_back(test::between(random, 0, 20));
                achieved += *kept.back();
            }
            rests.push_back(std::max<std::int64_t>(0, totals.back() - achieved));
            all += std::max(totals.back(), achieved);
        }
        const auto made = quota::make_schedule_table(asked, totals, kept, kept_periods);
        CHECK(sum(made.whole.people) == all);
        CHECK(made.whole.rest == sum(rests));
        for (std::size_t row = 0; row < rows; ++row) {
            const std::int64_t achieved = totals[row] - rests[row] + made.surplus[row];
            CHECK(made.surplus[row] == std::max<std::int64_t>(0, achieved - totals[row]));
            std::int64_t gone = 0, of_all = 0;
            for (std::size_t period = 0; period < periods; ++period) {
                if (period < kept_periods) {
                    CHECK(made.at(row, period) == *kept[row * kept_periods + period]);
                    continue;
                }
                gone += made.at(row, period);
                of_all += made.whole.people[period];
                // Within one person of rests[row] × of_all ÷ Σ rests.
                const std::int64_t apart = gone * made.whole.rest - rests[row] * of_all;
                if (made.whole.rest > 0) CHECK(std::abs(apart) < made.whole.rest);
            }
            CHECK(gone == rests[row]);
        }
        for (std::size_t period = 0; period < periods; ++period) {
            std::int64_t column = 0;
            for (std::size_t row = 0; row < rows; ++row)
                column += made.at(row, period);
            CHECK(column == made.whole.people[period]);
        }
    }
}

TEST_CASE("a row without a number for a month that others have one for") {
    const auto asked = problem(0, quota::whole_year(2026), Grain::month);
    const Given totals{10, 20};
    const Kept kept{1, 2, 3, std::nullopt};
    CHECK(refusal([&] { quota::make_schedule_table(asked, totals, kept, 2); }) ==
          with("schedule.kept-row", {Units{{1}}, std::string("Tháng 2/2026")}));
    const Given large{std::int64_t{1} << 53, 1};
    CHECK(refusal([&] { quota::make_schedule_table(asked, large); }).code == "quota.total-invalid");
}
