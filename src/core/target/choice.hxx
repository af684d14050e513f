// Which table and which of its columns a request means. What is not certain is a question, thrown as an Error
// that names the argument to answer it with.
#pragma once

#include "table/discovery.hxx"
#include "target/request.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::target {

/// The table meant: named by `table`, else the one that holds the range arguments, else the one under the
/// cursor, else the only one. Null when the sheet has none and the ranges are given outright. Throws Error
/// "table.none", "table.which" (areas), "table.unknown" (what was given).
const table::Table* choose_table(std::span<const table::Table> tables, const Request& request);

/// A column of the table by header, meaning or letter; `product` decides between columns of the same header.
/// Throws Error "column.unknown" (argument, text), "column.which" (argument, text, letters).
int find_column(const table::Table& table, const table::Vocabulary& words, std::string_view argument,
                std::string_view text, table::Product product);

/// Cells of total rows in a column into which someone typed a number: what is to be handed out. A formula
/// there only adds up what the units get.
std::vector<table::Position> typed_totals(const table::Sheet& sheet, const table::Table& table, int column);

/// Where the result goes when the request does not say: the target column under the cursor, else the only
/// target column of the product asked for or under the cursor. A column "Trong đó: …" under the cursor counts
/// when someone typed a total into it. Throws Error "into.none", "into.which-product" (letters), "into.part"
/// (letter).
int choose_into(const table::Sheet& sheet, const table::Table& table, const Request& request);

/// What to divide by when the request does not say: the people not yet participating in the product, else the
/// population. Throws Error "basis.none", "basis.which" (letters).
int choose_basis(const table::Table& table, table::Product product);

/// The column that counts those taking part in the product already, when the request does not say. Throws
/// Error "participants.none", "participants.which" (letters).
int choose_participants(const table::Table& table, table::Product product);

/// The columns of a meaning for the product; where it has none those that name no product.
std::vector<const table::Column*> columns_for(const table::Table& table, table::Meaning meaning,
                                              table::Product product);

/// "BHYT tự đóng › Chưa tham gia": the header as one text; empty where there is none.
std::string shown_path(const std::vector<std::string>& path);

/// The product asked for. Throws Error "product.unknown".
std::optional<table::Product> requested_product(const Request& request);

} // namespace ansinh::target
