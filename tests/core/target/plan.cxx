// From a sheet and a request to a plan, or to everything that stands in its way.
#include "target/plan.hxx"

#include "target/commune.hxx"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using Codes = std::vector<std::string>;
using table::Meaning;
using table::Position;
using table::RowKind;
using table::Sheet;
using table::Table;

namespace {

template <class Made>
Plan plan_of(const Made& made, const Request& request) {
    return make_plan(made.sheet, made.tables, shipped_words(), request);
}

template <class Made>
Message refusal_of(const Made& made, const Request& request) {
    return thrown_by([&] { plan_of(made, request); });
}

std::vector<Position> units_in(char column) {
    std::string areas(TwoProducts::units);
    std::ranges::replace(areas, 'A', column);
    return cells(areas);
}

std::vector<std::int64_t> given_by(const Plan& plan) {
    REQUIRE(plan.faults.empty());
    return quota::allocate(plan.problem()).given;
}

Request into(std::string text) {
    Request request;
    request.into = std::move(text);
    return request;
}

Plain three(table::Cell total = number_cell(60)) {
    return plain({number_cell(10), number_cell(20), number_cell(30)}, std::move(total));
}

} // namespace

TEST_CASE("a form with sections and two products is planned from the cursor alone", "[target]") {
    const auto made = two_products();
    const Plan plan = plan_of(made, request_at("C6"));
    CHECK(plan.into == units_in('C'));
    CHECK(plan.basis == std::vector<double>{60, 45, 0, 75, 33, 87});
    CHECK(plan.basis_header == "Chưa tham gia");
    CHECK(table::area_name(plan.basis_area) == "B6:B13");
    CHECK(plan.total == 120);
    CHECK(plan.total_cell == Position{3, 2});
    CHECK(plan.unit_word == "Thôn");
    CHECK(plan.names == std::vector<std::string>{"Thôn 1 (Khu vực I)", "Thôn 2 (Khu vực I)", "Thôn Đồi",
                                                 "Thôn 1 (Khu vực II)", "Thôn 2 (Khu vực II)",
                                                 "Thôn Cộng Hòa"});
    CHECK(plan.notes.empty());
    CHECK(given_by(plan) == std::vector<std::int64_t>{24, 18, 0, 30, 13, 35});
    CHECK(given_by(plan_of(made, request_at("F13"))) == std::vector<std::int64_t>{11, 10, 4, 13, 7, 15});
}

TEST_CASE("the target in every form names the same units", "[target]") {
    const auto made = two_products();
    for (const char* form :
         {"C", "c", "C6", "C13", "C6:C13", "$C$4:$C$13", "C1:C99", "BHYT tự đóng Chỉ tiêu"}) {
        INFO(form);
        CHECK(plan_of(made, into(form)).into == units_in('C'));
    }
}

TEST_CASE("a range of some units is a plan for these", "[target]") {
    const auto made = two_products();
    Request request = into("C9:C13");
    request.total = "60";
    const Plan plan = plan_of(made, request);
    CHECK(plan.into == cells("C10:C11, C13"));
    CHECK(given_by(plan) == std::vector<std::int64_t>{23, 10, 27});
}

TEST_CASE("total, section and blank rows are never written, however they are pointed at", "[target]") {
    const auto made = two_products();
    for (const char* row : {"C3", "C4", "C5", "C9", "C12", "C4:C5", "D5"}) {
        Request request = into(row);
        request.total = "10";
        request.overwrite = true;
        INFO(row);
        CHECK(refusal_of(made, request) == Message{"table.no-units", {row}});
    }
}

TEST_CASE("a range beside the table is for its units", "[target]") {
    const auto made = two_products();
    Request request = into("H4:H13");
    request.total = "120";
    request.basis = "B4:B13";
    CHECK(plan_of(made, request).into == units_in('H'));
}

TEST_CASE("the basis in every form is read unit by unit", "[target]") {
    const auto made = two_products();
    for (const char* form : {"B", "b", "Chưa tham gia", "B6:B13", "B3:B40", "$B$6:$B$13"}) {
        Request request = request_at("C6");
        request.basis = form;
        INFO(form);
        CHECK(plan_of(made, request).basis == std::vector<double>{60, 45, 0, 75, 33, 87});
    }
}

TEST_CASE("a basis elsewhere must have as many cells as there are units", "[target]") {
    auto made = two_products();
    Request request = request_at("C6");
    request.basis = "H1:H5";
    CHECK(refusal_of(made, request) ==
          Message{"column.length", {"basis", "H1:H5", std::int64_t{5}, std::int64_t{6}}});
    request.basis = "G1:H6";
    CHECK(refusal_of(made, request) == Message{"column.one", {"basis", "G1:H6"}});
    for (int row = 0; row < 6; ++row)
        made.sheet.cell_for_writing(row, 7) = number_cell(row + 1);
    request.basis = "H1:H6";
    CHECK(plan_of(made, request).basis == std::vector<double>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("cells that are written are no basis", "[target]") {
    const auto made = three();
    for (const char* basis : {"C", "C2:C4", "C3:C5", "C1:C3", "Chỉ tiêu"}) {
        Request request = into("C2:C4");
        request.basis = basis;
        request.total = "6";
        request.overwrite = true;
        INFO(basis);
        CHECK(refusal_of(made, request) == Message{"basis.is-into", {"C"}});
    }
}

TEST_CASE("a total is a whole number or the cell that holds one", "[target]") {
    auto made = three();
    Request request;
    for (const auto& [text, total] : {std::pair{"0", 0}, {"7", 7}, {"C5", 60}, {"$C$5", 60}}) {
        request.total = text;
        INFO(text);
        const Plan plan = plan_of(made, request);
        CHECK(plan.faults.empty());
        CHECK(plan.total == total);
        CHECK(plan.total_cell.has_value() == (plan.total == 60));
    }
    const auto fault_of = [&](const char* text) {
        request.total = text;
        const Plan plan = plan_of(made, request);
        REQUIRE(plan.faults.size() == 1);
        return plan.faults.front();
    };
    for (const char* text : {"12,5", "1.200", "abc", "1e3", "0x10", "12 người", "A1:A2", ""})
        CHECK(fault_of(text) == Message{"total.not-whole", {text}});
    for (const char* text : {"-3", "9007199254740993", "99999999999999999999", "-99999999999999999999"})
        CHECK(fault_of(text) == Message{"total.range", {text}});
    for (const char* text : {"Z99", "A1", "B5"}) {
        made.sheet.cell_for_writing(4, 1) = number_cell(2.5);
        CHECK(fault_of(text) == Message{"total.cell", {text}});
    }
}

TEST_CASE("without a total the number typed into the total row is meant, never a formula", "[target]") {
    CHECK(plan_of(three(), Request{}).total == 60);
    for (const table::Cell& cell : {empty_cell(), formula_cell(number_cell(60)), text_cell("60")})
        CHECK(plan_of(three(cell), Request{}).faults == std::vector<Message>{{"total.missing", {"C"}}});
    for (const double value : {-1.0, 2.5, 1e17})
        CHECK(plan_of(three(number_cell(value)), Request{}).faults ==
              std::vector<Message>{{"total.cell", {"C5"}}});
}

TEST_CASE("the table's typed total is not for a part of its units", "[target]") {
    Request request;
    request.into = "C2:C3";
    CHECK(plan_of(three(), request).faults == std::vector<Message>{{"total.whole-table", {"C5", "C2:C3"}}});
    request.into = "C2:C4";
    CHECK(plan_of(three(), request).faults.empty());
    request.into = "C2:C3";
    request.total = "7";
    CHECK(plan_of(three(), request).faults.empty());
    // A row hidden by hand that the clerk leaves out does not make it a part.
    auto made = three();
    made.sheet.set_row_state(3, table::RowState::hidden);
    request.total.reset();
    request.hidden = HiddenRows::exclude;
    CHECK(plan_of(made, request).faults.empty());
}

TEST_CASE("of several typed totals none is chosen", "[target]") {
    Sheet sheet(5, 3);
    const auto table = TableMaker(sheet, "A1")
                           .column({"Thôn"}, Meaning::unit)
                           .column({"Chưa tham gia"}, Meaning::not_participating)
                           .column({"Chỉ tiêu"}, Meaning::target)
                           .row(RowKind::total, "Toàn xã", {number_cell(30), number_cell(20)})
                           .row(RowKind::unit, "Thôn 1", {number_cell(10)})
                           .row(RowKind::unit, "Thôn 2", {number_cell(20)})
                           .row(RowKind::total, "Cộng", {number_cell(30), number_cell(20)})
                           .make();
    CHECK(make_plan(sheet, std::vector{table}, shipped_words(), Request{}).faults ==
          std::vector<Message>{{"total.several", {"C2, C5"}}});
}

TEST_CASE("a total other than the one typed into the table is said", "[target]") {
    Request request;
    request.total = "61";
    CHECK(plan_of(three(), request).notes ==
          std::vector<Message>{{"allocate.other-total", {"C5", Quantity{Rational(60), 0}}}});
    request.total = "60";
    CHECK(plan_of(three(), request).notes.empty());
    request.total = "61";
    CHECK(plan_of(three(formula_cell(number_cell(60))), request).notes.empty());
}

TEST_CASE("bounds are one number for all, or a column", "[target]") {
    auto made = three();
    made.sheet.cell_for_writing(1, 1) = number_cell(10);
    Request request;
    request.minimum = "5";
    request.maximum = "B";
    const Plan plan = plan_of(made, request);
    CHECK(plan.minimum == std::vector<quota::Bound>{5, 5, 5});
    CHECK(plan.minimum_source.number == 5);
    CHECK(plan.maximum == std::vector<quota::Bound>{10, 20, 30});
    CHECK(table::area_name(plan.maximum_source.cells.value()) == "B2:B4");
    CHECK(given_by(plan) == std::vector<std::int64_t>{10, 20, 30});
    CHECK(plan_of(made, Request{}).maximum.empty());
}

TEST_CASE("bounds that are none are refused", "[target]") {
    const auto made = three();
    for (const char* text : {"-1", "9007199254740993", "99999999999999999999"}) {
        Request request;
        request.maximum = text;
        CHECK(refusal_of(made, request) == Message{"bound.number", {"max", text}});
    }
    Request request;
    request.minimum = "Ít nhất";
    CHECK(refusal_of(made, request) == Message{"column.unknown", {"min", "Ít nhất"}});
    request.minimum = "A";
    CHECK(codes(plan_of(made, request).faults) == Codes(3, "cell.words"));
}

TEST_CASE("filtered rows take part and are counted, hidden ones are asked about", "[target]") {
    auto made = plain({number_cell(10), number_cell(20), number_cell(30), number_cell(40)});
    made.sheet.set_row_state(1, table::RowState::filtered);
    made.sheet.set_row_state(2, table::RowState::hidden);
    made.sheet.set_row_state(4, table::RowState::hidden);
    made.sheet.set_row_state(5, table::RowState::hidden); // the total row is not asked about
    const Message filtered{"allocate.filtered-rows", {std::int64_t{1}}};

    Request request;
    Plan plan = plan_of(made, request);
    CHECK(plan.faults == std::vector<Message>{{"rows.hidden", {"3, 5"}}});
    CHECK(plan.into == cells("C2:C5"));

    request.hidden = HiddenRows::include;
    plan = plan_of(made, request);
    CHECK(plan.faults.empty());
    CHECK(plan.notes == std::vector<Message>{filtered, {"allocate.hidden-rows", {"3, 5"}}});
    CHECK(plan.into == cells("C2:C5"));

    request.hidden = HiddenRows::exclude;
    request.uncovered = Uncovered::ignore;
    plan = plan_of(made, request);
    CHECK(plan.faults.empty());
    CHECK(plan.notes == std::vector<Message>{filtered});
    CHECK(plan.into == cells("C2, C4"));
    CHECK(given_by(plan) == std::vector<std::int64_t>{25, 75});
}

TEST_CASE("many hidden rows are named as runs", "[target]") {
    auto made = plain(std::vector<table::Cell>(40, number_cell(1)));
    for (int row = 3; row < 20; ++row)
        made.sheet.set_row_state(row, table::RowState::hidden);
    made.sheet.set_row_state(30, table::RowState::hidden);
    made.sheet.set_row_state(31, table::RowState::hidden);
    CHECK(plan_of(made, Request{}).faults == std::vector<Message>{{"rows.hidden", {"4–20, 31, 32"}}});
}

TEST_CASE("leaving out every unit leaves nothing to plan", "[target]") {
    auto made = three();
    for (int row = 1; row <= 3; ++row)
        made.sheet.set_row_state(row, table::RowState::hidden);
    Request request;
    request.hidden = HiddenRows::exclude;
    CHECK(refusal_of(made, request).code == "table.no-units");
}

TEST_CASE("everything in the way is collected at once", "[target]") {
    auto made = plain({number_cell(-4), error_cell(), text_cell("chưa có"), number_cell(20)}, empty_cell());
    made.sheet.cell_for_writing(5, 1) = error_cell();
    made.sheet.cell_for_writing(1, 2) = number_cell(12);
    made.sheet.add_merge(table::parse_area("C3:C4").value());
    made.sheet.set_row_state(4, table::RowState::hidden);
    CHECK(codes(plan_of(made, Request{}).faults) == Codes{"rows.hidden", "cell.negative", "cell.error-shown",
                                                          "cell.words", "cell.error-follows", "total.missing",
                                                          "into.number", "into.merged"});
}

TEST_CASE("a total in error is only named when an error in its body is the cause", "[target]") {
    auto made = three();
    made.sheet.cell_for_writing(4, 1) = error_cell();
    CHECK(plan_of(made, Request{}).faults.empty());
}

TEST_CASE("numbers agreed to are counted in a note", "[target]") {
    auto made = plain({text_cell("1.234"), number_cell(1.056), number_cell(1000)});
    CHECK(codes(plan_of(made, Request{}).faults) == Codes{"cell.text-number", "cell.fraction-candidate"});
    Request request;
    request.accept_numbers = true;
    CHECK(plan_of(made, request).notes == std::vector<Message>{{"allocate.accepted", {std::int64_t{2}}}});
    CHECK(plan_of(made, request).basis == std::vector<double>{1234, 1056, 1000});
}

TEST_CASE("a basis that counts no people may have decimals", "[target]") {
    Sheet sheet(4, 4);
    TableMaker maker(sheet, "A1");
    maker.column({"Thôn"}, Meaning::unit)
        .column({"Hệ số"}, Meaning::unknown)
        .column({"Dân số"}, Meaning::population)
        .column({"Chỉ tiêu"}, Meaning::target)
        .row(RowKind::unit, "Thôn 1", {number_cell(0.5), number_cell(0.5)})
        .row(RowKind::unit, "Thôn 2", {number_cell(1.5), number_cell(10)});
    const std::vector<Table> tables{maker.make()};
    Request request;
    request.total = "8";
    request.basis = "Hệ số";
    CHECK(given_by(make_plan(sheet, tables, shipped_words(), request)) == std::vector<std::int64_t>{2, 6});
    request.basis = "Dân số";
    CHECK(codes(make_plan(sheet, tables, shipped_words(), request).faults) == Codes{"cell.fraction"});
}

TEST_CASE("names borrowed from beside the table are said", "[target]") {
    Sheet sheet(4, 8);
    TableMaker maker(sheet, "E1");
    maker.names_in(1)
        .column({"Chưa tham gia"}, Meaning::not_participating)
        .column({"Chỉ tiêu"}, Meaning::target)
        .row(RowKind::unit, "Thôn 1", {number_cell(1)})
        .row(RowKind::unit, "Thôn 2", {number_cell(2)});
    const std::vector<Table> tables{maker.make()};
    Request request;
    request.total = "3";
    const Plan plan = make_plan(sheet, tables, shipped_words(), request);
    CHECK(plan.notes == std::vector<Message>{{"allocate.names-beside", {"B2:B3"}}});
    CHECK(plan.into == cells("F2:F3"));
}

TEST_CASE("units that share no word are called units", "[target]") {
    Sheet sheet(4, 3);
    TableMaker maker(sheet, "A1");
    maker.column({"Đơn vị"}, Meaning::unit)
        .column({"Dân số"}, Meaning::population)
        .column({"Chỉ tiêu"}, Meaning::target)
        .row(RowKind::unit, "Thôn 1", {number_cell(1)})
        .row(RowKind::unit, "Bưu điện", {number_cell(2)});
    const std::vector<Table> tables{maker.make()};
    Request request;
    request.total = "3";
    CHECK(make_plan(sheet, tables, shipped_words(), request).unit_word.empty());
}

TEST_CASE("formulas need one range of units, numbers as they stand, and no cell that feeds itself",
          "[target]") {
    Request request;
    request.as_formulas = true;
    CHECK(plan_of(three(), request).faults.empty());
    request.total = "C3";
    CHECK(codes(plan_of(plain({number_cell(1), number_cell(2)}), request).faults).back() ==
          "formulas.circular");
    request.total.reset();
    request.maximum = "C";
    CHECK(plan_of(three(), request).faults == std::vector<Message>{{"formulas.circular", {"C2:C4"}}});
    request.maximum.reset();
    request.accept_numbers = true;
    CHECK(codes(plan_of(three(), request).faults) == Codes{"formulas.accepted-numbers"});
    request = request_at("C6");
    request.as_formulas = true;
    CHECK(codes(plan_of(two_products(), request).faults) == Codes{"formulas.not-one-range"});
}

TEST_CASE("two ranges are enough without a table", "[target]") {
    Sheet sheet(10, 8);
    for (int row = 0; row < 3; ++row)
        sheet.cell_for_writing(row, 1) = number_cell(10 * (row + 1));
    Request request = into("H5:H7");
    request.basis = "B1:B3";
    request.total = "6";
    const Plan plan = make_plan(sheet, {}, shipped_words(), request);
    CHECK(plan.into == cells("H5:H7"));
    CHECK(plan.names.empty());
    CHECK(plan.basis_header.empty());
    CHECK(given_by(plan) == std::vector<std::int64_t>{1, 2, 3});
    request.total.reset();
    CHECK(codes(make_plan(sheet, {}, shipped_words(), request).faults) == Codes{"total.missing"});
    request.into = "G5:H7";
    CHECK(thrown_by([&] { make_plan(sheet, {}, shipped_words(), request); }).code == "column.one");
}

TEST_CASE("an unknown method is refused", "[target]") {
    Request request;
    request.method = "bốc thăm";
    CHECK(refusal_of(three(), request) == Message{"quota.method-unknown", {"bốc thăm"}});
}

TEST_CASE("in thousands of tables only units are planned for, and a plan without faults adds up",
          "[target]") {
    std::mt19937 random(20260729);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    constexpr std::array kinds{RowKind::unit,  RowKind::unit, RowKind::unit, RowKind::section,
                               RowKind::total, RowKind::part, RowKind::blank};
    int solved = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto rows = 1 + below(15);
        Sheet sheet(static_cast<int>(rows) + 3, 5);
        TableMaker maker(sheet, "B2");
        maker.column({"Thôn"}, Meaning::unit)
            .column({"Dân số"}, Meaning::population)
            .column({"Chỉ tiêu"}, Meaning::target);
        std::vector<Position> units;
        for (std::uint32_t row = 0; row < rows; ++row) {
            const RowKind kind = kinds[below(kinds.size())];
            const Position at{static_cast<int>(row) + 2, 3};
            if (kind == RowKind::unit) units.push_back(at);
            maker.row(kind, "Thôn", {below(20) == 0 ? text_cell("?") : number_cell(below(500))});
            if (kind == RowKind::unit && below(30) == 0)
                sheet.cell_for_writing(at.row, at.column) = text_cell("x");
        }
        const std::vector<Table> tables{maker.make()};
        Request request;
        request.total = std::to_string(below(2000));
        if (units.empty()) {
            REQUIRE(thrown_by([&] { make_plan(sheet, tables, shipped_words(), request); }).code ==
                    "table.no-units");
            continue;
        }
        const Plan plan = make_plan(sheet, tables, shipped_words(), request);
        REQUIRE(plan.into == units);
        REQUIRE(plan.names.size() == units.size());
        REQUIRE(plan.basis.size() == units.size());
        if (!plan.faults.empty() || std::accumulate(plan.basis.begin(), plan.basis.end(), 0.0) == 0) continue;
        const auto given = quota::allocate(plan.problem()).given;
        REQUIRE(std::accumulate(given.begin(), given.end(), std::int64_t{0}) == plan.total);
        ++solved;
    }
    CHECK(solved > 1000);
}
