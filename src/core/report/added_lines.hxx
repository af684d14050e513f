// Which lines of a report a name is about at a line: itself, those below it, its parts.
#pragma once

#include "report/expression.hxx"
#include "report/figures.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::report {

class AddedLines {
public:
    explicit AddedLines(const Figures& figures) : m_below(lines_below(figures)), m_parts(parts_of(figures)) {}

    /// Nothing where there is nothing to add.
    std::vector<std::size_t> at(std::size_t line, Lines lines) const {
        switch (lines) {
        case Lines::own:
            return {line};
        case Lines::below:
            return m_below[line];
        case Lines::parts:
            return m_parts[line];
        }
        return {};
    }

private:
    std::vector<std::vector<std::size_t>> m_below, m_parts;
};

} // namespace ansinh::report
