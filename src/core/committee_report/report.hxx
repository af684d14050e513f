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
#include "paper/signing.hxx"
#include "profile/profile.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

class Words; // committee_report/words.hxx

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
    std::vector<Renaming> renamings{};  ///< since the baseline, likewise
    std::vector<Message> rule_faults{}; ///< clerks' own rules that nobody can read: they checked nothing
};

/// Ids of its tables (paper::Table::id), for charts: "ket-qua-0" and "ket-qua-1" (results against targets by
/// unit, one for each product), "so-sanh-0" and "so-sanh-1" (comparison, retention, coverage),
/// "mang-luoi-thu", "bao-cao-cham", "so-lieu-thay-doi".
inline constexpr std::string_view results_table = "ket-qua-", comparison_table = "so-sanh-",
                                  providers_table = "mang-luoi-thu", late_table = "bao-cao-cham",
                                  changes_table = "so-lieu-thay-doi";

/// Columns of results_table, in this order; those of the estimate are there only where the report has one.
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
    estimated_rate,
    remaining,
    note
};
/// Where that column stands in the table; nothing where the report has none.
std::optional<std::size_t> column_of(ResultColumn column, const Figures& figures);

/// Columns of comparison_table, in this order.
enum class ComparisonColumn : std::uint8_t {
    ordinal,
    unit,
    closing,
    before,
    before_change,
    year_before,
    year_change,
    due,
    renewed,
    retention,
    population,
    coverage,
    note
};

/// Who signs, as a clerk says it.
struct Signing {
    paper::Signer signer = paper::Signer::head;
    paper::Seal seal = paper::Seal::by_profile;
    std::string name; ///< of the signer; empty: room to write it
};

struct Report {
    paper::Paper paper;
    std::size_t marked = 0;     ///< numbers that stand out because a check fails
    std::vector<Message> notes; ///< what the clerk should know: units missing, estimates missing …
};

/// To whom the committee's report on that period goes, as the regulation has it (Mỏ Cày Điều 8.1: "Trưởng Ban
/// Chỉ đạo và Ủy ban nhân dân xã"; Thanh Hóa Điều 12.2); empty where it is silent.
std::string recipient_of(const profile::Profile& profile, const calendar::Period& period);

/// `regulation` is what held on the period's last day: by it the report is owed, and to whom. `agencies` is
/// what holds on the day it is made: who issues and signs it. Who signs is left out of those the report is
/// addressed to. Throws Error "paper.no-committee" where the latter names none.
Report report(const Contents& contents, const Signing& signing, const Words& words,
              const profile::Profile& regulation, const profile::Profile& agencies, const paper::Form& form,
              const paper::Kinds& kinds);

/// The abstract, by which the register of outgoing papers knows it: "Kết quả thực hiện chính sách BHXH, BHYT
/// quý III/2026".
std::string abstract_of(const calendar::Period& period, const Words& words);

/// How many papers of that abstract the register of outgoing papers has (*Sổ đăng ký văn bản đi*): each is a
/// report of the period that was issued.
std::size_t registered(const workbook::Picture& book, const std::string& abstract);

} // namespace ansinh::committee_report
