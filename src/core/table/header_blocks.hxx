// Which columns of a header row belong together.
#pragma once

#include "table/scene.hxx"

#include <vector>

namespace ansinh::table {

struct Block {
    int first_column = 0;
    int last_column = 0;
    bool strong = false; ///< a header row in itself; the others only stand beside one
};

/// The blocks of a row, left to right; none where no block is strong. Stray texts beside belong to nothing.
std::vector<Block> find_blocks(Scene& scene, int row);

/// Whether a column without a label in the row still belongs to the columns beside it: its label stands in a
/// lower header row, or its cells are filled like theirs.
bool belongs_unlabelled(Scene& scene, int row, int column, int beside);

} // namespace ansinh::table
