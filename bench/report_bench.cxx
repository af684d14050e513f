// What checking a report costs core: a long and wide one by many rules, and finding the cells behind many broken
// rules. Prints one line a measurement, as ansinh_core_bench does: name, size, seconds of the processor, 0, 0.
#include "report/check.hxx"
#include "report/read_report.hxx"
#include "report/reading.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace ansinh;

constexpr int rows = 10'000, columns = 30, rules_count = 40, broken_rows = 100, repetitions = 5;

/// Ten groups of three columns, two numbers and their sum, and a last row with the columns' totals, which do not
/// count what is wrong in a row.
table::Sheet sheet_of(int broken) {
    std::mt19937 random(7);
    table::Sheet sheet(rows + 2, columns + 1);
    std::vector<int> totals(columns);
    const auto write = [&](int row, int column, int number) {
        table::Cell& cell = sheet.cell_for_writing(row, column);
        cell.kind = table::CellKind::number;
        cell.value = number;
        cell.text = fmt::format("{}", number);
    };
    for (int row = 1; row <= rows; ++row)
        for (int group = 0; group < columns / 3; ++group) {
            const int one = static_cast<int>(random() % 900), other = static_cast<int>(random() % 90);
            const int wrong = group == 0 && row % (rows / broken_rows) == 1 && broken > 0 ? 9 : 0;
            const int numbers[] = {one, other, one + other + wrong};
            for (int place = 0; place < 3; ++place) {
                write(row, 1 + 3 * group + place, numbers[place]);
                totals[static_cast<std::size_t>(3 * group + place)] += numbers[place] - (place == 2 ? wrong : 0);
            }
        }
    for (int column = 0; column < columns; ++column)
        write(rows + 1, 1 + column, totals[static_cast<std::size_t>(column)]);
    return sheet;
}

table::Table table_of() {
    table::Table table;
    table.area = {0, 0, rows + 1, columns};
    table.name_column = 0;
    for (int column = 1; column <= columns; ++column)
        table.columns.push_back({column, {fmt::format("c{}", column)}, table::Meaning::participants, {}});
    for (int row = 1; row <= rows; ++row)
        table.rows.push_back({row, table::RowKind::unit, fmt::format("Thôn {}", row), "", false});
    table.rows.push_back({rows + 1, table::RowKind::total, "Toàn xã", "", false});
    return table;
}

report::Recognised recognised() {
    report::Recognised known;
    for (int column = 1; column <= columns; ++column) {
        report::Series series;
        series.indicator = series.header = fmt::format("c{}", column);
        known.columns.push_back(column);
        known.series.push_back(series);
    }
    return known;
}

/// For each group its sum, that the sum is no less than either part, and the total of the sums.
std::vector<report::Rule> rules() {
    std::vector<report::Rule> made;
    for (int number = 0; number < rules_count; ++number) {
        const int first = 1 + 3 * (number % (columns / 3));
        const std::string sum = fmt::format("c{}", first + 2), one = fmt::format("c{}", first),
                          other = fmt::format("c{}", first + 1);
        const std::string claims[] = {sum + " = " + one + " + " + other, sum + " >= " + one,
                                      sum + " >= " + other, sum + " = tổng(" + sum + ")"};
        report::Rule rule;
        rule.id = fmt::format("r{}", number);
        rule.topic = rule.name = rule.id;
        rule.claim = report::parse_expression(claims[number / (columns / 3)]);
        made.push_back(std::move(rule));
    }
    return made;
}

double median_seconds(const auto& work) {
    std::vector<double> taken;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const std::clock_t start = std::clock();
        work();
        taken.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(taken);
    return taken[repetitions / 2];
}

void measure(const std::string& name, int broken) {
    const report::Picture picture{sheet_of(broken)};
    const std::vector<report::Rule> all = rules();
    const auto names = [](const report::Series& series, const std::string& asked) {
        return series.indicator == asked;
    };
    std::size_t found = 0;
    const double reading = median_seconds([&] {
        const report::ReadReport report(picture, {table_of(), recognised(), false, {}});
        found = report.figures().figures.size();
    });
    const report::ReadReport report(picture, {table_of(), recognised(), false, {}});
    report::Material material;
    material.now = &report.figures();
    material.cells = &report.cells();
    const double checking = median_seconds([&] {
        const auto findings = report::check(material, all, names);
        found = static_cast<std::size_t>(
            std::ranges::count(findings, report::Severity::error, &report::Finding::severity));
    });
    if (broken > 0 && found < static_cast<std::size_t>(broken)) throw std::runtime_error("mistakes were missed");
    if (broken == 0 && found > 0) throw std::runtime_error("a clean report has errors");
    fmt::print("read {}\t{}\t{:.9f}\t0\t0\n", name, rows, reading);
    fmt::print("check {}\t{}\t{:.9f}\t0\t0\n", name, rows, checking);
}

} // namespace

int main() {
    try {
        measure("a report of 30 columns by 40 rules", 0);
        measure("the same with 100 broken rows", broken_rows);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "ansinh_report_bench: {}\n", error.what());
        return 1;
    }
}
