// Which days off make a period shorter than its Mondays to Fridays.
#pragma once

#include "quota/schedule.hxx"

#include <string>

namespace ansinh::split {

/// "Tết Âm lịch (5), Giỗ Tổ Hùng Vương (1)": the days off between Monday and Friday by name, in order of
/// time; empty where there are none. Throws Error as calendar::Holidays.
std::string days_off(const quota::TimeSpan& span, const calendar::Holidays& holidays);

/// How many Saturdays and Sundays are worked to make up.
int days_made_up(const quota::TimeSpan& span, const calendar::Holidays& holidays);

} // namespace ansinh::split
