#include "report/lists.hxx"

#include "report/form_rows.hxx"
#include "text/code_points.hxx"

#include <algorithm>

namespace ansinh::report {

namespace {

/// "(3)" numbers a column.
bool names_something(const std::string& text) {
    return std::ranges::any_of(text::decode(text), text::is_letter);
}

} // namespace

UnitList read_units(const table::Sheet& sheet, const workbook::Form& form, const table::Vocabulary& words,
                    calendar::Date null_date) {
    const FormRows rows(sheet, form, {"name"});
    UnitList list;
    for (int row = rows.first_row(); rows.found() && row < sheet.rows(); ++row) {
        ExpectedUnit unit;
        unit.name = rows.said(row, "name");
        const bool village = names_something(unit.name) && !words.is_total(unit.name) &&
                             !words.is_footer(unit.name) && !words.is_section(unit.name);
        if (!village) continue;
        unit.code = rows.said(row, "code");
        unit.area = rows.said(row, "area");
        unit.from = rows.day(row, "from", null_date);
        unit.to = rows.day(row, "to", null_date);
        unit.merged_into = rows.said(row, "merged_into");
        if (const table::Cell& people = rows.cell(row, "population"); people.kind == table::CellKind::number)
            unit.population = number::from_cell(people.value);
        list.units.push_back(std::move(unit));
    }
    const bool coded =
        std::ranges::any_of(list.units, [](const ExpectedUnit& unit) { return !unit.code.empty(); });
    for (ExpectedUnit& unit : list.units)
        unit.may_be_missing = coded && unit.code.empty();
    return list;
}

ReportRegister read_register(const table::Sheet& sheet, const workbook::Form& form, calendar::Date null_date,
                             calendar::Date on) {
    const FormRows rows(sheet, form, {"period", "reporter"});
    ReportRegister sent;
    sent.sheet = sheet.name;
    sent.on = on;
    for (int row = rows.first_row(); rows.found() && row < sheet.rows(); ++row) {
        RegisterLine line;
        line.period = rows.said(row, "period");
        line.reporter = rows.said(row, "reporter");
        if (!names_something(line.reporter) || line.period.empty()) continue;
        line.kind = rows.said(row, "kind");
        line.cut_off = rows.day(row, "cut_off", null_date);
        line.before = rows.day(row, "before", null_date);
        line.last_day = rows.day(row, "last_day", null_date);
        line.received = rows.day(row, "received", null_date);
        line.cell = rows.place(row, "reporter");
        sent.lines.push_back(std::move(line));
    }
    return sent;
}

} // namespace ansinh::report
