// Cuts the text into numbers, words and marks, and goes through them: a date, a time, a weekday, a harmless
// word.
#include "calendar/written_date.hxx"

#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>
#include <vector>

namespace ansinh::calendar {

namespace {

using std::chrono::weekday;

constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2212";

bool is_dash(char32_t c) {
    return dashes.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

enum class TokenKind { number, word, mark };

struct Token {
    TokenKind kind;
    std::u32string text; ///< every dash as '-'
    bool after_blank;
};

/// The kind of token that `c` is part of; every mark is a token of its own.
TokenKind kind_of(char32_t c) {
    if (is_digit(c)) return TokenKind::number;
    return text::is_letter(c) || text::is_mark(c) ? TokenKind::word : TokenKind::mark;
}

std::vector<Token> tokens_of(std::u32string_view text) {
    std::vector<Token> tokens;
    bool blank = true;
    for (const char32_t c : text) {
        if (text::is_space(c)) {
            blank = true;
            continue;
        }
        const TokenKind kind = kind_of(c);
        const bool goes_on = !blank && kind != TokenKind::mark && tokens.back().kind == kind;
        if (!goes_on) tokens.push_back({kind, {}, blank});
        tokens.back().text += is_dash(c) ? U'-' : c;
        blank = false;
    }
    return tokens;
}

/// Words as clerks type them, with marks or without any.
class Words {
public:
    Words(std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            m_keys.insert(text::decode(text::name_key(word)));
            m_keys.insert(text::decode(text::plain_key(word)));
        }
    }
    bool contains(const std::u32string& word) const { return m_keys.contains(word); }

private:
    std::set<std::u32string> m_keys;
};

/// What may stand beside a date in a register without changing what it says.
const Words& harmless_words() {
    static const Words words{"ngày", "đã",  "gửi",  "nộp",  "nhận",  "báo", "cáo", "bc",    "lúc",
                             "hồi",  "vào", "sáng", "trưa", "chiều", "tối", "qua", "email", "zalo"};
    return words;
}

const Words& month_words() {
    static const Words words{"tháng", "thg"};
    return words;
}

/// Goes through the tokens; what it takes it must take whole, else it stays where it is.
class Scanner {
public:
    explicit Scanner(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    bool at_end() const { return m_place == m_tokens.size(); }
    std::optional<WrittenDate> take_date();
    bool take_time();
    std::optional<weekday> take_weekday();
    bool take_harmless();

private:
    const Token* look(std::size_t ahead = 0) const {
        return m_place + ahead < m_tokens.size() ? &m_tokens[m_place + ahead] : nullptr;
    }
    bool is_number(std::size_t ahead, std::size_t most_digits) const {
        const Token* token = look(ahead);
        return token != nullptr && token->kind == TokenKind::number && token->text.size() <= most_digits;
    }
    bool is_mark(std::size_t ahead, std::u32string_view marks) const {
        const Token* token = look(ahead);
        return token != nullptr && token->kind == TokenKind::mark && marks.find(token->text) != marks.npos;
    }
    bool is_word(std::size_t ahead, const Words& words) const {
        const Token* token = look(ahead);
        return token != nullptr && token->kind == TokenKind::word && words.contains(token->text);
    }
    /// How many tokens part two numbers there: nothing, or 0 where only a blank does.
    std::optional<std::size_t> gap_before_year(std::size_t ahead) const;
    std::optional<WrittenDate> take_numbers(std::size_t second, bool blanks, WrittenDate::Order order);
    /// A number up to `most`, the unit of a time.
    bool is_up_to(std::size_t ahead, int most) const;
    void take_seconds();

    std::vector<Token> m_tokens;
    std::size_t m_place = 0;
};

std::optional<std::size_t> Scanner::gap_before_year(std::size_t ahead) const {
    static const Words year{"năm"};
    std::size_t length = 0;
    if (is_mark(ahead, U"/-.,")) length = 1;
    if (is_word(ahead + length, year)) ++length;
    if (!is_number(ahead + length, 9)) return std::nullopt;
    return length;
}

/// The number here, the one `second` further on and, behind a mark or "năm" (or, with `blanks`, just a
/// blank), the year.
std::optional<WrittenDate> Scanner::take_numbers(std::size_t second, bool blanks, WrittenDate::Order order) {
    if (!is_number(second, 2)) return std::nullopt;
    WrittenDate written{order, look()->text, look(second)->text, {}};
    const auto gap = gap_before_year(second + 1);
    // "14/9 8:30": what follows a blank is no year, but for "14 tháng 9 2026" and "14 9 2026".
    if (gap && (*gap > 0 || (blanks && look(second + 1)->text.size() == 4))) {
        written.year = look(second + 1 + *gap)->text;
        m_place += second + 2 + *gap;
    } else {
        m_place += second + 1;
    }
    return written;
}

std::optional<WrittenDate> Scanner::take_date() {
    if (is_number(0, 4) && look()->text.size() == 4 && is_mark(1, U"/-.") && is_number(2, 2) &&
        is_mark(3, U"/-.") && is_number(4, 2)) {
        WrittenDate written{WrittenDate::Order::day_month, look(4)->text, look(2)->text, look()->text};
        m_place += 5;
        return written;
    }
    if (!is_number(0, 2)) return std::nullopt;
    if (is_word(1, month_words())) return take_numbers(2, true, WrittenDate::Order::day_month);
    if (is_mark(1, U"/-.")) {
        const std::size_t start = m_place;
        auto written = take_numbers(2, false, WrittenDate::Order::typed);
        // "12.5" is a number.
        if (written && written->year.empty() && m_tokens[start + 1].text == U".") {
            m_place = start;
            return std::nullopt;
        }
        return written;
    }
    if (is_number(1, 2) && is_number(2, 4) && look(2)->text.size() == 4)
        return take_numbers(1, true, WrittenDate::Order::typed);
    return std::nullopt;
}

bool Scanner::is_up_to(std::size_t ahead, int most) const {
    return is_number(ahead, 2) && value_of(look(ahead)->text) <= most;
}

void Scanner::take_seconds() {
    static const Words halves{"am", "pm", "sa", "ch"};
    if (is_mark(0, U":") && is_up_to(1, 59)) m_place += 2;
    if (is_word(0, halves)) ++m_place;
}

// "08:30", "8h30", "8 giờ 30 phút", and the T of "2026-09-14T08:30"
bool Scanner::take_time() {
    static const Words hours{"h", "g", "giờ"}, minutes{"phút", "p", "ph"}, iso{"t"};
    const std::size_t start = is_word(0, iso) && !look()->after_blank ? 1 : 0;
    if (!is_up_to(start, 24)) return false;
    const bool in_words = is_word(start + 1, hours);
    if (!in_words && !(is_mark(start + 1, U":") && is_up_to(start + 2, 59))) return false;
    m_place += start + 2;
    // After "8h" the minutes follow, unless a date begins there.
    const bool date_begins = (is_mark(1, U"/-.") && is_number(2, 4)) || is_word(1, month_words());
    const bool has_minutes = !in_words || (is_up_to(0, 59) && !date_begins);
    if (has_minutes) ++m_place;
    if (in_words && has_minutes && (is_word(0, minutes) || is_mark(0, U"'\u2019"))) ++m_place;
    if (!in_words) take_seconds();
    return true;
}

// "thứ Hai", "thứ 2", "T2", "Chủ nhật", "CN"
std::optional<weekday> Scanner::take_weekday() {
    static const Words thu{"thứ", "t"}, chu{"chủ", "chúa"}, nhat{"nhật"}, cn{"cn"};
    static const std::vector<std::pair<Words, unsigned>> names{
        {{"hai"}, 1}, {{"ba"}, 2}, {{"tư"}, 3}, {{"năm"}, 4}, {{"sáu"}, 5}, {{"bảy", "bẩy"}, 6}};
    if (is_word(0, cn)) {
        ++m_place;
        return std::chrono::Sunday;
    }
    if (is_word(0, chu) && is_word(1, nhat)) {
        m_place += 2;
        return std::chrono::Sunday;
    }
    if (!is_word(0, thu)) return std::nullopt;
    for (const auto& [name, number] : names) {
        const bool as_digit =
            is_number(1, 1) && look(1)->text.front() == U'1' + number && !is_mark(2, U"/-.:");
        if (!as_digit && !is_word(1, name)) continue;
        m_place += 2;
        return weekday(number);
    }
    return std::nullopt;
}

bool Scanner::take_harmless() {
    if (!is_word(0, harmless_words()) && !is_mark(0, U",.;()")) return false;
    ++m_place;
    return true;
}

TextWithDate without_date(TextWithDate::Kind kind) {
    return {kind, {}, std::nullopt};
}

/// Compared as keys, without the apostrophe that keeps a spreadsheet's hands off.
std::u32string at_the_door(std::string_view utf8) {
    std::u32string text = text::decode(text::name_key(utf8));
    if (!text.empty() && (text.front() == U'\'' || text.front() == U'\u2019')) text.erase(0, 1);
    return text;
}

} // namespace

int value_of(std::u32string_view digits) {
    int value = 0;
    for (const char32_t c : digits)
        value = value * 10 + static_cast<int>(c - U'0');
    return value;
}

TextWithDate find_date(std::string_view utf8) {
    auto tokens = tokens_of(at_the_door(utf8));
    if (tokens.empty()) return without_date(TextWithDate::Kind::blank);
    const auto is_dash_token = [](const Token& token) { return token.text == U"-"; };
    if (std::ranges::all_of(tokens, is_dash_token)) return without_date(TextWithDate::Kind::dash);
    Scanner scanner(std::move(tokens));
    std::optional<WrittenDate> date;
    std::optional<weekday> named;
    while (!scanner.at_end()) {
        if (!named && (named = scanner.take_weekday())) continue;
        if (scanner.take_time()) continue;
        if (!date && (date = scanner.take_date())) continue;
        if (!scanner.take_harmless()) return without_date(TextWithDate::Kind::words);
    }
    if (!date) return without_date(TextWithDate::Kind::words);
    return {TextWithDate::Kind::date, std::move(*date), named};
}

} // namespace ansinh::calendar
