#include "report/answers.hxx"

#include "calendar/period.hxx"
#include "number/digits.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/split.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::report {

namespace {

Error malformed(const std::string& part, const Indicators& indicators) {
    return Error("check.columns", {part, boost::algorithm::join(indicators.codes(), ", ")});
}

std::optional<int> parse_place(const std::string& said, bool turned) {
    if (!turned) return table::parse_column(said);
    const auto row = number::digits(said);
    return row && *row > 0 ? std::optional(*row - 1) : std::nullopt;
}

ColumnAnswer read_answer(const std::string& part, const Indicators& indicators, bool turned) {
    const std::size_t equals = part.find('=');
    const auto column = parse_place(text::one_line(part.substr(0, equals)), turned);
    if (equals == std::string::npos || !column) throw malformed(part, indicators);
    std::vector<std::string> said;
    const std::string right = text::one_line(part.substr(equals + 1));
    boost::algorithm::split(said, right, boost::algorithm::is_any_of(":"));
    if (said.size() > 3) throw malformed(part, indicators);
    said.resize(3);
    ColumnAnswer answer{*column, said[0] == "-" ? std::string() : said[0], text::plain_key(said[1]), {}};
    const bool known =
        said[0] == "-" || std::ranges::find(indicators.codes(), said[0]) != indicators.codes().end();
    const bool product = answer.product.empty() || answer.product == "bhyt" || answer.product == "bhxh";
    if (!known || !product) throw malformed(part, indicators);
    if (!said[2].empty()) answer.period = calendar::Period::parse(said[2]).code();
    return answer;
}

Series series_of(const ColumnAnswer& answer, const table::Column& column) {
    Series series;
    series.indicator = answer.indicator;
    series.product = answer.product;
    series.period = answer.period;
    series.estimate = answer.indicator == "estimate";
    series.header = column.path.empty() ? std::string() : column.path.back();
    return series;
}

/// What headers and title say; nothing where they say nothing, because the clerk does.
Recognised by_headers(const table::Table& table, const Indicators& indicators) {
    try {
        return recognise(table, indicators);
    } catch (const Error&) {
        return {};
    }
}

void take(Recognised& recognised, const ColumnAnswer& answer, const table::Table& table) {
    const table::Column* column = table.find_column(answer.column);
    if (column == nullptr) throw Error("check.no-column", {table::column_name(answer.column)});
    const auto found = std::ranges::lower_bound(recognised.columns, answer.column);
    const auto place = found - recognised.columns.begin();
    const bool there = found != recognised.columns.end() && *found == answer.column;
    if (there && answer.indicator.empty()) {
        recognised.columns.erase(found);
        recognised.series.erase(recognised.series.begin() + place);
    } else if (there) {
        Series& series = recognised.series[static_cast<std::size_t>(place)];
        const bool cut_off = series.cut_off && series.indicator == answer.indicator;
        series = series_of(answer, *column);
        series.cut_off = cut_off;
    } else if (!answer.indicator.empty()) {
        recognised.columns.insert(found, answer.column);
        recognised.series.insert(recognised.series.begin() + place, series_of(answer, *column));
    }
}

} // namespace

std::string column_said(int column, bool turned) {
    return turned ? std::to_string(column + 1) : table::column_name(column);
}

std::vector<ColumnAnswer> read_column_answers(std::string_view text, const Indicators& indicators, bool turned) {
    std::vector<std::string> parts;
    const std::string all(text);
    boost::algorithm::split(parts, all, boost::algorithm::is_any_of(",;"));
    std::vector<ColumnAnswer> answers;
    for (const std::string& part : parts)
        if (!text::one_line(part).empty()) answers.push_back(read_answer(part, indicators, turned));
    return answers;
}

Recognised recognise(const table::Table& table, const Indicators& indicators,
                     std::span<const ColumnAnswer> answers) {
    if (answers.empty()) return recognise(table, indicators);
    Recognised recognised = by_headers(table, indicators);
    for (const ColumnAnswer& answer : answers)
        take(recognised, answer, table);
    if (recognised.series.empty()) throw Error("report.no-indicator", {table::area_name(table.area)});
    return recognised;
}

std::vector<ColumnAnswer> answers_of(const Recognised& recognised) {
    std::vector<ColumnAnswer> answers;
    for (std::size_t place = 0; place < recognised.columns.size(); ++place) {
        const Series& series = recognised.series[place];
        answers.push_back(
            {recognised.columns[place], series.indicator, series.product, series.period});
    }
    return answers;
}

} // namespace ansinh::report
