// Forms filled in from whole workbooks, and the drafts they become.
#include "target/form.hxx"

#include "table/sample_grids.hxx"
#include "target/commune.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using Codes = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;
using ansinh::test::Grid;
using ansinh::test::sum;
using table::Product;
using table::Sheet;
using table::Table;

namespace {

const ansinh::test::Value none{};

struct Workbook {
    explicit Workbook(Sheet content)
        : sheet(std::move(content)), tables(find_tables(sheet, shipped_words())) {}
    explicit Workbook(const Grid& grid) : Workbook(grid.sheet()) {}

    FilledForm fill(std::string_view cursor = {}) const {
        return fill_in(sheet, tables, shipped_words(), request_at(cursor).cursor);
    }
    std::vector<ProductDraft> drafts(const Form& form) const {
        return make_drafts(sheet, tables, shipped_words(), form);
    }
    Draft only_draft(const Form& form) const {
        std::vector<ProductDraft> made = drafts(form);
        REQUIRE(made.size() == 1);
        return std::move(made.front().draft);
    }

    Sheet sheet;
    std::vector<Table> tables;
};

Codes codes_of(const std::vector<Doubt>& doubts) {
    Codes found;
    for (const Doubt& doubt : doubts)
        found.push_back(doubt.message.code);
    return found;
}

Codes codes_of(const std::vector<Stop>& stops) {
    Codes found;
    for (const Stop& stop : stops)
        found.push_back(stop.message.code);
    return found;
}

int column(std::string_view letter) {
    return table::parse_column(letter).value();
}

Codes labels(const std::vector<ColumnChoice>& choices) {
    Codes found;
    for (const ColumnChoice& choice : choices)
        found.push_back(choice.label);
    return found;
}

} // namespace

TEST_CASE("a cursor in no product fills both in, each with its own basis", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    const FilledForm filled = book.fill("C13");
    REQUIRE(filled.form.products.size() == 2);
    const ProductForm& health = filled.form.products[0];
    const ProductForm& pension = filled.form.products[1];
    CHECK(health.product == Product::health);
    CHECK(pension.product == Product::pension);
    CHECK((health.taking_part && pension.taking_part));
    CHECK(health.into == column("F"));
    CHECK(health.basis == BasisChoice{column("E"), std::nullopt});
    CHECK(health.participants == column("D"));
    CHECK(health.total.text == "120");
    CHECK(health.total.cell == table::Position{10, column("F")});
    CHECK(pension.into == column("J"));
    CHECK(pension.basis == BasisChoice{column("I"), std::nullopt});
    CHECK(pension.total.text == "60");
    CHECK(filled.form.names == column("B"));
    CHECK_FALSE(filled.form.overwrite);
    // Both headers leave open what the target counts, and in both columns somebody takes part already.
    CHECK(filled.doubts == std::vector<Doubt>{{{"doubt.kind-new", {"F", "D"}}, Answer::kind, 0},
                                              {{"doubt.kind-new", {"J", "H"}}, Answer::kind, 1}});

    const auto drafts = book.drafts(filled.form);
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].draft.plan.into == cells("F13:F15, F17:F18, F20"));
    CHECK(drafts[0].draft.numbers() == Numbers{24, 18, 0, 30, 13, 35});
    CHECK(drafts[0].draft.plan.total_cell == table::Position{10, column("F")});
    CHECK(drafts[1].draft.numbers() == Numbers{11, 10, 4, 13, 7, 15});
    CHECK(drafts[0].draft.rows[0].name == "Thôn 1 (Khu vực xã cũ Tân Hòa)");
    CHECK(drafts[0].draft.summary ==
          Message{"draft.summary-of-product",
                  {std::vector<Message>{{"product.health", {}}},
                   std::vector<Message>{
                       {"draft.summary",
                        {std::int64_t{120}, std::int64_t{6}, std::vector<Message>{{"noun.villages", {}}},
                         "F13:F15, F17:F18, F20"}}}}});
    CHECK(drafts[0].draft.rows[2].why_short.code == "draft.short.basis-zero");
    CHECK(drafts[0].draft.rows[0].why_short.code == "draft.short.exact");
    CHECK(drafts[0].draft.rows[4].why_short.code == "draft.short.rounded-down");
    CHECK(drafts[0].draft.rows[5].why_short.code == "draft.short.rounded-up");
}

TEST_CASE("a cursor in a product's column means that product alone", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    for (const auto& [cursor, health] :
         {std::pair{"F13", true}, {"E11", true}, {"J13", false}, {"H7", false}}) {
        const Form form = book.fill(cursor).form;
        INFO(cursor);
        CHECK(form.products[0].taking_part == health);
        CHECK(form.products[1].taking_part == !health);
        CHECK(form.products[0].into == column("F"));
    }
    CHECK(book.fill("G13").form.products[0].into == column("F"));
}

TEST_CASE("population less participants is offered for BHYT and never picked", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    const Table& table = book.tables.front();
    CHECK(labels(column_choices(table, Role::basis, Product::health)) ==
          Codes{"C: Dân số đến 31/12/2025", "D: BHYT tự đóng › Đang tham gia",
                "E: BHYT tự đóng › Chưa tham gia", "F: BHYT tự đóng › Chỉ tiêu năm 2026 › Giao",
                "G: BHYT tự đóng › Chỉ tiêu năm 2026 › Trong đó: quý I", "H: BHXH tự nguyện › Đang tham gia",
                "I: BHXH tự nguyện › Chưa tham gia", "J: BHXH tự nguyện › Chỉ tiêu năm 2026",
                "C − D: Dân số đến 31/12/2025 − Đang tham gia"});
    CHECK(column_choices(table, Role::basis, Product::pension).size() == 8);
    CHECK(labels(column_choices(table, Role::names, Product::none)) == Codes{"B: Đơn vị", "K: Ghi chú"});
    CHECK(column_choices(table, Role::participants, Product::health).size() == 8);

    Form form = book.fill("F13").form;
    form.products[0].basis = BasisChoice{column("C"), column("D")};
    const Draft draft = book.only_draft(form);
    CHECK(draft.plan.basis == std::vector<double>{225, 178, 45, 308, 149, 302});
    // Thôn Đồi has nobody left to join, whatever the difference says.
    CHECK(codes(draft.notes) == Codes{"allocate.basis-less"});
    CHECK(draft.numbers()[2] == 0);
    form.uncovered = Uncovered::ignore;
    CHECK(codes(book.only_draft(form).notes) == Codes{"allocate.basis-less", "allocate.more-than-not-yet"});

    Grid without;
    without.put("A1", {{"Thôn", "Dân số", "Đang tham gia BHYT", "Chỉ tiêu BHYT"},
                       {"Thôn 1", 100, 40, none},
                       {"Thôn 2", 50, 30, none},
                       {"Cộng", sum(150), sum(70), 8}});
    const Workbook counted(without);
    const FilledForm filled = counted.fill("D2");
    CHECK(filled.form.products[0].basis == BasisChoice{column("B"), std::nullopt});
    CHECK(codes_of(filled.doubts) == Codes{"doubt.basis-population", "doubt.kind-new"});
    const auto choices = column_choices(counted.tables.front(), Role::basis, Product::health);
    CHECK(choices.back() == ColumnChoice{"B − C: Dân số − Đang tham gia BHYT", column("B"), column("C")});
}

TEST_CASE("hidden rows are asked about, filtered rows take part", "[target]") {
    const Workbook book(ansinh::test::filtered_list());
    FilledForm filled = book.fill("E5");
    CHECK(filled.doubts.empty());
    REQUIRE(filled.form.products.size() == 1);
    CHECK(filled.form.products[0].product == Product::none);
    Draft draft = book.only_draft(filled.form);
    CHECK(draft.stops == std::vector<Stop>{{{"people.missing", {}}, Answer::total},
                                           {{"rows.hidden", {"9"}}, Answer::hidden_rows}});
    filled.form.products[0].total.text = "110";
    filled.form.hidden = HiddenRows::include;
    draft = book.only_draft(filled.form);
    CHECK(draft.numbers() == Numbers{20, 12, 16, 8, 10, 24, 11, 9});
    CHECK(codes(draft.notes) == Codes{"allocate.filtered-rows", "allocate.hidden-rows"});
    filled.form.hidden = HiddenRows::exclude;
    CHECK(book.only_draft(filled.form).numbers() == Numbers{22, 13, 18, 9, 26, 12, 10});
}

TEST_CASE("tables side by side: the one under the cursor, with borrowed names as a doubt", "[target]") {
    const Workbook book(ansinh::test::three_tables());
    const FilledForm right = book.fill("H7");
    CHECK(table::area_name(*right.form.table) == "G4:J11");
    CHECK(right.form.names == column("B"));
    CHECK(right.doubts == std::vector<Doubt>{{{"doubt.names-beside", {"B"}}, Answer::names, std::nullopt}});
    const Draft pension = book.only_draft(right.form);
    CHECK(pension.numbers() == Numbers{11, 10, 4, 13, 7, 15});
    CHECK(codes(pension.notes) == Codes{"allocate.names-beside"});
    CHECK(column_choices(book.tables[1], Role::names, Product::none).front() ==
          ColumnChoice{"B", column("B"), std::nullopt});

    const Draft health = book.only_draft(book.fill("D7").form);
    CHECK(health.numbers() == Numbers{20, 13, 0, 31, 16, 10});
    Codes reasons;
    for (const DraftRow& row : health.rows)
        reasons.push_back(row.why_short.code);
    CHECK(reasons == Codes{"draft.short.exact", "draft.short.tie-won", "draft.short.basis-zero",
                           "draft.short.tie-won", "draft.short.tie-lost", "draft.short.tie-lost"});
    CHECK(why(health, 1).code == "quota.explain.tie-won");

    const FilledForm below = book.fill("C15");
    CHECK(table::area_name(*below.form.table) == "A13:D16");
    CHECK(below.form.products.size() == 2);

    const FilledForm outside = book.fill("L20");
    CHECK(table::area_name(*outside.form.table) == "A4:E11");
    CHECK(
        outside.doubts ==
        std::vector<Doubt>{
            {{"doubt.several-tables", {"A4:E11, G4:J11, A13:D16", "A4:E11"}}, Answer::table, std::nullopt}});
}

TEST_CASE("every fault of a destination comes at once with what mends it", "[target]") {
    const Workbook book(ansinh::test::full_of_traps());
    Form form = book.fill("F5").form;
    CHECK(form.products[0].minimum == Limit{column("D"), {}});
    CHECK(form.products[0].maximum == Limit{column("E"), {}});
    form.products[0].total.text = "100";
    const Draft draft = book.only_draft(form);
    const auto has = [&](const char* code, const char* cell, Answer answer) {
        return std::ranges::any_of(draft.stops, [&](const Stop& stop) {
            return stop.message.code == code && stop.message.arguments.front() == Argument{cell} &&
                   stop.answer == answer;
        });
    };
    CHECK(has("cell.negative", "C6", Answer::basis));
    CHECK(has("cell.error-shown", "C7", Answer::basis));
    CHECK(has("cell.words", "C8", Answer::basis));
    CHECK(has("cell.error-follows", "C11", Answer::none));
    CHECK(has("cell.negative", "E6", Answer::maximum));
    CHECK(has("into.formula", "F6", Answer::overwrite));
    CHECK(has("into.spaces", "F7", Answer::overwrite));
    CHECK(has("into.number", "F8", Answer::overwrite));
    CHECK(has("into.merged", "F9:F10", Answer::into));
    REQUIRE(draft.rows.size() == 6);
    CHECK_FALSE(draft.rows[0].number);
    CHECK(why(draft, 0) == draft.stops.front().message);
}

TEST_CASE("once mended, maximums that fall short are said, and 40 are handed out", "[target]") {
    Grid grid;
    grid.put("A4", {{"STT", "Thôn", "Chưa tham gia", "Tối thiểu", "Tối đa", "Chỉ tiêu"},
                    {1, "Thôn 1", 30, none, sum(30), none},
                    {2, "Thôn 2", 4, none, sum(4), none},
                    {3, "Thôn 3", 16, none, sum(16), none},
                    {4, "Thôn 4", 10, none, 10, 12},
                    {5, "Thôn 5", 20, none, sum(20), none},
                    {6, "Thôn 6", 0, none, sum(0), none},
                    {none, "Cộng", sum(80), none, none, sum(12)}});
    const Workbook book(grid);
    Form form = book.fill("F5").form;
    form.overwrite = true;
    form.products[0].total.text = "100";
    const Draft refused = book.only_draft(form);
    CHECK(codes_of(refused.stops) == Codes{"quota.maximum-too-small"});
    CHECK(refused.stops[0].answer == Answer::maximum);
    CHECK(refused.stops[0].message.arguments[0] == Argument{std::int64_t{80}});
    CHECK(refused.stops[0].message.arguments[2] == Argument{std::int64_t{20}});
    form.products[0].total.text = "40";
    CHECK(book.only_draft(form).numbers() == Numbers{15, 2, 8, 5, 10, 0});
    form.products[0].maximum = {};
    form.products[0].total.text = "100";
    CHECK(codes_of(book.only_draft(form).stops) == Codes{"uncovered.too-few"});
    CHECK(book.only_draft(form).stops[0].answer == Answer::uncovered);
    form.uncovered = Uncovered::ignore;
    CHECK(book.only_draft(form).is_ready());
    form.products[0].maximum = {std::nullopt, "1,5"};
    CHECK(codes_of(book.only_draft(form).stops) == Codes{"people.not-whole"});
    form.products[0].maximum = {std::nullopt, "40"};
    CHECK(book.only_draft(form).is_ready());
}

TEST_CASE("numbers typed as text wait for one consent where one reading exists", "[target]") {
    const Workbook book(ansinh::test::numbers_as_text());
    FilledForm filled = book.fill("C4");
    ProductForm& product = filled.form.products[0];
    CHECK_FALSE(product.into);
    CHECK(codes_of(filled.doubts) == Codes{"doubt.basis-population"});
    CHECK(product.basis == BasisChoice{column("C"), std::nullopt});
    CHECK(codes_of(book.only_draft(filled.form).stops) == Codes{"people.missing", "into.none"});
    product.into = column("H");
    product.total.text = "100";
    const Draft draft = book.only_draft(filled.form);
    std::vector<Argument> named;
    for (const Stop& stop : draft.stops) {
        CHECK(stop.answer == Answer::numbers);
        named.push_back(stop.message.arguments.front());
    }
    CHECK(named == std::vector<Argument>{"C4", "C5", "C6", "C7", "C8"});
}

TEST_CASE("a total is the cell's as long as its text is, then what was typed", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    Form form = book.fill("F13").form;
    CHECK(requests(form, book.sheet).front().request.total == "F11");
    for (const auto& [text, total] : {std::pair{"1.234", 1234}, {"0", 0}, {"1 200 người", 1200}}) {
        form.products[0].total.text = text;
        const Draft draft = book.only_draft(form);
        CHECK(draft.plan.total == total);
        CHECK_FALSE(draft.plan.total_cell);
        CHECK(codes(draft.notes).front() == "allocate.other-total");
    }
    for (const auto& [text, code] :
         {std::pair{"1,234", "people.ambiguous"}, {"", "people.missing"}, {"F11", "people.not-whole"}}) {
        form.products[0].total.text = text;
        const Draft draft = book.only_draft(form);
        CHECK(codes_of(draft.stops) == Codes{code});
        CHECK(draft.stops[0].answer == Answer::total);
        CHECK_FALSE(draft.allocation);
        CHECK_FALSE(draft.rows[0].number);
    }
    form.products[0].total.text = "120";
    CHECK(book.only_draft(form).plan.total_cell.has_value());
}

TEST_CASE("two products cannot write into one column", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    Form form = book.fill("C13").form;
    form.products[1].into = form.products[0].into;
    const auto drafts = book.drafts(form);
    for (const ProductDraft& product : drafts) {
        CHECK(product.draft.stops.front() == Stop{{"into.two-products", {"F"}}, Answer::into});
        CHECK_FALSE(product.draft.allocation);
    }
    form.products[0].taking_part = false;
    CHECK(book.drafts(form).size() == 1);
    CHECK(book.only_draft(form).is_ready());
}

TEST_CASE("locks of a form are rows, and formulas go by the rows of the table", "[target]") {
    const Workbook book(ansinh::test::sections_and_same_names());
    Form form = book.fill("F13").form;
    form.products[0].locked = {{12, 30}, {14, 5}};
    const Draft draft = book.only_draft(form);
    CHECK(draft.numbers()[0] == 30);
    CHECK(draft.numbers()[2] == 5);
    CHECK(draft.rows[2].why_short.code == "draft.short.locked");
    form.as_formulas = true;
    CHECK(codes_of(book.only_draft(form).stops) == Codes{"formulas.not-one-range", "formulas.locks"});
    CHECK(book.only_draft(form).stops[1].answer == Answer::form);
}

TEST_CASE("the kind of target is what its header says, else what the total is large enough for", "[target]") {
    const auto kind_of = [](const char* header, int total, bool participants = true) {
        Grid grid;
        grid.put("A1", {{"STT", "Thôn", participants ? "Đang tham gia" : "Số hộ", "Chưa tham gia", header},
                        {1, "Thôn 1", 40, 60, none},
                        {2, "Thôn 2", 30, 20, none},
                        {none, "Cộng", sum(70), sum(80), total}});
        const Workbook book(grid);
        REQUIRE(book.tables.size() == 1);
        const FilledForm filled = book.fill("E2");
        REQUIRE(filled.form.products[0].into == column("E"));
        return std::pair{filled.form.products[0].kind, codes_of(filled.doubts)};
    };
    using Guess = std::pair<Kind, Codes>;
    const Guess joined{Kind::newly_joined, {}}, at_end{Kind::at_year_end, {}};
    CHECK(kind_of("Chỉ tiêu phát triển mới", 500) == joined);
    CHECK(kind_of("Chỉ tiêu phát triển năm 2026", 500) == joined);
    CHECK(kind_of("Chỉ tiêu tăng mới", 50) == joined);
    CHECK(kind_of("Chỉ tiêu: số người tham gia đến 31/12/2026", 50) == at_end);
    CHECK(kind_of("CHI TIEU SO NGUOI THAM GIA DEN 31/12", 500) == at_end);
    CHECK(kind_of("Chỉ tiêu năm 2026", 69) == Guess{Kind::newly_joined, {"doubt.kind-new"}});
    CHECK(kind_of("Chỉ tiêu năm 2026", 70) == Guess{Kind::at_year_end, {"doubt.kind-year-end"}});
    CHECK(kind_of("Chỉ tiêu năm 2026", 500, false) == joined);
    // Both are said: nobody knows.
    CHECK(kind_of("Chỉ tiêu phát triển số người tham gia", 30) ==
          Guess{Kind::newly_joined, {"doubt.kind-new"}});
}

TEST_CASE("each product has its own kind of target in one go", "[target]") {
    Grid grid;
    grid.put("A1",
             {{"STT", "Đơn vị", "BHYT tự đóng", none, none, "BHXH tự nguyện", none, none},
              {none, none, "Đang tham gia", "Chưa tham gia", "Chỉ tiêu: số người tham gia đến 31/12/2026",
               "Đang tham gia", "Chưa tham gia", "Chỉ tiêu phát triển mới"},
              {1, "Thôn 1", 400, 60, none, 40, 310, none},
              {2, "Thôn 2", 300, 40, none, 30, 190, none},
              {none, "Toàn xã", sum(700), sum(100), 750, sum(70), sum(500), 50}});
    grid.merge({"A1:A2", "B1:B2", "C1:E1", "F1:H1"});
    const Workbook book(grid);
    const FilledForm filled = book.fill("B3");
    CHECK(filled.doubts.empty());
    const auto drafts = book.drafts(filled.form);
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].draft.numbers() == Numbers{430, 320});
    CHECK(drafts[1].draft.numbers() == Numbers{31, 19});
}

TEST_CASE("several columns of one meaning: one is taken and the clerk is told", "[target]") {
    Grid grid;
    grid.put("A1", {{"Thôn", "Chưa tham gia tại địa phương", "Chưa tham gia đi làm xa", "Chỉ tiêu tỉnh giao",
                     "Chỉ tiêu xã giao"},
                    {"Thôn 1", 60, 10, none, none},
                    {"Thôn 2", 20, 10, none, none},
                    {"Cộng", sum(80), sum(20), none, 30}});
    const Workbook book(grid);
    REQUIRE(book.tables.size() == 1);
    const FilledForm filled = book.fill("A2");
    CHECK(filled.form.products[0].into == column("E")); // the one with a total
    CHECK(filled.doubts == std::vector<Doubt>{{{"doubt.several-columns", {"D, E", "E"}}, Answer::into, 0},
                                              {{"doubt.several-columns", {"B, C", "B"}}, Answer::basis, 0}});
    CHECK(book.fill("D2").form.products[0].into == column("D"));
}

TEST_CASE("a sheet without tables fills nothing in", "[target]") {
    const Workbook book{Sheet(3, 3)};
    const FilledForm filled = book.fill("A1");
    CHECK_FALSE(filled.form.table);
    CHECK(filled.form.products.empty());
    CHECK(book.drafts(filled.form).empty());
    CHECK(table_of(filled.form, book.tables) == nullptr);
}
