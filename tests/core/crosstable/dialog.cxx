// What a dialog needs of a two-way allocation: what it begins with and offers, the lines it shows, and which
// answer mends what.
#include "crosstable/answer.hxx"
#include "crosstable/lines.hxx"
#include "crosstable/offers.hxx"
#include "crosstable/reasons.hxx"

#include "table/grid.hxx"
#include "text/columns.hxx"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::crosstable;
using ansinh::test::Grid;
using ansinh::test::Line;
using ansinh::test::sum;
using Texts = std::vector<std::string>;

namespace {

/// A sheet with its tables, which outlive what refers to them.
struct Read {
    explicit Read(const Grid& grid)
        : sheet(grid.sheet()), tables(table::find_tables(sheet, test::vocabulary())) {}

    Request first(std::optional<table::Position> cursor = {}) const {
        return first_request(sheet, tables, test::vocabulary(), cursor);
    }
    Offers offers(const Request& request) const {
        return offers_for(sheet, tables, test::vocabulary(), request);
    }
    Draft draft(const Request& request) const {
        return make_draft(sheet, tables, test::vocabulary(), request);
    }

    table::Sheet sheet;
    std::vector<table::Table> tables;
};

/// "range=place: name" or "range=code".
Texts said(const std::vector<Offer>& offers) {
    Texts texts;
    for (const Offer& offer : offers) {
        std::string text = offer.text.value_or("–") + " = ";
        if (offer.label.code == "choice.place")
            text += std::get<std::string>(offer.label.arguments[0]) + ": " +
                    std::get<std::string>(offer.label.arguments[1]);
        else
            text += offer.label.code;
        texts.push_back(text);
    }
    return texts;
}

/// Two blocks of quarters under their products, targets of both, totals typed for one; shares above.
Grid two_products() {
    return Grid()
        .put("C1", {{"Tỷ trọng", 1, 2, 3, 4}})
        .put("A3", {{"STT", "Thôn", "BHYT hộ gia đình", {}, {}, {}, {}, "BHXH tự nguyện", {}, {}, {}, {}},
                    {{},
                     {},
                     "Chỉ tiêu",
                     "Quý I",
                     "Quý II",
                     "Quý III",
                     "Quý IV",
                     "Chỉ tiêu",
                     "Quý I",
                     "Quý II",
                     "Quý III",
                     "Quý IV"},
                    {1, "Thôn 1", 20, {}, {}, {}, {}, 4, {}, {}, {}, {}},
                    {2, "Thôn 2", 30, {}, {}, {}, {}, 8, {}, {}, {}, {}},
                    {{}, "Cộng", sum(50), sum(0), sum(0), sum(0), sum(0), sum(12), 3, 3, 3, 3}})
        .merge({"C3:G3", "H3:L3", "A3:A4", "B3:B4"});
}

Grid months(int villages = 3, int people = 24) {
    Line header{"STT", "Thôn", "Chỉ tiêu năm"};
    for (int month = 1; month <= 12; ++month)
        header.emplace_back(fmt::format("Tháng {}", month));
    std::vector<Line> lines{header};
    for (int village = 1; village <= villages; ++village)
        lines.push_back({village, fmt::format("Thôn {}", village), people});
    return Grid().put("A3", lines);
}

Grid weeks() {
    Line header{"STT", "Thôn", "Chỉ tiêu"};
    for (int week = 1; week <= 52; ++week)
        header.emplace_back(fmt::format("Tuần {}", week));
    return Grid().put("A3", {header, {1, "Thôn 1", 520}, {2, "Thôn 2", 104}});
}

const LineWords words{"Đơn vị", "Cộng", text::Language::vietnamese};

} // namespace

TEST_CASE("a dialog begins with the block under the cursor and its totals", "[crosstable]") {
    const Read read(two_products());
    Request request = read.first(table::Position{5, 9});
    CHECK(request.table == "A3:L7");
    CHECK(request.cursor == table::Position{4, 8});
    CHECK(request.rows == "H3:H7");
    CHECK(request.columns == "I7:L7");
    CHECK(read.draft(request).is_ready());

    request = read.first(table::Position{5, 4});
    CHECK(request.rows == "C3:C7");
    CHECK(request.columns == "weights"); // the sums there add up what is to be written
    const Draft draft = read.draft(request);
    CHECK(draft.is_ready());
    CHECK(draft.plan.columns == std::vector<int>{3, 4, 5, 6});
}

TEST_CASE("which of two blocks is a question, not a guess", "[crosstable]") {
    const Read read(two_products());
    const Request request = read.first();
    CHECK_FALSE(request.cursor);
    CHECK_FALSE(request.rows);
    const Draft draft = read.draft(request);
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0].code == "matrix.into-which");
    CHECK(answer_to(draft.stops[0]) == Answer::into);
    CHECK(lines_of(draft, words, {}).lines.empty());
}

TEST_CASE("the only block is taken wherever the cursor is", "[crosstable]") {
    const Read read(months());
    CHECK(read.first(table::Position{90, 90}).cursor == table::Position{3, 3});
    CHECK(read.draft(read.first()).is_ready());
}

TEST_CASE("offers name ranges and headers", "[crosstable]") {
    const Read read(two_products());
    Request request = read.first(table::Position{5, 8});
    const Offers offers = read.offers(request);
    CHECK(said(offers.into) == Texts{"D5:G6 = D5:G6: Quý I – Quý IV", "I5:L6 = I5:L6: Quý I – Quý IV"});
    CHECK(said(offers.rows).front() == "C3:C7 = C: BHYT hộ gia đình › Chỉ tiêu");
    CHECK(said(offers.columns) == Texts{"I7:L7 = I7:L7: Cộng", "weights = choice.columns-by-weights",
                                        "equal = choice.columns-equal"});
    CHECK(said(offers.weights)[0] == "– = choice.no-weights");
    CHECK(said(offers.weights)[1] == "into = choice.weights-into");
    CHECK(said(offers.weights)[2] == "D5:G6 = D5:G6: Quý I – Quý IV");
    CHECK(said(offers.shares) == Texts{"– = choice.no-shares"});
    request.cursor = table::Position{4, 3};
    CHECK(said(read.offers(request).shares) == Texts{"– = choice.no-shares", "D1:G1 = D1:G1: Tỷ trọng"});

    request.into = "D5:G6";
    CHECK(said(read.offers(request).shares).size() == 2);
    request.into = "D5:";
    CHECK(said(read.offers(request).shares).size() == 1);
    request.table = "A1";
    CHECK(read.offers(request).into.empty());
}

TEST_CASE("need times share: shares decide the columns' totals and where nobody is", "[crosstable]") {
    const Read read(months().put("D1", {{1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0}}).put("Q4", {{5}, {0}, {7}}));
    Request request = read.first();
    request.shares = "D1:O1";
    Draft draft = read.draft(request);
    REQUIRE(draft.is_ready());
    CHECK(draft.plan.column_totals == std::vector<std::int64_t>{12, 12, 12, 12, 12, 12, 0, 0, 0, 0, 0, 0});
    CHECK(draft.plan.weights[6] == 0);
    CHECK(draft.matrix->method == quota::Method::hamilton);

    request.weights = "Q4:Q6"; // nobody is needed in the second village, which has a target
    draft = read.draft(request);
    REQUIRE(draft.stops.size() == 1);
    CHECK(draft.stops[0].code == "quota.matrix-no-weight");
    CHECK(answer_to(draft.stops[0]) == Answer::weights);
    CHECK(blocking(draft) == std::vector<std::size_t>{1});
    CHECK(lines_of(draft, words, {}).lines[1].ends_with("24 !"));

    request.shares = "D1:N1";
    CHECK(answer_to(read.draft(request).stops[0]) == Answer::shares);
    request.shares = "ít";
    CHECK(read.draft(request).stops[0].code == "matrix.shares-unknown");
    request.shares = "D1:O1";
    request.weights = "D1:O1";
    CHECK(read.draft(request).stops[0].code == "matrix.shares-twice");
}

TEST_CASE("what stands in the cells can say how they are replaced", "[crosstable]") {
    const Read read(Grid().put("A3", {{"STT", "Thôn", "Chỉ tiêu", "Quý I", "Quý II", "Quý III", "Quý IV"},
                                      {1, "Thôn 1", 20, 1, 1, 1, 2},
                                      {2, "Thôn 2", 30, 4, 3, 2, 1}}));
    Request request = read.first();
    request.weights = "into";
    Draft draft = read.draft(request);
    CHECK(std::ranges::count(draft.stops, Answer::overwrite, &answer_to) == 8);
    request.overwrite = true;
    draft = read.draft(request);
    REQUIRE(draft.is_ready());
    CHECK(draft.plan.weights == std::vector<double>{1, 1, 1, 2, 4, 3, 2, 1});
    CHECK(draft.matrix->method == quota::Method::webster);
    request.as_formulas = true;
    CHECK(answer_to(read.draft(request).stops.back()) == Answer::form);
}

TEST_CASE("totals by the weights, although some are typed", "[crosstable]") {
    const Read read(two_products());
    Request request = read.first(table::Position{5, 8});
    request.columns = "weights";
    const Draft draft = read.draft(request);
    CHECK(draft.plan.column_totals_from == ColumnTotals::equal);
    CHECK(draft.plan.column_totals == std::vector<std::int64_t>{3, 3, 3, 3});
}

TEST_CASE("a maximum as the document writes numbers", "[crosstable]") {
    const Read read(months(2, 30'000));
    Request request = read.first();
    request.maximum = "2.500";
    CHECK(read.draft(request).is_ready());
    request.maximum = "2.499 người";
    const Draft draft = read.draft(request);
    REQUIRE_FALSE(draft.is_ready());
    CHECK(draft.stops[0].code == "quota.matrix-maximum");
    CHECK(answer_to(draft.stops[0]) == Answer::maximum);
    request.maximum = "vài";
    CHECK(read.draft(request).stops[0].code == "bound.number");
    CHECK(answer_to(read.draft(request).stops[0]) == Answer::maximum);
}

TEST_CASE("the lines of a year: no word for each month, sums at both ends", "[crosstable]") {
    const Read read(months());
    const Lines shown = lines_of(read.draft(read.first()), words, {});
    CHECK(shown.header == "Đơn vị \\ Tháng     1   2   3   4   5   6   7   8   9  10  11  12   Cộng");
    REQUIRE(shown.lines.size() == 4);
    CHECK(shown.lines[0] == "Thôn 1             2   2   2   2   2   2   2   2   2   2   2   2     24");
    CHECK(shown.lines[3].starts_with("Cộng               6   6"));
    CHECK(shown.lines[3].ends_with("72"));
}

TEST_CASE("a total that cannot be read shows nobody, not none", "[crosstable]") {
    const Read read(months().put("C4", {{"24 người"}}));
    const Draft draft = read.draft(read.first());
    REQUIRE_FALSE(draft.is_ready());
    CHECK(answer_to(draft.stops[0]) == Answer::numbers);
    const Lines shown = lines_of(draft, words, {});
    REQUIRE(shown.lines.size() == 4);
    CHECK(std::ranges::none_of(shown.lines, [](const std::string& line) { return line.ends_with('4'); }));
}

TEST_CASE("of a year of weeks the page of the chosen one shows", "[crosstable]") {
    const Read read(weeks());
    const Draft draft = read.draft(read.first());
    REQUIRE(draft.is_ready());
    for (std::size_t week = 0; week < 52; ++week) {
        const Lines shown = lines_of(draft, words, week);
        CHECK(text::display_width(shown.header) <= line_places);
        CHECK(shown.header.find(fmt::format(" {} ", week + 1)) != std::string::npos);
        for (const std::string& line : shown.lines)
            CHECK(text::display_width(line) == text::display_width(shown.header));
    }
    CHECK(lines_of(draft, words, 0).header.find("… ") != std::string::npos);
    CHECK(lines_of(draft, words, 51).header.find(" …") != std::string::npos);
}

TEST_CASE("ties and whoever blocks are marked", "[crosstable]") {
    const Grid grid = Grid().put("A3", {{"STT", "Thôn", "Chỉ tiêu", "Bưu điện", "Viettel"},
                                        {1, "Thôn 1", 1, {}, {}},
                                        {2, "Thôn 2", 1, {}, {}},
                                        {{}, "Cộng", sum(2), 1, 1}});
    const Read read(grid);
    Request request = read.first();
    request.method = "webster";
    Draft draft = read.draft(request);
    REQUIRE(draft.is_ready());
    CHECK(lines_of(draft, words, {}).lines[0].find("1*") != std::string::npos);
    CHECK(why_cell(draft, 0, 0).code == "quota.explain.cell.tie-won");
    CHECK(why_row(draft, 0).code == "matrix.parts");
    CHECK(why_column(draft, 1) ==
          Message{"matrix.parts",
                  {std::string("Viettel"), std::int64_t{1},
                   std::vector<Message>{{"matrix.part", {std::string("Thôn 2"), std::int64_t{1}}}}}});
    CHECK(why_all(draft).code == "quota.explain.matrix");

    request.maximum = "0";
    draft = read.draft(request);
    CHECK(why_cell(draft, 0, 0) == draft.stops.front());
    CHECK_FALSE(blocking(draft).empty());
    const Lines shown = lines_of(draft, words, {});
    const auto marked = [](const std::string& line) { return line.find('!') != std::string::npos; };
    CHECK((marked(shown.header) || std::ranges::any_of(shown.lines, marked)));
}
