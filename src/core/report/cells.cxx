#include "report/cells.hxx"

#include <algorithm>

namespace ansinh::report {

namespace {

Counts counted_by(table::Meaning meaning) {
    switch (meaning) {
    case table::Meaning::population:
    case table::Meaning::workforce:
    case table::Meaning::households:
    case table::Meaning::participants:
    case table::Meaning::not_participating:
    case table::Meaning::target:
    case table::Meaning::achieved:
    case table::Meaning::minimum:
    case table::Meaning::maximum:
    case table::Meaning::part:
        return Counts::people;
    case table::Meaning::money:
        return Counts::money;
    case table::Meaning::rate:
        return Counts::share;
    case table::Meaning::unknown:
        return Counts::unknown;
    case table::Meaning::ordinal:
    case table::Meaning::unit:
    case table::Meaning::code:
    case table::Meaning::area:
    case table::Meaning::note:
    case table::Meaning::other:
        break;
    }
    return Counts::nothing;
}

/// What rules know by its header is a number whatever discovery thinks of the column.
Counts counted_by(const Series& series, table::Meaning meaning) {
    if (!counts_people(series)) return Counts::share;
    return meaning == table::Meaning::money ? Counts::money : Counts::people;
}

} // namespace

std::optional<std::size_t> Cells::line_of(int row) const {
    const auto found = std::ranges::lower_bound(rows, row);
    if (found == rows.end() || *found != row) return {};
    return static_cast<std::size_t>(found - rows.begin());
}

Cells cells_of(const table::Sheet& sheet, const table::Table& table, const Formulas& formulas,
               const Recognised& recognised, const Figures& figures, const Placement& placement) {
    Cells cells{&sheet, &table, &formulas, &figures, placement};
    for (const table::Column& column : table.columns) {
        if (column.column == table.name_column) continue;
        CountedColumn counted{column.column, counted_by(column.meaning),
                              column.path.empty() ? std::string() : column.path.back(), {}};
        const auto known = std::ranges::find(recognised.columns, column.column);
        if (known != recognised.columns.end()) {
            counted.series = static_cast<std::size_t>(known - recognised.columns.begin());
            counted.counts = counted_by(recognised.series[*counted.series], column.meaning);
        }
        if (counted.counts != Counts::nothing) cells.columns.push_back(std::move(counted));
    }
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        cells.rows.push_back(placement.to_picture(figures.cell(line, 0)).row);
    return cells;
}

} // namespace ansinh::report
