// The shipped words for columns, totals and sections.
#pragma once

#include "border/shipped.hxx"
#include "table/vocabulary.hxx"

namespace ansinh::commands {

/// Reads extension/data/table-words.json. Throws Error "data.missing", "data.broken".
inline table::Vocabulary table_words(const border::Context& context) {
    return border::table_words(context);
}

} // namespace ansinh::commands
