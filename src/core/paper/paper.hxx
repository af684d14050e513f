// An administrative paper as a value: what a command knows of it, before it is worded. How it is worded is
// compose.hxx, how it looks form.hxx. See docs/design/papers.md.
#pragma once

#include "calendar/date.hxx"
#include "paper/chart.hxx"
#include "paper/table.hxx"
#include "paper/text.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::paper {

using calendar::Date;

/// Who issues it. Texts in any case; they are composed in capitals.
struct Head {
    std::string parent; ///< cơ quan chủ quản; empty: none is printed
    std::string issuer; ///< cơ quan ban hành as the head names it
    bool operator==(const Head&) const = default;
};

enum class HeadingLevel : std::uint8_t {
    part,    ///< "Phần I" and its title below
    chapter, ///< "Chương I" and its title below
    section, ///< "Mục 1" and its title below
    article, ///< "Điều 1. Title"
    roman,   ///< "I. TITLE"
    arabic,  ///< "1. Title"
    letter   ///< "a) Title"
};

/// Numbered by compose(): each level begins anew under a higher one, articles count through the paper. A
/// heading without a title has its sentence on the number's line ("1. Quyết định này có hiệu lực …").
struct Heading {
    HeadingLevel level = HeadingLevel::roman;
    Text title;    ///< bold
    Text sentence; ///< not bold; only of articles, arabic numbers and letters
};

/// `centred` and `decided` ("QUYẾT ĐỊNH:") have no indent.
enum class ParagraphForm : std::uint8_t { plain, centred, decided };

struct Paragraph {
    Text text;
    ParagraphForm form = ParagraphForm::plain;
};

/// What follows begins a page: a paragraph or a heading.
struct PageStart {
    bool operator==(const PageStart&) const = default;
};

using Block = std::variant<Paragraph, Heading, Table, Chart, PageStart>;

/// One signature, composed in capitals but for the name.
struct SignBlock {
    std::vector<Text> lines; ///< above the signature: "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"
    Text post;               ///< below it, above the name: the post in the agency whose seal is used
    std::string name;        ///< of the person, without academic titles; empty: room to write it
};

struct Annex {
    std::string title; ///< in any case
    std::vector<Block> blocks;
    bool across = false; ///< on a page laid across; a table too wide for an upright page is, by itself
};

struct Paper {
    std::string kind; ///< id of a Kind
    Head head;
    std::string issuer;        ///< full name of who issues it, as sentences and annexes say it
    std::optional<int> number; ///< none: a draft
    std::string symbol;        ///< "GM-BCĐ"
    std::string place;         ///< địa danh; empty: a blank
    std::optional<Date> date;  ///< none: a draft
    std::string abstract;
    std::vector<Text> addressed; ///< Kính gửi
    std::string authority;       ///< who decides, of kinds with Kind::decides; empty: a blank
    std::vector<Text> bases;     ///< Căn cứ, each without its end mark
    std::vector<Block> body;
    std::vector<SignBlock> signs;        ///< one to three, from left to right
    std::vector<std::string> recipients; ///< Nơi nhận, without dashes and end marks
    std::string archive;                 ///< who keeps a copy beside VT: "VHXH"; may be empty
    std::vector<Annex> annexes;
};

} // namespace ansinh::paper
