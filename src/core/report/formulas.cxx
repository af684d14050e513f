#include "report/formulas.hxx"

#include "number/digits.hxx"

#include <algorithm>
#include <span>
#include <utility>

namespace ansinh::report {

namespace {

enum class TokenKind : std::uint8_t { cell, function, other };

struct Token {
    TokenKind kind = TokenKind::other;
    std::string_view text;
    table::Position at; ///< of a cell
    bool fixed_row = false, fixed_column = false;
};

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Part of a name, a number, or a reference with its sheet. Bytes of UTF-8 beyond ASCII are letters of names.
bool is_word(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '$' || c == '\\' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// "$C5" and the like; nothing for anything else, names of sheets before it included.
std::optional<Token> cell_in(std::string_view word) {
    Token token{TokenKind::cell, word, {}, false, false};
    std::string_view rest = word;
    const auto dollar = [&] {
        const bool there = rest.starts_with('$');
        if (there) rest.remove_prefix(1);
        return there;
    };
    token.fixed_column = dollar();
    const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin());
    const auto column = table::parse_column(rest.substr(0, letters));
    rest.remove_prefix(letters);
    token.fixed_row = dollar();
    if (!column || rest.empty() || !std::ranges::all_of(rest, is_digit)) return {};
    const auto row = number::digits(rest);
    if (!row || *row < 1) return {};
    token.at = {*row - 1, *column};
    return token;
}

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] != quote) continue;
        if (at + 1 < text.size() && text[at + 1] == quote)
            ++at;
        else
            return at + 1;
    }
    return text.size();
}

/// One word, with a quoted name of a sheet in it: "$'Quý 2'.C5".
std::size_t end_of_word(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size() && (is_word(text[at]) || text[at] == '\''))
        at = text[at] == '\'' ? end_of_quoted(text, at) : at + 1;
    return at;
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        Token token;
        if (text[at] == '"') {
            end = end_of_quoted(text, at);
        } else if (text[at] == '\'' || is_word(text[at])) {
            end = end_of_word(text, at);
            const std::string_view word = text.substr(at, end - at);
            if (end < text.size() && text[end] == '(')
                token.kind = TokenKind::function;
            else if (auto cell = cell_in(word))
                token = *cell;
        }
        token.text = text.substr(at, end - at);
        if (text[at] != ' ') tokens.push_back(token);
        at = end;
    }
    return tokens;
}

std::string relative(const Token& cell, table::Position from) {
    const auto part = [](char axis, int place, int own, bool fixed) {
        return axis + (fixed ? std::to_string(place + 1) : "[" + std::to_string(place - own) + "]");
    };
    return part('R', cell.at.row, from.row, cell.fixed_row) +
           part('C', cell.at.column, from.column, cell.fixed_column);
}

/// A reference behind a colon whose first half lies on another sheet lies there, too.
bool follows_elsewhere(std::span<const Token> tokens, std::size_t token) {
    return token >= 2 && tokens[token - 1].text == ":" && tokens[token - 2].kind == TokenKind::other;
}

/// Sums of references by "+", SUM and SUBTOTAL; anything else makes it no sum.
class SumReader {
public:
    explicit SumReader(std::span<const Token> tokens) : m_tokens(tokens) {}

    std::vector<Summand> read() {
        if (!take("=")) return {};
        do
            if (!term()) return {};
        while (take("+"));
        // A single cell is a reference to it, no sum.
        const bool single = m_summands.size() == 1 && m_tokens.size() == 2;
        return m_at == m_tokens.size() && !single ? std::move(m_summands) : std::vector<Summand>();
    }

private:
    bool take(std::string_view text) {
        const bool there = m_at < m_tokens.size() && m_tokens[m_at].text == text;
        if (there) ++m_at;
        return there;
    }
    bool term() {
        if (take("SUM")) return take("(") && list(Adds::all);
        if (!take("SUBTOTAL")) return area(Adds::all);
        if (!take("(")) return false;
        const bool unfiltered = take("9");
        if (!unfiltered && !take("109")) return false;
        return take(";") && list(unfiltered ? Adds::unfiltered : Adds::visible);
    }
    bool list(Adds adds) {
        do
            if (!area(adds)) return false;
        while (take(";"));
        return take(")");
    }
    bool area(Adds adds) {
        const auto cell = [&]() -> std::optional<table::Position> {
            if (m_at == m_tokens.size() || m_tokens[m_at].kind != TokenKind::cell) return {};
            return m_tokens[m_at++].at;
        };
        const auto first = cell();
        const auto last = first && take(":") ? cell() : first;
        if (!first || !last) return false;
        m_summands.push_back({{std::min(first->row, last->row), std::min(first->column, last->column),
                               std::max(first->row, last->row), std::max(first->column, last->column)},
                              adds});
        return true;
    }

    const std::span<const Token> m_tokens;
    std::size_t m_at = 0;
    std::vector<Summand> m_summands;
};

std::vector<table::Area> references_of(std::span<const Token> tokens) {
    std::vector<table::Area> references;
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        if (tokens[token].kind != TokenKind::cell || follows_elsewhere(tokens, token)) continue;
        const table::Position at = tokens[token].at;
        if (token >= 2 && tokens[token - 1].text == ":" && tokens[token - 2].kind == TokenKind::cell) {
            table::Area& area = references.back();
            area = {std::min(area.first_row, at.row), std::min(area.first_column, at.column),
                    std::max(area.last_row, at.row), std::max(area.last_column, at.column)};
        } else {
            references.push_back(table::Area::of(at));
        }
    }
    return references;
}

std::string written(table::Position at, bool fixed_row, bool fixed_column) {
    return (fixed_column ? "$" : "") + table::column_name(at.column) + (fixed_row ? "$" : "") +
           std::to_string(at.row + 1);
}

/// The text with every cell written by `write`.
template <class Write>
std::string rewritten(std::string_view text, const Write& write) {
    std::string result;
    for (const Token& token : tokens_of(text))
        result += token.kind == TokenKind::cell ? write(token) : std::string(token.text);
    return result;
}

} // namespace

const std::string* Formulas::find(table::Position at) const {
    const auto found = m_texts.find(key(at));
    return found == m_texts.end() ? nullptr : &found->second;
}

Formulas Formulas::turned() const {
    Formulas result;
    for (const auto& [key, text] : m_texts) {
        const table::Position at = place(key);
        result.add({at.column, at.row}, rewritten(text, [](const Token& cell) {
                       return written({cell.at.column, cell.at.row}, cell.fixed_column, cell.fixed_row);
                   }));
    }
    return result;
}

Formulas Formulas::seen_from(table::Position origin) const {
    Formulas result;
    for (const auto& [key, text] : m_texts) {
        const table::Position at = place(key);
        result.add({at.row - origin.row, at.column - origin.column}, rewritten(text, [&](const Token& cell) {
                       const table::Position to{cell.at.row - origin.row, cell.at.column - origin.column};
                       const bool outside = to.row < 0 || to.column < 0;
                       return outside ? relative(cell, at) : written(to, cell.fixed_row, cell.fixed_column);
                   }));
    }
    return result;
}

Formula read_formula(std::string_view text, table::Position at) {
    const std::vector<Token> tokens = tokens_of(text);
    Formula formula;
    for (const Token& token : tokens)
        formula.pattern += token.kind == TokenKind::cell ? relative(token, at) : std::string(token.text);
    formula.references = references_of(tokens);
    formula.summands = SumReader(tokens).read();
    return formula;
}

} // namespace ansinh::report
