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
    /// Where each period's or provider's total stands: a range; or "equal"; or "weights": the rows' sum
    /// handed out by the weights of the columns (equally where nothing tells them apart), whatever was typed
    /// in.
    std::optional<std::string> columns;
    /// Range of the body's shape; one row of it (shares of the months) or one column (needs of the units),
    /// also by header; or "into": the numbers that stand in the cells to be written.
    std::optional<std::string> weights;
    /// Range with the share of each column, across or down; weights are then none or the needs of the units.
    std::optional<std::string> shares;
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
