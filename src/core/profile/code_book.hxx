// What each code of a *Tham số* sheet stands for.
#pragma once

#include "profile/codes.hxx"
#include "profile/fields.hxx"
#include "profile/parameters.hxx"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::profile {

struct CodeMeaning {
    Shape shape;                          ///< of a regulation's value
    std::string list, key, field;         ///< "reports", "quarter.1", "day"; `list` is empty but for records
    const Parameter* parameter = nullptr; ///< set for a parameter's code only
};

class CodeBook {
public:
    /// `parameters` must outlive the book.
    explicit CodeBook(const Parameters& parameters);

    std::optional<CodeMeaning> meaning(std::string_view code) const;

    /// The regulation's name and title, and all settings.
    const std::vector<std::string>& single_codes() const { return m_single_codes; }
    /// Whether a sheet must have the code: one that settings did not have from the start may be missing in
    /// sheets of that time, and is silence there.
    static bool is_needed(std::string_view single_code);
    std::vector<std::string> parameter_codes() const;
    /// All codes of one record.
    std::vector<std::string> record_codes(const std::string& list, const std::string& key) const;

private:
    struct List {
        std::vector<std::pair<std::string, Shape>> fields;
        bool (*has_key)(std::string_view key);
    };

    const Parameters& m_parameters;
    std::map<std::string, Shape, std::less<>> m_singles;
    std::map<std::string, List, std::less<>> m_lists;
    std::vector<std::string> m_single_codes; ///< in the order of the sheet
};

} // namespace ansinh::profile
