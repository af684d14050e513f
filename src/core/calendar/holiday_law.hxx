// The law's holidays as data: what it lays down for every year, and what was decided for single years.
#pragma once

#include "calendar/date.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::calendar {

enum class DayKind : std::uint8_t {
    holiday,      ///< nghỉ lễ
    compensation, ///< nghỉ bù: for a holiday that fell on a weekly day off
    swapped_off,  ///< hoán đổi nghỉ: a day off that is worked on another day
    made_up       ///< làm bù: a weekend day that is worked
};

struct SpecialDay {
    Date date;
    std::string name;
    DayKind kind = DayKind::holiday;
    std::string source = {}; ///< the article or decision behind it
    bool operator==(const SpecialDay&) const = default;
};

/// Which days of one year were decided, from the first to the last.
struct HolidayDecision {
    int year = 0; ///< of the lunar calendar for a lunar holiday
    Date first, last;
    std::string source;
};

/// One holiday of the law. Where the law leaves open which days it takes, they are decided each year; until
/// then they follow practice.
struct HolidayRule {
    std::string name;
    bool lunar = false;
    unsigned month = 0, day = 0; ///< the day it is counted from
    Date from, to;               ///< validity, both included
    bool compensated = true;     ///< whether another day is given off when it falls on a weekly day off
    std::string source;
    std::vector<std::vector<int>>
        choices; ///< days the law allows, counted from that day; at least one choice
    std::array<std::size_t, 7> practice{}; ///< the choice taken when that day is a Monday … Sunday
    std::vector<HolidayDecision> decisions;
};

/// A working day exchanged for a day off by decision.
struct SwappedDay {
    Date off, worked;
    std::string name; ///< of the day off
    std::string source;
};

/// Parsed once, then only read.
class HolidayLaw {
public:
    /// Reads extension/data/holidays/vn.json. `file` is what an error calls it. Throws Error "data.broken"
    /// (file, what).
    static HolidayLaw from_json(std::string_view json, std::string_view file);

    /// `compensation` is the article that gives days off instead.
    HolidayLaw(Date covered_from, const std::vector<HolidayRule>& rules,
               const std::vector<SwappedDay>& swapped, const std::string& compensation);

    /// The first day from which the list is complete.
    Date covered_from() const { return m_covered_from; }

    /// Every special day up to the end of 2100, in order of date, one entry a date. Where the days of a year
    /// are not decided yet, those that could become others carry "(dự kiến)" behind their name.
    const std::vector<SpecialDay>& days() const { return m_days; }

private:
    Date m_covered_from;
    std::vector<SpecialDay> m_days;
};

} // namespace ansinh::calendar
