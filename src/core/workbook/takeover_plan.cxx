// What was taken over, in the places of the new workbook's plan.
#include "workbook/takeover.hxx"

#include "workbook/ranges.hxx"

#include <algorithm>

namespace ansinh::workbook {

namespace {

// *Biểu giao chỉ tiêu*: who takes part on 31/12, for each product (docs/design/workbook.md).
constexpr std::array<std::size_t, products.size()> participants_columns{3, 7};
constexpr std::size_t targets_width = 13;
constexpr int least_rows = 2; ///< a body has no fewer

int rows_for(std::size_t count) {
    return std::max(least_rows, static_cast<int>(count));
}

std::vector<Cells> opening_rows(const std::vector<Opening>& openings) {
    std::vector<Cells> rows;
    for (const Opening& opening : openings) {
        Cells row(targets_width);
        for (std::size_t product = 0; product < products.size(); ++product)
            if (opening[product]) row[participants_columns[product]] = static_cast<double>(*opening[product]);
        rows.push_back(std::move(row));
    }
    return rows;
}

void fill(Body& body, std::vector<Cells> rows) {
    body.rows = std::max(body.rows, rows_for(rows.size()));
    body.filled = std::move(rows);
}

} // namespace

void apply(const Takeover& taken, bool same_profile, Plan& plan) {
    for (Body& body : plan.bodies) {
        if (is_per_unit(body.range)) body.rows = rows_for(taken.units.rows.size());
        if (is_per_group(body.range)) body.rows = rows_for(taken.groups.rows.size());
        if (body.range == "ds_thon") fill(body, taken.units.rows);
        if (body.range == "ds_nhom") fill(body, taken.groups.rows);
        if (body.range == "giao_thon") fill(body, opening_rows(taken.units.openings));
        if (body.range == "giao_nhom") fill(body, opening_rows(taken.groups.openings));
        if (body.range == "mang_luoi_thu") fill(body, taken.network);
        if (body.range == "thanh_vien" && !taken.members.empty()) fill(body, taken.members);
    }
    for (const auto& [range, content] : taken.heads)
        if (same_profile || range == "dia_danh" || range == "ngay_hop_truoc") plan.cells[range] = content;
}

} // namespace ansinh::workbook
