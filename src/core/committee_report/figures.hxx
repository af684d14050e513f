// What a committee's report says in numbers: for a quarter, a half or a year, unit by unit, both products,
// each number with the cells of the year's workbook it comes from. See docs/design/committee-report.md.
#pragma once

#include "calendar/holiday.hxx"
#include "calendar/period.hxx"
#include "committee_report/report_day.hxx"
#include "profile/profile.hxx"
#include "quota/progress.hxx"
#include "workbook/closings.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::committee_report {

using calendar::Date;

/// What is counted, in people.
enum class Item : std::uint8_t {
    target,         ///< Chỉ tiêu năm
    opening,        ///< Đầu kỳ: of the period's first quarter
    joined,         ///< Tăng › Mới, added up over the quarters
    returned,       ///< Tăng › Quay lại, likewise
    left,           ///< Giảm trong kỳ, likewise
    closing,        ///< Cuối kỳ: of the last quarter of the period that has any, up to the cut-off
    joined_to_date, ///< Phát triển mới lũy kế từ đầu năm
    achieved,       ///< what the kind of target counts: closing, joined_to_date, or what came net to date
    remaining,      ///< Còn phải phát triển
    due,            ///< Đến hạn trong kỳ, added up
    renewed,        ///< Tiếp tục đóng, likewise
    before,         ///< closing of the period before: what was reached, never its estimate
    year_before,    ///< Cùng kỳ năm trước
    estimate,       ///< Ước cả kỳ: the closing expected at the period's end
    population      ///< Dân số of health, Lực lượng lao động of pension
};
inline constexpr std::size_t item_count = static_cast<std::size_t>(Item::population) + 1;

/// The items that are no sum or quotient of others: what a report that was made is remembered by. Their names
/// are a file format.
using KeptItem = std::pair<std::string_view, Item>;
inline constexpr std::array<KeptItem, 10> kept_items{{{"target", Item::target},
                                                      {"opening", Item::opening},
                                                      {"joined", Item::joined},
                                                      {"returned", Item::returned},
                                                      {"left", Item::left},
                                                      {"closing", Item::closing},
                                                      {"joined_to_date", Item::joined_to_date},
                                                      {"due", Item::due},
                                                      {"renewed", Item::renewed},
                                                      {"estimate", Item::estimate}}};

/// Nothing reported is not 0.
struct Figure {
    std::optional<std::int64_t> people;
    std::vector<std::string> cells; ///< "Biểu tổng hợp kết quả quý III!H9": all that it is made of

    explicit operator bool() const { return people.has_value(); }
};

/// Why a unit has no closing, in the quarter whose closings these are.
enum class Absence : std::uint8_t {
    none,
    not_reported,
    no_opening,     ///< what came and went was reported, but not with how many the quarter began
    not_yet,        ///< the unit was set up later (*Từ ngày*)
    dissolved, ///< it was no unit any more at the quarter's end (*Đến ngày*)
    merged          ///< likewise, and *Sáp nhập vào* says where it went
};

/// One unit and product. Rates are shares (0.95), nothing where one side is missing or the other is 0.
struct Measures {
    std::array<Figure, item_count> items;
    std::optional<double> rate;           ///< achieved ÷ target
    std::optional<double> estimated_rate; ///< what the estimate would achieve ÷ target
    std::optional<double> coverage;       ///< closing ÷ population
    std::optional<double> retention;      ///< renewed ÷ due
    /// On the day the report is made, as the dashboard says it; nothing without target or figures, nor where
    /// units that have not reported could still change it.
    std::optional<quota::Progress> state;
    /// Due and renewed, of those that told both: what retention is made of.
    std::optional<std::pair<std::int64_t, std::int64_t>> retained;
    Absence absence = Absence::none; ///< never of sums
    bool whole = true; ///< all quarters of the period up to the closing one that the unit owes were reported

    const Figure& at(Item item) const { return items[static_cast<std::size_t>(item)]; }
    Figure& at(Item item) { return items[static_cast<std::size_t>(item)]; }
    /// A closing was reported.
    bool reported() const { return at(Item::closing).people.has_value(); }
    /// It was a unit at the end of the closing quarter and has no closing.
    bool missing() const {
        return absence == Absence::not_reported || absence == Absence::no_opening;
    }
};

/// By product, in the order of workbook::products: health, pension.
using ByProduct = std::array<Measures, workbook::products.size()>;

struct Line {
    std::string unit; ///< as *Thôn* names it, on one line
    ByProduct of;
    std::string code{}; ///< its code there (Mã thôn), which outlives a change of name; empty: none
};

/// What the target of a product counts (docs/design/workbook.md, loai_chi_tieu_bhyt).
enum class TargetKind : std::uint8_t { participants, joined, net };

/// What each kind is called in *Tham số*, in the order of TargetKind.
using TargetKindWords = std::array<std::string, 3>;

/// What the workbook says beside the figures.
struct Heads {
    int year = 0;
    std::string total;                                         ///< "Toàn xã"
    std::string unit_word;                                     ///< "thôn"
    std::array<std::string, workbook::products.size()> names;  ///< "BHYT tự đóng"
    std::array<TargetKind, workbook::products.size()> kinds{}; ///< of the targets
};

/// What one quarter of the period added, of the whole: openings and closings of the same units.
struct QuarterTotal {
    calendar::Period quarter;
    bool estimated = false; ///< the closing is the estimate of a quarter that nobody reported
    std::array<Figure, workbook::products.size()> opening, closing;
};

struct Figures {
    calendar::Period period;
    Heads heads;
    std::vector<Line> units;  ///< with a name, in the order of *Thôn*
    std::vector<Line> groups; ///< schools and groups of people; often none
    Line units_sum, groups_sum;
    Line total; ///< of both; sums are of what was reported

    /// The quarter whose closings these are: the period's last one, or the last one in it that has any.
    calendar::Period closing_quarter;
    std::vector<QuarterTotal> quarters; ///< of the period, those with figures or estimates

    /// Up to which day the closings go: the cut-off (the register's only one for this period, else the
    /// regulation's) where the period's last quarter is not over by then, else that quarter's end. Nothing
    /// where the report is due before its period ends and nobody said the cut-off.
    std::optional<Date> until;
    /// The report is due before its period ends and these are not its last figures: the closing is "đến ngày
    /// chốt", and the estimate has a column.
    bool estimated = false;
    /// The estimate made for the period before, and what the closing then was; both or none. A note only.
    std::array<std::optional<std::pair<Figure, Figure>>, workbook::products.size()> last_estimate;

    bool year_reported = false; ///< anything was reported in any quarter of the year

    /// Units (not groups) that owe a closing of that product, by name.
    std::vector<std::string> missing(std::size_t product) const;
    /// How many units (not groups) owe one or have told it.
    std::size_t expected(std::size_t product) const;
    /// Anything was reported of any unit or group.
    bool any() const;
    /// Any unit or group has a target.
    bool any_target() const;
};

/// When a report is due, as the regulation has it.
struct Timing {
    std::optional<Date> due;     ///< the last day in time, of the first tier that has one
    std::optional<Date> cut_off; ///< the regulation's own, of that tier
};
Timing timing_of(const profile::Profile& profile, const calendar::Period& period,
                 const calendar::Holidays& holidays);

/// The named ranges that are looked at.
std::span<const std::string_view> figure_ranges();

/// `on` stands for today. Throws Error "committee.kind" for a month, "committee.not-begun" (period, its first
/// day, today), "committee.not-begun-by" (likewise, and the cell) where the workbook says which day it is.
void check_period(const calendar::Period& period, const ReportDay& on);

/// Sums are of what was reported: nothing where nobody did. Flows (new, come back, left, due, paid on) of a
/// unit that has not reported all quarters up to the closing one are left empty, because a part of a sum is
/// none. Precondition: check_period. `on` stands for today. Throws Error "results.not-workbook" (ranges
/// missing), "results.year", "committee.other-year" (year of the workbook, year asked for),
/// "committee.target-kind" (cell, what it says, the kinds), "results.refused" (every cell that holds a text
/// or an error where a number belongs).
Figures figures(const workbook::Picture& book, const workbook::Forms& forms, const TargetKindWords& kinds,
                const calendar::Period& period, const Timing& timing, Date on);

} // namespace ansinh::committee_report
