// Sequences of known elements; this SDK has no initialiser-list constructor for them.
#pragma once

#include <com/sun/star/uno/Sequence.hxx>

#include <array>

namespace ansinh::border {

template <class Element, class... Values>
css::uno::Sequence<Element> sequence_of(const Values&... values) {
    const std::array<Element, sizeof...(Values)> elements{Element(values)...};
    return css::uno::Sequence<Element>(elements.data(), static_cast<sal_Int32>(elements.size()));
}

} // namespace ansinh::border
