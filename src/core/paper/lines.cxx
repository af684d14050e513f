#include "paper/lines.hxx"

#include "calendar/date_words.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace ansinh::paper {

std::string padded_number(int number) {
    return fmt::format("{:02}", number);
}

namespace {

/// "05/KH-BCĐ", or "      /KH-BCĐ" of a draft.
std::string number_and_symbol(const Form& form, std::optional<int> number, std::string_view symbol) {
    return fmt::format("{}/{}", number ? padded_number(*number) : form.words.number_blank, symbol);
}

std::string date_or_blank(const Form& form, std::optional<Date> date) {
    return date ? calendar::date_words(*date) : form.words.date_blank;
}

} // namespace

std::string number_line(const Form& form, std::optional<int> number, std::string_view symbol) {
    return form.words.number + " " + number_and_symbol(form, number, symbol);
}

Text place_date_line(const Form& form, std::string_view place, std::optional<Date> date,
                     std::string_view hint) {
    const std::string rest = ", " + date_or_blank(form, date);
    const std::string where = text::one_line(place);
    if (!where.empty()) return Text(where + rest);
    return Text{Run{std::string(hint), Mark::blank}, Run{rest, Mark::none}};
}

std::string annex_reference(const Form& form, const Kind& kind, const Paper& paper) {
    const FormWords& words = form.words;
    return fmt::format("({} {} {} {} {} {} {})", words.attached, kind.name, words.attached_number,
                       number_and_symbol(form, paper.number, paper.symbol), date_or_blank(form, paper.date),
                       words.attached_by, text::one_line(paper.issuer));
}

std::string roman(int number) {
    constexpr std::array<std::pair<int, const char*>, 13> signs{{{1000, "M"},
                                                                 {900, "CM"},
                                                                 {500, "D"},
                                                                 {400, "CD"},
                                                                 {100, "C"},
                                                                 {90, "XC"},
                                                                 {50, "L"},
                                                                 {40, "XL"},
                                                                 {10, "X"},
                                                                 {9, "IX"},
                                                                 {5, "V"},
                                                                 {4, "IV"},
                                                                 {1, "I"}}};
    std::string text;
    for (const auto& sign : signs)
        for (; number >= sign.first; number -= sign.first)
            text += sign.second;
    return text;
}

} // namespace ansinh::paper
