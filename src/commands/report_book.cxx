#include "commands/report_book.hxx"

#include "border/shipped.hxx"
#include "commands/regulation_source.hxx"
#include "commands/report_doubts.hxx"
#include "number/rational.hxx"
#include "office/remembered.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

namespace {

constexpr std::string_view outgoing_papers = "van_ban_di";

std::vector<std::string_view> ranges_read() {
    std::vector<std::string_view> ranges{outgoing_papers};
    std::ranges::copy(committee_report::figure_ranges(), std::back_inserter(ranges));
    std::ranges::copy(committee_report::record_ranges(), std::back_inserter(ranges));
    return ranges;
}

} // namespace

ReportBook::ReportBook(Invocation& invocation, const office::Document& document,
                       const std::optional<std::string>& profile)
    : m_invocation(invocation),
      m_words(border::committee_report_words(invocation.context)),
      m_forms(border::workbook_forms(invocation.context)),
      m_picture(office::picture_of(invocation.context, document, ranges_read(), invocation.progress)),
      m_profile(regulation_in_use(invocation, document, profile)),
      m_form(border::paper_form(invocation.context)),
      m_kinds(border::paper_kinds(invocation.context)),
      m_memory(committee_report::Memory::parse(
          office::read_remembered(document.model(), office::Subject::reports).value_or(""))) {}

committee_report::Contents ReportBook::contents(const calendar::Period& period, calendar::Date on) const {
    const workbook::Picture book = m_picture.view();
    const calendar::HolidayLaw law = border::holiday_law(m_invocation.context);
    const auto timing = committee_report::timing_of(m_profile, period, calendar::Holidays(law));
    committee_report::Contents contents{
        committee_report::figures(book, m_forms, m_words.target_kinds(), period, timing, on),
        {}, {}, {}, nullptr, false, on};
    if (!contents.figures.any_target()) throw Error("committee.no-target");
    if (!contents.figures.year_reported) throw Error("committee.no-results");
    const std::array own{committee_report::recipient_of(m_profile, period)};
    contents.records = committee_report::records(book, m_forms, period, own, on);
    contents.doubts = doubts_of(m_invocation, book, contents.figures);
    return contents;
}

MadeReport ReportBook::make(const calendar::Period& period, calendar::Date on,
                            const committee_report::Signing& signing) const {
    MadeReport made{contents(period, on), {}, 0};
    made.registered =
        committee_report::registered(m_picture.view(), committee_report::abstract_of(period, m_words));
    if (const auto* before = m_memory.baseline(period.code(), made.registered)) {
        made.contents.baseline = before;
        made.contents.baseline_issued = m_memory.issued(*before, made.registered);
        made.contents.restatements = committee_report::restatements(*before, made.contents.figures);
    }
    made.report = committee_report::report(made.contents, signing, m_words, m_profile, m_form, m_kinds);
    return made;
}

std::string ReportBook::remembered_with(const MadeReport& made) const {
    committee_report::Memory memory = m_memory;
    memory.keep(committee_report::snapshot(made.contents.figures, made.contents.on, made.registered));
    return memory.to_text();
}

int ReportBook::year() const {
    const table::Cell& cell = m_picture.view().single("nam");
    const auto whole = cell.kind == table::CellKind::number ? number::whole(cell.value) : std::nullopt;
    if (!whole || *whole < 1900 || *whole > 2100) throw Error("results.year", {workbook::said(cell)});
    return static_cast<int>(*whole);
}

} // namespace ansinh::commands
