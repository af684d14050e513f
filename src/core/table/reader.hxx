// Header texts read by the vocabulary once, however often discovery comes across them.
#pragma once

#include "table/vocabulary.hxx"

#include <string>
#include <string_view>
#include <unordered_map>

namespace ansinh::table {

struct HeaderText {
    Meaning meaning = Meaning::unknown;
    Product product = Product::none;
    bool only_product = false; ///< "BHYT tự đóng", "I. BHYT TỰ ĐÓNG"
    bool period = false;       ///< "Quý I"
    bool measure = false;      ///< "Đvt: người"
    bool label = false; ///< "Thôn:", "Kỳ báo cáo: quý III": a line of a form, not the head of a column
    bool sum = false;   ///< "Cộng", heading the sums of rows
    bool date = false;  ///< "NĂM 2026"

    bool is_known() const { return meaning != Meaning::unknown; }
    /// Something that heads a column or a group of columns.
    bool is_header() const { return !measure && !label && (is_known() || only_product || period); }
};

class Reader {
public:
    explicit Reader(const Vocabulary& words) : m_words(words) {}

    const Vocabulary& words() const { return m_words; }
    HeaderText read(const std::string& text);

private:
    const Vocabulary& m_words;
    std::unordered_map<std::string, HeaderText> m_known;
};

} // namespace ansinh::table
