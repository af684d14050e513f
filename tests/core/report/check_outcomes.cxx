// Every check that is no expression: told where it should be, not told of a report that is right, and where what it
// needs is not there, that is told instead. A check of the rules' file without a case fails here.
#include "report/shipped.hxx"

#include "report/line_matching.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Grid;

namespace {

calendar::Date day(unsigned month, unsigned date) {
    return calendar::date(2026, month, date);
}

/// A report of four villages with all that it is compared with, and nothing to say of it.
struct Scene {
    Figures now, previous, beside;
    UnitList units;
    ReportRegister sent;
    bool has_units = true, has_register = true, has_previous = true;

    Scene() : now(report("QUÝ III/2026", 20)), previous(report("QUÝ II/2026", 0)), beside(now) {
        previous.sheet = "Quý II";
        // The table by providers: other lines, the same total.
        beside.area = "A20:E23";
        units.period = calendar::Period::parse("2026-Q3");
        for (int unit = 1; unit <= 4; ++unit) {
            ExpectedUnit expected;
            expected.code = "0" + std::to_string(unit);
            expected.name = "Thôn " + std::to_string(unit);
            expected.from = calendar::date(2025, 7, 1);
            expected.population = 1000;
            units.units.push_back(expected);
            RegisterLine line;
            line.period = "quý III/2026";
            line.reporter = expected.name;
            line.before = day(9, 15);
            line.cut_off = day(9, 10);
            line.received = day(9, 12);
            sent.lines.push_back(line);
        }
        sent.sheet = "Sổ theo dõi báo cáo";
        sent.period = "quý III/2026";
        sent.on = day(9, 20);
    }

    static Figures report(const char* title, int later) {
        Grid grid;
        grid.put("A1", {{title}});
        grid.put("A3", {{"STT", "Đơn vị", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"},
                        {1, "Thôn 1", 402 + later, 23, 3, 422 + later},
                        {2, "Thôn 2", 270 + later, 25, 5, 290 + later},
                        {3, "Thôn 3", 350 + later, 21, 1, 370 + later},
                        {4, "Thôn 4", 195 + later, 26, 6, 215 + later},
                        {{}, "Toàn xã", 1217 + 4 * later, 95, 15, 1297 + 4 * later}});
        return test::figures_of(grid);
    }

    std::vector<Finding> findings() const {
        Material material;
        material.now = &now;
        if (has_previous) {
            material.previous = &previous;
            material.line_before = lines_before(now, previous);
        }
        material.beside = {&beside};
        if (has_units) material.units = &units;
        if (has_register) material.sent = &sent;
        return test::findings(material);
    }

    void rename(std::size_t line, const std::string& name) { now.lines[line].name = name; }
    RegisterLine& first_line() { return sent.lines.front(); }
    ExpectedUnit& first_unit() { return units.units.front(); }
    Figure& beside_total() { return beside.figures[beside.index(4, 3)]; }
};

using Change = std::function<void(Scene&)>;

void same(Scene&) {}
void without_units(Scene& scene) {
    scene.has_units = false;
}
void without_period(Scene& scene) {
    scene.units.period.reset();
}
void without_register(Scene& scene) {
    scene.has_register = false;
}
void without_lines(Scene& scene) {
    scene.sent.period = "quý II/2026";
}
void without_previous(Scene& scene) {
    scene.has_previous = false;
}
void other_total(Scene& scene) {
    scene.beside_total().value += 1;
}
void unreadable_total(Scene& scene) {
    scene.beside_total().state = FigureState::unreadable;
}

/// Where a check is told; what it lacks, and which rule then says so.
struct Case {
    Change told;
    Change lacking = {};
    std::string instead = {};
    Change silent = same;
};

const std::map<std::string, Case>& cases() {
    static const std::map<std::string, Case> all{
        {"unit.asked", {[](Scene& scene) {
             scene.units.units[0].name = "Thôn Lăng";
             scene.units.units[1].name = "Thôn Láng";
             scene.rename(0, "Thon Lang");
         }, without_units, "unit.no-list"}},
        {"unit.doubled", {[](Scene& scene) {
             scene.units.units[0].name = "Thôn 1 (Tân Hòa)";
             scene.units.units[1].name = "Thôn 1 (Tân Phú)";
             scene.rename(1, "Thôn 1");
         }, without_units, "unit.no-list"}},
        {"unit.twice", {[](Scene& scene) {
             scene.rename(1, "Thôn Hai");
             scene.units.answers = {{"Thôn Hai", 0, "01"}};
         }, without_units, "unit.no-list"}},
        {"unit.unknown", {[](Scene& scene) { scene.rename(0, "Trường Tiểu học"); }, without_units, "unit.no-list"}},
        {"unit.ended", {[](Scene& scene) { scene.first_unit().to = day(6, 30); }, without_period, "unit.no-period"}},
        {"unit.merged", {[](Scene& scene) {
             scene.first_unit().to = day(6, 30);
             scene.first_unit().merged_into = "Thôn 2";
         }, without_period, "unit.no-period"}},
        {"unit.ends", {[](Scene& scene) { scene.first_unit().to = day(8, 15); }, without_period, "unit.no-period"}},
        {"unit.not-yet", {[](Scene& scene) { scene.first_unit().from = day(10, 1); }, without_period, "unit.no-period"}},
        {"unit.missing", {[](Scene& scene) {
             scene.units.units.push_back(scene.first_unit());
             scene.units.units.back().name = "Thôn Mới";
         }, without_units, "unit.no-list"}},
        {"unit.order", {[](Scene& scene) { std::swap(scene.units.units[0], scene.units.units[1]); }, without_units, "unit.no-list"}},
        {"unit.nothing", {[](Scene& scene) {
             for (std::size_t column = 0; column < scene.now.series.size(); ++column)
                 scene.now.figures[scene.now.index(0, column)] = {};
         }, without_units, "unit.no-list"}},
        {"unit.other-list", {[](Scene& scene) {
             for (std::size_t line = 0; line < 4; ++line)
                 scene.rename(line, "Trường số " + std::to_string(line + 11));
         }, without_units, "unit.no-list"}},
        {"unit.no-list", {without_units}},
        {"unit.no-period", {without_period}},
        {"unit.population", {[](Scene& scene) { scene.first_unit().population = 400; }, without_units, "unit.no-list"}},
        {"rows.swapped", {[](Scene& scene) {
             for (std::size_t column = 0; column < scene.now.series.size(); ++column)
                 std::swap(scene.now.figures[scene.now.index(1, column)], scene.now.figures[scene.now.index(2, column)]);
         }, without_previous, "opening-follows"}},
        {"tables.differ", {other_total, unreadable_total, "tables.unreadable"}},
        {"tables.agree", {same, unreadable_total, "tables.unreadable", [](Scene& scene) {
             for (Figure& figure : scene.beside.figures)
                 figure.value += 1;
         }}},
        {"tables.unreadable", {unreadable_total}},
        {"period.same", {[](Scene& scene) { scene.previous.period = "2026-Q3"; },
                         [](Scene& scene) { scene.previous.period.clear(); }, "period.not-known"}},
        {"period.not-known", {[](Scene& scene) { scene.now.period.clear(); }}},
        {"sent.late", {[](Scene& scene) { scene.first_line().received = day(9, 15); }, without_register, "sent.no-register"}},
        {"sent.overdue", {[](Scene& scene) { scene.first_line().received.reset(); }, without_lines, "sent.no-lines"}},
        {"sent.not-strict", {[](Scene& scene) { scene.first_line().last_day = day(9, 15); }, without_register, "sent.no-register"}},
        {"sent.future", {[](Scene& scene) { scene.first_line().received = day(9, 21); }, without_lines, "sent.no-lines"}},
        {"sent.before-cut-off", {[](Scene& scene) { scene.first_line().received = day(9, 9); }, without_register, "sent.no-register"}},
        {"sent.missing", {[](Scene& scene) { scene.first_line().received.reset(); }, without_register, "sent.no-register"}},
        {"sent.no-register", {without_register}},
        {"sent.no-lines", {without_lines}},
    };
    return all;
}

std::set<std::string> told(const Change& change) {
    Scene scene;
    change(scene);
    std::set<std::string> rules;
    for (const Finding& finding : scene.findings())
        rules.insert(finding.rule);
    return rules;
}

std::set<std::string> told(const Change& first, const Change& second) {
    return told([&](Scene& scene) {
        first(scene);
        second(scene);
    });
}

} // namespace

TEST_CASE("every shipped check is told, is silent, and says what it lacks", "[report][outcomes]") {
    for (const Rule& rule : test::shipped_rules()) {
        if (rule.kind != RuleKind::check) continue;
        CAPTURE(rule.id);
        const auto found = cases().find(rule.id);
        REQUIRE(found != cases().end());
        const Case& of = found->second;
        CHECK(told(of.told).contains(rule.id));
        CHECK_FALSE(told(of.silent).contains(rule.id));
        if (!of.lacking) {
            CHECK(rule.severity == Severity::unverifiable); // it says itself what is lacking
            continue;
        }
        const auto lacking = rule.id == "tables.agree" || rule.id == "tables.differ" ? told(of.lacking)
                                                                                    : told(of.told, of.lacking);
        CHECK(lacking.contains(of.instead));
    }
    for (const auto& one : cases())
        CHECK(std::ranges::find(test::shipped_rules(), one.first, &Rule::id) != test::shipped_rules().end());
}

TEST_CASE("a report that is right has no fault but notes that tables agree", "[report][outcomes]") {
    for (const Finding& finding : Scene().findings()) {
        CAPTURE(finding.rule, finding.text.code);
        CHECK(finding.severity >= Severity::note);
        CHECK((finding.severity != Severity::note || finding.rule == "tables.agree"));
    }
}
