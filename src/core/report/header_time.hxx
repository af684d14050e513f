// What a header says of time, apart from what is counted: "Tháng 7", "Ước quý III/2026", "Thực hiện đến
// 10/9".
#pragma once

#include "calendar/period.hxx"
#include "table/wording.hxx"

#include <optional>
#include <string_view>

namespace ansinh::report {

struct HeaderTime {
    table::Wording core; ///< what is left: "Phát triển mới" of "Ước phát triển mới quý III"; may be empty
    bool estimate = false;
    std::optional<calendar::PeriodKind> kind{}; ///< of the period named, with its number within the year
    unsigned number = 0;
    std::optional<int> year{}; ///< where it stands beside it
    bool until = false;        ///< "… đến 10/9": a day, see below
    unsigned day = 0, month = 0;
    bool names_time() const { return estimate || kind || until; }
};

/// Of one header text; what stands in brackets is not looked at. A year counts as a period only where nothing
/// else is said ("Cả năm 2026"): "Chỉ tiêu năm 2026" is a target.
HeaderTime read_time(std::string_view header);

/// The period a title is about: "BIỂU TỔNG HỢP … QUÝ III/2026", "… 6 tháng đầu năm 2026", else its year. The
/// date of the paper it belongs to is none.
std::optional<calendar::Period> period_in_title(std::string_view title);

/// The period a sheet's name is about, which seldom says the year: "BC quý III" is the last one that had
/// begun by `on`.
std::optional<calendar::Period> period_in_name(std::string_view name, calendar::Date on);

/// Nothing where the year has no such period.
std::optional<calendar::Period> period_of(calendar::PeriodKind kind, int year, unsigned number);

} // namespace ansinh::report
