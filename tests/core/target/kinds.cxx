// Targets that count who joins, and targets that count who takes part at year's end.
#include "target/draft.hxx"

#include "target/registers.hxx"

#include <catch2/catch.hpp>

#include <numeric>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;

TEST_CASE("a village at 475 with 480 at year's end gets 5, with 50 newly joined 50", "[target]") {
    const std::vector<Unit> village{{475, 100, {}, {}}};
    const Draft stock = draft_of(make_register(village, 480), register_request(Kind::at_year_end, false));
    CHECK(stock.numbers() == Numbers{480});
    CHECK(stock.allocation->given == Numbers{5});
    CHECK(stock.rows[0].opening == 475);
    CHECK(stock.rows[0].share == Quantity{5, 2});
    CHECK(draft_of(make_register(village, 50), register_request(Kind::newly_joined, false)).numbers() ==
          Numbers{50});
}

TEST_CASE("three villages of 333 share the commune's 950, not 317 each", "[target]") {
    const std::vector<Unit> villages(3, {300, 33, {}, {}});
    const Draft draft = draft_of(make_register(villages, 950), register_request(Kind::at_year_end, false));
    CHECK(draft.numbers() == Numbers{317, 317, 316});
    CHECK(draft.rows[2].why_short.code == "draft.short.tie-lost");
    CHECK(codes(draft.notes) == Codes{"allocate.tie"});
    const Message reason = why(draft, 0);
    REQUIRE(reason.code == "draft.why.with-opening");
    CHECK(std::get<std::vector<Message>>(reason.arguments[0]).front().code == "quota.explain.tie-won");
    CHECK(reason.arguments[1] == Argument{std::int64_t{300}});
    CHECK(reason.arguments[2] == Argument{std::int64_t{317}});
    CHECK(draft.summary ==
          Message{"draft.summary-year-end",
                  {std::int64_t{950}, std::int64_t{3}, std::vector<Message>{{"noun.villages", {}}}, "F2:F4",
                   std::int64_t{900}, std::int64_t{50}}});
}

TEST_CASE("a year-end total below the people taking part is refused with the difference", "[target]") {
    const Register made = make_register({{300, 33, {}, {}}, {200, 10, {}, {}}}, 480);
    const Draft draft = draft_of(made, register_request(Kind::at_year_end, false));
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0] ==
          Stop{{"total.below-participants", {std::int64_t{480}, Quantity{500, 0}, Quantity{20, 0}}},
               Answer::total});
    const Draft exact = draft_of(make_register({{300, 33, {}, {}}, {200, 0, {}, {}}}, 500),
                                 register_request(Kind::at_year_end, false));
    CHECK(exact.numbers() == Numbers{300, 200});
    CHECK(why(exact, 1) == Message{"draft.why.no-more", {Units{{1}}, std::int64_t{200}}});
    CHECK(exact.rows[1].why_short.code == "draft.short.nothing");
}

TEST_CASE("people of more villages than any number holds are still added up", "[target]") {
    std::vector<Unit> units(2000, {0, 1, {}, {}});
    Register made = make_register(units, 5);
    for (int row = 1; row <= 2000; ++row)
        made.sheet.cell_for_writing(row, 1) = number_cell(9007199254740992.0);
    CHECK(codes(plan_of(made, register_request(Kind::at_year_end, false)).faults) ==
          Codes{"total.below-participants"});
    Request request = register_request(Kind::newly_joined, false);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        request.locked.push_back({target_cell(unit), std::int64_t{1} << 53});
    CHECK(codes(plan_of(made, request).faults) == Codes{"locks.above-total"});
}

TEST_CASE("people taking part are found by meaning or named, and read cell by cell", "[target]") {
    Register made = make_register({{300, 33, {}, {}}, {200, 10, {}, {}}}, 600);
    Request request = register_request(Kind::at_year_end, false);
    for (const char* column : {"B", "Đang tham gia", "B2:B3", "B1:B4"}) {
        request.participants = column;
        CHECK(plan_of(made, request).opening == Numbers{300, 200});
        CHECK(table::area_name(*plan_of(made, request).participants_area) == "B2:B3");
    }
    request.participants = "F";
    CHECK(thrown_by([&] { plan_of(made, request); }) == Message{"participants.is-into", {"F"}});
    request.participants.reset();
    made.sheet.cell_for_writing(1, 1) = empty_cell();
    made.sheet.cell_for_writing(2, 1) = text_cell("1.200");
    const Draft draft = draft_of(made, request);
    REQUIRE(draft.stops.size() == 2);
    CHECK(draft.stops[0] == Stop{{"cell.blank", {"B2"}}, Answer::participants});
    CHECK(draft.stops[1].message.code == "cell.text-number");
    CHECK(draft.stops[1].answer == Answer::numbers);
    CHECK(draft.rows.size() == 2);

    made.tables[0].columns[1].meaning = table::Meaning::unknown;
    CHECK(thrown_by([&] { plan_of(made, request); }).code == "participants.none");
    CHECK(draft_of(made, request).stops[0].answer == Answer::participants);
    made.tables[0].columns[1].meaning = made.tables[0].columns[2].meaning = table::Meaning::participants;
    CHECK(thrown_by([&] { plan_of(made, request); }) ==
          Message{"participants.which", {"B (Đang tham gia), C (Chưa tham gia)"}});
    request.kind = Kind::newly_joined;
    CHECK(plan_of(made, request).opening.empty());
}

TEST_CASE("at year's end bounds are about the number written", "[target]") {
    const Register made = make_register({{100, 10, 130, {}}, {100, 80, {}, 120}, {100, 10, 50, {}}}, 360);
    const Draft draft = draft_of(made, register_request(Kind::at_year_end, true));
    CHECK(draft.numbers() == Numbers{130, 120, 110});
    CHECK(why(draft, 0).code == "draft.why.at-minimum");
    CHECK(why(draft, 1).code == "draft.why.at-maximum");
    CHECK(why(draft, 1).arguments[3] == Argument{std::int64_t{120}});
    const Register below = make_register({{100, 10, {}, 99}, {100, 80, {}, {}}}, 360);
    const Draft refused = draft_of(below, register_request(Kind::at_year_end, true));
    REQUIRE(refused.stops.size() == 1);
    CHECK(refused.stops[0] == Stop{{"bound.below-opening", {Units{{0}}}}, Answer::maximum});
    const Register tight = make_register({{100, 10, {}, 110}, {100, 80, {}, 120}}, 360);
    CHECK(draft_of(tight, register_request(Kind::at_year_end, true)).stops ==
          std::vector<Stop>{
              {{"allocate.numbers-too-small", {Quantity{230, 0}, std::int64_t{360}, std::int64_t{130}}},
               Answer::maximum}});
}

TEST_CASE("year-end formulas need one range, and neither bounds nor locks", "[target]") {
    const Register made = make_register({{100, 10, 130, {}}, {100, 80, {}, 120}}, 360);
    Request request = register_request(Kind::at_year_end, false);
    request.as_formulas = true;
    const Plan plan = plan_of(made, request);
    CHECK(plan.faults.empty());
    CHECK(table::area_name(*plan.participants_area) == "B2:B3");
    CHECK(plan.total_cell == table::Position{3, 5});
    request.maximum = "E";
    CHECK(codes(plan_of(made, request).faults) == Codes{"formulas.year-end-bounds"});
    request.maximum.reset();
    request.participants = "B1:B3";
    CHECK(plan_of(made, request).faults.empty());
}

TEST_CASE("more new people than are left is said", "[target]") {
    const Register made = make_register({{0, 10, {}, {}}, {0, 5, {}, {}}}, 30);
    Request request = register_request(Kind::newly_joined, false);
    request.uncovered = Uncovered::ignore;
    const Draft draft = draft_of(made, request);
    CHECK(draft.notes == std::vector<Message>{{"allocate.more-than-not-yet", {Units{{0, 1}}, "C"}}});
    CHECK(draft_of(make_register({{0, 10, {}, {}}, {0, 5, {}, {}}}, 15),
                   register_request(Kind::newly_joined, false))
              .notes.empty());
}

TEST_CASE("population less participants is a basis only when asked for", "[target]") {
    table::Sheet sheet(4, 4);
    TableMaker maker(sheet, "A1");
    maker.column({"Thôn"}, table::Meaning::unit)
        .column({"Dân số"}, table::Meaning::population)
        .column({"Đang tham gia"}, table::Meaning::participants)
        .column({"Chỉ tiêu"}, table::Meaning::target);
    maker.row(table::RowKind::unit, "Thôn 1", {number_cell(100), number_cell(40)})
        .row(table::RowKind::unit, "Thôn 2", {number_cell(50), number_cell(30)});
    const std::vector tables{maker.make()};
    Request request;
    request.into = "D";
    request.total = "8";
    CHECK(make_plan(sheet, tables, shipped_words(), request).basis == std::vector<double>{100, 50});
    request.basis = "B";
    request.basis_less = "C";
    const Plan plan = make_plan(sheet, tables, shipped_words(), request);
    CHECK(plan.basis == std::vector<double>{60, 20});
    CHECK(plan.notes == std::vector<Message>{{"allocate.basis-less", {"B", "C"}}});
    sheet.cell_for_writing(2, 2) = number_cell(51);
    const Draft draft = make_draft(sheet, tables, shipped_words(), request);
    CHECK(draft.stops == std::vector<Stop>{{{"basis.less-too-large", {"C3", "B3"}}, Answer::basis}});
    request.as_formulas = true;
    CHECK(codes(make_plan(sheet, tables, shipped_words(), request).faults) ==
          Codes{"basis.less-too-large", "formulas.basis-less"});
}

TEST_CASE("a column can name the units instead of the one discovered", "[target]") {
    table::Sheet sheet(5, 4);
    TableMaker maker(sheet, "A1");
    maker.column({"Mã"}, table::Meaning::code)
        .column({"Thôn"}, table::Meaning::unit)
        .column({"Chưa tham gia"}, table::Meaning::not_participating)
        .column({"Chỉ tiêu"}, table::Meaning::target);
    maker.row(table::RowKind::unit, "01", {text_cell("Thôn 1"), number_cell(1)}, "Khu A")
        .row(table::RowKind::unit, "02", {text_cell("thôn  1"), number_cell(1)}, "Khu B")
        .row(table::RowKind::unit, "03", {empty_cell(), number_cell(1)}, "Khu B");
    const std::vector tables{maker.make()};
    Request request;
    request.total = "3";
    CHECK(make_plan(sheet, tables, shipped_words(), request).names ==
          std::vector<std::string>{"01", "02", "03"});
    for (const char* names : {"B", "Thôn", "B2:B4"}) {
        request.names = names;
        const Plan plan = make_plan(sheet, tables, shipped_words(), request);
        CHECK(plan.names == std::vector<std::string>{"Thôn 1 (Khu A)", "thôn 1 (Khu B)", "B4"});
        CHECK(plan.unit_word.empty());
    }
    request.names = "Bí thư";
    CHECK(thrown_by([&] { make_plan(sheet, tables, shipped_words(), request); }) ==
          Message{"column.unknown", {"names", "Bí thư"}});
}

namespace {

/// Of all ways to hand the people out, the one nearest to the real shares; of equally near ones the first
/// when earlier units come first.
class Nearest {
public:
    Nearest(const std::vector<Unit>& units, std::int64_t people) : m_units(units), m_people(people) {
        for (const Unit& unit : units)
            m_weight += unit.not_yet;
    }

    Numbers find() {
        Numbers given;
        extend(given, m_people, 0);
        return m_best;
    }

private:
    void extend(Numbers& given, std::int64_t left, std::int64_t distance) {
        if (given.size() == m_units.size()) {
            if (left == 0 && (m_best.empty() || distance < m_distance)) {
                m_best = given;
                m_distance = distance;
            }
            return;
        }
        const std::int64_t basis = m_units[given.size()].not_yet;
        for (std::int64_t people = basis == 0 ? 0 : left; people >= 0; --people) {
            const std::int64_t off = people * m_weight - basis * m_people;
            given.push_back(people);
            extend(given, left - people, distance + off * off);
            given.pop_back();
        }
    }

    const std::vector<Unit>& m_units;
    std::int64_t m_people;
    std::int64_t m_weight = 0;
    std::int64_t m_distance = 0;
    Numbers m_best;
};

} // namespace

TEST_CASE("year's end is participants plus the nearest way to hand the rest out", "[target]") {
    std::mt19937 numbers(7);
    const auto random = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(numbers);
    };
    for (int round = 0; round < 1500; ++round) {
        std::vector<Unit> units(static_cast<std::size_t>(random(1, 4)));
        std::int64_t opening = 0;
        for (Unit& unit : units) {
            unit = {random(0, 30), random(0, 9), {}, {}};
            opening += unit.participants;
        }
        units[0].not_yet += 1;
        const int people = random(0, 12);
        const Draft draft =
            draft_of(make_register(units, opening + people), register_request(Kind::at_year_end, false));
        REQUIRE(draft.is_ready());
        const Numbers expected = Nearest(units, people).find();
        REQUIRE(draft.allocation->given == expected);
        Request request = register_request(Kind::newly_joined, false);
        request.uncovered = Uncovered::ignore;
        const Draft joined = draft_of(make_register(units, people), request);
        const Numbers at_end = draft.numbers();
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            REQUIRE(at_end[unit] == units[unit].participants + joined.numbers()[unit]);
    }
}
