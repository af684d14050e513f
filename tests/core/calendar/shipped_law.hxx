// The list of holidays that ships.
#pragma once

#include "calendar/holiday.hxx"

#include <fstream>
#include <iterator>
#include <string>

namespace ansinh::test {

inline std::string shipped_holidays_json() {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/holidays/vn.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const calendar::HolidayLaw& shipped_law() {
    static const auto law = calendar::HolidayLaw::from_json(shipped_holidays_json(), "vn.json");
    return law;
}

inline const calendar::Holidays& shipped_holidays() {
    static const calendar::Holidays holidays(shipped_law());
    return holidays;
}

} // namespace ansinh::test
