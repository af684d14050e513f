#include "office/annex/insertion.hxx"

#include "annex/paper.hxx"
#include "office/annex/sheet.hxx"
#include "office/paper/insertion.hxx"

#include <utility>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;

SheetPage page_of(const annex::Paper& paper) {
    SheetPage page;
    page.style = paper.across ? "An Sinh: Phụ lục A4 ngang" : "An Sinh: Phụ lục A4 đứng";
    page.across = paper.across;
    page.margins = {annex::short_side,
                    annex::long_side,
                    annex::left_margin,
                    annex::right_margin,
                    annex::top_margin,
                    annex::bottom_margin,
                    {}};
    page.font = "Times New Roman";
    page.points = annex::text_points;
    return page;
}

class AnnexContent final : public SheetContent {
public:
    AnnexContent(annex::Annex annex, annex::Paper paper)
        : SheetContent(annex.sheet, page_of(paper)), m_annex(std::move(annex)), m_paper(std::move(paper)) {}

    void fill(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
              Recording recording) const override {
        fill_annex_sheet(model, sheet, m_annex, m_paper, recording);
    }
    void finish(const Reference<XSpreadsheetDocument>& model,
                const Reference<XSpreadsheet>& sheet) const override {
        set_annex_heights(model, sheet, m_annex, m_paper);
        set_annex_filter(model, sheet, m_annex);
    }

private:
    const annex::Annex m_annex;
    const annex::Paper m_paper;
};

} // namespace

Reference<XSpreadsheet> insert_annex(const Document& document, const Reference<XSpreadsheet>& source,
                                     annex::Annex annex, const rtl::OUString& undo_title) {
    annex::Paper paper = annex::paper_for(annex);
    return insert_sheets(document, source,
                         {std::make_shared<AnnexContent>(std::move(annex), std::move(paper))}, undo_title);
}

} // namespace ansinh::office
