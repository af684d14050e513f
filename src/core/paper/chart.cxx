#include "paper/chart.hxx"

#include "text/code_points.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::paper {

namespace {

constexpr double beside_bars = 22; ///< mm that the numbers of the axis and the sides take
constexpr double for_number = 4.2; ///< mm that a number takes that stands upright on its bar
constexpr double letter = 2;       ///< mm that a letter of a name takes, wide ones too
constexpr double gap_share = 0.4;  ///< of a bar's width, between two names

std::optional<double> number_in(const Table& table, const Content& content, std::size_t column) {
    if (const auto* people = std::get_if<std::int64_t>(&content)) return static_cast<double>(*people);
    if (const auto* sum = std::get_if<Sum>(&content))
        return static_cast<double>(added_up(table, *sum, column));
    if (const auto* quantity = std::get_if<Quantity>(&content)) return quantity->value.convert_to<double>();
    return std::nullopt;
}

std::string name_in(const Content& content) {
    const auto* words = std::get_if<std::string>(&content);
    return words != nullptr ? *words : std::string();
}

} // namespace

std::pair<std::size_t, std::size_t> drawn_lines(const Chart& chart, const Table& table) {
    if (chart.lines) return *chart.lines;
    const auto is_unit = [](const Line& line) { return line.kind == LineKind::unit; };
    const auto first = std::ranges::find_if(table.lines, is_unit);
    const auto last = std::find_if(table.lines.rbegin(), table.lines.rend(), is_unit);
    return {static_cast<std::size_t>(first - table.lines.begin()),
            static_cast<std::size_t>(table.lines.rend() - last) - 1};
}

ChartLook chart_look(const Chart& chart, const Table& table, double width) {
    const auto lines = drawn_lines(chart, table);
    const double room = (width - beside_bars) / static_cast<double>(lines.second - lines.first + 1);
    const auto bars = static_cast<double>(std::ranges::count(chart.series, SeriesLook::bar, &ChartSeries::look));
    std::size_t longest = 0;
    for (std::size_t line = lines.first; line <= lines.second; ++line)
        longest = std::max(longest, text::decode(name_in(table.lines[line].cells.at(chart.names))).size());
    return {room / (bars + gap_share) >= for_number, static_cast<double>(longest) * letter > room};
}

ChartValues chart_values(const Chart& chart, const Table& table) {
    ChartValues drawn;
    for (const ChartSeries& series : chart.series)
        drawn.series.push_back(table.columns.at(series.column).header);
    const auto lines = drawn_lines(chart, table);
    for (std::size_t at = lines.first; at <= lines.second; ++at) {
        const Line& line = table.lines.at(at);
        drawn.names.push_back(name_in(line.cells.at(chart.names)));
        std::vector<std::optional<double>> values;
        for (const ChartSeries& series : chart.series)
            values.push_back(number_in(table, line.cells.at(series.column), series.column));
        drawn.values.push_back(std::move(values));
    }
    return drawn;
}

} // namespace ansinh::paper
