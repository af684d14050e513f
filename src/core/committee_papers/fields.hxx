// The closed list of fields that patterns of committee papers may name, and how patterns become texts.
#pragma once

#include "committee_papers/catalogue.hxx"
#include "paper/outline.hxx"
#include "paper/paper.hxx"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_papers {

/// Values by field; one that is not there or empty is not known.
using Values = paper::Fields;

/// One line of a table, or what a line of text or a whole paper is made for.
struct Row {
    std::map<std::string, paper::Content, std::less<>> cells;
    paper::LineKind kind = paper::LineKind::unit;
};

/// Fields every pattern may name, beside the articles of the catalogue.
std::span<const std::string_view> common_fields();
/// Fields of the rows of a source.
std::span<const std::string_view> fields_of(Source source);

/// Fields and blanks of a pattern, without their brackets. Throws Error "data.broken" (the pattern) where
/// brackets do not match or stand within each other.
struct Parts {
    std::vector<std::string> fields, blanks;
};
Parts parts_of(std::string_view pattern);

/// "1.250", "108,3", "Thôn 1".
std::string written(const paper::Content& content);

/// `values` with the row's beside them; the row's hold where both have one.
Values with(const Values& values, const Row& row);

/// The pattern as a line to be read by paper::blocks_of: blanks in braces like fields that are not known.
std::string as_line(std::string_view pattern);
/// The pattern with its fields filled in, the others and the blanks as marked blanks.
paper::Text text_of(std::string_view pattern, const Values& values);
/// The same for places that know no marks: blanks in square brackets.
std::string plain_of(std::string_view pattern, const Values& values);

} // namespace ansinh::committee_papers
