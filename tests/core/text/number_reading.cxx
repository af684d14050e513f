// Numbers typed as text: what is certain, what is doubtful, what is no number.
#include "text/number_reading.hxx"

#include <catch2/catch.hpp>

#include <array>
#include <ostream>
#include <random>
#include <string>

using ansinh::Integer;
using ansinh::Rational;
using namespace ansinh::text;

namespace ansinh::text {

static std::ostream& operator<<(std::ostream& out, ReadingKind kind) {
    constexpr std::array names{"blank", "dash", "number", "ambiguous", "words"};
    return out << names[static_cast<std::size_t>(kind)];
}

} // namespace ansinh::text

namespace {

constexpr Separators vi{U',', U'.'};
constexpr Separators en{U'.', U','};
constexpr Separators fr{U',', U'\u202F'};
constexpr Separators swiss{U'.', U'\u2019'};

Rational decimal(std::int64_t digits, unsigned places) {
    return Rational{Integer{digits}, boost::multiprecision::pow(Integer{10}, places)};
}

void check_number(std::string_view text, Separators separators, const Rational& value, bool percent = false) {
    CAPTURE(text);
    const NumberReading reading = read_number(text, separators);
    CHECK(reading.kind == ReadingKind::number);
    REQUIRE(reading.value.has_value());
    CHECK(*reading.value == value);
    CHECK(reading.candidates.empty());
    CHECK(reading.percent == percent);
}

void check_ambiguous(std::string_view text, Separators separators, const std::vector<Rational>& candidates,
                     bool percent = false) {
    CAPTURE(text);
    const NumberReading reading = read_number(text, separators);
    CHECK(reading.kind == ReadingKind::ambiguous);
    CHECK_FALSE(reading.value.has_value());
    CHECK(reading.candidates == candidates);
    CHECK(reading.percent == percent);
}

void check_kind(std::string_view text, ReadingKind kind) {
    for (const Separators separators : {vi, en, fr, swiss}) {
        CAPTURE(text);
        const NumberReading reading = read_number(text, separators);
        CHECK(reading.kind == kind);
        CHECK_FALSE(reading.value.has_value());
        CHECK(reading.candidates.empty());
        CHECK_FALSE(reading.percent);
    }
}

void check_in_every_document(std::string_view text, const Rational& value) {
    for (const Separators separators : {vi, en, fr})
        check_number(text, separators, value);
}

std::string grouped(std::string digits, const std::string& mark) {
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), mark);
    return digits;
}

} // namespace

TEST_CASE("A clerk's column of numbers typed as text, in a Vietnamese document", "[number-reading]") {
    check_number("1.234", vi, 1234);
    check_ambiguous("1,120", vi, {1120, decimal(112, 2)});
    check_number("\u00A0980 người", vi, 980);
    check_number("1\u202F045", vi, 1045);
    check_number("93,5%", vi, decimal(935, 3), true);
    check_kind("-", ReadingKind::dash);
}

TEST_CASE("The same column in an English document", "[number-reading]") {
    check_ambiguous("1.234", en, {1234, decimal(1234, 3)});
    check_number("1,120", en, 1120);
    check_number("\u00A0980 người", en, 980);
    check_number("1\u202F045", en, 1045);
    check_ambiguous("93,5%", en, {decimal(935, 3)}, true);
}

TEST_CASE("Nothing and dashes", "[number-reading]") {
    for (const auto* text : {"", " ", "\u00A0", " \t\n\u202F\u3000", "\u200B", "\uFEFF ", "'", "' "})
        check_kind(text, ReadingKind::blank);
    for (const auto* text : {"-", " - ", "–", "—", "−", "‑", "--", "---", "'-", "\u00A0–\u200B"})
        check_kind(text, ReadingKind::dash);
}

TEST_CASE("Plain digits", "[number-reading]") {
    check_in_every_document("0", 0);
    check_in_every_document("5", 5);
    check_in_every_document("  1234 ", 1234);
    check_in_every_document("007", 7);
    check_in_every_document("'1234", 1234);
    check_in_every_document("’56", 56);
    check_in_every_document("\uFEFF42\u200B", 42);
    check_in_every_document("001093012345", Integer{"1093012345"});
    check_in_every_document(std::string(40, '9'), boost::multiprecision::pow(Integer{10}, 40) - 1);
    check_kind(std::string(41, '9'), ReadingKind::words);
}

TEST_CASE("Signs", "[number-reading]") {
    check_in_every_document("+12", 12);
    check_in_every_document("-5", -5);
    check_in_every_document("−5", -5);
    check_in_every_document("–5", -5);
    check_in_every_document("'-5", -5);
    check_in_every_document("-0", 0);
    check_in_every_document("(1234)", -1234);
    check_in_every_document("( 12 )", -12);
    check_number("(1.234)", vi, -1234);
    check_number("(1.234) đồng", vi, -1234);
    check_number("(12,5)", vi, decimal(-125, 1));
    check_number("(5%)", vi, decimal(-5, 2), true);
    check_number("(5)%", vi, decimal(-5, 2), true);
    check_number("-2,5 %", vi, decimal(-25, 3), true);
    check_ambiguous("-1,120", vi, {-1120, decimal(-112, 2)});
    check_ambiguous("(1,120)", vi, {-1120, decimal(-112, 2)});
    for (const auto* text :
         {"- 5", "+-5", "--5", "+", "(", "()", "(5", "5)", "(-5)", "((5))", "(12 người)", "5-"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("Blanks of any kind group thousands", "[number-reading]") {
    check_in_every_document("1 234 567", 1234567);
    check_in_every_document("1\u00A0234\u202F567", 1234567);
    check_in_every_document("12\u2009345", 12345);
    check_in_every_document("123 456 người", 123456);
    check_in_every_document("1 234 567,5", decimal(12345675, 1));
    check_in_every_document("1 234.5", decimal(12345, 1));
    check_number("1 234,567", vi, decimal(1234567, 3));
    check_ambiguous("1 234.567", vi, {1234567, decimal(1234567, 3)});
    for (const auto* text : {"1 23", "1234 567", "12 34 567", "1 2345", "0 123", "1  234", "1\n234", "1\t234",
                             "1\u2028234", "1,5 234", "1 234.567.890", "2 0 2 6"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("One mark", "[number-reading]") {
    check_number("12,5", vi, decimal(125, 1));
    check_number("0,5", vi, decimal(5, 1));
    check_number("12,50", vi, decimal(125, 1));
    check_number("1234,567", vi, decimal(1234567, 3));
    check_number("1,2345", vi, decimal(12345, 4));
    check_number("0,123", vi, decimal(123, 3));
    check_ambiguous("999,000", vi, {999000, 999});
    check_number("999.000", vi, 999000);

    // Only a decimal makes sense, and the mark is not this document's: said, with its one reading.
    check_ambiguous("1.5", vi, {decimal(15, 1)});
    check_ambiguous("0.5", vi, {decimal(5, 1)});
    check_ambiguous("0.123", vi, {decimal(123, 3)});
    check_ambiguous("1234.567", vi, {decimal(1234567, 3)});
    check_ambiguous("1.2345", vi, {decimal(12345, 4)});
    check_number("1.5", en, decimal(15, 1));
    check_ambiguous("1,5", en, {decimal(15, 1)});

    for (const auto* text : {"12,", "12.", ",5", ".5", ".", ",", "1.,5", "1,.5"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("Several marks", "[number-reading]") {
    check_in_every_document("1.234.567", 1234567);
    check_in_every_document("1,234,567", 1234567);
    check_in_every_document("1.234,5", decimal(12345, 1));
    check_in_every_document("1,234.5", decimal(12345, 1));
    check_in_every_document("1.234,567", decimal(1234567, 3));
    check_in_every_document("56.862.000,00 đồng", 56862000);
    check_in_every_document("12,345,678.90", decimal(1234567890, 2));
    for (const auto* text :
         {"1.23.456", "1.234.56", "1234.567.890", "0.123.456", "1,2,3", "1.2,3", "1.234,567.8",
          "1.234,567,890", "1234,567.8", "1..234", "1.234..567", "1,234 567"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("Documents with marks of their own", "[number-reading]") {
    check_ambiguous("1.234", fr, {1234, decimal(1234, 3)});
    check_ambiguous("1,234", fr, {1234, decimal(1234, 3)});
    check_number("1,5", fr, decimal(15, 1));
    check_ambiguous("1.5", fr, {decimal(15, 1)});
    check_number("1’234", swiss, 1234);
    check_number("1’234.5", swiss, decimal(12345, 1));
    CHECK(read_number("1’234", vi).kind == ReadingKind::words);
}

TEST_CASE("Units", "[number-reading]") {
    check_in_every_document("12 người", 12);
    check_in_every_document("12người", 12);
    check_in_every_document("12 ngu\u031Bo\u031B\u0300i", 12);
    check_in_every_document("24 thôn", 24);
    check_in_every_document("7 hộ gia đình", 7);
    check_in_every_document("7 thẻ BHYT", 7);
    check_in_every_document("3 trạm y tế", 3);
    check_in_every_document("5000đ", 5000);
    check_in_every_document("5000 đ", 5000);
    check_in_every_document("5000 Đ", 5000);
    check_in_every_document("5000 ₫", 5000);
    check_in_every_document("5000₫", 5000);
    check_in_every_document("5000\u00A0VNĐ", 5000);
    check_in_every_document("56.862.000 đồng", 56862000);
    check_in_every_document("56.862.000đ", 56862000);
    check_ambiguous("1,120 người", vi, {1120, decimal(112, 2)});
}

TEST_CASE("Percent", "[number-reading]") {
    check_number("95%", vi, decimal(95, 2), true);
    check_number("95 %", vi, decimal(95, 2), true);
    check_number("100%", en, 1, true);
    check_number("108,3 %", vi, decimal(1083, 3), true);
    check_number("93.5%", en, decimal(935, 3), true);
    check_ambiguous("93.5%", vi, {decimal(935, 3)}, true);
    check_ambiguous("95.125%", vi, {decimal(95125, 5), decimal(95125, 2)}, true);
    check_ambiguous("95,125%", vi, {decimal(95125, 5), decimal(95125, 2)}, true);
    for (const auto* text : {"%", "%5", "5%%", "5% dân số", "5‰", "5 người %", "-%"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("No number, whatever digits it holds", "[number-reading]") {
    for (const auto* text : {"chưa có",     "Thôn 1",
                             "O5",          "1O",
                             "1O0",         "1l",
                             "2 I",         "12A",
                             "12 A",        "5B",
                             "5 m",         "12/24",
                             "14/9/2026",   "14-9-2026",
                             "14.9.2026",   "2026-09-14",
                             "12:30",       "1.234 (ước)",
                             "45 ước",      "45 Ước",
                             "khoảng 45",   "~45",
                             "12 triệu",    "1,2 triệu đồng",
                             "12 trieu",    "12tr",
                             "5k",          "3 chục",
                             "2 rưỡi",      "10 nghìn",
                             "2 tỷ",        "2 tỉ",
                             "5 trăm",      "5 tram",
                             "10 không rõ", "5 hoặc 6",
                             "1e5",         "1E+05",
                             "0x10",        "#REF!",
                             "#N/A",        "=1+1",
                             "5+3",         "5 người/thôn",
                             "12 người.",   "1\u0663",
                             "１２",        "②",
                             "5²",          "5 người, 3 thẻ",
                             "''5",         "1 \"",
                             "\xFF",        "1\xFF",
                             "...",         "…",
                             "x",           "1\u00AD234"})
        check_kind(text, ReadingKind::words);
}

TEST_CASE("Any whole number comes back from every way of grouping it", "[number-reading][property]") {
    std::mt19937_64 random{3};
    for (int i = 0; i < 3000; ++i) {
        const auto value = static_cast<std::int64_t>(random() >> (1 + random() % 62));
        const std::string digits = std::to_string(value);
        CAPTURE(digits);
        for (const std::string mark : {".", ",", " ", "\u00A0", "\u202F"}) {
            for (const Separators separators : {vi, en}) {
                const std::string text = grouped(digits, mark);
                const NumberReading reading = read_number(text + " người", separators);
                const bool decimal_mark =
                    mark.size() == 1 && static_cast<char32_t>(mark[0]) == separators.decimal;
                if (decimal_mark && value >= 1000 && value < 1'000'000) {
                    REQUIRE(reading.kind == ReadingKind::ambiguous);
                    REQUIRE(reading.candidates.front() == value);
                    REQUIRE(reading.candidates.back() * 1000 == value);
                } else {
                    REQUIRE(reading.kind == ReadingKind::number);
                    REQUIRE(*reading.value == value);
                }
                const NumberReading negative = read_number("(" + text + ")", separators);
                REQUIRE(negative.kind == reading.kind);
                REQUIRE((negative.value ? *negative.value : negative.candidates.front()) == -value);
            }
        }
    }
}

TEST_CASE("A fraction in the document's own marks is certain", "[number-reading][property]") {
    std::mt19937_64 random{4};
    for (int i = 0; i < 3000; ++i) {
        const auto whole = static_cast<std::int64_t>(random() >> (20 + random() % 44));
        const auto places = static_cast<unsigned>(1 + random() % 6);
        std::string fraction;
        for (unsigned digit = 0; digit < places; ++digit)
            fraction += static_cast<char>('0' + random() % 10);
        if (whole >= 1 && whole < 1000 && places == 3) continue; // may be grouped
        const Rational value{Integer{whole} * boost::multiprecision::pow(Integer{10}, places) +
                                 std::stoll(fraction),
                             boost::multiprecision::pow(Integer{10}, places)};
        check_number(grouped(std::to_string(whole), ".") + "," + fraction, vi, value);
        check_number(grouped(std::to_string(whole), ",") + "." + fraction, en, value);
        check_number(std::to_string(whole) + "," + fraction + " %", vi, value / 100, true);
    }
}

TEST_CASE("Whatever the text, the reading is well formed", "[number-reading][property]") {
    std::mt19937_64 random{5};
    constexpr std::array<std::string_view, 22> pieces{
        "1", "0", "23", "456",   ".", ",", " ",    "\u00A0", "-", "+", "(",
        ")", "%", "đ",  "người", "O", "'", "\xC3", "\u0301", "/", "−", "\u200B"};
    for (int i = 0; i < 30000; ++i) {
        std::string text;
        for (auto count = random() % 8; count > 0; --count)
            text += pieces[random() % pieces.size()];
        CAPTURE(text);
        for (const Separators separators : {vi, en}) {
            const NumberReading reading = read_number(text, separators);
            REQUIRE(reading.value.has_value() == (reading.kind == ReadingKind::number));
            REQUIRE(reading.candidates.empty() == (reading.kind != ReadingKind::ambiguous));
            REQUIRE(reading.candidates.size() <= 2);
            if (reading.percent) REQUIRE(text.find('%') != std::string::npos);
            if (reading.kind == ReadingKind::number || reading.kind == ReadingKind::ambiguous)
                REQUIRE(text.find_first_of("0123456789") != std::string::npos);
            // White space at the ends never matters.
            REQUIRE(read_number(" " + text + "\u00A0", separators).kind == reading.kind);
        }
    }
}
