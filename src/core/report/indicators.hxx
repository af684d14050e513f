// What the columns of a report count, told by their headers: "Đầu kỳ", "Giảm trong kỳ", "Tỷ lệ duy trì".
#pragma once

#include "report/figures.hxx"
#include "table/discovery.hxx"
#include "table/phrase_book.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// The words of extension/data/report-words.json.
class Indicators {
public:
    /// Throws Error "data.broken" (file, place).
    static Indicators from_json(std::string_view json);

    /// Code of the indicator; empty where no word fits. `path` are the header's texts from the top row down:
    /// the lowest one that means something decides.
    std::string of(const std::vector<std::string>& path) const;
    /// Of one text. One with a percent sign counts no people: "% tăng" is not "Tăng".
    std::string of_header(const table::Wording& header) const;
    /// What a title says is counted, wherever in it: "SỐ NGƯỜI PHÁT TRIỂN MỚI THEO THÁNG".
    std::string in_title(std::string_view title) const;
    /// Whether a row "Trong đó: …" names who collects: these together make up the whole.
    bool is_provider(std::string_view name) const;
    const std::vector<std::string>& codes() const { return m_codes; }
    /// The usual header of each code, in the same order: what lists show.
    const std::vector<std::string>& labels() const { return m_labels; }

private:
    std::string of_words(const table::Wording& wording, std::size_t from) const;

    std::vector<std::string> m_codes, m_labels;
    table::PhraseBook m_whole, m_leading; ///< values are places in m_codes
    table::PhraseBook m_counters;         ///< what may stand before any of these
    table::PhraseBook m_providers;
};

/// The columns of a table that have numbers to check, and what they count.
struct Recognised {
    std::vector<int> columns;     ///< of the sheet
    std::vector<Series> series;   ///< one per column
    std::vector<int> providers{}; ///< rows that say how many came through each provider
    std::string period{};         ///< of the whole table, where its title names it: "2026-Q3"
};

/// Columns of an indicator, with the product, the period and whether they are estimates or cut-off figures,
/// as header and title say. A header that says nothing but when ("Tháng 7", "Ước quý III") counts what the
/// title names, else who takes part in the end. Where no year is named, periods are compared within one year.
/// Without any column, throws Error "report.no-indicator" (area).
Recognised recognise(const table::Table& table, const Indicators& indicators);

} // namespace ansinh::report
