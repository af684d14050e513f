#include "office/notices.hxx"

#include "office/dialog/keep_open.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

namespace ansinh::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr const char* infobar = "vn.ansinh.infobar";
constexpr const char* title = "An Sinh";

} // namespace

void show_success(const Reference<css::frame::XFrame>& frame, const rtl::OUString& sentence) {
    const Reference<css::frame::XInfobarProvider> bars(frame->getController(), UNO_QUERY);
    if (!bars.is()) return;
    const rtl::OUString id = rtl::OUString::createFromAscii(infobar);
    if (bars->hasInfobar(id)) bars->removeInfobar(id);
    bars->appendInfobar(id, rtl::OUString::createFromAscii(title), sentence, css::frame::InfobarType::SUCCESS,
                        {}, true);
}

void show_refusal(const border::Context& context, const Reference<css::frame::XFrame>& frame,
                  const rtl::OUString& sentence) {
    const KeepOpen keep_open(context, frame);
    warn(context, Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), sentence);
}

void warn(const border::Context& context, const Reference<css::awt::XWindowPeer>& window,
          const rtl::OUString& sentence) {
    const Reference<css::awt::XMessageBoxFactory> boxes(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    boxes
        ->createMessageBox(window, css::awt::MessageBoxType_WARNINGBOX,
                           css::awt::MessageBoxButtons::BUTTONS_OK, rtl::OUString::createFromAscii(title),
                           sentence)
        ->execute();
}

} // namespace ansinh::office
