// Reading a header text with every question discovery has about it.
#include "table/reader.hxx"

namespace ansinh::table {

namespace {

constexpr std::size_t longest_header = 240;  // bytes; what is longer is prose
constexpr std::size_t most_remembered = 4096; // a sheet of nothing but different texts must not fill the memory

HeaderText read_header(const Vocabulary& words, const std::string& text) {
    const Wording wording(text);
    HeaderText header;
    header.measure = words.is_measure(wording);
    header.label = wording.ends_with_colon() && !words.is_part(wording);
    header.meaning = header.label ? Meaning::unknown : words.meaning(wording);
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
