// The command `compare-methods`: what every method would hand out, as a sheet ready to print.
#pragma once

#include "commands/invocation.hxx"
#include "target/draft.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace ansinh::commands {

/// Takes the arguments of `allocate` that say what is handed out to whom. Throws Error "compare.refused" and
/// what planning throws.
Message compare_methods(Invocation& invocation);

/// Adds the comparison of a draft without faults behind `source`, in one undo step. Throws Error
/// "document.…", "sheet.exists".
Message write_comparison(const Invocation& invocation, const office::Document& document,
                         const css::uno::Reference<css::sheet::XSpreadsheet>& source,
                         const target::Draft& draft);

} // namespace ansinh::commands
