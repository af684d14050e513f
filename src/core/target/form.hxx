// A clerk's answers for one table, filled in as far as sheet and memory tell, and turned into one request per
// product. See docs/design/allocate-dialog.md.
#pragma once

#include "target/draft.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::target {

class Memory;

/// The column to go by, or the difference of two.
struct BasisChoice {
    int column = 0;
    std::optional<int> less; ///< the column taken off
    bool operator==(const BasisChoice&) const = default;
};

/// A minimum or maximum: a column, else the number typed, else (empty text) none.
struct Limit {
    std::optional<int> column;
    std::string number;
    bool operator==(const Limit&) const = default;
};

/// A row that keeps its number.
struct RowLock {
    int row = 0;
    std::optional<std::int64_t> people; ///< none: what stands in the target cell
    bool operator==(const RowLock&) const = default;
};

/// The total: what the field shows. As long as it is the text that was read from `cell`, the request refers
/// to the cell, and so do formulas. "+20": so many on top of what stands in the target cells; "95%": so much
/// of the population.
struct TotalAnswer {
    std::string text;
    std::optional<table::Position> cell;
    std::string cell_text; ///< what `text` was when it was read from `cell`
    bool is_from_cell() const { return cell && text == cell_text; }
    bool operator==(const TotalAnswer&) const = default;
};

struct ProductForm {
    table::Product product = table::Product::none; ///< none: the table names none
    bool taking_part = true;
    // Columns of the sheet; none: not known, to be asked.
    std::optional<int> into;
    std::optional<BasisChoice> basis;
    std::optional<int> participants; ///< kept while `kind` does not need it
    Kind kind = Kind::newly_joined;
    TotalAnswer total;
    Limit minimum, maximum;
    std::vector<RowLock> locked;          ///< by rising row
    std::vector<GroupLock> locked_groups; ///< of the form's levels
    bool operator==(const ProductForm&) const = default;
};

/// Whether the column of those taking part is looked at: by the kind, or by a total that is a rate.
bool needs_participants(const ProductForm& product);

struct Form {
    std::optional<table::Area> table; ///< none: the sheet has no table
    std::optional<int> names;         ///< column that names the units
    LevelsChoice levels;              ///< what units are grouped by
    quota::Method method = quota::Method::hamilton;
    bool as_formulas = false;
    // Consents to what stands in the sheet now; a memory never holds them. `overwrite` is filled in where the
    // target cells hold nothing but what was written last.
    HiddenRows hidden = HiddenRows::ask;
    bool accept_numbers = false;
    bool overwrite = false;
    Uncovered uncovered = Uncovered::limit;
    std::vector<ProductForm> products;
    bool operator==(const Form&) const = default;
};

/// Something that was guessed, and which answer to look at.
struct Doubt {
    Message message; ///< a clause that says what was taken and why it may be wrong
    Answer answer = Answer::none;
    std::optional<std::size_t> product; ///< place in Form::products; none: the whole form
    bool operator==(const Doubt&) const = default;
};

/// Groups by something else have other names, so that locks of groups do not go on.
void choose_levels(Form& form, LevelsChoice levels);

struct FilledForm {
    Form form;
    std::vector<Doubt> doubts;
};

/// The form for the table under the cursor (else the only one, else the first that has a target column):
/// what `memory` holds for it, else the best guess, and what was unsure about it. `sheet_names` are all
/// sheets of the document: a memory of a sheet that is gone belongs to a sheet that was renamed. Never throws
/// an Error.
FilledForm fill_in(const table::Sheet& sheet, std::span<const table::Table> tables,
                   const table::Vocabulary& words, std::optional<table::Position> cursor,
                   const Memory* memory = nullptr, std::span<const std::string> sheet_names = {});

/// The table of the form, or null.
const table::Table* table_of(const Form& form, std::span<const table::Table> tables);

/// What a list box offers.
enum class Role { names, into, basis, participants, minimum, maximum };

struct ColumnChoice {
    std::string label; ///< "E: BHYT tự đóng › Chưa tham gia", "C − D: Dân số − Đang tham gia"
    int column = 0;
    std::optional<int> less; ///< only for a basis
    bool operator==(const ColumnChoice&) const = default;
};

/// Columns of the table that can play the role, in the sheet's order; for the basis of BHYT last the
/// population less those participating, which is right only where nobody holds a card of another kind.
std::vector<ColumnChoice> column_choices(const table::Table& table, Role role, table::Product product);

struct LevelsOffer {
    LevelsChoice choice;
    std::vector<std::string> headers; ///< of the columns, the outermost first; empty for sections
    std::size_t groups = 0;           ///< how many the innermost level has
    bool operator==(const LevelsOffer&) const = default;
};

/// What the units of a table can be grouped by: its sections, each column of words that repeat, and two such
/// columns where the right one divides the groups of the left one. Nothing of it has to be chosen.
std::vector<LevelsOffer> level_choices(const table::Table& table, const table::Sheet& sheet);

struct ProductRequest {
    std::size_t product = 0; ///< place in Form::products
    Request request;
    std::vector<Stop> stops; ///< of answers that no request can carry: a total that cannot be read
};

/// One request for every product that takes part; none without a table.
std::vector<ProductRequest> requests(const Form& form, const table::Sheet& sheet);

struct ProductDraft {
    std::size_t product = 0; ///< place in Form::products
    Draft draft;
};

/// The requests as drafts. Two products that would write into the same column are stops of both.
std::vector<ProductDraft> make_drafts(const table::Sheet& sheet, std::span<const table::Table> tables,
                                      const table::Vocabulary& words, const Form& form);

} // namespace ansinh::target
