// What a clerk sees of a split over time before anything is written: every period's number and why, or
// everything that stands in the way. See docs/design/split-by-time.md.
#pragma once

#include "split/form.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::split {

struct Draft {
    std::vector<Stop> stops;    ///< nothing is to be written while there are any
    std::vector<Message> notes; ///< clauses
    std::optional<quota::TimeSpan> span;
    std::vector<quota::TimePeriod> periods; ///< as soon as the span is known
    std::optional<Plan> plan;               ///< as far as it came
    /// What it comes to; also while nothing but the target cells stands in the way.
    std::optional<quota::ScheduleTable> made;

    bool is_ready() const { return stops.empty(); }
};

/// Never throws an Error: what a clerk can mend is a stop.
Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Form& form, const calendar::Holidays& holidays);

/// A period of the grain, or a coarser one that sums them up.
struct Line {
    quota::TimePeriod period;
    std::int64_t people = 0;
    bool is_over = false; ///< of the grain: it keeps what was achieved
};

/// One line for each period of `by`, which is the plan's grain or coarser. Precondition: `draft.made`.
std::vector<Line> lines_of(const Draft& draft, quota::Grain by, const calendar::Holidays& holidays);

/// Why the period at that place of lines_of gets its number, in one sentence. Precondition: `draft.made`.
Message why(const Draft& draft, quota::Grain by, std::size_t place, const calendar::Holidays& holidays);

/// What a unit gets in every period, in one sentence. Precondition: `draft.made`.
Message why_unit(const Draft& draft, std::size_t unit);

/// "quý", "tháng", "tuần".
Message word_for(quota::Grain grain);

/// "475 người cho 12 tháng từ … đến …, ghi vào A3:F16": people, periods, their word, first and last day,
/// area.
std::vector<Argument> summary_arguments(const Plan& plan);

/// What is to be said of numbers achieved: clauses.
std::vector<Message> notes_on(const quota::ScheduleTable& made);

} // namespace ansinh::split
