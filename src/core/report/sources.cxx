#include "report/sources.hxx"

#include "report/line_matching.hxx"

#include <utility>

namespace ansinh::report {

Sources::Sources(const Material& material) {
    std::vector<std::optional<std::size_t>> itself;
    for (std::size_t line = 0; line < material.now->lines.size(); ++line)
        itself.emplace_back(line);
    add(*material.now, std::move(itself));
    if (material.previous != nullptr) {
        m_previous = m_reports.size();
        add(*material.previous, material.line_before);
    }
    for (const Figures* earlier : material.earlier)
        if (earlier != material.previous) add(*earlier, lines_before(*material.now, *earlier));
}

void Sources::add(const Figures& figures, std::vector<std::optional<std::size_t>> lines) {
    m_reports.push_back({&figures, m_size, std::move(lines)});
    m_size += figures.figures.size();
}

std::optional<std::size_t> Sources::line(std::size_t source, std::size_t line) const {
    const auto& lines = m_reports[source].lines;
    return line < lines.size() ? lines[line] : std::nullopt;
}

const std::string& Sources::period(std::size_t source, std::size_t column) const {
    const Figures& report = figures(source);
    const std::string& own = report.series[column].period;
    return own.empty() ? report.period : own;
}

Sources::Found Sources::at(std::size_t index) const {
    std::size_t source = m_reports.size() - 1;
    while (m_reports[source].first > index)
        --source;
    const std::size_t place = index - m_reports[source].first, columns = figures(source).series.size();
    return {source, place / columns, place % columns};
}

const Figure& Sources::figure(std::size_t index) const {
    const Found found = at(index);
    return figures(found.source).at(found.line, found.column);
}

} // namespace ansinh::report
