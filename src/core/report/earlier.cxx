#include "report/earlier.hxx"

#include "calendar/period.hxx"
#include "report/header_time.hxx"
#include "report/line_matching.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>

#include <algorithm>
#include <optional>

namespace ansinh::report {

namespace {

using calendar::Period;

std::optional<Period> period_of(const Figures& figures) {
    return figures.period.empty() ? std::nullopt : std::optional(Period::parse(figures.period));
}

/// Which report is of the period right before; nothing where none is.
const Figures* right_before(const Figures& now, std::span<const Figures* const> reports) {
    const auto own = period_of(now);
    if (!own) return nullptr;
    const auto first_where = [&](auto fits) -> const Figures* {
        for (const Figures* report : reports)
            if (const auto period = period_of(*report); period && fits(*period)) return report;
        return nullptr;
    };
    if (const Figures* found = first_where([&](const Period& one) { return one.next() == *own; }))
        return found;
    return first_where([&](const Period& one) { return one.end() + std::chrono::days(1) == own->start(); });
}

} // namespace

std::vector<EarlierSheet> read_earlier(std::string_view text, std::span<const std::string> sheet_names) {
    const std::string all(text);
    if (std::ranges::find(sheet_names, all) != sheet_names.end()) return {{all}};
    std::vector<std::string> parts;
    boost::algorithm::split(parts, all, boost::algorithm::is_any_of(";"));
    std::vector<EarlierSheet> sheets;
    for (const std::string& part : parts) {
        const std::size_t colon = part.rfind(':'); // the office allows none in a sheet's name
        EarlierSheet one{text::one_line(part.substr(0, colon))};
        if (colon != std::string::npos) one.period = Period::parse(part.substr(colon + 1)).code();
        if (one.sheet.empty() || std::ranges::find(sheets, one.sheet, &EarlierSheet::sheet) != sheets.end())
            continue;
        sheets.push_back(std::move(one));
    }
    return sheets;
}

std::string write_earlier(std::span<const EarlierSheet> sheets) {
    std::string text;
    for (const EarlierSheet& one : sheets)
        text += (text.empty() ? "" : "; ") + one.sheet + (one.period.empty() ? "" : ":" + one.period);
    return text;
}

bool find_period(Figures& figures, const std::string& said, calendar::Date on) {
    if (!said.empty()) figures.period = said;
    if (figures.period.empty())
        if (const auto period = period_in_name(figures.sheet, on)) figures.period = period->code();
    return !figures.period.empty() ||
           std::ranges::none_of(figures.series, [](const Series& series) { return series.period.empty(); });
}

void give_earlier(Material& material, std::span<const Figures* const> reports) {
    material.previous = reports.size() == 1 ? reports.front() : right_before(*material.now, reports);
    if (material.previous != nullptr) material.line_before = lines_before(*material.now, *material.previous);
    for (const Figures* report : reports)
        if (report != material.previous) material.earlier.push_back(report);
}

} // namespace ansinh::report
