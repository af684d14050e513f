#include "profile/cell_values.hxx"

#include "calendar/date_reading.hxx"
#include "message.hxx"
#include "profile/line_mark.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ansinh::profile {

namespace {

using table::Cell;
using table::CellKind;

/// What a person sees in the cell.
std::string shown(const Cell& cell) {
    if (!cell.text.empty() || cell.kind != CellKind::number) return text::one_line(cell.text);
    return fmt::format("{}", cell.value);
}

void refuse_error(const Cell& cell, const std::string& name) {
    if (cell.kind == CellKind::error) throw Error("profile.cell-error", {name});
}

std::vector<std::string> split_lines(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
        text.replace(at, 1, line_mark);
    std::string rest = text::one_line(text);
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(line_mark), rest.size());
        if (end > 0) lines.push_back(rest.substr(0, end));
        rest.erase(0, std::min(end + line_mark.size(), rest.size()));
    }
    return lines;
}

const char* refusal_of(ParameterKind kind) {
    switch (kind) {
    case ParameterKind::money:
        return "profile.not-money";
    case ParameterKind::percent:
        return "profile.not-percent";
    case ParameterKind::whole:
        return "profile.not-count";
    }
    return "profile.not-count";
}

} // namespace

bool CellValues::is_silent(const Cell& cell) const {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && m_words.is_silent(cell.text));
}

Plain CellValues::value(const Cell& cell, const Shape& shape, const std::string& name) const {
    refuse_error(cell, name);
    if (is_silent(cell)) {
        if (!shape.may_be_silent) throw Error("profile.cell-empty", {name});
        return {};
    }
    if (shape.kind == ShapeKind::whole) return whole(cell, shape, name);
    if (shape.kind == ShapeKind::choice) return choice(cell, shape, name);
    if (shape.kind == ShapeKind::choices) return choices(cell, shape, name);
    if (cell.kind != CellKind::text) throw Error("profile.not-text", {name, shown(cell)});
    if (shape.kind == ShapeKind::lines) {
        std::vector<std::string> lines = split_lines(cell.text);
        if (lines.empty()) throw Error("profile.not-text", {name, shown(cell)});
        return lines;
    }
    std::string line = text::one_line(cell.text);
    if (shape.kind == ShapeKind::identifier && !is_identifier(line))
        throw Error("profile.not-identifier", {name, line});
    return line;
}

Plain CellValues::whole(const Cell& cell, const Shape& shape, const std::string& name) const {
    const auto number = certain_number(cell, ParameterKind::whole);
    if (!number || *number < shape.least || *number > shape.most)
        throw Error("profile.not-whole",
                    {name, shown(cell), std::int64_t{shape.least}, std::int64_t{shape.most}});
    return static_cast<std::int64_t>(numerator(*number));
}

Plain CellValues::choice(const Cell& cell, const Shape& shape, const std::string& name) const {
    const auto place =
        cell.kind == CellKind::text ? m_words.read_choice(*shape.choices, cell.text) : std::nullopt;
    if (!place) throw Error("profile.not-choice", {name, shown(cell), m_words.list_words(*shape.choices)});
    return static_cast<std::int64_t>(*place);
}

Plain CellValues::choices(const Cell& cell, const Shape& shape, const std::string& name) const {
    const Error refusal("profile.not-choices", {name, shown(cell), m_words.list_words(*shape.choices)});
    if (cell.kind != CellKind::text) throw refusal;
    std::vector<std::size_t> places;
    std::string rest = cell.text;
    std::replace(rest.begin(), rest.end(), ';', ',');
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const auto place = m_words.read_choice(*shape.choices, rest.substr(0, end));
        if (!place || std::find(places.begin(), places.end(), *place) != places.end()) throw refusal;
        places.push_back(*place);
        rest.erase(0, std::min(end + 1, rest.size()));
    }
    return places;
}

std::optional<Rational> CellValues::certain_number(const Cell& cell, ParameterKind kind) const {
    std::optional<Rational> number;
    bool percent = false;
    if (cell.kind == CellKind::number) {
        if (!std::isfinite(cell.value)) return std::nullopt;
        number = number::from_cell(cell.value);
        percent = cell.text.ends_with('%');
    } else if (cell.kind == CellKind::text) {
        const text::NumberReading reading = text::read_number(cell.text, m_separators);
        if (reading.kind == text::ReadingKind::number) number = reading.value;
        percent = reading.percent;
    }
    if (number && percent) *number *= 100;
    if (!number || !fits(*number, kind) || (percent && kind != ParameterKind::percent)) return std::nullopt;
    return number;
}

Rational CellValues::number(const Cell& cell, ParameterKind kind, const std::string& name) const {
    refuse_error(cell, name);
    if (is_silent(cell)) throw Error("profile.cell-empty", {name});
    const auto number = certain_number(cell, kind);
    if (!number) throw Error(refusal_of(kind), {name, shown(cell)});
    return *number;
}

std::optional<Date> CellValues::day(const Cell& cell, const std::string& name) const {
    refuse_error(cell, name);
    if (is_silent(cell)) return std::nullopt;
    if (cell.kind == CellKind::number) {
        try {
            return calendar::from_serial(cell.value, m_null_date);
        } catch (const Error&) {
            throw Error("profile.not-date", {name, shown(cell)});
        }
    }
    const calendar::DateReading reading = calendar::read_date(cell.text);
    if (!reading.value) throw Error("profile.not-date", {name, shown(cell)});
    return *reading.value;
}

std::string CellValues::text(const Cell& cell) const {
    return cell.kind == CellKind::empty ? std::string() : shown(cell);
}

} // namespace ansinh::profile
