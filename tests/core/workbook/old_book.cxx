#include "workbook/old_book.hxx"

#include "calendar/date.hxx"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ansinh::test {

namespace {

const calendar::Date null_date{std::chrono::year{1899} / 12 / 30};

const char* const quarter_names[] = {"quý I", "quý II", "quý III", "quý IV"};

} // namespace

const workbook::Forms& workbook_forms() {
    static const workbook::Forms forms = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/workbook-sheets.json");
        return workbook::Forms::from_json(std::string{std::istreambuf_iterator<char>(file), {}});
    }();
    return forms;
}

table::Cell OldBook::text(const std::string& text) {
    table::Cell cell;
    cell.kind = table::CellKind::text;
    cell.text = text;
    return cell;
}

table::Cell OldBook::number(double value) {
    table::Cell cell;
    cell.kind = table::CellKind::number;
    cell.value = value;
    return cell;
}

table::Cell OldBook::day(calendar::Date date) {
    return number(calendar::to_serial(date, null_date));
}

OldBook::OldBook(int year)
    : heads{{"nam", number(year)}, {"quy_che", text("xa-mo-cay")}, {"dia_danh", text("Xã Mẫu")}} {}

void OldBook::add_range(const std::string& name, const std::string& of, const table::Area& area) {
    m_ranges.push_back({name, of, area});
}

table::Sheet& OldBook::sheet(const std::string& name) {
    return *std::ranges::find(m_sheets, name, &table::Sheet::name);
}

void OldBook::add_units(const std::string& range, const std::string& name, int row,
                        const std::vector<OldUnit>& all) {
    const int last = row + std::max<int>(2, static_cast<int>(all.size())) - 1;
    add_range("ds_" + range, "Thôn", {row, 0, last, 15});
    for (unsigned quarter = 1; quarter <= 4; ++quarter)
        add_range("tong_hop_" + std::to_string(quarter) + "_" + range, quarter_names[quarter - 1],
                  {row, 0, last, 31});
    for (std::size_t index = 0; index < all.size(); ++index) {
        const OldUnit& unit = all[index];
        const int at = row + static_cast<int>(index);
        table::Sheet& list = sheet(name);
        list.cell_for_writing(at, 0) = number(static_cast<double>(index + 1));
        list.cell_for_writing(at, 1) = text(unit.code);
        list.cell_for_writing(at, 2) = text(unit.name);
        if (unit.from) list.cell_for_writing(at, 12) = day(*unit.from);
        if (unit.to) list.cell_for_writing(at, 13) = day(*unit.to);
        list.cell_for_writing(at, 14) = text(unit.merged_into);
        for (std::size_t quarter = 0; quarter < 4; ++quarter) {
            table::Sheet& results = sheet(quarter_names[quarter]);
            results.cell_for_writing(at, 1) = text(unit.name);
            for (int product = 0; product < 2; ++product) {
                const auto& closing = unit.closings[quarter][static_cast<std::size_t>(product)];
                const auto& estimate = unit.estimates[quarter][static_cast<std::size_t>(product)];
                table::Cell& cell = results.cell_for_writing(at, 7 + 15 * product);
                cell = closing ? number(*closing) : text("");
                cell.formula = true;
                if (estimate) results.cell_for_writing(at, 15 + 15 * product) = number(*estimate);
            }
        }
    }
}

workbook::Picture OldBook::workbook() {
    const int rows = 20 + static_cast<int>(units.size() + groups.size() + network.size() + members.size());
    m_sheets.clear();
    m_ranges.clear();
    for (const char* name : {"Thôn", "quý I", "quý II", "quý III", "quý IV", "Mạng lưới thu", "BCĐ",
                             "Tham số", "Sổ theo dõi báo cáo", "Kết quả"}) {
        m_sheets.emplace_back(rows, 32);
        m_sheets.back().name = name;
    }
    add_units("thon", "Thôn", 6, units);
    add_units("nhom", "Thôn", 10 + static_cast<int>(units.size()), groups);
    add_range("mang_luoi_thu", "Mạng lưới thu",
              {5, 0, 5 + std::max<int>(2, static_cast<int>(network.size())) - 1, 10});
    add_range("thanh_vien", "BCĐ", {5, 0, 5 + std::max<int>(2, static_cast<int>(members.size())) - 1, 12});
    for (std::size_t index = 0; index < network.size(); ++index) {
        const int at = 5 + static_cast<int>(index);
        table::Sheet& list = sheet("Mạng lưới thu");
        list.cell_for_writing(at, 1) = text(network[index].place);
        list.cell_for_writing(at, 4) = text(network[index].name);
        list.cell_for_writing(at, 6) = text(network[index].villages);
        if (network[index].from) list.cell_for_writing(at, 8) = day(*network[index].from);
        if (network[index].to) list.cell_for_writing(at, 9) = day(*network[index].to);
    }
    for (std::size_t index = 0; index < members.size(); ++index) {
        const int at = 5 + static_cast<int>(index);
        table::Sheet& list = sheet("BCĐ");
        list.cell_for_writing(at, 1) = text(members[index].name);
        list.cell_for_writing(at, 3) = text(members[index].place);
        if (members[index].from) list.cell_for_writing(at, 9) = day(*members[index].from);
        if (members[index].to) list.cell_for_writing(at, 10) = day(*members[index].to);
    }
    add_range("so_bao_cao", "Sổ theo dõi báo cáo", {5, 0, 6, 16});
    add_range("ket_qua", "Kết quả", {0, 0, 0, 9});
    int row = 0;
    for (const auto& [range, cell] : heads) {
        sheet("Tham số").cell_for_writing(row, 2) = cell;
        add_range(range, "Tham số", {row, 2, row, 2});
        ++row;
    }
    add_range("tham_so", "Tham số", {row, 0, row + 1, 7});
    return as_it_is();
}

workbook::Picture OldBook::as_it_is() const {
    return {m_sheets, m_ranges, null_date};
}

} // namespace ansinh::test
