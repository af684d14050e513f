#include "calc/calendar.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "calc/arguments.hxx"
#include "calc/days.hxx"
#include "calendar/date_words.hxx"
#include "calendar/deadline.hxx"
#include "calendar/lunar.hxx"
#include "calendar/report_status.hxx"
#include "profile/questions.hxx"

#include <cppuhelper/supportsservice.hxx>

namespace ansinh::calc {

namespace {

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using rtl::OUString;

} // namespace

OUString Calendar::period(const Reference<XPropertySet>& document, const Any& date, const Any& kind) {
    return border::guarded([&] {
        const calendar::Date day = Days(document).date(date, "name.date");
        const auto of_kind = calendar::period_kind(text(kind, "name.kind"));
        return border::to_office(calendar::Period::of(day, of_kind).code());
    });
}

OUString Calendar::label(const Any& period) {
    return border::guarded([&] { return border::to_office(calc::period(period).label()); });
}

double Calendar::start(const Reference<XPropertySet>& document, const Any& period) {
    return border::guarded([&] { return Days(document).serial(calc::period(period).start()); });
}

double Calendar::end(const Reference<XPropertySet>& document, const Any& period) {
    return border::guarded([&] { return Days(document).serial(calc::period(period).end()); });
}

OUString Calendar::next(const Any& period, const Any& steps) {
    return border::guarded([&] {
        const auto count = optional_whole_number(steps, "name.steps").value_or(1);
        return border::to_office(calc::period(period).next(count).code());
    });
}

double Calendar::workdays(const Reference<XPropertySet>& document, const Any& period, const Any& holidays) {
    return border::guarded([&] {
        const calendar::Period asked = calc::period(period);
        const auto in_force = m_shipped.holidays(Days(document).special_days(holidays));
        return static_cast<double>(in_force->working_days(asked.start(), asked.end()));
    });
}

OUString Calendar::holiday(const Reference<XPropertySet>& document, const Any& date, const Any& holidays) {
    return border::guarded([&] {
        const Days days(document);
        const calendar::Date asked = days.date(date, "name.date");
        return border::to_office(m_shipped.holidays(days.special_days(holidays))->name_of(asked));
    });
}

OUString Calendar::lunar(const Reference<XPropertySet>& document, const Any& date) {
    return border::guarded([&] {
        return border::to_office(calendar::text(calendar::to_lunar(Days(document).date(date, "name.date"))));
    });
}

Any Calendar::due(const Reference<XPropertySet>& document, const Any& profile, const Any& period,
                  const Any& tier) {
    return border::guarded([&] {
        const Days days(document);
        const calendar::Period asked = calc::period(period);
        const auto step = optional_whole_number(tier, "name.tier").value_or(1);
        const auto in_force = m_regulations.asked(profile, days);
        return days.cell(profile::report_due(in_force->on(asked.end()), asked, step, *m_shipped.holidays()));
    });
}

OUString Calendar::reportStatus(const Reference<XPropertySet>& document, const Any& due, const Any& sent,
                                const Any& on) {
    return border::guarded([&] {
        const Days days(document);
        const auto last = days.date_or_silent(due, "name.due");
        const auto received = days.date_or_blank(sent, "name.sent");
        const calendar::Date seen = days.date(on, "name.on");
        return border::to_office(calendar::words(calendar::report_status(last, received, seen)));
    });
}

Any Calendar::meetingDue(const Reference<XPropertySet>& document, const Any& profile, const Any& last) {
    return border::guarded([&] {
        const Days days(document);
        const calendar::Date held = days.date(last, "name.last");
        const auto in_force = m_regulations.asked(profile, days);
        return days.cell(profile::meeting_due(in_force->on(held), held));
    });
}

double Calendar::campaignWeek(const Reference<XPropertySet>& document, const Any& date, const Any& start) {
    return border::guarded([&] {
        const Days days(document);
        return static_cast<double>(
            calendar::campaign_week(days.date(date, "name.date"), days.date(start, "name.start")));
    });
}

OUString Calendar::dateWords(const Reference<XPropertySet>& document, const Any& date, const Any& place) {
    return border::guarded([&] {
        const calendar::Date day = Days(document).date(date, "name.date");
        const std::string where = is_blank(place, "name.place") ? std::string() : text(place, "name.place");
        return border::to_office(calendar::date_words(day, where));
    });
}

OUString Calendar::getImplementationName() {
    return "vn.ansinh.CalendarImpl";
}

sal_Bool Calendar::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

css::uno::Sequence<OUString> Calendar::getSupportedServiceNames() {
    return border::sequence_of<OUString>("vn.ansinh.Calendar");
}

} // namespace ansinh::calc
