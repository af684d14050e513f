#include "crosstable/answer.hxx"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ansinh::crosstable {

namespace {

using Entry = std::pair<std::string_view, Answer>;

constexpr std::array answers_by_code{
    Entry{"table.none", Answer::table},
    Entry{"table.which", Answer::table},
    Entry{"table.unknown", Answer::table},
    Entry{"table.no-units", Answer::into},
    Entry{"matrix.into-missing", Answer::into},
    Entry{"matrix.into-which", Answer::into},
    Entry{"matrix.into-none", Answer::into},
    Entry{"into.merged", Answer::into},
    Entry{"into.formula", Answer::overwrite},
    Entry{"into.number", Answer::overwrite},
    Entry{"into.spaces", Answer::overwrite},
    Entry{"into.text", Answer::overwrite},
    Entry{"matrix.rows-missing", Answer::rows},
    Entry{"matrix.rows-which", Answer::rows},
    Entry{"matrix.nothing", Answer::rows},
    Entry{"matrix.too-many", Answer::rows},
    Entry{"matrix.columns-unknown", Answer::columns},
    Entry{"matrix.columns-length", Answer::columns},
    Entry{"matrix.columns-several", Answer::columns},
    Entry{"matrix.columns-whole-table", Answer::columns},
    Entry{"matrix.totals-differ", Answer::columns},
    Entry{"matrix.weights-shape", Answer::weights},
    Entry{"matrix.shares-twice", Answer::shares},
    Entry{"matrix.shares-unknown", Answer::shares},
    Entry{"matrix.shares-length", Answer::shares},
    Entry{"matrix.maximum-shape", Answer::maximum},
    Entry{"formulas.matrix-not-one-range", Answer::form},
    Entry{"formulas.matrix-columns", Answer::form},
    Entry{"formulas.matrix-weights", Answer::form},
    Entry{"formulas.accepted-numbers", Answer::form},
    Entry{"rows.hidden", Answer::hidden_rows},
    Entry{"cell.text-number", Answer::numbers},
    Entry{"cell.fraction-candidate", Answer::numbers},
    Entry{"cell.scaled", Answer::numbers},
    Entry{"quota.no-basis", Answer::shares},
    Entry{"quota.bound-invalid", Answer::maximum},
    Entry{"quota.matrix-maximum", Answer::maximum},
    Entry{"quota.matrix-blocked-maximum", Answer::maximum},
    Entry{"quota.matrix-method", Answer::method},
    Entry{"quota.matrix-each-cell", Answer::method},
    Entry{"quota.matrix-no-weight", Answer::weights},
    Entry{"quota.matrix-blocked", Answer::weights},
};

/// As the URL calls them.
constexpr std::array answers_by_argument{
    Entry{"rows", Answer::rows},     Entry{"columns", Answer::columns}, Entry{"weights", Answer::weights},
    Entry{"shares", Answer::shares}, Entry{"into", Answer::into},       Entry{"max", Answer::maximum},
};

template <class Entries>
Answer looked_up(const Entries& entries, std::string_view key) {
    const auto found = std::ranges::find(entries, key, &Entry::first);
    return found == entries.end() ? Answer::none : found->second;
}

} // namespace

Answer answer_to(const Message& stop) {
    if (const Answer answer = looked_up(answers_by_code, stop.code); answer != Answer::none) return answer;
    const auto* argument =
        stop.arguments.empty() ? nullptr : std::get_if<std::string>(&stop.arguments.front());
    return argument == nullptr ? Answer::none : looked_up(answers_by_argument, *argument);
}

} // namespace ansinh::crosstable
