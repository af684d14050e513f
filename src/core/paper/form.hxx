// The form of administrative papers (Nghị định 30/2020/NĐ-CP, Phụ lục I) as data, read from
// extension/data/decree-30.json: page, letters, spacing and the words that stand on every paper.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::paper {

/// The parts of a paper that have a look of their own, in the order of decree-30.json.
enum class Style : std::uint8_t {
    page_number,
    nation,           ///< Quốc hiệu
    motto,            ///< Tiêu ngữ
    parent,           ///< cơ quan chủ quản
    issuer,           ///< cơ quan ban hành
    number,           ///< "Số: 05/KH-BCĐ"
    place_date,       ///< "Ia Nan, ngày 05 tháng 01 năm 2026"
    kind,             ///< tên loại
    abstract,         ///< trích yếu
    letter_abstract,  ///< "V/v …" of a công văn
    addressed,        ///< Kính gửi
    basis,            ///< căn cứ
    decided,          ///< who decides ("TRƯỞNG BAN CHỈ ĐẠO") and "QUYẾT ĐỊNH:"
    part,             ///< "Phần I", "Chương I", "Mục 1"
    part_title,       ///< its title, below it
    article,          ///< "Điều 1. …"
    roman_heading,    ///< "I. MỤC ĐÍCH, YÊU CẦU"
    clause_heading,   ///< "1. Mục đích", "a) …"
    body,             ///< paragraphs
    centred,          ///< paragraphs in the middle
    table_header,     ///< header cells of tables
    table_body,       ///< other cells of tables
    table_measure,    ///< "Đvt: người"
    position,         ///< quyền hạn, chức vụ: "KT. TRƯỞNG BAN"
    signer,           ///< họ tên
    recipients_label, ///< "Nơi nhận:"
    recipients,       ///< its lines
    annex_label,      ///< "Phụ lục I"
    annex_title,
    annex_reference, ///< "(Kèm theo …)"
};

/// As decree-30.json has it: "place_date".
std::string_view name_of(Style style);

inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::annex_reference) + 1;

enum class Side : std::uint8_t { left, centre, right, justified };

/// How one part looks. Lengths are millimetres, letters points.
struct TextStyle {
    double points = 14;
    bool bold = false, italic = false;
    bool capitals = false; ///< composed texts are in capitals already
    Side side = Side::left;
    bool indented = false; ///< its first line
    double rule = 0;       ///< length of the rule below, as a share of the last line; 0: none
    std::string source;    ///< article or annex
};

/// Millimetres of A4.
struct Page {
    double width = 210, height = 297; ///< upright
    double left = 30, right = 15, top = 20, bottom = 20;
    std::string source;

    double text_width(bool across = false) const { return (across ? height : width) - left - right; }
    double text_height(bool across = false) const { return (across ? width : height) - top - bottom; }
};

/// The words every paper of that form has.
struct FormWords {
    std::string nation, motto;
    std::string number;                          ///< "Số:"
    std::string number_blank;                    ///< where the number of a draft goes
    std::string date_blank;                      ///< "ngày      tháng      năm     "
    std::string letter_abstract;                 ///< "V/v"
    std::string addressed;                       ///< "Kính gửi:"
    std::string recipients;                      ///< "Nơi nhận:"
    std::string as_above;                        ///< "Như trên"
    std::string archive;                         ///< "Lưu: VT"
    std::string annex;                           ///< "Phụ lục"
    std::string attached;                        ///< "Kèm theo"
    std::string attached_number;                 ///< "số"
    std::string attached_by;                     ///< "của"
    std::string article, chapter, part, section; ///< "Điều", "Chương", "Phần", "Mục"
    std::string end;                             ///< "./.", after the last sentence
    std::string acting_for;                      ///< "KT."
    std::string on_behalf;                       ///< "TM."
    std::string by_order;                        ///< "TL."
    std::string delegated;                       ///< "TUQ."
    std::string blank_open, blank_close;         ///< around the hint of a blank
    std::string blank_line;                      ///< a blank without a hint
    std::vector<std::string> academic_titles;    ///< what may not stand before a signer's name: "TS.", "ThS."
    std::vector<std::string> together; ///< what no line break divides: "nhân dân", "Ban Chỉ đạo"
    std::vector<std::string> places;   ///< what the name of a place follows: "xã", "thành phố"
};

struct Form {
    std::string font; ///< "Times New Roman"
    Page page;
    double first_line = 10;   ///< indent of a paragraph's first line, mm
    double paragraph_gap = 6; ///< points between paragraphs
    double line_spacing = 1;  ///< of the letters' own line height
    double head_left = 73;    ///< mm of the text's width for the agencies; the rest is the motto's
    double sign_room = 25;    ///< mm for the signature, between position and name
    std::array<TextStyle, style_count> styles;
    FormWords words;

    const TextStyle& style(Style style) const { return styles[static_cast<std::size_t>(style)]; }

    /// Throws Error "data.broken" (file, place).
    static Form from_json(std::string_view json);
};

} // namespace ansinh::paper
