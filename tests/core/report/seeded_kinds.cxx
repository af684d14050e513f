// Mistakes of every kind that several reports, lists and registers show, seeded in made-up communes: all of them are
// found in their cells, and communes without a mistake have no finding.
#include "report/commune.hxx"

#include "report/earlier.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <set>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Commune;
using ansinh::test::CommuneReport;
using ansinh::test::Counted;

namespace {

/// Where a mistake is to be told: the rules that may tell it, the sheet of another report or none, the cell or none.
struct Expected {
    std::vector<std::string> rules;
    std::string sheet{};
    std::optional<table::Position> cell{};
    bool alone = true; ///< the finding names no other cell
};

/// A report under check with all that it is compared with.
struct Scene {
    Commune commune;
    CommuneReport now;
    std::vector<CommuneReport> earlier;
    std::optional<CommuneReport> beside;
    UnitList units;
    ReportRegister sent;

    Scene(unsigned seed, const std::string& period, const std::vector<std::string>& others, int step = 1)
        : commune(seed, step), now(commune.report(period)) {
        now.sheet.clear();
        take(others);
        units.period = calendar::Period::parse(period);
        for (std::size_t village = 0; village < commune.villages(); ++village) {
            ExpectedUnit unit;
            unit.code = std::to_string(village + 1);
            unit.name = now.names[village];
            unit.from = calendar::date(2025, 7, 1);
            units.units.push_back(unit);
            RegisterLine line;
            line.period = units.period->label();
            line.reporter = unit.name;
            line.before = calendar::date(2026, 12, 15);
            line.received = calendar::date(2026, 12, 14);
            sent.lines.push_back(line);
        }
        sent.sheet = "Sổ theo dõi báo cáo";
        sent.on = calendar::date(2026, 12, 20);
    }

    void take(const std::vector<std::string>& others) {
        earlier.clear();
        for (const std::string& period : others)
            earlier.push_back(commune.report(period));
    }
    /// After the commune's months were changed.
    void report_again() {
        now = commune.report(now.period);
        now.sheet.clear();
        for (CommuneReport& report : earlier)
            report = commune.report(report.period);
    }

    std::vector<Finding> findings() const {
        const Figures figures = now.figures();
        std::deque<Figures> others;
        std::vector<const Figures*> given;
        for (const CommuneReport& report : earlier)
            given.push_back(&others.emplace_back(report.figures()));
        Material material;
        material.now = &figures;
        give_earlier(material, given);
        material.units = &units;
        material.sent = &sent;
        if (beside) material.beside.push_back(&others.emplace_back(beside->figures()));
        std::vector<Finding> found = test::findings(material);
        std::erase_if(found, [](const Finding& one) {
            return one.severity == Severity::unverifiable || one.rule == "tables.agree";
        });
        return found;
    }
};

struct Kind {
    const char* name;
    const char* period;
    std::vector<std::string> others;
    std::function<Expected(Scene&)> seed;
    int step = 1;
};

const std::vector<std::string> quarter_and_months{"2026-Q2", "2026-07", "2026-08", "2026-09"};
const std::vector<std::string> first_months{"2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"};

/// Changes one number of a village by some people, and nothing that is added up of it.
std::function<Expected(Scene&)> wrong(Counted what) {
    return [what](Scene& scene) {
        const std::size_t village = scene.commune.village();
        scene.now.at(village, what) += scene.commune.number(1, 9);
        return Expected{{}, "", scene.now.village_cell(village, what)};
    };
}

std::vector<Kind> kinds() {
    return {
        {"unit missing", "2026-Q3", {}, [](Scene& scene) {
             scene.units.units.push_back(scene.units.units.front());
             scene.units.units.back().name = "Thôn Mới";
             return Expected{{"unit.missing"}};
         }},
        {"unit doubled", "2026-Q3", {}, [](Scene& scene) {
             scene.now.names[1] = "THÔN A";
             return Expected{{"unit.doubled", "unit.twice"}, "", scene.now.name_cell(1), false};
         }},
        {"unit unknown", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.names[village] = "Trường Tiểu học";
             return Expected{{"unit.unknown"}, "", scene.now.name_cell(village)};
         }},
        {"unit dissolved", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.units.units[village].to = calendar::date(2026, 6, 30);
             return Expected{{"unit.ended"}, "", scene.now.name_cell(village)};
         }},
        {"rows swapped", "2026-Q3", {"2026-Q2"}, [](Scene& scene) {
             std::swap(scene.now.villages[0], scene.now.villages[1]);
             return Expected{{"rows.swapped"}, "", scene.now.name_cell(0), false};
         }},
        {"part of a person", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.instead[{village, Counted::due}] = 12.5;
             return Expected{{"figure.not-whole"}, "", scene.now.village_cell(village, Counted::due)};
         }},
        {"fewer than nobody", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.instead[{village, Counted::joined}] = -3;
             return Expected{{"figure.negative"}, "", scene.now.village_cell(village, Counted::joined)};
         }},
        {"more than the population", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.at(village, Counted::population) = scene.now.at(village, Counted::closing) - 1;
             return Expected{{"within-population"}, "", scene.now.village_cell(village, Counted::population), false};
         }},
        {"wrong total", "2026-Q3", {}, [](Scene& scene) {
             scene.now.total[static_cast<std::size_t>(Counted::decrease)] += 9;
             return Expected{{}, "", scene.now.total_cell(Counted::decrease)};
         }},
        {"wrong sum of a section", "2026-Q3", {}, [](Scene& scene) {
             scene.now.sections[1][static_cast<std::size_t>(Counted::opening)] += 8;
             return Expected{{}, "", scene.now.section_cell(1, Counted::opening)};
         }},
        {"wrong in the balance", "2026-Q3", {"2026-Q2"}, wrong(Counted::decrease)},
        {"wrong closing", "2026-Q3", {"2026-Q2"}, wrong(Counted::closing)},
        {"opening unlike the last closing", "2026-Q3", {"2026-Q2"}, wrong(Counted::opening)},
        {"cumulative that falls", "2026-Q3", {"2026-Q2"}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.at(village, Counted::cumulative) = scene.earlier.front().at(village, Counted::cumulative) - 1;
             return Expected{{}, "", scene.now.village_cell(village, Counted::cumulative)};
         }},
        {"quarter unlike its months", "2026-Q3", quarter_and_months, wrong(Counted::joined)},
        {"a month that is wrong", "2026-Q3", quarter_and_months, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             CommuneReport& july = scene.earlier[1];
             july.at(village, Counted::returned) += 5;
             return Expected{{}, july.sheet, july.village_cell(village, Counted::returned)};
         }},
        {"half unlike its quarters", "2026-H1", {"2026-Q1", "2026-Q2"}, wrong(Counted::due)},
        {"year unlike its quarters", "2026", {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}, wrong(Counted::renewed)},
        {"wrong rate", "2026-Q3", {}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.now.retention[village] = 12.3;
             return Expected{{"retention-rate"}, "", scene.now.retention_cell(village), false};
         }},
        {"restated", "2026-Q3", {"2026-Q2", "2026-Q3"}, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             CommuneReport& sent = scene.earlier[1];
             sent.sheet = "Đã gửi";
             sent.at(village, Counted::due) += 4;
             sent.add_up();
             return Expected{{"restated-due"}, "", scene.now.village_cell(village, Counted::due), false};
         }},
        {"providers unlike the total", "2026-Q3", {}, [](Scene& scene) {
             scene.now.providers[1] += 6;
             return Expected{{"by-provider-closing"}, "", scene.now.provider_cell(1), false};
         }},
        {"another table unlike this one", "2026-Q3", {}, [](Scene& scene) {
             scene.beside = scene.now;
             scene.beside->at(0, Counted::closing) += 2;
             scene.beside->add_up();
             return Expected{{"tables.differ"}, "", scene.now.total_cell(Counted::closing)};
         }},
        {"low first months", "2026-Q3", quarter_and_months, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.commune.month(village, 7)[0] = 1;
             scene.commune.month(village, 8)[0] = 2;
             scene.report_again();
             const CommuneReport& july = scene.earlier[1];
             return Expected{{"early-months-joined"}, july.sheet, july.village_cell(village, Counted::joined)};
         }},
        {"outlier", "2026-08", first_months, [](Scene& scene) {
             const std::size_t village = scene.commune.village();
             scene.commune.month(village, 8)[0] = 300;
             scene.report_again();
             return Expected{{"outlier.history"}, "", scene.now.village_cell(village, Counted::joined)};
         }},
        {"late", "2026-Q3", {}, [](Scene& scene) {
             scene.sent.lines[0].received = calendar::date(2026, 12, 15);
             return Expected{{"sent.late"}, scene.sent.sheet};
         }},
        {"not sent", "2026-Q3", {}, [](Scene& scene) {
             scene.sent.lines[0].received.reset();
             return Expected{{"sent.overdue"}, scene.sent.sheet};
         }},
        {"incomplete", "2026-Q3", {}, [](Scene& scene) {
             scene.sent.lines[1].received.reset();
             return Expected{{"sent.missing"}, scene.sent.sheet};
         }},
        {"last digits", "2026-Q3", {}, [](Scene&) { return Expected{{"digits.heaped"}}; }, 5},
        {"copied column", "2026-Q3", {}, [](Scene& scene) {
             for (std::size_t village = 0; village < scene.commune.villages(); ++village)
                 for (std::size_t month = 7; month <= 9; ++month)
                     scene.commune.month(village, month)[2] = scene.commune.month(village, month)[0];
             scene.report_again();
             return Expected{{"copied.column"}, "", scene.now.village_cell(0, Counted::decrease), false};
         }},
        {"copied report", "2026-Q3", {"2026-Q2"}, [](Scene& scene) {
             for (std::size_t village = 0; village < scene.commune.villages(); ++village)
                 for (std::size_t month = 7; month <= 9; ++month)
                     scene.commune.month(village, month) = scene.commune.month(village, month - 3);
             scene.report_again();
             return Expected{{"copied.previous"}, "", scene.now.village_cell(0, Counted::joined), false};
         }},
    };
}

bool tells(const Finding& finding, const Expected& expected) {
    const bool rule = expected.rules.empty()
                          ? finding.severity <= Severity::warning
                          : std::ranges::find(expected.rules, finding.rule) != expected.rules.end();
    if (!rule || finding.sheet != expected.sheet) return false;
    if (!expected.cell) return true;
    if (expected.alone) return finding.cells == std::vector{*expected.cell};
    return std::ranges::find(finding.cells, *expected.cell) != finding.cells.end();
}

std::string written(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += finding.rule + " " + finding.sheet + "." + table::list_names(finding.cells) + "; ";
    return text;
}

} // namespace

TEST_CASE("every kind of seeded mistake is found in its cell", "[report][seeded]") {
    constexpr unsigned communes = 12;
    std::size_t found = 0, seeded = 0;
    for (const Kind& kind : kinds())
        for (unsigned seed = 0; seed < communes; ++seed) {
            Scene scene(1000 + seed, kind.period, kind.others, kind.step);
            const Expected expected = kind.seed(scene);
            const auto findings = scene.findings();
            const bool told = std::ranges::any_of(findings, [&](const Finding& one) { return tells(one, expected); });
            CAPTURE(kind.name, seed, expected.sheet, expected.cell ? table::cell_name(*expected.cell) : "",
                    written(findings));
            CHECK(told);
            ++seeded;
            found += told ? 1 : 0;
        }
    std::cout << "seeded mistakes of " << kinds().size() << " kinds: " << found << " of " << seeded << " found\n";
    CHECK(found == seeded);
}

TEST_CASE("communes without a mistake have no finding, whatever they are compared with", "[report][seeded]") {
    constexpr unsigned communes = 12;
    std::size_t checked = 0, told = 0;
    std::set<std::string> seen;
    for (const Kind& kind : kinds()) {
        std::string key = kind.period;
        for (const std::string& other : kind.others)
            key += " " + other;
        if (!seen.insert(key).second) continue;
        for (unsigned seed = 0; seed < communes; ++seed) {
            const auto findings = Scene(5000 + seed, kind.period, kind.others).findings();
            CAPTURE(key, seed, written(findings));
            CHECK(findings.empty());
            told += findings.size();
            ++checked;
        }
    }
    std::cout << "clean reports: " << checked << ", findings: " << told << "\n";
}
