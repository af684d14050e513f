// Numbers that stay while the rest is handed out again.
#include "target/solution.hxx"

#include "refusal.hxx"
#include "target/draft.hxx"
#include "target/registers.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using ansinh::test::refusal;

namespace {

const std::vector<Unit> three{{10, 60, {}, {}}, {20, 45, {}, {}}, {30, 0, {}, {}}};

} // namespace

TEST_CASE("locks are cells with or without a number", "[target]") {
    CHECK(parse_locks("F17=7,F20") == std::vector<Lock>{{{16, 5}, 7}, {{19, 5}, std::nullopt}});
    CHECK(parse_locks("$F$17=0") == std::vector<Lock>{{{16, 5}, 0}});
    for (const char* text : {"", "F17=", "F17=-1", "F17=1.5", "F17=x", "17", "F17:F18", "=7", "F17 = 7",
                             "F17=9007199254740993", "F17=7=8"}) {
        INFO(text);
        CHECK(refusal([&] { parse_locks(text); }) == Message{"lock.text", {text}});
    }
    CHECK(refusal([] { parse_locks("F17=7,,F20"); }) == Message{"lock.text", {""}});
}

TEST_CASE("a locked number stays and the rest is handed out again", "[target]") {
    const Register made = make_register(three, 30);
    Request request = register_request(Kind::newly_joined, false);
    CHECK(solve(plan_of(made, request)).given == std::vector<std::int64_t>{17, 13, 0});
    request.locked = {{target_cell(2), 9}};
    const Plan plan = plan_of(made, request);
    REQUIRE(plan.faults.empty());
    const quota::Allocation allocation = solve(plan);
    CHECK(allocation.given == std::vector<std::int64_t>{12, 9, 9});
    CHECK(why(plan, allocation, 2) == Message{"draft.why.locked", {Units{{2}}, std::int64_t{9}}});
    CHECK(why_short(plan, allocation, 2).code == "draft.short.locked");
    CHECK(why(plan, allocation, 0).code == "quota.explain.exact");
}

TEST_CASE("a lock without a number keeps what stands in the cell, which is then not replaced", "[target]") {
    Register made = make_register(three, 30);
    made.sheet.cell_for_writing(1, 5) = number_cell(21);
    Request request = register_request(Kind::newly_joined, false);
    CHECK(codes(plan_of(made, request).faults) == Codes{"into.number"});
    request.locked = {{target_cell(0), std::nullopt}};
    CHECK(solve(plan_of(made, request)).given == std::vector<std::int64_t>{21, 9, 0});
    request.locked = {{target_cell(0), 21}};
    CHECK(plan_of(made, request).faults.empty());
    request.locked = {{target_cell(0), 20}};
    CHECK(codes(plan_of(made, request).faults) == Codes{"into.number"});
    made.sheet.cell_for_writing(1, 5) = formula_cell(number_cell(21));
    request.locked = {{target_cell(0), std::nullopt}};
    CHECK(codes(plan_of(made, request).faults) == Codes{"into.formula"});
    request.overwrite = true;
    CHECK(plan_of(made, request).locked[0] == 21);
    for (const table::Cell& cell : {empty_cell(), text_cell("7"), number_cell(1.5), number_cell(-1)}) {
        made.sheet.cell_for_writing(1, 5) = cell;
        CHECK(plan_of(made, request).faults == std::vector<Message>{{"lock.cell", {"F2"}}});
    }
}

TEST_CASE("locks that cannot hold are refused", "[target]") {
    const Register made = make_register(three, 90);
    Request request = register_request(Kind::newly_joined, false);
    request.locked = {{{4, 5}, 1}, {{1, 4}, 1}};
    CHECK(plan_of(made, request).faults ==
          std::vector<Message>{{"lock.outside", {"F5"}}, {"lock.outside", {"E2"}}});
    request.locked = {{target_cell(0), 1}, {target_cell(0), 1}};
    CHECK(plan_of(made, request).faults == std::vector<Message>{{"lock.twice", {"F2"}}});
    request.locked = {{target_cell(0), 60}, {target_cell(1), 40}};
    CHECK(plan_of(made, request).faults ==
          std::vector<Message>{{"locks.above-total", {Quantity{100, 0}, std::int64_t{90}, Quantity{10, 0}}}});
    request.kind = Kind::at_year_end;
    request.locked = {{target_cell(1), 19}};
    CHECK(plan_of(made, request).faults ==
          std::vector<Message>{{"lock.below-opening", {"F3", std::int64_t{19}, std::int64_t{20}}}});
    request.locked = {{target_cell(1), 51}};
    CHECK(plan_of(made, request).faults ==
          std::vector<Message>{
              {"locks.above-total-year-end", {Quantity{91, 0}, std::int64_t{90}, Quantity{1, 0}}}});
    request.as_formulas = true;
    request.locked = {{target_cell(1), 30}};
    CHECK(codes(plan_of(made, request).faults) == Codes{"formulas.locks"});
}

TEST_CASE("a lock stands above the bounds, and that is said", "[target]") {
    const Register made = make_register({{0, 10, 5, 8}, {0, 20, {}, {}}}, 20);
    Request request = register_request(Kind::newly_joined, true);
    for (const std::int64_t people : {4, 9}) {
        request.locked = {{target_cell(0), people}};
        const Plan plan = plan_of(made, request);
        CHECK(plan.notes == std::vector<Message>{{"allocate.lock-beyond-bounds", {Units{{0}}}}});
        CHECK(solve(plan).given == std::vector<std::int64_t>{people, 20 - people});
    }
    request.locked = {{target_cell(0), 8}};
    CHECK(plan_of(made, request).notes.empty());
}

TEST_CASE("refusals under locks speak of the numbers written", "[target]") {
    const Register made = make_register(three, 90);
    Request request = register_request(Kind::at_year_end, false);
    request.locked = {{target_cell(0), 12}, {target_cell(1), 25}};
    const Plan plan = plan_of(made, request);
    REQUIRE(plan.faults.empty());
    CHECK(refusal([&] { solve(plan); }) ==
          Message{"allocate.numbers-too-small", {Quantity{67, 0}, std::int64_t{90}, std::int64_t{23}}});
    const Draft draft = make_draft(made.sheet, made.tables, shipped_words(), request);
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0].answer == Answer::locks);
    CHECK(draft.rows.size() == 3);
    CHECK_FALSE(draft.rows[0].number);
}

TEST_CASE("when locks use the total up, that is why the others get nothing", "[target]") {
    const Register made = make_register(three, 30);
    Request request = register_request(Kind::newly_joined, false);
    request.locked = {{target_cell(2), 30}};
    const Plan plan = plan_of(made, request);
    const quota::Allocation allocation = solve(plan);
    CHECK(allocation.given == std::vector<std::int64_t>{0, 0, 30});
    CHECK(why(plan, allocation, 0) == Message{"draft.why.nothing-left", {Units{{0}}, std::int64_t{0}}});
}

namespace {

/// Σ of the bounds of the units that are not locked, so that most problems have a solution.
struct Random {
    std::mt19937 numbers{20260101};
    int operator()(int least, int most) { return std::uniform_int_distribution<int>(least, most)(numbers); }
};

struct LockedProblem {
    std::vector<Unit> units;
    std::vector<quota::Bound> locked;
    std::int64_t total = 0;
};

LockedProblem random_problem(Random& random, Kind kind) {
    LockedProblem problem;
    const int count = random(1, 9);
    for (int unit = 0; unit < count; ++unit) {
        Unit made{random(0, 40), random(0, 4) == 0 ? 0 : random(0, 50), {}, {}};
        const int opening = kind == Kind::at_year_end ? made.participants : 0;
        if (random(0, 2) == 0) made.minimum = random(0, opening + 10);
        if (random(0, 2) == 0)
            made.maximum =
                random(std::max<int>(opening, static_cast<int>(made.minimum.value_or(0))), opening + 60);
        problem.units.push_back(made);
        problem.locked.push_back(random(0, 2) == 0 ? quota::Bound(opening + random(0, 30)) : quota::Bound());
        problem.total += opening + random(0, 25);
    }
    return problem;
}

/// What is left for the units that are not locked, as a problem of its own.
struct Rest {
    std::vector<std::size_t> units;
    std::vector<double> basis;
    std::vector<quota::Bound> minimum, maximum;
    std::int64_t total = 0;
};

Rest rest_of(const LockedProblem& problem, Kind kind) {
    Rest rest;
    rest.total = problem.total;
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        const Unit& made = problem.units[unit];
        const std::int64_t opening = kind == Kind::at_year_end ? made.participants : 0;
        rest.total -= problem.locked[unit].value_or(opening);
        if (problem.locked[unit]) continue;
        rest.units.push_back(unit);
        rest.basis.push_back(made.not_yet);
        rest.minimum.push_back(made.minimum ? quota::Bound(std::max<std::int64_t>(0, *made.minimum - opening))
                                            : quota::Bound());
        rest.maximum.push_back(made.maximum ? quota::Bound(*made.maximum - opening) : quota::Bound());
    }
    return rest;
}

std::optional<std::vector<std::int64_t>> solved(const Rest& rest) {
    try {
        return quota::allocate({rest.total, rest.basis, rest.minimum, rest.maximum}).given;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

TEST_CASE("in thousands of problems locked numbers stay and the others share the rest", "[target]") {
    Random random;
    int with_solution = 0, without = 0;
    for (int round = 0; round < 6000; ++round) {
        const Kind kind = round % 2 == 0 ? Kind::newly_joined : Kind::at_year_end;
        const LockedProblem problem = random_problem(random, kind);
        const Register made = make_register(problem.units, problem.total);
        Request request = register_request(kind, true);
        request.uncovered = Uncovered::ignore;
        for (std::size_t unit = 0; unit < problem.units.size(); ++unit)
            if (problem.locked[unit]) request.locked.push_back({target_cell(unit), problem.locked[unit]});
        const Draft draft = make_draft(made.sheet, made.tables, shipped_words(), request);
        const Rest rest = rest_of(problem, kind);
        const auto expected = rest.total < 0 ? std::nullopt : solved(rest);
        INFO("round " << round);
        REQUIRE(draft.is_ready() == expected.has_value());
        if (!expected) {
            ++without;
            continue;
        }
        ++with_solution;
        const std::vector<std::int64_t> numbers = draft.numbers();
        REQUIRE(std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0}) == problem.total);
        for (std::size_t unit = 0; unit < numbers.size(); ++unit)
            if (problem.locked[unit]) REQUIRE(numbers[unit] == *problem.locked[unit]);
        for (std::size_t place = 0; place < rest.units.size(); ++place) {
            const std::size_t unit = rest.units[place];
            REQUIRE(draft.allocation->given[unit] == (*expected)[place]);
            REQUIRE(draft.rows[unit].number == numbers[unit]);
        }
        for (std::size_t unit = 0; unit < numbers.size(); ++unit) {
            REQUIRE(draft.rows[unit].share.has_value() == !problem.locked[unit].has_value());
            REQUIRE_FALSE(why(draft, unit).code.empty());
        }
    }
    CHECK(with_solution > 2000);
    CHECK(without > 500);
}
