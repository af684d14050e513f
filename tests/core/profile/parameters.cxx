// Reading parameter files: what is missing, unfit or contradicts itself is named.
#include "profile/parameters.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <string>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::day;

namespace {

std::string file_with(const std::string& values, const std::string& kind = "percent",
                      const std::string& code = "rate") {
    return R"({"title": "T", "parameters": [{"code": ")" + code +
           R"(", "title": "Tỷ lệ", "unit": "%", "kind": ")" + kind + R"(", "values": [)" + values + "]}]}";
}

std::string value(const std::string& number, const std::string& from, const std::string& to) {
    return R"({"value": )" + number + R"(, "from": )" + from + R"(, "to": )" + to + R"(, "source": "Luật"})";
}

std::string fault_of(const std::string& json) {
    Parameters parameters;
    const Message message = test::refusal([&] { parameters.add_json(json, "thu"); });
    CHECK(message.code == "data.broken");
    CHECK(std::get<std::string>(message.arguments.at(0)) == "parameters/thu.json");
    return std::get<std::string>(message.arguments.at(1));
}

} // namespace

TEST_CASE("A parameter holds from its first to its last day") {
    Parameters parameters;
    parameters.add_json(file_with(value("22", "null", "\"2025-06-30\"") + ", " +
                                  value("22.5", "\"2025-07-01\"", "\"2026-12-31\"")),
                        "thu");
    CHECK(parameters.on(day(30, 6, 2025), "rate")->value == 22);
    CHECK(parameters.on(day(1, 7, 2025), "rate")->value == Rational(45, 2));
    CHECK(parameters.on(day(31, 12, 2026), "rate")->value == Rational(45, 2));
    CHECK(parameters.on(day(1, 1, 2027), "rate") == nullptr);
    CHECK(parameters.on(day(1, 1, 1900), "rate")->value == 22);
}

TEST_CASE("Broken parameter files are said where they are") {
    const std::string sound = value("4.5", "null", "null");
    const std::string first = "parameters[0].values[0]", second = "parameters[0].values[1]";
    CHECK(fault_of("{}") == "title");
    CHECK(fault_of(R"({"title": "T"})") == "parameters");
    CHECK(fault_of(R"({"title": "T", "parameters": [{}]})") == "parameters[0].code");
    CHECK(fault_of(file_with("")) == "parameters[0].values");
    CHECK(fault_of(file_with("{}")) == first + ".value");
    CHECK(fault_of(file_with(value("\"4\"", "null", "null"))) == first + ".value");
    CHECK(fault_of(file_with(value("-1", "null", "null"))) == first + ".value");
    CHECK(fault_of(file_with(value("100.5", "null", "null"))) == first + ".value");
    CHECK(fault_of(file_with(value("4.5", "null", "null"), "money")) == first + ".value");
    CHECK(fault_of(file_with(value("9007199254740993", "null", "null"), "whole")) == first + ".value");
    CHECK(fault_of(file_with(sound, "rate")) == "parameters[0].kind");
    CHECK(fault_of(file_with(sound, "percent", "Rate")) == "parameters[0].code: Rate");
    CHECK(fault_of(file_with(sound, "percent", "meeting_months")) == "parameters[0].code: meeting_months");
    CHECK(fault_of(file_with(value("1", "\"2026-01-02\"", "\"2026-01-01\""))) == first + ".to");
    CHECK(fault_of(file_with(value("1", "\"2026-13-01\"", "null"))) == first + ".from: 2026-13-01");
    CHECK(fault_of(file_with(sound + ", " + sound)) == second + ".from");
    CHECK(fault_of(file_with(value("1", "null", "\"2026-01-01\"") + ", " +
                             value("2", "\"2026-01-01\"", "null"))) == second + ".from");
    CHECK(fault_of(file_with(R"({"value": 1, "from": null, "to": null, "source": "L", "wohl": 1})")) ==
          first + ".wohl");
    CHECK(fault_of(file_with(R"({"value": 1, "from": null, "to": null, "source": ""})")) ==
          first + ".source");
}

TEST_CASE("A code is known once over all files") {
    Parameters parameters;
    parameters.add_json(file_with(value("1", "null", "null")), "mot");
    CHECK(test::refusal([&] { parameters.add_json(file_with(value("1", "null", "null")), "hai"); }).code ==
          "data.broken");
}
