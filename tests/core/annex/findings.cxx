// The sheet of findings over several runs: reasons stay, expire, and what is gone is told.
#include "annex/findings.hxx"

#include "annex/correction_note.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace ansinh;
using namespace ansinh::annex;
using report::FindingKey;
using report::KnownFinding;

namespace {

const Words& words() {
    static const Words all = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/annex-words.json");
        return Words::from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return all;
}

FindingKey key(const std::string& cells, const std::string& values) {
    return {"closing", "Thôn 4", "", cells, values};
}

FindingRow row(std::int64_t number, const std::string& reason, const std::string& state = "Chưa xử lý") {
    FindingRow row{number, static_cast<int>(number) + 6, std::vector<Content>(14)};
    row.cells[0] = number;
    row.cells[1] = words().check.severities[0];
    row.cells[2] = std::string("Thôn 4");
    row.cells[3] = std::string("F8");
    row.cells[4] = std::string("không khớp");
    row.cells[5] = std::int64_t{290};
    row.cells[8] = std::string("F8: 290 → 209\nĐối chiếu.");
    row.cells[10] = state;
    if (!reason.empty()) row.cells[11] = reason;
    row.cells[13] = Day{46300};
    return row;
}

History after(const std::vector<FindingKey>& keys, const std::vector<KnownFinding>& known,
              const std::vector<FindingRow>& rows, const std::string& now = "290") {
    return history_of(keys, known, rows, [&](const FindingKey&) { return now; }, words());
}

std::string words_in(const Content& content) {
    const auto* said = std::get_if<std::string>(&content);
    return said == nullptr ? std::string() : *said;
}

} // namespace

TEST_CASE("a reason stays with the numbers it was given for", "[annex][findings]") {
    const std::vector<KnownFinding> known{{1, key("F8", "290"), false, "Thôn 4", {}}};
    const History same = after({key("F8", "290")}, known, {row(1, "Đã hỏi")});
    CHECK(same.kept[0].state == "Đã giải trình");
    CHECK(words_in(same.kept[0].reason) == "Đã hỏi");
    CHECK(same.kept[0].day == Content(Day{46300}));
    // Rows were inserted above: other cells, the same numbers.
    CHECK(after({key("F9", "290")}, known, {row(1, "Đã hỏi")}).kept[0].state == "Đã giải trình");
}

TEST_CASE("a reason expires with the numbers, and says so until there is a new one", "[annex][findings]") {
    const std::vector<KnownFinding> known{{1, key("F8", "290"), false, "Thôn 4", {}}};
    const History changed = after({key("F8", "291")}, known, {row(1, "Đã hỏi")});
    CHECK(changed.kept[0].state == "Số đã đổi, lý do cũ hết hiệu lực: Đã hỏi");
    CHECK(words_in(changed.kept[0].reason).empty());
    const std::vector<KnownFinding> later{{1, key("F8", "291"), false, "Thôn 4", {}}};
    CHECK(after({key("F8", "291")}, later, {row(1, "", changed.kept[0].state)}).kept[0].state ==
          changed.kept[0].state);
    CHECK(after({key("F8", "291")}, later, {row(1, "Mới", changed.kept[0].state)}).kept[0].state ==
          "Đã giải trình");
}

TEST_CASE("what is gone was mended or dropped, and stays told", "[annex][findings]") {
    const std::vector<KnownFinding> known{{1, key("F8", "290"), false, "Thôn 4", {}}};
    const History mended = after({}, known, {row(1, "Đã hỏi")}, "209");
    REQUIRE(mended.gone.size() == 1);
    CHECK(words_in(mended.gone[0].cells[10]) == "Đã sửa");
    CHECK(words_in(after({}, known, {row(1, "")}, "290").gone[0].cells[10]) == "Không còn phát hiện");
    const History again = after({}, mended.gone_findings, {{1, 7, mended.gone[0].cells}}, "290");
    REQUIRE(again.gone.size() == 1);
    CHECK(words_in(again.gone[0].cells[10]) == "Đã sửa");
    CHECK(again.gone_findings == mended.gone_findings);
    // A row the clerk deleted is not brought back.
    CHECK(after({}, known, {}).gone.empty());
}

TEST_CASE("a sender is asked for its own open errors only", "[annex][findings]") {
    report::Change elsewhere;
    elsewhere.applicable = false;
    const std::vector<KnownFinding> known{{1, key("F8", "290"), false, "Thôn 4", {}},
                                          {2, key("F9", "1"), false, "", {}},
                                          {3, key("F10", "1"), false, "Thôn 4", {{elsewhere}}},
                                          {4, key("F11", "1"), true, "Thôn 4", {}},
                                          {5, key("F12", "1"), false, "Thôn 5", {}}};
    const std::vector<FindingRow> rows{row(1, ""), row(2, ""), row(3, ""), row(4, ""),
                                       row(5, "lý do", "Đã giải trình")};
    const auto notes = correction_notes("Quý III", rows, known, {}, words());
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].sender == "Thôn 4");
    REQUIRE(notes[0].rows.size() == 1);
    CHECK(lines_of(notes[0], words()) ==
          std::vector<std::string>{
              "1. Ô F8: không khớp. Cách sửa đề nghị: F8: 290 → 209; Đối chiếu."});
    CHECK(table_of(notes[0], words()).lines.front().cells.size() == 6);
    CHECK(correction_notes("Quý III", rows, known, "Bưu điện", words()).front().rows.size() == 2);
}
