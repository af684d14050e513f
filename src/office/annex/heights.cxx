// The heights of an annex's rows, once its texts stand in them.
#include "office/annex/rows.hxx"
#include "office/annex/sheet.hxx"
#include "office/areas.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr double title_line = 7, sign_room = 45; ///< mm

class Heights : private AnnexRows {
public:
    Heights(const Reference<css::sheet::XSpreadsheetDocument>& model,
            const Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex,
            const annex::Paper& paper)
        : AnnexRows(annex),
          m_manager(undo_manager_of(model)),
          m_sheet(sheet),
          m_annex(annex),
          m_paper(paper) {}

    void set_heights() const;

private:
    void set(const Reference<XPropertySet>& what, const char* name, const Any& value) const {
        const Unrecorded lock(m_manager);
        what->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }
    Reference<css::table::XColumnRowRange> parts() const { return {m_sheet, UNO_QUERY_THROW}; }
    void set_height(int row, double millimetres) const;
    double height(int first, int last) const;
    void keep_signatures_company() const;

    const Reference<css::document::XUndoManager> m_manager;
    const Reference<css::sheet::XSpreadsheet>& m_sheet;
    const annex::Annex& m_annex;
    const annex::Paper& m_paper;
};

void Heights::set_height(int row, double millimetres) const {
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW), "Height",
        Any(hundredths(millimetres)));
}

void Heights::set_heights() const {
    const Reference<css::table::XColumnRowRange> table(
        range_of(m_sheet, {0, 0, sign_row(), last_column()}), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(table->getRows(), UNO_QUERY_THROW), "OptimalHeight", Any(true));
    set_height(title_row, title_line * m_paper.title_lines);
    set_height(reference_row, title_line);
    set_height(sign_row(), sign_room);
    keep_signatures_company();
}

double Heights::height(int first, int last) const {
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    sal_Int32 sum = 0;
    for (int row = first; row <= last; ++row) {
        sal_Int32 height = 0;
        Reference<XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW)->getPropertyValue("Height") >>=
            height;
        sum += height;
    }
    return sum / 100.0;
}

/// The office cannot say where pages end before it has printed a sheet that is scaled to a width.
void Heights::keep_signatures_company() const {
    annex::Heights heights{height(0, number_row()), height(header_row, number_row()), {}, 0};
    for (int line = first_line(); line <= last_line(); ++line)
        heights.lines.push_back(height(line, line));
    heights.below = height(last_line() + 1, sign_row());
    const auto line = annex::line_to_break_before(m_annex, m_paper, heights);
    if (!line) return;
    const Reference<css::container::XIndexAccess> rows(parts()->getRows(), UNO_QUERY_THROW);
    set(Reference<XPropertySet>(rows->getByIndex(first_line() + static_cast<int>(*line)), UNO_QUERY_THROW),
        "IsStartOfNewPage", Any(true));
}

} // namespace

void set_annex_heights(const Reference<css::sheet::XSpreadsheetDocument>& model,
                       const Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex,
                       const annex::Paper& paper) {
    Heights(model, sheet, annex, paper).set_heights();
}

} // namespace ansinh::office
