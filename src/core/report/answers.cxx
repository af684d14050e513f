#include "report/answers.hxx"

#include "calendar/period.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/split.hpp>

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

Error malformed(const std::string& part, const Indicators& indicators) {
    return Error("check.columns", {part, boost::algorithm::join(indicators.codes(), ", ")});
}

ColumnAnswer read_answer(const std::string& part, const Indicators& indicators) {
    const std::size_t equals = part.find('=');
    const auto column = table::parse_column(text::one_line(part.substr(0, equals)));
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

std::vector<ColumnAnswer> read_column_answers(std::string_view text, const Indicators& indicators) {
    std::vector<std::string> parts;
    const std::string all(text);
    boost::algorithm::split(parts, all, boost::algorithm::is_any_of(",;"));
    std::vector<ColumnAnswer> answers;
    for (const std::string& part : parts)
        if (!text::one_line(part).empty()) answers.push_back(read_answer(part, indicators));
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
