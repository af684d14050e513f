#include "paper/outline.hxx"

#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <optional>
#include <regex>

namespace ansinh::paper {

namespace {

constexpr std::size_t longest_title = 90; ///< letters; what is longer is a sentence

struct Numbered {
    HeadingLevel level;
    std::string rest;
};

/// "Điều 2. Tên điều" begins with the word, a number and a mark.
std::optional<std::string> after_word(const std::string& line, const std::string& word) {
    const std::regex form("^" + word + " +[0-9IVXLC]+[.:]? *");
    std::smatch match;
    if (!std::regex_search(line, match, form)) return std::nullopt;
    return match.suffix().str();
}

std::optional<std::string> after_mark(const std::string& line, const char* pattern) {
    const std::regex form(pattern);
    std::smatch match;
    if (!std::regex_search(line, match, form)) return std::nullopt;
    return match.suffix().str();
}

std::optional<Numbered> mark_of(const std::string& line, const FormWords& words) {
    const std::pair<const std::string*, HeadingLevel> named[] = {{&words.part, HeadingLevel::part},
                                                                 {&words.chapter, HeadingLevel::chapter},
                                                                 {&words.section, HeadingLevel::section},
                                                                 {&words.article, HeadingLevel::article}};
    for (const auto& word : named)
        if (auto rest = after_word(line, *word.first)) return Numbered{word.second, *rest};
    if (auto rest = after_mark(line, "^[IVXLC]+\\. +")) return Numbered{HeadingLevel::roman, *rest};
    if (auto rest = after_mark(line, "^[0-9]{1,2}\\. +")) return Numbered{HeadingLevel::arabic, *rest};
    if (auto rest = after_mark(line, "^([a-z]|đ)\\) +")) return Numbered{HeadingLevel::letter, *rest};
    return std::nullopt;
}

bool is_title(HeadingLevel level, const Text& text) {
    if (level == HeadingLevel::letter) return false;
    if (level != HeadingLevel::article && level != HeadingLevel::arabic) return true;
    const std::string plain = text.plain();
    if (text::decode(plain).size() > longest_title) return false;
    return !text.has_blank() && !plain.ends_with('.') && !plain.ends_with(';') && !plain.ends_with(':');
}

Block block_of(const std::string& line, const Form& form, const Fields& fields) {
    const auto mark = mark_of(line, form.words);
    if (!mark) return Paragraph{filled(line, fields), ParagraphForm::plain};
    Text text = filled(mark->rest, fields);
    if (is_title(mark->level, text)) return Heading{mark->level, std::move(text), {}};
    return Heading{mark->level, {}, std::move(text)};
}

} // namespace

Text filled(std::string_view line, const Fields& fields) {
    Text text = with_blanks(line);
    for (Run& run : text.runs) {
        if (run.mark != Mark::blank) continue;
        const auto field = fields.find(run.text);
        if (field != fields.end() && !field->second.empty()) run = {field->second, Mark::none};
    }
    return text;
}

std::vector<Block> blocks_of(std::span<const std::string> lines, const Form& form, const Fields& fields) {
    std::vector<Block> blocks;
    for (const std::string& typed : lines)
        if (const std::string line = text::one_line(typed); !line.empty())
            blocks.push_back(block_of(line, form, fields));
    return blocks;
}

} // namespace ansinh::paper
