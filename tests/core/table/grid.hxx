// Sheets for tests, written down the way they look, and tables written out as one line to compare.
#pragma once

#include "table/discovery.hxx"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::test {

/// What a test writes into a cell: nothing (`{}`), a number, a text, or a formula's result (`sum(42)`, `error("#REF!")`).
struct Value {
    Value() = default;
    Value(int number) : Value(static_cast<double>(number)) {}
    Value(double number);
    Value(const char* text);
    Value(std::string text);
    table::Cell cell;
};

Value sum(double result);
/// What a formula shows that has no value: "#REF!".
Value error(const char* shown);

using Line = std::vector<Value>;

/// A sheet that grows with what is put into it.
class Grid {
public:
    Grid& put(std::string_view anchor, std::initializer_list<Line> lines);
    Grid& put(std::string_view anchor, const std::vector<Line>& lines);
    Grid& merge(std::initializer_list<std::string_view> areas);
    table::Sheet sheet() const;

private:
    struct Placed {
        table::Position at;
        table::Cell cell;
    };
    std::vector<Placed> m_cells;
    std::vector<table::Area> m_merges;
};

/// The vocabulary the extension ships.
const table::Vocabulary& vocabulary();

std::vector<table::Table> tables_of(const Grid& grid);

/// "A7:K20 header 7-9 numbers 10 names B", then the rows by kind: "total 11, section 12 16, unit 13 14".
std::string layout(const table::Table& table);
/// "A ordinal, B unit, F target/health"; columns that mean nothing known are left out.
std::string columns(const table::Table& table);
/// The names of the units as shown, separated by " | ".
std::string names(const table::Table& table);

} // namespace ansinh::test
