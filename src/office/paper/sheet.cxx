#include "office/paper/sheet.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/paper/charts.hxx"
#include "office/paper/filler.hxx"
#include "office/paper/insertion.hxx"

#include <utility>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;

using SheetNames = std::shared_ptr<const std::vector<std::string>>;

SheetPage page_of(const paper::SheetLayout& layout, const paper::Form& form) {
    SheetPage page;
    page.style = layout.across ? "An Sinh: Văn bản A4 ngang" : "An Sinh: Văn bản A4 đứng";
    page.across = layout.across;
    page.margins = form.page;
    page.font = form.font;
    page.points = form.style(paper::Style::page_number).points;
    return page;
}

class PaperContent final : public SheetContent {
public:
    PaperContent(paper::SheetLayout layout, std::shared_ptr<const paper::Form> form, SheetNames names)
        : SheetContent(layout.name, page_of(layout, *form)),
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
    for (paper::SheetLayout& layout : layouts)
        contents.push_back(std::make_shared<PaperContent>(std::move(layout), shared, shared_names));
    return insert_sheets(document, source, contents, undo_title);
}

} // namespace ansinh::office
