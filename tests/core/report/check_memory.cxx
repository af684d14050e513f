// What a document remembers of checks: JSON there and back, tables and columns found again.
#include "report/check_memory.hxx"

#include "report/senders.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;

namespace {

table::Table table_with(std::vector<std::string> headers, table::Area area = {3, 0, 10, 3}) {
    table::Table table;
    table.area = area;
    int column = area.first_column;
    for (std::string& header : headers)
        table.columns.push_back({column++, {std::move(header)}, table::Meaning::unknown, table::Product::none});
    return table;
}

CheckedTable checked(const std::string& sheet) {
    CheckedTable table;
    table.sheet = sheet;
    table.area = {3, 0, 10, 3};
    table.results = "Kết quả kiểm tra";
    table.units = {{"Thon Lang", 0, "04"}, {"Thôn 1", 1, ""}};
    table.previous = "Quý II; Tháng 7:2026-07";
    const Change change{"", {7, 5}, 290, Rational(209), Slip::swapped_digits, 2, 0, true};
    const Change elsewhere{"Quý II", {5, 5}, Rational(1, 3), {}, Slip::none, 1, 0, false};
    table.findings.push_back({1, {"closing", "Thôn 4", "", "F8", "290"}, false, "Thôn 4", {{change}, {elsewhere}}});
    return table;
}

} // namespace

TEST_CASE("what is remembered comes back as it was", "[report][memory]") {
    CheckMemory memory;
    memory.tables.push_back(checked("Quý III"));
    memory.marks.push_back({"Quý III", {7, 5}, "1. Lỗi: …"});
    const CheckMemory again = CheckMemory::from_json(memory.to_json());
    CHECK(again.tables == memory.tables);
    CHECK(again.marks == memory.marks);
    CHECK(again.with_results("Kết quả kiểm tra") == &again.tables.front());
    CHECK(again.with_results("") == nullptr);
}

TEST_CASE("what cannot be read is not known and not written over", "[report][memory]") {
    for (const char* text : {"{", "[]", R"({"version":2,"tables":[],"marks":[]})",
                             R"({"version":1,"tables":[{"sheet":1}],"marks":[]})",
                             R"({"version":1,"tables":[],"marks":[],"more":1})"}) {
        const CheckMemory memory = CheckMemory::from_json(text);
        CHECK(memory.is_foreign());
        CHECK(memory.tables.empty());
        CHECK(memory.to_json() == text);
    }
    CHECK_FALSE(CheckMemory::from_json("").is_foreign());
    CHECK_FALSE(CheckMemory::from_json(CheckMemory().to_json()).is_foreign());
}

TEST_CASE("tables of another file are its own", "[report][memory]") {
    const table::Table table = table_with({"Thôn", "Cuối kỳ"});
    CheckMemory memory;
    CheckedTable received = checked("Quý III");
    received.file = "file:///thon-4.xlsx";
    memory.remember(received, nullptr);
    memory = CheckMemory::from_json(memory.to_json());
    const std::vector<std::string> sheets{"Quý III"};
    CHECK(memory.find("Quý III", table, sheets) == nullptr);
    CHECK(memory.find("Quý III", table, sheets, "file:///thon-5.xlsx") == nullptr);
    CHECK(memory.find("Quý III", table, sheets, received.file) == &memory.tables.front());
    // A turned table stands elsewhere in the document than in its picture.
    const table::Area elsewhere{50, 0, 60, 3};
    CHECK(memory.find("Quý III", table, sheets, received.file, elsewhere) == nullptr);
}

TEST_CASE("the tables checked longest ago are forgotten first", "[report][memory]") {
    CheckMemory memory;
    for (int table = 0; table < 3; ++table) {
        memory.tables.push_back(checked("Trang " + std::to_string(table)));
        memory.tables.back().findings.front().key.values = std::string(CheckMemory::most_bytes / 2, 'x');
    }
    const CheckMemory again = CheckMemory::from_json(memory.to_json());
    REQUIRE(again.tables.size() == 1);
    CHECK(again.tables.front().sheet == "Trang 0");
}

TEST_CASE("columns are found again by header", "[report][memory]") {
    const table::Table before = table_with({"Thôn", "Thêm", "Bớt"});
    const std::vector<ColumnAnswer> answers{{1, "increase", "", ""}, {2, "", "bhyt", "2026-Q3"}};
    const auto known = known_columns(answers, before);
    REQUIRE(known.size() == 2);
    const table::Table moved = table_with({"Thôn", "Mới chen vào", "THÊM", "Bớt"});
    const auto found = answers_for(known, moved);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == ColumnAnswer{2, "increase", "", ""});
    CHECK(found[1] == ColumnAnswer{3, "", "bhyt", "2026-Q3"});
    CHECK(answers_for(known, table_with({"Thôn", "Khác"})).empty());
    // Of two of one header only the one in its place.
    CHECK(answers_for(known, table_with({"Thôn", "Thêm", "Thêm"})).front().column == 1);
}

TEST_CASE("a table is known by its sheet and headers", "[report][memory]") {
    const table::Table table = table_with({"Thôn", "Cuối kỳ"});
    CheckMemory memory;
    memory.remember(checked("Quý III"), nullptr);
    const std::vector<std::string> sheets{"Quý III"};
    CHECK(memory.find("Quý III", table, sheets) == &memory.tables.front());
    CHECK(memory.find("Quý II", table, sheets) == nullptr);
    CHECK(memory.find("Quý III", table_with({"Thôn"}, {50, 0, 60, 3}), sheets) == nullptr);
    memory.remember(checked("Quý III"), memory.find("Quý III", table, sheets));
    CHECK(memory.tables.size() == 1);
}

TEST_CASE("sums and other reports are nobody's to correct", "[report][senders]") {
    Figures figures;
    figures.sheet = "Quý III";
    figures.lines = {{LineKind::unit, "Thôn 4", "Thôn 4", {}}, {LineKind::total, "Toàn xã", "Toàn xã", {}}};
    Finding finding;
    finding.unit = "Thôn 4";
    CHECK(sender_of(finding, figures) == "Thôn 4");
    Change change;
    change.applicable = false;
    finding.ways = {{change}};
    CHECK(sender_of(finding, figures).empty());
    change.applicable = true;
    finding.ways.push_back({change});
    CHECK(sender_of(finding, figures) == "Thôn 4");
    finding.sheet = "Quý II";
    CHECK(sender_of(finding, figures).empty());
    finding.sheet.clear();
    finding.unit = "Toàn xã";
    CHECK(sender_of(finding, figures).empty());
}
