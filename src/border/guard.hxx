// The one guard at the border: whatever happens inside, the office sees a UNO exception that it knows what to
// do with. In a cell, IllegalArgumentException is Err:502 and everything else #VALUE!; a foreign C++
// exception would end the office.
#pragma once

#include "message.hxx"

#include <com/sun/star/uno/Exception.hpp>

#include <optional>
#include <utility>

namespace ansinh::border {

/// Call from a catch block: throws what is being handled as the UNO exception for the border.
[[noreturn]] void rethrow_for_office();

/// Call from a catch block: what is being handled, as a message for a person.
/// `com.sun.star.lang.DisposedException` (the document was closed meanwhile) and out of memory have messages
/// of their own.
Message describe_current_exception();

/// Runs `body`; for every entry that the office calls as a function of a value.
template <class Body>
auto guarded(Body&& body) -> decltype(body()) {
    try {
        return std::forward<Body>(body)();
    } catch (...) {
        rethrow_for_office();
    }
}

} // namespace ansinh::border
