// The dialog of the command `new-workbook`: which regulation, which year, how many units.
#include "commands/new_workbook_request.hxx"

#include "border/text.hxx"
#include "border/today.hxx"
#include "commands/profile_choice.hxx"
#include "office/dialog/dialog.hxx"
#include "office/dialog/open_place.hxx"
#include "office/dialog/save_place.hxx"
#include "profile/shipped.hxx"

namespace ansinh::commands {

namespace {

/// From November on the clerk prepares the year to come.
constexpr unsigned month_of_next_year = 11;

int year_proposed() {
    const auto today = calendar::fields(border::today());
    const int year{today.year()};
    return unsigned{today.month()} >= month_of_next_year ? year + 1 : year;
}

class Asker {
public:
    explicit Asker(const Invocation& invocation)
        : m_invocation(invocation),
          m_dialog(invocation.context, invocation.frame, invocation.sentences, "NewWorkbook") {}

    /// Whether the clerk wants it.
    bool ask() {
        fill();
        m_invocation.progress.rest();
        return m_dialog.execute([this](std::string_view control) {
            if (control == "make") take();
            if (control == "takeover") show_what_counts();
        });
    }

    const NewWorkbookRequest& request() const { return m_request; }
    bool wants_a_file() const { return m_wants_a_file; }
    bool wants_last_year() const { return m_wants_last_year; }

private:
    void fill() {
        std::vector<std::string> titles;
        for (const char* code : profile_words)
            titles.push_back(m_invocation.sentences.render(Message{code, {}}));
        m_dialog.set_items("profile", titles);
        m_dialog.select("profile", 0);
        m_dialog.set_text("year", std::to_string(year_proposed()));
        const workbook::Counts usual;
        m_dialog.set_text("units", std::to_string(usual.units));
        m_dialog.set_text("schools", std::to_string(usual.schools));
        m_dialog.set_text("providers", std::to_string(usual.providers));
        m_dialog.focus("profile");
    }

    /// Last year's workbook brings its regulation and how many there are.
    void show_what_counts() {
        for (const char* control : {"profile", "units", "schools", "providers"})
            m_dialog.set_enabled(control, !m_dialog.checked("takeover"));
    }

    int whole(const char* control, const char* code, workbook::Bounds bounds) {
        try {
            return workbook::whole_within(m_dialog.text(control), code, bounds);
        } catch (const Error&) {
            m_dialog.focus(control);
            throw;
        }
    }

    /// Ends the dialog when everything in it can be used; else says what cannot.
    void take() {
        try {
            m_request.year = whole("year", "workbook.year-range", workbook::years);
            m_wants_last_year = m_dialog.checked("takeover");
            if (!m_wants_last_year) take_counts();
        } catch (const Error& error) {
            return m_dialog.say(m_invocation.sentences.for_window().render(error.message()));
        }
        m_wants_a_file = m_dialog.checked("save");
        m_dialog.end(true);
    }

    void take_counts() {
        m_request.profile = profile::shipped_names.at(m_dialog.selected("profile").value_or(0));
        m_request.counts = {whole("units", "workbook.units-range", workbook::unit_bounds),
                            whole("schools", "workbook.schools-range", workbook::school_bounds),
                            whole("providers", "workbook.providers-range", workbook::provider_bounds)};
    }

    const Invocation& m_invocation;
    office::Dialog m_dialog;
    NewWorkbookRequest m_request;
    bool m_wants_a_file = false;
    bool m_wants_last_year = false;
};

std::string ask_for_file(const Invocation& invocation, int year) {
    const auto sentence = [&](const Message& message) {
        return border::to_office(invocation.sentences.render(message));
    };
    const Message name{"workbook.file-name", {std::to_string(year)}};
    const auto chosen = office::ask_where_to_save(
        invocation.context, {sentence({"workbook.title", {}}), {}, sentence(name), "ods"});
    if (!chosen) throw Error("command.cancelled");
    return border::to_utf8(*chosen);
}

std::string ask_for_last_year(const Invocation& invocation) {
    const auto title = border::to_office(invocation.sentences.render(Message{"takeover.picker", {}}));
    const auto chosen = office::ask_which_to_open(invocation.context, title, {"*.ods", "*.fods", "*.xlsx"});
    if (!chosen) throw Error("command.cancelled");
    return border::to_utf8(*chosen);
}

} // namespace

NewWorkbookRequest ask_new_workbook_request(const Invocation& invocation) {
    NewWorkbookRequest request;
    bool wants_a_file = false, wants_last_year = false;
    {
        Asker asker(invocation);
        if (!asker.ask()) throw Error("command.cancelled");
        request = asker.request();
        wants_a_file = asker.wants_a_file();
        wants_last_year = asker.wants_last_year();
    }
    if (wants_last_year) request.from = ask_for_last_year(invocation);
    if (wants_a_file) {
        request.file = ask_for_file(invocation, request.year);
        request.overwrite = true; // the picker has asked
    }
    return request;
}

} // namespace ansinh::commands
