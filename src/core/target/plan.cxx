#include "target/plan.hxx"

#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/destination.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ansinh::target {

namespace {

using table::Area;
using table::Meaning;
using table::Position;
using table::Product;
using table::Row;
using table::RowKind;
using table::RowState;
using table::Table;

void append(std::vector<Message>& to, std::vector<Message> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// One column of a rectangle; Throws Error "column.one" (argument, area).
int only_column(const Area& area, std::string_view argument) {
    if (area.columns() != 1) throw Error("column.one", {std::string(argument), table::area_name(area)});
    return area.first_column;
}

/// What is too large for the type comes back as its limit: a whole number still, and out of every range here.
std::optional<std::int64_t> parse_whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
    using Limits = std::numeric_limits<std::int64_t>;
    if (error == std::errc::result_out_of_range) return text.starts_with('-') ? Limits::min() : Limits::max();
    return value;
}

/// "4–20, 31, 32" for rows counted from 0 in rising order.
std::string row_numbers(std::span<const int> rows) {
    std::string text;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        if (last < first + 2) last = first;
        text += (text.empty() ? "" : ", ") + std::to_string(rows[first] + 1);
        if (last > first) text += "–" + std::to_string(rows[last] + 1);
        first = last + 1;
    }
    return text;
}

/// Looks a request up in one sheet, step by step; the plan grows as it goes.
class Planner {
public:
    Planner(const table::Sheet& sheet, const Table* table, const table::Vocabulary& words,
            const Request& request)
        : m_sheet(sheet), m_table(table), m_words(words), m_request(request) {}

    Plan make() {
        if (m_request.method) m_plan.method = quota::parse_method(*m_request.method);
        find_into();
        find_units();
        ask_hidden_rows();
        read_basis_column();
        read_bound("min", m_request.minimum, m_plan.minimum, m_plan.minimum_source);
        read_bound("max", m_request.maximum, m_plan.maximum, m_plan.maximum_source);
        if (m_accepted > 0)
            m_plan.notes.push_back(Message{"allocate.accepted", {static_cast<std::int64_t>(m_accepted)}});
        read_total();
        append(m_plan.faults, check_destination(m_sheet, m_plan.into, m_request.overwrite));
        if (m_request.as_formulas) check_formulas_fit();
        return std::move(m_plan);
    }

private:
    void find_into();
    void find_units();
    void ask_hidden_rows();
    void read_basis_column();
    void read_bound(const char* key, const std::optional<std::string>& text,
                    std::vector<quota::Bound>& bounds, BoundSource& source);
    void read_total();
    void read_total_row();
    void take_total_from(Position at);
    void check_formulas_fit();
    void note_following_errors();
    std::vector<Position> targets_read_by_formulas() const;

    std::vector<Position> cells_of(std::string_view argument, std::string_view text) const;
    std::vector<Position> cells_in_column(int column) const;
    bool has_table_rows(const Area& area) const;
    bool is_excluded(int row) const;
    bool is_target(Position at) const;
    bool is_partial() const;
    std::string common_unit_word() const;

    const table::Sheet& m_sheet;
    const Table* m_table;
    const table::Vocabulary& m_words;
    const Request& m_request;
    int m_into_column = 0;
    std::optional<Area> m_into_area;
    Product m_product = Product::none;
    std::vector<const Row*> m_rows; ///< of the units, when there is a table
    std::size_t m_accepted = 0;     ///< doubtful numbers read as proposed
    Plan m_plan;
};

/// A single cell stands for its column when it lies in a table's body; a longer range is taken as it is.
void Planner::find_into() {
    if (m_request.into) {
        m_into_area = table::parse_area(*m_request.into);
        if (m_into_area) {
            m_into_column = only_column(*m_into_area, "into");
            if (m_table != nullptr && m_into_area->rows() == 1 && has_table_rows(*m_into_area))
                m_into_area.reset();
        } else if (m_table != nullptr) {
            m_into_column = find_column(*m_table, m_words, "into", *m_request.into,
                                        requested_product(m_request).value_or(Product::none));
        } else {
            throw Error("table.none");
        }
    } else if (m_table != nullptr) {
        m_into_column = choose_into(m_sheet, *m_table, m_request);
    } else {
        throw Error("table.none");
    }
    if (m_table != nullptr)
        if (const table::Column* column = m_table->find_column(m_into_column)) m_product = column->product;
    if (m_product == Product::none) m_product = requested_product(m_request).value_or(Product::none);
}

bool Planner::has_table_rows(const Area& area) const {
    return std::any_of(m_table->rows.begin(), m_table->rows.end(), [&](const Row& row) {
        return row.kind == RowKind::unit && row.row >= area.first_row && row.row <= area.last_row;
    });
}

bool Planner::is_excluded(int row) const {
    return m_request.hidden == HiddenRows::exclude && m_sheet.row_state(row) == RowState::hidden;
}

bool Planner::is_target(Position at) const {
    return std::binary_search(m_plan.into.begin(), m_plan.into.end(), at);
}

/// Whether the range asked for leaves units of the table out. What the table's total says is not for them
/// alone.
bool Planner::is_partial() const {
    if (m_table == nullptr || !m_into_area) return false;
    const auto units = m_table->units();
    return std::any_of(units.begin(), units.end(), [&](const Row* unit) {
        return !is_excluded(unit->row) && !is_target({unit->row, m_into_column});
    });
}

/// What every name begins with, as far as it is a word for a unit: "Thôn" of "Thôn 1", "Tổ dân phố" of "Tổ
/// dân phố 2".
std::string Planner::common_unit_word() const {
    std::string word = m_rows.front()->name;
    while (!word.empty()) {
        const std::string beginning = text::name_key(word) + " ";
        if (m_words.meaning(word) == Meaning::unit && std::ranges::all_of(m_rows, [&](const Row* row) {
                return text::name_key(row->name).starts_with(beginning);
            }))
            break;
        const std::size_t blank = word.find_last_of(' ');
        word.resize(blank == std::string::npos ? 0 : blank);
    }
    return word;
}

void Planner::find_units() {
    // A range in a table's rows that has no unit is a total, a section or a header: none of them is a place
    // for a result.
    if (m_table != nullptr && m_into_area && !has_table_rows(*m_into_area) &&
        m_into_area->first_row <= m_table->area.last_row && m_into_area->last_row >= m_table->area.first_row)
        throw Error("table.no-units", {table::area_name(*m_into_area)});
    const bool by_table = m_table != nullptr && (!m_into_area || has_table_rows(*m_into_area));
    if (!by_table) {
        for (int row = m_into_area->first_row; row <= m_into_area->last_row; ++row)
            if (!is_excluded(row)) m_plan.into.push_back({row, m_into_column});
        if (m_plan.into.empty()) throw Error("table.no-units", {table::area_name(*m_into_area)});
        return;
    }
    for (const Row* row : m_table->units()) {
        if (m_into_area && (row->row < m_into_area->first_row || row->row > m_into_area->last_row)) continue;
        if (is_excluded(row->row)) continue;
        m_rows.push_back(row);
        m_plan.into.push_back({row->row, m_into_column});
        m_plan.names.push_back(m_table->shown_name(*row));
    }
    if (m_plan.into.empty()) throw Error("table.no-units", {table::area_name(m_table->area)});

    m_plan.unit_word = common_unit_word();

    if (m_table->name_column && (*m_table->name_column < m_table->area.first_column ||
                                 *m_table->name_column > m_table->area.last_column)) {
        std::vector<Position> names;
        for (const Row* row : m_rows)
            names.push_back({row->row, *m_table->name_column});
        m_plan.notes.push_back(Message{"allocate.names-beside", {table::list_names(names)}});
    }
}

void Planner::ask_hidden_rows() {
    std::vector<int> hidden;
    std::int64_t filtered = 0;
    for (const Position at : m_plan.into) {
        const RowState state = m_sheet.row_state(at.row);
        if (state == RowState::filtered) ++filtered;
        if (state == RowState::hidden) hidden.push_back(at.row);
    }
    if (filtered > 0) m_plan.notes.push_back(Message{"allocate.filtered-rows", {filtered}});
    if (hidden.empty()) return;
    const std::string rows = row_numbers(hidden);
    if (m_request.hidden == HiddenRows::ask) m_plan.faults.push_back(Message{"rows.hidden", {rows}});
    if (m_request.hidden == HiddenRows::include)
        m_plan.notes.push_back(Message{"allocate.hidden-rows", {rows}});
}

std::vector<Position> Planner::cells_in_column(int column) const {
    std::vector<Position> cells;
    for (const Position at : m_plan.into)
        cells.push_back({at.row, column});
    return cells;
}

/// A range beside the target rows is read row by row, so that totals inside it fall out; one elsewhere must
/// have as many cells as there are units.
std::vector<Position> Planner::cells_of(std::string_view argument, std::string_view text) const {
    const auto area = table::parse_area(text);
    if (!area) {
        if (m_table == nullptr) {
            const auto column = table::parse_column(text);
            if (!column) throw Error("column.unknown", {std::string(argument), std::string(text)});
            return cells_in_column(*column);
        }
        return cells_in_column(find_column(*m_table, m_words, argument, text, m_product));
    }
    const int column = only_column(*area, argument);
    const bool beside =
        area->first_row <= m_plan.into.front().row && area->last_row >= m_plan.into.back().row;
    if (beside) return cells_in_column(column);
    if (static_cast<std::size_t>(area->rows()) != m_plan.into.size())
        throw Error("column.length",
                    {std::string(argument), table::area_name(*area), static_cast<std::int64_t>(area->rows()),
                     static_cast<std::int64_t>(m_plan.into.size())});
    std::vector<Position> cells;
    for (int row = area->first_row; row <= area->last_row; ++row)
        cells.push_back({row, column});
    return cells;
}

void Planner::read_basis_column() {
    if (!m_request.basis && m_table == nullptr) throw Error("basis.none");
    const std::vector<Position> cells = m_request.basis ? cells_of("basis", *m_request.basis)
                                                        : cells_in_column(choose_basis(*m_table, m_product));
    if (std::ranges::any_of(cells, [&](Position at) { return is_target(at); }))
        throw Error("basis.is-into", {table::column_name(m_into_column)});
    m_plan.basis_area = {cells.front().row, cells.front().column, cells.back().row, cells.back().column};

    Meaning meaning = Meaning::unknown;
    if (m_table != nullptr)
        if (const table::Column* column = m_table->find_column(cells.front().column)) {
            meaning = column->meaning;
            if (!column->path.empty()) m_plan.basis_header = column->path.back();
        }
    const bool decimals =
        meaning == Meaning::unknown || meaning == Meaning::rate || meaning == Meaning::money;
    ColumnReading reading = read_basis(m_sheet, cells, decimals ? Whole::not_required : Whole::required,
                                       m_request.accept_numbers);
    m_plan.basis = std::move(reading.values);
    append(m_plan.faults, std::move(reading.faults));
    m_accepted += reading.accepted;
    note_following_errors();
}

/// A total that shows an error because of an error in its body is named too: the clerk sees it first.
void Planner::note_following_errors() {
    const bool has_error = std::any_of(m_plan.faults.begin(), m_plan.faults.end(),
                                       [](const Message& fault) { return fault.code == "cell.error-shown"; });
    if (m_table == nullptr || !has_error) return;
    for (const Row& row : m_table->rows) {
        const Position at{row.row, m_plan.basis_area.first_column};
        if (row.kind != RowKind::unit && m_sheet.cell(at).kind == table::CellKind::error)
            m_plan.faults.push_back(Message{"cell.error-follows", {table::cell_name(at)}});
    }
}

void Planner::read_bound(const char* key, const std::optional<std::string>& text,
                         std::vector<quota::Bound>& bounds, BoundSource& source) {
    if (!text) return;
    if (const auto number = parse_whole(*text)) {
        if (*number < 0 || *number > number::largest_exact)
            throw Error("bound.number", {std::string(key), *text});
        source.number = number;
        bounds.assign(m_plan.into.size(), *number);
        return;
    }
    const std::vector<Position> cells = cells_of(key, *text);
    source.cells = Area{cells.front().row, cells.front().column, cells.back().row, cells.back().column};
    BoundsReading reading = read_bounds(m_sheet, cells, m_request.accept_numbers);
    bounds = std::move(reading.values);
    m_accepted += reading.accepted;
    append(m_plan.faults, std::move(reading.faults));
}

void Planner::take_total_from(Position at) {
    const table::Cell& cell = m_sheet.cell(at);
    const auto whole =
        cell.kind == table::CellKind::number ? number::whole(cell.value) : std::optional<std::int64_t>();
    if (!whole || *whole < 0) m_plan.faults.push_back(Message{"total.cell", {table::cell_name(at)}});
    m_plan.total = whole.value_or(0);
    m_plan.total_cell = at;
}

void Planner::read_total() {
    if (!m_request.total) return read_total_row();
    if (const auto number = parse_whole(*m_request.total)) {
        if (*number < 0 || *number > number::largest_exact)
            m_plan.faults.push_back(Message{"total.range", {*m_request.total}});
        m_plan.total = *number;
    } else if (const auto area = table::parse_area(*m_request.total);
               area && area->rows() * area->columns() == 1) {
        take_total_from({area->first_row, area->first_column});
    } else {
        m_plan.faults.push_back(Message{"total.not-whole", {*m_request.total}});
    }
    if (m_table == nullptr || m_plan.total_cell) return;
    for (const Position at : typed_totals(m_sheet, *m_table, m_into_column)) {
        const Rational typed = number::from_cell(m_sheet.cell(at).value);
        if (typed != m_plan.total)
            m_plan.notes.push_back(
                Message{"allocate.other-total", {table::cell_name(at), Quantity{typed, 0}}});
    }
}

/// Without `total`, the number someone typed into the total row of the target column: a formula there would
/// only add up what is about to be written.
void Planner::read_total_row() {
    const std::vector<Position> typed =
        m_table != nullptr ? typed_totals(m_sheet, *m_table, m_into_column) : std::vector<Position>();
    if (typed.empty()) {
        m_plan.faults.push_back(Message{"total.missing", {table::column_name(m_into_column)}});
        return;
    }
    if (typed.size() > 1) {
        m_plan.faults.push_back(Message{"total.several", {table::list_names(typed)}});
        return;
    }
    if (is_partial()) {
        m_plan.faults.push_back(
            Message{"total.whole-table", {table::cell_name(typed.front()), table::list_names(m_plan.into)}});
        return;
    }
    take_total_from(typed.front());
}

/// Cells that a formula would both fill and refer to. Values may well replace what they were computed from.
std::vector<Position> Planner::targets_read_by_formulas() const {
    std::vector<Position> found;
    for (const Position at : m_plan.into) {
        const auto holds = [&](const BoundSource& source) {
            return source.cells && source.cells->contains(at);
        };
        if (at == m_plan.total_cell || holds(m_plan.minimum_source) || holds(m_plan.maximum_source))
            found.push_back(at);
    }
    return found;
}

/// A formula takes one range: with section or total rows between the units only values can be written.
void Planner::check_formulas_fit() {
    const auto one_range = [](const std::vector<Position>& cells) {
        return cells.back().row - cells.front().row + 1 == static_cast<int>(cells.size());
    };
    const bool basis_fits = m_plan.basis_area.rows() == static_cast<int>(m_plan.into.size());
    if (!one_range(m_plan.into) || !basis_fits)
        m_plan.faults.push_back(Message{"formulas.not-one-range", {}});
    if (m_request.accept_numbers) m_plan.faults.push_back(Message{"formulas.accepted-numbers", {}});
    const std::vector<Position> circular = targets_read_by_formulas();
    if (!circular.empty())
        m_plan.faults.push_back(Message{"formulas.circular", {table::list_names(circular)}});
}

} // namespace

Plan make_plan(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
               const Request& request) {
    return Planner(sheet, choose_table(tables, request), words, request).make();
}

} // namespace ansinh::target
