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
    const std::vector<std::string>& codes() const { return m_codes; }
    /// The usual header of each code, in the same order: what lists show.
    const std::vector<std::string>& labels() const { return m_labels; }

private:
    std::string of_text(const std::string& header) const;

    std::vector<std::string> m_codes, m_labels;
    table::PhraseBook m_whole, m_leading; ///< values are places in m_codes
};

/// The columns of a table that have numbers to check, and what they count.
struct Recognised {
    std::vector<int> columns;   ///< of the sheet
    std::vector<Series> series; ///< one per column
    std::string period{};       ///< of the whole table, where its title names it: "2026-Q3"
};

/// Columns of an indicator, estimates marked. Without any, throws Error "report.no-indicator" (area).
Recognised recognise(const table::Table& table, const Indicators& indicators);

} // namespace ansinh::report
