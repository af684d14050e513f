// Choosing title rows, headers, sections, totals, gaps, blocks and footers at random, and writing down what
// they are.
#include "table/random_sheet.hxx"

#include "text/normalise.hxx"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <random>
#include <set>

namespace ansinh::test {

using table::Area;
using table::Column;
using table::Meaning;
using table::Product;
using table::Row;
using table::RowKind;
using table::Table;

namespace {

struct Leaf {
    const char* text;
    Meaning meaning;
};

struct Group {
    const char* text; ///< null: the leaf stands alone
    Product product;
    std::vector<Leaf> leaves;
};

enum class HeaderStyle { one_row, merged, unmerged, group_row_merged, three_rows };
enum class SectionStyle { none, roman, letter, words, merged, one_cell };
enum class Spelling { plain, upper, without_marks, decomposed, double_blanks, broken_lines };

constexpr std::array<Leaf, 12> single_leaves{{{"Dân số", Meaning::population},
                                              {"Dân số đến 31/12/2025", Meaning::population},
                                              {"Số hộ", Meaning::households},
                                              {"Chưa tham gia", Meaning::not_participating},
                                              {"Số người chưa tham gia", Meaning::not_participating},
                                              {"Đang tham gia", Meaning::participants},
                                              {"Chỉ tiêu năm 2026", Meaning::target},
                                              {"Chỉ tiêu giao", Meaning::target},
                                              {"Đã đạt", Meaning::achieved},
                                              {"Tối thiểu", Meaning::minimum},
                                              {"Tỷ lệ (%)", Meaning::rate},
                                              {"Số tiền (đồng)", Meaning::money}}};

constexpr std::array<Leaf, 7> group_leaves{{{"Đang tham gia", Meaning::participants},
                                            {"Chưa tham gia", Meaning::not_participating},
                                            {"Chỉ tiêu", Meaning::target},
                                            {"Giao", Meaning::target},
                                            {"Thực hiện", Meaning::achieved},
                                            {"Trong đó: phát triển mới", Meaning::part},
                                            {"Tỷ lệ", Meaning::rate}}};

constexpr std::array<const char*, 12> villages{"Thôn Đông", "Thôn Tây",  "Thôn Cộng Hòa",   "Thôn 1",
                                               "Thôn 2",    "TDP số 3",  "Buôn Đôn",        "Ấp Chánh",
                                               "Khóm 4",    "Làng Ngol", "Thôn Toàn Thắng", "Tổ 12"};

constexpr std::array<const char*, 8> ordinal_words{"STT", "TT",        "Số TT", "S.T.T",
                                                   "Stt", "Số thứ tự", "TT",    "STT"};
constexpr std::array<const char*, 8> name_words{"Thôn",       "Đơn vị",  "Tên thôn",   "Thôn/TDP",
                                                "Tổ dân phố", "Địa bàn", "Tên đơn vị", "Khu phố"};
constexpr std::array<const char*, 6> total_words{"Cộng",        "Tổng cộng", "TOÀN XÃ",
                                                 "Toàn phường", "Tổng số",   "Tổng cộng:"};
constexpr std::array<const char*, 5> footers{"Ghi chú: số liệu đến 31/12/2025", "NGƯỜI LẬP BIỂU",
                                             "Tân An, ngày 05 tháng 01 năm 2026",
                                             "Nơi nhận:", "TM. BAN CHỈ ĐẠO"};
constexpr std::array<const char*, 4> titles{
    "BIỂU GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHXH, BHYT NĂM 2026", "TỔNG HỢP SỐ LIỆU THEO THÔN",
    "PHỤ LỤC SỐ 01", "KẾT QUẢ QUÝ III NĂM 2026 CỦA XÃ"};
constexpr std::array<const char*, 4> section_names{"Khu vực xã cũ Tân Hòa", "Khu vực xã cũ Tân Phú",
                                                   "Khu vực 3", "Khu vực Bắc"};
constexpr std::array<const char*, 4> romans{"I", "II", "III", "IV"};
constexpr std::array<const char*, 4> letters{"A", "B", "C", "D"};

std::string decomposed(const std::string& text) {
    utf8proc_uint8_t* nfd = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
    std::string result(reinterpret_cast<const char*>(nfd));
    std::free(nfd);
    return result;
}

std::string upper(const std::string& text) {
    std::string result;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &point);
        std::array<utf8proc_uint8_t, 4> encoded{};
        const auto length = utf8proc_encode_char(utf8proc_toupper(point), encoded.data());
        result.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length));
        i += static_cast<std::size_t>(used);
    }
    return result;
}

std::string with_blanks(const std::string& text, std::string_view blank) {
    std::string result;
    for (const char c : text)
        if (c == ' ')
            result += blank;
        else
            result += c;
    return result;
}

std::string spelt(const std::string& text, Spelling spelling) {
    switch (spelling) {
    case Spelling::upper:
        return upper(text);
    case Spelling::without_marks:
        return upper(text::plain_key(text));
    case Spelling::decomposed:
        return decomposed(text);
    case Spelling::double_blanks:
        return " " + with_blanks(text, "  ") + "\u00A0";
    case Spelling::broken_lines:
        return with_blanks(text, "\n");
    default:
        return text;
    }
}

/// Builds one sheet from the top down.
class Builder {
public:
    explicit Builder(std::uint32_t seed) : m_random(seed) {}

    RandomSheet build() {
        m_row = upto(2);
        m_left = upto(3);
        const int tables = chance(30) ? 2 : 1;
        for (int i = 0; i < tables; ++i) {
            add_table();
            m_row += between(1, 2);
            if (chance(60)) m_row += 2;
        }
        return std::move(m_result);
    }

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    int upto(int high) { return between(0, high); }
    bool chance(int percent) { return upto(99) < percent; }
    template <class List>
    auto pick(const List& list) {
        return list[static_cast<std::size_t>(upto(static_cast<int>(list.size()) - 1))];
    }
    std::string word(const char* text) { return spelt(text, m_spelling); }

    void put(int row, int column, Value value) {
        m_result.grid.put(table::cell_name({row, column}), {{std::move(value)}});
    }
    void merge(int row, int column, int last_row, int last_column) {
        const std::string name = table::area_name({row, column, last_row, last_column});
        m_result.grid.merge({name});
    }

    void choose_layout() {
        m_spelling = static_cast<Spelling>(upto(5));
        m_style = static_cast<HeaderStyle>(upto(4));
        m_numbered = chance(75);
        m_sections = chance(45) ? static_cast<SectionStyle>(between(1, 5)) : SectionStyle::none;
        if (!m_numbered && m_sections != SectionStyle::none) m_sections = SectionStyle::words;
        m_groups.clear();
        if (chance(50)) m_groups.push_back({nullptr, Product::none, {pick(single_leaves)}});
        if (m_style == HeaderStyle::one_row) {
            const int leaves = between(1, 5);
            for (int i = 0; i < leaves; ++i)
                m_groups.push_back({nullptr, Product::none, {pick(single_leaves)}});
        } else {
            add_group("BHYT tự đóng", Product::health);
            add_group("BHXH tự nguyện", Product::pension);
        }
        if (chance(40)) m_groups.push_back({nullptr, Product::none, {{"Ghi chú", Meaning::note}}});
        m_right = m_style == HeaderStyle::one_row && chance(25);
    }

    void add_group(const char* text, Product product) {
        Group group{text, product, {}};
        const int leaves = between(2, 3);
        std::set<std::string> used;
        while (static_cast<int>(group.leaves.size()) < leaves)
            if (const Leaf leaf = pick(group_leaves); used.insert(leaf.text).second)
                group.leaves.push_back(leaf);
        m_groups.push_back(group);
    }

    int header_rows() const {
        return m_style == HeaderStyle::one_row ? 1 : m_style == HeaderStyle::three_rows ? 3 : 2;
    }

    void add_titles() {
        if (chance(40)) {
            put(m_row, m_left, "UBND XÃ TÂN AN");
            put(m_row, m_left + 4, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            put(m_row + 1, m_left, "BAN CHỈ ĐẠO");
            put(m_row + 1, m_left + 4, "Độc lập - Tự do - Hạnh phúc");
            m_row += 3;
        }
        if (chance(60)) {
            put(m_row, m_left, pick(titles));
            if (chance(70)) merge(m_row, m_left, m_row, m_left + width() - 1);
            ++m_row;
            if (chance(40)) put(m_row++, m_left, "(Kèm theo Quyết định số      /QĐ-UBND ngày    /01/2026)");
        }
        if (chance(40)) put(m_row++, m_left + width() - 1, "Đvt: Người");
        if (chance(30)) ++m_row;
    }

    int width() const {
        int columns = m_numbered ? 2 : 1;
        for (const Group& group : m_groups)
            columns += static_cast<int>(group.leaves.size());
        return columns;
    }

    Column& add_column(int column, Meaning meaning, Product product = Product::none) {
        Column added;
        added.column = column;
        added.meaning = meaning;
        added.product = product;
        m_table.columns.push_back(added);
        return m_table.columns.back();
    }

    /// A header that stands alone in its column, where the others have groups.
    void put_alone(int column, const std::string& text) {
        const int last = m_row + header_rows() - 1;
        if (m_style == HeaderStyle::group_row_merged) {
            put(last, column, text);
            return;
        }
        put(m_row, column, text);
        if (last > m_row && m_style != HeaderStyle::unmerged) merge(m_row, column, last, column);
    }

    void put_group(int column, const Group& group) {
        const int leaves = static_cast<int>(group.leaves.size());
        const int last_row = m_row + header_rows() - 1;
        put(m_row, column, word(group.text));
        if (m_style != HeaderStyle::unmerged) merge(m_row, column, m_row, column + leaves - 1);
        for (int i = 0; i < leaves; ++i) {
            put(m_row + 1, column + i, word(group.leaves[static_cast<std::size_t>(i)].text));
            if (last_row > m_row + 1 && !(m_deep && i == 0))
                merge(m_row + 1, column + i, last_row, column + i);
        }
        if (last_row > m_row + 1 && m_deep) put(last_row, column, word("Tổng số"));
    }

    void add_header() {
        m_table = Table{};
        m_table.first_header_row = m_row;
        m_deep = chance(60);
        int column = m_left;
        if (m_numbered) {
            put_alone(column, word(pick(ordinal_words)));
            add_column(column++, Meaning::ordinal);
        }
        put_alone(column, word(pick(name_words)));
        m_table.name_column = column;
        add_column(column++, Meaning::unit);
        for (const Group& group : m_groups) {
            if (group.text == nullptr)
                put_alone(column, word(group.leaves.front().text));
            else
                put_group(column, group);
            for (const Leaf& leaf : group.leaves)
                add_column(column++, leaf.meaning, group.product);
        }
        m_table.area = {m_row, m_left, 0, column - 1};
        m_table.last_header_row = m_row + header_rows() - 1;
        m_row = m_table.last_header_row + 1;
    }

    /// The block beside: headers in the header row, names shared, a gap between.
    void add_right_block() {
        m_right_table = Table{};
        const int first = m_table.area.last_column + 2;
        const std::array<Leaf, 3> leaves{{{"Chưa tham gia", Meaning::not_participating},
                                          {"Chỉ tiêu", Meaning::target},
                                          {"Đã đạt", Meaning::achieved}}};
        for (int i = 0; i < 3; ++i) {
            put(m_table.first_header_row, first + i, word(leaves[static_cast<std::size_t>(i)].text));
            Column column;
            column.column = first + i;
            column.meaning = leaves[static_cast<std::size_t>(i)].meaning;
            m_right_table.columns.push_back(column);
        }
        m_right_table.area = {0, first, 0, first + 2};
    }

    void add_number_row() {
        if (!chance(35)) return;
        const int style = upto(2);
        int number = 1;
        for (int column = m_left; column <= m_table.area.last_column; ++column, ++number) {
            const int counted = number - (m_numbered ? 2 : 1);
            if (style == 0)
                put(m_row, column, "(" + std::to_string(number) + ")");
            else if (counted <= 0)
                put(m_row, column, letters[static_cast<std::size_t>(number - 1)]);
            else if (style == 1)
                put(m_row, column, counted);
            else
                put(m_row, column, std::to_string(counted));
        }
        m_table.number_row = m_row++;
    }

    int first_figure() const { return m_left + (m_numbered ? 2 : 1); }

    void put_figures(const Column& column, bool formula) {
        if (column.meaning == Meaning::note) {
            if (!formula && chance(20)) put(m_row, column.column, "rà soát lại");
            return;
        }
        if (column.meaning == Meaning::target && chance(70)) return;
        if (formula)
            put(m_row, column.column, sum(between(0, 3000)));
        else if (chance(8))
            put(m_row, column.column, std::to_string(between(1, 9)) + ".234");
        else if (!chance(5))
            put(m_row, column.column, between(0, 1500));
    }

    void put_all_figures(bool formula) {
        for (const Column& column : m_table.columns)
            if (column.column >= first_figure()) put_figures(column, formula);
        if (m_right)
            for (const Column& column : m_right_table.columns)
                put_figures(column, formula);
    }

    void add_row(RowKind kind, const std::string& name, const std::string& section) {
        Row row;
        row.row = m_row;
        row.kind = kind;
        row.name = text::one_line(name);
        row.section = section;
        m_table.rows.push_back(row);
        m_last_filled = m_row++;
    }

    void add_unit(int number, const std::string& section) {
        const std::string name = spelt(pick(villages), chance(30) ? m_spelling : Spelling::plain);
        if (m_numbered) put(m_row, m_left, chance(15) ? Value(std::to_string(number) + ".") : Value(number));
        put(m_row, *m_table.name_column, name);
        put_all_figures(false);
        // Without STT, a name and nothing else says little; the first figure is always reported here.
        if (!m_numbered) put(m_row, first_figure(), between(1, 500));
        add_row(RowKind::unit, name, section);
    }

    void add_total(const char* text) {
        const std::string name = word(text);
        const bool in_front = m_numbered && chance(40);
        put(m_row, in_front ? m_left : *m_table.name_column, name);
        if (in_front && chance(50)) merge(m_row, m_left, m_row, m_left + 1);
        put_all_figures(chance(70));
        add_row(RowKind::total, name, {});
    }

    std::string add_section(std::size_t number) {
        const std::string name = section_names.at(number);
        const int names = *m_table.name_column;
        switch (m_sections) {
        case SectionStyle::roman:
            put(m_row, m_left, romans.at(number));
            break;
        case SectionStyle::letter:
            put(m_row, m_left, letters.at(number));
            break;
        case SectionStyle::one_cell:
            put(m_row, m_left, std::string(romans.at(number)) + ". " + name);
            break;
        case SectionStyle::merged:
            put(m_row, m_left, name);
            merge(m_row, m_left, m_row, m_table.area.last_column);
            break;
        default:
            break;
        }
        if (m_sections == SectionStyle::roman || m_sections == SectionStyle::letter ||
            m_sections == SectionStyle::words)
            put(m_row, names, name);
        if (m_sections != SectionStyle::merged && chance(50)) put_all_figures(true);
        add_row(RowKind::section,
                m_sections == SectionStyle::one_cell ? std::string(romans.at(number)) + ". " + name : name,
                {});
        return name;
    }

    void add_gap() {
        if (!m_numbered || !chance(6)) return;
        const int rows = between(1, 2);
        for (int i = 0; i < rows; ++i) {
            Row row;
            row.row = m_row++;
            row.kind = RowKind::blank;
            m_table.rows.push_back(row);
        }
    }

    void add_body() {
        const int totals = upto(3); // none, on top, at the bottom, both
        if (totals & 1) add_total(pick(total_words));
        const int sections = m_sections == SectionStyle::none ? 1 : between(2, 4);
        const bool subtotals = m_sections != SectionStyle::none && chance(25);
        for (int i = 0; i < sections; ++i) {
            std::string section;
            if (m_sections != SectionStyle::none) section = add_section(static_cast<std::size_t>(i));
            const int units = between(2, 5);
            for (int number = 1; number <= units; ++number) {
                if (number > 1) add_gap();
                add_unit(number, section);
            }
            if (subtotals) add_total("Cộng khu vực");
        }
        if (totals & 2) add_total(pick(total_words));
    }

    void add_footer() {
        if (!chance(60)) return;
        m_row += upto(1);
        put(m_row, m_left + upto(2), pick(footers));
        m_row += 1;
        if (chance(50)) put(m_row++, m_left + 1, "Nguyễn Văn A");
        m_row += 1;
    }

    void add_table() {
        choose_layout();
        add_titles();
        add_header();
        if (m_right) add_right_block();
        add_number_row();
        add_body();
        m_table.area.last_row = m_last_filled;
        if (m_right) {
            m_right_table.first_header_row = m_table.first_header_row;
            m_right_table.last_header_row = m_table.last_header_row;
            m_right_table.number_row = m_table.number_row;
            m_right_table.name_column = m_table.name_column;
            m_right_table.rows = m_table.rows;
            m_right_table.area.first_row = m_table.area.first_row;
            m_right_table.area.last_row = m_table.area.last_row;
        }
        m_result.truth.push_back(m_table);
        if (m_right) m_result.truth.push_back(m_right_table);
        add_footer();
    }

    std::mt19937 m_random;
    RandomSheet m_result;
    int m_row = 0, m_left = 0, m_last_filled = 0;
    Spelling m_spelling = Spelling::plain;
    HeaderStyle m_style = HeaderStyle::one_row;
    SectionStyle m_sections = SectionStyle::none;
    bool m_numbered = true, m_deep = false, m_right = false;
    std::vector<Group> m_groups;
    Table m_table, m_right_table;
};

} // namespace

RandomSheet random_sheet(std::uint32_t seed) {
    return Builder(seed).build();
}

} // namespace ansinh::test
