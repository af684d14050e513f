// Which rows above and below belong to a header.
#pragma once

#include "table/headers.hxx"
#include "table/scene.hxx"

namespace ansinh::table {

/// Takes in the rows of sub-headers, and the columns that only these label, as far as there is room.
void grow_down(Scene& scene, Header& header, int room_first, int room_last);

/// Takes in rows of group labels above; never a title.
void grow_up(Scene& scene, Header& header);

/// Leaves rows out at the top that are titles over the whole block or its names.
void drop_title_rows(Scene& scene, Header& header);

} // namespace ansinh::table
