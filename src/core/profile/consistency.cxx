#include "profile/consistency.hxx"

#include <algorithm>

namespace ansinh::profile {

namespace {

class Finder {
public:
    std::vector<Conflict> find(const Profile& profile) {
        check_collectors(profile.settings);
        for (std::size_t index = 0; index < profile.reports.size(); ++index) {
            m_index = index;
            check_report(profile.reports[index]);
            check_tier(profile.reports);
        }
        return std::move(m_found);
    }

private:
    void check_collectors(const Settings& settings) {
        const auto &least = settings.collectors_least.value, &most = settings.collectors_most.value;
        if (least && most && *least > *most)
            m_found.push_back({{}, 0, "collectors_least", Contradiction::above, "collectors_most"});
    }

    void check_report(const ReportRule& rule) {
        check_together("day", rule.day.has_value(), "month", rule.month.has_value());
        check_together("day", rule.day.has_value(), "strictly_before", rule.strictly_before.has_value());
        check_together("cut_off_day", rule.cut_off_day.has_value(), "cut_off_month",
                       rule.cut_off_month.has_value());
        if (rule.roll && !rule.day) add("roll", Contradiction::idle, "day");
        if (rule.kind != ReportKind::week && rule.kind != ReportKind::round) return;
        if (rule.day) add("day", Contradiction::no_month);
        if (rule.cut_off_day) add("cut_off_day", Contradiction::no_month);
    }

    void check_together(std::string_view leader, bool leads, std::string_view follower, bool follows) {
        if (leads && !follows) add(follower, Contradiction::needed, leader);
        if (!leads && follows) add(follower, Contradiction::idle, leader);
    }

    void check_tier(const std::vector<ReportRule>& reports) {
        const int tier = reports[m_index].tier;
        if (tier == 1) return;
        const auto before = [&](const ReportRule& rule) { return rule.tier == tier - 1; };
        if (std::none_of(reports.begin(), reports.end(), before)) add("tier", Contradiction::tier_gap);
    }

    void add(std::string_view field, Contradiction kind, std::string_view other = {}) {
        m_found.push_back({"reports", m_index, field, kind, other});
    }

    std::size_t m_index = 0;
    std::vector<Conflict> m_found;
};

} // namespace

std::vector<Conflict> conflicts(const Profile& profile) {
    return Finder().find(profile);
}

} // namespace ansinh::profile
