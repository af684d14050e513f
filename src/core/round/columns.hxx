// Which columns of a table a round's targets are made of. What is not certain is a question, thrown as an
// Error that names the argument to answer it with.
#pragma once

#include "round/plan.hxx"

namespace ansinh::round {

struct Columns {
    table::Product product = table::Product::none;
    int target = 0, achieved = 0, into = 0;
};

/// One entry a product, in the order of the columns written. The year's target is the product's target
/// column; what was achieved is the column of that meaning, and those taking part where the target counts
/// everybody at year's end. Throws Error "round.into-missing", "round.target-missing",
/// "round.achieved-missing" (product or nothing), "round.which" (argument, letters with headers),
/// "round.is-into" (letter), "round.which-product" (letter of a column both would read), "into.two-products"
/// (letter), "product.unknown", "column.…".
std::vector<Columns> choose_columns(const table::Table& table, const table::Vocabulary& vocabulary,
                                    const Words& words, const Request& request);

} // namespace ansinh::round
