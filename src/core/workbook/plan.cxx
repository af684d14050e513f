#include "workbook/plan.hxx"

#include "calendar/period.hxx"
#include "message.hxx"
#include "number/digits.hxx"
#include "workbook/lines.hxx"
#include "workbook/ranges.hxx"
#include "workbook/reports.hxx"

#include <algorithm>

namespace ansinh::workbook {

namespace {

/// A body of the template has two rows; a group of people or a school is in one of five.
constexpr int least_rows = 2, groups = 5;

/// Rows that stay empty for what is yet to come; where a page is printed whole there are none.
struct Room {
    std::string_view body;
    int least; ///< rows in all, however few are filled
    int spare; ///< rows behind the last one that is filled
};

constexpr Room rooms[]{{"mang_luoi_thu", 15, 0}, {"thanh_vien", 15, 0}, {"so_bao_cao", 10, 5},
                       {"so_danh_sach", 10, 5},  {"lich_hop", 4, 4},    {"diem_danh", 15, 0},
                       {"ket_luan", 20, 0},      {"kien_nghi", 20, 0},  {"van_ban_di", 60, 0},
                       {"ngay_nghi", 10, 5}};

std::vector<Cells> filled(std::string_view body, const Request& request, const Sources& sources) {
    if (body == "ngay_nghi") return holiday_lines(request.year, sources);
    if (body == "thanh_vien") return member_lines(request, sources);
    if (body == "so_bao_cao") return report_lines(request, sources);
    if (body == "so_danh_sach") return list_lines(request, sources);
    if (body == "lich_hop") return meeting_lines(request, sources);
    return {};
}

int rows(std::string_view body, int filled, int members, const Counts& counts) {
    if (is_per_unit(body) || body == "ra_quan") return std::max(least_rows, counts.units);
    if (is_per_group(body)) return groups;
    if (body == "diem_danh") filled = members; // a line for each member
    const auto room = std::ranges::find(rooms, body, &Room::body);
    return std::max(room->least, filled + room->spare);
}

std::vector<Body> bodies_of(const Request& request, const Sources& sources) {
    const int members = static_cast<int>(member_lines(request, sources).size());
    std::vector<Body> all;
    for (const Range& range : bodies()) {
        Body body{std::string(range.name), least_rows, filled(range.name, request, sources)};
        body.rows = rows(range.name, static_cast<int>(body.filled.size()), members, request.counts);
        all.push_back(std::move(body));
    }
    return all;
}

} // namespace

int whole_within(std::string_view typed, const char* code, Bounds bounds) {
    const auto value = number::digits(typed);
    if (!value || *value < bounds.least || *value > bounds.most)
        throw Error(code, {std::string(typed), std::to_string(bounds.least), std::to_string(bounds.most)});
    return *value;
}

Plan plan(const Request& request, const Sources& sources) {
    const profile::Settings& settings = request.profile.settings;
    const Words& words = sources.words;
    const Subunit subunit = words.subunit(settings.subunit.value);
    Plan plan;
    plan.unit_sheet = subunit.sheet;
    plan.cells = {{"nam", static_cast<double>(request.year)},
                  {"quy_che", request.profile.name},
                  {"ban_chi_dao", settings.committee_name.value.value_or(words.committee)},
                  {"don_vi_nhan", subunit.word},
                  {"nguoi_dung_dau", subunit.head},
                  {"toan_don_vi", words.total(settings.level)},
                  {"ten_bhyt", settings.product_health.value.value_or(words.health)},
                  {"ten_bhxh", settings.product_pension.value.value_or(words.pension)}};
    plan.bodies = bodies_of(request, sources);
    const calendar::Period year = calendar::Period::parse(std::to_string(request.year));
    plan.parameters =
        profile::to_rows(request.profile, sources.parameters, year.start(), sources.sheet_words);
    return plan;
}

} // namespace ansinh::workbook
