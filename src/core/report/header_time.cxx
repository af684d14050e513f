#include "report/header_time.hxx"

#include "number/digits.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ansinh::report {

namespace {

using calendar::PeriodKind;

/// A text's words without marks; brackets left out.
struct Words {
    explicit Words(const table::Wording& text) {
        for (std::size_t word = 0; word < text.size(); ++word)
            if (!text.is_bracketed(word)) {
                words.emplace_back(text.plain(word, 1));
                places.push_back(word);
            }
    }
    std::string_view at(std::size_t word) const {
        return word < words.size() ? words[word] : std::string_view();
    }
    std::optional<unsigned> number(std::size_t word) const {
        constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
        const auto found = std::ranges::find(roman, at(word));
        if (found != roman.end()) return static_cast<unsigned>(found - roman.begin()) + 1;
        return digits(at(word));
    }
    static std::optional<unsigned> digits(std::string_view text) {
        if (text.empty() || text.size() > 2) return {};
        const auto value = number::digits(std::string(text));
        return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
    }
    std::optional<int> year(std::size_t word) const {
        if (at(word).size() != 4) return {};
        const auto value = number::digits(std::string(at(word)));
        return value && *value >= 1900 && *value <= 2100 ? std::optional(static_cast<int>(*value))
                                                         : std::nullopt;
    }
    std::vector<std::string> words;
    std::vector<std::size_t> places; ///< in the wording
};

struct NamedPeriod {
    std::size_t words = 0; ///< how many it takes; 0: none is named
    PeriodKind kind = PeriodKind::year;
    unsigned number = 0;
    std::optional<int> year{};
};

/// "quý iii", "tháng 9", "q3", "6 tháng đầu năm"
NamedPeriod part_of_year(const Words& words, std::size_t at) {
    const std::string_view word = words.at(at);
    const auto in = [&](PeriodKind kind, std::size_t taken, std::optional<unsigned> number) {
        const unsigned most = 12 / static_cast<unsigned>(calendar::months_of(kind));
        return number && *number >= 1 && *number <= most ? NamedPeriod{taken, kind, *number} : NamedPeriod();
    };
    if (word == "quy" || word == "q") return in(PeriodKind::quarter, 2, words.number(at + 1));
    if (word == "thang" || word == "t") return in(PeriodKind::month, 2, Words::digits(words.at(at + 1)));
    if ((word == "6" || word == "06" || word == "sau") && words.at(at + 1) == "thang" &&
        words.at(at + 3) == "nam") {
        if (words.at(at + 2) == "dau") return in(PeriodKind::half, 4, 1);
        if (words.at(at + 2) == "cuoi") return in(PeriodKind::half, 4, 2);
    }
    if (word.size() > 1 && word.front() == 'q')
        return in(PeriodKind::quarter, 1, Words::digits(word.substr(1)));
    if (word.size() > 1 && word.front() == 't')
        return in(PeriodKind::month, 1, Words::digits(word.substr(1)));
    return {};
}

/// With the year behind it: "/2026", "năm 2026".
NamedPeriod period_at(const Words& words, std::size_t at) {
    NamedPeriod period = part_of_year(words, at);
    if (period.words == 0) return period;
    for (const std::size_t skipped : {std::size_t{0}, std::size_t{1}})
        if (skipped == 0 || words.at(at + period.words) == "nam")
            if (const auto year = words.year(at + period.words + skipped)) {
                period.year = year;
                period.words += skipped + 1;
                break;
            }
    return period;
}

/// "ngày 05 tháng 01 năm 2026" is a date.
bool is_of_date(const Words& words, std::size_t at) {
    return at >= 2 && words.at(at - 2) == "ngay";
}

class Reading {
public:
    explicit Reading(std::string_view header)
        : m_text(header), m_words(m_text), m_last(m_words.words.size()) {}

    HeaderTime read() {
        take_front();
        take_until();
        take_period();
        std::vector<std::size_t> core;
        for (std::size_t word = m_first; word < m_last; ++word)
            core.push_back(m_words.places[word]);
        m_time.core = m_text.select(core);
        return std::move(m_time);
    }

private:
    /// "Ước", "Thực hiện", "Ước thực hiện", "Kết quả thực hiện"
    void take_front() {
        for (bool more = true; more;) {
            more = false;
            if (m_words.at(m_first) == "uoc") {
                m_time.estimate = true;
                ++m_first;
                more = true;
            }
            for (const auto& [one, two] : {std::pair{"thuc", "hien"}, std::pair{"ket", "qua"}})
                if (m_words.at(m_first) == one && m_words.at(m_first + 1) == two) {
                    m_first += 2;
                    more = true;
                }
        }
    }
    /// "đến 10/9", "đến ngày 10/9/2026", at the end and behind nothing but the front.
    void take_until() {
        std::size_t at = m_first;
        if (at == 0 && m_words.at(at) == "tinh") ++at;
        if (m_words.at(at) != "den") return;
        ++at;
        if (m_words.at(at) == "ngay" || m_words.at(at) == "het") ++at;
        const auto day = Words::digits(m_words.at(at)), month = Words::digits(m_words.at(at + 1));
        if (!day || !month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return;
        m_time.year = m_words.year(at + 2);
        if (at + 2 + (m_time.year ? 1 : 0) != m_last) return;
        m_time.until = true;
        m_time.day = *day;
        m_time.month = *month;
        m_first = m_last;
    }
    void take_period() {
        for (std::size_t at = m_first; at < m_last; ++at) {
            const NamedPeriod period = period_at(m_words, at);
            if (period.words == 0 || at + period.words != m_last || is_of_date(m_words, at)) continue;
            m_time.kind = period.kind;
            m_time.number = period.number;
            m_time.year = period.year;
            m_last = at;
            return;
        }
        // "Cả năm 2026" alone.
        const std::size_t at = m_first + (m_words.at(m_first) == "ca" ? 1 : 0);
        if (m_words.at(at) != "nam" || at + 2 < m_last || (at + 1 < m_last && !m_words.year(at + 1))) return;
        if (at == m_first && at + 1 == m_last) return;
        m_time.kind = PeriodKind::year;
        m_time.number = 1;
        m_time.year = m_words.year(at + 1);
        m_last = m_first;
    }

    const table::Wording m_text;
    const Words m_words;
    std::size_t m_first = 0, m_last;
    HeaderTime m_time{table::Wording("")};
};

} // namespace

HeaderTime read_time(std::string_view header) {
    return Reading(header).read();
}

std::optional<calendar::Period> period_of(PeriodKind kind, int year, unsigned number) {
    const unsigned most = 12 / static_cast<unsigned>(calendar::months_of(kind));
    if (number < 1 || number > most || year < 1900 || year > 2100) return {};
    switch (kind) {
    case PeriodKind::year:
        return calendar::Period::parse(fmt::format("{}", year));
    case PeriodKind::half:
        return calendar::Period::parse(fmt::format("{}-H{}", year, number));
    case PeriodKind::quarter:
        return calendar::Period::parse(fmt::format("{}-Q{}", year, number));
    case PeriodKind::month:
        return calendar::Period::parse(fmt::format("{}-{:02}", year, number));
    }
    return {};
}

std::optional<calendar::Period> period_in_title(std::string_view title) {
    const table::Wording text(title);
    const Words words(text);
    std::optional<calendar::Period> year;
    for (std::size_t at = 0; at < words.words.size(); ++at) {
        const NamedPeriod named = period_at(words, at);
        if (named.words > 0 && named.year && !is_of_date(words, at))
            return period_of(named.kind, *named.year, named.number);
        const bool date = at >= 2 && words.at(at - 2) == "thang";
        if (words.at(at) == "nam" && !date && !year)
            if (const auto said = words.year(at + 1)) year = period_of(PeriodKind::year, *said, 1);
    }
    return year;
}

std::optional<calendar::Period> period_in_name(std::string_view name, calendar::Date on) {
    const Words words{table::Wording(name)};
    for (std::size_t at = 0; at < words.words.size(); ++at) {
        const NamedPeriod named = period_at(words, at);
        if (named.words == 0 || is_of_date(words, at)) continue;
        if (named.year) return period_of(named.kind, *named.year, named.number);
        const int year = static_cast<int>(calendar::fields(on).year());
        const auto period = period_of(named.kind, year, named.number);
        return period && period->start() > on ? period_of(named.kind, year - 1, named.number) : period;
    }
    return {};
}

} // namespace ansinh::report
