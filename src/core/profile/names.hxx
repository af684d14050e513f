// The ASCII names of a profile's choices: what stands in its file, and in the codes of a *Tham số* sheet.
#pragma once

#include "profile/profile.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace ansinh::profile {

/// The values of one kind of choice, in the order of its enum (of bool: no, yes).
struct Enumeration {
    std::string_view name;
    std::span<const std::string_view> values;
};

/// The place of `value` within it.
std::optional<std::size_t> find(const Enumeration& enumeration, std::string_view value);

/// Not empty, of a-z, 0-9 and '-' only: what records are known by.
bool is_identifier(std::string_view text);

/// For bool and each enum of profile.hxx.
template <class Choice>
const Enumeration& enumeration();

template <>
const Enumeration& enumeration<bool>();
template <>
const Enumeration& enumeration<Product>();
template <>
const Enumeration& enumeration<Level>();
template <>
const Enumeration& enumeration<Role>();
template <>
const Enumeration& enumeration<Occasion>();
template <>
const Enumeration& enumeration<ReportKind>();
template <>
const Enumeration& enumeration<MonthOf>();
template <>
const Enumeration& enumeration<Roll>();
template <>
const Enumeration& enumeration<NumberSeries>();
template <>
const Enumeration& enumeration<CollectorsPer>();
template <>
const Enumeration& enumeration<Each>();

/// All of them, for whoever needs a word for each value.
std::span<const Enumeration* const> enumerations();

} // namespace ansinh::profile
