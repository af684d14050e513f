// The clerk's own rules: read by the columns' names, faults by their cells, the others still run.
#include "report/shipped.hxx"

#include "refusal.hxx"
#include "report/own_rules.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Grid;

namespace {

const workbook::Form& form() {
    static const auto forms = workbook::Forms::from_json(test::shipped_data("workbook-sheets.json"));
    return forms.form("rules");
}

OwnRules read(Grid grid) {
    static const auto words = OwnRuleWords::from_json(test::shipped_data("own-rule-words.json"));
    table::Sheet sheet = grid.sheet();
    sheet.name = "Quy tắc kiểm tra";
    return read_own_rules(sheet, form(), words);
}

const test::Line headers{"STT",
                         "Tên quy tắc",
                         "Biểu thức",
                         "Sai số cho phép",
                         "Mức độ",
                         "Khi thiếu số liệu",
                         "Hướng dẫn xử lý",
                         "Căn cứ",
                         "Áp dụng (có/không)"};

std::vector<std::string> faults(const OwnRules& rules) {
    std::vector<std::string> all;
    for (const Finding& fault : rules.faults)
        all.push_back(fault.rule + " " + table::cell_name(fault.cells.front()));
    return all;
}

} // namespace

TEST_CASE("rows of the sheet become rules", "[report][own-rules]") {
    Grid grid;
    grid.put("A1", {{"QUY TẮC KIỂM TRA"}});
    grid.put("A3",
             {headers,
              {1, "Không giảm", "Cuối kỳ ≥ Đầu kỳ", {}, "Cần xem", "Bỏ qua", "Nêu lý do", "Điều 5", "có"},
              {2, "Gần bằng", "Cuối kỳ = Đầu kỳ", "5%", {}, {}, {}, {}, {}},
              {3, "Để sau", "Cuối kỳ = 0", 0, "lỗi", "coi la 0", {}, {}, "KHÔNG"}});
    const OwnRules read_rules = read(grid);
    CHECK(read_rules.faults.empty());
    REQUIRE(read_rules.rules.size() == 2);
    const Rule &first = read_rules.rules[0], &second = read_rules.rules[1];
    CHECK(first.id == "own-4");
    CHECK(first.severity == Severity::warning);
    CHECK(first.missing == Missing::non_null);
    CHECK(first.instruction == "Nêu lý do");
    CHECK(first.source == "Điều 5");
    CHECK(second.severity == Severity::error);
    CHECK(second.missing == Missing::partial_null);
    CHECK(second.relative);
    CHECK(second.tolerance == Rational(1, 20));
}

TEST_CASE("a fault is told by its cell and character; the other rows still count", "[report][own-rules]") {
    Grid grid;
    grid.put("A1", {headers,
                    {1, "Sai dấu", "Cuối kỳ = Đầu kỳ + + Tăng", {}, {}, {}, {}, {}, {}},
                    {2, "Sai mức", "Cuối kỳ = Đầu kỳ", {}, "Nặng", {}, {}, {}, {}},
                    {3, "Sai số", "Cuối kỳ = Đầu kỳ", "ít thôi", {}, {}, {}, {}, {}},
                    {4, "Trống", {}, {}, {}, {}, {}, {}, {}},
                    {5, "Đúng", "Cuối kỳ >= 0", {}, {}, {}, {}, {}, {}},
                    {6, "Sai cách", "Cuối kỳ = Đầu kỳ", {}, {}, "sao cũng được", {}, {}, {}}});
    const OwnRules read_rules = read(grid);
    CHECK(faults(read_rules) == std::vector<std::string>{"own.syntax C2", "own.word E3",
                                                         "own.number D4", "own.blank C5",
                                                         "own.word F7"});
    REQUIRE(read_rules.rules.size() == 1);
    CHECK(read_rules.rules[0].id == "own-6");
    const Finding& syntax = read_rules.faults[0];
    CHECK(syntax.sheet == "Quy tắc kiểm tra");
    REQUIRE(syntax.text.arguments.size() == 3);
    CHECK(std::get<std::string>(syntax.text.arguments[0]) == "C2");
    CHECK(std::get<std::int64_t>(syntax.text.arguments[1]) == 20);
    CHECK(std::get<std::string>(syntax.text.arguments[2]) == "+ Tăng");
    CHECK(read_rules.faults[1].text.arguments.at(1) == Argument("Nặng"));
}

TEST_CASE("columns stand in any order, and a sheet without them is refused", "[report][own-rules]") {
    Grid grid;
    grid.put("B2", {{"BIỂU THỨC", "TÊN QUY TẮC"}, {"Cuối kỳ > 0", "Có người"}});
    CHECK(read(grid).rules.size() == 1);
    Grid other;
    other.put("A1", {{"STT", "Thôn"}, {1, "Thôn 1"}});
    CHECK(test::refusal([&] { read(other); }).code == "own.no-headers");
}

TEST_CASE("own rules run beside the shipped ones; a missing column and a rule that never fires are told",
          "[report][own-rules]") {
    Grid report;
    report.put("A1", {{"STT", "Thôn", "Đầu kỳ", "Cuối kỳ"},
                      {1, "Thôn 1", 5, 4},
                      {2, "Thôn 2", 6, 6},
                      {3, "Thôn 3", 2, 2}});
    const Figures figures = test::figures_of(report);
    Grid grid;
    grid.put("A1", {headers,
                    {1, "Không giảm", "Cuối kỳ ≥ Đầu kỳ", {}, "Cần xem", {}, {}, {}, {}},
                    {2, "Trâu bò", "Cuối kỳ ≥ Số trâu", {}, {}, {}, {}, {}, {}},
                    {3, "Kỳ trước", "Cuối kỳ ≥ trước(Cuối kỳ)", {}, {}, {}, {}, {}, {}}});
    std::vector<Rule> rules = test::shipped_rules();
    for (Rule& rule : read(grid).rules)
        rules.push_back(std::move(rule));
    Material material;
    material.now = &figures;
    const auto found = check(material, rules, names_series);
    const auto text = [&](const std::string& rule) {
        const auto at = std::ranges::find(found, rule, &Finding::rule);
        return at == found.end() ? Message{"nothing", {}} : at->text;
    };
    CHECK(text("own-2").code == "rule.broken");
    CHECK(text("own-3") ==
          Message{"rule.unknown-columns", {"Trâu bò", std::vector<Message>{{"rule.unit", {"Số trâu"}}}}});
    CHECK(text("own-4").code == "rule.no-previous");
}
