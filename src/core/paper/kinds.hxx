// The kinds of papers (Nghị định 30/2020/NĐ-CP, Phụ lục III) as data, read from
// extension/data/paper-kinds.json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::paper {

/// Where the abstract stands.
enum class AbstractPlace : std::uint8_t {
    below_kind,  ///< centred below the kind's name
    below_number ///< "V/v …" below the number: công văn
};

/// Who signs where.
enum class Signing : std::uint8_t {
    one,     ///< on the right, the recipients on the left
    minutes, ///< secretary left, chair right, the recipients below
    parties  ///< side by side, two or three
};

struct Kind {
    std::string id;     ///< what a command calls it: "GM", "CV"
    std::string symbol; ///< its abbreviation in a symbol; empty for công văn, which has none
    std::string name;   ///< "Giấy mời"; for công văn "Công văn", which is not printed above the text
    std::string title;  ///< as printed, in capitals: "GIẤY MỜI"; empty for công văn
    bool dated = true;  ///< whether the head has the place and date line (biên bản has none)
    bool addressed = false; ///< whether "Kính gửi" belongs to it
    AbstractPlace abstract = AbstractPlace::below_kind;
    Signing signing = Signing::one;
    std::vector<std::string> secretary; ///< of minutes: the left block's lines
    std::vector<std::string> chair;     ///< of minutes: the right block's lines
    std::vector<std::string> skeleton;  ///< paragraphs of a draft, blanks in braces; see docs/design/papers.md
    std::string source;
};

/// All kinds, in the order of the file.
class Kinds {
public:
    /// Throws Error "data.broken" (file, place).
    static Kinds from_json(std::string_view json);

    /// By id, in any case and without marks ("qd" is QĐ), or by name. Throws Error "paper.kind" (what was
    /// given, the ids).
    const Kind& find(std::string_view typed) const;
    const std::vector<Kind>& all() const { return m_kinds; }
    /// The committee's short name in symbols: "BCĐ".
    const std::string& committee() const { return m_committee; }
    /// Abbreviations used in a head: "bảo hiểm xã hội" → "BHXH".
    const std::vector<std::pair<std::string, std::string>>& short_names() const { return m_short_names; }

private:
    std::vector<Kind> m_kinds;
    std::string m_committee;
    std::vector<std::pair<std::string, std::string>> m_short_names;
};

} // namespace ansinh::paper
