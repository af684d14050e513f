// The words clerks use for columns, totals and sections, read from extension/data/table-words.json.
#pragma once

#include "table/phrase_book.hxx"
#include "table/wording.hxx"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::table {

enum class Meaning : std::uint8_t {
    unknown,
    ordinal,           ///< STT
    unit,              ///< Thôn, Đơn vị, Tổ chức dịch vụ thu …
    code,              ///< Mã thôn
    area,              ///< Khu vực
    population,        ///< Dân số
    workforce,         ///< Lực lượng lao động
    households,        ///< Số hộ
    participants,      ///< Đang tham gia
    not_participating, ///< Chưa tham gia
    target,            ///< Chỉ tiêu, Giao
    achieved,          ///< Đã đạt, Thực hiện
    minimum,           ///< Tối thiểu
    maximum,           ///< Tối đa
    part,              ///< Trong đó …: a part of its neighbour, never a target of its own
    rate,              ///< Tỷ lệ, %
    money,             ///< Số tiền (đồng)
    note,              ///< Ghi chú
    other ///< known, and of no use to allocation: Trưởng thôn, Điện thoại, Từ ngày …
};

enum class Product : std::uint8_t { none, health, pension }; ///< BHYT tự đóng; BHXH tự nguyện

/// What a target counts: the people who join, or all who take part in the end.
enum class TargetKind : std::uint8_t { unknown, newly_joined, at_year_end };

/// Texts are compared without marks, so "Chua tham gia" and "CHƯA THAM GIA" are one; where a text has marks,
/// words that collide without them must have the right ones (see phrase_book.hxx).
class Vocabulary {
public:
    /// Throws Error "data.broken" (what, where) when the JSON is not of the expected form.
    static Vocabulary from_json(std::string_view json);

    Meaning meaning(std::string_view header) const; ///< of one header text; unknown where no word fits
    Product
    product(std::string_view text) const; ///< named in a header, a group or a title; none where both are
    /// Said anywhere in a target's header; unknown where nothing says so, or both are said.
    TargetKind target_kind(std::string_view header) const;
    bool
    is_product(std::string_view text) const; ///< names a product and says nothing else: "I. BHYT TỰ ĐÓNG"
    bool
    is_total(std::string_view name) const; ///< "Tổng cộng", "TOÀN XÃ", "Cộng khu vực I"; not "Thôn Cộng Hòa"
    bool is_section(std::string_view name) const; ///< "Khu vực xã cũ …", "II. Khu vực …", "Cụm 3"
    bool is_part(std::string_view name) const;    ///< "Trong đó: …"
    bool is_period(std::string_view header) const; ///< of less than a year: "Quý I", "6 tháng đầu năm"
    bool is_footer(
        std::string_view text) const; ///< "Ghi chú: …", "NGƯỜI LẬP BIỂU", "Nơi nhận", "…, ngày … tháng …"
    bool is_measure(std::string_view text) const; ///< "Đvt: người", "Đơn vị tính: 1.000 đồng"

    // The same for a text that was split into words before.
    Meaning meaning(const Wording& header) const;
    Product product(const Wording& text) const;
    bool is_product(const Wording& text) const;
    bool is_total(const Wording& name) const;
    bool is_section(const Wording& name) const;
    bool is_part(const Wording& name) const;
    bool is_period(const Wording& header) const;
    bool is_footer(const Wording& text) const;
    bool is_measure(const Wording& text) const;
    /// "Xã Tân An", "Phường Quy Nhơn": what units of a commune are not
    bool is_commune(const Wording& name) const;
    /// "chưa tham gia" of "Trong đó: chưa tham gia"
    Wording after_part(const Wording& name) const;
    /// Nothing but a date or a period: "NĂM 2026", "Tính đến 31/12/2025"
    bool is_date(const Wording& text) const;
    /// Begins with a word for a total: "Cộng Tân Hòa", which only the table around it can tell from a
    /// village's name.
    bool begins_like_total(const Wording& name) const;

private:
    friend class VocabularyReader;

    struct Candidate {
        Meaning meaning = Meaning::unknown;
        std::size_t words = 0;
    };
    Meaning measured(const Wording& header) const;
    Candidate best_match(const Wording& header) const;
    Meaning enumeration(const Wording& header) const;
    Wording without_products(const Wording& header) const;
    Wording without_dates(const Wording& header) const;
    bool is_of_date(const Wording& text, std::size_t word) const;
    bool is_date_line(const Wording& text) const;

    PhraseBook m_whole;        ///< the header is exactly this; values are meanings
    PhraseBook m_leading;      ///< the header begins with this
    PhraseBook m_bracketed;    ///< stands in brackets behind a header: "(đồng)", "(%)"
    PhraseBook m_products;     ///< values are products; none for what merely contains a product's name
    PhraseBook m_target_kinds; ///< values are kinds
    PhraseBook m_totals, m_total_continuations, m_not_totals;
    PhraseBook m_sections, m_former, m_communes;
    PhraseBook m_parts, m_footers, m_measures;
    PhraseBook m_calendar; ///< words of a date or period behind a header
    PhraseBook m_periods;  ///< words that with a number name a part of a year
    PhraseBook m_fillers; ///< "số", "tổng số người": in front of a header, without a meaning of their own
    PhraseBook m_joiners; ///< "và", "hoặc"
};

} // namespace ansinh::table
