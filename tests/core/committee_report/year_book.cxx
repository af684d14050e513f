#include "committee_report/year_book.hxx"

#include "calendar/date.hxx"

#include <algorithm>

namespace ansinh::test {

namespace {

const calendar::Date null_date{std::chrono::year{1899} / 12 / 30};
const std::array<std::string, 4> quarters{"quý I", "quý II", "quý III", "quý IV"};

struct Register {
    const char *range, *sheet;
    int columns;
};
constexpr std::array registers_there{Register{"so_bao_cao", "Sổ theo dõi báo cáo", 17},
                                     Register{"kien_nghi", "Kiến nghị, vướng mắc", 8},
                                     Register{"ket_luan", "Theo dõi kết luận", 9},
                                     Register{"mang_luoi_thu", "Mạng lưới thu", 11},
                                     Register{"ra_quan", "Đợt ra quân", 16},
                                     Register{"thanh_vien", "Danh sách thành viên BCĐ", 13},
                                     Register{"van_ban_di", "Sổ đăng ký văn bản đi", 8}};

void put(table::Cell& cell, const std::optional<int>& value) {
    if (value) cell = YearBook::number(*value);
}

} // namespace

table::Cell YearBook::text(const std::string& text) {
    table::Cell cell;
    cell.kind = table::CellKind::text;
    cell.text = text;
    return cell;
}

table::Cell YearBook::number(double value) {
    table::Cell cell;
    cell.kind = table::CellKind::number;
    cell.value = value;
    return cell;
}

table::Cell YearBook::day(int day, unsigned month, int year) {
    return number(calendar::to_serial(calendar::date(year, month, static_cast<unsigned>(day)), null_date));
}

YearBook::YearBook() {
    for (int index = 1; index <= 2; ++index) {
        YearUnit unit;
        unit.name = "Thôn " + std::to_string(index);
        units.push_back(unit);
    }
}

table::Sheet& YearBook::sheet(const std::string& name) {
    return *std::ranges::find(m_sheets, name, &table::Sheet::name);
}

table::Cell& YearBook::cell(const std::string& of, const std::string& name) {
    const table::Area area = *table::parse_area(name);
    return sheet(of).cell_for_writing(area.first_row, area.first_column);
}

void YearBook::add_units(const std::string& range, int row, const std::vector<YearUnit>& all) {
    const int last = row + std::max<int>(2, static_cast<int>(all.size())) - 1;
    m_ranges.push_back({"ds_" + range, "Thôn", {row, 0, last, 15}});
    m_ranges.push_back({"giao_" + range, "Biểu giao chỉ tiêu", {row, 0, last, 12}});
    for (std::size_t quarter = 0; quarter < 4; ++quarter)
        m_ranges.push_back(
            {"tong_hop_" + std::to_string(quarter + 1) + "_" + range, quarters[quarter], {row, 0, last, 31}});
    for (std::size_t index = 0; index < all.size(); ++index) {
        const YearUnit& unit = all[index];
        const int at = row + static_cast<int>(index);
        if (!unit.code.empty()) sheet("Thôn").cell_for_writing(at, 1) = text(unit.code);
        sheet("Thôn").cell_for_writing(at, 2) = text(unit.name);
        sheet("Thôn").cell_for_writing(at, 7) = number(unit.population);
        sheet("Thôn").cell_for_writing(at, 8) = number(unit.workforce);
        if (unit.from_quarter > 1)
            sheet("Thôn").cell_for_writing(at, 12) = day(1, 3 * unit.from_quarter - 1);
        if (unit.to_quarter < 4)
            sheet("Thôn").cell_for_writing(at, 13) = day(15, 3 * unit.to_quarter + 2);
        if (unit.merged) sheet("Thôn").cell_for_writing(at, 14) = text("Thôn 1");
        for (int product = 0; product < 2; ++product) {
            const auto of = static_cast<std::size_t>(product);
            sheet("Biểu giao chỉ tiêu").cell_for_writing(at, 3 + 4 * product) = number(unit.start[of]);
            std::optional<int> target = unit.target[of], opening = unit.start[of], to_date = 0;
            if (target && kind != "số người tham gia cuối năm")
                target = std::max(0, *target - unit.start[of]);
            for (std::size_t quarter = 0; quarter < 4; ++quarter) {
                table::Sheet& results = sheet(quarters[quarter]);
                const Told& told = unit.told[quarter][of];
                const auto in = [&](int column) -> table::Cell& {
                    return results.cell_for_writing(at, column + 15 * product);
                };
                results.cell_for_writing(at, 1) = text(unit.name);
                const bool owed = quarter + 1 >= unit.from_quarter && quarter + 1 <= unit.to_quarter;
                const bool any = told.joined || told.returned || told.left;
                if (unit.opening[quarter]) opening = unit.opening[quarter];
                put(in(2), target);
                put(in(3), opening);
                put(in(4), told.joined);
                put(in(5), told.returned);
                put(in(6), told.left);
                std::optional<int> closing;
                if (any && opening)
                    closing = *opening + told.joined.value_or(0) + told.returned.value_or(0) -
                              told.left.value_or(0);
                put(in(7), closing);
                if (any && to_date) to_date = *to_date + told.joined.value_or(0);
                if (!any && owed) to_date.reset();
                if (any || (!owed && quarter + 1 > unit.to_quarter)) put(in(8), to_date);
                put(in(11), told.due);
                put(in(12), told.renewed);
                put(in(14), told.year_before);
                put(in(15), told.estimate);
                opening = closing;
            }
        }
    }
}

workbook::Picture YearBook::picture() {
    const int rows = 20 + static_cast<int>(units.size() + groups.size());
    m_sheets.clear();
    m_ranges.clear();
    for (const std::string& name : {std::string("Thôn"), std::string("Biểu giao chỉ tiêu"), quarters[0],
                                    quarters[1], quarters[2], quarters[3], std::string("Tham số")}) {
        m_sheets.emplace_back(rows, 32);
        m_sheets.back().name = name;
    }
    add_units("thon", 6, units);
    add_units("nhom", 10 + static_cast<int>(units.size()), groups);
    for (std::size_t quarter = 0; quarter < 4; ++quarter)
        m_ranges.push_back({"tong_hop_" + std::to_string(quarter + 1) + "_cong",
                            quarters[quarter],
                            {rows - 1, 0, rows - 1, 31}});
    for (const Register& it : registers_there) {
        const auto& lines = registers[it.range];
        const int last = 5 + std::max<int>(2, static_cast<int>(lines.size())) - 1;
        m_sheets.emplace_back(last + 1, it.columns);
        m_sheets.back().name = it.sheet;
        m_ranges.push_back({it.range, it.sheet, {5, 0, last, it.columns - 1}});
        for (std::size_t row = 0; row < lines.size(); ++row)
            for (std::size_t column = 0; column < lines[row].size(); ++column)
                m_sheets.back().cell_for_writing(5 + static_cast<int>(row), 1 + static_cast<int>(column)) =
                    lines[row][column];
    }
    const std::map<std::string, table::Cell> heads{{"nam", number(2026)},
                                                   {"toan_don_vi", text("Toàn xã")},
                                                   {"don_vi_nhan", text("thôn")},
                                                   {"ten_bhyt", text("BHYT tự đóng")},
                                                   {"ten_bhxh", text("BHXH tự nguyện")},
                                                   {"loai_chi_tieu_bhyt", text(kind)},
                                                   {"loai_chi_tieu_bhxh", text(kind)}};
    int row = 0;
    for (const auto& [range, cell] : heads) {
        sheet("Tham số").cell_for_writing(row, 2) = cell;
        m_ranges.push_back({range, "Tham số", {row, 2, row, 2}});
        ++row;
    }
    return as_it_is();
}

workbook::Picture YearBook::as_it_is() const {
    return {m_sheets, m_ranges, null_date};
}

} // namespace ansinh::test
