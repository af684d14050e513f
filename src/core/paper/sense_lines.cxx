#include "paper/sense_lines.hxx"

#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/replace.hpp>

#include <algorithm>
#include <cstddef>

namespace ansinh::paper {

namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr char gap = ' ';

/// Cut at single blanks, which stay where they are: empty parts stand for the second of two.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(gap, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string> keys_of(const std::vector<std::string_view>& parts) {
    std::vector<std::string> keys;
    keys.reserve(parts.size());
    for (const std::string_view part : parts)
        keys.push_back(text::name_key(part));
    return keys;
}

/// Without the comma that may follow its last word.
bool begins_with(const std::vector<std::string>& keys, std::size_t at,
                 const std::vector<std::string>& phrase) {
    if (phrase.size() > keys.size() - at) return false;
    for (std::size_t word = 0; word < phrase.size(); ++word) {
        std::string_view key = keys[at + word];
        if (word + 1 == phrase.size() && key.ends_with(',')) key.remove_suffix(1);
        if (key != phrase[word]) return false;
    }
    return true;
}

/// How many words the longest of the phrases has that begin there; 0: none does.
std::size_t longest(const std::vector<std::string>& keys, std::size_t at,
                    const std::vector<std::vector<std::string>>& phrases) {
    std::size_t words = 0;
    for (const std::vector<std::string>& phrase : phrases)
        if (phrase.size() > words && begins_with(keys, at, phrase)) words = phrase.size();
    return words;
}

std::vector<std::vector<std::string>> keys_of(const std::vector<std::string>& phrases) {
    std::vector<std::vector<std::string>> keys;
    for (const std::string& phrase : phrases)
        keys.push_back(keys_of(parts_of(phrase)));
    return keys;
}

} // namespace

std::string kept_together(std::string_view utf8, const FormWords& words) {
    const std::vector<std::vector<std::string>> phrases = keys_of(words.together),
                                                places = keys_of(words.places);
    const std::vector<std::string_view> parts = parts_of(utf8);
    const std::vector<std::string> keys = keys_of(parts);
    std::string text;
    for (std::size_t at = 0; at < parts.size();) {
        std::size_t count = longest(keys, at, phrases);
        if (const std::size_t level = longest(keys, at, places); level > count) {
            count = level;
            while (at + count < parts.size() && !parts[at + count - 1].ends_with(',') &&
                   text::starts_with_capital(parts[at + count]) && longest(keys, at + count, phrases) == 0)
                ++count;
        }
        count = std::max<std::size_t>(count, 1);
        for (std::size_t word = 0; word < count; ++word) {
            if (at + word > 0) text += word == 0 ? std::string_view(" ") : no_break;
            text += parts[at + word];
        }
        at += count;
    }
    return text;
}

std::vector<std::string> sense_lines(std::string_view utf8, const Form& form, const Metrics& metrics,
                                     const TextStyle& style, double room) {
    std::vector<std::string> lines = metrics.balanced(kept_together(utf8, form.words), style, room);
    const bool too_wide = std::ranges::any_of(
        lines, [&](const std::string& line) { return metrics.width(line, style) > room; });
    if (too_wide) return metrics.balanced(utf8, style, room);
    for (std::string& line : lines)
        boost::algorithm::replace_all(line, no_break, " ");
    return lines;
}

} // namespace ansinh::paper
