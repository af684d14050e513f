#include "office/writer.hxx"

#include "border/cell_flags.hxx"
#include "office/areas.hxx"
#include "office/remembered.hxx"
#include "office/undo.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <map>
#include <utility>

namespace ansinh::office {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// One command of the office for the areas of the same columns: its redo of one over neighbouring columns
/// loses what the next undo would bring back, and one for each area takes seconds where there are thousands.
void clear_contents(const Document& document, const Reference<XSpreadsheet>& sheet,
                    std::span<const table::Area> areas) {
    std::map<std::pair<int, int>, std::vector<table::Area>> by_columns;
    for (const table::Area& area : areas)
        by_columns[{area.first_column, area.last_column}].push_back(area);
    for (const auto& [columns, of_columns] : by_columns) {
        const Reference<css::sheet::XCellRangesQuery> query(
            ranges_of(document.model(), sheet, std::span<const table::Area>(of_columns)), UNO_QUERY_THROW);
        const std::vector<table::Area> filled = filled_areas(query, border::content_flags);
        if (filled.empty()) continue;
        const Reference<css::sheet::XSheetOperation> cells(
            ranges_of(document.model(), sheet, std::span<const table::Area>(filled)), UNO_QUERY_THROW);
        cells->clearContents(border::content_flags);
    }
}

namespace {

void write(const Document& document, const Reference<XSpreadsheet>& sheet, const Numbers& numbers,
           const rtl::OUString& title) {
    clear_contents(document, sheet, runs_of(numbers.cells));
    Filling filling{index_of(sheet), numbers.cells, {}};
    for (const std::int64_t value : numbers.values)
        filling.values.emplace_back(static_cast<double>(value));
    fill_empty_cells(document.model(), title, std::move(filling));
}

void write(const Document& document, const Reference<XSpreadsheet>& sheet, const Formula& formula,
           const rtl::OUString& title) {
    clear_contents(document, sheet, std::span(&formula.area, 1));
    fill_empty_cells(document.model(), title, ArrayFilling{index_of(sheet), formula.area, formula.formula});
}

/// All of it is emptied before any of it is filled.
void write(const Document& document, const Reference<XSpreadsheet>& sheet, const Cells& content,
           const rtl::OUString& title) {
    clear_contents(document, sheet, content.areas);
    Filling filling{index_of(sheet), {}, {}};
    auto value = content.values.begin();
    for (const table::Position at : cells_of(content.areas)) {
        const rtl::OUString* text = std::get_if<rtl::OUString>(&*value);
        if (text == nullptr || !text->isEmpty()) {
            filling.cells.push_back(at);
            filling.values.push_back(*value);
        }
        ++value;
    }
    fill_empty_cells(document.model(), title, std::move(filling));
    for (const table::Area& area : content.dates)
        Reference<css::beans::XPropertySet>(range_of(sheet, area), UNO_QUERY_THROW)
            ->setPropertyValue("NumberFormat", css::uno::Any(document.date_format()));
}

} // namespace

void write_result(const Document& document, const Reference<XSpreadsheet>& sheet, const Result& result,
                  const rtl::OUString& undo_title) {
    std::visit([&](const auto& content) { write(document, sheet, content, undo_title); }, result);
}

void write_step(const Document& document, const Reference<XSpreadsheet>& sheet,
                std::span<const Result> results, const std::optional<std::string>& remembered,
                const rtl::OUString& undo_title) {
    UndoStep step(document.undo_manager(), undo_title);
    for (const Result& result : results)
        write_result(document, sheet, result, undo_title);
    if (remembered) remember(document.model(), undo_title, *remembered);
    step.keep();
}

} // namespace ansinh::office
