// Rules decided line by line: the outcomes of every way to treat what is missing, and never a silent pass.
#include "report/evaluate.hxx"
#include "report/broken_sums.hxx"
#include "report/localise.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::report;

namespace {

constexpr int empty = -1, doubtful = -2;

/// Villages in rows, then their total; columns by header.
Figures figures_of(const std::vector<std::string>& headers, const std::vector<std::vector<int>>& rows,
                   bool with_total = true) {
    Figures figures;
    for (const std::string& header : headers)
        figures.series.push_back({"", "", "", header == "Ước", header, false});
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Line line;
        const bool total = with_total && row + 1 == rows.size();
        line.kind = total ? LineKind::total : LineKind::unit;
        line.name = total ? "Toàn xã" : "Thôn " + std::to_string(row + 1);
        if (with_total && !total) line.sum = rows.size() - 1;
        figures.lines.push_back(line);
        for (std::size_t column = 0; column < headers.size(); ++column) {
            Figure figure;
            if (rows[row][column] == doubtful)
                figure.state = FigureState::doubtful;
            else if (rows[row][column] != empty)
                figure = {FigureState::number, false, rows[row][column], 0};
            figures.figures.push_back(figure);
            figures.cells.push_back({static_cast<int>(row), static_cast<int>(column)});
        }
    }
    return figures;
}

Rule rule_of(const std::string& claim, Missing missing = Missing::partial_null) {
    Rule rule;
    rule.claim = parse_expression(claim);
    rule.missing = missing;
    return rule;
}

bool by_header(const Series& series, const std::string& name) {
    return series.header == name;
}

Applied applied(const Figures& figures, const Rule& rule) {
    return evaluate({&figures, nullptr, {}}, std::span(&rule, 1), by_header).rules.front();
}

using Counts = std::vector<std::size_t>;
Counts counts(const Figures& figures, const Rule& rule) {
    const Applied result = applied(figures, rule);
    return {result.held, result.broken, result.undecidable};
}

} // namespace

TEST_CASE("a rule holds, is broken, or cannot be decided", "[report][evaluate]") {
    const Figures figures = figures_of({"Đầu", "Tăng", "Cuối"},
                                       {{1, 2, 3}, {1, 2, 4}, {1, empty, 3}, {1, doubtful, 3}, {4, 4, 10}});
    CHECK(counts(figures, rule_of("Cuối = Đầu + Tăng")) == Counts{1, 2, 2});
    const Rule rule = rule_of("Cuối = Đầu + Tăng");
    const Evaluation evaluation = evaluate({&figures, nullptr, {}}, std::span(&rule, 1), by_header);
    REQUIRE(evaluation.verdicts.size() == 4);
    CHECK(evaluation.verdicts[0].line == 1);
    CHECK(evaluation.verdicts[0].left == 4);
    CHECK(evaluation.verdicts[0].right == 3);
}

TEST_CASE("each way to treat what is missing", "[report][evaluate]") {
    const std::vector<std::vector<int>> rows{{1, 1}, {1, 2}, {1, empty}, {empty, empty}, {0, 0}, {0, empty}};
    const Figures figures = figures_of({"a", "b"}, rows, false);
    const auto outcome = [&](Missing missing) { return counts(figures, rule_of("a = b", missing)); };
    CHECK(outcome(Missing::non_null) == Counts{2, 1, 0});
    CHECK(outcome(Missing::non_zero) == Counts{1, 1, 0});
    CHECK(outcome(Missing::partial_null) == Counts{2, 1, 2});
    CHECK(outcome(Missing::partial_zero) == Counts{3, 2, 0});
    CHECK(outcome(Missing::always_null) == Counts{2, 1, 3});
    CHECK(outcome(Missing::always_zero) == Counts{4, 2, 0});
}

TEST_CASE("a text that may be a number decides nothing, whatever the mode", "[report][evaluate]") {
    const Figures figures = figures_of({"a", "b"}, {{1, doubtful}}, false);
    for (const Missing missing : {Missing::non_null, Missing::partial_zero, Missing::always_zero})
        CHECK(counts(figures, rule_of("a = b", missing)) == Counts{0, 0, 1});
}

TEST_CASE("sums over the lines below stand in sum lines alone", "[report][evaluate]") {
    const Figures right = figures_of({"a"}, {{1}, {2}, {3}}), wrong = figures_of({"a"}, {{1}, {2}, {4}});
    CHECK(counts(right, rule_of("a = tổng(a)")) == Counts{1, 0, 0});
    CHECK(counts(wrong, rule_of("a = tổng(a)")) == Counts{0, 1, 0});
}

TEST_CASE("a rule that names no column, or says nothing of any line, is no pass", "[report][evaluate]") {
    const Figures figures = figures_of({"a", "Ước"}, {{1, 2}, {1, 2}});
    CHECK(applied(figures, rule_of("a = không có")).unknown == std::vector<std::string>{"không có"});
    CHECK(applied(figures, rule_of("a = không có")).never_fired());
    CHECK(applied(figures, rule_of("a = Ước")).unknown == std::vector<std::string>{"Ước"});
    const Figures blank = figures_of({"a", "b"}, {{empty, empty}, {empty, empty}});
    CHECK(applied(blank, rule_of("a = b")).unknown.empty());
    CHECK(applied(blank, rule_of("a = b")).never_fired());
}

TEST_CASE("the opening is compared with the period before, line by line", "[report][evaluate]") {
    const Figures now = figures_of({"Đầu", "Cuối"}, {{5, 6}, {7, 8}, {9, 9}}, false);
    const Figures before = figures_of({"Đầu", "Cuối"}, {{1, 7}, {2, 4}}, false);
    const Rule rule = rule_of("Đầu = trước(Cuối)");
    const Material material{&now, &before, {1, 0, std::nullopt}};
    const Applied result = evaluate(material, std::span(&rule, 1), by_header).rules.front();
    CHECK(Counts{result.held, result.broken, result.undecidable} == Counts{1, 1, 1});
}

TEST_CASE("tolerances are absolute or a part of the right side; dividing by 0 decides nothing",
          "[report][evaluate]") {
    const Figures figures = figures_of({"a", "b"}, {{100, 103}, {100, 106}, {100, 0}}, false);
    Rule rule = rule_of("a = b");
    rule.tolerance = 3;
    CHECK(counts(figures, rule) == Counts{1, 2, 0});
    rule.tolerance = Rational(6, 100);
    rule.relative = true;
    CHECK(counts(figures, rule) == Counts{2, 1, 0});
    CHECK(counts(figures, rule_of("a / b < 1")) == Counts{2, 0, 1});
}

TEST_CASE("the quick way and the exact way decide alike", "[report][evaluate]") {
    std::mt19937 random(3);
    std::vector<std::vector<int>> rows;
    for (int row = 0; row < 400; ++row)
        rows.push_back({static_cast<int>(random() % 5), static_cast<int>(random() % 5),
                        random() % 10 == 0 ? empty : static_cast<int>(random() % 5)});
    const Figures figures = figures_of({"a", "b", "c"}, rows, false);
    for (const char* sign : {"=", "≠", "<", "≤", ">", "≥"}) {
        const std::string claim = std::string("a + b ") + sign + " c * 2 + 1";
        // Multiplied by a number times itself over itself it is no plain sum any more.
        const std::string slow = std::string("a + b + lớn nhất(0; 0) ") + sign + " c * 2 + 1";
        CAPTURE(claim);
        CHECK(counts(figures, rule_of(claim)) == counts(figures, rule_of(slow)));
    }
}

TEST_CASE("broken sums become equations that localising takes", "[report][evaluate][localise]") {
    Figures figures = figures_of({"Đầu", "Tăng", "Cuối"}, {{1, 2, 3}, {4, 5, 10}, {6, 7, 13}, {11, 14, 25}});
    const std::vector<Rule> rules{rule_of("Cuối = Đầu + Tăng"), rule_of("Cuối = tổng(Cuối)"),
                                  rule_of("Đầu = tổng(Đầu)"), rule_of("Tăng = tổng(Tăng)"),
                                  rule_of("Đầu ≥ 0")};
    const Material material{&figures, nullptr, {}};
    const Evaluation evaluation = evaluate(material, rules, by_header);
    const Sources sources(material);
    const Sums sums = sums_of(sources, 0, rules, evaluation);
    CHECK(sums.rules.size() == 4 + 3 + 4);
    std::vector<Rational> values;
    for (const Figure& figure : figures.figures)
        values.push_back(figure.value);
    const std::vector<Range> ranges(values.size());
    const auto groups = localise({values, ranges}, sums.rules);
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].explanations.size() == 1);
    CHECK(groups[0].explanations[0].figures == std::vector<std::size_t>{figures.index(1, 2)});
    CHECK(groups[0].explanations[0].values == std::vector<Rational>{9});
    // A formula's sum follows what is corrected, so it keeps nothing from changing.
    figures.figures[figures.index(3, 0)].formula = true;
    CHECK(sums_of(sources, 0, rules, evaluation).rules.size() == 4 + 3 + 4 - 3);
}
