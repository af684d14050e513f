// What a clerk asks for when handing a target out, as it came: nothing looked up yet.
#pragma once

#include "table/sheet.hxx"

#include <optional>
#include <string>

namespace ansinh::target {

/// What to do with rows the clerk hid by hand. Filtered rows always take part: a filter is for looking.
enum class HiddenRows { ask, include, exclude };

/// Columns are named by header ("Chưa tham gia"), by letter ("E") or by range ("E13:E20").
struct Request {
    std::optional<std::string> total;   ///< a whole number, or the address of the cell that holds it
    std::optional<std::string> basis;   ///< column
    std::optional<std::string> into;    ///< column
    std::optional<std::string> minimum; ///< a whole number for all, or a column
    std::optional<std::string> maximum; ///< a whole number for all, or a column
    std::optional<std::string> method;
    std::optional<std::string> table;   ///< the area of one of several tables, or a cell in it
    std::optional<std::string> product; ///< "bhyt" or "bhxh"
    bool as_formulas = false;
    HiddenRows hidden = HiddenRows::ask;
    bool overwrite = false;      ///< target cells that are not empty may be replaced
    bool accept_numbers = false; ///< doubtful numbers are read as their one sensible candidate
    std::optional<table::Position> cursor;
};

} // namespace ansinh::target
