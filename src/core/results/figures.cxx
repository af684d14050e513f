#include "results/figures.hxx"

#include "calendar/period.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"
#include "workbook/quarter_rows.hxx"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace ansinh::results {

namespace {

using table::Cell;
using table::CellKind;
using workbook::Content;
using workbook::QuarterRows;
using workbook::Region;
using workbook::says_nothing;

constexpr std::array<std::string_view, 16> ranges{"nam",
                                                  "don_vi_nhan",
                                                  "ten_bhyt",
                                                  "ten_bhxh",
                                                  "ds_thon",
                                                  "ds_nhom",
                                                  "tong_hop_1_thon",
                                                  "tong_hop_1_nhom",
                                                  "tong_hop_2_thon",
                                                  "tong_hop_2_nhom",
                                                  "tong_hop_3_thon",
                                                  "tong_hop_3_nhom",
                                                  "tong_hop_4_thon",
                                                  "tong_hop_4_nhom",
                                                  "so_bao_cao",
                                                  "ket_qua"};

constexpr std::size_t first_product_column = 2; // of the form
constexpr int code_column = 1;                  // of ds_thon
constexpr std::array<std::string_view, 2> product_names{"ten_bhyt", "ten_bhxh"};

/// What is a figure of its own; an estimate is told as the closing.
constexpr std::array<std::string_view, 10> indicators{"target",   "opening",    "new",         "returned",
                                                      "decrease", "closing",    "new_to_date", "due",
                                                      "renewed",  "year_before"};
constexpr std::string_view estimate = "estimate", estimated = "closing";

std::string indicator_name(const workbook::FormColumn& column) {
    return column.group.empty() ? column.header : column.group + " – " + column.header;
}

/// Who a row is about: code, kind and group of people.
struct Who {
    std::string code, kind, group;
};

class Collector {
public:
    Collector(const workbook::Picture& book, const workbook::Forms& forms, const Words& words)
        : m_book(book), m_form(forms.form("results")), m_words(words) {}

    std::vector<Line> collect() {
        check_workbook();
        for (unsigned quarter = 1; quarter <= 4; ++quarter) {
            m_period = calendar::Period::parse(std::to_string(m_year) + "-Q" + std::to_string(quarter));
            const auto day = workbook::only_cut_off(m_book, *m_period);
            m_cut_off = day ? Content(*day) : Content();
            const std::string range = "tong_hop_" + std::to_string(quarter);
            collect_rows(m_book.region(range + "_thon"), m_book.region("ds_thon"), true);
            collect_rows(m_book.region(range + "_nhom"), m_book.region("ds_nhom"), false);
        }
        if (!m_faults.empty()) throw Error("results.refused", {std::move(m_faults)});
        return std::move(m_lines);
    }

private:
    void check_workbook();
    void collect_rows(const Region& rows, const Region& list, bool units);
    void collect_unit(const QuarterRows& rows, int place, const Who& who);

    const workbook::Picture& m_book;
    const workbook::Form& m_form;
    const Words& m_words;
    std::int64_t m_year = 0;
    std::optional<calendar::Period> m_period;
    Content m_cut_off;
    std::vector<Message> m_faults;
    std::vector<Line> m_lines;
};

void Collector::check_workbook() {
    std::string missing;
    for (const std::string_view range : ranges)
        if (m_book.region(range).sheet == nullptr) missing.append(missing.empty() ? "" : ", ").append(range);
    if (!missing.empty()) throw Error("results.not-workbook", {missing});
    const auto year = target::people_in(m_book.single("nam"));
    if (!year || *year < 1900 || *year > 2100)
        throw Error("results.year", {workbook::said(m_book.single("nam"))});
    m_year = *year;
}

/// The k-th row of a quarterly sheet is the k-th of the list of units.
void Collector::collect_rows(const Region& rows, const Region& list, bool units) {
    const QuarterRows quarter(rows, m_form);
    if (const auto fault = quarter.fault()) return m_faults.push_back(*fault);
    const std::string school = text::name_key(m_words.school);
    for (int place = 0; place < quarter.count(); ++place) {
        const std::string name = quarter.unit(place);
        const std::string code = workbook::said(
            list.sheet->cell(list.area.first_row + place, list.area.first_column + code_column));
        Who who{code.empty() ? name : code, {}, {}};
        const bool is_school = text::name_key(name).starts_with(school + " ");
        if (units) who.kind = workbook::said(m_book.single("don_vi_nhan"));
        if (!units) who.kind = is_school ? m_words.school : m_words.group;
        if (!units && !is_school) who.group = name;
        collect_unit(quarter, place, who);
    }
}

void Collector::collect_unit(const QuarterRows& rows, int place, const Who& who) {
    for (std::size_t product = 0; product < product_names.size(); ++product)
        for (std::size_t index = first_product_column; index < m_form.columns.size(); ++index) {
            const std::string& key = m_form.columns[index].key;
            if (key != estimate && std::ranges::find(indicators, key) == indicators.end()) continue;
            const table::Position at = rows.at(place, product, key);
            const Cell& cell = rows.cell(at);
            if (says_nothing(cell)) continue;
            if (cell.kind != CellKind::number) {
                m_faults.push_back({"results.figure", {rows.name(at), workbook::said(cell)}});
                continue;
            }
            const auto told = std::ranges::find(
                m_form.columns, key == estimate ? std::string(estimated) : key, &workbook::FormColumn::key);
            m_lines.push_back({m_period->code(), who.code, who.kind, who.group,
                               workbook::said(m_book.single(product_names[product])), indicator_name(*told),
                               cell.value, key == estimate ? m_words.estimate : m_words.actual, m_cut_off,
                               rows.name(at)});
        }
}

/// "Biểu tổng hợp kết quả quý I!E9"
bool is_place(const std::string& source, const std::set<std::string>& sheets) {
    const std::size_t mark = source.rfind('!');
    return mark != std::string::npos && sheets.contains(source.substr(0, mark)) &&
           table::parse_area(std::string_view(source).substr(mark + 1)).has_value();
}

} // namespace

std::span<const std::string_view> ranges_read() {
    return ranges;
}

std::vector<Line> collect(const workbook::Picture& book, const workbook::Forms& forms, const Words& words) {
    return Collector(book, forms, words).collect();
}

std::vector<std::string> rows_of_others(const workbook::Picture& book, const workbook::Forms& forms) {
    std::set<std::string> sheets;
    for (const std::string_view range : ranges)
        if (range.starts_with("tong_hop_"))
            if (const Region region = book.region(range); region.sheet != nullptr)
                sheets.insert(region.sheet->name);
    const Region head = book.region("ket_qua");
    const int width = static_cast<int>(forms.form("figures").columns.size());
    std::vector<std::string> found;
    if (head.sheet == nullptr) return found;
    for (int row = head.area.last_row + 1; row < head.sheet->rows(); ++row) {
        bool holds = false;
        for (int column = 0; column < head.sheet->columns(); ++column)
            holds = holds || !says_nothing(head.sheet->cell(row, column));
        const std::string source = workbook::said(head.sheet->cell(row, head.area.first_column + width - 1));
        if (holds && !is_place(source, sheets))
            found.push_back(workbook::full_name(*head.sheet, {row, head.area.first_column}));
    }
    return found;
}

} // namespace ansinh::results
