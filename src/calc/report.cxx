#include "calc/report.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "calc/arguments.hxx"
#include "calc/days.hxx"
#include "calc/results.hxx"
#include "report/measures.hxx"

#include <cppuhelper/supportsservice.hxx>

namespace ansinh::calc {

using css::beans::XPropertySet;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;

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

double Report::errors(const Reference<XPropertySet>& document, const Reference<XCellRange>& table,
                      const Any& previous, const Any& profile) {
    return border::guarded([&] {
        check_profile(document, profile);
        return m_checks.errors(document, table, previous);
    });
}

rtl::OUString Report::finding(const Reference<XPropertySet>& document, const Any& number,
                              const Reference<XCellRange>& table, const Any& previous, const Any& profile) {
    return border::guarded([&] {
        const std::int64_t place = whole_number(number, "name.number");
        if (place < 1) throw Error("argument.not-positive", {named("name.number")});
        check_profile(document, profile);
        return border::to_office(m_checks.finding(place, document, table, previous));
    });
}

void Report::check_profile(const Reference<XPropertySet>& document, const Any& profile) {
    if (profile.hasValue()) m_regulations.asked(profile, Days(document));
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
