// What any program pays to look at a sheet and to answer on another one: all cells handed over, all of the answer put in at
// once, in rows high enough to be read. A job, because a script outside the office would measure its bridge.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <sal/types.h>

namespace {

using css::beans::NamedValue;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

class PlainExchange final : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
    /// The range whose values are handed over, the range that takes the answer, the answer's formulas and texts.
    Any SAL_CALL execute(const Sequence<NamedValue>& arguments) override {
        const Reference<css::sheet::XCellRangeData> from(arguments[0].Value, UNO_QUERY_THROW);
        const sal_Int32 rows = from->getDataArray().getLength();
        if (arguments.getLength() < 3) return Any(rows);
        Sequence<Sequence<OUString>> answer;
        arguments[2].Value >>= answer;
        const Reference<css::sheet::XCellRangeFormula> to(arguments[1].Value, UNO_QUERY_THROW);
        to->setFormulaArray(answer);
        Reference<XPropertySet>(to, UNO_QUERY_THROW)->setPropertyValue("IsTextWrapped", Any(true));
        Reference<XPropertySet>(Reference<css::table::XColumnRowRange>(to, UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW)
            ->setPropertyValue("OptimalHeight", Any(true));
        return Any(rows);
    }

    OUString SAL_CALL getImplementationName() override { return "vn.ansinh.bench.PlainExchangeImpl"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("vn.ansinh.bench.PlainExchange");
        return Sequence<OUString>(&name, 1);
    }
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
vn_ansinh_bench_PlainExchange(css::uno::XComponentContext*, const Sequence<Any>&) {
    return cppu::acquire(new PlainExchange);
}
