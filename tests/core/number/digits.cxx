#include "number/digits.hxx"

#include <catch2/catch.hpp>

using ansinh::number::digits;

TEST_CASE("digits alone are a number") {
    CHECK(digits("0") == 0);
    CHECK(digits("09") == 9);
    CHECK(digits("2147483647") == 2147483647);
    for (const char* text :
         {"", "-1", "-0", "+1", " 1", "1 ", "1.0", "1a", "a", "-", "2147483648", "\xD9\xA1"})
        CHECK_FALSE(digits(text));
}
