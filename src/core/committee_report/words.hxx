// The words of a committee's report, read from extension/data/report-paper.json: papers are Vietnamese
// whatever the interface speaks.
#pragma once

#include "calendar/period.hxx"
#include "committee_report/figures.hxx"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

class Words {
public:
    /// Throws Error "data.broken" (file, place).
    static Words from_json(std::string_view json);

    /// The text of that name, its places {0}, {1} … filled in. Precondition: the file has it; throws
    /// std::out_of_range otherwise.
    std::string text(std::string_view name, const std::vector<std::string>& parts = {}) const;
    /// The header of that name, likewise.
    std::string column(std::string_view name, const std::vector<std::string>& parts = {}) const;
    /// Of the items that are kept of a report; throws std::out_of_range for others.
    const std::string& item(Item item) const { return m_items.at(item); }
    const TargetKindWords& target_kinds() const { return m_target_kinds; }
    /// "Ước quý". Precondition: no month.
    const std::string& estimate(calendar::PeriodKind kind) const { return m_estimates.at(kind); }

private:
    std::map<std::string, std::string, std::less<>> m_texts, m_columns;
    std::map<Item, std::string> m_items;
    std::map<calendar::PeriodKind, std::string> m_estimates;
    TargetKindWords m_target_kinds;
};

} // namespace ansinh::committee_report
