#include "table/sheet_reference.hxx"

#include <boost/algorithm/string/replace.hpp>

namespace ansinh::table {

std::string quoted_sheet(const std::string& name) {
    return "'" + boost::algorithm::replace_all_copy(name, "'", "''") + "'";
}

std::string absolute_reference(const std::string& sheet, const Area& area) {
    const auto corner = [](int row, int column) {
        return "$" + column_name(column) + "$" + std::to_string(row + 1);
    };
    return "$" + quoted_sheet(sheet) + "." + corner(area.first_row, area.first_column) + ":" +
           corner(area.last_row, area.last_column);
}

} // namespace ansinh::table
