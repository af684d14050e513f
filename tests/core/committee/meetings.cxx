#include "committee/meeting_books.hxx"
#include "committee/reminders.hxx"
#include "committee/tasks.hxx"
#include "committee/votes.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

#include <catch2/catch.hpp>

namespace ansinh {

namespace {

using namespace committee;
using calendar::date;
using test::meeting_words;
using test::MeetingBook;
using test::refusal;
using test::shipped_profile;

std::vector<std::string> codes_in(const Message& message) {
    std::vector<std::string> codes;
    for (const Message& fault : std::get<std::vector<Message>>(message.arguments.front()))
        codes.push_back(fault.code);
    return codes;
}

std::vector<std::string> codes_of(const std::vector<Message>& messages) {
    std::vector<std::string> codes;
    for (const Message& message : messages)
        codes.push_back(message.code);
    return codes;
}

std::string text_at(const Message& message, std::size_t place) {
    return std::get<std::string>(message.arguments.at(place));
}

/// 17 seats: 13 present, 2 stood in for, 1 excused, 1 not.
MeetingBook seventeen_seats() {
    MeetingBook book;
    test::add_attending(book.attendance, 9, "có mặt", "đồng ý");
    test::add_attending(book.attendance, 2, "có mặt", "không đồng ý");
    test::add_attending(book.attendance, 2, "có mặt", "ý kiến khác");
    test::add_attending(book.attendance, 2, "họp thay", "đồng ý");
    test::add_attending(book.attendance, 1, "vắng được đồng ý");
    test::add_attending(book.attendance, 1, "vắng không được đồng ý");
    return book;
}

Chair chair_named(const std::string& name, const std::string& delegation, std::string_view profile,
                  const std::string& given = {}) {
    MeetingBook book;
    book.meetings = {{{"kind", "định kỳ"}, {"chair", name}, {"delegation", delegation}}};
    static std::vector<Participant> members;
    members = test::committee_of(5);
    const MeetingCalendar calendar = book.calendar();
    return find_chair(calendar, calendar.meetings.front(), members, shipped_profile(profile), given);
}

} // namespace

TEST_CASE("the next regular meeting is due after the last one", "[meetings]") {
    MeetingBook book(2026);
    book.before = "30/11/2025";
    book.meetings = {{{"kind", "định kỳ"}}};
    const profile::Profile& commune = shipped_profile("xa-mo-cay");
    const profile::Profile& province = shipped_profile("tinh-thanh-hoa");
    const auto on = date(2026, 12, 31);

    SECTION("at the month's end where the day is not there") {
        CHECK(next_due(book.calendar(), commune, on) == date(2026, 2, 28));
    }
    SECTION("an extraordinary one does not move it") {
        book.meetings.push_back({{"kind", "đột xuất"}, {"time", "20/1/2026"}});
        CHECK(next_due(book.calendar(), commune, on) == date(2026, 2, 28));
        CHECK(next_due(book.calendar(), province, on) == date(2026, 5, 30));
    }
    SECTION("a written round moves it only where the regulation says so") {
        book.meetings.push_back({{"kind", "lấy ý kiến bằng văn bản"}, {"time", "20/1/2026"}});
        CHECK(next_due(book.calendar(), commune, on) == date(2026, 2, 28));
        CHECK(next_due(book.calendar(), province, on) == date(2026, 7, 20));
    }
    SECTION("a meeting that is only called for has not been held") {
        book.meetings.front()["time"] = "20/2/2026";
        CHECK(next_due(book.calendar(), commune, date(2026, 2, 1)) == date(2026, 2, 28));
        CHECK(next_due(book.calendar(), commune, date(2026, 2, 20)) == date(2026, 5, 20));
    }
    SECTION("without a day before, the year before ends it; half a year for Huế, silence for others") {
        book.before.clear();
        CHECK(next_due(book.calendar(), commune, on) == date(2026, 3, 31));
        profile::Profile hue = shipped_profile("tinh-hue-2014");
        CHECK(next_due(book.calendar(), hue, on) == date(2026, 12, 31));
        hue.settings.meeting_months.value = 6; // "hàng năm hoặc 6 tháng"
        CHECK(next_due(book.calendar(), hue, on) == date(2026, 6, 30));
        CHECK_FALSE(next_due(book.calendar(), shipped_profile("xa-ia-nan"), on));
        CHECK_FALSE(next_due(book.calendar(), shipped_profile("phuong-quy-nhon"), on));
    }
}

TEST_CASE("a meeting is meant by its number or its day", "[meetings]") {
    MeetingBook book;
    book.meetings = {{{"kind", "định kỳ"}, {"time", "14/3/2026"}},
                     {{"kind", "đột xuất"}, {"time", "20/4/2026"}},
                     {{"kind", "Định kỳ"}, {"due", "14/6/2026"}}};
    const MeetingCalendar calendar = book.calendar();
    CHECK(find_meeting(calendar, "2").kind == MeetingKind::extraordinary);
    CHECK(find_meeting(calendar, "2026-03-14").number == 1);
    CHECK(find_meeting(calendar, "14/6/2026").number == 3);
    CHECK(find_meeting(calendar, "3").nth == 2);
    CHECK(title_of(calendar, calendar.meetings[2], meeting_words()) ==
          "Họp định kỳ Ban Chỉ đạo lần 2 năm 2026");
    for (const char* asked : {"4", "0", "15/3/2026", "mai"}) {
        const Message said = refusal([&] { find_meeting(calendar, asked); });
        CHECK(said == Message{"meeting.unknown",
                              {std::string(asked), std::string("1 (14/03/2026), 2 (20/04/2026), 3")}});
    }
    CHECK(refusal([] { find_meeting(MeetingBook().calendar(), "1"); }).code == "meeting.none");
}

TEST_CASE("what a calendar holds is checked with its cell", "[meetings]") {
    MeetingBook book;
    book.meetings = {{{"kind", "bất thường"}, {"time", "14/3/2025"}},
                     {{"kind", "định kỳ"}, {"time", "mồng ba"}}};
    CHECK(codes_in(refusal([&] { book.calendar(); })) ==
          std::vector<std::string>{"takeover.not-date", "meeting.kind-unknown"});
    book.meetings = {{{"kind", "định kỳ"}, {"time", "14/3/2025"}},
                     {{"kind", "định kỳ"}, {"time", "31/12/2026"}}};
    const MeetingCalendar calendar = book.calendar();
    CHECK(outside_year(calendar, calendar.meetings[0]) ==
          Message{"meeting.outside-year",
                  {std::string("Lịch họp!D6"), std::string("14/03/2025"), std::string("2026")}});
    CHECK_FALSE(outside_year(calendar, calendar.meetings[1]));
    CHECK(refusal([] { read_calendar({}, test::workbook_forms(), meeting_words()); }).code ==
          "meeting.no-calendar");
}

TEST_CASE("the time of a meeting in words", "[meetings]") {
    Meeting meeting;
    CHECK(time_words(meeting, meeting_words()).empty());
    meeting.day = date(2026, 10, 14);
    CHECK(time_words(meeting, meeting_words()) == "{giờ}, thứ Tư, ngày 14 tháng 10 năm 2026");
    meeting.minute = 8 * 60 + 5;
    CHECK(time_words(meeting, meeting_words()) == "08 giờ 05 phút, thứ Tư, ngày 14 tháng 10 năm 2026");
}

TEST_CASE("the head may chair, deputies by delegation, members never", "[meetings][chair]") {
    for (const char* profile : {"xa-mo-cay", "tinh-thanh-hoa"}) {
        CHECK(chair_named("Người 1", "", profile).is_head());
        CHECK(chair_named("Người 1", "", profile).notes.empty());
        for (const char* deputy : {"Người 2", "Người 3", "người 2, Phó Trưởng Ban"}) {
            const Message asked = refusal([&] { chair_named(deputy, "", profile); });
            CHECK(asked.code == "meeting.delegation-needed");
            CHECK(text_at(asked, 0) == "Lịch họp!G6");
            const Chair chair = chair_named(deputy, "05/GUQ-BCĐ", profile);
            CHECK(codes_of(chair.notes) == std::vector<std::string>{"meeting.chaired-by-deputy"});
            CHECK(chair.delegation == "05/GUQ-BCĐ");
            CHECK(chair_named(deputy, "", profile, "06/GUQ-BCĐ").delegation == "06/GUQ-BCĐ");
        }
        const Message member = refusal([&] { chair_named("Người 4", "05/GUQ-BCĐ", profile); });
        CHECK(member.code == "meeting.chair-not-allowed");
        CHECK(text_at(member, 0) == "Lịch họp!F6");
        CHECK(refusal([&] { chair_named("Người lạ", "", profile); }).code == "meeting.chair-not-member");
    }
    // The article that lets a deputy: Điều 7.1 of the commune, 10.2b of the province.
    CHECK(text_at(chair_named("Người 3", "x", "xa-mo-cay").notes.front(), 1) == "Điều 7.1");
    CHECK(text_at(chair_named("Người 3", "x", "tinh-thanh-hoa").notes.front(), 1) == "Điều 10.2b");
}

TEST_CASE("a chair may be named by title, or not at all", "[meetings][chair]") {
    CHECK(chair_named("Trưởng Ban Chỉ đạo", "", "xa-mo-cay").who->name == "Người 1");
    const Chair nobody = chair_named("", "", "xa-mo-cay");
    CHECK(nobody.who == nullptr);
    CHECK_FALSE(nobody.role);
    // Nobody is refused by a regulation that says nothing of chairs.
    CHECK(chair_named("Người 4", "", "xa-ia-nan").role == profile::Role::member);
}

TEST_CASE("a roster must be there, and whole", "[meetings]") {
    auto members = test::committee_of(4);
    CHECK(roster_faults(members, "BCĐ", date(2026, 3, 14)).empty());
    CHECK(roster_faults({}, "BCĐ", date(2026, 3, 14)) ==
          std::vector<Message>{{"meeting.no-roster", {std::string("BCĐ"), std::string("14/03/2026")}}});
    members[3].name.clear();
    const auto faults = roster_faults(members, "BCĐ", date(2026, 3, 14));
    CHECK(codes_of(faults) == std::vector<std::string>{"meeting.no-name"});
    CHECK(text_at(faults[0], 0) == "BCĐ!B9");
}

TEST_CASE("votes are those of members present, substitutes apart", "[meetings][votes]") {
    MeetingBook book = seventeen_seats();
    const Attendance attendance = book.attended();
    CHECK(tally(attendance) == AttendanceTally{17, 13, 2, 1, 1, 0});
    const VoteTally votes = votes_of(attendance);
    CHECK(votes.members == VoteCount{9, 2, 2, 0});
    CHECK(votes.members.all() == 13);
    CHECK(votes.substitutes == VoteCount{2, 0, 0, 0});
    CHECK(votes.majority() == Vote::agree);
    CHECK(votes.dissent());

    Chair head, deputy;
    head.role = profile::Role::head;
    deputy.role = profile::Role::deputy;
    const profile::Profile& commune = shipped_profile("xa-mo-cay");
    CHECK(dissent_rule(votes, head, commune) == DissentRule::concluded);
    CHECK(dissent_rule(votes, deputy, commune) == DissentRule::awaited);
    CHECK(dissent_rule(votes, deputy, shipped_profile("xa-ia-nan")) == DissentRule::none);
}

TEST_CASE("silence is no agreement, and more than half is more than half", "[meetings][votes]") {
    for (int agree = 0; agree <= 12; ++agree)
        for (int stood_in = 0; stood_in <= 3; ++stood_in) {
            MeetingBook book;
            test::add_attending(book.attendance, agree, "x", "Đồng ý");
            test::add_attending(book.attendance, 12 - agree, "có mặt");
            test::add_attending(book.attendance, stood_in, "họp thay", "đồng ý");
            test::add_attending(book.attendance, 1, "v", "đồng ý");
            const VoteTally votes = votes_of(book.attended());
            CHECK(votes.members == VoteCount{agree, 0, 0, 12 - agree});
            CHECK(votes.absent == 1);
            CHECK(votes.majority() == (agree > 6 ? std::optional(Vote::agree) : std::nullopt));
            CHECK_FALSE(votes.dissent());
        }
}

TEST_CASE("written opinions count when they come back", "[meetings][votes]") {
    MeetingBook book;
    test::add_attending(book.attendance, 4, "", "đồng ý");
    test::add_attending(book.attendance, 1, "", "ý kiến khác");
    test::add_attending(book.attendance, 3, "");
    book.attendance[7]["opinion"] = "Đề nghị bổ sung kinh phí";
    const Attendance attendance = book.attended();
    const WrittenTally counted = written_tally(attendance);
    CHECK(counted.sent == 8);
    CHECK(counted.returned == 6);
    CHECK(counted.votes == VoteCount{4, 0, 1, 1});
    REQUIRE(counted.unreturned.size() == 2);
    CHECK(counted.unreturned.front()->name == "Người 6");
}

TEST_CASE("absence is worded and asked for by the regulation", "[meetings]") {
    MeetingBook book;
    test::add_attending(book.attendance, 1, "họp thay");
    test::add_attending(book.attendance, 1, "vắng được đồng ý");
    test::add_attending(book.attendance, 1, "vắng không được đồng ý");
    test::add_attending(book.attendance, 1, "");
    const Attendance attendance = book.attended();
    const profile::Profile& commune = shipped_profile("xa-mo-cay");
    const profile::Profile& province = shipped_profile("tinh-thanh-hoa");
    const auto words = [&](std::size_t row, const profile::Profile& profile) {
        return absence_words(attendance.all[row], profile, meeting_words());
    };
    CHECK(words(0, commune) == "vắng được Trưởng Ban Chỉ đạo đồng ý, có người họp thay");
    CHECK(words(1, commune) == "vắng được đồng ý");
    CHECK(words(1, province) == "vắng được đồng ý, chưa cử người họp thay");
    CHECK(words(2, province) == "vắng không được đồng ý");
    CHECK(words(3, province) == "chưa điểm danh");

    using Codes = std::vector<std::string>;
    CHECK(codes_of(attendance_remarks(attendance, commune)) ==
          Codes{"meeting.consent-missing", "meeting.substitute-unnamed", "meeting.unmarked"});
    CHECK(codes_of(attendance_remarks(attendance, province)) ==
          Codes{"meeting.consent-missing", "meeting.substitute-missing", "meeting.substitute-unnamed",
                "meeting.unmarked"});
    CHECK(codes_of(attendance_remarks(attendance, shipped_profile("xa-ia-nan"))) ==
          Codes{"meeting.substitute-unnamed", "meeting.unmarked"});
}

TEST_CASE("attendance that cannot be read is refused with its cells", "[meetings]") {
    MeetingBook book;
    book.attendance = {{{"name", "Người 1"}, {"present", "đi vắng"}, {"vote", "phiếu trắng"}},
                       {{"present", "có mặt"}},
                       {{"name", "Người 3"}, {"consent", "hôm qua"}}};
    const Message said = refusal([&] { book.attended(); });
    CHECK(codes_in(said) == std::vector<std::string>{"takeover.not-date", "meeting.presence-unknown",
                                                     "meeting.vote-unknown", "meeting.no-name-attending"});
    const auto faults = std::get<std::vector<Message>>(said.arguments.front());
    CHECK(text_at(faults[1], 0) == "Điểm danh, ý kiến!D6");
    CHECK(text_at(faults[3], 0) == "Điểm danh, ý kiến!B7");
}

TEST_CASE("a copy of the sheet of attendance is found by its headers", "[meetings]") {
    MeetingBook book = seventeen_seats();
    const workbook::Picture picture = book.picture();
    const workbook::Form& form = test::workbook_forms().form("attendance");
    const workbook::Region own = picture.region("diem_danh");
    const workbook::Region found = find_attendance(*own.sheet, form);
    CHECK(found.area.last_row == own.area.last_row);
    CHECK(tally(read_attendance(found, form, meeting_words(), picture.null_date)).members == 17);
    table::Sheet other(3, 3);
    other.name = "Khác";
    CHECK(refusal([&] { find_attendance(other, form); }) ==
          Message{"meeting.no-attendance", {std::string("Khác")}});
}

TEST_CASE("conclusions are tasks of the meeting they name", "[meetings][tasks]") {
    MeetingBook book;
    book.meetings = {{{"kind", "định kỳ"}, {"time", "14/3/2026"}},
                     {{"kind", "định kỳ"}, {"time", "14/6/2026"}}};
    book.tasks = {{{"meeting", "14/3/2026"}, {"task", "Rà soát danh sách"}, {"due", "30/4/2026"}},
                  {{"meeting", "Họp ngày 14/6/2026"},
                   {"task", "Giao chỉ tiêu"},
                   {"due", "1/7/2026"},
                   {"done", "5/7/2026"}},
                  {{"meeting", "2"}, {"task", "Báo cáo"}},
                  {{"meeting", "họp định kỳ Ban Chỉ đạo lần 1 năm 2026"}, {"task", "Đôn đốc"}},
                  {{"meeting", "giao ban"}, {"task", "Việc khác"}}};
    const MeetingCalendar calendar = book.calendar();
    const TaskList tasks = read_tasks(book.picture(), test::workbook_forms());
    const auto of = [&](std::size_t meeting) {
        std::vector<std::string> texts;
        for (const Task* task : tasks_of(tasks, calendar, calendar.meetings[meeting], meeting_words()))
            texts.push_back(task->text);
        return texts;
    };
    CHECK(of(0) == std::vector<std::string>{"Rà soát danh sách", "Đôn đốc"});
    CHECK(of(1) == std::vector<std::string>{"Giao chỉ tiêu", "Báo cáo"});
    CHECK(tasks.cell_name(tasks.tasks[4]) == "Theo dõi kết luận!C10");
    const auto on = date(2026, 7, 1);
    CHECK(calendar::words(status(tasks.tasks[0], on)) == "Quá hạn 62 ngày");
    CHECK(calendar::words(status(tasks.tasks[0], date(2026, 4, 30))) == "Hạn cuối hôm nay");
    CHECK(calendar::words(status(tasks.tasks[1], on)) == "Trễ 4 ngày");
    CHECK(calendar::words(status(tasks.tasks[2], on)) == "Chưa quy định hạn");
}

TEST_CASE("reminders tell each member what is overdue or due soon", "[meetings][reminders]") {
    MeetingBook book;
    book.before = "30/11/2025";
    book.meetings = {{{"kind", "định kỳ"}, {"time", "14/6/2026"}}};
    book.reports = {{{"reporter", "Chức vụ 4"}, {"period", "quý III/2026"}, {"last_day", "14/9/2026"}},
                    {{"reporter", "Người 5"},
                     {"period", "quý II/2026"},
                     {"last_day", "14/6/2026"},
                     {"received", "14/6/2026"}},
                    {{"reporter", "Công an xã"}, {"period", "quý IV/2026"}, {"last_day", "14/12/2026"}},
                    {{"reporter", "Trường ngoài"}, {"kind", "Báo cáo tuần"}, {"last_day", "chưa quy định"}}};
    book.lists = {{{"name", "Doanh nghiệp"}, {"giver", "vụ 5"}, {"period", "quý II/2026"}},
                  {{"name", "Doanh nghiệp"}, {"giver", "vụ 5"}, {"period", "quý III/2026"}}};
    book.tasks = {{{"task", "Rà soát"}, {"lead", "Đơn vị lạ"}, {"due", "27/9/2026"}},
                  {{"task", "Xa xôi"}, {"lead", "Đơn vị lạ"}, {"due", "28/9/2026"}},
                  {{"task", "Xong"}, {"lead", "Đơn vị lạ"}, {"due", "1/9/2026"}, {"done", "2/9/2026"}},
                  {{"task", "Của ai"}, {"due", "1/9/2026"}}};
    const auto members = test::committee_of(5);
    const auto on = date(2026, 9, 20);
    const auto groups = grouped(reminders(book.picture(), test::workbook_forms(), meeting_words(),
                                          shipped_profile("xa-mo-cay"), {on}),
                                members);
    std::vector<std::string> who;
    for (const ReminderGroup& group : groups)
        who.push_back(group.who);
    // The regular meeting was due on 14/9; who prepares it is nobody of these five.
    CHECK(who == std::vector<std::string>{"Người 4, Chức vụ 4", "Người 5, Chức vụ 5", "Đơn vị lạ",
                                          "Chánh Văn phòng HĐND-UBND xã", ""});
    REQUIRE(groups.size() == 5);
    CHECK(groups[0].items.front().what == "Báo cáo quý III/2026");
    CHECK(calendar::words(groups[0].items.front().status) == "Quá hạn 6 ngày");
    CHECK(groups[1].items.size() == 1); // quý III is not over yet
    CHECK(groups[2].items.size() == 1); // within seven days, the 28th is not
    CHECK(pasted(groups[0], meeting_words(), on) == "Kính gửi Người 4, Chức vụ 4: đến ngày 20/09/2026 còn "
                                                    "Báo cáo quý III/2026 (hạn 14/09/2026, Quá hạn 6 ngày). "
                                                    "Đề nghị thực hiện. Trân trọng.");
    CHECK(only(groups, "chức vụ 4").size() == 1);
    CHECK(only(groups, "Đơn vị lạ").front().items.front().what == "Rà soát");
    CHECK(refusal([&] { only(groups, "không ai"); }).code == "reminders.member-unknown");
}

TEST_CASE("the file of words is read strictly", "[meetings]") {
    const std::string json = test::shipped_text("data/meeting-papers.json");
    const auto spoilt = [&](const std::string& from, const std::string& to) {
        std::string text = json;
        text.replace(text.find(from), from.size(), to);
        return refusal([&] { MeetingWords::from_json(text); }).code;
    };
    CHECK(spoilt("\"closing\"", "\"closed\"") == "data.broken");
    CHECK(spoilt("\"thứ Bảy\"", "\"\"") == "data.broken");
    CHECK(spoilt("[\"họp thay\", \"ht\"], ", "") == "data.broken");
    CHECK(spoilt("\"đột xuất\", ", "") == "data.broken");
}

} // namespace ansinh
