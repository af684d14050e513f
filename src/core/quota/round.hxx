// Targets of a campaign round ("đợt ra quân"): what is still missing when it starts, fixed from then on.
#pragma once

#include "quota/progress.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::quota {

/// One target a unit, in people: max(0, target − achieved) at the start of the round. It stays as it is while
/// the round brings people in: what is *now* still missing would be 0 as soon as the round reaches it, and
/// its rate empty. Exceeding the year's target before is allowed (Ia Nan II.1) and leaves 0. Throws Error
/// "quota.shape" for lists of different lengths, "value.negative" with the argument's name ("target",
/// "achieved").
std::vector<std::int64_t> round_targets(std::span<const std::int64_t> targets,
                                        std::span<const std::int64_t> achieved);

/// What a round was to bring of one product, and what it brought.
struct RoundResult {
    std::int64_t target = 0; ///< as round_targets fixed it
    std::int64_t brought = 0;
};

/// How a unit stands after the round with all its products: `reached` only when each of them with a target is
/// (BHYT 13 of 12 and BHXH TN 1 of 2 are `missed`); `no_target` when none has one.
Progress round_outcome(std::span<const RoundResult> products);

} // namespace ansinh::quota
