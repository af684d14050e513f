#include "office/screen.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <uno/current_context.hxx>

namespace ansinh::office {

namespace {

/// The office names its desktop to its own thread only, and "none" where it has no screen.
bool thread_has_screen() {
    const css::uno::Reference<css::uno::XCurrentContext> thread = css::uno::getCurrentContext();
    rtl::OUString desktop;
    return thread.is() && (thread->getValueByName("system.desktop-environment") >>= desktop) &&
           desktop != "none";
}

} // namespace

bool is_on_screen(const css::uno::Reference<css::frame::XFrame>& frame) {
    if (!frame.is() || !thread_has_screen()) return false;
    const css::uno::Reference<css::awt::XWindow2> window(frame->getContainerWindow(), css::uno::UNO_QUERY);
    return window.is() && window->isVisible();
}

} // namespace ansinh::office
