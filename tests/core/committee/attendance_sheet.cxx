// The sheet of attendance that is made for one meeting.
#include "committee/attendance_sheet.hxx"
#include "committee/meeting_books.hxx"
#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

namespace ansinh {

namespace {

using namespace committee;
using test::meeting_words;
using test::MeetingBook;

/// Two regular meetings with an extraordinary one between them, a round of written opinions at the end.
MeetingCalendar year_of_meetings() {
    MeetingBook book;
    book.meetings = {{{"kind", "định kỳ"}, {"time", "14/3/2026"}, {"place", "Hội trường"}, {"chair", "Người 1"}},
                     {{"kind", "đột xuất"}, {"time", "2/4/2026"}},
                     {{"kind", "định kỳ"}, {"due", "14/6/2026"}},
                     {{"kind", "lấy ý kiến bằng văn bản"}, {"time", "1/9/2026"}}};
    return book.calendar();
}

AttendanceSheet sheet_for(const MeetingCalendar& calendar, std::size_t meeting,
                          const std::vector<Participant>& members, const std::string& place = {}) {
    return new_attendance_sheet(calendar, calendar.meetings[meeting], members, meeting_words(),
                                test::workbook_forms().form("attendance"), place);
}

std::string said(const AttendanceSheet& made, int row, int column) {
    return made.sheet.cell(row, column).text;
}

} // namespace

TEST_CASE("every meeting has a sheet of its own, called by its kind", "[meetings][attendance]") {
    const MeetingCalendar calendar = year_of_meetings();
    std::vector<std::string> names;
    for (const Meeting& meeting : calendar.meetings)
        names.push_back(attendance_sheet_name(meeting, meeting_words()));
    CHECK(names == std::vector<std::string>{"Điểm danh, ý kiến định kỳ 1", "Điểm danh, ý kiến đột xuất 1",
                                            "Điểm danh, ý kiến định kỳ 2", "Điểm danh, ý kiến văn bản 1"});
}

TEST_CASE("a new sheet of attendance has a line for each member and room for more", "[meetings][attendance]") {
    const MeetingCalendar calendar = year_of_meetings();
    auto members = test::committee_of(4);
    members[2].post.clear();
    const AttendanceSheet made = sheet_for(calendar, 0, members, "Mỏ Cày");
    CHECK(said(made, 0, 0) == "ĐIỂM DANH, Ý KIẾN CỦA THÀNH VIÊN BAN CHỈ ĐẠO");
    CHECK(said(made, 1, 0) == "Họp định kỳ Ban Chỉ đạo lần 1 năm 2026");
    CHECK(said(made, 2, 0) ==
          "Thời gian: ………………, thứ Bảy, ngày 14 tháng 3 năm 2026; địa điểm: Hội trường; chủ trì: Người 1");
    const workbook::Form& form = test::workbook_forms().form("attendance");
    for (std::size_t column = 0; column < form.columns.size(); ++column)
        CHECK(said(made, made.header_row, static_cast<int>(column)) == form.columns[column].header);
    const int first = made.header_row + 2;
    CHECK(made.sheet.rows() == first + 4 + 3);
    CHECK(said(made, first, 1) == "Người 1");
    CHECK(said(made, first + 1, 2) == "Chức vụ 2");
    CHECK(said(made, first + 2, 2) == "Phó Trưởng Ban Chỉ đạo"); // nobody knows the post
    CHECK(said(made, first + 4, 1).empty());
    CHECK(made.sheet.cell(first + 6, 0).formula); // numbers itself when somebody is added
    CHECK(made.lists.at(3) == meeting_words().presence_words());
    CHECK(made.lists.at(8) == meeting_words().vote_words());
    CHECK(made.day_column == 6);

    REQUIRE(made.foot.size() == 3);
    CHECK(made.foot[0].text == "Mỏ Cày, ngày      tháng      năm 2026");
    CHECK(made.foot[1].text == "NGƯỜI LẬP BIỂU");
    CHECK(made.foot[2].text == "CHỦ TRÌ");
    for (const FootLine& line : made.foot)
        CHECK(line.area.first_row > made.sheet.rows()); // a row apart, so that it is nobody's line

    // What nobody knows yet is dotted.
    const AttendanceSheet later = sheet_for(calendar, 2, members);
    CHECK(said(later, 2, 0) == "Thời gian: ………………; địa điểm: ………………; chủ trì: ………………");
    CHECK(later.foot[0].text.starts_with("………………, ngày"));
}

TEST_CASE("the sheet made is the one that is read", "[meetings][attendance]") {
    const MeetingCalendar calendar = year_of_meetings();
    const auto members = test::committee_of(5);
    AttendanceSheet made = sheet_for(calendar, 0, members);
    const int first = made.header_row + 2;
    made.sheet.cell_for_writing(first, 3) = test::text_cell("có mặt");
    made.sheet.cell_for_writing(first + 1, 3) = test::text_cell("vắng được đồng ý");
    made.sheet.cell_for_writing(first + 5, 1) = test::text_cell("Người Thêm");
    made.sheet.cell_for_writing(first + 5, 3) = test::text_cell("có mặt");
    const workbook::Form& form = test::workbook_forms().form("attendance");
    const Attendance read = read_attendance(find_attendance(made.sheet, form), form, meeting_words(), test::common_null_date);
    CHECK(tally(read) == AttendanceTally{6, 2, 0, 1, 0, 3});
    CHECK(roster_remarks(read, members) ==
          std::vector<Message>{{"meeting.not-members", {std::string("Người Thêm")}}});
    auto joined = members;
    joined.push_back(members[0]);
    joined.back().name = "NGƯỜI THÊM"; // the same name otherwise written
    CHECK(roster_remarks(read, joined).empty());
    joined.back().name = "Người Mới";
    CHECK(roster_remarks(read, joined) ==
          std::vector<Message>{{"meeting.not-attending", {std::string("Người Mới")}},
                               {"meeting.not-members", {std::string("Người Thêm")}}});
}

TEST_CASE("a sheet of another day is told from the meeting's", "[meetings][attendance]") {
    const MeetingCalendar calendar = year_of_meetings();
    const AttendanceSheet made = sheet_for(calendar, 0, test::committee_of(2));
    CHECK(says_day_of(made.sheet, calendar.meetings[0]));
    CHECK_FALSE(says_day_of(made.sheet, calendar.meetings[1]));
    CHECK(says_day_of(made.sheet, calendar.meetings[2])); // has no day yet
}

} // namespace ansinh
