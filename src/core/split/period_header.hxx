// Which period the header of a column names: "Quý I", "Tháng 9/2026", "T9", "Tuần 3".
#pragma once

#include "quota/schedule.hxx"

#include <optional>
#include <string_view>

namespace ansinh::split {

struct HeaderPeriod {
    quota::Grain grain = quota::Grain::month;
    int number = 0;
    std::optional<int> year; ///< where the header says so
    bool operator==(const HeaderPeriod&) const = default;
};

/// With and without marks, Roman and Arabic quarters, with "năm 2026" or "/2026" behind; nothing where the
/// text says anything else besides a word for a target in front of it ("Chỉ tiêu quý I", "KH tháng 3").
std::optional<HeaderPeriod> period_in(std::string_view header);

} // namespace ansinh::split
