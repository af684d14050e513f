// A plan with groups solved, and what there is to say of it: each step from the total down is a plan of its
// own, whose units are the groups and units that share one number.
#pragma once

#include "target/levels.hxx"
#include "target/plan.hxx"

#include <vector>

namespace ansinh::target {

/// The plan as one allocation of its units: `given` only.
quota::Allocation units_of(const Plan& plan, const SolvedLevels& levels);

/// One a split of the tree: the children as units. Messages about it name its own units; renamed() with
/// spoken_in() makes them the plan's.
Plan step_of(const Plan& plan, const SolvedLevels& levels, const quota::Split& split);
std::vector<std::size_t> spoken_in(const SolvedLevels& levels, const quota::Split& split);

/// As notes_on(plan, allocation), with the ties of every step.
std::vector<Message> notes_on(const Plan& plan, const SolvedLevels& levels);

/// Why a node of the tree got its number: one sentence a step, the outermost first.
Message why(const Plan& plan, const SolvedLevels& levels, std::size_t node);

} // namespace ansinh::target
