// What a committee's report says in numbers: for a quarter, a half or a year, unit by unit, both products,
// each number with the cells of the year's workbook it comes from. See docs/design/committee-report.md.
#pragma once

#include "calendar/period.hxx"
#include "quota/progress.hxx"
#include "workbook/closings.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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
    closing,        ///< Cuối kỳ: of the period's last quarter, up to the cut-off where that lies before its end
    joined_to_date, ///< Phát triển mới lũy kế từ đầu năm
    achieved,       ///< what the kind of target counts: closing, joined_to_date, or what came net
    remaining,      ///< Còn phải phát triển
    due,            ///< Đến hạn trong kỳ, added up
    renewed,        ///< Tiếp tục đóng, likewise
    before,         ///< closing of the period before: what was reached, never its estimate
    year_before,    ///< Cùng kỳ năm trước
    estimate,       ///< Ước cả kỳ: the closing expected at the period's end
    population      ///< Dân số of health, Lực lượng lao động of pension
};
inline constexpr std::size_t item_count = static_cast<std::size_t>(Item::population) + 1;

/// Nothing reported is not 0.
struct Figure {
    std::optional<std::int64_t> people;
    std::vector<std::string> cells; ///< "Biểu tổng hợp kết quả quý III!H9": all that it is made of

    explicit operator bool() const { return people.has_value(); }
};

/// One unit and product. Rates are shares (0.95), nothing where one side is missing or the other is 0.
struct Measures {
    std::array<Figure, item_count> items;
    std::optional<double> rate;           ///< achieved ÷ target
    std::optional<double> estimated_rate; ///< what the estimate would achieve ÷ target
    std::optional<double> coverage;       ///< closing ÷ population
    std::optional<double> retention;      ///< renewed ÷ due
    /// On the day the report is made, as the dashboard says it; nothing without target or figures.
    std::optional<quota::Progress> state;

    const Figure& at(Item item) const { return items[static_cast<std::size_t>(item)]; }
    Figure& at(Item item) { return items[static_cast<std::size_t>(item)]; }
    /// A closing was reported for the period's last quarter.
    bool reported() const { return at(Item::closing).people.has_value(); }
};

/// By product, in the order of workbook::products: health, pension.
using ByProduct = std::array<Measures, workbook::products.size()>;

struct Line {
    std::string unit; ///< as *Thôn* names it, on one line
    ByProduct of;
};

/// What the target of a product counts (docs/design/workbook.md, loai_chi_tieu_bhyt).
enum class TargetKind : std::uint8_t { participants, joined, net };

/// What the workbook says beside the figures.
struct Heads {
    int year = 0;
    std::string total;                                         ///< "Toàn xã"
    std::string unit_word;                                     ///< "thôn"
    std::array<std::string, workbook::products.size()> names;  ///< "BHYT tự đóng"
    std::array<TargetKind, workbook::products.size()> kinds{}; ///< of the targets
};

struct Figures {
    calendar::Period period;
    Heads heads;
    std::vector<Line> units;  ///< with a name, in the order of *Thôn*
    std::vector<Line> groups; ///< schools and groups of people; often none
    Line units_sum, groups_sum;
    Line total; ///< of both; sums are of what was reported

    std::optional<Date> cut_off; ///< the register's only one for this period, else the regulation's
    /// The report is due before its period ends, so that the closing is "đến ngày chốt" and the estimate has
    /// a column.
    bool estimated = false;
    /// The estimate made for the period before, and what the closing then was; both or none. A note only.
    std::array<std::optional<std::pair<Figure, Figure>>, workbook::products.size()> last_estimate;

    /// Units (not groups) without a closing of that product, by name.
    std::vector<std::string> missing(std::size_t product) const;
    /// Anything was reported of any unit or group.
    bool any() const;
    /// Any unit or group has a target.
    bool any_target() const;
};

/// When a report is due and what it may expect, as the regulation has it.
struct Timing {
    std::optional<Date> due;     ///< last day of the earliest tier that has one
    std::optional<Date> cut_off; ///< the regulation's own
};

/// The named ranges that are looked at.
std::span<const std::string_view> figure_ranges();

/// Precondition: the period is a quarter, the first half, the second half or the year. `on` stands for today.
/// Throws Error "results.not-workbook" (ranges missing), "results.year", "committee.other-year" (year of the
/// workbook, period), "results.refused" (every cell that holds a text or an error where a number belongs).
Figures figures(const workbook::Picture& book, const workbook::Forms& forms, const calendar::Period& period,
                const Timing& timing, Date on);

} // namespace ansinh::committee_report
