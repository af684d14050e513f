#include "report/unit_names.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <cstddef>

namespace ansinh::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// "1o" is "10": letters that pass for digits in a word of digits.
std::string with_digits_for_letters(const std::string& plain) {
    std::string text;
    for (std::string word : words_of(plain)) {
        const bool number = std::ranges::any_of(word, is_digit) && std::ranges::all_of(word, [](char c) {
                                return is_digit(c) || c == 'o' || c == 'l' || c == 'i';
                            });
        if (number) {
            std::ranges::replace(word, 'o', '0');
            std::ranges::replace_if(
                word, [](char c) { return c == 'l' || c == 'i'; }, '1');
        }
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

std::vector<std::string> numbers_of(const std::string& plain) {
    std::vector<std::string> words = words_of(plain);
    std::erase_if(words, [](const std::string& word) { return std::ranges::none_of(word, is_digit); });
    return words;
}

/// One letter changed, added or left out, or two neighbours swapped.
bool is_one_slip(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > 1) return false;
    const auto [at, there] = std::ranges::mismatch(one, other);
    if (one.size() < other.size()) return std::equal(at, one.end(), there + 1, other.end());
    if (at == one.end()) return true;
    if (std::equal(at + 1, one.end(), there + 1)) return true;
    return at + 1 != one.end() && *at == *(there + 1) && *(at + 1) == *there &&
           std::equal(at + 2, one.end(), there + 2);
}

/// How many words may name the kind of place: "tổ dân phố".
constexpr std::size_t most_kind_words = 3;
/// Shorter names differ from too many others in one letter.
constexpr std::size_t least_letters = 6;

bool is_without_kind(const std::string& whole, const std::string& part) {
    return whole.size() > part.size() && !part.empty() && ends_in_words(whole, part) &&
           words_of(whole).size() - words_of(part).size() <= most_kind_words;
}

} // namespace

bool ends_in_words(std::string_view text, std::string_view tail) {
    return !tail.empty() && text.ends_with(tail) &&
           (text.size() == tail.size() || text[text.size() - tail.size() - 1] == ' ');
}

UnitName::UnitName(std::string_view name) : m_key(text::name_key(name)), m_plain(text::plain_key(name)) {
    const std::size_t open = m_key.rfind('(');
    m_bare = m_key;
    if (open != std::string::npos && open > 0 && m_key.ends_with(')')) {
        m_bracket = text::name_key(m_key.substr(open + 1, m_key.size() - open - 2));
        m_bare = text::name_key(m_key.substr(0, open));
    }
    m_plain_bare = text::plain_key(m_bare);
    m_digits = with_digits_for_letters(m_plain_bare);
}

bool UnitName::looks_like(const UnitName& other) const {
    if (m_plain == other.m_plain) return true;
    // Two different brackets tell two units apart.
    return m_digits == other.m_digits &&
           (m_bracket.empty() || other.m_bracket.empty() || ends_in_words(m_bracket, other.m_bracket) ||
            ends_in_words(other.m_bracket, m_bracket));
}

bool UnitName::resembles(const UnitName& other) const {
    if (numbers_of(m_digits) != numbers_of(other.m_digits)) return false;
    if (is_without_kind(m_digits, other.m_digits) || is_without_kind(other.m_digits, m_digits)) return true;
    return std::min(m_digits.size(), other.m_digits.size()) >= least_letters &&
           is_one_slip(m_digits, other.m_digits);
}

} // namespace ansinh::report
