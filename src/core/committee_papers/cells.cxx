#include "committee_papers/cells.hxx"

#include "calendar/date_reading.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <stdexcept>

namespace ansinh::committee_papers {

std::optional<calendar::Date> day_in(const workbook::Content& content, calendar::Date null_date) {
    if (const auto* date = std::get_if<calendar::Date>(&content)) return *date;
    if (const auto* serial = std::get_if<double>(&content)) {
        try {
            return calendar::from_serial(*serial, null_date);
        } catch (const Error&) {
            return std::nullopt;
        }
    }
    const auto* text = std::get_if<std::string>(&content);
    return text == nullptr ? std::nullopt : calendar::read_date(*text).value;
}

std::optional<std::int64_t> people_at(const table::Sheet& sheet, table::Position at,
                                      std::vector<Message>& faults) {
    const table::Cell& cell = sheet.cell(at);
    const bool says_nothing = cell.kind == table::CellKind::empty ||
                              (cell.kind == table::CellKind::text && text::one_line(cell.text).empty());
    if (says_nothing) return std::nullopt;
    const auto people = target::people_in(cell);
    if (!people) faults.push_back({"papers.figure", {workbook::full_name(sheet, at), workbook::said(cell)}});
    return people;
}

std::vector<Message> first_of(std::vector<Message> faults) {
    constexpr std::size_t most = 12;
    if (faults.size() <= most) return faults;
    const auto rest = static_cast<std::int64_t>(faults.size() - most);
    faults.resize(most);
    faults.push_back({"list.more-faults", {rest}});
    return faults;
}

std::vector<Message> cells_named(const std::vector<std::string>& cells) {
    std::vector<Message> named;
    for (const std::string& cell : cells)
        named.push_back({"papers.cell", {cell}});
    return first_of(std::move(named));
}

void refuse(std::vector<Message> faults) {
    if (!faults.empty()) throw Error("papers.refused", {first_of(std::move(faults))});
}

int column_of(const workbook::Form& form, std::string_view key) {
    const auto found = std::ranges::find(form.columns, key, &workbook::FormColumn::key);
    if (found == form.columns.end()) throw std::out_of_range("no such column: " + std::string(key));
    return static_cast<int>(found - form.columns.begin());
}

} // namespace ansinh::committee_papers
