// A table's cells as audits look at them: contents and formulas, units down and what is counted across, however
// the sheet has them.
#pragma once

#include "report/figures.hxx"
#include "report/formulas.hxx"
#include "report/indicators.hxx"
#include "report/placement.hxx"
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
    const table::Sheet* sheet = nullptr; ///< the picture; turned where the units stand in columns
    const table::Table* table = nullptr; ///< of the picture
    const Formulas* formulas = nullptr;  ///< of the picture
    const Figures* figures = nullptr;    ///< of the table; their cells are those of the document
    Placement placement{};
    std::vector<CountedColumn> columns{}; ///< all but names and what counts nothing, left to right
    std::vector<int> rows{};              ///< of the picture, one per line of the figures

    /// Where a cell of the picture stands in the document.
    table::Position place(table::Position at) const { return placement.to_document(at); }
    table::Position place(std::size_t line, const CountedColumn& column) const {
        return place({rows[line], column.column});
    }
    const table::Cell& at(std::size_t line, const CountedColumn& column) const {
        return sheet->cell(rows[line], column.column);
    }
    std::optional<std::size_t> line_of(int row) const;
};

/// `recognised` is what the figures were read by; their cells are where `placement` puts them.
Cells cells_of(const table::Sheet& sheet, const table::Table& table, const Formulas& formulas,
               const Recognised& recognised, const Figures& figures, const Placement& placement = {});

} // namespace ansinh::report
