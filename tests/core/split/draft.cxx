// What the dialog of a split over time shows: best guesses, drafts that add up, reasons, and every refusal.
#include "split/draft.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "split/days_off.hxx"
#include "table/grid.hxx"

#include <fmt/format.h>

#include <numeric>
#include <random>
#include <set>

using namespace ansinh;
using namespace ansinh::split;
using quota::Grain;
using quota::TimeWeights;
using test::day;
using test::Grid;
using test::shipped_holidays;
using test::sum;
using test::vocabulary;

namespace {

const calendar::Date today = day(27, 11, 2026);

struct Scene {
    explicit Scene(const Grid& grid) : sheet(grid.sheet()), tables(table::find_tables(sheet, vocabulary())) {}

    FilledForm filled(std::optional<table::Position> cursor = {}) const {
        return fill_in(sheet, tables, vocabulary(), cursor, today);
    }
    Draft draft(const Form& form) const {
        return make_draft(sheet, tables, vocabulary(), form, shipped_holidays());
    }

    table::Sheet sheet;
    std::vector<table::Table> tables;
};

/// Title · STT · Thôn · Chỉ tiêu · the headers, a row a target, their sum.
Grid commune(const std::vector<std::string>& headers, const std::vector<int>& targets = {12, 7, 0, 31, 5, 20},
             const char* title = "CHỈ TIÊU NĂM 2027") {
    test::Line header{"STT", "Thôn", "Chỉ tiêu"};
    header.insert(header.end(), headers.begin(), headers.end());
    std::vector<test::Line> lines{{title}, {}, header};
    for (std::size_t place = 0; place < targets.size(); ++place)
        lines.push_back({static_cast<int>(place + 1), fmt::format("Thôn {}", place + 1), targets[place]});
    lines.push_back({{}, "Cộng", sum(std::accumulate(targets.begin(), targets.end(), 0))});
    return Grid().put("A1", lines);
}

std::vector<std::string> numbered(const char* word, int count) {
    std::vector<std::string> headers;
    for (int number = 1; number <= count; ++number)
        headers.push_back(fmt::format("{} {}", word, number));
    return headers;
}

Form one_total(const char* people, Grain grain) {
    Form form;
    form.total.text = people;
    form.year = "2026";
    form.grain = grain;
    form.by_header = false;
    form.into = "A1";
    return form;
}

std::int64_t people_in(const std::vector<split::Line>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t all, const split::Line& line) { return all + line.people; });
}

std::vector<Message> clauses(const Message& why) {
    return std::get<std::vector<Message>>(why.arguments.back());
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
    std::vector<std::string> found;
    std::ranges::transform(messages, std::back_inserter(found), &Message::code);
    return found;
}

} // namespace

TEST_CASE("best guesses for a split over time") {
    SECTION("a table headed with months") {
        const FilledForm filled = Scene(commune(numbered("Tháng", 12))).filled();
        CHECK(filled.doubts.empty());
        CHECK(filled.form.total.column == 2);
        CHECK(filled.form.year == "2027");
        CHECK(filled.form.grain == Grain::month);
        CHECK(filled.form.by_header);
    }
    SECTION("quarters with their year; the title says none") {
        const FilledForm filled =
            Scene(commune({"Quý I/2025", "Quý II/2025", "Quý III/2025", "Quý IV/2025"}, {3, 4}, "BIỂU SỐ 1"))
                .filled();
        CHECK(filled.form.year == "2025");
        CHECK(filled.form.grain == Grain::quarter);
        CHECK(filled.doubts.empty());
    }
    SECTION("weeks") {
        CHECK(Scene(commune(numbered("Tuần", 11))).filled().form.grain == Grain::week);
    }
    SECTION("no headed columns: side by side behind the table") {
        const Form form = Scene(commune({})).filled().form;
        CHECK_FALSE(form.by_header);
        CHECK(form.into == "D");
    }
    SECTION("the number beside a word for a target, no year, a free cell below") {
        const FilledForm filled = Scene(Grid().put("A1", {{"Chỉ tiêu", 475}})).filled();
        CHECK(filled.form.total.text == "B1");
        CHECK_FALSE(filled.form.by_header);
        CHECK(filled.form.into == "A3");
        CHECK(filled.form.year == "2026");
        REQUIRE(filled.doubts.size() == 1);
        CHECK(filled.doubts[0] == Doubt{{"split.doubt.year", {std::string("2026")}}, Answer::year});
    }
    SECTION("the number under the cursor, and the cursor where there is room") {
        const Scene scene(Grid().put("A1", {{"Chỉ tiêu", 475}, {"Thêm", 25}}));
        CHECK(scene.filled(table::Position{1, 1}).form.total.text == "B2");
        CHECK(scene.filled(table::Position{4, 3}).form.into == "D5");
        CHECK(scene.filled(table::Position{0, 0}).form.into == "A4");
    }
    SECTION("an empty sheet") {
        const FilledForm filled = Scene(Grid()).filled(table::Position{0, 0});
        CHECK(filled.form.total == ColumnOrText{});
        CHECK(filled.form.into == "A1");
    }
    SECTION("of two columns of targets the one under the cursor") {
        const Scene scene(Grid().put(
            "A1",
            {{"STT", "Thôn", "Chỉ tiêu BHYT", "Chỉ tiêu BHXH"}, {1, "Thôn 1", 5, 6}, {2, "Thôn 2", 7, 8}}));
        CHECK(scene.filled(table::Position{1, 3}).form.total.column == 3);
        const FilledForm first = scene.filled(table::Position{1, 1});
        CHECK(first.form.total.column == 2);
        CHECK(first.doubts.front().answer == Answer::total);
    }
}

TEST_CASE("a draft adds up whichever way it is looked at") {
    std::mt19937 random(20261127);
    const auto any = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    for (int round = 0; round < 60; ++round) {
        std::vector<int> targets(static_cast<std::size_t>(1 + any(8)));
        for (int& target : targets)
            target = any(60);
        targets.front() += 1;
        const Scene scene(commune({}, targets));
        Form form = scene.filled().form;
        form.grain = std::array{Grain::quarter, Grain::month, Grain::week}[static_cast<std::size_t>(any(2))];
        form.weights = any(1) == 0 ? TimeWeights::workdays : TimeWeights::equal;
        const calendar::Date first = day(1, 1, 2026) + std::chrono::days(any(200));
        form.first = calendar::numeric(first);
        form.last = calendar::numeric(first + std::chrono::days(20 + any(300)));
        const Draft draft = scene.draft(form);
        CAPTURE(form.first, form.last, targets.size());
        REQUIRE(draft.is_ready());
        const std::int64_t all = std::accumulate(targets.begin(), targets.end(), std::int64_t{0});
        std::vector<Grain> views{form.grain};
        if (form.grain == Grain::week) views.push_back(Grain::month);
        if (form.grain != Grain::quarter) views.push_back(Grain::quarter);
        for (const Grain by : views) {
            const auto lines = lines_of(draft, by, shipped_holidays());
            CHECK(people_in(lines) == all);
            for (std::size_t place = 0; place < lines.size(); ++place)
                CHECK(why(draft, by, place, shipped_holidays()).code == "split.why");
        }
        // What a unit is told adds up to its target.
        for (std::size_t unit = 0; unit < targets.size(); ++unit) {
            std::int64_t told = 0;
            for (const Message& part : clauses(why_unit(draft, unit)))
                told += std::get<std::int64_t>(part.arguments.at(1));
            CHECK(told == targets[unit]);
        }
    }
}

TEST_CASE("why a period gets its number") {
    const Scene empty(Grid{});
    SECTION("working days: the share, the quarter above, Tết") {
        const Draft draft = empty.draft(one_total("475", Grain::month));
        REQUIRE(draft.is_ready());
        const auto said = clauses(why(draft, Grain::month, 1, shipped_holidays()));
        CHECK(codes(said) ==
              std::vector<std::string>{"split.why.workdays", "split.why.within", "split.days-off"});
        // 15 of 249 days: 475 · 15 / 249
        CHECK(said[0].arguments ==
              std::vector<Argument>{std::int64_t{15}, std::int64_t{249}, std::int64_t{475},
                                    Quantity{Rational(475 * 15) / 249, 2}, draft.made->whole.people[1]});
        const auto quarters = lines_of(draft, Grain::quarter, shipped_holidays());
        CHECK(said[1].arguments == std::vector<Argument>{std::string("Quý I/2026"), quarters[0].people});
        CHECK(said[2].arguments == std::vector<Argument>{std::string("Tết Âm lịch (5)")});
        CHECK(codes(clauses(why(draft, Grain::quarter, 0, shipped_holidays()))).front() == "split.why.sum");
    }
    SECTION("a week that lies in two months says its parts") {
        Form form = one_total("24", Grain::week);
        form.first = "20/10/2025";
        form.last = "31/12/2025";
        form.weights = TimeWeights::equal;
        const Draft draft = empty.draft(form);
        const auto said = clauses(why(draft, Grain::week, 1, shipped_holidays()));
        CHECK(codes(said) == std::vector<std::string>{"split.why.equal", "split.why.parts"});
    }
    SECTION("a season: one number a period is told, twelve for quarters are not") {
        const Scene scene(Grid().put("H1", {{1}, {2}, {3}, {4}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}}));
        Form form = one_total("100", Grain::quarter);
        form.weights = TimeWeights::profile;
        form.profile = "H1:H4";
        CHECK(codes(clauses(why(scene.draft(form), Grain::quarter, 3, shipped_holidays()))).front() ==
              "split.why.profile");
        form.profile = "H1:H12";
        CHECK(codes(clauses(why(scene.draft(form), Grain::quarter, 3, shipped_holidays()))).front() ==
              "split.why.season");
    }
    SECTION("what is over is kept, and nothing is left beyond the target") {
        const Scene scene(Grid().put("H1", {{100}, {50}}));
        Form form = one_total("120", Grain::quarter);
        form.kept.text = "H1:H2";
        const Draft draft = scene.draft(form);
        CHECK(codes(draft.notes) == std::vector<std::string>{"split.kept", "split.surplus", "split.days-off",
                                                             "split.days-made-up"});
        CHECK(codes(clauses(why(draft, Grain::quarter, 0, shipped_holidays()))).front() == "split.why.kept");
        CHECK(codes(clauses(why(draft, Grain::quarter, 2, shipped_holidays()))).front() ==
              "split.why.nothing-left");
    }
    SECTION("a unit beyond its target") {
        const Scene scene(
            Grid().put("A1", {{"Thôn", "Chỉ tiêu", "Thực hiện quý I"}, {"Thôn 1", 4, 1}, {"Thôn 2", 2, 5}}));
        Form form = scene.filled().form;
        form.grain = Grain::quarter;
        form.kept.column = kept_choices(scene.tables[0]).at(0).column;
        const Draft draft = scene.draft(form);
        REQUIRE(draft.is_ready());
        CHECK(codes(draft.notes)[1] == "split.surplus-units");
        CHECK(why_unit(draft, 0).code == "split.why.unit");
        CHECK(why_unit(draft, 1).code == "split.why.unit-surplus");
    }
}

TEST_CASE("rows out of sight take part, and that is said") {
    Scene scene(commune({}));
    scene.sheet.set_row_state(4, table::RowState::hidden);
    const Draft draft = scene.draft(scene.filled().form);
    CHECK(draft.notes.front() == Message{"split.hidden", {std::int64_t{1}}});
}

TEST_CASE("target cells that are not free leave the numbers to be seen") {
    Grid grid = commune(numbered("Tháng", 12));
    grid.put("D4", {{5}});
    const Scene scene(grid);
    Form form = scene.filled().form;
    const Draft draft = scene.draft(form);
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0].answer == Answer::overwrite);
    CHECK(draft.made.has_value());
    form.overwrite = true;
    CHECK(scene.draft(form).is_ready());
}

TEST_CASE("whatever stands in the way of a split names the answer that mends it") {
    Grid grid = commune({"Tháng 1", "Tháng 1"});
    grid.put("J1", {{0}, {0}, {0}, {0}, {-1}, {"chữ"}, {1}, {{}}, {1}});
    const Scene scene(grid);
    Form units = scene.filled().form;
    units.grain = Grain::quarter;
    units.by_header = false;
    units.into = "L";
    const Form total = [] {
        Form form = one_total("10", Grain::quarter);
        form.into = "L1";
        return form;
    }();
    REQUIRE(scene.draft(units).is_ready());
    REQUIRE(scene.draft(total).is_ready());

    std::set<std::string> seen;
    const auto stops = [&](Form form, auto change, const char* code, Answer answer) {
        change(form);
        const Draft draft = scene.draft(form);
        CAPTURE(code);
        REQUIRE_FALSE(draft.is_ready());
        CHECK(draft.stops[0].message.code == code);
        CHECK(draft.stops[0].answer == answer);
        seen.insert(code);
    };
    stops(
        total, [](Form& form) { form.total.text = " "; }, "split.total-missing", Answer::total);
    stops(
        total, [](Form& form) { form.total.text = "mười"; }, "people.not-whole", Answer::total);
    stops(
        total, [](Form& form) { form.total.text = "J6"; }, "total.cell", Answer::total);
    stops(
        total, [](Form& form) { form.total.text = "B4:C9"; }, "column.one", Answer::total);
    stops(
        total, [](Form& form) { form.year = ""; }, "split.year-missing", Answer::year);
    stops(
        total, [](Form& form) { form.year = "26"; }, "schedule.year", Answer::year);
    stops(
        total, [](Form& form) { form.first = "31/6/2026"; }, "split.day", Answer::first);
    stops(
        total, [](Form& form) { form.first = "1/1/2027"; }, "schedule.end-before-start", Answer::first);
    stops(
        total,
        [](Form& form) {
            form.first = "28/11/2026";
            form.last = "29/11/2026";
        },
        "schedule.no-working-day", Answer::first);
    const auto profile = [](const char* range) {
        return [range](Form& form) {
            form.weights = TimeWeights::profile;
            form.profile = range;
        };
    };
    stops(total, profile(""), "split.profile-missing", Answer::profile);
    stops(total, profile("mùa"), "split.range", Answer::profile);
    stops(total, profile("J1:J3"), "schedule.profile-length", Answer::profile);
    stops(total, profile("J1:J4"), "schedule.profile-zero", Answer::profile);
    stops(total, profile("J3:J6"), "cell.negative", Answer::none);
    stops(
        total, [](Form& form) { form.kept.text = "J7:J9"; }, "schedule.kept-gap", Answer::kept);
    stops(
        total, [](Form& form) { form.kept.text = "J1:K4"; }, "column.one", Answer::kept);
    stops(
        total, [](Form& form) { form.kept.text = "tháng 1"; }, "split.range", Answer::kept);
    stops(
        total, [](Form& form) { form.kept.text = "J1:J4"; }, "schedule.nothing-left", Answer::kept);
    stops(
        total, [](Form& form) { form.into = ""; }, "split.into-missing", Answer::into);
    stops(
        total, [](Form& form) { form.into = "L1:M2"; }, "split.into-shape", Answer::into);
    stops(
        total, [](Form& form) { form.into = "A3"; }, "into.text", Answer::overwrite);
    stops(
        units, [](Form& form) { form.by_header = true; }, "split.columns-missing", Answer::by_header);
    stops(
        units,
        [](Form& form) {
            form.by_header = true;
            form.grain = Grain::month;
            form.last = "31/1/2027";
        },
        "split.columns-which", Answer::by_header);
    stops(
        units, [](Form& form) { form.into = "B"; }, "split.into-total", Answer::into);
    stops(
        units, [](Form& form) { form.into = "L1:M1"; }, "split.into-columns", Answer::into);
    stops(
        units, [](Form& form) { form.kept.text = "J5:J9"; }, "split.kept-shape", Answer::kept);
    stops(
        units, [](Form& form) { form.kept.text = "J4:J9"; }, "cell.negative", Answer::none);
    stops(
        units,
        [](Form& form) {
            form.total = {std::nullopt, "C90:C99"};
        },
        "table.no-units", Answer::total);
}

TEST_CASE("days off are counted by name between Monday and Friday") {
    CHECK(days_off({day(1, 2, 2026), day(28, 2, 2026)}, shipped_holidays()) == "Tết Âm lịch (5)");
    CHECK(days_off({day(7, 2, 2026), day(8, 2, 2026)}, shipped_holidays()).empty());
    const std::vector<calendar::SpecialDay> extra{{day(7, 3, 2026), "", calendar::DayKind::made_up}};
    const calendar::Holidays more(test::shipped_law(), extra);
    CHECK(days_made_up({day(1, 3, 2026), day(31, 3, 2026)}, more) == 1);
    // What is taken out and added is the difference to Mondays to Fridays, in every month.
    for (int month = 0; month < 24; ++month) {
        const calendar::Date first = calendar::plus_months(day(1, 1, 2026), month);
        const quota::TimeSpan span{first, calendar::plus_months(first, 1) - std::chrono::days(1)};
        int weekdays = 0;
        for (calendar::Date date = span.first; date <= span.last; date += std::chrono::days(1))
            weekdays += calendar::is_weekend(date) ? 0 : 1;
        int off = 0;
        const std::string list = days_off(span, more);
        for (std::size_t at = list.find('('); at != std::string::npos; at = list.find('(', at + 1))
            off +=
                std::isdigit(static_cast<unsigned char>(list[at + 1])) ? std::stoi(list.substr(at + 1)) : 0;
        CHECK(more.working_days(span.first, span.last) == weekdays - off + days_made_up(span, more));
    }
}
