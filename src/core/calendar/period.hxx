// The periods reports are made for: years, halves, quarters and months of the Gregorian calendar.
#pragma once

#include "calendar/date.hxx"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace ansinh::calendar {

enum class PeriodKind : std::uint8_t { year, half, quarter, month };

/// "year", "half", "quarter", "month", "năm", "6 tháng", "quý" or "tháng"; in any case, with or without
/// marks. Throws Error "period.kind-unknown" (what was given).
PeriodKind period_kind(std::string_view word);

/// How many months a period of that kind has: 12, 6, 3 or 1.
int months_of(PeriodKind kind);

/// One period within 1900 … 2100.
class Period {
public:
    /// "2026", "2026-H1", "2026-Q3" or "2026-09", letters in any case, blanks around it ignored. Throws Error
    /// "period.unknown" (what was given) and "date.range".
    static Period parse(std::string_view code);

    /// The period of that kind in which `date` lies. Throws Error "date.range".
    static Period of(Date date, PeriodKind kind);

    PeriodKind kind() const { return m_kind; }
    int year() const;
    /// Which one within its year, from 1: the quarter 1 … 4, the half 1 … 2, the month 1 … 12; 1 for a year.
    unsigned number() const;

    std::string code() const;  ///< what parse() reads
    std::string label() const; ///< "năm 2026", "6 tháng đầu năm 2026", "quý III/2026", "tháng 9/2026"

    Date start() const;
    Date end() const; ///< the last day of the period itself
    std::chrono::year_month last_month() const;

    /// The period of the same kind `steps` on (negative: back). Throws Error "date.range".
    Period next(std::int64_t steps = 1) const;

    bool operator==(const Period&) const = default;

private:
    Period(PeriodKind kind, std::int64_t index) : m_kind(kind), m_index(index) {}
    static Period at(PeriodKind kind, std::int64_t index);

    PeriodKind m_kind;
    std::int64_t m_index; ///< periods of this kind from the year 0 on
};

} // namespace ansinh::calendar
