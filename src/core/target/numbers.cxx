#include "target/numbers.hxx"

#include "number/rational.hxx"
#include "table/misread.hxx"
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

/// The one reading that is a whole number of people; nothing where there is none or more than one.
std::optional<std::int64_t> only_whole(const std::vector<Rational>& readings) {
    std::optional<std::int64_t> found;
    for (const Rational& reading : readings) {
        if (!table::is_whole_people(reading)) continue;
        if (found) return std::nullopt;
        found = static_cast<std::int64_t>(numerator(reading));
    }
    return found;
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
                    only_whole(table::readings_of(reading)));
}

CellReading read_number_cell(const table::Sheet& sheet, Position at, Whole whole) {
    const Cell& cell = sheet.cell(at);
    const Rational value = number::from_cell(cell.value);
    if (value < 0) return {0, fault("cell.negative", at, {Quantity{value, 0}}), std::nullopt};
    if (const auto shown = table::shown_thousandth(cell, sheet.separators))
        return doubtful("cell.scaled", "cell.scaled", at, text::one_line(cell.text), shown);
    if (whole == Whole::required && !table::is_whole_people(value)) {
        const std::optional<std::int64_t> candidate = table::grouped_thousands(value);
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
