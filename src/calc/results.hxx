// From core's values to what a cell shows.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <rtl/ustring.hxx>

#include <optional>

namespace ansinh::calc {

/// A rate whose denominator is 0 does not exist: the cell stays empty, neither 0 nor 100 % nor an error.
inline css::uno::Any rate_or_empty(const std::optional<double>& rate) {
    return rate ? css::uno::Any(*rate) : css::uno::Any(rtl::OUString());
}

} // namespace ansinh::calc
