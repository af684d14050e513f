// Which columns of a table are a row of periods or of providers: what a target is spread over.
#pragma once

#include "table/discovery.hxx"

#include <span>
#include <string>
#include <vector>

namespace ansinh::crosstable {

/// What the columns are called in a sentence.
enum class Across { months, quarters, weeks, other };

struct Block {
    Across across = Across::other;
    std::vector<int> columns; ///< of the sheet, rising; two or more
};

/// The blocks of a table that a target can be spread over, left to right: months, quarters or weeks under one
/// heading, else neighbouring columns whose header means nothing known ("Bưu điện", "Viettel"). What was
/// achieved, sums ("Cộng") and columns of words are none. `product` leaves out the columns of the other one.
std::vector<Block> find_blocks(const table::Sheet& sheet, const table::Table& table,
                               const table::Vocabulary& words, table::Product product);

/// From the block's first cell to its last one, beside the first unit to beside the last.
table::Area area_of(const table::Table& table, const Block& block);

/// What the columns under these headers are; `other` where they are not all periods of one kind.
Across across_of(const table::Table& table, std::span<const int> columns);

/// "Tháng 1", "Bưu điện": the header's last text, with the texts above it where that says too little; a
/// column without any is called by its letter.
std::vector<std::string> column_names(const table::Table* table, std::span<const int> columns);

/// Whether the column sums its neighbours up: "Cộng", "Tổng số".
bool is_sum(const table::Column& column, const table::Vocabulary& words);

} // namespace ansinh::crosstable
