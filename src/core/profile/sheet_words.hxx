// The Vietnamese words of a *Tham số* sheet: its headers, what each row is called, how a choice is written.
#pragma once

#include "profile/fields.hxx"
#include "profile/names.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::profile {

/// The columns, in the order of the sheet.
enum class Column : std::uint8_t { code, text, value, unit, source, from, to, note };
inline constexpr std::size_t column_count = 8;

/// A word of the sheet, with the keys under which a typed one is compared with it.
struct SheetWord {
    std::string text, key, plain_key;
};

struct RowWords {
    std::string text; ///< {0}, {1}: what the record is known by
    std::string unit; ///< empty: none
};

class SheetWords {
public:
    /// Reads extension/data/profile-words.json, which must name every value of a profile and nothing else.
    /// Throws Error "data.broken" (file, the field at fault).
    static SheetWords from_json(std::string_view json);

    const std::string& silent() const { return m_silent.text; }
    const std::string& restored() const { return m_restored; }
    const std::string& header(Column column) const { return m_headers[static_cast<std::size_t>(column)]; }
    /// Of a list of a profile, "profile", "settings" or "parameters".
    const std::string& heading(std::string_view part) const;
    /// `name` is that of a setting, or list and field: "reports.day".
    const RowWords& row(std::string_view name) const;

    /// "có" for yes …
    const std::string& word(const Enumeration& choices, std::size_t place) const;
    std::string list_words(const Enumeration& choices) const;
    /// The place of the choice a clerk typed: by its word in any case, without marks where it has none, or by
    /// its ASCII name.
    std::optional<std::size_t> read_choice(const Enumeration& choices, std::string_view typed) const;
    /// Blank, or the word for silence.
    bool is_silent(std::string_view typed) const;

    /// What one may type there; empty where the row says it all.
    std::string hint(const Shape& shape) const;

private:
    friend class SheetWordsReader;

    using Words = std::vector<SheetWord>;
    SheetWord m_silent;
    std::string m_restored;
    std::array<std::string, column_count> m_headers;
    std::map<std::string, std::string, std::less<>> m_headings;
    std::map<std::string, RowWords, std::less<>> m_rows;
    std::map<std::string, Words, std::less<>> m_choices; ///< by the enumeration's name
    std::string m_whole_hint, m_choices_hint, m_lines_hint;
};

/// `pattern` with {0}, {1} … filled in.
std::string fill(std::string_view pattern, const std::vector<std::string>& parts);

} // namespace ansinh::profile
