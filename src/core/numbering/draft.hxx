// The draft of a paper on a sheet, as numbering sees it: where number and date go, and what the register is
// to say of it. The draft is known by its text (the line "Số:      /KH-BCĐ"), not by its layout, so that a
// paper that a clerk has changed or typed is numbered just as well.
#pragma once

#include "calendar/date.hxx"
#include "numbering/paper_number.hxx"
#include "numbering/words.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::numbering {

/// "Ia Nan, ngày      tháng      năm      ", and the same with a day.
struct DateLine {
    std::string place;                  ///< "Ia Nan", or empty
    std::optional<calendar::Date> date; ///< nothing while it is open
};
/// Nothing where the text is no such line, or is filled in with something that is no day.
std::optional<DateLine> read_date_line(std::string_view text);

struct Draft {
    std::string symbol;                       ///< "KH-BCĐ"
    table::Position number_cell;              ///< holds the line of the number
    std::optional<table::Position> date_cell; ///< minutes have no line with the date
    DateLine date;
    std::string title;      ///< "Kế hoạch Mỗi tuần một thôn …"; of a letter "Công văn V/v …"
    std::string recipients; ///< "Như Điều 3; Đảng ủy xã", without the copy that is kept
    std::string kept;       ///< "VT, BCĐ"
    std::string signer;     ///< the name below the sign block on the right, or empty
};

/// Throws Error "issue.no-draft" (sheet), "issue.formula" (cell), "issue.has-number" (cell, text).
Draft read_draft(const table::Sheet& sheet, const Words& words);

/// The reference on an annex of that paper, "(Kèm theo Kế hoạch số      /KH-BCĐ ngày      tháng      năm của
/// …)", with its number and day; nothing for any other text and where the places are filled in.
std::optional<std::string> filled_reference(std::string_view text, const PaperNumber& number,
                                            calendar::Date on);

/// All such references on a sheet.
std::vector<std::pair<table::Position, std::string>>
filled_references(const table::Sheet& sheet, const PaperNumber& number, calendar::Date on);

} // namespace ansinh::numbering
