#include "commands/meeting.hxx"

#include "border/shipped.hxx"
#include "border/today.hxx"
#include "commands/meeting_request.hxx"
#include "commands/meeting_sheets.hxx"
#include "commands/meeting_source.hxx"
#include "commands/paper_output.hxx"
#include "committee/meeting_papers.hxx"
#include "committee/tasks.hxx"
#include "committee/votes.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using committee::Attendance;
using committee::MeetingFile;
using committee::MeetingPaper;
using committee::PaperTools;

bool is_no_paper(MeetingPaperKind paper) {
    return paper == MeetingPaperKind::attendance || paper == MeetingPaperKind::counts;
}

/// Conclusions of no meeting of the calendar: the clerk may have written them for this one.
std::vector<Message> strays(const committee::TaskList& tasks, const committee::MeetingCalendar& calendar,
                            const committee::MeetingWords& words) {
    std::vector<const committee::Task*> known;
    for (const committee::Meeting& meeting : calendar.meetings)
        std::ranges::copy(committee::tasks_of(tasks, calendar, meeting, words), std::back_inserter(known));
    std::string cells;
    for (const committee::Task& task : tasks.tasks)
        if (std::ranges::find(known, &task) == known.end())
            cells += (cells.empty() ? "" : ", ") + tasks.cell_name(task);
    if (cells.empty()) return {};
    return {{"meeting.stray-tasks", {cells}}};
}

class Drafting {
public:
    Drafting(Invocation& invocation, const MeetingSource& source, const committee::MeetingCalendar& calendar,
             const MeetingRequest& request)
        : m_invocation(invocation), m_source(source), m_calendar(calendar), m_request(request) {}

    Message run(const office::Document& document) {
        const committee::Meeting& meeting = committee::find_meeting(m_calendar, m_request.meeting);
        std::vector<Message> faults;
        if (auto fault = committee::outside_year(m_calendar, meeting)) faults.push_back(std::move(*fault));
        refuse_if_any("meeting.refused", faults);

        const calendar::Date day = meeting.day.value_or(m_request.on.value_or(border::today()));
        const auto members = m_source.complete_members_on(day);
        const committee::TaskList tasks = committee::read_tasks(m_source.workbook(), m_source.forms());
        MeetingFile file{m_source.profile(), m_calendar,         meeting, members, {}, {},
                         m_request.agenda,   m_request.secretary};
        file.chair =
            committee::find_chair(m_calendar, meeting, members, m_source.profile(), m_request.delegation);
        file.tasks = committee::tasks_of(tasks, m_calendar, meeting, m_source.words());
        m_notes = file.chair.notes;
        if (speaks_of_tasks())
            std::ranges::move(strays(tasks, m_calendar, m_source.words()), std::back_inserter(m_notes));
        return put(document, file);
    }

private:
    bool speaks_of_tasks() const {
        return m_request.paper == MeetingPaperKind::minutes ||
               m_request.paper == MeetingPaperKind::conclusions;
    }

    Attendance attendance(const MeetingFile& file) {
        Attendance attendance =
            m_source.attendance(m_calendar, file.meeting, m_request.attendance, m_notes);
        if (m_request.paper != MeetingPaperKind::tally) {
            std::ranges::move(committee::attendance_remarks(attendance, file.profile),
                              std::back_inserter(m_notes));
            if (const auto votes = committee::votes_of(attendance); votes.absent > 0)
                m_notes.push_back({"meeting.absent-votes", {votes.absent}});
        }
        return attendance;
    }

    std::vector<MeetingPaper> drafts(const MeetingFile& file, const PaperTools& tools) {
        switch (m_request.paper) {
        case MeetingPaperKind::minutes:
            return {committee::minutes(file, attendance(file), tools)};
        case MeetingPaperKind::conclusions:
            return {committee::conclusions(file, attendance(file), tools)};
        case MeetingPaperKind::tally:
            return {committee::opinion_tally(file, attendance(file), tools)};
        case MeetingPaperKind::opinion:
            return committee::opinion_forms(file, tools, m_request.one_for_each);
        case MeetingPaperKind::invitation:
        case MeetingPaperKind::attendance:
        case MeetingPaperKind::counts:
            break;
        }
        return committee::invitations(file, tools, m_request.one_for_each);
    }

    Message put(const office::Document& document, const MeetingFile& file) {
        const paper::Form form = border::paper_form(m_invocation.context);
        const paper::Kinds kinds = border::paper_kinds(m_invocation.context);
        std::vector<paper::Composed> papers;
        for (const MeetingPaper& draft : drafts(file, {form, kinds, m_source.words()})) {
            papers.push_back(paper::compose(draft.paper, form, kinds));
            if (!draft.whose.empty()) papers.back().name += " " + draft.whose;
        }
        std::vector<Message>& notes = papers.front().notes;
        notes.insert(notes.begin(), m_notes.begin(), m_notes.end());
        return put_papers(m_invocation, document, papers, form, m_request.place, {"meeting.title", {}});
    }

    Invocation& m_invocation;
    const MeetingSource& m_source;
    const committee::MeetingCalendar& m_calendar;
    const MeetingRequest& m_request;
    std::vector<Message> m_notes;
};

} // namespace

Message meeting(Invocation& invocation) {
    MeetingRequest request;
    if (!invocation.interactive) request = read_meeting_request(invocation.arguments);
    const bool as_text = request.place == PaperPlace::text_document && !is_no_paper(request.paper);
    const office::Document document =
        as_text ? readable_document(invocation) : changeable_document(invocation);
    const MeetingSource source(invocation, document);
    const committee::MeetingCalendar calendar =
        committee::read_calendar(source.workbook(), source.forms(), source.words());
    if (calendar.meetings.empty()) throw Error("meeting.none", {calendar.rows.sheet});
    if (invocation.interactive) request = ask_meeting_request(invocation, calendar, source.words());
    if (request.meeting.empty()) throw Error("meeting.which", {committee::listed(calendar)});
    if (request.paper == MeetingPaperKind::attendance)
        return make_attendance_sheet(invocation, document, source, calendar, request);
    if (request.paper == MeetingPaperKind::counts)
        return fill_counts(invocation, document, source, calendar, request);
    return Drafting(invocation, source, calendar, request)
        .run(document_for_papers(invocation, request.place));
}

} // namespace ansinh::commands
