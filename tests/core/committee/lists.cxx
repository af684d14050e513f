// Changes between two days, duties of each member and what is printed of both.
#include "committee/lists.hxx"

#include "calendar/days.hxx"
#include "committee/filling.hxx"
#include "committee/sheets.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

#include <set>

using namespace ansinh;
using namespace ansinh::committee;
using ansinh::test::day;
using ansinh::test::MemberRow;

namespace {

const std::string committee_name = "Ban Chỉ đạo xã Mẫu";

struct Committee {
    explicit Committee(std::string_view name, Places where = test::places(2, 1, 1))
        : profile(test::shipped_profile(name)), places(std::move(where)), rows(test::full_rows(profile, places)) {}

    Roster roster() const { return test::read_members(rows, &profile, places); }

    const profile::Profile& profile;
    Places places;
    std::vector<MemberRow> rows;
};

ListRequest request(const Roster& roster) {
    return {roster, test::committee_words(), test::workbook_forms().form("members"), committee_name};
}

std::string told(const Change& change) {
    const auto name = [](const Holding* holding) { return holding == nullptr ? std::string("-") : holding->name; };
    const char* kinds[] = {"out", "in", "changed"};
    return std::string(kinds[static_cast<int>(change.kind)]) + ' ' + name(change.before) + ' ' + name(change.after);
}

std::vector<std::string> told(const std::vector<Change>& all) {
    std::vector<std::string> lines;
    for (const Change& change : all)
        lines.push_back(told(change));
    return lines;
}

std::string said(const paper::Content& content) {
    if (const auto* number = std::get_if<std::int64_t>(&content)) return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&content);
    return text == nullptr ? std::string() : *text;
}

std::vector<std::string> lines_of(const paper::Annex& annex) {
    std::vector<std::string> lines;
    for (const paper::Block& block : annex.blocks)
        if (const auto* table = std::get_if<paper::Table>(&block))
            for (const paper::Line& line : table->lines) {
                std::string all;
                for (const paper::Content& cell : line.cells)
                    all += said(cell) + (&cell == &line.cells.back() ? "" : " | ");
                lines.push_back(all);
            }
    return lines;
}

const Assignment& of_seat(const std::vector<Assignment>& all, const Roster& roster, std::string_view id) {
    const auto found = std::ranges::find_if(
        all, [&](const Assignment& one) { return roster.seats[one.seat].id == id; });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("changes between two days: out, in and changed", "[committee]") {
    Committee it("xa-mo-cay");
    it.rows[6].to = "31/7/2026"; // Công an
    MemberRow next = it.rows[6];
    next.name = "Lê Mới";
    next.from = "01/8/2026";
    next.to.clear();
    it.rows.push_back(next);
    it.rows[4].to = "14/8/2026"; // Chánh Văn phòng becomes standing deputy
    it.rows[1].to = "14/8/2026";
    MemberRow moved = it.rows[1];
    moved.name = it.rows[4].name;
    moved.from = "15/8/2026";
    moved.to.clear();
    it.rows.push_back(moved);
    const Roster roster = it.roster();
    CHECK(changes(roster, day(4, 8, 2025), day(31, 7, 2026)).empty());
    CHECK(told(changes(roster, day(31, 7, 2026), day(1, 8, 2026))) ==
          std::vector<std::string>{"out Người 7 -", "in Người 7 Lê Mới"});
    CHECK(told(changes(roster, day(1, 8, 2026), day(15, 8, 2026))) ==
          std::vector<std::string>{"out Người 2 -", "changed Người 5 Người 5"});
    CHECK(told(changes(roster, day(3, 8, 2025), day(4, 8, 2025))).size() == 18);

    const std::vector<Change> all = changes(roster, day(31, 7, 2026), day(15, 8, 2026));
    CHECK(lines_of(changes_list(request(roster), all)) ==
          std::vector<std::string>{
              " | Thôi tham gia |  |  | ",
              "1 | Người 2 | Phó Chủ tịch UBND xã phụ trách lĩnh vực Văn hóa - Xã hội | Phó Trưởng Ban thường trực | "
              "Đến ngày 14/08/2026",
              "2 | Người 7 | Lãnh đạo Công an xã | Thành viên Ban Chỉ đạo | Đến ngày 31/07/2026",
              " | Bổ sung |  |  | ",
              "1 | Lê Mới | Lãnh đạo Công an xã | Thành viên Ban Chỉ đạo | Từ ngày 01/08/2026, thay Người 7",
              " | Thay đổi chức vụ, chức danh |  |  | ",
              "1 | Người 5 | Phó Chủ tịch UBND xã phụ trách lĩnh vực Văn hóa - Xã hội | Phó Trưởng Ban thường trực | "
              "Trước đó: Chánh Văn phòng HĐND-UBND xã, Phó Trưởng Ban Chỉ đạo"});
}

TEST_CASE("namesakes are told apart by their seats, one who moves is one person", "[committee]") {
    Committee it("xa-mo-cay");
    it.rows[5].name = it.rows[7].name = "Nguyễn Văn An";
    it.rows[7].to = "31/7/2026";
    CHECK(told(changes(it.roster(), day(31, 7, 2026), day(1, 8, 2026))) ==
          std::vector<std::string>{"out Nguyễn Văn An -"});
}

TEST_CASE("a row that only brings another decision is no change", "[committee]") {
    Committee it("xa-mo-cay");
    it.rows[5].to = "31/7/2026";
    MemberRow again = it.rows[5];
    again.from = "01/8/2026";
    again.to.clear();
    again.decision = "99/QĐ-UBND";
    it.rows.push_back(again);
    CHECK(changes(it.roster(), day(31, 7, 2026), day(1, 8, 2026)).empty());
    CHECK(changes_list(request(it.roster()), {}).blocks.empty());
}

TEST_CASE("Mỏ Cày has 66 duties, each known by its article and its order", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    CHECK(profile.duties.size() == 66);
    std::set<std::string> keys;
    for (const profile::Duty& duty : profile.duties)
        keys.insert(duty.origin.article + '/' + std::to_string(duty.order));
    CHECK(keys.size() == 66);
    const Committee it("xa-mo-cay");
    const Roster roster = it.roster();
    const std::vector<Assignment> all = assignments(profile, roster, day(1, 1, 2026));
    CHECK(all.size() == 18);
    CHECK(of_seat(all, roster, "truong-ban").duties.size() == 5);
    CHECK(of_seat(all, roster, "pho-ban-van-phong").duties.size() == 9);
    CHECK(of_seat(all, roster, "cong-an").duties.size() == 8);
    std::size_t own = 0;
    for (const profile::Seat& seat : profile.seats)
        own += of_seat(all, roster, seat.id).duties.size();
    // 5, then four deputies with 3 and their own 21, twelve members with 4 and their own 33.
    CHECK(own == 5 + 4 * 3 + 21 + 12 * 4 + 33);
    std::vector<std::size_t> of_deputies, of_members;
    for (const profile::Seat& seat : profile.seats) {
        const std::size_t duties = of_seat(all, roster, seat.id).duties.size();
        if (seat.role == Role::standing_deputy || seat.role == Role::deputy) of_deputies.push_back(duties - 3);
        if (seat.role == Role::member) of_members.push_back(duties - 4);
    }
    CHECK(of_deputies == std::vector<std::size_t>{5, 6, 4, 6});
    CHECK(of_members == std::vector<std::size_t>{3, 4, 4, 4, 3, 1, 1, 2, 2, 2, 1, 6});
    CHECK(duty_holder(profile, profile.duties.front()) == "Trưởng Ban Chỉ đạo");
    CHECK(duty_holder(profile, *of_seat(all, roster, "cong-an").duties.back()) == "Lãnh đạo Công an xã");
    // Điều 5.2.5 stands twice: three bullets of the head teachers, then the fourth of the Mặt trận.
    const profile::Duty& front = *of_seat(all, roster, "mat-tran").duties.back();
    CHECK(duty_source(profile, front, "{0}, ý {1}") == "Điều 5.2.5, ý 4");
    CHECK(duty_source(profile, profile.duties.front(), "{0}, ý {1}") == profile.duties.front().origin.article);
}

TEST_CASE("a page for each member, with the regulation's own sentences", "[committee]") {
    Committee it("xa-mo-cay");
    it.rows[6].to = "31/7/2026";
    const Roster roster = it.roster();
    const paper::Annex annex = duties_list(request(roster), it.profile, day(1, 8, 2026));
    std::size_t starts = 0, tables = 0;
    std::vector<std::string> names;
    for (const paper::Block& block : annex.blocks) {
        starts += std::holds_alternative<paper::PageStart>(block) ? 1 : 0;
        if (const auto* table = std::get_if<paper::Table>(&block)) {
            ++tables;
            CHECK(table->columns.back().header == "Căn cứ");
        }
        const auto* paragraph = std::get_if<paper::Paragraph>(&block);
        if (paragraph != nullptr && paragraph->text.plain().starts_with("Họ và tên: "))
            names.push_back(paragraph->text.plain());
    }
    CHECK(starts == 17);
    CHECK(tables == 18);
    REQUIRE(names.size() == 18);
    CHECK(names[4] == "Họ và tên: Người 5");
    CHECK(names[6] == "Họ và tên: Chưa có người"); // the seat's page stays
    CHECK(test::refusal([&] {
              const Committee silent("tinh-hue-2014");
              const Roster own = test::read_members({{"Lê An", "Chủ tịch", "Trưởng Ban"}}, &silent.profile);
              duties_list(request(own), silent.profile, day(1, 1, 2026));
          }).code == "roster.no-duties");
}

TEST_CASE("the list of a day has empty seats in their places", "[committee]") {
    Committee it("xa-mo-cay");
    it.rows[6].to = "31/7/2026";
    it.rows[2].note = "Kiêm nhiệm";
    const std::vector<std::string> lines = lines_of(members_list(request(it.roster()), day(1, 8, 2026)));
    REQUIRE(lines.size() == 18);
    CHECK(lines[2].ends_with("Phó Trưởng Ban Chỉ đạo | Kiêm nhiệm"));
    CHECK(lines[6] == "7 |  | Lãnh đạo Công an xã | Thành viên Ban Chỉ đạo | Chưa có người");
}

TEST_CASE("missing rows go where the regulation has them", "[committee]") {
    const Committee it("xa-mo-cay");
    const auto filled = [&](const std::vector<std::size_t>& without, std::size_t empty_rows) {
        std::vector<MemberRow> rows;
        for (std::size_t row = 0; row < it.rows.size(); ++row)
            if (std::ranges::find(without, row) == without.end()) rows.push_back(it.rows[row]);
        rows.insert(rows.end(), empty_rows, MemberRow{});
        const table::Sheet sheet = test::members_sheet(rows);
        Table table = table_of({&sheet, {5, 0, 4 + static_cast<int>(rows.size()), 12}}, test::workbook_forms().form("members"));
        const Regulations by{&it.profile, it.places, test::committee_words(), test::workbook_words(),
                             test::common_null_date};
        return missing_rows(table, read_roster(table, by));
    };
    CHECK(filled({}, 0).rows.empty());
    const Filling one = filled({6}, 3);
    REQUIRE(one.rows.size() == 1);
    CHECK(one.rows[0].row == 11);
    CHECK(one.rows[0].inserted);
    CHECK(one.body == table::Area{5, 0, 5 + 17 + 3, 12});
    const Filling ends = filled({0, 1, 17}, 0);
    REQUIRE(ends.rows.size() == 3);
    CHECK(ends.rows[0].row == 5);
    CHECK(ends.rows[1].row == 6);
    CHECK(ends.rows[2].row == 22);
    CHECK(ends.rows[2].inserted);
    CHECK(ends.body == table::Area{5, 0, 22, 12});
    const Filling room = filled({16, 17}, 2); // empty rows are used first
    REQUIRE(room.rows.size() == 2);
    CHECK_FALSE(room.rows[0].inserted);
    CHECK_FALSE(room.rows[1].inserted);
    CHECK(room.rows[1].row == 22);
    CHECK(room.body.last_row == 22);
}
