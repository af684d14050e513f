// Numbers and messages as sentences.
#include "text/sentence.hxx"

#include <catch2/catch.hpp>

#include <limits>
#include <map>
#include <random>
#include <stdexcept>

using ansinh::Integer;
using ansinh::Message;
using ansinh::Quantity;
using ansinh::Rational;
using ansinh::Units;
using namespace ansinh::text;

namespace {

constexpr auto vi = Language::vietnamese;
constexpr auto en = Language::english;

std::string pattern_of(std::string_view code) {
    static const std::map<std::string, std::string, std::less<>> patterns{
        {"plain", "Không có gì để giao."},
        {"target", "{0} được giao {1} người, năm {2}."},
        {"share", "Phần chia là {0}; {{làm tròn}} thành {1}."},
        {"twice", "{1} trước {0}, {1} sau."},
        {"tie", "Bằng nhau: {0}."},
        {"list.more-units", "{0} và {1} đơn vị khác"},
        {"because", "Vì {0}."},
        {"under", "{0} dưới mức tối thiểu"},
        {"over", "{0} vượt {1} người"},
        {"missing-argument", "Thiếu {3}."},
        {"no-such-name", "Thiếu {people}."},
        {"unclosed", "Thiếu {0"},
        {"not-a-number", "Thiếu {0:d}."},
    };
    const auto found = patterns.find(code);
    if (found == patterns.end()) throw std::out_of_range{"no sentence for " + std::string{code}};
    return found->second;
}

std::string name_of(std::size_t index) {
    return "Thôn " + std::to_string(index + 1);
}

std::string say(const Message& message, Language language = vi) {
    return render(message, language, pattern_of, name_of);
}

Units first_units(std::size_t count) {
    Units units;
    for (std::size_t i = 0; i < count; ++i)
        units.indexes.push_back(i);
    return units;
}

/// The number back, from its digits and marks.
Rational parse(std::string shown, char decimal, char grouping) {
    std::erase(shown, grouping);
    const bool negative = shown.starts_with('-');
    if (negative) shown.erase(0, 1);
    const auto mark = shown.find(decimal);
    Integer divisor = 1;
    if (mark != std::string::npos) {
        divisor = boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(shown.size() - mark - 1));
        shown.erase(mark, 1);
    }
    // cpp_int reads a leading 0 as octal
    shown.erase(0, std::min(shown.find_first_not_of('0'), shown.size() - 1));
    const Rational magnitude{Integer{shown}, divisor};
    return negative ? Rational{-magnitude} : magnitude;
}

} // namespace

TEST_CASE("Whole numbers have thousands marks", "[sentence]") {
    CHECK(format_whole(0, vi) == "0");
    CHECK(format_whole(7, vi) == "7");
    CHECK(format_whole(999, vi) == "999");
    CHECK(format_whole(1000, vi) == "1.000");
    CHECK(format_whole(1234567, vi) == "1.234.567");
    CHECK(format_whole(1234567, en) == "1,234,567");
    CHECK(format_whole(-999, vi) == "-999");
    CHECK(format_whole(-123456, en) == "-123,456");
    CHECK(format_whole(std::numeric_limits<std::int64_t>::max(), en) == "9,223,372,036,854,775,807");
    CHECK(format_whole(std::numeric_limits<std::int64_t>::min(), vi) == "-9.223.372.036.854.775.808");
}

TEST_CASE("Quantities are rounded half up and show all their places", "[sentence]") {
    CHECK(format_quantity({Rational(187, 15), 2}, vi) == "12,47");
    CHECK(format_quantity({Rational(187, 15), 2}, en) == "12.47");
    CHECK(format_quantity({Rational(1, 2), 0}, vi) == "1");
    CHECK(format_quantity({Rational(-1, 2), 0}, vi) == "-1");
    CHECK(format_quantity({Rational(5, 2), 0}, vi) == "3");
    CHECK(format_quantity({Rational(499, 1000), 0}, vi) == "0");
    CHECK(format_quantity({Rational(-1, 1000), 2}, vi) == "0,00");
    CHECK(format_quantity({Rational(-1, 200), 2}, vi) == "-0,01");
    CHECK(format_quantity({Rational(15, 10), 1}, vi) == "1,5");
    CHECK(format_quantity({Rational(12), 2}, vi) == "12,00");
    CHECK(format_quantity({Rational(1005, 1000), 2}, vi) == "1,01");
    CHECK(format_quantity({Rational(99995, 100), 1}, vi) == "1.000,0");
    CHECK(format_quantity({Rational(1, 3), 20}, en) == "0.33333333333333333333");
    CHECK(format_quantity({Rational{boost::multiprecision::pow(Integer{10}, 21)}, 1}, vi) ==
          "1.000.000.000.000.000.000.000,0");
}

TEST_CASE("A quantity is off by half a place at most", "[sentence][property]") {
    std::mt19937_64 random{12};
    for (int i = 0; i < 5000; ++i) {
        const Rational value{Integer{random()} - (Integer{1} << 63),
                             Integer{(random() >> random() % 60) | 1}};
        const auto places = static_cast<unsigned>(random() % 7);
        const std::string shown = format_quantity({value, static_cast<int>(places)}, vi);
        CAPTURE(value, places, shown);
        const Integer scale = boost::multiprecision::pow(Integer{10}, places);
        const Rational back = parse(shown, ',', '.');
        REQUIRE(2 * abs(Rational{back - value}) * scale <= 1);
        REQUIRE((places == 0 ? shown.find(',') == std::string::npos
                             : shown.size() - shown.find(',') == places + 1));
        REQUIRE(parse(format_quantity({value, static_cast<int>(places)}, en), '.', ',') == back);
    }
}

TEST_CASE("A message becomes a sentence", "[sentence]") {
    CHECK(say({"plain", {}}) == "Không có gì để giao.");
    CHECK(say({"target", {Units{{2}}, std::int64_t{1234}, "2026"}}) ==
          "Thôn 3 được giao 1.234 người, năm 2026.");
    CHECK(say({"target", {Units{{2}}, std::int64_t{1234}, "2026"}}, en) ==
          "Thôn 3 được giao 1,234 người, năm 2026.");
    CHECK(say({"share", {Quantity{Rational(187, 15), 2}, std::int64_t{12}}}) ==
          "Phần chia là 12,47; {làm tròn} thành 12.");
    CHECK(say({"twice", {"sau", "trước"}}) == "trước trước sau, trước sau.");
    CHECK(say({"plain", {std::int64_t{1}}}) == "Không có gì để giao.");
}

TEST_CASE("What stands in an argument is never taken for a pattern", "[sentence]") {
    CHECK(say({"tie", {"{0} {} {:d} {"}}) == "Bằng nhau: {0} {} {:d} {.");
}

TEST_CASE("Units are listed up to eight, then counted", "[sentence]") {
    CHECK(say({"tie", {Units{}}}) == "Bằng nhau: .");
    CHECK(say({"tie", {first_units(2)}}) == "Bằng nhau: Thôn 1, Thôn 2.");
    CHECK(say({"tie", {first_units(8)}}) ==
          "Bằng nhau: Thôn 1, Thôn 2, Thôn 3, Thôn 4, Thôn 5, Thôn 6, Thôn 7, Thôn 8.");
    CHECK(say({"tie", {first_units(9)}}) ==
          "Bằng nhau: Thôn 1, Thôn 2, Thôn 3, Thôn 4, Thôn 5, Thôn 6, Thôn 7, Thôn 8 và 1 đơn vị khác.");
    CHECK(say({"tie", {first_units(2008)}}) ==
          "Bằng nhau: Thôn 1, Thôn 2, Thôn 3, Thôn 4, Thôn 5, Thôn 6, Thôn 7, Thôn 8 và 2.000 đơn vị khác.");
}

TEST_CASE("Nested messages are clauses of one sentence", "[sentence]") {
    const Message under{"under", {Units{{0, 3}}}};
    const Message over{"over", {Units{{1}}, std::int64_t{1500}}};
    CHECK(say({"because", {std::vector<Message>{under, over}}}) ==
          "Vì Thôn 1, Thôn 4 dưới mức tối thiểu; Thôn 2 vượt 1.500 người.");
    CHECK(say({"because", {std::vector<Message>{}}}) == "Vì .");
    const Message nested{"because", {std::vector<Message>{under}}};
    CHECK(say({"because", {std::vector<Message>{nested, over}}}) ==
          "Vì Vì Thôn 1, Thôn 4 dưới mức tối thiểu.; Thôn 2 vượt 1.500 người.");
}

TEST_CASE("A broken pattern is an exception, never a crash", "[sentence]") {
    for (const auto* code : {"missing-argument", "no-such-name", "unclosed", "not-a-number"}) {
        CAPTURE(code);
        CHECK_THROWS_AS(say({code, {"một"}}), std::runtime_error);
    }
    CHECK_THROWS_AS(say({"nobody-wrote-this", {}}), std::out_of_range);
    CHECK_THROWS_AS(say({"because", {std::vector<Message>{{"nobody-wrote-this", {}}}}}), std::out_of_range);
}
