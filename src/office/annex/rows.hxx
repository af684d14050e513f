// Which rows of its sheet an annex takes.
#pragma once

#include "annex/annex.hxx"

#include <sal/types.h>

#include <cmath>

namespace ansinh::office {

class AnnexRows {
public:
    explicit AnnexRows(const annex::Annex& annex)
        : m_columns(static_cast<int>(annex.columns.size())),
          m_lines(static_cast<int>(annex.lines.size())),
          m_groups(annex.has_groups()) {}

    // From the top: heading, title, reference, a gap, the measure; then the header.
    static constexpr int heading_row = 0, title_row = 1, reference_row = 2, measure_row = 4, header_row = 5;

    int last_column() const { return m_columns - 1; }
    int number_row() const { return header_row + (m_groups ? 2 : 1); }
    int first_line() const { return number_row() + 1; }
    int last_line() const { return number_row() + m_lines; }
    int sign_row() const { return last_line() + 2; }
    /// The last column of the block on the left and the first of that on the right.
    int left_end() const { return last_column() / 2 - (last_column() > 2 ? 1 : 0); }
    int right_begin() const { return last_column() - left_end(); }
    table::Area row(int at) const { return {at, 0, at, last_column()}; }
    table::Area header() const { return {header_row, 0, number_row() - 1, last_column()}; }

private:
    int m_columns, m_lines;
    bool m_groups;
};

/// Millimetres as the office counts them.
inline sal_Int32 hundredths(double millimetres) {
    return static_cast<sal_Int32>(std::lround(millimetres * 100));
}

} // namespace ansinh::office
