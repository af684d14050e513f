// Generated reports with seeded mistakes: every one is found in its cells, and clean ones have none.
#include "report/audited.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <random>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Checked;
using ansinh::test::Written;

namespace {

enum class Mistake : std::uint8_t {
    none,
    wrong_number,
    typed_closing,
    typed_total,
    short_sum,
    odd_formula,
    text_number,
    thousandfold,
    negative,
    error_cell,
    doubled_sum,
    reaching_sum,
    other_separators,
    day,
    dash,
    formula_filled_down
};
constexpr std::array mistakes{Mistake::wrong_number, Mistake::typed_closing, Mistake::typed_total,
                              Mistake::short_sum,    Mistake::odd_formula,   Mistake::text_number,
                              Mistake::thousandfold, Mistake::negative,      Mistake::error_cell,
                              Mistake::doubled_sum,  Mistake::reaching_sum,  Mistake::other_separators,
                              Mistake::day,          Mistake::dash,          Mistake::formula_filled_down};

/// A quarter's report: opening, joined, returned, decrease typed, closing and totals computed. At a random place on
/// the sheet, with or without STT, in one or two header rows.
class Generated {
public:
    explicit Generated(unsigned seed) : m_random(seed) {
        m_villages = number(7, 18);
        m_row = number(0, 4);
        m_column = number(0, 2);
        m_header_rows = number(1, 2);
        for (int village = 0; village < m_villages; ++village)
            m_numbers.push_back({number(120, 990), number(1, 39), number(0, 9), number(1, 29)});
    }

    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    int village() { return number(0, m_villages - 1); }
    int villages() const { return m_villages; }
    table::Position cell(int village, int column) const {
        return {m_row + m_header_rows + village, m_column + 2 + column};
    }
    std::string name(int village, int column) const { return table::cell_name(cell(village, column)); }
    int closing(int village) const {
        const auto& of = m_numbers[static_cast<std::size_t>(village)];
        return of[0] + of[1] + of[2] - of[3];
    }
    int& at(int village, int column) {
        return m_numbers[static_cast<std::size_t>(village)][static_cast<std::size_t>(column)];
    }

    /// `closing_change` is added to what closing formulas yield for none; texts replace cells afterwards.
    Written write() const {
        Written written;
        const auto put = [&](int row, int column, const test::Line& line) {
            written.grid.put(table::cell_name({row, column}), std::vector<test::Line>{line});
        };
        if (m_header_rows == 1) {
            put(m_row, m_column, {"STT", "Thôn", "Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ"});
        } else {
            put(m_row, m_column, {"STT", "Thôn", "BHYT tự đóng", {}, {}, {}, {}});
            put(m_row + 1, m_column, {{}, {}, "Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ"});
            written.grid.merge({table::area_name({m_row, m_column + 2, m_row, m_column + 6})});
        }
        for (int village = 0; village < m_villages; ++village) {
            const auto& of = m_numbers[static_cast<std::size_t>(village)];
            put(cell(village, 0).row, m_column,
                {village + 1, "Thôn " + std::to_string(village + 1), of[0], of[1], of[2], of[3]});
            written.formula(name(village, 4), closing_formula(village), closing(village));
        }
        put(cell(m_villages, 0).row, m_column + 1, {"Toàn xã"});
        for (int column = 0; column < 5; ++column)
            written.formula(name(m_villages, column), sum_formula(column, m_villages - 1), total(column));
        return written;
    }

    std::string closing_formula(int village) const {
        return "=" + name(village, 0) + "+" + name(village, 1) + "+" + name(village, 2) + "-" + name(village, 3);
    }
    std::string sum_formula(int column, int last) const {
        return "=SUM(" + name(0, column) + ":" + name(last, column) + ")";
    }
    int total(int column) const {
        int sum = 0;
        for (int village = 0; village < m_villages; ++village)
            sum += column == 4 ? closing(village)
                               : m_numbers[static_cast<std::size_t>(village)][static_cast<std::size_t>(column)];
        return sum;
    }

private:
    std::mt19937 m_random;
    int m_villages = 0, m_row = 0, m_column = 0, m_header_rows = 1;
    std::vector<std::array<int, 4>> m_numbers;
};

/// A finding that a mistake must have.
struct Expected {
    std::string rule;
    table::Position cell;
};

struct Seeded {
    Written written;
    std::vector<Expected> expected{};
};

Seeded seed(Generated& report, Mistake mistake) {
    const int village = report.village(), column = report.number(0, 3);
    const table::Position closing = report.cell(village, 4);
    const std::string place = table::cell_name(closing), number = report.name(village, column);
    const table::Position at = report.cell(village, column), sum = report.cell(report.villages(), column);
    const std::string total = table::cell_name(sum);
    Seeded seeded{report.write()};
    switch (mistake) {
    case Mistake::none:
        break;
    case Mistake::wrong_number:
        seeded.written.typed(place, report.closing(village) + 7);
        seeded.written.formula(report.name(report.villages(), 4),
                               report.sum_formula(4, report.villages() - 1), report.total(4) + 7);
        seeded.expected = {{"closing-in-detail", closing}, {"formula.typed", closing}};
        break;
    case Mistake::typed_closing:
        seeded.written.typed(place, report.closing(village));
        seeded.expected = {{"formula.typed", closing}};
        break;
    case Mistake::typed_total:
        seeded.written.typed(total, report.total(column));
        seeded.expected = {{"formula.typed", sum}};
        break;
    case Mistake::short_sum: {
        const int last = report.villages() - 1;
        report.at(last, column) = std::max(report.at(last, column), 1);
        seeded.written = report.write();
        seeded.written.formula(total, report.sum_formula(column, last - 1),
                               report.total(column) - report.at(last, column));
        seeded.written.formula(report.name(report.villages(), 4), report.sum_formula(4, last), report.total(4));
        // What the total's own balance says of it is another matter.
        seeded.expected = {{"formula.short", sum}};
        break;
    }
    case Mistake::odd_formula:
        seeded.written.formula(place, report.closing_formula(village) + "+0", report.closing(village));
        seeded.expected = {{"formula.differs", closing}};
        break;
    case Mistake::text_number:
        report.at(village, column) = 0;
        seeded.written = report.write();
        seeded.written.grid.put(number, {{std::to_string(report.number(2, 9)) + ".000"}});
        seeded.expected = {{"figure.texts-sum", at}};
        break;
    case Mistake::thousandfold:
        seeded.written.grid.put(number, {{1.056}});
        seeded.expected = {{"figure.thousandfold", at}};
        break;
    case Mistake::negative:
        seeded.written.grid.put(number, {{-4}});
        seeded.expected = {{"figure.negative", at}};
        break;
    case Mistake::error_cell:
        seeded.written.grid.put(number, {{test::error("#REF!")}});
        seeded.expected = {{"figure.error", at}};
        break;
    case Mistake::doubled_sum:
        seeded.written.formula(total, report.sum_formula(column, report.villages() - 1) + "+" + number,
                               report.total(column) + report.at(village, column));
        seeded.expected = {{"formula.double", sum}};
        break;
    case Mistake::reaching_sum: {
        const table::Position below{sum.row + 1, sum.column};
        seeded.written.grid.put(table::cell_name({below.row, sum.column - column - 1}), {{"Trong đó: hộ nghèo"}});
        seeded.written.grid.put(table::cell_name(below), {{50}});
        seeded.written.formula(total, report.sum_formula(column, report.villages() - 1) + "+" + table::cell_name(below),
                               report.total(column) + 50);
        seeded.expected = {{"formula.beyond", sum}};
        break;
    }
    case Mistake::other_separators:
        seeded.written.grid.put(number, {{"1,120"}});
        seeded.expected = {{"figure.texts-sum", at}};
        break;
    case Mistake::day: {
        test::Value day(46054);
        day.cell.text = "01/02/2026";
        seeded.written.grid.put(number, {{day}});
        seeded.expected = {{"figure.day", at}};
        break;
    }
    case Mistake::dash:
        seeded.written.grid.put(number, {{"-"}});
        seeded.expected = {{"figure.dashes", at}};
        break;
    case Mistake::formula_filled_down:
        for (int line = 0; line < report.villages(); ++line) {
            const int wrong = report.closing(line) + 2 * report.at(line, 3);
            seeded.written.formula(report.name(line, 4),
                                   "=" + report.name(line, 0) + "+" + report.name(line, 1) + "+" +
                                       report.name(line, 2) + "+" + report.name(line, 3),
                                   wrong);
        }
        seeded.expected = {{"closing-in-detail", closing}};
        break;
    }
    return seeded;
}

/// A finding of that rule that names the cell.
bool names_cell(const Checked& checked, const Expected& expected) {
    return std::ranges::any_of(checked.findings(), [&](const Finding& finding) {
        return finding.rule == expected.rule && std::ranges::find(finding.cells, expected.cell) != finding.cells.end();
    });
}

} // namespace

TEST_CASE("thousands of clean reports have no fault and no note", "[report][seeded]") {
    std::size_t told = 0;
    for (unsigned number = 0; number < 2000; ++number) {
        Generated report(number);
        const Checked checked(report.write());
        for (const Finding& finding : checked.findings())
            if (finding.severity != Severity::unverifiable) {
                ++told;
                CAPTURE(number, finding.rule, finding.unit);
                CHECK(finding.rule.empty());
            }
    }
    std::cout << "clean reports with formulas: 2000, findings: " << told << "\n";
    CHECK(told == 0);
}

TEST_CASE("every seeded mistake is found in its cell", "[report][seeded]") {
    constexpr unsigned reports = 150;
    std::size_t found = 0;
    for (const Mistake mistake : mistakes)
        for (unsigned number = 0; number < reports; ++number) {
            Generated report(7000 + number * 10 + static_cast<unsigned>(mistake));
            const Seeded seeded = seed(report, mistake);
            const Checked checked(seeded.written);
            for (const Expected& expected : seeded.expected) {
                CAPTURE(static_cast<int>(mistake), number, expected.rule, table::cell_name(expected.cell));
                const bool is_there = names_cell(checked, expected);
                CHECK(is_there);
                found += is_there ? 1 : 0;
            }
        }
    std::cout << "seeded mistakes of " << mistakes.size() << " kinds in formulas and cells: " << found << " of "
              << (mistakes.size() + 1) * reports << " found\n";
    CHECK(found == (mistakes.size() + 1) * reports); // the wrong number has two
}
