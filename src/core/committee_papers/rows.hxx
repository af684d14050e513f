// The rows that lines, tables and papers are made of, source by source.
#pragma once

#include "committee_papers/book.hxx"
#include "committee_papers/fields.hxx"

#include <vector>

namespace ansinh::committee_papers {

/// What a paper made for one village or round is about; null in others.
struct Subject {
    const Unit* unit = nullptr;
    const Round* round = nullptr;
};

/// `empty_lines` has none: a table says how many. Throws what Book does.
std::vector<Row> rows_of(Source source, Book& book, const Sources& sources, const Subject& subject);

Row row_of(const Unit& unit);
/// With the head of its village, where the list of villages has one of that name.
Row row_of(const Round& round, const std::vector<Unit>& units);

} // namespace ansinh::committee_papers
