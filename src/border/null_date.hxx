// Which day a workbook's numbers count from.
#pragma once

#include "calendar/date.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>

namespace ansinh::border {

/// 30/12/1899 unless the workbook says otherwise; also without a workbook.
inline calendar::Date null_date(const css::uno::Reference<css::beans::XPropertySet>& document) {
    css::util::Date found(30, 12, 1899);
    if (document.is()) document->getPropertyValue("NullDate") >>= found;
    // Before the first day the project knows, so not by calendar::date.
    return calendar::Date{std::chrono::year{found.Year} / found.Month / found.Day};
}

} // namespace ansinh::border
