#include "committee/meeting_papers.hxx"
#include "committee/meeting_books.hxx"
#include "committee_papers/sample_year.hxx"
#include "committee/reminder_sheet.hxx"
#include "paper/lines.hxx"
#include "paper/papers.hxx"
#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace ansinh {

namespace {

using namespace committee;
using test::meeting_words;
using test::MeetingBook;

/// A meeting of a committee of six, and its papers composed.
struct Sample {
    explicit Sample(const std::string& profile_name, const std::string& chair = "Người 1",
                    const std::string& delegation = {})
        : profile(test::shipped_profile(profile_name)) {
        book.meetings = {{{"kind", "định kỳ"},
                          {"time", "14/10/2026"},
                          {"place", "Hội trường UBND"},
                          {"chair", chair},
                          {"delegation", delegation}}};
        test::add_attending(book.attendance, 3, "có mặt", "đồng ý");
        test::add_attending(book.attendance, 1, "có mặt", "ý kiến khác");
        test::add_attending(book.attendance, 1, "họp thay", "đồng ý");
        test::add_attending(book.attendance, 1, "vắng được đồng ý");
        book.attendance[3]["opinion"] = "Đề nghị bổ sung kinh phí.";
        book.attendance[4]["substitute"] = "Người thay";
        book.tasks = {{{"meeting", "14/10/2026"},
                       {"task", "Rà soát danh sách hộ chưa tham gia BHYT."},
                       {"lead", "Công an xã"},
                       {"helpers", "Trưởng các thôn"},
                       {"due", "30/10/2026"}}};
        members[3].post = "Chánh Văn phòng HĐND-UBND xã";
        calendar = book.calendar();
        attendance = book.attended();
        tasks = read_tasks(book.picture(), test::workbook_forms());
    }

    MeetingFile file() const {
        const Meeting& meeting = calendar.meetings.front();
        return {profile,
                calendar,
                meeting,
                members,
                find_chair(calendar, meeting, members, profile),
                tasks_of(tasks, calendar, meeting, meeting_words()),
                {},
                {}};
    }

    const profile::Profile& profile;
    MeetingBook book;
    std::vector<Participant> members = test::committee_of(6);
    MeetingCalendar calendar;
    Attendance attendance;
    TaskList tasks;
};

PaperTools tools() {
    return {test::form(), test::kinds(), meeting_words()};
}

std::vector<std::string> body(const MeetingPaper& paper) {
    return test::body_of(test::composed(paper.paper));
}

bool holds(const std::vector<std::string>& lines, std::string_view part) {
    return std::ranges::any_of(lines,
                               [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

std::string number_line(const MeetingPaper& paper) {
    return test::composed(paper.paper).head.number.text.plain();
}

/// With ANSINH_PRINT_PAPERS=<folder> what is made is written there, to be read before it is expected.
void check_text(const std::string& name, const MeetingPaper& made) {
    INFO(name);
    const std::string text = test::printed(made.paper);
    if (const char* folder = std::getenv("ANSINH_PRINT_PAPERS"))
        std::ofstream(std::string(folder) + "/" + name + ".txt") << text;
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/meeting-papers/" + name + ".txt");
    CHECK(text == std::string{std::istreambuf_iterator<char>(file), {}});
}

} // namespace

TEST_CASE("every paper of a meeting says what was read and agreed", "[meetings][papers]") {
    for (const std::string profile : {"xa-mo-cay", "tinh-thanh-hoa", "xa-ia-nan"}) {
        const Sample sample(profile, "Người 2", "05/GUQ-BCĐ");
        const MeetingFile file = sample.file();
        check_text(profile + "/invitation", invitations(file, tools(), false).front());
        check_text(profile + "/invitation-each", invitations(file, tools(), true).front());
        check_text(profile + "/minutes", minutes(file, sample.attendance, tools()));
        check_text(profile + "/conclusions", conclusions(file, sample.attendance, tools()));
        check_text(profile + "/opinion", opinion_forms(file, tools(), false).front());
        check_text(profile + "/opinion-each", opinion_forms(file, tools(), true).front());
        check_text(profile + "/tally", opinion_tally(file, sample.attendance, tools()));
    }
}

TEST_CASE("an invitation of a commune says when, where and who excuses", "[meetings][papers]") {
    const Sample sample("xa-mo-cay");
    const auto made = invitations(sample.file(), tools(), false);
    REQUIRE(made.size() == 1);
    CHECK(number_line(made.front()) == paper::number_line(test::form(), std::nullopt, "GM-BCĐ"));
    CHECK(
        body(made.front()) ==
        std::vector<std::string>{"Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế trên địa "
                                 "bàn xã Mỏ Cày trân trọng kính "
                                 "mời: Các thành viên Ban Chỉ đạo (có danh sách kèm theo)",
                                 "Tới dự: Họp định kỳ Ban Chỉ đạo lần 1 năm 2026",
                                 "Chủ trì: Ông (bà) Người 1, Trưởng Ban Chỉ đạo",
                                 "Thời gian: [giờ], thứ Tư, ngày 14 tháng 10 năm 2026",
                                 "Địa điểm: Hội trường UBND", "Nội dung: [nội dung cuộc họp]",
                                 "Thành viên vắng mặt phải được sự đồng ý của Trưởng Ban Chỉ đạo (Điều 7.2).",
                                 "Đề nghị các thành viên dự họp đầy đủ, đúng thành phần./."});
    REQUIRE(made.front().paper.annexes.size() == 1);
    CHECK(std::get<paper::Table>(made.front().paper.annexes.front().blocks.front()).lines.size() == 6);
}

TEST_CASE("a province asks the absent to send somebody", "[meetings][papers]") {
    const Sample sample("tinh-thanh-hoa", "Người 3", "05/GUQ-BCĐ");
    const auto made = invitations(sample.file(), tools(), true);
    REQUIRE(made.size() == 6);
    const auto lines = body(made[4]);
    CHECK(made[4].whose == "Người 5");
    CHECK(holds(lines, "trân trọng kính mời: Ông (bà) Người 5, Chức vụ 5"));
    CHECK(holds(lines, "Chủ trì: Ông (bà) Người 3, Phó Trưởng Ban Chỉ đạo (được ủy quyền chủ trì tại văn bản "
                       "số 05/GUQ-BCĐ)"));
    CHECK(holds(lines, "Thành viên vắng mặt phải được sự đồng ý của Trưởng Ban Chỉ đạo và phải cử cán bộ họp "
                       "thay (Điều 10.2b)."));
    const auto composed = test::composed(made[4].paper);
    CHECK(test::texts(composed.signs.front().positions) ==
          std::vector<std::string>{"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"});
    CHECK(composed.signs.front().name.text.plain() == "Người 3");
    CHECK(made[4].paper.annexes.empty());
}

TEST_CASE("minutes have attendance, opinions, votes, conclusions, and two signatures", "[meetings][papers]") {
    const Sample sample("xa-mo-cay");
    const MeetingPaper made = minutes(sample.file(), sample.attendance, tools());
    const auto lines = body(made);
    for (const char* part :
         {"Thư ký: Ông (bà) Người 4, Chánh Văn phòng HĐND-UBND xã",
          "Ban Chỉ đạo có 6 thành viên: có mặt 4, họp thay 1, vắng được đồng ý 1, vắng không được đồng ý 0, "
          "chưa điểm danh 0",
          "Người 5, [chức vụ]: vắng được Trưởng Ban Chỉ đạo đồng ý, có người họp thay, là ông (bà) Người "
          "thay.",
          "Người 4, [chức vụ]: Đề nghị bổ sung kinh phí.",
          "Số thành viên có mặt: 4. Đồng ý 3, không đồng ý 0, ý kiến khác 1, không biểu quyết 0.",
          "Quá nửa số thành viên có mặt đồng ý: 3 trên 4.",
          "Người họp thay (ghi riêng, không tính vào biểu quyết của thành viên): 1 người; đồng ý 1",
          "Có ý kiến khác nhau; kết luận của Trưởng Ban Chỉ đạo (Điều 7.1): [nội dung kết luận].",
          "1. Rà soát danh sách hộ chưa tham gia BHYT. Đơn vị chủ trì: Công an xã. Phối hợp: Trưởng các "
          "thôn. Thời hạn: "
          "30/10/2026.",
          "Cuộc họp kết thúc vào [giờ, phút], ngày 14 tháng 10 năm 2026./."})
        CHECK(holds(lines, part));
    CHECK_FALSE(holds(lines, "thông qua"));
    const auto composed = test::composed(made.paper);
    CHECK_FALSE(composed.head.place_date);
    REQUIRE(composed.signs.size() == 2);
    CHECK(test::texts(composed.signs[0].positions) == std::vector<std::string>{"THƯ KÝ"});
    CHECK(composed.signs[0].name.text.plain() == "Người 4");
    CHECK(test::texts(composed.signs[1].positions) == std::vector<std::string>{"CHỦ TRÌ"});
    CHECK(composed.signs[1].name.text.plain() == "Người 1");
}

TEST_CASE("where a deputy chairs and somebody dissents the head's conclusion is awaited",
          "[meetings][papers]") {
    const Sample sample("xa-mo-cay", "Người 2", "05/GUQ-BCĐ");
    const auto lines = body(minutes(sample.file(), sample.attendance, tools()));
    CHECK(holds(lines, "Có ý kiến khác nhau, chờ kết luận của Trưởng Ban Chỉ đạo (Điều 7.1)."));
    const MeetingPaper notice = conclusions(sample.file(), sample.attendance, tools());
    CHECK(holds(body(notice), "Trưởng Ban Chỉ đạo kết luận (Điều 7.1): [nội dung kết luận]."));
    CHECK(number_line(notice) == paper::number_line(test::form(), std::nullopt, "TB-BCĐ"));
}

TEST_CASE("a notice of conclusions goes to who carries them out", "[meetings][papers]") {
    const Sample sample("xa-mo-cay");
    const MeetingPaper made = conclusions(sample.file(), sample.attendance, tools());
    CHECK(made.paper.abstract ==
          "Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp định kỳ lần 1 năm 2026 của Ban Chỉ đạo");
    CHECK(made.paper.recipients == std::vector<std::string>{"Các thành viên Ban Chỉ đạo", "Công an xã"});
    const auto lines = body(made);
    CHECK(holds(lines, "Tham dự có 4 trên 6 thành viên và 1 người họp thay."));
    CHECK(holds(lines, "gửi kết quả về Chánh Văn phòng HĐND-UBND xã đúng thời hạn./."));
}

TEST_CASE("without conclusions and opinions there are blanks, nothing made up", "[meetings][papers]") {
    Sample sample("tinh-thanh-hoa");
    sample.tasks.tasks.clear();
    for (Attendee& attendee : sample.attendance.all) {
        attendee.opinion.clear();
        attendee.vote.reset();
    }
    const auto lines = body(minutes(sample.file(), sample.attendance, tools()));
    CHECK(holds(lines, "[các ý kiến phát biểu]"));
    CHECK(holds(lines, "[nội dung và kết quả biểu quyết]"));
    CHECK(holds(lines, "1. [nội dung kết luận]. Đơn vị chủ trì: [đơn vị chủ trì]. Thời hạn: [thời hạn]."));
    CHECK(holds(lines, "Thư ký: [họ tên, chức vụ của thư ký]"));
}

TEST_CASE("opinion forms are signed by the member and have no number", "[meetings][papers]") {
    const Sample sample("tinh-thanh-hoa");
    const auto made = opinion_forms(sample.file(), tools(), true);
    REQUIRE(made.size() == 6);
    const auto composed = test::composed(made[2].paper);
    CHECK(composed.head.number.text.empty());
    CHECK(composed.signs.front().name.text.plain() == "Người 3");
    const auto lines = body(made[2]);
    CHECK(holds(lines, "Họ và tên: Người 3"));
    CHECK(holds(lines, "Phiếu gửi về Bảo hiểm xã hội tỉnh trước ngày 14 tháng 10 năm 2026."));
    CHECK(holds(body(opinion_forms(sample.file(), tools(), false).front()), "Họ và tên: [họ tên]"));
}

TEST_CASE("the tally of written opinions counts forms, not seats", "[meetings][papers]") {
    const Sample sample("tinh-thanh-hoa");
    const auto lines = body(opinion_tally(sample.file(), sample.attendance, tools()));
    CHECK(holds(lines, "Số phiếu gửi đi 6, số phiếu nhận lại 5, chưa nhận lại 1"));
    CHECK(holds(lines, "đồng ý 4, không đồng ý 0, ý kiến khác 1, không đánh dấu 0."));
    CHECK(holds(lines, "Chưa nhận lại phiếu của: Người 6."));
    CHECK(holds(lines, "Người 4, [chức vụ]: Đề nghị bổ sung kinh phí."));
}

TEST_CASE("every member's reminders begin a page", "[meetings][reminders]") {
    const auto on = calendar::date(2026, 9, 20);
    std::vector<ReminderGroup> groups(2);
    for (ReminderGroup& group : groups)
        group.items = {{ReminderKind::task, "", "Rà soát", on, calendar::report_status(on, {}, on)}};
    groups[0].who = "Người 1";
    const auto list = reminder_list(groups, meeting_words(), test::form(), on);
    CHECK(std::ranges::count_if(list.pieces, [](const paper::Piece& piece) {
              return std::holds_alternative<paper::PageStart>(piece);
          }) == 1);
    const auto layout = paper::lay_out_annex(list, test::form(), test::metrics());
    CHECK(layout.page_starts.size() == 1);
}

} // namespace ansinh
