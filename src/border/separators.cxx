#include "border/separators.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace ansinh::border {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

char32_t first_character(const rtl::OUString& text, char32_t otherwise) {
    sal_Int32 index = 0;
    return text.isEmpty() ? otherwise : static_cast<char32_t>(text.iterateCodePoints(&index));
}

} // namespace

css::lang::Locale locale_of(const Reference<css::uno::XInterface>& workbook) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(workbook, UNO_QUERY_THROW);
    Reference<css::container::XNameAccess> styles;
    supplier->getStyleFamilies()->getByName("CellStyles") >>= styles;
    Reference<css::beans::XPropertySet> style;
    styles->getByName("Default") >>= style;
    css::lang::Locale locale;
    style->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

text::Separators separators(const Context& context, const css::lang::Locale& locale) {
    const auto item = css::i18n::LocaleData2::create(context)->getLocaleItem(locale);
    const text::Separators usual;
    return {first_character(item.decimalSeparator, usual.decimal),
            first_character(item.thousandSeparator, usual.grouping)};
}

} // namespace ansinh::border
