#include "report/audited.hxx"

#include "report/line_matching.hxx"
#include "report/rules_json.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ansinh::test {

namespace {

std::string shipped(const std::string& name) {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string name_of(const report::Finding& finding) {
    return finding.rule + (finding.cells.empty() ? "" : " " + table::list_names(finding.cells));
}

} // namespace

const report::Indicators& indicators() {
    static const report::Indicators words = report::Indicators::from_json(shipped("report-words.json"));
    return words;
}

const std::vector<report::Rule>& report_rules() {
    static const std::vector<report::Rule> rules =
        report::read_rules(shipped("rules/report.json"), "report.json");
    return rules;
}

Written& Written::formula(std::string_view cell, const std::string& text, double result) {
    grid.put(cell, {{sum(result)}});
    const auto area = table::parse_area(cell);
    formulas.add({area->first_row, area->first_column}, text);
    return *this;
}

Written& Written::typed(std::string_view cell, double number) {
    grid.put(cell, {{number}});
    const auto area = table::parse_area(cell);
    formulas.remove({area->first_row, area->first_column});
    return *this;
}

report::Picture Written::picture() const {
    return {grid.sheet(), formulas, {}};
}

Checked::Checked(report::Picture picture, const report::Figures* previous,
                 std::vector<const report::Figures*> earlier)
    : m_picture(std::move(picture)) {
    auto found = report::report_tables(m_picture, vocabulary(), indicators());
    REQUIRE(found.size() == 1);
    m_report = std::make_unique<report::ReadReport>(m_picture, std::move(found[0]));
    report::Material material;
    material.now = &m_report->figures();
    material.cells = &m_report->cells();
    material.previous = previous;
    if (previous != nullptr) material.line_before = report::lines_before(*material.now, *previous);
    material.earlier = std::move(earlier);
    m_findings = report::check(material, report_rules(), report::names_series);
}

std::vector<std::string> Checked::told(std::string_view rule) const {
    std::vector<std::string> names;
    for (const report::Finding& finding : m_findings)
        if (finding.rule.starts_with(rule)) names.push_back(name_of(finding));
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> Checked::faults() const {
    std::vector<std::string> names;
    for (const report::Finding& finding : m_findings)
        if (finding.severity == report::Severity::error || finding.severity == report::Severity::warning)
            names.push_back(name_of(finding));
    std::ranges::sort(names);
    return names;
}

const report::Finding& Checked::only(std::string_view rule) const {
    const auto is_it = [&](const report::Finding& finding) { return finding.rule == rule; };
    REQUIRE(std::ranges::count_if(m_findings, is_it) == 1);
    return *std::ranges::find_if(m_findings, is_it);
}

} // namespace ansinh::test
