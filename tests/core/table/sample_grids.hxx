// Whole workbooks of the kind clerks send, each with many traps at once.
#pragma once

#include "table/grid.hxx"

namespace ansinh::test {

/// A three-row header, a number row, a total on top, sections, villages of the same name, two products.
Grid sections_and_same_names();

/// Two tables side by side that share one column of names, a third glued below.
Grid three_tables();

/// Numbers typed as text, with foreign separators and rates of all kinds.
Grid numbers_as_text();

/// A plain list; three rows filtered out, one hidden by hand.
table::Sheet filtered_list();

/// A target column that is full already, bounds with gaps and faults in the basis.
Grid full_of_traps();

} // namespace ansinh::test
