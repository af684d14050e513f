#include "split/period_header.hxx"

#include "number/digits.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <regex>
#include <string>

namespace ansinh::split {

namespace {

constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};

int number_of(const std::string& word) {
    const auto place = std::ranges::find(roman, word);
    if (place != roman.end()) return static_cast<int>(place - roman.begin()) + 1;
    return number::digits(word).value_or(0);
}

} // namespace

std::optional<HeaderPeriod> period_in(std::string_view header) {
    static const std::regex form(R"((?:(?:chi tieu|ct|ke hoach|kh|giao|muc tieu) (?:giao )?)?)"
                                 R"((quy|q|thang|t|tuan)\.? ?(iv|i{1,3}|\d{1,2}))"
                                 R"((?: ?[/-] ?(\d{4})| nam (\d{4}))?)");
    const std::string key = text::plain_key(header);
    std::smatch found;
    if (!std::regex_match(key, found, form)) return std::nullopt;
    HeaderPeriod period;
    period.grain = found[1].str().front() == 'q' ? quota::Grain::quarter
                   : found[1] == "tuan"          ? quota::Grain::week
                                                 : quota::Grain::month;
    period.number = number_of(found[2]);
    const int most = period.grain == quota::Grain::quarter ? 4
                     : period.grain == quota::Grain::month ? 12
                                                           : 99;
    if (period.number < 1 || period.number > most) return std::nullopt;
    for (const int group : {3, 4})
        if (found[static_cast<std::size_t>(group)].matched)
            period.year = number::digits(found[static_cast<std::size_t>(group)].str());
    return period;
}

} // namespace ansinh::split
