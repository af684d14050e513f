#include "workbook/namesakes.hxx"

#include <catch2/catch.hpp>

using namespace ansinh::workbook;

TEST_CASE("units of one name are told apart by area, code or place", "[workbook]") {
    using Names = std::vector<std::string>;
    CHECK(told_apart({{"Thôn 1", "Hưng Khánh", "T1"}, {"Thôn 2", "Hưng Khánh", "T2"}, {"Thôn 1", "Tân Thanh", "T3"}}) ==
          Names{"Thôn 1 (Hưng Khánh)", "Thôn 2", "Thôn 1 (Tân Thanh)"});
    CHECK(told_apart({{"Thôn 1", "", "T1"}, {"THÔN  1", "", ""}}) == Names{"Thôn 1 (T1)", "THÔN  1 (2)"});
    CHECK(told_apart({{"", "A", ""}, {"", "B", ""}}) == Names{"", ""});
    CHECK(told_apart({{"Thôn Hòa", "", ""}, {"Thôn Hoà", "", ""}}) == Names{"Thôn Hòa (1)", "Thôn Hoà (2)"});
    CHECK(told_apart({}).empty());
}
