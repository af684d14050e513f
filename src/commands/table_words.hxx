// The shipped words for columns, totals and sections.
#pragma once

#include "border/package.hxx"
#include "table/vocabulary.hxx"

namespace ansinh::commands {

/// Reads extension/data/table-words.json. Throws Error "data.missing", "data.broken".
inline table::Vocabulary table_words(const border::Context& context) {
    return table::Vocabulary::from_json(border::read_package_file(context, "data/table-words.json"));
}

} // namespace ansinh::commands
