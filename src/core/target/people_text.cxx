#include "target/people_text.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <string>

namespace ansinh::target {

namespace {

PeopleText refused(Message fault) {
    return {std::nullopt, std::move(fault)};
}

PeopleText people_of(const Rational& value, const std::string& shown) {
    if (denominator(value) != 1) return refused({"people.not-whole", {shown}});
    if (value < 0 || value > number::largest_exact) return refused({"people.range", {shown}});
    return {static_cast<std::int64_t>(numerator(value)), std::nullopt};
}

} // namespace

PeopleText parse_people(std::string_view text, text::Separators separators) {
    const std::string shown = text::one_line(text);
    const text::NumberReading reading = text::read_number(shown, separators);
    if (reading.kind == text::ReadingKind::blank) return refused({"people.missing", {}});
    if (reading.percent) return refused({"people.not-whole", {shown}});
    if (reading.value) return people_of(*reading.value, shown);
    const auto whole = std::ranges::find_if(
        reading.candidates, [&](const Rational& one) { return people_of(one, shown).people.has_value(); });
    if (whole == reading.candidates.end()) return refused({"people.not-whole", {shown}});
    return refused({"people.ambiguous", {shown, *people_of(*whole, shown).people}});
}

} // namespace ansinh::target
