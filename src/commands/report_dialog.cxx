// The dialog of the command `report`: which period, signed by whom, into what; and what stands in the
// numbers' way, before anything is made.
#include "commands/report_request.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/dialog_parts.hxx"
#include "commands/report_pdf.hxx"
#include "committee_report/proposal.hxx"
#include "office/dialog/dialog.hxx"
#include "office/dialog/save_place.hxx"
#include "office/sending_copy.hxx"

#include <array>

namespace ansinh::commands {

namespace {

enum class Place : std::uint8_t { sheets, text_document, pdf }; // in the order of the list

constexpr std::array signers{paper::Signer::head, paper::Signer::deputy, paper::Signer::delegated};

class Asker {
public:
    Asker(Invocation& invocation, const ReportBook& book, const committee_report::ReportDay& today)
        : m_invocation(invocation),
          m_book(book),
          m_today(today),
          m_periods(committee_report::periods_begun(book.year(), today.day)),
          m_dialog(invocation.context, invocation.frame, invocation.sentences, "Report") {}

    /// Whether the clerk wants it.
    bool ask() {
        fill();
        m_invocation.progress.rest();
        return m_dialog.execute([this](std::string_view control) {
            if (control == "period") look();
            if (control == "place") offer_doubts();
            if (control == "make") take();
        });
    }

    ReportRequest request() const {
        const Place place = this->place();
        return {period(),
                std::nullopt,
                std::nullopt,
                place == Place::text_document ? PaperPlace::text_document : PaperPlace::sheets,
                {signers.at(m_dialog.selected("signer").value_or(0)), paper::Seal::by_profile, {}},
                {},
                false,
                m_dialog.checked("doubtful")};
    }
    bool wants_a_pdf() const { return place() == Place::pdf; }

private:
    calendar::Period period() const { return m_periods.at(m_dialog.selected("period").value_or(0)); }
    Place place() const { return static_cast<Place>(m_dialog.selected("place").value_or(0)); }

    void fill() {
        std::vector<std::string> labels;
        for (const calendar::Period& period : m_periods)
            labels.push_back(period.label());
        m_dialog.set_items("period", labels);
        const calendar::HolidayLaw law = border::holiday_law(m_invocation.context);
        m_dialog.select("period", committee_report::next_due(m_periods, m_book.regulation(), m_today.day,
                                                             calendar::Holidays(law)));
        set_sentences(m_dialog, m_invocation.sentences, "place",
                      {"choice.report-sheets", "choice.report-writer", "choice.report-pdf"});
        m_dialog.select("place", 0);
        set_sentences(m_dialog, m_invocation.sentences, "signer",
                      {"choice.signer-head", "choice.signer-deputy", "choice.signer-delegated"});
        m_dialog.select("signer", 0);
        m_dialog.focus("period");
        look();
    }

    std::string said(const Message& message) const {
        return m_invocation.sentences.for_window().render(message);
    }

    /// What a report of the period would have in it that somebody should know.
    void look() {
        m_doubts = 0;
        m_dialog.set_text("regulation", m_book.regulation().on(period().end()).title);
        std::string lines;
        try {
            const MadeReport made = m_book.make(period(), m_today, {});
            m_doubts = made.report.marked;
            for (const Message& line : told(made))
                lines += (lines.empty() ? "– " : "\n– ") + said(line);
            if (lines.empty()) lines = said({"print.nothing-found", {}});
            lines = said(day_told()) + "\n" + lines;
        } catch (const Error& error) {
            lines = said(error.message());
        }
        m_dialog.show_text("found", lines);
        offer_doubts();
    }

    /// Which day stands for today, and who says so.
    Message day_told() const {
        const std::string day = calendar::numeric(m_today.day);
        if (m_today.cell.empty()) return {"print.day", {day}};
        return {"print.day-followed", {day, m_today.cell}};
    }

    static std::vector<Message> told(const MadeReport& made) {
        std::vector<Message> lines = made.report.notes;
        if (!made.contents.restatements.empty())
            lines.push_back({"committee.changes",
                             {static_cast<std::int64_t>(made.contents.restatements.size()),
                              calendar::numeric(made.contents.baseline->made)}});
        if (made.report.marked == 0) return lines;
        lines.push_back({"committee.marked", {static_cast<std::int64_t>(made.report.marked)}});
        const std::vector<Message> doubts = doubts_told(made);
        lines.insert(lines.end(), doubts.begin(), doubts.end());
        return lines;
    }

    void offer_doubts() { m_dialog.set_enabled("doubtful", m_doubts > 0 && wants_a_pdf()); }

    /// Ends the dialog when a report can be made of what it says; else says what stands in the way.
    void take() {
        try {
            const ReportRequest wanted = request();
            document_for_papers(m_invocation, wanted.place);
            m_book.make(wanted.period, m_today, wanted.signing);
            if (wants_a_pdf() && m_doubts > 0 && !wanted.print_doubts) {
                m_dialog.focus("doubtful");
                throw Error("print.consent", {static_cast<std::int64_t>(m_doubts)});
            }
        } catch (const Error& error) {
            return m_dialog.say(said(error.message()));
        }
        m_dialog.end(true);
    }

    Invocation& m_invocation;
    const ReportBook& m_book;
    const committee_report::ReportDay m_today;
    const std::vector<calendar::Period> m_periods;
    office::Dialog m_dialog;
    std::size_t m_doubts = 0; ///< numbers of the chosen period that fail a check
};

std::string ask_for_pdf(const Invocation& invocation, const office::Document& document,
                        const calendar::Period& period) {
    const auto sentence = [&](const Message& message) {
        return border::to_office(invocation.sentences.render(message));
    };
    const auto chosen = office::ask_where_to_save(
        invocation.context, {sentence({"committee.title", {}}), office::file_place(document).folder,
                             sentence({"print.file-name", {period.code()}}), "pdf"});
    if (!chosen) throw Error("command.cancelled");
    return border::to_utf8(*chosen);
}

} // namespace

ReportRequest ask_report_request(Invocation& invocation, const office::Document& document,
                                 const ReportBook& book) {
    const committee_report::ReportDay today = book.day({});
    if (committee_report::periods_begun(book.year(), today.day).empty())
        throw Error("print.year-ahead", {std::to_string(book.year()), calendar::numeric(today.day)});
    std::optional<ReportRequest> request;
    bool wants_a_pdf = false;
    {
        Asker asker(invocation, book, today);
        if (!asker.ask()) throw Error("command.cancelled");
        request = asker.request();
        wants_a_pdf = asker.wants_a_pdf();
    }
    if (wants_a_pdf) {
        request->pdf = ask_for_pdf(invocation, document, request->period);
        request->overwrite = true; // the picker has asked
    }
    return *request;
}

} // namespace ansinh::commands
