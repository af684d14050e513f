// Reports in time: "trước ngày D" is D − 1, the first receipt decides, nobody is late without a due date.
#include "report/shipped.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;

namespace {

calendar::Date day(unsigned month, unsigned date) {
    return calendar::date(2026, month, date);
}

RegisterLine line(const std::string& reporter, std::optional<calendar::Date> received) {
    RegisterLine line;
    line.period = "quý III/2026";
    line.reporter = reporter;
    line.before = day(9, 15);
    line.received = received;
    return line;
}

std::vector<std::string> rules_of(const ReportRegister& sent) {
    std::vector<std::string> rules;
    for (const Finding& finding : check_timeliness(sent))
        rules.push_back(finding.rule + " " + finding.unit);
    return rules;
}

ReportRegister register_of(std::vector<RegisterLine> lines, calendar::Date on) {
    ReportRegister sent;
    sent.sheet = "Sổ theo dõi báo cáo";
    sent.lines = std::move(lines);
    sent.on = on;
    return sent;
}

} // namespace

TEST_CASE("before the 15th means the 14th", "[report][timeliness]") {
    CHECK(rules_of(register_of({line("Thôn 1", day(9, 14))}, day(9, 20))).empty());
    const auto late = check_timeliness(register_of({line("Thôn 1", day(9, 15))}, day(9, 20)));
    REQUIRE(late.size() == 1);
    CHECK(late[0].text ==
          Message{"sent.late", {"Thôn 1", "quý III/2026", "15/09/2026", "14/09/2026", std::int64_t{1}}});
    CHECK(late[0].sheet == "Sổ theo dõi báo cáo");
}

TEST_CASE("a report is overdue from the day after its last one", "[report][timeliness]") {
    CHECK(rules_of(register_of({line("Thôn 1", {})}, day(9, 14))).empty());
    CHECK(rules_of(register_of({line("Thôn 1", {}), line("Thôn 2", day(9, 3))}, day(9, 15))) ==
          std::vector<std::string>{"sent.overdue Thôn 1", "sent.missing "});
}

TEST_CASE("those missing are counted once for a period", "[report][timeliness]") {
    const auto found = check_timeliness(
        register_of({line("Thôn 1", {}), line("Thôn 2", day(9, 3)), line("Thôn 3", {})}, day(9, 20)));
    const auto missing = std::ranges::find(found, "sent.missing", &Finding::rule);
    REQUIRE(missing != found.end());
    CHECK(missing->text ==
          Message{"sent.missing",
                  {"quý III/2026", std::int64_t{1}, std::int64_t{3},
                   std::vector<Message>{{"sent.reporter", {"Thôn 1"}}, {"sent.reporter", {"Thôn 3"}}}}});
}

TEST_CASE("a register that counts the day itself is told", "[report][timeliness]") {
    RegisterLine wrong = line("Thôn 1", day(9, 15));
    wrong.last_day = day(9, 15);
    CHECK(rules_of(register_of({wrong}, day(9, 20))) ==
          std::vector<std::string>{"sent.not-strict Thôn 1", "sent.late Thôn 1"});
}

TEST_CASE("days that cannot be are told", "[report][timeliness]") {
    CHECK(rules_of(register_of({line("Thôn 1", day(9, 21))}, day(9, 20))) ==
          std::vector<std::string>{"sent.future Thôn 1"});
    RegisterLine early = line("Thôn 1", day(9, 8));
    early.cut_off = day(9, 10);
    CHECK(rules_of(register_of({early}, day(9, 20))) ==
          std::vector<std::string>{"sent.before-cut-off Thôn 1"});
}

TEST_CASE("without a due date, and for other periods, nothing is late", "[report][timeliness]") {
    RegisterLine silent = line("Thôn 1", {});
    silent.before = {};
    CHECK(rules_of(register_of({silent}, day(12, 31))).empty());
    ReportRegister other = register_of({line("Thôn 1", {})}, day(12, 31));
    other.period = "quý II/2026";
    CHECK(rules_of(other) == std::vector<std::string>{"sent.no-lines "});
}

TEST_CASE("a period is the same in every writing", "[report][timeliness]") {
    RegisterLine late = line("Thôn 1", {});
    late.period = GENERATE("Quý 3/2026", "quý III năm 2026", "2026-Q3", "QUÝ III/2026");
    ReportRegister sent = register_of({late}, day(9, 20));
    sent.period = "quý III/2026";
    CHECK(rules_of(sent) == std::vector<std::string>{"sent.overdue Thôn 1", "sent.missing "});
}
