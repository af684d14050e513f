// Targets of a campaign round, from registers as clerks lay them out.
#include "round/plan.hxx"

#include "table/grid.hxx"
#include "target/commune.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <random>

using namespace ansinh;
using namespace ansinh::round;
using ansinh::target::test::codes;
using ansinh::target::test::thrown_by;
using ansinh::test::Grid;
using ansinh::test::Line;
using ansinh::test::sum;
using ansinh::test::Value;
using Codes = std::vector<std::string>;
using People = std::vector<std::int64_t>;

namespace {

const Words& shipped() {
    static const Words words = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/round-words.json");
        return Words::from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return words;
}

Plan plan_of(const table::Sheet& sheet, const Request& request = {}) {
    const auto tables = table::find_tables(sheet, test::vocabulary());
    return make_plan(sheet, tables, test::vocabulary(), shipped(), request);
}

Plan plan_of(const Grid& grid, const Request& request = {}) {
    return plan_of(grid.sheet(), request);
}

Message refusal_of(const Grid& grid, const Request& request = {}) {
    return thrown_by([&] { plan_of(grid, request); });
}

/// STT · Thôn · Chỉ tiêu năm · Đã thực hiện · the round's column.
Grid register_of(const std::vector<std::pair<Value, Value>>& units,
                 const char* into = "Còn phải phát triển (chốt khi ra quân)") {
    std::vector<Line> lines{{"STT", "Thôn", "Chỉ tiêu năm 2026", "Đã thực hiện", into}};
    for (const auto& [target, achieved] : units) {
        const auto number = static_cast<int>(lines.size());
        lines.push_back({number, "Thôn " + std::to_string(number), target, achieved, {}});
    }
    lines.push_back({{}, "Toàn xã", sum(0), sum(0), sum(0)});
    return Grid().put("A3", lines);
}

const std::vector<std::pair<Value, Value>> three{{40, 28}, {10, 12}, {5, 0}};

/// Both products, each with its columns.
Grid two_products() {
    return Grid()
        .put("A1", {{"STT", "Thôn", "BHYT tự đóng", {}, {}, "BHXH tự nguyện", {}, {}},
                    {{},
                     {},
                     "Chỉ tiêu",
                     "Thực hiện",
                     "Còn phải phát triển",
                     "Chỉ tiêu",
                     "Thực hiện",
                     "Còn phải phát triển"},
                    {1, "Thôn 1", 40, 28, {}, 4, 2, {}},
                    {2, "Thôn 2", 30, 31, {}, 3, 3, {}},
                    {{}, "Toàn xã", sum(70), sum(59), sum(0), sum(7), sum(5), sum(0)}})
        .merge({"A1:A2", "B1:B2", "C1:E1", "F1:H1"});
}

} // namespace

TEST_CASE("a round's target is what is missing when it starts, and never below 0", "[round]") {
    const Plan plan = plan_of(register_of(three));
    REQUIRE(codes(plan.faults) == Codes{});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].numbers == People{12, 0, 5});
    CHECK(table::list_names(plan.written_cells()) == "E4:E6");
    CHECK(plan.products[0].summary ==
          Message{"round.fixed",
                  {Quantity{17, 0}, std::int64_t{3}, std::vector<Message>{{"noun.villages", {}}},
                   std::string("C"), std::string("D"), std::string("E4:E6")}});
    REQUIRE(codes(plan.notes) == Codes{"round.reached"});
    CHECK(plan.notes[0] == Message{"round.reached", {std::int64_t{1}, Units{{1}}}});
    CHECK(plan.names[1] == "Thôn 2");
}

TEST_CASE("both products are fixed in one go, or the one asked for", "[round]") {
    const Plan plan = plan_of(two_products());
    REQUIRE(codes(plan.faults) == Codes{});
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].product == table::Product::health);
    CHECK(plan.products[0].numbers == People{12, 0});
    CHECK(plan.products[1].numbers == People{2, 0});
    CHECK(table::list_names(plan.written_cells()) == "E3:E4, H3:H4");
    CHECK(plan.products[1].summary.code == "draft.summary-of-product");
    CHECK(codes(plan.notes) == Codes{"draft.summary-of-product", "draft.summary-of-product"});

    Request one;
    one.product = "bhxh";
    REQUIRE(plan_of(two_products(), one).products.size() == 1);
    CHECK(plan_of(two_products(), one).products[0].numbers == People{2, 0});
    one.product = "khác";
    CHECK(refusal_of(two_products(), one).code == "product.unknown");
    Request letters;
    letters.target = "C";
    CHECK(refusal_of(two_products(), letters) == Message{"round.which-product", {std::string("C")}});
}

TEST_CASE("a blank is not a zero unless somebody says so", "[round]") {
    const Grid grid = register_of({{40, {}}, {{}, 3}, {5, 0}});
    CHECK(plan_of(grid).faults == std::vector<Message>{{"round.no-target", {std::string("C5")}},
                                                       {"round.unreported", {std::string("D4")}}});
    CHECK(plan_of(grid).products[0].numbers.empty());
    Request zero;
    zero.unreported_is_zero = true;
    CHECK(codes(plan_of(grid, zero).faults) == Codes{"round.no-target"});
    const Plan plan = plan_of(register_of({{40, {}}, {7, 3}}), zero);
    CHECK(plan.products[0].numbers == People{40, 4});
    CHECK(plan.notes[0] == Message{"round.blank-is-zero", {std::string("D4")}});
}

TEST_CASE("cells that cannot be read or are taken are refused", "[round]") {
    CHECK(codes(plan_of(register_of({{40, "chưa rõ"}, {-1, 0}, {2.5, 0}})).faults) ==
          Codes{"cell.negative", "cell.fraction-candidate", "cell.words"});
    CHECK(codes(plan_of(register_of({{40, "28 người"}, {10, 1}})).faults) == Codes{"cell.text-number"});
    Request accepting;
    accepting.accept_numbers = true;
    const Plan accepted = plan_of(register_of({{40, "28 người"}, {10, 1}}), accepting);
    CHECK(accepted.products[0].numbers == People{12, 9});
    CHECK(codes(accepted.notes) == Codes{"allocate.accepted"});

    table::Sheet taken = register_of(three).sheet();
    taken.cell_for_writing(3, 4) = target::test::number_cell(7);
    CHECK(codes(plan_of(taken).faults) == Codes{"into.number"});
    Request overwriting;
    overwriting.overwrite = true;
    CHECK(plan_of(taken, overwriting).products[0].numbers == People{12, 0, 5});

    table::Sheet hidden = register_of(three).sheet();
    hidden.set_row_state(4, table::RowState::hidden);
    CHECK(codes(plan_of(hidden).faults) == Codes{"rows.hidden"});
    Request leaving;
    leaving.hidden = target::HiddenRows::exclude;
    CHECK(plan_of(hidden, leaving).products[0].numbers == People{12, 5});
}

TEST_CASE("a target of everybody at year's end is compared with those taking part", "[round]") {
    const Grid grid = Grid().put("A1", {{"STT", "Thôn", "Đang tham gia",
                                         "Chỉ tiêu: số người tham gia đến 31/12", "Chỉ tiêu đợt ra quân"},
                                        {1, "Thôn 1", 475, 480, {}},
                                        {2, "Thôn 2", 300, 290, {}},
                                        {{}, "Cộng", sum(775), sum(770), sum(0)}});
    const Plan plan = plan_of(grid);
    REQUIRE(codes(plan.faults) == Codes{});
    CHECK(plan.products[0].numbers == People{5, 0});
}

TEST_CASE("columns of the round itself are neither the year's target nor its achievement", "[round]") {
    const Grid grid =
        Grid().put("A1", {{"STT", "Thôn", "Chỉ tiêu năm", "Đã thực hiện", "Chỉ tiêu đợt 2", "Kết quả đợt 2"},
                          {1, "Thôn 1", 40, 28, {}, 3},
                          {2, "Thôn 2", 10, 4, {}, 1},
                          {{}, "Cộng", sum(50), sum(32), sum(0), sum(4)}});
    const Plan plan = plan_of(grid);
    REQUIRE(codes(plan.faults) == Codes{});
    CHECK(plan.products[0].numbers == People{12, 6});
    CHECK(table::list_names(plan.written_cells()) == "E2:E3");
}

TEST_CASE("what is not certain is a question that names its argument", "[round]") {
    CHECK(refusal_of(Grid()).code == "round.no-table");
    CHECK(refusal_of(register_of(three, "Ghi chú")).code == "round.into-missing");
    Request into;
    into.into = "E";
    CHECK(plan_of(register_of(three, "Ghi chú"), into).products[0].numbers == People{12, 0, 5});
    into.into = "E5:E6";
    CHECK(plan_of(register_of(three), into).products[0].numbers == People{0, 5});
    into.into = "D";
    CHECK(refusal_of(register_of(three), into) == Message{"round.is-into", {std::string("D")}});
    into.into = "C4:D6";
    CHECK(refusal_of(register_of(three), into).code == "column.one");

    const Grid two = Grid().put(
        "A1", {{"STT", "Thôn", "Chỉ tiêu năm", "Thực hiện quý I", "Thực hiện đến 30/9", "Chỉ tiêu đợt"},
               {1, "Thôn 1", 40, 12, 28, {}},
               {2, "Thôn 2", 10, 2, 4, {}},
               {{}, "Cộng", sum(50), sum(14), sum(32), sum(0)}});
    const Message which = refusal_of(two);
    CHECK(which.code == "round.which");
    CHECK(which.arguments[0] == Argument{std::string("achieved")});
    Request said;
    said.achieved = "Thực hiện đến 30/9";
    CHECK(plan_of(two, said).products[0].numbers == People{12, 6});
    said.achieved = "C";
    said.target = "C";
    CHECK(plan_of(two, said).products[0].numbers == People{0, 0});
}

TEST_CASE("in five hundred registers every number is max(0, target - achieved)", "[round]") {
    std::mt19937 numbers(3);
    const auto random = [&] { return std::uniform_int_distribution<int>(0, 60)(numbers); };
    for (int round = 0; round < 500; ++round) {
        std::vector<std::pair<Value, Value>> units;
        People expected;
        for (int unit = 0; unit < 6; ++unit) {
            const int target = random(), achieved = random();
            units.emplace_back(target, achieved);
            expected.push_back(std::max(0, target - achieved));
        }
        const Plan plan = plan_of(register_of(units));
        REQUIRE(plan.faults.empty());
        REQUIRE(plan.products[0].numbers == expected);
    }
}
