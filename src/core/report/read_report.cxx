#include "report/read_report.hxx"

#include "message.hxx"
#include "report/reading.hxx"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

constexpr std::size_t fewest_across = 2;

table::Area in_document(const table::Area& area, const Placement& placement) {
    const auto first = placement.to_document({area.first_row, area.first_column}),
               last = placement.to_document({area.last_row, area.last_column});
    return {first.row, first.column, last.row, last.column};
}

std::optional<Recognised> known_columns(const table::Table& table, const Indicators& indicators) {
    try {
        return recognise(table, indicators);
    } catch (const Error&) {
        return {};
    }
}

} // namespace

std::vector<ReportTable> report_tables(const Picture& picture, const table::Vocabulary& words,
                                       const Indicators& indicators) {
    return report_tables(picture.sheet, table::find_tables(picture.sheet, words), words, indicators,
                         picture.origin);
}

std::vector<ReportTable> report_tables(const table::Sheet& sheet, std::vector<table::Table> tables,
                                       const table::Vocabulary& words, const Indicators& indicators,
                                       table::Position origin) {
    std::vector<ReportTable> found;
    bool across = false;
    for (table::Table& table : tables) {
        auto recognised = known_columns(table, indicators);
        if (!recognised) continue;
        across = across || recognised->columns.size() >= fewest_across;
        const table::Area area = in_document(table.area, {false, origin});
        found.push_back({std::move(table), *std::move(recognised), false, area});
    }
    if (across) return found;
    for (TurnedTable& each : find_turned_tables(turned(sheet), words, indicators)) {
        const table::Area area = in_document(each.table.area, {true, origin});
        std::erase_if(found, [&](const ReportTable& other) { return other.area.intersects(area); });
        found.push_back({std::move(each.table), std::move(each.recognised), true, area});
    }
    std::ranges::sort(found, {}, [](const ReportTable& each) {
        return std::tuple(each.area.first_row, each.area.first_column);
    });
    return found;
}

ReadReport::ReadReport(const Picture& picture, ReportTable found) : m_found(std::move(found)) {
    const Placement placement{m_found.turned, picture.origin};
    if (m_found.turned) {
        m_turned_sheet = turned(picture.sheet);
        m_turned_formulas = picture.formulas.turned();
    }
    const table::Sheet& sheet = m_turned_sheet ? *m_turned_sheet : picture.sheet;
    m_figures = read_figures(sheet, m_found.table, m_found.recognised);
    for (table::Position& cell : m_figures.cells)
        cell = placement.to_document(cell);
    m_figures.area = table::area_name(m_found.area);
    m_cells = cells_of(sheet, m_found.table, m_turned_formulas ? *m_turned_formulas : picture.formulas,
                       m_found.recognised, m_figures, placement);
}

} // namespace ansinh::report
