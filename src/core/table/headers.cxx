// Growing a header from one row that gives it away.
#include "table/headers.hxx"

#include "table/header_blocks.hxx"
#include "table/header_cells.hxx"
#include "table/header_rows.hxx"

namespace ansinh::table {

namespace {

/// The columns a block may grow into without running into its neighbours.
struct Room {
    int first_column, last_column;
};

Room room_of(const std::vector<Block>& blocks, std::size_t i, const Sheet& sheet) {
    return {i == 0 ? 0 : blocks[i - 1].last_column + 1,
            i + 1 == blocks.size() ? sheet.columns() - 1 : blocks[i + 1].first_column - 1};
}

} // namespace

std::vector<Header> find_headers(Scene& scene, int row) {
    const std::vector<Block> blocks = find_blocks(scene, row);
    std::vector<Header> headers;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Room room = room_of(blocks, i, scene.sheet);
        Header header{blocks[i].first_column, blocks[i].last_column, row, row};
        grow_down(scene, header, room.first_column, room.last_column);
        // A block without names of its own shares the rows of the one beside it, so its header is as tall.
        if (!blocks[i].strong && !headers.empty()) header.last_row = headers.back().last_row;
        grow_up(scene, header);
        drop_title_rows(scene, header);
        headers.push_back(header);
    }
    return headers;
}

} // namespace ansinh::table
