#include "workbook/closings.hxx"

#include "target/numbers.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;

// The quarterly sheets (docs/design/workbook.md): STT, unit, then as many columns for each product.
constexpr int unit_column = 1, first_product_column = 2, columns_of_product = 15, closing_of_product = 5;
constexpr int width = first_product_column + columns_of_product * static_cast<int>(products.size());

bool says_nothing(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && text::one_line(cell.text).empty());
}

std::optional<std::int64_t> people_at(const table::Sheet& sheet, table::Position at,
                                      std::vector<Message>& faults) {
    const Cell& cell = sheet.cell(at);
    if (says_nothing(cell)) return std::nullopt;
    const auto people = target::people_in(cell);
    if (!people) faults.push_back({"takeover.figure", {full_name(sheet, at), said(cell)}});
    return people;
}

std::vector<Closing> read_lines(const Region& body, std::vector<Message>& faults) {
    std::vector<Closing> lines;
    if (body.sheet == nullptr) return lines;
    if (body.area.columns() < width) {
        faults.push_back({"takeover.width",
                          {body.sheet->name, static_cast<std::int64_t>(body.area.columns()),
                           static_cast<std::int64_t>(width)}});
        return lines;
    }
    for (int row = body.area.first_row; row <= body.area.last_row; ++row) {
        const table::Position name{row, body.area.first_column + unit_column};
        Closing line{said(body.sheet->cell(name)), {}, full_name(*body.sheet, name)};
        for (std::size_t product = 0; product < products.size(); ++product) {
            const int column = body.area.first_column + first_product_column +
                               static_cast<int>(product) * columns_of_product + closing_of_product;
            line.people[product] = people_at(*body.sheet, {row, column}, faults);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

bool has_figures(const std::vector<Closing>& lines) {
    return std::ranges::any_of(lines, [](const Closing& line) {
        return std::ranges::any_of(line.people, [](const auto& people) { return people.has_value(); });
    });
}

} // namespace

Closings last_closings(const Picture& old, std::vector<Message>& faults) {
    for (unsigned quarter = 4; quarter >= 1; --quarter) {
        const std::string range = "tong_hop_" + std::to_string(quarter);
        std::vector<Message> of_this;
        Closings closings{quarter, read_lines(old.region(range + "_thon"), of_this),
                          read_lines(old.region(range + "_nhom"), of_this)};
        if (of_this.empty() && !has_figures(closings.units) && !has_figures(closings.groups)) continue;
        faults.insert(faults.end(), of_this.begin(), of_this.end());
        return closings;
    }
    return {};
}

} // namespace ansinh::workbook
