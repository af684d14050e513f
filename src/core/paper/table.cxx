#include "paper/table.hxx"

#include <algorithm>

namespace ansinh::paper {

bool Table::has_groups() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.group.empty(); });
}

std::int64_t added_up(const Table& table, const Sum& sum, std::size_t column) {
    std::int64_t total = 0;
    for (const auto& lines : sum.lines)
        for (std::size_t line = lines.first; line <= lines.second; ++line) {
            const Content& content = table.lines.at(line).cells.at(column);
            if (const auto* people = std::get_if<std::int64_t>(&content)) total += *people;
            if (const auto* inner = std::get_if<Sum>(&content)) total += added_up(table, *inner, column);
        }
    return total;
}

} // namespace ansinh::paper
