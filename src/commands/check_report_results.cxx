#include "commands/check_report_results.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_home.hxx"
#include "number/digits.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"
#include "office/table/reader.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/join.hpp>

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

/// By that sheet of findings, else by the checked sheet or file.
std::vector<std::size_t> called(const report::CheckMemory& memory, const std::vector<std::size_t>& there,
                                const std::string& name) {
    const std::string key = text::name_key(name);
    const auto those = [&](auto fits) {
        std::vector<std::size_t> found;
        std::ranges::copy_if(there, std::back_inserter(found),
                             [&](std::size_t table) { return fits(memory.tables[table]); });
        return found;
    };
    auto found = those([&](const report::CheckedTable& table) { return table.results == name; });
    if (!found.empty()) return found;
    return those([&](const report::CheckedTable& table) {
        return table.sheet == name ||
               (!table.file.empty() &&
                text::name_key(office::shown_name(border::to_office(table.file))) == key);
    });
}

std::vector<std::size_t> meant(const report::CheckMemory& memory, const office::Document& document,
                               const std::optional<std::string>& sheet) {
    const std::vector<std::size_t> there = with_sheets(memory, document);
    if (there.empty()) throw Error("check.no-results");
    std::vector<std::size_t> found =
        called(memory, there, sheet ? *sheet : office::Document::sheet_name(document.active_sheet()));
    if (found.empty() && sheet) document.sheet_named(*sheet);
    if (found.empty() && sheet) throw Error("check.no-results");
    if (found.empty()) found = there;
    std::vector<std::string> names;
    for (const std::size_t table : found)
        if (const std::string& name = memory.tables[table].results; std::ranges::find(names, name) == names.end())
            names.push_back(name);
    if (names.size() > 1) throw Error("check.which-results", {boost::algorithm::join(names, ", ")});
    return found;
}

} // namespace

const report::CheckedTable* ResultsRead::table_of(std::int64_t number) const {
    for (const std::size_t table : tables)
        if (std::ranges::find(memory.tables[table].findings, number, &report::KnownFinding::number) !=
            memory.tables[table].findings.end())
            return &memory.tables[table];
    return nullptr;
}

const report::KnownFinding* ResultsRead::known(std::int64_t number) const {
    const report::CheckedTable* table = table_of(number);
    return table == nullptr ? nullptr
                            : &*std::ranges::find(table->findings, number, &report::KnownFinding::number);
}

bool shows_results(const office::Document& document) {
    const std::string name = office::Document::sheet_name(document.active_sheet());
    return check_memory(document).with_results(name) != nullptr;
}

ResultsRead read_results(Invocation& invocation, const office::Document& document,
                         const std::optional<std::string>& sheet) {
    ResultsRead results{check_memory(document), {}, {}, {}, {}};
    results.tables = meant(results.memory, document, sheet);
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
