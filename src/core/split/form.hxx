// A clerk's answers for one split over time, filled in as far as the sheet tells, and turned into a request.
// See docs/design/split-by-time.md.
#pragma once

#include "split/answer.hxx"
#include "split/plan.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::split {

/// A column of the table, else what was typed.
struct ColumnOrText {
    std::optional<int> column;
    std::string text;
    bool operator==(const ColumnOrText&) const = default;
};

struct Form {
    std::optional<table::Area> table; ///< none: the sheet has no table
    ColumnOrText total;               ///< typed: people, a cell, or a range of a column
    std::string year;
    std::string first, last; ///< days as people write them; empty: those of the year
    quota::Grain grain = quota::Grain::month;
    quota::TimeWeights weights = quota::TimeWeights::workdays;
    std::string profile;   ///< range of the season's numbers
    ColumnOrText kept;     ///< typed: a range; empty: none
    bool by_header = true; ///< columns of targets: those whose header names the period, else from `into` on
    std::string into;      ///< first cell of the new table, or first column
    bool overwrite = false;
    bool operator==(const Form&) const = default;
};

/// Whether the answers are about a column of targets, one a unit, and not about one total.
bool is_about_units(const Form& form);

/// Something that was guessed, and which answer to look at.
struct Doubt {
    Message message; ///< a clause that says what was taken and why it may be wrong
    Answer answer = Answer::none;
    bool operator==(const Doubt&) const = default;
};

struct FilledForm {
    Form form;
    std::vector<Doubt> doubts;
};

/// The best guess for the table under the cursor, else the first one: the column of targets, or without a
/// table the number under the cursor, else the number beside a word for a target; the year said in titles and
/// headers, else that of `today`; the periods that columns are headed with. Never throws an Error.
FilledForm fill_in(const table::Sheet& sheet, std::span<const table::Table> tables,
                   const table::Vocabulary& words, std::optional<table::Position> cursor,
                   calendar::Date today);

/// Where the answers would be written without being asked, after the total was answered: the headed columns,
/// or the first free cell. Sets `by_header` and `into`.
void guess_place(Form& form, const table::Sheet& sheet, std::span<const table::Table> tables,
                 std::optional<table::Position> cursor);

/// The table of the form, or null.
const table::Table* table_of(const Form& form, std::span<const table::Table> tables);

/// What a list offers: "C: Chỉ tiêu".
struct ColumnChoice {
    std::string label;
    int column = 0;
    bool operator==(const ColumnChoice&) const = default;
};

/// Columns that may hold the units' targets, and those that may hold what they achieved; in the sheet's
/// order.
std::vector<ColumnChoice> total_choices(const table::Table& table, const table::Vocabulary& words);
std::vector<ColumnChoice> kept_choices(const table::Table& table);

struct FormRequest {
    Request request;
    std::vector<Stop> stops; ///< of answers that no request can carry
};

FormRequest request_of(const Form& form, const table::Sheet& sheet, std::span<const table::Table> tables);

} // namespace ansinh::split
