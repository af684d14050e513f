// Cells written one by one, as any program would: the yardstick for writing and undoing a whole column. A
// job, because a script outside the office can call only interfaces that it knows.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <sal/types.h>

namespace {

using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

class PlainWriter final : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
    /// The only argument is the range; its first column gets 1, 2, 3 …
    Any SAL_CALL execute(const Sequence<NamedValue>& arguments) override {
        const Reference<css::table::XCellRange> range(arguments[0].Value, UNO_QUERY_THROW);
        const sal_Int32 rows =
            Reference<css::table::XColumnRowRange>(range, UNO_QUERY_THROW)->getRows()->getCount();
        for (sal_Int32 row = 0; row < rows; ++row)
            range->getCellByPosition(0, row)->setValue(row + 1);
        return Any();
    }

    OUString SAL_CALL getImplementationName() override { return "vn.ansinh.bench.PlainWriterImpl"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("vn.ansinh.bench.PlainWriter");
        return Sequence<OUString>(&name, 1);
    }
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
vn_ansinh_bench_PlainWriter(css::uno::XComponentContext*, const Sequence<Any>&) {
    return cppu::acquire(new PlainWriter);
}
