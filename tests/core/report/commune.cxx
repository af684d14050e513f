#include "report/commune.hxx"

#include "calendar/period.hxx"

#include <cmath>

namespace ansinh::test {

namespace {

constexpr int header_row = 2, name_column = 1, first_column = 2, closing = static_cast<int>(Counted::closing);
constexpr std::array headers{"Dân số",  "Đầu kỳ",  "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ", "Lũy kế từ đầu năm",
                             "Đến hạn", "Tiếp tục đóng"};

table::Position cell(int row, Counted what) {
    return {row, first_column + static_cast<int>(what)};
}

} // namespace

int CommuneReport::village_row(std::size_t village) const {
    return header_row + 2 + static_cast<int>(village) + (village < first_section() ? 0 : 1);
}

table::Position CommuneReport::village_cell(std::size_t village, Counted what) const {
    return cell(village_row(village), what);
}

table::Position CommuneReport::section_cell(std::size_t section, Counted what) const {
    return cell(section == 0 ? header_row + 1 : village_row(first_section()) - 1, what);
}

table::Position CommuneReport::total_cell(Counted what) const {
    return cell(village_row(villages.size() - 1) + 1, what);
}

table::Position CommuneReport::provider_cell(std::size_t provider) const {
    table::Position at = total_cell(Counted::closing);
    at.row += 1 + static_cast<int>(provider);
    return at;
}

table::Position CommuneReport::retention_cell(std::size_t village) const {
    return {village_row(village), first_column + static_cast<int>(counted_columns)};
}

table::Position CommuneReport::name_cell(std::size_t village) const {
    return {village_row(village), name_column};
}

void CommuneReport::add_up() {
    sections.assign(2, {});
    total = {};
    for (std::size_t village = 0; village < villages.size(); ++village)
        for (std::size_t column = 0; column < counted_columns; ++column) {
            sections[village < first_section() ? 0 : 1][column] += villages[village][column];
            total[column] += villages[village][column];
        }
    providers[0] = total[closing] * 3 / 5;
    providers[1] = total[closing] - providers[0];
}

report::Figures CommuneReport::figures() const {
    const calendar::Period of = calendar::Period::parse(period);
    Grid grid;
    grid.put("A1", {{"KẾT QUẢ " + of.label()}});
    Line header{"TT", "Đơn vị"};
    for (const char* text : headers)
        header.emplace_back(text);
    header.emplace_back("Tỷ lệ duy trì (%)");
    std::vector<Line> lines{header};
    const auto add = [&](Value number, std::string name, const std::array<int, counted_columns>& counted) {
        Line line{std::move(number), std::move(name)};
        for (const int count : counted)
            line.emplace_back(count);
        lines.push_back(std::move(line));
    };
    for (std::size_t village = 0; village < villages.size(); ++village) {
        if (village == 0) add("I", "Khu vực Tân Hòa", sections[0]);
        if (village == first_section()) add("II", "Khu vực Tân Phú", sections[1]);
        add(static_cast<int>(village + 1), names[village], villages[village]);
        const int due = villages[village][static_cast<std::size_t>(Counted::due)],
                  renewed = villages[village][static_cast<std::size_t>(Counted::renewed)];
        const auto other = retention.find(village);
        if (other != retention.end())
            lines.back().emplace_back(other->second);
        else if (due > 0)
            lines.back().emplace_back(std::round(1000.0 * renewed / due) / 10);
        for (const auto& [where, value] : instead)
            if (where.first == village)
                lines.back()[static_cast<std::size_t>(first_column) + static_cast<std::size_t>(where.second)] = value;
    }
    add({}, "Toàn xã", total);
    for (std::size_t provider = 0; provider < providers.size(); ++provider) {
        Line line(static_cast<std::size_t>(first_column + closing));
        line[name_column] = provider == 0 ? "Trong đó: Bưu điện" : "Trong đó: Viettel";
        line.emplace_back(providers[provider]);
        lines.push_back(std::move(line));
    }
    grid.put(table::cell_name({header_row, 0}), lines);
    return figures_of(grid, sheet);
}

Commune::Commune(unsigned seed, int step) : m_random(seed) {
    m_villages = static_cast<std::size_t>(number(6, 11));
    m_months.resize(m_villages);
    for (std::size_t village = 0; village < m_villages; ++village) {
        m_openings.push_back(step * number(120 / step, 480 / step));
        m_populations.push_back(m_openings.back() + number(700, 1500));
        for (std::array<int, 5>& month : m_months[village]) {
            month = {step * number(12 / step + 1, 19 / step), step * number(0, 4 / step),
                     step * number(12 / step + 1, 19 / step), step * number(20 / step + 1, 30 / step), 0};
            month[4] = month[3] - step * number(0, 5 / step);
        }
    }
}

CommuneReport Commune::report(const std::string& code) const {
    const calendar::Period period = calendar::Period::parse(code);
    const auto months = static_cast<std::size_t>(calendar::months_of(period.kind()));
    const std::size_t last = months * period.number(), first = last - months;
    CommuneReport report;
    report.period = code;
    report.sheet = "Trang " + code;
    for (std::size_t village = 0; village < m_villages; ++village) {
        report.names.push_back("Thôn " + std::string(1, static_cast<char>('A' + village)));
        int opening = m_openings[village], cumulative = 0;
        std::array<int, 5> flows{};
        for (std::size_t month = 0; month < last; ++month) {
            const std::array<int, 5>& of = m_months[village][month];
            cumulative += of[0];
            if (month < first)
                opening += of[0] + of[1] - of[2];
            else
                for (std::size_t flow = 0; flow < flows.size(); ++flow)
                    flows[flow] += of[flow];
        }
        report.villages.push_back({m_populations[village], opening, flows[0], flows[1], flows[2],
                                   opening + flows[0] + flows[1] - flows[2], cumulative, flows[3], flows[4]});
    }
    report.add_up();
    return report;
}

} // namespace ansinh::test
