// What a dialog offers for each answer of a request, and which it begins with. Nothing of it has to be
// chosen: every answer may be a range typed by hand.
#pragma once

#include "crosstable/blocks.hxx"
#include "crosstable/request.hxx"
#include "message.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::crosstable {

struct Offer {
    std::optional<std::string> text; ///< what the request holds
    Message label;                   ///< "D5:O10: Tháng 1 – Tháng 12"
    /// Of a block: a cell of it, which as the request's cursor says more than a range could, because columns
    /// between those of the block are none of it.
    std::optional<table::Position> cursor = {};
    bool operator==(const Offer&) const = default;
};

struct Offers {
    std::vector<Offer> into;    ///< blocks of columns
    std::vector<Offer> rows;    ///< columns of people
    std::vector<Offer> columns; ///< total rows with typed numbers; by the weights of the columns; equal
    std::vector<Offer> weights; ///< none; what stands in the cells; blocks as wide; columns of figures
    std::vector<Offer> shares;  ///< none; rows of figures outside of the units
    std::vector<Offer> maximum; ///< blocks as wide
};

/// The table of the request, or null. Its area is `request.table`.
const table::Table* table_of(const Request& request, std::span<const table::Table> tables);

/// The columns of the table that the request writes to; empty where that is a question.
std::vector<int> block_of(const table::Sheet& sheet, const table::Table& table,
                          const table::Vocabulary& words, const Request& request);

/// Of the request's table; empty without one.
Offers offers_for(const table::Sheet& sheet, std::span<const table::Table> tables,
                  const table::Vocabulary& words, const Request& request);

/// The request to begin with: the table under the cursor (else the only one, else the first with a block),
/// the block under the cursor (else the only one), totals where they are certain. What is a question stays
/// empty. Precondition: there is a table.
Request first_request(const table::Sheet& sheet, std::span<const table::Table> tables,
                      const table::Vocabulary& words, std::optional<table::Position> cursor);

/// The answers that follow from another block: where the totals stand.
void fill_in_totals(const table::Sheet& sheet, std::span<const table::Table> tables,
                    const table::Vocabulary& words, Request& request);

} // namespace ansinh::crosstable
