// The register of papers in a sheet: what counts, what is at fault, the next number.
#include "numbering/issue.hxx"
#include "numbering/register.hxx"
#include "numbering/series.hxx"

#include "numbering/shipped_words.hxx"
#include "refusal.hxx"
#include "table/grid.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace ansinh;
using namespace ansinh::numbering;
using ansinh::test::Grid;
using ansinh::test::Line;
using ansinh::test::refusal;
using ansinh::test::register_words;

namespace {

constexpr calendar::Date null_date{std::chrono::year{1899} / 12 / 30};

const Line headers{"Số, ký hiệu văn bản",
                   "Ngày tháng văn bản",
                   "Tên loại và trích yếu nội dung văn bản",
                   "Người ký",
                   "Nơi nhận văn bản",
                   "Đơn vị, người nhận bản lưu",
                   "Số lượng bản",
                   "Ghi chú"};

Register read(Grid& grid) {
    table::Sheet sheet = grid.sheet();
    sheet.name = "Sổ";
    return read_register(sheet, register_words(), null_date);
}

Register book(const std::vector<Line>& lines) {
    Grid grid;
    grid.put("A1", {{"SỔ ĐĂNG KÝ VĂN BẢN ĐI"}}).put("A3", {headers}).put("A4", lines);
    return read(grid);
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
    std::vector<std::string> found;
    for (const Message& message : messages)
        found.push_back(message.code);
    return found;
}

int next(const Register& in, const char* symbol, int year, SeriesKind kind = SeriesKind::committee) {
    return next_number(entries_of(in, {kind, symbol, year}, register_words()));
}

std::vector<std::string> faults(const Register& in, int year = 2026,
                                SeriesKind kind = SeriesKind::committee) {
    return codes(faults_of(in, "Sổ", {kind, "KH-BCĐ", year}, register_words()));
}

} // namespace

TEST_CASE("entries are read below title, header and number row, columns in any order", "[numbering]") {
    Grid grid;
    grid.put("B2", {{"SỔ ĐĂNG KÝ"}})
        .put("B4", {{"Ghi chú", "NGAY THANG VAN BAN", "Số, ký hiệu", "Trích yếu"},
                    {"(1)", "(2)", "(3)", "(4)"},
                    {{}, {}, "Tháng 01/2026", {}},
                    {{}, "05/01/2026", "01/KH-BCĐ", "Kế hoạch A"},
                    {{}, {}, {}, "và một dòng nữa"},
                    {{}, 46030, "Số: 02/GM-BCĐ", "Giấy mời B"}});
    const Register in = read(grid);
    CHECK(in.faults.empty());
    REQUIRE(in.entries.size() == 2);
    CHECK(in.column(Column::number) == 3);
    CHECK(in.column(Column::signer) == -1);
    CHECK(in.entries[0].date == calendar::date(2026, 1, 5));
    CHECK(in.entries[1].number == PaperNumber{2, "", "GM-BCĐ"});
    CHECK(in.entries[1].date == calendar::date(2026, 1, 8));
    CHECK(in.next_row == 9);
}

TEST_CASE("an empty register begins with 01 below its header", "[numbering]") {
    const NewRegister made = new_register(register_words(), 2026);
    const Register in = read_register(made.sheet, register_words(), null_date);
    CHECK(in.entries.empty());
    CHECK(in.faults.empty());
    CHECK(in.next_row == made.sheet.rows());
    CHECK(next(in, "KH-BCĐ", 2026) == 1);
}

TEST_CASE("what stands below the table is none of its entries, but a number there counts", "[numbering]") {
    const Register in = book({{"01/KH-BCĐ", "05/01/2026", "A"},
                              {},
                              {"Người lập", {}, {}, "Văn thư"},
                              {{}, "05/01/2026"},
                              {"Tổng số: 12 văn bản", {}, "x"}});
    CHECK(faults(in).empty());
    CHECK(in.next_row == 4);
    const Register late = book({{"01/KH-BCĐ", "05/01/2026", "A"}, {}, {}, {"02/BC-BCĐ", "06/01/2026", "B"}});
    CHECK(next(late, "KH-BCĐ", 2026) == 3);
    CHECK(late.next_row == 7);
}

TEST_CASE("the year turns, the series do not mix", "[numbering]") {
    const Register in = book({{"118/KH-BCĐ", "31/12/2025", "A"},
                              {"01/KH-BCĐ", "02/01/2026", "B"},
                              {"657/QĐ-UBND", "04/02/2026", "C"},
                              {"02/QD - BCD", "05/02/2026", "D"},
                              {"04/BCĐ-VP", "06/02/2026", "E"}});
    CHECK(next(in, "KH-BCĐ", 2025) == 119);
    CHECK(next(in, "KH-BCĐ", 2026) == 5);
    CHECK(next(in, "GM-BCĐ", 2026) == 5);
    CHECK(next(in, "KH-BCĐ", 2027) == 1);
    CHECK(next(in, "KH-BCĐ", 2026, SeriesKind::symbol) == 2);
    CHECK(next(in, "QĐ-BCĐ", 2026, SeriesKind::symbol) == 3);
    CHECK(next(in, "GM-BCĐ", 2026, SeriesKind::symbol) == 1);
    CHECK(next(in, "QĐ-BCĐ", 2026, SeriesKind::office) == 658);
    CHECK(gaps(entries_of(in, {SeriesKind::committee, "KH-BCĐ", 2026}, register_words())) == std::vector{3});
}

TEST_CASE("faults name their cells and stand in the way of their own year only", "[numbering]") {
    const Register in = book({{"01/KH-BCĐ", "02/01/2025", "A"},
                              {"01/BC-BCĐ", "03/01/2025", "B"},
                              {"KH số 2", "04/01/2025", "C"},
                              {"01/KH-BCĐ", "04/01/2026", "D"}});
    CHECK(faults(in).empty());
    CHECK(faults(in, 2025) == std::vector<std::string>{"register.number-unreadable", "register.twice"});
    CHECK(faults(in, 2025, SeriesKind::symbol) == std::vector<std::string>{"register.number-unreadable"});
    const auto told = faults_of(in, "Sổ", {SeriesKind::committee, "KH-BCĐ", 2025}, register_words());
    CHECK(told[0].arguments == std::vector<Argument>{std::string("Sổ!A6"), std::string("KH số 2")});
    CHECK(told[1].arguments ==
          std::vector<Argument>{std::string("Sổ!A5"), std::string("Sổ!A4"), std::string("01")});
}

TEST_CASE("what cannot be read is never passed over", "[numbering]") {
    CHECK(faults(book({{"01/KH-BCĐ", {}, "A"}})) == std::vector<std::string>{"register.date-missing"});
    CHECK(faults(book({{"01/KH-BCĐ", "tháng 1", "A"}})) ==
          std::vector<std::string>{"register.date-unreadable"});
    CHECK(faults(book({{"01/KH-BCĐ", "31/6/2026", "A"}})) ==
          std::vector<std::string>{"register.date-unreadable"});
    CHECK(faults(book({{"01/KH-BCĐ", 1e9, "A"}})) == std::vector<std::string>{"register.date-unreadable"});
    CHECK(faults(book({{5, "02/01/2026", "A"}})) == std::vector<std::string>{"register.number-unreadable"});
    CHECK(faults(book({{"05-07/GM-BCĐ", "02/01/2026", "A"}})) ==
          std::vector<std::string>{"register.number-unreadable"});
    CHECK(faults(book({{{}, "02/01/2026", "A"}})) == std::vector<std::string>{"register.number-missing"});
    CHECK(faults(book({{"01/KH-BCĐ", "02/01/2026", "A"}, {"03/KH", {}, {}}})) ==
          std::vector<std::string>{"register.date-missing"});
}

TEST_CASE("a sheet without the register's headers, or with one twice, is refused", "[numbering]") {
    Grid grid;
    grid.put("A1", {{"Số, ký hiệu văn bản", "Ghi chú"}});
    CHECK(refusal([&] { read(grid); }).code == "register.no-header");
    Grid twice;
    twice.put("A1", {headers}).put("I1", {{"Ngày văn bản"}});
    const Message message = refusal([&] { read(twice); });
    CHECK(message.code == "register.header-twice");
    CHECK(message.arguments[0] == Argument(std::string("Sổ!I1")));
}

TEST_CASE("a number asked for must be free, and behind the last one of the committee's own", "[numbering]") {
    const Register in = book({{"05/KH-BCĐ", "02/01/2026", "A"}, {"09/QĐ-UBND", "03/01/2026", "B"}});
    const auto asked = [&](const char* number, SeriesKind kind, const char* symbol) {
        const Series series{kind, symbol, 2026};
        check_free(*read_bare_number(number), entries_of(in, series, register_words()), in, "Sổ", series);
    };
    CHECK(refusal([&] { asked("5", SeriesKind::committee, "GM-BCĐ"); }).code == "register.taken");
    CHECK(refusal([&] { asked("4", SeriesKind::committee, "GM-BCĐ"); }).code == "register.not-last");
    CHECK_NOTHROW(asked("17", SeriesKind::committee, "GM-BCĐ"));
    CHECK(refusal([&] { asked("9", SeriesKind::office, "QĐ-BCĐ"); }).code == "register.taken");
    CHECK_NOTHROW(asked("8", SeriesKind::office, "QĐ-BCĐ"));
    CHECK_NOTHROW(asked("5", SeriesKind::office, "QĐ-BCĐ"));
    const auto on = [&](unsigned day, SeriesKind kind) {
        const Series series{kind, "KH-BCĐ", 2026};
        check_order(calendar::date(2026, 1, day), entries_of(in, series, register_words()), in, "Sổ", series);
    };
    CHECK(refusal([&] { on(1, SeriesKind::committee); }).code == "register.earlier");
    CHECK_NOTHROW(on(2, SeriesKind::committee));
    CHECK_NOTHROW(on(1, SeriesKind::office));
}

/// Random registers against counting by hand: what is taken is never given again, gaps stay gaps.
TEST_CASE("the next number is one more than the largest of its series and year", "[numbering]") {
    std::mt19937 random(20260105);
    const std::vector<std::string> symbols{"KH-BCĐ", "GM-BCĐ", "BCĐ-VP", "QĐ-UBND"};
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    for (int round = 0; round < 400; ++round) {
        std::vector<Line> lines;
        std::map<std::pair<int, bool>, std::vector<int>> taken; // by year and committee
        std::map<std::pair<int, std::string>, std::vector<int>> by_symbol;
        for (int entry = pick(0, 25); entry > 0; --entry) {
            const int year = pick(2025, 2027), number = pick(1, 60);
            const std::string& symbol = symbols[static_cast<std::size_t>(pick(0, 3))];
            lines.push_back({written(PaperNumber{number, "", symbol}),
                             calendar::numeric(calendar::date(year, static_cast<unsigned>(pick(1, 12)), 7)),
                             "x"});
            taken[{year, symbol != "QĐ-UBND"}].push_back(number);
            by_symbol[{year, symbol}].push_back(number);
        }
        const Register in = book(lines);
        REQUIRE(in.faults.empty());
        for (int year = 2025; year <= 2027; ++year) {
            const auto largest = [](const std::vector<int>& numbers) {
                return numbers.empty() ? 0 : *std::ranges::max_element(numbers);
            };
            const std::vector<int>& own = taken[{year, true}];
            REQUIRE(next(in, "BC-BCĐ", year) == largest(own) + 1);
            for (const std::string& symbol : symbols)
                REQUIRE(next(in, symbol.c_str(), year, SeriesKind::symbol) ==
                        largest(by_symbol[{year, symbol}]) + 1);
            const std::set<int> different(own.begin(), own.end());
            REQUIRE(faults(in, year).size() == own.size() - different.size());
            std::set<int> all = different;
            for (const int gap :
                 gaps(entries_of(in, {SeriesKind::committee, "KH-BCĐ", year}, register_words()))) {
                REQUIRE(all.insert(gap).second);
                REQUIRE(gap < largest(own));
            }
        }
    }
}
