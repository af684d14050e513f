// The numbers that law fixes, by date: base salary, poverty line, rates of contribution and support.
#pragma once

#include "calendar/date.hxx"
#include "number/rational.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::profile {

using calendar::Date;

enum class ParameterKind : std::uint8_t {
    money,   ///< whole đồng
    percent, ///< 0 … 100, exact: 4.5 is 4,5 %
    whole    ///< a count from 0
};

struct ParameterValue {
    Rational value;
    std::optional<Date> from, to; ///< first and last day it holds; open where empty
    std::string source;           ///< decree and article
    std::string note;
    bool holds_on(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
    bool operator==(const ParameterValue&) const = default;
};

struct Parameter {
    std::string code;
    std::string title;
    std::string unit;
    ParameterKind kind = ParameterKind::money;
    std::vector<ParameterValue> values; ///< in order of time, never two on one day
    bool operator==(const Parameter&) const = default;
};

/// Whether `value` is one the kind may have; money and counts up to 2^53.
bool fits(const Rational& value, ParameterKind kind);

class Parameters {
public:
    /// Adds what a file of extension/data/parameters holds. `file` is its name without folder and ending.
    /// Throws Error "data.broken" (file, the field at fault).
    void add_json(std::string_view json, std::string_view file);

    /// Puts it in the place of the one with its code, or behind all.
    void put(Parameter parameter);

    std::span<const Parameter> all() const { return m_parameters; }

    /// Null for a code there is none of.
    const Parameter* find(std::string_view code) const;

    /// What holds on that day; null where nothing is laid down for it.
    const ParameterValue* on(Date day, std::string_view code) const;

private:
    std::vector<Parameter> m_parameters; ///< in the order of the files
};

} // namespace ansinh::profile
