// Reading the list of holidays: what is refused.
#include "calendar/holiday_law.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "refusal.hxx"

#include <algorithm>
#include <string>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;

namespace {

const std::string minimal = R"({"source": "s", "note": "n", "from": "2026-01-01", "compensation": "c",
    "holidays": [{"name": "Ngày hội", "solar": "26/3", "from": "2026-01-01", "source": "Điều 1"}],
    "swapped": [{"off": "2026-03-27", "worked": "2026-03-28", "name": "Nghỉ hoán đổi", "source": "Thông báo"}]})";

HolidayLaw law(const std::string& json) {
    return HolidayLaw::from_json(json, "vn.json");
}

/// The minimal list with one piece of text replaced.
std::string with(std::string_view old_text, std::string_view new_text) {
    std::string json = minimal;
    const auto place = json.find(old_text);
    REQUIRE(place != std::string::npos);
    return json.replace(place, old_text.size(), new_text);
}

std::string refused_at(const std::string& json) {
    const Message message = test::refusal([&] { law(json); });
    CHECK(message.code == "data.broken");
    REQUIRE(message.arguments.size() == 2);
    CHECK(message.arguments[0] == Argument(std::string("vn.json")));
    return std::get<std::string>(message.arguments[1]);
}

} // namespace

TEST_CASE("a small list of holidays") {
    const HolidayLaw small = law(minimal);
    CHECK(small.covered_from() == day(1, 1, 2026));
    const auto& days = small.days();
    REQUIRE(days.size() > 3);
    CHECK(days[0] == SpecialDay{day(26, 3, 2026), "Ngày hội", DayKind::holiday, "Điều 1"});
    CHECK(days[1] == SpecialDay{day(27, 3, 2026), "Nghỉ hoán đổi", DayKind::swapped_off, "Thông báo"});
    CHECK(days[2] == SpecialDay{day(28, 3, 2026), "Làm bù ngày 27/03/2026", DayKind::made_up, "Thông báo"});
    CHECK(days[3] == SpecialDay{day(26, 3, 2027), "Ngày hội", DayKind::holiday, "Điều 1"});
    CHECK(std::ranges::is_sorted(days, {}, &SpecialDay::date));
    CHECK(days.back().date <= last_date);
}

TEST_CASE("a day off given instead names the article") {
    const auto days = law(minimal).days();
    const auto found = std::ranges::find(days, DayKind::compensation, &SpecialDay::kind);
    REQUIRE(found != days.end());
    // 26/03/2028 is a Sunday.
    CHECK(*found == SpecialDay{day(27, 3, 2028), "Nghỉ bù Ngày hội", DayKind::compensation, "c"});
}

TEST_CASE("two holidays on one weekend day give one day off instead") {
    const auto days =
        law(with("\"holidays\": [", "\"holidays\": [{\"name\": \"Lễ hội\", \"solar\": \"26/3\", "
                                    "\"from\": \"2026-01-01\", \"source\": \"Điều 2\"}, "))
            .days();
    const auto on = [&](Date date) { return std::ranges::find(days, date, &SpecialDay::date); };
    REQUIRE(on(day(26, 3, 2028)) != days.end());
    CHECK(on(day(26, 3, 2028))->name == "Lễ hội; Ngày hội");
    CHECK(on(day(27, 3, 2028))->name == "Nghỉ bù Lễ hội; Ngày hội");
    CHECK(on(day(28, 3, 2028)) == days.end());
}

TEST_CASE("a list that is damaged is refused with the place") {
    CHECK(refused_at("[") != "");
    CHECK(refused_at("[]") == "{}");
    CHECK(refused_at(with("\"note\": \"n\", ", "")) == "note");
    CHECK(refused_at(with("\"note\"", "\"extra\": 1, \"note\"")) == "extra");
    CHECK(refused_at(with("2026-01-01", "01/01/2026")) == "from: 01/01/2026");
    CHECK(refused_at(with("\"26/3\"", "\"263\"")) == "holidays[0].solar: 263");
    CHECK(refused_at(with("\"26/3\"", "\"26/13\"")) == "holidays[0].solar: 26/13");
    CHECK(refused_at(with("\"26/3\"", "\"0/3\"")) == "holidays[0].solar: 0/3");
    CHECK(refused_at(with("\"26/3\"", "\"x/3\"")) == "holidays[0].solar: x/3");
    CHECK(refused_at(with("\"solar\": \"26/3\", ", "")) == "holidays[0]");
    CHECK(refused_at(with("\"solar\"", "\"lunar\": \"1/1\", \"solar\"")) == "holidays[0]");
    CHECK(refused_at(with("\"source\": \"Điều 1\"", "\"source\": \"Điều 1\", \"choices\": []")) ==
          "holidays[0].choices");
    CHECK(refused_at(with("\"source\": \"Điều 1\"", "\"source\": \"Điều 1\", \"choices\": [[]]")) ==
          "holidays[0].choices[0]");
    CHECK(refused_at(with("\"source\": \"Điều 1\"", "\"source\": \"Điều 1\", \"choices\": [[0], [1]]")) ==
          "holidays[0].practice");
    CHECK(refused_at(with("\"source\": \"Điều 1\"",
                          "\"source\": \"Điều 1\", \"choices\": [[0], [1]], \"practice\": [1, 2]")) ==
          "holidays[0].practice");
    CHECK(refused_at(
              with("\"source\": \"Điều 1\"",
                   "\"source\": \"Điều 1\", \"choices\": [[0], [1]], \"practice\": [1, 2, 3, 1, 1, 1, 1]")) ==
          "holidays[0].practice[2]: 3");
    CHECK(refused_at(with("\"source\": \"Điều 1\"", "\"source\": \"Điều 1\", \"to\": \"2025-01-01\"")) ==
          "holidays[0].to");
    CHECK(refused_at(with("\"source\": \"Điều 1\"",
                          "\"source\": \"Điều 1\", \"decided\": [{\"year\": 2026, \"first\": \"2026-03-27\", "
                          "\"last\": \"2026-03-26\", \"source\": \"x\"}]")) == "holidays[0].decided[0]");
    CHECK(refused_at(with("2026-03-27", "2026-03-29")) == "swapped[0]"); // a Sunday cannot be given
    CHECK(refused_at(with("2026-03-28", "2026-03-30")) == "swapped[0]"); // a Monday is worked anyway
    CHECK(refused_at(with("\"name\": \"Ngày hội\"", "\"name\": \" Ngày hội\"")) ==
          "holidays[0].name:  Ngày hội");
}

TEST_CASE("a year is decided once") {
    const std::string decision =
        "{\"year\": 2026, \"first\": \"2026-03-26\", \"last\": \"2026-03-26\", \"source\": \"x\"}";
    const auto decided = [&](const std::string& list) {
        return with("\"source\": \"Điều 1\"", "\"source\": \"Điều 1\", \"decided\": [" + list + "]");
    };
    CHECK(law(decided(decision)).days()[0].source == "x");
    CHECK(refused_at(decided(decision + ", " + decision)) == "holidays[0].decided[1]: 2026");
}
