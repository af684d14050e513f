// What the template of the year's workbook promises: the named ranges by which everything in it is found.
// Workbooks hold these names, so they are a file format. docs/design/workbook.md says what each is for.
#pragma once

#include <span>
#include <string_view>

namespace ansinh::workbook {

/// A named area of the template.
struct Range {
    std::string_view name;
    int columns;
    int rows = 2;
    bool operator==(const Range&) const = default;
};

/// Single cells, in the head of *Tham số*.
std::span<const std::string_view> single_cells();

/// Areas of two rows, repeated as often as needed.
std::span<const Range> bodies();

/// Other areas: sums, the units' names, *Tham số* with its header row, the header row of *Kết quả*.
std::span<const Range> areas();

/// Those by which a year's workbook is told from any other document.
std::span<const std::string_view> year_marks();

/// `ds_thon`, `giao_thon` and `tong_hop_1_thon` … have a row for each unit, those that end in "_nhom" one for
/// each school or group of people.
bool is_per_unit(std::string_view body);
bool is_per_group(std::string_view body);

} // namespace ansinh::workbook
