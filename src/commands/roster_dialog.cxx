// The dialog of the command `roster`: what, by which regulation, of which days.
#include "border/today.hxx"
#include "commands/dialog_parts.hxx"
#include "commands/roster_request.hxx"
#include "office/dialog/dialog.hxx"
#include "profile/shipped.hxx"

namespace ansinh::commands {

namespace {

class Asker {
public:
    Asker(const Invocation& invocation, bool needs_profile)
        : m_invocation(invocation),
          m_needs_profile(needs_profile),
          m_dialog(invocation.context, invocation.frame, invocation.sentences, "Roster") {}

    bool ask() {
        fill();
        show_what_counts();
        m_invocation.progress.rest();
        return m_dialog.execute([this](std::string_view control) {
            if (control == "make") take();
            if (control == "task") show_what_counts();
        });
    }

    const RosterRequest& request() const { return m_request; }

private:
    void fill() {
        set_sentences(m_dialog, m_invocation.sentences, "task",
                      {"choice.roster-fill", "choice.roster-list", "choice.roster-changes", "choice.roster-duties"});
        m_dialog.select("task", 0);
        set_regulations(m_dialog, m_invocation.sentences, "profile");
        const calendar::Date today = border::today();
        const auto year = static_cast<int>(calendar::fields(today).year());
        m_dialog.set_text("on", calendar::numeric(today));
        m_dialog.set_text("from", calendar::numeric(calendar::date(year, 1, 1)));
        m_dialog.set_text("to", calendar::numeric(today));
        m_dialog.focus("task");
    }

    RosterTask task() const { return static_cast<RosterTask>(m_dialog.selected("task").value_or(0)); }

    /// A workbook's own regulation holds; each task has days of its own.
    void show_what_counts() {
        const bool changes = task() == RosterTask::changes;
        m_dialog.set_enabled("profile", m_needs_profile);
        m_dialog.set_enabled("on", !changes);
        m_dialog.set_enabled("from", changes);
        m_dialog.set_enabled("to", changes);
    }

    calendar::Date day(const char* control) {
        try {
            return roster_day(control, m_dialog.text(control));
        } catch (const Error&) {
            m_dialog.focus(control);
            throw;
        }
    }

    std::optional<std::vector<std::string>> places(const char* control, const char* code,
                                                   workbook::Bounds bounds) {
        const std::string typed = m_dialog.text(control);
        if (typed.empty()) return std::nullopt;
        try {
            return committee::read_places(typed, code, bounds);
        } catch (const Error&) {
            m_dialog.focus(control);
            throw;
        }
    }

    /// Ends the dialog when everything in it can be used; else says what cannot.
    void take() {
        try {
            m_request.task = task();
            if (m_request.task == RosterTask::changes) {
                m_request.from = day("from");
                m_request.to = day("to");
                check_roster_days(m_request);
            } else {
                m_request.on = day("on");
            }
            m_request.places.schools = places("schools", "workbook.schools-range", workbook::school_bounds);
            m_request.places.providers =
                places("providers", "workbook.providers-range", workbook::provider_bounds);
        } catch (const Error& error) {
            return m_dialog.say(m_invocation.sentences.for_window().render(error.message()));
        }
        if (m_needs_profile)
            m_request.profile = profile::shipped_names.at(m_dialog.selected("profile").value_or(0));
        m_request.findings = m_dialog.checked("findings");
        m_dialog.end(true);
    }

    const Invocation& m_invocation;
    const bool m_needs_profile;
    office::Dialog m_dialog;
    RosterRequest m_request;
};

} // namespace

RosterRequest ask_roster_request(const Invocation& invocation, bool needs_profile) {
    Asker asker(invocation, needs_profile);
    if (!asker.ask()) throw Error("command.cancelled");
    return asker.request();
}

} // namespace ansinh::commands
