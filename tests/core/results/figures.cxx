// The long list of figures: what is one, whose it is, and which rows are the clerk's own.
#include "results/figures.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace ansinh;
using namespace ansinh::results;
using ansinh::test::day;
using ansinh::test::OldBook;
using ansinh::test::OldUnit;

namespace {

const Words words{"Trường", "Nhóm", "Thực hiện", "Ước"};

OldUnit unit(const std::string& name, std::string code = {}) {
    OldUnit result;
    result.name = name;
    result.code = std::move(code);
    return result;
}

/// One of two units, a school and a group, with the single values the list needs.
OldBook book() {
    OldBook result;
    result.units = {unit("Thôn 1", "T1"), unit("Thôn 2")};
    result.groups = {unit("Trường Mẫu"), unit("Người cao tuổi", "N1")};
    result.heads["don_vi_nhan"] = OldBook::text("thôn");
    result.heads["ten_bhyt"] = OldBook::text("BHYT tự đóng");
    result.heads["ten_bhxh"] = OldBook::text("BHXH tự nguyện");
    return result;
}

std::vector<Line> lines_of(const OldBook& from) {
    return collect(from.as_it_is(), test::workbook_forms(), words);
}

std::string text_in(const Line& line, std::size_t column) {
    return std::get<std::string>(line[column]);
}

} // namespace

TEST_CASE("empty is no figure, zero is one, an estimate is told apart", "[results]") {
    OldBook from = book();
    from.units[0].closings[2] = {475, {}};
    from.units[0].estimates[2] = {482, {}};
    from.units[1].closings[2] = {0, {}};
    from.workbook();
    const std::vector<Line> lines = lines_of(from);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == Line{std::string("2026-Q3"), std::string("T1"), std::string("thôn"), std::string(),
                           std::string("BHYT tự đóng"), std::string("Cuối kỳ"), 475.0,
                           std::string("Thực hiện"), workbook::Content{}, std::string("quý III!H7")});
    CHECK(lines[1][6] == workbook::Content{482.0});
    CHECK(text_in(lines[1], 5) == "Cuối kỳ");
    CHECK(text_in(lines[1], 7) == "Ước");
    CHECK(text_in(lines[2], 1) == "Thôn 2"); // has no code
    CHECK(lines[2][6] == workbook::Content{0.0});
}

TEST_CASE("a code that is a number is told as it stands", "[results]") {
    OldBook from = book();
    from.units[0].closings[0] = {7, {}};
    from.workbook();
    from.sheet("Thôn").cell_for_writing(6, 1) = OldBook::number(23701);
    CHECK(text_in(lines_of(from)[0], 1) == "23701");
}

TEST_CASE("schools and groups are told from units", "[results]") {
    OldBook from = book();
    from.groups[0].closings[0] = {std::nullopt, 1};
    from.groups[1].closings[0] = {std::nullopt, 2};
    from.workbook();
    const std::vector<Line> lines = lines_of(from);
    REQUIRE(lines.size() == 2);
    CHECK(text_in(lines[0], 2) == "Trường");
    CHECK(text_in(lines[0], 3).empty());
    CHECK(text_in(lines[1], 1) == "N1");
    CHECK(text_in(lines[1], 2) == "Nhóm");
    CHECK(text_in(lines[1], 3) == "Người cao tuổi");
    CHECK(text_in(lines[1], 4) == "BHXH tự nguyện");
}

TEST_CASE("the cut-off is the register's only one for the quarter", "[results]") {
    OldBook from = book();
    from.units[0].closings[2] = {475, {}};
    from.workbook();
    const auto put = [&](int row, const char* period, calendar::Date date) {
        from.sheet("Sổ theo dõi báo cáo").cell_for_writing(row, 1) = OldBook::text(period);
        from.sheet("Sổ theo dõi báo cáo").cell_for_writing(row, 5) = OldBook::day(date);
    };
    put(5, "quý III/2026", day(10, 9, 2026));
    put(6, "năm 2026", day(10, 12, 2026));
    CHECK(lines_of(from)[0][8] == workbook::Content{day(10, 9, 2026)});
    put(6, "Quý III/2026", day(11, 9, 2026));
    CHECK(lines_of(from)[0][8] == workbook::Content{});
}

TEST_CASE("a text where a number belongs is named", "[results]") {
    OldBook from = book();
    from.workbook();
    from.sheet("quý I").cell_for_writing(6, 4) = OldBook::text("khoảng 5");
    const Message message = test::refusal([&] { lines_of(from); });
    CHECK(message.code == "results.refused");
    CHECK(std::get<std::vector<Message>>(message.arguments[0]) ==
          std::vector<Message>{{"results.figure", {std::string("quý I!E7"), std::string("khoảng 5")}}});
    OldBook other = book();
    other.heads.erase("ten_bhyt");
    other.workbook();
    CHECK(test::refusal([&] { lines_of(other); }) ==
          Message{"results.not-workbook", {std::string("ten_bhyt")}});
}

TEST_CASE("rows that say no cell of a quarterly sheet are the clerk's", "[results]") {
    OldBook from = book();
    from.workbook();
    table::Sheet& sheet = from.sheet("Kết quả");
    sheet.cell_for_writing(1, 9) = OldBook::text("quý I!E7");
    sheet.cell_for_writing(2, 9) = OldBook::text("quý V!E7");
    sheet.cell_for_writing(3, 6) = OldBook::number(5);
    sheet.cell_for_writing(4, 9) = OldBook::text("");
    sheet.cell_for_writing(5, 20) = OldBook::text("ghi thêm");
    CHECK(rows_of_others(from.as_it_is(), test::workbook_forms()) ==
          std::vector<std::string>{"Kết quả!A3", "Kết quả!A4", "Kết quả!A6"});
}

TEST_CASE("every figure is there once, whatever is filled in", "[results]") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        OldBook from = book();
        from.workbook();
        std::map<std::string, double> expected;
        const char* const sheets[] = {"quý I", "quý II", "quý III", "quý IV"};
        // Of the fifteen columns of a product all but rate, remaining, retention and notes.
        const int figures[] = {0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 13};
        for (const char* name : sheets)
            for (const int row : {6, 7, 12, 13})
                for (int product = 0; product < 2; ++product)
                    for (int column = 0; column < 15; ++column) {
                        if (random() % 3 == 0) continue;
                        const table::Position at{row, 2 + 15 * product + column};
                        const double value = static_cast<double>(random() % 50);
                        if (column == 14)
                            from.sheet(name).cell_for_writing(at.row, at.column) =
                                OldBook::text("Vượt 3 người");
                        else
                            from.sheet(name).cell_for_writing(at.row, at.column) = OldBook::number(value);
                        if (std::ranges::find(figures, column) != std::end(figures))
                            expected[name + ("!" + table::cell_name(at))] = value;
                    }
        std::map<std::string, double> found;
        const std::vector<Line> lines = lines_of(from);
        for (const Line& line : lines)
            found[text_in(line, 9)] = std::get<double>(line[6]);
        CHECK(found == expected);
        CHECK(lines.size() == expected.size());
    }
}
