#include "report/unit_answers.hxx"

#include "message.hxx"
#include "number/digits.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

UnitAnswer read_answer(const std::string& part) {
    const std::size_t equals = part.rfind('=');
    UnitAnswer answer{text::one_line(part.substr(0, equals)), 0, text::one_line(part.substr(equals + 1))};
    if (const std::size_t colon = answer.code.rfind(':'); colon != std::string::npos) {
        const auto row = number::digits(text::one_line(answer.code.substr(colon + 1)));
        if (!row || *row < 1) throw Error("check.units", {text::one_line(part)});
        answer.occurrence = static_cast<std::size_t>(*row - 1);
        answer.code = text::one_line(answer.code.substr(0, colon));
    }
    if (answer.name.empty() || answer.code.empty()) throw Error("check.units", {text::one_line(part)});
    if (answer.code == "-") answer.code.clear();
    return answer;
}

bool is_about_same_row(const UnitAnswer& one, const UnitAnswer& other) {
    return one.occurrence == other.occurrence && text::name_key(one.name) == text::name_key(other.name);
}

} // namespace

UnitAnswersRead read_unit_answers(std::string_view text) {
    const std::string all(text), separator = all.find(';') == std::string::npos ? "," : ";";
    std::vector<std::string> parts;
    boost::algorithm::split(parts, all, boost::algorithm::is_any_of(separator));
    UnitAnswersRead read;
    std::string waiting; // a name that has a comma itself
    for (const std::string& part : parts) {
        if (waiting.empty() && text::one_line(part).empty()) continue;
        if (waiting.empty() && text::one_line(part) == "-") {
            read.forgets = true;
            continue;
        }
        waiting += (waiting.empty() ? "" : separator) + part;
        if (part.find('=') == std::string::npos) continue;
        read.answers.push_back(read_answer(std::exchange(waiting, {})));
    }
    if (!waiting.empty()) throw Error("check.units", {text::one_line(waiting)});
    return read;
}

std::string write_unit_answers(std::span<const UnitAnswer> answers) {
    std::string text;
    for (const UnitAnswer& answer : answers) {
        text += (text.empty() ? "" : "; ") + answer.name + "=" + (answer.code.empty() ? "-" : answer.code);
        if (answer.occurrence > 0) text += ":" + std::to_string(answer.occurrence + 1);
    }
    return text;
}

std::vector<UnitAnswer> answers_with(std::vector<UnitAnswer> known, const UnitAnswersRead& said) {
    if (said.forgets) known.clear();
    for (const UnitAnswer& answer : said.answers) {
        std::erase_if(known, [&](const UnitAnswer& one) { return is_about_same_row(one, answer); });
        known.push_back(answer);
    }
    return known;
}

std::string answer_code(const ExpectedUnit& unit) {
    return unit.code.empty() ? shown_name(unit) : unit.code;
}

std::optional<std::size_t> unit_answered(const UnitList& list, const UnitAnswer& answer) {
    const auto unit = std::ranges::find_if(list.units, [&](const ExpectedUnit& one) {
        return text::name_key(answer_code(one)) == text::name_key(answer.code);
    });
    if (unit == list.units.end()) return {};
    return static_cast<std::size_t>(unit - list.units.begin());
}

void check_unit_answers(std::span<const UnitAnswer> answers, const Figures& figures, const UnitList& list) {
    for (const UnitAnswer& answer : answers) {
        const auto rows = std::ranges::count_if(figures.lines, [&](const Line& line) {
            return line.kind == LineKind::unit && text::name_key(line.name) == text::name_key(answer.name);
        });
        if (static_cast<std::size_t>(rows) <= answer.occurrence)
            throw Error("check.no-row",
                        {answer.name, static_cast<std::int64_t>(answer.occurrence) + 1, figures.area});
        if (answer.code.empty() || unit_answered(list, answer)) continue;
        std::vector<Message> units;
        for (const ExpectedUnit& unit : list.units)
            units.push_back({"unit.offer", {listed_name(unit)}});
        throw Error("check.no-unit", {answer.code, std::move(units)});
    }
}

} // namespace ansinh::report
