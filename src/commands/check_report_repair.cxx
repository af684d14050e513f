#include "commands/check_report_repair.hxx"

#include "border/sentences.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_results.hxx"
#include "office/cell_notes.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"
#include "report/quantity.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using report::Change;
using report::Way;

/// The way meant; what can be told before any cell is looked at is thrown.
const Way& chosen(const ResultsRead& results, std::int64_t number, std::optional<std::int64_t> way) {
    const report::KnownFinding* finding = results.known(number);
    if (finding == nullptr || finding->gone) throw Error("repair.no-finding", {number});
    if (finding->ways.empty()) throw Error("repair.none", {number});
    const auto count = static_cast<std::int64_t>(finding->ways.size());
    if (!way && count > 1) throw Error("repair.which", {number, count});
    if (way.value_or(1) > count) throw Error("repair.which", {number, count});
    return finding->ways[static_cast<std::size_t>(way.value_or(1) - 1)];
}

bool still_stands(const table::Cell& cell, const Rational& value) {
    if (cell.kind == table::CellKind::empty) return value == 0;
    return cell.kind == table::CellKind::number && number::from_cell(cell.value) == value;
}

/// Why the numbers must not be written.
std::vector<Message> faults_of(const table::Sheet& sheet, const Way& way) {
    std::vector<Message> faults;
    for (const Change& change : way) {
        const std::string cell =
            (change.sheet.empty() ? std::string() : change.sheet + ".") + table::cell_name(change.cell);
        if (!change.to)
            faults.push_back({"repair.no-number", {cell}});
        else if (!change.applicable || (!change.sheet.empty() && change.sheet != sheet.name))
            faults.push_back({"repair.not-here", {cell}});
        else if (sheet.cell(change.cell).formula)
            faults.push_back({"repair.formula", {cell}});
        else if (!still_stands(sheet.cell(change.cell), change.from))
            faults.push_back({"repair.changed", {cell, report::quantity(change.from)}});
    }
    return faults;
}

std::vector<table::Position> cells_of(const Way& way) {
    std::vector<table::Position> cells;
    std::ranges::transform(way, std::back_inserter(cells), &Change::cell);
    return cells;
}

/// The file that the findings are about, which the clerk has to have open: it is changed in view or not at all.
office::Document received_file(const Invocation& invocation, const report::CheckedTable& checked) {
    const rtl::OUString url = border::to_office(checked.file);
    const auto document = office::open_spreadsheet(invocation.context, url);
    if (!document) throw Error("repair.not-open", {office::shown_name(url)});
    if (document->is_read_only()) throw Error("document.read-only");
    document->commit_pending_edit();
    return *document;
}

struct Places {
    css::uno::Reference<css::sheet::XSpreadsheet> report, results;
    std::optional<table::Position> state;
};

void write(const Invocation& invocation, const office::Document& document, const Places& places,
           const Way& way, std::int64_t number) {
    const border::Sentences papers(invocation.context, text::Language::vietnamese);
    const auto title = border::to_office(invocation.sentences.render(Message{"repair.title", {}}));
    std::vector<Message> applied;
    office::UndoStep step(document.undo_manager(), title);
    for (const Change& change : way) {
        const Message what{"repair.was", {report::quantity(change.from), report::quantity(*change.to), number}};
        places.report->getCellByPosition(change.cell.column, change.cell.row)
            ->setValue(number::to_cell(*change.to));
        office::add_to_note(places.report, change.cell, papers.render(what));
        applied.push_back(
            {"repair.done-cell", {table::cell_name(change.cell), report::quantity(change.from), report::quantity(*change.to)}});
    }
    if (places.state)
        office::write_result(document, places.results,
                             office::Cells{{table::Area::of(*places.state)},
                                           {border::to_office(papers.render({"repair.state", {applied}}))},
                                           {}},
                             title);
    step.keep();
    document.select(places.report, cells_of(way));
}

} // namespace

Message apply_repair(Invocation& invocation, const std::optional<std::string>& sheet, std::int64_t finding,
                     std::optional<std::int64_t> way) {
    const office::Document home = changeable_document(invocation);
    const ResultsRead results = read_results(invocation, home, sheet);
    const Way& picked = chosen(results, finding, way);
    const report::CheckedTable& checked = *results.table_of(finding);
    const office::Document document = checked.file.empty() ? home : received_file(invocation, checked);
    const auto report = document.sheet_named(checked.sheet);
    const table::Sheet content =
        office::read_sheet(invocation.context, document, report, invocation.progress);
    std::vector<Message> faults = faults_of(content, picked);
    std::vector<table::Position> cells = cells_of(picked);
    std::ranges::sort(cells, {}, [](table::Position at) { return std::pair(at.column, at.row); });
    if (faults.empty()) faults = office::check_writable(document, report, cells);
    refuse_if_any("repair.refused", faults);

    Places places{report, results.sheet, {}};
    for (std::size_t row = 0; row < results.rows.size() && checked.file.empty(); ++row)
        if (results.rows[row].number == finding) places.state = results.states[row];
    if (places.state && !office::check_writable(document, results.sheet, std::span(&*places.state, 1)).empty())
        places.state.reset();
    write(invocation, document, places, picked, finding);
    if (!checked.file.empty())
        return {"repair.done-in-file",
                {checked.sheet, table::list_names(cells), finding, office::shown_name(document)}};
    return {"repair.done", {checked.sheet, table::list_names(cells), finding}};
}

Message apply_repair(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    arguments.allow_only({"apply", "way", "sheet"});
    std::optional<std::int64_t> way;
    if (const auto text = arguments.text("way")) way = finding_number("way", *text);
    return apply_repair(invocation, arguments.text("sheet"),
                        finding_number("apply", *arguments.text("apply")), way);
}

} // namespace ansinh::commands
