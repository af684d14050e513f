// How a workbook writes numbers: by its own locale, not the office's.
#pragma once

#include "border/package.hxx"
#include "text/number_reading.hxx"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace ansinh::border {

/// The locale of the workbook's standard cell style. The office fills in its own where a workbook names none.
css::lang::Locale locale_of(const css::uno::Reference<css::uno::XInterface>& workbook);

text::Separators separators(const Context& context, const css::lang::Locale& locale);

} // namespace ansinh::border
