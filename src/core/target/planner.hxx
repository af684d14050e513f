// Inside of make_plan: a request is looked up in one sheet step by step, and the plan grows as it goes. The
// steps stand in the files plan_….cxx.
#pragma once

#include "target/numbers.hxx"
#include "target/plan.hxx"

#include <span>
#include <string_view>

namespace ansinh::target {

class Planner {
public:
    Planner(const table::Sheet& sheet, const table::Table* table, const table::Vocabulary& words,
            const Request& request)
        : m_sheet(sheet), m_table(table), m_words(words), m_request(request) {}

    Plan make();

private:
    // plan_units.cxx
    void find_into();
    void find_units();
    void name_units();
    void note_names_beside(int column);
    void ask_hidden_rows();
    bool has_table_rows(const table::Area& area) const;
    bool is_excluded(int row) const;
    bool is_target(table::Position at) const;
    bool is_partial() const;

    // plan_levels.cxx
    void find_levels();
    void group_by_sections();
    void group_by_columns(const std::vector<int>& columns);
    std::vector<int> level_columns() const;
    std::size_t add_group(Group group);
    void tell_equal_groups_apart();
    void place_group_cells();
    bool adds_up(std::size_t group, int column) const;
    std::vector<table::Position> unit_cells_of(std::size_t group, int column) const;
    void read_group_bounds();
    void read_group_bound(const BoundSource& source, quota::Bound Group::*bound);
    Group* group_written_at(table::Position at);
    void check_group_cells();
    void check_group_bounds();

    // plan_columns.cxx
    void read_basis_column();
    void take_off_basis(std::span<const table::Position> basis, bool basis_is_readable);
    ColumnReading read_people(std::span<const table::Position> cells, Whole whole);
    void refuse_targets(const char* code, std::span<const table::Position> cells) const;
    void read_participants();
    void read_bounds_asked();
    void read_bound(const char* key, const std::optional<std::string>& text,
                    std::vector<quota::Bound>& bounds, BoundSource& source);
    void note_following_errors();
    std::vector<table::Position> cells_of(std::string_view argument, std::string_view text) const;
    std::vector<table::Position> cells_in_column(int column) const;

    // plan_uncovered.cxx
    void look_up_not_yet();
    void check_uncovered_fits_formulas();
    void limit_to_uncovered();
    bool is_limited_to_uncovered() const;

    // plan_addition.cxx
    void read_addition(std::string_view people);
    void read_present();
    void keep_present();

    // plan_rate.cxx
    void read_rate();
    std::optional<Rational> rate_asked(const text::NumberReading& reading, const std::string& rate);
    std::vector<table::Position> population_cells(const std::string& rate) const;
    std::vector<table::Position> covered_cells(const std::string& rate) const;
    std::optional<std::int64_t> sum_of(std::span<const table::Position> cells);

    // plan_total.cxx
    void read_total();
    void read_total_row();
    void take_total_from(table::Position at);
    void take_off_participants();

    // plan_locks.cxx
    void read_locks();
    void read_lock(const Lock& lock);
    void read_group_lock(const GroupLock& lock);
    void check_into_is_free();
    void check_locks_fit();
    void narrow_bounds();
    void note_locks_beyond_bounds();

    // plan_formulas.cxx
    void check_formulas_fit();
    std::vector<table::Position> targets_read_by_formulas() const;

    void fault(Message message) { m_plan.faults.push_back(std::move(message)); }
    void faults(std::vector<Message> messages);

    const table::Sheet& m_sheet;
    const table::Table* m_table;
    const table::Vocabulary& m_words;
    const Request& m_request;
    int m_into_column = 0;
    std::optional<table::Area> m_into_area;
    std::vector<const table::Row*> m_rows; ///< of the units, when there is a table
    std::size_t m_accepted = 0;            ///< doubtful numbers read as proposed
    bool m_total_is_known = false, m_opening_is_known = true, m_locks_are_known = true;
    Plan m_plan;
};

/// One column of a rectangle. Throws Error "column.one" (argument, area).
int only_column(const table::Area& area, std::string_view argument);

/// From the first to the last of cells in one column. Precondition: not empty.
table::Area area_from(std::span<const table::Position> cells);

/// What is too large for the type comes back as its limit: a whole number still, and out of every range here.
std::optional<std::int64_t> parse_whole(std::string_view text);

} // namespace ansinh::target
