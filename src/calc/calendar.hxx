// The Calc functions of vn.ansinh.Calendar: arguments in, core call, value out.
#pragma once

#include "calc/regulations.hxx"
#include "calc/shipped.hxx"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <vn/ansinh/XCalendar.hpp>

namespace ansinh::calc {

class Calendar final : public cppu::WeakImplHelper2<vn::ansinh::XCalendar, css::lang::XServiceInfo> {
public:
    explicit Calendar(border::Context context) : m_shipped(std::move(context)) {}

    // vn.ansinh.XCalendar
    rtl::OUString SAL_CALL period(const css::uno::Reference<css::beans::XPropertySet>& document,
                                  const css::uno::Any& date, const css::uno::Any& kind) override;
    rtl::OUString SAL_CALL label(const css::uno::Any& period) override;
    double SAL_CALL start(const css::uno::Reference<css::beans::XPropertySet>& document,
                          const css::uno::Any& period) override;
    double SAL_CALL end(const css::uno::Reference<css::beans::XPropertySet>& document,
                        const css::uno::Any& period) override;
    rtl::OUString SAL_CALL next(const css::uno::Any& period, const css::uno::Any& steps) override;
    double SAL_CALL workdays(const css::uno::Reference<css::beans::XPropertySet>& document,
                             const css::uno::Any& period, const css::uno::Any& holidays) override;
    rtl::OUString SAL_CALL holiday(const css::uno::Reference<css::beans::XPropertySet>& document,
                                   const css::uno::Any& date, const css::uno::Any& holidays) override;
    rtl::OUString SAL_CALL lunar(const css::uno::Reference<css::beans::XPropertySet>& document,
                                 const css::uno::Any& date) override;
    css::uno::Any SAL_CALL due(const css::uno::Reference<css::beans::XPropertySet>& document,
                               const css::uno::Any& profile, const css::uno::Any& period,
                               const css::uno::Any& tier) override;
    rtl::OUString SAL_CALL reportStatus(const css::uno::Reference<css::beans::XPropertySet>& document,
                                        const css::uno::Any& due, const css::uno::Any& sent,
                                        const css::uno::Any& on) override;
    css::uno::Any SAL_CALL meetingDue(const css::uno::Reference<css::beans::XPropertySet>& document,
                                      const css::uno::Any& profile, const css::uno::Any& last) override;
    double SAL_CALL campaignWeek(const css::uno::Reference<css::beans::XPropertySet>& document,
                                 const css::uno::Any& date, const css::uno::Any& start) override;
    rtl::OUString SAL_CALL dateWords(const css::uno::Reference<css::beans::XPropertySet>& document,
                                     const css::uno::Any& date, const css::uno::Any& place) override;

    // com.sun.star.lang.XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Shipped m_shipped;
    Regulations m_regulations{m_shipped};
};

} // namespace ansinh::calc
