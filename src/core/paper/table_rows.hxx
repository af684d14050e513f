// A paper's table on a sheet: the widths of its columns, its rows.
#pragma once

#include "paper/sheet_builder.hxx"

#include <vector>

namespace ansinh::paper {

/// mm, one per column: by the longest word of each header and the longest number, sums included, so that
/// nothing of them is cut; names and texts wrap. Together at least `room`.
std::vector<double> column_widths(const Table& table, const Form& form, const Metrics& metrics, double room);

/// The same in exactly `room` where that is less than what it wants.
std::vector<double> fitted_widths(const Table& table, const Form& form, const Metrics& metrics, double room);

/// Rows of the headers.
struct TableRows {
    int first_header, last_header;
};

/// The table below what is there, in columns of these widths from the left edge.
TableRows add_table(SheetBuilder& sheet, const Table& table, const std::vector<double>& widths,
                    const Form& form, const Metrics& metrics);

} // namespace ansinh::paper
