// When two names may be the same unit's, and when they are: spelling never decides alone, look-alikes are
// only offered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// A name taken apart once, for comparing it with many others.
class UnitName {
public:
    explicit UnitName(std::string_view name);

    const std::string& key() const { return m_key; }     ///< text::name_key
    const std::string& bare() const { return m_bare; }   ///< without what stands in brackets behind it
    const std::string& plain() const { return m_plain; } ///< text::plain_key
    bool has_marks() const { return m_key != m_plain; }
    /// What stands in brackets behind it, as a key; empty where nothing does.
    const std::string& bracket() const { return m_bracket; }

    /// The same letters but for marks, brackets, or O for 0: "Thon Lang" and "Thôn Làng", "Thôn 1" and "Thôn
    /// 1 (Tân Hòa)", "Thôn 1O" and "Thôn 10".
    bool looks_like(const UnitName& other) const;
    /// One letter differs, or the kind of place is left out: "Hoa Binh" and "Thôn Hòa Bình". Numbers agree.
    bool resembles(const UnitName& other) const;

private:
    std::string m_key, m_bare, m_bracket, m_plain, m_plain_bare, m_digits;
};

/// Whether the words of `tail` end those of `text`: "tân hòa" ends "khu vực xã cũ tân hòa".
bool ends_in_words(std::string_view text, std::string_view tail);

} // namespace ansinh::report
