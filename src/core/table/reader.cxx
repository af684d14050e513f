// Reading a header text with every question discovery has about it.
#include "table/reader.hxx"

namespace ansinh::table {

namespace {

constexpr std::size_t longest_header = 240; // bytes; what is longer is prose
constexpr std::size_t most_remembered =
    4096; // a sheet of nothing but different texts must not fill the memory

/// "Chỉ tiêu: số người tham gia đến 31/12/2026" heads a column; "Kỳ báo cáo: quý III" fills in a form.
bool may_explain_itself(Meaning meaning) {
    switch (meaning) {
    case Meaning::target:
    case Meaning::achieved:
    case Meaning::participants:
    case Meaning::not_participating:
    case Meaning::part:
    case Meaning::rate:
    case Meaning::money:
        return true;
    default:
        return false;
    }
}

HeaderText read_header(const Vocabulary& words, const std::string& text) {
    const Wording wording(text);
    HeaderText header;
    header.measure = words.is_measure(wording);
    header.meaning = words.meaning(wording);
    header.label =
        header.meaning != Meaning::part &&
        (wording.ends_with_colon() || (wording.has_colon() && !may_explain_itself(header.meaning)));
    if (header.label) header.meaning = Meaning::unknown;
    header.sum = words.is_total(wording);
    header.product = words.product(wording);
    header.only_product = words.is_product(wording);
    header.period = words.is_period(wording);
    header.date = words.is_date(wording);
    return header;
}

} // namespace

HeaderText Reader::read(const std::string& text) {
    if (text.size() > longest_header) return {};
    if (const auto known = m_known.find(text); known != m_known.end()) return known->second;
    if (m_known.size() >= most_remembered) m_known.clear();
    return m_known.emplace(text, read_header(m_words, text)).first->second;
}

} // namespace ansinh::table
