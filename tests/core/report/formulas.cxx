// What is understood of a formula's text.
#include "report/formulas.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;

namespace {

std::string pattern(const char* text, const char* cell) {
    const auto at = table::parse_area(cell);
    return read_formula(text, {at->first_row, at->first_column}).pattern;
}

std::string areas(const std::vector<table::Area>& areas) {
    std::string list;
    for (const table::Area& area : areas)
        list += (list.empty() ? "" : " ") + table::area_name(area);
    return list;
}

std::string references(const char* text) {
    return areas(read_formula(text, {20, 20}).references);
}

std::string summands(const char* text) {
    std::vector<table::Area> found;
    for (const Summand& summand : read_formula(text, {20, 20}).summands)
        found.push_back(summand.area);
    return areas(found);
}

} // namespace

TEST_CASE("formulas that were filled down or across have one pattern", "[report][formulas]") {
    CHECK(pattern("=C5+D5-E5", "F5") == pattern("=C6+D6-E6", "F6"));
    CHECK(pattern("=SUM(C5:C9)", "C10") == pattern("=SUM(F5:F9)", "F10"));
    CHECK(pattern("=SUM(C5:C9)", "C10") != pattern("=SUM(C5:C8)", "C10"));
    CHECK(pattern("=C5/$C$10", "D5") == pattern("=C6/$C$10", "D6"));
    CHECK(pattern("=C5/C$10", "D5") != pattern("=C5/C10", "D5"));
    CHECK(pattern("=\"C5\"", "D5") == pattern("=\"C5\"", "D6"));
    CHECK(pattern("=LOG10(C5)", "D5") == pattern("=LOG10(C6)", "D6"));
}

TEST_CASE("references are those of the same sheet", "[report][formulas]") {
    CHECK(references("=SUM(C5:C9;C12)+D4") == "C5:C9 C12 D4");
    CHECK(references("=$'Quý 2'.C5+B2") == "B2");
    CHECK(references("=SUM($Q2.C5:C9)") == "");
    CHECK(references("=IF(A1=\"C5\";$B$2;LOG10(3))") == "A1 B2");
    CHECK(references("=TONG1+CT1") == "CT1");
    CHECK(references("=1E5+ABC_1+Thôn1") == "");
}

TEST_CASE("sums of references are understood, everything else is left alone", "[report][formulas]") {
    CHECK(summands("=SUM(C5:C9)") == "C5:C9");
    CHECK(summands("=SUM(C5:C9;C12)") == "C5:C9 C12");
    CHECK(summands("=C5+C6+C7") == "C5 C6 C7");
    CHECK(summands("=SUM(C5:C6)+C12") == "C5:C6 C12");
    CHECK(summands("=C5") == "");
    CHECK(summands("=SUM(C5:C9)/2") == "");
    CHECK(summands("=SUM(C5:C9)-C5") == "");
    CHECK(summands("=SUM($C$5:$C$9)") == "C5:C9");
    CHECK(summands("=AVERAGE(C5:C9)") == "");
    CHECK(summands("") == "");
    const auto subtotal = read_formula("=SUBTOTAL(9;D5:D12)", {12, 3}).summands;
    REQUIRE(subtotal.size() == 1);
    CHECK(subtotal[0].adds == Adds::unfiltered);
    CHECK(read_formula("=SUBTOTAL(109;D5:D12)", {12, 3}).summands.at(0).adds == Adds::visible);
    CHECK(summands("=SUBTOTAL(1;D5:D12)") == "");
}

TEST_CASE("a turned picture has turned formulas", "[report][formulas]") {
    Formulas formulas;
    formulas.add({9, 2}, "=SUM(C5:C9)+$A1+B$3&\"C5\"");
    const Formulas turned = formulas.turned();
    REQUIRE(turned.find({2, 9}) != nullptr);
    CHECK(*turned.find({2, 9}) == "=SUM(E3:I3)+A$1+$C2&\"C5\"");
    CHECK(turned.find({9, 2}) == nullptr);
    CHECK(*turned.turned().find({9, 2}) == *formulas.find({9, 2}));
}

TEST_CASE("a picture of a part has formulas from there", "[report][formulas]") {
    Formulas formulas;
    formulas.add({9, 2}, "=SUM(C5:C9)");
    formulas.add({8, 3}, "=C9/A1");
    formulas.add({7, 3}, "=C8/A$1");
    formulas.add({6, 3}, "=C7/A$1");
    const Formulas part = formulas.seen_from({4, 2});
    CHECK(*part.find({5, 0}) == "=SUM(A1:A5)");
    // What lies before the part still tells formulas apart.
    const auto seen = [&](int row) { return read_formula(*part.find({row, 1}), {row, 1}).pattern; };
    CHECK(seen(2) == seen(3));
    CHECK(seen(3) != seen(4));
}
