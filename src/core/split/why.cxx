// Why a period or a unit gets its number, as a clerk could reckon it again.
#include "split/days_off.hxx"
#include "split/draft.hxx"

#include <algorithm>
#include <numeric>

namespace ansinh::split {

namespace {

using quota::Schedule;
using quota::TimePeriod;
using quota::TimeWeights;

/// Of a list too long for a sentence the first ones.
void cut(std::vector<Message>& items, std::size_t most) {
    if (items.size() <= most) return;
    const auto more = static_cast<std::int64_t>(items.size() - most);
    items.resize(most);
    items.push_back({"list.more-faults", {more}});
}

/// What the number goes by, for a period that is not over.
Message by_weight(const Plan& plan, const Schedule& whole, std::size_t place) {
    const std::int64_t people = whole.people[place];
    const auto left = static_cast<std::int64_t>(whole.periods.size() - whole.kept);
    const auto share = [&](const Rational& weight, const Rational& sum) {
        return Quantity{Rational(whole.rest) * weight / sum, 2};
    };
    if (plan.weights == TimeWeights::equal)
        return {"split.why.equal", {whole.rest, left, share(1, left), people}};
    if (plan.weights == TimeWeights::profile) {
        if (plan.profile.size() != whole.periods.size()) return {"split.why.season", {people}};
        Rational sum = 0;
        for (std::size_t other = whole.kept; other < plan.profile.size(); ++other)
            sum += number::from_cell(plan.profile[other]);
        const Rational weight = number::from_cell(plan.profile[place]);
        return {"split.why.profile",
                {Quantity{weight, 2}, Quantity{sum, 2}, whole.rest, share(weight, sum), people}};
    }
    std::int64_t days = 0;
    for (std::size_t other = whole.kept; other < whole.periods.size(); ++other)
        days += whole.periods[other].workdays;
    const std::int64_t own = whole.periods[place].workdays;
    return {"split.why.workdays", {own, days, whole.rest, share(own, days), people}};
}

/// Of which number a month's or a week's is a part: its quarter's or month's comes first and is rounded
/// before. Nothing where the period's number does not come down through levels.
std::optional<Message> within(const Draft& draft, std::size_t place, const calendar::Holidays& holidays) {
    const Plan& plan = *draft.plan;
    const Schedule& whole = draft.made->whole;
    const bool own = plan.weights == TimeWeights::equal ||
                     (plan.weights == TimeWeights::profile && plan.profile.size() == whole.periods.size());
    if (plan.grain == quota::Grain::quarter || (plan.grain == quota::Grain::week && own)) return std::nullopt;
    const quota::Grain above = plan.grain == quota::Grain::week ? quota::Grain::month : quota::Grain::quarter;
    for (const quota::TimeSum& sum : quota::sums_by(whole, above, holidays))
        if (sum.period.days.first <= whole.periods[place].days.first &&
            whole.periods[place].days.last <= sum.period.days.last)
            return Message{"split.why.within", {quota::label(sum.period), sum.people}};
    return std::nullopt;
}

/// The parts of a week that lies in two months.
std::vector<Message> parts_of(const Schedule& whole, std::size_t place) {
    std::vector<Message> parts;
    for (const quota::TimeSlice& slice : whole.slices)
        if (slice.period == place)
            parts.push_back(
                {"split.why.part",
                 {std::to_string(static_cast<unsigned>(calendar::fields(slice.days.first).month())),
                  slice.people}});
    return parts;
}

std::vector<Message> unit_parts(const Draft& draft, std::size_t place) {
    std::vector<Message> parts;
    for (std::size_t unit = 0; unit < draft.plan->names.size(); ++unit)
        parts.push_back({"groups.item", {draft.plan->names[unit], draft.made->at(unit, place)}});
    cut(parts, 60);
    return parts;
}

} // namespace

Message why(const Draft& draft, quota::Grain by, std::size_t place, const calendar::Holidays& holidays) {
    const Plan& plan = *draft.plan;
    const Schedule& whole = draft.made->whole;
    const Line line = lines_of(draft, by, holidays).at(place);
    const bool is_own = by == plan.grain;
    std::vector<Message> said;
    if (!is_own)
        said.push_back({"split.why.sum", {line.people, std::int64_t{line.period.workdays}}});
    else if (line.is_over)
        said.push_back({"split.why.kept", {line.people}});
    else if (whole.rest == 0)
        said.push_back({"split.why.nothing-left", {}});
    else {
        said.push_back(by_weight(plan, whole, place));
        if (const auto above = within(draft, place, holidays)) said.push_back(*above);
    }
    if (const std::string off = days_off(line.period.days, holidays); !off.empty())
        said.push_back({"split.days-off", {off}});
    if (const int made_up = days_made_up(line.period.days, holidays); made_up > 0)
        said.push_back({"split.days-made-up", {std::int64_t{made_up}}});
    if (is_own && plan.grain == quota::Grain::week)
        if (auto parts = parts_of(whole, place); parts.size() > 1)
            said.push_back({"split.why.parts", {std::move(parts)}});
    if (is_own && plan.is_table) said.push_back({"split.why.units", {unit_parts(draft, place)}});
    return {"split.why",
            {quota::label(line.period), calendar::numeric(line.period.days.first),
             calendar::numeric(line.period.days.last), std::move(said)}};
}

Message why_unit(const Draft& draft, std::size_t unit) {
    const quota::ScheduleTable& made = *draft.made;
    std::vector<Message> said;
    for (std::size_t place = 0; place < made.whole.periods.size(); ++place)
        said.push_back({"groups.item", {quota::label(made.whole.periods[place]), made.at(unit, place)}});
    const Plan& plan = *draft.plan;
    const std::int64_t surplus = made.surplus[unit];
    if (surplus > 0)
        return {"split.why.unit-surplus", {plan.names[unit], plan.totals[unit], surplus, std::move(said)}};
    return {"split.why.unit", {plan.names[unit], plan.totals[unit], std::move(said)}};
}

} // namespace ansinh::split
