// What a report made again says of the one before: over several issues, of figures and units that come and
// go.
#include "committee_report/restatement.hxx"

#include "calendar/days.hxx"
#include "committee_report/report_case.hxx"
#include "paper/papers.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::committee_report;
using namespace ansinh::test;

namespace {

constexpr const char* quarter = "2026-Q3";

Figures figures_now(YearBook& book) {
    return figures_of(book, quarter, "2026-10-20");
}

Snapshot kept(YearBook& book) {
    return snapshot(figures_now(book), day(5, 10, 2026), 0);
}

/// "Thôn 1 closing 105 > 99", "-" for nothing.
std::vector<std::string> told(const std::vector<Restatement>& changes) {
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : std::string("-");
    };
    std::vector<std::string> lines;
    for (const Restatement& change : changes) {
        const auto* item = std::ranges::find(kept_items, change.item, &KeptItem::second);
        lines.push_back(change.unit + " " + std::string(item->first) + " " + number(change.before) + " > " +
                        number(change.now));
    }
    return lines;
}

bool tells(const std::vector<Restatement>& changes, const std::string& line) {
    const std::vector<std::string> lines = told(changes);
    return std::ranges::find(lines, line) != lines.end();
}

bool only(const std::vector<Restatement>& changes, const std::string& unit, Cause cause) {
    return std::ranges::all_of(
        changes, [&](const Restatement& change) { return change.unit != unit || change.cause == cause; });
}

std::vector<std::string> reasons_for(YearBook& book, const Snapshot& before, const std::string& unit) {
    Contents contents = contents_of(book, quarter, "2026-10-20");
    contents.baseline = &before;
    contents.restatements = restatements(before, contents.figures);
    contents.renamings = renamings(before, contents.figures);
    std::vector<std::string> reasons;
    for (const paper::Annex& annex : report_of(contents).paper.annexes)
        for (const paper::Block& block : annex.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block);
                table != nullptr && table->id == changes_table)
                for (const paper::Line& line : table->lines)
                    if (std::get<std::string>(line.cells[1]) == unit) {
                        const auto* text = std::get_if<std::string>(&line.cells.back());
                        reasons.push_back(text == nullptr ? "" : *text);
                    }
    std::ranges::sort(reasons);
    reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
    return reasons;
}

} // namespace

TEST_CASE("a figure, what it was and what it is", "[committee][restatement]") {
    YearBook book = full_year();
    const Snapshot before = kept(book);
    book.units[1].told[2][0].left = 4;
    const auto changes = restatements(before, figures_now(book));
    CHECK(told(changes) == std::vector<std::string>{"Thôn 2 left 1 > 4", "Thôn 2 closing 115 > 112",
                                                    "Toàn xã left 2 > 5", "Toàn xã closing 230 > 227"});
    CHECK(only(changes, "Thôn 2", Cause::corrected));
    CHECK(changes[1].cells == std::vector<std::string>{"quý III!H8"});
    CHECK(reasons_for(book, before, "Thôn 2") == std::vector<std::string>{""}); // for the clerk to say
    CHECK(restatements(kept(book), figures_now(book)).empty());
}

TEST_CASE("a figure that appears or is gone says so", "[committee][restatement]") {
    YearBook book = full_year();
    const Snapshot before = kept(book);
    book.units[0].told[2] = {};
    const auto gone = restatements(before, figures_now(book));
    CHECK(tells(gone, "Thôn 1 closing 115 > -"));
    CHECK(reasons_for(book, before, "Thôn 1").back() == "Nay không còn số liệu");
    const Snapshot without = kept(book);
    YearBook full = full_year();
    const auto come = restatements(without, figures_now(full));
    CHECK(tells(come, "Thôn 1 closing - > 115"));
    CHECK(reasons_for(full, without, "Thôn 1").back() == "Lần trước chưa có số liệu");
}

TEST_CASE("a village with another name is the same by its code", "[committee][restatement]") {
    YearBook book = full_year();
    book.units[0].code = "T1";
    book.units[1].code = "T2";
    Memory memory;
    memory.keep(kept(book));
    memory = Memory::parse(memory.to_text());
    const Snapshot before = *memory.baseline(quarter, 0);
    book.units[0].name = "Ấp Mới";
    CHECK(restatements(before, figures_now(book)).empty());
    CHECK(renamings(before, figures_now(book)) == std::vector<Renaming>{{"Thôn 1", "Ấp Mới"}});
    book.units[0].told[2][0].left = 2;
    CHECK(told(restatements(before, figures_now(book))).front() == "Ấp Mới left 1 > 2");
    Contents contents = contents_of(book, quarter, "2026-10-20");
    contents.baseline = &before;
    contents.renamings = renamings(before, contents.figures);
    const std::vector<std::string> lines = lines_of(report_of(contents));
    CHECK(std::ranges::count(lines, "Đơn vị đổi tên từ lần báo cáo đó: Ấp Mới (trước là Thôn 1).") == 1);

    SECTION("names that changed places are names, not codes") {
        book = full_year();
        std::swap(book.units[0].code, book.units[1].code);
        CHECK(renamings(before, figures_now(book)).empty());
    }
    SECTION("without a code it is another village") {
        book.units[0].code.clear();
        const auto changes = restatements(before, figures_now(book));
        CHECK(only(changes, "Ấp Mới", Cause::unit_new));
        CHECK(only(changes, "Thôn 1", Cause::unit_removed));
        CHECK(reasons_for(book, before, "Ấp Mới") ==
              std::vector<std::string>{"Lần trước chưa có đơn vị này"});
        CHECK(reasons_for(book, before, "Thôn 1") ==
              std::vector<std::string>{"Không còn trong danh sách đơn vị"});
    }
}

TEST_CASE("the second and third issue are compared with the one before", "[committee][restatement]") {
    YearBook book = full_year();
    Memory memory;
    std::size_t registered = 0;
    for (int issue = 1; issue <= 4; ++issue) {
        for (int draft = 0; draft < 3; ++draft) { // drafts between do not count
            book.units[0].told[2][0].left = 10 * issue + draft;
            memory.keep(snapshot(figures_now(book), day(static_cast<unsigned>(issue), 10, 2026), registered));
            memory = Memory::parse(memory.to_text());
        }
        ++registered; // the last draft gets its number
        const Snapshot* baseline = memory.baseline(quarter, registered);
        REQUIRE(baseline != nullptr);
        CHECK(memory.issued(*baseline, registered));
        CHECK(baseline->made == day(static_cast<unsigned>(issue), 10, 2026));
        book.units[0].told[2][0].left = 99;
        CHECK(told(restatements(*baseline, figures_now(book))).front() ==
              "Thôn 1 left " + std::to_string(10 * issue + 2) + " > 99");
    }
    // However often it is made, a period keeps two reports.
    const std::string text = memory.to_text();
    std::size_t count = 0;
    for (std::size_t at = text.find("\"made\""); at != std::string::npos; at = text.find("\"made\"", at + 1))
        ++count;
    CHECK(count == 2);
}

TEST_CASE("the day that the workbook follows", "[committee][day]") {
    YearBook book;
    const auto day_in = [&](const table::Cell& cell) {
        book.picture();
        book.cell("Tham số", "E1") = cell;
        book.ranges().push_back({std::string(day_range), "Tham số", {0, 4, 0, 4}});
        return day_of(book.as_it_is());
    };
    CHECK_FALSE(day_of(book.picture()));
    CHECK_FALSE(day_in({}));
    const auto followed = day_in(YearBook::day(2, 7));
    REQUIRE(followed);
    CHECK(followed->day == day(2, 7, 2026));
    CHECK(followed->cell == "Tham số!E1");
    for (const table::Cell& cell : {YearBook::text("hôm nay"), YearBook::number(-5), YearBook::number(1e9)}) {
        const Message refused = refusal([&] { (void)day_in(cell); });
        CHECK(refused.code == "committee.day");
        CHECK(std::get<std::string>(refused.arguments.front()) == "Tham số!E1");
    }
    const Message early = refusal([&] { check_period(calendar::Period::parse("2026-Q4"), *followed); });
    CHECK(early.code == "committee.not-begun-by");
    CHECK(std::get<std::string>(early.arguments.back()) == "Tham số!E1");
}
