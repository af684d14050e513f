// How an annex fits on A4: upright or across, the widths of its columns. Decree 30/2020, annex I: left margin
// 30 to 35 mm, right 15 to 20, top and bottom 20 to 25; letters of 13 or 14 points.
#pragma once

#include "annex/annex.hxx"

#include <cstddef>
#include <optional>
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

/// How high a sheet's rows came out, in mm.
struct Heights {
    double above = 0;  ///< all rows down to the first line, the header too
    double header = 0; ///< what each further page repeats
    std::vector<double> lines;
    double below = 0; ///< the gap and the signatures
};

/// The line a page has to begin with lest signatures begin it, or the total alone with them: what is signed
/// stands on the same page. Nothing where that is so anyway, or where there is no line to move. A section's
/// name stays with its first unit.
std::optional<std::size_t> line_to_break_before(const Annex& annex, const Paper& paper,
                                                const Heights& heights);

/// Widths by the longest word of each header and by the longest number, the total's too, so that nothing is
/// cut: names wrap. What is wider than A4 across is for the printer to scale down.
Paper paper_for(const Annex& annex);

} // namespace ansinh::annex
