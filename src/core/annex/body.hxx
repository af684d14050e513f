// Inside of make_annex: the rows of a table become the lines of an annex, column by column.
#pragma once

#include "annex/annex.hxx"
#include "number/rational.hxx"

#include <string>
#include <vector>

namespace ansinh::annex {

/// Whether no unit has anything in the column: a form's column that this commune leaves blank.
bool is_unused(const table::Sheet& sheet, const table::Table& table, int column);

class Body {
public:
    /// All three live as long as this. The columns of made.annex stand already.
    Body(const table::Sheet& sheet, const table::Table& table, Made& made)
        : m_sheet(sheet), m_table(table), m_made(made) {}

    /// A line for each section and unit, numbered, and the total below them; rows the table adds up or takes
    /// apart are left out. Throws Error "table.no-units" (area).
    void take_rows(target::HiddenRows hidden, const std::string& total);
    /// The numbers of a column, and the sums of its sections and of all. `required`: none may be missing, and
    /// a total that was typed must be theirs.
    void fill_people(std::size_t column, bool required);
    /// The texts of a column; `expected`: a blank one is worth a note.
    void fill_words(std::size_t column, bool expected);
    /// What only shows when all columns are filled.
    void finish();

private:
    bool takes(const table::Row& row, target::HiddenRows hidden);
    void add_line(const table::Row& row);
    std::vector<std::size_t> lines_of(LineKind kind) const;
    std::vector<table::Position> cells_of(int column) const;
    Sum units_between(std::size_t first, std::size_t end) const;
    std::size_t section_end(std::size_t section) const;
    Integer people_in(const Sum& sum, std::size_t column) const;
    std::vector<Integer> sums_for(const table::Row& row, std::size_t column) const;
    void check_total(const table::Row& row, std::size_t column, bool typed_counts);
    void note(const char* code, const std::vector<table::Position>& cells);

    const table::Sheet& m_sheet;
    const table::Table& m_table;
    Made& m_made;
    std::vector<const table::Row*> m_rows; ///< one per line but the total
    std::vector<table::Position> m_hidden, m_filtered, m_left_out, m_nameless;
    std::string m_differing;
    int m_sections = 0, m_units = 0; ///< counted in the section
};

} // namespace ansinh::annex
