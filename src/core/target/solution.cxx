#include "target/solution.hxx"

#include "number/rational.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

using quota::Allocation;
using quota::Held;

/// Whether there is more to a number than its allocation: people before it, or other numbers that are fixed.
bool is_narrowed(const Plan& plan) {
    return plan.kind == Kind::at_year_end || !plan.locked.empty() || plan.is_addition();
}

Argument in_all(const Plan& plan, const Argument& people) {
    const Rational taking_part(plan.total - plan.handed_out);
    if (const auto* count = std::get_if<std::int64_t>(&people))
        return Quantity{taking_part + Rational(*count), 0};
    return Quantity{taking_part + std::get<Quantity>(people).value, 0};
}

/// A refusal in terms of what is written: people taking part already count on both sides, so that the number
/// of people it misses by stays.
Error about_numbers(const char* code, const Plan& plan, const Message& refusal) {
    return {code, {in_all(plan, refusal.arguments[0]), plan.total, refusal.arguments[2]}};
}

Units only(std::size_t unit) {
    return Units{{unit}};
}

bool has_tied(const Allocation& allocation, std::size_t unit) {
    return allocation.tie && std::ranges::binary_search(allocation.tie->units, unit);
}

/// At year's end: the reason for what is handed out, then the people before it.
Message with_opening(const Plan& plan, const Allocation& allocation, std::size_t unit, Message reason) {
    const std::int64_t opening = plan.opening[unit];
    return {"draft.why.with-opening",
            {std::vector<Message>{std::move(reason)}, opening, opening + allocation.given[unit]}};
}

/// The same people, with every maximum but what people not yet participating make of it.
quota::Problem without_uncovered(const Plan& plan, std::vector<quota::Bound>& most) {
    most = plan.maximum;
    if (!plan.locked.empty()) most.resize(plan.into.size());
    for (std::size_t unit = 0; unit < most.size(); ++unit)
        if (plan.is_locked(unit)) most[unit] = plan.locked[unit];
    return {plan.handed_out, plan.basis, plan.least, most, plan.method};
}

bool is_too_small(const Error& error) {
    return error.message().code.starts_with("quota.maximum-too-small");
}

/// Too few people are left to join; but where the maximums fall short without that, they are to blame.
Error blamed(const Plan& plan, const Error& error) {
    std::vector<quota::Bound> most;
    try {
        quota::allocate(without_uncovered(plan, most));
    } catch (const Error& of_maximums) {
        return of_maximums;
    }
    const bool alone = plan.maximum.empty() && plan.locked.empty() && !plan.is_addition() &&
                       error.message().code == "quota.maximum-too-small";
    const std::vector<Argument>& amounts = error.message().arguments;
    return {alone ? "uncovered.too-few" : "uncovered.too-few-with-others",
            {amounts[0], amounts[1], amounts[2], table::column_name(*plan.not_yet_column)}};
}

[[noreturn]] void refuse(const Plan& plan, const Error& error) {
    if (!is_narrowed(plan)) throw Error(error);
    if (error.message().code == "quota.minimum-too-large")
        throw about_numbers("allocate.numbers-too-large", plan, error.message());
    if (is_too_small(error)) throw about_numbers("allocate.numbers-too-small", plan, error.message());
    throw Error(error);
}

/// Held by the people not yet participating, and not by a maximum just as small.
bool is_at_uncovered(const Plan& plan, const Allocation& allocation, std::size_t unit) {
    return allocation.held[unit] == Held::at_maximum && !plan.uncovered.empty() && plan.uncovered[unit] &&
           (plan.maximum.empty() || !plan.maximum[unit] || *plan.maximum[unit] > *plan.uncovered[unit]);
}

/// Kept at what was handed out before, and not by a minimum just as large.
bool is_at_present(const Plan& plan, const Allocation& allocation, std::size_t unit) {
    return allocation.held[unit] == Held::at_minimum && plan.is_addition() &&
           (plan.minimum.empty() || plan.minimum[unit].value_or(0) < plan.present[unit]);
}

/// A bound at year's end is one of the number written, and what is left of it is what was kept to.
Message at_bound(const char* code, const Plan& plan, const quota::Bound& bound, const Message& reason,
                 std::size_t unit) {
    return {code, {only(unit), reason.arguments[1], reason.arguments[2], *bound, plan.opening[unit]}};
}

Message why_at_year_end(const Plan& plan, const Allocation& allocation, std::size_t unit) {
    if (plan.handed_out == 0) return {"draft.why.no-more", {only(unit), plan.opening[unit]}};
    Message reason = quota::explain(plan.problem(), allocation, unit);
    if (reason.code == "quota.explain.at-minimum")
        return at_bound("draft.why.at-minimum", plan, plan.minimum[unit], reason, unit);
    if (reason.code == "quota.explain.at-maximum")
        return at_bound("draft.why.at-maximum", plan, plan.maximum[unit], reason, unit);
    return with_opening(plan, allocation, unit, std::move(reason));
}

/// Units that get more new people than a column says are left.
Units beyond_not_yet(const Plan& plan, const Allocation& allocation) {
    Units beyond;
    for (std::size_t unit = 0; unit < plan.not_yet.size(); ++unit)
        if (plan.not_yet[unit] && allocation.given[unit] > *plan.not_yet[unit])
            beyond.indexes.push_back(unit);
    return beyond;
}

} // namespace

quota::Allocation solve(const Plan& plan) {
    try {
        return quota::allocate(plan.problem());
    } catch (const Error& error) {
        refuse(plan, plan.uncovered.empty() || !is_too_small(error) ? error : blamed(plan, error));
    }
}

std::vector<Message> notes_on(const Plan& plan, const Allocation& allocation) {
    std::vector<Message> notes;
    if (allocation.tie)
        notes.push_back({"allocate.tie",
                         {static_cast<std::int64_t>(allocation.tie->units.size()), allocation.tie->people,
                          Units{allocation.tie->units}}});
    if (Units beyond = beyond_not_yet(plan, allocation); !beyond.indexes.empty())
        notes.push_back(
            {"allocate.more-than-not-yet", {std::move(beyond), table::column_name(*plan.not_yet_column)}});
    return notes;
}

Message why(const Plan& plan, const Allocation& allocation, std::size_t unit) {
    if (plan.is_locked(unit)) return {"draft.why.locked", {only(unit), *plan.locked[unit]}};
    // λ is 0 when what must be written is the whole total: with locks that is not the minimums' doing alone.
    const bool keeps = !plan.locked.empty() || plan.is_addition();
    if (keeps && plan.handed_out > 0 && allocation.multiplier == 0 && plan.basis[unit] > 0)
        return {"draft.why.nothing-left", {only(unit), plan.opening_of(unit) + allocation.given[unit]}};
    const auto held = [&](const char* code) {
        return Message{code,
                       {only(unit), quota::shown_share(quota::share_of(plan.problem(), allocation, unit)),
                        plan.opening_of(unit) + allocation.given[unit]}};
    };
    if (plan.basis[unit] > 0 && allocation.multiplier != 0) {
        if (is_at_uncovered(plan, allocation, unit)) return held("draft.why.at-uncovered");
        if (is_at_present(plan, allocation, unit)) return held("draft.why.at-present");
    }
    if (plan.kind == Kind::at_year_end) return why_at_year_end(plan, allocation, unit);
    return quota::explain(plan.problem(), allocation, unit);
}

Message why_short(const Plan& plan, const Allocation& allocation, std::size_t unit) {
    if (plan.is_locked(unit)) return {"draft.short.locked", {}};
    if (plan.handed_out == 0) return {"draft.short.nothing", {}};
    if (plan.basis[unit] == 0) return {"draft.short.basis-zero", {}};
    if (allocation.multiplier == 0 || allocation.held[unit] == Held::at_minimum)
        return {is_at_present(plan, allocation, unit) ? "draft.short.at-present" : "draft.short.at-minimum",
                {}};
    if (is_at_uncovered(plan, allocation, unit)) return {"draft.short.at-uncovered", {}};
    if (allocation.held[unit] == Held::at_maximum) return {"draft.short.at-maximum", {}};
    const Rational share = quota::share_of(plan.problem(), allocation, unit);
    if (share == allocation.given[unit]) return {"draft.short.exact", {}};
    const bool up = allocation.given[unit] > share;
    if (has_tied(allocation, unit)) return {up ? "draft.short.tie-won" : "draft.short.tie-lost", {}};
    return {up ? "draft.short.rounded-up" : "draft.short.rounded-down", {}};
}

} // namespace ansinh::target
