// The comparison of methods as a sheet: its lines, sums and what stands out.
#include "annex/methods.hxx"

#include "target/registers.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace ansinh;
using namespace ansinh::annex;
using namespace ansinh::target::test;

namespace {

Words paper_words() {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/annex-words.json");
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    return Words::from_json(json);
}

Annex compared(const std::vector<Unit>& units, std::int64_t total, target::Request request) {
    const Register made = make_register(units, total);
    const target::Draft draft = make_draft(made.sheet, made.tables, shipped_words(), request);
    return compare_annex(draft, target::compare_methods(draft.plan), paper_words());
}

const std::vector<Unit> unequal{{0, 98, {}, {}}, {0, 17, {}, {}}, {0, 17, {}, {}}, {0, 0, {}, {}}};

} // namespace

TEST_CASE("a line for each unit, the methods beside each other, and the sums below", "[annex]") {
    target::Request request = register_request(target::Kind::newly_joined, false);
    const Annex annex = compared(unequal, 10, request);
    REQUIRE(annex.columns.size() == 10);
    REQUIRE(annex.lines.size() == 5);
    CHECK(annex.columns[5].header == "D’Hondt");
    CHECK(annex.lines[0].cells[5] == Content(std::int64_t{8}));
    CHECK(annex.lines[0].cells[6] == Content(std::int64_t{6}));
    CHECK(annex.lines[0].cells[9] == Content(std::int64_t{2}));
    CHECK(annex.lines[3].cells[9] == Content());
    CHECK(annex.lines[4].kind == LineKind::total);
    CHECK(annex.lines[4].cells[5] == Content(Sum{{{0, 3}}}));
}

TEST_CASE("what is unlike the chosen method is marked", "[annex]") {
    target::Request request = register_request(target::Kind::newly_joined, false);
    request.method = "jefferson";
    const Annex annex = compared(unequal, 10, request);
    CHECK(annex.attached.find("D’Hondt") != std::string::npos);
    for (const Line& line : annex.lines) {
        if (line.kind == LineKind::total) continue;
        for (std::size_t column = 3; column < 9; ++column) {
            const bool marked = std::ranges::find(line.marked, column) != line.marked.end();
            CHECK(marked == (line.cells[column] != line.cells[5]));
        }
    }
    CHECK(!annex.lines[0].marked.empty());
}

TEST_CASE("a basis that is no number of people has no column", "[annex]") {
    Register made = make_register(unequal, 10);
    made.sheet.cell_for_writing(1, 1) = number_cell(2.5);
    made.tables[0].columns[1].meaning = table::Meaning::rate;
    target::Request request = register_request(target::Kind::newly_joined, false);
    request.basis = "B";
    request.uncovered = target::Uncovered::ignore;
    const target::Draft draft = make_draft(made.sheet, made.tables, shipped_words(), request);
    REQUIRE(draft.is_ready());
    CHECK(compare_annex(draft, target::compare_methods(draft.plan), paper_words()).columns.size() == 9);
}
