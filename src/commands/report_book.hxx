// The year's workbook read once, for reports of any of its periods.
#pragma once

#include "calendar/period.hxx"
#include "commands/check_report_rules.hxx"
#include "commands/invocation.hxx"
#include "commands/regulation_source.hxx"
#include "committee_report/report.hxx"
#include "committee_report/words.hxx"
#include "office/workbook/picture.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "workbook/forms.hxx"

#include <cstddef>
#include <optional>
#include <string>

namespace ansinh::commands {

/// A report and what it was made of.
struct MadeReport {
    committee_report::Contents contents;
    committee_report::Report report;
    std::size_t registered = 0; ///< how many papers of its title the register of outgoing papers has
};

class ReportBook {
public:
    /// `invocation` must outlive it. Throws Error as regulation_in_use and office::picture_of do,
    /// "committee.memory-broken".
    ReportBook(Invocation& invocation, const office::Document& document,
               const std::optional<std::string>& profile);
    ReportBook(const ReportBook&) = delete;
    ReportBook& operator=(const ReportBook&) = delete;

    /// What the report says, valid as long as this. Throws Error "committee.no-target",
    /// "committee.no-results" and what committee_report::check_period, figures, records and report throw.
    MadeReport make(const calendar::Period& period, const committee_report::ReportDay& on,
                    const committee_report::Signing& signing) const;

    /// What stands for today: the day that was asked for, else the workbook's own (committee_report::day_of),
    /// else this computer's. Throws Error "committee.day".
    committee_report::ReportDay day(const std::optional<calendar::Date>& asked) const;

    /// What the workbook remembers with that report added to it.
    std::string remembered_with(const MadeReport& made) const;

    /// Throws Error "results.year" where the workbook names none.
    int year() const;
    const profile::Regulation& regulation() const { return m_regulation.regulation(); }
    const paper::Form& form() const { return m_form; }
    const paper::Kinds& kinds() const { return m_kinds; }

private:
    committee_report::Contents contents(const calendar::Period& period, const profile::Profile& regulation,
                                        calendar::Date on) const;

    Invocation& m_invocation;
    const committee_report::Words m_words;
    const workbook::Forms m_forms;
    const office::WorkbookPicture m_picture;
    const RegulationInUse m_regulation;
    const CheckRules m_rules;
    const paper::Form m_form;
    const paper::Kinds m_kinds;
    const committee_report::Memory m_memory;
};

} // namespace ansinh::commands
