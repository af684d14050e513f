// The kinds of papers (Nghị định 30/2020/NĐ-CP, Phụ lục III) as data, read from
// extension/data/paper-kinds.json.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
    pair,    ///< two people by what they are in the paper (secretary and chair), the recipients below
    parties  ///< side by side, two or three
};

struct Kind {
    std::string id;     ///< what a command calls it: "GM", "CV"
    std::string symbol; ///< its abbreviation in a symbol; empty for công văn, which has none
    std::string name;   ///< "Giấy mời"; for công văn "Công văn", which is not printed above the text
    std::string title;  ///< as printed, in capitals: "GIẤY MỜI"; empty for công văn
    bool numbered = true;   ///< whether it has a number (a commitment of a person has none)
    bool dated = true;      ///< whether the head has the place and date line (biên bản has none)
    bool addressed = false; ///< whether "Kính gửi" belongs to it
    AbstractPlace abstract = AbstractPlace::below_kind;
    Signing signing = Signing::one;
    std::string decides; ///< "QUYẾT ĐỊNH:" between the bases and the articles; empty: no such line
    std::string left, right;           ///< of a pair: above the left and the right signature
    std::vector<std::string> skeleton; ///< paragraphs of a draft, blanks in braces; see docs/design/papers.md
    std::string source;
};

/// Words that signatures and heads of a committee are made of.
struct CommitteeWords {
    std::string symbol;            ///< "BCĐ"
    std::string name;              ///< "Ban Chỉ đạo"
    std::string head, deputy;      ///< "Trưởng Ban", "Phó Trưởng Ban"
    std::string deputy_post;       ///< what a deputy's post in the agency begins with: "Phó Chủ tịch"
    std::string duty;              ///< what a post's duties begin with: "phụ trách"
    std::string post_blank;        ///< hint where the regulation names no post
    std::string delegate_blank;    ///< hint for the post of somebody delegated
    std::string party_blank;       ///< hint for the other party of an agreement
    std::string head_of_committee; ///< who decides: "Trưởng Ban Chỉ đạo"
    std::string basis_blank;       ///< a decision's basis that nobody gave, blanks in braces
    std::string agency;            ///< "Ủy ban nhân dân"
    std::string agency_symbol;     ///< "UBND"
    std::string place;             ///< before the place in a committee's name: "trên địa bàn"
    std::string place_blank;       ///< hint for a place nobody named
    std::array<std::vector<std::string>, 4> levels; ///< words for each profile::Level: "xã"
    /// Abbreviations that heads have: "bảo hiểm xã hội" → "BHXH".
    std::vector<std::pair<std::string, std::string>> short_names;
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
    const CommitteeWords& words() const { return m_words; }

private:
    std::vector<Kind> m_kinds;
    CommitteeWords m_words;
};

} // namespace ansinh::paper
