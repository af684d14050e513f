#include "profile/names.hxx"

#include <algorithm>
#include <array>

namespace ansinh::profile {

namespace {

using namespace std::string_view_literals;

// Each in the order of its enum.
constexpr std::array answers{"no"sv, "yes"sv};
constexpr std::array products{"social"sv, "health"sv, "unemployment"sv};
constexpr std::array levels{"province"sv, "ward"sv, "commune"sv, "special_zone"sv};
constexpr std::array roles{"head"sv, "standing_deputy"sv, "deputy"sv, "member"sv, "invited"sv, "party"sv};
constexpr std::array occasions{"year"sv, "half"sv, "quarter"sv, "month"sv, "week"sv, "round"sv, "request"sv};
constexpr std::array report_kinds{"year"sv,  "first_half"sv, "second_half"sv, "quarter"sv,
                                  "month"sv, "week"sv,       "round"sv};
constexpr std::array months{"last_of_period"sv, "after_period"sv};
constexpr std::array rolls{"none"sv, "back"sv, "forward"sv};
constexpr std::array number_series{"committee"sv, "symbol"sv, "office"sv};
constexpr std::array collectors_per{"provider_round"sv, "collection_point"sv, "subunit"sv};
constexpr std::array each{"subunit"sv, "school"sv, "provider"sv, "district"sv};

constexpr Enumeration answer_names{"answer", answers};
constexpr Enumeration product_names{"product", products};
constexpr Enumeration level_names{"level", levels};
constexpr Enumeration role_names{"role", roles};
constexpr Enumeration occasion_names{"period", occasions};
constexpr Enumeration report_kind_names{"report_kind", report_kinds};
constexpr Enumeration month_names{"month", months};
constexpr Enumeration roll_names{"roll", rolls};
constexpr Enumeration number_series_names{"number_series", number_series};
constexpr Enumeration collectors_per_names{"collectors_per", collectors_per};
constexpr Enumeration each_names{"each", each};

constexpr std::array all{&answer_names,        &product_names,        &level_names, &role_names,
                         &occasion_names,      &report_kind_names,    &month_names, &roll_names,
                         &number_series_names, &collectors_per_names, &each_names};

} // namespace

std::optional<std::size_t> find(const Enumeration& enumeration, std::string_view value) {
    const auto found = std::find(enumeration.values.begin(), enumeration.values.end(), value);
    if (found == enumeration.values.end()) return std::nullopt;
    return static_cast<std::size_t>(found - enumeration.values.begin());
}

bool is_identifier(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

template <>
const Enumeration& enumeration<bool>() {
    return answer_names;
}
template <>
const Enumeration& enumeration<Product>() {
    return product_names;
}
template <>
const Enumeration& enumeration<Level>() {
    return level_names;
}
template <>
const Enumeration& enumeration<Role>() {
    return role_names;
}
template <>
const Enumeration& enumeration<Occasion>() {
    return occasion_names;
}
template <>
const Enumeration& enumeration<ReportKind>() {
    return report_kind_names;
}
template <>
const Enumeration& enumeration<MonthOf>() {
    return month_names;
}
template <>
const Enumeration& enumeration<Roll>() {
    return roll_names;
}
template <>
const Enumeration& enumeration<NumberSeries>() {
    return number_series_names;
}
template <>
const Enumeration& enumeration<CollectorsPer>() {
    return collectors_per_names;
}
template <>
const Enumeration& enumeration<Each>() {
    return each_names;
}

std::span<const Enumeration* const> enumerations() {
    return all;
}

} // namespace ansinh::profile
