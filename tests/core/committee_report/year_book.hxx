// A year's workbook made up for tests of the committee's report: every sheet it reads, with closings worked
// out as the template's formulas do.
#pragma once

#include "workbook/picture.hxx"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::test {

/// What a unit reports of one product and quarter.
struct Told {
    std::optional<int> joined, returned, left, due, renewed, year_before, estimate;
};

struct YearUnit {
    std::string name, code{};
    int population = 1000, workforce = 500;
    std::array<int, 2> start{100, 10};                 ///< taking part on 31/12
    std::array<std::optional<int>, 2> target{120, 20}; ///< taking part at the year's end
    std::array<std::array<Told, 2>, 4> told{};         ///< by quarter and product
    /// *Từ ngày* and *Đến ngày*: quarters after whose end it is set up, and through whose end it lasts.
    unsigned from_quarter = 1, to_quarter = 4;
    bool merged = false;
    std::array<std::optional<int>, 4> opening{}; ///< typed over the closing before
};

class YearBook {
public:
    YearBook();

    std::vector<YearUnit> units, groups;
    std::string kind = "số người tham gia cuối năm"; ///< of both targets
    /// Rows of registers, by range: from their second column on.
    std::map<std::string, std::vector<std::vector<table::Cell>>> registers;

    /// Valid as long as the book; call again after a change.
    workbook::Picture picture();
    /// A cell of the picture made last: "quý III!H7".
    table::Cell& cell(const std::string& sheet, const std::string& name);
    workbook::Picture as_it_is() const;
    std::vector<workbook::NamedArea>& ranges() { return m_ranges; }

    static table::Cell text(const std::string& text);
    static table::Cell number(double value);
    static table::Cell day(int day, unsigned month, int year = 2026);

private:
    void add_units(const std::string& range, int row, const std::vector<YearUnit>& units);
    table::Sheet& sheet(const std::string& name);

    std::vector<table::Sheet> m_sheets;
    std::vector<workbook::NamedArea> m_ranges;
};

} // namespace ansinh::test
