#include "office/committee/attendance_lines.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/writer.hxx"
#include "table/sheet_reference.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include <cctype>

namespace ansinh::office {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using table::Area;

namespace {

constexpr int name_column = 1; ///< of the form "attendance" and of the roster's

/// Whether the formula refers to that cell by its relative row.
bool refers_to(const std::string& formula, const std::string& sheet, int row) {
    const std::string cell = sheet + '.' + table::cell_name({row, name_column});
    const std::size_t at = formula.find(cell);
    if (at == std::string::npos) return false;
    const std::size_t end = at + cell.size();
    return end == formula.size() || std::isdigit(static_cast<unsigned char>(formula[end])) == 0;
}

} // namespace

AttendanceLines::AttendanceLines(const Document& document, const Reference<XSpreadsheet>& roster)
    : m_document(document),
      m_name(document, "diem_danh"),
      m_roster(table::quoted_sheet(Document::sheet_name(roster))) {}

void AttendanceLines::follow(int row, int beside) const {
    const auto place = m_name.place();
    if (!place) return;
    const Reference<css::container::XIndexAccess> sheets(m_document.model()->getSheets(), UNO_QUERY_THROW);
    const Reference<XSpreadsheet> sheet(sheets->getByIndex(place->Sheet), UNO_QUERY_THROW);
    Area body = area_of(*place);
    for (int line = body.first_row; line <= body.last_row; ++line) {
        const std::string shown =
            border::to_utf8(sheet->getCellByPosition(body.first_column + name_column, line)->getFormula());
        if (!refers_to(shown, m_roster, beside)) continue;
        const bool above = beside > row;
        const int made = above ? line : line + 1;
        insert_row_like(sheet, {made, body.first_column, made, body.last_column}, above ? line + 1 : line);
        std::vector<Area> typed;
        for (int column = body.first_column; column <= body.last_column; ++column)
            if (sheet->getCellByPosition(column, made)->getType() != css::table::CellContentType_FORMULA)
                typed.push_back({made, column, made, column});
        clear_contents(m_document, sheet, typed);
        ++body.last_row;
        m_name.cover(sheet, body);
        return;
    }
}

} // namespace ansinh::office
