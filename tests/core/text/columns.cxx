// Columns of a fixed-pitch list: every field as wide as asked, whatever the name.
#include "text/columns.hxx"

#include "text/code_points.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh::text;

TEST_CASE("a field is filled up at the side away from the text", "[text]") {
    CHECK(in_column("Thôn 1", 8, Side::left) == "Thôn 1  ");
    CHECK(in_column("46", 5, Side::right) == "   46");
    CHECK(in_column("", 3, Side::left) == "   ");
    CHECK(in_column("Hòa", 3, Side::right) == "Hòa");
}

TEST_CASE("what is longer is cut and says so", "[text]") {
    CHECK(in_column("Thôn Tân Hòa", 8, Side::left) == "Thôn Tâ…");
    CHECK(in_column("1.234.567", 4, Side::right) == "1.2…");
    CHECK(in_column("Hòa", 1, Side::left) == "…");
}

TEST_CASE("marks take no place and are not torn off their letter", "[text]") {
    const std::string decomposed = "Tho\u0302\u0303n Ho\u0300a"; // as some keyboards type it
    CHECK(display_width(decomposed) == 8);
    CHECK(in_column(decomposed, 10, Side::left) == decomposed + "  ");
    CHECK(in_column(decomposed, 4, Side::left) == "Tho\u0302\u0303…");
}

TEST_CASE("wide characters that do not fit leave a blank", "[text]") {
    CHECK(display_width("村一") == 4);
    CHECK(in_column("村一二", 4, Side::left) == "村… ");
}

TEST_CASE("every field is exactly as wide as asked", "[text]") {
    std::mt19937 random(20260512);
    const std::u32string letters = U"Thôn Hòa\u0300\u0323ưễđ村🏠1";
    for (int round = 0; round < 5000; ++round) {
        std::u32string text;
        for (auto length = random() % 20; length > 0; --length)
            text += letters[random() % letters.size()];
        const std::size_t width = 1 + random() % 16;
        const std::string utf8 = encode(text);
        for (const Side side : {Side::left, Side::right}) {
            const std::string field = in_column(utf8, width, side);
            REQUIRE(display_width(field) == width);
            if (display_width(utf8) <= width) REQUIRE(field.find(utf8) != std::string::npos);
        }
    }
}
