// A table's cells as audits look at them: contents and formulas, units down and what is counted across, however
// the sheet has them.
#pragma once

#include "report/figures.hxx"
#include "report/formulas.hxx"
#include "report/indicators.hxx"
#include "table/discovery.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

enum class Counts : std::uint8_t {
    people, ///< whole, from 0
    money,
    share,   ///< a rate
    unknown, ///< a number may stand here; nothing is known of it
    nothing  ///< names, notes, dates
};

struct CountedColumn {
    int column = 0;
    Counts counts = Counts::unknown;
    std::string header;                ///< as the table has it
    std::optional<std::size_t> series; ///< of the figures, where rules know the column
};

/// Borrows the sheet, the table, the formulas and the figures, which outlive it.
struct Cells {
    const table::Sheet* sheet = nullptr; ///< turned where the units stand in columns
    const table::Table* table = nullptr; ///< of `sheet`
    const Formulas* formulas = nullptr;  ///< of `sheet`
    const Figures* figures = nullptr;    ///< of the table; their cells are those of the document
    bool turned = false;                 ///< rows of `sheet` are the document's columns
    std::vector<CountedColumn> columns;  ///< all but names and what counts nothing, left to right
    std::vector<int> rows;               ///< of `sheet`, one per line of the figures

    /// Where a cell of `sheet` stands in the document.
    table::Position place(table::Position at) const;
    table::Position place(std::size_t line, const CountedColumn& column) const;
    const table::Cell& at(std::size_t line, const CountedColumn& column) const;
    std::optional<std::size_t> line_of(int row) const;
};

/// `recognised` is what the figures were read by.
Cells cells_of(const table::Sheet& sheet, const table::Table& table, const Formulas& formulas, const Recognised& recognised,
               const Figures& figures, bool turned = false);

} // namespace ansinh::report
