#include "report/senders.hxx"

#include <algorithm>

namespace ansinh::report {

namespace {

bool is_elsewhere(const Way& way) {
    return std::ranges::none_of(way, &Change::applicable);
}

} // namespace

std::string sender_of(const Finding& finding, const Figures& figures) {
    if (!finding.sheet.empty() && finding.sheet != figures.sheet) return {};
    if (!finding.ways.empty() && std::ranges::all_of(finding.ways, is_elsewhere)) return {};
    for (const Line& line : figures.lines)
        if (line.name == finding.unit)
            return line.kind == LineKind::unit || line.kind == LineKind::part ? line.sender : std::string();
    return {};
}

} // namespace ansinh::report
