// Looking phrases up by their words without marks, then by their marks where these decide.
#include "table/phrase_book.hxx"

#include <algorithm>

namespace ansinh::table {

bool PhraseBook::add(std::string_view phrase, int value) {
    const Wording wording(phrase);
    if (wording.empty()) return true;
    const std::string marked = wording.marked(0, wording.size());
    std::vector<Entry>& entries = m_entries[std::string(wording.plain())];
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.marked == marked; });
    if (known != entries.end()) return known->value == value;
    entries.push_back({marked, wording.size(), value});
    m_longest = std::max(m_longest, wording.size());
    return true;
}

std::optional<int> PhraseBook::find(const Wording& text, std::size_t first, std::size_t count,
                                    Marks marks) const {
    const auto found = m_entries.find(text.plain(first, count));
    if (count == 0 || found == m_entries.end()) return std::nullopt;
    if (!text.has_marks()) return found->second.front().value;
    const std::string marked = text.marked(first, count);
    for (const Entry& entry : found->second)
        if (entry.marked == marked) return entry.value;
    if (marks == Marks::of_single_words && count > 1) return found->second.front().value;
    return std::nullopt;
}

PhraseBook::Match PhraseBook::longest_at(const Wording& text, std::size_t first, Marks marks) const {
    for (std::size_t count = std::min(m_longest, text.size() - std::min(first, text.size())); count > 0;
         --count)
        if (const auto value = find(text, first, count, marks)) return {count, *value};
    return {};
}

} // namespace ansinh::table
