// Which cells count as holding something.
#pragma once

#include <com/sun/star/sheet/CellFlags.hpp>
#include <sal/types.h>

namespace ansinh::border {

/// Numbers, dates, texts and formulas; not comments, formats or drawings.
inline constexpr sal_Int16 content_flags = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                           css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;

} // namespace ansinh::border
