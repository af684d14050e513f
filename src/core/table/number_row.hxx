// The row that numbers the columns: "(1) (2) (3)", "A B 1 2", "1 2 3=1+2".
#pragma once

#include "table/sheet.hxx"

namespace ansinh::table {

bool is_number_row(const Sheet& sheet, int row, int first_column, int last_column);

} // namespace ansinh::table
