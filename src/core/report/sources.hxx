// The reports a check looks at as one store of figures: the one under check first, then those beside it.
#pragma once

#include "report/material.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

class Sources {
public:
    /// Borrows the figures of the material.
    explicit Sources(const Material& material);

    std::size_t count() const { return m_reports.size(); }
    const Figures& figures(std::size_t source) const { return *m_reports[source].figures; }
    /// The line of a source that is the same unit as a line of the report under check.
    std::optional<std::size_t> line(std::size_t source, std::size_t line) const;
    /// The period that a column is about; empty where nobody says.
    const std::string& period(std::size_t source, std::size_t column) const;
    /// Which source is Material::previous.
    std::optional<std::size_t> previous() const { return m_previous; }

    /// All figures are numbered through.
    std::size_t size() const { return m_size; }
    std::size_t index(std::size_t source, std::size_t line, std::size_t column) const {
        return m_reports[source].first + m_reports[source].figures->index(line, column);
    }
    struct Found {
        std::size_t source = 0, line = 0, column = 0;
    };
    Found at(std::size_t index) const;
    const Figure& figure(std::size_t index) const;

private:
    struct Report {
        const Figures* figures = nullptr;
        std::size_t first = 0;                         ///< number of its first figure
        std::vector<std::optional<std::size_t>> lines; ///< per line of the report under check
    };
    void add(const Figures& figures, std::vector<std::optional<std::size_t>> lines);

    std::vector<Report> m_reports;
    std::optional<std::size_t> m_previous;
    std::size_t m_size = 0;
};

} // namespace ansinh::report
