#include "commands/roster.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "commands/regulation_source.hxx"
#include "commands/roster_book.hxx"
#include "commands/roster_request.hxx"
#include "committee/checks.hxx"
#include "committee/filling.hxx"
#include "committee/new_roster.hxx"
#include "office/committee/filling.hxx"
#include "office/new_sheet.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"
#include "office/ruled_sheet.hxx"
#include "office/undo.hxx"
#include "profile/sheet_words.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

using committee::Column;
using profile::fill;
using report::Finding;
using report::Severity;
using css::sheet::XSpreadsheet;
using css::uno::Reference;

/// A list to be printed on a sheet of its own.
struct List {
    paper::Annex annex;
    const committee::ListWords& words;
    std::string below; ///< the line below its title
};

class RosterCommand {
public:
    RosterCommand(Invocation& invocation, const office::Document& document, RosterRequest request)
        : m_invocation(invocation),
          m_document(document),
          m_request(std::move(request)),
          m_day(m_request.on.value_or(border::today())),
          m_book(invocation, document, m_request.profile, m_request.places,
                 m_request.task == RosterTask::changes ? m_request.to : m_day),
          m_title(border::to_office(invocation.sentences.render(Message{"roster.title", {}}))) {}

    Message run() {
        if (m_request.task == RosterTask::list && !m_book.has_roster()) m_request.task = RosterTask::fill;
        office::check_sheet_can_be_added(m_document);
        switch (m_request.task) {
        case RosterTask::fill:
            return m_book.has_roster() ? add_missing() : make_sheet();
        case RosterTask::list:
            return print_members();
        case RosterTask::changes:
            return print_changes();
        case RosterTask::duties:
            break;
        }
        return print_duties();
    }

private:
    const committee::Roster& roster() const { return m_book.roster(); }

    Message make_sheet() {
        const committee::NewRoster made =
            committee::new_roster(roster().seats, m_book.words(), m_book.form(), m_book.committee());
        office::check_sheet_can_be_added(m_document, made.sheet.name);
        office::RuledSheet ruled{made.sheet, made.header_row, {}, {}, {}, {}, {}, {}, 0, 5, {}};
        ruled.widths = {1100, 4600, 6400, 4400, 3000, 2600, 4000, 2400, 2400, 2400, 2400, 3600, 2400};
        ruled.heights = {600 * made.title_lines};
        ruled.days = {static_cast<int>(Column::decided), static_cast<int>(Column::from),
                      static_cast<int>(Column::to)};
        ruled.centred = ruled.days;
        ruled.centred.push_back(static_cast<int>(Column::ordinal));
        ruled.page.style = "An Sinh: Danh sách A4 đứng";
        ruled.page.font = "Times New Roman";
        m_invocation.progress.check();
        select(office::insert_ruled_sheet(m_document, ruled, m_title), {made.header_row + 2, 1});
        return {"roster.made", {made.sheet.name, static_cast<std::int64_t>(roster().seats.size())}};
    }

    Message add_missing() {
        const committee::Filling filling = committee::missing_rows(m_book.table(), roster());
        const auto sheet = m_document.sheet_named(roster().sheet);
        const office::RosterRows rows{filling, m_book.table().columns, contents_of(filling)};
        refuse_if_any("roster.not-written", office::check_roster_rows(m_document, sheet, rows));
        const std::vector<Finding> findings = check(filling);
        m_invocation.progress.check();
        if (!filling.rows.empty() || wants_sheet(findings)) {
            office::UndoStep step(m_document.undo_manager(), m_title);
            office::fill_roster(m_document, sheet, rows);
            add_findings(findings);
            step.keep();
        }
        const auto added = static_cast<std::int64_t>(filling.rows.size());
        const auto seats = static_cast<std::int64_t>(roster().seats.size());
        return told(added > 0 ? Message{"roster.added", {added, roster().sheet}}
                              : Message{"roster.complete", {roster().sheet, seats}},
                    findings);
    }

    std::vector<workbook::Cells> contents_of(const committee::Filling& filling) const {
        std::vector<workbook::Cells> all;
        for (const committee::NewRow& row : filling.rows) {
            const committee::Seat& seat = roster().seats[row.seat];
            workbook::Cells cells(committee::column_count);
            const auto put = [&](Column column, workbook::Content content) {
                cells[static_cast<std::size_t>(column)] = std::move(content);
            };
            if (m_book.is_years_workbook())
                put(Column::post, committee::post_content(m_book.profile(), seat, m_book.places(),
                                                          m_book.workbook_words()));
            else if (!seat.post.empty())
                put(Column::post, seat.post);
            put(Column::title, seat.title);
            if (!seat.article.empty()) put(Column::article, seat.article);
            all.push_back(std::move(cells));
        }
        return all;
    }

    /// What is wrong once the rows are there: their seats then have a row, and nobody in it.
    std::vector<Finding> check(const committee::Filling& filling) const {
        const committee::Roster filled = committee::with_rows(roster(), filling);
        return committee::check(filled, &m_book.profile(), m_day, m_book.words());
    }

    Message print_members() {
        committee::refuse_unsound(roster(), m_day);
        committee::refuse_nameless(roster());
        const committee::ListWords& words = m_book.words().members;
        return print({committee::members_list(m_book.list_request(), m_day), words,
                      fill(words.below, {calendar::numeric(m_day)})},
                     [&](const std::string& sheet) {
                         const auto members = committee::members_on(roster(), m_day).size();
                         return Message{"roster.listed", {sheet, calendar::numeric(m_day),
                                                          static_cast<std::int64_t>(members)}};
                     });
    }

    Message print_changes() {
        if (!m_book.has_roster()) throw Error("roster.no-sheet", {m_book.form().name});
        committee::refuse_unsound(roster(), m_request.from);
        committee::refuse_unsound(roster(), m_request.to);
        committee::refuse_nameless(roster());
        const std::vector<committee::Change> changes =
            committee::changes(roster(), m_request.from, m_request.to);
        const std::string from = calendar::numeric(m_request.from), to = calendar::numeric(m_request.to);
        if (changes.empty()) return {"roster.unchanged", {from, to}};
        const auto count = [&](committee::ChangeKind kind) {
            return static_cast<std::int64_t>(std::ranges::count(changes, kind, &committee::Change::kind));
        };
        const committee::ListWords& words = m_book.words().changes;
        return print({committee::changes_list(m_book.list_request(), changes), words,
                      fill(words.below, {from, to})},
                     [&](const std::string& sheet) {
                         return Message{"roster.changed",
                                        {sheet, from, to, count(committee::ChangeKind::out),
                                         count(committee::ChangeKind::in),
                                         count(committee::ChangeKind::changed)}};
                     });
    }

    Message print_duties() {
        committee::refuse_unsound(roster(), m_day);
        const committee::ListWords& words = m_book.words().duties;
        const profile::Profile& profile = m_book.profile();
        return print({committee::duties_list(m_book.list_request(), profile, m_day), words,
                      fill(words.below, {profile.documents.front().name, calendar::numeric(m_day)})},
                     [&](const std::string& sheet) {
                         const auto pages = committee::assignments(profile, roster(), m_day).size();
                         return Message{"roster.duties", {sheet, static_cast<std::int64_t>(pages)}};
                     });
    }

    /// `say` gets the new sheet's name.
    template <class Say>
    Message print(const List& list, Say&& say) {
        std::vector<Finding> findings;
        if (m_book.has_roster())
            findings = committee::check(roster(), &m_book.profile(), m_day, m_book.words());
        m_invocation.progress.check();
        office::UndoStep step(m_document.undo_manager(), m_title);
        const auto sheet = insert(list, m_document.active_sheet());
        add_findings(findings);
        step.keep();
        select(sheet, {0, 0});
        return told(say(office::Document::sheet_name(sheet)), findings);
    }

    Reference<XSpreadsheet> insert(const List& list, const Reference<XSpreadsheet>& behind) {
        const border::Context& context = m_invocation.context;
        const paper::Form form = border::paper_form(context);
        const paper::Metrics metrics =
            office::letters_here(context, m_invocation.frame, border::letter_metrics(context), form.font);
        paper::SheetLayout layout =
            paper::lay_out_annex(paper::compose_list(list.annex, list.below, form), form, metrics);
        layout.name = annex::free_sheet_name(list.words.sheet, m_document.sheet_names());
        return office::insert_paper(m_document, behind, {std::move(layout)}, form, m_title);
    }

    bool wants_sheet(const std::vector<Finding>& findings) const {
        return m_request.findings && !findings.empty();
    }

    /// Behind the roster. Sheets are Vietnamese, whatever the interface speaks.
    void add_findings(const std::vector<Finding>& findings) {
        if (!wants_sheet(findings)) return;
        const border::Sentences vietnamese(m_invocation.context, text::Language::vietnamese);
        const committee::ListWords& words = m_book.words().findings;
        insert({committee::findings_list(m_book.list_request(), findings,
                                         [&](const Message& message) { return vietnamese.render(message); }),
                words, fill(words.below, {calendar::numeric(m_day)})},
               m_document.sheet_named(roster().sheet));
    }

    /// What was done, and how much is to be looked at: the first of it in words.
    static Message told(Message done, const std::vector<Finding>& findings) {
        const auto errors = std::ranges::count(findings, Severity::error, &Finding::severity);
        const auto others = static_cast<std::int64_t>(findings.size()) - errors;
        const Message found =
            findings.empty() ? Message{"roster.sound", {}}
                             : Message{"roster.found",
                                       {static_cast<std::int64_t>(errors), others,
                                        std::vector<Message>{findings.front().text, findings.front().instruction}}};
        return {"roster.done", {std::vector<Message>{std::move(done), found}}};
    }

    void select(const Reference<XSpreadsheet>& sheet, table::Position at) const {
        m_document.select(sheet, std::span(&at, 1));
    }

    Invocation& m_invocation;
    const office::Document& m_document;
    RosterRequest m_request;
    const calendar::Date m_day;
    const RosterBook m_book;
    const rtl::OUString m_title;
};

} // namespace

Message roster(Invocation& invocation) {
    if (!invocation.interactive) {
        RosterRequest request = read_roster_request(invocation.arguments);
        const office::Document document = changeable_document(invocation);
        return RosterCommand(invocation, document, std::move(request)).run();
    }
    const office::Document document = changeable_document(invocation);
    const bool needs_profile = !own_regulation(invocation, document);
    return RosterCommand(invocation, document, ask_roster_request(invocation, needs_profile)).run();
}

} // namespace ansinh::commands
