#include "report/indicators.hxx"

#include "data/json.hxx"
#include "message.hxx"
#include "report/header_time.hxx"
#include "table/sheet.hxx"
#include "table/wording.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::report {

namespace {

/// Dates and notes in brackets say nothing of what is counted, a percent sign only how.
table::Wording without_notes(const table::Wording& header) {
    std::vector<std::size_t> kept;
    for (std::size_t word = 0; word < header.size(); ++word)
        if (!header.is_bracketed(word) && header.plain(word, 1) != "%") kept.push_back(word);
    return header.select(kept);
}

bool is_in_per_cent(const table::Wording& header) {
    for (std::size_t word = 0; word < header.size(); ++word)
        if (header.plain(word, 1) == "%") return true;
    return false;
}

std::string product_code(table::Product product) {
    switch (product) {
    case table::Product::health:
        return "bhyt";
    case table::Product::pension:
        return "bhxh";
    case table::Product::none:
        break;
    }
    return {};
}

} // namespace

Indicators Indicators::from_json(std::string_view json) {
    Indicators indicators;
    data::Fields root(data::Node::parse(json, "report-words.json"));
    root.need("source").line();
    root.need("note").line();
    for (const auto& [code, node] : root.need("indicators").members()) {
        const int value = static_cast<int>(indicators.m_codes.size());
        indicators.m_codes.emplace_back(code);
        indicators.m_labels.emplace_back();
        data::Fields fields(node);
        std::string& label = indicators.m_labels.back();
        for (const char* list : {"whole", "leading"})
            for (const data::Node& phrase : fields.need(list).elements())
                if (label.empty()) label = phrase.line();
        if (label.empty()) node.refuse(code);
        for (const data::Node& phrase : fields.need("whole").elements())
            if (!indicators.m_whole.add(phrase.line(), value)) phrase.refuse();
        for (const data::Node& phrase : fields.need("leading").elements())
            if (!indicators.m_leading.add(phrase.line(), value)) phrase.refuse();
        fields.finish();
    }
    for (const data::Node& phrase : root.need("counters").elements())
        if (!indicators.m_counters.add(phrase.line())) phrase.refuse();
    for (const data::Node& phrase : root.need("providers").elements())
        if (!indicators.m_providers.add(phrase.line())) phrase.refuse();
    root.finish();
    return indicators;
}

std::string Indicators::of_header(const table::Wording& header) const {
    const table::Wording wording = without_notes(header);
    std::string code = of_words(wording, 0);
    // "Số người đầu kỳ" counts what "Đầu kỳ" does.
    if (const std::size_t counter = m_counters.longest_at(wording, 0).length; code.empty() && counter > 0)
        code = of_words(wording, counter);
    Series counted;
    counted.indicator = code;
    return is_in_per_cent(header) && counts_people(counted) ? std::string() : code;
}

std::string Indicators::of_words(const table::Wording& wording, std::size_t from) const {
    if (from >= wording.size()) return {};
    if (const auto whole = m_whole.find(wording, from, wording.size()))
        return m_codes[static_cast<std::size_t>(*whole)];
    const auto leading = m_leading.longest_at(wording, from);
    return leading.length > 0 ? m_codes[static_cast<std::size_t>(leading.value)] : std::string();
}

std::string Indicators::of(const std::vector<std::string>& path) const {
    for (auto header = path.rbegin(); header != path.rend(); ++header)
        if (std::string code = of_header(table::Wording(*header)); !code.empty()) return code;
    return {};
}

std::string Indicators::in_title(std::string_view title) const {
    const table::Wording wording(title);
    // One word means something else in a title as often as not.
    constexpr std::size_t fewest_words = 2;
    for (std::size_t word = 0; word < wording.size(); ++word)
        for (const table::PhraseBook* book : {&m_leading, &m_whole})
            if (const auto found = book->longest_at(wording, word); found.length >= fewest_words)
                return m_codes[static_cast<std::size_t>(found.value)];
    return {};
}

bool Indicators::is_provider(std::string_view name) const {
    const table::Wording wording(name);
    for (std::size_t word = 0; word < wording.size(); ++word)
        if (m_providers.begins(wording, word)) return true;
    return false;
}

namespace {

constexpr const char* estimate_code = "estimate";
/// Periods of a table that names no year are compared with each other alone.
constexpr int any_year = 2000;

class Recogniser {
public:
    Recogniser(const table::Table& table, const Indicators& indicators)
        : m_table(table), m_indicators(indicators), m_period(period_in_title(table.title)) {}

    Recognised recognise() {
        for (const table::Column& column : m_table.columns)
            if (column.column != m_table.name_column) take(column);
        if (m_recognised.series.empty()) throw Error("report.no-indicator", {table::area_name(m_table.area)});
        settle_periods();
        for (const table::Row& row : m_table.rows)
            if (row.kind == table::RowKind::part && m_indicators.is_provider(row.name))
                m_recognised.providers.push_back(row.row);
        return std::move(m_recognised);
    }

private:
    void take(const table::Column& column) {
        Series series;
        series.product = product_code(column.product);
        series.header = column.path.empty() ? std::string() : column.path.back();
        bool timed = false;
        for (auto text = column.path.rbegin(); text != column.path.rend(); ++text)
            take_text(*text, series, timed);
        if (series.indicator.empty()) series.indicator = otherwise(column, series, timed);
        if (series.indicator.empty()) return;
        m_recognised.columns.push_back(column.column);
        m_recognised.series.push_back(std::move(series));
    }

    void take_text(const std::string& text, Series& series, bool& timed) const {
        const HeaderTime time = read_time(text);
        if (series.indicator.empty()) {
            std::string code = m_indicators.of_header(table::Wording(text));
            if (code.empty() || code == estimate_code) {
                series.estimate = series.estimate || code == estimate_code;
                code = m_indicators.of_header(time.core);
            }
            if (code != estimate_code) series.indicator = std::move(code);
        }
        series.estimate = series.estimate || time.estimate;
        timed = timed || time.names_time();
        const int year = time.year.value_or(m_period ? m_period->year() : any_year);
        if (time.kind && series.period.empty())
            if (const auto period = period_of(*time.kind, year, time.number)) series.period = period->code();
        if (time.until) series.cut_off = !is_last_day(year, time.month, time.day);
    }

    /// What is as of the period's last day is no cut-off figure.
    bool is_last_day(int year, unsigned month, unsigned day) const {
        return m_period && calendar::day_of(year, month, day) == m_period->end();
    }

    std::string otherwise(const table::Column& column, const Series& series, bool timed) const {
        if (column.meaning == table::Meaning::target) return "target";
        if (column.meaning == table::Meaning::population) return "population";
        if (!timed) return series.estimate ? "closing" : "";
        if (std::string code = m_indicators.in_title(m_table.title); !code.empty()) return code;
        return series.estimate || series.cut_off ? "closing" : "";
    }

    /// The table's own period needs no mention; one that all columns name is the table's.
    void settle_periods() {
        auto& all = m_recognised.series;
        const std::string first = all.front().period;
        if (!m_period || m_period->kind() == calendar::PeriodKind::year)
            if (!first.empty() &&
                std::ranges::all_of(all, [&](const Series& series) { return series.period == first; }))
                m_period = calendar::Period::parse(first);
        if (!m_period) return;
        m_recognised.period = m_period->code();
        for (Series& series : all)
            if (series.period == m_recognised.period) series.period.clear();
    }

    const table::Table& m_table;
    const Indicators& m_indicators;
    std::optional<calendar::Period> m_period;
    Recognised m_recognised;
};

} // namespace

Recognised recognise(const table::Table& table, const Indicators& indicators) {
    return Recogniser(table, indicators).recognise();
}

} // namespace ansinh::report
