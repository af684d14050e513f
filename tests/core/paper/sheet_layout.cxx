// Letters, lines and cells: what is laid out is on the page, whole and in order.
#include "paper/sheet_layout.hxx"

#include "paper/papers.hxx"
#include "paper/sheet_builder.hxx"
#include "paper/table_rows.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace ansinh;
using namespace ansinh::paper;
using ansinh::test::composed;
using ansinh::test::form;
using ansinh::test::invitation;
using ansinh::test::metrics;

namespace {

double total(const std::vector<double>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), 0.0);
}

std::vector<SheetLayout> laid_out(const Paper& paper) {
    return lay_out_sheets(composed(paper), form(), metrics());
}

const LaidCell* cell_with(const SheetLayout& sheet, const std::string& text) {
    for (const LaidCell& cell : sheet.cells)
        if (const auto* words = std::get_if<std::string>(&cell.content))
            if (words->find(text) != std::string::npos) return &cell;
    return nullptr;
}

/// Cells lie within the sheet and on none of each other.
void check_sound(const SheetLayout& sheet) {
    const table::Area all{0, 0, sheet.rows() - 1, sheet.columns() - 1};
    for (std::size_t index = 0; index < sheet.cells.size(); ++index) {
        const table::Area& area = sheet.cells[index].area;
        REQUIRE(all.contains(area));
        REQUIRE(area.rows() > 0);
        REQUIRE(area.columns() > 0);
        for (std::size_t other = 0; other < index; ++other)
            REQUIRE_FALSE(area.intersects(sheet.cells[other].area));
    }
    for (const LaidBorder& border : sheet.borders)
        CHECK(all.contains(border.area));
    for (const double length : sheet.widths)
        CHECK(length > 0);
    for (const double length : sheet.heights)
        CHECK(length > 0);
    for (const int row : sheet.page_starts)
        CHECK((row > 0 && row < sheet.rows()));
}

double left_of(const SheetLayout& sheet, const table::Area& area) {
    return std::accumulate(sheet.widths.begin(), sheet.widths.begin() + area.first_column, 0.0);
}

double width_of(const SheetLayout& sheet, const table::Area& area) {
    return std::accumulate(sheet.widths.begin() + area.first_column,
                           sheet.widths.begin() + area.last_column + 1, 0.0);
}

} // namespace

TEST_CASE("letters have their width, and lines no more than their room", "[paper]") {
    TextStyle style;
    style.points = 14;
    CHECK(metrics().width("ấ", style) == Approx(metrics().width("a", style)));
    CHECK(metrics().width("Hạnh phúc", style) == Approx(metrics().width("Ha\u0323nh phu\u0301c", style)));
    std::mt19937 random(7);
    const std::vector<std::string> words{"Ban",   "Chỉ",  "đạo",   "thực",   "hiện",
                                         "chính", "sách", "BHXH,", "nghiêng"};
    for (int round = 0; round < 200; ++round) {
        std::string text;
        const int count = static_cast<int>(random() % 40);
        for (int word = 0; word < count; ++word)
            text += (text.empty() ? "" : " ") + words[random() % words.size()];
        const double room = 30 + static_cast<double>(random() % 140);
        for (const auto& lines :
             {metrics().lines(text, style, room), metrics().balanced(text, style, room)}) {
            std::string again;
            for (const std::string& line : lines) {
                CHECK(metrics().width(line, style) <= room);
                again += (again.empty() ? "" : " ") + line;
            }
            CHECK(again == text);
        }
        CHECK(metrics().balanced(text, style, room).size() == metrics().lines(text, style, room).size());
    }
    CHECK(metrics().lines("", style, 10).size() == 1);
    CHECK(metrics().lines("nghiêng", style, 1).size() == 1);
    CHECK(metrics().lines("a\nb", style, 100).size() == 2);
}

TEST_CASE("a paper is as wide as the page within its margins", "[paper]") {
    const auto sheets = laid_out(invitation());
    REQUIRE(sheets.size() == 1);
    check_sound(sheets[0]);
    CHECK(total(sheets[0].widths) == Approx(165));
    CHECK_FALSE(sheets[0].across);
    CHECK(sheets[0].page_starts.empty());
}

TEST_CASE("the sides of the head stand beside each other with rules of the decree's lengths", "[paper]") {
    const SheetLayout sheet = laid_out(invitation()).front();
    const LaidCell* parent = cell_with(sheet, "ỦY BAN NHÂN DÂN XÃ MẪU");
    const LaidCell* nation = cell_with(sheet, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    REQUIRE(parent != nullptr);
    REQUIRE(nation != nullptr);
    CHECK(parent->area.first_row == nation->area.first_row);
    CHECK(parent->area.last_column + 1 == nation->area.first_column);
    const LaidCell* number = cell_with(sheet, "Số:");
    const LaidCell* date = cell_with(sheet, "ngày   ");
    CHECK(number->area.first_row == date->area.first_row);

    REQUIRE(sheet.borders.size() == 3); // issuer, motto, abstract
    std::vector<double> lengths;
    for (const LaidBorder& border : sheet.borders)
        lengths.push_back(width_of(sheet, border.area));
    std::ranges::sort(lengths);
    const double issuer = metrics().width("CHÍNH SÁCH BHXH, BHYT", form().style(Style::issuer));
    const double abstract = metrics().width("Họp Ban Chỉ đạo quý IV", form().style(Style::abstract));
    const double motto = metrics().width("Độc lập - Tự do - Hạnh phúc", form().style(Style::motto));
    CHECK(lengths[2] == Approx(motto).margin(3.1));
    for (const double length : {lengths[0], lengths[1]}) {
        CHECK(length > std::min(issuer, abstract) / 3);
        CHECK(length < std::max(issuer, abstract) / 2);
    }
    // The motto's rule stands in the middle below it.
    for (const LaidBorder& border : sheet.borders)
        if (width_of(sheet, border.area) == lengths[2]) {
            const double middle = left_of(sheet, border.area) + lengths[2] / 2;
            CHECK(middle ==
                  Approx(left_of(sheet, nation->area) + width_of(sheet, nation->area) / 2).margin(1.6));
            CHECK(border.area.first_row == cell_with(sheet, "Độc lập")->area.last_row + 1);
        }
}

TEST_CASE("an annex has a sheet of its own, across where its table is wide", "[paper]") {
    Paper paper = invitation();
    Table wide = test::village_table(24);
    for (int column = 0; column < 9; ++column) {
        wide.columns.push_back({ColumnRole::people, "Bảo hiểm", "Chỉ tiêu năm trước"});
        for (Line& line : wide.lines)
            line.cells.emplace_back(std::int64_t{1234567});
    }
    paper.annexes = {{"Hẹp", {test::village_table(24)}, false}, {"Rộng", {wide}, false}};
    const auto sheets = laid_out(paper);
    REQUIRE(sheets.size() == 3);
    for (const SheetLayout& sheet : sheets)
        check_sound(sheet);
    CHECK(sheets[1].name == "Phụ lục I");
    CHECK_FALSE(sheets[1].across);
    CHECK(total(sheets[1].widths) == Approx(165));
    CHECK(sheets[2].across);
    CHECK(total(sheets[2].widths) >= 252 - 0.01);
    REQUIRE(sheets[2].repeated);
    CHECK(sheets[2].repeated->rows() == 2);
    for (const LaidCell& cell : sheets[1].cells)
        if (const auto* sum = std::get_if<Sum>(&cell.content)) {
            CHECK(sum->lines.front().second - sum->lines.front().first == 23);
            CHECK(static_cast<int>(sum->lines.front().second) == cell.area.first_row - 1);
        }
}

TEST_CASE("signatures are never parted, and take the last lines along", "[paper]") {
    for (int paragraphs = 1; paragraphs < 60; ++paragraphs) {
        Paper paper = invitation();
        paper.body.assign(static_cast<std::size_t>(paragraphs), Paragraph{"Một dòng.", {}});
        const SheetLayout sheet = laid_out(paper).front();
        check_sound(sheet);
        double used = 0;
        std::vector<int> pages;
        for (int row = 0; row < sheet.rows(); ++row) {
            const double height = sheet.heights[static_cast<std::size_t>(row)];
            const bool starts = std::ranges::find(sheet.page_starts, row) != sheet.page_starts.end();
            if (starts || used + height > form().page.text_height()) used = 0;
            pages.push_back(used == 0 && row > 0 ? pages.back() + 1 : (pages.empty() ? 1 : pages.back()));
            used += height;
        }
        const int label = cell_with(sheet, "Nơi nhận:")->area.first_row;
        const int last_line = cell_with(sheet, "./.")->area.first_row;
        for (int row = last_line; row < sheet.rows(); ++row)
            CHECK(pages[static_cast<std::size_t>(row)] == pages[static_cast<std::size_t>(label)]);
    }
}

TEST_CASE("page starts come only where rows kept together would be parted", "[paper]") {
    CHECK(page_starts({10, 10, 10}, {false, false, true}, 22, 0) == std::vector<int>{1});
    CHECK(page_starts({10, 10, 10}, {false, false, false}, 100, 0, {1}) == std::vector<int>{1});
    CHECK(page_starts({10, 10, 10, 10}, {false, true, false, true}, 22, 0, {1}) == std::vector<int>{1, 2});
    CHECK(page_starts({10, 10, 10}, {false, false, false}, 22, 0).empty());
    CHECK(page_starts({10, 10, 10}, {false, true, true}, 22, 0).empty()); // more than a page
    CHECK(page_starts({10, 10, 10, 10, 10}, {false, false, false, false, true}, 22, 0) ==
          std::vector<int>{3});
    CHECK(page_starts({10, 10, 10, 10, 10}, {false, false, false, false, true}, 32, 10).empty());
    // The second row just fits, or just does not: the page is ordered.
    CHECK(page_starts({10, 10, 10}, {false, false, false}, 20.5, 0) == std::vector<int>{1, 2});
}

TEST_CASE("long paragraphs keep all their words", "[paper]") {
    Paper paper = invitation();
    std::string text = "Đầu";
    for (int word = 0; word < 900; ++word)
        text += " chữ" + std::to_string(word);
    paper.body = {Paragraph{text, {}}};
    const SheetLayout sheet = laid_out(paper).front();
    check_sound(sheet);
    std::string all;
    for (const LaidCell& cell : sheet.cells)
        if (cell.style == Style::body) all += (all.empty() ? "" : " ") + std::get<std::string>(cell.content);
    CHECK(all == "\u2003\u2003" + text + "./.");
    for (const double height : sheet.heights)
        CHECK(height < 160);
}

TEST_CASE("recipients beside the signature have the room they need", "[paper]") {
    Paper paper = invitation();
    paper.recipients.assign(30, "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xã");
    const SheetLayout sheet = laid_out(paper).front();
    check_sound(sheet);
    const LaidCell* list = cell_with(sheet, "- Lưu: VT");
    double room = 0;
    for (int row = list->area.first_row; row <= list->area.last_row; ++row)
        room += sheet.heights[static_cast<std::size_t>(row)];
    CHECK(room >= 61 * metrics().line_height(form().style(Style::recipients)));
}

TEST_CASE("whatever is written, every word is laid out and no cell lies on another", "[paper]") {
    std::mt19937 random(30);
    const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    const std::vector<std::string> words{
        "Ủy",   "ban", "nhân",       "dân", "xã",  "bảo", "hiểm", "Nghiênghoàngkhánh…",
        "=1+1", "(1)", "Ha\u0323nh", "—",   "100%"};
    const auto text = [&](int most) {
        std::string all = words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
        for (int count = below(most); count > 0; --count)
            all += " " + words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
        return all;
    };
    for (int round = 0; round < 150; ++round) {
        Paper paper = invitation();
        const Kind& kind =
            test::kinds()
                .all()[static_cast<std::size_t>(below(static_cast<int>(test::kinds().all().size())))];
        paper.kind = kind.id;
        paper.head = {below(3) == 0 ? "" : text(12), text(25)};
        paper.abstract = below(4) == 0 ? "" : text(60);
        paper.signs.assign(kind.signing == Signing::one ? 1U : 2U + static_cast<unsigned>(below(2)),
                           {{text(6), blank(text(4))}, text(4), text(3)});
        for (int count = below(4); count > 0; --count)
            paper.addressed.emplace_back(text(30));
        for (int count = below(20); count > 0; --count)
            paper.recipients.push_back(text(8));
        paper.body.clear();
        for (int count = below(40); count > 0; --count) {
            if (below(8) == 0)
                paper.body.emplace_back(test::village_table(1 + below(30)));
            else if (below(2) == 0)
                paper.body.emplace_back(Heading{static_cast<HeadingLevel>(below(7)), text(8), {}});
            else
                paper.body.emplace_back(Paragraph{text(300), static_cast<ParagraphForm>(below(3))});
        }
        if (below(2) == 0) paper.annexes = {{text(20), {test::village_table(1 + below(80))}, below(2) == 0}};
        for (const SheetLayout& sheet : laid_out(paper)) {
            check_sound(sheet);
            const double page = form().page.text_height(sheet.across);
            for (const LaidCell& cell : sheet.cells) {
                const auto* words_in = std::get_if<std::string>(&cell.content);
                if (words_in == nullptr || words_in->empty()) continue;
                TextStyle style = form().style(cell.style);
                style.bold = style.bold || cell.bold;
                double room = width_of(sheet, cell.area);
                double height = 0;
                for (int row = cell.area.first_row; row <= cell.area.last_row; ++row)
                    height += sheet.heights[static_cast<std::size_t>(row)];
                const auto lines = metrics().lines(*words_in, style, room).size();
                INFO(*words_in);
                CHECK(static_cast<double>(lines) * metrics().line_height(style) <= height + 0.01);
                CHECK(height < page * 1.5);
            }
        }
    }
}
