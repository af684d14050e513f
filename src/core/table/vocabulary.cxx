// What a text means: a column, a product, a total, a section, a footer.
#include "table/vocabulary.hxx"

#include "table/ordinal.hxx"

#include <algorithm>
#include <array>

namespace ansinh::table {

namespace {

constexpr std::size_t longest_header = 16; // words; anything longer is a sentence
constexpr std::size_t longest_total = 12;

bool is_number(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view word) {
    return is_number(word) && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
}

bool is_counter(std::string_view word) {
    return is_number(word) || read_roman(word) || word.size() == 1;
}

std::vector<std::size_t> range(std::size_t first, std::size_t last) {
    std::vector<std::size_t> indexes;
    for (std::size_t i = first; i < last; ++i)
        indexes.push_back(i);
    return indexes;
}

Wording outside_brackets(const Wording& text) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!text.is_bracketed(i)) kept.push_back(i);
    return kept.size() == text.size() ? text : text.select(kept);
}

Wording from_word(const Wording& text, std::size_t first) {
    return first == 0 ? text : text.select(range(first, text.size()));
}

/// "II. Khu vực …", "A - Các thôn": words of the mark in front of the name.
std::size_t heading_mark(const Wording& text) {
    const bool marked = text.size() > 1 && text.begins_with_number_mark() && is_counter(text.plain(0, 1));
    return marked ? 1 : 0;
}

} // namespace

Meaning Vocabulary::meaning(std::string_view header) const {
    return meaning(Wording(header));
}
Product Vocabulary::product(std::string_view text) const {
    return product(Wording(text));
}
bool Vocabulary::is_product(std::string_view text) const {
    return is_product(Wording(text));
}
bool Vocabulary::is_total(std::string_view name) const {
    return is_total(Wording(name));
}
bool Vocabulary::is_section(std::string_view name) const {
    return is_section(Wording(name));
}
bool Vocabulary::is_part(std::string_view name) const {
    return is_part(Wording(name));
}
bool Vocabulary::is_period(std::string_view header) const {
    return is_period(Wording(header));
}
bool Vocabulary::is_footer(std::string_view text) const {
    return is_footer(Wording(text));
}
bool Vocabulary::is_measure(std::string_view text) const {
    return is_measure(Wording(text));
}

TargetKind Vocabulary::target_kind(std::string_view header) const {
    const Wording text(header);
    TargetKind kind = TargetKind::unknown;
    for (std::size_t word = 0; word < text.size();) {
        const PhraseBook::Match match = m_target_kinds.longest_at(text, word);
        if (match.length > 0) {
            const auto found = static_cast<TargetKind>(match.value);
            if (kind != TargetKind::unknown && kind != found) return TargetKind::unknown;
            kind = found;
        }
        word += std::max<std::size_t>(match.length, 1);
    }
    return kind;
}

Meaning Vocabulary::meaning(const Wording& header) const {
    if (header.empty() || header.size() > longest_header || is_measure(header)) return Meaning::unknown;
    if (is_part(header)) return Meaning::part;
    if (const Meaning known = measured(header); known != Meaning::unknown) return known;
    const Wording core = outside_brackets(header);
    if (const auto known = m_whole.find(core, 0, core.size())) return static_cast<Meaning>(*known);
    if (const Meaning known = enumeration(core); known != Meaning::unknown) return known;

    // "Số người chưa tham gia BHYT tự đóng đến 31/12/2025": first as it is, then without what only qualifies
    // it.
    Candidate best;
    const auto consider = [&](const Wording& text) {
        if (const Candidate candidate = best_match(text); candidate.words > best.words) best = candidate;
    };
    consider(core);
    const Wording short_form = without_dates(without_products(core));
    consider(short_form);
    for (std::size_t filler = 0; filler < short_form.size();) {
        const std::size_t length = m_fillers.longest_at(short_form, filler).length;
        if (length == 0) break;
        filler += length;
        consider(from_word(short_form, filler));
    }
    return best.meaning;
}

/// A percent sign of its own makes a rate of everything, "(đồng)" an amount of money.
Meaning Vocabulary::measured(const Wording& header) const {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header.plain(i, 1) == "%") return Meaning::rate;
        if (!header.is_bracketed(i) || (i > 0 && header.is_bracketed(i - 1))) continue;
        std::size_t last = i;
        while (last < header.size() && header.is_bracketed(last))
            ++last;
        if (const auto known = m_bracketed.find(header, i, last - i)) return static_cast<Meaning>(*known);
    }
    return Meaning::unknown;
}

Vocabulary::Candidate Vocabulary::best_match(const Wording& header) const {
    if (const auto known = m_whole.find(header, 0, header.size()))
        return {static_cast<Meaning>(*known), header.size()};
    const PhraseBook::Match match = m_leading.longest_at(header, 0);
    return {static_cast<Meaning>(match.value), match.length};
}

/// "Thôn/TDP", "Cơ quan, đơn vị", "Thôn hoặc buôn": pieces of one meaning.
Meaning Vocabulary::enumeration(const Wording& header) const {
    Meaning common = Meaning::unknown;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= header.size(); ++i) {
        const bool joiner = i < header.size() && m_joiners.find(header, i, 1).has_value();
        if (i < header.size() && !joiner && !header.begins_piece(i)) continue;
        const auto known = m_whole.find(header, first, i - first);
        const Meaning piece = known ? static_cast<Meaning>(*known) : Meaning::unknown;
        if (piece == Meaning::unknown || (common != Meaning::unknown && piece != common))
            return Meaning::unknown;
        common = piece;
        first = joiner ? i + 1 : i;
    }
    return common;
}

Wording Vocabulary::without_products(const Wording& header) const {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < header.size();) {
        const std::size_t length = m_products.longest_at(header, i).length;
        if (length == 0) kept.push_back(i);
        i += std::max<std::size_t>(length, 1);
    }
    return kept.empty() || kept.size() == header.size() ? header : header.select(kept);
}

/// Without a date or a period at the end; a header that is nothing else stays.
Wording Vocabulary::without_dates(const Wording& header) const {
    std::size_t last = header.size();
    while (last > 0 && is_of_date(header, last - 1))
        --last;
    return last == 0 || last == header.size() ? header : header.select(range(0, last));
}

/// "năm", "2026", "III" behind "quý"; but not the 3 of "Thôn 3".
bool Vocabulary::is_of_date(const Wording& text, std::size_t word) const {
    if (m_calendar.find(text, word, 1)) return true;
    const std::string_view plain = text.plain(word, 1);
    const auto counts = [&](std::size_t other) {
        return is_number(text.plain(other, 1)) || m_calendar.find(text, other, 1) ||
               m_periods.find(text, other, 1);
    };
    if (read_roman(plain)) return word > 0 && m_periods.find(text, word - 1, 1);
    return is_number(plain) &&
           (is_year(plain) || (word > 0 && counts(word - 1)) || (word + 1 < text.size() && counts(word + 1)));
}

bool Vocabulary::is_date(const Wording& text) const {
    bool said = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_of_date(text, i)) return false;
        said = said || is_year(text.plain(i, 1)) || m_calendar.find(text, i, 1);
    }
    return said;
}

Product Vocabulary::product(const Wording& text) const {
    std::array<bool, 3> named{};
    for (std::size_t i = 0; i < text.size();) {
        const PhraseBook::Match match = m_products.longest_at(text, i);
        if (match.length > 0) named.at(static_cast<std::size_t>(match.value)) = true;
        i += std::max<std::size_t>(match.length, 1);
    }
    const bool health = named[static_cast<std::size_t>(Product::health)];
    const bool pension = named[static_cast<std::size_t>(Product::pension)];
    return health == pension ? Product::none : health ? Product::health : Product::pension;
}

bool Vocabulary::is_product(const Wording& text) const {
    if (product(text) == Product::none) return false;
    for (std::size_t i = heading_mark(text); i < text.size();) {
        const std::size_t length =
            std::max(m_products.longest_at(text, i).length, m_fillers.longest_at(text, i).length);
        if (length == 0 && !is_of_date(text, i) && !text.is_bracketed(i)) return false;
        i += std::max<std::size_t>(length, 1);
    }
    return true;
}

bool Vocabulary::is_total(const Wording& name) const {
    const std::size_t first = heading_mark(name);
    if (name.size() > longest_total || m_not_totals.begins(name, first)) return false;
    const std::size_t words = name.size() - first;
    const PhraseBook::Match match = m_totals.longest_at(name, first, Marks::of_all);
    // "Tổng công:" is a slip for "Tổng cộng"; with more behind it, it may be a "Tổng công ty".
    if (words > 1 && m_totals.find(name, first, words)) return true;
    if (match.length == 0) return false;
    if (match.length == words || match.length > 1) return true;
    const std::size_t next = first + match.length;
    return is_counter(name.plain(next, 1)) || m_total_continuations.begins(name, next);
}

bool Vocabulary::begins_like_total(const Wording& name) const {
    return m_totals.longest_at(name, heading_mark(name), Marks::of_all).length > 0;
}

bool Vocabulary::is_section(const Wording& name) const {
    if (heading_mark(name) > 0 && !is_number(name.plain(0, 1))) return true;
    if (m_sections.begins(name, heading_mark(name))) return true;
    // "Xã Tân Hòa (cũ)", "Thị trấn Mỏ Cày cũ"
    return name.size() > 2 && m_communes.begins(name) && m_former.find(name, name.size() - 1, 1);
}

bool Vocabulary::is_part(const Wording& name) const {
    return m_parts.begins(name);
}

bool Vocabulary::is_commune(const Wording& name) const {
    return m_communes.begins(name);
}

Wording Vocabulary::after_part(const Wording& name) const {
    return from_word(name, m_parts.longest_at(name, 0).length);
}

bool Vocabulary::is_period(const Wording& header) const {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (!m_periods.find(header, i, 1)) continue;
        const auto counts = [&](std::size_t word) {
            return is_number(header.plain(word, 1)) || read_roman(header.plain(word, 1)).has_value();
        };
        if ((i > 0 && counts(i - 1)) || (i + 1 < header.size() && counts(i + 1))) return true;
    }
    return false;
}

bool Vocabulary::is_footer(const Wording& text) const {
    return m_footers.begins(text) || is_date_line(text);
}

/// "Tân An, ngày 05 tháng 01 năm 2026", "Ngày … tháng … năm …"
bool Vocabulary::is_date_line(const Wording& text) const {
    static constexpr std::array<std::string_view, 3> parts{"ngay", "thang", "nam"};
    std::size_t found = 0, between = 0;
    for (std::size_t i = 0; i < text.size() && found < parts.size(); ++i) {
        if (text.plain(i, 1) == parts[found]) {
            ++found;
            between = 0;
        } else if (found > 0 && ++between > 1) {
            return false;
        }
    }
    return found == parts.size();
}

bool Vocabulary::is_measure(const Wording& text) const {
    const std::size_t length = m_measures.longest_at(text, 0).length;
    // "Đơn vị tính" alone heads a column; "Đvt:" and "Đơn vị tính: người" stand above a table.
    return length > 0 && (length < text.size() || text.has_colon());
}

} // namespace ansinh::table
