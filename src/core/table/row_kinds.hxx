// What the rows of a body are: units, sections, totals, parts.
#pragma once

#include "table/body.hxx"
#include "table/discovery.hxx"
#include "table/vocabulary.hxx"

#include <vector>

namespace ansinh::table {

/// The rows with kind, name and section. Headings at the end that head nothing are left out.
std::vector<Row> classify_rows(const std::vector<Sight>& sights, const KeyColumns& keys,
                               const Vocabulary& words);

} // namespace ansinh::table
