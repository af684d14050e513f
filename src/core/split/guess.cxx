// What a clerk would most likely answer.
#include "number/digits.hxx"
#include "number/rational.hxx"
#include "split/form.hxx"
#include "split/period_header.hxx"
#include "table/contents.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <regex>

namespace ansinh::split {

namespace {

using quota::Grain;
using table::Area;
using table::Cell;
using table::Column;
using table::Meaning;
using table::Position;
using table::Row;
using table::Table;

/// "CHỈ TIÊU NĂM 2026" → 2026.
std::optional<int> year_said_in(const std::string& text) {
    static const std::regex form(R"((?:^|[^a-z])nam (20\d\d)(?:[^\d]|$))");
    const std::string key = text::plain_key(text);
    std::smatch found;
    if (!std::regex_search(key, found, form)) return std::nullopt;
    return number::digits(found[1].str());
}

bool is_heading(const Column& column) {
    return !column.path.empty() && column.meaning != Meaning::achieved && column.meaning != Meaning::rate;
}

/// How many columns name a period of the grain.
std::size_t headed_with(const Table& table, Grain grain) {
    return static_cast<std::size_t>(std::ranges::count_if(table.columns, [&](const Column& column) {
        const auto period = is_heading(column) ? period_in(column.path.back()) : std::nullopt;
        return period && period->grain == grain;
    }));
}

bool is_free(const table::Sheet& sheet, const Area& area) {
    for (int row = area.first_row; row <= std::min(area.last_row, sheet.rows() - 1); ++row)
        for (int column = area.first_column; column <= std::min(area.last_column, sheet.columns() - 1);
             ++column)
            if (sheet.cell(row, column).kind != table::CellKind::empty || sheet.cell(row, column).formula ||
                sheet.merge_at(row, column) != nullptr)
                return false;
    return true;
}

/// The cell under the cursor where the longest table of a year would fit, else below everything.
Position free_cell(const table::Sheet& sheet, std::optional<Position> cursor) {
    constexpr int longest = 55; // a header, 53 weeks, the sum
    if (cursor && is_free(sheet, {cursor->row, cursor->column, cursor->row + longest - 1,
                                  cursor->column + new_table_columns - 1}))
        return *cursor;
    return {sheet.rows() == 0 ? 0 : sheet.rows() + 1, 0};
}

class Guesser {
public:
    Guesser(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
            std::optional<Position> cursor)
        : m_sheet(sheet), m_tables(tables), m_words(words), m_cursor(cursor) {}

    FilledForm make(calendar::Date today) {
        choose_table();
        choose_total();
        choose_year(today);
        choose_grain();
        guess_place(m_filled.form, m_sheet, m_tables, m_cursor);
        return std::move(m_filled);
    }

private:
    Form& form() { return m_filled.form; }

    void choose_table() {
        for (const Table& table : m_tables) {
            if (table.units().empty()) continue;
            const bool under = m_cursor && table.area.contains(*m_cursor);
            if (m_table == nullptr || under) m_table = &table;
            if (under) break;
        }
        if (m_table != nullptr) form().table = m_table->area;
    }

    bool has_numbers(int column) const {
        return std::ranges::any_of(m_table->units(), [&](const Row* unit) {
            return target::people_in(m_sheet.cell(unit->row, column)).has_value();
        });
    }

    void choose_total() {
        if (m_table != nullptr && choose_column()) return;
        if (m_cursor && target::people_in(m_sheet.cell(*m_cursor))) {
            form().total.text = table::cell_name(*m_cursor);
            return;
        }
        for (int row = 0; row < m_sheet.rows(); ++row)
            for (int column = 0; column + 1 < m_sheet.columns(); ++column) {
                if (!table::holds_words(m_sheet.cell(row, column))) continue;
                if (m_words.meaning(table::text_of(m_sheet.cell(row, column))) != Meaning::target) continue;
                if (!target::people_in(m_sheet.cell(row, column + 1))) continue;
                form().total.text = table::cell_name({row, column + 1});
                return;
            }
    }

    /// The column under the cursor, else the first that is called a target.
    bool choose_column() {
        std::vector<int> found;
        for (const ColumnChoice& choice : total_choices(*m_table, m_words)) {
            if (!has_numbers(choice.column)) continue;
            const bool under =
                m_cursor && m_table->area.contains(*m_cursor) && m_cursor->column == choice.column;
            const bool is_target = m_table->find_column(choice.column)->meaning == Meaning::target;
            if (under) {
                form().total.column = choice.column;
                return true;
            }
            if (is_target) found.push_back(choice.column);
        }
        if (found.empty()) return false;
        form().total.column = found.front();
        if (found.size() > 1)
            m_filled.doubts.push_back(
                {{"split.doubt.total", {table::column_name(found.front())}}, Answer::total});
        return true;
    }

    void choose_year(calendar::Date today) {
        std::optional<int> year;
        const int end = m_table != nullptr ? m_table->last_header_row + 1 : m_sheet.rows();
        for (int row = 0; row < std::min(end, m_sheet.rows()) && !year; ++row)
            for (int column = 0; column < m_sheet.columns() && !year; ++column)
                if (table::holds_words(m_sheet.cell(row, column)))
                    year = year_said_in(table::text_of(m_sheet.cell(row, column)));
        if (m_table != nullptr)
            for (const Column& column : m_table->columns)
                if (const auto period = is_heading(column) ? period_in(column.path.back()) : std::nullopt;
                    period && period->year)
                    year = period->year;
        if (!year) {
            year = static_cast<int>(calendar::fields(today).year());
            m_filled.doubts.push_back({{"split.doubt.year", {std::to_string(*year)}}, Answer::year});
        }
        form().year = std::to_string(*year);
    }

    void choose_grain() {
        if (m_table == nullptr || !is_about_units(form())) return;
        std::size_t most = 0;
        for (const Grain grain : {Grain::week, Grain::month, Grain::quarter}) {
            const std::size_t headed = headed_with(*m_table, grain);
            if (headed <= most) continue;
            most = headed;
            form().grain = grain;
        }
    }

    const table::Sheet& m_sheet;
    std::span<const Table> m_tables;
    const table::Vocabulary& m_words;
    std::optional<Position> m_cursor;
    const Table* m_table = nullptr;
    FilledForm m_filled;
};

} // namespace

void guess_place(Form& form, const table::Sheet& sheet, std::span<const Table> tables,
                 std::optional<Position> cursor) {
    if (!is_about_units(form)) {
        form.by_header = false;
        form.into = table::cell_name(free_cell(sheet, cursor));
        return;
    }
    const Table* table = table_of(form, tables);
    form.by_header =
        table == nullptr || std::ranges::any_of(std::array{Grain::quarter, Grain::month, Grain::week},
                                                [&](Grain grain) { return headed_with(*table, grain) > 0; });
    form.into = table == nullptr ? std::string() : table::column_name(table->area.last_column + 1);
}

FilledForm fill_in(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                   std::optional<Position> cursor, calendar::Date today) {
    return Guesser(sheet, tables, words, cursor).make(today);
}

} // namespace ansinh::split
