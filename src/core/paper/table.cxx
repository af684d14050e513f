#include "paper/table.hxx"

#include <algorithm>

namespace ansinh::paper {

bool Table::has_groups() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.group.empty(); });
}

} // namespace ansinh::paper
