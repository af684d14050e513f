#include "numbering/register.hxx"

#include "table/day_cell.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace ansinh::numbering {

namespace {

using table::Cell;
using table::CellKind;
using table::Position;

std::string full_name(const table::Sheet& sheet, Position at) {
    return sheet.name + '!' + table::cell_name(at);
}

bool is_blank(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && text::one_line(cell.text).empty());
}

std::string shown(const Cell& cell) {
    if (cell.text.empty() && cell.kind == CellKind::number) return fmt::format("{}", cell.value);
    return text::one_line(cell.text);
}

/// A heading within the table does, a number does not.
bool begins_with_letter(const Cell& cell) {
    const std::u32string text = text::decode(text::one_line(cell.text));
    return cell.kind == CellKind::text && !text.empty() && text::is_letter(text.front());
}

/// "1", "(1)" or a letter: one cell of the row of numbers below the headers.
bool is_column_number(const Cell& cell) {
    std::string text = shown(cell);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
    return text.size() <= 2 &&
           std::ranges::all_of(text, [](unsigned char c) { return std::isalnum(c) != 0; });
}

class Reader {
public:
    Reader(const table::Sheet& sheet, const Words& words, calendar::Date null_date)
        : m_sheet(sheet), m_words(words), m_null_date(null_date) {}

    Register read() {
        const int header = find_header();
        m_register.next_row = header + 1;
        if (is_number_row(header + 1)) m_register.next_row = header + 2;
        const int first = m_register.next_row;
        bool behind_gap = false;
        for (int row = first; row < m_sheet.rows(); ++row) {
            if (is_empty(row))
                behind_gap = true;
            else
                read_row(row, behind_gap);
        }
        return std::move(m_register);
    }

private:
    int find_header() {
        for (int row = 0; row < m_sheet.rows(); ++row)
            if (heads(row)) return row;
        throw Error("register.no-header", {m_sheet.name, m_words.header(Column::number),
                                           m_words.header(Column::date), m_words.header(Column::title)});
    }

    /// Whether the row heads number, date and title; remembers the columns.
    bool heads(int row) {
        m_register.columns.fill(-1);
        std::optional<Position> twice;
        for (int column = 0; column < m_sheet.columns(); ++column) {
            const auto meant = heading(m_sheet.cell(row, column));
            if (!meant) continue;
            int& place = m_register.columns[static_cast<std::size_t>(*meant)];
            if (place >= 0)
                twice = Position{row, column};
            else
                place = column;
        }
        const bool found = std::ranges::all_of(std::array{Column::number, Column::date, Column::title},
                                               [&](Column column) { return m_register.column(column) >= 0; });
        if (found && twice)
            throw Error("register.header-twice",
                        {full_name(m_sheet, *twice), text::one_line(m_sheet.cell(*twice).text)});
        return found;
    }

    std::optional<Column> heading(const Cell& cell) const {
        if (cell.kind != CellKind::text) return std::nullopt;
        const std::string key = text::plain_key(cell.text);
        for (std::size_t column = 0; column < column_count; ++column)
            for (const std::string& spelling : m_words.columns[column])
                if (text::plain_key(spelling) == key) return static_cast<Column>(column);
        return std::nullopt;
    }

    const Cell& cell(int row, Column which) const { return m_sheet.cell(row, m_register.column(which)); }
    Position at(int row, Column which) const { return {row, m_register.column(which)}; }

    bool is_empty(int row) const {
        return std::ranges::all_of(m_register.columns, [&](int column) {
            return column < 0 || is_blank(m_sheet.cell(row, column));
        });
    }

    /// Only the number's cell holds anything.
    bool is_alone(int row) const {
        return std::ranges::all_of(m_register.columns, [&](int column) {
            return column < 0 || column == m_register.number_column() || is_blank(m_sheet.cell(row, column));
        });
    }

    bool is_number_row(int row) const {
        return !is_empty(row) && !is_alone(row) && std::ranges::all_of(m_register.columns, [&](int column) {
            return column < 0 || is_column_number(m_sheet.cell(row, column));
        });
    }

    void read_row(int row, bool behind_gap) {
        const Cell& typed = cell(row, Column::number);
        const auto number = typed.kind == CellKind::text ? read_number(typed.text) : std::nullopt;
        if (number) return read_entry(row, *number);
        if (heading(typed) == Column::number) return; // the header again, on another page
        if (is_blank(typed)) return read_unnumbered(row, behind_gap);
        if (is_alone(row) && begins_with_letter(typed)) return end_at(row, behind_gap); // "Tháng 01/2026"
        // Below the table a text without a slash is a footer's: "Người lập", "Tổng số: 12".
        if (behind_gap && typed.kind == CellKind::text && typed.text.find('/') == std::string::npos) return;
        add_fault(row, Column::number, year_in(row),
                  typed.kind == CellKind::error
                      ? Message{"register.cell-error", {name(row, Column::number)}}
                      : Message{"register.number-unreadable", {name(row, Column::number), shown(typed)}});
        end_at(row, false);
    }

    /// A further line of the entry above, unless it has a date of its own.
    void read_unnumbered(int row, bool behind_gap) {
        if (behind_gap) return;
        if (!is_blank(cell(row, Column::date)))
            add_fault(row, Column::number, year_in(row),
                      {"register.number-missing", {name(row, Column::number)}});
        end_at(row, false);
    }

    void read_entry(int row, const PaperNumber& number) {
        end_at(row, false);
        const Cell& typed = cell(row, Column::date);
        if (const auto date = date_of(typed)) {
            m_register.entries.push_back({row, number, *date});
            return;
        }
        Message message{"register.date-missing", {name(row, Column::date), written(number)}};
        if (!is_blank(typed))
            message = {"register.date-unreadable", {name(row, Column::date), shown(typed), written(number)}};
        add_fault(row, Column::date, std::nullopt, std::move(message));
    }

    std::optional<calendar::Date> date_of(const Cell& typed) const {
        return table::day_in(typed, m_null_date).day;
    }

    std::optional<int> year_in(int row) const {
        const auto date = date_of(cell(row, Column::date));
        return date ? std::optional(year_of(*date)) : std::nullopt;
    }

    /// The next entry goes below this row, when it is part of the table.
    void end_at(int row, bool behind_gap) {
        if (!behind_gap) m_register.next_row = row + 1;
    }

    std::string name(int row, Column which) const { return full_name(m_sheet, at(row, which)); }

    void add_fault(int row, Column which, std::optional<int> year, Message message) {
        m_register.faults.push_back({at(row, which), year, std::move(message)});
    }

    const table::Sheet& m_sheet;
    const Words& m_words;
    const calendar::Date m_null_date;
    Register m_register;
};

} // namespace

int year_of(calendar::Date date) {
    return static_cast<int>(calendar::fields(date).year());
}

Register read_register(const table::Sheet& sheet, const Words& words, calendar::Date null_date) {
    return Reader(sheet, words, null_date).read();
}

} // namespace ansinh::numbering
