// Who sat on a committee when: the rows of *Danh sách thành viên BCĐ* as holdings of seats, and the members
// on any day. See docs/design/committee.md.
#pragma once

#include "calendar/date.hxx"
#include "committee/seats.hxx"
#include "committee/words.hxx"
#include "report/finding.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::committee {

using calendar::Date;

/// The columns, in the order of the form "members" (extension/data/workbook-sheets.json).
enum class Column : std::uint8_t {
    ordinal,
    name,
    post,
    title,
    note,
    phone,
    mail,
    decision,
    decided,
    from,
    to,
    substitute,
    article
};
inline constexpr std::size_t column_count = 13;

/// Where the rows stand.
struct Table {
    const table::Sheet* sheet = nullptr;
    table::Area body;                        ///< the rows, over all columns
    std::array<int, column_count> columns{}; ///< of the sheet, by Column; -1: the sheet has none such
};

/// One row: who holds a seat, from when to when. Texts are on one line and normalised.
struct Holding {
    std::size_t seat = 0; ///< in Roster::seats
    int row = 0;          ///< of the sheet, from 0
    std::string name;     ///< empty: nobody holds the seat
    std::string post;     ///< post and agency as the row has them
    std::string title;
    std::string note, phone, mail, decision, substitute, article;
    std::optional<Date> decided;
    std::optional<Date> from, to; ///< first and last day, both included; nothing: open

    /// Whether it lasts on that day. A row without a name may too: an empty seat.
    bool holds_on(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

struct Roster {
    std::string sheet;                       ///< its name; empty: none was read
    std::array<int, column_count> columns{}; ///< of the sheet
    std::vector<Seat> seats;       ///< of the regulation in its order, then what the sheet has beside them
    std::vector<Holding> holdings; ///< in the order of the sheet
    std::vector<report::Finding> faults; ///< cells that cannot be read

    const Seat& seat_of(const Holding& holding) const { return seats[holding.seat]; }
    /// "Danh sách thành viên BCĐ!B7"
    std::string cell_name(const Holding& holding, Column column) const;
};

/// What the rows are read by. Without a profile every seat is what its row says.
struct Regulations {
    const Profile* profile = nullptr;
    const Places& places;
    const Words& words;
    const workbook::Words& workbook_words;
    Date null_date; ///< of the document
};

/// The table in a year's workbook (named range `thanh_vien`).
Table table_of(const workbook::Region& body, const workbook::Form& form);
/// The table below the first row of a sheet that heads name and title (and any other of the form's columns,
/// in any order); it ends before the first row that holds nothing but a formula that counts. Null sheet where there
/// is no such row.
Table find_table(const table::Sheet& sheet, const workbook::Form& form);

/// Rows in which nothing is typed are passed over. A row belongs to the regulation's seat of its role and post;
/// one whose post the clerk rewrote to the seat of its article. Faults: "roster.not-date" (cell, text),
/// "roster.cell-error" (cell).
Roster read_roster(const Table& table, const Regulations& regulations);

/// Who sits on the committee that day, in the order of the seats, of one seat in the order of the rows. Rows
/// without a name are none.
std::vector<const Holding*> members_on(const Roster& roster, Date day);

/// The seats nobody holds that day, by index.
std::vector<std::size_t> vacant_on(const Roster& roster, Date day);

} // namespace ansinh::committee
