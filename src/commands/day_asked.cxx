#include "commands/day_asked.hxx"

#include "border/today.hxx"
#include "calendar/date_reading.hxx"
#include "message.hxx"

namespace ansinh::commands {

std::optional<calendar::Date> day_given(const Arguments& arguments) {
    const auto on = arguments.text("on");
    if (!on) return std::nullopt;
    const calendar::DateReading reading = calendar::read_date(*on);
    if (reading.kind != calendar::DateReadingKind::date) throw Error("parameters.on", {*on});
    return *reading.value;
}

calendar::Date day_asked(const Arguments& arguments) {
    const auto given = day_given(arguments);
    return given ? *given : border::today();
}

} // namespace ansinh::commands
