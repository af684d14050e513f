#include "workbook/heirs.hxx"

#include "text/normalise.hxx"

namespace ansinh::workbook {

Heirs::Heirs(const Register& villages, calendar::Date first_day, std::vector<Message>& faults)
    : m_villages(villages), m_places(villages.rows.size()) {
    for (std::size_t village = 0; village < villages.rows.size(); ++village) {
        m_ended.push_back(ended_before(villages, village, first_day));
        if (m_ended.back()) continue;
        m_places[village] = m_kept.size();
        m_kept.push_back(village);
    }
    for (std::size_t village = 0; village < villages.rows.size(); ++village)
        m_heirs.push_back(follow(village, faults));
}

std::vector<std::size_t> Heirs::called(std::string_view name) const {
    const std::string key = text::name_key(name);
    std::vector<std::size_t> by_name, by_code;
    for (std::size_t village = 0; village < m_villages.rows.size(); ++village) {
        if (text::name_key(m_villages.text(village, "name")) == key) by_name.push_back(village);
        if (text::name_key(m_villages.text(village, "code")) == key) by_code.push_back(village);
    }
    return by_name.empty() ? by_code : by_name;
}

/// Where the clerk says this village went; of several of one name the only one that is another village.
std::optional<std::size_t> Heirs::next(std::size_t village, std::vector<Message>& faults) const {
    const std::string into = m_villages.text(village, "merged_into");
    if (into.empty()) return std::nullopt;
    std::vector<std::size_t> found = called(into);
    if (found.size() > 1) std::erase(found, village);
    if (found.size() == 1) return found.front();
    faults.push_back({found.empty() ? "takeover.merged-unknown" : "takeover.merged-unclear",
                      {m_villages.cell_name(village, "merged_into"), into}});
    return std::nullopt;
}

std::optional<std::size_t> Heirs::follow(std::size_t village, std::vector<Message>& faults) const {
    std::vector<Message> told_by_others; // a later village on the way tells its own faults
    std::size_t at = village;
    for (std::size_t steps = 0; m_ended[at]; ++steps) {
        if (steps > m_villages.rows.size()) {
            faults.push_back({"takeover.merged-circle", {m_villages.cell_name(village, "merged_into")}});
            return std::nullopt;
        }
        const auto after = next(at, steps == 0 ? faults : told_by_others);
        if (!after) return std::nullopt;
        at = *after;
    }
    return m_places[at];
}

} // namespace ansinh::workbook
