#include "split/days_off.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::split {

std::string days_off(const quota::TimeSpan& span, const calendar::Holidays& holidays) {
    std::vector<std::pair<std::string, int>> counts;
    for (calendar::Date day = span.first; day <= span.last; day += std::chrono::days(1)) {
        if (calendar::is_weekend(day) || holidays.is_working_day(day)) continue;
        const std::string name = holidays.name_of(day);
        const auto known = std::ranges::find(counts, name, &std::pair<std::string, int>::first);
        if (known == counts.end())
            counts.emplace_back(name, 1);
        else
            ++known->second;
    }
    std::string list;
    for (const auto& [name, count] : counts)
        list += (list.empty() ? "" : ", ") + name + " (" + std::to_string(count) + ")";
    return list;
}

int days_made_up(const quota::TimeSpan& span, const calendar::Holidays& holidays) {
    int count = 0;
    for (calendar::Date day = span.first; day <= span.last; day += std::chrono::days(1))
        if (calendar::is_weekend(day) && holidays.is_working_day(day)) ++count;
    return count;
}

} // namespace ansinh::split
