#include "office/paper/text_chart.hxx"

#include "border/text.hxx"
#include "office/paper/chart_look.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

constexpr char chart_class[] = "12dcae26-281f-416f-a234-c3086127382e"; ///< the office's own charts

Sequence<rtl::OUString> texts(const std::vector<std::string>& names) {
    Sequence<rtl::OUString> made(static_cast<sal_Int32>(names.size()));
    std::ranges::transform(names, made.getArray(), [](const std::string& name) { return border::to_office(name); });
    return made;
}

/// A new chart has no diagram yet, in which its figures could be.
void fill(const Reference<css::chart::XChartDocument>& chart, const paper::ChartValues& drawn) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    chart->setDiagram({factory->createInstance("com.sun.star.chart.BarDiagram"), UNO_QUERY_THROW});
    const Reference<css::chart::XChartDataArray> data(chart->getData(), UNO_QUERY_THROW);
    Sequence<Sequence<double>> rows(static_cast<sal_Int32>(drawn.values.size()));
    std::ranges::transform(drawn.values, rows.getArray(), [](const auto& values) {
        Sequence<double> row(static_cast<sal_Int32>(values.size()));
        std::ranges::transform(values, row.getArray(), [](const std::optional<double>& value) {
            return value.value_or(std::numeric_limits<double>::quiet_NaN());
        });
        return row;
    });
    data->setData(rows);
    data->setRowDescriptions(texts(drawn.names));
    data->setColumnDescriptions(texts(drawn.series));
}

} // namespace

void insert_text_chart(const Reference<css::text::XTextDocument>& document, TextLines& lines,
                       const paper::Chart& chart, const paper::Table& table, double room,
                       const paper::Form& form) {
    const Reference<css::text::XTextContent> object(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextEmbeddedObject"),
        UNO_QUERY_THROW);
    const Reference<XPropertySet> place(object, UNO_QUERY_THROW);
    place->setPropertyValue("CLSID", Any(rtl::OUString::createFromAscii(chart_class)));
    place->setPropertyValue("AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
    place->setPropertyValue("Width", Any(static_cast<sal_Int32>(std::lround(room * 100))));
    place->setPropertyValue("Height", Any(static_cast<sal_Int32>(std::lround(paper::chart_height * 100))));
    lines.add(paper::Style::centred, {});
    lines.text()->insertTextContent(Reference<css::text::XTextRange>(lines.paragraph(), UNO_QUERY_THROW), object,
                                    false);
    const Reference<css::chart::XChartDocument> made(
        Reference<css::document::XEmbeddedObjectSupplier>(object, UNO_QUERY_THROW)->getEmbeddedObject(),
        UNO_QUERY_THROW);
    fill(made, paper::chart_values(chart, table));
    const auto drawn_as_line = std::ranges::count(chart.series, paper::SeriesLook::line, &paper::ChartSeries::look);
    dress_chart(Reference<css::chart2::XChartDocument>(made, UNO_QUERY_THROW), chart.title,
                paper::chart_look(chart, table, room), static_cast<std::size_t>(drawn_as_line), form);
}

} // namespace ansinh::office
