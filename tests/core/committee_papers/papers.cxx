// Every paper of a committee for a sample year, word for word; and what is refused.
#include "calendar/days.hxx"
#include "committee/lists.hxx"
#include "committee/sheets.hxx"
#include "committee_papers/fields.hxx"
#include "committee_papers/handover.hxx"
#include "committee_papers/sample_year.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "workbook/old_book.hxx"

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
    const char *name, *paper, *period;
};
constexpr Sample samples[] = {{"reorganisation", "reorganisation", ""},
                              {"reminder", "reminder", ""},
                              {"programme-month", "programme", "2026-03"},
                              {"programme-quarter", "programme", "2026-Q1"},
                              {"programme-year", "programme", "2026"},
                              {"commitment", "commitment", ""},
                              {"handover", "handover", ""},
                              {"target-proposal", "target-proposal", ""},
                              {"target-resolution", "target-resolution", ""},
                              {"target-decision", "target-decision", ""},
                              {"inspection", "inspection", ""},
                              {"communication", "communication", ""},
                              {"conference", "conference", ""},
                              {"authorisation", "authorisation", ""},
                              {"commendation", "commendation", "2026-Q1"}};

/// A commune's, a province's, and a regulation that names no members.
constexpr const char* profiles[] = {"xa-mo-cay", "tinh-thanh-hoa", "xa-ia-nan"};

/// With ANSINH_PRINT_PAPERS=<folder> what is made is written there, to be read before it is expected.
void check_text(const std::string& name, const paper::Paper& paper) {
    INFO(name);
    const std::string text = printed(paper);
    if (const char* folder = std::getenv("ANSINH_PRINT_PAPERS"))
        std::ofstream(std::string(folder) + "/" + name + ".txt") << text;
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/committee-papers/" + name + ".txt");
    CHECK(text == std::string{std::istreambuf_iterator<char>(file), {}});
}

} // namespace

TEST_CASE("every paper says what was read and agreed", "[committee-papers]") {
    for (const char* profile : profiles)
        for (const Sample& sample : samples) {
            SampleYear year;
            const auto made = papers_of(year, sample.paper, asked(sample.period), profile);
            check_text(std::string(profile) + "/" + sample.name, made.front().paper);
        }
    SampleYear year;
    check_text("phuong-quy-nhon/coordination", papers_of(year, "coordination", asked(), "phuong-quy-nhon").front().paper);
}

TEST_CASE("a paper for each village, or for the one asked for by name or code", "[committee-papers]") {
    SampleYear year;
    const auto all = papers_of(year, "commitment", asked());
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == "Cam kết Thôn Một");
    // What the workbook does not know is a blank, in the text and above the signature.
    const std::string third = printed(all[2].paper);
    CHECK(third.find("Họ và tên: [trưởng đơn vị]; chức vụ: Trưởng thôn.") != std::string::npos);
    CHECK(third.find("người dẫn đường") == std::string::npos);
    CHECK(all[2].paper.signs[1].name.empty());
    for (const char* wished : {"thôn hai", "t2"}) {
        Request request = asked();
        request.unit = wished;
        const auto one = papers_of(year, "commitment", request);
        REQUIRE(one.size() == 1);
        CHECK(one[0].name == "Cam kết Thôn Hai");
    }
    Request request = asked();
    request.unit = "Thôn Bốn";
    const Message refused = test::refusal([&] { papers_of(year, "commitment", request); });
    CHECK(refused ==
          Message{"papers.unit", {std::string("Thôn Bốn"), std::string("Thôn Một, Thôn Hai, Thôn Ba")}});
}

TEST_CASE("villages of one name are told apart in commitments and tables", "[committee-papers]") {
    SampleYear year;
    auto& villages = year.rows["ds_thon"];
    villages[0]["name"] = villages[1]["name"] = std::string("Thôn 1");
    villages[0]["area"] = std::string("Hưng Khánh");
    const auto all = papers_of(year, "commitment", asked());
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == "Cam kết Thôn 1 (Hưng Khánh)");
    CHECK(all[1].name == "Cam kết Thôn 1 (T2)");
    CHECK(printed(all[0].paper).find("Đơn vị: Thôn 1 (Hưng Khánh), xã Mỏ Cày") != std::string::npos);
    const std::string decision = printed(papers_of(year, "target-decision", asked()).front().paper);
    CHECK(decision.find("Thôn 1 (Hưng Khánh) |") != std::string::npos);
    CHECK(decision.find("Thôn 1 (T2) |") != std::string::npos);
    // The bare name means both, so it is asked which.
    Request request = asked();
    request.unit = "Thôn 1";
    CHECK(test::refusal([&] { papers_of(year, "commitment", request); }) ==
          Message{"papers.unit", {std::string("Thôn 1"), std::string("Thôn 1 (Hưng Khánh), Thôn 1 (T2), Thôn Ba")}});
    request.unit = "thôn 1 (hưng khánh)";
    CHECK(papers_of(year, "commitment", request).size() == 1);
    request.unit = "T2";
    CHECK(papers_of(year, "commitment", request).front().name == "Cam kết Thôn 1 (T2)");
}

TEST_CASE("sheets get no letter that the office allows in no name", "[committee-papers]") {
    SampleYear year;
    year.rows["ds_thon"][0]["name"] = std::string("Thôn 1/2 [cũ]");
    CHECK(papers_of(year, "commitment", asked())[0].name == "Cam kết Thôn 1-2 -cũ-");
}

TEST_CASE("only reports overdue on the day and not received by then are reminded of", "[committee-papers]") {
    SampleYear year;
    const auto late = [&](calendar::Date on) {
        Request request = asked();
        request.on = on;
        return papers_of(year, "reminder", request).front().paper.addressed.size();
    };
    CHECK(late(day(15, 3, 2026)) == 2); // the last day in time is 14/3
    year.rows["so_bao_cao"][0]["received"] = day(18, 3, 2026);
    CHECK(late(day(17, 3, 2026)) == 2); // received later than the day asked for
    CHECK(late(day(18, 3, 2026)) == 1);
    Request request = asked();
    request.on = day(14, 3, 2026);
    CHECK(test::refusal([&] { papers_of(year, "reminder", request); }) ==
          Message{"papers.nobody-late", {std::string("14/03/2026")}});
    request.on = day(20, 6, 2026);
    request.period = calendar::Period::parse("2026-Q2");
    CHECK(papers_of(year, "reminder", request).front().paper.addressed.size() == 1);
}

TEST_CASE("many who are late are not listed above the text", "[committee-papers]") {
    SampleYear year;
    const test::Entry one = year.rows["so_bao_cao"][0];
    for (int number = 1; number <= 12; ++number) {
        year.rows["so_bao_cao"].push_back(one);
        year.rows["so_bao_cao"].back()["reporter"] = "Trưởng thôn " + std::to_string(number);
    }
    const auto paper = papers_of(year, "reminder", asked()).front().paper;
    REQUIRE(paper.addressed.size() == 1);
    CHECK(paper.addressed[0].plain().starts_with("Các đơn vị, thành viên"));
}

TEST_CASE("changes are told since the day asked for, dates inclusive", "[committee-papers]") {
    SampleYear year;
    Request request = asked();
    const auto changes = [&](calendar::Date since, calendar::Date on) {
        request.since = since;
        request.on = on;
        const auto paper = papers_of(year, "reorganisation", request).front().paper;
        return std::get<paper::Table>(paper.annexes.at(1).blocks.front()).lines.size();
    };
    CHECK(changes(day(28, 2, 2026), day(1, 3, 2026)) == 3);
    CHECK(changes(day(15, 9, 2025), day(16, 9, 2025)) == 4); // everybody came
    request.since = day(1, 3, 2026);
    request.on = day(20, 3, 2026);
    CHECK(test::refusal([&] { papers_of(year, "reorganisation", request); }) ==
          Message{"papers.no-changes", {std::string("01/03/2026"), std::string("20/03/2026")}});
}

TEST_CASE("the decision's annexes list whom the roster's own lists do", "[committee-papers]") {
    SampleYear year;
    const std::string committee;
    const auto people = [](const paper::Annex& annex, std::size_t column) {
        std::vector<std::string> all;
        for (const paper::Line& line : std::get<paper::Table>(annex.blocks.front()).lines)
            if (line.kind == paper::LineKind::unit && !written(line.cells[column]).empty())
                for (std::size_t cell = column; cell < line.cells.size(); ++cell)
                    all.push_back(written(line.cells[cell]));
        return all;
    };
    for (const auto on : {day(16, 9, 2025), day(28, 2, 2026), day(1, 3, 2026)}) {
        Request request = asked();
        request.on = on;
        request.since = day(1, 9, 2025);
        const std::vector<paper::Annex> annexes =
            papers_of(year, "reorganisation", request).front().paper.annexes;
        const committee::Roster roster = test::roster_of(year, on);
        const committee::ListRequest lists{roster, test::committee_words(), test::workbook_forms().form("members"),
                                           committee};
        CHECK(people(annexes.at(0), 1) == people(committee::members_list(lists, on), 1));
        CHECK(people(annexes.at(1), 2) ==
              people(committee::changes_list(lists, committee::changes(roster, *request.since, on)), 1));
    }
}

TEST_CASE("papers are handed over before the second collection", "[committee-papers]") {
    CHECK(last_day_of_handover(day(5, 11, 2025), 1) == day(30, 11, 2025));
    CHECK(last_day_of_handover(day(5, 11, 2025), 12) == day(31, 10, 2026));
    CHECK(last_day_of_handover(day(30, 11, 2025), 3) == day(31, 1, 2026));
}

TEST_CASE("a column that a village lacks a number of has no sum", "[committee-papers]") {
    SampleYear year;
    const auto total = [&] {
        const auto paper = papers_of(year, "target-decision", asked()).front().paper;
        return std::get<paper::Table>(paper.annexes.front().blocks.front()).lines.back().cells;
    };
    CHECK(std::holds_alternative<std::monostate>(total()[3])); // taking part in Thôn Ba is not known
    CHECK(std::get<paper::Sum>(total()[4]).lines ==
          std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}, {5, 5}});
    year.rows["giao_thon"][2]["health_participants"] = 200.0;
    CHECK(std::holds_alternative<paper::Sum>(total()[3]));
}

TEST_CASE("what a paper cannot be made without is named with its cells", "[committee-papers]") {
    const auto refused = [](SampleYear& year, const char* paper, const char* period = "") {
        return test::refusal([&] { papers_of(year, paper, asked(period)); });
    };
    const auto cells = [](std::initializer_list<const char*> names) {
        std::vector<Message> all;
        for (const char* name : names)
            all.push_back({"papers.cell", {std::string(name)}});
        return all;
    };
    SampleYear year;
    year.rows["thanh_vien"][3]["name"] = std::string();
    CHECK(refused(year, "reorganisation") ==
          Message{"papers.seats", {cells({"Danh sách thành viên BCĐ!B9"})}});
    year = {};
    year.rows["thanh_vien"][5]["title"] = std::string("trưởng ban chỉ đạo");
    const Message heads{"roster.two-heads-on",
                        {std::string("20/03/2026"), std::string("Hoàng Văn Trưởng"),
                         std::string("Danh sách thành viên BCĐ!B6"), std::string("Bùi Văn Chuyển"),
                         std::string("Danh sách thành viên BCĐ!B11")}};
    CHECK(refused(year, "reorganisation") == heads);
    CHECK(refused(year, "authorisation") == heads);
    CHECK(papers_of(year, "inspection", asked()).front().paper.signs[0].name.empty()); // nobody guesses which
    year.rows["thanh_vien"] = {{{"name", std::string("Lê Thị Sau")},
                                {"title", std::string("Trưởng Ban Chỉ đạo")},
                                {"from", day(21, 3, 2026)}}};
    CHECK(refused(year, "authorisation") == Message{"papers.no-roster", {std::string("20/03/2026")}});
    year.rows["thanh_vien"].clear();
    CHECK(refused(year, "authorisation") ==
          Message{"roster.none", {std::string("Danh sách thành viên BCĐ")}});
    year = {};
    year.rows["giao_thon"][1].erase("pension_target");
    CHECK(refused(year, "target-decision") ==
          Message{"papers.no-target", {cells({"Biểu giao chỉ tiêu!J7"})}});
    year.rows["giao_thon"][1]["pension_target"] = std::string("mười");
    CHECK(refused(year, "target-decision").code == "papers.refused");
    year.rows["ds_thon"].clear();
    CHECK(refused(year, "commitment").code == "papers.no-villages");
    year = {};
    year.rows["tong_hop_1_thon"][0]["pension.remaining"] = 1.0;
    CHECK(refused(year, "commendation", "2026-Q1") ==
          Message{"papers.nobody-reached", {std::string("quý I/2026")}});
    year.rows["ra_quan"].clear();
    CHECK(refused(year, "handover").code == "papers.no-rounds");
    year.rows["thanh_vien"][0]["from"] = std::string("không rõ");
    CHECK(refused(year, "authorisation").code == "roster.refused");
    CHECK_NOTHROW(papers_of(year, "target-decision", asked())); // signed by nobody of the roster
}

TEST_CASE("arguments a paper has no use for are refused, as are those it lacks", "[committee-papers]") {
    const auto refused = [](const char* paper, const Request& request) {
        return test::refusal([&] { check_request(test::catalogue().find(paper), request); }).code;
    };
    CHECK(refused("programme", asked()) == "papers.period-missing");
    CHECK(refused("commendation", asked("2026-09")) == "papers.period-kind");
    CHECK(refused("inspection", asked("2026")) == "papers.period-unused");
    Request request = asked();
    request.since = day(1, 1, 2026);
    CHECK(refused("inspection", request) == "papers.since-unused");
    request = asked();
    request.unit = "Thôn Một";
    CHECK(refused("inspection", request) == "papers.unit-unused");
    CHECK(test::refusal([] { test::catalogue().find("quyet-dinh"); }).code == "papers.unknown");
    SampleYear year;
    CHECK(test::refusal([&] { papers_of(year, "programme", asked("2027-Q1")); }) ==
          Message{"papers.other-year", {std::string("2027-Q1"), std::string("2026")}});
    CHECK(test::refusal([&] { papers_of(year, "coordination", asked()); }).code == "papers.other-profile");
    CHECK(test::refusal([&] { papers_of(year, "inspection", asked(), "tinh-hue-2014"); }).code ==
          "paper.no-committee");
}

TEST_CASE("every paper is made for every regulation with a committee", "[committee-papers]") {
    for (const char* profile : {"xa-mo-cay", "xa-ia-nan", "tinh-thanh-hoa", "phuong-quy-nhon"})
        for (const Definition& definition : test::catalogue().all()) {
            if (!definition.profiles.empty() && definition.profiles.front() != profile) continue;
            SampleYear year;
            INFO(profile << " " << definition.id);
            for (const Made& made :
                 papers_of(year, definition.id, asked(definition.period_needed ? "2026-Q1" : ""), profile))
                CHECK(printed(made.paper).find("{") == std::string::npos);
        }
}

TEST_CASE("a catalogue edited into nonsense is refused with the place", "[committee-papers]") {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/committee-papers.json");
    const std::string shipped{std::istreambuf_iterator<char>(file), {}};
    const auto edited = [&](const std::string& what, const std::string& with) {
        std::string text = shipped;
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        text.replace(at, what.size(), with);
        return test::refusal([&] { Catalogue::from_json(text); });
    };
    CHECK(edited("{kỳ} của", "{ky} của").code == "data.broken");  // no such field
    CHECK(edited("[hạn mới]", "[hạn mới").code == "data.broken"); // a bracket too few
    CHECK(edited("[hạn mới]", "[năm]").code == "data.broken");    // a field for a blank
    CHECK(edited("\"table\": \"late\"", "\"table\": \"lates\"").code == "data.broken");
    CHECK(edited("\"field\": \"số ngày\"", "\"field\": \"số tháng\"").code == "data.broken");
    CHECK(edited("\"id\": \"reminder\"", "\"id\": \"reorganisation\"").code == "data.broken");
    CHECK(edited("\"papers\": [", "\"papers\": [,").code == "data.broken");
    CHECK(edited("\"needs\": [\"late\"]", "\"need\": [\"late\"]").code == "data.broken");
}
