// What the dialog "Chia chỉ tiêu theo quý, tháng, tuần…" is about, without a window: the sheet and the days
// off as they were read, the clerk's answers and what would come of them.
#pragma once

#include "calendar/holiday.hxx"
#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "split/draft.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::commands {

class SplitState {
public:
    /// Reads the sheet in view and fills the answers in. Throws Error "document.…" and those of extra_days.
    explicit SplitState(Invocation& invocation);

    const std::vector<table::Table>& tables() const { return m_tables; }
    /// The table of the answers; null where there is none.
    const table::Table* table() const { return split::table_of(m_filled.form, m_tables); }
    const table::Vocabulary& words() const { return m_words; }
    const calendar::Holidays& holidays() const { return *m_holidays; }

    const split::Form& form() const { return m_filled.form; }
    std::span<const split::Doubt> doubts() const { return m_filled.doubts; }
    const split::Draft& draft() const { return m_draft; }

    /// Other answers: the draft follows. A doubt about an answer ends when it is given.
    void answer(const split::Form& form, split::Answer answer);
    /// The answers for another table of the sheet.
    void choose_table(std::size_t place);

    /// Reads the sheet again; whether anything is otherwise than it was shown. Throws Error "sheet.unknown"
    /// when it is gone.
    bool has_changed();

    /// Writes everything in one undo step. Preconditions: ready, and just read again. Throws Error
    /// "split.refused".
    void write();

    /// The sentence about what was written.
    Message done() const;

private:
    void read();
    void fill_in(std::optional<table::Position> cursor);
    void make_draft();

    Invocation& m_invocation;
    office::Document m_document;
    std::string m_sheet_name;
    table::Vocabulary m_words;
    table::Sheet m_sheet;
    std::vector<table::Table> m_tables;
    std::optional<calendar::Holidays> m_holidays; ///< once read
    std::optional<table::Position> m_cursor;
    split::FilledForm m_filled;
    split::Draft m_draft;
};

} // namespace ansinh::commands
