#include "commands/report.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "calendar/period.hxx"
#include "commands/day_asked.hxx"
#include "commands/paper_output.hxx"
#include "commands/paper_signing.hxx"
#include "commands/regulation_source.hxx"
#include "commands/report_doubts.hxx"
#include "committee_report/report.hxx"
#include "committee_report/words.hxx"
#include "office/remembered.hxx"
#include "office/workbook/picture.hxx"
#include "paper/compose.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

namespace {

using calendar::Period;
using committee_report::Contents;

constexpr std::string_view outgoing_papers = "van_ban_di";

struct ReportRequest {
    Period period;
    calendar::Date on;
    std::optional<std::string> profile;
    PaperPlace place;
    committee_report::Signing signing;
};

ReportRequest read_arguments(const Arguments& arguments) {
    arguments.allow_only({"kind", "period", "profile", "on", "as", "signer", "seal", "name"});
    const std::string_view kind = arguments.choice("kind", {"", "quarter", "half", "year"});
    const auto code = arguments.text("period");
    if (!code) throw Error("committee.period-missing");
    const Period period = Period::parse(*code);
    const calendar::Date on = day_asked(arguments);
    if (!kind.empty() && calendar::period_kind(kind) != period.kind())
        throw Error("committee.kind-differs", {std::string(kind), period.code()});
    committee_report::check_period(period, on);
    return {period, on, arguments.text("profile"), paper_place(arguments),
            {signer_of(arguments), seal_of(arguments), arguments.text("name").value_or("")}};
}

std::vector<std::string_view> ranges_read() {
    std::vector<std::string_view> ranges{outgoing_papers};
    std::ranges::copy(committee_report::figure_ranges(), std::back_inserter(ranges));
    std::ranges::copy(committee_report::record_ranges(), std::back_inserter(ranges));
    return ranges;
}

Contents contents_of(Invocation& invocation, const ReportRequest& request, const workbook::Picture& book,
                     const profile::Profile& profile, const committee_report::Words& words) {
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const calendar::HolidayLaw law = border::holiday_law(invocation.context);
    const auto timing = committee_report::timing_of(profile, request.period, calendar::Holidays(law));
    Contents contents{committee_report::figures(book, forms, words.target_kinds(), request.period, timing, request.on),
                      {}, {}, {}, nullptr, false, request.on};
    if (!contents.figures.any_target()) throw Error("committee.no-target");
    if (!contents.figures.year_reported) throw Error("committee.no-results");
    const std::array own{committee_report::recipient_of(profile, request.period)};
    contents.records = committee_report::records(book, forms, request.period, own, request.on);
    contents.doubts = doubts_of(invocation, book, contents.figures);
    return contents;
}

/// What the sentence says beside what putting papers says.
std::vector<Message> notes_of(const committee_report::Report& report, const Contents& contents) {
    std::vector<Message> notes;
    if (report.marked > 0) notes.push_back({"committee.marked", {static_cast<std::int64_t>(report.marked)}});
    if (!contents.restatements.empty())
        notes.push_back({"committee.changes", {static_cast<std::int64_t>(contents.restatements.size()),
                                               calendar::numeric(contents.baseline->made)}});
    notes.insert(notes.end(), report.notes.begin(), report.notes.end());
    return notes;
}

} // namespace

Message report(Invocation& invocation) {
    const ReportRequest request = read_arguments(invocation.arguments);
    const office::Document document = document_for_papers(invocation, request.place);
    const committee_report::Words words = border::committee_report_words(invocation.context);
    const auto ranges = ranges_read();
    const office::WorkbookPicture picture =
        office::picture_of(invocation.context, document, ranges, invocation.progress);
    const workbook::Picture book = picture.view();
    const profile::Profile profile = regulation_in_use(invocation, document, request.profile);
    Contents contents = contents_of(invocation, request, book, profile, words);

    auto memory = committee_report::Memory::parse(
        office::read_remembered(document.model(), office::Subject::reports).value_or(""));
    const std::size_t registered =
        committee_report::registered(book, committee_report::abstract_of(request.period, words));
    if (const auto* before = memory.baseline(request.period.code(), registered)) {
        contents.baseline = before;
        contents.baseline_issued = memory.issued(*before, registered);
        contents.restatements = committee_report::restatements(*before, contents.figures);
    }
    const paper::Form form = border::paper_form(invocation.context);
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const auto made = committee_report::report(contents, request.signing, words, profile, form, kinds);
    std::vector<paper::Composed> papers{paper::compose(made.paper, form, kinds)};
    const std::vector<Message> notes = notes_of(made, contents);
    papers.front().notes.insert(papers.front().notes.begin(), notes.begin(), notes.end());
    invocation.progress.check();

    const Message step{"committee.step", {request.period.label()}};
    if (request.place == PaperPlace::text_document)
        return put_papers(invocation, document, papers, form, request.place, step);
    memory.keep(committee_report::snapshot(contents.figures, request.on, registered));
    Message done;
    office::make_and_remember(
        document.model(), border::to_office(invocation.sentences.render(step)),
        [&] { done = put_papers(invocation, document, papers, form, request.place, step); }, memory.to_text(),
        office::Subject::reports);
    return done;
}

} // namespace ansinh::commands
