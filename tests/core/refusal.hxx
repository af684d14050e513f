// What a call throws, for tests of errors.
#pragma once

#include "message.hxx"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace ansinh::test {

/// The message of the Error that `call` must throw.
template <class Call>
Message refusal(Call&& call) {
    try {
        std::forward<Call>(call)();
    } catch (const Error& error) {
        return error.message();
    }
    FAIL("nothing was refused");
    return {};
}

/// What is said of one argument of a function.
inline Message wrong(const char* code, const char* argument) {
    return {code, {std::string(argument)}};
}

} // namespace ansinh::test
