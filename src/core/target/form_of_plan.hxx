// The answers that would have led to a plan: what a document remembers of an allocation that no dialog asked
// for.
#pragma once

#include "target/form.hxx"

namespace ansinh::target {

/// `form` (a memory, or a guess) with everything that the plan settled put in; other products stay as they
/// are. Columns that do not lie beside the units (a range elsewhere) are no answers and leave what was there.
/// `words` and `table` are those the plan was made with.
Form form_of(const Plan& plan, const Request& request, const table::Table& table,
             const table::Vocabulary& words, Form form);

} // namespace ansinh::target
