#include "report/figures.hxx"

namespace ansinh::report {

std::vector<std::vector<std::size_t>> lines_below(const Figures& figures) {
    std::vector<std::vector<std::size_t>> below(figures.lines.size());
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        if (const auto sum = figures.lines[line].sum) below[*sum].push_back(line);
    return below;
}

} // namespace ansinh::report
