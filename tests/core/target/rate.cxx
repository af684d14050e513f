// A total given as a rate: one number for the commune, then handed out.
#include "quota/measures.hxx"
#include "target/form_of_plan.hxx"
#include "target/memory.hxx"

#include "target/commune.hxx"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using table::Meaning;
using table::RowKind;
using Codes = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;

namespace {

struct Village {
    double population = 0, participants = 0;
};

struct Commune {
    table::Sheet sheet;
    std::vector<table::Table> tables;
};

/// A "Thôn" · B "Dân số" · C "Đang tham gia" · D "Chỉ tiêu"; units from row 2.
Commune commune(const std::vector<Village>& villages, Meaning third = Meaning::participants) {
    Commune made{table::Sheet(static_cast<int>(villages.size()) + 2, 4), {}};
    TableMaker maker(made.sheet, "A1");
    maker.column({"Thôn"}, Meaning::unit)
        .column({"Dân số"}, Meaning::population)
        .column({"Đang tham gia"}, third)
        .column({"Chỉ tiêu"}, Meaning::target);
    for (std::size_t place = 0; place < villages.size(); ++place)
        maker.row(RowKind::unit, "Thôn " + std::to_string(place + 1),
                  {number_cell(villages[place].population), number_cell(villages[place].participants)});
    maker.row(RowKind::total, "Cộng", {});
    made.tables.push_back(maker.make());
    return made;
}

Request rate(const char* total, Kind kind = Kind::at_year_end) {
    Request request;
    request.total = total;
    request.kind = kind;
    return request;
}

Draft draft_of(const Commune& made, const Request& request) {
    return make_draft(made.sheet, made.tables, shipped_words(), request);
}

Codes faults_of(const Commune& made, const Request& request) {
    Codes found;
    for (const Stop& stop : draft_of(made, request).stops)
        found.push_back(stop.message.code);
    return found;
}

const std::vector<Village> three_of_333(3, {333, 300});

} // namespace

TEST_CASE("three villages of 333 at 95 % are 950 people, not 951", "[target]") {
    const Draft draft = draft_of(commune(three_of_333), rate("95%"));
    REQUIRE(draft.is_ready());
    CHECK(draft.numbers() == Numbers{317, 317, 316});
    CHECK(draft.plan.total == 950);
    CHECK(
        draft.notes[0] ==
        Message{"rate.total", {std::string("95%"), std::int64_t{999}, std::string("B"), std::int64_t{950}}});

    const Draft joining = draft_of(commune(three_of_333), rate(" 95,0 % ", Kind::newly_joined));
    REQUIRE(joining.is_ready());
    CHECK(joining.numbers() == Numbers{17, 17, 16});
    CHECK(joining.notes[0] ==
          Message{"rate.total-new",
                  {std::string("95,0 %"), std::int64_t{999}, std::string("B"), std::int64_t{950},
                   std::int64_t{900}, std::string("C"), std::int64_t{50}}});
}

TEST_CASE("a rate is the decimal that is written, by the document's marks", "[target]") {
    Commune made = commune({{600, 0}, {400, 0}});
    CHECK(draft_of(made, rate("95,5%")).plan.total == 955);
    CHECK(draft_of(made, rate("93,41 %")).plan.total == 935);
    CHECK(draft_of(made, rate("0,1%")).plan.total == 1);
    CHECK(draft_of(made, rate("100%")).plan.total == 1000);
    CHECK(draft_of(made, rate("0%")).plan.total == 0);
    CHECK(faults_of(made, rate("95.5%")) == Codes{"rate.ambiguous"});
    made.sheet.separators = {U'.', U','};
    CHECK(draft_of(made, rate("95.5%")).plan.total == 955);
}

TEST_CASE("in a thousand communes the rate's number is QUOTA_TARGET's", "[target]") {
    std::mt19937 numbers(7);
    const auto random = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(numbers);
    };
    for (int round = 0; round < 1000; ++round) {
        std::vector<Village> villages(static_cast<std::size_t>(random(1, 5)));
        double population = 0, participants = 0;
        for (Village& village : villages) {
            village.population = random(0, 400);
            village.participants = random(0, static_cast<int>(village.population));
            population += village.population;
            participants += village.participants;
        }
        const int tenths = random(0, 1000);
        const std::string text = std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + "%";
        const auto needed = static_cast<std::int64_t>((population * tenths + 999) / 1000);
        for (const Kind kind : {Kind::newly_joined, Kind::at_year_end}) {
            Request request = rate(text.c_str(), kind);
            const Commune made = commune(villages);
            const Plan plan = make_plan(made.sheet, made.tables, shipped_words(), request);
            const double taken_off = kind == Kind::newly_joined ? participants : 0;
            const double expected = quota::target_for_coverage(population, tenths / 1000.0, taken_off);
            if (codes(plan.faults) == Codes{"rate.reached"}) {
                REQUIRE(expected == 0);
                REQUIRE(participants >= static_cast<double>(needed));
            } else {
                REQUIRE(static_cast<double>(plan.total) == expected);
            }
            if (kind == Kind::at_year_end) REQUIRE(plan.total == needed);
        }
    }
}

TEST_CASE("rates that make no target are refused in words", "[target]") {
    const Commune made = commune(three_of_333);
    CHECK(faults_of(made, rate("100,1%")) == Codes{"rate.range"});
    CHECK(faults_of(made, rate("-5%")) == Codes{"rate.range"});
    CHECK(faults_of(made, rate("95,125%")) == Codes{"rate.ambiguous"});
    CHECK(faults_of(made, rate("+5%")) == Codes{"total.not-whole"});
    CHECK(faults_of(made, rate("90%", Kind::newly_joined)) == Codes{"rate.reached"});
    CHECK(faults_of(made, rate("80%")) == Codes{"total.below-participants"});
    Request formulas = rate("95%");
    formulas.as_formulas = true;
    CHECK(faults_of(made, formulas) == Codes{"formulas.rate"});
    Request target = rate("95%");
    target.population = "D";
    CHECK(faults_of(made, target) == Codes{"population.is-into"});
}

TEST_CASE("a rate needs columns to count, and cells that can be read", "[target]") {
    Commune made = commune(three_of_333, Meaning::not_participating);
    CHECK(faults_of(made, rate("95%", Kind::newly_joined)) == Codes{"rate.no-participants"});
    made.tables[0].columns[1].meaning = Meaning::households;
    CHECK(faults_of(made, rate("95%", Kind::newly_joined)) == Codes{"population.none"});
    Request named = rate("50%", Kind::newly_joined);
    named.population = "Dân số";
    named.participants = "C";
    named.uncovered = Uncovered::ignore;
    CHECK(faults_of(made, named) == Codes{"rate.reached"});

    Commune blank = commune(three_of_333);
    blank.sheet.cell_for_writing(2, 1) = empty_cell();
    // The population is the basis as well: the cell is told of once.
    CHECK(faults_of(blank, rate("95%")) == Codes{"cell.blank"});
    Request by_participants = rate("95%", Kind::newly_joined);
    by_participants.basis = "C";
    CHECK(faults_of(blank, by_participants) == Codes{"cell.blank"});
    blank.sheet.cell_for_writing(2, 1) = text_cell("1.056");
    by_participants.accept_numbers = true;
    CHECK(draft_of(blank, by_participants).plan.total == 1722 * 95 / 100 + 1 - 900);
    CHECK(codes(draft_of(blank, by_participants).notes) ==
          Codes{"rate.total-new", "allocate.accepted", "allocate.tie"});
}

TEST_CASE("of two columns of people the basis decides which is counted", "[target]") {
    Commune made = commune(three_of_333);
    made.tables[0].columns[2].meaning = Meaning::population;
    Request request = rate("95%");
    request.participants = "B";
    request.basis = "C";
    CHECK(draft_of(made, request).plan.total == 855);
    CHECK(faults_of(made, rate("95%")) == Codes{"basis.which"});
}

TEST_CASE("a form passes the rate on, and memory and plan keep it as it was typed", "[target]") {
    const Commune made = commune(three_of_333);
    Form form = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt).form;
    form.products[0].kind = Kind::newly_joined;
    CHECK(!needs_participants(form.products[0]));
    form.products[0].total.text = " 95,5 % ";
    CHECK(needs_participants(form.products[0]));
    CHECK(requests(form, made.sheet)[0].request.total == "95,5 %");
    CHECK(requests(form, made.sheet)[0].stops.empty());
    const auto drafts = make_drafts(made.sheet, made.tables, shipped_words(), form);
    REQUIRE(drafts[0].draft.is_ready());
    CHECK(drafts[0].draft.plan.total == 55);
    Memory memory;
    const std::vector<std::string> sheets{""};
    memory.remember(made.sheet, made.tables[0], sheets, form, drafts, "2026-05-12");
    CHECK(memory.tables()[0].form.products[0].total == "95,5 %");
    CHECK(memory.tables()[0].versions[0].total == 55);

    const Request request = rate("95,5%");
    const Form known = form_of(draft_of(made, request).plan, request, made.tables[0], shipped_words(), form);
    CHECK(known.products[0].total == TotalAnswer{"95,5%", std::nullopt, {}});
}
