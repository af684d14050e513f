#include "office/table/filters.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FilterConnection.hpp>
#include <com/sun/star/sheet/FilterFieldType.hpp>
#include <com/sun/star/sheet/FilterOperator2.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor3.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/table/TableOrientation.hpp>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XDatabaseRange;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using table::FilterTest;

FilterTest test_of(sal_Int32 filter_operator) {
    switch (filter_operator) {
    case css::sheet::FilterOperator2::EQUAL:
        return FilterTest::equal;
    case css::sheet::FilterOperator2::NOT_EQUAL:
        return FilterTest::not_equal;
    case css::sheet::FilterOperator2::LESS:
        return FilterTest::less;
    case css::sheet::FilterOperator2::LESS_EQUAL:
        return FilterTest::less_or_equal;
    case css::sheet::FilterOperator2::GREATER:
        return FilterTest::greater;
    case css::sheet::FilterOperator2::GREATER_EQUAL:
        return FilterTest::greater_or_equal;
    case css::sheet::FilterOperator2::EMPTY:
        return FilterTest::empty;
    case css::sheet::FilterOperator2::NOT_EMPTY:
        return FilterTest::not_empty;
    default:
        return FilterTest::undecidable;
    }
}

bool is_plain(const css::sheet::FilterFieldValue& value) {
    return value.FilterType == css::sheet::FilterFieldType::STRING ||
           value.FilterType == css::sheet::FilterFieldType::NUMERIC;
}

table::FilterCriterion criterion_of(const css::sheet::TableFilterField3& field, int first_column) {
    table::FilterCriterion criterion;
    criterion.column = first_column + field.Field;
    criterion.test = test_of(field.Operator);
    criterion.either = field.Connection == css::sheet::FilterConnection_OR;
    for (const css::sheet::FilterFieldValue& value : field.Values) {
        if (!is_plain(value)) criterion.test = FilterTest::undecidable;
        criterion.values.push_back({value.IsNumeric ? std::optional(value.NumericValue) : std::nullopt,
                                    border::to_utf8(value.StringValue)});
    }
    return criterion;
}

/// Patterns (regular expressions, wildcards) are not for deciding here.
bool uses_patterns(const Reference<XPropertySet>& descriptor) {
    bool regular = false;
    descriptor->getPropertyValue("UseRegularExpressions") >>= regular;
    return regular;
}

void add_filter(std::vector<Filter>& filters, const Reference<XDatabaseRange>& range, sal_Int16 sheet) {
    const css::table::CellRangeAddress address = range->getDataArea();
    if (address.Sheet != sheet) return;
    const Reference<css::sheet::XSheetFilterDescriptor3> descriptor(range->getFilterDescriptor(),
                                                                    UNO_QUERY_THROW);
    Filter filter{area_of(address), {}};
    const bool patterns = uses_patterns(Reference<XPropertySet>(descriptor, UNO_QUERY_THROW));
    for (const css::sheet::TableFilterField3& field : descriptor->getFilterFields3()) {
        filter.criteria.push_back(criterion_of(field, filter.area.first_column));
        if (patterns) filter.criteria.back().test = FilterTest::undecidable;
    }
    if (!filter.criteria.empty()) filters.push_back(std::move(filter));
}

} // namespace

std::vector<Filter> filters_on(const Reference<css::sheet::XSpreadsheetDocument>& model, sal_Int16 sheet) {
    std::vector<Filter> filters;
    const Reference<XPropertySet> properties(model, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> named(properties->getPropertyValue("DatabaseRanges"),
                                                        UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < named->getCount(); ++index)
        add_filter(filters, Reference<XDatabaseRange>(named->getByIndex(index), UNO_QUERY_THROW), sheet);
    const Reference<css::sheet::XUnnamedDatabaseRanges> unnamed(
        properties->getPropertyValue("UnnamedDatabaseRanges"), UNO_QUERY);
    if (unnamed.is() && unnamed->hasByTable(sheet))
        add_filter(filters, Reference<XDatabaseRange>(unnamed->getByTable(sheet), UNO_QUERY_THROW), sheet);
    return filters;
}

} // namespace ansinh::office
