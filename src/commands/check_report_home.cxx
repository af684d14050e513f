#include "commands/check_report_home.hxx"

#include "border/text.hxx"
#include "office/open_documents.hxx"
#include "office/remembered.hxx"
#include "office/workbook/named_ranges.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

using office::Document;

bool is_called(const Document& workbook, const std::string& name) {
    const std::string key = text::name_key(name), own = text::name_key(office::shown_name(workbook));
    return key == own || key == own.substr(0, own.rfind('.'));
}

const Document& named(const std::vector<Document>& workbooks, const std::string& name) {
    const auto found = std::ranges::find_if(
        workbooks, [&](const Document& workbook) { return is_called(workbook, name); });
    if (found == workbooks.end()) throw Error("check.findings", {name, names_of(workbooks)});
    return *found;
}

const Document& only(const std::vector<Document>& workbooks) {
    if (workbooks.empty()) throw Error("check.no-year");
    if (workbooks.size() > 1) throw Error("check.which-year", {names_of(workbooks)});
    return workbooks.front();
}

FindingsHome in_year(const Document& checked, const Document& workbook) {
    const std::string file = border::to_utf8(office::url_of(checked));
    if (file.empty()) throw Error("check.untitled", {office::shown_name(checked)});
    return {FindingsPlace::year, workbook, file};
}

bool has_results(const Document& document) {
    const std::vector<std::string> sheets = document.sheet_names();
    return std::ranges::any_of(check_memory(document).tables, [&](const report::CheckedTable& table) {
        return std::ranges::find(sheets, table.results) != sheets.end();
    });
}

} // namespace

std::string names_of(const std::vector<Document>& workbooks) {
    std::string names;
    for (const Document& workbook : workbooks)
        names += (names.empty() ? "" : ", ") + office::shown_name(workbook);
    return names;
}

report::CheckMemory check_memory(const Document& document) {
    return report::CheckMemory::from_json(
        office::read_remembered(document.model(), office::Subject::checks).value_or(""));
}

std::vector<Document> open_years_workbooks(const border::Context& context, const Document& checked) {
    std::vector<Document> workbooks = office::open_spreadsheets(context);
    std::erase_if(workbooks, [&](const Document& document) {
        return document.model() == checked.model() || document.is_read_only() ||
               !office::is_years_workbook(document);
    });
    return workbooks;
}

bool is_clerks_own(const Document& checked) {
    return office::url_of(checked).isEmpty() || office::is_years_workbook(checked) || has_results(checked);
}

FindingsHome findings_home(const Invocation& invocation, const Document& checked,
                           const std::optional<std::string>& asked) {
    if (asked == "new") return {FindingsPlace::made, checked, {}};
    const bool own = !asked ? is_clerks_own(checked) : asked == "year" && office::is_years_workbook(checked);
    if (asked == "here" || own) return {FindingsPlace::checked, checked, {}};
    const std::vector<Document> workbooks = open_years_workbooks(invocation.context, checked);
    if (!asked && workbooks.empty()) return {FindingsPlace::checked, checked, {}};
    if (!asked || asked == "year") return in_year(checked, only(workbooks));
    return in_year(checked, named(workbooks, *asked));
}

} // namespace ansinh::commands
