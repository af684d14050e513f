#include "office/new_sheet.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "text/normalise.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace ansinh::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

void check_sheet_can_be_added(const Document& document) {
    if (document.is_read_only()) throw Error("document.read-only");
    const Reference<css::util::XProtectable> structure(document.model(), UNO_QUERY);
    if (structure.is() && structure->isProtected()) throw Error("document.structure-protected");
}

void check_sheet_can_be_added(const Document& document, std::string_view name) {
    check_sheet_can_be_added(document);
    const Reference<css::container::XNameAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    for (const rtl::OUString& there : sheets->getElementNames())
        if (text::name_key(border::to_utf8(there)) == text::name_key(name))
            throw Error("sheet.exists", {border::to_utf8(there)});
}

} // namespace ansinh::office
