// The check of a report as functions ask for it: shipped rules, and what the range says.
#pragma once

#include "border/package.hxx"
#include "calc/arguments.hxx"
#include "report/finding.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace ansinh::calc {

/// Words, rules and sentences are read by the first call and never changed afterwards.
class Checks {
public:
    explicit Checks(border::Context context);
    ~Checks();

    /// How many findings are errors. `previous` is the table of the period before as values, or nothing. Throws
    /// Error "argument.missing", "argument.not-range", "report.no-indicator" (area).
    double errors(const css::uno::Reference<css::beans::XPropertySet>& document,
                  const css::uno::Reference<css::table::XCellRange>& table, const css::uno::Any& previous);

    /// The sentence of the finding of that number, from 1; empty past the last. Throws as errors.
    std::string finding(std::int64_t number, const css::uno::Reference<css::beans::XPropertySet>& document,
                        const css::uno::Reference<css::table::XCellRange>& table,
                        const css::uno::Any& previous);

private:
    struct Data;
    const Data& data();
    std::vector<report::Finding> findings(const css::uno::Reference<css::beans::XPropertySet>& document,
                                          const css::uno::Reference<css::table::XCellRange>& table,
                                          const css::uno::Any& previous);

    border::Context m_context;
    std::once_flag m_read;
    std::unique_ptr<const Data> m_data;
};

} // namespace ansinh::calc
