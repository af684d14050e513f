#include "report/binding.hxx"

#include "calendar/period.hxx"

#include <algorithm>
#include <map>
#include <utility>

namespace ansinh::report {

namespace {

using calendar::Period;
using calendar::PeriodKind;

std::optional<Period> period_of(const std::string& code) {
    return code.empty() ? std::nullopt : std::optional(Period::parse(code));
}

/// Longer than one period: a column of it stands for all of them.
bool lasts(const Series& series) {
    return series.indicator == "population" || series.indicator == "target";
}

/// The periods of a kind that make up a longer one, in order; none where it is not longer.
std::vector<Period> parts_of(const Period& whole, PeriodKind kind) {
    std::vector<Period> parts;
    if (calendar::months_of(kind) >= calendar::months_of(whole.kind())) return parts;
    for (Period part = Period::of(whole.start(), kind); part.start() <= whole.end(); part = part.next())
        parts.push_back(part);
    return parts;
}

struct BlockKey {
    std::string product, period; ///< as the series have them
    bool operator==(const BlockKey&) const = default;
};

class Binder {
public:
    Binder(const Sources& sources, const Rule& rule, const Names& names)
        : m_sources(sources), m_now(sources.figures(0)), m_rule(rule), m_names(names) {}

    Applied bind() {
        Applied applied;
        for (const BlockKey& key : keys())
            if (auto block = block_of(key)) applied.blocks.push_back(*std::move(block));
        for (const Operand& operand : m_rule.claim.operands)
            if (!is_known(operand) &&
                std::ranges::find(applied.unknown, operand.name) == applied.unknown.end())
                applied.unknown.push_back(operand.name);
        return applied;
    }

private:
    std::vector<BlockKey> keys() const {
        std::vector<BlockKey> keys;
        for (const Series& series : m_now.series)
            if (const BlockKey key{series.product, series.period}; std::ranges::find(keys, key) == keys.end())
                keys.push_back(key);
        return keys;
    }

    bool is_known(const Operand& operand) const {
        const bool only_now = operand.when == When::now;
        for (std::size_t source = 0; source < (only_now ? 1 : m_sources.count()); ++source)
            for (const Series& series : m_sources.figures(source).series)
                if (m_names(series, operand.name) && series.estimate == operand.estimate && !series.cut_off)
                    return true;
        return false;
    }

    std::optional<Block> block_of(const BlockKey& key) const;
    std::vector<Spot> spots_of(const Operand& operand, const BlockKey& key) const;
    std::optional<Spot> own(const Operand& operand, const BlockKey& key) const;
    std::optional<Spot> before(const Operand& operand, const BlockKey& key) const;
    std::optional<Spot> in_period(const Operand& operand, const std::string& product,
                                  const std::string& period, std::size_t first_source) const;
    std::optional<Spot> of_part(const Operand& operand, const BlockKey& key, const Period& part, bool last) const;
    std::vector<Spot> of_parts(const Operand& operand, const BlockKey& key, PeriodKind kind) const;
    std::optional<Spot> ending_before(const Operand& operand, const BlockKey& key,
                                      const Period& period) const;

    template <class Fits>
    std::optional<Spot> find(std::size_t source, const Operand& operand, const std::string& product,
                             Fits fits) const;

    std::string code_of(const BlockKey& key) const { return key.period.empty() ? m_now.period : key.period; }

    const Sources& m_sources;
    const Figures& m_now;
    const Rule& m_rule;
    const Names& m_names;
};

/// The column of a name in one product's block, or one that belongs to no product.
template <class Fits>
std::optional<Spot> Binder::find(std::size_t source, const Operand& operand, const std::string& product,
                                 Fits fits) const {
    const Figures& report = m_sources.figures(source);
    const auto look = [&](const std::string& of) -> std::optional<Spot> {
        for (std::size_t column = 0; column < report.series.size(); ++column) {
            const Series& series = report.series[column];
            if (series.estimate == operand.estimate && !series.cut_off && series.product == of &&
                m_names(series, operand.name) && fits(column))
                return Spot{source, column};
        }
        return {};
    };
    const auto found = look(product);
    return found || product.empty() ? found : look("");
}

std::optional<Spot> Binder::own(const Operand& operand, const BlockKey& key) const {
    const auto found = find(0, operand, key.product,
                            [&](std::size_t column) { return m_now.series[column].period == key.period; });
    if (found || key.period.empty()) return found;
    return find(0, operand, key.product, [&](std::size_t column) {
        return m_now.series[column].period.empty() && lasts(m_now.series[column]);
    });
}

std::optional<Spot> Binder::in_period(const Operand& operand, const std::string& product,
                                      const std::string& period, std::size_t first_source) const {
    for (std::size_t source = first_source; source < m_sources.count(); ++source)
        if (const auto found = find(source, operand, product, [&](std::size_t column) {
                return m_sources.period(source, column) == period;
            }))
            return found;
    return {};
}

/// What stood at the end of any period that ends the day before: the month after a quarter opens with its
/// closing.
std::optional<Spot> Binder::ending_before(const Operand& operand, const BlockKey& key,
                                          const Period& period) const {
    for (std::size_t source = 0; source < m_sources.count(); ++source)
        if (const auto found = find(source, operand, key.product, [&](std::size_t column) {
                const auto other = period_of(m_sources.period(source, column));
                return m_sources.figures(source).series[column].indicator == "closing" && other &&
                       other->end() + std::chrono::days(1) == period.start();
            }))
            return found;
    return {};
}

std::optional<Spot> Binder::before(const Operand& operand, const BlockKey& key) const {
    const auto period = period_of(code_of(key));
    if (period) {
        if (m_rule.within_year && period->next(-1).year() != period->year()) return {};
        if (const auto found = in_period(operand, key.product, period->next(-1).code(), 0)) return found;
        if (const auto found = ending_before(operand, key, *period)) return found;
    }
    // What the clerk calls the period before is that, whatever its title says or does not say.
    const auto previous = m_sources.previous();
    if (!previous || !key.period.empty()) return {};
    return find(*previous, operand, key.product, [&](std::size_t column) {
        return m_sources.figures(*previous).series[column].period.empty();
    });
}

/// The report's own column before another report's; of the last part its estimate, where there is nothing else.
std::optional<Spot> Binder::of_part(const Operand& operand, const BlockKey& key, const Period& part,
                                    bool last) const {
    const auto here = [&](std::size_t column) { return m_sources.period(0, column) == part.code(); };
    Operand estimate = operand;
    estimate.estimate = true;
    auto found = find(0, operand, key.product, here);
    if (!found && last) found = find(0, estimate, key.product, here);
    if (!found) found = in_period(operand, key.product, part.code(), 1);
    if (!found && last) found = in_period(estimate, key.product, part.code(), 1);
    return found;
}

std::vector<Spot> Binder::of_parts(const Operand& operand, const BlockKey& key, PeriodKind kind) const {
    const auto whole = period_of(code_of(key));
    if (!whole) return {};
    std::vector<Spot> spots;
    const std::vector<Period> parts = parts_of(*whole, kind);
    for (const Period& part : parts) {
        const auto found = of_part(operand, key, part, part == parts.back());
        if (!found) return {};
        spots.push_back(*found);
    }
    return spots;
}

/// Nothing where a number the operand needs stands nowhere.
std::vector<Spot> Binder::spots_of(const Operand& operand, const BlockKey& key) const {
    const auto single = [](const std::optional<Spot>& spot) {
        return spot ? std::vector{*spot} : std::vector<Spot>();
    };
    const auto part = [&](PeriodKind kind, std::size_t place, bool last) {
        const auto whole = period_of(code_of(key));
        const auto parts = whole ? parts_of(*whole, kind) : std::vector<Period>();
        if (place >= parts.size()) return std::vector<Spot>();
        const Period& asked = last ? parts.back() : parts[place];
        return single(of_part(operand, key, asked, asked == parts.back()));
    };
    switch (operand.when) {
    case When::now:
        return single(own(operand, key));
    case When::previous:
        return single(before(operand, key));
    case When::reported:
        return code_of(key).empty() ? std::vector<Spot>()
                                    : single(in_period(operand, key.product, code_of(key), 1));
    case When::months:
        return of_parts(operand, key, PeriodKind::month);
    case When::first_month:
        return part(PeriodKind::month, 0, false);
    case When::second_month:
        return part(PeriodKind::month, 1, false);
    case When::last_month:
        return part(PeriodKind::month, 0, true);
    case When::quarters:
        return of_parts(operand, key, PeriodKind::quarter);
    case When::first_quarter:
        return part(PeriodKind::quarter, 0, false);
    case When::last_quarter:
        return part(PeriodKind::quarter, 0, true);
    }
    return {};
}

std::optional<Block> Binder::block_of(const BlockKey& key) const {
    Block block{key.product, key.period, {}};
    bool of_block = false;
    for (const Operand& operand : m_rule.claim.operands) {
        std::vector<Spot> spots = spots_of(operand, key);
        if (spots.empty()) return {};
        for (const Spot& spot : spots) {
            const Series& series = m_sources.figures(spot.source).series[spot.column];
            of_block = of_block || (series.product == key.product &&
                                    (operand.when != When::now || series.period == key.period));
        }
        block.operands.push_back(std::move(spots));
    }
    return of_block ? std::optional(std::move(block)) : std::nullopt;
}

} // namespace

Applied bind(const Sources& sources, const Rule& rule, const Names& names) {
    return Binder(sources, rule, names).bind();
}

} // namespace ansinh::report
