// What next year's workbook takes over: units that merge, figures that are missing, people who left.
#include "workbook/takeover.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace ansinh;
using namespace ansinh::workbook;
using ansinh::test::day;
using ansinh::test::OldBook;
using ansinh::test::OldUnit;
using ansinh::test::refusal;

namespace {

constexpr std::size_t name_column = 2;

Takeover taken(OldBook& book, int year = 2027) {
    return take_over(book.workbook(), year, test::workbook_forms(), {"định kỳ", "Trường"});
}

std::string text_in(const RegisterRow& row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text == nullptr ? std::string() : *text;
}

OldUnit unit(const std::string& name, std::optional<int> health = {}, std::optional<int> pension = {}) {
    OldUnit result;
    result.name = name;
    result.closings[3] = {health, pension};
    return result;
}

OldUnit merged(const std::string& name, const std::string& into, std::optional<int> health,
               std::optional<int> pension) {
    OldUnit result = unit(name, health, pension);
    result.to = day(30, 6, 2026);
    result.merged_into = into;
    return result;
}

std::vector<Message> faults_of(OldBook& book) {
    const Message message = refusal([&] { taken(book); });
    REQUIRE(message.code == "takeover.refused");
    return std::get<std::vector<Message>>(message.arguments.at(0));
}

} // namespace

TEST_CASE("closings of quarter IV become openings, empty stays empty", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 475, 12), unit("Thôn 2", 0, {}), unit("Thôn 3", {}, {})};
    book.units[2].estimates[3] = {482, 13};
    const Takeover result = taken(book);
    CHECK(result.profile == "xa-mo-cay");
    CHECK(result.quarter == 4);
    REQUIRE(result.units.rows.size() == 3);
    CHECK(result.units.openings[0] == Opening{475, 12});
    CHECK(result.units.openings[1] == Opening{0, std::nullopt});
    CHECK(result.units.openings[2] == Opening{});
    CHECK(result.notes.empty());
}

TEST_CASE("the last quarter with figures counts, however much was estimated after it", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1"), unit("Thôn 2")};
    book.units[0].closings[1] = {5, 6};
    book.units[0].closings[2] = {7, {}};
    book.units[0].estimates[3] = {9, 9};
    const Takeover result = taken(book);
    CHECK(result.quarter == 3);
    CHECK(result.units.openings[0] == Opening{7, std::nullopt});
    CHECK(result.units.openings[1] == Opening{});
}

TEST_CASE("a merged unit hands its people and its collectors on", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 100, 10), merged("Thôn 2", "Thôn 3", 20, 2),
                  merged("Thôn 3", "thôn 1", 30, {})};
    book.network = {{"Nguyễn Văn A", "Bưu điện", "Thôn 2, Thôn 1", {}, {}},
                    {"Trần Thị B", "Bưu điện", "Thôn 3", {}, day(31, 12, 2026)},
                    {"Lê Thị C", "Viettel", "Thôn 2; Thôn 9", {}, day(1, 1, 2027)}};
    const Takeover result = taken(book);
    REQUIRE(result.units.rows.size() == 1);
    CHECK(text_in(result.units.rows[0], name_column) == "Thôn 1");
    CHECK(result.units.openings[0] == Opening{150, std::nullopt}); // one of them does not say
    REQUIRE(result.network.size() == 2);
    CHECK(text_in(result.network[0], 6) == "Thôn 1");
    CHECK(text_in(result.network[1], 6) == "Thôn 1, Thôn 9");
    CHECK(result.providers == 2);
    std::map<std::string, int> told;
    for (const Message& note : result.notes)
        ++told[note.code];
    CHECK(told == std::map<std::string, int>{{"takeover.merged", 2}, {"takeover.opening-open", 1}});
}

TEST_CASE("a unit goes on that ends in the new year, though it says where it will go", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 1, 1), merged("Thôn 2", "Thôn 1", 2, 2)};
    book.units[1].to = day(1, 1, 2027);
    CHECK(taken(book).units.rows.size() == 2);
    book.units[1].to = day(31, 12, 2026);
    CHECK(taken(book).units.openings == std::vector<Opening>{{3, 3}});
}

TEST_CASE("people of a unit that went nowhere are told", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 1, 1), merged("Thôn 2", "", 12, 0)};
    const Takeover result = taken(book);
    CHECK(result.units.openings == std::vector<Opening>{{1, 1}});
    CHECK(result.notes ==
          std::vector<Message>{{"takeover.went-nowhere", {std::string("Thôn 2"), std::int64_t{12}}}});
}

TEST_CASE("units of one name are told apart by their rows", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 1, {}), unit("Thôn 2", 2, {}), unit("Thôn 1", 3, {})};
    CHECK(taken(book).units.openings == std::vector<Opening>{{1, {}}, {2, {}}, {3, {}}});
}

TEST_CASE("schools and groups are taken over beside the units", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 1, 1)};
    book.groups = {unit("Trường Mẫu", 300, {}), unit("Trường Cũ", 20, {})};
    book.groups[1].to = day(31, 5, 2026);
    const Takeover result = taken(book);
    REQUIRE(result.groups.rows.size() == 1);
    CHECK(result.groups.openings[0] == Opening{300, std::nullopt});
    CHECK(result.notes.size() == 1);
}

TEST_CASE("who left the committee leaves the seat", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1")};
    book.members = {{"A", "Trưởng ban", {}, {}, {}},
                    {"B", "Phó Trưởng ban", {}, {}, day(31, 7, 2026)},
                    {"C", "Phó Trưởng ban", {}, day(1, 8, 2026), {}},
                    {"D", "Thành viên", {}, {}, day(31, 12, 2026)},
                    {"", "Thành viên khác", {}, {}, {}}};
    const Takeover result = taken(book);
    REQUIRE(result.members.size() == 4);
    CHECK(text_in(result.members[0], 1) == "A");
    CHECK(text_in(result.members[1], 1) == "C");
    CHECK(text_in(result.members[2], 1).empty());
    CHECK(text_in(result.members[2], 3) == "Thành viên");
    CHECK(text_in(result.members[3], 3) == "Thành viên khác");
}

TEST_CASE("what is no workbook of last year is refused", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1")};
    CHECK(refusal([&] { taken(book, 2028); }).code == "takeover.year");
    book.heads["nam"] = OldBook::text("hai nghìn");
    CHECK(refusal([&] { taken(book); }).code == "takeover.year");
    book.heads.erase("quy_che");
    CHECK(refusal([&] { taken(book); }) == Message{"takeover.not-workbook", {std::string("quy_che")}});
}

TEST_CASE("everything that stands in the way is named by its cell", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 5, 5), merged("Thôn 2", "Thôn X", 1, 1), merged("Thôn 3", "Thôn 4", 1, 1),
                  merged("Thôn 4", "Thôn 3", 1, 1)};
    book.workbook();
    const std::vector<Message> faults = faults_of(book);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0] == Message{"takeover.merged-unknown", {std::string("Thôn!O8"), std::string("Thôn X")}});
    CHECK(faults[1] == Message{"takeover.merged-circle", {std::string("Thôn!O9")}});
    CHECK(faults[2] == Message{"takeover.merged-circle", {std::string("Thôn!O10")}});

    OldBook typed;
    typed.units = {unit("Thôn 1", 5, 5)};
    typed.workbook();
    typed.sheet("quý IV").cell_for_writing(6, 7) = OldBook::number(1.5);
    typed.sheet("quý IV").cell_for_writing(6, 22) = OldBook::text("khoảng 5");
    typed.sheet("Thôn").cell_for_writing(6, 13) = OldBook::text("cuối năm");
    const Message message = refusal([&] {
        take_over(typed.as_it_is(), 2027, test::workbook_forms(), {"định kỳ", "Trường"});
    });
    const auto& all = std::get<std::vector<Message>>(message.arguments.at(0));
    REQUIRE(all.size() == 3);
    CHECK(all[0].code == "takeover.not-date");
    CHECK(all[1] == Message{"takeover.figure", {std::string("quý IV!H7"), std::string("1.5")}});
    CHECK(all[2] == Message{"takeover.figure", {std::string("quý IV!W7"), std::string("khoảng 5")}});
}

TEST_CASE("nobody is lost: openings add up to the closings of all that merged or went on", "[takeover]") {
    std::mt19937 random(20270101);
    for (int round = 0; round < 2000; ++round) {
        OldBook book;
        const int count = 1 + static_cast<int>(random() % 12);
        std::int64_t total = 0, lost = 0;
        for (int index = 0; index < count; ++index) {
            const int people = static_cast<int>(random() % 500);
            OldUnit made = unit("Thôn " + std::to_string(index + 1), people, 0);
            made.code = "T" + std::to_string(index + 1);
            total += people;
            if (index > 0 && random() % 3 == 0) { // into an earlier one, by name or code: never a circle
                const int into = 1 + static_cast<int>(random() % static_cast<unsigned>(index));
                made.to = day(31, 12, 2026);
                made.merged_into = (random() % 2 == 0 ? "THÔN  " : "t") + std::to_string(into);
            } else if (random() % 10 == 0) {
                made.to = day(1, 7, 2026);
            }
            book.units.push_back(std::move(made));
        }
        // Brute force: walk each unit to its end.
        for (const OldUnit& start : book.units) {
            const OldUnit* at = &start;
            while (at->to && !at->merged_into.empty())
                at = &book.units[std::stoul(
                                     at->merged_into.substr(at->merged_into.find_first_of("123456789"))) -
                                 1];
            if (at->to) lost += *start.closings[3][0];
        }
        const Takeover result = taken(book);
        std::int64_t kept = 0, told = 0;
        for (const Opening& opening : result.units.openings)
            kept += opening[0].value();
        for (const Message& note : result.notes)
            if (note.code == "takeover.went-nowhere") told += std::get<std::int64_t>(note.arguments[1]);
        CHECK(kept == total - lost);
        CHECK(told == lost);
    }
}

TEST_CASE("the plan gets rows for all that was taken over", "[takeover]") {
    OldBook book;
    book.units = {unit("Thôn 1", 475, 12), unit("Thôn 2", 3, {}), unit("Thôn 3", {}, {})};
    Plan plan;
    for (const char* range :
         {"ds_thon", "ds_nhom", "giao_thon", "giao_nhom", "tong_hop_4_thon", "mang_luoi_thu", "thanh_vien"})
        plan.bodies.push_back({range, 20, {}});
    apply(taken(book), true, plan);
    CHECK(plan.bodies[0].rows == 3);
    CHECK(plan.bodies[0].filled.size() == 3);
    CHECK(plan.bodies[1].rows == 2);
    CHECK(plan.bodies[2].filled[0][3] == Content{475.0});
    CHECK(plan.bodies[2].filled[0][7] == Content{12.0});
    CHECK(plan.bodies[2].filled[1][7] == Content{});
    CHECK(plan.bodies[4].rows == 3);
    CHECK(plan.cells.at("dia_danh") == Content{std::string("Xã Mẫu")});
}
