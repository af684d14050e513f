// A plan solved, and what there is to say about the result in terms of the numbers that are written: locks
// and people taking part already included.
#pragma once

#include "target/plan.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::target {

/// quota::allocate of the plan's problem. Where locks or people taking part already narrow the problem, its
/// refusals are "allocate.numbers-too-large" (Σ of the least numbers, total, excess, Units held from below)
/// and "allocate.numbers-too-small" (Σ of the most, total, people missing) instead of "quota.…".
/// Where only the people not yet participating are too few: "uncovered.too-few" (Σ of them, total, people
/// missing, column), and "uncovered.too-few-with-others" where maximums, locks or a basis of 0 take part in
/// it. Precondition: the plan has no faults.
quota::Allocation solve(const Plan& plan);

/// What the clerk should know of the result besides the plan's own notes: a tie that was decided by order,
/// units that get more new people than are not yet participating.
std::vector<Message> notes_on(const Plan& plan, const quota::Allocation& allocation);

/// One sentence: why the number of unit `index` is what it is. O(units).
Message why(const Plan& plan, const quota::Allocation& allocation, std::size_t index);

/// The same in two to four words ("làm tròn lên"), for a list. O(log units).
Message why_short(const Plan& plan, const quota::Allocation& allocation, std::size_t index);

} // namespace ansinh::target
