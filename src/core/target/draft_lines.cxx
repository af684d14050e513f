#include "target/draft_lines.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

/// Sorted by the first units of the groups around, the outermost first: a group comes where its first unit
/// is, and units of it that stand elsewhere come to it.
std::vector<std::size_t> outline_of(const Plan& plan) {
    const std::vector<Group>& groups = plan.levels.groups;
    const std::size_t units = plan.into.size();
    std::vector<std::size_t> first(groups.size(), units);
    for (std::size_t unit = 0; unit < plan.levels.of_unit.size(); ++unit)
        for (auto above = plan.levels.of_unit[unit]; above; above = groups[*above].parent)
            first[*above] = std::min(first[*above], unit);
    std::vector<std::pair<std::vector<std::size_t>, std::size_t>> placed;
    const auto place = [&](std::vector<std::size_t> path, std::optional<std::size_t> above,
                           std::size_t spoken) {
        for (; above; above = groups[*above].parent)
            path.insert(path.begin(), first[*above]);
        placed.emplace_back(std::move(path), spoken);
    };
    for (std::size_t unit = 0; unit < units; ++unit)
        place({unit}, groups.empty() ? std::nullopt : plan.levels.of_unit[unit], unit);
    for (std::size_t group = 0; group < groups.size(); ++group)
        place({}, group, units + group);
    std::ranges::sort(placed);
    std::vector<std::size_t> outline;
    for (const auto& [path, spoken] : placed)
        outline.push_back(spoken);
    return outline;
}

std::size_t depth_of_unit(const Plan& plan, std::size_t unit) {
    if (plan.levels.empty() || !plan.levels.of_unit[unit]) return 0;
    return plan.levels.groups[*plan.levels.of_unit[unit]].depth + 1;
}

} // namespace

std::vector<DraftLine> lines_of(const Draft& draft) {
    std::vector<DraftLine> lines;
    for (const std::size_t spoken : outline_of(draft.plan)) {
        if (spoken < draft.rows.size()) {
            const DraftRow& row = draft.rows[spoken];
            lines.push_back({spoken,
                             row.name,
                             depth_of_unit(draft.plan, spoken),
                             {spoken},
                             row.into.row,
                             row.basis,
                             row.share,
                             row.number,
                             row.locked,
                             row.why_short});
        } else {
            const DraftGroup& group = draft.groups[spoken - draft.rows.size()];
            lines.push_back({spoken, group.name, group.depth, group.units, std::nullopt, group.basis,
                             group.share, group.number, group.locked, group.why_short});
        }
    }
    return lines;
}

std::optional<std::int64_t> sum_of(const DraftLine& line,
                                   std::span<const std::optional<std::int64_t>> numbers) {
    std::optional<std::int64_t> sum;
    for (const std::size_t unit : line.units)
        if (numbers[unit]) sum = sum.value_or(0) + *numbers[unit];
    return sum;
}

std::int64_t sum_of(const DraftLine& line, std::span<const std::int64_t> numbers) {
    std::int64_t sum = 0;
    for (const std::size_t unit : line.units)
        sum += numbers[unit];
    return sum;
}

void lock(ProductForm& product, const DraftLine& line, std::optional<std::int64_t> people) {
    if (line.row) {
        std::erase_if(product.locked, [&](const RowLock& one) { return one.row == *line.row; });
        if (people) product.locked.push_back({*line.row, people});
        std::ranges::sort(product.locked, {}, &RowLock::row);
    } else {
        std::erase_if(product.locked_groups, [&](const GroupLock& one) {
            return text::name_key(one.name) == text::name_key(line.name);
        });
        if (people) product.locked_groups.push_back({line.name, *people});
    }
}

} // namespace ansinh::target
