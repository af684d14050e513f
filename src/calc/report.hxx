// The Calc functions of vn.ansinh.Report: arguments in, core call, value out.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <vn/ansinh/XReport.hpp>

namespace ansinh::calc {

class Report final : public cppu::WeakImplHelper2<vn::ansinh::XReport, css::lang::XServiceInfo> {
public:
    // vn.ansinh.XReport
    double SAL_CALL balance(const css::uno::Any& opening, const css::uno::Any& increase,
                            const css::uno::Any& decrease, const css::uno::Any& closing) override;
    css::uno::Any SAL_CALL coverage(const css::uno::Any& participants,
                                    const css::uno::Any& population) override;
    css::uno::Any SAL_CALL retention(const css::uno::Any& renewed, const css::uno::Any& due) override;

    // com.sun.star.lang.XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;
};

} // namespace ansinh::calc
