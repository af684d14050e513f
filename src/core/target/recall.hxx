// A form and its columns as a memory keeps them, and found again in a table that may have changed.
#pragma once

#include "target/memory.hxx"

#include <optional>
#include <vector>

namespace ansinh::target {

RememberedColumn remember_column(const table::Table& table, int column);

/// How a remembered column was found again.
enum class Found { same, moved, renamed, gone };

struct FoundColumn {
    Found found = Found::gone;
    int column = 0; ///< unless gone
};

/// By its header, among several of one header by its place; else by its letter when the column there could
/// stand in its place: one of the same `meanings` and product.
FoundColumn find_again(const table::Table& table, const RememberedColumn& remembered,
                       const std::vector<table::Meaning>& meanings, table::Product product);

/// What a memory keeps of a form. Locks are kept by name, with the number that `drafts` give them, or the one
/// they hold themselves; a lock without any is not kept.
RememberedForm remember_form(const table::Sheet& sheet, const table::Table& table, const Form& form,
                             std::span<const ProductDraft> drafts);

/// All headers of a table, normalised.
std::string header_key(const table::Table& table);

} // namespace ansinh::target
