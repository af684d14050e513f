#include "report/reading.hxx"

#include "table/misread.hxx"
#include "text/number_reading.hxx"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace ansinh::report {

namespace {

FigureState state_of(text::ReadingKind kind) {
    switch (kind) {
    case text::ReadingKind::blank:
        return FigureState::empty;
    case text::ReadingKind::number:
        return FigureState::number;
    case text::ReadingKind::dash:
    case text::ReadingKind::ambiguous:
        return FigureState::doubtful;
    case text::ReadingKind::words:
        break;
    }
    return FigureState::unreadable;
}

/// Decimals of a number, or of what the cell shows of it where these are more: "90,0%" has three.
std::uint8_t places_of(const Rational& value, const std::string& shown, char32_t decimal) {
    constexpr std::uint8_t most = 20;
    std::uint8_t places = 0;
    for (Rational left = value; denominator(left) != 1 && places < most; ++places)
        left *= 10;
    const std::size_t mark = decimal < 0x80 ? shown.rfind(static_cast<char>(decimal)) : std::string::npos;
    const bool per_cent = shown.ends_with('%');
    if (mark == std::string::npos && !per_cent) return places;
    std::size_t digits = per_cent ? 2 : 0;
    for (std::size_t at = mark;
         mark != std::string::npos && at + 1 < shown.size() && shown[at + 1] >= '0' && shown[at + 1] <= '9';
         ++at)
        ++digits;
    return std::max(places, static_cast<std::uint8_t>(std::min<std::size_t>(digits, most)));
}

Figure figure_of(const table::Cell& cell, text::Separators separators) {
    Figure figure{FigureState::empty, cell.formula, 0, 0};
    switch (cell.kind) {
    case table::CellKind::empty:
        break;
    case table::CellKind::error:
        figure.state = FigureState::unreadable;
        break;
    case table::CellKind::number:
        figure.state =
            table::shows_day(cell, separators) ? FigureState::unreadable : FigureState::number;
        figure.value = number::from_cell(cell.value);
        break;
    case table::CellKind::text: {
        const text::NumberReading reading = text::read_number(cell.text, separators);
        figure.state = state_of(reading.kind);
        if (reading.value) figure.value = *reading.value;
        break;
    }
    }
    if (figure.state == FigureState::number)
        figure.places = places_of(figure.value, cell.text, separators.decimal);
    return figure;
}

/// Adds lines row by row and says what is added up in what.
class Reader {
public:
    Reader(const table::Sheet& sheet, const table::Table& table, const Recognised& recognised)
        : m_sheet(sheet), m_table(table), m_recognised(recognised) {
        m_figures.sheet = sheet.name;
        m_figures.series = recognised.series;
        m_figures.period = recognised.period;
        m_figures.area = table::area_name(table.area);
    }

    Figures read() {
        const auto total = grand_total();
        for (const table::Row& row : m_table.rows)
            take(row, total && row.row == *total);
        if (m_total)
            for (std::size_t line = 0; line < m_figures.lines.size(); ++line)
                if (line != *m_total && !m_figures.lines[line].sum &&
                    m_figures.lines[line].kind != LineKind::part)
                    m_figures.lines[line].sum = m_total;
        return std::move(m_figures);
    }

private:
    /// Of several total rows those in between are sums of what stands above them.
    std::optional<int> grand_total() const {
        std::optional<int> first, last, unit;
        for (const table::Row& row : m_table.rows) {
            if (row.kind == table::RowKind::unit && !unit) unit = row.row;
            if (row.kind != table::RowKind::total) continue;
            if (!first) first = row.row;
            last = row.row;
        }
        const bool on_top = first && unit && *first < *unit;
        return on_top ? first : last;
    }

    void take(const table::Row& row, bool is_grand_total) {
        switch (row.kind) {
        case table::RowKind::blank:
            return;
        case table::RowKind::part:
            take_part(row);
            return;
        case table::RowKind::section:
            m_open.clear();
            m_section = has_figures(row) ? std::optional(add(row, LineKind::subtotal)) : std::nullopt;
            return;
        case table::RowKind::total:
            if (is_grand_total)
                m_total = add(row, LineKind::total);
            else
                close_subtotal(add(row, LineKind::subtotal));
            return;
        case table::RowKind::unit:
            const std::size_t line = add(row, LineKind::unit);
            m_figures.lines[line].sum = m_section;
            if (!m_section) m_open.push_back(line);
            return;
        }
    }

    void take_part(const table::Row& row) {
        const std::size_t part = add(row, LineKind::part);
        if (part == 0 || std::ranges::find(m_recognised.providers, row.row) == m_recognised.providers.end())
            return;
        const Line& above = m_figures.lines[part - 1];
        m_figures.lines[part].whole = above.kind == LineKind::part ? above.whole : std::optional(part - 1);
    }

    void close_subtotal(std::size_t subtotal) {
        for (const std::size_t line : std::exchange(m_open, {}))
            m_figures.lines[line].sum = subtotal;
    }

    bool has_figures(const table::Row& row) const {
        return std::ranges::any_of(m_recognised.columns, [&](int column) {
            return m_sheet.cell(row.row, column).kind != table::CellKind::empty;
        });
    }

    std::size_t add(const table::Row& row, LineKind kind) {
        const std::string name = kind == LineKind::unit ? m_table.shown_name(row) : row.name;
        Line line{kind, name, name, {}};
        if (m_table.name_column) line.cell = {row.row, *m_table.name_column};
        m_figures.lines.push_back(std::move(line));
        for (const int column : m_recognised.columns) {
            m_figures.figures.push_back(figure_of(m_sheet.cell(row.row, column), m_sheet.separators));
            m_figures.cells.push_back({row.row, column});
        }
        return m_figures.lines.size() - 1;
    }

    const table::Sheet& m_sheet;
    const table::Table& m_table;
    const Recognised& m_recognised;
    Figures m_figures;
    std::optional<std::size_t> m_section, m_total;
    std::vector<std::size_t> m_open; ///< units since the last section or sum that no line adds up yet
};

} // namespace

Figures read_figures(const table::Sheet& sheet, const table::Table& table, const Recognised& recognised) {
    return Reader(sheet, table, recognised).read();
}

} // namespace ansinh::report
