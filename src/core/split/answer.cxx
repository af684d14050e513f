#include "split/answer.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ansinh::split {

namespace {

struct Rule {
    std::string_view code;
    Answer answer;
};

constexpr std::array rules{
    Rule{"into.formula", Answer::overwrite},
    Rule{"into.number", Answer::overwrite},
    Rule{"into.spaces", Answer::overwrite},
    Rule{"into.text", Answer::overwrite},
    Rule{"into.merged", Answer::into},
    Rule{"table.none", Answer::total},
    Rule{"table.which", Answer::table},
    Rule{"table.unknown", Answer::table},
    Rule{"table.no-units", Answer::total},
    Rule{"column.unknown", Answer::total},
    Rule{"column.which", Answer::total},
    Rule{"column.one", Answer::total},
    Rule{"total.range", Answer::total},
    Rule{"total.cell", Answer::total},
    Rule{"quota.total-invalid", Answer::total},
    Rule{"split.total-missing", Answer::total},
    Rule{"split.into-missing", Answer::into},
    Rule{"split.into-columns", Answer::into},
    Rule{"split.into-total", Answer::into},
    Rule{"split.into-shape", Answer::into},
    Rule{"split.columns-missing", Answer::by_header},
    Rule{"split.columns-which", Answer::by_header},
    Rule{"split.kept-shape", Answer::kept},
    Rule{"schedule.year", Answer::year},
    Rule{"schedule.end-before-start", Answer::first},
    Rule{"holiday.before-law", Answer::first},
    Rule{"schedule.no-working-day", Answer::first},
    Rule{"schedule.nothing-left", Answer::kept},
    Rule{"schedule.kept-many", Answer::kept},
    Rule{"schedule.kept-gap", Answer::kept},
    Rule{"schedule.kept-value", Answer::kept},
    Rule{"schedule.kept-row", Answer::kept},
    Rule{"schedule.profile-length", Answer::profile},
    Rule{"schedule.profile-value", Answer::profile},
    Rule{"schedule.profile-zero", Answer::profile},
};

} // namespace

Answer answer_to(const Message& message) {
    if (message.code == "column.one" && message.arguments.front() == Argument(std::string("kept")))
        return Answer::kept;
    const auto rule = std::ranges::find(rules, std::string_view(message.code), &Rule::code);
    return rule == rules.end() ? Answer::none : rule->answer;
}

} // namespace ansinh::split
