#include "office/dialog/keep_open.hxx"

#include "border/guard.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/TerminationVetoException.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include <vector>

namespace ansinh::office {

using css::lang::EventObject;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::util::XCloseBroadcaster;

class KeepOpen::Veto final
    : public cppu::WeakImplHelper2<css::util::XCloseListener, css::frame::XTerminateListener> {
public:
    explicit Veto(std::function<void()> refused) : m_refused(std::move(refused)) {}

    void watch(const border::Context& context, const Reference<css::frame::XFrame>& frame) {
        watch(Reference<XCloseBroadcaster>(frame, UNO_QUERY));
        if (const Reference<css::frame::XController> controller = frame->getController(); controller.is())
            watch(Reference<XCloseBroadcaster>(controller->getModel(), UNO_QUERY));
        m_desktop = css::frame::Desktop::create(context);
        m_desktop->addTerminateListener(this);
    }
    void leave() {
        for (const Reference<XCloseBroadcaster>& watched : m_watched)
            watched->removeCloseListener(this);
        m_desktop->removeTerminateListener(this);
    }

    // com.sun.star.util.XCloseListener
    void SAL_CALL queryClosing(const EventObject&, sal_Bool) override {
        tell();
        throw css::util::CloseVetoException("An Sinh is at work", static_cast<cppu::OWeakObject*>(this));
    }
    void SAL_CALL notifyClosing(const EventObject&) override {
        // Vetoed before it comes so far.
    }

    // com.sun.star.frame.XTerminateListener
    void SAL_CALL queryTermination(const EventObject&) override {
        tell();
        throw css::frame::TerminationVetoException("An Sinh is at work",
                                                   static_cast<cppu::OWeakObject*>(this));
    }
    void SAL_CALL notifyTermination(const EventObject&) override {
        // Vetoed before it comes so far.
    }

    // com.sun.star.lang.XEventListener
    void SAL_CALL disposing(const EventObject&) override {
        // leave() finds out by itself.
    }

private:
    void watch(const Reference<XCloseBroadcaster>& broadcaster) {
        if (!broadcaster.is()) return;
        broadcaster->addCloseListener(this);
        m_watched.push_back(broadcaster);
    }
    void tell() const {
        border::guarded([&] {
            if (m_refused) m_refused();
        });
    }

    std::function<void()> m_refused;
    std::vector<Reference<XCloseBroadcaster>> m_watched;
    Reference<css::frame::XDesktop2> m_desktop;
};

KeepOpen::KeepOpen(const border::Context& context, const Reference<css::frame::XFrame>& frame,
                   std::function<void()> refused)
    : m_veto(new Veto(std::move(refused))) {
    m_veto->watch(context, frame);
}

KeepOpen::~KeepOpen() {
    try {
        m_veto->leave();
    } catch (const css::uno::Exception&) {
        // Something disposed the document without asking: there is nobody left to leave.
    }
}

} // namespace ansinh::office
