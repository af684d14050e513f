// Nobody gets more new people than are not yet participating, unless the clerk wants it.
#include "target/draft.hxx"

#include "target/registers.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;

namespace {

/// Handed out in proportion to those taking part (B), so that the people left to join (C) can be too few.
Request by_participants(bool bounded = false) {
    Request request = register_request(Kind::newly_joined, bounded);
    request.basis = "B";
    return request;
}

} // namespace

TEST_CASE("a village gets no more than its uncovered people, and the others the rest", "[target]") {
    const Register made = make_register({{60, 5, {}, {}}, {30, 40, {}, {}}, {10, 40, {}, {}}}, 40);
    const Draft draft = draft_of(made, by_participants());
    CHECK(draft.numbers() == Numbers{5, 26, 9});
    CHECK(draft.notes.empty());
    CHECK(why(draft, 0) ==
          Message{"draft.why.at-uncovered", {Units{{0}}, Quantity{Rational(105, 2), 2}, std::int64_t{5}}});
    CHECK(draft.rows[0].why_short.code == "draft.short.at-uncovered");
    CHECK(why(draft, 1).code == "quota.explain.rounded-down");

    Request ignoring = by_participants();
    ignoring.uncovered = Uncovered::ignore;
    CHECK(draft_of(made, ignoring).numbers() == Numbers{24, 12, 4});
    CHECK(codes(draft_of(made, ignoring).notes) == Codes{"allocate.more-than-not-yet"});
}

TEST_CASE("by every method nobody gets more than its uncovered people", "[target]") {
    const Register made =
        make_register({{90, 7, {}, {}}, {31, 12, {}, {}}, {3, 2, {}, {}}, {11, 30, {}, {}}}, 40);
    for (const quota::Method method : quota::all_methods) {
        Request request = by_participants();
        request.method = quota::method_name(method);
        const Numbers numbers = draft_of(made, request).numbers();
        CHECK(numbers[0] == 7);
        CHECK(numbers[1] <= 12);
        CHECK(numbers[2] <= 2);
        CHECK(numbers[0] + numbers[1] + numbers[2] + numbers[3] == 40);
    }
}

TEST_CASE("more than all uncovered people is refused with the amounts", "[target]") {
    const Register made = make_register({{0, 10, {}, {}}, {0, 5, {}, {}}}, 30);
    const Draft draft = draft_of(made, register_request(Kind::newly_joined, false));
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0] ==
          Stop{{"uncovered.too-few", {std::int64_t{15}, std::int64_t{30}, std::int64_t{15}, "C"}},
               Answer::uncovered});
    CHECK(draft_of(make_register({{0, 10, {}, {}}, {0, 5, {}, {}}}, 15),
                   register_request(Kind::newly_joined, false))
              .numbers() == Numbers{10, 5});
    // At year's end the total counts those taking part: a note is all there is to say.
    CHECK(codes(draft_of(made, register_request(Kind::at_year_end, false)).notes) ==
          Codes{"allocate.more-than-not-yet"});
}

TEST_CASE("what falls short is blamed: the maximums alone, or both together", "[target]") {
    const Register both = make_register({{50, 10, {}, 20}, {50, 30, {}, 20}}, 35);
    CHECK(draft_of(both, by_participants(true)).stops ==
          std::vector<Stop>{
              {{"uncovered.too-few-with-others", {std::int64_t{30}, std::int64_t{35}, std::int64_t{5}, "C"}},
               Answer::uncovered}});
    const Register maximums = make_register({{50, 10, {}, 20}, {50, 30, {}, 20}}, 41);
    const Draft refused = draft_of(maximums, by_participants(true));
    REQUIRE(refused.stops.size() == 1);
    CHECK(refused.stops[0].message.code == "quota.maximum-too-small");
    CHECK(refused.stops[0].message.arguments[0] == Argument{std::int64_t{40}});
    CHECK(refused.stops[0].answer == Answer::maximum);
}

TEST_CASE("a maximum just as small as the uncovered people is what is named", "[target]") {
    const Register made = make_register({{60, 5, {}, 5}, {30, 40, {}, {}}}, 20);
    CHECK(why(draft_of(made, by_participants(true)), 0).code == "quota.explain.at-maximum");
}

TEST_CASE("a minimum above the uncovered people is refused and names the units", "[target]") {
    const Register made = make_register({{60, 5, 6, {}}, {30, 40, 6, {}}, {30, 0, 1, 0}}, 30);
    const Draft draft = draft_of(made, by_participants(true));
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0] == Stop{{"uncovered.below-minimum", {Units{{0}}, "C"}}, Answer::uncovered});
}

TEST_CASE("a lock stands above the uncovered people, and that is said", "[target]") {
    const Register made = make_register({{60, 5, {}, {}}, {30, 40, {}, {}}}, 30);
    Request request = by_participants();
    request.locked = {{target_cell(0), 12}};
    const Draft draft = draft_of(made, request);
    CHECK(draft.numbers() == Numbers{12, 18});
    CHECK(codes(draft.notes) == Codes{"allocate.more-than-not-yet"});
}

TEST_CASE("what cannot be read limits nobody, unless it is agreed to or is the basis", "[target]") {
    Register made = make_register({{60, 5, {}, {}}, {30, 40, {}, {}}, {10, 40, {}, {}}}, 20);
    made.sheet.cell_for_writing(1, 2) = empty_cell();
    made.sheet.cell_for_writing(2, 2) = text_cell("1.234");
    Draft draft = draft_of(made, by_participants());
    CHECK(draft.numbers() == Numbers{12, 6, 2});
    CHECK(draft.notes == std::vector<Message>{{"uncovered.unknown", {Units{{0, 1}}, "C"}}});
    Request agreed = by_participants();
    agreed.accept_numbers = true;
    draft = draft_of(made, agreed);
    CHECK(draft.notes == std::vector<Message>{{"allocate.accepted", {std::int64_t{1}}},
                                              {"uncovered.unknown", {Units{{0}}, "C"}}});
    CHECK(codes(draft_of(made, register_request(Kind::newly_joined, false)).plan.faults) ==
          Codes{"cell.blank", "cell.text-number"});
}

TEST_CASE("formulas limit by the column as long as all of it can be read", "[target]") {
    Register made = make_register({{60, 5, {}, {}}, {30, 40, {}, {}}}, 20);
    Request request = by_participants();
    request.as_formulas = true;
    const Draft draft = draft_of(made, request);
    REQUIRE(draft.is_ready());
    CHECK(table::area_name(*draft.plan.not_yet_area) == "C2:C3");
    made.sheet.cell_for_writing(1, 2) = empty_cell();
    CHECK(draft_of(made, request).stops == std::vector<Stop>{{{"formulas.uncovered", {"C"}}, Answer::form}});
    request.uncovered = Uncovered::ignore;
    CHECK(draft_of(made, request).is_ready());
}

TEST_CASE("through sections nobody gets more than its uncovered people either, and that is said",
          "[target]") {
    TwoProducts made = two_products();
    Request request = request_at("C6");
    request.levels = "sections";
    request.total = "200";
    request.basis = "E"; // by those of the other product, so that the people left to join can be too few
    const Draft draft = make_draft(made.sheet, made.tables, shipped_words(), request);
    REQUIRE(draft.is_ready());
    const Numbers numbers = draft.numbers();
    const Numbers uncovered{60, 45, 0, 75, 33, 87};
    std::int64_t total = 0;
    for (std::size_t unit = 0; unit < numbers.size(); ++unit) {
        CHECK(numbers[unit] <= uncovered[unit]);
        total += numbers[unit];
    }
    CHECK(total == 200);
    CHECK(draft.rows[2].why_short.code == "draft.short.at-uncovered");
    request.total = "301";
    const Draft refused = make_draft(made.sheet, made.tables, shipped_words(), request);
    REQUIRE(refused.stops.size() == 1);
    CHECK(refused.stops[0] == Stop{{"uncovered.too-few-with-others",
                                    {std::int64_t{300}, std::int64_t{301}, std::int64_t{1}, "B"}},
                                   Answer::uncovered});
}
