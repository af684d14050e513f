// The do-nothing add-in: the smallest native Calc functions there can be.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <sal/types.h>
#include <vn/ansinh/bench/XNoop.hpp>

namespace {

using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

class Noop final : public cppu::WeakImplHelper2<vn::ansinh::bench::XNoop, css::lang::XServiceInfo> {
public:
    double SAL_CALL two(const Any&, const Any&) override { return 0; }
    double SAL_CALL four(const Any&, const Any&, const Any&, const Any&) override { return 0; }
    double SAL_CALL share(const Any&, const Any&, const Reference<XCellRange>&, const Any&, const Any&,
                          const Any&) override {
        return 0;
    }
    double SAL_CALL shareTaking(const Any&, const Any&, const Reference<XCellRange>& basis, const Any&,
                                const Any&, const Any&) override {
        Reference<css::sheet::XCellRangeData>(basis, css::uno::UNO_QUERY_THROW)->getDataArray();
        return 0;
    }

    OUString SAL_CALL getImplementationName() override { return "vn.ansinh.bench.NoopImpl"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("vn.ansinh.bench.Noop");
        return Sequence<OUString>(&name, 1);
    }
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* vn_ansinh_bench_Noop(css::uno::XComponentContext*,
                                                                           const Sequence<Any>&) {
    return cppu::acquire(new Noop);
}
