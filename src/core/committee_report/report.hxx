// A committee's report as a paper in the form of Decree 30/2020 (kind BC): what was reached, what is
// difficult, what is being done, what is asked for, with its tables as annexes.
#pragma once

#include "committee_report/figures.hxx"
#include "committee_report/records.hxx"
#include "committee_report/restatement.hxx"
#include "message.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"
#include "profile/profile.hxx"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

/// Words of extension/data/report-paper.json.
class Words;

/// A number that fails a check, by its cell ("Biểu tổng hợp kết quả quý III!H9"), and why, worded.
struct Doubt {
    std::string cell;
    std::string why; ///< Vietnamese: it stands in the paper's footnotes
};

/// Everything the report is made of.
struct Contents {
    Figures figures;
    Records records;
    std::vector<Doubt> doubts;
    std::vector<Restatement> restatements;
    const Snapshot* baseline = nullptr; ///< what `restatements` compares with; null: nothing
    bool baseline_issued = false;
    Date on;
};

/// Ids of its tables (paper::Table::id), for charts: "ket-qua-0" and "ket-qua-1" (results against targets by
/// unit, one for each product), "so-sanh-0" and "so-sanh-1" (comparison), "mang-luoi-thu", "bao-cao-cham",
/// "so-lieu-thay-doi".
inline constexpr std::string_view results_table = "ket-qua-", comparison_table = "so-sanh-",
                                  providers_table = "mang-luoi-thu", late_table = "bao-cao-cham",
                                  changes_table = "so-lieu-thay-doi";

/// Columns of results_table; estimate and its rate are there only where the report has them.
enum class ResultColumn : std::uint8_t {
    ordinal,
    unit,
    target,
    opening,
    joined,
    returned,
    left,
    closing,
    estimate,
    joined_to_date,
    rate,
    remaining,
    due,
    renewed,
    retention,
    coverage,
    note
};
/// Where that column stands in the table; nothing where the report has none.
std::optional<std::size_t> column_of(ResultColumn column, const Figures& figures);

struct Report {
    paper::Paper paper;
    std::size_t marked = 0;      ///< numbers that stand out because a check fails
    std::vector<Message> notes; ///< what the clerk should know: units missing, estimates missing …
};

/// Throws Error "paper.no-committee" where the regulation names none.
Report report(const Contents& contents, const Words& words, const profile::Profile& profile,
              const paper::Form& form, const paper::Kinds& kinds);

/// The abstract, by which the register of outgoing papers knows it: "kết quả thực hiện chính sách BHXH, BHYT
/// quý III/2026".
std::string abstract_of(const calendar::Period& period, const Words& words);

} // namespace ansinh::committee_report
