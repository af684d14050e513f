// The answers that would have led to a plan lead to it again.
#include "target/form_of_plan.hxx"

#include "target/registers.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;

namespace {

Form again(const Register& sheet, const Request& request, const Draft& draft) {
    const FilledForm guess = fill_in(sheet.sheet, sheet.tables, shipped_words(), std::nullopt);
    return form_of(draft.plan, request, sheet.tables.front(), shipped_words(), guess.form);
}

std::vector<ProductDraft> drafts_of(const Register& sheet, Form form) {
    form.overwrite = true;
    return make_drafts(sheet.sheet, sheet.tables, shipped_words(), form);
}

} // namespace

TEST_CASE("the answers of a plan make the same plan", "[target]") {
    std::mt19937 random(20260601);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    int ready = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<Unit> units(static_cast<std::size_t>(1 + below(9)));
        for (Unit& unit : units) {
            unit = {below(40), below(60), {}, {}};
            if (below(3) == 0) unit.minimum = below(20);
            if (below(3) == 0) unit.maximum = 60 + below(60);
        }
        const Register sheet = make_register(units, 40 + below(400));
        Request request =
            register_request(below(2) == 0 ? Kind::newly_joined : Kind::at_year_end, below(2) == 0);
        if (below(3) == 0) request.minimum = std::to_string(below(3));
        if (below(3) == 0) request.total = std::to_string(60 + below(400));
        if (below(3) == 0)
            request.locked.push_back(
                {target_cell(static_cast<std::size_t>(below(static_cast<int>(units.size())))),
                 40 + below(9)});
        request.overwrite = true;
        const Draft draft = make_draft(sheet.sheet, sheet.tables, shipped_words(), request);
        if (!draft.is_ready()) continue;
        ++ready;
        const std::vector<ProductDraft> made = drafts_of(sheet, again(sheet, request, draft));
        REQUIRE(made.size() == 1);
        REQUIRE(made.front().draft.is_ready());
        REQUIRE(made.front().draft.numbers() == draft.numbers());
        REQUIRE(made.front().draft.plan.total_cell == draft.plan.total_cell);
        REQUIRE(made.front().draft.plan.locked == draft.plan.locked);
    }
    CHECK(ready > 500);
}

TEST_CASE("a basis elsewhere is no answer", "[target]") {
    const Register sheet = make_register({{1, 10, {}, {}}, {1, 20, {}, {}}, {1, 30, {}, {}}}, 12);
    Request request = register_request(Kind::newly_joined, false);
    request.basis = "C2:C4";
    const Draft beside = make_draft(sheet.sheet, sheet.tables, shipped_words(), request);
    REQUIRE(beside.is_ready());
    CHECK(again(sheet, request, beside).products.front().basis == BasisChoice{2, {}});
    Form form = again(sheet, request, beside);
    form.products.front().basis = BasisChoice{1, {}};
    Plan plan = beside.plan;
    plan.basis_area = {20, 7, 22, 7};
    CHECK(form_of(plan, request, sheet.tables.front(), shipped_words(), form).products.front().basis ==
          BasisChoice{1, {}});
}

TEST_CASE("a column for the names is an answer, however it is named", "[target]") {
    const Register sheet = make_register({{1, 10, {}, {}}, {1, 20, {}, {}}}, 6);
    Request request = register_request(Kind::newly_joined, false);
    for (const char* names : {"A", "A2:A3", "Thôn"}) {
        request.names = names;
        const Draft draft = make_draft(sheet.sheet, sheet.tables, shipped_words(), request);
        REQUIRE(draft.is_ready());
        CHECK(again(sheet, request, draft).names == 0);
    }
}
