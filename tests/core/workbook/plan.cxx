// The year's workbook as data: what each regulation puts into it.
#include "workbook/plan.hxx"

#include "calendar/shipped_law.hxx"
#include "profile/shipped.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"
#include "workbook/ranges.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace ansinh;
using namespace ansinh::workbook;

namespace {

const Words& words() {
    static const Words read = Words::from_json(test::shipped_text("data/workbook-words.json"));
    return read;
}

Plan plan_for(std::string_view profile, int year, Counts counts = {}) {
    return plan({test::shipped_profile(profile), year, counts},
                {test::sheet_words(), test::shipped_parameters(), test::shipped_law(), words()});
}

Body body(const Plan& plan, std::string_view range) {
    return *std::ranges::find(plan.bodies, range, &Body::range);
}

std::string said(const Content& content) {
    if (const auto* formula = std::get_if<Formula>(&content)) return formula->text;
    return std::holds_alternative<std::string>(content) ? std::get<std::string>(content) : std::string();
}

/// The column of all lines of a body.
std::vector<std::string> column(const Body& body, std::size_t column) {
    std::vector<std::string> texts;
    for (const Cells& line : body.filled)
        texts.push_back(column < line.size() ? said(line[column]) : std::string());
    return texts;
}

std::vector<std::string> distinct(const std::vector<std::string>& texts) {
    std::vector<std::string> kept;
    for (const std::string& text : texts)
        if (std::ranges::find(kept, text) == kept.end()) kept.push_back(text);
    return kept;
}

} // namespace

TEST_CASE("every profile fills all bodies within their columns", "[workbook]") {
    for (const std::string_view name : profile::shipped_names)
        for (const int year : {2000, 2024, 2026, 2100}) {
            const Plan made = plan_for(name, year, {7, 2, 3});
            REQUIRE(made.bodies.size() == bodies().size());
            std::size_t at = 0;
            for (const Range& range : bodies()) {
                const Body& filled = made.bodies[at++];
                CHECK(filled.range == range.name);
                CHECK(filled.rows >= 2);
                CHECK(filled.rows >= static_cast<int>(filled.filled.size()));
                for (const Cells& line : filled.filled)
                    CHECK(static_cast<int>(line.size()) <= range.columns);
            }
            CHECK(made.parameters == profile::to_rows(test::shipped_profile(name), test::shipped_parameters(),
                                                      calendar::date(year, 1, 1), test::sheet_words()));
            const std::set<std::string_view> cells(single_cells().begin(), single_cells().end());
            for (const auto& cell : made.cells)
                CHECK(cells.contains(cell.first));
        }
}

TEST_CASE("names of ranges are distinct and no cell's address", "[workbook]") {
    std::set<std::string_view> names(single_cells().begin(), single_cells().end());
    for (const Range& range : bodies())
        CHECK(names.insert(range.name).second);
    for (const Range& range : areas())
        CHECK(names.insert(range.name).second);
    CHECK(names.size() == single_cells().size() + bodies().size() + areas().size());
}

TEST_CASE("units have the same rows wherever they stand", "[workbook]") {
    for (const int units : {1, 2, 24, 300}) {
        const Plan made = plan_for("xa-mo-cay", 2026, {units, 1, 1});
        for (const Body& each : made.bodies) {
            if (is_per_unit(each.range)) CHECK(each.rows == std::max(2, units));
            if (is_per_group(each.range)) CHECK(each.rows == body(made, "ds_nhom").rows);
        }
    }
}

TEST_CASE("words follow the regulation", "[workbook]") {
    const Plan commune = plan_for("xa-mo-cay", 2026);
    CHECK(commune.unit_sheet == "Thôn");
    CHECK(std::get<std::string>(commune.cells.at("toan_don_vi")) == "Toàn xã");
    CHECK(std::get<double>(commune.cells.at("nam")) == 2026);
    const Plan ward = plan_for("phuong-quy-nhon", 2026);
    CHECK(ward.unit_sheet == "Tổ dân phố");
    CHECK(std::get<std::string>(ward.cells.at("toan_don_vi")) == "Toàn phường");
    CHECK(std::get<std::string>(ward.cells.at("ten_bhyt")) == "BHYT hộ gia đình");
    const Plan province = plan_for("tinh-thanh-hoa", 2026);
    CHECK(std::get<std::string>(province.cells.at("don_vi_nhan")) == "huyện, thị xã, thành phố");
    CHECK(std::get<std::string>(province.cells.at("toan_don_vi")) == "Toàn tỉnh");
    const Plan silent = plan_for("tinh-hue-2014", 2026);
    CHECK(silent.unit_sheet == "Đơn vị");
    CHECK(std::get<std::string>(silent.cells.at("ban_chi_dao")) == "Ban Chỉ đạo");
}

TEST_CASE("a word that no data knows keeps itself", "[workbook]") {
    const Subunit other = words().subunit(std::string("khu phố"));
    CHECK(other.word == "khu phố");
    CHECK(other.sheet == "Đơn vị");
    CHECK(words().subunit(std::string("TỔ DÂN PHỐ")).sheet == "Tổ dân phố");
}

TEST_CASE("every level has its word", "[workbook]") {
    profile::Setting<profile::Level> level;
    CHECK(words().total(level) == "Toàn đơn vị");
    level.value = profile::Level::special_zone;
    CHECK(words().total(level) == "Toàn đặc khu");
}

TEST_CASE("the roster of Mỏ Cày with 5 schools, 24 villages and 2 providers has 45 rows", "[workbook]") {
    const Plan made = plan_for("xa-mo-cay", 2026, {24, 5, 2});
    const Body members = body(made, "thanh_vien");
    CHECK(members.filled.size() == 45);
    CHECK(members.rows == 45);
    CHECK(body(made, "diem_danh").rows == 45);
    CHECK(column(members, 2)[0].empty()); // the regulation names no post for the head
    CHECK(column(members, 3)[0] == "Trưởng Ban Chỉ đạo");
    CHECK(column(members, 2)[9] == "Hiệu trưởng các trường trên địa bàn xã (số 1)");
    CHECK(column(members, 2)[19] ==
          "=\"Trưởng các Thôn: \"&IF(INDEX(ten_thon;1)=\"\";\"số 1\";INDEX(ten_thon;1)"
          "&IF(SUMPRODUCT(ten_thon=INDEX(ten_thon;1))>1;\" (\"&IF(INDEX(ds_thon;1;4)<>\"\";INDEX(ds_thon;1;4);"
          "IF(INDEX(ds_thon;1;2)<>\"\";INDEX(ds_thon;1;2);1))&\")\";\"\"))");
    CHECK(column(members, 12)[44] == "Điều 5.2.11");
}

TEST_CASE("a single school has no number and none has no row", "[workbook]") {
    const auto posts = column(body(plan_for("xa-mo-cay", 2026, {2, 1, 0}), "thanh_vien"), 2);
    CHECK(posts.size() == 14 + 2 + 1);
    CHECK(std::ranges::count(posts, "Hiệu trưởng các trường trên địa bàn xã") == 1);
}

TEST_CASE("parties are no members", "[workbook]") {
    CHECK(body(plan_for("tinh-thanh-hoa", 2026), "thanh_vien").filled.size() == 25);
    const Body none = body(plan_for("tinh-hue-2014", 2026), "thanh_vien");
    CHECK(none.filled.empty());
    CHECK(none.rows == 15);
}

TEST_CASE("Mỏ Cày: every reporter for four quarters, the half year and the year", "[workbook]") {
    const Body lines = body(plan_for("xa-mo-cay", 2026, {24, 5, 2}), "so_bao_cao");
    CHECK(lines.filled.size() == 6 * (13 + 5 + 24 + 2 + 1));
    CHECK(distinct(column(lines, 1)) ==
          std::vector<std::string>{
              "=VN.ANSINH.CALENDAR.LABEL(\"2026-Q1\")", "=VN.ANSINH.CALENDAR.LABEL(\"2026-Q2\")",
              "=VN.ANSINH.CALENDAR.LABEL(\"2026-H1\")", "=VN.ANSINH.CALENDAR.LABEL(\"2026-Q3\")",
              "=VN.ANSINH.CALENDAR.LABEL(\"2026-Q4\")", "=VN.ANSINH.CALENDAR.LABEL(\"2026\")"});
    CHECK(lines.filled.size() == 270);
    CHECK(said(lines.filled[0][7]) == "=VN.ANSINH.CALENDAR.DUE(tham_so;\"2026-Q1\";1)");
    CHECK(said(lines.filled[44][7]) == "=VN.ANSINH.CALENDAR.DUE(tham_so;\"2026-Q1\";2)");
    CHECK(said(lines.filled[44][3]) == "Thường trực Ban Chỉ đạo");
    CHECK(said(lines.filled[0][2]) == "Báo cáo quý");
}

TEST_CASE("Thanh Hóa: districts report one by one, the agency on the second tier", "[workbook]") {
    const Body lines = body(plan_for("tinh-thanh-hoa", 2026, {3, 1, 1}), "so_bao_cao");
    CHECK(lines.filled.size() == 6 * (1 + 3 + 1));
    CHECK(said(lines.filled[4][7]) == "=VN.ANSINH.CALENDAR.DUE(tham_so;\"2026-Q1\";2)");
    CHECK(said(lines.filled[4][4]) == "UBND tỉnh và Ban Chỉ đạo");
}

TEST_CASE("Ia Nan: reports of weeks and rounds have no day", "[workbook]") {
    const Body lines = body(plan_for("xa-ia-nan", 2026, {3, 1, 1}), "so_bao_cao");
    CHECK(lines.filled.size() == 2 * (3 + 1));
    CHECK(distinct(column(lines, 1)) == std::vector<std::string>{"tuần", "đợt ra quân"});
    CHECK(distinct(column(lines, 7)) == std::vector<std::string>{"chưa quy định"});
}

TEST_CASE("Thừa Thiên Huế: reporters without a report stay on the list", "[workbook]") {
    const Body lines = body(plan_for("tinh-hue-2014", 2026), "so_bao_cao");
    CHECK(column(lines, 3) ==
          std::vector<std::string>{"Sở Lao động – Thương binh và Xã hội", "Sở Y tế", "Bảo hiểm xã hội tỉnh"});
    CHECK(lines.rows == 10);
}

TEST_CASE("lists handed over every month have a line for each", "[workbook]") {
    const Body lines = body(plan_for("phuong-quy-nhon", 2026), "so_danh_sach");
    CHECK(lines.filled.size() == 5 + 12);
    CHECK(column(lines, 5)[3] == "tháng 1/2026");
    CHECK(column(lines, 5)[14] == "tháng 12/2026");
    CHECK(column(lines, 4)[3] == "tháng");
    CHECK(column(lines, 4)[0] == "chưa quy định");
    CHECK(body(plan_for("tinh-thanh-hoa", 2100), "so_danh_sach").filled.size() == 1 + 3 * 4);
}

TEST_CASE("as many regular meetings as the regulation wants", "[workbook]") {
    const auto meetings = [](std::string_view profile) {
        return body(plan_for(profile, 2026), "lich_hop").filled.size();
    };
    CHECK(meetings("xa-mo-cay") == 4);
    CHECK(meetings("tinh-thanh-hoa") == 2);
    CHECK(meetings("tinh-hue-2014") == 1);
    CHECK(meetings("phuong-quy-nhon") == 1); // silent: the sheet says so
}

TEST_CASE("the days off are those of the year, of all kinds", "[workbook]") {
    const Body days = body(plan_for("xa-mo-cay", 2026), "ngay_nghi");
    for (const Cells& line : days.filled)
        CHECK(calendar::fields(std::get<calendar::Date>(line[0])).year() == std::chrono::year(2026));
    const auto kinds = column(days, 2);
    CHECK(std::ranges::count(kinds, "làm bù") == 2);
    CHECK(std::ranges::count(kinds, "hoán đổi nghỉ") == 2);
    CHECK(std::ranges::count(kinds, "nghỉ bù") >= 1);
    for (const std::string& kind : kinds)
        CHECK_NOTHROW(calendar::day_kind(kind));
    CHECK(days.rows == static_cast<int>(days.filled.size()) + 5);
}

TEST_CASE("numbers typed are whole and within their bounds", "[workbook]") {
    CHECK(whole_within("2026", "workbook.year-range", years) == 2026);
    for (const char* wrong : {"1999", "2101", "", " 2026", "2026.5", "-5", "năm 2026", "99999999999"})
        CHECK(test::refusal([&] { whole_within(wrong, "workbook.year-range", years); }) ==
              Message{"workbook.year-range", {std::string(wrong), std::string("2000"), std::string("2100")}});
    CHECK(test::refusal([] { whole_within("0", "workbook.units-range", unit_bounds); }).code ==
          "workbook.units-range");
}

TEST_CASE("a broken file of words is named", "[workbook]") {
    CHECK(test::refusal([] { Words::from_json("{}"); }).code == "data.broken");
}
