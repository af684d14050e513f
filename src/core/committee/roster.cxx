#include "committee/roster.hxx"

#include "committee/seating.hxx"
#include "table/day_cell.hxx"
#include "workbook/form_table.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

using table::Cell;
using table::CellKind;

std::size_t index(Column column) {
    return static_cast<std::size_t>(column);
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
            if (!workbook::is_blank(cell(row, static_cast<Column>(column)))) return true;
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

Table table_from(const workbook::FormTable& found) {
    Table table{found.sheet, found.body, {}};
    std::ranges::copy(found.columns, table.columns.begin());
    return table;
}

} // namespace

std::string Roster::cell_name(const Holding& holding, Column column) const {
    return sheet + '!' + table::cell_name({holding.row, columns[index(column)]});
}

Table table_of(const workbook::Region& body, const workbook::Form& form) {
    return table_from(workbook::table_in(body, form));
}

Table find_table(const table::Sheet& sheet, const workbook::Form& form) {
    const workbook::FormTable found = workbook::find_table(sheet, form, {"name", "title"});
    if (found.sheet == nullptr) return {};
    Table table = table_from(found);
    const int ordinal = table.columns[index(Column::ordinal)];
    while (ordinal >= 0 && sheet.cell(table.body.last_row + 1, ordinal).formula)
        ++table.body.last_row;
    return table;
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
