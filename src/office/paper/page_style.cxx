#include "office/paper/page_style.hxx"

#include "border/text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <cmath>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The header with the page number takes the lower half of the top margin, mm.
constexpr double header_height = 10, header_distance = 3;

Reference<css::container::XNameContainer> page_styles(const Reference<XSpreadsheetDocument>& model) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> made(const Reference<XSpreadsheetDocument>& model, const char* service) {
    return Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
        ->createInstance(rtl::OUString::createFromAscii(service));
}

/// The number of the page in the middle of the header, or nothing in it.
void set_header(const Reference<XSpreadsheetDocument>& model, const Reference<XPropertySet>& style,
                const char* name, const SheetPage& page, bool numbered) {
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    const Reference<css::sheet::XHeaderFooterContent> content(style->getPropertyValue(property),
                                                              UNO_QUERY_THROW);
    for (const auto& part : {content->getLeftText(), content->getCenterText(), content->getRightText()})
        part->setString(rtl::OUString());
    if (numbered) {
        const Reference<css::text::XText> middle = content->getCenterText();
        const Reference<css::text::XTextCursor> cursor = middle->createTextCursor();
        const Reference<XPropertySet> letters(cursor, UNO_QUERY_THROW);
        letters->setPropertyValue("CharFontName", Any(border::to_office(page.font)));
        letters->setPropertyValue("CharHeight", Any(static_cast<float>(page.points)));
        const Reference<css::text::XTextContent> number(made(model, "com.sun.star.text.TextField.PageNumber"),
                                                        UNO_QUERY_THROW);
        middle->insertTextContent(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW), number, false);
    }
    style->setPropertyValue(property, Any(content));
}

void set_paper(const Reference<XPropertySet>& style, const SheetPage& page) {
    const auto set = [&](const char* name, double millimetres) {
        style->setPropertyValue(rtl::OUString::createFromAscii(name),
                                Any(static_cast<sal_Int32>(std::lround(millimetres * 100))));
    };
    const paper::Page& margins = page.margins;
    style->setPropertyValue("IsLandscape", Any(page.across));
    set("Width", page.across ? margins.height : margins.width);
    set("Height", page.across ? margins.width : margins.height);
    set("LeftMargin", margins.left);
    set("RightMargin", margins.right);
    set("TopMargin", margins.top - header_height);
    set("BottomMargin", margins.bottom);
    style->setPropertyValue("ScaleToPagesX", Any(sal_Int16{1}));
    style->setPropertyValue("ScaleToPagesY", Any(sal_Int16{0})); // as many as it takes
    style->setPropertyValue("CenterHorizontally", Any(true));
    style->setPropertyValue("FirstPageNumber", Any(sal_Int16{1})); // every sheet counts its own pages
    style->setPropertyValue("FooterIsOn", Any(false));
    style->setPropertyValue("HeaderIsOn", Any(true));
    style->setPropertyValue("HeaderIsShared", Any(true));
    style->setPropertyValue("FirstPageHeaderIsShared", Any(false));
    style->setPropertyValue("HeaderIsDynamicHeight", Any(false));
    set("HeaderHeight", header_height);
    set("HeaderBodyDistance", header_distance);
}

} // namespace

bool set_page(const Reference<XSpreadsheetDocument>& model, const Reference<css::sheet::XSpreadsheet>& sheet,
              const SheetPage& page) {
    const Reference<css::container::XNameContainer> styles = page_styles(model);
    const rtl::OUString name = border::to_office(page.style);
    const bool add = !styles->hasByName(name);
    if (add) {
        const Reference<XPropertySet> style(made(model, "com.sun.star.style.PageStyle"), UNO_QUERY_THROW);
        styles->insertByName(name, Any(Reference<css::style::XStyle>(style, UNO_QUERY_THROW)));
        set_paper(style, page);
        set_header(model, style, "RightPageHeaderContent", page, true);
        set_header(model, style, "FirstPageHeaderContent", page, false);
    }
    Reference<XPropertySet>(sheet, UNO_QUERY_THROW)->setPropertyValue("PageStyle", Any(name));
    return add;
}

void remove_page(const Reference<XSpreadsheetDocument>& model, const SheetPage& page) {
    const Reference<css::container::XNameContainer> styles = page_styles(model);
    const rtl::OUString name = border::to_office(page.style);
    if (!styles->hasByName(name)) return;
    const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
    if (!style->isInUse()) styles->removeByName(name);
}

} // namespace ansinh::office
