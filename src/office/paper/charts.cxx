#include "office/paper/charts.hxx"

#include "border/sequences.hxx"
#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/paper/chart_look.hxx"
#include "office/unrecorded.hxx"
#include "table/sheet_reference.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XDataSeries.hpp>
#include <com/sun/star/chart2/data/XDataProvider.hpp>
#include <com/sun/star/chart2/data/XDataSource.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::table::CellRangeAddress;
using css::table::XTableCharts;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using paper::LaidChart;
using paper::LaidSeries;

Reference<XTableCharts> charts_of(const Reference<XSpreadsheet>& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

Sequence<rtl::OUString> names_of(const Reference<XTableCharts>& charts) {
    return Reference<css::container::XNameAccess>(charts, UNO_QUERY_THROW)->getElementNames();
}

/// 1/100 mm above and below a chart: were it to touch the row above, it would be printed on that row's page,
/// too.
constexpr sal_Int32 clear = 100;

/// The shape of that chart.
Reference<XPropertySet> shape_of(const Reference<XSpreadsheetDocument>& model,
                                 const Reference<XSpreadsheet>& sheet, const rtl::OUString& chart) {
    const Reference<css::drawing::XDrawPages> pages =
        Reference<css::drawing::XDrawPagesSupplier>(model, UNO_QUERY_THROW)->getDrawPages();
    const Reference<css::container::XIndexAccess> shapes(pages->getByIndex(index_of(sheet)), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < shapes->getCount(); ++index) {
        const Reference<XPropertySet> shape(shapes->getByIndex(index), UNO_QUERY_THROW);
        rtl::OUString name;
        if (shape->getPropertySetInfo()->hasPropertyByName("PersistName") &&
            (shape->getPropertyValue("PersistName") >>= name) && name == chart)
            return shape;
    }
    throw css::container::NoSuchElementException(chart, model);
}

class Drawer {
public:
    Drawer(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
           const std::vector<std::string>& names, const paper::Form& form)
        : m_model(model), m_manager(undo_manager_of(model)), m_sheet(sheet), m_names(names), m_form(form) {}

    void draw(const LaidChart& laid) const {
        const rtl::OUString name = add(laid);
        const Reference<css::document::XEmbeddedObjectSupplier> holder(
            Reference<css::container::XNameAccess>(charts_of(m_sheet), UNO_QUERY_THROW)->getByName(name),
            UNO_QUERY_THROW);
        const Reference<css::chart2::XChartDocument> chart(holder->getEmbeddedObject(), UNO_QUERY_THROW);
        name_series(chart, laid);
        const auto lines = std::ranges::count(laid.series, paper::SeriesLook::line, &LaidSeries::look);
        dress_chart(chart, laid.title, laid.look, static_cast<std::size_t>(lines), m_form);
    }

private:
    /// With the names as categories and a series for each column; under a name of the office's choosing,
    /// which is what no object of the document has. The office ties it to the sheet, and so it stays: of a shape
    /// that a program has tied to a cell the office (7.4) does not renumber the sheet when another one is put in
    /// front of it, and then never comes to an end saving the workbook.
    rtl::OUString add(const LaidChart& laid) const {
        const Reference<XTableCharts> charts = charts_of(m_sheet);
        const Sequence<rtl::OUString> before = names_of(charts);
        {
            const Unrecorded unrecorded(m_manager);
            charts->addNewByName(rtl::OUString(), place_of(laid.area), drawn_cells(laid), false, true);
        }
        for (const rtl::OUString& name : names_of(charts))
            if (std::ranges::find(before, name) == before.end()) return name;
        throw css::uno::RuntimeException("no chart was added");
    }

    css::awt::Rectangle place_of(const table::Area& area) const {
        const Reference<XPropertySet> cells(range_of(m_sheet, area), UNO_QUERY_THROW);
        css::awt::Point corner;
        css::awt::Size size;
        cells->getPropertyValue("Position") >>= corner;
        cells->getPropertyValue("Size") >>= size;
        return {corner.X, corner.Y + clear, size.Width, size.Height - 2 * clear};
    }

    Sequence<CellRangeAddress> drawn_cells(const LaidChart& laid) const {
        const Reference<css::container::XNameAccess> sheets(m_model->getSheets(), UNO_QUERY_THROW);
        const Reference<XSpreadsheet> source(sheets->getByName(border::to_office(m_names.at(laid.source))),
                                             UNO_QUERY_THROW);
        const sal_Int16 index = index_of(source);
        std::vector<CellRangeAddress> cells;
        const auto add_cells = [&](const table::Area& area) {
            cells.emplace_back(index, area.first_column, area.first_row, area.last_column, area.last_row);
        };
        add_cells(laid.names);
        for (const LaidSeries& series : laid.series)
            add_cells(series.values);
        return {cells.data(), static_cast<sal_Int32>(cells.size())};
    }

    /// The office took the columns from left to right and gave them no names.
    void name_series(const Reference<css::chart2::XChartDocument>& chart, const LaidChart& laid) const {
        const Reference<css::chart2::data::XDataProvider> provider = chart->getDataProvider();
        const auto cells = [&](const table::Area& area, const char* role) {
            const auto found =
                provider->createDataSequenceByRangeRepresentation(
                    border::to_office(table::absolute_reference(m_names.at(laid.source), area)));
            Reference<XPropertySet>(found, UNO_QUERY_THROW)
                ->setPropertyValue("Role", Any(rtl::OUString::createFromAscii(role)));
            return found;
        };
        const auto all = series_of(chart);
        for (std::size_t index = 0; index < laid.series.size(); ++index) {
            const LaidSeries& series = laid.series[index];
            const table::Position& at = series.header;
            const auto data =
                Reference<css::chart2::data::XDataSource>(all.at(index), UNO_QUERY_THROW)->getDataSequences();
            data[0]->setValues(cells(series.values, "values-y"));
            data[0]->setLabel(cells({at.row, at.column, at.row, at.column}, "label"));
        }
    }

    const Reference<XSpreadsheetDocument>& m_model;
    const Reference<css::document::XUndoManager> m_manager;
    const Reference<XSpreadsheet>& m_sheet;
    const std::vector<std::string>& m_names;
    const paper::Form& m_form;
};

} // namespace

void draw_charts(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
                 const std::vector<LaidChart>& charts, const std::vector<std::string>& names,
                 const paper::Form& form) {
    const Drawer drawer(model, sheet, names, form);
    for (const LaidChart& laid : charts)
        drawer.draw(laid);
}

/// By their shapes: where the office does not record, its XTableCharts::removeByName frees a chart that is
/// still on the page and crashes.
void remove_charts(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet) {
    for (const rtl::OUString& name : names_of(charts_of(sheet)))
        Reference<css::lang::XComponent>(shape_of(model, sheet, name), UNO_QUERY_THROW)->dispose();
}

} // namespace ansinh::office
