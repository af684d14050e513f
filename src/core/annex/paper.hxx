// How an annex fits on A4: upright or across, the widths of its columns. Decree 30/2020, annex I: left margin
// 30 to 35 mm, right 15 to 20, top and bottom 20 to 25; letters of 13 or 14 points.
#pragma once

#include "annex/annex.hxx"

#include <vector>

namespace ansinh::annex {

inline constexpr int long_side = 297, short_side = 210; ///< mm
inline constexpr int left_margin = 30, right_margin = 15, top_margin = 20, bottom_margin = 20;
inline constexpr double text_points = 13, title_points = 14;

struct Paper {
    bool across = false;
    std::vector<double>
        widths;          ///< mm, one per column; together at least as wide as the paper within its margins
    int title_lines = 1; ///< that the title takes, in one cell over all columns
};

/// Widths by the longest word of each header and by the longest number, the total's too, so that nothing is
/// cut: names wrap. What is wider than A4 across is for the printer to scale down.
Paper paper_for(const Annex& annex);

} // namespace ansinh::annex
