#include "commands/meeting_source.hxx"

#include "border/shipped.hxx"
#include "commands/regulation_source.hxx"
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

} // namespace

MeetingSource::MeetingSource(Invocation& invocation, const office::Document& document)
    : m_invocation(invocation),
      m_document(document),
      m_profile(regulation_in_use(invocation, document, std::nullopt)),
      m_forms(border::workbook_forms(invocation.context)),
      m_words(meeting_words(invocation.context)),
      m_picture(office::picture_of(invocation.context, document, ranges, invocation.progress)) {}

std::vector<committee::Participant> MeetingSource::members_on(calendar::Date day) const {
    const workbook::Picture picture = m_picture.view();
    const workbook::Region body = picture.region("thanh_vien");
    if (body.sheet == nullptr) return {};
    const committee::Words words = border::committee_words(m_invocation.context);
    const workbook::Words workbook_words = border::workbook_words(m_invocation.context);
    const committee::Roster roster =
        committee::roster_of_year({picture, m_forms, m_profile, words, workbook_words}, day);
    std::vector<Message> faults;
    std::ranges::transform(roster.faults, std::back_inserter(faults), &report::Finding::text);
    refuse_if_any("meeting.refused", faults);

    const std::vector<const committee::Holding*> seated = committee::members_on(roster, day);
    std::vector<committee::Participant> members;
    for (const committee::Holding* holding : seated)
        members.push_back(participant_of(roster, *holding));
    for (const committee::Holding& holding : roster.holdings)
        if (holding.name.empty() && holding.holds_on(day)) members.push_back(participant_of(roster, holding));
    return members;
}

std::vector<committee::Participant> MeetingSource::complete_members_on(calendar::Date day) const {
    std::vector<committee::Participant> members = members_on(day);
    refuse_if_any("meeting.refused", committee::roster_faults(members, m_forms.form("members").name, day));
    return members;
}

committee::Attendance MeetingSource::attendance(const std::optional<std::string>& sheet) const {
    const workbook::Form& form = m_forms.form("attendance");
    if (sheet) {
        const table::Sheet picture = office::read_sheet(
            m_invocation.context, m_document, m_document.sheet_named(*sheet), m_invocation.progress);
        return committee::read_attendance(committee::find_attendance(picture, form), form, m_words,
                                          m_picture.null_date);
    }
    const workbook::Picture picture = m_picture.view();
    const workbook::Region body = picture.region("diem_danh");
    if (body.sheet == nullptr) throw Error("meeting.no-attendance", {form.name});
    return committee::read_attendance(body, form, m_words, m_picture.null_date);
}

workbook::NamedArea MeetingSource::attendance_place() const {
    const auto found = std::ranges::find(m_picture.ranges, "diem_danh", &workbook::NamedArea::name);
    if (found == m_picture.ranges.end())
        throw Error("meeting.no-attendance", {m_forms.form("attendance").name});
    return *found;
}

} // namespace ansinh::commands
