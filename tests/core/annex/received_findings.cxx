// Findings of several received files on one sheet: what is renewed, what stays, and how it is numbered.
#include "annex/received_findings.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace ansinh;
using namespace ansinh::annex;
using report::CheckedTable;
using report::KnownFinding;

namespace {

const Words& words() {
    static const Words all = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/annex-words.json");
        return Words::from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return all;
}

FindingRow row(std::int64_t number, std::size_t severity, const std::string& cells, const std::string& reason = {}) {
    FindingRow row{number, 40 - static_cast<int>(number), std::vector<Content>(words().check.headers.size() + 1)};
    row.cells[0] = number;
    row.cells[1] = words().check.severities[severity];
    row.cells[3] = cells;
    if (!reason.empty()) row.cells[11] = reason;
    return row;
}

CheckedTable table_with(std::initializer_list<std::int64_t> numbers) {
    CheckedTable table;
    table.file = "file:///thon-4.xlsx";
    for (const std::int64_t number : numbers)
        table.findings.push_back({number, {"total", "", "", "F8", "290"}, number == 9, {}, {}});
    return table;
}

std::string no_formula(const FindingRow&) {
    return {};
}

std::string said(const Line& line, std::size_t column) {
    const auto* text = std::get_if<std::string>(&line.cells[column]);
    return text == nullptr ? std::string() : *text;
}

} // namespace

TEST_CASE("a link is read from its formula as it was written", "[annex][findings]") {
    const Link link = read_link(R"(=HYPERLINK("file:///a%20b.ods#'Xã ''26'.F8";"say ""F8"""))");
    CHECK(link == Link{"file:///a%20b.ods#'Xã ''26'.F8", R"(say "F8")"});
    CHECK(read_link(R"(=HYPERLINK("a","b"))") == Link{"a", "b"});
    for (const char* other : {"", "=SUM(A1)", "=HYPERLINK(A1)", R"(=HYPERLINK("a"))", R"(=HYPERLINK("a";"b")&"c")",
                              R"(=HYPERLINK("a)"})
        CHECK(read_link(other) == Link{});
}

TEST_CASE("rows of a file that is not checked stay, in the order of their numbers", "[annex][findings]") {
    const std::vector<FindingRow> sorted{row(9, 0, "F9"), row(4, 2, "F4", "Đã hỏi"), row(2, 0, "F2"), row(1, 0, "A1")};
    const auto formula_of = [](const FindingRow& at) {
        return at.number == 2 ? std::string(R"(=HYPERLINK("file:///a#F2";"F2"))") : std::string();
    };
    // 3 was taken away by the clerk, 1 is another file's, 9 is gone from its report.
    const FindingBlock block = kept_block(table_with({2, 3, 4, 9}), "thon-4.xlsx", sorted, formula_of, words());
    REQUIRE(block.lines.size() == 3);
    CHECK(block.lines[0].cells[3] == Content(Link{"file:///a#F2", "F2"}));
    CHECK(block.lines[0].shade == Shade::strong);
    CHECK(block.lines[1].shade == Shade::faint);
    CHECK(said(block.lines[1], 11) == "Đã hỏi");
    CHECK(block.lines[2].shade == Shade::none);
    CHECK(block.findings.size() == 3);
}

TEST_CASE("blocks are numbered through and counted", "[annex][findings]") {
    const std::vector<FindingRow> rows{row(2, 0, "F2"), row(4, 1, "F4"), row(9, 0, "F9"), row(12, 0, "F12", "Giữ lại")};
    const std::vector<CheckedTable> tables{table_with({4}), table_with({2, 9})};
    std::vector<FindingBlock> blocks;
    for (const CheckedTable& table : tables)
        blocks.push_back(kept_block(table, "tệp " + std::to_string(blocks.size()), rows, no_formula, words()));
    blocks.push_back({"tệp sạch", {}, {}});
    blocks.push_back(unknown_rows(tables, rows));
    const Annex annex = received_annex(blocks, words());
    // Each file's line, its rows; what nobody knows any more; the sum.
    REQUIRE(annex.lines.size() == 8);
    CHECK(annex.lines[0].kind == LineKind::section);
    CHECK(said(annex.lines[0], 4) == "tệp 0: 1 Cần xem");
    CHECK(said(annex.lines[2], 4) == "tệp 1: 1 Lỗi");
    CHECK(said(annex.lines[5], 4) == "tệp sạch: 0 Lỗi");
    CHECK(said(annex.lines[6], 11) == "Giữ lại");
    CHECK(said(annex.lines[7], 4) == "1 Lỗi; 1 Cần xem");
    std::vector<std::int64_t> numbers;
    for (const Line& line : annex.lines)
        if (const auto* number = std::get_if<std::int64_t>(&line.cells[0])) numbers.push_back(*number);
    CHECK(numbers == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(blocks[0].findings.front().number == 1);
    CHECK(blocks[1].findings.back().number == 3);
    CHECK(annex.attached == words().check.received);
}
