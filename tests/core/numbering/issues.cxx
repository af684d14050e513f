// A draft's number: what is read of the draft, and what is written into it and into the register.
#include "numbering/issue.hxx"

#include "numbering/shipped_words.hxx"
#include "refusal.hxx"
#include "table/grid.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::numbering;
using ansinh::test::Grid;
using ansinh::test::Line;
using ansinh::test::refusal;
using ansinh::test::register_words;

namespace {

constexpr calendar::Date null_date{std::chrono::year{1899} / 12 / 30};

Grid plan_draft(const char* number = "Số:      /KH-BCĐ",
                const char* date = "Mỏ Cày, ngày      tháng      năm     ") {
    Grid grid;
    grid.put("A1", {{"UBND XÃ MỎ CÀY", {}, {}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                    {"BAN CHỈ ĐẠO", {}, {}, "Độc lập - Tự do - Hạnh phúc"},
                    {number, {}, {}, date},
                    {"KẾ HOẠCH"},
                    {"Mỗi tuần một thôn hoàn thành chỉ tiêu"},
                    {"Căn cứ Kế hoạch số 01/KH-UBND ngày 02 tháng 01 năm 2026;"},
                    {"Nơi nhận:", {}, {}, "TRƯỞNG BAN"},
                    {"- Như Điều 3;"},
                    {"- Các thôn;"},
                    {"- Lưu: VT, BCĐ."},
                    {{}, {}, {}, "Nguyễn Văn Mẫu"}});
    return grid;
}

table::Sheet named(const Grid& grid, const char* name) {
    table::Sheet sheet = grid.sheet();
    sheet.name = name;
    return sheet;
}

Draft draft_of(const Grid& grid) {
    return read_draft(named(grid, "Nháp"), register_words());
}

table::Sheet book(const std::vector<Line>& lines = {}) {
    Grid grid;
    grid.put("A1",
             {{"Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
               "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ghi chú"}})
        .put("A2", lines);
    return named(grid, "Sổ");
}

IssueRequest on_day(int year, unsigned month, unsigned day) {
    IssueRequest request;
    request.on = calendar::date(year, month, day);
    request.on_given = true;
    return request;
}

Issue issued(const Grid& draft, const table::Sheet& sheet, const IssueRequest& request) {
    return plan_issue(draft_of(draft), "Nháp", read_register(sheet, register_words(), null_date), sheet,
                      request, register_words());
}

} // namespace

TEST_CASE("a draft is known by its lines", "[numbering]") {
    const Draft draft = draft_of(plan_draft());
    CHECK(draft.symbol == "KH-BCĐ");
    CHECK(draft.number_cell == table::Position{2, 0});
    CHECK(draft.date_cell == table::Position{2, 3});
    CHECK(draft.date.place == "Mỏ Cày");
    CHECK_FALSE(draft.date.date);
    CHECK(draft.title == "Kế hoạch Mỗi tuần một thôn hoàn thành chỉ tiêu");
    CHECK(draft.recipients == "Như Điều 3; Các thôn");
    CHECK(draft.kept == "VT, BCĐ");
    CHECK(draft.signer == "Nguyễn Văn Mẫu");
}

TEST_CASE("a letter's subject stands below its number", "[numbering]") {
    Grid grid;
    grid.put("A1", {{"Số:     /BCĐ-VP", {}, "Mỏ Cày, ngày    tháng    năm"},
                    {"V/v đôn đốc báo cáo quý III"},
                    {"Kính gửi: Các thôn"},
                    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.", {}, "TRƯỞNG BAN"}});
    const Draft draft = draft_of(grid);
    CHECK(draft.title == "Công văn V/v đôn đốc báo cáo quý III");
    CHECK(draft.recipients == "Như trên");
    CHECK(draft.kept == "VT");
    CHECK(draft.signer.empty());
}

TEST_CASE("the date's line is open until a day stands in it", "[numbering]") {
    CHECK(read_date_line("ngày    tháng    năm")->place.empty());
    CHECK_FALSE(read_date_line("Mỏ Cày, ngày ... tháng 01 năm 2026")->date);
    CHECK(read_date_line("Mỏ Cày, ngày 05 tháng 01 năm 2026")->date == calendar::date(2026, 1, 5));
    CHECK(read_date_line("[địa danh], ngày    tháng    năm")->place == "[địa danh]");
    CHECK_FALSE(read_date_line("Căn cứ Quyết định ngày 05 tháng 01 năm 2026"));
    CHECK_FALSE(read_date_line("Mỏ Cày, ngày 31 tháng 6 năm 2026"));
    CHECK_FALSE(read_date_line("Mỏ Cày, ngày mai tháng 6 năm 2026"));
}

TEST_CASE("annexes refer to the number once it is there", "[numbering]") {
    const PaperNumber number{5, "", "KH-BCĐ"};
    const calendar::Date day = calendar::date(2026, 1, 5);
    const auto filled = [&](const char* text) { return filled_reference(text, number, day); };
    CHECK(filled("(Kèm theo Kế hoạch số      /KH-BCĐ ngày      tháng      năm      của Ban Chỉ đạo)") ==
          "(Kèm theo Kế hoạch số 05/KH-BCĐ ngày 05 tháng 01 năm 2026 của Ban Chỉ đạo)");
    CHECK(filled("(Kèm theo Kế hoạch số ..../KH-BCĐ\nngày ... tháng ... năm ...)") ==
          "(Kèm theo Kế hoạch số 05/KH-BCĐ ngày 05 tháng 01 năm 2026)");
    for (const char* text : {"(Kèm theo Kế hoạch số 04/KH-BCĐ ngày 02 tháng 01 năm 2026 của Ban Chỉ đạo)",
                             "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm      của Ủy ban)",
                             "Căn cứ Kế hoạch số      /KH-BCĐ ngày      tháng      năm      của Ban Chỉ đạo;",
                             "(Kèm theo Kế hoạch số      /KH-BCĐ)", ""}) {
        CAPTURE(text);
        CHECK_FALSE(filled(text));
    }
    Grid grid;
    grid.put("A1", {{"Phụ lục"}, {"(Kèm theo Kế hoạch số   /KH-BCĐ ngày   tháng   năm   của x)"}});
    CHECK(filled_references(named(grid, "Phụ lục"), number, day).size() == 1);
}

TEST_CASE("a table of an annex below has no signer", "[numbering]") {
    Grid grid = plan_draft();
    grid.put("A20", {{"Phụ lục I"}, {"STT", {}, {}, "Thôn"}, {1, {}, {}, "Thôn Một"}});
    CHECK(draft_of(grid).signer == "Nguyễn Văn Mẫu");
}

TEST_CASE("what is no draft is refused", "[numbering]") {
    CHECK(refusal([] { draft_of(Grid().put("A1", {{"STT", "Thôn"}})); }).code == "issue.no-draft");
    const Message numbered = refusal([] { draft_of(plan_draft("Số: 05/KH-BCĐ")); });
    CHECK(numbered.code == "issue.has-number");
    CHECK(numbered.arguments == std::vector<Argument>{std::string("Nháp!A3"), std::string("Số: 05/KH-BCĐ")});
}

TEST_CASE("the draft gets number and day, the register a row", "[numbering]") {
    const table::Sheet sheet =
        book({{"01/GM-BCĐ", "02/01/2026", "A", "x"}, {"03/QĐ-BCĐ", "04/01/2026", "B", "x"}});
    IssueRequest request = on_day(2026, 1, 5);
    request.copies = 12;
    const Issue issue = issued(plan_draft(), sheet, request);
    CHECK(issue.number == PaperNumber{4, "", "KH-BCĐ"});
    CHECK(issue.of_draft == std::vector<std::pair<table::Position, std::string>>{
                                {{2, 0}, "Số: 04/KH-BCĐ"}, {{2, 3}, "Mỏ Cày, ngày 05 tháng 01 năm 2026"}});
    using Cells = std::vector<std::pair<table::Position, Entered>>;
    CHECK(issue.of_register == Cells{{{3, 0}, std::string("04/KH-BCĐ")},
                                     {{3, 1}, calendar::date(2026, 1, 5)},
                                     {{3, 2}, std::string("Kế hoạch Mỗi tuần một thôn hoàn thành chỉ tiêu")},
                                     {{3, 3}, std::string("Nguyễn Văn Mẫu")},
                                     {{3, 4}, std::string("Như Điều 3; Các thôn")},
                                     {{3, 5}, std::string("VT, BCĐ")},
                                     {{3, 6}, std::int64_t{12}}});
    CHECK(issue.notes == std::vector<Message>{{"register.gaps", {std::string("02")}}});
}

TEST_CASE("a day that stands in the draft holds", "[numbering]") {
    const Grid draft = plan_draft("Số:   /KH-BCĐ", "Mỏ Cày, ngày 06 tháng 01 năm 2026");
    IssueRequest request = on_day(2026, 1, 9);
    CHECK(refusal([&] { issued(draft, book(), request); }).code == "issue.date-differs");
    request.on_given = false; // today, which nobody said
    const Issue issue = issued(draft, book(), request);
    CHECK(issue.on == calendar::date(2026, 1, 6));
    CHECK(issue.of_draft.size() == 1);
}

TEST_CASE("the office's series takes the number it is given", "[numbering]") {
    const table::Sheet sheet = book({{"657/QĐ-UBND", "04/08/2025", "A"}});
    IssueRequest request = on_day(2025, 9, 16);
    request.series = SeriesKind::office;
    Grid draft = plan_draft("Số:     /QĐ-BCĐ");
    CHECK(refusal([&] { issued(draft, sheet, request); }).code == "issue.number-needed");
    request.number = BareNumber{657, {}};
    CHECK(refusal([&] { issued(draft, sheet, request); }).code == "register.taken");
    request.number = BareNumber{872, {}};
    CHECK(written(issued(draft, sheet, request).number) == "872/QĐ-BCĐ");
}

TEST_CASE("nothing is planned over what stands there or beside faults", "[numbering]") {
    const table::Sheet doubled = book({{"01/GM-BCĐ", "02/01/2026", "A"}, {"01/KH-BCĐ", "04/01/2026", "B"}});
    CHECK(refusal([&] { issued(plan_draft(), doubled, on_day(2026, 1, 5)); }).code == "issue.refused");
    // what only Calc sees as blank is not: a formula that shows nothing
    table::Sheet sheet = book({{"01/GM-BCĐ", "02/01/2026", "A"}, {{}, {}, {}, {}, {}, {}, {}, {}}, {"x"}});
    sheet.cell_for_writing(2, 7).formula = true;
    sheet.cell_for_writing(2, 7).kind = table::CellKind::text;
    const Message message = refusal([&] { issued(plan_draft(), sheet, on_day(2026, 1, 5)); });
    CHECK(message.code == "register.no-room");
    CHECK(message.arguments[0] == Argument(std::string("Sổ!H3")));
}
