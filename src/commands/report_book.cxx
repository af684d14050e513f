#include "commands/report_book.hxx"

#include "border/shipped.hxx"
#include "border/today.hxx"
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
    std::vector<std::string_view> ranges{outgoing_papers, committee_report::day_range};
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
      m_regulation(invocation, document, profile),
      m_rules(check_rules(invocation, {&document, 1})),
      m_form(border::paper_form(invocation.context)),
      m_kinds(border::paper_kinds(invocation.context)),
      m_memory(committee_report::Memory::parse(
          office::read_remembered(document.model(), office::Subject::reports).value_or(""))) {}

committee_report::Contents ReportBook::contents(const calendar::Period& period,
                                                const profile::Profile& regulation, calendar::Date on) const {
    const workbook::Picture book = m_picture.view();
    const calendar::HolidayLaw law = border::holiday_law(m_invocation.context);
    const auto timing = committee_report::timing_of(regulation, period, calendar::Holidays(law));
    committee_report::Contents contents{
        committee_report::figures(book, m_forms, m_words.target_kinds(), period, timing, on),
        {},
        {},
        {},
        nullptr,
        false,
        on};
    if (!contents.figures.any_target()) throw Error("committee.no-target");
    if (!contents.figures.year_reported) throw Error("committee.no-results");
    const std::array own{committee_report::recipient_of(regulation, period)};
    contents.records = committee_report::records(book, m_forms, period, own, on);
    contents.doubts = doubts_of(m_invocation, book, m_rules.rules, contents.figures);
    std::ranges::transform(
        m_rules.faults, std::back_inserter(contents.rule_faults), [](const report::Finding& fault) {
            return Message{"committee.rule-fault", {fault.sheet, std::vector<Message>{fault.text}}};
        });
    return contents;
}

MadeReport ReportBook::make(const calendar::Period& period, const committee_report::ReportDay& on,
                            const committee_report::Signing& signing) const {
    committee_report::check_period(period, on);
    const profile::Profile regulation = m_regulation.on(period.end());
    MadeReport made{contents(period, regulation, on.day), {}, 0};
    made.registered =
        committee_report::registered(m_picture.view(), committee_report::abstract_of(period, m_words));
    if (const auto* before = m_memory.baseline(period.code(), made.registered)) {
        made.contents.baseline = before;
        made.contents.baseline_issued = m_memory.issued(*before, made.registered);
        made.contents.restatements = committee_report::restatements(*before, made.contents.figures);
        made.contents.renamings = committee_report::renamings(*before, made.contents.figures);
    }
    made.report = committee_report::report(made.contents, signing, m_words, regulation,
                                           m_regulation.on(on.day), m_form, m_kinds);
    return made;
}

std::string ReportBook::remembered_with(const MadeReport& made) const {
    committee_report::Memory memory = m_memory;
    memory.keep(committee_report::snapshot(made.contents.figures, made.contents.on, made.registered));
    return memory.to_text();
}

committee_report::ReportDay ReportBook::day(const std::optional<calendar::Date>& asked) const {
    if (asked) return {*asked};
    const auto followed = committee_report::day_of(m_picture.view());
    return followed ? *followed : committee_report::ReportDay{border::today()};
}

int ReportBook::year() const {
    const table::Cell& cell = m_picture.view().single("nam");
    const auto whole = cell.kind == table::CellKind::number ? number::whole(cell.value) : std::nullopt;
    if (!whole || *whole < 1900 || *whole > 2100) throw Error("results.year", {workbook::said(cell)});
    return static_cast<int>(*whole);
}

} // namespace ansinh::commands
