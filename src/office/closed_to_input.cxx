#include "office/closed_to_input.hxx"

#include "border/guard.hxx"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XDispatchProviderInterception.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <cppuhelper/implbase1.hxx>

namespace ansinh::office {

namespace {

using css::awt::XWindow2;
using css::frame::XDispatch;
using css::frame::XDispatchProvider;
using css::frame::XDispatchProviderInterception;
using css::frame::XFrame;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// The office's IDL calls these deprecated and has nothing in their place.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

std::vector<Reference<XWindow2>> top_windows(const border::Context& context) {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    std::vector<Reference<XWindow2>> windows;
    for (sal_Int32 index = 0; index < toolkit->getTopWindowCount(); ++index)
        windows.emplace_back(toolkit->getTopWindow(index), UNO_QUERY);
    return windows;
}

#pragma GCC diagnostic pop

std::vector<Reference<XFrame>> open_frames(const border::Context& context) {
    const Reference<css::container::XIndexAccess> all(css::frame::Desktop::create(context)->getFrames(),
                                                      UNO_QUERY_THROW);
    std::vector<Reference<XFrame>> frames;
    for (sal_Int32 index = 0; index < all->getCount(); ++index)
        frames.emplace_back(all->getByIndex(index), UNO_QUERY);
    return frames;
}

constexpr const char* changing_input = "closing a window to input or opening it again";

} // namespace

/// Answers for a frame that there is no such command. Menus and toolbars ask again when the frame's context
/// changes, and disable what has no answer.
class ClosedToInput::NoCommands final
    : public cppu::WeakImplHelper1<css::frame::XDispatchProviderInterceptor> {
public:
    explicit NoCommands(const Reference<XFrame>& frame) : m_frame(frame), m_of(frame, UNO_QUERY_THROW) {}

    void begin() {
        m_of->registerDispatchProviderInterceptor(this);
        m_frame->contextChanged();
    }
    void end() {
        m_of->releaseDispatchProviderInterceptor(this);
        m_frame->contextChanged();
    }

    // com.sun.star.frame.XDispatchProvider
    Reference<XDispatch> SAL_CALL queryDispatch(const css::util::URL&, const rtl::OUString&,
                                                sal_Int32) override {
        return nullptr;
    }
    Sequence<Reference<XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
        return Sequence<Reference<XDispatch>>(requests.getLength());
    }

    // com.sun.star.frame.XDispatchProviderInterceptor: the frame links its chain through these
    Reference<XDispatchProvider> SAL_CALL getSlaveDispatchProvider() override { return m_slave; }
    void SAL_CALL setSlaveDispatchProvider(const Reference<XDispatchProvider>& slave) override {
        m_slave = slave;
    }
    Reference<XDispatchProvider> SAL_CALL getMasterDispatchProvider() override { return m_master; }
    void SAL_CALL setMasterDispatchProvider(const Reference<XDispatchProvider>& master) override {
        m_master = master;
    }

private:
    Reference<XFrame> m_frame;
    Reference<XDispatchProviderInterception> m_of;
    Reference<XDispatchProvider> m_slave;
    Reference<XDispatchProvider> m_master;
};

ClosedToInput::ClosedToInput(const border::Context& context) {
    for (const Reference<XWindow2>& window : top_windows(context)) {
        if (!window.is() || !window->isEnabled()) continue;
        window->setEnable(false);
        m_windows.push_back(window);
    }
    for (const Reference<XFrame>& frame : open_frames(context)) {
        const rtl::Reference<NoCommands> closed(new NoCommands(frame));
        m_frames.push_back(closed);
        border::quietly(changing_input, [&] { closed->begin(); });
    }
}

/// One window that is gone keeps no other one closed.
ClosedToInput::~ClosedToInput() {
    for (const rtl::Reference<NoCommands>& closed : m_frames)
        border::quietly(changing_input, [&] { closed->end(); });
    for (const Reference<XWindow2>& window : m_windows)
        border::quietly(changing_input, [&] { window->setEnable(true); });
}

} // namespace ansinh::office
