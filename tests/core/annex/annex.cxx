// From a table of targets to the lines of its annex.
#include "annex/annex.hxx"

#include "annex/paper.hxx"
#include "refusal.hxx"
#include "table/grid.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace ansinh;
using namespace ansinh::annex;
using ansinh::test::Grid;
using ansinh::test::sum;

namespace {

const Words& paper_words() {
    static const Words words = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/annex-words.json");
        const std::string json{std::istreambuf_iterator<char>(file), {}};
        return Words::from_json(json);
    }();
    return words;
}

Made made_of(const Grid& grid, const Request& request = {}) {
    const table::Sheet sheet = grid.sheet();
    return make_annex(sheet, table::find_tables(sheet, ansinh::test::vocabulary()),
                      ansinh::test::vocabulary(), paper_words(), request);
}

/// Two sections; the targets of the villages are given, the total says `total`.
Grid villages(ansinh::test::Value first, ansinh::test::Value third, ansinh::test::Value total,
              const char* title = "BIỂU GIAO CHỈ TIÊU BHYT TỰ ĐÓNG NĂM 2026") {
    Grid grid;
    grid.put("A1", {{title}});
    grid.put("A3", {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", "Người phụ trách"},
                    {"I", "Khu vực xã cũ Đông", sum(70), sum(20)},
                    {1, "Thôn 1", 60, first, "Bà A"},
                    {2, "Thôn 2", 10, 5, "=1+1"},
                    {"II", "Khu vực xã cũ Tây", sum(30), sum(7)},
                    {1, "Thôn 3", 30, third},
                    {{}, "Toàn xã", sum(100), total}});
    return grid;
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
    std::vector<std::string> found;
    for (const Message& message : messages)
        found.push_back(message.code);
    return found;
}

} // namespace

TEST_CASE("sections and units are numbered, numbers copied, sums left to formulas", "[annex]") {
    const Made made = made_of(villages(15, 7, 27));
    CHECK(made.faults.empty());
    const Annex& annex = made.annex;
    CHECK(annex.title == "GIAO CHỈ TIÊU BHYT TỰ ĐÓNG NĂM 2026");
    REQUIRE(annex.columns.size() == 5);
    CHECK(annex.columns[3].header == "Chỉ tiêu");
    CHECK(annex.columns[3].group == "BHYT tự đóng");
    REQUIRE(annex.lines.size() == 6);
    CHECK(annex.units() == 3);
    const auto column = [&](std::size_t index) {
        std::vector<Content> cells;
        for (const Line& line : annex.lines)
            cells.push_back(line.cells[index]);
        return cells;
    };
    using I = std::int64_t;
    CHECK(column(0) == std::vector<Content>{"I", I{1}, I{2}, "II", I{1}, {}});
    CHECK(column(3) ==
          std::vector<Content>{Sum{{{1, 2}}}, I{15}, I{5}, Sum{{{4, 4}}}, I{7}, Sum{{{1, 2}, {4, 4}}}});
    CHECK(column(4) == std::vector<Content>{{}, "Bà A", "=1+1", {}, {}, {}});
    CHECK(column(1).back() == Content("Toàn xã"));
    CHECK(made.notes == std::vector<Message>{{"annex.no-responsible", {"E8"}}});
}

TEST_CASE("a village without a target, or with one that is no people, is named", "[annex]") {
    CHECK(made_of(villages({}, {}, 27)).faults ==
          std::vector<Message>{{"annex.no-target", {"D5, D8", "Chỉ tiêu"}}});
    CHECK(codes(made_of(villages(-1, 7, 27)).faults) == std::vector<std::string>{"cell.negative"});
    CHECK(codes(made_of(villages(1.5, 7, 27)).faults) == std::vector<std::string>{"cell.fraction-candidate"});
    CHECK(codes(made_of(villages("chờ", 7, 27)).faults) == std::vector<std::string>{"cell.words"});
    CHECK(made_of(villages(0, 7, 12)).faults.empty());
}

TEST_CASE("a total somebody typed must be what the units add up to; a formula's is only noted", "[annex]") {
    CHECK(made_of(villages(15, 7, 28)).faults ==
          std::vector<Message>{{"annex.total-differs",
                                {"D9", Quantity{Rational(28), 0}, Quantity{Rational(27), 0}, "Chỉ tiêu"}}});
    const Made made = made_of(villages(15, 7, sum(28)));
    CHECK(made.faults.empty());
    CHECK(made.notes.back() == Message{"annex.totals-differ", {"D9"}});
}

TEST_CASE("title and year come from the request, the table, or stay open", "[annex]") {
    Request request;
    CHECK(made_of(villages(15, 7, 27, "SỐ LIỆU BHYT TỰ ĐÓNG")).annex.title ==
          "GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BẢO HIỂM Y TẾ TỰ ĐÓNG NĂM ……");
    request.year = "2027";
    CHECK(made_of(villages(15, 7, 27), request).annex.title ==
          "GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BẢO HIỂM Y TẾ TỰ ĐÓNG NĂM 2027");
    request.title = "chỉ tiêu đợt 1";
    CHECK(made_of(villages(15, 7, 27), request).annex.title == "CHỈ TIÊU ĐỢT 1");
    request.year = "27";
    CHECK(ansinh::test::refusal([&] { made_of(villages(15, 7, 27), request); }) ==
          Message{"annex.year", {"27"}});
}

TEST_CASE("a phường has its own word for all of it, and its own name in the reference", "[annex]") {
    Request request;
    request.unit = "Ủy ban nhân dân phường Mẫu";
    const Annex annex = made_of(villages(15, 7, 27), request).annex;
    CHECK(annex.lines.back().cells[1] == Content("Toàn phường"));
    CHECK(annex.attached.ends_with("của Ủy ban nhân dân phường Mẫu)"));
}

TEST_CASE("without a target of the insurance asked for there is no annex", "[annex]") {
    Request request;
    request.from.product = "bhxh";
    CHECK(ansinh::test::refusal([&] { made_of(villages(15, 7, 27), request); }).code ==
          "annex.no-target-column");
}

TEST_CASE("a sheet's name is never one that is there", "[annex]") {
    const std::vector<std::string> taken{"PHỤ LỤC", "Phụ lục (2)", "Khác"};
    CHECK(free_sheet_name("Phụ lục", taken) == "Phụ lục (3)");
    CHECK(free_sheet_name("Biểu", taken) == "Biểu");
}

TEST_CASE("the columns fill the paper, upright while they fit", "[annex]") {
    Made made = made_of(villages(15, 7, 27));
    const auto width = [](const Paper& paper) {
        double sum = 0;
        for (const double one : paper.widths)
            sum += one;
        return sum;
    };
    const Paper paper = paper_for(made.annex);
    CHECK_FALSE(paper.across);
    CHECK(width(paper) == Approx(165));
    for (int more = 0; more < 4; ++more) {
        made.annex.columns.push_back({Role::words, "", "Ghi chú", 5});
        for (Line& line : made.annex.lines)
            line.cells.emplace_back(std::string(80, 'x'));
    }
    CHECK(paper_for(made.annex).across);
}

TEST_CASE("signatures never begin a page, and never with the total alone", "[annex]") {
    Annex annex;
    Paper paper;
    paper.widths = {165};
    Heights heights{60, 20, {}, 50};
    for (std::size_t units = 2; units < 120; ++units) {
        annex.lines.assign(units + 1, {LineKind::unit, {}, {}});
        annex.lines.back().kind = LineKind::total;
        annex.lines[units / 2].kind = LineKind::section;
        heights.lines.assign(units + 1, 7.0);
        const auto broken = line_to_break_before(annex, paper, heights);
        CAPTURE(units);

        // Page by page, as a printer would.
        const double page = 297 - 20 - 20;
        double filled = heights.above;
        std::size_t begins = 0;
        for (std::size_t line = 0; line <= units; ++line) {
            if (filled + 7 > page || broken == line) {
                filled = heights.header;
                begins = line;
            }
            filled += 7;
        }
        CHECK(filled + heights.below <= page);
        if (begins > 0) CHECK(begins < units);
        if (broken) {
            CHECK(begins == *broken);
            CHECK(annex.lines[begins - 1].kind != LineKind::section);
        }
    }
}

TEST_CASE("a wider table is printed smaller, so a page holds more of its rows", "[annex]") {
    Annex annex;
    annex.lines.assign(28, {LineKind::unit, {}, {}});
    Paper paper;
    const Heights heights{60, 20, std::vector<double>(28, 7.0), 20};
    paper.widths = {165};
    CHECK(line_to_break_before(annex, paper, heights) == std::size_t{26});
    paper.widths = {330};
    CHECK(!line_to_break_before(annex, paper, heights));
}
