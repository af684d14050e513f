// The dialog of the command `meeting`: which paper of which meeting.
#include "commands/meeting_request.hxx"

#include "border/today.hxx"
#include "office/dialog/dialog.hxx"

#include <array>
#include <vector>

namespace ansinh::commands {

namespace {

/// In the order of MeetingPaperKind.
constexpr std::array paper_words{"choice.invitation",  "choice.minutes",    "choice.opinion", "choice.tally",
                                 "choice.conclusions", "choice.attendance", "choice.counts"};

/// The next one; where all are past, the last.
std::size_t meeting_proposed(const committee::MeetingCalendar& calendar, calendar::Date today) {
    std::size_t proposed = 0;
    for (const committee::Meeting& meeting : calendar.meetings) {
        if (!meeting.day) continue;
        proposed = meeting.number - 1;
        if (*meeting.day >= today) break;
    }
    return proposed;
}

class Asker {
public:
    Asker(const Invocation& invocation, const committee::MeetingCalendar& calendar,
          const committee::MeetingWords& words)
        : m_invocation(invocation),
          m_dialog(invocation.context, invocation.frame, invocation.sentences, "Meeting") {
        std::vector<std::string> papers, meetings;
        for (const char* code : paper_words)
            papers.push_back(invocation.sentences.render(Message{code, {}}));
        for (const committee::Meeting& meeting : calendar.meetings) {
            // The day first: a long title is cut off at its end.
            meetings.push_back(std::to_string(meeting.number) + ". ");
            if (meeting.day) meetings.back() += calendar::numeric(*meeting.day) + ", ";
            meetings.back() += committee::title_of(calendar, meeting, words);
        }
        m_dialog.set_items("paper", papers);
        m_dialog.select("paper", 0);
        m_dialog.set_items("meeting", meetings);
        m_dialog.select("meeting", meeting_proposed(calendar, border::today()));
        show_what_applies();
        m_dialog.focus("paper");
    }

    bool ask() {
        m_invocation.progress.rest();
        return m_dialog.execute([this](std::string_view control) {
            if (control == "paper") show_what_applies();
            if (control == "make") m_dialog.end(true);
        });
    }

    MeetingRequest request() const {
        MeetingRequest request;
        request.paper = paper();
        request.meeting = std::to_string(m_dialog.selected("meeting").value_or(0) + 1);
        request.one_for_each = has_one_for_each() && m_dialog.checked("each");
        if (is_paper() && m_dialog.checked("writer")) request.place = PaperPlace::text_document;
        request.agenda = m_dialog.text("agenda");
        request.secretary = m_dialog.text("secretary");
        request.delegation = m_dialog.text("delegation");
        return request;
    }

private:
    MeetingPaperKind paper() const {
        return static_cast<MeetingPaperKind>(m_dialog.selected("paper").value_or(0));
    }
    bool has_one_for_each() const {
        return paper() == MeetingPaperKind::invitation || paper() == MeetingPaperKind::opinion;
    }
    bool is_paper() const {
        return paper() != MeetingPaperKind::attendance && paper() != MeetingPaperKind::counts;
    }

    void show_what_applies() {
        m_dialog.set_enabled("each", has_one_for_each());
        for (const char* control : {"agenda", "secretary", "delegation", "writer"})
            m_dialog.set_enabled(control, is_paper());
    }

    const Invocation& m_invocation;
    office::Dialog m_dialog;
};

} // namespace

MeetingRequest ask_meeting_request(const Invocation& invocation, const committee::MeetingCalendar& calendar,
                                   const committee::MeetingWords& words) {
    Asker asker(invocation, calendar, words);
    if (!asker.ask()) throw Error("command.cancelled");
    return asker.request();
}

} // namespace ansinh::commands
