// Reports for tests: read from a grid by the words and rules that ship with the extension.
#pragma once

#include "report/check.hxx"
#include "report/indicators.hxx"
#include "report/reading.hxx"
#include "report/rules_json.hxx"
#include "table/grid.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ansinh::test {

inline std::string shipped_data(const std::string& name) {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const report::Indicators& indicators() {
    static const auto words = report::Indicators::from_json(shipped_data("report-words.json"));
    return words;
}

inline const std::vector<report::Rule>& shipped_rules() {
    static const auto all = report::read_rules(shipped_data("rules/report.json"), "report.json");
    return all;
}

/// The figures of each table of a sheet.
inline std::vector<report::Figures> all_figures_of(const Grid& grid, const std::string& name = {}) {
    table::Sheet sheet = grid.sheet();
    sheet.name = name;
    std::vector<report::Figures> figures;
    for (const table::Table& table : table::find_tables(sheet, vocabulary()))
        figures.push_back(report::read_figures(sheet, table, report::recognise(table, indicators())));
    return figures;
}

inline report::Figures figures_of(const Grid& grid, const std::string& name = {}) {
    auto all = all_figures_of(grid, name);
    REQUIRE(all.size() == 1);
    return std::move(all.front());
}

inline std::vector<report::Finding> findings(const report::Material& material) {
    return report::check(material, shipped_rules(), report::names_series);
}

inline std::vector<report::Finding> findings(const report::Figures& now) {
    report::Material material;
    material.now = &now;
    return findings(material);
}

/// "rule unit" of those of one severity.
inline std::vector<std::string> told(const std::vector<report::Finding>& found, report::Severity severity) {
    std::vector<std::string> rules;
    for (const report::Finding& finding : found)
        if (finding.severity == severity) rules.push_back(finding.rule + " " + finding.unit);
    return rules;
}

} // namespace ansinh::test
