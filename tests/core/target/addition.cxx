// An amount on top of what was handed out ("giao bổ sung"), and what a result changes.
#include "target/changes.hxx"

#include "target/registers.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;

namespace {

Register handed_out(const std::vector<Unit>& units, const std::vector<table::Cell>& present) {
    Register made = make_register(units, 30);
    for (std::size_t unit = 0; unit < present.size(); ++unit)
        made.sheet.cell_for_writing(target_cell(unit).row, target_cell(unit).column) = present[unit];
    return made;
}

Request on_top(const char* total, Kind kind = Kind::newly_joined, bool bounded = false) {
    Request request = register_request(kind, bounded);
    request.total = total;
    request.overwrite = true;
    return request;
}

} // namespace

TEST_CASE("twenty more than is there, and nobody gets less than it has", "[target]") {
    const Register made = handed_out({{0, 100, {}, {}}, {0, 50, {}, {}}, {0, 50, {}, {}}},
                                     {number_cell(10), number_cell(20), empty_cell()});
    const Draft draft = draft_of(made, on_top("+20"));
    CHECK(draft.plan.total == 50);
    CHECK(draft.numbers() == Numbers{20, 20, 10});
    CHECK(why(draft, 1) == Message{"draft.why.at-present", {Units{{1}}, Quantity{10, 2}, std::int64_t{20}}});
    CHECK(draft.rows[1].why_short.code == "draft.short.at-present");
    // The total row says 30 as before.
    CHECK(codes(draft.notes) == Codes{"allocate.other-total"});
    const Draft nothing = draft_of(made, on_top("+0"));
    CHECK(nothing.numbers() == Numbers{10, 20, 0});
    CHECK(why(nothing, 0).code == "draft.why.nothing-left");
}

TEST_CASE("in a thousand additions everybody keeps what it has and the sum is exact", "[target]") {
    std::mt19937 numbers(11);
    const auto random = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(numbers);
    };
    for (int round = 0; round < 1000; ++round) {
        std::vector<Unit> units(static_cast<std::size_t>(random(1, 6)));
        std::vector<table::Cell> present;
        std::int64_t sum = 0, room = 0;
        for (Unit& unit : units) {
            unit = {0, random(1, 40), {}, {}};
            const int has = random(0, 20);
            present.push_back(number_cell(has));
            sum += has;
            room += std::max(unit.not_yet, has) - has;
        }
        const int more = random(0, 60);
        const Draft draft =
            draft_of(handed_out(units, present), on_top(("+" + std::to_string(more)).c_str()));
        REQUIRE(draft.is_ready() == (more <= room));
        if (!draft.is_ready()) continue;
        const Numbers given = draft.numbers();
        std::int64_t total = 0;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            REQUIRE(given[unit] >= static_cast<std::int64_t>(present[unit].value));
            total += given[unit];
        }
        REQUIRE(total == sum + more);
    }
}

TEST_CASE("at year's end the numbers on top of which more is given count everybody", "[target]") {
    const Register made =
        handed_out({{100, 60, {}, {}}, {100, 40, {}, {}}}, {number_cell(110), empty_cell()});
    const Draft draft = draft_of(made, on_top("+20", Kind::at_year_end));
    CHECK(draft.plan.total == 230);
    CHECK(draft.numbers() == Numbers{118, 112});
}

TEST_CASE("what nothing can be added to is refused", "[target]") {
    const std::vector<Unit> units{{0, 100, {}, 12}, {0, 50, {}, {}}};
    const auto faults = [&](std::vector<table::Cell> present, Request request) {
        return codes(draft_of(handed_out(units, present), request).plan.faults);
    };
    CHECK(faults({empty_cell(), empty_cell()}, on_top("+20")) == Codes{"addition.nothing"});
    CHECK(faults({text_cell("chưa rõ"), number_cell(2.5)}, on_top("+20")) ==
          Codes{"addition.cell", "addition.cell"});
    for (const char* total : {"+", "+-5", "++5", "+2,5"})
        CHECK(faults({number_cell(1), number_cell(2)}, on_top(total)) == Codes{"total.not-whole"});
    for (const char* total : {"+9007199254740992", "+99999999999999999999"})
        CHECK(faults({number_cell(1), number_cell(2)}, on_top(total)) == Codes{"total.range"});
    CHECK(faults({number_cell(13), number_cell(2)}, on_top("+5", Kind::newly_joined, true)) ==
          Codes{"addition.above-maximum"});
    Request formulas = on_top("+5");
    formulas.as_formulas = true;
    CHECK(faults({number_cell(13), number_cell(2)}, formulas) == Codes{"formulas.addition"});
    Request asking = on_top("+5");
    asking.overwrite = false;
    CHECK(faults({number_cell(13), number_cell(2)}, asking) == Codes{"into.number", "into.number"});
}

TEST_CASE("a form passes the amount on, and its memory keeps the total it came to", "[target]") {
    const Register made = handed_out({{0, 100, {}, {}}, {0, 50, {}, {}}}, {number_cell(10), number_cell(5)});
    Form form = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt).form;
    form.overwrite = true;
    form.products[0].kind = Kind::newly_joined;
    form.products[0].total.text = " +1.000 ";
    CHECK(requests(form, made.sheet)[0].request.total == "+1000");
    form.products[0].total.text = "+6";
    const auto drafts = make_drafts(made.sheet, made.tables, shipped_words(), form);
    REQUIRE(drafts[0].draft.is_ready());
    Memory memory;
    const std::vector<std::string> sheets{""};
    memory.remember(made.sheet, made.tables[0], sheets, form, drafts, "2026-05-12");
    CHECK(memory.tables()[0].form.products[0].total == "21");
    CHECK(memory.tables()[0].versions[0].total == 21);
}

TEST_CASE("changes are counted and listed unit by unit", "[target]") {
    const Register made = handed_out({{0, 100, {}, {}}, {0, 50, {}, {}}, {0, 50, {}, {}}, {0, 0, {}, {}}},
                                     {number_cell(10), number_cell(20), empty_cell(), number_cell(0)});
    Request request = on_top("40");
    const Draft draft = draft_of(made, request);
    REQUIRE(draft.numbers() == Numbers{20, 10, 10, 0});
    const Changes changes = changes_of(draft, nullptr).value();
    CHECK(changes.raised == std::vector<std::size_t>{0, 2});
    CHECK(changes.lowered == std::vector<std::size_t>{1});
    CHECK(changes.same == 1);
    CHECK(summary_of(changes) ==
          Message{"changes.summary", {std::int64_t{2}, std::int64_t{1}, std::int64_t{1}}});
    const std::int64_t ten = 10;
    CHECK(list_of(changes, draft) ==
          Message{"changes.list",
                  {std::int64_t{2}, std::int64_t{1},
                   std::vector<Message>{{"changes.raised", {Units{{0}}, ten, std::int64_t{20}, ten}},
                                        {"changes.lowered", {Units{{1}}, std::int64_t{20}, ten, ten}},
                                        {"changes.raised", {Units{{2}}, std::int64_t{0}, ten, ten}}}}});
}

TEST_CASE("empty cells are compared with the latest result of the same kind, by name", "[target]") {
    const Register made = make_register({{0, 100, {}, {}}, {0, 50, {}, {}}}, 30);
    const Draft draft = draft_of(made, register_request(Kind::newly_joined, false));
    REQUIRE(draft.numbers() == Numbers{20, 10});
    CHECK(!changes_of(draft, nullptr));
    Version last;
    last.units = {{"thôn 2", 10, false}, {"Thôn 9", 4, false}};
    const Changes changes = changes_of(draft, &last).value();
    CHECK(changes.raised == std::vector<std::size_t>{0});
    CHECK(changes.lowered.empty());
    CHECK(!changes.before[0]);
    last.kind = Kind::at_year_end;
    CHECK(!changes_of(draft, &last));
    last = {};
    last.units = {{"Thôn 1", 20, false}, {"Thôn 2", 10, false}};
    CHECK(summary_of(*changes_of(draft, &last)) == Message{"changes.none", {}});
    CHECK(list_of(*changes_of(draft, &last), draft) == Message{"changes.none", {}});
}

TEST_CASE("of many changes the first are listed and the rest counted", "[target]") {
    const std::vector<Unit> units(30, {0, 10, {}, {}});
    Register made = make_register(units, 60);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        made.sheet.cell_for_writing(target_cell(unit).row, 5) = number_cell(1);
    Request request = register_request(Kind::newly_joined, false);
    request.overwrite = true;
    const Draft draft = draft_of(made, request);
    const Message list = list_of(*changes_of(draft, nullptr), draft);
    const auto& clauses = std::get<std::vector<Message>>(list.arguments[2]);
    REQUIRE(clauses.size() == 9);
    CHECK(clauses.back() == Message{"changes.more", {std::int64_t{22}}});
}
