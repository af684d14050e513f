// The command `allocate-matrix`: spreads the units' targets over months, quarters or providers, rows and
// columns both adding up. See docs/design/allocate-matrix.md.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments: rows, columns, weights, shares, into, max, method, as, hidden, overwrite, numbers, table,
/// product. Without any and with somebody in front of the window it asks in a dialog. Throws Error for
/// everything a person can mend; then nothing was changed.
Message allocate_matrix(Invocation& invocation);

} // namespace ansinh::commands
