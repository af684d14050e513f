#include "target/request.hxx"

#include "message.hxx"
#include "number/rational.hxx"
#include "target/planner.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <string_view>

namespace ansinh::target {

namespace {

std::optional<table::Position> read_cell_name(std::string_view text) {
    const auto area = table::parse_area(text);
    if (!area || area->rows() != 1 || area->columns() != 1) return std::nullopt;
    return table::Position{area->first_row, area->first_column};
}

Lock parse_lock(std::string_view text) {
    const std::size_t equals = text.find('=');
    const auto cell = read_cell_name(text.substr(0, equals));
    if (cell && equals == std::string_view::npos) return {*cell, std::nullopt};
    const auto people = cell ? parse_whole(text.substr(equals + 1)) : std::nullopt;
    if (!people || *people < 0 || *people > number::largest_exact)
        throw Error("lock.text", {std::string(text)});
    return {*cell, people};
}

GroupLock parse_group_lock(std::string_view text) {
    const std::size_t equals = text.rfind('=');
    const std::string name = text::one_line(text.substr(0, equals));
    const auto people = equals == std::string_view::npos
                            ? std::nullopt
                            : parse_whole(text::one_line(text.substr(equals + 1)));
    if (name.empty() || !people || *people < 0 || *people > number::largest_exact)
        throw Error("lock.group-text", {std::string(text)});
    return {name, *people};
}

} // namespace

std::vector<GroupLock> parse_group_locks(std::string_view text) {
    std::vector<GroupLock> locks;
    for (std::size_t first = 0; first <= text.size();) {
        const std::size_t number = std::min(text.find('=', first), text.size());
        const std::size_t comma = std::min(text.find(',', number), text.size());
        locks.push_back(parse_group_lock(text.substr(first, comma - first)));
        first = comma + 1;
    }
    return locks;
}

std::vector<Lock> parse_locks(std::string_view text) {
    std::vector<Lock> locks;
    for (std::size_t first = 0; first <= text.size();) {
        const std::size_t comma = std::min(text.find(',', first), text.size());
        locks.push_back(parse_lock(text.substr(first, comma - first)));
        first = comma + 1;
    }
    return locks;
}

} // namespace ansinh::target
