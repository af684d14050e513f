// Numbers of people typed into a field.
#include "target/people_text.hxx"

#include <catch2/catch.hpp>

#include <string>

using namespace ansinh;
using namespace ansinh::target;

namespace {

constexpr text::Separators vietnamese{U',', U'.'};
constexpr text::Separators english{U'.', U','};

Message fault_of(const char* text, text::Separators separators = vietnamese) {
    const PeopleText read = parse_people(text, separators);
    CHECK_FALSE(read.people);
    return read.fault.value_or(Message{});
}

} // namespace

TEST_CASE("a typed number of people is read as the document writes numbers", "[target]") {
    for (const char* text : {"1234", "1.234", " 1 234 ", "1\u202F234", "1.234 người", "1.234,0"}) {
        INFO(text);
        CHECK(parse_people(text, vietnamese).people == 1234);
    }
    CHECK(parse_people("1,234", english).people == 1234);
    CHECK(parse_people("0", vietnamese).people == 0);
    CHECK(parse_people("9007199254740992", vietnamese).people == 9007199254740992);
}

TEST_CASE("what is not one whole number of people is refused with what it could mean", "[target]") {
    CHECK(fault_of("") == Message{"people.missing", {}});
    CHECK(fault_of(" \u00A0") == Message{"people.missing", {}});
    CHECK(fault_of("1,234") == Message{"people.ambiguous", {"1,234", std::int64_t{1234}}});
    CHECK(fault_of("1.234", english) == Message{"people.ambiguous", {"1.234", std::int64_t{1234}}});
    for (const char* text : {"12,5", "1.5", "12 triệu", "-", "abc", "50%", "1.23"})
        CHECK(fault_of(text) == Message{"people.not-whole", {text}});
    CHECK(fault_of("-3") == Message{"people.range", {"-3"}});
    CHECK(fault_of("9007199254740993") == Message{"people.range", {"9007199254740993"}});
}
