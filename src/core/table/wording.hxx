// A text as the vocabulary reads it: its words without case and marks, and the punctuation that matters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::table {

class Wording {
public:
    explicit Wording(std::string_view utf8);

    std::size_t size() const { return m_words.size(); }
    bool empty() const { return m_words.empty(); }
    /// Words `first` up to `first + count`, joined by single blanks, without marks.
    std::string_view plain(std::size_t first, std::size_t count) const;
    std::string_view plain() const { return m_plain; }
    /// The same words with their marks, in the spelling of text::name_key.
    std::string marked(std::size_t first, std::size_t count) const;
    /// Whether the text has marks at all: one typed without them says nothing about them.
    bool has_marks() const;

    bool is_bracketed(std::size_t word) const { return m_words[word].bracketed; }
    /// A comma, a slash or the like stands before the word: an enumeration goes on.
    bool begins_piece(std::size_t word) const { return m_words[word].after_break; }
    bool has_colon() const { return m_has_colon; }
    bool ends_with_colon() const { return m_ends_with_colon; }
    /// "I. ", "2) ": the first word is set apart by a point or a bracket.
    bool begins_with_number_mark() const { return m_begins_with_number_mark; }
    /// "- Bưu điện", "+ Viettel"
    bool begins_with_bullet() const { return m_begins_with_bullet; }

    /// The chosen words as a wording of their own.
    Wording select(const std::vector<std::size_t>& words) const;

private:
    struct Word {
        std::size_t begin = 0, end = 0; ///< in m_plain
        bool bracketed = false;
        bool after_break = false;
    };

    Wording() = default;
    void read_words(std::string_view utf8);
    void join_spaced_letters();
    const std::vector<std::string>& marked_words() const;

    std::string m_text; ///< as found: its marks are read only when a word turns on them
    std::string m_plain;
    std::vector<Word> m_words;
    mutable std::vector<std::string> m_marked; ///< empty until asked for
    mutable std::optional<bool> m_has_marks;
    bool m_has_colon = false;
    bool m_ends_with_colon = false;
    bool m_begins_with_number_mark = false;
    bool m_begins_with_bullet = false;
};

} // namespace ansinh::table
