// How a chart on paper looks, on a sheet and in a text document alike: greys that a printer without colours
// tells from each other, the paper's letters, a black line for what bars are held against.
#pragma once

#include "paper/chart.hxx"
#include "paper/form.hxx"

#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XDataSeries.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ansinh::office {

/// The series of the chart in their order.
std::vector<css::uno::Reference<css::chart2::XDataSeries>>
series_of(const css::uno::Reference<css::chart2::XChartDocument>& chart);

/// Gives a chart of columns, which has its figures, its title and its look; its last `lines` series become
/// lines.
void dress_chart(const css::uno::Reference<css::chart2::XChartDocument>& chart, const std::string& title,
                 const paper::ChartLook& look, std::size_t lines, const paper::Form& form);

} // namespace ansinh::office
