// The dialog of the command `committee-paper`: which paper, of which day, period and village.
#include "border/today.hxx"
#include "commands/committee_paper_request.hxx"
#include "committee_papers/make.hxx"
#include "office/dialog/dialog.hxx"

#include <algorithm>
#include <array>

namespace ansinh::commands {

namespace {

/// What a paper is called in the list ("papers." and its id), and what it takes. Which papers there are the catalogue
/// says.
struct PaperWords {
    const char *name, *needs;
};
constexpr std::array paper_words{
    PaperWords{"papers.reorganisation", "papers.needs-roster"},
    PaperWords{"papers.reminder", "papers.needs-reports"},
    PaperWords{"papers.programme", "papers.needs-registers"},
    PaperWords{"papers.commitment", "papers.needs-each-village"},
    PaperWords{"papers.handover", "papers.needs-rounds"},
    PaperWords{"papers.target-proposal", "papers.needs-targets"},
    PaperWords{"papers.target-resolution", "papers.needs-targets"},
    PaperWords{"papers.target-decision", "papers.needs-targets"},
    PaperWords{"papers.inspection", "papers.needs-villages"},
    PaperWords{"papers.communication", "papers.needs-villages"},
    PaperWords{"papers.conference", "papers.needs-villages"},
    PaperWords{"papers.authorisation", "papers.needs-head"},
    PaperWords{"papers.commendation", "papers.needs-results"},
    PaperWords{"papers.coordination", "papers.needs-parties"}};

/// Null for a paper that nobody worded: its id stands for it.
const PaperWords* words_of(const committee_papers::Definition& definition) {
    const auto found = std::ranges::find(paper_words, "papers." + definition.id, &PaperWords::name);
    return found == paper_words.end() ? nullptr : &*found;
}

class Asker {
public:
    Asker(const Invocation& invocation, const committee_papers::Catalogue& catalogue)
        : m_invocation(invocation),
          m_catalogue(catalogue),
          m_dialog(invocation.context, invocation.frame, invocation.sentences, "CommitteePaper") {}

    /// Whether the clerk wants it.
    bool ask() {
        fill();
        m_invocation.progress.rest();
        return m_dialog.execute([this](std::string_view control) {
            if (control == "paper") show_needs();
            if (control == "make") take();
        });
    }

    CommitteePaperRequest take_request() { return std::move(m_asked); }

private:
    std::string sentence(const char* code) const {
        return m_invocation.sentences.for_window().render(Message{code, {}});
    }

    const committee_papers::Definition& chosen() const {
        return m_catalogue.all().at(m_dialog.selected("paper").value_or(0));
    }

    void fill() {
        std::vector<std::string> names;
        for (const committee_papers::Definition& definition : m_catalogue.all()) {
            const PaperWords* words = words_of(definition);
            names.push_back(words == nullptr ? definition.id : sentence(words->name));
        }
        m_dialog.set_items("paper", names);
        m_dialog.select("paper", 0);
        m_dialog.set_text("on", calendar::numeric(border::today()));
        show_needs();
        m_dialog.focus("paper");
    }

    /// Only what counts for this paper can be typed.
    void show_needs() {
        const committee_papers::Definition& definition = chosen();
        const PaperWords* words = words_of(definition);
        m_dialog.show_text("needs", words == nullptr ? std::string() : sentence(words->needs));
        m_dialog.set_enabled("period", !definition.periods.empty());
        m_dialog.set_enabled("unit", definition.each.has_value());
    }

    std::string typed(const char* control, bool counts) const {
        return counts ? m_dialog.text(control) : std::string();
    }

    /// Ends the dialog when everything in it can be used; else says what cannot.
    void take() {
        try {
            const committee_papers::Definition& definition = chosen();
            m_asked = committee_paper_request(m_catalogue, definition.id, m_dialog.text("on"),
                                              typed("period", !definition.periods.empty()),
                                              typed("unit", definition.each.has_value()));
            m_asked.request.signer = m_dialog.checked("deputy") ? paper::Signer::deputy : paper::Signer::head;
            m_asked.place = m_dialog.checked("writer") ? PaperPlace::text_document : PaperPlace::sheets;
            committee_papers::check_request(*m_asked.definition, m_asked.request);
        } catch (const Error& error) {
            return m_dialog.say(m_invocation.sentences.for_window().render(error.message()));
        }
        m_dialog.end(true);
    }

    const Invocation& m_invocation;
    const committee_papers::Catalogue& m_catalogue;
    office::Dialog m_dialog;
    CommitteePaperRequest m_asked;
};

} // namespace

CommitteePaperRequest ask_committee_paper_request(const Invocation& invocation,
                                                  const committee_papers::Catalogue& catalogue) {
    Asker asker(invocation, catalogue);
    if (!asker.ask()) throw Error("command.cancelled");
    return asker.take_request();
}

} // namespace ansinh::commands
