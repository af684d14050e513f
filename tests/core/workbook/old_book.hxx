// A year's workbook made up for tests: the sheets and named ranges that a take-over reads.
#pragma once

#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::test {

/// The forms the extension ships.
const workbook::Forms& workbook_forms();

struct OldUnit {
    std::string name, code;
    std::optional<calendar::Date> from, to;
    std::string merged_into;
    /// Closings by quarter and product.
    std::array<std::array<std::optional<int>, 2>, 4> closings{};
    /// Estimates, which must never be read.
    std::array<std::array<std::optional<int>, 2>, 4> estimates{};
};

struct OldPerson {
    std::string name, place, villages; ///< of the network: provider; of the roster: title
    std::optional<calendar::Date> from, to;
};

class OldBook {
public:
    explicit OldBook(int year = 2026);

    std::vector<OldUnit> units, groups;
    std::vector<OldPerson> network, members;
    std::map<std::string, table::Cell> heads; ///< single values by range

    /// Valid as long as the book; call again after a change.
    workbook::Picture workbook();
    /// For changes no clerk's entry stands for: a cell of the picture made last, by its full name's parts.
    table::Sheet& sheet(const std::string& name);
    std::vector<workbook::NamedArea>& ranges() { return m_ranges; }
    workbook::Picture as_it_is() const;

    static table::Cell text(const std::string& text);
    static table::Cell number(double value);
    static table::Cell day(calendar::Date date);

private:
    void add_units(const std::string& range, const std::string& sheet, int row,
                   const std::vector<OldUnit>& units);
    void add_range(const std::string& name, const std::string& sheet, const table::Area& area);

    std::vector<table::Sheet> m_sheets;
    std::vector<workbook::NamedArea> m_ranges;
};

} // namespace ansinh::test
