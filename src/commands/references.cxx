#include "commands/references.hxx"

#include "message.hxx"

#include <boost/algorithm/string/replace.hpp>

namespace ansinh::commands {

namespace {

/// 'Xã Tân An ''26' → Xã Tân An '26
std::string unquoted(std::string name) {
    if (name.starts_with('$')) name.erase(0, 1);
    if (name.size() < 2 || !name.starts_with('\'') || !name.ends_with('\'')) return name;
    return boost::algorithm::replace_all_copy(name.substr(1, name.size() - 2), "''", "'");
}

std::string absolute_cell(int row, int column) {
    return "$" + table::column_name(column) + "$" + std::to_string(row + 1);
}

} // namespace

std::optional<std::string> SheetOfReferences::without_sheet(const std::optional<std::string>& reference) {
    if (!reference) return std::nullopt;
    const std::size_t mark = reference->find_last_of(".!");
    if (mark == std::string::npos || mark == 0 || !table::parse_area(reference->substr(mark + 1)))
        return reference;
    std::string name = unquoted(reference->substr(0, mark));
    if (m_sheet && *m_sheet != name) throw Error("sheet.two", {*m_sheet, name});
    m_sheet = std::move(name);
    return reference->substr(mark + 1);
}

std::string absolute_name(const table::Area& area) {
    const std::string first = absolute_cell(area.first_row, area.first_column);
    const std::string last = absolute_cell(area.last_row, area.last_column);
    return first == last ? first : first + ":" + last;
}

} // namespace ansinh::commands
