// Targets that go to sections, providers and points first.
#include "target/levels.hxx"

#include "target/commune.hxx"
#include "target/draft_lines.hxx"
#include "target/form.hxx"
#include "target/form_of_plan.hxx"
#include "target/memory.hxx"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <numeric>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using Codes = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;
using table::Meaning;
using table::RowKind;

namespace {

template <class Made>
Draft draft_of(const Made& made, const Request& request) {
    return make_draft(made.sheet, made.tables, shipped_words(), request);
}

Codes stops_of(const Draft& draft) {
    Codes found;
    for (const Stop& stop : draft.stops)
        found.push_back(stop.message.code);
    return found;
}

Request through_sections() {
    Request request = request_at("C6");
    request.levels = "sections";
    return request;
}

/// Providers with points below, points with collectors; blank cells go with the text above.
///     A Nhân viên   B Tổ chức dịch vụ thu   C Điểm thu   D Chưa tham gia   E Chỉ tiêu   F Tối đa
Plain network() {
    Plain made{table::Sheet(9, 6), {}};
    TableMaker maker(made.sheet, "A1");
    maker.column({"Họ và tên"}, Meaning::unit)
        .column({"Tổ chức dịch vụ thu"}, Meaning::unit)
        .column({"Điểm thu"}, Meaning::unit)
        .column({"Chưa tham gia"}, Meaning::not_participating)
        .column({"Chỉ tiêu"}, Meaning::target)
        .column({"Tối đa"}, Meaning::maximum);
    const auto row = [&](const char* name, const char* provider, const char* point, double people) {
        const auto text = [](const char* shown) { return *shown == 0 ? empty_cell() : text_cell(shown); };
        maker.row(RowKind::unit, name, {text(provider), text(point), number_cell(people)});
    };
    row("A", "Bưu điện", "Điểm 1", 40);
    row("B", "", "", 20);
    row("C", "", "Điểm 2", 30);
    row("D", "Viettel", "Điểm 1", 50);
    row("E", "", "Điểm 2", 35);
    row("F", "", "Điểm 2", 25);
    row("G", "BƯU ĐIỆN", "Điểm 1", 10);
    maker.row(RowKind::total, "Cộng",
              {empty_cell(), empty_cell(), formula_cell(number_cell(210)), number_cell(90)});
    made.tables.push_back(maker.make());
    return made;
}

Request through(std::string levels) {
    Request request;
    request.levels = std::move(levels);
    return request;
}

} // namespace

TEST_CASE("sections get their number first, and it is written into their rows", "[target][levels]") {
    const auto made = two_products();
    const Draft draft = draft_of(made, through_sections());
    REQUIRE(draft.is_ready());
    CHECK(draft.numbers() == Numbers{24, 18, 0, 30, 13, 35});
    REQUIRE(draft.groups.size() == 2);
    CHECK(draft.groups[0].name == "Khu vực I");
    CHECK(draft.groups[0].number == 42);
    CHECK(draft.groups[0].basis == 105);
    CHECK(draft.groups[1].number == 78);
    CHECK(draft.groups[1].units == std::vector<std::size_t>{3, 4, 5});
    CHECK(draft.plan.written_cells() == cells("C5:C11, C13"));
    CHECK(draft.written_numbers() == Numbers{42, 24, 18, 0, 78, 30, 13, 35});
    CHECK(draft.plan.spoken_names().back() == "Khu vực II");
    CHECK(whom(draft.plan) ==
          Message{"level.and",
                  {std::vector<Message>{{"level.areas", {std::int64_t{2}}}},
                   std::vector<Message>{
                       {"level.units", {std::int64_t{6}, std::vector<Message>{{"noun.villages", {}}}}}}}});
}

TEST_CASE("a unit's reason tells its group's number first", "[target][levels]") {
    const Draft draft = draft_of(two_products(), through_sections());
    const Message reason = why(draft, 4);
    REQUIRE(reason.code == "draft.why.within");
    const auto part = [&](std::size_t place) {
        return std::get<std::vector<Message>>(reason.arguments[place]).front();
    };
    CHECK(part(0) == Message{"quota.explain.exact", {Units{{7}}, std::int64_t{78}}});
    CHECK(part(0) == why_group(draft, 1));
    CHECK(part(1).code == "quota.explain.rounded-down");
    CHECK(part(1).arguments[0] == Argument{Units{{4}}});
    CHECK(draft.rows[4].why_short.code == "draft.short.rounded-down");
    CHECK(draft.rows[2].why_short.code == "draft.short.basis-zero");
}

TEST_CASE("a section's sum formula stays, any other content is asked about", "[target][levels]") {
    auto made = two_products();
    made.sheet.cell_for_writing(4, 2) = formula_cell(number_cell(0));
    CHECK(draft_of(made, through_sections()).plan.written_cells() == cells("C6:C11, C13"));
    made.sheet.cell_for_writing(4, 2) = formula_cell(number_cell(50));
    CHECK(stops_of(draft_of(made, through_sections())) == Codes{"into.formula"});
    made.sheet.cell_for_writing(4, 2) = number_cell(50);
    CHECK(stops_of(draft_of(made, through_sections())) == Codes{"into.number"});
    Request request = through_sections();
    request.overwrite = true;
    CHECK(draft_of(made, request).plan.written_cells() == cells("C5:C11, C13"));
}

TEST_CASE("bounds and locks of sections hold, sums of bounds are none", "[target][levels]") {
    auto made = two_products();
    Request request = through_sections();
    request.locked = {{{4, 2}, 60}, {{6, 2}, 5}};
    Draft draft = draft_of(made, request);
    REQUIRE(draft.is_ready());
    CHECK(draft.written_numbers() == Numbers{60, 55, 5, 0, 60, 23, 10, 27});
    CHECK(draft.groups[0].locked);
    CHECK(draft.groups[0].why_short.code == "draft.short.locked");
    request.locked.clear();
    request.maximum = "B4:B13"; // not more than there are people; B5 and B9 show sums
    made.sheet.cell_for_writing(4, 1) = formula_cell(number_cell(105));
    made.sheet.cell_for_writing(8, 1) = formula_cell(number_cell(195));
    CHECK(draft_of(made, request).written_numbers() == Numbers{42, 24, 18, 0, 78, 30, 13, 35});
    made.sheet.cell_for_writing(8, 1) = number_cell(30);
    CHECK(draft_of(made, request).written_numbers() == Numbers{90, 51, 39, 0, 30, 12, 5, 13});
}

TEST_CASE("no solution names the section, or the people of the whole", "[target][levels]") {
    const auto made = two_products();
    Request request = through_sections();
    request.locked = {{{4, 2}, 10}, {{5, 2}, 8}, {{6, 2}, 5}};
    CHECK(draft_of(made, request).stops.front().message ==
          Message{"quota.levels.minimums-above-maximum",
                  {Units{{6}}, Quantity{Rational(13), 0}, Quantity{Rational(10), 0}, std::int64_t{3}}});
    request.locked = {{{4, 2}, 100}, {{8, 2}, 30}};
    CHECK(stops_of(draft_of(made, request)) == Codes{"allocate.numbers-too-large"});
}

TEST_CASE("provider, point, collector by columns", "[target][levels]") {
    const auto made = network();
    const Draft draft = draft_of(made, through("B,C"));
    REQUIRE(draft.is_ready());
    std::vector<std::string> names;
    for (const DraftGroup& group : draft.groups)
        names.push_back(fmt::format("{} {}", group.name, group.number.value()));
    CHECK(names == std::vector<std::string>{"Bưu điện 43", "Điểm 1 (Bưu điện) 30", "Điểm 2 (Bưu điện) 13",
                                            "Viettel 47", "Điểm 1 (Viettel) 21", "Điểm 2 (Viettel) 26"});
    CHECK(draft.numbers() == Numbers{17, 9, 13, 21, 15, 11, 4});
    CHECK(draft.plan.written_cells() == cells("E2:E8"));
    CHECK(draft.groups[1].units == std::vector<std::size_t>{0, 1, 6});
    CHECK(draft_of(made, through("Tổ chức dịch vụ thu,Điểm thu")).numbers() == draft.numbers());
    CHECK(draft_of(made, through("B1:B9")).groups.size() == 2);
}

TEST_CASE("levels that cannot be are refused", "[target][levels]") {
    auto made = network();
    CHECK(stops_of(draft_of(made, through("sections"))) == Codes{"levels.no-sections"});
    CHECK(stops_of(draft_of(made, through("E"))) == Codes{"levels.is-into"});
    CHECK(stops_of(draft_of(made, through("B,B"))) == Codes{"levels.twice"});
    CHECK(stops_of(draft_of(made, through("Không có"))) == Codes{"column.unknown"});
    Request formulas = through("B");
    formulas.as_formulas = true;
    CHECK(stops_of(draft_of(made, formulas)) == Codes{"formulas.levels"});
    made.sheet.cell_for_writing(4, 2) = empty_cell(); // a new provider without a point
    CHECK(draft_of(made, through("B,C")).stops.front().message == Message{"levels.blank", {"C5"}});
    Request outside = through("sections");
    outside.into = "F1:F3";
    outside.basis = "A1:A3";
    CHECK(thrown_by([&] { make_plan(made.sheet, {}, shipped_words(), outside); }).code == "levels.no-table");
}

TEST_CASE("what a table offers, and a form that chooses it", "[target][levels]") {
    const auto made = network();
    const std::vector<LevelsOffer> offers = level_choices(made.tables.front(), made.sheet);
    CHECK(offers == std::vector<LevelsOffer>{{{false, {1}}, {"Tổ chức dịch vụ thu"}, 2},
                                             {{false, {2}}, {"Điểm thu"}, 2},
                                             {{false, {1, 2}}, {"Tổ chức dịch vụ thu", "Điểm thu"}, 4}});
    const auto commune = two_products();
    CHECK(level_choices(commune.tables.front(), commune.sheet) ==
          std::vector<LevelsOffer>{{{true, {}}, {}, 2}});

    Form form = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt).form;
    CHECK(form.levels.empty());
    form.levels = offers.back().choice;
    const auto drafts = make_drafts(made.sheet, made.tables, shipped_words(), form);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().draft.numbers() == Numbers{17, 9, 13, 21, 15, 11, 4});

    const Form again = form_of(drafts.front().draft.plan, through("B,C"), made.tables.front(),
                               shipped_words(), fill_in(made.sheet, made.tables, shipped_words(), {}).form);
    CHECK(again.levels == form.levels);
    Memory memory;
    const std::vector<std::string> sheets{made.sheet.name};
    memory.remember(made.sheet, made.tables.front(), sheets, form, drafts, "2026-01-05");
    const Memory read = Memory::from_json(memory.to_json());
    CHECK(read == memory);
    const FilledForm filled = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt, &read, sheets);
    CHECK(filled.form.levels == form.levels);
}

TEST_CASE("a group by a column keeps the number it was given", "[target][levels]") {
    const auto made = network();
    Request request = through("B,C");
    request.locked_groups = parse_group_locks("bưu điện=60, Điểm 1 (Bưu điện)=50,Điểm 2 (Viettel) = 0");
    const Draft draft = draft_of(made, request);
    REQUIRE(draft.is_ready());
    std::vector<std::int64_t> numbers;
    for (const DraftGroup& group : draft.groups)
        numbers.push_back(group.number.value());
    CHECK(numbers == Numbers{60, 50, 10, 30, 30, 0});
    CHECK(draft.groups[0].locked);
    CHECK_FALSE(draft.groups[2].locked);
    CHECK(std::accumulate(numbers.begin() + 1, numbers.begin() + 3, std::int64_t{0}) == 60);

    request.locked_groups = parse_group_locks("Bưu điện=60,Viettel=50");
    CHECK(stops_of(draft_of(made, request)) == Codes{"allocate.numbers-too-large"});
    CHECK(draft_of(made, request).stops.front().answer == Answer::locks);
    request.locked_groups = parse_group_locks("Bưu cục=60");
    CHECK(draft_of(made, request).stops.front() ==
          Stop{{"lock.group-unknown",
                {std::string("Bưu cục"),
                 std::string("Bưu điện, Điểm 1 (Bưu điện), Điểm 2 (Bưu điện), Viettel, Điểm 1 (Viettel), "
                             "Điểm 2 (Viettel)")}},
               Answer::locks});
    request.locked_groups = parse_group_locks("Viettel=1,VIETTEL=2");
    CHECK(stops_of(draft_of(made, request)) == Codes{"lock.twice"});
    request.levels.reset();
    CHECK(stops_of(draft_of(made, request)) == Codes{"lock.no-levels"});
    for (const char* text :
         {"", "Bưu điện", "=5", "Bưu điện=-1", "Bưu điện=2,5", "Bưu điện=1,", "A=9007199254740993"})
        CHECK(thrown_by([&] { parse_group_locks(text); }).code == "lock.group-text");
    CHECK(parse_group_locks("Bưu điện, khu 2=5,B=6") ==
          std::vector<GroupLock>{{"Bưu điện, khu 2", 5}, {"B", 6}});
}

TEST_CASE("groups stand above what is in them, wherever their units stand", "[target][levels]") {
    const Draft draft = draft_of(network(), through("B,C"));
    std::string shown;
    for (const DraftLine& line : lines_of(draft)) {
        shown += (shown.empty() ? "" : " | ") + line.name;
        CHECK(line.name == draft.plan.spoken_names()[line.spoken]);
        CHECK(line.number == sum_of(line, draft.numbers()));
        CHECK(line.depth == (line.spoken < 7 ? 2 : draft.groups[line.spoken - 7].depth));
    }
    CHECK(shown == "Bưu điện | Điểm 1 (Bưu điện) | A | B | G | Điểm 2 (Bưu điện) | C | "
                   "Viettel | Điểm 1 (Viettel) | D | Điểm 2 (Viettel) | E | F");
    CHECK(why(draft, draft.rows.size()) == why_group(draft, 0));
    std::size_t unit = 0;
    for (const DraftLine& line : lines_of(draft_of(network(), Request{}))) {
        CHECK(line.spoken == unit++);
        CHECK(line.depth == 0);
    }
    CHECK(unit == 7);
}

TEST_CASE("locks of groups are remembered by name, and end with the grouping", "[target][levels]") {
    auto made = network();
    Form form = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt).form;
    choose_levels(form, {false, {1}});
    form.products[0].locked_groups = {{"Bưu điện", 60}};
    const auto drafts = make_drafts(made.sheet, made.tables, shipped_words(), form);
    REQUIRE(drafts.front().draft.is_ready());
    CHECK(drafts.front().draft.groups.front().number == 60);
    Memory memory;
    const std::vector<std::string> sheets{made.sheet.name};
    memory.remember(made.sheet, made.tables.front(), sheets, form, drafts, "2026-01-05");
    const Memory read = Memory::from_json(memory.to_json());
    CHECK(read == memory);
    FilledForm filled = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt, &read, sheets);
    CHECK(filled.form.products[0].locked_groups == form.products[0].locked_groups);
    CHECK(filled.doubts.empty());

    Request request = through("B");
    request.locked_groups = {{"Bưu điện", 60}};
    const Form again = form_of(draft_of(made, request).plan, request, made.tables.front(), shipped_words(),
                               fill_in(made.sheet, made.tables, shipped_words(), {}).form);
    CHECK(again.products[0].locked_groups == form.products[0].locked_groups);

    choose_levels(form, {false, {1}});
    CHECK(form.products[0].locked_groups.size() == 1);
    choose_levels(form, {});
    CHECK(form.products[0].locked_groups.empty());

    for (const int row : {1, 7})
        made.sheet.cell_for_writing(row, 1) = text_cell("Bưu cục");
    filled = fill_in(made.sheet, made.tables, shipped_words(), std::nullopt, &read, sheets);
    CHECK(filled.form.products[0].locked_groups.empty());
    REQUIRE(filled.doubts.size() == 1);
    CHECK(filled.doubts[0].message == Message{"doubt.locks-gone", {std::string("Bưu điện")}});
}
