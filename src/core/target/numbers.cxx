#include "target/numbers.hxx"

#include "number/rational.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <cmath>
#include <string>

namespace ansinh::target {

namespace {

using table::Cell;
using table::CellKind;
using table::Position;
using text::NumberReading;
using text::ReadingKind;

/// What one cell comes to: a value, or a fault with the whole number it may mean.
struct CellReading {
    double value = 0;
    std::optional<Message> fault;
    std::optional<std::int64_t> candidate;
};

bool is_whole_people(const Rational& value) {
    return denominator(value) == 1 && value >= 0 && value <= number::largest_exact;
}

/// The one reading that is a whole number of people; nothing where there is none or more than one.
std::optional<std::int64_t> only_whole(const std::vector<Rational>& readings) {
    std::optional<std::int64_t> found;
    for (const Rational& reading : readings) {
        if (!is_whole_people(reading)) continue;
        if (found) return std::nullopt;
        found = static_cast<std::int64_t>(numerator(reading));
    }
    return found;
}

std::vector<Rational> readings_of(const NumberReading& reading) {
    return reading.value ? std::vector{*reading.value} : reading.candidates;
}

/// A format such as "#.##0." shows 1.150 for 1150000: one of the two is meant, and only the clerk knows
/// which.
std::optional<std::int64_t> shown_thousandth(const Cell& cell, text::Separators separators) {
    if (cell.text.empty()) return std::nullopt;
    const NumberReading shown = text::read_number(cell.text, separators);
    if (shown.percent) return std::nullopt;
    const Rational value = number::from_cell(cell.value);
    for (const Rational& reading : readings_of(shown)) {
        if (reading == 0) continue;
        for (const int scale : {1000, 1000000}) {
            // The display is rounded, so the value lies within half a unit of it.
            const Rational distance = abs(value - reading * scale);
            if (2 * distance <= scale && is_whole_people(reading))
                return static_cast<std::int64_t>(numerator(reading));
        }
    }
    return std::nullopt;
}

/// "1.056" typed where the point is the decimal mark is 1.056. Before such a point stand one to three digits
/// that do not begin with 0, behind it three.
std::optional<std::int64_t> grouped_thousands(const Rational& value) {
    const Rational thousandfold = value * 1000;
    if (value < 1 || value >= 1000 || denominator(thousandfold) != 1) return std::nullopt;
    return static_cast<std::int64_t>(numerator(thousandfold));
}

/// Empty, or a formula that shows nothing.
bool is_nothing(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && cell.text.empty());
}

Message fault(const char* code, Position at, std::vector<Argument> more = {}) {
    std::vector<Argument> arguments{table::cell_name(at)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Message{code, std::move(arguments)};
}

CellReading doubtful(const char* code, const char* code_with_candidate, Position at, Argument shown,
                     std::optional<std::int64_t> candidate) {
    CellReading result;
    result.candidate = candidate;
    result.fault = candidate ? fault(code_with_candidate, at, {std::move(shown), *candidate})
                             : fault(code, at, {std::move(shown)});
    return result;
}

CellReading read_text(const table::Sheet& sheet, Position at) {
    const Cell& cell = sheet.cell(at);
    const NumberReading reading = text::read_number(cell.text, sheet.separators);
    if (reading.kind == ReadingKind::blank) return {0, fault("cell.blank", at), std::nullopt};
    return doubtful("cell.words", "cell.text-number", at, text::one_line(cell.text),
                    only_whole(readings_of(reading)));
}

CellReading read_number_cell(const table::Sheet& sheet, Position at, Whole whole) {
    const Cell& cell = sheet.cell(at);
    const Rational value = number::from_cell(cell.value);
    if (value < 0) return {0, fault("cell.negative", at, {Quantity{value, 0}}), std::nullopt};
    if (const auto shown = shown_thousandth(cell, sheet.separators))
        return doubtful("cell.scaled", "cell.scaled", at, text::one_line(cell.text), shown);
    if (whole == Whole::required && !is_whole_people(value)) {
        const std::optional<std::int64_t> candidate = grouped_thousands(value);
        return doubtful("cell.fraction", "cell.fraction-candidate", at, Quantity{value, 3}, candidate);
    }
    return {cell.value, std::nullopt, std::nullopt};
}

CellReading read_cell(const table::Sheet& sheet, Position at, Whole whole) {
    switch (sheet.cell(at).kind) {
    case CellKind::empty:
        return {0, fault("cell.blank", at), std::nullopt};
    case CellKind::error:
        return {0, fault("cell.error-shown", at, {text::one_line(sheet.cell(at).text)}), std::nullopt};
    case CellKind::text:
        return read_text(sheet, at);
    case CellKind::number:
        break;
    }
    return read_number_cell(sheet, at, whole);
}

/// Takes the candidate of a doubtful number; whether it did.
bool accept_candidate(CellReading& reading) {
    if (!reading.fault || !reading.candidate) return false;
    reading.value = static_cast<double>(*reading.candidate);
    reading.fault.reset();
    return true;
}

} // namespace

std::optional<std::int64_t> people_in(const Cell& cell) {
    if (cell.kind != CellKind::number) return std::nullopt;
    const auto whole = number::whole(cell.value);
    return whole && *whole >= 0 && *whole <= number::largest_exact ? whole : std::nullopt;
}

ColumnReading read_basis(const table::Sheet& sheet, std::span<const Position> cells, Whole whole,
                         bool accept) {
    ColumnReading result;
    result.values.reserve(cells.size());
    for (const Position at : cells) {
        CellReading reading = read_cell(sheet, at, whole);
        if (accept && accept_candidate(reading)) ++result.accepted;
        if (reading.fault) result.faults.push_back(*reading.fault);
        result.values.push_back(reading.value);
    }
    return result;
}

BoundsReading read_bounds(const table::Sheet& sheet, std::span<const Position> cells, bool accept) {
    BoundsReading result;
    result.values.reserve(cells.size());
    for (const Position at : cells) {
        if (is_nothing(sheet.cell(at))) {
            result.values.emplace_back();
            continue;
        }
        CellReading reading = read_cell(sheet, at, Whole::required);
        if (accept && accept_candidate(reading)) ++result.accepted;
        if (reading.fault) result.faults.push_back(*reading.fault);
        result.values.emplace_back(static_cast<std::int64_t>(reading.value));
    }
    return result;
}

} // namespace ansinh::target
