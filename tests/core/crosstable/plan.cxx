// From sheets as clerks lay them out to a two-way plan, or to everything that stands in its way.
#include "crosstable/plan.hxx"

#include "table/grid.hxx"
#include "target/commune.hxx"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <set>

using namespace ansinh;
using namespace ansinh::crosstable;
using ansinh::target::test::codes;
using ansinh::target::test::thrown_by;
using ansinh::test::Grid;
using ansinh::test::Line;
using ansinh::test::sum;
using Codes = std::vector<std::string>;
using People = std::vector<std::int64_t>;

namespace {

Plan plan_of(const table::Sheet& sheet, const Request& request) {
    const auto tables = table::find_tables(sheet, test::vocabulary());
    return make_plan(sheet, tables, test::vocabulary(), request);
}

Plan plan_of(const Grid& grid, const Request& request = {}) {
    return plan_of(grid.sheet(), request);
}

Message refusal_of(const Grid& grid, const Request& request = {}) {
    return thrown_by([&] { plan_of(grid, request); });
}

/// STT · Thôn · Chỉ tiêu năm · Tháng 1 … 12 · Cộng; the sums are formulas.
Grid months() {
    Line header{"STT", "Thôn", "Chỉ tiêu năm"};
    for (int month = 1; month <= 12; ++month)
        header.emplace_back(fmt::format("Tháng {}", month));
    header.emplace_back("Cộng");
    std::vector<Line> lines{header};
    for (const auto& [number, target] : {std::pair{1, 24}, {2, 18}, {3, 30}}) {
        Line line{number, fmt::format("Thôn {}", number), target};
        line.resize(15);
        line.emplace_back(sum(0));
        lines.push_back(line);
    }
    Line total{{}, "Toàn xã", sum(72)};
    for (int month = 0; month < 13; ++month)
        total.emplace_back(sum(0));
    lines.push_back(total);
    return Grid().put("A3", lines);
}

/// Sections, names twice, a group label over the quarters, the quarters' totals typed.
Grid quarters() {
    return Grid()
        .put("A2", {{"TT", "Đơn vị", "Chỉ tiêu", {}, {}, {}, {}, "Ghi chú"},
                    {{}, {}, "Cả năm", "Quý I", "Quý II", "Quý III", "Quý IV", {}},
                    {{}, "TOÀN XÃ", sum(60), 20, 15, 15, 10, {}},
                    {"I", "Khu vực xã cũ Tân Hòa", sum(30), sum(0), sum(0), sum(0), sum(0), {}},
                    {1, "Thôn 1", 10, {}, {}, {}, {}, {}},
                    {2, "Thôn 2", 20, {}, {}, {}, {}, {}},
                    {"II", "Khu vực xã cũ Tân Phú", sum(30), sum(0), sum(0), sum(0), sum(0), {}},
                    {1, "Thôn 1", 14, {}, {}, {}, {}, {}},
                    {2, "Thôn 2", 16, {}, {}, {}, {}, {}}})
        .merge({"C2:G2", "A2:A3", "B2:B3", "H2:H3"});
}

/// Thôn · Chỉ tiêu · Bưu điện · Viettel · Cộng, totals typed for the providers.
Grid providers(int post = 50, int viettel = 40, ansinh::test::Value commune = sum(90)) {
    return Grid().put("A4", {{"STT", "Thôn", "Chỉ tiêu", "Bưu điện", "Viettel", "Cộng"},
                             {1, "Thôn 1", 20, {}, {}, sum(0)},
                             {2, "Thôn 2", 13, {}, {}, sum(0)},
                             {3, "Thôn 3", 0, {}, {}, sum(0)},
                             {4, "Thôn 4", 31, {}, {}, sum(0)},
                             {5, "Thôn 5", 16, {}, {}, sum(0)},
                             {6, "Thôn 6", 10, {}, {}, sum(0)},
                             {{}, "Cộng", commune, post, viettel, sum(0)}});
}

} // namespace

TEST_CASE("a year's target is spread over the months found by their headers", "[crosstable]") {
    const Plan plan = plan_of(months());
    CHECK(codes(plan.faults) == Codes{});
    CHECK(cell_names(plan) == "D4:O6");
    CHECK(plan.across == Across::months);
    CHECK(plan.unit_word == "Thôn");
    CHECK(plan.row_names == std::vector<std::string>{"Thôn 1", "Thôn 2", "Thôn 3"});
    CHECK(plan.column_names.front() == "Tháng 1");
    CHECK(plan.row_totals == People{24, 18, 30});
    CHECK(plan.column_totals == People(12, 6));
    CHECK(plan.column_totals_from == ColumnTotals::equal);
    CHECK(codes(plan.notes) == Codes{"matrix.columns-equal"});
    CHECK(plan.weights == std::vector<double>(36, 1.0));
    CHECK(plan.names().size() == 3 + 12 + 36);
    CHECK(plan.names()[3 + 12 + 13] == "E5");
}

TEST_CASE("sections and a group label over the quarters leave one block", "[crosstable]") {
    const Plan plan = plan_of(quarters());
    CHECK(codes(plan.faults) == Codes{});
    CHECK(cell_names(plan) == "D6:G7, D9:G10");
    CHECK_FALSE(plan.is_one_range());
    CHECK(plan.across == Across::quarters);
    CHECK(plan.row_totals == People{10, 20, 14, 16});
    CHECK(plan.column_totals == People{20, 15, 15, 10});
    CHECK(plan.column_totals_from == ColumnTotals::read);
    CHECK(plan.row_names.front() == "Thôn 1 (Khu vực xã cũ Tân Hòa)");
    CHECK(plan.row_names.back() == "Thôn 2 (Khu vực xã cũ Tân Phú)");
}

TEST_CASE("names of providers head the columns", "[crosstable]") {
    const Plan plan = plan_of(providers());
    CHECK(codes(plan.faults) == Codes{});
    CHECK(cell_names(plan) == "D5:E10");
    CHECK(plan.column_names == std::vector<std::string>{"Bưu điện", "Viettel"});
    CHECK(plan.across == Across::other);
    CHECK(plan.column_totals == People{50, 40});
    CHECK(plan.row_totals_area == table::parse_area("C5:C10"));
    CHECK(plan.column_totals_area == table::parse_area("D11:E11"));
}

TEST_CASE("a column of remarks heads nobody's numbers, one remark in a column does not matter",
          "[crosstable]") {
    const auto with = [](const char* first, const char* second, ansinh::test::Value figure) {
        return Grid().put("A1", {{"STT", "Thôn", "Chỉ tiêu", "Bưu điện", "Viettel", "Đặc thù"},
                                 {1, "Thôn 1", 2, {}, {}, first},
                                 {2, "Thôn 2", 3, {}, {}, second},
                                 {3, "Thôn 3", 4, {}, {}, figure},
                                 {{}, "Cộng", sum(9), {}, {}, {}}});
    };
    CHECK(cell_names(plan_of(with("xa chợ", "gần chợ", {}))) == "D2:E4");
    CHECK(cell_names(plan_of(with("chưa rõ", "", 3))) == "D2:F4");
}

TEST_CASE("two splits that do not meet are told apart with both sums", "[crosstable]") {
    const Plan plan = plan_of(providers(50, 45));
    REQUIRE(codes(plan.faults) == Codes{"matrix.totals-differ"});
    CHECK(plan.faults.front() ==
          Message{"matrix.totals-differ",
                  {Quantity{90, 0}, "C5:C10", Quantity{95, 0}, "D11:E11", Quantity{5, 0}}});
}

TEST_CASE("the commune's target tells which of two splits is beside it", "[crosstable]") {
    const std::vector<Message> rows{{"matrix.by-rows", {}}}, columns{{"matrix.by-columns", {}}};
    const auto clause = [](const char* code, std::int64_t target, const std::vector<Message>& split,
                           int people) {
        return Message{code, {std::string("C11"), target, split, Quantity{people, 0}}};
    };
    const auto faults = plan_of(providers(50, 45, 90)).faults;
    REQUIRE(codes(faults) == Codes{"matrix.totals-differ", "matrix.more-than-commune"});
    CHECK(faults[1] == clause("matrix.more-than-commune", 90, columns, 5));
    const auto both = plan_of(providers(50, 45, 93)).faults;
    REQUIRE(codes(both) ==
            Codes{"matrix.totals-differ", "matrix.fewer-than-commune", "matrix.more-than-commune"});
    CHECK(both[1] == clause("matrix.fewer-than-commune", 93, rows, 3));
    // Splits that meet beside it are handed out, and the clerk is told once.
    const Plan beside = plan_of(providers(50, 40, 93));
    CHECK(codes(beside.faults) == Codes{});
    REQUIRE(codes(beside.notes) == Codes{"matrix.fewer-than-commune"});
    CHECK(beside.notes[0] == clause("matrix.fewer-than-commune", 93, rows, 3));
    CHECK(codes(plan_of(providers(50, 40, 90)).notes) == Codes{});
}

TEST_CASE("months below quarters, with sums of quarters between them", "[crosstable]") {
    const Grid grid =
        Grid()
            .put("A1",
                 {{"STT", "Thôn", "Chỉ tiêu năm", "Quý I", {}, {}, {}, "Quý II", {}, {}, {}},
                  {{}, {}, {}, "T1", "T2", "T3", "Cộng", "T4", "T5", "T6", "Cộng"},
                  {1, "Thôn 1", 12, {}, {}, {}, sum(0), {}, {}, {}, sum(0)},
                  {2, "Thôn 2", 7, {}, {}, {}, sum(0), {}, {}, {}, sum(0)},
                  {3, "Thôn 3", 5, {}, {}, {}, sum(0), {}, {}, {}, sum(0)},
                  {{}, "Cộng", sum(24), sum(0), sum(0), sum(0), sum(0), sum(0), sum(0), sum(0), sum(0)}})
            .merge({"D1:G1", "H1:K1", "A1:A2", "B1:B2", "C1:C2"});
    const Plan plan = plan_of(grid);
    CHECK(codes(plan.faults) == Codes{});
    CHECK(cell_names(plan) == "D3:F5, H3:J5");
    CHECK(plan.across == Across::months);
    CHECK(plan.column_names == std::vector<std::string>{"T1", "T2", "T3", "T4", "T5", "T6"});
    Request request;
    request.into = "D3:K5";
    CHECK(cell_names(plan_of(grid, request)) == "D3:F5, H3:J5");
}

TEST_CASE("what was achieved in the months is no place for targets", "[crosstable]") {
    const Grid grid = Grid()
                          .put("A1", {{"STT", "Thôn", "Chỉ tiêu", {}, {}, "Thực hiện", {}},
                                      {{}, {}, "Cả năm", "Quý I", "Quý II", "Quý I", "Quý II"},
                                      {1, "Thôn 1", 12, {}, {}, 3, 2},
                                      {2, "Thôn 2", 8, {}, {}, 1, 4},
                                      {{}, "Cộng", sum(20), sum(0), sum(0), sum(4), sum(6)}})
                          .merge({"C1:E1", "F1:G1", "A1:A2", "B1:B2"});
    CHECK(cell_names(plan_of(grid)) == "D3:E4");
}

TEST_CASE("two blocks are a question unless the cursor answers it", "[crosstable]") {
    const Grid grid =
        Grid().put("A1", {{"STT", "Thôn", "Chỉ tiêu năm", "Quý I", "Quý II", "Tháng 1", "Tháng 2", "Tháng 3"},
                          {1, "Thôn 1", 12, {}, {}, {}, {}, {}},
                          {2, "Thôn 2", 8, {}, {}, {}, {}, {}},
                          {{}, "Cộng", sum(20), sum(0), sum(0), sum(0), sum(0), sum(0)}});
    CHECK(refusal_of(grid) == Message{"matrix.into-which", {"D2:E3, F2:H3"}});
    Request request;
    request.cursor = table::Position{1, 6};
    CHECK(cell_names(plan_of(grid, request)) == "F2:H3");
    request.cursor.reset();
    request.into = "D2:E2";
    CHECK(cell_names(plan_of(grid, request)) == "D2:E3");
}

TEST_CASE("weights of the body's shape, of a row and of a column", "[crosstable]") {
    Grid grid = providers();
    grid.put("H5", {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}});
    Request request;
    request.weights = "H5:I10";
    Plan plan = plan_of(grid, request);
    CHECK(plan.weights == std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    CHECK(plan.weights_area == table::parse_area("H5:I10"));
    request.weights = "H6:I6";
    plan = plan_of(grid, request);
    CHECK(plan.weights == std::vector<double>{3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4});
    CHECK_FALSE(plan.weights_area);
    request.weights = "H5:H10";
    CHECK(plan_of(grid, request).weights == std::vector<double>{1, 1, 3, 3, 5, 5, 7, 7, 9, 9, 11, 11});
    request.weights = "Chỉ tiêu";
    CHECK(plan_of(grid, request).weights[2] == 13);
    request.weights = "H5:J6";
    CHECK(refusal_of(grid, request) ==
          Message{"matrix.weights-shape",
                  {"H5:J6", std::int64_t{2}, std::int64_t{3}, std::int64_t{6}, std::int64_t{2}}});
    request.weights = "D5:E10";
    CHECK(refusal_of(grid, request) == Message{"matrix.is-into", {"weights", "D5:E10"}});
}

TEST_CASE("without totals of their own the columns get theirs by the weights", "[crosstable]") {
    Grid grid = months();
    grid.put("D12", {{1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0}});
    Request request;
    request.weights = "D12:O12";
    const Plan plan = plan_of(grid, request);
    CHECK(codes(plan.faults) == Codes{});
    CHECK(plan.column_totals == People{6, 6, 6, 6, 12, 12, 12, 12, 0, 0, 0, 0});
    CHECK(plan.column_totals_from == ColumnTotals::by_weights);
    CHECK(codes(plan.notes) == Codes{"matrix.columns-by-weights"});
    request.columns = "equal";
    CHECK(plan_of(grid, request).column_totals == People(12, 6));
}

TEST_CASE("totals of the columns in a range elsewhere, across or down", "[crosstable]") {
    Grid grid = providers();
    grid.put("H1", {{30, 60}}).put("K1", {{45}, {45}});
    Request request;
    request.columns = "H1:I1";
    CHECK(plan_of(grid, request).column_totals == People{30, 60});
    request.columns = "K1:K2";
    CHECK(plan_of(grid, request).column_totals == People{45, 45});
    request.columns = "K1:K3";
    CHECK(refusal_of(grid, request) ==
          Message{"matrix.columns-length", {"K1:K3", std::int64_t{3}, std::int64_t{2}}});
    request.columns = "nhiều";
    CHECK(refusal_of(grid, request) == Message{"matrix.columns-unknown", {"nhiều"}});
}

TEST_CASE("maximums: one number, a range with blanks, another shape", "[crosstable]") {
    Grid grid = providers();
    grid.put("H5", {{1, {}}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}});
    Request request;
    request.maximum = "15";
    CHECK(plan_of(grid, request).maximum == std::vector<quota::Bound>(12, 15));
    request.maximum = "H5:I10";
    CHECK(plan_of(grid, request).maximum[0] == 1);
    CHECK(plan_of(grid, request).maximum[1] == std::nullopt);
    request.maximum = "H5:H10";
    CHECK(refusal_of(grid, request).code == "matrix.maximum-shape");
    request.maximum = "-1";
    CHECK(refusal_of(grid, request) == Message{"bound.number", {"max", "-1"}});
}

TEST_CASE("everything that is wrong is said at once", "[crosstable]") {
    table::Sheet sheet = providers().sheet();
    sheet.cell_for_writing(4, 2) = target::test::number_cell(-4);
    sheet.cell_for_writing(5, 2) = target::test::text_cell("1.150");
    sheet.cell_for_writing(10, 4) = target::test::empty_cell();
    sheet.cell_for_writing(6, 3) = target::test::number_cell(7);
    sheet.set_row_state(7, table::RowState::hidden);
    sheet.add_merge({8, 3, 8, 4});
    const Plan plan = plan_of(sheet, {});
    const Codes found = codes(plan.faults);
    CHECK(std::set<std::string>(found.begin(), found.end()) ==
          std::set<std::string>{"rows.hidden", "cell.negative", "cell.text-number", "cell.blank",
                                "into.number", "into.merged"});
    Request request;
    request.hidden = target::HiddenRows::exclude;
    CHECK(plan_of(sheet, request).rows == std::vector<int>{4, 5, 6, 8, 9});
}

TEST_CASE("a part of the table does not get the whole table's totals", "[crosstable]") {
    Request request;
    request.into = "D5:E7";
    CHECK(plan_of(providers(), request).faults ==
          std::vector<Message>{{"matrix.columns-whole-table", {"D11:E11", "D5:E7"}}});
    request.columns = "equal";
    const Plan plan = plan_of(providers(), request);
    CHECK(codes(plan.faults) == Codes{});
    CHECK(plan.column_totals == People{17, 16});
}

TEST_CASE("ranges outside of any table", "[crosstable]") {
    const Grid grid = Grid().put("B2", {{3, {}, {}, {}}, {4, {}, {}, {}}, {{}, 2, 2, 3}});
    Request request;
    request.rows = "B2:B3";
    request.columns = "C4:E4";
    request.into = "C2:E3";
    const Plan plan = plan_of(grid, request);
    CHECK(codes(plan.faults) == Codes{});
    CHECK(plan.row_totals == People{3, 4});
    CHECK(plan.column_names == std::vector<std::string>{"C", "D", "E"});
    request.into = "B2:E3";
    CHECK(refusal_of(grid, request) == Message{"matrix.is-into", {"rows", "B2:B3"}});
}

TEST_CASE("questions name what answers them", "[crosstable]") {
    CHECK(refusal_of(Grid().put("A1", {{"STT", "Thôn", "Chỉ tiêu"}, {1, "Thôn 1", 3}, {2, "Thôn 2", 4}}))
              .code == "matrix.into-missing");
    CHECK(refusal_of(Grid().put("A1", {{"STT", "Thôn", "Tháng 1", "Tháng 2"},
                                       {1, "Thôn 1", {}, {}},
                                       {2, "Thôn 2", {}, {}},
                                       {{}, "Cộng", 3, 4}}))
              .code == "matrix.rows-missing");
    CHECK(refusal_of(
              Grid().put("A1", {{"STT", "Thôn", "Chỉ tiêu BHYT", "Chỉ tiêu BHXH TN", "Tháng 1", "Tháng 2"},
                                {1, "Thôn 1", 3, 5, {}, {}},
                                {2, "Thôn 2", 4, 5, {}, {}},
                                {{}, "Cộng", sum(7), sum(10), {}, {}}}))
              .code == "matrix.rows-which");
    CHECK(refusal_of(Grid()).code == "table.none");
}

TEST_CASE("formulas need one range of everything", "[crosstable]") {
    Grid grid = providers();
    grid.put("H5", {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}});
    Request request;
    request.as_formulas = true;
    request.weights = "H5:I10";
    CHECK(codes(plan_of(grid, request).faults) == Codes{});
    request.weights.reset();
    CHECK(codes(plan_of(grid, request).faults) == Codes{"formulas.matrix-weights"});
    CHECK(codes(plan_of(quarters(), request).faults) ==
          Codes{"formulas.matrix-not-one-range", "formulas.matrix-weights"});
    CHECK(codes(plan_of(months(), request).faults) ==
          Codes{"formulas.matrix-columns", "formulas.matrix-weights"});
}
