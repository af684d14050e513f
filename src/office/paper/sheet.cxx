#include "office/paper/sheet.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/paper/charts.hxx"
#include "office/paper/filler.hxx"
#include "office/paper/insertion.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;

using SheetNames = std::shared_ptr<const std::vector<std::string>>;

/// None of `taken`: sheets side by side that have one style count their pages on, so that an annex would not
/// begin with a page 1.
std::string style_of(bool across, const std::array<std::string, 2>& taken) {
    const std::string name = across ? "An Sinh: Văn bản A4 ngang" : "An Sinh: Văn bản A4 đứng";
    for (const char* more : {"", " 2"})
        if (std::ranges::find(taken, name + more) == taken.end()) return name + more;
    return name + " 3";
}

/// That of the sheet `steps` behind it; empty where there is none.
std::string style_behind(const Document& document, const Reference<XSpreadsheet>& sheet, int steps) {
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), css::uno::UNO_QUERY_THROW);
    const sal_Int32 place = index_of(sheet) + steps;
    if (place >= sheets->getCount()) return {};
    rtl::OUString style;
    Reference<css::beans::XPropertySet>(sheets->getByIndex(place), css::uno::UNO_QUERY_THROW)
            ->getPropertyValue("PageStyle") >>= style;
    return border::to_utf8(style);
}

SheetPage page_of(const paper::SheetLayout& layout, const paper::Form& form, std::string style) {
    SheetPage page;
    page.style = std::move(style);
    page.across = layout.across;
    page.margins = form.page;
    page.font = form.font;
    page.points = form.style(paper::Style::page_number).points;
    return page;
}

class PaperContent final : public SheetContent {
public:
    PaperContent(paper::SheetLayout layout, std::shared_ptr<const paper::Form> form, SheetNames names,
                 std::string style)
        : SheetContent(layout.name, page_of(layout, *form, std::move(style))),
          m_layout(std::move(layout)),
          m_form(std::move(form)),
          m_names(std::move(names)) {}

    void fill(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
              Recording recording) const override {
        fill_paper_sheet(model, sheet, m_layout, recording);
    }
    void finish(const Reference<XSpreadsheetDocument>& model,
                const Reference<XSpreadsheet>& sheet) const override {
        finish_paper_sheet(model, sheet, m_layout, *m_form);
    }
    bool has_charts() const override { return !m_layout.charts.empty(); }
    void draw(const Reference<XSpreadsheetDocument>& model,
              const Reference<XSpreadsheet>& sheet) const override {
        draw_charts(model, sheet, m_layout.charts, *m_names, *m_form);
    }

private:
    const paper::SheetLayout m_layout;
    const std::shared_ptr<const paper::Form> m_form;
    const SheetNames m_names;
};

} // namespace

Reference<XSpreadsheet> insert_paper(const Document& document, const Reference<XSpreadsheet>& source,
                                     std::vector<paper::SheetLayout> layouts, const paper::Form& form,
                                     const rtl::OUString& undo_title) {
    const auto shared = std::make_shared<const paper::Form>(form);
    std::vector<std::string> names;
    for (const paper::SheetLayout& layout : layouts)
        names.push_back(layout.name);
    const auto shared_names = std::make_shared<const std::vector<std::string>>(std::move(names));
    std::vector<std::shared_ptr<const SheetContent>> contents;
    std::array<std::string, 2> beside{style_behind(document, source, 0), {}}; // of the sheets before and behind
    for (paper::SheetLayout& layout : layouts) {
        if (&layout == &layouts.back()) beside[1] = style_behind(document, source, 1);
        beside[0] = style_of(layout.across, beside);
        contents.push_back(std::make_shared<PaperContent>(std::move(layout), shared, shared_names, beside[0]));
    }
    return insert_sheets(document, source, contents, undo_title);
}

} // namespace ansinh::office
