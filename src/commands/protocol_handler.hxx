// The door for vnd.ansinh: URLs: menu items, macros, other programs and tests all come through here.
#pragma once

#include "border/package.hxx"
#include "commands/status.hxx"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

namespace ansinh::commands {

class ProtocolHandler final
    : public cppu::WeakImplHelper3<css::frame::XDispatchProvider, css::lang::XInitialization,
                                   css::lang::XServiceInfo> {
public:
    explicit ProtocolHandler(border::Context context)
        : m_context(std::move(context)), m_status(new StatusBoard(m_context, nullptr)) {}

    // com.sun.star.lang.XInitialization: the first argument is the frame the URLs are for
    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override;

    // com.sun.star.frame.XDispatchProvider
    css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                                      const rtl::OUString& target,
                                                                      sal_Int32 search) override;
    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override;

    // com.sun.star.lang.XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    border::Context m_context;
    css::uno::WeakReference<css::frame::XFrame>
        m_frame; // the frame keeps its handlers, not the other way round
    rtl::Reference<StatusBoard> m_status;
};

} // namespace ansinh::commands
