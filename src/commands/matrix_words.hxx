// What the dialog "Giao chỉ tiêu theo thôn và tháng…" says: the table to be written as lines of a fixed-pitch
// list, what has to be looked at, and what writing will do.
#pragma once

#include "border/sentences.hxx"
#include "crosstable/draft.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

/// A page of the table: of many columns only some fit into a line.
struct MatrixLines {
    std::string header;
    std::vector<std::string> lines; ///< one for each row, and the totals of the columns; empty without rows
};

class MatrixWords {
public:
    /// The sentences outlive it.
    explicit MatrixWords(const border::Sentences& for_window) : m_sentences(for_window) {}

    std::string sentence(const Message& message, const crosstable::Draft* draft = nullptr) const;
    /// The same without its full stop, to go on behind it.
    std::string clause(const Message& message, const crosstable::Draft* draft = nullptr) const;

    /// The numbers as they are to be written, or, while there are stops, the totals alone with a mark at the
    /// rows and columns that stand in the way. `column` is on the page.
    MatrixLines preview(const crosstable::Draft& draft, std::optional<std::size_t> column) const;

    /// Why: all of it, a row, a column or a cell. `row` may be that of the totals.
    std::string reason(const crosstable::Draft& draft, std::optional<std::size_t> row,
                       std::optional<std::size_t> column) const;

    /// Everything to look at before writing, a line for each kind.
    std::string attention(const crosstable::Draft& draft) const;
    std::string what_writing_does(const crosstable::Draft& draft) const;

private:
    std::string word(const char* code) const { return m_sentences.render(Message{code, {}}); }
    std::string whole(std::int64_t people) const;

    const border::Sentences& m_sentences;
};

} // namespace ansinh::commands
