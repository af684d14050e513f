// What is wrong with a roster: one seeded fault for each check.
#include "committee/checks.hxx"

#include "calendar/days.hxx"
#include "committee/sheets.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace ansinh;
using namespace ansinh::committee;
using ansinh::test::day;
using ansinh::test::MemberRow;

namespace {

const calendar::Date today = day(1, 8, 2026);

/// Mỏ Cày's committee with one village, school and provider, without a fault; `spoil` changes its rows.
std::vector<report::Finding> found(const std::function<void(std::vector<MemberRow>&)>& spoil,
                                   std::string_view name = "xa-mo-cay") {
    const profile::Profile& profile = test::shipped_profile(name);
    const Places places = test::places(1, 1, 1);
    std::vector<MemberRow> rows = test::full_rows(profile, places);
    spoil(rows);
    return check(test::read_members(rows, &profile, places), &profile, today, test::committee_words());
}

/// The only finding there is: its rule, its cell and its two sentences.
struct Only {
    std::string rule, cell;
    report::Severity severity{};
    std::string text, mend;
};

Only only(const std::vector<report::Finding>& findings) {
    for (const report::Finding& finding : findings)
        INFO(test::sentence(finding.text));
    REQUIRE(findings.size() == 1);
    const report::Finding& one = findings.front();
    return {one.rule, one.cells.empty() ? std::string() : table::cell_name(one.cells.front()), one.severity,
            test::sentence(one.text), test::sentence(one.instruction)};
}

MemberRow successor(const MemberRow& row, const std::string& name, const std::string& from) {
    MemberRow next = row;
    next.name = name;
    next.from = from;
    next.to.clear();
    return next;
}

} // namespace

TEST_CASE("a complete roster has no findings", "[committee]") {
    CHECK(found([](auto&) {}).empty());
    CHECK(found([](auto&) {}, "tinh-thanh-hoa").empty());
}

TEST_CASE("out on 31/7 and in on 01/8 is one after the other, both on 01/8 is twice", "[committee]") {
    const auto handed_over = [](const std::string& last) {
        return found([&](auto& rows) {
            rows[6].to = last;
            rows.push_back(successor(rows[6], "Người mới", "01/8/2026"));
        });
    };
    CHECK(handed_over("31/7/2026").empty());
    const Only twice = only(handed_over("01/8/2026"));
    CHECK(twice.rule == "roster.held-twice");
    CHECK(twice.cell == "B23");
    CHECK(twice.text == "Danh sách thành viên BCĐ!B23: Lãnh đạo Công an xã có hai người cùng lúc từ ngày 01/08/2026: "
                        "Người 7 (Danh sách thành viên BCĐ!B12) và Người mới");
    CHECK(twice.mend == "Ghi đến ngày cho Người 7, trước từ ngày của Người mới");
    // Without any date the two hold it together from the beginning.
    const Only open = only(found([](auto& rows) {
        rows[6].from.clear();
        rows.push_back(successor(rows[6], "Người mới", ""));
    }));
    CHECK(open.text.find("cùng lúc từ đầu") != std::string::npos);
}

TEST_CASE("a seat held in the middle of another's term is told once for each", "[committee]") {
    const auto findings = found([](auto& rows) {
        rows[6].to = "31/12/2026";
        rows.push_back(successor(rows[6], "Người hai", "01/3/2026"));
        rows.back().to = "31/3/2026";
        rows.push_back(successor(rows[6], "Người ba", "01/6/2026"));
    });
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].cells.front().row == 22);
    CHECK(findings[1].cells.front().row == 23);
}

TEST_CASE("two heads and two standing deputies are errors whatever their posts", "[committee]") {
    const Only heads = only(found([](auto& rows) {
        rows.push_back(successor(rows[0], "Lê Hai", "01/8/2026"));
        rows.back().post = "Phó Chủ tịch UBND xã";
    }));
    CHECK(heads.rule == "roster.two-heads");
    CHECK(heads.severity == report::Severity::error);
    const Only standing = only(found([](auto& rows) {
        rows.push_back(successor(rows[1], "Lê Hai", "01/8/2026"));
        rows.back().post = "Phó Chủ tịch khác";
        rows.back().article.clear();
    }));
    CHECK(standing.rule == "roster.two-standing");
}

TEST_CASE("a standing deputy counts only where the regulation has one", "[committee]") {
    const auto findings = found(
        [](auto& rows) {
            rows.push_back(successor(rows[1], "Lê Hai", "04/8/2025"));
            rows.back().title = "Phó Trưởng Ban thường trực";
            rows.back().post = "Chánh Văn phòng";
        },
        "xa-ia-nan");
    const Only unknown = only(findings);
    CHECK(unknown.rule == "roster.role-unknown");
    CHECK(unknown.severity == report::Severity::warning);
}

TEST_CASE("empty seats", "[committee]") {
    const Only vacant = only(found([](auto& rows) { rows[6] = {"", rows[6].post, rows[6].title, "", "", "", "", rows[6].article}; }));
    CHECK(vacant.rule == "roster.vacant");
    CHECK(vacant.cell == "B12");
    CHECK(vacant.text == "Danh sách thành viên BCĐ!B12: ngày 01/08/2026 chưa có người giữ chức Lãnh đạo Công an xã");
    CHECK(only(found([](auto& rows) { rows[6].to = "31/7/2026"; })).rule == "roster.vacant");
    CHECK(only(found([](auto& rows) { rows[0].to = "31/7/2026"; })).rule == "roster.no-head");
    const Only none = only(found([](auto& rows) { rows.erase(rows.begin() + 6); }));
    CHECK(none.rule == "roster.no-row");
    CHECK(none.cell.empty());
}

TEST_CASE("a seat that only one person holds is missed when nobody does", "[committee]") {
    const Only standing = only(found([](auto& rows) { rows[1].to = "31/7/2026"; }));
    CHECK(standing.rule == "roster.vacant");
    CHECK(standing.cell == "B7");
    CHECK(standing.text.find("Phó Chủ tịch UBND xã") != std::string::npos);
    CHECK(only(found([](auto& rows) { rows.erase(rows.begin()); })).rule == "roster.no-row");
    const auto nobody = found([](auto& rows) { rows.erase(rows.begin()); }, "xa-ia-nan");
    REQUIRE_FALSE(nobody.empty());
}

TEST_CASE("who stands in is somebody else, named in one form", "[committee]") {
    CHECK(found([](auto& rows) { rows[6].substitute = "Lê Văn Thay"; }).empty());
    const Only own = only(found([](auto& rows) { rows[6].substitute = "người  7"; }));
    CHECK(own.rule == "roster.own-substitute");
    const Only titled = only(found([](auto& rows) { rows[6].substitute = "Ông Lê Văn Thay"; }));
    CHECK(titled.rule == "roster.name-form");
    CHECK(titled.cell == "L12");
    CHECK(titled.mend == "Ghi một dạng: Lê Văn Thay");
}

TEST_CASE("a row without a name or a title", "[committee]") {
    const auto nameless = found([](auto& rows) { rows[6].name.clear(); });
    REQUIRE(nameless.size() == 2); // and so nobody holds the seat
    CHECK(nameless[0].rule == "roster.no-name");
    CHECK(table::cell_name(nameless[0].cells.front()) == "B12");
    const Only untitled = only(found([](auto& rows) { rows[6].title.clear(); }));
    CHECK(untitled.rule == "roster.no-title");
    CHECK(untitled.cell == "D12");
}

TEST_CASE("dates and decisions", "[committee]") {
    const auto backwards = found([](auto& rows) { rows[6].to = "01/01/2025"; });
    REQUIRE(backwards.size() == 2);
    CHECK(backwards[0].rule == "roster.to-before-from");
    CHECK(table::cell_name(backwards[0].cells.front()) == "K12");
    const Only late = only(found([](auto& rows) { rows[6].decided = "05/8/2025"; }));
    CHECK(late.rule == "roster.decided-after");
    CHECK(late.cell == "I12");
    const Only missing = only(found([](auto& rows) { rows[6].decision.clear(); }));
    CHECK(missing.rule == "roster.no-decision");
    CHECK(missing.cell == "H12");
    CHECK(only(found([](auto& rows) { rows[6].decided.clear(); })).rule == "roster.no-decided");
    const Only unreadable = only(found([](auto& rows) { rows[6].decided = "31/6/2025"; }));
    CHECK(unreadable.rule == "roster.not-date");
    CHECK(unreadable.mend == "Ghi ngày theo dạng 01/8/2026, hoặc để trống");
}

TEST_CASE("names in one form", "[committee]") {
    const auto renamed = [](const std::string& first, const std::string& second) {
        return found([&](auto& rows) {
            rows[5].name = first;
            rows[7].name = second;
        });
    };
    const Only tone = only(renamed("Lê Thị Hoà", "Lê Thị Hòa"));
    CHECK(tone.rule == "roster.spelling");
    CHECK(tone.cell == "B13");
    CHECK(only(renamed("Lê Thị Hòa", "Le Thi Hoa")).mend == "Nếu là một người, ghi cùng một dạng: Lê Thị Hòa");
    CHECK(renamed("Lê Thị Lăng", "Lê Thị Láng").empty()); // two people
    CHECK(renamed("Lê Thị Hòa", "Lê Thị Hòa").empty());
    CHECK(only(renamed("ĐẶNG THỊ Ề", "Lê An")).mend == "Ghi một dạng: Đặng Thị Ề");
    CHECK(only(renamed("Ông Lê An", "Trần Bình")).mend == "Ghi một dạng: Lê An");
    CHECK(only(renamed("Đồng chí Lê An", "Trần Bình")).mend == "Ghi một dạng: Lê An");
}

TEST_CASE("no list is made of what cannot be read, of nobody, or under two heads", "[committee]") {
    const profile::Profile& profile = test::shipped_profile("xa-mo-cay");
    std::vector<MemberRow> rows = test::full_rows(profile, test::places(1, 1, 1));
    const auto refused = [&](calendar::Date on) {
        const Roster roster = test::read_members(rows, &profile, test::places(1, 1, 1));
        return test::refusal([&] { refuse_unsound(roster, on); });
    };
    rows.push_back(successor(rows[0], "Lê Hai", "01/8/2026"));
    CHECK(test::sentence(refused(today)) ==
          "Ngày 01/08/2026 có hai Trưởng Ban: Người 1 (Danh sách thành viên BCĐ!B6) và Lê Hai (Danh sách thành viên "
          "BCĐ!B23); hãy ghi đến ngày cho người đã thôi.");
    refuse_unsound(test::read_members(rows, &profile, test::places(1, 1, 1)), day(31, 7, 2026));
    rows.back().from = "ngày nào đó";
    CHECK(refused(today).code == "roster.refused");
    for (MemberRow& row : rows)
        row = {"", row.post, row.title};
    CHECK(test::refusal([&] { refuse_nameless(test::read_members(rows, &profile)); }).code == "roster.none");
}
