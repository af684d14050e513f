#include "office/open_documents.hxx"

#include "border/text.hxx"
#include "office/file_names.hxx"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>

#include <algorithm>

namespace ansinh::office {

using css::frame::XModel;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::vector<Document> open_spreadsheets(const border::Context& context) {
    std::vector<Document> found;
    const auto components = css::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const Reference<XModel> model(components->nextElement(), UNO_QUERY);
        if (!Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY).is()) continue;
        const Reference<css::frame::XController> controller = model->getCurrentController();
        if (controller.is() && controller->getFrame().is()) found.emplace_back(controller->getFrame());
    }
    return found;
}

Reference<css::frame::XFrame> bring_forward(const Document& document) {
    const Reference<XModel> model(document.model(), UNO_QUERY_THROW);
    const Reference<css::frame::XFrame> frame = model->getCurrentController()->getFrame();
    frame->activate();
    if (const Reference<css::awt::XTopWindow> window{frame->getContainerWindow(), UNO_QUERY}; window.is())
        window->toFront();
    return frame;
}

rtl::OUString url_of(const Document& document) {
    return Reference<XModel>(document.model(), UNO_QUERY_THROW)->getURL();
}

std::optional<Document> open_spreadsheet(const border::Context& context, const rtl::OUString& url) {
    const std::vector<Document> all = open_spreadsheets(context);
    const auto found =
        std::ranges::find_if(all, [&](const Document& document) { return url_of(document) == url; });
    return found == all.end() || url.isEmpty() ? std::nullopt : std::optional(*found);
}

std::string shown_name(const Document& document) {
    const rtl::OUString url = url_of(document);
    if (!url.isEmpty()) return shown_name(url);
    return border::to_utf8(Reference<css::frame::XTitle>(document.model(), UNO_QUERY_THROW)->getTitle());
}

} // namespace ansinh::office
