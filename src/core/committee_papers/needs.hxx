// What a paper cannot be made without, said in one sentence each.
#pragma once

#include "committee_papers/book.hxx"

namespace ansinh::committee_papers {

/// Throws Error; the codes are those of make().
void check_need(Need need, Book& book, const Sources& sources);

} // namespace ansinh::committee_papers
