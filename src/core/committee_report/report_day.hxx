// The day that stands for today in a report made from a year's workbook.
#pragma once

#include "calendar/date.hxx"
#include "workbook/picture.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ansinh::committee_report {

inline constexpr std::string_view day_range = "ngay_theo_doi";

struct ReportDay {
    calendar::Date day;
    std::string cell{}; ///< where the workbook says it ("Tham số!C14"); empty: it was said otherwise
};

/// What the workbook follows its reports and targets up to (*Ngày theo dõi*), as its own formulas do; nothing
/// where it has no such cell, or an empty one. Throws Error "committee.day" (cell, what it says) for what is
/// no date.
std::optional<ReportDay> day_of(const workbook::Picture& book);

} // namespace ansinh::committee_report
