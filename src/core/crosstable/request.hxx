// What a clerk asks for when a target is spread over a two-way table (village × month, village × provider),
// as it came: nothing looked up yet.
#pragma once

#include "target/request.hxx"

#include <optional>
#include <string>

namespace ansinh::crosstable {

struct Request {
    std::optional<std::string>
        rows; ///< where each unit's total stands: column by header or letter, or a range
    std::optional<std::string>
        columns; ///< where each period's or provider's total stands: a range; or "equal"
    /// Range of the body's shape; one row of it (shares of the months) or one column (needs of the units),
    /// also by header.
    std::optional<std::string> weights;
    std::optional<std::string> into;    ///< range, or the header over the columns ("Chia theo tháng")
    std::optional<std::string> maximum; ///< a whole number for all cells, or a range of the body's shape
    std::optional<std::string> method;  ///< none or "auto": as quota::allocate_matrix chooses
    std::optional<std::string> table;   ///< the area of one of several tables, or a cell in it
    std::optional<std::string> product; ///< "bhyt" or "bhxh"
    bool as_formulas = false;
    target::HiddenRows hidden = target::HiddenRows::ask;
    bool overwrite = false;      ///< cells that are not empty may be replaced
    bool accept_numbers = false; ///< doubtful numbers are read as their one sensible candidate
    std::optional<table::Position> cursor;
};

} // namespace ansinh::crosstable
