// The columns of a header: the texts above each of them and what they mean.
#pragma once

#include "table/discovery.hxx"
#include "table/headers.hxx"
#include "table/scene.hxx"

#include <optional>
#include <vector>

namespace ansinh::table {

/// One text of a column's path.
struct PathText {
    std::string text;
    HeaderText reading;
    bool group = false; ///< it heads more columns than this one
};

/// The texts above a column, top to bottom: merged cells counted once, group labels that were not merged
/// taken as far as columns without a label of their own in that row go.
std::vector<PathText> read_path(Scene& scene, const Header& header, int column);

/// From the deepest text that means something; texts broken over two cells ("Chưa", "tham gia") are read
/// together.
Meaning path_meaning(Scene& scene, const std::vector<PathText>& path);

/// The columns with path, meaning and the product that the path names.
std::vector<Column> read_columns(Scene& scene, const Header& header);

/// Which columns tell rows apart.
struct KeyColumns {
    std::optional<int> ordinal, name, code;
};

/// Finds them, where needed by what stands below the header, and mends meanings that the body contradicts.
KeyColumns find_key_columns(const Sheet& sheet, const Header& header, std::vector<Column>& columns);

/// Meanings that depend on the columns beside: a quarter's target beside the year's is a part of it, the sum
/// over both products is no target of its own, and "Trong đó: chưa tham gia" counts those people where no
/// other column does.
void settle_meanings(Scene& scene, std::vector<Column>& columns);

} // namespace ansinh::table
