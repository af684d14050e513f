#include "annex/body.hxx"

#include "table/contents.hxx"
#include "target/numbers.hxx"

#include <algorithm>
#include <array>

namespace ansinh::annex {

namespace {

using table::Position;
using table::Row;
using table::RowKind;
using table::RowState;

std::string roman(int number) {
    static constexpr std::array<std::pair<int, const char*>, 9> digits{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string text;
    for (const auto& [value, digit] : digits)
        for (; number >= value; number -= value)
            text += digit;
    return text;
}

} // namespace

bool is_unused(const table::Sheet& sheet, const table::Table& table, int column) {
    return std::ranges::all_of(
        table.units(), [&](const Row* unit) { return table::is_blank(sheet.cell(unit->row, column)); });
}

bool Body::takes(const Row& row, target::HiddenRows hidden) {
    const Position at{row.row, m_table.name_column.value_or(m_table.area.first_column)};
    if (row.kind == RowKind::part) m_left_out.push_back(at);
    if (row.kind != RowKind::unit && row.kind != RowKind::section) return false;
    const RowState state = m_sheet.row_state(row.row);
    if (state == RowState::hidden && hidden == target::HiddenRows::exclude) return false;
    if (row.kind != RowKind::unit) return true;
    if (state == RowState::hidden) m_hidden.push_back(at);
    if (state == RowState::filtered) m_filtered.push_back(at);
    if (row.name.empty()) m_nameless.push_back(at);
    return true;
}

void Body::add_line(const Row& row) {
    const bool unit = row.kind == RowKind::unit;
    Line line{unit ? LineKind::unit : LineKind::section, std::vector<Content>(m_made.annex.columns.size())};
    if (!unit) m_units = 0;
    line.cells[0] = unit ? Content(std::int64_t{++m_units}) : Content(roman(++m_sections));
    line.cells[1] = row.name;
    m_made.annex.lines.push_back(std::move(line));
    m_rows.push_back(&row);
}

void Body::take_rows(target::HiddenRows hidden, const std::string& total) {
    for (const Row& row : m_table.rows)
        if (takes(row, hidden)) add_line(row);
    if (lines_of(LineKind::unit).empty()) throw Error("table.no-units", {table::area_name(m_table.area)});
    Line last{LineKind::total, std::vector<Content>(m_made.annex.columns.size())};
    last.cells[1] = total;
    m_made.annex.lines.push_back(std::move(last));

    const auto fault = [&](const char* code, const std::vector<Position>& cells) {
        if (!cells.empty()) m_made.faults.push_back({code, {table::list_names(cells)}});
    };
    if (hidden == target::HiddenRows::ask) fault("annex.hidden", m_hidden);
    fault("annex.no-name", m_nameless);
    if (hidden == target::HiddenRows::include) note("annex.hidden-rows", m_hidden);
    note("annex.filtered-rows", m_filtered);
    note("annex.left-out", m_left_out);
}

void Body::note(const char* code, const std::vector<Position>& cells) {
    if (!cells.empty()) m_made.notes.push_back({code, {table::list_names(cells)}});
}

std::vector<std::size_t> Body::lines_of(LineKind kind) const {
    std::vector<std::size_t> found;
    for (std::size_t line = 0; line < m_made.annex.lines.size(); ++line)
        if (m_made.annex.lines[line].kind == kind) found.push_back(line);
    return found;
}

/// Of the units, in a column of the source.
std::vector<Position> Body::cells_of(int column) const {
    std::vector<Position> cells;
    for (const std::size_t line : lines_of(LineKind::unit))
        cells.push_back({m_rows[line]->row, column});
    return cells;
}

/// The units among the lines from `first` on, before `end`.
Sum Body::units_between(std::size_t first, std::size_t end) const {
    Sum sum;
    for (std::size_t line = first; line < end; ++line) {
        if (m_made.annex.lines[line].kind != LineKind::unit) continue;
        if (!sum.lines.empty() && sum.lines.back().second + 1 == line)
            sum.lines.back().second = line;
        else
            sum.lines.emplace_back(line, line);
    }
    return sum;
}

std::size_t Body::section_end(std::size_t section) const {
    std::size_t line = section + 1;
    while (m_made.annex.lines[line].kind == LineKind::unit)
        ++line;
    return line;
}

Integer Body::people_in(const Sum& sum, std::size_t column) const {
    Integer people = 0;
    for (const auto& [first, last] : sum.lines)
        for (std::size_t line = first; line <= last; ++line)
            if (const auto* number = std::get_if<std::int64_t>(&m_made.annex.lines[line].cells[column]))
                people += *number;
    return people;
}

void Body::fill_people(std::size_t column, bool required) {
    const int source = m_made.annex.columns[column].source;
    const std::vector<Position> cells = cells_of(source);
    const std::vector<std::size_t> units = lines_of(LineKind::unit);
    const target::BoundsReading reading = target::read_bounds(m_sheet, cells, false);
    std::vector<Position> missing;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (table::is_blank(m_sheet.cell(cells[unit])))
            missing.push_back(cells[unit]);
        else if (reading.values[unit])
            m_made.annex.lines[units[unit]].cells[column] = *reading.values[unit];
    }
    // A cell of blanks only is no fault of its own: it is missing, or left blank.
    std::ranges::copy_if(reading.faults, std::back_inserter(m_made.faults),
                         [](const Message& fault) { return fault.code != "cell.blank"; });
    if (required && !missing.empty())
        m_made.faults.push_back(
            {"annex.no-target", {table::list_names(missing), m_made.annex.columns[column].header}});

    for (const std::size_t section : lines_of(LineKind::section))
        if (Sum sum = units_between(section + 1, section_end(section)); !sum.lines.empty())
            m_made.annex.lines[section].cells[column] = std::move(sum);
    m_made.annex.lines.back().cells[column] = units_between(0, m_rows.size());

    // As long as numbers are missing, every total differs from what they add up to.
    if (!reading.faults.empty() || (required && !missing.empty())) return;
    for (const Row& row : m_table.rows)
        if (row.kind == RowKind::total || row.kind == RowKind::section) check_total(row, column, required);
}

/// What a row may rightly show: the sum of all units, of its own section, or of those between it and the
/// nearest section or total above or below.
std::vector<Integer> Body::sums_for(const Row& row, std::size_t column) const {
    const auto ends = [](const Row& other) {
        return other.kind == RowKind::total || other.kind == RowKind::section;
    };
    int above = -1, below = m_sheet.rows();
    for (const Row& other : m_table.rows) {
        if (!ends(other)) continue;
        if (other.row < row.row) above = other.row;
        if (other.row > row.row) below = std::min(below, other.row);
    }
    Integer all = 0, over = 0, under = 0;
    for (std::size_t line = 0; line < m_rows.size(); ++line) {
        if (m_rows[line]->kind != RowKind::unit) continue;
        const Integer people = people_in({{{line, line}}}, column);
        const int at = m_rows[line]->row;
        all += people;
        if (at > above && at < row.row) over += people;
        if (at > row.row && at < below) under += people;
    }
    if (row.kind == RowKind::section) return {under};
    const bool only = std::ranges::count(m_table.rows, RowKind::total, &Row::kind) == 1;
    return only ? std::vector{all} : std::vector{all, over, under};
}

/// A total that someone typed is what was to be handed out; one that a formula shows may follow a filter.
void Body::check_total(const Row& row, std::size_t column, bool typed_counts) {
    const Position at{row.row, m_made.annex.columns[column].source};
    const table::Cell& cell = m_sheet.cell(at);
    if (cell.kind != table::CellKind::number) return;
    const Rational shown = number::from_cell(cell.value);
    const std::vector<Integer> sums = sums_for(row, column);
    if (std::ranges::any_of(sums, [&](const Integer& sum) { return Rational(sum) == shown; })) return;
    if (typed_counts && !cell.formula) {
        m_made.faults.push_back({"annex.total-differs",
                                 {table::cell_name(at), Quantity{shown, denominator(shown) == 1 ? 0 : 2},
                                  Quantity{Rational(sums.front()), 0}, m_made.annex.columns[column].header}});
        return;
    }
    m_differing += (m_differing.empty() ? "" : ", ") + table::cell_name(at);
}

void Body::fill_words(std::size_t column, bool expected) {
    const std::vector<Position> cells = cells_of(m_made.annex.columns[column].source);
    const std::vector<std::size_t> units = lines_of(LineKind::unit);
    std::vector<Position> missing;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const table::Cell& cell = m_sheet.cell(cells[unit]);
        if (cell.kind == table::CellKind::error)
            m_made.faults.push_back(
                {"cell.error-shown", {table::cell_name(cells[unit]), table::text_of(cell)}});
        else if (table::is_blank(cell))
            missing.push_back(cells[unit]);
        else
            m_made.annex.lines[units[unit]].cells[column] = table::text_of(cell);
    }
    if (expected) note("annex.no-responsible", missing);
}

void Body::finish() {
    if (!m_differing.empty()) m_made.notes.push_back({"annex.totals-differ", {m_differing}});
}

} // namespace ansinh::annex
