#include "committee/meeting_text.hxx"

#include "calendar/date_words.hxx"
#include "paper/draft.hxx"
#include "paper/signing.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

using paper::ColumnRole;

std::string or_empty(const profile::Setting<std::string>& setting) {
    return setting.value.value_or("");
}

const Participant* head_of(std::span<const Participant> members) {
    const auto head = std::ranges::find(members, profile::Role::head, &Participant::role);
    return head == members.end() ? nullptr : &*head;
}

paper::Content content(const std::string& text) {
    return text.empty() ? paper::Content() : paper::Content(text);
}

paper::Column column(const MeetingWords& words, std::string_view name, ColumnRole role) {
    return {role, {}, words.line("columns/" + std::string(name))};
}

} // namespace

std::string unended(std::string text) {
    text.erase(text.find_last_not_of(" .;,") + 1);
    return text;
}

Parts with(Parts parts, const Parts& more) {
    for (const auto& part : more)
        parts.insert_or_assign(part.first, part.second);
    return parts;
}

paper::Paper MeetingText::begun(std::string_view kind_place, const std::string& about,
                                std::initializer_list<std::string> recipients) const {
    paper::Wishes wishes;
    wishes.kind = words().line(kind_place);
    wishes.about = about;
    wishes.body = "-"; // replaced: a paper's skeleton is for those that nobody words
    const bool by_deputy = m_file.chair.role && !m_file.chair.is_head();
    wishes.signer = by_deputy ? paper::Signer::deputy : paper::Signer::head;
    const Participant* signer = by_deputy ? m_file.chair.who : head_of(m_file.members);
    if (signer != nullptr) wishes.name = signer->name;
    paper::Paper paper = paper::draft(wishes, m_file.profile, m_tools.form, m_tools.kinds);
    paper.body.clear();
    paper.recipients = recipients;
    const paper::Kind& kind = m_tools.kinds.find(wishes.kind);
    if (kind.signing == paper::Signing::pair)
        paper.signs = paper::pair_of_signs(
            kind, secretary_name(), m_file.chair.who == nullptr ? std::string() : m_file.chair.who->name);
    return paper;
}

std::string MeetingText::person(const std::string& name, const std::string& post) const {
    const std::string called = filled(words().line("person"), {{"họ tên", name}});
    return post.empty() ? called
                        : filled(words().line("place_of_person"), {{"người", called}, {"chức vụ", post}});
}

std::string MeetingText::chair() const {
    const Chair& chair = m_file.chair;
    if (!chair.role) return {};
    std::string named =
        chair.who == nullptr ? m_file.meeting.chair : person(chair.who->name, chair.who->title);
    if (chair.is_head() || chair.delegation.empty()) return named;
    return filled(words().line("minutes/delegated"),
                  {{"người chủ trì", named}, {"văn bản ủy quyền", chair.delegation}});
}

const Participant* MeetingText::secretary_in_roster() const {
    const std::string post = text::name_key(or_empty(settings().meeting_prepared_by));
    if (post.empty()) return nullptr;
    const auto found = std::ranges::find_if(
        m_file.members, [&](const Participant& member) { return text::name_key(member.post) == post; });
    return found == m_file.members.end() ? nullptr : &*found;
}

std::string MeetingText::secretary() const {
    if (!m_file.secretary.empty()) return m_file.secretary;
    const Participant* found = secretary_in_roster();
    return found == nullptr ? std::string() : person(found->name, found->post);
}

std::string MeetingText::secretary_name() const {
    if (!m_file.secretary.empty()) return m_file.secretary.substr(0, m_file.secretary.find(','));
    const Participant* found = secretary_in_roster();
    return found == nullptr ? std::string() : found->name;
}

std::string MeetingText::concluding() const {
    if (m_file.chair.who != nullptr) return m_file.chair.who->title;
    if (m_file.chair.role) return m_file.meeting.chair;
    return words().line("head");
}

Parts MeetingText::dissent_parts() const {
    const auto& rule = settings().decision_dissent;
    return {{"người kết luận", rule.value.value_or(words().line("head"))}, {"điều", rule.origin.article}};
}

std::string MeetingText::day() const {
    return m_file.meeting.day ? calendar::date_words(*m_file.meeting.day) : std::string();
}

Parts MeetingText::common(const paper::Paper& paper) const {
    const Meeting& meeting = m_file.meeting;
    return {{"cơ quan ban hành", paper.issuer},
            {"trích yếu", paper.abstract},
            {"người chủ trì", chair()},
            {"giờ, ngày, tháng, năm", meeting.day ? time_words(meeting, words()) : std::string()},
            {"ngày", day()},
            {"địa điểm", meeting.place},
            {"nội dung cuộc họp", m_file.agenda},
            {"nội dung lấy ý kiến", m_file.agenda},
            {"cuộc họp", mention_of(m_file.calendar, meeting, words())},
            {"lần", std::to_string(meeting.nth)},
            {"năm", std::to_string(m_file.calendar.year)},
            {"họ tên, chức vụ của thư ký", secretary()},
            {"người kết luận", concluding()}};
}

void MeetingText::add(std::vector<paper::Block>& blocks, const std::vector<std::string>& lines,
                      const Parts& parts) const {
    std::vector<std::string> worded;
    for (const std::string& line : lines)
        worded.push_back(filled(line, parts));
    for (paper::Block& block : paper::blocks_of(worded, m_tools.form))
        blocks.push_back(std::move(block));
}

void MeetingText::add_tasks(std::vector<paper::Block>& blocks) const {
    if (m_file.tasks.empty()) add(blocks, words().line("task/none"), {});
    for (const Task* task : m_file.tasks) {
        std::string line = filled(words().line("task/text"), {{"việc", unended(task->text)}});
        if (!task->lead.empty()) line += filled(words().line("task/lead"), {{"chủ trì", task->lead}});
        if (!task->helpers.empty())
            line += filled(words().line("task/helpers"), {{"phối hợp", task->helpers}});
        if (task->due)
            line += filled(words().line("task/due"), {{"thời hạn", calendar::numeric(*task->due)}});
        add(blocks, line, {});
    }
}

Parts MeetingText::counted(const VoteCount& count) {
    return {{"đồng ý", std::to_string(count.agree)},
            {"không đồng ý", std::to_string(count.disagree)},
            {"ý kiến khác", std::to_string(count.other)},
            {"không biểu quyết", std::to_string(count.silent)}};
}

Parts MeetingText::counted(const AttendanceTally& count) {
    return {{"thành viên", std::to_string(count.members)},
            {"có mặt", std::to_string(count.present)},
            {"họp thay", std::to_string(count.substitutes)},
            {"vắng được đồng ý", std::to_string(count.excused)},
            {"vắng không được đồng ý", std::to_string(count.unexcused)},
            {"chưa điểm danh", std::to_string(count.unmarked)}};
}

paper::Annex attendance_annex(const MeetingText& text, const Attendance& attendance,
                              const std::string& title) {
    const MeetingWords& words = text.words();
    paper::Table table;
    table.columns = {
        column(words, "ordinal", ColumnRole::ordinal),  column(words, "name", ColumnRole::name),
        column(words, "post", ColumnRole::words),       column(words, "presence", ColumnRole::words),
        column(words, "substitute", ColumnRole::words), column(words, "vote", ColumnRole::words)};
    for (const Attendee& attendee : attendance.all)
        table.lines.push_back(
            {paper::LineKind::unit,
             {static_cast<std::int64_t>(table.lines.size() + 1), attendee.name, content(attendee.post),
              absence_words(attendee, text.file().profile, words), content(attendee.substitute),
              attendee.vote ? content(words.word(*attendee.vote)) : paper::Content()},
             {}});
    return {title, {std::move(table)}};
}

paper::Annex opinions_annex(const MeetingText& text, const Attendance& attendance, const std::string& title) {
    const MeetingWords& words = text.words();
    paper::Table table;
    table.columns = {column(words, "ordinal", ColumnRole::ordinal), column(words, "name", ColumnRole::name),
                     column(words, "post", ColumnRole::words), column(words, "vote", ColumnRole::words),
                     column(words, "opinion", ColumnRole::words)};
    for (const Attendee& attendee : attendance.all) {
        const bool missing = !attendee.vote && attendee.opinion.empty();
        table.lines.push_back(
            {paper::LineKind::unit,
             {static_cast<std::int64_t>(table.lines.size() + 1), attendee.name, content(attendee.post),
              missing         ? content(words.line("tally/missing"))
              : attendee.vote ? content(words.word(*attendee.vote))
                              : paper::Content(),
              content(attendee.opinion)},
             {}});
    }
    return {title, {std::move(table)}};
}

paper::Annex members_annex(const MeetingText& text, const std::string& title) {
    const MeetingWords& words = text.words();
    paper::Table table;
    table.columns = {column(words, "ordinal", ColumnRole::ordinal), column(words, "name", ColumnRole::name),
                     column(words, "post", ColumnRole::words), column(words, "title", ColumnRole::words)};
    for (const Participant& member : text.file().members)
        table.lines.push_back({paper::LineKind::unit,
                               {static_cast<std::int64_t>(table.lines.size() + 1), member.name,
                                content(member.post), content(member.title)},
                               {}});
    return {title, {std::move(table)}};
}

} // namespace ansinh::committee
