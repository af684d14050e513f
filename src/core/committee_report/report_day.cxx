#include "committee_report/report_day.hxx"

#include "message.hxx"

namespace ansinh::committee_report {

std::optional<ReportDay> day_of(const workbook::Picture& book) {
    const workbook::Region place = book.region(day_range);
    if (place.sheet == nullptr) return std::nullopt;
    const table::Cell& cell = book.single(day_range);
    if (cell.kind == table::CellKind::empty) return std::nullopt;
    const std::string name =
        workbook::full_name(*place.sheet, {place.area.first_row, place.area.first_column});
    const Error no_date("committee.day", {name, workbook::said(cell)});
    if (cell.kind != table::CellKind::number) throw no_date;
    try {
        return ReportDay{calendar::from_serial(cell.value, book.null_date), name};
    } catch (const Error&) {
        throw no_date; // a number far from any day
    }
}

} // namespace ansinh::committee_report
