#include "round/plan.hxx"

#include "number/rational.hxx"
#include "quota/round.hxx"
#include "round/columns.hxx"
#include "target/choice.hxx"
#include "target/destination.hxx"
#include "target/draft.hxx"
#include "target/hidden_rows.hxx"
#include "target/numbers.hxx"
#include "target/unit_names.hxx"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ansinh::round {

namespace {

using table::Position;
using table::Row;
using People = std::vector<std::int64_t>;

class Planner {
public:
    Planner(const table::Sheet& sheet, const table::Table& table, const table::Vocabulary& vocabulary,
            const Words& words, const Request& request)
        : m_sheet(sheet), m_table(table), m_vocabulary(vocabulary), m_words(words), m_request(request) {}

    Plan make() {
        const std::vector<Columns> chosen = choose_columns(m_table, m_vocabulary, m_words, m_request);
        find_units();
        for (const Columns& columns : chosen)
            read_product(columns);
        if (m_accepted > 0)
            m_plan.notes.push_back({"allocate.accepted", {static_cast<std::int64_t>(m_accepted)}});
        return std::move(m_plan);
    }

private:
    /// A range to write into names the units that take part.
    bool takes_part(const Row& row) const {
        if (m_request.hidden == target::HiddenRows::exclude &&
            m_sheet.row_state(row.row) == table::RowState::hidden)
            return false;
        const auto area = m_request.into ? table::parse_area(*m_request.into) : std::nullopt;
        return !area || area->rows() == 1 || (row.row >= area->first_row && row.row <= area->last_row);
    }

    void find_units() {
        for (const Row* row : m_table.units())
            if (takes_part(*row)) {
                m_units.push_back(row);
                m_rows.push_back(row->row);
            }
        if (m_units.empty()) throw Error("table.no-units", {table::area_name(m_table.area)});
        target::UnitNames names = target::discovered_names(m_table, m_units);
        m_plan.unit_word = target::common_unit_word(names.bare, m_vocabulary);
        m_plan.names = std::move(names.shown);
        target::ask_hidden_rows(m_sheet, m_rows, m_request.hidden, m_plan.faults, m_plan.notes);
    }

    std::vector<Position> cells_in(int column) const {
        std::vector<Position> cells;
        for (const int row : m_rows)
            cells.push_back({row, column});
        return cells;
    }

    void faults(std::vector<Message> found) { std::ranges::move(found, std::back_inserter(m_plan.faults)); }

    /// Blank cells are 0 where `blank` is null, else a fault of that code.
    People read(int column, const char* blank) {
        const std::vector<Position> cells = cells_in(column);
        target::BoundsReading reading = target::read_bounds(m_sheet, cells, m_request.accept_numbers);
        m_accepted += reading.accepted;
        faults(std::move(reading.faults));
        People people;
        std::vector<Position> blanks;
        for (std::size_t unit = 0; unit < cells.size(); ++unit) {
            if (!reading.values[unit]) blanks.push_back(cells[unit]);
            people.push_back(reading.values[unit].value_or(0));
        }
        if (blank != nullptr)
            for (const Position at : blanks)
                m_plan.faults.push_back({blank, {table::cell_name(at)}});
        else if (!blanks.empty())
            m_plan.notes.push_back({"round.blank-is-zero", {table::list_names(blanks)}});
        return people;
    }

    void read_product(const Columns& columns) {
        const std::size_t faults_before = m_plan.faults.size();
        const People targets = read(columns.target, "round.no-target");
        const People achieved =
            read(columns.achieved, m_request.unreported_is_zero ? nullptr : "round.unreported");
        Snapshot made{columns.product, columns.target, columns.achieved, cells_in(columns.into), {}, {}};
        faults(target::check_destination(m_sheet, made.into, m_request.overwrite));
        if (m_plan.faults.size() == faults_before) {
            made.numbers = quota::round_targets(targets, achieved);
            made.summary = summary_of(made);
            note_reached(made, targets);
        }
        m_plan.products.push_back(std::move(made));
    }

    static Message of_product(table::Product product, Message clause) {
        if (product == table::Product::none) return clause;
        return {
            "draft.summary-of-product",
            {std::vector<Message>{target::product_name(product)}, std::vector<Message>{std::move(clause)}}};
    }

    Message summary_of(const Snapshot& made) const {
        Integer people = 0;
        for (const std::int64_t number : made.numbers)
            people += number;
        return of_product(made.product,
                          {"round.fixed",
                           {Quantity{Rational(people), 0}, static_cast<std::int64_t>(made.into.size()),
                            std::vector<Message>{target::unit_noun(m_plan.unit_word)},
                            table::column_name(made.target_column), table::column_name(made.achieved_column),
                            table::list_names(made.into)}});
    }

    void note_reached(const Snapshot& made, const People& targets) {
        Units reached;
        for (std::size_t unit = 0; unit < targets.size(); ++unit)
            if (targets[unit] > 0 && made.numbers[unit] == 0) reached.indexes.push_back(unit);
        if (reached.indexes.empty()) return;
        const auto count = static_cast<std::int64_t>(reached.indexes.size());
        m_plan.notes.push_back(of_product(made.product, {"round.reached", {count, std::move(reached)}}));
    }

    const table::Sheet& m_sheet;
    const table::Table& m_table;
    const table::Vocabulary& m_vocabulary;
    const Words& m_words;
    const Request& m_request;
    std::vector<const Row*> m_units;
    std::vector<int> m_rows;
    std::size_t m_accepted = 0; ///< doubtful numbers read as proposed
    Plan m_plan;
};

} // namespace

std::vector<Position> Plan::written_cells() const {
    std::vector<Position> cells;
    for (const Snapshot& product : products)
        std::ranges::copy(product.into, std::back_inserter(cells));
    return cells;
}

Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& vocabulary, const Words& words, const Request& request) {
    if (tables.empty()) throw Error("round.no-table");
    target::Request asked;
    asked.table = request.table;
    asked.into = request.into;
    asked.cursor = request.cursor;
    return Planner(sheet, *target::choose_table(tables, asked), vocabulary, words, request).make();
}

} // namespace ansinh::round
