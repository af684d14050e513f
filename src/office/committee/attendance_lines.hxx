// The workbook's single sheet of attendance, whose lines show the roster's rows by formulas: kept in step with the
// roster while rows are inserted there.
#pragma once

#include "office/committee/inserted_rows.hxx"

namespace ansinh::office {

class AttendanceLines {
public:
    /// `roster` is the sheet whose rows the lines show; nothing is done where the workbook has no such sheet of
    /// attendance or its lines show nothing of it.
    AttendanceLines(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& roster);

    /// A line for the roster's row `row`, which has just been inserted, next to the line of the row `beside`; marks and
    /// opinions stay beside their names. Part of an undo step of the caller's. Throws Error "roster.protected" (sheet).
    void follow(int row, int beside) const;

private:
    const Document& m_document;
    const TableName m_name;
    std::string m_roster; ///< as formulas name the sheet
};

} // namespace ansinh::office
