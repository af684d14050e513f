// The Calc functions of vn.ansinh.Quota: arguments in, core call, value out.
#pragma once

#include "border/sentences.hxx"
#include "calc/shipped.hxx"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <vn/ansinh/XQuota.hpp>

#include <mutex>
#include <optional>

namespace ansinh::calc {

class Quota final : public cppu::WeakImplHelper2<vn::ansinh::XQuota, css::lang::XServiceInfo> {
public:
    explicit Quota(const border::Context& context) : m_context(context), m_shipped(context) {}

    // vn.ansinh.XQuota
    double SAL_CALL remaining(const css::uno::Any& target, const css::uno::Any& achieved) override;
    css::uno::Any SAL_CALL rate(const css::uno::Any& target, const css::uno::Any& achieved) override;
    double SAL_CALL targetForCoverage(const css::uno::Any& population, const css::uno::Any& rate,
                                      const css::uno::Any& participants) override;
    css::uno::Sequence<css::uno::Sequence<double>> SAL_CALL allocate(
        const css::uno::Any& total, const css::uno::Reference<css::table::XCellRange>& basis,
        const css::uno::Any& minimum, const css::uno::Any& maximum, const css::uno::Any& method) override;
    double SAL_CALL share(const css::uno::Any& index, const css::uno::Any& total,
                          const css::uno::Reference<css::table::XCellRange>& basis,
                          const css::uno::Any& minimum, const css::uno::Any& maximum,
                          const css::uno::Any& method) override;
    rtl::OUString SAL_CALL explain(const css::uno::Any& index, const css::uno::Any& total,
                                   const css::uno::Reference<css::table::XCellRange>& basis,
                                   const css::uno::Any& minimum, const css::uno::Any& maximum,
                                   const css::uno::Any& method) override;
    double SAL_CALL pace(const css::uno::Reference<css::beans::XPropertySet>& document,
                         const css::uno::Any& target, const css::uno::Any& achieved, const css::uno::Any& on,
                         const css::uno::Any& end, const css::uno::Any& holidays) override;
    rtl::OUString SAL_CALL status(const css::uno::Reference<css::beans::XPropertySet>& document,
                                  const css::uno::Any& target, const css::uno::Any& achieved,
                                  const css::uno::Any& start, const css::uno::Any& end,
                                  const css::uno::Any& on) override;
    css::uno::Sequence<css::uno::Sequence<double>> SAL_CALL matrix(
        const css::uno::Reference<css::table::XCellRange>& row_totals,
        const css::uno::Reference<css::table::XCellRange>& column_totals,
        const css::uno::Reference<css::table::XCellRange>& weights, const css::uno::Any& maximum,
        const css::uno::Any& method) override;

    // com.sun.star.lang.XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    const border::Sentences& sentences();

    border::Context m_context;
    std::once_flag m_sentences_read;
    std::optional<border::Sentences> m_sentences; // read at the first explanation
    Shipped m_shipped;
};

} // namespace ansinh::calc
