// Whose names a committee's papers bear: its head and the deputy who stands in.
#pragma once

#include "committee_papers/book.hxx"

#include <optional>
#include <vector>

namespace ansinh::committee_papers {

/// Those who head the committee that day by the roster; one, unless the roster is at fault.
std::vector<Member> heads_on(Book& book, const Sources& sources, Date day);

/// The standing deputy that day, where the regulation has one and the roster names exactly one.
std::optional<Member> standing_deputy_on(Book& book, const Sources& sources, Date day);

} // namespace ansinh::committee_papers
