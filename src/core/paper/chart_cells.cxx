#include "paper/chart_cells.hxx"

namespace ansinh::paper {

namespace {

/// Every piece of the paper, sheet by sheet.
std::vector<const std::vector<Piece>*> pieces_of(const Composed& paper) {
    std::vector<const std::vector<Piece>*> all{&paper.pieces};
    for (const ComposedAnnex& annex : paper.annexes)
        all.push_back(&annex.pieces);
    return all;
}

table::Area cells_of(const LaidTable& laid, std::size_t column, std::pair<std::size_t, std::size_t> lines) {
    const int at = laid.headers.at(column).column;
    return {laid.first_line + static_cast<int>(lines.first), at,
            laid.first_line + static_cast<int>(lines.second), at};
}

/// The cells a chart draws, on whichever sheet they are.
void find_cells(LaidChart& laid, const Chart& chart, const NamedTables& tables,
                const std::vector<SheetLayout>& sheets) {
    const auto lines = drawn_lines(chart, *tables.at(chart.table));
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        for (const LaidTable& there : sheets[sheet].tables) {
            if (there.id != chart.table) continue;
            laid.source = sheet;
            laid.names = cells_of(there, chart.names, lines);
            for (const ChartSeries& series : chart.series)
                laid.series.push_back({there.headers.at(series.column), cells_of(there, series.column, lines),
                                       series.look});
        }
}

} // namespace

NamedTables named_tables(const Composed& paper) {
    NamedTables named;
    for (const auto* pieces : pieces_of(paper))
        for (const Piece& piece : *pieces)
            if (const auto* table = std::get_if<Table>(&piece); table != nullptr && !table->id.empty())
                named.emplace(table->id, table);
    return named;
}

void find_chart_cells(std::vector<SheetLayout>& sheets, const Composed& paper, const NamedTables& tables) {
    const auto all = pieces_of(paper);
    for (std::size_t sheet = 0; sheet < all.size(); ++sheet) {
        auto laid = sheets[sheet].charts.begin();
        for (const Piece& piece : *all[sheet])
            if (const auto* chart = std::get_if<Chart>(&piece))
                find_cells(*laid++, *chart, tables, sheets);
    }
}

} // namespace ansinh::paper
