// What the dialog "Giao chỉ tiêu…" is about, without a window: the sheet as it was read, what the document
// remembers, the clerk's answers and what would come of them.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "target/changes.hxx"
#include "target/form.hxx"
#include "target/memory.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::commands {

class AllocateState {
public:
    /// Reads the sheet in view and fills the answers in. Throws Error "document.…", "table.none".
    explicit AllocateState(Invocation& invocation);

    const std::vector<table::Table>& tables() const { return m_tables; }
    /// The table of the answers; null when it is not there any more.
    const table::Table* table() const { return target::table_of(m_filled.form, m_tables); }

    text::Separators separators() const { return m_sheet.separators; }

    const target::Form& form() const { return m_filled.form; }
    /// Other answers: the drafts follow. A doubt about an answer ends when it is given.
    void answer(const target::Form& form, target::Answer answer, std::optional<std::size_t> product);

    /// The answers for another table of the sheet.
    void choose_table(std::size_t place);
    /// The answers as if the document remembered nothing of this table, or nothing at all where what it
    /// remembers is broken.
    void guess_again();

    const std::vector<target::Doubt>& doubts() const { return m_filled.doubts; }
    /// Why what the document remembers cannot be read; that it is a newer An Sinh's is a doubt.
    const std::optional<Message>& memory_trouble() const { return m_memory_trouble; }

    /// One for every product that takes part.
    std::span<const target::ProductDraft> drafts() const { return m_drafts; }
    /// Null for a product that takes no part.
    const target::Draft* draft_of(std::size_t product) const;
    bool is_ready() const;

    /// What the product's numbers change, against the cells or the latest result; nothing as long as the
    /// draft is not ready, or where there is nothing to compare with.
    std::optional<target::Changes> changes(std::size_t product) const;

    /// Earlier results for a product of this table, newest first.
    std::vector<const target::Version*> versions(table::Product product) const;

    /// Reads the sheet again; whether anything is otherwise than it was shown. Throws Error "sheet.unknown"
    /// when it is gone.
    bool has_changed();

    /// Writes everything in one undo step. Preconditions: ready, and just read again. Throws Error
    /// "allocate.refused".
    void write();

    /// Adds the comparison of methods for a product as a sheet; its sentence. Precondition: its draft is
    /// ready.
    Message write_comparison(std::size_t product);

    std::span<const target::LevelsOffer> levels() const { return m_levels; }

    /// The sentence about what was written.
    Message done() const;

private:
    void read();
    void read_memory();
    void fill_in(std::optional<table::Position> cursor, const target::Memory* memory);
    void make_drafts();
    std::optional<std::string> remembered_after_writing();

    Invocation& m_invocation;
    office::Document m_document;
    std::string m_sheet_name;
    table::Vocabulary m_words;
    table::Sheet m_sheet;
    std::vector<table::Table> m_tables;
    std::optional<target::Memory> m_memory; ///< none: broken, and not to be touched
    std::optional<Message> m_memory_trouble;
    target::FilledForm m_filled;
    std::vector<target::LevelsOffer> m_levels; ///< what the table's units can be grouped by
    std::vector<target::ProductDraft> m_drafts;
    std::vector<std::optional<target::Changes>> m_written; ///< what writing changed, one per draft
};

} // namespace ansinh::commands
