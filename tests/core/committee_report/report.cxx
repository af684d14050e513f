// The committee's report as a paper: its words, its tables, what stands out, what changed.
#include "committee_report/report.hxx"

#include "calendar/days.hxx"
#include "committee_report/report_case.hxx"
#include "paper/papers.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::committee_report;
using namespace ansinh::test;

namespace {

const paper::Table& table_of(const paper::Paper& paper, const std::string& id) {
    for (const paper::Annex& annex : paper.annexes)
        for (const paper::Block& block : annex.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block); table != nullptr && table->id == id)
                return *table;
    FAIL("no table " << id);
    throw std::out_of_range(id);
}

bool has(const std::vector<std::string>& lines, const std::string& part) {
    return std::ranges::any_of(lines,
                               [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("a quarter's report in words", "[committee]") {
    YearBook book = full_year();
    book.units[1].told[2] = {};
    tell(book, 0, 3, {7, {}, 1, 10, 8, 100, 118});
    book.registers["so_bao_cao"] = {{YearBook::text("Quý III/2026"),
                                     YearBook::text("Báo cáo quý"),
                                     YearBook::text("Công an xã"),
                                     YearBook::text("Thường trực"),
                                     YearBook::day(10, 9),
                                     {},
                                     YearBook::day(14, 9),
                                     YearBook::day(16, 9)},
                                    {YearBook::text("Quý III/2026"),
                                     YearBook::text("Báo cáo quý"),
                                     YearBook::text("Trạm y tế"),
                                     YearBook::text("Thường trực"),
                                     {},
                                     {},
                                     YearBook::day(14, 9)},
                                    {YearBook::text("Quý III/2026"),
                                     YearBook::text("Báo cáo quý"),
                                     YearBook::text("Thường trực"),
                                     YearBook::text("Trưởng Ban Chỉ đạo và Ủy ban nhân dân xã"),
                                     {},
                                     {},
                                     YearBook::text("chưa quy định")}};
    book.registers["kien_nghi"] = {{YearBook::day(1, 8), YearBook::text("Thôn 2"),
                                    YearBook::text("Thiếu nhân viên thu"),
                                    YearBook::text("Bổ sung nhân viên thu")}};
    book.registers["ket_luan"] = {{YearBook::text("Họp quý II"),
                                   YearBook::text("Rà soát danh sách"),
                                   YearBook::text("BHXH"),
                                   {},
                                   YearBook::day(1, 9)}};
    const Contents contents = contents_of(book, "2026-Q3", "2026-09-17");
    const Report report = report_of(contents);
    const auto lines = lines_of(report);
    CHECK(composed(report.paper).head.number.text.plain().ends_with("/BC-BCĐ"));
    CHECK(report.paper.addressed.size() == 1); // who signs does not report to himself
    CHECK(report.paper.addressed[0].plain() == "Ủy ban nhân dân xã");
    CHECK(has(lines, "Thực hiện Điều 8.1 Quy chế hoạt động của Ban Chỉ đạo"));
    CHECK(has(lines, "Số liệu tính đến hết ngày 10/09/2026."));
    CHECK(has(lines, "1. BHYT tự đóng"));
    CHECK(has(lines, "Thực hiện đến 10/09/2026: 115 người, đạt 47,9 % chỉ tiêu, còn phải phát triển 5 người "
                     "(chưa đủ báo cáo)."));
    CHECK(has(lines, "Mới có 1/2 thôn báo cáo; chưa báo cáo: Thôn 2."));
    CHECK(has(lines, "Chưa có đơn vị nào báo cáo số liệu quý III/2026."));
    CHECK(has(lines, "Ước quý: 118 người"));
    CHECK(has(lines, "Số báo cáo phải gửi: 2; đúng hạn 0, gửi chậm 1, quá hạn chưa gửi 1"));
    CHECK(has(lines, "- Thôn 2: Thiếu nhân viên thu"));
    CHECK(has(lines, "- Rà soát danh sách (BHXH chủ trì): quá hạn (thời hạn 01/09/2026)"));
    CHECK(has(lines, "- Thôn 2: Bổ sung nhân viên thu"));
    CHECK(has(lines, "[khó khăn, vướng mắc, nguyên nhân]"));
    CHECK(has(lines, "IV. KIẾN NGHỊ, ĐỀ XUẤT"));
    CHECK(report.paper.recipients == std::vector<std::string>{"Các thành viên Ban Chỉ đạo"});
    CHECK(composed(report.paper).signs[0].positions.back().text.plain() == "TRƯỞNG BAN");
    CHECK(table_of(report.paper, "bao-cao-cham").lines.size() == 2);

    const paper::Table& results = table_of(report.paper, "ket-qua-0");
    const std::size_t closing = *column_of(ResultColumn::closing, contents.figures);
    CHECK(results.columns[closing].header == "Thực hiện đến 10/9");
    CHECK(results.columns[*column_of(ResultColumn::estimate, contents.figures)].header == "Ước quý");
    CHECK(results.columns[*column_of(ResultColumn::remaining, contents.figures)].header ==
          "Còn phải phát triển");
    CHECK(std::holds_alternative<std::monostate>(results.lines[1].cells[closing])); // never 0
    CHECK(std::get<std::string>(results.lines[1].cells.back()) == "Chưa báo cáo; Chưa có số ước");
    CHECK(std::holds_alternative<paper::Sum>(results.lines.back().cells[closing]));
    CHECK(std::get<std::string>(results.lines.back().cells[1]) == "Toàn xã");
    CHECK(std::get<std::string>(results.lines.back().cells.back()) == "Mới có 1/2 thôn báo cáo");
    CHECK(std::get<std::string>(table_of(report.paper, "so-sanh-0").lines.back().cells.back()) ==
          "Mới có 1/2 thôn báo cáo; tăng, giảm tính ở đơn vị có đủ hai số");
}

TEST_CASE("the tables' numbers are the figures", "[committee]") {
    for (const char* profile : {"xa-mo-cay", "tinh-thanh-hoa"})
        for (const char* period :
             {"2026-Q1", "2026-Q2", "2026-H1", "2026-Q3", "2026-Q4", "2026-H2", "2026"}) {
            YearBook book = full_year();
            const Contents contents = contents_of(book, period, "2026-12-31", profile);
            const Report report = report_of(contents, profile);
            const paper::Table& results = table_of(report.paper, "ket-qua-0");
            const std::array<std::pair<ResultColumn, Item>, 6> shown{
                {{ResultColumn::target, Item::target},
                 {ResultColumn::opening, Item::opening},
                 {ResultColumn::joined, Item::joined},
                 {ResultColumn::left, Item::left},
                 {ResultColumn::closing, Item::closing},
                 {ResultColumn::remaining, Item::remaining}}};
            for (const auto& [column, item] : shown) {
                INFO(profile << " " << period << " " << static_cast<int>(column));
                const std::size_t at = *column_of(column, contents.figures);
                for (std::size_t unit = 0; unit < 2; ++unit)
                    CHECK(std::get<std::int64_t>(results.lines[unit].cells[at]) ==
                          *contents.figures.units[unit].of[0].at(item).people);
                CHECK(paper::added_up(results, std::get<paper::Sum>(results.lines.back().cells[at]), at) ==
                      *contents.figures.total.of[0].at(item).people);
            }
            CHECK(results.columns.size() == *column_of(ResultColumn::note, contents.figures) + 1);
            CHECK(composed(report.paper).annexes.size() == report.paper.annexes.size());
        }
}

TEST_CASE("a half before its end tells what each quarter added", "[committee]") {
    YearBook book = full_year();
    for (YearUnit& unit : book.units) {
        unit.told[1] = {};
        unit.told[1][0].estimate = 110;
    }
    const auto lines =
        lines_of(report_of(contents_of(book, "2026-H1", "2026-06-08", "tinh-thanh-hoa"), "tinh-thanh-hoa"));
    CHECK(has(lines, "Ước 6 tháng: 220 người, đạt 91,7 % chỉ tiêu."));
    CHECK(has(lines, "Tăng thuần 6 tháng đầu năm 2026: quý I/2026 (thực hiện) 8 người, quý II/2026 (ước) 12 "
                     "người, cộng 20 người."));
}

TEST_CASE("a number that fails a check stands out and says why", "[committee]") {
    YearBook book = full_year();
    Contents contents = contents_of(book, "2026-Q3", "2026-10-05");
    contents.doubts = {{"quý III!H7", "không cân đối"}, {"quý III!L8", "đến hạn sai"}};
    const Report report = report_of(contents);
    CHECK(report.marked == 3); // the closing in both tables, the due once
    const paper::Table& results = table_of(report.paper, "ket-qua-0");
    const std::size_t closing = *column_of(ResultColumn::closing, contents.figures);
    CHECK(results.lines[0].marked == std::vector<std::size_t>{closing});
    CHECK(std::get<std::string>(results.lines[0].cells.back()) == "(1)");
    CHECK(results.lines[1].marked.empty());
    bool told = false;
    for (const paper::Block& block : report.paper.annexes[0].blocks)
        if (const auto* line = std::get_if<paper::Paragraph>(&block))
            told = told || line->text.plain().find("(1) Số in đậm") == 0;
    CHECK(told);
}

TEST_CASE("a report made again says what changed", "[committee]") {
    YearBook book = full_year();
    Memory memory;
    const Figures first = figures_of(book, "2026-Q3", "2026-10-05");
    memory.keep(snapshot(first, day(5, 10, 2026), 0));
    memory = Memory::parse(memory.to_text());
    book.units[0].told[2][0].renewed = 9;
    book.units[0].told[2][0].left = 2;
    Contents contents = contents_of(book, "2026-Q3", "2026-10-20");
    contents.baseline = memory.baseline("2026-Q3", 0);
    REQUIRE(contents.baseline != nullptr);
    CHECK(memory.baseline("2026-Q2", 0) == nullptr);
    contents.restatements = restatements(*contents.baseline, contents.figures);
    REQUIRE(contents.restatements.size() == 6); // left, closing, renewed of the unit and of the whole
    CHECK(contents.restatements[0].unit == "Thôn 1");
    CHECK(contents.restatements[0].item == Item::left);
    CHECK(contents.restatements[0].before == 1);
    CHECK(contents.restatements[0].now == 2);
    CHECK(contents.restatements[0].cells == std::vector<std::string>{"quý III!G7"});
    CHECK(contents.restatements.back().unit == "Toàn xã");
    const Report report = report_of(contents);
    const paper::Table& changes = table_of(report.paper, "so-lieu-thay-doi");
    CHECK(changes.lines.size() == 6);
    CHECK(std::holds_alternative<std::monostate>(changes.lines[0].cells.back())); // why is for the clerk
    CHECK(has(lines_of(report),
              "Có 6 số liệu thay đổi so với báo cáo quý III/2026 lập ngày 05/10/2026, nêu tại Phụ lục V."));
}

TEST_CASE("what was issued stays what later reports are compared with", "[committee]") {
    YearBook book = full_year();
    Memory memory;
    const auto at = [&](unsigned day_of_month, std::size_t registered) {
        book.units[0].told[2][0].joined = static_cast<int>(day_of_month);
        memory.keep(
            snapshot(figures_of(book, "2026-Q3", "2026-10-31"), day(day_of_month, 10, 2026), registered));
    };
    at(1, 0);
    at(2, 0); // a draft gives way
    CHECK(memory.baseline("2026-Q3", 0)->made == day(2, 10, 2026));
    CHECK_FALSE(memory.issued(*memory.baseline("2026-Q3", 0), 0));
    CHECK(memory.issued(*memory.baseline("2026-Q3", 1), 1)); // numbered since
    at(3, 1);
    CHECK(memory.baseline("2026-Q3", 1)->made == day(2, 10, 2026));
    at(4, 1);
    CHECK(memory.baseline("2026-Q3", 1)->made == day(2, 10, 2026));
    CHECK(memory.baseline("2026-Q3", 2)->made == day(4, 10, 2026));
    CHECK(Memory::parse(memory.to_text()).to_text() == memory.to_text());
    for (const char* broken :
         {"x", "{}", "{\"version\":2,\"reports\":[]}", "{\"version\":1,\"reports\":[{}]}"})
        CHECK(refusal([&] { (void)Memory::parse(broken); }).code == "committee.memory-broken");
}

TEST_CASE("a period nobody reported is told as such", "[committee]") {
    YearBook book = full_year();
    for (YearUnit& unit : book.units)
        unit.told[3] = {};
    const Contents contents = contents_of(book, "2026-Q4", "2026-12-10");
    CHECK(contents.figures.year_reported);
    const Report report = report_of(contents);
    CHECK(has(lines_of(report), "Chưa có đơn vị nào báo cáo số liệu quý IV/2026."));
    const paper::Table& results = table_of(report.paper, "ket-qua-0");
    const std::size_t closing = *column_of(ResultColumn::closing, contents.figures);
    for (const paper::Line& line : results.lines)
        CHECK(std::holds_alternative<std::monostate>(line.cells[closing]));
    CHECK(report.notes.size() >= 3);
}

TEST_CASE("the register of outgoing papers tells how often a report was issued", "[committee]") {
    YearBook book = full_year();
    const std::string abstract = abstract_of(calendar::Period::parse("2026-Q3"), report_words());
    CHECK(registered(book.picture(), abstract) == 0);
    book.registers["van_ban_di"] = {{YearBook::day(1, 10), YearBook::text("Báo cáo " + abstract)},
                                    {YearBook::day(1, 10), YearBook::text("Giấy mời họp")}};
    CHECK(registered(book.picture(), abstract) == 1);
}
