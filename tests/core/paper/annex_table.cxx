// Tables of a workbook as an annex, and the strict readers of the paper's data.
#include "paper/annex_table.hxx"

#include "paper/papers.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "table/grid.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::paper;
using ansinh::test::Grid;
using ansinh::test::sum;

namespace {

Annex annex_from(const Grid& grid, std::optional<table::Area> area = {}) {
    const table::Sheet sheet = grid.sheet();
    return annex_of(sheet, table::find_tables(sheet, ansinh::test::vocabulary()), area);
}

Grid villages() {
    Grid grid;
    grid.put("A1", {{"GIAO CHỈ TIÊU NĂM 2026"}});
    grid.put("A3", {{"STT", "Thôn", "Chỉ tiêu", "Người phụ trách"},
                    {1, "Thôn 1", 60, "=1+1"},
                    {2, "Thôn 2", 45},
                    {{}, "Cộng", sum(105)}});
    return grid;
}

} // namespace

TEST_CASE("a table that discovery finds becomes an annex with its title, units and total", "[paper]") {
    const Annex annex = annex_from(villages());
    CHECK(annex.title == "GIAO CHỈ TIÊU NĂM 2026");
    REQUIRE(annex.blocks.size() == 1);
    const auto& table = std::get<Table>(annex.blocks[0]);
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[0].role == ColumnRole::ordinal);
    CHECK(table.columns[1].role == ColumnRole::name);
    CHECK(table.columns[2].role == ColumnRole::people);
    CHECK(table.columns[3].role == ColumnRole::words);
    REQUIRE(table.lines.size() == 3);
    CHECK(table.lines[0].cells[2] == Content(std::int64_t{60}));
    CHECK(table.lines[0].cells[3] == Content(std::string("=1+1")));
    CHECK(table.lines[1].cells[3] == Content(std::monostate()));
    CHECK(table.lines[2].kind == LineKind::total);
    CHECK(table.lines[2].cells[2] == Content(std::int64_t{105}));
}

TEST_CASE("a list that is no table takes its headers from the first row of its area", "[paper]") {
    Grid grid;
    grid.put("B2", {{"Họ và tên", "Chức vụ"}, {"Bà A", "Trưởng thôn"}, {}, {"Ông B"}});
    const Annex annex = annex_from(grid, table::parse_area("B2:C5"));
    const auto& table = std::get<Table>(annex.blocks.at(0));
    CHECK(table.columns[1].header == "Chức vụ");
    REQUIRE(table.lines.size() == 2); // the blank row is none
    CHECK(table.lines[1].cells[0] == Content(std::string("Ông B")));
}

TEST_CASE("a sheet with nothing to print is refused", "[paper]") {
    Grid grid;
    grid.put("A1", {{"Sổ"}});
    CHECK(test::refusal([&] { annex_from(grid); }).code == "paper.annex-none");
    CHECK(test::refusal([&] { annex_from(grid, table::parse_area("C5:D9")); }).code == "paper.annex-none");
}

TEST_CASE("the files of form, kinds and letters are read strictly", "[paper]") {
    const auto spoilt = [](const char* file, const std::string& from, const std::string& to) {
        std::string json = test::shipped_text(file);
        const std::size_t at = json.find(from);
        REQUIRE(at != std::string::npos);
        return json.replace(at, from.size(), to);
    };
    const auto place = [](auto&& read) {
        const Message message = test::refusal(read);
        CHECK(message.code == "data.broken");
        return std::get<std::string>(message.arguments.at(1));
    };
    CHECK(place([&] {
              Form::from_json(spoilt("data/decree-30.json", "\"motto\": {", "\"moto\": {"));
          }).starts_with("styles"));
    CHECK(place([&] {
              Form::from_json(spoilt("data/decree-30.json", "\"left\": 30", "\"left\": 0"));
          }).starts_with("page.left"));
    CHECK(place([&] {
              Kinds::from_json(spoilt("data/paper-kinds.json", "\"pair\"", "\"pairs\""));
          }).starts_with("kinds["));
    CHECK(place([&] {
              Metrics::from_json(spoilt("data/times-metrics.json", "\"250\"", "\"x\""));
          }).starts_with("regular"));
}
