#include "office/paper/chart_look.hxx"

#include "border/text.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/Symbol.hpp>
#include <com/sun/star/chart2/SymbolStyle.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <array>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::chart2::XDataSeries;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 black = 0;
constexpr sal_Int32 grid_grey = 0xB2B2B2;
/// Numbers in black stand readable on each of them.
constexpr std::array<sal_Int32, paper::most_bars> tones{0xBFBFBF, 0xFFFFFF, 0x8C8C8C};
constexpr sal_Int32 bar_edge = 18, line_width = 50;        ///< 1/100 mm
constexpr float title_points = 13, points = 10, small = 8; ///< of the letters
constexpr double upright = 90;                             ///< degrees
constexpr sal_Int32 gap_between_names = 50;                ///< per cent of a bar

class Dresser {
public:
    Dresser(const Reference<css::chart2::XChartDocument>& chart, const paper::ChartLook& look,
            const paper::Form& form)
        : m_chart(chart, UNO_QUERY_THROW),
          m_diagram(m_chart->getDiagram()),
          m_look(look),
          m_font(border::to_office(form.font)) {}

    void set_kind(std::size_t lines, std::size_t all) const {
        if (lines < all) return set(m_diagram, "NumberOfLines", Any(static_cast<sal_Int32>(lines)));
        const Reference<css::lang::XMultiServiceFactory> factory(m_chart, UNO_QUERY_THROW);
        m_chart->setDiagram({factory->createInstance("com.sun.star.chart.LineDiagram"), UNO_QUERY_THROW});
    }

    void set_texts(const std::string& title) const {
        const Reference<XPropertySet> chart(m_chart, UNO_QUERY_THROW);
        set(chart, "HasMainTitle", Any(true));
        const Reference<XPropertySet> heading(m_chart->getTitle(), UNO_QUERY_THROW);
        set(heading, "String", Any(border::to_office(title)));
        write_in(heading, title_points);
        set(heading, "CharWeight", Any(css::awt::FontWeight::BOLD));
        set(chart, "HasLegend", Any(true));
        const Reference<XPropertySet> legend(m_chart->getLegend(), UNO_QUERY_THROW);
        set(legend, "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
        write_in(legend, points);
        clear(legend);
    }

    void set_ground() const {
        clear(m_chart->getArea());
        clear(Reference<css::chart::X3DDisplay>(m_chart->getDiagram(), UNO_QUERY_THROW)->getWall());
    }

    void set_axes() const {
        const Reference<css::chart::XDiagram> diagram = m_chart->getDiagram();
        const Reference<css::chart::XAxisXSupplier> across(diagram, UNO_QUERY_THROW);
        write_in(across->getXAxis(), points);
        if (m_look.steep)
            set(across->getXAxis(), "TextRotation", Any(static_cast<sal_Int32>(upright * 100)));
        const Reference<css::chart::XAxisYSupplier> up(diagram, UNO_QUERY_THROW);
        write_in(up->getYAxis(), points);
        set(up->getYAxis(), "GapWidth", Any(gap_between_names));
        set(up->getYAxis(), "Overlap", Any(sal_Int32{0}));
        set(up->getYMainGrid(), "LineColor", Any(grid_grey));
    }

    void dress_bar(const Reference<XPropertySet>& bar, std::size_t index) const {
        set(bar, "Color", Any(tones.at(index)));
        set(bar, "BorderStyle", Any(css::drawing::LineStyle_SOLID));
        set(bar, "BorderColor", Any(black));
        set(bar, "BorderWidth", Any(bar_edge));
        if (!m_look.numbered) return;
        css::chart2::DataPointLabel label;
        label.ShowNumber = true;
        set(bar, "Label", Any(label));
        set(bar, "LabelPlacement", Any(css::chart::DataLabelPlacement::NEAR_ORIGIN));
        set(bar, "TextRotation", Any(upright));
        write_in(bar, small);
    }

    void dress_line(const Reference<XPropertySet>& line, std::size_t index) const {
        set(line, "Color", Any(black));
        set(line, "LineWidth", Any(line_width));
        css::chart2::Symbol symbol;
        symbol.Style = css::chart2::SymbolStyle_STANDARD;
        symbol.StandardSymbol = static_cast<sal_Int32>(index + 1); // a diamond first
        symbol.Size = {180, 180};
        symbol.FillColor = symbol.BorderColor = black;
        set(line, "Symbol", Any(symbol));
    }

private:
    static void set(const Reference<XPropertySet>& what, const char* name, const Any& value) {
        what->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }
    static void set(const Reference<css::chart::XDiagram>& what, const char* name, const Any& value) {
        set(Reference<XPropertySet>(what, UNO_QUERY_THROW), name, value);
    }
    void write_in(const Reference<XPropertySet>& letters, float size) const {
        set(letters, "CharFontName", Any(m_font));
        set(letters, "CharHeight", Any(size));
    }
    static void clear(const Reference<XPropertySet>& ground) {
        set(ground, "FillStyle", Any(css::drawing::FillStyle_NONE));
        set(ground, "LineStyle", Any(css::drawing::LineStyle_NONE));
    }

    const Reference<css::chart::XChartDocument> m_chart;
    const Reference<css::chart::XDiagram> m_diagram;
    const paper::ChartLook m_look;
    const rtl::OUString m_font;
};

} // namespace

std::vector<Reference<XDataSeries>> series_of(const Reference<css::chart2::XChartDocument>& chart) {
    std::vector<Reference<XDataSeries>> all;
    const Reference<css::chart2::XCoordinateSystemContainer> systems(chart->getFirstDiagram(), UNO_QUERY_THROW);
    for (const auto& system : systems->getCoordinateSystems()) {
        const Reference<css::chart2::XChartTypeContainer> types(system, UNO_QUERY_THROW);
        for (const auto& type : types->getChartTypes())
            for (const auto& series :
                 Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries())
                all.push_back(series);
    }
    return all;
}

void dress_chart(const Reference<css::chart2::XChartDocument>& chart, const std::string& title,
                 const paper::ChartLook& look, std::size_t lines, const paper::Form& form) {
    const Reference<css::frame::XModel> model(chart, UNO_QUERY_THROW);
    model->lockControllers();
    const Dresser dresser(chart, look, form);
    const std::size_t count = series_of(chart).size(), bars = count - lines;
    dresser.set_kind(lines, count);
    dresser.set_texts(title);
    dresser.set_ground();
    dresser.set_axes();
    const auto all = series_of(chart);
    for (std::size_t index = 0; index < all.size(); ++index) {
        const Reference<XPropertySet> series(all[index], UNO_QUERY_THROW);
        if (index < bars)
            dresser.dress_bar(series, index);
        else
            dresser.dress_line(series, index - bars);
    }
    model->unlockControllers();
}

} // namespace ansinh::office
