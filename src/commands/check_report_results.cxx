#include "commands/check_report_results.hxx"

#include "border/shipped.hxx"
#include "commands/check_report_run.hxx"
#include "number/digits.hxx"
#include "office/table/reader.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::commands {

namespace {

constexpr int state_column = 10;

/// The tables whose findings stand in the document.
std::vector<std::size_t> with_sheets(const report::CheckMemory& memory, const office::Document& document) {
    const std::vector<std::string> sheets = document.sheet_names();
    std::vector<std::size_t> found;
    for (std::size_t table = 0; table < memory.tables.size(); ++table)
        if (std::ranges::find(sheets, memory.tables[table].results) != sheets.end()) found.push_back(table);
    return found;
}

std::size_t meant(const report::CheckMemory& memory, const office::Document& document,
                  const std::optional<std::string>& sheet) {
    const std::vector<std::size_t> there = with_sheets(memory, document);
    if (there.empty()) throw Error("check.no-results");
    if (sheet) document.sheet_named(*sheet);
    const std::string name = sheet ? *sheet : office::Document::sheet_name(document.active_sheet());
    for (const std::size_t table : there)
        if (memory.tables[table].results == name) return table;
    std::vector<std::size_t> of_sheet;
    std::ranges::copy_if(there, std::back_inserter(of_sheet),
                         [&](std::size_t table) { return memory.tables[table].sheet == name; });
    const std::vector<std::size_t>& left = of_sheet.empty() && !sheet ? there : of_sheet;
    if (left.size() == 1) return left.front();
    if (left.empty()) throw Error("check.no-results");
    std::string names;
    for (const std::size_t table : left)
        names += (names.empty() ? "" : ", ") + memory.tables[table].results;
    throw Error("check.which-results", {names});
}

} // namespace

const report::KnownFinding* ResultsRead::known(std::int64_t number) const {
    const auto& findings = checked().findings;
    const auto found = std::ranges::find(findings, number, &report::KnownFinding::number);
    return found == findings.end() ? nullptr : &*found;
}

bool shows_results(const office::Document& document) {
    const std::string name = office::Document::sheet_name(document.active_sheet());
    return check_memory(document).with_results(name) != nullptr;
}

ResultsRead read_results(Invocation& invocation, const office::Document& document,
                         const std::optional<std::string>& sheet) {
    ResultsRead results{check_memory(document), 0, {}, {}, {}};
    results.table = meant(results.memory, document, sheet);
    results.sheet = document.sheet_named(results.checked().results);
    const table::Sheet content =
        office::read_sheet(invocation.context, document, results.sheet, invocation.progress);
    results.rows = annex::read_finding_rows(content, border::annex_words(invocation.context));
    for (const annex::FindingRow& row : results.rows)
        results.states.push_back({row.row, state_column});
    return results;
}

std::int64_t finding_number(const std::string& argument, const std::string& text) {
    const auto number = number::digits(text);
    if (!number || *number < 1) throw Error("check.number", {argument, text});
    return *number;
}

} // namespace ansinh::commands
