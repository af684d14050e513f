// The best guess for one product of a table, and what is unsure about it.
#pragma once

#include "target/form.hxx"

#include <vector>

namespace ansinh::target {

struct Guess {
    ProductForm form;
    std::vector<Doubt> doubts; ///< without the product's place
};

/// Guesses the fields of one product. `only_one`: the table has no other product, so that bounds which name
/// none are its own.
class Guesser {
public:
    Guesser(const table::Sheet& sheet, const table::Table& table, const table::Vocabulary& words,
            table::Product product, bool only_one)
        : m_sheet(sheet), m_table(table), m_words(words), m_product(product), m_only_one(only_one) {}

    /// All of it; `cursor` only where it stands in a column of the product.
    Guess all(std::optional<table::Position> cursor);

    // Single fields, for what a memory does not know; doubts are added to `doubts`.
    std::optional<int> into(std::optional<table::Position> cursor, std::vector<Doubt>& doubts) const;
    std::optional<BasisChoice> basis(std::vector<Doubt>& doubts) const;
    std::optional<int> participants(std::vector<Doubt>& doubts) const;
    TotalAnswer total(std::optional<int> into, std::vector<Doubt>& doubts) const;
    Limit limit(table::Meaning meaning, std::optional<int> into) const;

private:
    Kind kind(const ProductForm& form, std::vector<Doubt>& doubts) const;
    std::optional<std::int64_t> people_in(int column) const;

    const table::Sheet& m_sheet;
    const table::Table& m_table;
    const table::Vocabulary& m_words;
    table::Product m_product;
    bool m_only_one;
};

} // namespace ansinh::target
