// The filters set on a sheet, as core's criteria.
#pragma once

#include "table/filter.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <vector>

namespace ansinh::office {

struct Filter {
    table::Area area; ///< heading row included
    std::vector<table::FilterCriterion> criteria;
};

/// Filters of named and unnamed database ranges that lie on the sheet and have criteria.
std::vector<Filter> filters_on(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                               sal_Int16 sheet);

} // namespace ansinh::office
