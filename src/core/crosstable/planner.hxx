// Inside of make_plan: a request is looked up in one sheet step by step, and the plan grows as it goes. The
// steps stand in plan_destination, plan_totals, plan_body and plan_formulas.
#pragma once

#include "crosstable/plan.hxx"
#include "quota/reconciliation.hxx"
#include "target/numbers.hxx"

#include <string_view>

namespace ansinh::crosstable {

class Planner {
public:
    Planner(const table::Sheet& sheet, std::span<const table::Table> tables, const table::Vocabulary& words,
            const Request& request);

    Plan make();

private:
    using Cells = std::vector<table::Position>;

    // plan_destination.cxx
    void find_destination();
    void find_columns_in(const table::Area& area);
    void find_columns_under(std::string_view header);
    void choose_columns();
    void find_rows();
    void name_all();
    bool is_excluded(int row) const;
    bool is_partial() const;

    // plan_totals.cxx
    void read_row_totals();
    int choose_row_totals() const;
    void read_column_totals();
    void read_total_row();
    void take_column_totals(const Cells& cells);
    std::optional<Cells> cells_across(const table::Area& area) const;
    void hand_out_columns();
    std::string weights_name() const;
    void compare_totals();
    void compare_with_commune(const quota::SplitTotals& totals);
    std::vector<std::int64_t> read_people(const Cells& cells, bool& known);

    // plan_body.cxx
    void read_weights();
    void read_weights_of_units();
    void read_weights_in(const table::Area& area);
    void read_own_weights();
    void take_weights_of_cells(std::vector<double> weights);
    void read_shares();
    void read_maximum();
    std::optional<std::int64_t> maximum_number() const;
    std::optional<std::vector<int>> rows_of(const table::Area& area) const;
    std::optional<std::vector<int>> columns_of(const table::Area& area) const;
    std::vector<double> read_weights_at(std::string_view argument, const Cells& cells);

    // plan_formulas.cxx
    void check_formulas_fit();

    void refuse_targets(std::string_view argument, const Cells& cells) const;
    void fault(Message message) { m_plan.faults.push_back(std::move(message)); }
    void faults(std::vector<Message> messages);
    std::size_t row_count() const { return m_plan.rows.size(); }
    std::size_t column_count() const { return m_plan.columns.size(); }

    const table::Sheet& m_sheet;
    const table::Vocabulary& m_words;
    const Request& m_request;
    const table::Table* m_table = nullptr;
    table::Product m_product = table::Product::none;
    std::optional<table::Area> m_into_area;
    std::vector<const table::Row*> m_units; ///< of the rows, when there is a table
    Cells m_row_total_cells, m_column_total_cells;
    std::vector<double> m_column_weights; ///< none: nothing tells the columns apart
    std::size_t m_accepted = 0;           ///< doubtful numbers read as proposed
    bool m_rows_are_known = true, m_columns_are_known = true, m_weights_are_known = true;
    Plan m_plan;
};

/// Columns that say what each unit gets in all: the target columns outside of those written; of several the
/// one where somebody typed numbers, since the others only add up.
std::vector<const table::Column*> row_total_columns(const table::Sheet& sheet, const table::Table& table,
                                                    table::Product product, std::span<const int> rows,
                                                    std::span<const int> columns);

/// The rectangle the cells fill; nothing where they leave any out. Cells row by row.
std::optional<table::Area> one_range(std::span<const table::Position> cells);

/// "F5:F8, F10" for a column, "D11:O11" for a row.
std::string range_names(std::span<const table::Position> cells);

} // namespace ansinh::crosstable
