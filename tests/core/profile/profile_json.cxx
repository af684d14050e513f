// The reader of profile files: a sound one as it is, and every field of it removed, added to or altered.
#include "profile/profile_json.hxx"

#include "profile/consistency.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <functional>
#include <set>

using namespace ansinh;
using namespace ansinh::profile;
namespace json = boost::json;

namespace {

/// Every kind of value and every list at least once.
const char* const sample = R"({
  "profile": "xa-vi-du", "title": "Quy chế xã Ví Dụ",
  "documents": [
    {"id": "quy-che", "name": "Quy chế", "date": "2026-01-02", "from": "2026-01-05", "to": null, "scan": false},
    {"id": "ke-hoach", "name": "Kế hoạch", "date": null, "from": null, "to": "2026-12-31", "scan": true}
  ],
  "settings": {
    "committee_name": {"value": "Ban Chỉ đạo xã Ví Dụ", "source": "Điều 1"},
    "committee_scope": {"value": ["social", "health"], "source": "Điều 1"},
    "level": {"value": "commune", "source": "Điều 1"},
    "subunit": {"value": "thôn", "source": "Điều 1"},
    "standing_body": {"value": null, "source": "Điều 8", "note": "Không nói là ai."},
    "seal": {"value": null, "source": null},
    "product_health": {"value": "BHYT tự đóng", "source": "mục I", "document": "ke-hoach", "restored": true},
    "product_pension": {"value": null, "source": null},
    "meeting_months": {"value": 3, "source": "Điều 7"},
    "meeting_extraordinary": {"value": null, "source": null},
    "meeting_absence": {"value": null, "source": null},
    "meeting_substitute_required": {"value": "no", "source": "Điều 7"},
    "meeting_written_opinion": {"value": "yes", "source": "Điều 7"},
    "meeting_written_counts": {"value": null, "source": null},
    "meeting_prepared_by": {"value": null, "source": null},
    "decision_majority": {"value": "yes", "source": "Điều 7"},
    "decision_dissent": {"value": null, "source": null},
    "reports_combined": {"value": null, "source": null},
    "number_series": {"value": null, "source": null},
    "collectors_per": {"value": "provider_round", "source": "Điều 9"},
    "collectors_least": {"value": 3, "source": "Điều 9"},
    "collectors_most": {"value": 5, "source": "Điều 9"},
    "collectors_collaborators": {"value": null, "source": null},
    "collectors_tenure_years": {"value": null, "source": null},
    "emulation_periods": {"value": ["quarter", "year"], "source": "Điều 10"}
  },
  "chairs": [{"role": "head", "delegation": "no", "source": "Điều 7"}],
  "gatherings": [{"id": "tong-ket", "name": "Tổng kết", "period": "year", "source": "Điều 10"}],
  "reports": [
    {"kind": "quarter", "tier": 1, "from": "Thành viên", "to": "Thường trực", "day": 15,
     "month": "last_of_period", "strictly_before": "yes", "roll": "back", "cut_off_day": 10,
     "cut_off_month": "last_of_period", "source": "Điều 8"},
    {"kind": "quarter", "tier": 2, "from": "Thường trực", "to": null, "day": null, "month": null,
     "strictly_before": null, "roll": null, "cut_off_day": null, "cut_off_month": null, "source": "Điều 8"}
  ],
  "reporters": [{"id": "y-te", "tier": 1, "name": "Trạm y tế", "seat": "y-te", "each": null, "source": "Điều 8"}],
  "targets": [{"id": "thon", "from": "UBND xã", "to": "thôn", "grain": ["year"], "source": "Điều 4"}],
  "lists": [{"id": "den-han", "name": "Đến hạn", "from": "BHXH", "to": "UBND", "period": "month", "source": "Điều 8"}],
  "signatures": [{"id": "ban", "paper": "Kế hoạch", "lines": ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], "source": "Điều 2"}],
  "symbols": [{"id": "qd", "paper": "Quyết định", "symbol": "QĐ-BCĐ", "source": "Điều 2"}],
  "seats": [
    {"id": "truong-ban", "role": "head", "title": "Trưởng Ban", "post": null, "each": null, "successor": null, "source": "Điều 3"},
    {"id": "y-te", "role": "member", "title": "Thành viên", "post": "Trưởng Trạm y tế", "each": "school", "successor": "Trạm khác", "source": "Điều 5"}
  ],
  "duties": [
    {"seat": "y-te", "roles": null, "order": 1, "text": "Báo cáo", "source": "Điều 5"},
    {"seat": null, "roles": ["member"], "order": 2, "text": "Dự họp", "source": "Điều 5"}
  ]
})";

Profile read(const json::value& root) {
    return profile_from_json(json::serialize(root), "xa-vi-du");
}

/// The field at fault; empty when the profile was taken.
std::string fault_of(const json::value& root) {
    try {
        read(root);
        return {};
    } catch (const Error& error) {
        REQUIRE(error.message().code == "data.broken");
        CHECK(std::get<std::string>(error.message().arguments.at(0)) == "profiles/xa-vi-du.json");
        return std::get<std::string>(error.message().arguments.at(1));
    }
}

/// Calls `look` with every object of the tree and its place.
void each_object(json::value& value, const std::string& place,
                 const std::function<void(json::object&, const std::string&)>& look) {
    if (json::object* object = value.if_object()) {
        look(*object, place);
        for (auto& [name, child] : *object)
            each_object(child, place.empty() ? std::string(name) : place + '.' + std::string(name), look);
    } else if (json::array* array = value.if_array()) {
        for (std::size_t index = 0; index < array->size(); ++index)
            each_object((*array)[index], place + '[' + std::to_string(index) + ']', look);
    }
}

/// The objects of a fresh sample, counted through; `change` alters number `number`. False past the last.
bool change_object(json::value& root, std::size_t number,
                   const std::function<void(json::object&, const std::string&)>& change) {
    std::size_t count = 0;
    json::object* found = nullptr;
    std::string where;
    each_object(root, {}, [&](json::object& object, const std::string& place) {
        if (count++ == number) {
            found = &object;
            where = place;
        }
    });
    if (found != nullptr) change(*found, where);
    return found != nullptr;
}

std::string inside(const std::string& place, std::string_view name) {
    return place.empty() ? std::string(name) : place + '.' + std::string(name);
}

/// "reports[0].day: 45" names "reports[0].day", and so does "reports[0].day.x".
bool names(const std::string& fault, const std::string& place) {
    return fault.starts_with(place) && (fault.size() == place.size() || fault[place.size()] == ':' ||
                                        fault[place.size()] == '.' || fault[place.size()] == '[');
}

/// Does something to every field of every object of the sample.
template <class Change>
void for_each_field(Change&& change) {
    for (std::size_t number = 0;; ++number) {
        std::vector<std::string> fields;
        json::value root = json::parse(sample);
        if (!change_object(root, number, [&](json::object& object, const std::string&) {
                for (const auto& [name, value] : object)
                    fields.emplace_back(name);
            }))
            return;
        for (const std::string& field : fields) {
            json::value altered = json::parse(sample);
            std::string place;
            change_object(altered, number, [&](json::object& object, const std::string& at) {
                place = inside(at, field);
                change.alter(object, field);
            });
            INFO(place);
            change.check(fault_of(altered), place, field);
        }
    }
}

struct Removal {
    std::set<std::string> seen;
    void alter(json::object& object, const std::string& field) { object.erase(field); }
    void check(const std::string& fault, const std::string& place, const std::string& field) {
        seen.insert(place);
        if (field == "note" || field == "restored")
            CHECK(fault.empty());
        else if (field == "document") // then "restored" has no scan
            CHECK(names(fault, "settings.product_health.restored"));
        else
            CHECK(names(fault, place));
    }
};

/// A value of a kind that no field has.
struct Replacement {
    json::value by;
    void alter(json::object& object, const std::string& field) { object[field] = by; }
    void check(const std::string& fault, const std::string& place, const std::string&) {
        CHECK(names(fault, place));
    }
};

/// Sets a field given by its place in a few steps, and says what is at fault then.
std::string with(std::initializer_list<std::string_view> path, const json::value& value) {
    json::value root = json::parse(sample);
    json::value* at = &root;
    for (const std::string_view step : path) {
        if (json::array* array = at->if_array())
            at = &(*array)[static_cast<std::size_t>(step[0] - '0')];
        else
            at = &at->as_object()[step];
    }
    *at = value;
    return fault_of(root);
}

} // namespace

TEST_CASE("A sound profile is read as it is") {
    const Profile profile = read(json::parse(sample));
    CHECK(profile.name == "xa-vi-du");
    CHECK(profile.documents.size() == 2);
    CHECK(profile.documents[1].to == calendar::date(2026, 12, 31));
    CHECK(profile.documents[1].scan);
    const Settings& settings = profile.settings;
    CHECK(settings.committee_scope.value == std::vector{Product::social, Product::health});
    CHECK(settings.level.value == Level::commune);
    CHECK_FALSE(settings.standing_body.value);
    CHECK(settings.standing_body.origin == Origin{"quy-che", "Điều 8", false, "Không nói là ai."});
    CHECK(settings.product_health.origin == Origin{"ke-hoach", "mục I", true, ""});
    CHECK(settings.meeting_months.value == 3);
    CHECK(settings.meeting_substitute_required.value == false);
    CHECK(settings.meeting_written_opinion.value == true);
    CHECK(settings.emulation_periods.value == std::vector{Occasion::quarter, Occasion::year});
    REQUIRE(profile.reports.size() == 2);
    CHECK(profile.reports[0].roll == Roll::previous_working_day);
    CHECK(profile.reports[0].month == MonthOf::last_of_period);
    CHECK(profile.reports[1].tier == 2);
    CHECK_FALSE(profile.reports[1].to);
    CHECK(profile.signatures[0].lines == std::vector<std::string>{"TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"});
    CHECK(profile.seats[1].each == Each::school);
    CHECK(profile.duties[1].roles == std::vector{Role::member});
    CHECK(conflicts(profile).empty());
}

TEST_CASE("Each field that is missing is named") {
    Removal removal;
    for_each_field(removal);
    CHECK(removal.seen.size() > 150);
}

TEST_CASE("Each field of the wrong kind is named") {
    for (const char* wrong : {"{}", "-7.5", "\"\"", "\" hai  khoảng\"", "\"a\\nb\"", "[[]]", "99999", "[]"}) {
        INFO(wrong);
        const json::value by = json::parse(wrong);
        // An empty list is a sound list of records.
        if (by != json::array()) for_each_field(Replacement{by});
    }
}

TEST_CASE("Each object refuses a field it does not know") {
    for (std::size_t number = 0;; ++number) {
        json::value root = json::parse(sample);
        std::string place;
        if (!change_object(root, number, [&](json::object& object, const std::string& at) {
                object["wohl"] = 1;
                place = inside(at, "wohl");
            }))
            break;
        CHECK(fault_of(root) == place);
    }
}

TEST_CASE("Values that do not fit are named") {
    CHECK(with({"profile"}, "xa-khac") == "profile: xa-khac");
    CHECK(with({"profile"}, "Xã") == "profile: Xã");
    CHECK(with({"documents"}, json::array()) == "documents");
    CHECK(with({"documents", "1", "id"}, "quy-che") == "documents[1]: quy-che");
    CHECK(with({"documents", "0", "date"}, "2026-02-30") == "documents[0].date: 2026-02-30");
    CHECK(with({"documents", "0", "date"}, "2026-2-03") == "documents[0].date: 2026-2-03");
    CHECK(with({"documents", "0", "date"}, "1899-12-31") == "documents[0].date: 1899-12-31");
    CHECK(with({"documents", "0", "to"}, "2026-01-04") == "documents[0].to");
    CHECK(with({"title"}, "xa\u0303") == "title: xa\u0303"); // not NFC
    CHECK(with({"settings", "level", "value"}, "Commune") == "settings.level.value: Commune");
    CHECK(with({"settings", "level", "source"}, nullptr) == "settings.level.source");
    CHECK(with({"settings", "meeting_months", "value"}, 0) == "settings.meeting_months.value: 0");
    CHECK(with({"settings", "meeting_months", "value"}, 61) == "settings.meeting_months.value: 61");
    CHECK(with({"settings", "meeting_substitute_required", "value"}, false) ==
          "settings.meeting_substitute_required.value");
    CHECK(with({"settings", "emulation_periods", "value"}, json::array({"year", "year"})) ==
          "settings.emulation_periods.value[1]: year");
    CHECK(with({"settings", "emulation_periods", "value"}, json::array()) ==
          "settings.emulation_periods.value");
    CHECK(with({"settings", "collectors_least", "value"}, 6) == "settings.collectors_least");
    CHECK(with({"settings", "level", "document"}, "khac") == "settings.level.document: khac");
    CHECK(with({"settings", "level", "restored"}, true) == "settings.level.restored: quy-che");
    CHECK(with({"reports", "1", "tier"}, 1) == "reports[1]: .3.1");
    CHECK(with({"reports", "1", "tier"}, 3) == "reports[1].tier");
    CHECK(with({"reports", "0", "day"}, 32) == "reports[0].day: 32");
    CHECK(with({"reports", "0", "day"}, nullptr) == "reports[0].month");
    CHECK(with({"reports", "0", "month"}, nullptr) == "reports[0].month");
    CHECK(with({"reports", "0", "strictly_before"}, nullptr) == "reports[0].strictly_before");
    CHECK(with({"reports", "0", "cut_off_month"}, nullptr) == "reports[0].cut_off_month");
    CHECK(with({"reports", "0", "cut_off_day"}, nullptr) == "reports[0].cut_off_month");
    CHECK(with({"reports", "1", "roll"}, "none") == "reports[1].roll");
    CHECK(with({"reports", "0", "kind"}, "week") == "reports[0].day");
    CHECK(with({"reporters", "0", "seat"}, "khac") == "reporters[0].seat: khac");
    CHECK(with({"signatures", "0", "lines"}, json::array({"A / B"})) == "signatures[0].lines[0]: A / B");
    CHECK(with({"seats", "1", "id"}, "truong-ban") == "seats[1]: truong-ban");
    CHECK(with({"duties", "0", "roles"}, json::array({"member"})) == "duties[0].seat");
    CHECK(with({"duties", "0", "seat"}, nullptr) == "duties[0].seat");
    CHECK(with({"duties", "0", "seat"}, "khac") == "duties[0].seat: khac");
    CHECK(with({"duties", "1", "order"}, 1) == "duties[1].order: 1");
    CHECK(with({"duties", "1", "source"}, nullptr) == "duties[1].source");
}

TEST_CASE("Two seats may not have the same title and post") {
    json::value root = json::parse(sample);
    json::array& seats = root.as_object()["seats"].as_array();
    seats.push_back(seats[1]);
    seats[2].as_object()["id"] = "y-te-hai";
    CHECK(fault_of(root) == "seats[2].post: y-te-hai");
}

TEST_CASE("What is no JSON is refused") {
    for (const char* text : {"", "{", "[]", "null", "{\"profile\": }"})
        CHECK(test::refusal([&] { profile_from_json(text, "xa-vi-du"); }).code == "data.broken");
}
