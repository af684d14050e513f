// Phrases with a value each, found in a wording whether or not it was typed with marks.
#pragma once

#include "table/wording.hxx"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ansinh::table {

/// How much a text that has marks must agree with them. Words of one syllable collide without them (cộng and
/// công, đạt and đất, bản and ban), longer phrases hardly do, and clerks do mistype a mark.
enum class Marks { of_single_words, of_all };

class PhraseBook {
public:
    struct Match {
        std::size_t length = 0; ///< words
        int value = 0;
    };

    /// False when the book already gives this phrase another value.
    bool add(std::string_view phrase, int value = 0);

    /// The value of exactly these words.
    std::optional<int> find(const Wording& text, std::size_t first, std::size_t count,
                            Marks marks = Marks::of_single_words) const;
    /// The longest phrase that begins at a word.
    Match longest_at(const Wording& text, std::size_t first, Marks marks = Marks::of_single_words) const;

    bool is_whole(const Wording& text) const { return find(text, 0, text.size()).has_value(); }
    bool begins(const Wording& text, std::size_t first = 0) const {
        return longest_at(text, first).length > 0;
    }

private:
    struct Entry {
        std::string marked;
        std::size_t words = 0;
        int value = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> m_entries;
    std::size_t m_longest = 0;
};

} // namespace ansinh::table
