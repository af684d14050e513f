// The strict reader of shipped JSON files: values by kind, and the place of what does not fit.
#include "data/json.hxx"

#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <functional>

using namespace ansinh;
using data::Fields;
using data::Node;

namespace {

Node parsed(std::string_view json) {
    return Node::parse(json, "thu.json");
}

/// The place and detail of what is refused.
std::string refused(const std::function<void()>& call) {
    const Message message = test::refusal(call);
    REQUIRE(message.code == "data.broken");
    CHECK(std::get<std::string>(message.arguments.at(0)) == "thu.json");
    return std::get<std::string>(message.arguments.at(1));
}

} // namespace

TEST_CASE("Values are read by their kind") {
    CHECK(parsed("4.5").decimal() == Rational(9, 2));
    CHECK(parsed("0.1").decimal() == Rational(1, 10));
    CHECK(parsed("2340000").decimal() == 2340000);
    CHECK(parsed("-3").whole(-3, 3) == -3);
    CHECK(parsed("true").boolean());
    CHECK(parsed("\"2024-02-29\"").date() == calendar::date(2024, 2, 29));
    CHECK(parsed("\"\"").any_text().empty());
    CHECK(parsed("\"Điều 8\"").line() == "Điều 8");
    CHECK(parsed("null").is_null());
    CHECK(parsed("[1, 2]").elements().size() == 2);
    CHECK(parsed(R"({"b": 1, "a": 2})").members().front().first == "b");
}

TEST_CASE("Values of another kind are refused with what they hold") {
    for (const char* other : {"null", "{}", "[]", "\"x\"", "true"}) {
        CHECK(refused([&] { parsed(other).decimal(); }) == "{}");
        CHECK(refused([&] { parsed(other).whole(0, 1); }) == "{}");
    }
    CHECK(refused([] { parsed("1.0").whole(0, 1); }) == "{}");
    CHECK(refused([] { parsed("2").whole(0, 1); }) == "{}: 2");
    CHECK(refused([] { parsed("18446744073709551615").whole(0, 1); }) == "{}");
    CHECK(refused([] { parsed("1").boolean(); }) == "{}");
    for (const char* text : {"", " a", "a ", "a  b", "a\\nb", "a\\tb", "a\\u0301"}) {
        const std::string json = '"' + std::string(text) + '"';
        CHECK(refused([&] { parsed(json).line(); }).starts_with("{}"));
    }
    for (const char* date : {"2023-02-29", "2024-13-01", "2024-00-01", "24-01-01", "2024/01/01", "2024-1-01",
                             "2024-01-1 ", "+024-01-01", "-024-01-01", "2101-01-01", "1899-12-31", ""})
        CHECK(refused([&] { parsed('"' + std::string(date) + '"').date(); }).starts_with("{}"));
}

TEST_CASE("Fields know their place, and each must be asked for") {
    const Node root = parsed(R"({"a": [{"b": 1, "c": null}]})");
    Fields fields(root);
    Fields element(fields.need("a").elements()[0]);
    CHECK(element.need("b").place() == "a[0].b");
    CHECK(element.may("d").is_null());
    CHECK_FALSE(element.has("d"));
    CHECK(refused([&] { element.need("d"); }) == "a[0].d");
    CHECK(refused([&] { element.finish(); }) == "a[0].c");
    CHECK(element.may("c").is_null());
    element.finish();
    fields.finish();
    CHECK(refused([&] { Fields(element.need("b")); }) == "a[0].b");
}

TEST_CASE("What cannot be parsed is refused with what the parser says") {
    for (const char* json : {"", "{", "{\"a\": }", "[1,]", "nul", "\"\xC3\x28\""})
        CHECK_FALSE(refused([&] { parsed(json); }).empty());
}
