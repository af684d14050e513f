#include "committee_report/restatement.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <utility>

namespace ansinh::committee_report {

namespace {

std::vector<const Line*> all_lines(const Figures& figures) {
    std::vector<const Line*> lines;
    for (const auto* part : {&figures.units, &figures.groups})
        for (const Line& line : *part)
            lines.push_back(&line);
    lines.push_back(&figures.total);
    return lines;
}

/// A unit of a report that was made.
struct OldUnit {
    std::string name, code;
    std::map<std::pair<std::size_t, Item>, std::int64_t> figures;
};

std::vector<OldUnit> units_of(const Snapshot& snapshot) {
    std::vector<OldUnit> units;
    for (const KeptFigure& figure : snapshot.figures) {
        auto unit = std::ranges::find(units, figure.unit, &OldUnit::name);
        if (unit == units.end()) unit = units.insert(unit, {figure.unit, figure.code, {}});
        unit->figures.emplace(std::pair(figure.product, figure.item), figure.people);
    }
    return units;
}

/// Which of the old units a line is: by its name, else, where that name is gone, by its code.
class Partners {
public:
    Partners(const std::vector<OldUnit>& old, const std::vector<const Line*>& now) : m_of(now.size()) {
        std::vector<bool> taken(old.size());
        const auto pair_by = [&](auto same) {
            for (std::size_t line = 0; line < now.size(); ++line)
                for (std::size_t unit = 0; unit < old.size() && m_of[line] == nullptr; ++unit) {
                    if (taken[unit] || !same(old[unit], *now[line])) continue;
                    m_of[line] = &old[unit];
                    taken[unit] = true;
                }
        };
        pair_by([](const OldUnit& unit, const Line& line) {
            return text::name_key(unit.name) == text::name_key(line.unit);
        });
        pair_by([](const OldUnit& unit, const Line& line) {
            return !line.code.empty() && text::name_key(unit.code) == text::name_key(line.code);
        });
        for (std::size_t unit = 0; unit < old.size(); ++unit)
            if (!taken[unit]) m_removed.push_back(&old[unit]);
    }

    const OldUnit* of(std::size_t line) const { return m_of[line]; }
    const std::vector<const OldUnit*>& removed() const { return m_removed; }

private:
    std::vector<const OldUnit*> m_of, m_removed;
};

Cause cause_of(const OldUnit* then, bool was, bool is) {
    if (then == nullptr) return Cause::unit_new;
    if (!was) return Cause::first_told;
    return is ? Cause::corrected : Cause::no_longer;
}

void compare(const Line& line, const OldUnit* then, std::vector<Restatement>& changes) {
    for (std::size_t product = 0; product < line.of.size(); ++product)
        for (const auto& [name, item] : kept_items) {
            const Figure& figure = line.of[product].at(item);
            std::optional<std::int64_t> was;
            if (then != nullptr)
                if (const auto kept = then->figures.find(std::pair(product, item));
                    kept != then->figures.end())
                    was = kept->second;
            if (was != figure.people)
                changes.push_back({line.unit, product, item, was, figure.people, figure.cells,
                                   cause_of(then, was.has_value(), bool(figure))});
        }
}

} // namespace

Snapshot snapshot(const Figures& figures, Date made, std::size_t registered) {
    Snapshot snapshot{figures.period.code(), made, registered, {}};
    for (const Line* line : all_lines(figures))
        for (std::size_t product = 0; product < line->of.size(); ++product)
            for (const auto& entry : kept_items)
                if (const Figure& figure = line->of[product].at(entry.second))
                    snapshot.figures.push_back(
                        {line->unit, product, entry.second, *figure.people, line->code});
    return snapshot;
}

std::vector<Restatement> restatements(const Snapshot& before, const Figures& now) {
    const std::vector<OldUnit> old = units_of(before);
    const std::vector<const Line*> lines = all_lines(now);
    const Partners partners(old, lines);
    std::vector<Restatement> changes;
    for (std::size_t line = 0; line + 1 < lines.size(); ++line)
        compare(*lines[line], partners.of(line), changes);
    for (const OldUnit* unit : partners.removed())
        for (const auto& [what, people] : unit->figures)
            changes.push_back(
                {unit->name, what.first, what.second, people, std::nullopt, {}, Cause::unit_removed});
    compare(*lines.back(), partners.of(lines.size() - 1), changes);
    return changes;
}

std::vector<Renaming> renamings(const Snapshot& before, const Figures& now) {
    const std::vector<OldUnit> old = units_of(before);
    const std::vector<const Line*> lines = all_lines(now);
    const Partners partners(old, lines);
    std::vector<Renaming> renamed;
    for (std::size_t line = 0; line + 1 < lines.size(); ++line)
        if (const OldUnit* then = partners.of(line);
            then != nullptr && text::name_key(then->name) != text::name_key(lines[line]->unit))
            renamed.push_back({then->name, lines[line]->unit});
    return renamed;
}

} // namespace ansinh::committee_report
