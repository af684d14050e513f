#include "calc/report.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "calc/arguments.hxx"
#include "calc/results.hxx"
#include "report/measures.hxx"

#include <cppuhelper/supportsservice.hxx>

namespace ansinh::calc {

using css::uno::Any;

double Report::balance(const Any& opening, const Any& increase, const Any& decrease, const Any& closing) {
    return border::guarded([&] {
        return report::balance(number(opening, "name.opening"), number(increase, "name.increase"),
                               number(decrease, "name.decrease"), number(closing, "name.closing"));
    });
}

Any Report::coverage(const Any& participants, const Any& population) {
    return border::guarded([&] {
        return rate_or_empty(report::coverage(number(participants, "name.participants"),
                                              number(population, "name.population")));
    });
}

Any Report::retention(const Any& renewed, const Any& due) {
    return border::guarded([&] {
        return rate_or_empty(report::retention(number(renewed, "name.renewed"), number(due, "name.due")));
    });
}

rtl::OUString Report::getImplementationName() {
    return "vn.ansinh.ReportImpl";
}

sal_Bool Report::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> Report::getSupportedServiceNames() {
    return border::sequence_of<rtl::OUString>("vn.ansinh.Report");
}

} // namespace ansinh::calc
