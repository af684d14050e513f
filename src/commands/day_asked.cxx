#include "commands/day_asked.hxx"

#include "border/today.hxx"
#include "calendar/date_reading.hxx"
#include "message.hxx"

namespace ansinh::commands {

calendar::Date day_asked(const Arguments& arguments) {
    const auto on = arguments.text("on");
    if (!on) return border::today();
    const calendar::DateReading reading = calendar::read_date(*on);
    if (reading.kind != calendar::DateReadingKind::date) throw Error("parameters.on", {*on});
    return *reading.value;
}

} // namespace ansinh::commands
