// Days in arguments and results: which day a number is depends on the workbook, and which days are worked on
// the rows a clerk adds.
#pragma once

#include "calendar/date.hxx"
#include "calendar/holiday_law.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <optional>
#include <vector>

namespace ansinh::calc {

/// How one workbook counts days.
class Days {
public:
    /// Without a workbook, as when a program calls the function, days count from 30/12/1899.
    explicit Days(const css::uno::Reference<css::beans::XPropertySet>& document);

    /// A mandatory date; its time of day is cut off. A number from 0 to 1 is none: that is a blank cell, or a
    /// time alone. `name` is the code of the argument's name. Throws Error "argument.not-date" and
    /// "date.range".
    calendar::Date date(const css::uno::Any& argument, const char* name) const;

    /// Nothing for a blank cell and where omitted. Throws as date.
    std::optional<calendar::Date> date_or_blank(const css::uno::Any& argument, const char* name) const;

    /// Nothing for the text "chưa quy định", which is what `cell` makes of nothing. Throws as date, and Error
    /// "argument.not-due" for any other text.
    std::optional<calendar::Date> date_or_silent(const css::uno::Any& argument, const char* name) const;

    /// The rows of a sheet "Ngày nghỉ" (day, name, kind) or a column of days; blank rows and rows of headers
    /// are left out. Nothing where omitted or a single blank cell. Throws Error "holidays.row" (number of the
    /// row in the range), "holiday.kind-unknown", "date.range".
    std::vector<calendar::SpecialDay> special_days(const css::uno::Any& argument) const;

    double serial(calendar::Date date) const { return calendar::to_serial(date, m_null_date); }
    /// The date, or "chưa quy định" where the regulation is silent.
    css::uno::Any cell(const std::optional<calendar::Date>& date) const;
    calendar::Date null_date() const { return m_null_date; }

private:
    std::optional<calendar::Date> day(const css::uno::Any& cell) const;

    calendar::Date m_null_date;
};

} // namespace ansinh::calc
