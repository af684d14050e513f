// What the formulas of a sheet say, and what of it an audit understands: the cells they refer to, whether they
// were filled from one another, what they add up.
#pragma once

#include "table/sheet.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ansinh::report {

/// Texts of formulas as the office stores them, English names and A1 references: "=SUM(C5:C9)".
class Formulas {
public:
    void add(table::Position at, std::string text) { m_texts.insert_or_assign(key(at), std::move(text)); }
    void remove(table::Position at) { m_texts.erase(key(at)); }
    /// Null where the cell has no formula, or it was not read.
    const std::string* find(table::Position at) const;
    bool empty() const { return m_texts.empty(); }
    /// With rows and columns exchanged, references too.
    Formulas turned() const;
    /// As a picture has them whose first cell is `origin`: places and references from there. References to what
    /// lies before it keep their pattern and nothing else. Precondition: no formula lies before it.
    Formulas seen_from(table::Position origin) const;

private:
    static std::uint64_t key(table::Position at) {
        return static_cast<std::uint64_t>(at.row) << 32 | static_cast<std::uint32_t>(at.column);
    }
    static table::Position place(std::uint64_t key) {
        return {static_cast<int>(key >> 32), static_cast<int>(key & 0xFFFFFFFFU)};
    }
    std::unordered_map<std::uint64_t, std::string> m_texts;
};

/// How a sum takes rows that are not shown.
enum class Adds : std::uint8_t {
    all,        ///< SUM, +
    unfiltered, ///< SUBTOTAL(9): what a filter hides is left out
    visible     ///< SUBTOTAL(109): whatever is hidden is left out
};

struct Summand {
    table::Area area;
    Adds adds = Adds::all;
};

struct Formula {
    /// The text with every reference relative to its own cell ("R[-3]C[0]", absolute parts "R4C2"): formulas
    /// filled down or across are alike in it.
    std::string pattern;
    std::vector<table::Area> references; ///< on the same sheet, in reading order
    /// What is added up, where it is a sum of references and nothing else: "=SUM(C5:C9;C12)", "=C5+C6",
    /// "=SUBTOTAL(9;C5:C9)".
    std::vector<Summand> summands;
};

Formula read_formula(std::string_view text, table::Position at);

} // namespace ansinh::report
