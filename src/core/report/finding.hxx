// What a check found: how grave, where, both sides, what to do, by which article.
#pragma once

#include "message.hxx"
#include "number/rational.hxx"
#include "report/slip.hxx"
#include "table/sheet.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

enum class Severity : std::uint8_t {
    error,
    warning,
    note,
    unverifiable
}; ///< Lỗi, Cần xem, Lưu ý, Chưa đủ số liệu để kiểm tra

/// One figure that would explain what is wrong, and what it may have been.
struct Change {
    std::string sheet; ///< where the cell is; empty: the checked sheet
    table::Position cell;
    Rational from;
    std::optional<Rational> to;        ///< where only one value does it
    Slip slip = Slip::none;            ///< how the one may have come to stand for the other
    std::size_t mends = 0, breaks = 0; ///< rules, if this figure alone were changed
    bool applicable = true;            ///< false for another sheet's cells: shown, never applied
    bool operator==(const Change&) const = default;
};

/// Figures that have to change together.
using Way = std::vector<Change>;

struct Finding {
    Severity severity = Severity::error;
    std::string rule; ///< id of the rule or check; with unit and cells it is the finding's identity
    std::string unit; ///< name as shown; empty: the table as a whole
    std::vector<table::Position> cells;         ///< the first one is linked to
    Message text;                               ///< what is wrong
    std::optional<Rational> reported, expected; ///< both sides
    Message instruction;     ///< which cells to look at; without a code where nothing can be said
    std::string advice;      ///< the rule's own, Vietnamese
    std::string source;      ///< article
    Rational effect = 0;     ///< people or đồng affected: what findings are ranked by
    std::string sheet{};     ///< where `cells` are; empty: the checked sheet
    std::vector<Way> ways{}; ///< what explains it, the likeliest first; a clerk may have one applied
};

} // namespace ansinh::report
