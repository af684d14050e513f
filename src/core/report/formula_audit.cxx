#include "report/formula_audit.hxx"

#include "report/audited_sums.hxx"
#include "report/finding_list.hxx"
#include "report/magnitude.hxx"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

/// Fewer like formulas are no habit.
constexpr std::size_t fewest_alike = 3, fewest_sums = 2;

bool is_typed_number(const table::Cell& cell) {
    return cell.kind == table::CellKind::number && !cell.formula;
}

/// The formulas of one column's units: which one is usual, and what is unlike it.
struct Habit {
    std::string usual;
    std::vector<std::size_t> alike, unlike, typed; ///< lines, rising
};

Habit habit_of(const Cells& cells, const CountedColumn& column) {
    std::map<std::string, std::vector<std::size_t>> by_pattern;
    Habit habit;
    for (std::size_t line = 0; line < cells.rows.size(); ++line) {
        if (cells.figures->lines[line].kind != LineKind::unit) continue;
        const table::Position at{cells.rows[line], column.column};
        if (const std::string* text = cells.formulas->find(at))
            by_pattern[read_formula(*text, at).pattern].push_back(line);
        else if (is_typed_number(cells.sheet->cell(at)))
            habit.typed.push_back(line);
    }
    for (auto& [pattern, lines] : by_pattern)
        if (lines.size() > habit.alike.size()) {
            habit.usual = pattern;
            habit.alike = lines;
        }
    for (const auto& [pattern, lines] : by_pattern)
        if (pattern != habit.usual) habit.unlike.insert(habit.unlike.end(), lines.begin(), lines.end());
    std::ranges::sort(habit.unlike);
    return habit;
}

/// "the usual ones are at least three, and more than twice as many as what is unlike them"
bool is_habit(const Habit& habit, const std::vector<std::size_t>& exceptions) {
    return !exceptions.empty() && habit.alike.size() >= fewest_alike &&
           habit.alike.size() > 2 * exceptions.size();
}

std::vector<table::Position> places(const Cells& cells, const CountedColumn& column,
                                    const std::vector<std::size_t>& lines) {
    std::vector<table::Position> found;
    for (const std::size_t line : lines)
        found.push_back(cells.place(line, column));
    return found;
}

Finding warning(std::string code, std::vector<table::Position> at, std::vector<Argument> more) {
    Finding finding;
    finding.severity = Severity::warning;
    finding.rule = std::move(code);
    finding.cells = by_columns(std::move(at));
    finding.text = {finding.rule, {table::list_names(finding.cells)}};
    for (Argument& argument : more)
        finding.text.arguments.push_back(std::move(argument));
    return finding;
}

void audit_columns(const Cells& cells, std::vector<Finding>& findings) {
    for (const CountedColumn& column : cells.columns) {
        const Habit habit = habit_of(cells, column);
        const std::string usual =
            habit.alike.empty() ? std::string()
                                : table::cell_name(cells.place(habit.alike.front(), column));
        if (is_habit(habit, habit.typed)) {
            findings.push_back(warning("formula.typed", places(cells, column, habit.typed),
                                       {static_cast<std::int64_t>(habit.alike.size()), usual}));
            for (const std::size_t line : habit.typed)
                findings.back().effect += magnitude(number::from_cell(cells.at(line, column).value));
        }
        if (is_habit(habit, habit.unlike))
            findings.push_back(warning("formula.differs", places(cells, column, habit.unlike), {usual}));
    }
}

/// A total typed beside totals that are computed, where there is something to add up.
void audit_total_rows(const Cells& cells, std::span<const AuditedSum> sums, std::vector<Finding>& findings) {
    const auto below = lines_below(*cells.figures);
    for (std::size_t line = 0; line < cells.rows.size(); ++line) {
        if (below[line].empty()) continue;
        std::vector<table::Position> typed;
        std::int64_t beside = 0;
        std::string example;
        for (const AuditedSum& sum : sums)
            if (sum.line == line && beside++ == 0) example = table::cell_name(sum.place);
        for (const CountedColumn& column : cells.columns) {
            const bool adds_up = column.counts == Counts::people || column.counts == Counts::money;
            const bool has_numbers = std::ranges::any_of(below[line], [&](std::size_t unit) {
                return cells.at(unit, column).kind == table::CellKind::number;
            });
            if (adds_up && has_numbers && is_typed_number(cells.at(line, column)))
                typed.push_back(cells.place(line, column));
        }
        if (typed.empty() || beside < static_cast<std::int64_t>(fewest_sums) ||
            static_cast<std::size_t>(beside) <= typed.size())
            continue;
        findings.push_back(warning("formula.typed", std::move(typed), {beside, example}));
        findings.back().unit = cells.figures->lines[line].name;
    }
}

/// Sums with the same fault at the same lines are one finding.
struct Fault {
    std::string code;
    std::size_t line = 0;
    std::vector<std::size_t> units;
    std::vector<table::Position> strangers;
    auto operator<=>(const Fault&) const = default;
};

std::vector<Fault> faults_of(const AuditedSum& sum) {
    std::vector<Fault> faults;
    if (!sum.left_out.empty()) faults.push_back({"formula.short", sum.line, sum.left_out, {}});
    if (!sum.doubled.empty()) faults.push_back({"formula.double", sum.line, sum.doubled, {}});
    if (!sum.strangers.empty()) {
        std::vector<table::Position> rows = sum.strangers;
        for (table::Position& at : rows)
            at.column = 0; // other columns' sums take in the same rows
        faults.push_back({"formula.beyond", sum.line, {}, std::move(rows)});
    }
    if (!sum.hidden.empty()) faults.push_back({"formula.filtered", sum.line, sum.hidden, {}});
    return faults;
}

Argument names_of(const Cells& cells, const std::vector<std::size_t>& lines) {
    std::vector<Message> names;
    for (const std::size_t line : lines)
        names.push_back({"formula.unit", {cells.figures->lines[line].name}});
    return names;
}

Finding fault_finding(const Cells& cells, const Fault& fault, const std::vector<const AuditedSum*>& sums) {
    Finding finding;
    finding.rule = fault.code;
    finding.unit = cells.figures->lines[fault.line].name;
    finding.severity = Severity::warning;
    std::vector<table::Position> totals, strangers;
    for (const AuditedSum* sum : sums) {
        totals.push_back(sum->place);
        for (const table::Position& at : sum->strangers)
            strangers.push_back(cells.place(at));
        if (sum->result == sum->right) continue;
        finding.severity = Severity::error;
        finding.effect += magnitude(sum->result - sum->right);
    }
    finding.cells = by_columns(std::move(totals));
    finding.text = {fault.code, {table::list_names(finding.cells)}};
    if (fault.code == "formula.beyond")
        finding.text.arguments.emplace_back(table::list_names(by_columns(std::move(strangers))));
    else
        finding.text.arguments.push_back(names_of(cells, fault.units));
    if (sums.size() == 1) {
        finding.reported = sums[0]->result;
        finding.expected = sums[0]->right;
    }
    return finding;
}

void audit_sums(const Cells& cells, std::span<const AuditedSum> sums, FormulaAudit& audit) {
    std::map<Fault, std::vector<const AuditedSum*>> groups;
    for (const AuditedSum& sum : sums)
        for (Fault& fault : faults_of(sum)) {
            groups[std::move(fault)].push_back(&sum);
            audit.explained.insert(sum.place);
        }
    for (const auto& [fault, of] : groups)
        audit.findings.push_back(fault_finding(cells, fault, of));
}

} // namespace

FormulaAudit audit_formulas(const Cells& cells) {
    FormulaAudit audit;
    if (cells.formulas->empty()) return audit;
    const std::vector<AuditedSum> sums = audited_sums(cells);
    audit_columns(cells, audit.findings);
    audit_total_rows(cells, sums, audit.findings);
    audit_sums(cells, sums, audit);
    return audit;
}

} // namespace ansinh::report
