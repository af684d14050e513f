// The Calc functions of vn.ansinh.Report: arguments in, core call, value out.
#pragma once

#include "calc/checks.hxx"
#include "calc/regulations.hxx"
#include "calc/shipped.hxx"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <vn/ansinh/XReport.hpp>

namespace ansinh::calc {

class Report final : public cppu::WeakImplHelper2<vn::ansinh::XReport, css::lang::XServiceInfo> {
public:
    explicit Report(const border::Context& context) : m_shipped(context), m_checks(context) {}

    // vn.ansinh.XReport
    double SAL_CALL balance(const css::uno::Any& opening, const css::uno::Any& increase,
                            const css::uno::Any& decrease, const css::uno::Any& closing) override;
    css::uno::Any SAL_CALL coverage(const css::uno::Any& participants,
                                    const css::uno::Any& population) override;
    css::uno::Any SAL_CALL retention(const css::uno::Any& renewed, const css::uno::Any& due) override;

    double SAL_CALL errors(const css::uno::Reference<css::beans::XPropertySet>& document,
                           const css::uno::Reference<css::table::XCellRange>& table,
                           const css::uno::Any& previous, const css::uno::Any& profile) override;
    rtl::OUString SAL_CALL finding(const css::uno::Reference<css::beans::XPropertySet>& document,
                                   const css::uno::Any& number,
                                   const css::uno::Reference<css::table::XCellRange>& table,
                                   const css::uno::Any& previous, const css::uno::Any& profile) override;

    // com.sun.star.lang.XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    /// Throws Error "profile.unknown", "profile.refused".
    void check_profile(const css::uno::Reference<css::beans::XPropertySet>& document,
                       const css::uno::Any& profile);

    Shipped m_shipped;
    Regulations m_regulations{m_shipped};
    Checks m_checks;
};

} // namespace ansinh::calc
