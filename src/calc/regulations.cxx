#include "calc/regulations.hxx"

#include "border/text.hxx"
#include "profile/sheet_reader.hxx"

#include <fmt/format.h>

namespace ansinh::calc {

namespace {

using css::uno::Any;

table::Cell cell_of(const Any& value) {
    table::Cell cell;
    rtl::OUString text;
    if (value >>= text) {
        if (!text.isEmpty()) cell = {table::CellKind::text, false, 0, border::to_utf8(text)};
    } else if (value >>= cell.value) {
        cell.kind = table::CellKind::number;
        cell.text = fmt::format("{}", cell.value);
    }
    return cell;
}

/// A reference to whole columns has a million rows, nearly all of them blank.
sal_Int32 used_rows(const Block& block) {
    sal_Int32 rows = block.getLength();
    const auto is_empty = [&](sal_Int32 row) {
        for (const Any& value : block[row])
            if (cell_of(value).kind != table::CellKind::empty) return false;
        return true;
    };
    while (rows > 0 && is_empty(rows - 1))
        --rows;
    return rows;
}

table::Sheet picture_of(const Block& block) {
    const sal_Int32 rows = used_rows(block);
    table::Sheet sheet(rows, rows == 0 ? 0 : block[0].getLength());
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            sheet.cell_for_writing(row, column) = cell_of(block[row][column]);
    return sheet;
}

} // namespace

std::shared_ptr<const profile::Regulation> Regulations::asked(const Any& argument, const Days& days) {
    Table given{{}, days.null_date()};
    if (!(argument >>= given.cells) || (given.cells.getLength() == 1 && given.cells[0].getLength() == 1))
        return m_shipped.regulation(text(argument, "name.profile"));
    return m_latest.of(given, [&] {
        const table::Sheet sheet = picture_of(given.cells);
        const table::Area all{0, 0, sheet.rows() - 1, sheet.columns() - 1};
        const auto& [words, parameters] = m_shipped.sheet_data();
        return profile::from_rows(sheet, all, {words, parameters, given.null_date}).regulation;
    });
}

} // namespace ansinh::calc
