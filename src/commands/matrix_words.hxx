// What the dialog "Giao chỉ tiêu theo thôn và tháng…" says: the table to be written as lines of a fixed-pitch
// list, what has to be looked at, and what writing will do.
#pragma once

#include "border/sentences.hxx"
#include "crosstable/lines.hxx"

#include <cstddef>
#include <optional>
#include <string>

namespace ansinh::commands {

class MatrixWords {
public:
    /// The sentences outlive it.
    explicit MatrixWords(const border::Sentences& for_window) : m_sentences(for_window) {}

    std::string sentence(const Message& message, const crosstable::Draft* draft = nullptr) const;
    /// The same without its full stop, to go on behind it.
    std::string clause(const Message& message, const crosstable::Draft* draft = nullptr) const;

    /// The page of the table that holds `column`.
    crosstable::Lines preview(const crosstable::Draft& draft, std::optional<std::size_t> column) const;

    /// Why: all of it, a row, a column or a cell. `row` may be that of the totals.
    std::string reason(const crosstable::Draft& draft, std::optional<std::size_t> row,
                       std::optional<std::size_t> column) const;

    /// Everything to look at before writing, a line for each kind.
    std::string attention(const crosstable::Draft& draft) const;
    std::string what_writing_does(const crosstable::Draft& draft) const;

private:
    std::string word(const char* code) const { return m_sentences.render(Message{code, {}}); }

    const border::Sentences& m_sentences;
};

} // namespace ansinh::commands
