// Every paper of a committee for a sample year, word for word; and what is refused.
#include "calendar/days.hxx"
#include "committee_papers/handover.hxx"
#include "committee_papers/sample_year.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace ansinh;
using namespace ansinh::committee_papers;
using ansinh::test::asked;
using ansinh::test::day;
using ansinh::test::papers_of;
using ansinh::test::printed;
using ansinh::test::SampleYear;

namespace {

struct Sample {
    const char *name, *paper, *period, *profile;
};
constexpr Sample samples[] = {{"reorganisation", "reorganisation", "", "xa-mo-cay"},
                              {"reminder", "reminder", "", "xa-mo-cay"},
                              {"programme-month", "programme", "2026-03", "xa-mo-cay"},
                              {"programme-quarter", "programme", "2026-Q1", "xa-mo-cay"},
                              {"programme-year", "programme", "2026", "xa-mo-cay"},
                              {"commitment", "commitment", "", "xa-mo-cay"},
                              {"handover", "handover", "", "xa-mo-cay"},
                              {"target-proposal", "target-proposal", "", "xa-mo-cay"},
                              {"target-resolution", "target-resolution", "", "xa-mo-cay"},
                              {"target-decision", "target-decision", "", "xa-mo-cay"},
                              {"inspection", "inspection", "", "xa-mo-cay"},
                              {"communication", "communication", "", "xa-mo-cay"},
                              {"conference", "conference", "", "xa-mo-cay"},
                              {"authorisation", "authorisation", "", "xa-mo-cay"},
                              {"commendation", "commendation", "2026-Q1", "xa-mo-cay"},
                              {"coordination", "coordination", "", "phuong-quy-nhon"}};

std::string expected(const std::string& name) {
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/committee-papers/" + name + ".txt");
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("every paper says what was read and agreed", "[committee-papers]") {
    for (const Sample& sample : samples) {
        SampleYear year;
        const auto made = papers_of(year, sample.paper, asked(sample.period), sample.profile);
        INFO(sample.name);
        const std::string text = printed(made.front().paper);
        if (const char* folder = std::getenv("ANSINH_PRINT_PAPERS"))
            std::ofstream(std::string(folder) + "/" + sample.name + ".txt") << text;
        CHECK(text == expected(sample.name));
    }
}
