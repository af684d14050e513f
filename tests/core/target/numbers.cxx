// Reading a column of people: what is certain is a number, what is not is a fault with its cell.
#include "target/numbers.hxx"

#include "number/rational.hxx"
#include "target/commune.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using table::Cell;
using table::Sheet;

namespace {

constexpr text::Separators vietnamese{U',', U'.'};
constexpr text::Separators english{U'.', U','};

Sheet column_of(const std::vector<Cell>& content, text::Separators separators = vietnamese) {
    Sheet sheet(static_cast<int>(content.size()), 1);
    int row = 0;
    for (const Cell& cell : content)
        sheet.cell_for_writing(row++, 0) = cell;
    sheet.separators = separators;
    return sheet;
}

std::vector<table::Position> all_of(const Sheet& sheet) {
    std::vector<table::Position> found;
    for (int row = 0; row < sheet.rows(); ++row)
        found.push_back({row, 0});
    return found;
}

ColumnReading read(const std::vector<Cell>& content, bool accept = false, Whole whole = Whole::required,
                   text::Separators separators = vietnamese) {
    const Sheet sheet = column_of(content, separators);
    return read_basis(sheet, all_of(sheet), whole, accept);
}

BoundsReading read_all_bounds(const std::vector<Cell>& content, bool accept = false) {
    const Sheet sheet = column_of(content);
    return read_bounds(sheet, all_of(sheet), accept);
}

Message only_fault(const Cell& cell, Whole whole = Whole::required,
                   text::Separators separators = vietnamese) {
    const ColumnReading reading = read({cell}, false, whole, separators);
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.values == std::vector<double>{0});
    return reading.faults.front();
}

/// One cell of any kind a clerk's column holds.
Cell any_cell(std::mt19937& random) {
    const auto any = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    switch (any(8)) {
    case 0:
        return empty_cell();
    case 1:
        return error_cell();
    case 2:
        return number_cell(any(3000) - 500);
    case 3:
        return number_cell(any(3000000) / 1000.0);
    case 4:
        return text_cell(std::to_string(any(2000)));
    case 5:
        return text_cell(std::to_string(any(999) + 1) + (any(2) ? "." : ",") +
                         std::to_string(100 + any(900)));
    case 6:
        return shown_cell(any(5000) * 1000.0, std::to_string(any(5000)));
    default:
        return text_cell(any(2) ? "chưa rõ" : " ");
    }
}

} // namespace

TEST_CASE("whole numbers are read as they are, typed or computed", "[target]") {
    const ColumnReading reading = read({number_cell(0), number_cell(1234), formula_cell(number_cell(7)),
                                        number_cell(9007199254740992.0), number_cell(12.000000000000002)});
    CHECK(reading.faults.empty());
    CHECK(reading.accepted == 0);
    CHECK(reading.values == std::vector<double>{0, 1234, 7, 9007199254740992.0, 12.000000000000002});
}

TEST_CASE("what is no number of people is named with its cell", "[target]") {
    CHECK(only_fault(empty_cell()) == Message{"cell.blank", {"A1"}});
    CHECK(only_fault(text_cell(" \u00a0")) == Message{"cell.blank", {"A1"}});
    CHECK(only_fault(formula_cell(empty_cell())) == Message{"cell.blank", {"A1"}});
    CHECK(only_fault(error_cell()) == Message{"cell.error-shown", {"A1", "#REF!"}});
    CHECK(only_fault(text_cell("chưa  có")) == Message{"cell.words", {"A1", "chưa có"}});
    CHECK(only_fault(text_cell("-")) == Message{"cell.words", {"A1", "-"}});
    CHECK(only_fault(number_cell(-4)) == Message{"cell.negative", {"A1", Quantity{Rational(-4), 0}}});
    CHECK(only_fault(number_cell(1.0 / 3)).code == "cell.fraction");
    CHECK(only_fault(number_cell(1e16)).code == "cell.fraction");
}

TEST_CASE("a number typed as text comes with the one whole number it can mean", "[target]") {
    CHECK(only_fault(text_cell("1.234")) == Message{"cell.text-number", {"A1", "1.234", std::int64_t{1234}}});
    CHECK(only_fault(text_cell("1,120")) == Message{"cell.text-number", {"A1", "1,120", std::int64_t{1120}}});
    CHECK(only_fault(text_cell("\u00a0980 người")) ==
          Message{"cell.text-number", {"A1", "980 người", std::int64_t{980}}});
    CHECK(only_fault(text_cell("1\u202f045")).arguments.back() == Argument{std::int64_t{1045}});
    CHECK(only_fault(text_cell("12,5")) == Message{"cell.words", {"A1", "12,5"}});
    CHECK(only_fault(text_cell("-12")) == Message{"cell.words", {"A1", "-12"}});
    CHECK(only_fault(text_cell("12/24")) == Message{"cell.words", {"A1", "12/24"}});
}

TEST_CASE("the document's marks decide, not the office's", "[target]") {
    CHECK(only_fault(text_cell("1,234"), Whole::required, english).arguments.back() ==
          Argument{std::int64_t{1234}});
    CHECK(only_fault(text_cell("1.234"), Whole::required, english).arguments.back() ==
          Argument{std::int64_t{1234}});
}

TEST_CASE("a fraction of a person may be a number whose point was taken for a decimal mark", "[target]") {
    CHECK(only_fault(number_cell(1.056)) ==
          Message{"cell.fraction-candidate", {"A1", Quantity{Rational(132, 125), 3}, std::int64_t{1056}}});
    CHECK(only_fault(number_cell(12.25)).arguments.back() == Argument{std::int64_t{12250}});
    CHECK(only_fault(number_cell(999.999)).arguments.back() == Argument{std::int64_t{999999}});
}

TEST_CASE("but not where nobody would have set that point", "[target]") {
    // "0.500" and "1234.500" are no grouped numbers, so these values were not typed as such.
    for (const double value : {0.5, 0.001, 0.999, 1000.5, 1234.567, 1.2345})
        CHECK(only_fault(number_cell(value)).code == "cell.fraction");
}

TEST_CASE("a display divided by thousands is doubtful, a rounded one is not", "[target]") {
    CHECK(only_fault(shown_cell(1150000, "1.150")) ==
          Message{"cell.scaled", {"A1", "1.150", std::int64_t{1150}}});
    CHECK(only_fault(shown_cell(1150400, "1.150")).code == "cell.scaled");
    CHECK(only_fault(shown_cell(2000000, "2")).code == "cell.scaled");
    for (const Cell& cell : {shown_cell(1150, "1.150"), shown_cell(1150, "1150 người"), shown_cell(0, "0"),
                             shown_cell(50, "5000%"), shown_cell(1150, "1,15E+03")}) {
        INFO(cell.text);
        CHECK(read({cell}).faults.empty());
    }
}

TEST_CASE("a basis of another kind may have decimals, and still no blanks, texts or negatives", "[target]") {
    CHECK(read({number_cell(0.5), number_cell(1.056)}, false, Whole::not_required).values ==
          std::vector<double>{0.5, 1.056});
    CHECK(codes(read({number_cell(-0.5), empty_cell(), text_cell("x")}, false, Whole::not_required).faults) ==
          std::vector<std::string>{"cell.negative", "cell.blank", "cell.words"});
}

TEST_CASE("accepting takes every candidate and nothing else", "[target]") {
    const ColumnReading reading =
        read({text_cell("1.234"), number_cell(1.056), text_cell("1,120"), shown_cell(1150000, "1.150"),
              number_cell(7), text_cell("nhiều"), empty_cell(), number_cell(-1), number_cell(0.5)},
             true);
    CHECK(reading.values == std::vector<double>{1234, 1056, 1120, 1150, 7, 0, 0, 0, 0});
    CHECK(reading.accepted == 4);
    CHECK(codes(reading.faults) ==
          std::vector<std::string>{"cell.words", "cell.blank", "cell.negative", "cell.fraction"});
}

TEST_CASE("accepting turns faults into numbers, one for one, in thousands of columns", "[target]") {
    std::mt19937 random(20260105);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Cell> content(1 + random() % 12);
        for (Cell& cell : content)
            cell = any_cell(random);
        for (const Whole whole : {Whole::required, Whole::not_required}) {
            const ColumnReading strict = read(content, false, whole), lax = read(content, true, whole);
            REQUIRE(strict.accepted == 0);
            REQUIRE(strict.values.size() == content.size());
            REQUIRE(lax.accepted + lax.faults.size() == strict.faults.size());
            REQUIRE(std::ranges::all_of(lax.faults, [&](const Message& fault) {
                return std::ranges::find(strict.faults, fault) != strict.faults.end();
            }));
            for (std::size_t index = 0; index < content.size(); ++index) {
                REQUIRE(lax.values[index] >= 0);
                if (strict.values[index] != 0) REQUIRE(lax.values[index] == strict.values[index]);
            }
        }
    }
}

TEST_CASE("a bound is a whole number, and an empty cell is none", "[target]") {
    const BoundsReading reading = read_all_bounds({number_cell(5), empty_cell(), number_cell(0),
                                                   formula_cell(number_cell(9)), formula_cell(empty_cell())});
    CHECK(reading.faults.empty());
    CHECK(reading.values == std::vector<quota::Bound>{5, std::nullopt, 0, 9, std::nullopt});
}

TEST_CASE("a bound that is none is named with its cell", "[target]") {
    const std::vector<Cell> content{text_cell("nhiều"), number_cell(2.5), number_cell(-1), error_cell(),
                                    text_cell("1.200")};
    CHECK(codes(read_all_bounds(content).faults) ==
          std::vector<std::string>{"cell.words", "cell.fraction-candidate", "cell.negative",
                                   "cell.error-shown", "cell.text-number"});
    CHECK(read_all_bounds(content).values.size() == content.size());
}

TEST_CASE("what is proposed for a bound can be accepted", "[target]") {
    const BoundsReading reading =
        read_all_bounds({text_cell("1.200"), number_cell(2.5), text_cell("nhiều")}, true);
    CHECK(codes(reading.faults) == std::vector<std::string>{"cell.words"});
    CHECK(reading.accepted == 2);
    CHECK(reading.values[0] == 1200);
    CHECK(reading.values[1] == 2500);
}
