#include "quota/round.hxx"

#include "message.hxx"

#include <algorithm>
#include <string>

namespace ansinh::quota {

namespace {

void refuse_negative(std::span<const std::int64_t> people, const char* name) {
    if (std::ranges::any_of(people, [](std::int64_t one) { return one < 0; }))
        throw Error("value.negative", {std::string(name)});
}

} // namespace

std::vector<std::int64_t> round_targets(std::span<const std::int64_t> targets,
                                        std::span<const std::int64_t> achieved) {
    if (targets.size() != achieved.size()) throw Error("quota.shape");
    refuse_negative(targets, "target");
    refuse_negative(achieved, "achieved");
    std::vector<std::int64_t> left(targets.size());
    std::ranges::transform(targets, achieved, left.begin(), [](std::int64_t target, std::int64_t reached) {
        return std::max<std::int64_t>(0, target - reached);
    });
    return left;
}

Progress round_outcome(std::span<const RoundResult> products) {
    Progress outcome = Progress::no_target;
    for (const RoundResult& product : products) {
        if (product.target == 0) continue;
        if (product.brought < product.target) return Progress::missed;
        outcome = Progress::reached;
    }
    return outcome;
}

} // namespace ansinh::quota
