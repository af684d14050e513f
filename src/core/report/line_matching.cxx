#include "report/line_matching.hxx"

#include "text/normalise.hxx"

#include <map>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

using Key = std::pair<LineKind, std::string>;

Key key_of(const Line& line) {
    return {line.kind, line.kind == LineKind::total ? std::string() : text::name_key(line.name)};
}

std::map<Key, std::vector<std::size_t>> by_key(const Figures& figures) {
    std::map<Key, std::vector<std::size_t>> lines;
    for (std::size_t line = 0; line < figures.lines.size(); ++line)
        lines[key_of(figures.lines[line])].push_back(line);
    return lines;
}

} // namespace

std::vector<std::optional<std::size_t>> lines_before(const Figures& now, const Figures& before) {
    const auto here = by_key(now), there = by_key(before);
    std::vector<std::optional<std::size_t>> matched;
    for (const Line& line : now.lines) {
        const Key key = key_of(line);
        const auto found = there.find(key);
        const bool single = found != there.end() && found->second.size() == 1 && here.at(key).size() == 1;
        matched.push_back(single ? std::optional(found->second.front()) : std::nullopt);
    }
    return matched;
}

} // namespace ansinh::report
