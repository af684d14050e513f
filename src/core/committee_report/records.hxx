// What the registers of the year's workbook have for a report: who was late, what members ask for, which
// conclusions are being carried out, who collects.
#pragma once

#include "calendar/period.hxx"
#include "calendar/report_status.hxx"
#include "workbook/closings.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

using calendar::Date;

/// A report owed for the period, from *Sổ theo dõi báo cáo*.
struct OwedReport {
    std::string kind, reporter, recipient;
    std::optional<Date> due, received; ///< received up to the day the report is made
    calendar::ReportStatus status;     ///< on that day
    std::string cell;                  ///< of the reporter
};

/// A line of *Kiến nghị, vướng mắc* that came within the period, or before and has no result yet.
struct Issue {
    std::optional<Date> received;
    std::string from, text, proposal, opinion, result;
    std::string cell; ///< of the text
};

/// A line of *Theo dõi kết luận* that was not done before the period.
struct Task {
    std::string meeting, text, lead, helpers, result;
    std::optional<Date> due, done;
    bool overdue = false; ///< on the day the report is made, as the dashboard counts it
    std::string cell;     ///< of the text
};

/// One organisation of *Mạng lưới thu* and what its rounds within the period brought in (*Đợt ra quân*).
struct Provider {
    std::string name;
    std::int64_t points = 0, collectors = 0, collaborators = 0; ///< there on the day the report is made
    std::int64_t rounds = 0;
    std::array<std::optional<std::int64_t>, workbook::products.size()> brought;
    std::vector<std::string> cells;
};

struct Records {
    std::vector<OwedReport> reports; ///< of that period, all of them, in the register's order
    std::vector<Issue> issues;
    std::vector<Task> tasks;
    std::vector<Provider> providers;
    std::int64_t members = 0; ///< with a name, on the committee on that day

    /// Those that came late or have not come though they were due.
    std::vector<OwedReport> late() const;
};

/// The named ranges that are looked at.
std::span<const std::string_view> record_ranges();

/// `own` is to whom the committee's own report goes, as the register says it: such lines are this report, not
/// one that is owed to it. Precondition: check_period. Throws Error "results.not-workbook" (ranges missing),
/// "committee.records" (every cell that is no date or no number where one belongs, or an error).
Records records(const workbook::Picture& book, const workbook::Forms& forms, const calendar::Period& period,
                std::span<const std::string> own, Date on);

} // namespace ansinh::committee_report
