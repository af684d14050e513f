// The five profiles and the parameters that ship: what a reader cannot check by their form.
#include "profile/shipped_files.hxx"

#include "calendar/days.hxx"
#include "profile/fields.hxx"
#include "profile/roster.hxx"
#include "profile/shipped.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::day;
using ansinh::test::refusal;
using ansinh::test::shipped_parameters;
using ansinh::test::shipped_profile;

namespace {

std::size_t duties_of(const Profile& profile, std::string_view seat) {
    const Seat* found = find_seat(profile, seat);
    REQUIRE(found != nullptr);
    return profile::duties_of(profile, *found).size();
}

std::ptrdiff_t seats_with(const Profile& profile, Role role) {
    return std::count_if(profile.seats.begin(), profile.seats.end(),
                         [=](const Seat& seat) { return seat.role == role; });
}

} // namespace

TEST_CASE("The names in the code are the files that ship") {
    CHECK(test::shipped_names_in("profiles") ==
          std::set<std::string>(shipped_names.begin(), shipped_names.end()));
}

TEST_CASE("A profile's name is understood as people type it, and no other is") {
    for (const std::string_view name : shipped_names)
        CHECK(shipped_name(name) == name);
    CHECK(shipped_name(" Xa-Mo-Cay ") == "xa-mo-cay");
    const Message unknown = refusal([] { shipped_name("xa-mo-cai"); });
    CHECK(unknown.code == "profile.unknown");
    CHECK(test::sentence(unknown) ==
          "Không có quy chế “xa-mo-cai”; chỉ nhận xa-mo-cay, tinh-thanh-hoa, phuong-quy-nhon, xa-ia-nan, "
          "tinh-hue-2014, hoặc vùng ô của bảng Tham số.");
    CHECK(refusal([] { shipped_name(""); }).code == "profile.unknown");
}

TEST_CASE("No text of a profile says what only silence may say") {
    const auto check = [](const Plain& plain) {
        if (const auto* text = std::get_if<std::string>(&plain))
            CHECK_FALSE(test::sheet_words().is_silent(*text));
    };
    for (const std::string_view name : shipped_names) {
        const Profile& profile = shipped_profile(name);
        each_setting(profile.settings,
                     [&](const char*, const auto& setting, Limits) { check(plain_of(setting.value)); });
        each_sheet_list(profile, [&](const char*, const auto& records) {
            for (const auto& record : records)
                each_field(record, [&](const char*, const auto& value, Limits) { check(plain_of(value)); });
        });
    }
}

TEST_CASE("Mỏ Cày's roster: 14 single seats, 3 that repeat, 66 duties") {
    const Profile& profile = shipped_profile("xa-mo-cay");
    CHECK(profile.seats.size() == 17);
    CHECK(std::count_if(profile.seats.begin(), profile.seats.end(),
                        [](const Seat& seat) { return seat.each.has_value(); }) == 3);
    CHECK(seats_with(profile, Role::head) == 1);
    CHECK(seats_with(profile, Role::standing_deputy) == 1);
    CHECK(seats_with(profile, Role::deputy) == 3);
    CHECK(seats_with(profile, Role::member) == 12);
    CHECK(profile.seats.front().role == Role::head);
    CHECK_FALSE(profile.seats.front().post);
    CHECK(profile.duties.size() == 66);
    CHECK(duties_of(profile, "pho-ban-van-phong") == 3 + 6);
    CHECK(duties_of(profile, "cong-an") == 4 + 4);
    CHECK(profile::duties_of(profile, profile.seats.front()).size() == 5);
    for (const Seat& seat : profile.seats)
        CHECK_FALSE(seat.successor);
    // Every member reports, and nobody else.
    CHECK(std::all_of(profile.reporters.begin(), profile.reporters.end(),
                      [](const Reporter& reporter) { return reporter.seat || reporter.tier == 2; }));
}

TEST_CASE("Thanh Hóa's roster: 5 at the head, 13 members, 7 invited; reporters are no members") {
    const Profile& profile = shipped_profile("tinh-thanh-hoa");
    CHECK(seats_with(profile, Role::head) == 1);
    CHECK(seats_with(profile, Role::standing_deputy) == 1);
    CHECK(seats_with(profile, Role::deputy) == 3);
    CHECK(seats_with(profile, Role::invited) == 7);
    CHECK_FALSE(reporters_of(profile, 1).empty());
    CHECK(std::none_of(profile.reporters.begin(), profile.reporters.end(),
                       [](const Reporter& reporter) { return reporter.tier == 1 && reporter.seat; }));
}

TEST_CASE("Only the scanned document has restored sentences, and all it says is restored") {
    for (const std::string_view name : shipped_names) {
        const Profile& profile = shipped_profile(name);
        for (const Duty& duty : profile.duties)
            CHECK(duty.origin.restored == (name == "xa-ia-nan"));
    }
}

TEST_CASE("Parameters answer by date") {
    const Parameters& parameters = shipped_parameters();
    const auto on = [&](unsigned of_month, unsigned month, int year, const char* code) {
        const ParameterValue* value = parameters.on(day(of_month, month, year), code);
        REQUIRE(value != nullptr);
        return value->value;
    };
    CHECK(on(30, 6, 2026, "base_salary") == 2340000);
    CHECK(on(1, 7, 2026, "base_salary") == 2530000);
    CHECK(on(1, 1, 2026, "health_rate") == Rational(45, 10));
    CHECK(parameters.on(day(1, 1, 1950), "base_salary") == nullptr);
    CHECK(parameters.find("nothing") == nullptr);
    // The household ladder at the base salary of 2026: 105,300 / 73,710 / 63,180 / 52,650 / 42,120.
    const Rational first = on(1, 1, 2026, "base_salary") * on(1, 1, 2026, "health_rate") / 100;
    const std::pair<const char*, int> ladder[] = {{"health_household_first", 105300},
                                                  {"health_household_second", 73710},
                                                  {"health_household_third", 63180},
                                                  {"health_household_fourth", 52650},
                                                  {"health_household_fifth", 42120}};
    for (const auto& [code, amount] : ladder)
        CHECK(first * on(1, 1, 2026, code) / 100 == amount);
}
