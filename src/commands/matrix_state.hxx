// What the dialog "Giao chỉ tiêu theo thôn và tháng…" is about, without a window: the sheet as it was read,
// the clerk's answers and what would come of them.
#pragma once

#include "commands/invocation.hxx"
#include "commands/sheet_tables.hxx"
#include "crosstable/draft.hxx"
#include "crosstable/offers.hxx"
#include "office/document.hxx"

#include <string>
#include <vector>

namespace ansinh::commands {

class MatrixState {
public:
    /// Reads the sheet in view and fills the answers in. Throws Error "document.…", "table.none".
    explicit MatrixState(Invocation& invocation);

    const std::vector<table::Table>& tables() const { return m_read.tables; }
    /// The table of the answers; null when it is not there any more.
    const table::Table* table() const { return crosstable::table_of(m_request, m_read.tables); }

    /// The answers as a request whose empty fields are questions.
    const crosstable::Request& request() const { return m_request; }
    const crosstable::Offers& offers() const { return m_offers; }
    const crosstable::Draft& draft() const { return m_draft; }

    /// Other answers: offers and draft follow.
    void answer(crosstable::Request request);
    /// Another place to write to, with its totals looked for anew.
    void answer_with_totals(crosstable::Request request);
    /// The first answers for another table of the sheet; the consents are asked anew.
    void choose_table(std::size_t place);

    /// Reads the sheet again; whether anything is otherwise than it was shown. Throws Error "sheet.unknown"
    /// when it is gone.
    bool has_changed();

    /// Writes in one undo step. Preconditions: ready, and just read again. Throws Error "matrix.refused".
    void write();

private:
    void make_draft();

    Invocation& m_invocation;
    office::Document m_document;
    std::string m_sheet_name;
    SheetTables m_read;
    crosstable::Request m_request;
    crosstable::Offers m_offers;
    crosstable::Draft m_draft;
};

} // namespace ansinh::commands
