// What a check found: how grave, where, both sides, what to do, by which article.
#pragma once

#include "message.hxx"
#include "number/rational.hxx"
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

struct Finding {
    Severity severity = Severity::error;
    std::string rule; ///< id of the rule or check; with unit and cells it is the finding's identity
    std::string unit; ///< name as shown; empty: the table as a whole
    std::vector<table::Position> cells;         ///< the first one is linked to
    Message text;                               ///< what is wrong
    std::optional<Rational> reported, expected; ///< both sides
    Message instruction; ///< which cells to look at; without a code where nothing can be said
    std::string advice;  ///< the rule's own, Vietnamese
    std::string source;  ///< article
    Rational effect = 0; ///< people or đồng affected: what findings are ranked by
};

} // namespace ansinh::report
