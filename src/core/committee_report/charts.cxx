#include "committee_report/charts.hxx"

#include <algorithm>

namespace ansinh::committee_report {

namespace {

using paper::SeriesLook;

class Drawer {
public:
    Drawer(const Contents& contents, const Words& words) : m_figures(contents.figures), m_words(words) {}

    std::vector<paper::Chart> draw() const {
        std::vector<paper::Chart> charts;
        for (std::size_t product = 0; product < workbook::products.size(); ++product)
            if (any(product, Item::closing)) charts.push_back(results(product));
        for (std::size_t product = 0; product < workbook::products.size(); ++product)
            if (any(product, Item::closing) &&
                (any(product, Item::before) || any(product, Item::year_before)))
                charts.push_back(comparison(product));
        return charts;
    }

private:
    bool any(std::size_t product, Item item) const {
        return std::ranges::any_of(m_figures.units,
                                   [&](const Line& line) { return bool{line.of[product].at(item)}; });
    }

    paper::Chart results(std::size_t product) const {
        paper::Chart chart = of_units(results_table, "chart_results", product);
        chart.names = column(ResultColumn::unit);
        switch (m_figures.heads.kinds[product]) {
        case TargetKind::participants:
            chart.series = {{column(ResultColumn::closing), SeriesLook::bar}};
            if (m_figures.estimated && any(product, Item::estimate))
                chart.series.push_back({column(ResultColumn::estimate), SeriesLook::bar});
            break;
        case TargetKind::joined:
            chart.series = {{column(ResultColumn::joined_to_date), SeriesLook::bar}};
            break;
        case TargetKind::net:
            chart.title = m_words.text("chart_rates", title_parts(product));
            chart.series = {{column(ResultColumn::rate), SeriesLook::bar}};
            return chart;
        }
        chart.series.push_back({column(ResultColumn::target), SeriesLook::line});
        return chart;
    }

    paper::Chart comparison(std::size_t product) const {
        paper::Chart chart = of_units(comparison_table, "chart_comparison", product);
        chart.names = place(ComparisonColumn::unit);
        chart.series = {{place(ComparisonColumn::closing), SeriesLook::bar}};
        if (any(product, Item::before))
            chart.series.push_back({place(ComparisonColumn::before), SeriesLook::bar});
        if (any(product, Item::year_before))
            chart.series.push_back({place(ComparisonColumn::year_before), SeriesLook::bar});
        return chart;
    }

    /// Without the groups, whose names are long and whose numbers are of another size.
    paper::Chart of_units(std::string_view table, std::string_view title, std::size_t product) const {
        paper::Chart chart;
        chart.title = m_words.text(title, title_parts(product));
        chart.table = std::string(table) + std::to_string(product);
        const std::size_t first = m_figures.groups.empty() ? 0 : 1; // below the section's own line
        chart.lines = std::pair(first, first + m_figures.units.size() - 1);
        return chart;
    }

    std::vector<std::string> title_parts(std::size_t product) const {
        return {m_figures.heads.names[product], m_figures.period.label(), m_figures.heads.unit_word};
    }

    std::size_t column(ResultColumn which) const { return column_of(which, m_figures).value(); }
    static std::size_t place(ComparisonColumn which) { return static_cast<std::size_t>(which); }

    const Figures& m_figures;
    const Words& m_words;
};

} // namespace

std::vector<paper::Chart> charts_of(const Contents& contents, const Words& words) {
    return Drawer(contents, words).draw();
}

} // namespace ansinh::committee_report
