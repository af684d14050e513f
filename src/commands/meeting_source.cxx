#include "commands/meeting_source.hxx"

#include "border/shipped.hxx"
#include "commands/regulation_source.hxx"
#include "committee/checks.hxx"
#include "committee/year_roster.hxx"
#include "office/table/reader.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

namespace {

using namespace std::string_view_literals;

constexpr std::array ranges{"nam"sv,        "ngay_hop_truoc"sv, "thanh_vien"sv,  "ds_thon"sv,
                            "ds_nhom"sv,    "mang_luoi_thu"sv,  "lich_hop"sv,    "diem_danh"sv,
                            "ket_luan"sv,   "so_bao_cao"sv,     "so_danh_sach"sv};

committee::MeetingWords meeting_words(const border::Context& context) {
    return committee::MeetingWords::from_json(border::read_package_file(context, "data/meeting-papers.json"));
}

committee::Participant participant_of(const committee::Roster& roster, const committee::Holding& holding) {
    committee::Participant member;
    member.name = holding.name;
    member.post = holding.post;
    member.title = holding.title;
    member.role = roster.seat_of(holding).role;
    member.substitute = holding.substitute;
    member.cell = roster.cell_name(holding, committee::Column::name);
    return member;
}

std::vector<committee::Participant> participants(const committee::Roster& roster, calendar::Date day) {
    std::vector<committee::Participant> members;
    for (const committee::Holding* holding : committee::members_on(roster, day))
        members.push_back(participant_of(roster, *holding));
    for (const committee::Holding& holding : roster.holdings)
        if (holding.name.empty() && holding.holds_on(day)) members.push_back(participant_of(roster, holding));
    return members;
}

} // namespace

MeetingSource::MeetingSource(Invocation& invocation, const office::Document& document)
    : m_invocation(invocation),
      m_document(document),
      m_profile(regulation_in_use(invocation, document, std::nullopt)),
      m_forms(border::workbook_forms(invocation.context)),
      m_words(meeting_words(invocation.context)),
      m_picture(office::picture_of(invocation.context, document, ranges, invocation.progress)) {}

std::optional<committee::Roster> MeetingSource::roster_on(calendar::Date day) const {
    const workbook::Picture picture = m_picture.view();
    if (picture.region("thanh_vien").sheet == nullptr) return std::nullopt;
    const committee::Words words = border::committee_words(m_invocation.context);
    const workbook::Words workbook_words = border::workbook_words(m_invocation.context);
    return committee::roster_of_year({picture, m_forms, m_profile, words, workbook_words}, day);
}

std::vector<committee::Participant> MeetingSource::members_on(calendar::Date day) const {
    const auto roster = roster_on(day);
    if (!roster) return {};
    committee::refuse_unread(*roster);
    return participants(*roster, day);
}

std::vector<committee::Participant> MeetingSource::complete_members_on(calendar::Date day) const {
    std::vector<committee::Participant> members;
    if (const auto roster = roster_on(day)) {
        committee::refuse_unsound(*roster, day);
        members = participants(*roster, day);
    }
    refuse_if_any("meeting.refused", committee::roster_faults(members, m_forms.form("members").name, day));
    return members;
}

std::optional<std::string> MeetingSource::own_attendance_sheet(const committee::Meeting& meeting) const {
    const std::string name = text::name_key(committee::attendance_sheet_name(meeting, m_words));
    for (const std::string& there : m_document.sheet_names())
        if (text::name_key(there) == name) return there;
    return std::nullopt;
}

committee::Attendance MeetingSource::attendance_on(const table::Sheet& sheet) const {
    const workbook::Form& form = m_forms.form("attendance");
    return committee::read_attendance(committee::find_attendance(sheet, form), form, m_words,
                                      m_picture.null_date);
}

committee::Attendance MeetingSource::attendance(const committee::MeetingCalendar& calendar,
                                                const committee::Meeting& meeting,
                                                const std::optional<std::string>& asked,
                                                std::vector<Message>& notes) const {
    const workbook::Form& form = m_forms.form("attendance");
    committee::Attendance attendance;
    if (const auto name = asked ? asked : own_attendance_sheet(meeting)) {
        const table::Sheet sheet = office::read_sheet(m_invocation.context, m_document,
                                                      m_document.sheet_named(*name), m_invocation.progress);
        attendance = attendance_on(sheet);
        if (!asked && !committee::says_day_of(sheet, meeting))
            notes.push_back({"meeting.attendance-other-day", {sheet.name, calendar::numeric(*meeting.day)}});
    } else {
        const workbook::Picture picture = m_picture.view();
        const workbook::Region body = picture.region("diem_danh");
        if (body.sheet == nullptr) throw Error("meeting.no-attendance", {form.name});
        attendance = committee::read_attendance(body, form, m_words, m_picture.null_date);
        if (calendar.meetings.size() > 1)
            notes.push_back({"meeting.attendance-shared",
                             {body.sheet->name, committee::attendance_sheet_name(meeting, m_words)}});
    }
    if (attendance.all.empty()) throw Error("meeting.nobody", {attendance.sheet});
    if (meeting.day)
        if (const auto members = members_on(*meeting.day); !members.empty())
            std::ranges::move(committee::roster_remarks(attendance, members), std::back_inserter(notes));
    return attendance;
}

} // namespace ansinh::commands
