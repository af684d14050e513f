// Seats of a regulation, rows of the roster as holdings, and who sat on the committee on a day.
#include "committee/new_roster.hxx"
#include "committee/places.hxx"

#include "calendar/days.hxx"
#include "committee/sheets.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace ansinh;
using namespace ansinh::committee;
using ansinh::test::day;
using ansinh::test::MemberRow;

namespace {

std::vector<Seat> seats(std::string_view profile, const Places& places) {
    return seats_of(test::shipped_profile(profile), places, test::workbook_words());
}

std::vector<std::string> names_on(const Roster& roster, calendar::Date on) {
    std::vector<std::string> names;
    for (const Holding* member : members_on(roster, on))
        names.push_back(member->name);
    return names;
}

} // namespace

TEST_CASE("Mỏ Cày with 5 schools, 24 villages and 2 providers has 45 seats in the regulation's order", "[committee]") {
    const std::vector<Seat> all = seats("xa-mo-cay", test::places(24, 5, 2));
    REQUIRE(all.size() == 45);
    std::map<std::string, int> rows;
    int single = 0;
    for (const Seat& seat : all) {
        ++rows[seat.id];
        single += seat.each ? 0 : 1;
    }
    CHECK(single == 14);
    CHECK(rows.size() == 17);
    CHECK(rows["hieu-truong"] == 5);
    CHECK(rows["truong-thon"] == 24);
    CHECK(rows["to-chuc-dich-vu-thu"] == 2);
    // Điều 3, 4.2.1 to 4.2.4, 5.2.1 to 5.2.11; the regulation numbers 5.2.5 twice.
    std::vector<std::string> articles;
    for (const Seat& seat : all)
        if (articles.empty() || articles.back() != seat.article) articles.push_back(seat.article);
    CHECK(articles == std::vector<std::string>{"Điều 3", "Điều 4.2.1", "Điều 4.2.2", "Điều 4.2.3", "Điều 4.2.4",
                                               "Điều 5.2.1", "Điều 5.2.2", "Điều 5.2.3", "Điều 5.2.4",
                                               "Điều 5.2.5", "Điều 5.2.6", "Điều 5.2.7", "Điều 5.2.8",
                                               "Điều 5.2.9", "Điều 5.2.10", "Điều 5.2.11"});
    CHECK(all.front().post.empty());
    CHECK(all[9].post == "Hiệu trưởng các trường trên địa bàn xã: Trường 1");
    CHECK(all[20].post == "Trưởng các Thôn: Thôn 2");
}

TEST_CASE("Thanh Hóa has a head, a standing deputy, three deputies, 13 members and 7 invited", "[committee]") {
    std::map<Role, int> roles;
    const std::vector<Seat> all = seats("tinh-thanh-hoa", test::places(27, 5, 2));
    for (const Seat& seat : all)
        ++roles[seat.role];
    CHECK(roles == std::map<Role, int>{{Role::head, 1},
                                       {Role::standing_deputy, 1},
                                       {Role::deputy, 3},
                                       {Role::member, 13},
                                       {Role::invited, 7}});
    CHECK(all.front().post.empty());
    CHECK(std::ranges::is_sorted(all, {}, [](const Seat& seat) { return static_cast<int>(seat.role); }));
}

TEST_CASE("places without a name are numbered", "[committee]") {
    Places unnamed;
    unnamed.units = {"Thôn An", ""};
    unnamed.schools = {"", ""};
    unnamed.providers = {""};
    std::vector<std::string> posts;
    for (const Seat& seat : seats("xa-mo-cay", unnamed))
        if (seat.each) posts.push_back(seat.post);
    CHECK(posts == std::vector<std::string>{"Hiệu trưởng các trường trên địa bàn xã (số 1)",
                                            "Hiệu trưởng các trường trên địa bàn xã (số 2)",
                                            "Trưởng các Thôn: Thôn An", "Trưởng các Thôn: số 2",
                                            "Đại diện Tổ chức dịch vụ thu BHXH, BHYT"});
}

TEST_CASE("rows find their seats whatever the clerk made of the posts", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    const Places places = test::places(3, 2, 1);
    std::vector<MemberRow> rows = test::full_rows(profile, places);
    rows[0].post = "Chủ tịch UBND xã";             // the regulation names none
    rows[0].title = "Trưởng Ban";
    rows[5].post = "Bác sĩ, Trưởng Trạm y tế";     // Điều 5.2.1
    rows[9].post = "Hiệu trưởng Trường 2";         // Điều 5.2.5, as is the next but one
    rows[10].post = "Hiệu trưởng Trường 1";
    rows[11].post = "Chủ tịch UBMTTQVN xã";
    rows[17].post = "TRƯỞNG CÁC THÔN: THÔN 2";
    const Roster roster = test::read_members(rows, &profile, places);
    REQUIRE(roster.seats.size() == 20);
    const auto seat = [&](std::size_t row) { return roster.seat_of(roster.holdings[row]); };
    CHECK(seat(0).id == "truong-ban");
    CHECK(seat(5).id == "tram-y-te");
    CHECK(seat(9).place == "Trường 2");
    CHECK(seat(10).place == "Trường 1");
    CHECK(seat(11).id == "mat-tran");
    CHECK(seat(17).place == "Thôn 2");
    CHECK(vacant_on(roster, day(1, 1, 2026)).empty());
}

TEST_CASE("a committee without a regulation has the seats its rows name", "[committee]") {
    const Roster roster = test::read_members({{"Lê An", "Chủ tịch UBND xã", "Trưởng Ban", "", ""},
                                              {"Trần Bình", "Phó Chủ tịch", "Phó Trưởng Ban thường trực", "", ""},
                                              {"Ngô Chi", "Công an xã", "Ủy viên", "", "31/7/2026"},
                                              {"Vũ Dũng", "Công an xã", "Ủy viên", "01/8/2026", ""}},
                                             nullptr);
    REQUIRE(roster.seats.size() == 3);
    CHECK(roster.seats[0].role == Role::head);
    CHECK(roster.seats[1].role == Role::standing_deputy);
    CHECK(roster.seats[2].role == Role::member);
    CHECK(roster.holdings[2].seat == roster.holdings[3].seat);
}

TEST_CASE("the roster of a day: both first and last day count", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    std::vector<MemberRow> rows = test::full_rows(profile, test::places(1, 1, 1));
    rows[6].to = "31/7/2026";
    MemberRow next = rows[6];
    next.name = "Người mới";
    next.from = "01/8/2026";
    next.to = "";
    rows.push_back(next);
    const Roster roster = test::read_members(rows, &profile, test::places(1, 1, 1));
    CHECK(names_on(roster, day(3, 8, 2025)).empty());
    CHECK(names_on(roster, day(4, 8, 2025)).size() == 17);
    CHECK(names_on(roster, day(31, 7, 2026)).at(6) == "Người 7");
    // In the place of the seat, though it stands at the end of the sheet.
    CHECK(names_on(roster, day(1, 8, 2026)).at(6) == "Người mới");
    CHECK(names_on(roster, day(1, 8, 2026)).size() == 17);
    CHECK(roster.cell_name(roster.holdings.back(), Column::to) == "Danh sách thành viên BCĐ!K23");
}

TEST_CASE("a cell that cannot be read is told with its name", "[committee]") {
    const Roster roster = test::read_members({{"Lê An", "", "Trưởng Ban", "mồng một", "31/6/2026"}}, nullptr);
    REQUIRE(roster.faults.size() == 2);
    CHECK(roster.faults[0].text ==
          Message{"roster.not-date", {std::string("Danh sách thành viên BCĐ!J6"), std::string("mồng một")}});
    CHECK(roster.faults[1].cells == std::vector<table::Position>{{5, 10}});
}

TEST_CASE("a table is found by its headers in any order and ends before the first empty row", "[committee]") {
    table::Sheet sheet(8, 4);
    sheet.name = "BCĐ";
    const std::vector<std::vector<std::string>> cells{{"BAN CHỈ ĐẠO"},
                                                      {},
                                                      {"Chức danh trong Ban Chỉ đạo", "STT", "HỌ VÀ TÊN"},
                                                      {"Trưởng Ban", "1", "Lê An"},
                                                      {"Ủy viên", "2", "Trần Bình"},
                                                      {"", "", ""},
                                                      {"", "", "Người lập"}};
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            sheet.cell_for_writing(static_cast<int>(row), static_cast<int>(column)) =
                test::text_cell(cells[row][column]);
    const Places none;
    const Roster roster =
        read_roster(find_table(sheet, test::workbook_forms().form("members")),
                    {nullptr, none, test::committee_words(), test::workbook_words(), test::common_null_date});
    REQUIRE(roster.holdings.size() == 2);
    CHECK(roster.holdings[1].name == "Trần Bình");
    CHECK(roster.cell_name(roster.holdings[0], Column::name) == "BCĐ!C4");
}

TEST_CASE("places come from the clerk's lists, what no list names from the roster's rows", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    const workbook::Forms& forms = test::workbook_forms();
    const auto list = [](std::vector<std::vector<std::string>> rows) {
        table::Sheet sheet(static_cast<int>(rows.size()), 5);
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (!rows[row][column].empty())
                    sheet.cell_for_writing(static_cast<int>(row), static_cast<int>(column)) =
                        test::text_cell(rows[row][column]);
        return sheet;
    };
    const table::Sheet units = list({{"STT", "Tên thôn", "Đến ngày"},
                                     {"1", "Thôn An", ""},
                                     {"2", "Thôn Bình", "30/6/2026"},
                                     {"3", "Thôn Chi", "01/8/2026"}});
    const table::Sheet network = list({{"STT", "Tổ chức dịch vụ thu", "Họ và tên"},
                                       {"1", "Bưu điện", "Lê An"},
                                       {"2", "BƯU ĐIỆN", "Lê Bình"},
                                       {"3", "Viettel", "Lê Chi"}});
    const PlaceLists lists{forms, workbook::find_table(units, forms.form("villages"), {"name"}), {},
                           workbook::find_table(network, forms.form("network"), {"provider"}), "Trường"};
    std::vector<MemberRow> rows = test::full_rows(profile, test::places(3, 2, 1));
    const table::Sheet roster = test::members_sheet(rows);
    const Table members = find_table(roster, forms.form("members"));
    const auto on = [&](const PlacesGiven& given, const Table& table) {
        return places_on(lists, given, profile, table, test::committee_words(), day(1, 8, 2026),
                         test::common_null_date);
    };
    const Places without = on({}, {});
    CHECK(without.units == std::vector<std::string>{"Thôn An", "Thôn Chi"});
    CHECK(without.unit_rows == std::vector<int>{1, 3});
    CHECK(without.schools.size() == 1);
    CHECK(without.providers == std::vector<std::string>{"Bưu điện", "Viettel"});
    const Places with = on({}, members);
    CHECK(with.units.size() == 3); // the roster speaks of three
    CHECK(with.schools == std::vector<std::string>(2));
    PlacesGiven given;
    given.schools = read_places("Trường A; Trường B;", "x", {0, 5});
    given.providers = read_places("0", "x", {0, 5});
    CHECK(on(given, members).schools == std::vector<std::string>{"Trường A", "Trường B"});
    CHECK(on(given, members).providers.empty());
    CHECK(test::refusal([] { read_places("6", "x", {0, 5}); }).code == "x");
    CHECK(test::refusal([] { read_places("a;b;c", "x", {0, 2}); }).code == "x");
    // The post of the second one that is left follows the third row of *Thôn*.
    const auto content = post_content(profile, seats_of(profile, without, test::workbook_words())[16], without,
                                      test::workbook_words());
    CHECK(std::get<workbook::Formula>(content).text.find("INDEX(ten_thon;3)") != std::string::npos);
    // One more than *Thôn* has rows follows nothing there.
    given.units = read_places("3", "x", {0, 5});
    const Places more = on(given, members);
    const std::vector<Seat> seated = seats_of(profile, more, test::workbook_words());
    const auto last = std::ranges::find(seated, 3, &Seat::number);
    REQUIRE(last != seated.end());
    CHECK(std::get<std::string>(post_content(profile, *last, more, test::workbook_words())) == "Trưởng các Thôn: số 3");
}

TEST_CASE("seats of villages of one name are told apart", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    const workbook::Forms& forms = test::workbook_forms();
    table::Sheet units(4, 3);
    const std::vector<std::vector<std::string>> texts{
        {"Mã thôn", "Tên thôn", "Khu vực"}, {"T1", "Thôn 1", "Hưng Khánh"}, {"T2", "Thôn 1", "Tân Thanh"}, {"T3", "Thôn 2", ""}};
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 3; ++column)
            if (const std::string& text = texts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]; !text.empty())
                units.cell_for_writing(row, column) = test::text_cell(text);
    const PlaceLists lists{forms, workbook::find_table(units, forms.form("villages"), {"name"}), {}, {}, "Trường"};
    const Places places =
        places_on(lists, {}, profile, {}, test::committee_words(), day(1, 8, 2026), test::common_null_date);
    CHECK(places.units == std::vector<std::string>{"Thôn 1 (Hưng Khánh)", "Thôn 1 (Tân Thanh)", "Thôn 2"});
    // Each head sits in the seat of his own village, and so neither is held twice.
    const std::vector<MemberRow> rows = test::full_rows(profile, places);
    const Roster roster = test::read_members(rows, &profile, places);
    std::vector<std::string> held;
    for (const Holding* member : members_on(roster, day(1, 8, 2026)))
        if (roster.seat_of(*member).each == Each::subunit) held.push_back(roster.seat_of(*member).place);
    CHECK(held == places.units);
}

TEST_CASE("a new sheet has a row for each seat and rows to come", "[committee]") {
    const std::vector<Seat> all = seats("xa-mo-cay", test::places(24, 5, 2));
    const NewRoster made = new_roster(all, test::committee_words(), test::workbook_forms().form("members"),
                                      "Ban Chỉ đạo xã Mẫu");
    CHECK(made.sheet.cell(0, 0).text == "DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO XÃ MẪU");
    const Table table = find_table(made.sheet, test::workbook_forms().form("members"));
    CHECK(table.body.first_row == 5);
    CHECK(table.body.rows() == 45 + 5);
    CHECK(made.sheet.rows() == 5 + 45 + 5);
    CHECK(made.sheet.cell(7, 0).formula);
    CHECK(made.sheet.cell(7, 0).text == "=IF(D8=\"\";\"\";ROW()-ROW($A$5))");
    CHECK(new_roster({}, test::committee_words(), test::workbook_forms().form("members"), "x").sheet.rows() == 20);
}
