// What a clerk asks for when handing a target out, as it came: nothing looked up yet.
#pragma once

#include "table/sheet.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::target {

/// What to do with rows the clerk hid by hand. Filtered rows always take part: a filter is for looking.
enum class HiddenRows { ask, include, exclude };

/// What the target counts: people who join ("phát triển mới"), or all who take part when the year ends ("số
/// người tham gia đến 31/12").
enum class Kind { newly_joined, at_year_end };

/// Whether a unit of people who newly join may get more than are not yet participating in it.
enum class Uncovered { limit, ignore };

/// A target cell that keeps its number.
struct Lock {
    table::Position cell;
    std::optional<std::int64_t> people; ///< none: the number that stands in the cell now
    bool operator==(const Lock&) const = default;
};

/// A group of units that keeps its number, by the name it is shown with; a group by column has no cell.
struct GroupLock {
    std::string name;
    std::int64_t people = 0;
    bool operator==(const GroupLock&) const = default;
};

/// Columns are named by header ("Chưa tham gia"), by letter ("E") or by range ("E13:E20").
struct Request {
    /// A whole number, or the address of the cell that holds it; or "+20": so many more than stand in the
    /// target cells now, and nobody gets less than that; or "95%": so much of the population is to take part.
    std::optional<std::string> total;
    std::optional<std::string> basis; ///< column
    /// Column whose people are taken off the basis, unit by unit ("Dân số" less "Đang tham gia"); never
    /// guessed, because those who hold a card of another kind would be counted as not participating.
    std::optional<std::string> basis_less;
    std::optional<std::string> into;         ///< column
    std::optional<std::string> names;        ///< column that names the units; else the one discovery found
    std::optional<std::string> participants; ///< column, for Kind::at_year_end or a total that is a rate
    std::optional<std::string> population;   ///< column, only for a total that is a rate
    std::optional<std::string> minimum;      ///< a whole number for all, or a column; of the number written
    std::optional<std::string> maximum;      ///< a whole number for all, or a column; of the number written
    /// "sections", or columns, the outermost first: "B,C". Groups get their number first.
    std::optional<std::string> levels;
    std::optional<std::string> method;
    std::optional<std::string> table;   ///< the area of one of several tables, or a cell in it
    std::optional<std::string> product; ///< "bhyt" or "bhxh"
    Kind kind = Kind::newly_joined;
    std::vector<Lock> locked;
    std::vector<GroupLock> locked_groups; ///< only with levels
    bool as_formulas = false;
    HiddenRows hidden = HiddenRows::ask;
    Uncovered uncovered = Uncovered::limit;
    bool overwrite = false;      ///< target cells that are not empty may be replaced
    bool accept_numbers = false; ///< doubtful numbers are read as their one sensible candidate
    std::optional<table::Position> cursor;
};

/// "F17=7,F20": F17 keeps 7, F20 what stands there. Throws Error "lock.text" (the part that is no cell or no
/// whole number of people).
std::vector<Lock> parse_locks(std::string_view text);

/// "Bưu điện=60, Viettel=40"; a comma may be part of a name. Throws Error "lock.group-text" (the part without
/// a name, or without a whole number of people).
std::vector<GroupLock> parse_group_locks(std::string_view text);

} // namespace ansinh::target
