// Why the numbers of a draft are what they are, and who stands in the way where there are none.
#pragma once

#include "crosstable/draft.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::crosstable {

// Of a draft that is not ready the first of its stops. Units are named by Plan::names().

Message why_all(const Draft& draft);
Message why_cell(const Draft& draft, std::size_t row, std::size_t column);
/// What the unit gets in all, column by column.
Message why_row(const Draft& draft, std::size_t row);
Message why_column(const Draft& draft, std::size_t column);

/// Rows and columns that a stop names, numbered as quota::MatrixUnits does; rising.
std::vector<std::size_t> blocking(const Draft& draft);

} // namespace ansinh::crosstable
