#include "text/nearest.hxx"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

namespace ansinh::text {

namespace {

/// Levenshtein's distance, row by row.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// No code is longer; a whole paragraph in a cell is not worth comparing.
constexpr std::size_t longest_compared = 200;

} // namespace

std::string nearest(std::string_view typed, std::span<const std::string> words) {
    std::string best;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const std::string& word : words) {
        const std::size_t far = distance(typed.substr(0, longest_compared), word);
        if (far < least) {
            least = far;
            best = word;
        }
    }
    return best;
}

} // namespace ansinh::text
