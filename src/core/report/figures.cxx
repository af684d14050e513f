#include "report/figures.hxx"

namespace ansinh::report {

bool counts_people(const Series& series) {
    return series.indicator != "rate" && series.indicator != "retention" && series.indicator != "coverage";
}

std::vector<table::Position> name_cell(const Figures& figures, std::size_t line) {
    if (const auto cell = figures.lines[line].cell) return {*cell};
    if (figures.series.empty()) return {};
    return {figures.cell(line, 0)};
}

std::vector<std::vector<std::size_t>> lines_below(const Figures& figures) {
    std::vector<std::vector<std::size_t>> below(figures.lines.size());
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        if (const auto sum = figures.lines[line].sum) below[*sum].push_back(line);
    return below;
}

std::vector<std::vector<std::size_t>> parts_of(const Figures& figures) {
    std::vector<std::vector<std::size_t>> parts(figures.lines.size());
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        if (const auto whole = figures.lines[line].whole) parts[*whole].push_back(line);
    for (std::vector<std::size_t>& of_line : parts)
        if (of_line.size() < 2) of_line.clear();
    return parts;
}

} // namespace ansinh::report
