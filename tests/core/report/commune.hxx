// A commune's reports over a year, made up by chance: months, quarters, halves and the year agree with each other.
#pragma once

#include "report/shipped.hxx"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace ansinh::test {

enum class Counted : std::uint8_t { population, opening, joined, returned, decrease, closing, cumulative, due, renewed };
inline constexpr std::size_t counted_columns = 9;

/// One report: two sections of villages with their sums, the total, and who collected for the closing.
struct CommuneReport {
    std::string period, sheet;
    std::vector<std::string> names; ///< of the villages
    std::vector<std::array<int, counted_columns>> villages, sections;
    std::array<int, counted_columns> total{};
    std::array<int, 2> providers{};
    std::map<std::size_t, double> retention{}; ///< of villages, where it is not what it should be
    std::map<std::pair<std::size_t, Counted>, Value> instead{}; ///< what a village's cell has in place of its number

    int& at(std::size_t village, Counted what) { return villages[village][static_cast<std::size_t>(what)]; }
    /// Adds up again what is a sum, after villages were changed.
    void add_up();
    report::Figures figures() const;

    table::Position village_cell(std::size_t village, Counted what) const;
    table::Position section_cell(std::size_t section, Counted what) const;
    table::Position total_cell(Counted what) const;
    table::Position provider_cell(std::size_t provider) const;
    table::Position retention_cell(std::size_t village) const;
    table::Position name_cell(std::size_t village) const;

private:
    std::size_t first_section() const { return (villages.size() + 1) / 2; }
    int village_row(std::size_t village) const;
};

class Commune {
public:
    /// `step`: what people are counted in multiples of.
    explicit Commune(unsigned seed, int step = 1);

    /// "2026-09", "2026-Q3", "2026-H1", "2026"
    CommuneReport report(const std::string& period) const;
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    std::size_t village() { return static_cast<std::size_t>(number(0, static_cast<int>(m_villages) - 1)); }
    /// What a village reported for a month, from 1: joined, returned, decrease, due, renewed.
    std::array<int, 5>& month(std::size_t village, std::size_t month) { return m_months[village][month - 1]; }
    std::size_t villages() const { return m_villages; }

private:
    std::mt19937 m_random;
    std::size_t m_villages;
    std::vector<int> m_populations, m_openings;
    std::vector<std::array<std::array<int, 5>, 12>> m_months;
};

} // namespace ansinh::test
