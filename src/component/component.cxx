// What the office finds by name when it loads the library: one constructor per service of
// extension/ansinh.components. Each returns an acquired object.
#include "border/guard.hxx"
#include "calc/calendar.hxx"
#include "calc/quota.hxx"
#include "calc/report.hxx"
#include "commands/protocol_handler.hxx"

#include <sal/types.h>

namespace {

template <class Make>
css::uno::XInterface* acquired(Make make) {
    return ansinh::border::guarded([&] {
        auto* object = make();
        object->acquire();
        return static_cast<css::uno::XInterface*>(static_cast<cppu::OWeakObject*>(object));
    });
}

} // namespace

extern "C" {

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* vn_ansinh_Quota(css::uno::XComponentContext* context,
                                                           const css::uno::Sequence<css::uno::Any>&) {
    return acquired([&] { return new ansinh::calc::Quota(context); });
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* vn_ansinh_Report(css::uno::XComponentContext* context,
                                                            const css::uno::Sequence<css::uno::Any>&) {
    return acquired([&] { return new ansinh::calc::Report(context); });
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* vn_ansinh_Calendar(css::uno::XComponentContext* context,
                                                              const css::uno::Sequence<css::uno::Any>&) {
    return acquired([&] { return new ansinh::calc::Calendar(context); });
}

/// The office initialises it with its frame afterwards.
SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
vn_ansinh_ProtocolHandler(css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
    return acquired([&] { return new ansinh::commands::ProtocolHandler(context); });
}
}
