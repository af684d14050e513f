// What a text document's own layout does not work out: how long rules are, how wide columns are, what stands
// in the cells of a table. Whatever renders a paper there computes nothing.
#pragma once

#include "paper/compose.hxx"
#include "paper/form.hxx"
#include "paper/metrics.hxx"
#include "paper/table.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::paper {

/// A line of a head with line breaks where it is to be broken in `room` mm (paper/sense_lines.hxx); as it is
/// where parts of it are marked.
StyledLine broken_by_sense(StyledLine line, const Form& form, const Metrics& metrics, double room);

/// mm to leave free on both sides of the rule below a line that stands in the middle of `room` mm; nothing
/// where its style has no rule.
std::optional<double> rule_indent(const StyledLine& line, const Form& form, const Metrics& metrics,
                                  double room);

/// Where the columns of a table end, as shares of its width in `whole` parts: one for each column, rising,
/// the last one `whole`. As wide as on a sheet, made to fit. Precondition: the table has columns.
std::vector<int> column_ends(const Table& table, const Form& form, const Metrics& metrics, double room,
                             int whole);

/// Whether the annex goes on a page laid across: it asks for that, or a table in it is wider than an
/// upright page.
bool lies_across(const ComposedAnnex& annex, const Form& form, const Metrics& metrics);

/// Whether the last paragraph goes to the next page with the signatures: a text of so few lines that the gap
/// it leaves behind is the lesser evil.
bool stays_with_signs(const Composed& paper, const Form& form, const Metrics& metrics);

struct TextCell {
    std::string text;
    Style style = Style::table_body;
    Side side = Side::left;
    bool bold = false;   ///< beyond what the style says
    bool filled = false; ///< stands out, in print without colours too
};

/// An area of header cells that are one; rows and columns from 0, ends included.
struct MergedCells {
    std::size_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

/// A table row by row, as texts: numbers as papers write them, sums added up.
struct TextTable {
    std::vector<std::vector<TextCell>> rows;
    std::size_t header_rows = 0; ///< repeated on every page, the row of column numbers among them
    std::vector<MergedCells> merged;
};
TextTable text_table(const Table& table);

} // namespace ansinh::paper
