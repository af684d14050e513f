#include "office/workbook/filling.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/parameters/writer.hxx"
#include "office/unrecorded.hxx"
#include "office/workbook/repetition.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::table::XCell;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// While it lives, no sheet is protected: protected sheets would silently keep out new rows.
class Unprotected {
public:
    explicit Unprotected(const Document& document) {
        const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < sheets->getCount(); ++index) {
            const Reference<css::util::XProtectable> sheet(sheets->getByIndex(index), UNO_QUERY_THROW);
            if (!sheet->isProtected()) continue;
            sheet->unprotect(rtl::OUString());
            m_sheets.push_back(sheet);
        }
    }
    ~Unprotected() {
        for (const auto& sheet : m_sheets)
            try {
                sheet->protect(rtl::OUString());
            } catch (const css::uno::Exception&) {
                // The document was closed.
            }
    }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;

private:
    std::vector<Reference<css::util::XProtectable>> m_sheets;
};

/// While it lives, formulas wait; what is still not worked out is when it ends.
class Uncalculated {
public:
    explicit Uncalculated(const Document& document) : m_document(document.model(), UNO_QUERY_THROW) {
        m_document->enableAutomaticCalculation(false);
    }
    ~Uncalculated() {
        try {
            m_document->enableAutomaticCalculation(true);
        } catch (const css::uno::Exception&) {
            // The document was closed.
        }
    }
    Uncalculated(const Uncalculated&) = delete;
    Uncalculated& operator=(const Uncalculated&) = delete;

private:
    Reference<css::sheet::XCalculatable> m_document;
};

/// Puts contents into cells.
class CellWriter {
public:
    CellWriter(const Reference<XCell>& cell, calendar::Date null_date)
        : m_cell(cell), m_null_date(null_date) {}

    void operator()(std::monostate) const {}
    void operator()(double number) const { m_cell->setValue(number); }
    void operator()(calendar::Date date) const { m_cell->setValue(calendar::to_serial(date, m_null_date)); }
    void operator()(const workbook::Formula& formula) const {
        m_cell->setFormula(border::to_office(formula.text));
    }
    void operator()(const std::string& text) const {
        Reference<css::text::XText>(m_cell, UNO_QUERY_THROW)->setString(border::to_office(text));
    }

private:
    const Reference<XCell>& m_cell;
    calendar::Date m_null_date;
};

class Filler {
public:
    Filler(const Document& document, const NamedRanges& names)
        : m_document(document), m_names(names), m_null_date(document.null_date()) {}

    void fill(const workbook::Plan& plan, Progress& progress) const {
        const int parts = static_cast<int>(plan.bodies.size()) * 2 + 1;
        int done = 0;
        for (const workbook::Body& body : plan.bodies) {
            repeat_rows(m_names.at(body.range), body.rows);
            progress.step(++done, parts);
        }
        for (const auto& cell : plan.cells)
            write(m_names.at(cell.first), 0, 0, cell.second);
        for (const workbook::Body& body : plan.bodies) {
            fill(body);
            progress.step(++done, parts);
        }
        fill_parameters(plan.parameters);
        Reference<css::container::XNamed>(m_names.at("ds_thon").sheet, UNO_QUERY_THROW)
            ->setName(border::to_office(plan.unit_sheet));
    }

private:
    void write(const NamedArea& place, int row, int column, const workbook::Content& content) const {
        const Reference<XCell> cell =
            place.sheet->getCellByPosition(place.area.first_column + column, place.area.first_row + row);
        std::visit(CellWriter(cell, m_null_date), content);
    }

    void fill(const workbook::Body& body) const {
        const NamedArea place = m_names.at(body.range);
        for (std::size_t row = 0; row < body.filled.size(); ++row)
            for (std::size_t column = 0; column < body.filled[row].size(); ++column)
                write(place, static_cast<int>(row), static_cast<int>(column), body.filled[row][column]);
    }

    void fill_parameters(const std::vector<profile::Row>& rows) const {
        NamedArea place = m_names.at("tham_so");
        const int header = place.area.first_row;
        ++place.area.first_row;
        repeat_rows(place, static_cast<int>(rows.size()));
        write_parameter_rows(m_document, place.sheet, header + 1, rows);
    }

    const Document& m_document;
    const NamedRanges& m_names;
    calendar::Date m_null_date;
};

/// Rows as high as their texts need: known when the formulas show theirs.
void fit_heights(const NamedArea& place) {
    const Reference<css::table::XColumnRowRange> range(range_of(place.sheet, place.area), UNO_QUERY_THROW);
    Reference<XPropertySet>(range->getRows(), UNO_QUERY_THROW)->setPropertyValue("OptimalHeight", Any(true));
}

/// A document counts as modified while a chart in it does, and a chart that follows its figures does.
void settle_charts(const Document& document) {
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index) {
        const Reference<css::table::XTableChartsSupplier> supplier(sheets->getByIndex(index), UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> charts(supplier->getCharts(), UNO_QUERY_THROW);
        for (sal_Int32 chart = 0; chart < charts->getCount(); ++chart) {
            const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByIndex(chart), UNO_QUERY_THROW);
            Reference<css::util::XModifiable>(object->getEmbeddedObject(), UNO_QUERY_THROW)->setModified(false);
        }
    }
}

} // namespace

void fill_workbook(const Document& document, const NamedRanges& names, const workbook::Plan& plan,
                   Progress& progress) {
    const auto undo = document.undo_manager();
    {
        const Unrecorded unrecorded(undo);
        const Unpainted unpainted(document.model());
        const Unprotected unprotected(document);
        const Uncalculated uncalculated(document);
        Filler(document, names).fill(plan, progress);
        // While formulas still wait: or they would all be worked out twice.
        Reference<css::sheet::XCalculatable>(document.model(), UNO_QUERY_THROW)->calculateAll();
        for (const workbook::Body& body : plan.bodies)
            fit_heights(names.at(body.range));
        fit_heights(names.at("tham_so"));
    }
    undo->clear();
    settle_charts(document);
    Reference<css::util::XModifiable>(document.model(), UNO_QUERY_THROW)->setModified(false);
}

} // namespace ansinh::office
