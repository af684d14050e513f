// Planning: a total given as a rate ("95%"). It becomes a number of people once, for the commune, and that
// number is handed out: village by village three times 333 people at 95 % would be 951, the commune has 950.
#include "number/decimal.hxx"
#include "number/rational.hxx"
#include "quota/measures.hxx"
#include "target/choice.hxx"
#include "target/planner.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <algorithm>

namespace ansinh::target {

using table::Meaning;
using table::Position;
using table::Product;

namespace {

/// Voluntary social insurance is sometimes counted by the people of working age, so that such a column beside
/// the population is a question.
std::vector<const table::Column*> population_columns(const table::Table& table, Product product) {
    auto found = columns_for(table, Meaning::population, product);
    if (product == Product::pension)
        std::ranges::copy(columns_for(table, Meaning::workforce, product), std::back_inserter(found));
    return found;
}

std::string letters(const std::vector<const table::Column*>& columns) {
    std::string text;
    for (const table::Column* column : columns)
        text += (text.empty() ? "" : ", ") + table::column_name(column->column);
    return text;
}

/// With as few places as show it.
Quantity in_percent(const Rational& rate) {
    constexpr int most_places = 6;
    Rational scaled = rate * 100;
    int places = 0;
    for (; places < most_places && denominator(scaled) != 1; ++places)
        scaled *= 10;
    return {rate * 100, places};
}

} // namespace

/// Of several columns the one that is the basis already.
std::vector<Position> Planner::population_cells(const std::string& rate) const {
    if (m_request.population) return cells_of("population", *m_request.population);
    if (m_table == nullptr) throw Error("population.none", {rate});
    const auto found = population_columns(*m_table, m_plan.product);
    if (found.empty()) throw Error("population.none", {rate});
    if (found.size() == 1) return cells_in_column(found.front()->column);
    const bool basis_is_one =
        std::ranges::find(found, m_plan.basis_area.first_column, &table::Column::column) != found.end();
    if (!basis_is_one || m_request.basis_less) throw Error("population.which", {rate, letters(found)});
    return cells_in_column(m_plan.basis_area.first_column);
}

std::vector<Position> Planner::covered_cells(const std::string& rate) const {
    if (m_request.participants) return cells_of("participants", *m_request.participants);
    if (m_table == nullptr || columns_for(*m_table, Meaning::participants, m_plan.product).empty())
        throw Error("rate.no-participants", {rate});
    return cells_in_column(choose_participants(*m_table, m_plan.product));
}

/// What a column adds up to; nothing when a cell cannot be read. A column that was read for another purpose
/// is not told of twice.
std::optional<std::int64_t> Planner::sum_of(std::span<const Position> cells) {
    const table::Area area = area_from(cells);
    const bool known = area == m_plan.basis_area || area == m_plan.basis_less_area ||
                       area == m_plan.participants_area || area == m_plan.not_yet_area;
    const ColumnReading reading = read_basis(m_sheet, cells, Whole::required, m_request.accept_numbers);
    if (!known) m_accepted += reading.accepted;
    for (const Message& message : reading.faults)
        if (std::ranges::find(m_plan.faults, message) == m_plan.faults.end()) fault(message);
    if (!reading.faults.empty()) return std::nullopt;
    Integer sum = 0;
    for (const double people : reading.values)
        sum += static_cast<std::int64_t>(people);
    if (sum <= number::largest_exact) return static_cast<std::int64_t>(sum);
    fault(Message{"total.range", {*m_request.total}});
    return std::nullopt;
}

/// 0 … 1; nothing, and a fault, where the text is no such rate.
std::optional<Rational> Planner::rate_asked(const text::NumberReading& reading, const std::string& rate) {
    if (!reading.value && reading.candidates.empty())
        fault(Message{"total.not-whole", {rate}});
    else if (!reading.value)
        fault(Message{"rate.ambiguous", {rate, in_percent(reading.candidates.front())}});
    else if (*reading.value < 0 || *reading.value > 1)
        fault(Message{"rate.range", {rate}});
    else
        return reading.value;
    return std::nullopt;
}

void Planner::read_rate() {
    if (!m_request.total || m_request.total->starts_with('+')) return;
    const text::NumberReading reading = text::read_number(*m_request.total, m_sheet.separators);
    if (!reading.percent) return;
    const std::string shown = text::one_line(*m_request.total);
    m_plan.rate = shown;
    m_total_is_known = false;
    const auto rate = rate_asked(reading, shown);
    if (!rate) return;
    const std::vector<Position> of_population = population_cells(shown);
    refuse_targets("population.is-into", of_population);
    const auto population = sum_of(of_population);
    std::optional<std::int64_t> taking_part = 0;
    std::vector<Position> of_participants;
    if (m_plan.kind == Kind::newly_joined) {
        of_participants = covered_cells(shown);
        refuse_targets("participants.is-into", of_participants);
        taking_part = sum_of(of_participants);
    }
    if (!population || !taking_part) return;
    const double people = static_cast<double>(*population), share = number::to_cell(*rate);
    const auto needed = static_cast<std::int64_t>(quota::target_for_coverage(people, share));
    const auto column = [](const std::vector<Position>& cells) {
        return table::column_name(cells.front().column);
    };
    if (m_plan.kind == Kind::at_year_end) {
        m_plan.total = needed;
        m_plan.notes.push_back(Message{"rate.total", {shown, *population, column(of_population), needed}});
    } else if (*taking_part >= needed) {
        return fault(Message{
            "rate.reached",
            {shown, *population, column(of_population), needed, *taking_part, column(of_participants)}});
    } else {
        m_plan.total = static_cast<std::int64_t>(
            quota::target_for_coverage(people, share, static_cast<double>(*taking_part)));
        m_plan.notes.push_back(Message{"rate.total-new",
                                       {shown, *population, column(of_population), needed, *taking_part,
                                        column(of_participants), m_plan.total}});
    }
    m_total_is_known = true;
}

} // namespace ansinh::target
