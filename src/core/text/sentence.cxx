// Numbers and messages as people read them.
#include "text/sentence.hxx"

#include "number/decimal.hxx"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace ansinh::text {

namespace {

constexpr std::size_t most_units_listed = 8;

struct Marks {
    char decimal;
    char grouping;
};

Marks marks_of(Language language) {
    return language == Language::vietnamese ? Marks{',', '.'} : Marks{'.', ','};
}

std::string with_thousands(std::string digits, char mark) {
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(digits.begin() + place, mark);
    return digits;
}

// round(|value| × 10^places), half up
Integer scaled_magnitude(const Rational& value, int places) {
    const Integer doubled = 2 * abs(numerator(value)) * number::power_of_ten(places);
    const Integer divisor = denominator(value);
    return (doubled + divisor) / (2 * divisor);
}

/// Puts one message into words; nested messages come back through render().
class Renderer {
public:
    Renderer(Language language, const Patterns& patterns, const UnitNames& names)
        : m_language(language), m_patterns(patterns), m_names(names) {}

    std::string operator()(std::int64_t value) const { return format_whole(value, m_language); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Quantity& quantity) const { return format_quantity(quantity, m_language); }
    std::string operator()(const std::vector<Message>& messages) const {
        std::string clauses;
        for (const Message& message : messages) {
            if (!clauses.empty()) clauses += "; ";
            clauses += sentence(message);
        }
        return clauses;
    }
    std::string operator()(const Units& units) const {
        const std::span<const std::size_t> all{units.indexes};
        std::string listed = names_of(all.first(std::min(all.size(), most_units_listed)));
        if (all.size() <= most_units_listed) return listed;
        const auto rest = static_cast<std::int64_t>(all.size() - most_units_listed);
        return sentence({"list.more-units", {std::move(listed), rest}});
    }

    std::string sentence(const Message& message) const {
        fmt::dynamic_format_arg_store<fmt::format_context> arguments;
        for (const Argument& argument : message.arguments)
            arguments.push_back(std::visit(*this, argument));
        return fmt::vformat(m_patterns(message.code), arguments);
    }

private:
    std::string names_of(std::span<const std::size_t> indexes) const {
        std::string list;
        for (const std::size_t index : indexes) {
            if (!list.empty()) list += ", ";
            list += m_names(index);
        }
        return list;
    }

    Language m_language;
    const Patterns& m_patterns;
    const UnitNames& m_names;
};

} // namespace

std::string format_whole(std::int64_t value, Language language) {
    return format_quantity({Rational{value}, 0}, language);
}

std::string format_quantity(const Quantity& quantity, Language language) {
    const Marks marks = marks_of(language);
    const auto places = static_cast<std::size_t>(std::max(quantity.places, 0));
    const Integer scaled = scaled_magnitude(quantity.value, static_cast<int>(places));
    std::string digits = scaled.str();
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    const std::string fraction = digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);

    // What is rounded to nothing has no sign: "-0,00" would read like a mistake.
    std::string shown = quantity.value < 0 && scaled != 0 ? "-" : "";
    shown += with_thousands(std::move(digits), marks.grouping);
    if (places > 0) shown += marks.decimal + fraction;
    return shown;
}

std::string render(const Message& message, Language language, const Patterns& patterns,
                   const UnitNames& names) {
    return Renderer{language, patterns, names}.sentence(message);
}

} // namespace ansinh::text
