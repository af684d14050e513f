#include "committee/roster.hxx"

#include "committee/seating.hxx"
#include "table/day_cell.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <numeric>

namespace ansinh::committee {

namespace {

using table::Cell;
using table::CellKind;

std::size_t index(Column column) {
    return static_cast<std::size_t>(column);
}

bool is_blank(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && text::one_line(cell.text).empty());
}

class Reader {
public:
    Reader(const Table& table, const Regulations& regulations)
        : m_table(table), m_regulations(regulations), m_seating(regulations) {}

    Roster read() {
        m_roster.columns = m_table.columns;
        if (m_table.sheet != nullptr) m_roster.sheet = m_table.sheet->name;
        for (int row = m_table.body.first_row; row <= m_table.body.last_row; ++row)
            if (says_something(row)) m_roster.holdings.push_back(holding(row));
        m_roster.seats = m_seating.take();
        return std::move(m_roster);
    }

private:
    const Cell& cell(int row, Column column) const {
        static const Cell none;
        const int place = m_table.columns[index(column)];
        return place < 0 ? none : m_table.sheet->cell(row, place);
    }

    /// The template counts the rows by a formula.
    bool says_something(int row) const {
        for (std::size_t column = index(Column::name); column < column_count; ++column)
            if (!is_blank(cell(row, static_cast<Column>(column)))) return true;
        return false;
    }

    Holding holding(int row) {
        Holding result;
        result.row = row;
        result.name = text_in(row, Column::name);
        result.post = text_in(row, Column::post);
        result.title = text_in(row, Column::title);
        result.note = text_in(row, Column::note);
        result.phone = text_in(row, Column::phone);
        result.mail = text_in(row, Column::mail);
        result.decision = text_in(row, Column::decision);
        result.decided = day_in(row, Column::decided);
        result.from = day_in(row, Column::from);
        result.to = day_in(row, Column::to);
        result.substitute = text_in(row, Column::substitute);
        result.article = text_in(row, Column::article);
        result.seat = m_seating.seat_of(result.title, result.post, result.article);
        return result;
    }

    std::string text_in(int row, Column column) {
        const Cell& there = cell(row, column);
        if (there.kind != CellKind::error) return workbook::said(there);
        add_fault(row, column, "roster.cell-error", "roster.mend.cell-error", {});
        return {};
    }

    std::optional<Date> day_in(int row, Column column) {
        const Cell& there = cell(row, column);
        const table::DayCell day = table::day_in(there, m_regulations.null_date);
        if (day.kind == table::DayKind::unreadable)
            add_fault(row, column, "roster.not-date", "roster.mend.not-date", {workbook::said(there)});
        return day.day;
    }

    void add_fault(int row, Column column, const char* code, const char* mend, std::vector<Argument> arguments) {
        const table::Position at{row, m_table.columns[index(column)]};
        arguments.insert(arguments.begin(), workbook::full_name(*m_table.sheet, at));
        report::Finding fault;
        fault.rule = code;
        fault.cells = {at};
        fault.text = {code, std::move(arguments)};
        fault.instruction = {mend, {}};
        m_roster.faults.push_back(std::move(fault));
    }

    const Table& m_table;
    const Regulations& m_regulations;
    Seating m_seating;
    Roster m_roster;
};

using Columns = std::array<int, column_count>;

std::vector<std::string> header_keys(const workbook::Form& form) {
    std::vector<std::string> keys;
    for (const workbook::FormColumn& column : form.columns)
        keys.push_back(text::name_key(column.header));
    return keys;
}

/// Which column each header of the row heads; of two alike the first.
Columns columns_in(const table::Sheet& sheet, int row, const std::vector<std::string>& headers) {
    Columns columns{};
    columns.fill(-1);
    for (int place = sheet.columns() - 1; place >= 0; --place) {
        const Cell& cell = sheet.cell(row, place);
        if (cell.kind != CellKind::text) continue;
        const auto found = std::ranges::find(headers, text::name_key(cell.text));
        if (found != headers.end()) columns[static_cast<std::size_t>(found - headers.begin())] = place;
    }
    return columns;
}

/// "(1) (2) …" below the headers.
bool is_number_row(const table::Sheet& sheet, int row) {
    int numbers = 0;
    for (int column = 0; column < sheet.columns(); ++column) {
        const std::string text = text::one_line(sheet.cell(row, column).text);
        if (text.empty()) continue;
        if (text.front() != '(' || text.back() != ')') return false;
        ++numbers;
    }
    return numbers > 0;
}

bool is_empty_row(const table::Sheet& sheet, int row, const Columns& columns) {
    return std::ranges::all_of(columns, [&](int column) {
        return column < 0 || column == columns[index(Column::ordinal)] || is_blank(sheet.cell(row, column));
    });
}

} // namespace

std::string Roster::cell_name(const Holding& holding, Column column) const {
    return sheet + '!' + table::cell_name({holding.row, columns[index(column)]});
}

Table table_of(const workbook::Region& body) {
    Table table{body.sheet, body.area, {}};
    std::iota(table.columns.begin(), table.columns.end(), body.area.first_column);
    return table;
}

Table find_table(const table::Sheet& sheet, const workbook::Form& form) {
    const std::vector<std::string> headers = header_keys(form);
    for (int row = 0; row < sheet.rows(); ++row) {
        const Columns columns = columns_in(sheet, row, headers);
        if (columns[index(Column::name)] < 0 || columns[index(Column::title)] < 0) continue;
        const int first = row + 1 < sheet.rows() && is_number_row(sheet, row + 1) ? row + 2 : row + 1;
        int last = first - 1;
        while (last + 1 < sheet.rows() && !is_empty_row(sheet, last + 1, columns))
            ++last;
        return {&sheet, {first, 0, last, sheet.columns() - 1}, columns};
    }
    return {};
}

Roster read_roster(const Table& table, const Regulations& regulations) {
    return Reader(table, regulations).read();
}

std::vector<const Holding*> members_on(const Roster& roster, Date day) {
    std::vector<const Holding*> members;
    for (const Holding& holding : roster.holdings)
        if (!holding.name.empty() && holding.holds_on(day)) members.push_back(&holding);
    std::ranges::stable_sort(members, {}, [](const Holding* member) { return member->seat; });
    return members;
}

std::vector<std::size_t> vacant_on(const Roster& roster, Date day) {
    std::vector<bool> held(roster.seats.size());
    for (const Holding* member : members_on(roster, day))
        held[member->seat] = true;
    std::vector<std::size_t> vacant;
    for (std::size_t seat = 0; seat < held.size(); ++seat)
        if (!held[seat]) vacant.push_back(seat);
    return vacant;
}

} // namespace ansinh::committee
