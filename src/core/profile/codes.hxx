// The codes (Mã) of a *Tham số* sheet: "meeting_months", "reports.quarter.1.day", "base_salary". They are
// stable: workbooks hold them.
#pragma once

#include "profile/fields.hxx"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::profile {

/// What a record is known by: "quarter.1".
template <class Record>
std::string key_of(const Record& record) {
    std::string key;
    each_key(record, [&](const char*, const auto& value, Limits limits) {
        if (!key.empty()) key += '.';
        const Plain plain = plain_of(value);
        const Shape shape = shape_of(value, limits);
        if (const auto* text = std::get_if<std::string>(&plain))
            key += *text;
        else if (shape.kind == ShapeKind::choice)
            key += shape.choices->values[static_cast<std::size_t>(std::get<std::int64_t>(plain))];
        else
            key += std::to_string(std::get<std::int64_t>(plain));
    });
    return key;
}

/// One part of a key; nothing where it cannot be one.
std::optional<Plain> key_part(std::string_view part, const Shape& shape);

/// A record known by that key, all else empty; nothing where there can be none.
template <class Record>
std::optional<Record> record_of(std::string_view key) {
    Record record;
    bool sound = true;
    const std::string_view whole = key;
    each_key(record, [&](const char*, auto& value, Limits limits) {
        const std::string_view part = key.substr(0, key.find('.'));
        key.remove_prefix(std::min(part.size() + 1, key.size()));
        const auto plain = key_part(part, shape_of(value, limits));
        if (plain)
            assign(value, *plain);
        else
            sound = false;
    });
    // Whatever else reads alike ("01", a dot too many) would be a second name for the same record.
    if (!sound || key_of(record) != whole) return std::nullopt;
    return record;
}

} // namespace ansinh::profile
