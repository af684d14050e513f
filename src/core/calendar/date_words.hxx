// The place and date line of an administrative paper (Decree 30/2020/NĐ-CP).
#pragma once

#include "calendar/date.hxx"

#include <string>
#include <string_view>

namespace ansinh::calendar {

/// "Ia Nan, ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 are padded, other months are not
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4). Without a place, or with a blank one, it begins with "ngày".
std::string date_words(Date date, std::string_view place = {});

} // namespace ansinh::calendar
