// The named ranges of a workbook, as core names them.
#pragma once

#include "office/document.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/container/XNameAccess.hpp>

#include <string_view>

namespace ansinh::office {

/// Where a name stands.
struct NamedArea {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    table::Area area;
};

class NamedRanges {
public:
    explicit NamedRanges(const Document& document);

    bool has(std::string_view name) const;

    /// Where it stands now: rows inserted since have moved or stretched it. Throws Error "workbook.range"
    /// (name) where there is no such name or it means no single area.
    NamedArea at(std::string_view name) const;

private:
    css::uno::Reference<css::container::XNameAccess> m_names;
    css::uno::Reference<css::container::XIndexAccess> m_sheets;
};

/// Whether the document is a year's workbook: it has workbook::year_marks.
bool is_years_workbook(const Document& document);

/// That all of workbook::single_cells, bodies and areas are there with the rows and columns core expects.
/// Throws Error "workbook.range" (name).
void check_named_ranges(const NamedRanges& names);

} // namespace ansinh::office
