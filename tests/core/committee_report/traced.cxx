// Every figure of a report is what its cells add up to: all periods of random years, by both regulations.
#include "committee_report/report_case.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::committee_report;
using namespace ansinh::test;

namespace {

const char* const periods[] = {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-H1", "2026-H2", "2026"};

/// Units that report or leave out whole quarters of a product, at random.
YearBook random_year(std::mt19937& random) {
    YearBook book;
    const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    book.kind =
        std::vector<std::string>{"số người tham gia cuối năm", "phát triển mới", "tăng thuần"}[random() % 3];
    book.units.resize(3 + random() % 3);
    book.groups.resize(random() % 2);
    int number = 0;
    for (auto* part : {&book.units, &book.groups})
        for (YearUnit& unit : *part) {
            unit.name = "Đơn vị " + std::to_string(++number);
            unit.population = 500 + below(1000);
            unit.start = {50 + below(200), below(50)};
            unit.target = {unit.start[0] + below(100), unit.start[1] + below(30)};
            for (auto& quarter : unit.told)
                for (Told& told : quarter)
                    if (random() % 4 != 0)
                        told = {below(30), below(5),   below(9),  10 + below(20),
                                below(10), below(200), below(200)};
                    else if (random() % 2 != 0)
                        told.estimate = below(300);
        }
    return book;
}

std::int64_t number_in(const workbook::Picture& book, const std::string& cell) {
    const std::size_t mark = cell.rfind('!');
    for (const table::Sheet& sheet : book.sheets)
        if (sheet.name == cell.substr(0, mark)) {
            const table::Area area = *table::parse_area(cell.substr(mark + 1));
            const table::Cell& found = sheet.cell(area.first_row, area.first_column);
            REQUIRE(found.kind == table::CellKind::number);
            return static_cast<std::int64_t>(found.value);
        }
    FAIL("no cell " << cell);
    return 0;
}

void check_traced(const workbook::Picture& book, const Line& line) {
    for (const Measures& of : line.of)
        for (const auto& kept : kept_items) {
            const Figure& figure = of.at(kept.second);
            INFO(line.unit << " " << kept.first);
            CHECK(figure.people.has_value() == !figure.cells.empty());
            if (!figure) continue;
            std::int64_t sum = 0;
            for (const std::string& cell : figure.cells)
                sum += number_in(book, cell);
            CHECK(sum == *figure.people);
        }
}

} // namespace

TEST_CASE("figures are what their cells add up to", "[committee][traced]") {
    std::mt19937 random(2026);
    for (int round = 0; round < 12; ++round) {
        YearBook book = random_year(random);
        const workbook::Picture picture = book.picture();
        for (const char* period : periods)
            for (const char* profile : {"xa-mo-cay", "tinh-thanh-hoa"})
                for (const char* on : {"2026-12-05", "2027-01-20"}) {
                    INFO(period << " " << profile << " " << on);
                    const Figures of = made(picture, period, on, profile);
                    std::array<std::array<std::int64_t, item_count>, 2> sums{};
                    for (const auto* part : {&of.units, &of.groups})
                        for (const Line& line : *part) {
                            check_traced(picture, line);
                            for (std::size_t product = 0; product < 2; ++product)
                                for (std::size_t item = 0; item < item_count; ++item)
                                    sums[product][item] += line.of[product].items[item].people.value_or(0);
                        }
                    check_traced(picture, of.total);
                    for (std::size_t product = 0; product < 2; ++product)
                        for (std::size_t item = 0; item < item_count; ++item)
                            CHECK(of.total.of[product].items[item].people.value_or(0) == sums[product][item]);
                }
    }
}
