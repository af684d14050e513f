// Giving a draft its number: what to write into the draft and into the register, planned before anything is
// written. A number counts as taken once the register holds it, so a command that fails takes none.
#pragma once

#include "numbering/draft.hxx"
#include "numbering/register.hxx"
#include "numbering/series.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh::numbering {

struct IssueRequest {
    SeriesKind series = SeriesKind::committee;
    calendar::Date on;                ///< the paper's day
    bool on_given = false;            ///< else the draft's own day goes first, where it has one
    std::optional<BareNumber> number; ///< asked for; needed in the office's series
    std::optional<std::string> title, signer, recipients, kept, note; ///< instead of what the draft says
    std::optional<std::int64_t> copies;
};

/// A text, a whole number or a day.
using Entered = std::variant<std::string, std::int64_t, calendar::Date>;

struct Issue {
    PaperNumber number;
    calendar::Date on;
    std::vector<std::pair<table::Position, std::string>> of_draft; ///< texts that replace the draft's
    std::vector<std::pair<table::Position, Entered>> of_register;  ///< a new row, left to right
    std::vector<Message> notes; ///< "register.gaps" (the numbers), "register.no-signer"
};

/// Throws Error "issue.refused" (all that is wrong with the register's year), "issue.number-needed" (series
/// of the office without a number), "issue.date-differs" (cell, its day, the day asked for),
/// "register.no-room" (cell) when something stands where the new row goes, and what series.hxx says of the
/// number and the day. `register_sheet` is what `book` was read from.
Issue plan_issue(const Draft& draft, const std::string& draft_sheet, const Register& book,
                 const table::Sheet& register_sheet, const IssueRequest& request, const Words& words);

/// An empty register for a year: title, year, headers, numbers of the columns.
struct NewRegister {
    table::Sheet sheet;
    int header_row = 0;
};
NewRegister new_register(const Words& words, int year);

} // namespace ansinh::numbering
