#include "commands/protocol_handler.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "commands/arguments.hxx"
#include "commands/dispatch.hxx"

#include <com/sun/star/frame/DispatchDescriptor.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace ansinh::commands {

using css::frame::XDispatch;
using css::frame::XFrame;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

void ProtocolHandler::initialize(const Sequence<Any>& arguments) {
    Reference<XFrame> frame;
    if (!arguments.hasElements() || !(arguments[0] >>= frame)) return;
    m_frame = frame;
    m_status = new StatusBoard(m_context, frame);
}

Reference<XDispatch> ProtocolHandler::queryDispatch(const css::util::URL& url, const rtl::OUString&,
                                                    sal_Int32) {
    return border::guarded([&]() -> Reference<XDispatch> {
        if (!url.Complete.startsWith(protocol)) return nullptr;
        return make_dispatch(m_context, Reference<XFrame>(m_frame), m_status);
    });
}

Sequence<Reference<XDispatch>>
ProtocolHandler::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) {
    Sequence<Reference<XDispatch>> answers(requests.getLength());
    Reference<XDispatch>* out = answers.getArray();
    for (sal_Int32 index = 0; index < requests.getLength(); ++index)
        out[index] =
            queryDispatch(requests[index].FeatureURL, requests[index].FrameName, requests[index].SearchFlags);
    return answers;
}

rtl::OUString ProtocolHandler::getImplementationName() {
    return "vn.ansinh.ProtocolHandlerImpl";
}

sal_Bool ProtocolHandler::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> ProtocolHandler::getSupportedServiceNames() {
    return border::sequence_of<rtl::OUString>("vn.ansinh.ProtocolHandler");
}

} // namespace ansinh::commands
