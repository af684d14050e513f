#include "commands/command_table.hxx"

#include "commands/allocate.hxx"
#include "commands/allocate_matrix.hxx"
#include "commands/annex.hxx"
#include "commands/check_report.hxx"
#include "commands/collect_results.hxx"
#include "commands/compare_methods.hxx"
#include "commands/guide.hxx"
#include "commands/issue_number.hxx"
#include "commands/language.hxx"
#include "commands/new_workbook.hxx"
#include "commands/paper.hxx"
#include "commands/parameters.hxx"
#include "commands/round_targets.hxx"
#include "commands/split_by_time.hxx"
#include "commands/values.hxx"

#include <map>

namespace ansinh::commands {

const Command* find_command(std::string_view name) {
    static const std::map<std::string_view, Command> commands{
        {"allocate", {"allocate.title", &allocate, true, "menu.allocate"}},
        {"allocate-matrix", {"matrix.title", &allocate_matrix, true, "menu.allocate-matrix"}},
        {"annex", {"annex.title", &annex, true, "annex.title"}},
        {"check-report", {"check.title", &check_report, false, "menu.check"}},
        {"collect-results", {"results.title", &collect_results, true, "results.title"}},
        {"compare-methods", {"compare.title", &compare_methods, true, "compare.title"}},
        {"guide", {"guide.title", &guide, false, "guide.title"}},
        {"issue-number", {"issue.title", &issue_number, true, "issue.title"}},
        {"language", {"language.title", &language, false, nullptr, &language_look}},
        {"new-workbook", {"workbook.title", &new_workbook, false, "menu.new-workbook"}},
        {"paper", {"paper.title", &paper, true, nullptr}},
        {"parameters", {"parameters.title", &parameters, true, nullptr}},
        {"round-targets", {"round.title", &round_targets, true, "round.title"}},
        {"split-by-time", {"split.title", &split_by_time, true, "menu.split"}},
        {"values", {"values.title", &values, true, "menu.values"}},
    };
    const auto found = commands.find(name);
    return found == commands.end() ? nullptr : &found->second;
}

Look look_of(const Command& command, const border::Context& context, const Arguments& arguments) {
    return command.look == nullptr ? Look{command.label, {}} : command.look(context, arguments);
}

} // namespace ansinh::commands
