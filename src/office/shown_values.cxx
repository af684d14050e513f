#include "office/shown_values.hxx"

#include "office/areas.hxx"
#include "office/undo.hxx"
#include "office/writer.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

CellValue shown_value(const Any& value) {
    rtl::OUString text;
    if (value >>= text) return text;
    double number = 0;
    value >>= number;
    return number;
}

Filling shown_values(const SheetAreas& of) {
    Filling filling{index_of(of.sheet), cells_of(of.areas), {}};
    filling.values.reserve(filling.cells.size());
    for (const table::Area& area : of.areas) {
        const Sequence<Sequence<Any>> values =
            Reference<css::sheet::XCellRangeData>(range_of(of.sheet, area), UNO_QUERY_THROW)->getDataArray();
        for (int column = 0; column < area.columns(); ++column)
            for (int row = 0; row < area.rows(); ++row)
                filling.values.push_back(shown_value(values[row][column]));
    }
    return filling;
}

/// A part of a filling, as a filling of its own.
Filling part_of(const Filling& whole, std::size_t first, std::size_t count) {
    const auto from = static_cast<std::ptrdiff_t>(first);
    const auto to = from + static_cast<std::ptrdiff_t>(count);
    return {whole.sheet,
            {whole.cells.begin() + from, whole.cells.begin() + to},
            {whole.values.begin() + from, whole.values.begin() + to}};
}

} // namespace

void write_shown_values(const Document& document, std::span<const SheetAreas> sheets,
                        const rtl::OUString& undo_title, Progress& progress) {
    constexpr std::size_t cells_at_once = 500;
    std::vector<Filling>
        fillings; // all of them read before anything is emptied: formulas refer to each other
    std::size_t all = 0, done = 0;
    for (const SheetAreas& sheet : sheets) {
        progress.check();
        all += fillings.emplace_back(shown_values(sheet)).cells.size();
    }
    UndoStep step(document.undo_manager(), undo_title);
    for (const SheetAreas& sheet : sheets)
        clear_contents(document, sheet.sheet, sheet.areas);
    for (const Filling& filling : fillings)
        for (std::size_t first = 0; first < filling.cells.size(); first += cells_at_once) {
            progress.step(static_cast<int>(done), static_cast<int>(all));
            const std::size_t count = std::min(cells_at_once, filling.cells.size() - first);
            fill_empty_cells(document.model(), undo_title, part_of(filling, first, count));
            done += count;
        }
    step.keep();
}

} // namespace ansinh::office
