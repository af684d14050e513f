#include "committee/meeting_papers.hxx"

#include "committee/meeting_text.hxx"
#include "committee/votes.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

/// "; "-free list of names.
std::string listed(const std::vector<const Attendee*>& people) {
    std::string all;
    for (const Attendee* attendee : people)
        all += (all.empty() ? "" : ", ") + attendee->name;
    return all;
}

MeetingPaper invitation(const MeetingText& text, const std::string& whom, const std::string& recipient) {
    const MeetingWords& words = text.words();
    MeetingPaper made{text.begun("invitation/kind",
                                 title_of(text.file().calendar, text.file().meeting, words), {recipient}),
                      {}};
    std::vector<paper::Block>& body = made.paper.body;
    text.add(body, words.lines("invitation/lines"),
             with(text.common(made.paper), {{"người được mời", whom}}));
    const profile::Settings& settings = text.settings();
    if (settings.meeting_absence.value) {
        const bool sends = settings.meeting_substitute_required.value.value_or(false);
        text.add(body, words.line(sends ? "invitation/absence_substitute" : "invitation/absence"),
                 {{"người đồng ý", *settings.meeting_absence.value},
                  {"điều", settings.meeting_absence.origin.article}});
    }
    text.add(body, words.line("invitation/closing"), {});
    return made;
}

void add_absent(const MeetingText& text, const Attendance& attendance, std::vector<paper::Block>& body) {
    const MeetingWords& words = text.words();
    for (const Attendee& attendee : attendance.all) {
        if (!attendee.presence || *attendee.presence == Presence::present) continue;
        const bool stood_in = *attendee.presence == Presence::substitute;
        text.add(body, words.line(stood_in ? "minutes/absent_substitute" : "minutes/absent"),
                 {{"họ tên", attendee.name},
                  {"chức vụ", attendee.post},
                  {"vắng", absence_words(attendee, text.file().profile, words)},
                  {"người họp thay", attendee.substitute}});
    }
}

void add_opinions(const MeetingText& text, const Attendance& attendance, std::vector<paper::Block>& body) {
    const MeetingWords& words = text.words();
    bool any = false;
    for (const Attendee& attendee : attendance.all) {
        if (attendee.opinion.empty()) continue;
        any = true;
        const bool stood_in = attendee.presence == Presence::substitute;
        text.add(body, words.line(stood_in ? "minutes/opinion_substitute" : "minutes/opinion"),
                 {{"họ tên", attendee.name},
                  {"chức vụ", attendee.post},
                  {"người họp thay", attendee.substitute},
                  {"ý kiến", unended(attendee.opinion)}});
    }
    if (!any) text.add(body, words.line("minutes/no_opinion"), {});
}

void add_votes(const MeetingText& text, const Attendance& attendance, std::vector<paper::Block>& body) {
    const MeetingWords& words = text.words();
    const VoteTally votes = votes_of(attendance);
    const Parts present{{"có mặt", std::to_string(votes.members.all())},
                        {"họp thay", std::to_string(votes.substitutes.all())}};
    text.add(body, words.line("minutes/votes"), {});
    if (votes.members.given() + votes.substitutes.given() == 0)
        return text.add(body, words.line("minutes/no_votes"), {});
    text.add(body, words.line("minutes/voted"), with(MeetingText::counted(votes.members), present));
    if (const auto most = votes.majority())
        text.add(body, words.line("minutes/majority"),
                 with(present,
                      {{"lựa chọn", words.word(*most)}, {"số", std::to_string(votes.members.of(*most))}}));
    else
        text.add(body, words.line("minutes/no_majority"), {});
    if (votes.substitutes.all() > 0)
        text.add(body, words.line("minutes/substitutes"),
                 with(MeetingText::counted(votes.substitutes), present));
    const DissentRule rule = dissent_rule(votes, text.file().chair, text.file().profile);
    if (rule != DissentRule::none)
        text.add(body, words.line(rule == DissentRule::awaited ? "minutes/awaited" : "minutes/dissent"),
                 text.dissent_parts());
}

std::vector<std::string> leads_of(const MeetingFile& file) {
    std::vector<std::string> leads;
    for (const Task* task : file.tasks)
        if (!task->lead.empty() && std::ranges::find(leads, task->lead) == leads.end())
            leads.push_back(task->lead);
    return leads;
}

} // namespace

std::vector<MeetingPaper> invitations(const MeetingFile& file, const PaperTools& tools, bool one_for_each) {
    const MeetingText text(file, tools);
    std::vector<MeetingPaper> made;
    if (!one_for_each) {
        made.push_back(invitation(text, tools.words.line("with_list"), tools.words.line("all_members")));
        made.back().paper.annexes.push_back(members_annex(text, tools.words.line("invitation/list")));
        return made;
    }
    for (const Participant& member : file.members) {
        made.push_back(invitation(text, text.person(member.name, member.post), tools.words.line("as_above")));
        made.back().whose = member.name;
    }
    return made;
}

MeetingPaper minutes(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools) {
    const MeetingText text(file, tools);
    const MeetingWords& words = tools.words;
    MeetingPaper made{
        text.begun("minutes/kind", title_of(file.calendar, file.meeting, words), {words.line("all_members")}),
        {}};
    std::vector<paper::Block>& body = made.paper.body;
    const Parts common = text.common(made.paper);
    text.add(body, words.lines("minutes/opening"), with(common, MeetingText::counted(tally(attendance))));
    add_absent(text, attendance, body);
    text.add(body, words.lines("minutes/discussion"), common);
    add_opinions(text, attendance, body);
    add_votes(text, attendance, body);
    text.add(body, words.line("minutes/conclusions"), {});
    text.add_tasks(body);
    text.add(body, words.line("minutes/closing"), common);
    made.paper.annexes.push_back(attendance_annex(text, attendance, words.line("minutes/list")));
    return made;
}

MeetingPaper conclusions(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools) {
    const MeetingText text(file, tools);
    const MeetingWords& words = tools.words;
    const Parts naming{{"người kết luận", text.concluding()},
                       {"cuộc họp", mention_of(file.calendar, file.meeting, words)}};
    MeetingPaper made{text.begun("conclusions/kind", filled(words.line("conclusions/about"), naming),
                                 {words.line("all_members")}),
                      {}};
    for (const std::string& lead : leads_of(file))
        made.paper.recipients.push_back(lead);
    std::vector<paper::Block>& body = made.paper.body;
    Parts parts = with(text.common(made.paper), MeetingText::counted(tally(attendance)));
    if (const auto& body_of_record = text.settings().meeting_prepared_by.value)
        parts["nơi theo dõi"] = *body_of_record;
    else if (const auto& standing = text.settings().standing_body.value)
        parts["nơi theo dõi"] = *standing;
    text.add(body, words.lines("conclusions/opening"), parts);
    if (dissent_rule(votes_of(attendance), file.chair, file.profile) == DissentRule::awaited)
        text.add(body, words.line("conclusions/awaited"), text.dissent_parts());
    text.add_tasks(body);
    text.add(body, words.line("conclusions/reporting"), parts);
    return made;
}

std::vector<MeetingPaper> opinion_forms(const MeetingFile& file, const PaperTools& tools, bool one_for_each) {
    const MeetingText text(file, tools);
    const MeetingWords& words = tools.words;
    const auto form_of = [&](const Parts& whose, const std::string& name) {
        MeetingPaper made{text.begun("opinion/kind", words.line("opinion/about"), {}), name};
        Parts parts = with(text.common(made.paper), whose);
        parts["nơi nhận phiếu"] = text.settings().standing_body.value.value_or(
            text.settings().meeting_prepared_by.value.value_or(""));
        text.add(made.paper.body, words.lines("opinion/lines"), parts);
        made.paper.signs = {{{words.line("opinion/sign")}, {}, name}};
        return made;
    };
    if (!one_for_each) return {form_of({}, {})};
    std::vector<MeetingPaper> made;
    for (const Participant& member : file.members)
        made.push_back(form_of(
            {{"họ tên", member.name}, {"chức vụ", member.post}, {"chức danh", member.title}}, member.name));
    return made;
}

MeetingPaper opinion_tally(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools) {
    const MeetingText text(file, tools);
    const MeetingWords& words = tools.words;
    const WrittenTally counted = written_tally(attendance);
    MeetingPaper made{
        text.begun("tally/kind",
                   filled(words.line("tally/about"), {{"lần", std::to_string(file.meeting.nth)},
                                                      {"năm", std::to_string(file.calendar.year)}}),
                   {words.line("all_members")}),
        {}};
    std::vector<paper::Block>& body = made.paper.body;
    Parts parts = with(text.common(made.paper), MeetingText::counted(counted.votes));
    parts["gửi đi"] = std::to_string(counted.sent);
    parts["nhận lại"] = std::to_string(counted.returned);
    parts["chưa nhận"] = std::to_string(counted.unreturned.size());
    text.add(body, words.lines("tally/opening"), parts);
    if (!counted.unreturned.empty())
        text.add(body, words.line("tally/unreturned"), {{"những người", listed(counted.unreturned)}});
    VoteTally votes;
    votes.members = counted.votes;
    const DissentRule rule = dissent_rule(votes, file.chair, file.profile);
    if (rule != DissentRule::none)
        text.add(body, words.line(rule == DissentRule::awaited ? "minutes/awaited" : "minutes/dissent"),
                 text.dissent_parts());
    text.add(body, words.line("tally/opinions"), {});
    bool any = false;
    for (const Attendee& attendee : attendance.all)
        if (!attendee.opinion.empty()) {
            any = true;
            text.add(body, words.line("minutes/opinion"),
                     {{"họ tên", attendee.name},
                      {"chức vụ", attendee.post},
                      {"ý kiến", unended(attendee.opinion)}});
        }
    if (!any) text.add(body, words.line("tally/none"), {});
    made.paper.annexes.push_back(opinions_annex(text, attendance, words.line("tally/list")));
    return made;
}

} // namespace ansinh::committee
