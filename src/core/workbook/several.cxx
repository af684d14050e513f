#include "workbook/several.hxx"

#include "profile/sheet_words.hxx"
#include "workbook/namesakes.hxx"

namespace ansinh::workbook {

namespace {

int count_of(profile::Each each, const Counts& counts) {
    switch (each) {
    case profile::Each::school:
        return counts.schools;
    case profile::Each::provider:
        return counts.providers;
    case profile::Each::subunit:
    case profile::Each::district:
        return counts.units;
    }
    return 1;
}

bool is_unit(profile::Each each) {
    return each == profile::Each::subunit || each == profile::Each::district;
}

Formula of_unit(const std::string& name, int number, const Words& words) {
    const std::string unit = "INDEX(ten_thon;" + std::to_string(number) + ")";
    const std::string unnamed = profile::fill(words.unnamed, {std::to_string(number)});
    return {"=" + quoted(profile::fill(words.named, {name}) + " ") + "&IF(" + unit + "=\"\";" +
            quoted(unnamed) + ";" + told_apart_formula(number) + ")"};
}

} // namespace

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"') result += '"';
        result += character;
    }
    return result + '"';
}

std::vector<Content> one_for_each(const std::string& name, const std::optional<profile::Each>& each,
                                  const Counts& counts, const Words& words) {
    if (!each) return {name};
    const int count = count_of(*each, counts);
    if (count == 1 && !is_unit(*each)) return {name};
    std::vector<Content> names;
    for (int number = 1; number <= count; ++number) {
        if (is_unit(*each))
            names.emplace_back(of_unit(name, number, words));
        else
            names.emplace_back(profile::fill(words.numbered, {name, std::to_string(number)}));
    }
    return names;
}

} // namespace ansinh::workbook
