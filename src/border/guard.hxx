// The one guard at the border: whatever happens inside, the office sees a UNO exception that it knows what to
// do with. In a cell, IllegalArgumentException is Err:502 and everything else #VALUE!; a foreign C++
// exception would end the office.
#pragma once

#include "message.hxx"

#include <com/sun/star/uno/Exception.hpp>
#include <sal/log.hxx>

#include <exception>
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

/// Runs `body`, whose failure is nobody's concern but the log's: tidying up, telling listeners. `doing` says
/// there what it was.
template <class Body>
void quietly(const char* doing, Body&& body) noexcept {
    try {
        std::forward<Body>(body)();
    } catch (const css::uno::Exception& exception) {
        SAL_WARN("ansinh", doing << ": " << exception.Message);
    } catch (const std::exception& exception) {
        SAL_WARN("ansinh", doing << ": " << exception.what());
    }
}

} // namespace ansinh::border
