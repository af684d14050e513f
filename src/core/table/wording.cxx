// Splitting a text into words and remembering its brackets, breaks and colons.
#include "table/wording.hxx"

#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::table {

namespace {

// "T Ổ N G  C Ộ N G": four letters and more, each on its own, are one spaced-out word; "S T T" has a phrase
// of its own.
constexpr std::size_t fewest_spaced_letters = 4;

bool is_one_of(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_word_character(char32_t c) {
    if (c < 0x80) return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return text::is_letter(c) || text::is_mark(c);
}

// Small letters even where text::name_key kept the case because the text may be TCVN3.
char32_t lower(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

struct Token {
    std::u32string word;
    std::u32string before; ///< the punctuation between it and the word before
};

/// Words with what stands between them; the last token has no word. "100%" is one word, while "Tỷ lệ%" and
/// "(%)" hold a percent sign on its own. A soft hyphen that the key kept is no letter to the vocabulary.
std::vector<Token> tokens_of(std::string_view key) {
    std::vector<Token> tokens(1);
    bool in_word = false;
    for (const char32_t c : text::decode(key)) {
        if (c == text::soft_hyphen) continue;
        const bool percent_alone = c == U'%' && !(in_word && is_digit(tokens.back().word.back()));
        if (is_word_character(c) || c == U'%') {
            if (percent_alone && in_word) tokens.emplace_back();
            tokens.back().word += lower(c);
            in_word = c != U'%';
            if (!in_word) tokens.emplace_back();
            continue;
        }
        if (in_word) tokens.emplace_back();
        in_word = false;
        tokens.back().before += c;
    }
    if (!tokens.back().word.empty()) tokens.emplace_back();
    return tokens;
}

int bracket_change(std::u32string_view punctuation) {
    int change = 0;
    for (const char32_t c : punctuation)
        change += is_one_of(U"([", c) ? 1 : is_one_of(U")]", c) ? -1 : 0;
    return change;
}

bool has_any(std::u32string_view text, std::u32string_view set) {
    return text.find_first_of(set) != std::u32string_view::npos;
}

} // namespace

Wording::Wording(std::string_view utf8) : m_text(utf8) {
    read_words(text::plain_key(utf8));
    join_spaced_letters();
}

void Wording::read_words(std::string_view utf8) {
    int depth = 0;
    const std::vector<Token> tokens = tokens_of(utf8);
    m_begins_with_bullet = !tokens.front().before.empty() &&
                           is_one_of(U"-+*\u2013\u2014\u2022\u25CF\u00B7", tokens.front().before.front());
    m_ends_with_colon = has_any(tokens.back().before, U":");
    m_begins_with_number_mark = tokens.size() > 2 && has_any(tokens[1].before, U".)-/");
    for (const Token& token : tokens) {
        m_has_colon = m_has_colon || has_any(token.before, U":");
        if (token.word.empty()) continue;
        depth = std::max(0, depth + bracket_change(token.before));
        if (!m_plain.empty()) m_plain += ' ';
        const std::size_t begin = m_plain.size();
        m_plain += text::encode(token.word);
        m_words.push_back(
            {begin, m_plain.size(), depth > 0, has_any(token.before, U",;/&+|-\u2013\u2014\u2022")});
    }
}

void Wording::join_spaced_letters() {
    const bool spaced = m_words.size() >= fewest_spaced_letters &&
                        std::all_of(m_words.begin(), m_words.end(), [this](const Word& word) {
                            return word.end - word.begin == 1 && m_plain[word.begin] >= 'a';
                        });
    if (!spaced) return;
    std::string joined;
    for (const std::string& word : marked_words())
        joined += word;
    m_marked.assign(1, joined);
    std::erase(m_plain, ' ');
    m_words.resize(1);
    m_words.front().end = m_plain.size();
}

std::string_view Wording::plain(std::size_t first, std::size_t count) const {
    if (count == 0 || first >= m_words.size()) return {};
    const std::size_t last = std::min(first + count, m_words.size()) - 1;
    return std::string_view(m_plain).substr(m_words[first].begin, m_words[last].end - m_words[first].begin);
}

const std::vector<std::string>& Wording::marked_words() const {
    if (m_marked.empty())
        for (const Token& token : tokens_of(text::name_key(m_text)))
            if (!token.word.empty()) m_marked.push_back(text::encode(token.word));
    return m_marked;
}

std::string Wording::marked(std::size_t first, std::size_t count) const {
    const std::vector<std::string>& words = marked_words();
    std::string joined;
    for (std::size_t i = first; i < std::min(first + count, words.size()); ++i)
        joined += (joined.empty() ? "" : " ") + words[i];
    return joined;
}

bool Wording::has_marks() const {
    if (!m_has_marks) {
        const std::vector<std::string>& words = marked_words();
        m_has_marks = false;
        for (std::size_t i = 0; i < std::min(words.size(), m_words.size()); ++i)
            if (words[i] != plain(i, 1)) m_has_marks = true;
    }
    return *m_has_marks;
}

Wording Wording::select(const std::vector<std::size_t>& words) const {
    Wording chosen;
    chosen.m_text = m_text;
    chosen.m_has_marks = has_marks();
    const std::vector<std::string>& marks = marked_words();
    for (const std::size_t word : words) {
        if (!chosen.m_plain.empty()) chosen.m_plain += ' ';
        const std::size_t begin = chosen.m_plain.size();
        chosen.m_plain += plain(word, 1);
        chosen.m_words.push_back(
            {begin, chosen.m_plain.size(), m_words[word].bracketed, m_words[word].after_break});
        if (word < marks.size()) chosen.m_marked.push_back(marks[word]);
    }
    return chosen;
}

} // namespace ansinh::table
