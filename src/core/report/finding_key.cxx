#include "report/finding_key.hxx"

#include "table/contents.hxx"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>

#include <cstdint>

namespace ansinh::report {

namespace {

constexpr std::size_t longest = 120;

std::string value_of(const table::Cell& cell) {
    return cell.kind == table::CellKind::number ? number::from_cell(cell.value).str() : table::text_of(cell);
}

/// FNV-1a: it has to be the same on every machine, and no more.
std::string short_sum(std::string_view text) {
    std::uint64_t sum = 14695981039346656037U;
    for (const char c : text)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return "#" + std::to_string(sum);
}

} // namespace

std::vector<table::Position> cells_named(std::string_view cells) {
    std::vector<std::string> names;
    const std::string listed(cells);
    boost::algorithm::split(names, listed, boost::algorithm::is_any_of(", "),
                            boost::algorithm::token_compress_on);
    std::vector<table::Position> positions;
    for (const std::string& name : names) {
        const auto area = table::parse_area(name);
        if (!area) continue;
        for (int column = area->first_column; column <= area->last_column; ++column)
            for (int row = area->first_row; row <= area->last_row; ++row)
                positions.push_back({row, column});
    }
    return positions;
}

std::string values_at(const table::Sheet& sheet, std::string_view cells) {
    std::string values;
    for (const table::Position cell : cells_named(cells))
        values += (values.empty() ? "" : "; ") + value_of(sheet.cell(cell));
    return values.size() > longest ? short_sum(values) : values;
}

FindingKey key_of(const Finding& finding, const table::Sheet* sheet) {
    FindingKey key{finding.rule, finding.unit, finding.sheet, table::list_names(finding.cells), {}};
    if (sheet != nullptr) key.values = values_at(*sheet, key.cells);
    return key;
}

} // namespace ansinh::report
